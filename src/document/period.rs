//! Periods of time in prose: "five years", "mindestens fünf Jahre", "36 months", "5 (five) years", "pięć lat", "5年間".

mod words;

use crate::document::pattern::lower;
use crate::search::{Search, Sought};
use rustc_hash::FxHashMap;
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

/// What a word means here.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Number(u32),
    /// Months in it.
    Unit(u32),
    Between,
}

/// Words that mean both a number and nothing here ("to", "et", "an") are numbers or units only beside the other.
static MEANINGS: LazyLock<FxHashMap<&'static str, Vec<Meaning>>> = LazyLock::new(|| {
    let mut meanings: FxHashMap<&'static str, Vec<Meaning>> = FxHashMap::default();
    let mut add = |words: &[&'static str], meaning| {
        for word in words {
            meanings.entry(word).or_default().push(meaning);
        }
    };
    for (number, words) in words::NUMBERS {
        add(words, Meaning::Number(*number));
    }
    add(words::YEARS, Meaning::Unit(12));
    add(words::MONTHS, Meaning::Unit(1));
    add(words::BETWEEN, Meaning::Between);
    meanings
});

/// Most digits of a number of years or months.
const DIGITS: usize = 3;

/// Every period, in text order. A plain count of years in the past ("for 20 years we have …") is not told apart:
/// look where it stands.
pub fn find(text: &str) -> Vec<FoundPeriod> {
    let folded = lower(text);
    if !names_unit(&folded) {
        return Vec::new();
    }
    let words = words_of(&folded);
    let mut found: Vec<FoundPeriod> = Vec::new();
    for at in 0..words.len() {
        let after_last = words
            .get(at)
            .is_some_and(|word| found.last().is_none_or(|last| word.start >= last.range.end));
        if after_last {
            found.extend(japanese(&folded, &words, at).or_else(|| period(&folded, &words, at)));
        }
    }
    found
}

/// Whether a word of a text in lower case is a unit of time, or may hold one: most texts name none.
fn names_unit(lower: &str) -> bool {
    static UNITS: LazyLock<Search> = LazyLock::new(|| {
        let words = words::YEARS.iter().chain(words::MONTHS);
        let words = words.map(|word| Sought::at_start(*word));
        let parts = words::JAPANESE.iter();
        let parts = parts.map(|(part, _)| Sought::at_start(*part));
        Search::new(words.chain(parts).collect())
    });
    let parts = words::YEARS.len() + words::MONTHS.len();
    let mut names = false;
    UNITS.all(lower, |unit, at| {
        let rest = lower.get(at + UNITS.length(unit)..).unwrap_or_default();
        names |= unit >= parts || !rest.starts_with(char::is_alphanumeric);
    });
    names
}

/// The words of a text, each a run of letters and digits.
pub(super) fn words_of(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        let end = at + c.len_utf8();
        match words.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => words.push(at..end),
        }
    }
    words
}

fn meaning(text: &str, word: &Range<usize>, wanted: fn(Meaning) -> Option<u32>) -> Option<u32> {
    let meanings = MEANINGS.get(text.get(word.clone())?)?;
    meanings.iter().find_map(|meaning| wanted(*meaning))
}

pub(super) fn number(text: &str, word: &Range<usize>) -> Option<u32> {
    let written = text.get(word.clone())?;
    if written.bytes().all(|byte| byte.is_ascii_digit()) {
        return written.parse().ok().filter(|_| written.len() <= DIGITS);
    }
    meaning(text, word, |meaning| match meaning {
        Meaning::Number(number) => Some(number),
        _ => None,
    })
}

/// The period whose number is the word at this position.
fn period(text: &str, words: &[Range<usize>], at: usize) -> Option<FoundPeriod> {
    let first = words.get(at)?;
    let count = number(text, first)?;
    let mut plus = false;
    let mut end = first.end;
    for (step, word) in words.iter().enumerate().skip(at + 1).take(3) {
        let gap = text.get(end..word.start)?;
        let fits = |c: char| c.is_whitespace() || matches!(c, '-' | '‑' | '(' | ')' | '+');
        if gap.is_empty() || !gap.chars().all(fits) {
            return None;
        }
        plus |= step == at + 1 && gap.starts_with('+');
        let unit = meaning(text, word, |meaning| match meaning {
            Meaning::Unit(months) => Some(months),
            _ => None,
        });
        if let Some(unit) = unit {
            let months = count * unit;
            return (months > 0).then(|| FoundPeriod {
                range: first.start..word.end,
                months,
                at_least: plus || at_least(text, words, at),
            });
        }
        // "5 (five) years", "zwei volle Jahre"
        let repeated = gap.ends_with('(') && number(text, word).is_some();
        let between = meaning(text, word, |meaning| {
            (meaning == Meaning::Between).then_some(0)
        });
        if !repeated && between.is_none() {
            return None;
        }
        end = word.end;
    }
    None
}

/// "5年間", "5 年間": number and unit in one run of letters, or with a space between.
fn japanese(text: &str, words: &[Range<usize>], at: usize) -> Option<FoundPeriod> {
    let word = words.get(at)?;
    let written = text.get(word.clone())?;
    let start = written.find(|c: char| c.is_ascii_digit())?;
    let rest = written.get(start..)?;
    let digits = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let count: u32 = rest
        .get(..digits)?
        .parse()
        .ok()
        .filter(|_| digits <= DIGITS)?;
    let (unit, gap) = match rest.get(digits..)? {
        "" => {
            let next = words.get(at + 1)?.clone();
            let gap = next.start.checked_sub(word.end)?;
            let one = text.get(word.end..next.start)?.chars().count() == 1;
            (text.get(next).filter(|_| one)?, gap)
        }
        unit => (unit, 0),
    };
    let (name, months) = words::JAPANESE
        .iter()
        .find(|(name, _)| unit.starts_with(name))?;
    // "年" after a number is a year of the calendar where a month follows.
    let dated = unit
        .strip_prefix("年")
        .is_some_and(|after| after.starts_with(|c: char| c.is_ascii_digit()));
    let from = word.start + start;
    let before = text.get(..from)?;
    (count > 0 && !dated).then(|| FoundPeriod {
        range: from..from + digits + gap + name.len(),
        months: count * months,
        at_least: ["少なくとも", "最低", "最低でも"]
            .iter()
            .any(|least| before.ends_with(least)),
    })
}

/// Whether the words before say that the period is the least. One word may stand between ("at least another 5 years").
fn at_least(text: &str, words: &[Range<usize>], at: usize) -> bool {
    let before = |last: usize, count: usize| {
        let first = words.get((last + 1).checked_sub(count)?)?;
        let written = text.get(first.start..words.get(last)?.end)?;
        let plain: Vec<_> = written
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        Some(plain.join(" "))
    };
    (1..=2).any(|back| {
        let Some(last) = at.checked_sub(back) else {
            return false;
        };
        (1..=4).any(|count| {
            before(last, count).is_some_and(|phrase| words::AT_LEAST.contains(&phrase.as_str()))
        })
    })
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
            ("CO NAJMNIEJ PIĘĆ LAT od", "PIĘĆ LAT", 60, true),
            ("durante al menos cinco años", "cinco años", 60, true),
            ("τουλάχιστον πέντε έτη", "πέντε έτη", 60, true),
            ("най-малко пет години", "пет години", 60, true),
            ("少なくとも5年間のサポート", "5年", 60, true),
            ("販売終了から 5 年間、更新", "5 年", 60, false),
            ("サポート期間は60か月", "60か月", 60, false),
            (
                "at least another two full years",
                "two full years",
                24,
                true,
            ),
        ] {
            let found = find(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(
                (
                    &text[found[0].range.clone()],
                    found[0].months,
                    found[0].at_least
                ),
                (range, months, at_least),
                "{text}"
            );
        }
        for none in [
            "version 5 of the year",
            "0 years",
            "2031年3月",
            "2031 年 3 月",
            "2 to the year",
            "12345 years",
        ] {
            assert!(find(none).is_empty(), "{none}");
        }
    }
}
