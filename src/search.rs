//! Many strings looked for at once in many texts.

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Bytes after which the quick automaton is worth the time it takes to build.
const MANY: usize = 1 << 20;

/// A set of strings. What is soon built serves a few texts; many texts are served by what is quick.
pub(crate) struct Search {
    strings: Vec<String>,
    small: AhoCorasick,
    quick: OnceLock<AhoCorasick>,
    seen: AtomicUsize,
}

impl Search {
    /// A fixed set of strings.
    pub(crate) fn new(strings: Vec<String>) -> Self {
        Self {
            small: build(AhoCorasickKind::ContiguousNFA, &strings),
            strings,
            quick: OnceLock::new(),
            seen: AtomicUsize::new(0),
        }
    }

    /// Every place where one of the strings stands: its number, and where it begins.
    pub(crate) fn all(&self, text: &str, mut found: impl FnMut(usize, usize)) {
        let search = self.quick.get().unwrap_or_else(|| {
            let seen = self.seen.fetch_add(text.len(), Ordering::Relaxed);
            match seen < MANY {
                true => &self.small,
                false => self
                    .quick
                    .get_or_init(|| build(AhoCorasickKind::DFA, &self.strings)),
            }
        });
        for place in search.find_overlapping_iter(text) {
            found(place.pattern().as_usize(), place.start());
        }
    }
}

#[allow(clippy::expect_used, reason = "the strings are fixed and few")]
fn build(kind: AhoCorasickKind, strings: &[String]) -> AhoCorasick {
    AhoCorasick::builder()
        .kind(Some(kind))
        .build(strings)
        .expect("a small automaton")
}

#[cfg(test)]
mod tests {
    use super::{MANY, Search};

    #[test]
    fn few_texts_and_many_are_searched_alike() {
        let search = Search::new(vec!["ab".into(), "b".into()]);
        let all = || {
            let mut places = Vec::new();
            search.all("cab", |string, at| places.push((string, at)));
            places
        };
        let few = all();
        assert_eq!(few, [(0, 1), (1, 2)]);
        search.all(&"x".repeat(MANY), |_, _| {});
        assert_eq!(all(), few);
        assert!(search.quick.get().is_some());
    }
}
