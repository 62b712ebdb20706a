//! Texts that were asked about, with the answers: the same texts come up in many questions, and in many documents.

use super::lower;
use rustc_hash::{FxHashMap, FxHasher};
use std::cell::Cell;
use std::hash::Hasher;
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

/// Questions whose answers are kept with a text: banks, and sets of words that are asked of the same texts again and
/// again.
const QUESTIONS: usize = 5;

/// The number of what the sentences of recognition speak of, beside those of the banks.
pub(crate) const SAID: usize = 2;

/// The number of topics.
pub(crate) const TOPICS: usize = 3;

/// The number of everyday words.
pub(crate) const EVERYDAY: usize = 4;

/// A text that was asked about.
pub(crate) struct Asked {
    text: Box<str>,
    /// It in lower case; `None` where that is the text itself.
    lower: OnceLock<Option<Box<str>>>,
    answers: [OnceLock<u64>; QUESTIONS],
}

impl Asked {
    fn new(text: &str) -> Self {
        Self {
            text: text.into(),
            lower: OnceLock::new(),
            answers: [const { OnceLock::new() }; QUESTIONS],
        }
    }

    /// It in lower case, every byte where it stood.
    pub(crate) fn lower(&self) -> &str {
        let lower = self.lower.get_or_init(|| {
            let lower = lower(&self.text);
            (*lower != *self.text).then(|| lower.into())
        });
        lower.as_deref().unwrap_or(&self.text)
    }

    /// The answer to a question, by its number.
    pub(crate) fn once(&self, question: usize, ask: impl FnOnce(&Self) -> u64) -> u64 {
        match self.answers.get(question) {
            Some(answer) => *answer.get_or_init(|| ask(self)),
            None => ask(self),
        }
    }
}

/// Parts of the memory, each with a lock of its own.
const SHARDS: usize = 64;

/// Bytes of texts that a part remembers before it begins anew.
const MOST: usize = 1 << 20;

/// Bytes of the longest text that is remembered.
const LONGEST: usize = 1 << 16;

/// Texts by their hashes.
#[derive(Default)]
struct Shard {
    texts: FxHashMap<u64, Arc<Asked>>,
    bytes: usize,
}

static REMEMBERED: LazyLock<Vec<Mutex<Shard>>> =
    LazyLock::new(|| (0..SHARDS).map(|_| Mutex::default()).collect());

thread_local! {
    /// The text asked about last: questions about one text come one after another.
    static LAST: Cell<Option<Arc<Asked>>> = const { Cell::new(None) };
}

/// Asks about a text.
pub(crate) fn with<R>(text: &str, ask: impl FnOnce(&Asked) -> R) -> R {
    let last = LAST.take().filter(|last| *last.text == *text);
    let asked = last.unwrap_or_else(|| remembered(text));
    let answer = ask(&asked);
    LAST.set(Some(asked));
    answer
}

fn remembered(text: &str) -> Arc<Asked> {
    let hash = hash(text);
    // The low bits place it in the map of its part.
    let Some(shard) = REMEMBERED.get((hash >> 48) as usize % SHARDS) else {
        return Arc::new(Asked::new(text));
    };
    if text.len() > LONGEST {
        return Arc::new(Asked::new(text));
    }
    let mut shard = shard.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = shard.texts.get(&hash).filter(|known| *known.text == *text) {
        return known.clone();
    }
    if shard.bytes > MOST {
        *shard = Shard::default();
    }
    shard.bytes += text.len();
    let asked = Arc::new(Asked::new(text));
    shard.texts.insert(hash, asked.clone());
    asked
}

fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::with;

    #[test]
    fn a_text_is_asked_once() {
        let ask = |text: &str, answer| with(text, |asked| asked.once(0, |_| answer));
        assert_eq!(ask("asked once, here alone", 1), 1);
        assert_eq!(ask("another, asked here alone", 2), 2);
        assert_eq!(ask("asked once, here alone", 3), 1);
        let long = "long ".repeat(100_000);
        assert_eq!(ask(&long, 4), 4);
    }

    #[test]
    fn places_in_lower_case_are_those_of_the_text() {
        assert_eq!(with("ÄBİ x", |asked| asked.lower().to_string()), "äbİ x");
        assert_eq!(
            with("as it is", |asked| asked.lower().to_string()),
            "as it is"
        );
    }
}
