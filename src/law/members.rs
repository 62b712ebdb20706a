//! The Member States of the Union and their official languages.

/// Code of the country (ISO 3166-1, Greece also as `EL`), and codes of the official languages of the Union that are
/// official there (ISO 639-1).
const MEMBERS: &[(&str, &[&str])] = &[
    ("AT", &["de"]),
    ("BE", &["nl", "fr", "de"]),
    ("BG", &["bg"]),
    ("CY", &["el"]),
    ("CZ", &["cs"]),
    ("DE", &["de"]),
    ("DK", &["da"]),
    ("EE", &["et"]),
    ("EL", &["el"]),
    ("ES", &["es"]),
    ("FI", &["fi", "sv"]),
    ("FR", &["fr"]),
    ("GR", &["el"]),
    ("HR", &["hr"]),
    ("HU", &["hu"]),
    ("IE", &["en", "ga"]),
    ("IT", &["it"]),
    ("LT", &["lt"]),
    ("LU", &["fr", "de"]),
    ("LV", &["lv"]),
    ("MT", &["mt", "en"]),
    ("NL", &["nl"]),
    ("PL", &["pl"]),
    ("PT", &["pt"]),
    ("RO", &["ro"]),
    ("SE", &["sv"]),
    ("SI", &["sl"]),
    ("SK", &["sk"]),
];

/// The official languages of a Member State; `None` for a code that is none.
///
/// ```
/// use cra_lint::law::members::languages_of;
/// assert_eq!(languages_of("FI"), Some(&["fi", "sv"][..]));
/// assert_eq!(languages_of("UK"), None);
/// ```
pub fn languages_of(member: &str) -> Option<&'static [&'static str]> {
    let found = MEMBERS.iter().find(|(code, _)| *code == member);
    found.map(|(_, languages)| *languages)
}
