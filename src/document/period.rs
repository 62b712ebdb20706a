//! Periods of time in prose: "five years", "mindestens fünf Jahre", "36 months", "5 (five) years", "vijf jaar".

use crate::document::pattern::pattern;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// A period found in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FoundPeriod {
    /// Where, in bytes of the text.
    pub range: Range<usize>,
    /// How long, in months.
    pub months: u32,
    /// Whether the text says it is the least ("at least", "minimum", "5+").
    pub at_least: bool,
}

/// Number words, as far as support periods are long.
const WORDS: &[(&str, u32)] = &[
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("twelve", 12),
    ("fifteen", 15),
    ("twenty", 20),
    ("ein", 1),
    ("einem", 1),
    ("zwei", 2),
    ("drei", 3),
    ("vier", 4),
    ("fünf", 5),
    ("fuenf", 5),
    ("sechs", 6),
    ("sieben", 7),
    ("acht", 8),
    ("neun", 9),
    ("zehn", 10),
    ("zwölf", 12),
    ("zwoelf", 12),
    ("fünfzehn", 15),
    ("zwanzig", 20),
    ("een", 1),
    ("één", 1),
    ("twee", 2),
    ("drie", 3),
    ("vijf", 5),
    ("zes", 6),
    ("zeven", 7),
    ("negen", 9),
    ("tien", 10),
    ("twaalf", 12),
    ("vijftien", 15),
    ("twintig", 20),
    ("un", 1),
    ("deux", 2),
    ("trois", 3),
    ("quatre", 4),
    ("cinq", 5),
    ("six", 6),
    ("sept", 7),
    ("huit", 8),
    ("neuf", 9),
    ("dix", 10),
    ("dos", 2),
    ("tres", 3),
    ("cinco", 5),
    ("diez", 10),
    ("due", 2),
    ("tre", 3),
    ("cinque", 5),
    ("dieci", 10),
    ("pięć", 5),
    ("fem", 5),
    ("viisi", 5),
    ("pět", 5),
];

/// Words for years, matched from their start to a word's end.
const YEARS: &str = "years?|yrs?|jahren?|jahre?s?|jaar|jaren|ans?|années?|años?|anni|anno|anos?|lat|lata|år|vuotta|vuosi|let|roky|rokov|godina|godine|év|ani|leti|leto|metai|gadi";
const MONTHS: &str = "months?|monaten?|monate?|maand|maanden|mois|meses|mes|mesi|miesięcy|miesiące|måneder|månader|kuukautta|měsíců|mesiacov|mjeseci|hónap|luni";
const WEEKLESS: &str = "at least|minimum(?: of)?|no less than|not less than|mindestens|wenigstens|minimaal|ten minste|minstens|tenminste|au moins|al menos|almeno|pelo menos";

static PERIOD: LazyLock<Regex> = LazyLock::new(|| {
    let words = WORDS
        .iter()
        .map(|(word, _)| *word)
        .collect::<Vec<_>>()
        .join("|");
    pattern(&format!(
        r"(?ix) (?P<least>\b(?:{least})\s+(?:of\s+|von\s+|van\s+)?(?:\w+\s+)?)?
        \b(?:(?P<digits>\d{{1,3}})(?P<plus>\+)?|(?P<word>{words}))
        (?:\s*\((?:\w+|\d+)\))?[\s\u{{a0}}-]+(?:full\s+|volle\s+|consecutive\s+|calendar\s+)?
        (?:(?P<years>{YEARS})|(?P<months>{MONTHS}))\b",
        least = WEEKLESS.replace(' ', r"\s+"),
    ))
});

/// Every period, in text order. A plain count of years in the past ("for 20 years we have …") is not told apart:
/// look where it stands.
pub fn find(text: &str) -> Vec<FoundPeriod> {
    let found = PERIOD.captures_iter(text).filter_map(|captures| {
        let number = match (captures.name("digits"), captures.name("word")) {
            (Some(digits), _) => digits.as_str().parse::<u32>().ok()?,
            (_, Some(word)) => {
                let word = word.as_str().to_lowercase();
                WORDS.iter().find(|(known, _)| *known == word)?.1
            }
            _ => return None,
        };
        let months = if captures.name("years").is_some() {
            number * 12
        } else {
            number
        };
        let at_least = captures.name("least").is_some() || captures.name("plus").is_some();
        let whole = captures.get(0)?;
        let start = captures
            .name("least")
            .map_or(whole.start(), |least| least.end());
        Some(FoundPeriod {
            range: start..whole.end(),
            months,
            at_least,
        })
    });
    found.filter(|period| period.months > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_words_are_read() {
        for (text, range, months, at_least) in [
            ("for five years from", "five years", 60, false),
            ("mindestens fünf Jahre ab", "fünf Jahre", 60, true),
            ("36 months", "36 months", 36, false),
            ("5 (five) years", "5 (five) years", 60, false),
            ("ten minste vijf jaar", "vijf jaar", 60, true),
            ("a 5-year support period", "5-year", 60, false),
            ("a minimum of 7 years", "7 years", 84, true),
            ("5+ years", "5+ years", 60, true),
            ("über zehn Jahren", "zehn Jahren", 120, false),
        ] {
            let found = find(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(
                (
                    &text[found[0].range.clone()],
                    found[0].months,
                    found[0].at_least
                ),
                (range, months, at_least)
            );
        }
        assert!(find("version 5 of the year").is_empty());
        assert!(find("0 years").is_empty());
    }
}
