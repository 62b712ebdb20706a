//! Names of products: when two are taken for one.

use crate::document::fold;
use crate::manifest::components::bare_name;

/// Whether two names have a word in common, or one holds the other with all spaces left out.
pub(super) fn share(a: &str, b: &str) -> bool {
    let words = |name: &str| {
        let folded = fold::fold(name);
        let words = folded.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| word.chars().count() > 2 && !GENERAL.contains(word));
        words.map(str::to_string).collect::<Vec<_>>()
    };
    let (whole_a, whole_b) = (bare_name(a), bare_name(b));
    let (a, b) = (words(a), words(b));
    a.iter().any(|word| b.contains(word))
        || whole_a.len() > 2 && whole_b.contains(&whole_a)
        || whole_b.len() > 2 && whole_a.contains(&whole_b)
        || a.iter()
            .any(|word| word.chars().count() > 3 && whole_b.contains(word.as_str()))
        || b.iter()
            .any(|word| word.chars().count() > 3 && whole_a.contains(word.as_str()))
        || a.is_empty()
}

/// Words in the titles of documents that name no product.
const GENERAL: &[&str] = &[
    "the",
    "for",
    "and",
    "der",
    "die",
    "das",
    "und",
    "für",
    "les",
    "des",
    "product",
    "produkt",
    "produit",
    "declaration",
    "conformity",
    "technical",
    "file",
    "documentation",
    "software",
    "firmware",
    "application",
    "system",
    "device",
];

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn names_in_other_spellings_are_one() {
        for (a, b) in [
            ("Nordtor Gateway", "nordtor-gateway"),
            ("NordtorGateway NG-S", "nordtor-gateway"),
            ("SimpleOffice4Me", "simpleoffice4me"),
            ("Quay Meter Pro", "Technical file: Quay Meter"),
        ] {
            assert!(share(a, b), "{a} {b}");
        }
        assert!(!share(
            "Harbour Light",
            "Quay Meter technical documentation"
        ));
    }
}
