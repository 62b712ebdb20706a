//! Tapes for texts that are not JSON and say the same as a JSON text would (SPDX tag-value, XML): what the file says
//! in other words or another order becomes the same values, each with its place in the file.

use super::{APART, COUNT_SHIFT, KIND, Kind, MAX_NODES, Node, Tape, Value};
use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

/// A value on its way onto a tape. A range is a place in the file, in bytes.
#[derive(Clone, Debug)]
pub(crate) struct Tree {
    pub(crate) range: Range<usize>,
    pub(crate) content: Content,
}

/// What a [`Tree`] holds.
#[derive(Clone, Debug)]
pub(crate) enum Content {
    /// A string: the text at the range, as it stands.
    Text,
    /// A string that the file writes in another way at the range: with escapes, entities, as an address.
    Decoded(Cow<'static, str>),
    /// A string without a character; the range is the place that should hold it.
    Empty,
    /// A boolean that stands at the range as `true` or `false`.
    Boolean,
    /// A number that stands at the range in digits.
    Number,
    /// `[…]`
    Array(Vec<Tree>),
    /// `{…}`; no two members with the same name.
    Object(Vec<Member>),
    /// `[…]` whose elements are flat already.
    Flat(Flat),
}

/// A member of an object: its name, and the place in the file that gives it that name.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) name: Cow<'static, str>,
    pub(crate) place: Range<usize>,
    pub(crate) value: Tree,
}

impl Tree {
    /// A string.
    pub(crate) fn text(range: Range<usize>) -> Self {
        let content = Content::Text;
        Self { range, content }
    }

    /// A string that the file writes in another way.
    pub(crate) fn decoded(range: Range<usize>, text: impl Into<Cow<'static, str>>) -> Self {
        let content = Content::Decoded(text.into());
        Self { range, content }
    }

    /// An array; its range is that of its elements.
    pub(crate) fn array(elements: Vec<Tree>) -> Self {
        let range = cover(elements.iter().map(|element| &element.range));
        let content = Content::Array(elements);
        Self { range, content }
    }

    /// An object; its range is that of its members.
    pub(crate) fn object(members: Vec<Member>) -> Self {
        let ranges = members
            .iter()
            .flat_map(|member| [&member.place, &member.value.range]);
        let range = cover(ranges);
        let content = Content::Object(members);
        Self { range, content }
    }

    /// An array of what is flat already.
    pub(crate) fn flat(elements: Flat) -> Self {
        let range = elements.range.clone().unwrap_or_default();
        let content = Content::Flat(elements);
        Self { range, content }
    }
}

fn cover<'r>(ranges: impl Iterator<Item = &'r Range<usize>>) -> Range<usize> {
    let join = |a: Range<usize>, b: Range<usize>| a.start.min(b.start)..a.end.max(b.end);
    ranges.cloned().reduce(join).unwrap_or_default()
}

/// Elements of an array, flat: the small form for what there are many of.
#[derive(Clone, Default, Debug)]
pub(crate) struct Flat {
    nodes: Vec<Node>,
    count: u32,
    range: Option<Range<usize>>,
}

impl Flat {
    /// Whether it has no element.
    pub(crate) fn is_empty(&self) -> bool {
        self.count == 0
    }
}

/// Room for the objects that are still open when a builder is full, in nodes.
const MARGIN: usize = 1 << 12;

/// How a syntax that is far from JSON speaks of members.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Naming {
    /// What it calls a member: `tag`, `property`.
    pub(crate) word: &'static str,
    /// What it calls the member with this name (second) of the object at this JSON Pointer (first); `None` where it
    /// has no such member that could be asked for.
    pub(crate) name: fn(&str, &str) -> Option<&'static str>,
}

/// Makes a tape.
#[derive(Default, Debug)]
pub(crate) struct Builder {
    names: Vec<Cow<'static, str>>,
    known: HashMap<Cow<'static, str>, u32>,
    nodes: usize,
}

impl Builder {
    /// Adds an element to an array.
    pub(crate) fn add(&mut self, array: &mut Flat, element: Tree) {
        array.count += 1;
        array.range = Some(match array.range.take() {
            Some(range) => cover([&range, &element.range].into_iter()),
            None => element.range.clone(),
        });
        self.push(&mut array.nodes, element);
    }

    /// Whether the tape could become larger than any.
    pub(crate) fn is_full(&self) -> bool {
        self.nodes + MARGIN >= MAX_NODES
    }

    /// The tape: `root`, and values outside it that can be reached by their id alone.
    pub(crate) fn finish(
        mut self,
        text: &str,
        root: Tree,
        apart: Flat,
        naming: Option<Naming>,
    ) -> (Tape<'_>, Vec<u32>) {
        let mut nodes = Vec::with_capacity(self.nodes + 64);
        self.push(&mut nodes, root);
        let first = nodes.len() as u32;
        append(&mut nodes, apart.nodes);
        let mut tape = Tape::empty(text, None);
        let mut ids = Vec::new();
        let mut at = first;
        while let Some(node) = nodes.get(at as usize) {
            ids.push(at);
            at = node.next;
        }
        tape.nodes = nodes.into();
        tape.apart = self.names;
        tape.naming = naming;
        (tape, ids)
    }

    fn push(&mut self, nodes: &mut Vec<Node>, tree: Tree) {
        let range = tree.range;
        let at = nodes.len();
        match tree.content {
            Content::Text => self.leaf(nodes, Kind::String, range, 0),
            Content::Decoded(text) => {
                let number = self.text(text);
                self.leaf(nodes, Kind::String, range, number);
            }
            Content::Empty => {
                let empty = self.name("".into());
                self.leaf(nodes, Kind::String, range, empty);
            }
            Content::Boolean => self.leaf(nodes, Kind::Boolean, range, 0),
            Content::Number => self.leaf(nodes, Kind::Number, range, 0),
            Content::Array(elements) => {
                self.leaf(nodes, Kind::Array, range, elements.len() as u32);
                for element in elements {
                    self.push(nodes, element);
                }
                close(nodes, at);
            }
            Content::Object(members) => {
                self.leaf(nodes, Kind::Object, range, members.len() as u32);
                for member in members {
                    let name = self.name(member.name);
                    self.leaf(nodes, Kind::String, member.place, name);
                    self.push(nodes, member.value);
                }
                close(nodes, at);
            }
            Content::Flat(flat) => {
                self.leaf(nodes, Kind::Array, range, flat.count);
                append(nodes, flat.nodes);
                close(nodes, at);
            }
        }
    }

    /// The number of a name that does not stand in the text, from 1.
    fn name(&mut self, name: Cow<'static, str>) -> u32 {
        let names = &mut self.names;
        let number = |name: &Cow<'static, str>| {
            names.push(name.clone());
            names.len() as u32
        };
        *self.known.entry(name).or_insert_with_key(number)
    }

    /// The number of a text that is met once as a rule.
    fn text(&mut self, text: Cow<'static, str>) -> u32 {
        self.names.push(text);
        self.names.len() as u32
    }

    /// Adds one node; only here does the tape grow.
    fn leaf(&mut self, nodes: &mut Vec<Node>, kind: Kind, range: Range<usize>, count: u32) {
        self.nodes += 1;
        let next = nodes.len() as u32 + 1;
        nodes.push(Node {
            start: range.start as u32,
            end: range.end as u32,
            next,
            meta: kind as u32 | APART | count << COUNT_SHIFT,
        });
    }
}

fn close(nodes: &mut [Node], at: usize) {
    let next = nodes.len() as u32;
    if let Some(node) = nodes.get_mut(at) {
        node.next = next;
    }
}

fn append(nodes: &mut Vec<Node>, more: Vec<Node>) {
    let offset = nodes.len() as u32;
    if nodes.is_empty() {
        *nodes = more;
        return;
    }
    nodes.extend(more.into_iter().map(|node| Node {
        next: node.next + offset,
        ..node
    }));
}

impl Tape<'_> {
    /// The places of strings that do not stand in the text as they read, each with the index of what it reads in
    /// [`Tape::texts_apart`]; names of members left out.
    pub(crate) fn decoded_texts(&self) -> impl Iterator<Item = (Range<usize>, u32)> {
        let values = (0..self.nodes.len() as u32).filter_map(|id| self.value(id));
        let apart = values.filter(|value| {
            let is_text = value.node.meta & (KIND | APART) == Kind::String as u32 | APART;
            is_text && value.node.meta >> COUNT_SHIFT != 0 && value.raw() != value.literal()
        });
        apart.map(|value| (value.range(), (value.node.meta >> COUNT_SHIFT) - 1))
    }

    /// Texts that do not stand in the text as they read.
    pub(crate) fn texts_apart(&self) -> &[Cow<'static, str>] {
        &self.apart
    }
}

impl<'t> Value<'t> {
    /// Its short range, for a statement about all of it: a scalar's own; of a container the opening bracket, or what
    /// stands for one in a text that is no JSON text: an XML element's name, else the first thing in it.
    pub fn head_range(self) -> Range<usize> {
        let range = self.range();
        match self.kind() {
            Kind::Array | Kind::Object if self.raw().starts_with('<') => {
                let ends = |c: char| c.is_whitespace() || matches!(c, '>' | '/');
                let length = self.raw().find(ends).unwrap_or(range.len());
                range.start..range.start + length
            }
            Kind::Array | Kind::Object if self.node.meta & APART == 0 => {
                range.start..range.start + 1
            }
            Kind::Array | Kind::Object if !self.is_empty() => self
                .tape
                .value(self.id + 1)
                .map_or(range, Value::head_range),
            _ => range,
        }
    }

    /// The name of the member whose value this is, as it is written in the file, where the file's syntax has names of
    /// its own; none for elements of arrays.
    pub(crate) fn written_key(self) -> Option<&'t str> {
        self.tape.naming?;
        self.container().filter(|container| container.is_object())?;
        let key = self.tape.value(self.id - 1)?;
        (key.node.meta & APART != 0).then(|| key.raw())
    }

    /// The name of a member of this object as the file's own syntax has it; `None` where it has no such member.
    pub(crate) fn name_of_member(self, name: &str) -> Option<&str> {
        match self.tape.naming {
            Some(naming) => (naming.name)(&self.pointer(), name),
            None => Some(name),
        }
    }

    /// A string's text; of a number or a boolean what is written, which a text was meant by where one is expected.
    pub(crate) fn as_text(self) -> Option<Cow<'t, str>> {
        match self.kind() {
            Kind::Number | Kind::Boolean => Some(Cow::Borrowed(self.raw())),
            _ => self.as_str(),
        }
    }

    /// A scalar's text as JSON would write it; a string's without quotes where the text is no JSON text.
    pub(crate) fn literal(self) -> &'t str {
        let number = self.node.meta >> COUNT_SHIFT;
        if self.node.meta & APART == 0 || number == 0 {
            return self.raw();
        }
        let text = self.tape.apart.get(number as usize - 1);
        text.map_or("", Cow::as_ref)
    }

    /// Whether it is a scalar of a YAML text.
    pub(crate) fn is_yaml(self) -> bool {
        self.tape.yaml
    }

    /// Whether nothing stands where the value should.
    pub(crate) fn is_left_out(self) -> bool {
        self.is_yaml()
            && self.kind() == Kind::Null
            && !matches!(self.raw(), "~" | "null" | "Null" | "NULL")
    }

    /// What the file's syntax calls a member of an object, where that is not a field.
    pub(crate) fn own_word(self) -> Option<&'static str> {
        self.tape.naming.map(|naming| naming.word)
    }
}
