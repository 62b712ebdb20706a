//! The category of products with digital elements that a sentence says a product belongs to.

use crate::law::category::{CATEGORIES, Category, SHARED};
use crate::law::words::{self, beginnings::Beginnings};
use std::sync::LazyLock;

/// Beginnings of what a sentence says that something is.
const IS_A: &[&str] = &[
    " is a ",
    " is an ",
    " is the ",
    " is een ",
    " ist ein ",
    " ist eine ",
    " ist der ",
    " est un ",
    " est une ",
    " es un ",
    " es una ",
    " è un ",
    " è una ",
    " jest ",
    " to ",
];

/// Words after which a sentence speaks of something else than what the product is.
const BUT: &[&str] = &[
    "for", "of", "with", "that", "which", "behind", "to", "from", "in", "on", "and", "without",
    "no", "not", "between", "voor", "van", "met", "dat", "die", "zonder", "geen", "achter", "für",
    "mit", "von", "das", "der", "ohne", "kein", "keine", "hinter", "zur", "zum", "pour", "de",
    "avec", "qui", "sans", "para", "con", "que", "sin", "per", "di", "che", "senza", "dla", "do",
    "z", "ze", "który", "która", "bez", "nie",
];

/// Words that may follow the name of a product and leave it what it is.
const STILL: &[&str] = &[
    "client",
    "clients",
    "server",
    "software",
    "appliance",
    "application",
    "app",
    "product",
    "system",
    "device",
    "solution",
    "gateway",
    "for",
    "with",
    "that",
    "which",
    "and",
    "from",
    "to",
    "in",
    "on",
    "by",
    "der",
    "die",
    "das",
    "für",
    "mit",
    "und",
    "voor",
    "met",
    "en",
    "dat",
    "pour",
    "avec",
    "qui",
    "et",
    "para",
    "con",
    "que",
    "y",
    "per",
    "che",
    "e",
    "dla",
    "do",
    "z",
    "i",
];

/// Whether a word stands for a category's product in this text.
fn is_meant(word: &str, folded: &str) -> bool {
    let shared = SHARED.iter().find(|(shared, _)| shared.contains(&word));
    shared.is_none_or(|(_, beside)| words::any(folded, beside))
}

/// The words of every category: most texts hold none.
static WORDS: LazyLock<Beginnings> = LazyLock::new(|| {
    let lists: Vec<_> = CATEGORIES.iter().map(|category| category.words).collect();
    Beginnings::of(&lists)
});

/// The category of what a folded text says that something is, with its word.
pub(super) fn category_of(folded: &str) -> Option<(&'static Category, &'static str)> {
    if WORDS.find(folded).is_empty() {
        return None;
    }
    folded
        .split(". ")
        .find_map(|sentence| {
            let (at, is) = IS_A
                .iter()
                .filter_map(|is| sentence.find(is).map(|at| (at, *is)))
                .min()?;
            let said = sentence.get(at + is.len()..)?;
            CATEGORIES.iter().find_map(|category| {
                let mut words = category.words.iter();
                let word = words.find(|word| is_said(said, word) && is_meant(word, folded))?;
                Some((category, *word))
            })
        })
        .or_else(|| japanese(folded))
}

/// Whether the first noun of `said` is `word`.
fn is_said(said: &str, word: &str) -> bool {
    let Some(at) = said.find(word) else {
        return false;
    };
    let (before, rest) = said.split_at(at);
    let after = rest.get(word.len()..).unwrap_or_default();
    let whole = before.is_empty() || before.ends_with([' ', '(']);
    let ended = !after.starts_with(char::is_alphanumeric);
    if !whole || !ended || before.split(' ').count() > 6 {
        return false;
    }
    let other = before
        .split(' ')
        .any(|word| BUT.contains(&bare(word)) || word.ends_with([',', ';', ':']));
    let next = after.split(' ').find(|word| !word.is_empty());
    let closed = after.is_empty() || after.starts_with([',', '.', ';', ':', ')', '\t']);
    !other && (closed || next.is_none_or(|next| STILL.contains(&bare(next))))
}

/// A word without what stands around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// "…はVPNクライアントです": the name stands before the verb.
fn japanese(folded: &str) -> Option<(&'static Category, &'static str)> {
    const IS: [&str; 3] = ["です", "である", "であり"];
    if !IS.iter().any(|is| folded.contains(is)) {
        return None;
    }
    let is_it = |word: &&&str| {
        let mut found = folded.match_indices(**word);
        found.any(|(at, word)| {
            let after = folded.get(at + word.len()..).unwrap_or_default();
            IS.iter().any(|is| after.starts_with(is))
        })
    };
    CATEGORIES.iter().find_map(|category| {
        let mut words = category.words.iter();
        Some((
            category,
            *words.find(|word| is_it(word) && is_meant(word, folded))?,
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::category_of;
    use crate::document::fold::fold;

    #[test]
    fn products_are_told_from_what_shares_their_name() {
        for (text, id) in [
            (
                "Quay is a router for Wi-Fi in harbours.",
                "annex-iii.class-i.12",
            ),
            ("Quay is a web browser.", "annex-iii.class-i.2"),
            ("Loquet is a door lock for flats.", "annex-iii.class-i.17"),
            ("Kluis is een wachtwoordmanager.", "annex-iii.class-i.3"),
        ] {
            let found = category_of(&fold(text)).map(|(category, _)| category.id);
            assert_eq!(found, Some(id), "{text}");
        }
        for text in [
            "Quay is a log router that writes to files.",
            "Quay is a file browser.",
            "Quay is an alarm system for pumps.",
            "Quay is a meter with a router inside.",
        ] {
            assert!(category_of(&fold(text)).is_none(), "{text}");
        }
    }
}
