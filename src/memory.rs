//! What was found out about a text, kept for the next time the same text comes up: in another question, another table,
//! another version of the same document.

use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher;
use std::sync::{Arc, Mutex, PoisonError};

/// Parts of a memory, each with a lock of its own.
const SHARDS: usize = 64;

/// Bytes that a part takes up at most.
const MOST: usize = 2 << 20;

/// Bytes that a text takes up beside itself and what is known of it: in the map, in the list, where it is kept.
const BESIDE: usize = 64;

/// Bytes of the longest text that is remembered.
const LONGEST: usize = 1 << 16;

/// What was found out about texts.
pub(crate) struct Memory<V> {
    shards: [Mutex<Shard<V>>; SHARDS],
}

/// Texts by their hashes.
struct Shard<V> {
    texts: Option<FxHashMap<u64, Arc<Known<V>>>>,
    /// The hashes, in no order.
    hashes: Vec<u64>,
    bytes: usize,
}

impl<V> Shard<V> {
    /// Adds a text; where there is no room, others give way. Which ones is left to chance: documents are gone through
    /// again and again in the same order, and the one that was asked for longest ago comes up next.
    fn add(&mut self, hash: u64, new: Arc<Known<V>>) {
        let texts = self.texts.get_or_insert_default();
        self.bytes += new.bytes();
        match texts.insert(hash, new) {
            Some(before) => self.bytes -= before.bytes(),
            None => self.hashes.push(hash),
        }
        let mut chance = hash;
        while self.bytes > MOST && self.hashes.len() > 1 {
            chance = chance.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29);
            let gone = self.hashes.swap_remove(chance as usize % self.hashes.len());
            let gone = texts.remove(&gone);
            self.bytes -= gone.map_or(0, |gone| gone.bytes());
        }
    }
}

/// A text, and what is known of it.
pub(crate) struct Known<V> {
    pub(crate) text: Box<str>,
    pub(crate) value: V,
}

impl<V> Memory<V> {
    /// An empty one.
    pub(crate) const fn new() -> Self {
        Self {
            shards: [const {
                Mutex::new(Shard {
                    texts: None,
                    hashes: Vec::new(),
                    bytes: 0,
                })
            }; SHARDS],
        }
    }

    /// What is known of a text, found out where it comes up for the first time.
    pub(crate) fn of(&self, text: &str, find_out: impl FnOnce() -> V) -> Arc<Known<V>> {
        let hash = hash(text);
        // The low bits place it in the map of its part.
        let shard = self.shards.get((hash >> 48) as usize % SHARDS);
        let Some(shard) = shard.filter(|_| text.len() <= LONGEST) else {
            return known(text, find_out());
        };
        let lock = || shard.lock().unwrap_or_else(PoisonError::into_inner);
        let before = lock().texts.as_ref().and_then(|it| it.get(&hash)).cloned();
        if let Some(before) = before.filter(|before| *before.text == *text) {
            return before;
        }
        let new = known(text, find_out());
        lock().add(hash, new.clone());
        new
    }

    /// As [`Self::of`], where nothing takes long to be found out.
    pub(crate) fn at_once(&self, text: &str, find_out: impl FnOnce() -> V) -> Arc<Known<V>> {
        let hash = hash(text);
        let shard = self.shards.get((hash >> 48) as usize % SHARDS);
        let Some(shard) = shard.filter(|_| text.len() <= LONGEST) else {
            return known(text, find_out());
        };
        let mut shard = shard.lock().unwrap_or_else(PoisonError::into_inner);
        let before = shard.texts.as_ref().and_then(|it| it.get(&hash));
        if let Some(before) = before.filter(|before| *before.text == *text) {
            return Arc::clone(before);
        }
        let new = known(text, find_out());
        shard.add(hash, Arc::clone(&new));
        new
    }
}

impl<V> Known<V> {
    /// Bytes that it takes up, as far as can be told from outside.
    fn bytes(&self) -> usize {
        self.text.len() + size_of::<Self>() + BESIDE
    }
}

fn known<V>(text: &str, value: V) -> Arc<Known<V>> {
    Arc::new(Known {
        text: text.into(),
        value,
    })
}

fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, MOST, Memory, SHARDS};

    #[test]
    fn what_is_known_is_not_found_out_again() {
        static LENGTHS: Memory<usize> = Memory::new();
        let length = |text: &str, found| LENGTHS.of(text, || found).value;
        assert_eq!(length("once", 1), 1);
        assert_eq!(length("once", 2), 1);
        assert_eq!(length("twice", 3), 3);
        let long = "long".repeat(LONGEST);
        assert_eq!((length(&long, 4), length(&long, 5)), (4, 5));
        let length = |text: &str, found| LENGTHS.at_once(text, || found).value;
        assert_eq!((length("once", 6), length("thrice", 7)), (1, 7));
        assert_eq!((length("thrice", 8), length(&long, 9)), (7, 9));
    }

    #[test]
    fn no_more_is_kept_than_it_has_room_for() {
        static SEEN: Memory<()> = Memory::new();
        let text = "x".repeat(LONGEST - 8);
        for number in 0..4 * SHARDS * MOST / LONGEST {
            SEEN.of(&format!("{text}{number}"), || ());
        }
        let kept = SEEN.shards.iter().map(|shard| shard.lock().unwrap().bytes);
        assert!(kept.into_iter().all(|bytes| bytes <= MOST));
    }
}
