//! From the validator's paths to values of the tape.

use crate::syntax::json::Value;
use jsonschema::paths::{Location, LocationSegment};

/// Finds values by path.
pub(super) struct Lookup<'t> {
    root: Value<'t>,
}

impl<'t> Lookup<'t> {
    pub(super) fn new(root: Value<'t>) -> Self {
        Self { root }
    }

    /// The value at `path`, or the innermost on the way that is there.
    pub(super) fn find(&self, path: &Location) -> Value<'t> {
        let mut at = self.root;
        for segment in path.segments() {
            let next = match segment {
                LocationSegment::Index(index) => at.element(index),
                LocationSegment::Property(name) => at.get(&name),
            };
            match next {
                Some(value) => at = value,
                None => break,
            }
        }
        at
    }
}
