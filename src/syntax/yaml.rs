//! YAML with the place of every key and value.
//!
//! The events of `saphyr-parser` (YAML 1.2) gathered into nodes that stand in one list: nothing here recurses.
//! Places are byte ranges of the file; a scalar's place covers its quotes, but neither anchor nor tag. Merge keys
//! (`<<`) are ordinary keys. JSON is YAML, so this reads JSON with trailing commas too.

use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use rustc_hash::FxHashMap;
use saphyr_parser::{Event, Parser, ScalarStyle};
use std::ops::Range;

/// Deepest nesting that is read.
const MAX_DEPTH: usize = 256;

/// Most nodes a document may have once its aliases are written out.
const MAX_NODES: u64 = 20_000_000;

/// A YAML file.
#[derive(Debug)]
pub struct Document {
    file: FileId,
    nodes: Vec<Data>,
    roots: Vec<u32>,
}

#[derive(Debug)]
struct Data {
    range: Range<usize>,
    content: Content,
    /// Nodes below and with this one, aliases written out.
    size: u64,
}

#[derive(Debug)]
enum Content {
    Scalar { text: String, plain: bool },
    Sequence(Vec<u32>),
    Mapping(Vec<(u32, u32)>),
    Alias(u32),
}

impl Document {
    /// Reads a file.
    ///
    /// # Errors
    /// The first thing that is not YAML, with its place: text that is not UTF-8, an unresolved merge conflict,
    /// what the parser stumbled over, or a document beyond the limits.
    pub fn parse(file: FileId, sources: &Sources) -> Result<Self, Problem> {
        let source = sources.file(file);
        if let Some(problem) = super::encoding_problem(file, sources) {
            return Err(problem);
        }
        let text = source.text().unwrap_or_default();
        let start = source.text_start();
        let text = text.get(start..).unwrap_or_default();
        let offsets = Offsets::new(text);
        let mut builder = Builder {
            document: Self {
                file,
                nodes: Vec::new(),
                roots: Vec::new(),
            },
            text,
            start,
            open: Vec::new(),
            anchors: FxHashMap::default(),
        };
        let mut parser = Parser::new_from_str(text);
        while let Some(event) = parser.next_event() {
            let built = match event {
                Ok((event, span)) => {
                    let range = offsets.byte(text, span.start.index())
                        ..offsets.byte(text, span.end.index());
                    builder.event(event, range)
                }
                Err(error) => {
                    let at = offsets.byte(text, error.marker().index());
                    Err((at, format!("this is not YAML: {}", error.info())))
                }
            };
            if let Err((at, message)) = built {
                return Err(broken(file, text, start, at, message));
            }
        }
        Ok(builder.document)
    }

    /// The first document's value; none in a file without content.
    pub fn root(&self) -> Option<Node<'_>> {
        self.roots().next()
    }

    /// The value of every document in the file.
    pub fn roots(&self) -> impl Iterator<Item = Node<'_>> {
        self.roots.iter().filter_map(|id| self.node(*id))
    }

    fn node(&self, id: u32) -> Option<Node<'_>> {
        let place = self.nodes.get(id as usize)?;
        let data = match place.content {
            Content::Alias(target) => self.nodes.get(target as usize)?,
            _ => place,
        };
        Some(Node {
            document: self,
            place,
            data,
        })
    }
}

fn broken(file: FileId, text: &str, start: usize, at: usize, message: String) -> Problem {
    let span = |range: Range<usize>| Span::new(file, range.start + start..range.end + start);
    if let Some(range) = super::merge_conflict::find(text) {
        return super::merge_conflict::problem(span(range));
    }
    Problem::new(span(super::character_near(text, at)), message)
}

/// From characters, in which the parser counts, to bytes.
struct Offsets {
    /// The byte at which every [`STEP`]th character starts; empty where all characters are single bytes.
    steps: Vec<usize>,
}

/// Characters between two entries of [`Offsets`].
const STEP: usize = 128;

impl Offsets {
    fn new(text: &str) -> Self {
        let steps = if text.is_ascii() {
            Vec::new()
        } else {
            text.char_indices()
                .step_by(STEP)
                .map(|(at, _)| at)
                .collect()
        };
        Self { steps }
    }

    fn byte(&self, text: &str, character: usize) -> usize {
        if self.steps.is_empty() {
            return character.min(text.len());
        }
        let Some(step) = self.steps.get(character / STEP) else {
            return text.len();
        };
        let rest = text.get(*step..).unwrap_or_default();
        let within = rest.char_indices().nth(character % STEP);
        within.map_or(text.len(), |(at, _)| step + at)
    }
}

/// A collection that is not closed yet.
struct Open {
    id: u32,
    mapping: bool,
    children: Vec<u32>,
}

struct Builder<'t> {
    document: Document,
    text: &'t str,
    start: usize,
    open: Vec<Open>,
    anchors: FxHashMap<usize, u32>,
}

type Built = Result<(), (usize, String)>;

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) -> Built {
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let plain = style == ScalarStyle::Plain;
                let text = text.into_owned();
                let range = bare(self.text, range);
                self.add(range, Content::Scalar { text, plain }, anchor)
            }
            Event::SequenceStart(anchor, _) => self.open(range, false, anchor),
            Event::MappingStart(anchor, _) => self.open(range, true, anchor),
            Event::SequenceEnd | Event::MappingEnd => self.close(range),
            Event::Alias(anchor) => {
                let target = self.anchors.get(&anchor).copied();
                match target.filter(|target| self.open.iter().all(|open| open.id != *target)) {
                    Some(target) => self.add(range, Content::Alias(target), 0),
                    None => Err((
                        range.start,
                        "an alias stands inside what it stands for".into(),
                    )),
                }
            }
            _ => Ok(()),
        }
    }

    fn add(&mut self, range: Range<usize>, content: Content, anchor: usize) -> Built {
        let id = self.document.nodes.len() as u32;
        let size = match content {
            Content::Alias(target) => self.size(target),
            _ => 1,
        };
        let start = range.start;
        self.document.nodes.push(Data {
            range: range.start + self.start..range.end + self.start,
            content,
            size,
        });
        if anchor > 0 {
            self.anchors.insert(anchor, id);
        }
        self.attach(id, start)
    }

    fn size(&self, id: u32) -> u64 {
        self.document
            .nodes
            .get(id as usize)
            .map_or(0, |data| data.size)
    }

    fn attach(&mut self, id: u32, at: usize) -> Built {
        match self.open.last_mut() {
            Some(open) => open.children.push(id),
            None => self.document.roots.push(id),
        }
        if u64::from(id) > MAX_NODES || self.size(id) > MAX_NODES {
            return Err((
                at,
                "the file is too large once its aliases are written out".into(),
            ));
        }
        Ok(())
    }

    fn open(&mut self, range: Range<usize>, mapping: bool, anchor: usize) -> Built {
        if self.open.len() >= MAX_DEPTH {
            let message = format!("the nesting is deeper than {MAX_DEPTH}");
            return Err((range.start, message));
        }
        let id = self.document.nodes.len() as u32;
        let range = bare(self.text, range);
        self.document.nodes.push(Data {
            range: range.start + self.start..range.end + self.start,
            content: Content::Sequence(Vec::new()),
            size: 1,
        });
        if anchor > 0 {
            self.anchors.insert(anchor, id);
        }
        self.open.push(Open {
            id,
            mapping,
            children: Vec::new(),
        });
        Ok(())
    }

    fn close(&mut self, range: Range<usize>) -> Built {
        let Some(open) = self.open.pop() else {
            return Ok(());
        };
        let sizes = open.children.iter().map(|child| self.size(*child));
        let size = sizes.fold(1, u64::saturating_add);
        // A block collection ends with its last child, not where the next token begins.
        let children = open.children.iter();
        let last = children.filter_map(|child| self.document.nodes.get(*child as usize));
        let last = last.map(|data| data.range.end).max();
        let end = self.closing_bracket(&open, last).or(last);
        let content = if open.mapping {
            let pairs = open.children.chunks_exact(2);
            Content::Mapping(
                pairs
                    .filter_map(|pair| match pair {
                        [key, value] => Some((*key, *value)),
                        _ => None,
                    })
                    .collect(),
            )
        } else {
            Content::Sequence(open.children)
        };
        if let Some(data) = self.document.nodes.get_mut(open.id as usize) {
            data.range.end = end.unwrap_or(data.range.end).max(data.range.start);
            data.content = content;
            data.size = size;
        }
        self.attach(open.id, range.start)
    }
}

impl Builder<'_> {
    /// The end of a flow collection, whose last child ends at `last`.
    fn closing_bracket(&self, open: &Open, last: Option<usize>) -> Option<usize> {
        let start = self.document.nodes.get(open.id as usize)?.range.start;
        let first = open.children.first();
        let first = first.and_then(|first| self.document.nodes.get(*first as usize));
        let within = |at: usize| at - self.start;
        let first = first.map(|first| within(first.range.start));
        let end = closing_bracket(self.text, within(start), first, last.map(within))?;
        Some(end + self.start)
    }
}

/// A place without anchor, tag and the white space around.
fn bare(text: &str, range: Range<usize>) -> Range<usize> {
    let mut text = text.get(range.clone()).unwrap_or_default();
    let mut start = range.start;
    while text.starts_with(['&', '!']) {
        let word = text.find(char::is_whitespace).unwrap_or(text.len());
        let rest = text.get(word..).unwrap_or_default();
        let gap = rest.len() - rest.trim_start().len();
        start += word + gap;
        text = rest.trim_start();
    }
    start..start + text.trim_end().len()
}

/// The end of a flow collection that starts at `start`; its first child starts at `first`, its last ends at `last`.
/// `None` for a block collection.
fn closing_bracket(
    text: &str,
    start: usize,
    first: Option<usize>,
    last: Option<usize>,
) -> Option<usize> {
    // A block collection starts where its first child does, which may well be a flow collection.
    if first.is_some_and(|first| first <= start) {
        return None;
    }
    let closer = match text.get(start..)?.chars().next()? {
        '[' => ']',
        '{' => '}',
        _ => return None,
    };
    let from = last.unwrap_or(start).max(start + 1);
    let mut comment = false;
    for (at, c) in text.get(from..)?.char_indices() {
        comment = (comment || c == '#') && c != '\n';
        if c == closer && !comment {
            return Some(from + at + 1);
        }
    }
    None
}

/// A value in a document. An alias stands for its target at the alias's own place.
///
/// Whoever walks a whole tree meets what aliases repeat as often as it is repeated, within the limits of the reader.
#[derive(Clone, Copy, Debug)]
pub struct Node<'a> {
    document: &'a Document,
    place: &'a Data,
    data: &'a Data,
}

impl<'a> Node<'a> {
    /// Where the value stands.
    pub fn span(self) -> Span {
        Span::new(self.document.file, self.place.range.clone())
    }

    /// What kind of value it is: `scalar`, `sequence` or `mapping`.
    pub fn kind(self) -> &'static str {
        match self.data.content {
            Content::Scalar { .. } => "scalar",
            Content::Mapping(_) => "mapping",
            Content::Sequence(_) | Content::Alias(_) => "sequence",
        }
    }

    /// The text of a scalar, unquoted; numbers and booleans are texts too.
    pub fn text(self) -> Option<&'a str> {
        match &self.data.content {
            Content::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The text of a scalar with its place.
    pub fn string(self) -> Option<Spanned<String>> {
        Some(Spanned::new(self.text()?.to_string(), self.span()))
    }

    /// Whether the value is left out or `null`.
    pub fn is_null(self) -> bool {
        match &self.data.content {
            Content::Scalar { text, plain } => {
                *plain && matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL")
            }
            _ => false,
        }
    }

    /// The boolean, where the value is one.
    pub fn boolean(self) -> Option<bool> {
        match &self.data.content {
            Content::Scalar { text, plain: true } => match text.as_str() {
                "true" | "True" | "TRUE" => Some(true),
                "false" | "False" | "FALSE" => Some(false),
                _ => None,
            },
            _ => None,
        }
    }

    /// The problem that `what` should be `wanted`, and is not.
    pub fn wrong(self, what: &str, wanted: &str) -> Problem {
        let message = format!("{what} is a {}, not {wanted}", self.kind());
        Problem::new(self.span(), message)
    }

    /// Whether the value is a mapping.
    pub fn is_mapping(self) -> bool {
        matches!(self.data.content, Content::Mapping(_))
    }

    /// Whether the value is a sequence.
    pub fn is_sequence(self) -> bool {
        matches!(self.data.content, Content::Sequence(_))
    }

    /// Keys and values of a mapping, in the order written; nothing for other kinds.
    pub fn entries(self) -> impl Iterator<Item = (Node<'a>, Node<'a>)> {
        let pairs = match &self.data.content {
            Content::Mapping(pairs) => pairs.as_slice(),
            _ => &[],
        };
        pairs.iter().filter_map(move |(key, value)| {
            Some((self.document.node(*key)?, self.document.node(*value)?))
        })
    }

    /// The value of a key, the first where it is written twice; asks every entry.
    pub fn get(self, key: &str) -> Option<Node<'a>> {
        self.entries()
            .find(|(found, _)| found.text() == Some(key))
            .map(|(_, value)| value)
    }

    /// The value at the end of several keys.
    pub fn path(self, keys: &[&str]) -> Option<Node<'a>> {
        keys.iter().try_fold(self, |node, key| node.get(key))
    }

    /// The elements of a sequence; nothing for other kinds.
    pub fn elements(self) -> impl Iterator<Item = Node<'a>> {
        let elements = match &self.data.content {
            Content::Sequence(elements) => elements.as_slice(),
            _ => &[],
        };
        elements
            .iter()
            .filter_map(move |element| self.document.node(*element))
    }
}

mod tape;

pub(crate) use tape::read;

#[cfg(test)]
mod tests;
