//! One tag: its name and its attributes, with their places.

use super::entity;
use std::ops::Range;

/// A tag.
pub(super) struct Tag<'a> {
    /// The element, in lower case.
    pub(super) name: String,
    /// `</…>`.
    pub(super) closes: bool,
    /// `<…/>`.
    pub(super) empty: bool,
    /// Where it stands in the file.
    pub(super) range: Range<usize>,
    /// What stands between its name and its end, and where in the file.
    attributes: &'a str,
    at: usize,
}

/// The value of an attribute.
pub(super) struct Value {
    pub(super) value: String,
    /// Where it stands in the file, quotes excluded.
    pub(super) range: Range<usize>,
}

/// Whether a tag begins here.
pub(super) fn begins(text: &str) -> bool {
    let name = text.strip_prefix("</").or_else(|| text.strip_prefix('<'));
    name.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// The tag at the start of `text`, which stands at `at` in the file; none where nothing ends it.
pub(super) fn read(text: &str, at: usize) -> Option<Tag<'_>> {
    let closes = text.starts_with("</");
    let from = if closes { 2 } else { 1 };
    let rest = text.get(from..)?;
    let length = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != ':');
    let name = rest.get(..length?)?.to_ascii_lowercase();
    let start = from + name.len();
    let end = start + end_of(text.get(start..)?)?;
    let inner = text.get(start..end)?;
    Some(Tag {
        name,
        closes,
        empty: inner.ends_with('/'),
        range: at..at + end + 1,
        attributes: inner,
        at: at + start,
    })
}

/// Where the `>` stands that no quoted value holds.
fn end_of(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    loop {
        let found = memchr::memchr3(b'>', b'"', b'\'', bytes.get(at..)?)?;
        at += found;
        let quote = *bytes.get(at)?;
        if quote == b'>' {
            return Some(at);
        }
        let value = text.get(..at)?.trim_end().ends_with('=');
        at += 1;
        if value {
            at += memchr::memchr(quote, bytes.get(at..)?)? + 1;
        }
    }
}

impl Tag<'_> {
    /// Whether it has an attribute, with a value or without.
    pub(super) fn has(&self, name: &str) -> bool {
        let mut words = self
            .attributes
            .split(|c: char| c.is_whitespace() || matches!(c, '=' | '/'));
        words.any(|word| word.eq_ignore_ascii_case(name))
    }

    /// The value of an attribute.
    pub(super) fn value(&self, name: &str) -> Option<Value> {
        let mut at = 0;
        while let Some(rest) = self.attributes.get(at..).filter(|rest| !rest.is_empty()) {
            let lead = rest.len()
                - rest
                    .trim_start_matches(|c: char| c.is_whitespace() || c == '/')
                    .len();
            let rest = rest.get(lead..)?;
            let length = rest
                .find(|c: char| c.is_whitespace() || matches!(c, '=' | '/'))
                .unwrap_or(rest.len());
            let found = rest.get(..length)?;
            let after = rest.get(length..)?;
            at += lead + length.max(1);
            let Some(given) = after.trim_start().strip_prefix('=') else {
                continue;
            };
            let given = given.trim_start();
            let start = self.attributes.len() - given.len();
            let (start, end) = match given.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    let inner = given.get(1..)?;
                    (
                        start + 1,
                        start + 1 + inner.find(quote).unwrap_or(inner.len()),
                    )
                }
                _ => (
                    start,
                    start + given.find(char::is_whitespace).unwrap_or(given.len()),
                ),
            };
            at = end + 1;
            if found.eq_ignore_ascii_case(name) {
                let raw = self.attributes.get(start..end)?;
                let trimmed = raw.trim();
                let lead = raw.len() - raw.trim_start().len();
                let mut value = String::new();
                entity::decode(trimmed, 0, |part, _| value.push_str(part));
                let from = self.at + start + lead;
                return Some(Value {
                    value,
                    range: from..from + trimmed.len(),
                });
            }
            // After a quoted value there can be anything; a byte inside a letter is none of ours.
            while !self.attributes.is_char_boundary(at) {
                at += 1;
            }
        }
        None
    }
}
