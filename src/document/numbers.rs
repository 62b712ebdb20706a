//! Numbers that name something else: acts, standards, days.

use super::{act, date, standard};

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
