//! A tape written from front to back, for texts that are read event by event and become what a JSON text would say.

use super::{APART, COUNT_SHIFT, Kind, MAX_NODES, Node, Tape};
use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

/// Writes a tape. Ranges are places in the file, in bytes.
#[derive(Default, Debug)]
pub(crate) struct Stream {
    nodes: Vec<Node>,
    /// Node of each open container, and how much it holds.
    open: Vec<(usize, u32)>,
    /// Texts that do not stand in the file as they read.
    texts: Vec<Cow<'static, str>>,
    keys: HashMap<&'static str, u32>,
}

impl Stream {
    /// Whether the tape could become larger than any.
    pub(crate) fn is_full(&self) -> bool {
        self.nodes.len() + (1 << 12) >= MAX_NODES
    }

    /// Begins an object.
    pub(crate) fn object(&mut self, start: usize) {
        self.container(Kind::Object, start);
    }

    /// Begins an array.
    pub(crate) fn array(&mut self, start: usize) {
        self.container(Kind::Array, start);
    }

    /// Makes an array of the object opened last, which holds nothing yet.
    pub(crate) fn make_array(&mut self) {
        let last = self.open.last().filter(|(_, count)| *count == 0);
        if let Some(node) = last.and_then(|(at, _)| self.nodes.get_mut(*at)) {
            node.meta = Kind::Array as u32 | APART;
        }
    }

    /// Ends what was opened last.
    pub(crate) fn close(&mut self, end: usize) {
        let next = self.nodes.len() as u32;
        if let Some((at, count)) = self.open.pop()
            && let Some(node) = self.nodes.get_mut(at)
        {
            node.end = (end as u32).max(node.start);
            node.next = next;
            node.meta |= count << COUNT_SHIFT;
        }
    }

    /// Names the member that comes next.
    pub(crate) fn key(&mut self, name: &'static str, place: Range<usize>) {
        let texts = &mut self.texts;
        let number = *self.keys.entry(name).or_insert_with(|| {
            texts.push(Cow::Borrowed(name));
            texts.len() as u32
        });
        self.leaf(Kind::String, place, number);
    }

    /// A string that stands at the range as it reads.
    pub(crate) fn text(&mut self, range: Range<usize>) {
        self.value(Kind::String, range, 0);
    }

    /// A string that the file writes in another way.
    pub(crate) fn decoded(&mut self, range: Range<usize>, text: impl Into<Cow<'static, str>>) {
        self.texts.push(text.into());
        self.value(Kind::String, range, self.texts.len() as u32);
    }

    /// A boolean or a number that stands at the range as JSON would write it.
    pub(crate) fn literal(&mut self, kind: Kind, range: Range<usize>) {
        self.value(kind, range, 0);
    }

    /// A boolean or a number that the file writes in another way.
    pub(crate) fn literal_text(&mut self, kind: Kind, range: Range<usize>, text: &'static str) {
        self.texts.push(Cow::Borrowed(text));
        self.value(kind, range, self.texts.len() as u32);
    }

    /// The tape of what was written; what is still open ends at `end`.
    pub(crate) fn finish(mut self, text: &str, end: usize) -> Tape<'_> {
        while !self.open.is_empty() {
            self.close(end);
        }
        let mut tape = Tape::empty(text, None);
        tape.nodes = self.nodes.into();
        tape.apart = self.texts;
        tape
    }

    fn container(&mut self, kind: Kind, start: usize) {
        let at = self.nodes.len();
        self.value(kind, start..start, 0);
        self.open.push((at, 0));
    }

    /// One element of an array, or the value of a member.
    fn value(&mut self, kind: Kind, range: Range<usize>, number: u32) {
        if let Some((_, count)) = self.open.last_mut() {
            *count += 1;
        }
        self.leaf(kind, range, number);
    }

    fn leaf(&mut self, kind: Kind, range: Range<usize>, number: u32) {
        let next = self.nodes.len() as u32 + 1;
        self.nodes.push(Node {
            start: range.start as u32,
            end: range.end as u32,
            next,
            meta: kind as u32 | APART | number << COUNT_SHIFT,
        });
    }
}
