//! References to standards in prose: `EN 18031-1:2024`, `ETSI EN 303 645 V3.1.3`, `prEN 40000-1-2`, `ISO/IEC 27001`.

use super::numbers::has_digit;
use super::pattern::pattern;
use crate::document::pattern::{Captures, Regex};
use std::ops::Range;
use std::sync::LazyLock;

/// A standard found in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FoundStandard {
    /// The reference with its edition, in bytes of the text.
    pub range: Range<usize>,
    /// Its name without edition and national prefix, in one spelling (`EN 303 645`, `ISO/IEC 27001`, `prEN 40000-1-2`).
    pub name: String,
    /// Year or version of the edition, in bytes of the text.
    pub edition: Option<Range<usize>>,
    /// Whether it is a draft (prEN, FprEN, a committee draft).
    pub draft: bool,
    /// Whether it is a European standard (EN, prEN, ETSI EN), which alone can be a harmonised one.
    pub european: bool,
}

static STANDARD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)
        \b(?P<body>(?:ETSI[\ ])?(?:F?pr)?EN(?:[\ -](?:ISO|IEC|ETSI)(?:[/\ ](?:IEC|ISO))?)?(?:[\ /](?:IEC|ISO))?
          | (?:ISO|IEC)(?:/(?:IEC|ISO|SAE|IEEE|ASTM))*
          | ETSI[\ ](?:TS|TR|ES|EG))
        (?P<draft>[/\ ](?:DIS|FDIS|CD|WD))?(?:[/\ ](?:TS|TR|PAS))?
        [\ \x{A0}-]*
        (?P<number>\d{3}[\ \x{A0}]\d{3}(?:-\d{1,2})*|\d{3,6}(?:-\d{1,2}){0,3})
        (?P<tail>:(?P<year>(?:19|20)\d\d)(?:-\d\d)?(?:[/+]A?C?\d*:(?:19|20)\d\d)*
          | [\ ,]*\(?\s?(?P<version>[vV]\d+\.\d+(?:\.\d+)?)(?:\s?\((?:19|20)\d\d-\d\d\))?
          | [\ ]\((?P<bracket>(?:19|20)\d\d(?:-\d\d)?)\))?
        ",
    )
});

/// Every standard named in a text, in order.
///
/// ```
/// use cra_lint::document::standard;
/// let found = standard::find("ETSI EN 303 645 V3.1.3 and prEN 40000-1-2");
/// assert_eq!(found[0].name, "EN 303 645");
/// assert!(found[0].edition.is_some() && found[1].draft);
/// ```
pub fn find(text: &str) -> Vec<FoundStandard> {
    if !has_digit(text) || !may_name(text.as_bytes()) {
        return Vec::new();
    }
    let mut out = Vec::new();
    for captures in STANDARD.captures_iter(text) {
        let Some(found) = found(text, &captures) else {
            continue;
        };
        let parts = further_parts(text, &found);
        out.push(found);
        out.extend(parts);
    }
    out
}

/// What parts the short names of further parts of a standard: "EN 301 489-1/-3/-17", "EN 18031-1, -2 and -3".
const BEFORE_PART: &[&str] = &[
    "/-", ", -", " and -", " und -", " en -", " et -", " y -", " e -", " i -", ",-",
];

/// Digits of the number of a part.
const PART: usize = 2;

/// The further parts of a standard that are named behind it by their last number alone.
fn further_parts(text: &str, first: &FoundStandard) -> Vec<FoundStandard> {
    let mut out = Vec::new();
    let Some((stem, _)) = first.name.rsplit_once('-') else {
        return out;
    };
    let mut at = first.range.end;
    while let Some(rest) = text.get(at..) {
        let before = BEFORE_PART.iter().find(|mark| rest.starts_with(**mark));
        let Some(before) = before else { break };
        let number = rest.get(before.len()..).unwrap_or_default();
        let digits = number.bytes().take_while(u8::is_ascii_digit).count();
        let goes_on = number.get(digits..).and_then(|it| it.chars().next());
        if !(1..=PART).contains(&digits) || goes_on.is_some_and(char::is_alphanumeric) {
            break;
        }
        let start = at + before.len();
        at = start + digits;
        out.push(FoundStandard {
            // The hyphen is a part of the name.
            range: start - 1..at,
            name: format!("{stem}-{}", number.get(..digits).unwrap_or_default()),
            edition: None,
            ..first.clone()
        });
    }
    out
}

fn found(text: &str, captures: &Captures<'_>) -> Option<FoundStandard> {
    let whole = captures.get(0)?;
    let body = captures.name("body")?.as_str();
    let number = captures.name("number")?;
    // `EN 2031` without anything else may be a language's code before a year.
    let after = text.get(number.end()..)?.chars().next();
    if after.is_some_and(char::is_alphanumeric) {
        return None;
    }
    let bare = body
        .strip_prefix("ETSI ")
        .filter(|rest| rest.ends_with("EN"))
        .unwrap_or(body);
    let edition = ["year", "version", "bracket"]
        .iter()
        .find_map(|group| captures.name(group));
    let spaced = number.as_str().replace('\u{a0}', " ");
    Some(FoundStandard {
        range: whole.start()..whole.end(),
        name: format!("{bare} {spaced}"),
        edition: edition.map(|edition| edition.range()),
        draft: bare.starts_with("pr")
            || bare.starts_with("Fpr")
            || captures.name("draft").is_some(),
        european: bare.starts_with("EN") || bare.starts_with("pr") || bare.starts_with("Fpr"),
    })
}

/// Whether a text can name a standard at all: a digit comes after the first letters of a body, with nothing but capitals
/// and what parts them in between.
fn may_name(bytes: &[u8]) -> bool {
    let numbered = |rest: &[u8]| {
        let near = rest.iter().take(FAR);
        let between = |byte: &&u8| matches!(byte, b'A'..=b'Z' | b'/' | b' ' | b'-' | 0xC2 | 0xA0);
        let between = near.take_while(between).count();
        between == FAR || rest.get(between).is_some_and(u8::is_ascii_digit)
    };
    bytes.windows(2).enumerate().any(|(at, pair)| {
        matches!(pair, b"EN" | b"IS" | b"IE" | b"ET")
            && numbered(bytes.get(at + 2..).unwrap_or_default())
    })
}

/// Bytes after which a number is not looked for any more: whether it comes the pattern tells.
const FAR: usize = 64;

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn further_parts_are_standards_of_their_own() {
        for (text, names) in [
            (
                "EN 301 489-1/-3/-17",
                vec!["EN 301 489-1", "EN 301 489-3", "EN 301 489-17"],
            ),
            (
                "EN 18031-1, -2 and -3",
                vec!["EN 18031-1", "EN 18031-2", "EN 18031-3"],
            ),
            ("EN 303 645 and -1", vec!["EN 303 645"]),
            ("EN 18031-1, -2a", vec!["EN 18031-1"]),
        ] {
            let found = find(text);
            let found: Vec<_> = found.iter().map(|it| it.name.as_str()).collect();
            assert_eq!(found, names, "{text}");
        }
    }

    #[test]
    fn references_are_read_in_their_usual_spellings() {
        for (text, name, edition, draft) in [
            ("EN 18031-1:2024", "EN 18031-1", Some("2024"), false),
            ("DIN EN 18031-1:2024-08", "EN 18031-1", Some("2024"), false),
            (
                "EN IEC 62443-4-1:2018",
                "EN IEC 62443-4-1",
                Some("2018"),
                false,
            ),
            ("ISO/IEC 27001", "ISO/IEC 27001", None, false),
            (
                "ETSI EN 303 645 (V2.1.1)",
                "EN 303 645",
                Some("V2.1.1"),
                false,
            ),
            (
                "ETSI TS 103 701 V1.1.1 (2021-08)",
                "ETSI TS 103 701",
                Some("V1.1.1"),
                false,
            ),
            ("FprEN 40000-1-2", "FprEN 40000-1-2", None, true),
            ("ISO/DIS 21434", "ISO 21434", None, true),
            ("EN\u{a0}303\u{a0}645", "EN 303 645", None, false),
        ] {
            let found = find(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].name, name, "{text}");
            let read = found[0].edition.clone().map(|range| &text[range]);
            assert_eq!(read, edition, "{text}");
            assert_eq!(found[0].draft, draft, "{text}");
        }
    }

    #[test]
    fn other_words_are_no_standards() {
        for text in ["When 100 open", "TOKEN 12345", "RFC 9116", "EN 12b"] {
            assert!(find(text).is_empty(), "{text}");
        }
    }
}
