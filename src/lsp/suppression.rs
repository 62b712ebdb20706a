//! Where a mark that silences a finding goes: tried on a copy of the document, so that it reaches the finding and
//! leaves the rest of the document what it is.

use crate::document::{Block, BlockKind, Document, Format, MarkKind};
use crate::ignore::reach;
use crate::source::{Sources, Span};

/// Text to be put into a file, with the place in it where the reason is to be written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Insertion {
    /// Where, as a byte of the file.
    pub(super) at: usize,
    /// What.
    pub(super) text: String,
    /// Where in `text` the caret belongs, in bytes.
    pub(super) caret: usize,
}

impl Insertion {
    /// The file with the text in it.
    pub(super) fn applied(&self, text: &str) -> String {
        let (before, after) = text.split_at_checked(self.at).unwrap_or((text, ""));
        format!("{before}{}{after}", self.text)
    }
}

/// The mark that silences `rule` at `span`, as near to it as works; `None` where no mark reaches it.
pub(super) fn mark(
    sources: &Sources,
    document: &Document,
    rule: &str,
    span: Span,
) -> Option<Insertion> {
    let text = sources.file(document.file).text()?;
    let block = block_around(document, span);
    let beside = block.and_then(|block| beside(text, document.format, block, rule));
    let section = document.section_around(span);
    let sections = document.path_of(section).into_iter();
    let headings = sections.filter(|section| section.level > 0);
    let above = headings.filter_map(|section| above(text, document.format, section.heading, rule));
    beside
        .into_iter()
        .chain(above)
        .find(|insertion| works(sources, document, insertion, rule, span))
}

/// The block a finding stands in.
fn block_around(document: &Document, span: Span) -> Option<&Block> {
    let blocks = document.blocks.iter();
    let mut around = blocks.filter(|block| block.span.contains(span));
    around.next_back()
}

/// A mark at a block: above it, or at the end of its line where a line above would tear its table or list apart.
fn beside(text: &str, format: Format, block: &Block, rule: &str) -> Option<Insertion> {
    if block.quoted {
        return None;
    }
    match block.kind {
        BlockKind::TableRow { .. } | BlockKind::ListItem { .. } if format == Format::Markdown => {
            within(text, block, rule)
        }
        BlockKind::TableRow { .. } | BlockKind::ListItem { .. } => None,
        _ if block.depth > 0 => None,
        _ => above(text, format, block.span, rule),
    }
}

/// A mark at the end of a table row or a list item.
fn within(text: &str, block: &Block, rule: &str) -> Option<Insertion> {
    let source = text.get(block.span.range())?;
    let mut kept = source.trim_end();
    if matches!(block.kind, BlockKind::TableRow { .. }) {
        kept = kept.strip_suffix('|').unwrap_or(kept).trim_end();
    }
    let lead = format!(" <!-- cra-lint: ignore[{rule}] ");
    Some(Insertion {
        at: block.span.range().start + kept.len(),
        caret: lead.len(),
        text: lead + " -->",
    })
}

/// What stands before and after a comment on a line of its own; `None` where the format has none.
fn comment(format: Format) -> Option<(&'static str, &'static str)> {
    match format {
        Format::Markdown | Format::Html => Some(("<!-- ", " -->")),
        Format::AsciiDoc => Some(("// ", "")),
        Format::ReStructuredText => Some((".. ", "")),
        Format::Text => Some(("# ", "")),
        Format::Csv => None,
    }
}

/// A mark on a line of its own, above the line where `place` begins.
fn above(text: &str, format: Format, place: Span, rule: &str) -> Option<Insertion> {
    let (lead, tail) = comment(format)?;
    let start = place.range().start;
    let before = text.get(..start).unwrap_or_default();
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let mark = if line == 0 && before.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let at = line.max(mark);
    let end = line_end(text);
    let lead = format!("{lead}cra-lint: ignore[{rule}] ");
    // Explicit markup of reStructuredText ends with a blank line.
    let blank = match format {
        Format::ReStructuredText => end,
        _ => "",
    };
    Some(Insertion {
        at,
        caret: lead.len(),
        text: format!("{lead}{tail}{end}{blank}"),
    })
}

/// The line end that a text uses.
pub(super) fn line_end(text: &str) -> &'static str {
    match text.find('\n') {
        Some(at) if text.get(..at).is_some_and(|line| line.ends_with('\r')) => "\r\n",
        _ => "\n",
    }
}

/// Whether the mark reaches the finding, and every block of the document stays what it was.
fn works(
    sources: &Sources,
    document: &Document,
    insertion: &Insertion,
    rule: &str,
    span: Span,
) -> bool {
    let source = sources.file(document.file);
    let Some(text) = source.text() else {
        return false;
    };
    let mut copy = Sources::default();
    let file = copy.add(source.path(), insertion.applied(text));
    let marked = Document::read(&copy, file);
    let same = |(a, b): (&Block, &Block)| {
        a.text.as_str().trim_end() == b.text.as_str().trim_end() && a.depth == b.depth
    };
    let same = document.blocks.len() == marked.blocks.len()
        && document.blocks.iter().zip(&marked.blocks).all(same);
    let moved = |at: u32, from: usize| {
        let at = at as usize;
        at + if at >= from { insertion.text.len() } else { 0 }
    };
    let start = moved(span.start, insertion.at);
    let end = moved(span.end, insertion.at + 1);
    let finding = Span::new(file, start..end.max(start));
    let here = insertion.at..insertion.at + insertion.text.len();
    let new = marked.marks.iter().find(|mark| {
        let MarkKind::Ignore { rule: named, .. } = &mark.kind else {
            return false;
        };
        named.value == rule && here.contains(&mark.span.range().start)
    });
    same && new.is_some_and(|mark| reach(&marked, mark).contains(finding))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod tests {
    use super::*;

    /// The document with the mark in it, `^` where the caret belongs.
    fn marked(name: &str, text: &str, finding: &str) -> Option<String> {
        let mut sources = Sources::default();
        let file = sources.add(name, text);
        let document = Document::read(&sources, file);
        let at = text.find(finding).unwrap();
        let span = Span::new(file, at..at + finding.len());
        let insertion = mark(&sources, &document, "broken-link", span)?;
        let mut out = insertion.applied(text);
        out.insert(insertion.at + insertion.caret, '^');
        Some(out)
    }

    const MARK: &str = "<!-- cra-lint: ignore[broken-link] ^ -->";

    #[test]
    fn a_mark_stands_above_the_block_or_at_the_end_of_its_line() {
        for (text, finding, wanted) in [
            (
                "# A\n\nöne\n\ntwo x\n",
                "x",
                format!("# A\n\nöne\n\n{MARK}\ntwo x\n"),
            ),
            (
                "# A\n\n## Ünder\n\ntext\n",
                "Ünder",
                format!("# A\n\n{MARK}\n## Ünder\n\ntext\n"),
            ),
            (
                "\u{feff}# A x\r\n\r\nb\r\n",
                "x",
                format!("\u{feff}{MARK}\r\n# A x\r\n\r\nb\r\n"),
            ),
            (
                "A\n=\n\n- one\n- two x\n- three\n",
                "x",
                format!("A\n=\n\n- one\n- two x {MARK}\n- three\n"),
            ),
            (
                "# A\n\n| a | b |\n|---|---|\n| c | x |\n| e | f |\n",
                "x",
                format!("# A\n\n| a | b |\n|---|---|\n| c | x {MARK} |\n| e | f |\n"),
            ),
            (
                "# A\n\n> one\n> two x\n",
                "x",
                format!("{MARK}\n# A\n\n> one\n> two x\n"),
            ),
            (
                "# A\n\n```\nx\n```\n",
                "x",
                format!("# A\n\n{MARK}\n```\nx\n```\n"),
            ),
        ] {
            assert_eq!(
                marked("a.md", text, finding).as_ref(),
                Some(&wanted),
                "{text}"
            );
        }
    }

    #[test]
    fn a_mark_is_written_as_the_format_writes_comments() {
        let rst = "Risk\n====\n\ntext x\n";
        let wanted = "Risk\n====\n\n.. cra-lint: ignore[broken-link] ^\n\ntext x\n";
        assert_eq!(marked("a.rst", rst, "x").as_deref(), Some(wanted));
        let adoc = "= Risk\n\n== Part\n\n* one x\n";
        let wanted = "= Risk\n\n// cra-lint: ignore[broken-link] ^\n== Part\n\n* one x\n";
        assert_eq!(marked("a.adoc", adoc, "x").as_deref(), Some(wanted));
        let html = "<html><body>\n<h1>Risk</h1>\n<p>text x</p>\n</body></html>\n";
        let wanted = html.replace("<p>", &format!("{MARK}\n<p>"));
        assert_eq!(marked("a.html", html, "t x").as_ref(), Some(&wanted));
        assert_eq!(marked("a.csv", "risk,measure\nx,y\n", "x"), None);
        let text = "Contact: mailto:x@a.example\n";
        let wanted = format!("# cra-lint: ignore[broken-link] ^\n{text}");
        assert_eq!(marked("security.txt", text, "x"), Some(wanted));
    }
}
