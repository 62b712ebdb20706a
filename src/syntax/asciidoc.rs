//! AsciiDoc, lightly: headings, attributes, lists, tables, links, quotes and listings.

use super::prose::{Block, BlockKind, Comment, LinkKind, Prose, Text, TextBuilder, add_addresses};
use super::text::{Line, lines};
use crate::source::{FileId, Span, Spanned};
use regex::Regex;
use std::ops::Range;
use std::sync::{Arc, LazyLock};

#[allow(clippy::expect_used, reason = "the pattern is fixed")]
static INLINE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        \b(?:link:|xref:)(?P<target>[^\s\[\]]+)\[(?P<text>[^\]]*)\]
        | image::?(?P<image>[^\s\[\]]+)\[(?P<alt>[^\],]*)[^\]]*\]
        | (?P<url>https?://[^\s\[\]<>]+)\[(?P<label>[^\]]*)\]
        | \*{1,2}(?P<strong>[^*\s](?:[^*\n]*[^*\s])?)\*{1,2}
        | `(?P<code>[^`\n]+)`
        | (?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});)
        | <<[^,<>\n]+,\s*[^<>\n]+>>",
    )
    .expect("valid pattern")
});

/// Reads an AsciiDoc document. `from` is where the text starts in the file.
pub fn read(file: FileId, source: &str, from: usize) -> Prose {
    let mut reader = Reader {
        file,
        prose: Prose::default(),
        quoted: false,
        table: 0,
        header: false,
        bare: false,
        pictures: None,
    };
    let lines = lines(source, from);
    let mut index = 0;
    while index < lines.len() {
        index = reader.block(&lines, index).max(index + 1);
    }
    add_addresses(&mut reader.prose);
    reader.prose
}

struct Reader {
    file: FileId,
    prose: Prose,
    quoted: bool,
    table: u32,
    header: bool,
    /// The next table is said to have none.
    bare: bool,
    /// The folder of the pictures, as the attribute `imagesdir` names it.
    pictures: Option<Arc<str>>,
}

/// A heading's level and the length of its marks.
fn heading(line: &str) -> Option<(u8, usize)> {
    let marks = line.bytes().take_while(|byte| *byte == b'=').count();
    let rest = line.get(marks..)?;
    ((1..=6).contains(&marks) && rest.starts_with(' ') && !rest.trim().is_empty())
        .then_some((marks as u8, marks + 1))
}

/// A list item's depth, whether it is numbered, and the length of its mark.
fn item(line: &str) -> Option<(u8, bool, usize)> {
    let trimmed = line.trim_start();
    let lead = line.len() - trimmed.len();
    let mark = trimmed
        .chars()
        .next()
        .filter(|c| matches!(c, '*' | '.' | '-'))?;
    let count = trimmed.chars().take_while(|c| *c == mark).count();
    let rest = trimmed.get(count..)?;
    (count <= 5 && rest.starts_with(' ') && !rest.trim().is_empty()).then_some((
        count as u8,
        mark == '.',
        lead + count + 1,
    ))
}

/// The length of the term with one colon in `Term:: what it means`.
fn term(line: &str) -> Option<usize> {
    let at = line.find("::")?;
    let rest = line.get(at + 2..)?;
    let named = line.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '*' | '`' | '_'));
    (named && at <= 80 && (rest.is_empty() || rest.starts_with(' '))).then_some(at + 1)
}

fn fence(line: &str) -> bool {
    let line = line.trim_end();
    line.len() >= 4
        && ["-", ".", "+", "/"]
            .iter()
            .any(|mark| line.trim_start_matches(mark).is_empty())
        || line.starts_with("```")
}

impl Reader {
    fn block(&mut self, lines: &[Line<'_>], index: usize) -> usize {
        let Some(line) = lines.get(index) else {
            return index + 1;
        };
        let text = line.text.trim_end();
        if text.is_empty()
            || (text.starts_with('[') && text.ends_with(']'))
            || text == "===="
            || text == "****"
            || text == "--"
        {
            self.bare |= text.contains("noheader");
            self.header |= text.contains("header") && !self.bare;
            return index + 1;
        }
        if text.len() >= 4 && text.trim_start_matches('_').is_empty() {
            self.quoted = !self.quoted;
            return index + 1;
        }
        if fence(text) {
            return self.listing(lines, index, text);
        }
        if text == "|===" {
            return self.rows(lines, index + 1);
        }
        if let Some(body) = text.strip_prefix("//") {
            self.comment(*line, body);
            return index + 1;
        }
        if let Some((key, value)) = attribute(text) {
            if key == "imagesdir" {
                self.pictures = (!value.is_empty()).then(|| value.into());
            }
            let at = line.start + 1;
            let start = line.start + text.len() - value.len();
            let key = Spanned::new(key.to_string(), Span::new(self.file, at..at + key.len()));
            self.prose.front_matter.push((
                key,
                Text::verbatim(self.file, start..start + value.len(), value),
            ));
            return index + 1;
        }
        if let Some((level, marks)) = heading(text) {
            let text = self.text(&[(line.start + marks, text.get(marks..).unwrap_or_default())]);
            self.push(
                BlockKind::Heading { level, id: None },
                line.trimmed(),
                text,
                0,
            );
            return index + 1;
        }
        if text.starts_with('.')
            && !text.starts_with("..")
            && text.chars().nth(1).is_some_and(char::is_alphanumeric)
        {
            // A block's title is no content of its own.
            return index + 1;
        }
        self.paragraph(lines, index)
    }

    fn listing(&mut self, lines: &[Line<'_>], index: usize, open: &str) -> usize {
        let end = lines
            .iter()
            .skip(index + 1)
            .position(|line| line.text.trim_end() == open);
        let end = end.map_or(lines.len(), |length| index + 1 + length);
        let inner: Vec<_> = lines
            .get(index + 1..end)
            .unwrap_or_default()
            .iter()
            .map(|l| (l.start, l.text))
            .collect();
        let mut builder = TextBuilder::new(self.file);
        for (number, (start, text)) in inner.iter().enumerate() {
            if number > 0 {
                builder.push("\n", *start..*start);
            }
            builder.push(text, *start..start + text.len());
        }
        let first = lines.get(index).map_or(0, |line| line.start);
        let last = lines
            .get(end.min(lines.len() - 1))
            .map_or(first, |line| line.start + line.text.len());
        if !open.starts_with('/') {
            let text = builder.finish(first..last);
            self.push(
                BlockKind::Code {
                    language: String::new(),
                },
                first..last,
                text,
                0,
            );
        }
        end + 1
    }

    fn rows(&mut self, lines: &[Line<'_>], from: usize) -> usize {
        let mut index = from;
        // Cells may share a line or stand each on its own; a blank line parts rows then.
        let mut row: Vec<Vec<(usize, &str)>> = Vec::new();
        let mut columns = 0;
        while let Some(line) = lines.get(index) {
            let text = line.text.trim_end();
            if text == "|===" {
                index += 1;
                break;
            }
            if text.is_empty() {
                columns = self.end_row(&mut row, columns, index == from + 1 || self.header);
            } else if text.starts_with('|') {
                let mut at = line.start;
                for cell in text.split('|').skip(1) {
                    at += 1;
                    row.push(vec![(at, cell)]);
                    at += cell.len();
                }
                let full = text.matches('|').count() > 1 || (columns > 1 && row.len() >= columns);
                if full {
                    // A first row on one line with a blank line below it is the header.
                    let parted = || {
                        lines
                            .get(index + 1)
                            .is_some_and(|next| next.text.trim().is_empty())
                    };
                    let named = || !self.bare && names_columns(text, lines.get(index + 1));
                    let header = self.header || (index == from && (parted() || named()));
                    columns = self.end_row(&mut row, columns, header);
                }
            } else if let Some(cell) = row.last_mut() {
                cell.push((line.start, text));
            }
            index += 1;
        }
        self.end_row(&mut row, columns, false);
        self.table += 1;
        self.header = false;
        self.bare = false;
        index
    }

    fn end_row(
        &mut self,
        row: &mut Vec<Vec<(usize, &str)>>,
        columns: usize,
        header: bool,
    ) -> usize {
        let cells: Vec<Text> = std::mem::take(row)
            .iter()
            .map(|cell| self.text(cell))
            .collect();
        let (Some(first), Some(last)) = (cells.first(), cells.last()) else {
            return columns;
        };
        let range = first.span().start as usize..last.span().end as usize;
        let builder = TextBuilder::of_cells(self.file, &cells);
        let (count, text) = (cells.len(), builder.finish(range.clone()));
        let header = header && columns == 0;
        self.push(
            BlockKind::TableRow {
                cells,
                header,
                table: self.table,
            },
            range,
            text,
            0,
        );
        columns.max(count)
    }

    fn comment(&mut self, line: Line<'_>, body: &str) {
        let text = body.trim();
        let start = line.start + line.text.find(text).unwrap_or_default();
        self.prose.comments.push(Comment {
            text: Spanned::new(
                text.to_string(),
                Span::new(self.file, start..start + text.len()),
            ),
            span: Span::new(self.file, line.trimmed()),
            block: self.prose.blocks.len(),
        });
    }

    fn paragraph(&mut self, lines: &[Line<'_>], index: usize) -> usize {
        let mut parts = Vec::new();
        let mut end = index;
        let mut kind = BlockKind::Paragraph;
        let mut depth = 0;
        while let Some(line) = lines.get(end) {
            let text = line.text.trim_end();
            let starts = item(text);
            let stops = text.is_empty()
                || text == "+"
                || text == "|==="
                || fence(text)
                || heading(text).is_some()
                || text.starts_with("//");
            let described = term(text);
            if end > index && (stops || starts.is_some() || described.is_some()) {
                break;
            }
            if let Some(length) = described {
                // `Term:: text` reads as `Term: text`.
                kind = BlockKind::ListItem {
                    checked: None,
                    ordered: false,
                };
                depth = 1;
                parts.push((line.start, text.get(..length).unwrap_or_default()));
                let rest = text.get(length + 1..).unwrap_or_default();
                if !rest.is_empty() {
                    parts.push((line.start + length + 1, rest));
                }
                end += 1;
                continue;
            }
            let lead = match starts {
                Some((level, ordered, length)) => {
                    kind = BlockKind::ListItem {
                        checked: None,
                        ordered,
                    };
                    depth = level;
                    length
                }
                None => text.len() - text.trim_start().len(),
            };
            parts.push((line.start + lead, text.get(lead..).unwrap_or_default()));
            end += 1;
        }
        let first = lines.get(index).map_or(0, |line| line.trimmed().start);
        let last = lines
            .get(end.saturating_sub(1))
            .map_or(first, |line| line.trimmed().end);
        let text = self.text(&parts);
        self.push(kind, first..last.max(first), text, depth);
        // A lone `+` joins the next block to the list item.
        end + usize::from(
            lines
                .get(end)
                .is_some_and(|line| line.text.trim_end() == "+"),
        )
    }

    fn text(&mut self, parts: &[(usize, &str)]) -> Text {
        let mut builder = TextBuilder::new(self.file);
        let block = self.prose.blocks.len();
        let before = self.prose.links.len();
        let mut range: Option<Range<usize>> = None;
        for (start, text) in parts {
            // What is cut out of the middle of a line begins with the space it had there.
            if !builder.is_empty() && !text.starts_with(' ') {
                builder.push("\n", *start..*start);
            }
            super::inline::push(
                self.file,
                &INLINE,
                text,
                *start,
                block,
                &mut builder,
                &mut self.prose.links,
            );
            let end = start + text.len();
            range = Some(range.map_or(*start..end, |range: Range<usize>| range.start..end));
        }
        let found = self.prose.links.iter_mut().skip(before);
        for picture in found.filter(|link| link.kind == LinkKind::Image) {
            picture.folder.clone_from(&self.pictures);
        }
        builder.finish(range.unwrap_or_default())
    }

    fn push(&mut self, kind: BlockKind, range: Range<usize>, text: Text, depth: u8) {
        let span = Span::new(self.file, range);
        self.prose.blocks.push(Block {
            kind,
            span,
            text,
            quoted: self.quoted,
            depth,
            hearing: Default::default(),
        });
    }
}

/// `:key: value`.
fn attribute(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.strip_prefix(':')?.split_once(':')?;
    let named = !key.is_empty()
        && key
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '!'));
    (named && (value.is_empty() || value.starts_with(' '))).then(|| (key, value.trim()))
}

/// Columns of a table whose first row can name them though nothing says so.
const COLUMNS: usize = 3;

/// Letters of such a name.
const NAME: usize = 40;

/// Whether a first row names the columns, for all that no option says so: words in every cell, and figures below.
fn names_columns(row: &str, next: Option<&Line<'_>>) -> bool {
    let figure = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    let cells = row.split('|').skip(1);
    let names = |cell: &str| {
        let length = cell.trim().chars().count();
        (1..=NAME).contains(&length) && !figure(cell) && !cell.trim().ends_with('.')
    };
    cells.clone().count() >= COLUMNS
        && cells.into_iter().all(names)
        && next.is_some_and(|next| next.text.starts_with('|') && figure(next.text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn the_usual_parts_are_read_with_their_places() {
        let raw = "= Title\n:version: 1.2\n\n== Scöpe\n\nText *bold* `docs/a.md`\nnext xref:b.adoc[B].\n\n. **First**: one\n* two\n\nTerm:: what it\nmeans\nOther:: more\n\n|===\n|A |B\n\n|c\n|d\n|===\n\n// cra-lint: element annex-vii.3\n----\ncode\n----\n";
        let mut sources = Sources::default();
        let file = sources.add("a.adoc", raw);
        let prose = read(file, raw, 0);
        let texts: Vec<_> = prose
            .blocks
            .iter()
            .map(|block| block.text.as_str())
            .collect();
        assert_eq!(
            texts,
            [
                "Title",
                "Scöpe",
                "Text bold docs/a.md\nnext B.",
                "First: one",
                "two",
                "Term: what it\nmeans",
                "Other: more",
                "A\tB",
                "c\td",
                "code"
            ]
        );
        assert_eq!(sources.text(prose.blocks[1].text.span()), "Scöpe");
        assert_eq!(sources.text(prose.front_matter[0].1.span()), "1.2");
        let targets: Vec<_> = prose
            .links
            .iter()
            .map(|l| sources.text(l.target.span))
            .collect();
        assert_eq!(targets, ["docs/a.md", "b.adoc"]);
        assert_eq!(
            prose.comments[0].text.value,
            "cra-lint: element annex-vii.3"
        );
        assert!(matches!(
            prose.blocks[3].kind,
            BlockKind::ListItem { ordered: true, .. }
        ));
    }

    #[test]
    fn characters_by_number_are_what_they_stand_for() {
        let raw = "&#9744; open &amp; shut &nothing;\n";
        let mut sources = Sources::default();
        let file = sources.add("a.adoc", raw);
        let prose = read(file, raw, 0);
        let text = &prose.blocks[0].text;
        assert_eq!(text.as_str(), "☐ open & shut &nothing;");
        assert_eq!(sources.text(text.span_of(0..'☐'.len_utf8())), "&#9744;");
        let shut = text.as_str().find("shut").unwrap();
        assert_eq!(sources.text(text.span_of(shut..shut + 4)), "shut");
    }
}
