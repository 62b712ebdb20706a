//! Tables of separated values (RFC 4180 and what spreadsheets make of it): one table whose first record is its header.
//! The separator is the one the header uses most: comma, semicolon or tab.

use super::prose::{Block, BlockKind, Comment, Prose, Text, TextBuilder, add_addresses};
use crate::source::{FileId, Span, Spanned};
use std::ops::Range;

/// What may part two values.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// Values of a record that are read; a longer record is a matrix of figures.
const MAX_CELLS: usize = 200;

/// Reads a table. `from` is where the text starts in the file (after a byte order mark).
pub fn read(file: FileId, source: &str, from: usize) -> Prose {
    let mut prose = Prose::default();
    let Some(separator) = separator(source.get(from..).unwrap_or_default()) else {
        return prose;
    };
    let mut at = from;
    while at < source.len() {
        if let Some((comment, next)) = mark(file, source, at, prose.blocks.len()) {
            prose.comments.push(comment);
            at = next;
            continue;
        }
        let (cells, range, next) = record(file, source, at, separator);
        at = next;
        if cells.iter().all(Text::is_blank) {
            continue;
        }
        let builder = TextBuilder::of_cells(file, &cells);
        let header = prose.blocks.is_empty();
        prose.blocks.push(Block {
            kind: BlockKind::TableRow {
                cells,
                header,
                table: 0,
            },
            span: Span::new(file, range.clone()),
            text: builder.finish(range),
            quoted: false,
            depth: 0,
            hearing: Default::default(),
        });
    }
    add_addresses(&mut prose);
    prose
}

/// A line that is a mark for this tool; such tables have no other comments.
fn mark(file: FileId, source: &str, at: usize, block: usize) -> Option<(Comment, usize)> {
    let rest = source.get(at..)?;
    let text = rest.strip_prefix('#')?.trim_start_matches(' ');
    let length = text.find(['\r', '\n']).unwrap_or(text.len());
    let said = text.get(..length)?.trim_end();
    let start = at + (rest.len() - text.len());
    let comment = Comment {
        text: Spanned::new(said.to_string(), Span::new(file, start..start + said.len())),
        span: Span::new(file, at..start + said.len()),
        block,
    };
    let end = start + length;
    let ended = source.get(end..)?;
    let next = end + ended.len() - ended.trim_start_matches(['\r', '\n']).len();
    said.starts_with("cra-lint:").then_some((comment, next))
}

/// The separator the first line uses most; none where it uses none.
fn separator(text: &str) -> Option<u8> {
    let told = |line: &&str| !line.trim().is_empty() && !line.starts_with("# cra-lint:");
    let first = text.lines().find(told)?;
    let count = |wanted: &u8| first.bytes().filter(|byte| byte == wanted).count();
    let best = SEPARATORS.into_iter().rev().max_by_key(count)?;
    (count(&best) > 0).then_some(best)
}

/// The record at `at`: its values, where it stands, and where the next one begins.
fn record(
    file: FileId,
    source: &str,
    at: usize,
    separator: u8,
) -> (Vec<Text>, Range<usize>, usize) {
    let mut cells = Vec::new();
    let mut from = at;
    loop {
        let (cell, end) = value(file, source, from, separator);
        if cells.len() < MAX_CELLS {
            cells.push(cell);
        }
        match source.as_bytes().get(end) {
            Some(byte) if *byte == separator => from = end + 1,
            Some(b'\r') if source.as_bytes().get(end + 1) == Some(&b'\n') => {
                return (cells, at..end, end + 2);
            }
            Some(_) => return (cells, at..end, end + 1),
            None => return (cells, at..end, end),
        }
    }
}

/// One value and where it ends: at a separator, the end of the line or of the file.
fn value(file: FileId, source: &str, from: usize, separator: u8) -> (Text, usize) {
    let rest = source.get(from..).unwrap_or_default();
    let mut builder = TextBuilder::new(file);
    let blank = rest.len() - rest.trim_start_matches(' ').len();
    let mut at = 0;
    let quoted = rest.get(blank..).and_then(|rest| rest.strip_prefix('"'));
    if let Some(mut inner) = quoted {
        at = blank + 1;
        // A doubled quote is one.
        while let Some(quote) = inner.find('"') {
            let part = inner.get(..quote).unwrap_or_default();
            builder.push(part, from + at..from + at + quote);
            at += quote + 1;
            inner = inner.get(quote + 1..).unwrap_or_default();
            match inner.strip_prefix('"') {
                Some(rest) => {
                    builder.push("\"", from + at - 1..from + at + 1);
                    at += 1;
                    inner = rest;
                }
                None => break,
            }
        }
    }
    let tail = rest.get(at..).unwrap_or_default();
    let ends = |byte: u8| byte == separator || byte == b'\n' || byte == b'\r';
    let length = tail.bytes().position(ends).unwrap_or(tail.len());
    let end = from + at + length;
    builder.push(tail.get(..length).unwrap_or_default(), from + at..end);
    (builder.finish(end..end), end)
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::source::Sources;
    use crate::syntax::prose::BlockKind;

    fn rows(raw: &str) -> Vec<(bool, Vec<(String, String)>)> {
        let mut sources = Sources::default();
        let file = sources.add("a.csv", raw);
        let prose = read(file, raw, sources.file(file).text_start());
        let rows = prose
            .blocks
            .into_iter()
            .filter_map(|block| match block.kind {
                BlockKind::TableRow { cells, header, .. } => {
                    let cell = |cell: &crate::syntax::prose::Text| {
                        (
                            cell.as_str().to_string(),
                            sources.text(cell.span()).to_string(),
                        )
                    };
                    Some((header, cells.iter().map(cell).collect()))
                }
                _ => None,
            });
        rows.collect()
    }

    fn values(raw: &str) -> Vec<Vec<String>> {
        let rows = rows(raw).into_iter();
        rows.map(|(_, cells)| cells.into_iter().map(|(value, _)| value).collect())
            .collect()
    }

    #[test]
    fn values_and_their_places_are_read() {
        let read =
            rows("\u{feff}id;Gefährdung;Maß\r\nR1;\"Öl; heiß\";\"sagt \"\"nein\"\"\"\r\n\r\n");
        assert_eq!(read.len(), 2);
        assert!(read[0].0 && !read[1].0);
        assert_eq!(
            read[1].1[1],
            ("Öl; heiß".to_string(), "Öl; heiß".to_string())
        );
        assert_eq!(read[1].1[2].0, "sagt \"nein\"");
        assert_eq!(read[1].1[2].1, "sagt \"\"nein\"\"");
    }

    #[test]
    fn marks_are_comments() {
        let raw = "# cra-lint: ignore[x] y\r\na;b\r\n1;2\r\n";
        let mut sources = Sources::default();
        let file = sources.add("a.csv", raw);
        let prose = read(file, raw, 0);
        assert_eq!((prose.blocks.len(), prose.comments.len()), (2, 1));
        let comment = &prose.comments[0];
        assert_eq!(sources.text(comment.text.span), "cra-lint: ignore[x] y");
        assert_eq!(comment.block, 0);
    }

    #[test]
    fn whatever_is_written_is_read_to_its_end() {
        assert_eq!(
            values("a,b\n\"x\ny\",z\n1"),
            [vec!["a", "b"], vec!["x\ny", "z"], vec!["1"]]
        );
        assert_eq!(values("a\tb\n\"open,\n"), [vec!["a", "b"], vec!["open,"]]);
        assert!(values("one line alone").is_empty());
        assert!(values("").is_empty());
        assert_eq!(values("a,b\r1,2"), [vec!["a", "b"], vec!["1", "2"]]);
    }
}
