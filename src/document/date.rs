//! Dates in prose: `2031-05-31`, `31 May 2031`, `May 31, 2031`, `31.05.2031`, `31. Mai 2031`, `May 2031`,
//! `05/2031`, `2031-05`, `2031年5月31日`, `2031. május 31.`; month names of every official language.

use super::months::month;
use crate::document::pattern::pattern;
use crate::document::pattern::{Captures, Regex};
use jiff::civil::Date;
use std::ops::Range;
use std::sync::LazyLock;

/// How exact a date is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Precision {
    /// Year alone.
    Year,
    /// Month and year.
    Month,
    /// Day, month and year.
    Day,
}

/// A date found in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FoundDate {
    /// Where, in bytes of the text.
    pub range: Range<usize>,
    /// How exact it is.
    pub precision: Precision,
    /// Its first day (the day itself, the first of the month or the year).
    pub first: Date,
    /// Its last day; a period that ends "in May 2031" ends here.
    pub last: Date,
    /// The other reading of `12/05/2031`, where day and month can be told apart by nothing.
    pub other: Option<Date>,
}

impl FoundDate {
    fn new(range: Range<usize>, year: i16, month: Option<i8>, day: Option<i8>) -> Option<Self> {
        let first = Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()?;
        let (precision, last) = match (month, day) {
            (Some(_), Some(_)) => (Precision::Day, first),
            (Some(_), None) => (Precision::Month, first.last_of_month()),
            _ => (Precision::Year, first.last_of_year()),
        };
        Some(Self {
            range,
            precision,
            first,
            last,
            other: None,
        })
    }
}

pub(super) static DATE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)
        \b(?P<y1>(?:19|20)\d\d)-(?P<m1>\d\d)(?:-(?P<d1>\d\d))?(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?\b
        | \b(?P<a2>\d{1,2})(?P<s2>[./-])(?P<b2>\d{1,2})(?P<t2>[./-])(?P<y2>(?:19|20)\d\d)\b
        | \b(?P<d3>\d{1,2})(?:st|nd|rd|th|er|\.|º|ª|:e)?\s+(?:(?:of|de|di|do|ta['’])\s+)?(?P<n3>\p{L}{3,}\.?),?\s+(?:(?:of|de|del|do)\s+)?(?P<y3>(?:19|20)\d\d)\b
        | \b(?P<n4>\p{L}{3,}\.?)\s+(?P<d4>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y4>(?:19|20)\d\d)\b
        | \b(?P<n5>\p{L}{3,}\.?),?\s+(?:(?:of|de|del|do)\s+)?(?P<y5>(?:19|20)\d\d)\b
        | \b(?P<m6>0?[1-9]|1[0-2])[/.](?P<y6>(?:19|20)\d\d)\b
        | (?P<y7>(?:19|20)\d\d)年\s?(?P<m7>\d{1,2})月(?:末?\s?(?P<d7>\d{1,2})日)?
        | \b(?P<y8>(?:19|20)\d\d)(?:\.\s?gada|\.|\s?m\.)\s+(?:(?P<e8>\d{1,2})\.\s+)?(?P<n8>\p{L}{3,})(?:\s+(?P<d8>\d{1,2})\b(?:\.|\s?d\.)?)?
        ",
    )
});

static YEAR: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:19|20)\d\d\b"));

/// Bytes around the beginning of a year in which its date lies.
const AROUND: usize = 96;

/// Dates with at least month and year, in text order.
pub fn find(text: &str) -> Vec<FoundDate> {
    let mut found = Vec::new();
    let mut from = 0;
    let mut next = year(text, 0);
    // Every date has a year, and few texts have one: the words around it are all that needs to be read.
    while let Some(at) = next {
        let start = text.floor_char_boundary(at.saturating_sub(AROUND));
        let end = text.ceil_char_boundary(at + AROUND);
        let captures = DATE.captures_in(text, start.max(from)..end);
        let Some(whole) = captures.as_ref().and_then(|captures| captures.get(0)) else {
            next = year(text, at + 1);
            continue;
        };
        match captures.as_ref().and_then(|captures| date(captures, text)) {
            Some(date) => {
                from = date.range.end;
                found.push(date);
            }
            // `Version 12 May 2031`: what starts here is no date, what starts at the next word may be.
            None => from = next_word(text, whole.range()),
        }
        next = year(text, at.max(from));
    }
    found
}

/// Where digits that can be a year begin, from a place on; both in bytes.
fn year(text: &str, from: usize) -> Option<usize> {
    let rest = text.as_bytes().get(from..)?;
    let mut digits = memchr::memchr2_iter(b'1', b'2', rest);
    let is_year = |at: &usize| {
        matches!(rest.get(*at..at + 4), Some([b'1', b'9', a, b] | [b'2', b'0', a, b])
            if a.is_ascii_digit() && b.is_ascii_digit())
    };
    digits.find(is_year).map(|at| from + at)
}

/// Dates and bare years, in text order. A year that is part of a number (`2024/2847`, `EN 18031:2024`, `2024.1`)
/// is none.
pub fn find_with_years(text: &str) -> Vec<FoundDate> {
    if year(text, 0).is_none() {
        return Vec::new();
    }
    let mut found = find(text);
    // Dates come in text order, as do years: one look at the next date is enough.
    let dates = found.len();
    let mut next = 0;
    for year in YEAR.find_iter(text) {
        let before = text
            .get(..year.start())
            .and_then(|text| text.chars().next_back());
        let after = text.get(year.end()..).and_then(|text| text.chars().next());
        let follows = text
            .get(year.end() + 1..)
            .and_then(|text| text.chars().next());
        let number = |c: Option<char>| c.is_some_and(|c| matches!(c, '/' | ':' | '-' | '.' | '_'));
        let dated = found.get(..dates).unwrap_or_default();
        while (dated.get(next)).is_some_and(|date| date.range.end <= year.start()) {
            next += 1;
        }
        let joined = number(before)
            || (number(after) && follows.is_some_and(char::is_alphanumeric))
            || (dated.get(next)).is_some_and(|date| date.range.start < year.end());
        if !joined {
            let value = year.as_str().parse().ok();
            found.extend(value.and_then(|value| FoundDate::new(year.range(), value, None, None)));
        }
    }
    found.sort_by_key(|date| date.range.start);
    found
}

fn next_word(text: &str, range: Range<usize>) -> usize {
    let matched = text.get(range.clone()).unwrap_or_default();
    let gap = matched
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(matched.len());
    let after = matched.get(gap..).unwrap_or_default();
    let next = after
        .find(|c: char| c.is_alphanumeric())
        .map_or(range.end, |at| range.start + gap + at);
    next.max(range.start + 1)
}

fn date(captures: &Captures<'_>, text: &str) -> Option<FoundDate> {
    let whole = captures.get(0)?.range();
    let number = |name: &str| {
        captures
            .name(name)
            .and_then(|found| found.as_str().parse::<i16>().ok())
    };
    let small = |name: &str| number(name).and_then(|value| i8::try_from(value).ok());
    // `1.2.2031.4` and `/2031-05-01/` in a path or version are no dates.
    let before = text
        .get(..whole.start)
        .and_then(|text| text.chars().next_back());
    let after = text.get(whole.end..)?;
    let longer = after.starts_with(['.', '-', '/'])
        && after.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    let inside = before.is_some_and(|c| matches!(c, '.' | '/' | '-' | '_'));
    if let Some(year) = number("y1") {
        if longer {
            return None;
        }
        let day = captures.name("d1").map(|_| small("d1").unwrap_or(0));
        return FoundDate::new(whole, year, Some(small("m1")?), day);
    }
    if let Some(year) = number("y2") {
        let (a, b) = (small("a2")?, small("b2")?);
        if longer || inside || captures.name("s2")?.as_str() != captures.name("t2")?.as_str() {
            return None;
        }
        let day_first = FoundDate::new(whole.clone(), year, Some(b), Some(a));
        let month_first = FoundDate::new(whole, year, Some(a), Some(b));
        // With full stops the day always comes first.
        let dotted = captures.name("s2")?.as_str() == ".";
        return match (day_first, month_first) {
            (Some(day), Some(month)) if !dotted && a != b => Some(FoundDate {
                other: Some(month.first),
                ..day
            }),
            (Some(day), _) => Some(day),
            (None, month) if !dotted => month,
            _ => None,
        };
    }
    if let Some(year) = number("y3") {
        return FoundDate::new(
            whole,
            year,
            Some(month(captures.name("n3")?.as_str())?),
            small("d3"),
        );
    }
    if let Some(year) = number("y4") {
        return FoundDate::new(
            whole,
            year,
            Some(month(captures.name("n4")?.as_str())?),
            small("d4"),
        );
    }
    if let Some(year) = number("y5") {
        return FoundDate::new(
            whole,
            year,
            Some(month(captures.name("n5")?.as_str())?),
            None,
        );
    }
    if let Some(year) = number("y7") {
        return FoundDate::new(whole, year, Some(small("m7")?), small("d7"));
    }
    if let Some(year) = number("y8") {
        // Hungarian, Latvian, Lithuanian; a month in capitals begins a sentence of another language.
        let name = captures.name("n8")?.as_str();
        let day = small("e8").or(small("d8"));
        let small = name.starts_with(char::is_lowercase);
        return FoundDate::new(whole, year, Some(month(name).filter(|_| small)?), day);
    }
    let year = number("y6")?;
    if longer || inside {
        return None;
    }
    FoundDate::new(whole, year, small("m6"), None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(String, String, Precision)> {
        let found = find(text).into_iter();
        found
            .map(|d| (text[d.range].to_string(), d.last.to_string(), d.precision))
            .collect()
    }

    #[test]
    fn every_form_is_read() {
        for (text, day) in [
            ("2031-05-31", "2031-05-31"),
            ("bis 2031-05-31T00:00:00Z.", "2031-05-31"),
            ("31 May 2031", "2031-05-31"),
            ("31st of May, 2031", "2031-05-31"),
            ("May 31, 2031", "2031-05-31"),
            ("31. Mai 2031", "2031-05-31"),
            ("31 mei 2031", "2031-05-31"),
            ("31.05.2031", "2031-05-31"),
            ("le 1er mai 2031", "2031-05-01"),
            ("13/05/2031", "2031-05-13"),
            ("05/13/2031", "2031-05-13"),
            ("サポートは2031年5月31日まで", "2031-05-31"),
            ("2031. május 31-ig", "2031-05-31"),
            ("iki 2031 m. gegužės 31 d.", "2031-05-31"),
            ("līdz 2031. gada 31. maijam", "2031-05-31"),
            ("sal-31 ta' Mejju 2031", "2031-05-31"),
        ] {
            let found = find(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(
                (found[0].last.to_string().as_str(), found[0].precision),
                (day, Precision::Day),
                "{text}"
            );
            assert_eq!(found[0].other, None);
        }
        for text in [
            "May 2031",
            "Mai 2031",
            "05/2031",
            "2031-05",
            "mei 2031",
            "end of version May 2031",
            "2031年5月末",
            "2031. május",
        ] {
            let found = all(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(
                (found[0].1.as_str(), found[0].2),
                ("2031-05-31", Precision::Month),
                "{text}"
            );
        }
    }

    #[test]
    fn ambiguous_dates_have_another_reading() {
        let found = find("am 12/05/2031");
        assert_eq!(found[0].first.to_string(), "2031-05-12");
        assert_eq!(
            found[0].other.map(|d| d.to_string()).as_deref(),
            Some("2031-12-05")
        );
        assert_eq!(find("12.05.2031")[0].other, None);
    }

    #[test]
    fn numbers_that_only_look_like_dates_are_none() {
        for text in [
            "Regulation (EU) 2024/2847",
            "EN 18031-1:2024",
            "1.2.2031.4",
            "v2031-13-45",
            "since version 2031",
            "31.02.2031",
            "It began in 2031. May it last",
        ] {
            assert!(find(text).is_empty(), "{text}");
        }
        assert!(find_with_years("Regulation (EU) 2024/2847, EN 303 645:2024, 2024.1").is_empty());
        let years = find_with_years("until 2031. Or May 2032");
        assert_eq!(
            years.iter().map(|d| d.precision).collect::<Vec<_>>(),
            [Precision::Year, Precision::Month]
        );
        assert_eq!(years[0].last.to_string(), "2031-12-31");
    }

    #[test]
    fn dates_far_apart_and_close_together_are_read() {
        let far = " lange Wörter".repeat(40) + " ";
        let text = format!("{far}31. Mai 2031{far}Mai 2032, 2033-01, 1990 {far}ab 1. Juni 2034");
        let found: Vec<_> = all(&text).into_iter().map(|(text, ..)| text).collect();
        assert_eq!(
            found,
            ["31. Mai 2031", "Mai 2032", "2033-01", "1. Juni 2034"]
        );
    }

    #[test]
    fn ranges_are_exact_in_text_with_other_letters() {
        assert_eq!(
            all("ä – 2. März 2030, später 3. März 2031")[1].0,
            "3. März 2031"
        );
    }
}
