//! From the validator's paths to values of the tape.

use crate::syntax::json::Value;
use jsonschema::paths::{Location, LocationSegment};
use std::collections::HashMap;

/// Arrays longer than this are indexed when first walked into.
const LONG: usize = 32;

/// Finds values by path; long arrays are walked once.
pub(super) struct Lookup<'t> {
    root: Value<'t>,
    elements: HashMap<u32, Vec<u32>>,
}

impl<'t> Lookup<'t> {
    pub(super) fn new(root: Value<'t>) -> Self {
        Self {
            root,
            elements: HashMap::new(),
        }
    }

    /// The value at `path`, or the innermost on the way that is there.
    pub(super) fn find(&mut self, path: &Location) -> Value<'t> {
        let mut at = self.root;
        for segment in path.segments() {
            let next = match segment {
                LocationSegment::Index(index) => self.element(at, index),
                LocationSegment::Property(name) => at.get(&name),
            };
            match next {
                Some(value) => at = value,
                None => break,
            }
        }
        at
    }

    fn element(&mut self, array: Value<'t>, index: usize) -> Option<Value<'t>> {
        if array.len() <= LONG {
            return array.element(index);
        }
        let ids = self
            .elements
            .entry(array.id())
            .or_insert_with(|| array.elements().map(Value::id).collect());
        array.tape().value(*ids.get(index)?)
    }
}
