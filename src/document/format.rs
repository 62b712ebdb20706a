//! Document formats: by file name, and from bytes to text.

use crate::problem::Problem;
use crate::source::{FileId, Sources, Span};
use crate::syntax::prose::{MAX_BYTES, Prose};
use crate::syntax::{asciidoc, csv, html, markdown, rst, text};

/// A document format.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Format {
    /// CommonMark with GitHub's extensions.
    Markdown,
    /// Plain text.
    Text,
    /// AsciiDoc.
    AsciiDoc,
    /// reStructuredText.
    ReStructuredText,
    /// HTML.
    Html,
    /// Values parted by commas, semicolons or tabs.
    Csv,
}

impl Format {
    /// The format a file name tells, `None` when it names no document.
    pub fn of_path(path: &str) -> Option<Self> {
        let name = path.rsplit('/').next().unwrap_or(path);
        let (stem, ending) = match name.rsplit_once('.') {
            Some((stem, ending)) if !stem.is_empty() => (stem, ending.to_ascii_lowercase()),
            _ => (name, String::new()),
        };
        match ending.as_str() {
            "md" | "markdown" | "mdown" | "mkd" | "mdx" => Some(Self::Markdown),
            "txt" | "text" => Some(Self::Text),
            "adoc" | "asciidoc" => Some(Self::AsciiDoc),
            "rst" | "rest" => Some(Self::ReStructuredText),
            "html" | "htm" | "xhtml" => Some(Self::Html),
            "csv" | "tsv" => Some(Self::Csv),
            "" if matches!(stem, "README" | "SECURITY" | "CHANGELOG" | "SUPPORT") => {
                Some(Self::Markdown)
            }
            _ => None,
        }
    }

    /// Reads a text of this format; `from` is where it starts in the file.
    pub fn read(self, file: FileId, source: &str, from: usize) -> Prose {
        match self {
            Self::Markdown => markdown::read(file, source, from),
            Self::Text => text::read(file, source, from),
            Self::AsciiDoc => asciidoc::read(file, source, from),
            Self::ReStructuredText => rst::read(file, source, from),
            Self::Html => html::read(file, source, from),
            Self::Csv => csv::read(file, source, from),
        }
    }
}

/// A file's text, or what keeps it from being read. All offsets are those of the file.
pub(super) fn text_of(sources: &Sources, file: FileId) -> (Option<&str>, Vec<Problem>) {
    let source = sources.file(file);
    let bytes = source.bytes();
    let start = sources.start_of(file);
    let refuse = |span: Span, message: String, help: &str| {
        (None, vec![Problem::new(span, message).help(help)])
    };
    if bytes.len() > MAX_BYTES {
        let message = format!(
            "document of {} MiB is too large to be read",
            bytes.len() / 1024 / 1024
        );
        return refuse(
            start,
            message,
            "split it, or leave it out with `[documents] include`",
        );
    }
    let utf16 = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    // Text in UTF-16 without a mark has a zero in every second byte.
    let head = bytes.get(..bytes.len().min(512)).unwrap_or_default();
    let zeros = |offset: usize| {
        head.iter()
            .skip(offset)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
            * 3
            > head.len()
    };
    if utf16 || (head.len() >= 8 && (zeros(0) != zeros(1))) {
        return refuse(
            start,
            "document is in UTF-16, which is not read".into(),
            "save it as UTF-8",
        );
    }
    if let Some(at) = memchr::memchr(0, bytes) {
        let span = Span::new(file, at..at + 1);
        let message = "file is named like a document but holds binary data".to_string();
        return refuse(
            span,
            message,
            "rename it, or replace it with the text it should hold",
        );
    }
    match (source.text(), source.invalid_utf8()) {
        (Some(text), _) => (Some(text), Vec::new()),
        (None, at) => {
            let at = at.unwrap_or_default() as usize;
            let span = Span::new(file, at..(at + 1).min(bytes.len()));
            let byte = bytes.get(at).copied().unwrap_or_default();
            let message = format!("byte 0x{byte:02X} is not UTF-8, so the document cannot be read");
            refuse(span, message, "save the document as UTF-8")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_formats() {
        assert_eq!(Format::of_path("docs/a.MD"), Some(Format::Markdown));
        assert_eq!(
            Format::of_path(".well-known/security.txt"),
            Some(Format::Text)
        );
        assert_eq!(Format::of_path("SECURITY"), Some(Format::Markdown));
        assert_eq!(Format::of_path("Makefile"), None);
        assert_eq!(Format::of_path(".md"), None);
    }

    #[test]
    fn unreadable_files_say_why_once() {
        let mut sources = Sources::default();
        let wide: Vec<u8> = "# Risk\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let cases: [(&[u8], &str); 4] = [
            (b"\xFF\xFE#\0", "document is in UTF-16, which is not read"),
            (&wide, "document is in UTF-16, which is not read"),
            (
                b"\x7FELF\x01\x02\x03\0\0\x01\x01\x01",
                "file is named like a document but holds binary data",
            ),
            (
                b"ab\xE4c",
                "byte 0xE4 is not UTF-8, so the document cannot be read",
            ),
        ];
        for (bytes, message) in cases {
            let file = sources.add("a.md", bytes);
            let (text, problems) = text_of(&sources, file);
            assert_eq!(text, None);
            assert_eq!(problems.len(), 1);
            assert_eq!(problems[0].message, message);
        }
    }
}
