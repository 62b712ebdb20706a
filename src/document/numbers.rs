//! Numbers that name something else: acts, standards, days.

use super::{act, date, standard};

/// Bytes that are looked at together.
const TOGETHER: usize = 64;

/// Whether a text holds an ASCII digit.
pub(crate) fn has_digit(text: &str) -> bool {
    let mut chunks = text.as_bytes().chunks(TOGETHER);
    // Without a way out in between, the processor looks at many bytes at a time.
    chunks.any(|chunk| {
        let digits = chunk.iter().map(u8::is_ascii_digit);
        digits.fold(false, |before, digit| before | digit)
    })
}

/// ASCII digits in a row that make a year, or the number of a body.
const FOUR: usize = 4;

/// Whether a text holds four ASCII digits in a row, as years and the numbers of notified bodies are.
pub(crate) fn has_four_digits(text: &str) -> bool {
    if !has_digit(text) {
        return false;
    }
    let bytes = text.as_bytes();
    let digits = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    // Of four in a row one stands at every fourth place.
    let mut places = (0..bytes.len()).step_by(FOUR).filter(|at| digits(*at));
    places.any(|at| {
        let before = (0..at).rev().take(FOUR - 1).take_while(|at| digits(*at));
        let after = (at + 1..at + FOUR).take_while(|at| digits(*at));
        before.count() + 1 + after.count() >= FOUR
    })
}

/// A text in which the numbers of Union acts, references to standards and days are blotted out, byte by byte, so that
/// the numbers left are versions, addresses, clauses and the like. A list's own number at the start goes as well.
///
/// ```
/// use cra_lint::document::numbers::without_references;
/// let text = "6. EN 303 645 V3.1.3 and (EU) 2024/2847, clause 5";
/// assert_eq!(without_references(text).trim(), "and (EU)          , clause 5");
/// ```
pub fn without_references(text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let numbered = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    let listed = text
        .get(numbered..)
        .is_some_and(|rest| rest.starts_with(['.', ')']));
    let head = 0..if listed { numbered + 1 } else { 0 };
    let acts = act::find(text).into_iter().map(|found| found.range);
    let standards = standard::find(text).into_iter().map(|found| found.range);
    let days = date::find_with_years(text)
        .into_iter()
        .map(|found| found.range);
    for range in acts.chain(standards).chain(days).chain([head]) {
        for byte in bytes.get_mut(range).into_iter().flatten() {
            *byte = b' ';
        }
    }
    String::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{has_digit, has_four_digits};

    #[test]
    fn a_digit_is_seen_wherever_it_stands() {
        for before in [0, 1, 63, 64, 200] {
            let text = format!("{}7 behind", "x".repeat(before));
            assert!(has_digit(&text) && !has_digit(&text[..before]), "{text}");
        }
        assert!(!has_digit("ä – ７"));
    }

    #[test]
    fn four_digits_are_seen_wherever_they_stand() {
        for before in 0..9 {
            let text = format!("{}1234", "x".repeat(before));
            assert!(has_four_digits(&text), "{text}");
            assert!(has_four_digits(&format!("{text} behind")), "{text}");
            let text = format!("{}123x456", "x".repeat(before));
            assert!(!has_four_digits(&text), "{text}");
        }
        assert!(has_four_digits("12345678"));
        assert!(
            !has_four_digits("") && !has_four_digits("1.2.3.4") && !has_four_digits("２０２７")
        );
    }
}
