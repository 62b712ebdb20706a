//! Phrases of many languages, looked for at once.

use crate::document::pattern::Caseless;
use crate::law::terms::{LANGUAGES, Language};
use std::ops::Range;

/// Phrases that every language has its own of.
pub(super) struct Phrases {
    pattern: Caseless,
    /// Whether they may be the beginning of longer words.
    open: bool,
}

impl Phrases {
    /// Whole phrases: no letter before or after them.
    pub(super) fn whole(of: fn(&Language) -> &'static [&'static str]) -> Self {
        Self::new(of, false)
    }

    /// Beginnings: no letter before them.
    pub(super) fn beginnings(of: fn(&Language) -> &'static [&'static str]) -> Self {
        Self::new(of, true)
    }

    fn new(of: fn(&Language) -> &'static [&'static str], open: bool) -> Self {
        let phrases = LANGUAGES.iter().flat_map(|language| of(language));
        let mut phrases: Vec<String> = phrases.map(|phrase| regex::escape(phrase)).collect();
        // The longer of two that begin alike comes first.
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
        let pattern = Caseless::new(&phrases.join("|"));
        Self { pattern, open }
    }

    /// Where the first one stands, in bytes of the text.
    pub(super) fn find(&self, text: &str) -> Option<Range<usize>> {
        let range = self.pattern.find(text)?;
        // Between Japanese words there is nothing.
        let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && c < '\u{3040}');
        let before = text.get(..range.start)?.chars().next_back();
        let after = text.get(range.end..)?.chars().next();
        (!joins(before) && (self.open || !joins(after))).then_some(range)
    }
}
