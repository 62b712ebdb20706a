//! Ids that elements give themselves, and references to them.

use super::End;
use crate::source::Span;
use crate::syntax::json::Value;
use ahash::HashMap;
use std::borrow::Cow;

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

/// The ids of a document. Keys come from the file, so they are hashed with a key drawn for each run.
#[derive(Default)]
pub(super) struct Ids<'t> {
    ends: HashMap<Cow<'t, str>, (End, u32)>,
    pub(super) duplicates: Vec<DuplicateId>,
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
