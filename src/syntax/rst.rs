//! reStructuredText, lightly: underlined headings, field lists, lists, links, comments, literal blocks.

mod csv_table;

use super::columns::{self, Columns};
use super::prose::{Block, BlockKind, Comment, Prose, Text, TextBuilder, add_addresses};
use super::text::{Line, bullet, lines, underline};
use crate::source::{FileId, Span, Spanned};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

#[allow(clippy::expect_used, reason = "the pattern is fixed")]
static INLINE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        `(?P<text>[^`<>\n]+?)\s*<(?P<target>[^<>\s]+)>`_{1,2}
        | :[a-z:]+:`[^`<>\n]*<[^<>\n]+>`
        | ``(?P<code>[^`\n]+)``
        | \*\*(?P<strong>[^*\n]+)\*\*",
    )
    .expect("valid pattern")
});

const MARKS: &[char] = &[
    '=', '-', '~', '^', '"', '\'', '`', '*', '+', '#', ':', '.', '_',
];

/// Reads a reStructuredText document. `from` is where the text starts in the file.
pub fn read(file: FileId, source: &str, from: usize) -> Prose {
    let mut reader = Reader {
        file,
        prose: Prose::default(),
        marks: Vec::new(),
        table: 0,
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
    /// Underlines in the order they were met: the order of levels.
    marks: Vec<(char, bool)>,
    table: u32,
}

/// Directives whose text is a remark.
const ADMONITIONS: &[&str] = &[
    "attention",
    "caution",
    "danger",
    "error",
    "hint",
    "important",
    "note",
    "tip",
    "warning",
    "seealso",
];

impl Reader {
    fn block(&mut self, lines: &[Line<'_>], index: usize) -> usize {
        let Some(line) = lines.get(index) else {
            return index + 1;
        };
        if line.is_blank() {
            return index + 1;
        }
        if let Some(table) =
            columns::bordered(lines, index).or_else(|| columns::drawn(lines, index))
        {
            return self.columns(table);
        }
        let next = lines.get(index + 1);
        let over = underline(line.text, MARKS);
        let under = |at: usize| lines.get(at).and_then(|line| underline(line.text, MARKS));
        if let (Some(mark), Some(title)) = (over, next.filter(|next| !next.is_blank())) {
            if under(index + 2) == Some(mark) {
                self.heading(*title, (mark, true));
                return index + 3;
            }
            return index + 1;
        }
        if over.is_some() {
            return index + 1;
        }
        if let Some(mark) = under(index + 1).filter(|_| !line.text.starts_with(' ')) {
            self.heading(*line, (mark, false));
            return index + 2;
        }
        if let Some(body) = line.text.trim_start().strip_prefix(".. ") {
            return self.directive(lines, index, body);
        }
        if let Some(next) = self.definition(lines, index) {
            return next;
        }
        self.paragraph(lines, index)
    }

    fn heading(&mut self, line: Line<'_>, mark: (char, bool)) {
        let level = match self.marks.iter().position(|known| *known == mark) {
            Some(level) => level,
            None => {
                self.marks.push(mark);
                self.marks.len() - 1
            }
        };
        let range = line.trimmed();
        let text = self.text(&[(range.start, line.text.trim())]);
        let kind = BlockKind::Heading {
            level: (level as u8 + 1).min(6),
            id: None,
        };
        self.push(kind, range, text, 0);
    }

    fn directive(&mut self, lines: &[Line<'_>], index: usize, body: &str) -> usize {
        let Some(line) = lines.get(index) else {
            return index + 1;
        };
        let indented = |line: &Line<'_>| line.is_blank() || line.text.starts_with([' ', '\t']);
        let end = || {
            lines
                .iter()
                .skip(index + 1)
                .position(|line| !indented(line))
                .map_or(lines.len(), |n| index + 1 + n)
        };
        let Some((name, argument)) = body.split_once("::") else {
            let text = body.trim();
            let start = line.start + line.text.find(text).unwrap_or_default();
            let span = Span::new(self.file, start..start + text.len());
            let text = Spanned::new(text.to_string(), span);
            let block = self.prose.blocks.len();
            if !body.starts_with('_') {
                self.prose.comments.push(Comment {
                    text,
                    span: Span::new(self.file, line.trimmed()),
                    block,
                });
            }
            return index + 1;
        };
        match name.trim() {
            "image" | "figure" => {
                let target = argument.trim();
                let start = line.start + line.text.find(target).unwrap_or_default();
                let end = end();
                let body = lines.get(index + 1..end).unwrap_or_default();
                let said = body.iter().filter(|line| !line.is_blank());
                let option = |line: &Line<'_>| attribute(line.text.trim()).is_some();
                let alt = said
                    .clone()
                    .find_map(|line| line.text.trim().strip_prefix(":alt:"));
                let caption: Vec<_> = said
                    .clone()
                    .filter(|line| !option(line))
                    .map(|line| (line.trimmed().start, line.text.trim()))
                    .collect();
                let link = super::prose::Link {
                    kind: super::prose::LinkKind::Image,
                    target: Spanned::new(
                        target.to_string(),
                        Span::new(self.file, start..start + target.len()),
                    ),
                    text: alt.map_or_else(
                        || {
                            caption
                                .first()
                                .map_or(String::new(), |line| line.1.to_string())
                        },
                        |alt| alt.trim().to_string(),
                    ),
                    span: Span::new(self.file, line.trimmed()),
                    block: self.prose.blocks.len(),
                    folder: None,
                };
                self.prose.links.push(link);
                let range = line.trimmed();
                let text = match caption.is_empty() {
                    true => Text::verbatim(self.file, range.end..range.end, ""),
                    false => self.text(&caption),
                };
                let end_at = range.end.max(text.span().end as usize);
                self.push(BlockKind::Paragraph, range.start..end_at, text, 0);
                end
            }
            "list-table" => self.list_table(lines, index + 1, end()),
            "csv-table" => self.csv_table(lines, index + 1, end()),
            "code-block" | "code" | "mermaid" | "graphviz" | "uml" | "plantuml" => {
                let end = end();
                let language = match name.trim() {
                    "code-block" | "code" => argument.trim(),
                    "uml" => "plantuml",
                    name => name,
                };
                self.code(lines, index + 1..end, index, language);
                end
            }
            "literalinclude" | "toctree" => end(),
            // What is still to be done is an item whose box is open.
            "todo" => {
                let end = end();
                self.todo(lines, index, end, argument);
                end
            }
            // Its title tells what it is: "Pending".
            "admonition" if !argument.trim().is_empty() => self.admonition(lines, index, argument),
            name if ADMONITIONS.contains(&name) && !argument.trim().is_empty() => {
                self.admonition(lines, index, argument)
            }
            // Tables, and admonitions whose text stands below: their text is text.
            _ => index + 1,
        }
    }

    /// The text of an admonition that begins in its own line; the line after it.
    fn admonition(&mut self, lines: &[Line<'_>], index: usize, argument: &str) -> usize {
        let Some(line) = lines.get(index) else {
            return index + 1;
        };
        let argument = argument.trim();
        let at = line.trimmed().end - argument.len();
        let below = lines.iter().skip(index + 1);
        let below = below.take_while(|line| {
            let option = attribute(line.text.trim()).is_some();
            let text = line.text.starts_with([' ', '\t']) && bullet(line.text).is_none();
            !line.is_blank() && text && !option
        });
        let below = below.map(|line| (line.trimmed().start, line.text.trim()));
        let said: Vec<_> = std::iter::once((at, argument)).chain(below).collect();
        let text = self.text(&said);
        let range = line.trimmed().start..(text.span().end as usize);
        self.push(BlockKind::Paragraph, range, text, 0);
        index + said.len()
    }

    /// The code in some lines, options of a directive left out; it begins with line `from`.
    fn code(&mut self, lines: &[Line<'_>], body: Range<usize>, from: usize, language: &str) {
        let body = lines.get(body).unwrap_or_default().iter();
        let body = body.filter(|line| !line.is_blank() && attribute(line.text.trim()).is_none());
        let mut builder = TextBuilder::new(self.file);
        for line in body {
            if !builder.is_empty() {
                builder.push("\n", line.start..line.start);
            }
            builder.push(line.text, line.start..line.start + line.text.len());
        }
        let start = lines.get(from).map_or(0, |line| line.trimmed().start);
        let text = builder.finish(start..start);
        if text.is_blank() {
            return;
        }
        let kind = BlockKind::Code {
            language: language.to_string(),
        };
        let range = start..(text.span().end as usize).max(start);
        self.push(kind, range, text, 0);
    }

    /// What a `todo` says, in its own line or below.
    fn todo(&mut self, lines: &[Line<'_>], index: usize, end: usize, argument: &str) {
        let Some(line) = lines.get(index) else {
            return;
        };
        let argument = argument.trim();
        let at = line.trimmed().end - argument.len();
        let body = lines.get(index + 1..end).unwrap_or_default().iter();
        let body = body.filter(|line| !line.is_blank());
        let own = Some((at, argument)).filter(|(_, text)| !text.is_empty());
        let below = body.map(|line| (line.trimmed().start, line.text.trim()));
        let said: Vec<_> = own.into_iter().chain(below).collect();
        let text = match said.is_empty() {
            true => Text::verbatim(self.file, line.trimmed(), line.text.trim()),
            false => self.text(&said),
        };
        let kind = BlockKind::ListItem {
            checked: Some(false),
            ordered: false,
        };
        let range = line.trimmed().start..(text.span().end as usize);
        self.push(kind, range, text, 0);
    }

    /// The rows of a `list-table`, between two lines: `* - cell`, further cells `- cell` below it.
    fn list_table(&mut self, lines: &[Line<'_>], from: usize, end: usize) -> usize {
        let mut headers = 0;
        let mut row: Vec<Vec<(usize, &str)>> = Vec::new();
        let mut rows = 0;
        for line in lines.get(from..end).unwrap_or_default() {
            let text = line.text.trim();
            let at = line.trimmed().start;
            if let Some(count) = text.strip_prefix(":header-rows:") {
                headers = count.trim().parse().unwrap_or_default();
            } else if let Some(cell) = text.strip_prefix("* -") {
                rows = self.table_row(&mut row, rows, headers);
                row.push(vec![(
                    at + 3 + (cell.len() - cell.trim_start().len()),
                    cell.trim(),
                )]);
            } else if let Some(cell) = text.strip_prefix("- ").or((text == "-").then_some("")) {
                row.push(vec![(at + text.len() - cell.len(), cell.trim_end())]);
            } else if let Some(cell) = row.last_mut().filter(|_| !text.is_empty()) {
                cell.push((at, text));
            }
        }
        self.table_row(&mut row, rows, headers);
        self.table += 1;
        end
    }

    /// A table set in columns; gives the line after it.
    fn columns(&mut self, table: Columns<'_>) -> usize {
        let mut before = 0;
        for mut row in table.rows {
            before = self.table_row(&mut row, before, table.headers);
        }
        self.table += 1;
        table.next
    }

    /// Ends a row of the current table; gives how many there are.
    fn table_row(
        &mut self,
        row: &mut Vec<Vec<(usize, &str)>>,
        before: usize,
        headers: usize,
    ) -> usize {
        let cells: Vec<Text> = std::mem::take(row)
            .iter()
            .map(|cell| self.text(cell))
            .collect();
        let (Some(first), Some(last)) = (cells.first(), cells.last()) else {
            return before;
        };
        let range = first.span().start as usize..last.span().end as usize;
        let builder = TextBuilder::of_cells(self.file, &cells);
        let text = builder.finish(range.clone());
        let kind = BlockKind::TableRow {
            cells,
            header: before < headers,
            table: self.table,
        };
        self.push(kind, range, text, 0);
        before + 1
    }

    /// A term on a line of its own with its definition indented below reads as `Term: definition`.
    fn definition(&mut self, lines: &[Line<'_>], index: usize) -> Option<usize> {
        let term = lines.get(index)?;
        let indented = |line: &Line<'_>| !line.is_blank() && line.text.starts_with([' ', '\t']);
        let name = term.text.trim_end();
        let plain = name.starts_with(|c: char| c.is_alphanumeric() || c == '*' || c == '`')
            && bullet(term.text).is_none()
            && name.len() <= 80
            && !name.ends_with(['.', ',', ':', ';']);
        if !plain || !lines.get(index + 1).is_some_and(indented) {
            return None;
        }
        let body = lines
            .iter()
            .skip(index + 1)
            .take_while(|line| indented(line));
        let parts: Vec<(usize, &str)> = body
            .map(|line| (line.trimmed().start, line.text.trim()))
            .collect();
        let first = parts.first()?.0;
        let mut builder = TextBuilder::new(self.file);
        builder.append(&self.text(&[(term.start, name)]));
        builder.push(": ", first..first);
        let said = self.text(&parts);
        builder.append(&said);
        let range = term.start..said.span().end as usize;
        let text = builder.finish(range.clone());
        let kind = BlockKind::ListItem {
            checked: None,
            ordered: false,
        };
        self.push(kind, range, text, 1);
        Some(index + 1 + parts.len())
    }

    fn paragraph(&mut self, lines: &[Line<'_>], index: usize) -> usize {
        let mut parts: Vec<(usize, &str)> = Vec::new();
        let mut end = index;
        let mut kind = BlockKind::Paragraph;
        while let Some(line) = lines.get(end) {
            let starts = bullet(line.text);
            let field =
                line.text.trim_start().starts_with(':') && attribute(line.text.trim()).is_some();
            let title = lines
                .get(end + 1)
                .is_some_and(|next| underline(next.text, MARKS).is_some());
            if end > index && (line.is_blank() || starts.is_some() || field || title) {
                break;
            }
            let range = line.trimmed();
            let lead = match starts {
                Some((length, ordered)) => {
                    kind = BlockKind::ListItem {
                        checked: None,
                        ordered,
                    };
                    length
                }
                // `:Field: value` reads as `Field: value`.
                None => range.start - line.start + usize::from(field),
            };
            parts.push((
                line.start + lead,
                line.text.get(lead..).unwrap_or_default().trim_end(),
            ));
            end += 1;
        }
        let first = lines.get(index).map_or(0, |line| line.trimmed().start);
        let last = lines
            .get(end.saturating_sub(1))
            .map_or(first, |line| line.trimmed().end);
        let depth = u8::from(matches!(kind, BlockKind::ListItem { .. }));
        let literal = parts.last().is_some_and(|(_, text)| text.ends_with("::"));
        let alone = parts.len() == 1 && parts.iter().all(|(_, text)| text.trim() == "::");
        if !(literal && alone) {
            let text = self.text(&parts);
            self.push(kind, first..last.max(first), text, depth);
        }
        match literal {
            true => self.literal(lines, index, end),
            false => end,
        }
    }

    /// The literal block that `::` at the end of the paragraph from line `index` announces, from line `from` on.
    fn literal(&mut self, lines: &[Line<'_>], index: usize, from: usize) -> usize {
        let indent = |line: &Line<'_>| line.text.len() - line.text.trim_start().len();
        let around = lines.get(index).map_or(0, indent);
        let held = lines.iter().skip(from);
        let held = held.take_while(|line| line.is_blank() || indent(line) > around);
        let end = from + held.count();
        let Some(first) = (from..end).find(|at| lines.get(*at).is_some_and(|l| !l.is_blank()))
        else {
            return from;
        };
        self.code(lines, first..end, first, "");
        end
    }

    fn text(&mut self, parts: &[(usize, &str)]) -> Text {
        let mut builder = TextBuilder::new(self.file);
        let block = self.prose.blocks.len();
        let mut range: Option<Range<usize>> = None;
        for (start, text) in parts {
            if !builder.is_empty() {
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
        builder.finish(range.unwrap_or_default())
    }

    fn push(&mut self, kind: BlockKind, range: Range<usize>, text: Text, depth: u8) {
        let span = Span::new(self.file, range);
        self.prose.blocks.push(Block {
            kind,
            span,
            text,
            quoted: false,
            depth,
            hearing: Default::default(),
        });
    }
}

/// `:key: value`.
fn attribute(line: &str) -> Option<&str> {
    let (key, value) = line.strip_prefix(':')?.split_once(':')?;
    (!key.is_empty() && (value.is_empty() || value.starts_with(' '))).then_some(key)
}

#[cfg(test)]
mod tests;
