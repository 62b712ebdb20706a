//! Rows of a table whose first cell names an element.

use crate::document::Text;
use crate::dossier::verdict::{self, Verdict};
use crate::dossier::{needs, title};
use crate::law::Element;
use crate::law::words::documents::NO;

/// Judges the cells beside a title; one that says the element itself is still to come outweighs the others.
pub(super) fn of_row(element: Element, cells: &[Text]) -> Verdict {
    let judged = match verdict::row(cells) {
        // "Risk assessment | ✅": nothing is said.
        Verdict::Content
            if cells
                .iter()
                .all(|cell| verdict::few_letters(cell.as_str(), 0)) =>
        {
            Verdict::Mention
        }
        Verdict::Content if element != Element::Standards && is_no(cells) => Verdict::Denied,
        judged => judged,
    };
    let still_open = |cell: &Text| {
        matches!(
            verdict::of_value(cell),
            Verdict::Promised | Verdict::Denied | Verdict::Unfilled
        ) && title::named(cell.as_str())
            .iter()
            .any(|named| named.element == element)
    };
    let awaited = |cell: &Text| {
        element == Element::TestReports && needs::awaits_report(cell.as_str()).is_some()
    };
    if judged == Verdict::Content && cells.iter().any(|cell| still_open(cell) || awaited(cell)) {
        Verdict::Promised
    } else {
        judged
    }
}

/// Whether all that cells say is "no".
pub(super) fn is_no(cells: &[Text]) -> bool {
    let mut said = cells
        .iter()
        .filter(|cell| verdict::has_letters(cell.as_str(), 1));
    let word = |cell: &Text| {
        let lower = cell.as_str().to_lowercase();
        NO.contains(&lower.trim_matches(|c: char| !c.is_alphanumeric()))
    };
    matches!((said.next(), said.next()), (Some(cell), None) if word(cell))
}

/// Whether a title names its point alone: "Standards", but not "Were harmonised standards applied?".
pub(super) fn is_bare(title: &str) -> bool {
    !title.contains('?') && title.split_whitespace().count() <= 2
}
