//! What a file may be, by its name and, for data files, by its first kilobytes.

use std::io::Read;
use std::path::Path;

/// What a file may be.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Role {
    /// Prose: Markdown, plain text and the like, security.txt.
    Document,
    /// A data file that is, or claims to be, an SBOM.
    Sbom,
    /// A manifest or a lockfile of an ecosystem.
    Manifest,
    /// The configuration, which is read on its own.
    Config,
    /// A document in a format that is not read (yet); its existence counts for links.
    UnreadDocument,
    /// Anything else; its existence counts for links.
    Other,
}

/// How much of a data file is looked at to recognise an SBOM, in bytes.
const HEAD: u64 = 1 << 20;

/// Extensions of files that can hold an SBOM.
const DATA: &[&str] = &[
    "json", "xml", "yaml", "yml", "spdx", "rdf", "jsonld", "bom", "sbom", "cdx", "tag", "tv",
];

/// Extensions of documents in formats that are not read.
const UNREAD: &[&str] = &["pdf", "docx", "odt", "doc", "rtf", "xlsx", "ods", "pptx"];

/// Where a file's bytes are.
#[derive(Clone, Copy, Debug)]
pub enum Content<'a> {
    /// On disk.
    File(&'a Path),
    /// In memory: what came by standard input, or is not saved yet.
    Bytes(&'a [u8]),
}

/// What a file with this content (shown as `shown`) may be.
pub fn classify(content: Content<'_>, shown: &str) -> Role {
    let name = shown.rsplit('/').next().unwrap_or(shown);
    let lower = name.to_lowercase();
    let lower = lower.strip_suffix(".gz").unwrap_or(&lower);
    let extension = lower
        .rsplit_once('.')
        .map_or("", |(_, extension)| extension);
    if name == crate::config::FILE_NAME {
        return Role::Config;
    }
    if crate::manifest::recognise(shown).is_some() || crate::manifest::is_lockfile(shown) {
        return Role::Manifest;
    }
    let is_packed = lower.len() < name.len() && name.to_lowercase().ends_with(".gz");
    let by_name = || crate::sbom::has_sbom_name(shown) && !is_schema(content);
    match extension {
        // A name claims only where no other kind of file bears it: `sbom.yml` is a workflow as a rule.
        "json" | "spdx" if by_name() => Role::Sbom,
        _ if DATA.contains(&extension) && head_is_sbom(content) => Role::Sbom,
        // Under an unusual name an SBOM is told by its first characters, before more of it is read.
        "" | "txt" if starts_as_sbom(content) && head_is_sbom(content) => Role::Sbom,
        _ if is_packed => Role::Other,
        // Build scripts carry .txt but are no prose.
        "txt" if is_tool_text(lower) => Role::Other,
        "csv" | "tsv" | "html" | "htm" | "xhtml"
            if super::page::is_kept(shown) && is_for_people(extension, content) =>
        {
            Role::Document
        }
        "csv" | "tsv" => Role::Other,
        "html" | "htm" | "xhtml" => Role::UnreadDocument,
        _ if crate::document::is_document(shown) => Role::Document,
        _ if UNREAD.contains(&extension) => Role::UnreadDocument,
        _ => Role::Other,
    }
}

/// Whether a file that is linked to is a paper by its format and beginning, wherever it lies: a page written for people,
/// a table kept by hand.
pub fn is_paper(content: Content<'_>, shown: &str) -> bool {
    let lower = shown.to_lowercase();
    let extension = lower
        .rsplit_once('.')
        .map_or("", |(_, extension)| extension);
    !super::page::is_made(shown) && is_for_people(extension, content)
}

/// Whether a page was written for people, or a table of values is one that people keep by hand; false for other formats.
fn is_for_people(extension: &str, content: Content<'_>) -> bool {
    match extension {
        "csv" | "tsv" => is_small(content),
        "html" | "htm" | "xhtml" => is_written(content),
        _ => false,
    }
}

/// Whether a page was written for people, by its beginning.
fn is_written(content: Content<'_>) -> bool {
    const START: u64 = 32 * 1024;
    read(content, START).is_some_and(|head| super::page::is_written(&head))
}

/// Whether a table is one that people keep by hand.
fn is_small(content: Content<'_>) -> bool {
    use super::page::MAX_TABLE;
    read(content, MAX_TABLE + 1).is_some_and(|head| head.len() as u64 <= MAX_TABLE)
}

/// Text files that tools read, not people.
fn is_tool_text(lower: &str) -> bool {
    lower == "cmakelists.txt"
        || lower == "robots.txt"
        || lower == "humans.txt"
        || lower == "conanfile.txt"
}

fn head_is_sbom(content: Content<'_>) -> bool {
    head(content).is_some_and(|head| crate::sbom::sniff(&head).is_some())
}

/// Whether a file that the user named holds an SBOM, whatever it is called.
pub fn holds_sbom(content: Content<'_>) -> bool {
    head_is_sbom(content)
}

/// Whether a file begins as an SBOM can, by its first bytes alone: names without a meaning are many.
fn starts_as_sbom(content: Content<'_>) -> bool {
    const START: u64 = 512;
    let Some(start) = read(content, START) else {
        return false;
    };
    let text = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&start);
    let text = text.trim_ascii_start();
    let words = text.split(|byte| !byte.is_ascii_alphanumeric());
    text.starts_with(b"{")
        || text.starts_with(b"<?xml")
        || crate::unpack::is_gzip(&start)
        || words
            .take(64)
            .any(|word| word.eq_ignore_ascii_case(b"SPDXVersion") || word == b"SPDXID")
}

fn is_schema(content: Content<'_>) -> bool {
    head(content).is_some_and(|head| crate::sbom::is_json_schema(&head))
}

/// The first bytes of a file, or of what a compressed one holds.
fn head(content: Content<'_>) -> Option<Vec<u8>> {
    let head = read(content, HEAD)?;
    if crate::unpack::is_gzip(&head) {
        return Some(crate::unpack::head(&head, HEAD));
    }
    Some(head)
}

fn read(content: Content<'_>, most: u64) -> Option<Vec<u8>> {
    let path = match content {
        Content::File(path) => path,
        Content::Bytes(bytes) => {
            let most = usize::try_from(most).unwrap_or(usize::MAX).min(bytes.len());
            return bytes.get(..most).map(<[u8]>::to_vec);
        }
    };
    let mut head = Vec::new();
    let file = std::fs::File::open(path).ok()?;
    file.take(most).read_to_end(&mut head).ok()?;
    Some(head)
}
