//! What was found out about a text, kept for the next time the same text comes up: in another question, another table,
//! another version of the same document.

use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher;
use std::sync::{Arc, Mutex, PoisonError};

/// Parts of a memory, each with a lock of its own.
const SHARDS: usize = 64;

/// Bytes of texts that a part remembers before it begins anew.
const MOST: usize = 1 << 20;

/// Bytes of the longest text that is remembered.
const LONGEST: usize = 1 << 16;

/// What was found out about texts.
pub(crate) struct Memory<V> {
    shards: [Mutex<Shard<V>>; SHARDS],
}

/// Texts by their hashes.
struct Shard<V> {
    texts: Option<FxHashMap<u64, Arc<Known<V>>>>,
    bytes: usize,
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
        let mut shard = lock();
        if shard.bytes > MOST {
            (shard.texts, shard.bytes) = (None, 0);
        }
        shard.bytes += text.len();
        let texts = shard.texts.get_or_insert_default();
        texts.insert(hash, new.clone());
        new
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
    }

    #[test]
    fn no_more_is_kept_than_it_has_room_for() {
        static SEEN: Memory<()> = Memory::new();
        let text = "x".repeat(LONGEST - 8);
        for number in 0..4 * SHARDS * MOST / LONGEST {
            SEEN.of(&format!("{text}{number}"), || ());
        }
        let kept = SEEN.shards.iter().map(|shard| shard.lock().unwrap().bytes);
        assert!(kept.into_iter().all(|bytes| bytes <= MOST + LONGEST));
    }
}
