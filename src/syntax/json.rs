//! JSON (RFC 8259) as a span tape: one flat list of nodes, 8 bytes a scalar and 20 a container, in the order of the
//! text. Every key and value knows its byte range, nothing is copied, nothing recurses.
//!
//! What the grammar leaves to the reader is decided so: a byte order mark is skipped, a lone surrogate in an
//! escape is an error (it is no text), of equal keys in an object the last wins and each is recorded in
//! [`Tape::duplicates`]. Limits: [`MAX_DEPTH`], [`MAX_NODES`], offsets of 32 bits.

mod build;
mod duplicates;
mod error;
mod nodes;
mod parse;
mod path;
mod read;
mod scan;
mod stream;
mod string;
mod walk;
mod write;

pub(crate) use build::{Builder, Content, Flat, Member, Naming, Tree};
pub use duplicates::Duplicate;
pub use error::Error;
use nodes::Nodes;
use path::LongContainers;
pub use path::push_token;
pub(crate) use read::duplicate_keys;
pub use read::{Reading, read};
pub(crate) use scan::scan_top_level;
pub(crate) use stream::Stream;
pub use walk::{Elements, Members};
pub(crate) use write::{Writer, Written};

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

/// Deepest nesting of objects and arrays.
pub const MAX_DEPTH: usize = 256;

/// Most keys and values in one file (256 MiB of tape, and 384 more where all are containers).
pub const MAX_NODES: usize = 1 << 25;

/// What kind of value a node is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean,
    /// A number.
    Number,
    /// A string; object keys are strings too.
    String,
    /// `[…]`
    Array,
    /// `{…}`
    Object,
}

impl Kind {
    /// The word people use for it, with its article.
    pub fn with_article(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Number => "a number",
            Self::String => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
        }
    }
}

const KIND: u32 = 0b111;
/// The kind of a string that names a member.
const KEY: u32 = Kind::Object as u32 + 1;
/// A string with escapes.
const ESCAPED: u32 = 1 << 3;
/// A key that a later equal key overrides.
const SHADOWED: u32 = 1 << 4;
/// A node of a text that is no JSON text. A scalar stands there as JSON would have it (a string without quotes and
/// escapes), or, where its count is not 0, reads as the text with that number in [`Tape::apart`].
const APART: u32 = 1 << 5;
const COUNT_SHIFT: u32 = 6;

#[derive(Clone, Copy, Debug)]
struct Node {
    start: u32,
    end: u32,
    /// The node after this one and all it holds.
    next: u32,
    /// Kind, flags, and above them the number of elements or members.
    meta: u32,
}

impl Node {
    fn kind(self) -> Kind {
        match self.meta & KIND {
            0 => Kind::Null,
            1 => Kind::Boolean,
            2 => Kind::Number,
            4 => Kind::Array,
            5 => Kind::Object,
            _ => Kind::String,
        }
    }
}

/// A parsed text. Where the text is broken the tape holds what came before, with every open container closed at
/// the place of the error.
#[derive(Debug)]
pub struct Tape<'a> {
    text: &'a str,
    nodes: Nodes,
    error: Option<Error>,
    duplicates: Vec<Duplicate>,
    duplicates_unlisted: usize,
    /// Texts that do not stand in `text`, numbered from 1.
    apart: Vec<Cow<'static, str>>,
    naming: Option<build::Naming>,
    /// Made when first asked for.
    long: OnceLock<LongContainers>,
    /// Whether the text is YAML.
    yaml: bool,
}

impl<'a> Tape<'a> {
    /// Parses `text`; ranges are byte offsets into it. Never fails: see [`Tape::error`].
    pub fn parse(text: &'a str) -> Self {
        parse::parse(text)
    }

    /// A tape that holds nothing.
    fn empty(text: &'a str, error: Option<Error>) -> Self {
        Self {
            text,
            nodes: Nodes::default(),
            error,
            duplicates: Vec::new(),
            duplicates_unlisted: 0,
            apart: Vec::new(),
            naming: None,
            long: OnceLock::new(),
            yaml: false,
        }
    }

    /// What is wrong with the text: the first error, or none.
    pub fn error(&self) -> Option<&Error> {
        self.error.as_ref()
    }

    /// Keys given more than once in their object, in the order of the text; at most 10,000.
    pub fn duplicates(&self) -> &[Duplicate] {
        &self.duplicates
    }

    /// How many further keys are given more than once and are not listed.
    pub fn duplicates_unlisted(&self) -> usize {
        self.duplicates_unlisted
    }

    /// The outermost value; `None` when the text holds none.
    pub fn root(&self) -> Option<Value<'_>> {
        self.value(0)
    }

    /// Number of keys and values.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is no value at all.
    pub fn is_empty(&self) -> bool {
        self.nodes.len() == 0
    }

    /// The value with this [`Value::id`].
    pub fn value(&self, id: u32) -> Option<Value<'_>> {
        let node = self.nodes.get(id)?;
        Some(Value {
            tape: self,
            id,
            node,
        })
    }

    /// The values of every object's member with this key, in the order of the text.
    pub fn all_named<'t>(&'t self, key: &'t str) -> impl Iterator<Item = Value<'t>> {
        let ids =
            (0..self.nodes.len() as u32).filter(move |id| self.nodes.is_named(*id, key, self.text));
        let named = ids
            .filter_map(|id| self.value(id))
            .filter(move |own| own.node.meta & SHADOWED == 0 && own.is_str(key));
        named.filter_map(|key| self.value(key.id + 1))
    }
}

/// One key or value of a tape; cheap to copy.
#[derive(Clone, Copy, Debug)]
pub struct Value<'t> {
    tape: &'t Tape<'t>,
    id: u32,
    node: Node,
}

impl PartialEq for Value<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && std::ptr::eq(self.tape, other.tape)
    }
}

impl<'t> Value<'t> {
    /// Its place on the tape, in the order of the text.
    pub fn id(self) -> u32 {
        self.id
    }

    /// Its kind.
    pub fn kind(self) -> Kind {
        self.node.kind()
    }

    /// Its bytes; a string's include the quotes.
    pub fn range(self) -> Range<usize> {
        self.node.start as usize..self.node.end as usize
    }

    /// Its text as written.
    pub fn raw(self) -> &'t str {
        self.tape.text.get(self.range()).unwrap_or_default()
    }

    /// The tape it belongs to.
    pub fn tape(self) -> &'t Tape<'t> {
        self.tape
    }

    /// Whether it is an object.
    pub fn is_object(self) -> bool {
        self.kind() == Kind::Object
    }

    /// Whether it is an array.
    pub fn is_array(self) -> bool {
        self.kind() == Kind::Array
    }

    /// A string's text, decoded; borrowed unless it has escapes.
    pub fn as_str(self) -> Option<Cow<'t, str>> {
        if self.kind() != Kind::String {
            return None;
        }
        if self.node.meta & APART != 0 {
            return Some(Cow::Borrowed(self.literal()));
        }
        let raw = self.raw();
        let inner = raw.get(1..raw.len().saturating_sub(1)).unwrap_or_default();
        if self.node.meta & ESCAPED == 0 {
            Some(Cow::Borrowed(inner))
        } else {
            Some(string::decode(inner).into())
        }
    }

    /// Whether it is a string with exactly this text.
    pub fn is_str(self, text: &str) -> bool {
        if self.node.meta & (ESCAPED | APART) != 0 {
            return self.as_str().is_some_and(|own| own == text);
        }
        let range = self.range();
        let inside = range.start + 1..range.end.saturating_sub(1);
        self.kind() == Kind::String
            && inside.len() == text.len()
            && self.tape.text.as_bytes().get(inside) == Some(text.as_bytes())
    }

    /// A boolean's value.
    pub fn as_bool(self) -> Option<bool> {
        (self.kind() == Kind::Boolean).then(|| self.literal() == "true")
    }

    /// A number that is written as a whole number of 64 bits.
    pub fn as_i64(self) -> Option<i64> {
        if self.kind() == Kind::Number {
            self.literal().parse().ok()
        } else {
            None
        }
    }

    /// A number that is written as a whole number from 0, of 64 bits.
    pub fn as_u64(self) -> Option<u64> {
        if self.kind() == Kind::Number {
            self.literal().parse().ok()
        } else {
            None
        }
    }

    /// A number's value, rounded to the nearest double; infinite where it is beyond all doubles.
    pub fn as_f64(self) -> Option<f64> {
        if self.kind() == Kind::Number {
            self.literal().parse().ok()
        } else {
            None
        }
    }

    /// Number of elements or members (overridden ones counted out); 0 for what holds none.
    pub fn len(self) -> usize {
        match self.kind() {
            Kind::Array | Kind::Object => (self.node.meta >> COUNT_SHIFT) as usize,
            _ => 0,
        }
    }

    /// Whether it holds nothing.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// An array's elements; nothing for other kinds.
    pub fn elements(self) -> Elements<'t> {
        let inside = if self.is_array() {
            self.id + 1..self.node.next
        } else {
            0..0
        };
        Elements {
            tape: self.tape,
            at: inside.start,
            end: inside.end,
        }
    }

    /// An object's members as key and value, overridden ones left out; nothing for other kinds.
    pub fn members(self) -> Members<'t> {
        let inside = if self.is_object() {
            self.id + 1..self.node.next
        } else {
            0..0
        };
        Members {
            tape: self.tape,
            at: inside.start,
            end: inside.end,
        }
    }

    /// The member with this key: key and value.
    pub fn member(self, key: &str) -> Option<(Value<'t>, Value<'t>)> {
        if !self.is_object() {
            return None;
        }
        let nodes = &self.tape.nodes;
        let mut at = self.id + 1;
        while at < self.node.next {
            if nodes.is_named(at, key, self.tape.text) {
                let own = self.tape.value(at)?;
                if own.node.meta & SHADOWED == 0 && own.is_str(key) {
                    return Some((own, self.tape.value(at + 1)?));
                }
            }
            at = nodes.after(at + 1)?;
        }
        None
    }

    /// The value of the member with this key.
    pub fn get(self, key: &str) -> Option<Value<'t>> {
        self.member(key).map(|(_, value)| value)
    }

    /// The element with this index; quick in arrays of any length.
    pub fn element(self, index: usize) -> Option<Value<'t>> {
        if self.is_array() && self.len() > path::LONG {
            return self.tape.value(self.tape.long().child(self.id, index)?);
        }
        self.elements().nth(index)
    }

    /// The value at a JSON Pointer below this one.
    pub fn at_pointer(self, pointer: &str) -> Option<Value<'t>> {
        let mut at = self;
        for token in pointer.split('/').skip(1) {
            at = if at.is_array() {
                at.element(token.parse().ok()?)?
            } else {
                at.get(&token.replace("~1", "/").replace("~0", "~"))?
            };
        }
        Some(at)
    }

    /// Members with the overridden ones.
    fn every_member(self) -> impl Iterator<Item = (Value<'t>, Value<'t>)> {
        let end = self.node.next;
        let mut at = self.id + 1;
        std::iter::from_fn(move || {
            let key = if at < end {
                self.tape.value(at)?
            } else {
                return None;
            };
            let value = self.tape.value(at + 1)?;
            at = value.node.next;
            Some((key, value))
        })
    }
}

/// The text of a string as written (quotes included, its form already checked), decoded.
pub(crate) fn string_text(raw: &str) -> Cow<'_, str> {
    part_of_string(raw.get(1..raw.len().saturating_sub(1)).unwrap_or_default())
}

/// A part of a string's text as written (without quotes), decoded.
pub(crate) fn part_of_string(raw: &str) -> Cow<'_, str> {
    if raw.contains('\\') {
        string::decode(raw).into()
    } else {
        raw.into()
    }
}
