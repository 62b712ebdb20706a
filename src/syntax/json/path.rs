//! The way from the outermost value to another: JSON Pointers (RFC 6901).

use super::{KIND, Kind, Tape, Value};
use rustc_hash::FxHashMap;

/// Containers with more children than this are indexed when a way through one of them is first asked for.
pub(super) const LONG: usize = 32;

/// The first nodes of the children (elements, or members) of every long container.
#[derive(Default, Debug)]
pub(super) struct LongContainers(FxHashMap<u32, Vec<u32>>);

impl LongContainers {
    fn of(tape: &Tape<'_>) -> Self {
        let values = (0..tape.len() as u32).filter_map(|id| tape.value(id));
        let long = values.filter_map(|value| {
            may_be_long(value).then_some(())?;
            let firsts: Vec<u32> = children(value, value.id + 1)
                .map(|(first, _)| first)
                .collect();
            (firsts.len() > LONG).then_some((value.id, firsts))
        });
        Self(long.collect())
    }

    /// The first node of the child with this index.
    pub(super) fn child(&self, container: u32, index: usize) -> Option<u32> {
        self.0.get(&container)?.get(index).copied()
    }
}

/// Whether it holds enough nodes for it.
fn may_be_long(value: Value<'_>) -> bool {
    (value.node.next - value.id) as usize > LONG
}

/// The children of a container from the one whose first node is `from`, overridden members among them: the first
/// node of each, and its value.
fn children(container: Value<'_>, from: u32) -> impl Iterator<Item = (u32, Value<'_>)> {
    let before_value = u32::from(container.is_object());
    let mut at = from;
    std::iter::from_fn(move || {
        let first = at;
        let inside = first < container.node.next;
        let value = inside.then(|| container.tape.value(first + before_value))??;
        at = value.node.next;
        Some((first, value))
    })
}

/// One step of a way: the child of a container.
struct Step<'t> {
    container: Value<'t>,
    /// The index of the child; overridden members are counted.
    index: usize,
    /// Its first node: a key, or an element.
    first: u32,
    /// Its value.
    value: Value<'t>,
}

impl<'t> Tape<'t> {
    pub(super) fn long(&self) -> &LongContainers {
        self.long.get_or_init(|| LongContainers::of(self))
    }
}

impl<'t> Value<'t> {
    /// The step from this container to the child that holds, or is, the node `target`.
    fn step_to(self, target: u32) -> Option<Step<'t>> {
        let (skipped, from) = self.skip_to(target);
        let found = |(_, (first, value)): &(usize, (u32, Value<'_>))| {
            *first <= target && target < value.node.next
        };
        let (index, (first, value)) = children(self, from).enumerate().find(found)?;
        Some(Step {
            container: self,
            index: skipped + index,
            first,
            value,
        })
    }

    /// How many children can be passed over on the way to `target`, and the first node after them.
    fn skip_to(self, target: u32) -> (usize, u32) {
        let listed = || {
            let list = self.tape.long().0.get(&self.id)?;
            let after = list.partition_point(|first| *first <= target);
            let index = after.checked_sub(1)?;
            Some((index, *list.get(index)?))
        };
        let listed = may_be_long(self).then(listed).flatten();
        listed.unwrap_or((0, self.id + 1))
    }

    /// The steps from the outermost value to this one; none where it stands outside of it.
    fn way(self) -> Vec<Step<'t>> {
        let mut steps = Vec::new();
        let mut at = self.tape.value(0);
        while let Some(container) = at.filter(|at| at.id < self.id) {
            let Some(step) = container.step_to(self.id) else {
                return Vec::new();
            };
            at = (step.first != self.id).then_some(step.value);
            steps.push(step);
        }
        steps
    }

    /// The container it is in, as a key, a member or an element.
    pub(super) fn container(self) -> Option<Value<'t>> {
        self.way().pop().map(|step| step.container)
    }

    /// The JSON Pointer (RFC 6901) of this value; a key's is that of its value.
    pub fn pointer(self) -> String {
        let mut pointer = String::new();
        for step in self.way() {
            if step.container.node.meta & KIND == Kind::Array as u32 {
                pointer.push('/');
                pointer.push_str(&step.index.to_string());
            } else if let Some(key) = self.tape.value(step.first).and_then(Value::as_str) {
                push_token(&mut pointer, &key);
            }
        }
        pointer
    }
}

/// Adds one token to a JSON Pointer, escaped as RFC 6901 says.
pub fn push_token(pointer: &mut String, token: &str) {
    pointer.push('/');
    for char in token.chars() {
        match char {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            char => pointer.push(char),
        }
    }
}
