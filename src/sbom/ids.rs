//! Ids that elements give themselves, and references to them.

use super::End;
use crate::source::Span;
use crate::syntax::json::Value;
use ahash::HashMap;
use std::borrow::Cow;

/// Most repeated ids, and most references of a kind to nothing, that are listed; further ones are counted.
pub(super) const MOST_LISTED: usize = 100_000;

/// An id that more than one element has.
#[derive(Clone, Debug)]
pub struct DuplicateId {
    /// The id.
    pub id: String,
    /// Where it is given again.
    pub span: Span,
    /// Where it is given first.
    pub first: Span,
    /// JSON Pointer of the later place.
    pub pointer: String,
}

/// A reference to an id that no element has.
#[derive(Clone, Debug)]
pub struct Unresolved {
    /// The id it names.
    pub id: String,
    /// Where.
    pub span: Span,
    /// JSON Pointer of that place.
    pub pointer: String,
    /// Whether it names a direct dependency of the product.
    pub top_level: bool,
}

/// How many references to nothing are listed, and how many there are beyond.
#[derive(Clone, Copy, Default, Debug)]
pub struct Unlisted {
    listed: [usize; 2],
    /// References other than to direct dependencies of the product.
    pub others: usize,
    /// References to direct dependencies of the product.
    pub top_level: usize,
}

impl Unlisted {
    /// The two counts for references of this kind: listed, and not listed.
    pub(super) fn of(&mut self, top_level: bool) -> (&mut usize, &mut usize) {
        let [others, direct] = &mut self.listed;
        if top_level {
            (direct, &mut self.top_level)
        } else {
            (others, &mut self.others)
        }
    }
}

/// The ids of a document. Keys come from the file, so they are hashed with a key drawn for each run.
#[derive(Default)]
pub(super) struct Ids<'t> {
    ends: HashMap<Cow<'t, str>, (End, u32)>,
    pub(super) duplicates: Vec<DuplicateId>,
    pub(super) duplicates_unlisted: usize,
}

impl<'t> Ids<'t> {
    /// Records that the element described as `end` has the id written at `value`.
    pub(super) fn declare(
        &mut self,
        value: Value<'t>,
        end: End,
        span: impl Fn(Value<'t>) -> Span,
        pointer: impl FnOnce() -> String,
    ) {
        let Some(id) = value.as_str() else { return };
        match self.ends.entry(id) {
            std::collections::hash_map::Entry::Vacant(entry) => {
                entry.insert((end, value.id()));
            }
            std::collections::hash_map::Entry::Occupied(_)
                if self.duplicates.len() >= MOST_LISTED =>
            {
                self.duplicates_unlisted += 1;
            }
            std::collections::hash_map::Entry::Occupied(entry) => {
                let first = value.tape().value(entry.get().1).map_or(span(value), &span);
                self.duplicates.push(DuplicateId {
                    id: entry.key().to_string(),
                    span: span(value),
                    first,
                    pointer: pointer(),
                });
            }
        }
    }

    /// Who has this id.
    pub(super) fn find(&self, id: &str) -> Option<End> {
        self.ends.get(id).map(|(end, _)| *end)
    }
}
