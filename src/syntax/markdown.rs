//! Markdown: CommonMark with GFM tables, task lists, footnotes, strike-through and alerts; front matter, HTML
//! comments and simple inline HTML. Liquid and Docusaurus directives do no harm.

use super::prose::{Block, BlockKind, LinkKind, Prose, Text, TextBuilder};
use crate::source::{FileId, Span};
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};
use rustc_hash::FxHashMap;
use std::ops::Range;

mod front_matter;
pub mod html;
mod inline;

/// Reads a Markdown document. `from` is where the text starts in the file (after a byte order mark).
pub fn read(file: FileId, source: &str, from: usize) -> Prose {
    let mut prose = Prose::default();
    let body = front_matter::read(file, source, from, &mut prose);
    let text = source.get(body..).unwrap_or_default();
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    let parser = Parser::new_ext(text, options);
    let definitions = parser.reference_definitions();
    // A link by reference has its target in the definition, the first one where several have the same target.
    let mut targets: FxHashMap<String, Range<usize>> = FxHashMap::default();
    for (_, definition) in definitions.iter() {
        let span = definition.span.clone();
        let first = targets
            .entry(definition.dest.to_string())
            .or_insert(span.clone());
        if span.start < first.start {
            *first = span;
        }
    }
    prose.blocks.reserve(text.len() / PER_BLOCK);
    let mut reader = Reader {
        text,
        base: body,
        targets,
        prose,
        ..Reader::empty(file)
    };
    for (event, range) in parser.into_offset_iter() {
        reader.event(event, range);
    }
    reader.close(text.len());
    super::prose::add_addresses(&mut reader.prose);
    reader.prose
}

/// Bytes of a document that has one block for so many.
const PER_BLOCK: usize = 96;

/// A block whose text is being gathered.
struct Open {
    kind: BlockKind,
    start: usize,
    end: usize,
    builder: TextBuilder,
}

struct Reader<'a> {
    file: FileId,
    /// The text after the front matter; the parser's offsets count from here.
    text: &'a str,
    base: usize,
    targets: FxHashMap<String, Range<usize>>,
    prose: Prose,
    open: Option<Open>,
    /// Open lists: whether numbered.
    lists: Vec<bool>,
    /// Open block quotes: whether a real one (an alert is none).
    quotes: Vec<bool>,
    /// A list item began and has no text yet: start, check box.
    item: Option<(usize, Option<bool>)>,
    /// Open links: start, kind, target, length of the text before.
    links: Vec<(LinkKind, LinkType, String, Range<usize>, usize)>,
    strong: Vec<usize>,
    images: usize,
    image_text: String,
    table: u32,
    row: Option<(bool, Vec<Text>)>,
    code: Option<(String, usize)>,
    html: Option<(usize, usize)>,
}

impl<'a> Reader<'a> {
    fn empty(file: FileId) -> Self {
        Self {
            file,
            text: "",
            base: 0,
            targets: FxHashMap::default(),
            prose: Prose::default(),
            open: None,
            lists: Vec::new(),
            quotes: Vec::new(),
            item: None,
            links: Vec::new(),
            strong: Vec::new(),
            images: 0,
            image_text: String::new(),
            table: 0,
            row: None,
            code: None,
            html: None,
        }
    }

    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, self.base + range.start..self.base + range.end)
    }

    fn slice(&self, range: Range<usize>) -> &'a str {
        self.text.get(range).unwrap_or_default()
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => self.inline(&text, range),
            Event::Code(text) => self.inline_code(&text, range),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.inline(&text, range),
            Event::InlineHtml(_) => self.inline_html(range),
            Event::Html(_) => {
                if let Some((_, end)) = &mut self.html {
                    *end = range.end;
                }
            }
            Event::SoftBreak | Event::HardBreak => self.inline("\n", range),
            Event::TaskListMarker(checked) => {
                if let Some((_, state)) = &mut self.item {
                    *state = Some(checked);
                }
                if let Some(Open {
                    kind: BlockKind::ListItem { checked: state, .. },
                    ..
                }) = &mut self.open
                {
                    *state = Some(checked);
                }
            }
            Event::FootnoteReference(_) => {}
            Event::Rule => self.close(range.start),
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => {
                self.close(range.start);
                self.begin_inline(range.start);
            }
            Tag::Heading { level, id, .. } => {
                self.close(range.start);
                let kind = BlockKind::Heading {
                    level: level as u8,
                    id: id.map(|id| id.to_string()),
                };
                self.begin(kind, range.start);
            }
            Tag::BlockQuote(kind) => {
                self.close(range.start);
                self.quotes.push(kind.is_none());
            }
            Tag::CodeBlock(kind) => {
                self.close(range.start);
                let language = match kind {
                    CodeBlockKind::Fenced(word) => word
                        .split_whitespace()
                        .next()
                        .unwrap_or_default()
                        .to_string(),
                    CodeBlockKind::Indented => String::new(),
                };
                self.code = Some((language, range.start));
                self.begin(
                    BlockKind::Code {
                        language: String::new(),
                    },
                    range.start,
                );
            }
            Tag::HtmlBlock => {
                self.close(range.start);
                self.html = Some((range.start, range.start));
            }
            Tag::List(first) => {
                self.close(range.start);
                self.lists.push(first.is_some());
            }
            Tag::Item => {
                self.close(range.start);
                self.item = Some((range.start, None));
            }
            Tag::TableHead | Tag::TableRow => {
                self.row = Some((matches!(tag, Tag::TableHead), Vec::new()));
            }
            Tag::TableCell => self.begin(BlockKind::Paragraph, range.start),
            Tag::Table(_) => self.close(range.start),
            Tag::Strong => {
                self.opened(range.start);
                let at = self.length();
                self.strong.push(at);
            }
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => {
                let kind = match link_type {
                    LinkType::Autolink | LinkType::Email => LinkKind::Address,
                    _ => LinkKind::Link,
                };
                let at = self.length();
                self.links
                    .push((kind, link_type, dest_url.to_string(), range, at));
            }
            Tag::Image {
                link_type,
                dest_url,
                ..
            } => {
                self.images += 1;
                self.image_text.clear();
                let at = self.length();
                self.links
                    .push((LinkKind::Image, link_type, dest_url.to_string(), range, at));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        // A block ends with its last markup: behind the target of a link, not behind its text.
        if let (TagEnd::Link | TagEnd::Image | TagEnd::Strong | TagEnd::Emphasis, Some(open)) =
            (tag, &mut self.open)
        {
            open.end = open.end.max(range.end);
        }
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) => self.close(range.end),
            TagEnd::CodeBlock => {
                if let (Some((language, _)), Some(open)) = (self.code.take(), &mut self.open) {
                    open.kind = BlockKind::Code { language };
                }
                self.close(range.end);
            }
            TagEnd::BlockQuote(_) => {
                self.close(range.end);
                self.quotes.pop();
            }
            TagEnd::Item => {
                self.close(range.end);
                // An item without text is still an item: an empty bullet is a gap to see.
                if self.item.is_some() {
                    self.begin_inline(range.start);
                    self.close(range.end);
                }
            }
            TagEnd::List(_) => {
                self.close(range.end);
                self.lists.pop();
            }
            TagEnd::HtmlBlock => {
                if let Some((start, end)) = self.html.take() {
                    self.html_block(start..end.max(start));
                }
            }
            TagEnd::TableCell => {
                if let (Some(open), Some((_, cells))) = (self.open.take(), &mut self.row) {
                    let end = range.end + self.base;
                    cells.push(open.builder.finish((range.start + self.base).min(end)..end));
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => self.end_row(range),
            TagEnd::Table => self.table += 1,
            TagEnd::Strong => {
                if let (Some(start), Some(open)) = (self.strong.pop(), &mut self.open) {
                    open.builder.strong_from(start);
                }
            }
            TagEnd::Link | TagEnd::Image => self.end_link(),
            _ => {}
        }
    }

    fn end_row(&mut self, range: Range<usize>) {
        let Some((header, cells)) = self.row.take() else {
            return;
        };
        let builder = TextBuilder::of_cells(self.file, &cells);
        let raw = self.slice(range.clone());
        let trimmed = range.start..range.start + raw.trim_end().len();
        let text = builder.finish(self.base + trimmed.start..self.base + trimmed.end);
        let kind = BlockKind::TableRow {
            cells,
            header,
            table: self.table,
        };
        self.push_block(kind, trimmed, text);
    }

    /// Opens a paragraph, or the first text of a list item.
    fn begin_inline(&mut self, start: usize) {
        let kind = match self.item.take() {
            Some((_, checked)) => BlockKind::ListItem {
                checked,
                ordered: self.lists.last().copied().unwrap_or_default(),
            },
            None => BlockKind::Paragraph,
        };
        self.begin(kind, start);
    }

    fn begin(&mut self, kind: BlockKind, start: usize) {
        self.strong.clear();
        self.open = Some(Open {
            kind,
            start,
            end: start,
            builder: TextBuilder::new(self.file),
        });
    }

    fn length(&mut self) -> usize {
        self.open.as_ref().map_or(0, |open| open.builder.len())
    }

    fn opened(&mut self, start: usize) -> Option<&mut Open> {
        if self.open.is_none() {
            // Text of a tight list item comes without a paragraph.
            self.begin_inline(start);
        }
        self.open.as_mut()
    }

    fn inline(&mut self, text: &str, range: Range<usize>) {
        if self.images > 0 {
            self.image_text.push_str(text);
            return;
        }
        let base = self.base;
        if let Some(open) = self.opened(range.start) {
            open.end = range.end;
            open.builder
                .push(text, base + range.start..base + range.end);
        }
    }

    fn close(&mut self, end: usize) {
        let Some(open) = self.open.take() else { return };
        // Headings and code blocks are their markup too; other blocks end with their text.
        let whole = matches!(
            open.kind,
            BlockKind::Heading { .. } | BlockKind::Code { .. }
        );
        let end = if whole || open.end <= open.start {
            end
        } else {
            open.end
        };
        let end = open.start + self.slice(open.start..end.max(open.start)).trim_end().len();
        let range = open.start..end.max(open.start);
        let keep_empty = matches!(
            open.kind,
            BlockKind::ListItem { .. } | BlockKind::Heading { .. }
        );
        let text = open
            .builder
            .finish(self.base + range.start..self.base + range.end);
        let text = without_directives(text);
        // A picture alone is a paragraph too.
        let linked = self
            .prose
            .links
            .last()
            .is_some_and(|link| link.block == self.prose.blocks.len());
        if keep_empty || linked || !text.is_blank() {
            self.push_block(open.kind, range, text);
        }
    }

    fn push_block(&mut self, kind: BlockKind, range: Range<usize>, text: Text) {
        let block = Block {
            kind,
            span: self.span(range),
            text,
            quoted: self.quotes.iter().any(|quote| *quote),
            depth: u8::try_from(self.lists.len()).unwrap_or(u8::MAX),
            hearing: Default::default(),
        };
        self.prose.blocks.push(block);
    }
}

/// Takes away first and last lines that only steer a site generator (`:::note`, `{: .no_toc }`).
fn without_directives(text: Text) -> Text {
    let steers = |line: &str| {
        let line = line.trim();
        line.starts_with(":::") || (line.starts_with("{:") && line.ends_with('}'))
    };
    if !text.lines().any(|(_, line)| steers(line)) {
        return text;
    }
    let mut range = 0..text.as_str().len();
    let lines = text.lines().filter(|(_, line)| !line.trim().is_empty());
    let lines: Vec<_> = lines.map(|(range, line)| (range, steers(line))).collect();
    for (line, _) in lines.iter().take_while(|(_, steer)| *steer) {
        range.start = line.end;
    }
    for (line, _) in lines.iter().rev().take_while(|(_, steer)| *steer) {
        range.end = line.start;
    }
    let range = range.start..range.end.max(range.start);
    text.slice(range)
}

#[cfg(test)]
mod tests;
