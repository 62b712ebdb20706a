//! Plain text: underlined, numbered and capital headings, lists, paragraphs.

use super::columns::{self, Columns};
use super::prose::{
    Block, BlockKind, Comment, Link, LinkKind, Prose, Text, TextBuilder, add_addresses,
};
use crate::source::{FileId, Span, Spanned};
use std::ops::Range;

/// A line with its place, without its line end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    pub(super) start: usize,
    pub(super) text: &'a str,
}

impl Line<'_> {
    pub(super) fn is_blank(self) -> bool {
        self.text.trim().is_empty()
    }

    /// The range of the text without surrounding white space.
    pub(super) fn trimmed(self) -> Range<usize> {
        let lead = self.text.len() - self.text.trim_start().len();
        let length = self.text.trim().len();
        self.start + lead..self.start + lead + length
    }
}

/// The lines of `source` from byte `from` on.
pub(super) fn lines(source: &str, from: usize) -> Vec<Line<'_>> {
    let mut at = from;
    let text = source.get(from..).unwrap_or_default();
    let lines = text.split_inclusive('\n').map(|raw| {
        let line = Line {
            start: at,
            text: raw.trim_end_matches('\n').trim_end_matches('\r'),
        };
        at += raw.len();
        line
    });
    lines.collect()
}

/// Whether a line is nothing but one underline character, at least three times.
pub(super) fn underline(line: &str, marks: &[char]) -> Option<char> {
    let line = line.trim_end();
    let first = line.chars().next().filter(|c| marks.contains(c))?;
    (line.len() >= 3 && line.chars().all(|c| c == first)).then_some(first)
}

/// Reads a plain-text document. `from` is where the text starts in the file (after a byte order mark).
pub fn read(file: FileId, source: &str, from: usize) -> Prose {
    let mut prose = Prose::default();
    let lines = lines(source, from);
    let mut index = 0;
    let mut tables = 0;
    while let Some(line) = lines.get(index) {
        if let Some(comment) = mark(file, *line, prose.blocks.len()) {
            prose.comments.push(comment);
            index += 1;
            continue;
        }
        if line.is_blank() || underline(line.text.trim(), &['=', '-', '~', '*', '#', '_']).is_some()
        {
            index += 1;
            continue;
        }
        let next = lines.get(index + 1);
        let table = columns::underlined(&lines, index).or_else(|| columns::drawn(&lines, index));
        if let Some(found) = table {
            index = found.next;
            push_table(&mut prose, file, found, tables);
            tables += 1;
            continue;
        }
        let under = next.and_then(|next| underline(next.text, &['=', '-', '~']));
        let alone = next.is_none_or(|next| next.is_blank())
            && (index == 0 || lines.get(index - 1).is_some_and(|l| l.is_blank()));
        if let Some(mark) = under.filter(|_| line.text.trim().chars().count() <= 120) {
            push_heading(
                &mut prose,
                file,
                source,
                *line,
                if mark == '=' { 1 } else { 2 },
            );
            index += 2;
        } else if let Some(level) = heading_level(line.text.trim()).filter(|_| alone) {
            push_heading(&mut prose, file, source, *line, level);
            index += 1;
        } else if alone && next.is_some() && prose.blocks.is_empty() && is_title(line.text.trim()) {
            push_heading(&mut prose, file, source, *line, 1);
            index += 1;
        } else if opens(&lines, index) {
            push_heading(&mut prose, file, source, *line, 2);
            index += 1;
        } else {
            index = paragraph(&mut prose, file, &lines, index);
        }
    }
    add_addresses(&mut prose);
    prose
}

/// A line that is a mark for this tool. Plain text has no comments; in a security.txt they begin with `#`.
fn mark(file: FileId, line: Line<'_>, block: usize) -> Option<Comment> {
    let range = line.trimmed();
    let text = line.text.trim().trim_start_matches('#').trim_start();
    let is_mark = line.text.trim().starts_with('#') && text.starts_with("cra-lint:");
    is_mark.then(|| Comment {
        text: Spanned::new(
            text.to_string(),
            Span::new(file, range.end - text.len()..range.end),
        ),
        span: Span::new(file, range),
        block,
    })
}

/// Whether the first line of a text, alone on its line, reads like its title.
fn is_title(line: &str) -> bool {
    line.chars().count() <= TITLE
        && line.starts_with(char::is_uppercase)
        && !line.contains([':', '@', '<', '|', '\t'])
        && !line.ends_with(['.', ',', ';', '!', '?', '。'])
}

/// The level of a line that stands alone and reads like a heading: numbered, or in capitals.
fn heading_level(line: &str) -> Option<u8> {
    let length = line.chars().count();
    if !(3..=80).contains(&length) || line.ends_with(['.', ',', ';', ':', '!', '?']) {
        return None;
    }
    let digits = line
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(line.len());
    let number = line.get(..digits).unwrap_or_default();
    let rest = line.get(digits..).unwrap_or_default();
    if number.starts_with(|c: char| c.is_ascii_digit()) && rest.starts_with([' ', ')']) {
        let dots = number.trim_end_matches('.').matches('.').count();
        let title = rest.trim_start_matches([')', ' ']);
        let titled = title.starts_with(char::is_alphabetic) && number.len() <= 8;
        return titled.then(|| (dots as u8).min(4) + 2);
    }
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    let small = line.chars().any(char::is_lowercase);
    (letters >= 3 && !small && line.chars().any(char::is_uppercase)).then_some(2)
}

/// Longest title right above its text, in characters, and shortest line below it that no writer broke off so early.
const TITLE: usize = 44;
const FULL: usize = 56;

/// Whether a line after an empty one is the title of the text right below it: in capitals, or far shorter than the
/// lines of the text, or over a text that is set in.
fn opens(lines: &[Line<'_>], index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|before| lines.get(before));
    let (Some(line), Some(next)) = (lines.get(index), lines.get(index + 1)) else {
        return false;
    };
    if before.is_some_and(|line| !line.is_blank()) || next.is_blank() {
        return false;
    }
    let title = line.text.trim();
    let length = title.chars().count();
    let word = title.starts_with(char::is_uppercase) && bullet(line.text).is_none();
    if !(3..=TITLE).contains(&length)
        || !word
        || title.contains([':', '@', '=', '/', '\t', '|', '<', '{', '['])
        || title.contains("  ")
        || title.ends_with(['.', ',', ';', '!', '-'])
    {
        return false;
    }
    let below = next.text.trim();
    let small = |text: &str| text.chars().any(char::is_lowercase);
    let set_in = indent(next.text) > indent(line.text);
    let capitals = title.chars().filter(|c| c.is_alphabetic()).count() >= 3 && !small(title);
    let full = below.chars().count() >= FULL
        && below.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    capitals && small(below) || set_in && title.split_whitespace().count() <= 6 || full
}

/// White space a line begins with.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn push_table(prose: &mut Prose, file: FileId, found: Columns<'_>, table: u32) {
    for (number, row) in found.rows.iter().enumerate() {
        let mut cells = Vec::new();
        for cell in row {
            let mut builder = TextBuilder::new(file);
            let mut empty = 0;
            for (at, line) in cell {
                if !builder.is_empty() {
                    builder.push("\n", *at..*at);
                }
                builder.push(line, *at..at + line.len());
                empty = *at;
            }
            cells.push(builder.finish(empty..empty));
        }
        let start = cells.first().map_or(0, |cell| cell.span().start as usize);
        let end = cells.iter().map(|cell| cell.span().end as usize).max();
        let span = start..end.unwrap_or(start).max(start);
        let text = TextBuilder::of_cells(file, &cells).finish(span.clone());
        prose.blocks.push(Block {
            kind: BlockKind::TableRow {
                cells,
                header: number < found.headers,
                table,
            },
            span: Span::new(file, span),
            text,
            quoted: false,
            depth: 0,
            hearing: Default::default(),
        });
    }
}

fn push_heading(prose: &mut Prose, file: FileId, source: &str, line: Line<'_>, level: u8) {
    let range = line.trimmed();
    let text = Text::verbatim(
        file,
        range.clone(),
        source.get(range.clone()).unwrap_or_default(),
    );
    let kind = BlockKind::Heading { level, id: None };
    prose.blocks.push(Block {
        kind,
        span: Span::new(file, range),
        text,
        quoted: false,
        depth: 0,
        hearing: Default::default(),
    });
}

/// Endings of the files that plain text names ("see standards.txt").
const FILES: &[&str] = &[
    "txt", "md", "pdf", "png", "jpg", "jpeg", "svg", "csv", "json", "xml", "adoc", "rst", "html",
    "docx", "odt", "xlsx", "ods",
];

/// The files a line names, which starts at byte `at` of the file.
fn paths(file: FileId, line: &str, at: usize, block: usize) -> Vec<Link> {
    let apart =
        |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '"' | '(' | ')' | '<' | '>' | '|');
    let words = line.split(apart).map(|word| {
        let start = word.as_ptr() as usize - line.as_ptr() as usize;
        (start, word.trim_end_matches(['.', ':', '!', '?']))
    });
    let named = words.filter(|(_, word)| {
        let plain = !word.contains("://") && !word.contains(['@', '*', '=']);
        let ending = word.rsplit_once('.');
        let known = |(stem, ending): (&str, &str)| {
            !stem.is_empty() && FILES.contains(&ending.to_ascii_lowercase().as_str())
        };
        plain && ending.is_some_and(known)
    });
    let links = named.map(|(start, word)| {
        let span = Span::new(file, at + start..at + start + word.len());
        Link {
            kind: LinkKind::Path,
            target: Spanned::new(word.to_string(), span),
            text: word.to_string(),
            span,
            block,
            folder: None,
        }
    });
    links.collect()
}

/// The bullet or number that opens a list item: its length with the white space after it, and whether a number.
pub(super) fn bullet(line: &str) -> Option<(usize, bool)> {
    let trimmed = line.trim_start();
    let lead = line.len() - trimmed.len();
    let after = if let Some(rest) = trimmed.strip_prefix(['-', '*', '•', '+']) {
        (rest, false)
    } else {
        let digits = trimmed.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
        let rest = trimmed
            .get(digits..)
            .filter(|_| (1..=3).contains(&digits))?;
        (rest.strip_prefix(['.', ')'])?, true)
    };
    let (rest, ordered) = after;
    if !rest.starts_with([' ', '\t']) {
        return None;
    }
    let text = rest.trim_start();
    (!text.is_empty()).then(|| (lead + trimmed.len() - text.len(), ordered))
}

fn paragraph(prose: &mut Prose, file: FileId, lines: &[Line<'_>], from: usize) -> usize {
    let mut builder = TextBuilder::new(file);
    let mut index = from;
    let mut span = None;
    let mut kind = BlockKind::Paragraph;
    while let Some(line) = lines.get(index) {
        let begins = bullet(line.text);
        let ends = begins.is_some() || mark(file, *line, 0).is_some();
        if line.is_blank() || (index > from && ends) {
            break;
        }
        let mut range = line.trimmed();
        if let Some((length, ordered)) = begins {
            range.start = line.start + length;
            kind = BlockKind::ListItem {
                checked: None,
                ordered,
            };
        }
        let piece = line
            .text
            .get(range.start - line.start..range.end - line.start)
            .unwrap_or_default();
        if !builder.is_empty() {
            builder.push("\n", range.start..range.start);
        }
        builder.push(piece, range.clone());
        let block = prose.blocks.len();
        prose.links.extend(paths(file, piece, range.start, block));
        span = Some(span.map_or(line.trimmed(), |span: Range<usize>| span.start..range.end));
        index += 1;
    }
    let span = span.unwrap_or_default();
    let text = builder.finish(span.clone());
    let depth = u8::from(matches!(kind, BlockKind::ListItem { .. }));
    prose.blocks.push(Block {
        kind,
        span: Span::new(file, span),
        text,
        quoted: false,
        depth,
        hearing: Default::default(),
    });
    index.max(from + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn headings_items_and_paragraphs_are_told_apart() {
        let raw = "Title\r\n=====\r\n\r\n1. Intended purpose\r\n\r\nText on\r\ntwo lines.\r\n\r\n- one\r\n  more\r\n- two\r\n\r\nSUPPORT PERIOD\r\n\r\nEnd: 2031-05-01";
        let mut sources = Sources::default();
        let file = sources.add("a.txt", raw);
        let prose = read(file, raw, 0);
        let found: Vec<_> = prose.blocks.iter().map(|b| b.text.as_str()).collect();
        assert_eq!(
            found,
            [
                "Title",
                "1. Intended purpose",
                "Text on\ntwo lines.",
                "one\nmore",
                "two",
                "SUPPORT PERIOD",
                "End: 2031-05-01"
            ]
        );
        assert!(matches!(
            prose.blocks[1].kind,
            BlockKind::Heading { level: 2, .. }
        ));
        assert_eq!(sources.text(prose.blocks[3].span), "- one\r\n  more");
        assert_eq!(
            sources.text(prose.blocks[6].text.span_of(5..15)),
            "2031-05-01"
        );
    }

    #[test]
    fn titles_right_above_their_text_are_headings() {
        let raw = "ÜBER DAS GERÄT\n  Misst Wasser.\n\nWie lange\nSicherheitsupdates liefern wir bis zum Mai 2034, weil Zähler so lange leben.\n\nAcme GmbH\nHauptstrasse 1\n\nA line of prose that was broken off\nwhere the writer liked and goes on here as a sentence, you see.";
        let mut sources = Sources::default();
        let file = sources.add("a.txt", raw);
        let prose = read(file, raw, 0);
        let heads = prose.blocks.iter();
        let heads = heads.filter(|block| matches!(block.kind, BlockKind::Heading { .. }));
        let heads: Vec<_> = heads.map(|block| sources.text(block.span)).collect();
        assert_eq!(heads, ["ÜBER DAS GERÄT", "Wie lange"]);
    }

    #[test]
    fn the_first_line_alone_is_the_title() {
        for (raw, level) in [
            ("Normen\n\nnoch offen", Some(1)),
            ("Contact: a@b.example\n\nmore", None),
            ("One line.\n\nmore", None),
            ("Alone", None),
        ] {
            let mut sources = Sources::default();
            let file = sources.add("a.txt", raw);
            let prose = read(file, raw, 0);
            let found = match prose.blocks[0].kind {
                BlockKind::Heading { level, .. } => Some(level),
                _ => None,
            };
            assert_eq!(found, level, "{raw}");
        }
    }

    #[test]
    fn marks_are_comments_and_end_a_paragraph() {
        let text = "Contact: a\n#  cra-lint: ignore[broken-link] Größe \nExpires: b\n# other\n";
        let mut sources = Sources::default();
        let file = sources.add("security.txt", text);
        let prose = read(file, text, 0);
        assert_eq!(prose.blocks.len(), 2);
        let comment = &prose.comments[0];
        assert_eq!((prose.comments.len(), comment.block), (1, 1));
        assert_eq!(sources.text(comment.text.span), comment.text.value);
        assert_eq!(comment.text.value, "cra-lint: ignore[broken-link] Größe");
        assert!(sources.text(comment.span).starts_with("#  cra-lint"));
    }
}
