//! Numbers of Union acts in prose: `(EU) 2024/2847`, `2014/53/EU`, `(EC) No 765/2008`.

use super::pattern::pattern;
use crate::document::pattern::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// The number of an act found in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FoundAct {
    /// The number itself, in bytes of the text (`2024/2847`, `1999/5/EC`).
    pub range: Range<usize>,
    /// The number without white space, the community's initials in English (`2014/53/EU`).
    pub number: String,
}

static ACT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?P<old>(?:19|20)?\d\d\s?/\s?\d{1,4}\s?/\s?(?P<by>(?:EU|EC|EEC|UE|CE|CEE|EG|EWG|WE|ES|EF|EK|EB)\b|ΕΕ|ΕΚ|EÚ))|\b(?P<new>20[12]\d\s?/\s?\d{2,4})\b|\bNo\.?\s?(?P<numbered>\d{1,4}\s?/\s?20[012]\d)\b",
    )
});

/// Every number of an act in a text, in order. A date (`2026/04/24`, `2026/04`) is none.
///
/// ```
/// use cra_lint::document::act;
/// let found = act::find("Regulation (EU) 2024/2847 and Directive 2014/53/UE");
/// let numbers: Vec<_> = found.iter().map(|act| act.number.as_str()).collect();
/// assert_eq!(numbers, ["2024/2847", "2014/53/EU"]);
/// ```
pub fn find(text: &str) -> Vec<FoundAct> {
    if !text.contains('/') {
        return Vec::new();
    }
    let found = ACT.captures_iter(text).filter_map(|captures| {
        let part = captures
            .name("old")
            .or_else(|| captures.name("new"))
            .or_else(|| captures.name("numbered"))?;
        let mut number: String = part.as_str().split_whitespace().collect();
        if let Some(by) = captures.name("by") {
            let stem = number.strip_suffix(by.as_str())?.to_string();
            number = stem + english(by.as_str());
        }
        let before = text.get(..part.start())?.chars().next_back();
        let after = text.get(part.end()..)?.chars().next();
        let joined = |c: Option<char>| c.is_some_and(|c| matches!(c, '/' | '-' | '_'));
        let month = captures.name("new").is_some() && number.len() == "2026/04".len();
        let apart = !joined(before) && !joined(after) && !month;
        apart.then(|| FoundAct {
            range: part.range(),
            number,
        })
    });
    found.collect()
}

/// The initials of the community whose act it is, as English writes them.
fn english(initials: &str) -> &'static str {
    match initials {
        "EEC" | "CEE" | "EWG" => "EEC",
        "EC" | "CE" | "EG" | "WE" | "ΕΚ" | "EF" | "EK" | "EB" => "EC",
        _ => "EU",
    }
}

#[cfg(test)]
mod tests {
    use super::find;

    fn numbers(text: &str) -> Vec<String> {
        find(text).into_iter().map(|act| act.number).collect()
    }

    #[test]
    fn acts_of_old_and_new_style_are_found() {
        assert_eq!(
            numbers("1999/5/EG, 2014 / 53 / EU"),
            ["1999/5/EC", "2014/53/EU"]
        );
        assert_eq!(
            numbers("(EC) No 765/2008; (EU) 2024/ 2847"),
            ["765/2008", "2024/2847"]
        );
        assert_eq!(
            numbers("οδηγία 2014/53/ΕΕ, 1999/5/ΕΚ και Treoir 2014/53/EÚ anuas"),
            ["2014/53/EU", "1999/5/EC", "2014/53/EU"]
        );
    }

    #[test]
    fn dates_and_paths_are_no_acts() {
        assert!(numbers("2026/04/24, 2026/04, docs/2024/2847-x, a/2024/2847").is_empty());
    }
}
