//! What a declaration says the product is: name, type or model, versions.

use super::{Declaration, Item, Passage};
use crate::document::pattern::Caseless;
use crate::document::{Text, placeholder};
use crate::law::words::{self, declaration as own};
use crate::source::Spanned;
use std::ops::Range;
use std::sync::LazyLock;

static MODEL: LazyLock<Caseless> = LazyLock::new(|| {
    Caseless::new(
        r"\b(?:type|model|typ|modell|modèle|tipo|modelo|modello|malli|tyyppi|tüüp|mudel|típus)(?: (?:no\.?|nr\.?|n°|designation))?:? |(?:^|\W)(?:тип|τύπο[ςσ]):? |(?:型式|型番|モデル)[ ：:]?",
    )
});

static VERSION: LazyLock<Caseless> = LazyLock::new(|| {
    Caseless::new(r"\bv?\d+\.(?:\d+|x+|\*)(?:\.(?:\d+|x+|\*))*(?:[-+][0-9a-z.-]+)?\b|\bv\d+\b")
});

/// Fills in what the declaration says of the product.
pub(super) fn read(declaration: &mut Declaration) {
    let mut name = None;
    let mut model = None;
    let mut versions: Vec<Spanned<String>> = Vec::new();
    let mut ranges = Vec::new();
    let about = |item: Item| declaration.about(item);
    for passage in about(Item::Product).chain(about(Item::Object)) {
        let value = &passage.value;
        if value.is_blank() || placeholder::is_unfilled(value.as_str()) {
            continue;
        }
        let label = passage.label.as_ref().map(|label| label.folded());
        let identifies = |label: &str| words::any(label, own::IDENTIFICATION);
        match label {
            Some(label) if MODEL.find(&format!("{label} ")).is_some() && !has_name(label) => {
                model = model.or_else(|| Some(first_part(value)));
            }
            Some(label) if identifies(label) && !has_name(label) => {}
            _ => {
                name = name.or_else(|| named(passage));
                model = model.or_else(|| model_in(value));
            }
        }
        let mut before: Option<String> = None;
        for (range, joined) in versions_in(value.as_str()) {
            let found = value.slice(range);
            let last = found.as_str().to_string();
            if let Some(first) = before.replace(last.clone())
                && joined == Some(Joined::Range)
            {
                ranges.push((first, last));
            }
            // "2.4.0" of the object is that of the product said again.
            if !versions.iter().any(|known| known.value == found.as_str()) {
                versions.push(found.spanned());
            }
        }
    }
    declaration.name = name;
    declaration.model = model;
    declaration.versions = versions;
    declaration.ranges = ranges;
}

/// What joins a version to the one before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joined {
    /// "4.3.0 to 4.3.2"
    Range,
    /// "4.3.0 and 4.3.1"
    List,
}

/// Words and signs between the two ends of a range of versions.
const RANGE: &[&str] = &[
    "to",
    "through",
    "up to",
    "till",
    "until",
    "-",
    "–",
    "—",
    "…",
    "...",
    "bis",
    "tot",
    "t/m",
    "tot en met",
    "à",
    "au",
    "jusqu'à",
    "a",
    "al",
    "hasta",
    "fino a",
    "do",
    "aż do",
    "till och med",
    "til",
    "až",
    "~",
    "〜",
    "～",
    "から",
];

/// Words and signs between the versions of a list.
const LIST: &[&str] = &[
    ",", "/", ";", "&", "+", "and", "or", "und", "oder", "en", "of", "et", "ou", "y", "e", "o",
    "i", "oraz", "och", "og", "ja", "、", "と",
];

/// The first version in a text, with those that a word for a range or a list joins to it.
fn versions_in(text: &str) -> Vec<(Range<usize>, Option<Joined>)> {
    let mut found: Vec<(Range<usize>, Option<Joined>)> = Vec::new();
    let mut from = 0;
    while let Some(next) = text.get(from..).and_then(|rest| VERSION.find(rest)) {
        let next = from + next.start..from + next.end;
        let joined = match found.last() {
            None => None,
            Some((last, _)) => {
                let between = text.get(last.end..next.start).unwrap_or_default();
                let between = between.trim().to_lowercase();
                let between = between.trim_end_matches("version").trim();
                let is = |words: &[&str]| words.contains(&between);
                match (is(RANGE), is(LIST)) {
                    (true, _) => Some(Joined::Range),
                    (_, true) => Some(Joined::List),
                    _ => break,
                }
            }
        };
        from = next.end;
        // "4.3.0-4.3.2" looks like a version with a suffix.
        match text.get(next.clone()).and_then(hyphen) {
            Some(at) => {
                found.push((next.start..next.start + at, joined));
                found.push((next.start + at + 1..next.end, Some(Joined::Range)));
            }
            None => found.push((next, joined)),
        }
    }
    found
}

/// Where the hyphen stands in a range of versions, in bytes.
fn hyphen(range: &str) -> Option<usize> {
    let (first, last) = range.split_once('-')?;
    let is_version = |text: &str| {
        let mut parts = text.trim_start_matches(['v', 'V']).split('.');
        text.contains('.')
            && parts.all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    (is_version(first) && is_version(last)).then_some(first.len())
}

/// Whether a label is of the name, whatever else it holds ("Product name and type").
fn has_name(label: &str) -> bool {
    [
        "name",
        "naam",
        "bezeichnung",
        "nom",
        "nombre",
        "nome",
        "nazwa",
        "名",
        "product",
        "produkt",
    ]
    .iter()
    .any(|word| label.contains(word))
}

/// The name: the value up to the first comma, or to the word that introduces type or version.
fn named(passage: &Passage) -> Option<Spanned<String>> {
    // Free text under a heading is a name only when it is short.
    if passage.label.is_none() && passage.value.as_str().chars().count() > 60 {
        return None;
    }
    let part = first_part(&passage.value);
    part.value.chars().any(char::is_alphabetic).then_some(part)
}

fn first_part(value: &Text) -> Spanned<String> {
    let text = value.as_str();
    let end = text
        .find([',', ';', '\n', '\t', '、', '('])
        .unwrap_or(text.len());
    let head = text.get(..end).unwrap_or(text);
    let end = match VERSION.find(head) {
        Some(version) if version.start > 0 => version.start,
        _ => end,
    };
    let cut = value.slice(0..end);
    let bare = cut.as_str().trim_end_matches(['.', ' ']).len();
    cut.slice(0..bare).spanned()
}

/// The type behind its word: "type NG-S".
fn model_in(value: &Text) -> Option<Spanned<String>> {
    let word = MODEL.find(value.as_str())?;
    let rest = value.slice(word.end..value.as_str().len());
    let part = first_part(&rest);
    (!part.value.is_empty()).then_some(part)
}

#[cfg(test)]
mod tests {
    use super::{Joined, versions_in};

    #[test]
    fn ranges_and_lists_of_versions_are_read() {
        use Joined::{List, Range};
        for (text, wanted) in [
            (
                "desktop, versions 4.3.0 to 4.3.2",
                vec![("4.3.0", None), ("4.3.2", Some(Range))],
            ),
            ("v1.0–v1.9", vec![("v1.0", None), ("v1.9", Some(Range))]),
            ("4.3.0-4.3.2", vec![("4.3.0", None), ("4.3.2", Some(Range))]),
            ("1.2.0-rc.1", vec![("1.2.0-rc.1", None)]),
            ("2.1 und 2.2", vec![("2.1", None), ("2.2", Some(List))]),
            // Another piece has its own.
            ("hardware 1.2, firmware 2.4.0", vec![("1.2", None)]),
            ("ä 3.0 に", vec![("3.0", None)]),
        ] {
            let found = versions_in(text).into_iter();
            let found: Vec<_> = found
                .map(|(range, joined)| (&text[range], joined))
                .collect();
            assert!(found == wanted, "{text}");
        }
    }
}
