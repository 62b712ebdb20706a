//! Deadlines in prose: "within 24 hours", "72 h", "innerhalb von zwei Arbeitstagen", "14日以内".

use crate::document::pattern::lower;
use crate::document::period;
use crate::law::words::{beginnings::entries, deadline as words, is_unspaced};
use rustc_hash::FxHashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// A length of time found in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FoundDeadline {
    /// Where, in bytes of the text: number and unit.
    pub range: Range<usize>,
    /// How long, in hours; a month counts as 31 days.
    pub hours: u32,
}

/// Units with the hours in them.
const UNITS: &[(u32, &[&str])] = &[
    (1, words::HOURS),
    (24, words::DAYS),
    (24 * 7, words::WEEKS),
    (24 * 31, words::MONTHS),
];

/// Every length of time of less than two years, in text order. A moment ("at 14 h") looks the same.
///
/// ```
/// use cra_lint::document::deadline::find;
/// assert_eq!(find("within 72 hours")[0].hours, 72);
/// assert_eq!(find("in zwei Arbeitstagen")[0].hours, 48);
/// ```
pub fn find(text: &str) -> Vec<FoundDeadline> {
    let folded = lower(text);
    let words = period::words_of(&folded);
    let mut found: Vec<FoundDeadline> = Vec::new();
    for at in 0..words.len() {
        let behind = found.last().map_or(0, |last| last.range.end);
        let Some(word) = words.get(at).filter(|word| word.start >= behind) else {
            continue;
        };
        let written = folded.get(word.clone()).unwrap_or_default();
        if written.contains(is_unspaced) {
            inside(written, word.start, &mut found);
        } else {
            found.extend(deadline(&folded, &words, at));
        }
    }
    found
}

/// The deadline whose number begins the word at this position.
fn deadline(text: &str, words: &[Range<usize>], at: usize) -> Option<FoundDeadline> {
    let first = words.get(at)?;
    let written = text.get(first.clone())?;
    let digits = written
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(written.len());
    // `1.5 days`, `v2.24 hours`: a part of a longer number is none.
    let before = text.get(..first.start)?;
    if before.ends_with(['.', ',', ':'])
        && before
            .chars()
            .rev()
            .nth(1)
            .is_some_and(|c| c.is_ascii_digit())
    {
        return None;
    }
    if digits > 0 && digits < written.len() {
        let count = written.get(..digits)?;
        let rest = written.get(digits..)?;
        return found(count.parse().ok()?, glued(rest)?, first.clone());
    }
    // "W ciągu miesiąca": languages without articles leave the number of one out.
    let bare = words::BEFORE_ONE.contains(&written);
    let count = match written {
        "a" | "an" => 1,
        _ if bare || is_one(written, text, words.get(at + 1)) => 1,
        _ => period::number(text, first)?,
    };
    let mut end = first.end;
    for (step, word) in words.iter().skip(at + 1).take(3).enumerate() {
        let gap = text.get(end..word.start)?;
        let fits = |c: char| c.is_whitespace() || matches!(c, '-' | '‑' | '(' | ')' | '\u{a0}');
        if gap.is_empty() || !gap.chars().all(fits) {
            return None;
        }
        let value = text.get(word.clone())?;
        if let Some((hours, _)) = unit(value) {
            let start = if bare { word.start } else { first.start };
            return found(count, hours, start..word.end);
        }
        if bare {
            return None;
        }
        let repeated = step == 0 && gap.ends_with('(');
        let between = entries(words::BETWEEN).any(|word| value.starts_with(word));
        if !repeated && !between {
            return None;
        }
        end = word.end;
    }
    None
}

/// Whether a word means one before the word that follows it.
fn is_one(written: &str, text: &str, next: Option<&Range<usize>>) -> bool {
    let next = next.and_then(|next| text.get(next.clone()));
    let units = words::ONE.iter().find(|(one, _)| *one == written);
    let units = units.map_or(&[] as &[&str], |(_, units)| units);
    next.is_some_and(|next| units.iter().any(|unit| next.starts_with(unit)))
}

/// The deadlines in a run of letters without spaces: "早期警告は24時間以内".
fn inside(run: &str, start: usize, out: &mut Vec<FoundDeadline>) {
    let mut at = 0;
    while let Some(first) = run
        .get(at..)
        .and_then(|rest| rest.find(|c: char| c.is_ascii_digit()))
    {
        let first = at + first;
        let rest = run.get(first..).unwrap_or_default();
        let digits = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        at = first + digits;
        let count = rest.get(..digits).and_then(|count| count.parse().ok());
        let after = run.get(at..).unwrap_or_default();
        out.extend(count.zip(unit(after)).and_then(|(count, (hours, length))| {
            found(count, hours, start + first..start + at + length)
        }));
    }
}

fn found(count: u32, hours: u32, range: Range<usize>) -> Option<FoundDeadline> {
    let hours = count.checked_mul(hours)?;
    (hours > 0 && hours <= 24 * 31 * 24).then_some(FoundDeadline { range, hours })
}

/// The hours in the unit that a word begins with, and its length in bytes.
fn unit(word: &str) -> Option<(u32, usize)> {
    match word {
        "h" => return Some((1, 1)),
        "d" => return Some((24, 1)),
        _ => {}
    }
    let begins = |entry: &str| match entry.strip_suffix(' ') {
        Some(whole) => word == whole,
        None => word.starts_with(entry),
    };
    let near = BY_FIRST.get(&word.chars().next()?)?;
    let (entry, hours) = near.iter().find(|(entry, _)| begins(entry))?;
    Some((*hours, entry.trim_end().len()))
}

/// The names of units with the hours in them, by their first letter: nearly every word is asked whether it is one.
static BY_FIRST: LazyLock<FxHashMap<char, Vec<(&str, u32)>>> = LazyLock::new(|| {
    let mut by_first: FxHashMap<char, Vec<(&str, u32)>> = FxHashMap::default();
    for (hours, lists) in UNITS {
        for entry in entries(lists) {
            if let Some(first) = entry.chars().next() {
                by_first.entry(first).or_default().push((entry, *hours));
            }
        }
    }
    by_first
});

/// The hours in a unit that follows its number without a space: `24h`, `3d`, `24時間以内`.
fn glued(rest: &str) -> Option<u32> {
    match rest {
        "h" | "hrs" | "hr" => Some(1),
        "d" => Some(24),
        "w" => Some(24 * 7),
        _ if !rest.is_ascii() => unit(rest).map(|(hours, _)| hours),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<(&str, u32)> {
        find(text)
            .iter()
            .map(|found| (&text[found.range.clone()], found.hours))
            .collect()
    }

    #[test]
    fn deadlines_of_many_shapes() {
        assert_eq!(
            shown("24 hours, 72-hour notice, 14 (fourteen) days, one month"),
            [
                ("24 hours", 24),
                ("72-hour", 72),
                ("14 (fourteen) days", 336),
                ("one month", 744)
            ]
        );
        assert_eq!(
            shown("w ciągu 14 dni albo miesiąca"),
            [("14 dni", 336), ("miesiąca", 744)]
        );
        assert_eq!(shown("24h/72h"), [("24h", 24), ("72h", 72)]);
        assert_eq!(
            shown("two working days; 5d"),
            [("two working days", 48), ("5d", 120)]
        );
        assert_eq!(
            shown("24時間以内、14日以内、1か月以内")
                .iter()
                .map(|f| f.1)
                .collect::<Vec<_>>(),
            [24, 336, 744]
        );
        assert_eq!(
            shown("早期警告は24時間以内に、within a month"),
            [("24時間", 24), ("a month", 744)]
        );
    }

    #[test]
    fn every_main_language_has_its_units() {
        for text in [
            "binnen 72 uur",
            "innerhalb von 72 Stunden",
            "dans les 72 heures",
            "en un plazo de 72 horas",
            "entro 72 ore",
            "w ciągu 72 godzin",
            "do 72 hodin",
            "inom 72 timmar",
            "în termen de 72 de ore",
        ] {
            assert_eq!(
                find(text).first().map(|found| found.hours),
                Some(72),
                "{text}"
            );
        }
        for text in [
            "binnen 14 dagen",
            "binnen 14 Tagen",
            "14 jours",
            "14 días",
            "14 giorni",
            "14 dni",
            "14 dage",
            "14 dagar",
            "fi żmien 14-il jum",
            "v 14 dneh",
        ] {
            assert_eq!(
                find(text).first().map(|found| found.hours),
                Some(336),
                "{text}"
            );
        }
    }

    #[test]
    fn one_is_left_out_or_stands_in_a_word_of_many_meanings() {
        for text in [
            "14 dage eller en måned",
            "14 dagar eller en månad",
            "14 zile sau o lună",
            "14 dias ou um mês",
            "14 nap vagy egy hónap",
            "14 päivää tai kuukauden kuluessa",
            "14 dienų arba mėnesį",
            "14 dienu vai mēneša laikā",
            "14 dni ali mesecu",
            "14 ημέρες ή ενός μηνός",
        ] {
            let hours: Vec<_> = shown(text).iter().map(|found| found.1).collect();
            assert_eq!(hours, [336, 744], "{text}");
        }
    }

    #[test]
    fn what_is_no_deadline() {
        for text in [
            "24/7",
            "version 2.24 hours",
            "Art. 14",
            "72",
            "annex 3 dated",
            "h264",
        ] {
            assert!(find(text).is_empty(), "{text}");
        }
    }
}
