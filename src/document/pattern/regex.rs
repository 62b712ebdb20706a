//! Regular expressions that are soon compiled.
//!
//! A run over a small product compiles half a hundred patterns, and each is tried on a few short texts. So nothing is
//! prepared that only long texts repay: literals that could be looked for first are left out (a third of the time).
//! What is found is what the `regex` crate finds, whose engine this is.

use regex_automata::meta;
use regex_automata::util::captures;
use std::ops::Range;

/// A compiled pattern.
#[derive(Clone, Debug)]
pub(crate) struct Regex(meta::Regex);

impl Regex {
    /// Compiles a pattern.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn new(pattern: &str) -> Result<Self, Box<meta::BuildError>> {
        let config = meta::Config::new()
            .auto_prefilter(false)
            .onepass(false)
            .dfa(false);
        let built = meta::Builder::new().configure(config).build(pattern);
        built.map(Self).map_err(Box::new)
    }

    /// Whether it is found in a text.
    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.0.is_match(text)
    }

    /// Where it is first found.
    pub(crate) fn find<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        let found = self.0.find(text)?;
        Match::of(text, found.range())
    }

    /// Everywhere it is found, none inside another.
    pub(crate) fn find_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Match<'t>> {
        let found = self.0.find_iter(text);
        found.filter_map(move |found| Match::of(text, found.range()))
    }

    /// Where it and its groups are first found.
    pub(crate) fn captures<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        self.captures_at(text, 0)
    }

    /// The same from a place on, in bytes; what is before it counts for borders.
    pub(crate) fn captures_at<'t>(&self, text: &'t str, from: usize) -> Option<Captures<'t>> {
        if from > text.len() {
            return None;
        }
        let mut groups = self.0.create_captures();
        let input = regex_automata::Input::new(text).range(from..);
        self.0.search_captures(&input, &mut groups);
        groups.is_match().then_some(Captures { text, groups })
    }

    /// Everywhere it and its groups are found.
    pub(crate) fn captures_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Captures<'t>> {
        let found = self.0.captures_iter(text);
        found.map(move |groups| Captures { text, groups })
    }
}

/// A place where a pattern or one of its groups is found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Match<'t> {
    text: &'t str,
    start: usize,
}

impl<'t> Match<'t> {
    fn of(text: &'t str, range: Range<usize>) -> Option<Self> {
        let start = range.start;
        text.get(range).map(|text| Self { text, start })
    }

    /// What was found.
    pub(crate) fn as_str(&self) -> &'t str {
        self.text
    }

    /// Where it begins, in bytes of the text.
    pub(crate) fn start(&self) -> usize {
        self.start
    }

    /// Where it ends, in bytes of the text.
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// From where to where.
    pub(crate) fn range(&self) -> Range<usize> {
        self.start..self.end()
    }
}

/// The groups of a pattern that was found.
#[derive(Debug)]
pub(crate) struct Captures<'t> {
    text: &'t str,
    groups: captures::Captures,
}

impl<'t> Captures<'t> {
    /// A group by its number; 0 is all that was found.
    pub(crate) fn get(&self, group: usize) -> Option<Match<'t>> {
        let span = self.groups.get_group(group)?;
        Match::of(self.text, span.range())
    }

    /// A group by its name.
    pub(crate) fn name(&self, group: &str) -> Option<Match<'t>> {
        let span = self.groups.get_group_by_name(group)?;
        Match::of(self.text, span.range())
    }
}

#[cfg(test)]
mod tests {
    use super::Regex;

    #[test]
    fn it_finds_what_the_regex_crate_finds() {
        for pattern in [
            r"(?P<a>\d+)(?:-(?P<b>[a-zä]+))?",
            r"\bx|y$",
            r"^",
            r"(?i)é+",
        ] {
            let (own, other) = (
                Regex::new(pattern).unwrap(),
                regex::Regex::new(pattern).unwrap(),
            );
            for text in ["", "12-ä 7 x", "xy", "ÉéE y", "a1-\n2"] {
                assert_eq!(own.is_match(text), other.is_match(text));
                let found: Vec<_> = own.find_iter(text).map(|found| found.range()).collect();
                let others: Vec<_> = other.find_iter(text).map(|found| found.range()).collect();
                assert_eq!(found, others, "{pattern} in {text}");
                let first = own.captures(text);
                let others = other.captures(text);
                assert_eq!(first.is_some(), others.is_some());
                if let (Some(first), Some(others)) = (first, others) {
                    assert_eq!(first.get(0).unwrap().as_str(), &others[0]);
                    let named = others.name("b").map(|found| found.range());
                    assert_eq!(first.name("b").map(|found| found.range()), named);
                }
                assert_eq!(
                    own.captures_iter(text).count(),
                    other.captures_iter(text).count()
                );
            }
            assert!(own.captures_at("12", 3).is_none());
        }
        assert!(Regex::new("(").is_err());
    }
}
