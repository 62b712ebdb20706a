//! Dependencies: XML nests them, JSON lists for each what it depends on. One that is nested deeper becomes a node of
//! its own, after the one around it.

use crate::syntax::json::Stream;
use crate::syntax::xml::pull::{Attribute, Pull, Tag};
use std::borrow::Cow;
use std::ops::Range;

/// A reference as written and as it reads.
type Reference<'t> = Option<(Range<usize>, Cow<'t, str>)>;

/// A target: its element's range so far, its name's place, whom it names.
type Target<'t> = (Range<usize>, Reference<'t>);

#[derive(Default)]
struct Node<'t> {
    start: usize,
    end: usize,
    key: Range<usize>,
    reference: Reference<'t>,
    depends_on: Vec<Target<'t>>,
    provides: Vec<Target<'t>>,
}

/// The dependency at the top that is open, and what is nested in it.
#[derive(Default)]
pub(super) struct Dependencies<'t> {
    nodes: Vec<Node<'t>>,
    /// Indices of those that are open.
    open: Vec<usize>,
}

impl<'t> Dependencies<'t> {
    pub(super) fn open(&mut self, pull: &Pull<'t>, tag: Tag<'t>) {
        let (key, reference) = reference(pull, tag);
        if let Some(outer) = self
            .open
            .last()
            .and_then(|outer| self.nodes.get_mut(*outer))
        {
            outer
                .depends_on
                .push((tag.start..tag.name_end, reference.clone()));
        }
        self.open.push(self.nodes.len());
        self.nodes.push(Node {
            start: tag.start,
            end: tag.name_end,
            key,
            reference,
            ..Node::default()
        });
    }

    pub(super) fn provides(&mut self, pull: &Pull<'t>, tag: Tag<'t>) {
        let (_, reference) = reference(pull, tag);
        if let Some(outer) = self
            .open
            .last()
            .and_then(|outer| self.nodes.get_mut(*outer))
        {
            outer.provides.push((tag.start..tag.name_end, reference));
        }
    }

    /// One ends; when it is the one at the top, all are written.
    pub(super) fn close(&mut self, end: usize, stream: &mut Stream) {
        if let Some(node) = self.open.pop().and_then(|at| self.nodes.get_mut(at)) {
            node.end = end;
        }
        if self.open.is_empty() {
            self.write(stream);
        }
    }

    fn write(&mut self, stream: &mut Stream) {
        for (index, node) in self.nodes.drain(..).enumerate() {
            // A nested one that says nothing more is a target and no node.
            if index > 0 && node.depends_on.is_empty() && node.provides.is_empty() {
                continue;
            }
            stream.object(node.start);
            if node.reference.is_some() {
                stream.key("ref", node.key);
                write_reference(stream, node.start..node.end, node.reference);
            }
            for (name, targets) in [("dependsOn", node.depends_on), ("provides", node.provides)] {
                let (Some(first), Some(last)) = (targets.first(), targets.last()) else {
                    continue;
                };
                let (start, end) = (first.0.start, last.0.end);
                stream.key(name, start + 1..first.0.end);
                stream.array(start);
                for (range, target) in targets {
                    write_reference(stream, range, target);
                }
                stream.close(end);
            }
            stream.close(node.end);
        }
    }
}

fn write_reference(stream: &mut Stream, element: Range<usize>, reference: Reference<'_>) {
    match reference {
        None => stream.literal(crate::syntax::json::Kind::Null, element),
        Some((place, text)) if text.is_empty() => {
            stream.decoded(place.start.saturating_sub(1)..place.end + 1, "")
        }
        Some((place, Cow::Borrowed(_))) => stream.text(place),
        Some((place, Cow::Owned(text))) => stream.decoded(place, text),
    }
}

fn reference<'t>(pull: &Pull<'t>, tag: Tag<'t>) -> (Range<usize>, Reference<'t>) {
    let is_reference = |own: &&Attribute<'t>| own.namespace == 0 && own.name == "ref";
    match pull.attributes().iter().find(is_reference) {
        Some(own) => (
            own.key.clone(),
            Some((own.place.clone(), own.value.clone())),
        ),
        None => (tag.start..tag.name_end, None),
    }
}
