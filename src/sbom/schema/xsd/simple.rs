//! What a text may be: a datatype, and the facets that restrict it step by step.

use super::datatype::{Datatype, Space};
use regex::Regex;
use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::cmp::Ordering;
use std::sync::{Arc, OnceLock};

/// The type of a text.
#[derive(Clone, Debug)]
pub(in crate::sbom) struct Simple {
    kind: Kind,
    /// From the outermost base inwards.
    steps: Vec<Arc<Facets>>,
}

#[derive(Clone, Debug)]
enum Kind {
    One(Datatype),
    /// The text is of one of these: indices in the schema's list.
    Union(Vec<u16>),
}

/// One restriction.
#[derive(Debug)]
pub(super) struct Facets {
    pub(super) enumeration: Enumeration,
    pub(super) patterns: Vec<Pattern>,
    /// Least and most characters.
    pub(super) min_length: Option<usize>,
    pub(super) max_length: Option<usize>,
    /// Least and most value of a number.
    pub(super) min: Option<Box<str>>,
    pub(super) max: Option<Box<str>>,
    /// Whether the enumeration is the SPDX licence list.
    pub(super) of_licenses: bool,
}

/// The values there are.
#[derive(Debug)]
pub(super) struct Enumeration {
    pub(super) listed: Vec<Box<str>>,
    set: FxHashSet<Box<str>>,
}

impl From<Vec<Box<str>>> for Enumeration {
    fn from(listed: Vec<Box<str>>) -> Self {
        let set = listed.iter().cloned().collect();
        Self { listed, set }
    }
}

/// A regular expression of XML Schema, compiled when first met.
#[derive(Debug)]
pub(super) struct Pattern {
    pub(super) source: String,
    compiled: OnceLock<Option<Regex>>,
}

impl From<&str> for Pattern {
    fn from(source: &str) -> Self {
        let compiled = OnceLock::new();
        let source = source.to_string();
        Self { source, compiled }
    }
}

impl Pattern {
    fn compiled(&self) -> Option<&Regex> {
        let compile = || Regex::new(&translate(&self.source)).ok();
        self.compiled.get_or_init(compile).as_ref()
    }

    /// Whether the whole text matches. A pattern that does not compile would be a bug, which a test rules out.
    fn matches(&self, text: &str) -> bool {
        self.compiled().is_none_or(|regex| regex.is_match(text))
    }
}

/// A pattern of XML Schema in the syntax of the `regex` crate: anchored, `^` and `$` stand for themselves, and a dot
/// matches neither line feed nor carriage return.
fn translate(pattern: &str) -> String {
    let mut out = String::from(r"\A(?:");
    let mut in_class = false;
    let mut chars = pattern.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => {
                out.push(c);
                out.extend(chars.next());
                continue;
            }
            '[' if in_class => out.push('\\'),
            '[' => in_class = true,
            ']' => in_class = false,
            '^' | '$' if !in_class => out.push('\\'),
            '&' | '~' if in_class => out.push('\\'),
            '.' if !in_class => {
                out.push_str(r"[^\n\r]");
                continue;
            }
            _ => {}
        }
        out.push(c);
    }
    out.push_str(r")\z");
    out
}

/// Why a text is not of a type. Texts are as compared, after the type's handling of white space.
#[derive(Debug)]
pub(super) enum Wrong<'s> {
    Datatype(Datatype),
    Enumeration(&'s Facets),
    Pattern(&'s str),
    /// Shorter than this many characters.
    Short(usize),
    /// Longer.
    Long(usize),
    /// Less than this number.
    Less(&'s str),
    /// More.
    More(&'s str),
    /// None of several types.
    Union,
}

impl Simple {
    pub(super) fn datatype(name: &str) -> Option<Self> {
        Some(Self {
            kind: Kind::One(Datatype::named(name)?),
            steps: Vec::new(),
        })
    }

    pub(super) fn union(members: Vec<u16>) -> Self {
        Self {
            kind: Kind::Union(members),
            steps: Vec::new(),
        }
    }

    /// This type with one restriction more.
    pub(super) fn restrict(&self, facets: Facets) -> Self {
        let mut derived = self.clone();
        derived.steps.push(Arc::new(facets));
        derived
    }

    /// The datatype it rests on; none for a choice of several.
    pub(in crate::sbom) fn primitive(&self) -> Option<Datatype> {
        match self.kind {
            Kind::One(datatype) => Some(datatype),
            Kind::Union(_) => None,
        }
    }

    /// The text as the type compares it.
    pub(super) fn normalised<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match &self.kind {
            Kind::One(datatype) => datatype.space().apply(text),
            Kind::Union(_) => Space::Collapse.apply(text),
        }
    }

    /// Whether a text is of this type. `all` holds the schema's types.
    pub(super) fn judge<'s>(&'s self, text: &str, all: &'s [Simple]) -> Result<(), Wrong<'s>> {
        let datatype = match &self.kind {
            Kind::One(datatype) => *datatype,
            Kind::Union(members) => {
                let mut members = members.iter().filter_map(|at| all.get(*at as usize));
                let fits = members.any(|member| member.judge(text, all).is_ok());
                return if fits { Ok(()) } else { Err(Wrong::Union) };
            }
        };
        let text = datatype.space().apply(text);
        if !datatype.accepts(&text) {
            // A list or a pattern says more of what was meant than the datatype does.
            return Err(Wrong::Datatype(datatype));
        }
        for facets in &self.steps {
            facets.judge(&text, datatype)?;
        }
        Ok(())
    }

    /// The list the text has to be on, if it has to be on one.
    pub(super) fn enumeration(&self) -> Option<&Facets> {
        let lists = self.steps.iter().rev().map(Arc::as_ref);
        let mut lists = lists.filter(|facets| !facets.enumeration.listed.is_empty());
        lists.next()
    }

    #[cfg(test)]
    pub(super) fn patterns(&self) -> impl Iterator<Item = &Pattern> {
        self.steps.iter().flat_map(|facets| &facets.patterns)
    }
}

impl Facets {
    fn judge(&self, text: &str, datatype: Datatype) -> Result<(), Wrong<'_>> {
        let listed = &self.enumeration;
        if !listed.listed.is_empty() && !listed.set.contains(text) {
            return Err(Wrong::Enumeration(self));
        }
        let no_pattern =
            !self.patterns.is_empty() && !self.patterns.iter().any(|own| own.matches(text));
        if let Some(pattern) = self.patterns.first().filter(|_| no_pattern) {
            return Err(Wrong::Pattern(&pattern.source));
        }
        // Bytes first: most texts need no count of characters.
        if let Some(least) = self
            .min_length
            .filter(|least| text.len() < *least || text.chars().count() < *least)
        {
            return Err(Wrong::Short(least));
        }
        if let Some(most) = self
            .max_length
            .filter(|most| text.len() > *most && text.chars().count() > *most)
        {
            return Err(Wrong::Long(most));
        }
        let compared = |limit: &str| datatype.compare(text, limit);
        match (&self.min, &self.max) {
            (Some(least), _) if compared(least) == Some(Ordering::Less) => Err(Wrong::Less(least)),
            (_, Some(most)) if compared(most) == Some(Ordering::Greater) => Err(Wrong::More(most)),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_compiles() {
        let mut seen = 0;
        for version in super::super::VERSIONS {
            let (schema, _) = super::super::schema(version).unwrap();
            for pattern in schema.simples.iter().flat_map(Simple::patterns) {
                assert!(pattern.compiled().is_some(), "{}", pattern.source);
                seen += 1;
            }
        }
        assert!(seen > 20);
    }

    #[test]
    fn patterns_match_whole_texts() {
        let matches = |pattern: &str, text: &str| Pattern::from(pattern).matches(text);
        assert!(matches("a|bc", "bc") && !matches("a|bc", "ac"));
        assert!(matches("a^$", "a^$") && !matches("a.", "a\r"));
        assert!(matches(r"[\[&~^]+", "[&~^") && !matches("[a]", "a\n"));
    }
}
