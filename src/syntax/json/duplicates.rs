//! Equal keys in one object: found by hash, so that millions of keys stay linear.

use super::{SHADOWED, Tape, Value};
use std::hash::{BuildHasher, RandomState};

/// Most keys that are listed one by one; the rest is counted.
pub(super) const LISTED: usize = 10_000;

/// Objects with fewer members are compared pair by pair.
const SMALL: usize = 24;

/// A key that one object gives more than once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Duplicate {
    /// Node of the key where it stands first.
    pub first: u32,
    /// Node of the key where it stands last: the one whose value counts.
    pub last: u32,
    /// How often it stands there.
    pub count: u32,
}

/// Marks and records the equal keys of the object at `object`, whose members are all on the tape.
pub(super) fn find(
    tape: &mut Tape<'_>,
    object: u32,
    hasher: &RandomState,
    keys: &mut Vec<(u64, u32)>,
) {
    let members = tape.value(object).map_or(0, Value::len);
    keys.clear();
    if members < 2 || (members < SMALL && !maybe_equal(tape, object, keys)) {
        return;
    }
    collect(tape, object, hasher, keys);
    keys.sort_unstable();
    let mut found = Vec::new();
    let mut shadowed = Vec::new();
    for run in keys.chunk_by(|a, b| a.0 == b.0).filter(|run| run.len() > 1) {
        equal_in_run(tape, run, &mut found, &mut shadowed);
    }
    for key in &shadowed {
        tape.nodes.add_flag(*key, SHADOWED);
    }
    let left = members.saturating_sub(shadowed.len()) as u32;
    tape.nodes.set_count(object, left);
    found.sort_unstable_by_key(|duplicate: &Duplicate| duplicate.first);
    let room = LISTED.saturating_sub(tape.duplicates.len());
    tape.duplicates_unlisted += found.len().saturating_sub(room);
    tape.duplicates.extend(found.into_iter().take(room));
}

/// Whether two keys of a small object can be equal: a filter of 64 bits over length and outer letters.
fn maybe_equal(tape: &Tape<'_>, object: u32, seen: &mut Vec<(u64, u32)>) -> bool {
    let Some(object) = tape.value(object) else {
        return false;
    };
    let bytes = tape.text.as_bytes();
    let mut filter = 0_u64;
    let mut form = None;
    for (key, _) in object.every_member() {
        // Only what is written alike can be told apart by its letters.
        let meta = key.node.meta;
        let apart = *form.get_or_insert(meta & super::APART) != meta & super::APART;
        if apart || meta & super::ESCAPED != 0 || meta >> super::COUNT_SHIFT != 0 {
            return true;
        }
        let range = key.range();
        let letter = |at: usize| u64::from(bytes.get(at).copied().unwrap_or_default());
        let sign = letter(range.start + 1)
            | letter(range.end.saturating_sub(2)) << 8
            | (range.len() as u64) << 16;
        let bit = 1 << (sign.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 58);
        if filter & bit != 0
            && seen
                .iter()
                .any(|(other, id)| *other == sign && same(tape, *id, key.id))
        {
            return true;
        }
        filter |= bit;
        seen.push((sign, key.id));
    }
    false
}

fn same(tape: &Tape<'_>, a: u32, b: u32) -> bool {
    let text = |id: u32| tape.value(id).and_then(Value::as_str);
    text(a) == text(b)
}

fn collect(tape: &Tape<'_>, object: u32, hasher: &RandomState, keys: &mut Vec<(u64, u32)>) {
    keys.clear();
    let Some(object) = tape.value(object) else {
        return;
    };
    keys.extend(
        object
            .every_member()
            .map(|(key, _)| (hasher.hash_one(key.as_str()), key.id)),
    );
}

/// Groups keys of one hash by their text; hashes are keyed at random, so a group is nearly always the whole run.
fn equal_in_run(
    tape: &Tape<'_>,
    run: &[(u64, u32)],
    found: &mut Vec<Duplicate>,
    shadowed: &mut Vec<u32>,
) {
    let mut groups: Vec<Duplicate> = Vec::new();
    for &(_, id) in run {
        match groups.iter_mut().find(|group| same(tape, group.last, id)) {
            Some(group) => {
                shadowed.push(group.last);
                group.last = id;
                group.count += 1;
            }
            None => groups.push(Duplicate {
                first: id,
                last: id,
                count: 1,
            }),
        }
    }
    found.extend(groups.into_iter().filter(|group| group.count > 1));
}
