//! Names and ids of elements, and how a message shows them.

use crate::syntax::json::{Kind, Value};
use crate::syntax::shorten;
use std::ops::Range;

/// A name without the prefix of its profile, in lower case.
pub(super) fn bare(name: &str) -> String {
    let last = name.rsplit(['_', ':', '/']).next().unwrap_or(name);
    last.to_lowercase()
}

/// A few classes by name.
pub(in crate::sbom) fn kinds(classes: &[String]) -> String {
    match classes {
        [one] => format!("a `{one}`"),
        few if few.len() <= 4 => format!("one of `{}`", few.join("`, `")),
        _ => "an element".into(),
    }
}

/// What a reader knows an element by.
pub(super) fn label(object: Value<'_>) -> Option<String> {
    let texts = ["name", "spdxId", "@id"]
        .into_iter()
        .filter_map(|key| object.get(key)?.as_str());
    texts
        .map(|text| shorten(&text, 80).into_owned())
        .find(|text| !text.trim().is_empty())
}

/// Where a statement about a whole element points: its name, else its id, else its class.
pub(super) fn head(object: Value<'_>) -> Range<usize> {
    let texts = ["name", "spdxId", "@id", "type"]
        .into_iter()
        .filter_map(|key| object.get(key));
    texts
        .filter(|value| value.kind() == Kind::String)
        .map(Value::range)
        .next()
        .unwrap_or_else(|| object.head_range())
}

/// Whether a text has the form that the schemas ask of an IRI: a scheme and something behind it.
pub(super) fn is_iri(text: &str) -> bool {
    if text.starts_with("_:") {
        return false;
    }
    let line = text
        .split(['\n', '\r', '\u{2028}', '\u{2029}'])
        .next()
        .unwrap_or_default();
    let mut chars = line.chars();
    chars.next();
    chars
        .as_str()
        .split_once(':')
        .is_some_and(|(_, rest)| !rest.is_empty())
}

/// Whether a text names a node of this document alone.
pub(super) fn is_blank(text: &str) -> bool {
    text.strip_prefix("_:").is_some_and(|rest| {
        !rest.is_empty() && !rest.starts_with(['\n', '\r', '\u{2028}', '\u{2029}'])
    })
}

pub(super) fn is_decimal(text: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    !whole.is_empty() && digits(whole) && digits(fraction)
}
