//! The datatypes of XML Schema that the schemas of CycloneDX use (XML Schema Part 2).

use std::borrow::Cow;
use std::cmp::Ordering;

/// A datatype.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::sbom) enum Datatype {
    String,
    NormalizedString,
    Token,
    AnyUri,
    Boolean,
    Integer,
    PositiveInteger,
    NonNegativeInteger,
    Decimal,
    Date,
    DateTime,
}

/// What a type makes of white space.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Space {
    Preserve,
    Replace,
    Collapse,
}

impl Space {
    pub(super) fn apply(self, text: &str) -> Cow<'_, str> {
        let is_space = |byte: &u8| matches!(byte, b'\t' | b'\n' | b'\r');
        match self {
            Self::Preserve => text.into(),
            Self::Replace if text.as_bytes().iter().any(is_space) => {
                text.replace(['\t', '\n', '\r'], " ").into()
            }
            Self::Replace => text.into(),
            Self::Collapse => {
                let trimmed = text.trim_matches([' ', '\t', '\n', '\r']);
                if trimmed.as_bytes().iter().any(is_space) || trimmed.contains("  ") {
                    let words = trimmed
                        .split([' ', '\t', '\n', '\r'])
                        .filter(|word| !word.is_empty());
                    words.collect::<Vec<_>>().join(" ").into()
                } else {
                    trimmed.into()
                }
            }
        }
    }
}

impl Datatype {
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "string" => Self::String,
            "normalizedString" => Self::NormalizedString,
            "token" => Self::Token,
            "anyURI" => Self::AnyUri,
            "boolean" => Self::Boolean,
            "integer" => Self::Integer,
            "positiveInteger" => Self::PositiveInteger,
            "nonNegativeInteger" => Self::NonNegativeInteger,
            "decimal" => Self::Decimal,
            "date" => Self::Date,
            "dateTime" => Self::DateTime,
            _ => return None,
        })
    }

    /// What a text that is none should have been.
    pub(super) fn expected(self) -> &'static str {
        match self {
            Self::String | Self::NormalizedString | Self::Token => "a text",
            Self::AnyUri => "an address (URI)",
            Self::Boolean => "`true` or `false`",
            Self::Integer => "a whole number",
            Self::PositiveInteger => "a whole number from 1",
            Self::NonNegativeInteger => "a whole number from 0",
            Self::Decimal => "a decimal number",
            Self::Date => "a date as in `2026-01-31`",
            Self::DateTime => "a date and time as in `2026-01-31T12:00:00Z`",
        }
    }

    pub(super) fn space(self) -> Space {
        match self {
            Self::String => Space::Preserve,
            Self::NormalizedString => Space::Replace,
            _ => Space::Collapse,
        }
    }

    /// Whether a text, white space handled, is one of this type.
    pub(super) fn accepts(self, text: &str) -> bool {
        match self {
            Self::String | Self::NormalizedString | Self::Token => true,
            Self::AnyUri => is_uri(text),
            Self::Boolean => matches!(text, "true" | "false" | "1" | "0"),
            Self::Integer => is_integer(text),
            Self::PositiveInteger => {
                is_integer(text) && compare_decimals(text, "0") == Some(Ordering::Greater)
            }
            Self::NonNegativeInteger => {
                is_integer(text) && compare_decimals(text, "0") != Some(Ordering::Less)
            }
            Self::Decimal => is_decimal(text),
            Self::Date => date(text).is_some_and(is_zone),
            Self::DateTime => is_date_time(text),
        }
    }

    /// How two numbers of this type compare; nothing for what is no number.
    pub(super) fn compare(self, a: &str, b: &str) -> Option<Ordering> {
        match self {
            Self::Integer | Self::PositiveInteger | Self::NonNegativeInteger | Self::Decimal => {
                compare_decimals(a, b)
            }
            _ => None,
        }
    }
}

fn unsigned(text: &str) -> &str {
    text.strip_prefix(['+', '-']).unwrap_or(text)
}

fn digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_integer(text: &str) -> bool {
    let text = unsigned(text);
    !text.is_empty() && digits(text)
}

fn is_decimal(text: &str) -> bool {
    let (whole, fraction) = unsigned(text)
        .split_once('.')
        .unwrap_or((unsigned(text), ""));
    !(whole.is_empty() && fraction.is_empty()) && digits(whole) && digits(fraction)
}

/// Compares decimal numbers of any length.
fn compare_decimals(a: &str, b: &str) -> Option<Ordering> {
    if !is_decimal(a) || !is_decimal(b) {
        return None;
    }
    fn parts(text: &str) -> (bool, &str, &str) {
        let (whole, fraction) = unsigned(text)
            .split_once('.')
            .unwrap_or((unsigned(text), ""));
        let (whole, fraction) = (
            whole.trim_start_matches('0'),
            fraction.trim_end_matches('0'),
        );
        let zero = whole.is_empty() && fraction.is_empty();
        (text.starts_with('-') && !zero, whole, fraction)
    }
    let ((minus_a, whole_a, fraction_a), (minus_b, whole_b, fraction_b)) = (parts(a), parts(b));
    let sizes = whole_a
        .len()
        .cmp(&whole_b.len())
        .then(whole_a.cmp(whole_b))
        .then(fraction_a.cmp(fraction_b));
    Some(match (minus_a, minus_b) {
        (false, false) => sizes,
        (true, true) => sizes.reverse(),
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
    })
}

/// Takes a number of exactly `length` digits and what follows it.
fn number(text: &str, length: usize) -> Option<(u32, &str)> {
    let (head, rest) = text.split_at_checked(length)?;
    digits(head).then_some(())?;
    Some((head.parse().ok()?, rest))
}

/// Takes a date; gives what follows it (Part 2, section 3.2.9).
fn date(text: &str) -> Option<&str> {
    let text = text.strip_prefix('-').unwrap_or(text);
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let (year, rest) = text.split_at_checked(length)?;
    // Four digits, or more without a leading zero; there is no year 0000.
    if length < 4 || (length > 4 && year.starts_with('0')) || year.bytes().all(|byte| byte == b'0')
    {
        return None;
    }
    let (month, rest) = number(rest.strip_prefix('-')?, 2)?;
    let (day, rest) = number(rest.strip_prefix('-')?, 2)?;
    // Leap years repeat every 400 years, so the last four digits tell.
    let year: u32 = year.get(length - 4..)?.parse().ok()?;
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    (1..=days).contains(&day).then_some(rest)
}

/// Whether what follows a date or a time is a time zone, or nothing.
fn is_zone(text: &str) -> bool {
    if text.is_empty() || text == "Z" {
        return true;
    }
    let offset = || {
        let (hours, rest) = number(text.strip_prefix(['+', '-'])?, 2)?;
        let (minutes, rest) = number(rest.strip_prefix(':')?, 2)?;
        let fits = hours < 14 && minutes < 60 || hours == 14 && minutes == 0;
        (rest.is_empty() && fits).then_some(())
    };
    offset().is_some()
}

fn is_date_time(text: &str) -> bool {
    let time = || {
        let (hours, rest) = number(date(text)?.strip_prefix('T')?, 2)?;
        let (minutes, rest) = number(rest.strip_prefix(':')?, 2)?;
        let (seconds, rest) = number(rest.strip_prefix(':')?, 2)?;
        let mut fraction = "";
        let mut rest = rest;
        if let Some(after) = rest.strip_prefix('.') {
            let length = after.bytes().take_while(u8::is_ascii_digit).count();
            (fraction, rest) = after.split_at_checked(length)?;
            (length > 0).then_some(())?;
        }
        let midnight = hours == 24
            && minutes == 0
            && seconds == 0
            && fraction.bytes().all(|byte| byte == b'0');
        let fits = (hours < 24 || midnight) && minutes < 60 && seconds < 60;
        (fits && is_zone(rest)).then_some(())
    };
    time().is_some()
}

/// Whether a text, with what XLink escapes escaped, is a URI reference (Part 2, section 3.2.17; RFC 2396 and 2732).
fn is_uri(text: &str) -> bool {
    let bytes = text.as_bytes();
    let hex = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_hexdigit);
    let escapes_fit = memchr::memchr_iter(b'%', bytes).all(|at| hex(at + 1) && hex(at + 2));
    let (before, fragment) = text.split_once('#').unwrap_or((text, ""));
    if !escapes_fit || fragment.contains('#') {
        return false;
    }
    let head = before.split(['/', '?']).next().unwrap_or_default();
    match head.split_once(':') {
        None => fits_hierarchy(before),
        Some((scheme, _)) => {
            let mut letters = scheme.bytes();
            let rest = before.get(scheme.len() + 1..).unwrap_or_default();
            letters
                .next()
                .is_some_and(|byte| byte.is_ascii_alphabetic())
                && letters.all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
                && !rest.is_empty()
                && (!rest.starts_with('/') || fits_hierarchy(rest))
        }
    }
}

/// Whether an authority and a path, a query behind them, are well-formed: brackets are for an IPv6 address alone, and
/// `//` alone names nothing.
fn fits_hierarchy(text: &str) -> bool {
    let text = text.split('?').next().unwrap_or_default();
    let Some(rest) = text.strip_prefix("//") else {
        return !text.contains(['[', ']']);
    };
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    if rest.is_empty() || path.contains(['[', ']']) {
        return false;
    }
    let host = authority.rsplit('@').next().unwrap_or_default();
    if !authority.contains(['[', ']']) {
        return true;
    }
    let literal = host.strip_prefix('[').and_then(|host| host.split_once(']'));
    literal.is_some_and(|(address, port)| {
        let port = port.strip_prefix(':').or(port.is_empty().then_some(""));
        address.contains(':')
            && address
                .bytes()
                .all(|byte| byte.is_ascii_hexdigit() || b":.".contains(&byte))
            && port.is_some_and(digits)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn accepts(datatype: Datatype, good: &[&str], bad: &[&str]) {
        for text in good {
            assert!(datatype.accepts(text), "{datatype:?} {text:?}");
        }
        for text in bad {
            assert!(!datatype.accepts(text), "{datatype:?} {text:?}");
        }
    }

    #[test]
    fn dates_and_times() {
        let good = [
            "2024-02-29T00:00:00Z",
            "2026-01-31T12:00:00",
            "2026-01-31T24:00:00.000+14:00",
            "12026-01-31T00:00:00.5-00:30",
            "-0044-03-15T00:00:00",
        ];
        let bad = [
            "2020-04-07",
            "2023-02-29T00:00:00Z",
            "2026-01-31T24:00:01",
            "2026-01-31T12:00Z",
            "2026-13-01T00:00:00Z",
            "2026-01-31 12:00:00Z",
            "2026-01-31T12:00:00+0100",
            "2026-01-31T12:00:00.Z",
            "0000-01-01T00:00:00Z",
            "2026-01-31T12:00:60Z",
            "2026-01-31T12:00:00+15:00",
            "",
            "02026-01-31T00:00:00",
        ];
        accepts(Datatype::DateTime, &good, &bad);
        accepts(
            Datatype::Date,
            &["2026-01-31", "2026-01-31Z", "2026-01-31+01:00"],
            &["2026-01-32", "2026-1-31", "2026-01-31T"],
        );
    }

    #[test]
    fn numbers() {
        accepts(
            Datatype::Integer,
            &["0", "-1", "+12"],
            &["", "-", "1.0", "1e3", "٣"],
        );
        accepts(
            Datatype::PositiveInteger,
            &["1", "+1", "99999999999999999999999"],
            &["0", "-1", "00"],
        );
        accepts(
            Datatype::NonNegativeInteger,
            &["0", "-0", "7"],
            &["-1", "x"],
        );
        accepts(
            Datatype::Decimal,
            &["1", "-.5", "1.", "0.10"],
            &[".", "", "1e1", "NaN", "1,0"],
        );
        accepts(Datatype::Boolean, &["true", "0"], &["True", "yes", ""]);
        assert_eq!(compare_decimals("1.00", "01"), Some(Ordering::Equal));
        assert_eq!(compare_decimals("-0.5", "-0.25"), Some(Ordering::Less));
        assert_eq!(compare_decimals("10", "9.9"), Some(Ordering::Greater));
        assert_eq!(compare_decimals("-0", "0"), Some(Ordering::Equal));
    }

    #[test]
    fn addresses() {
        let good = [
            "",
            "https://a.example/ü b",
            "pkg:npm/%40a/b@1?x=y#z",
            "../a:b",
            "urn:x",
            "a/b:c",
            "mailto:a@b",
            "http://[::1]:80/x",
            "x:?",
            "http:///x",
            "//a",
            "http://a?[b]",
        ];
        accepts(
            Datatype::AnyUri,
            &good,
            &[
                "git@a.example:b/c.git",
                "a%zz",
                "x#a#b",
                ":a",
                "1a:b",
                "http://[a",
                "http://[a]/",
                "http://",
                "x:",
                "a[b]",
                "http://[::1]:x/",
            ],
        );
    }

    #[test]
    fn white_space_is_handled_as_the_type_says() {
        assert_eq!(Space::Preserve.apply(" a\n"), " a\n");
        assert_eq!(Space::Replace.apply(" a\n"), " a ");
        assert_eq!(Space::Collapse.apply(" a\n\t b "), "a b");
    }
}
