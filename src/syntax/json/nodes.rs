//! How a tape keeps its nodes: 8 bytes each, and 12 more for containers and what else needs them.

use super::{APART, COUNT_SHIFT, ESCAPED, KEY, KIND, Kind, Node};
use std::ops::Range;

/// Where a node's length or its place among the wide ones begins.
const HIGH_SHIFT: u32 = COUNT_SHIFT + 1;
/// The node's end, neighbour and count stand among the wide ones.
const WIDE: u32 = 1 << COUNT_SHIFT;
/// Kind and flags.
const LOW: u32 = WIDE - 1;
/// Texts of this length, in bytes, and longer ones are wide.
const LONG: u32 = 1 << (u32::BITS - HIGH_SHIFT);

#[derive(Clone, Copy, Debug)]
struct Packed {
    start: u32,
    /// Kind and flags, [`WIDE`], and above them the length in bytes, or of a wide node its place among them.
    meta: u32,
}

#[derive(Clone, Copy, Debug)]
struct Wide {
    end: u32,
    next: u32,
    count: u32,
}

/// The nodes of a tape, numbered in the order of the text.
#[derive(Default, Debug)]
pub(super) struct Nodes {
    packed: Vec<Packed>,
    wide: Vec<Wide>,
}

impl Nodes {
    pub(super) fn reserve(&mut self, nodes: usize, containers: usize) {
        self.packed.reserve(nodes);
        self.wide.reserve(containers);
    }

    pub(super) fn shrink(&mut self) {
        self.packed.shrink_to_fit();
        self.wide.shrink_to_fit();
    }

    pub(super) fn len(&self) -> usize {
        self.packed.len()
    }

    #[inline]
    pub(super) fn get(&self, id: u32) -> Option<Node> {
        let Packed { start, meta } = *self.packed.get(id as usize)?;
        let (low, high) = (meta & LOW, meta >> HIGH_SHIFT);
        if meta & WIDE == 0 {
            return Some(Node {
                start,
                end: start + high,
                next: id + 1,
                meta: low,
            });
        }
        let Wide { end, next, count } = *self.wide.get(high as usize)?;
        Some(Node {
            start,
            end,
            next,
            meta: low | count << COUNT_SHIFT,
        })
    }

    /// The node after this one and all it holds.
    #[inline]
    pub(super) fn after(&self, id: u32) -> Option<u32> {
        let meta = self.packed.get(id as usize)?.meta;
        if meta & WIDE == 0 {
            return Some(id + 1);
        }
        Some(self.wide.get((meta >> HIGH_SHIFT) as usize)?.next)
    }

    /// Whether the node is a key that may read so: what spares the look at most of the others.
    #[inline]
    pub(super) fn is_named(&self, id: u32, name: &str, text: &str) -> bool {
        let Some(Packed { start, meta }) = self.packed.get(id as usize) else {
            return false;
        };
        if meta & (KIND | WIDE | APART | ESCAPED) != KEY {
            return meta & KIND == KEY;
        }
        let first = name.as_bytes().first();
        (meta >> HIGH_SHIFT) as usize == name.len() + 2
            && (first.is_none() || text.as_bytes().get(*start as usize + 1) == first)
    }

    /// Adds a scalar or a key that has no count; `meta` is its kind and its flags.
    #[inline]
    pub(super) fn push(&mut self, range: Range<u32>, meta: u32) {
        let length = range.end - range.start;
        if length < LONG {
            let meta = meta | length << HIGH_SHIFT;
            let start = range.start;
            self.packed.push(Packed { start, meta });
        } else {
            let next = self.packed.len() as u32 + 1;
            self.push_wide(range, next, meta);
        }
    }

    /// Adds a container that is still open; its number.
    pub(super) fn open(&mut self, range: Range<u32>, meta: u32) -> u32 {
        let id = self.packed.len() as u32;
        self.push_wide(range, id + 1, meta);
        id
    }

    /// Adds any node that is complete.
    pub(super) fn add(&mut self, node: Node) {
        let range = node.start..node.end.max(node.start);
        let is_last = node.next == self.packed.len() as u32 + 1;
        if is_last && node.meta >> COUNT_SHIFT == 0 {
            self.push(range, node.meta);
        } else {
            self.push_wide(range, node.next, node.meta);
        }
    }

    fn push_wide(&mut self, range: Range<u32>, next: u32, meta: u32) {
        let place = self.wide.len() as u32;
        self.wide.push(Wide {
            end: range.end,
            next,
            count: meta >> COUNT_SHIFT,
        });
        self.packed.push(Packed {
            start: range.start,
            meta: meta & LOW | WIDE | place << HIGH_SHIFT,
        });
    }

    /// Closes a container after the last node.
    pub(super) fn close(&mut self, id: u32, end: u32, count: u32) {
        let next = self.packed.len() as u32;
        if let Some(wide) = self.wide_mut(id) {
            *wide = Wide { end, next, count };
        }
    }

    pub(super) fn set_count(&mut self, id: u32, count: u32) {
        if let Some(wide) = self.wide_mut(id) {
            wide.count = count;
        }
    }

    fn wide_mut(&mut self, id: u32) -> Option<&mut Wide> {
        let meta = self.packed.get(id as usize)?.meta;
        let place = (meta >> HIGH_SHIFT) as usize;
        self.wide.get_mut(place).filter(|_| meta & WIDE != 0)
    }

    pub(super) fn add_flag(&mut self, id: u32, flag: u32) {
        if let Some(node) = self.packed.get_mut(id as usize) {
            node.meta |= flag;
        }
    }

    pub(super) fn truncate(&mut self, length: usize) {
        self.packed.truncate(length);
    }

    /// Makes keys of the strings that name an object's members.
    fn mark_keys(&mut self) {
        for id in 0..self.packed.len() as u32 {
            let Some(object) = self.get(id).filter(|node| node.kind() == Kind::Object) else {
                continue;
            };
            let mut at = id + 1;
            while at < object.next {
                if let Some(key) = self.packed.get_mut(at as usize) {
                    key.meta = key.meta & !KIND | KEY;
                }
                at = self.get(at + 1).map_or(object.next, |value| value.next);
            }
        }
    }
}

impl From<Vec<Node>> for Nodes {
    fn from(nodes: Vec<Node>) -> Self {
        let mut packed = Self::default();
        packed.reserve(nodes.len(), 0);
        nodes.into_iter().for_each(|node| packed.add(node));
        packed.mark_keys();
        packed
    }
}

/// Fails to compile where the nodes outgrow the size they are measured with.
const _: () = assert!(size_of::<Packed>() == 8 && size_of::<Wide>() == 12);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_come_back_as_they_went_in() {
        let key = |start| {
            (
                start,
                start + 2,
                Kind::String as u32 | APART | 7 << COUNT_SHIFT,
            )
        };
        let given = [
            (0, 90, 7, Kind::Object as u32 | 2 << COUNT_SHIFT),
            (1, 3, 2, key(1).2),
            (4, 60, 5, Kind::Array as u32 | 2 << COUNT_SHIFT),
            (5, 9, 4, Kind::String as u32 | ESCAPED),
            (10, 10 + LONG, 5, Kind::String as u32),
            (62, 64, 6, Kind::String as u32),
            (66, 70, 7, Kind::Null as u32),
            // Outside of the first.
            (91, 93, 8, Kind::String as u32),
        ];
        let given = given.map(|(start, end, next, meta)| Node {
            start,
            end,
            next,
            meta,
        });
        let nodes = Nodes::from(given.to_vec());
        assert_eq!(nodes.len(), given.len());
        for (id, expected) in given.iter().enumerate() {
            let node = nodes.get(id as u32).unwrap();
            let parts = |node: &Node| (node.start, node.end, node.next, node.meta & !KIND);
            assert_eq!(parts(&node), parts(expected), "{id}");
            assert_eq!(node.kind(), expected.kind(), "{id}");
        }
        let is_key = |id: &u32| nodes.packed[*id as usize].meta & KIND == KEY;
        let keys: Vec<u32> = (0..8).filter(is_key).collect();
        assert_eq!(keys, [1, 5]);
    }
}
