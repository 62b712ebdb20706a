//! HTML pages: headings, paragraphs, lists, tables, code, links and pictures, each with its place. What a browser runs
//! or draws without telling it to a reader (scripts, styles, drawings, navigation) is left out.
//!
//! The reader takes tags as they come, in the manner of HTML 5 for the elements it knows, and trusts none to be closed.

use super::markdown::html::comments;
use super::prose::{Block, BlockKind, Link, Prose, Text, TextBuilder, add_addresses};
use crate::source::{FileId, Span, Spanned};
use std::ops::Range;
use tag::Tag;

pub(super) mod entity;
mod link;
mod table;
mod tag;

/// Elements whose contents no reader sees, or that say nothing of the page's own.
const SILENT: &[&str] = &[
    "script", "style", "template", "svg", "nav", "noscript", "select", "textarea", "object",
    "canvas",
];

/// Elements that end a paragraph and begin another.
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "section",
    "article",
    "main",
    "header",
    "footer",
    "aside",
    "body",
    "html",
    "head",
    "address",
    "details",
    "summary",
    "figure",
    "figcaption",
    "center",
    "form",
    "fieldset",
    "legend",
    "hr",
    "caption",
    "thead",
    "tbody",
    "tfoot",
    "hgroup",
    "dialog",
    "menu",
];

/// Reads an HTML page. `from` is where the text starts in the file (after a byte order mark).
pub fn read(file: FileId, source: &str, from: usize) -> Prose {
    let mut reader = Reader::new(file, source);
    let mut at = from;
    while at < source.len() {
        let rest = source.get(at..).unwrap_or_default();
        let Some(found) = memchr::memchr(b'<', rest.as_bytes()) else {
            reader.text(at..source.len());
            break;
        };
        reader.text(at..at + found);
        at += found;
        at = reader.markup(at);
    }
    reader.close();
    reader.end_row();
    let mut prose = reader.prose;
    add_addresses(&mut prose);
    prose
}

/// A block whose text is being gathered.
struct Open {
    kind: BlockKind,
    start: usize,
    end: usize,
    builder: TextBuilder,
    /// Whether white space counts as written.
    verbatim: bool,
}

/// A link whose text is being gathered.
struct OpenLink {
    start: usize,
    target: Spanned<String>,
    /// Length of the block's text before it.
    before: usize,
}

struct Reader<'a> {
    file: FileId,
    source: &'a str,
    prose: Prose,
    open: Option<Open>,
    /// Open lists: whether numbered.
    lists: Vec<bool>,
    quotes: usize,
    /// An item began and has no text yet: its state, where it has a box.
    item: Option<Option<bool>>,
    /// The row being read: where it starts, its cells, whether any is no header.
    row: Option<(usize, Vec<Text>, bool)>,
    cell: bool,
    table: u32,
    link: Option<OpenLink>,
    strong: Option<usize>,
    code: Option<usize>,
    /// The element whose contents are left out.
    silent: Option<&'static str>,
    /// The title being read, and where its tag begins.
    title: Option<(usize, TextBuilder)>,
    /// No further tag is closed in the file.
    exhausted: bool,
}

impl<'a> Reader<'a> {
    fn new(file: FileId, source: &'a str) -> Self {
        Self {
            file,
            source,
            prose: Prose::default(),
            open: None,
            lists: Vec::new(),
            quotes: 0,
            item: None,
            row: None,
            cell: false,
            table: 0,
            link: None,
            strong: None,
            code: None,
            silent: None,
            title: None,
            exhausted: false,
        }
    }

    /// Reads a comment, a declaration or a tag at `at`, or a bare `<`; gives where to go on.
    fn markup(&mut self, at: usize) -> usize {
        let rest = self.source.get(at..).unwrap_or_default();
        if rest.starts_with("<!--") {
            let end = rest.find("-->").map_or(rest.len(), |end| end + "-->".len());
            let raw = rest.get(..end).unwrap_or_default();
            let block = self.prose.blocks.len();
            comments(self.file, raw, at, block, &mut self.prose.comments);
            return at + end;
        }
        if rest.starts_with("<!") || rest.starts_with("<?") {
            return at + memchr::memchr(b'>', rest.as_bytes()).map_or(rest.len(), |end| end + 1);
        }
        if self.exhausted || !tag::begins(rest) {
            self.text(at..at + 1);
            return at + 1;
        }
        let Some(tag) = tag::read(rest, at) else {
            self.exhausted = true;
            self.text(at..at + 1);
            return at + 1;
        };
        let end = tag.range.end;
        if let Some(silent) = self.silent {
            if tag.closes && tag.name == silent {
                self.silent = None;
            }
            return end;
        }
        if let Some(silent) = SILENT.iter().find(|name| **name == tag.name) {
            if !tag.closes && !tag.empty {
                self.silent = Some(silent);
            }
            return end;
        }
        match tag.closes {
            true => self.end(&tag),
            false => self.start(&tag),
        }
        end
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag.name.as_str() {
            "title" => self.title = Some((tag.range.start, TextBuilder::new(self.file))),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.close();
                let level = tag.name.bytes().last().unwrap_or(b'1').saturating_sub(b'0');
                let id = tag.value("id").map(|id| id.value);
                self.begin(BlockKind::Heading { level, id }, tag.range.start);
            }
            "ul" | "ol" => {
                self.close();
                if self.lists.len() < usize::from(u8::MAX) {
                    self.lists.push(tag.name == "ol");
                }
            }
            "li" => {
                self.close();
                self.item = Some(None);
            }
            "input"
                if tag
                    .value("type")
                    .is_some_and(|kind| kind.value == "checkbox") =>
            {
                let checked = Some(tag.has("checked"));
                if let Some(state) = &mut self.item {
                    *state = checked;
                } else if let Some(Open {
                    kind: BlockKind::ListItem { checked: state, .. },
                    ..
                }) = &mut self.open
                {
                    *state = checked;
                }
            }
            "blockquote" => {
                self.close();
                self.quotes += 1;
            }
            "pre" | "xmp" | "listing" => {
                self.close();
                let language = String::new();
                self.begin(BlockKind::Code { language }, tag.range.start);
            }
            "table" | "dl" => {
                self.end_row();
                self.close();
            }
            "tr" | "dt" => {
                self.end_row();
                self.close();
                self.row = Some((tag.range.start, Vec::new(), tag.name == "dt"));
                if tag.name == "dt" {
                    self.begin_cell(tag.range.start);
                }
            }
            "td" | "th" | "dd" => {
                self.end_cell();
                if let Some((.., plain)) = &mut self.row {
                    *plain |= tag.name != "th";
                }
                self.begin_cell(tag.range.start);
            }
            "br" => self.push("\n", tag.range.clone()),
            "b" | "strong" => self.strong = Some(self.opened_length()),
            "code" | "kbd" | "samp" | "tt" => self.code = Some(self.opened_length()),
            "a" => self.start_link(tag),
            "img" => self.image(tag),
            name if BLOCKS.contains(&name) => self.part(),
            _ => {}
        }
    }

    fn end(&mut self, tag: &Tag<'_>) {
        match tag.name.as_str() {
            "title" => self.end_title(tag.range.start),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "li" | "pre" | "xmp" | "listing" => {
                self.close()
            }
            "ul" | "ol" => {
                self.close();
                self.lists.pop();
            }
            "blockquote" => {
                self.close();
                self.quotes = self.quotes.saturating_sub(1);
            }
            "td" | "th" | "dt" | "dd" => self.end_cell(),
            "tr" => self.end_row(),
            "table" | "dl" => {
                self.end_row();
                self.close();
                self.table += 1;
            }
            "b" | "strong" => {
                if let (Some(start), Some(open)) = (self.strong.take(), &mut self.open) {
                    open.builder.strong_from(start);
                }
            }
            "code" | "kbd" | "samp" | "tt" => {
                if let (Some(start), Some(open)) = (self.code.take(), &mut self.open) {
                    open.builder.code_from(start);
                }
            }
            "a" => self.end_link(tag.range.end),
            name if BLOCKS.contains(&name) => self.part(),
            _ => {}
        }
    }

    /// Ends a paragraph; in a cell, where all is one text, a line.
    fn part(&mut self) {
        if self.cell {
            let at = self.open.as_ref().map_or(0, |open| open.end);
            self.push("\n", at..at);
        } else {
            self.close();
        }
    }

    fn begin(&mut self, kind: BlockKind, start: usize) {
        if self.cell {
            return self.part();
        }
        let verbatim = matches!(kind, BlockKind::Code { .. });
        self.strong = None;
        self.code = None;
        self.open = Some(Open {
            kind,
            start,
            end: start,
            builder: TextBuilder::new(self.file),
            verbatim,
        });
    }

    /// The length of the block's text, which begins here where none is open.
    fn opened_length(&self) -> usize {
        self.open.as_ref().map_or(0, |open| open.builder.len())
    }

    /// Opens a paragraph, or the first text of an item.
    fn opened(&mut self, start: usize) -> Option<&mut Open> {
        if self.open.is_none() {
            let kind = match self.item.take() {
                Some(checked) => BlockKind::ListItem {
                    checked,
                    ordered: self.lists.last().copied().unwrap_or_default(),
                },
                None => BlockKind::Paragraph,
            };
            let verbatim = false;
            self.open = Some(Open {
                kind,
                start,
                end: start,
                builder: TextBuilder::new(self.file),
                verbatim,
            });
        }
        self.open.as_mut()
    }

    /// Takes text between tags: runs of white space as one, entities as what they stand for.
    fn text(&mut self, range: Range<usize>) {
        let raw = self.source.get(range.clone()).unwrap_or_default();
        if self.silent.is_some() || raw.is_empty() {
            return;
        }
        if let Some((_, title)) = &mut self.title {
            entity::decode(raw, range.start, |value, place| title.push(value, place));
            return;
        }
        if self.open.is_none() && raw.trim().is_empty() {
            return;
        }
        let lead = raw.len() - raw.trim_start().len();
        let start = match self.open {
            None => range.start + lead,
            Some(_) => range.start,
        };
        let Some(open) = self.opened(start) else {
            return;
        };
        let text = raw.get(start - range.start..).unwrap_or_default();
        if open.verbatim {
            entity::decode(text, start, |value, place| open.builder.push(value, place));
            open.end = range.end;
            return;
        }
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let blank = rest.len() - rest.trim_start().len();
            if blank > 0 {
                let white = rest.get(..blank).unwrap_or_default();
                let ended = open.builder.as_str().ends_with(['\n', ' ', '\t']);
                if !ended && !open.builder.is_empty() {
                    let one = if white.contains('\n') { "\n" } else { " " };
                    open.builder.push(one, start + at..start + at + blank);
                }
                at += blank;
                continue;
            }
            let word = rest.find(char::is_whitespace).unwrap_or(rest.len());
            let value = rest.get(..word).unwrap_or_default();
            entity::decode(value, start + at, |value, place| {
                open.builder.push(value, place)
            });
            at += word;
            open.end = start + at;
        }
    }

    /// Adds a break or the like to the open text.
    fn push(&mut self, value: &str, place: Range<usize>) {
        if let Some(open) = &mut self.open
            && !open.builder.is_empty()
            && !open.builder.as_str().ends_with('\n')
        {
            open.builder.push(value, place);
        }
    }

    /// The number the open block, or the row its cells make, will have.
    fn next_block(&self) -> usize {
        self.prose.blocks.len()
    }

    fn end_title(&mut self, end: usize) {
        let Some((start, builder)) = self.title.take() else {
            return;
        };
        let text = builder.finish(end..end);
        if !text.is_blank() {
            // The name of the tag, which may be in capitals.
            let place = start + 1..start + 1 + "title".len();
            let name = self.source.get(place.clone()).unwrap_or_default();
            let key = Spanned::new(name.to_string(), Span::new(self.file, place));
            self.prose.front_matter.push((key, text));
        }
    }

    /// Ends the open block.
    fn close(&mut self) {
        if self.cell {
            return;
        }
        let Some(open) = self.open.take() else { return };
        self.end_link(open.end);
        let linked = |link: &Link| link.block == self.prose.blocks.len();
        let pictured = self.prose.links.last().is_some_and(linked);
        let range = open.start..open.end.max(open.start);
        let text = open.builder.finish(range.clone());
        let kept = matches!(
            open.kind,
            BlockKind::Heading { .. } | BlockKind::ListItem { .. }
        );
        if kept || pictured || !text.is_blank() {
            self.push_block(open.kind, range, text);
        }
    }

    fn push_block(&mut self, kind: BlockKind, range: Range<usize>, text: Text) {
        self.prose.blocks.push(Block {
            kind,
            span: Span::new(self.file, range),
            text,
            quoted: self.quotes > 0,
            depth: u8::try_from(self.lists.len()).unwrap_or(u8::MAX),
            hearing: Default::default(),
        });
    }
}

#[cfg(test)]
mod tests;
