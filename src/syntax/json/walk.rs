//! Passes over the elements of an array and the members of an object.

use super::{SHADOWED, Tape, Value};

/// The elements of an array.
#[derive(Clone, Debug)]
pub struct Elements<'t> {
    pub(super) tape: &'t Tape<'t>,
    pub(super) at: u32,
    pub(super) end: u32,
}

impl<'t> Iterator for Elements<'t> {
    type Item = Value<'t>;

    fn next(&mut self) -> Option<Value<'t>> {
        if self.at >= self.end {
            return None;
        }
        let value = self.tape.value(self.at)?;
        self.at = value.node.next;
        Some(value)
    }
}

/// The members of an object, overridden ones left out.
#[derive(Clone, Debug)]
pub struct Members<'t> {
    pub(super) tape: &'t Tape<'t>,
    pub(super) at: u32,
    pub(super) end: u32,
}

impl<'t> Iterator for Members<'t> {
    type Item = (Value<'t>, Value<'t>);

    fn next(&mut self) -> Option<Self::Item> {
        while self.at < self.end {
            let key = self.tape.value(self.at)?;
            let value = self.tape.value(self.at + 1)?;
            self.at = value.node.next;
            if key.node.meta & SHADOWED == 0 {
                return Some((key, value));
            }
        }
        None
    }
}
