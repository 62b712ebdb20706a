//! Phrases of many languages, looked for at once.

use crate::document::pattern::{Bank, Heard, Member, Needed, Way, asked};
use crate::law::terms::{LANGUAGES, Language};
use aho_corasick::{AhoCorasick, MatchKind};
use std::ops::Range;
use std::sync::OnceLock;

/// Phrases that every language has its own of.
pub(super) struct Phrases {
    of: fn(&Language) -> &'static [&'static str],
    /// Whether they may be the beginning of longer words.
    open: bool,
    member: Member,
    search: OnceLock<AhoCorasick>,
}

impl Phrases {
    /// Whole phrases: no letter before or after them.
    pub(super) const fn whole(
        bank: &'static Bank,
        of: fn(&Language) -> &'static [&'static str],
    ) -> Self {
        Self::new(bank, of, false)
    }

    /// Beginnings: no letter before them.
    pub(super) const fn beginnings(
        bank: &'static Bank,
        of: fn(&Language) -> &'static [&'static str],
    ) -> Self {
        Self::new(bank, of, true)
    }

    const fn new(
        bank: &'static Bank,
        of: fn(&Language) -> &'static [&'static str],
        open: bool,
    ) -> Self {
        Self {
            of,
            open,
            member: Member::of(bank),
            search: OnceLock::new(),
        }
    }

    /// Every phrase in the spellings that folding takes for one: with the Greek sigma that ends a word, and with a
    /// hyphen.
    fn phrases(&self) -> impl Iterator<Item = String> {
        let phrases = LANGUAGES.iter().flat_map(|language| (self.of)(language));
        phrases.flat_map(|phrase| {
            let mut written = vec![(*phrase).to_string()];
            if phrase.contains("σ ") {
                written.push(phrase.replace("σ ", "ς "));
            }
            if !self.open {
                written.push(phrase.replace(' ', "-"));
            }
            written
        })
    }

    /// Whether a text may hold one, as far as its bank can tell.
    pub(super) fn is_heard(&self, text: &str) -> bool {
        self.member.is_heard(self, text)
    }

    /// Where the first one stands, in bytes of the text.
    pub(super) fn find(&self, text: &str) -> Option<Range<usize>> {
        if !self.member.is_heard(self, text) {
            return None;
        }
        asked::with(text, |asked| {
            let search = self.search.get_or_init(|| self.build());
            let mut found = search.find_iter(asked.lower());
            found.find_map(|found| {
                let range = found.range();
                self.stands_alone(asked.lower(), &range).then_some(range)
            })
        })
    }

    #[allow(clippy::expect_used, reason = "the phrases are fixed and few")]
    fn build(&self) -> AhoCorasick {
        AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(self.phrases())
            .expect("a small automaton")
    }

    fn stands_alone(&self, text: &str, range: &Range<usize>) -> bool {
        // Between Japanese words there is nothing.
        let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && c < '\u{3040}');
        let before = text
            .get(..range.start)
            .and_then(|text| text.chars().next_back());
        let after = text.get(range.end..).and_then(|text| text.chars().next());
        !joins(before) && (self.open || !joins(after))
    }
}

impl Heard for Phrases {
    fn needed(&self) -> Option<Vec<Way>> {
        // No letter may be before one, so that its place is a start.
        let phrases = self.phrases().map(Needed::at_start);
        Some(vec![vec![phrases.collect()]])
    }

    fn folded(&self) -> Option<String> {
        None
    }
}
