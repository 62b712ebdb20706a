//! Tapes written value by value, for a syntax that holds the same values in the same order as JSON (YAML).

use super::{APART, COUNT_SHIFT, KEY, KIND, Kind, Node, Tape, duplicates};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::hash::RandomState;
use std::ops::Range;

/// How a scalar stands in the text.
#[derive(Debug)]
pub(crate) enum Written {
    /// As it reads.
    Plain,
    /// Between two quotes of one byte each, inside them as it reads.
    Quoted,
    /// In another way; this is how JSON would have it, without quotes.
    Otherwise(String),
}

/// A tape on its way. Ranges are byte offsets into its text.
#[derive(Debug)]
pub(crate) struct Writer<'a> {
    tape: Tape<'a>,
    open: Vec<Open>,
    /// Texts of scalars that were added again, by the number of the first.
    repeated: FxHashMap<u32, u32>,
    /// Where the last value ends.
    end: usize,
}

#[derive(Debug)]
struct Open {
    id: u32,
    /// Keys and values directly in it.
    children: u32,
}

impl<'a> Writer<'a> {
    /// A tape of values that stand in `text`, which is YAML.
    pub(crate) fn yaml(text: &'a str) -> Self {
        let tape = Tape {
            yaml: true,
            ..Tape::empty(text, None)
        };
        Self {
            tape,
            open: Vec::new(),
            repeated: FxHashMap::default(),
            end: 0,
        }
    }

    /// The number of keys and values so far.
    pub(crate) fn len(&self) -> usize {
        self.tape.nodes.len()
    }

    /// How many arrays and objects are open.
    pub(crate) fn depth(&self) -> usize {
        self.open.len()
    }

    /// The end of the value that was added last.
    pub(crate) fn end(&self) -> usize {
        self.end
    }

    /// Whether what comes next is a key.
    pub(crate) fn wants_key(&self) -> bool {
        let open = self.open.last();
        open.is_some_and(|open| open.children.is_multiple_of(2) && self.is_object(open.id))
    }

    fn is_object(&self, id: u32) -> bool {
        self.kind(id) == Some(Kind::Object)
    }

    /// The kind of the value with this number.
    pub(crate) fn kind(&self, id: u32) -> Option<Kind> {
        self.tape.nodes.get(id).map(Node::kind)
    }

    /// The place of the key whose value comes next.
    pub(crate) fn key(&self) -> Option<Range<usize>> {
        let open = self.open.last()?;
        let node = self.tape.nodes.get((self.len() as u32).checked_sub(1)?)?;
        let wanted = !open.children.is_multiple_of(2) && self.is_object(open.id);
        wanted.then_some(node.start as usize..node.end as usize)
    }

    /// Adds a scalar; its number.
    pub(crate) fn scalar(&mut self, kind: Kind, range: Range<usize>, written: Written) -> u32 {
        let meta = match written {
            Written::Plain => APART,
            Written::Quoted => 0,
            Written::Otherwise(text) => {
                self.tape.apart.push(Cow::Owned(text));
                APART | (self.tape.apart.len() as u32) << COUNT_SHIFT
            }
        };
        self.push(kind, range, meta)
    }

    /// Opens an array or an object at `start`; its number.
    pub(crate) fn open(&mut self, kind: Kind, start: usize) -> u32 {
        self.count_child();
        self.end = start;
        let place = start as u32..start as u32;
        let id = self.tape.nodes.open(place, kind as u32 | APART);
        self.open.push(Open { id, children: 0 });
        id
    }

    /// Where what was opened last begins, and the first thing in it.
    pub(crate) fn opened(&self) -> Option<(usize, Option<usize>)> {
        let id = self.open.last()?.id;
        let start = |id: u32| self.tape.nodes.get(id).map(|node| node.start as usize);
        Some((start(id)?, start(id + 1)))
    }

    /// Closes what was opened last, which ends at `end`.
    pub(crate) fn close(&mut self, end: usize) {
        let Some(Open { id, children }) = self.open.pop() else {
            return;
        };
        let count = if self.is_object(id) {
            children / 2
        } else {
            children
        };
        self.tape.nodes.close(id, end as u32, count);
        self.end = end;
    }

    /// Adds the value with this number again, at another place; what it holds keeps its own. Its number; `None` where
    /// it is still open.
    pub(crate) fn repeat(&mut self, id: u32, place: Range<usize>) -> Option<u32> {
        if self.open.iter().any(|open| open.id == id) {
            return None;
        }
        let value = self.tape.value(id)?;
        let (node, kind) = (value.node, value.kind());
        if !matches!(kind, Kind::Array | Kind::Object) {
            let number = match node.meta >> COUNT_SHIFT {
                0 => self.text_of(id)?,
                number => number,
            };
            return Some(self.push(kind, place, APART | number << COUNT_SHIFT));
        }
        self.count_child();
        self.end = place.end;
        let nodes = &mut self.tape.nodes;
        let copy = nodes.len() as u32;
        let offset = copy - id;
        nodes.add(Node {
            start: place.start as u32,
            end: place.end as u32,
            next: node.next + offset,
            ..node
        });
        for inner in id + 1..node.next {
            let inner = nodes.get(inner)?;
            nodes.add(Node {
                next: inner.next + offset,
                ..inner
            });
        }
        Some(copy)
    }

    /// The number of the text of a scalar that stands in the file as it reads; one, however often it is asked for.
    fn text_of(&mut self, id: u32) -> Option<u32> {
        if let Some(number) = self.repeated.get(&id) {
            return Some(*number);
        }
        let value = self.tape.value(id)?;
        let text = value.as_str().unwrap_or(value.literal().into());
        let text = Cow::Owned(text.into_owned());
        self.tape.apart.push(text);
        let number = self.tape.apart.len() as u32;
        self.repeated.insert(id, number);
        Some(number)
    }

    /// How many nodes the value with this number is.
    pub(crate) fn size(&self, id: u32) -> usize {
        let node = self.tape.nodes.get(id);
        node.map_or(0, |node| node.next.saturating_sub(id) as usize)
    }

    /// The tape; what is still open ends where the last value does.
    pub(crate) fn finish(mut self) -> Tape<'a> {
        if let Some(key) = self.key() {
            let place = key.end..key.end;
            self.scalar(Kind::Null, place, Written::Otherwise("null".into()));
        }
        while let Some((start, _)) = self.opened() {
            self.close(self.end.max(start));
        }
        let hasher = RandomState::new();
        let mut keys = Vec::new();
        for id in 0..self.tape.nodes.len() as u32 {
            if self.is_object(id) {
                duplicates::find(&mut self.tape, id, &hasher, &mut keys);
            }
        }
        self.tape
    }

    /// Adds a scalar.
    fn push(&mut self, kind: Kind, range: Range<usize>, meta: u32) -> u32 {
        let kind = if self.wants_key() { KEY } else { kind as u32 };
        self.count_child();
        let id = self.tape.nodes.len() as u32;
        self.end = range.end;
        self.tape.nodes.add(Node {
            start: range.start as u32,
            end: range.end as u32,
            next: id + 1,
            meta: kind | meta & !KIND,
        });
        id
    }

    fn count_child(&mut self) {
        if let Some(open) = self.open.last_mut() {
            open.children += 1;
        }
    }
}
