//! The verdict on a row of a table, by the cells beside its label.

use super::signs::is_grade;
use super::{DONE_SIGNS, NO_SIGNS, Verdict, has, is_marked_open, of_value};
use super::{few_letters, has_letters, letters};
use crate::document::{Text, statement};

/// Letters of a number or a point: "(2)(a)".
const POINT: usize = 3;

/// Letters of what a numbered row of a form asks for.
const ASKED: usize = 60;

/// Grades in colour that make a row one of a table of risks.
const GRADES: usize = 2;

/// Cells beside its number of a row that has room for more than what it is about.
const WIDE: usize = 4;

/// Judges a row by the cells after its first.
pub(in crate::dossier) fn row_of(label: &Text, rest: &[Text]) -> Verdict {
    let verdict = row(rest);
    // "| 3 | Manufacturer | «name» |": the number is no label, and the label no value.
    let numbered = few_letters(label.as_str(), POINT);
    // "| 2 | CAN bus | | | | |"
    if numbered && rest.len() >= WIDE && verdict == Verdict::Content {
        let mut filled = rest.iter().filter(|cell| has_letters(cell.as_str(), 1));
        if filled.nth(1).is_none() && !rest.iter().any(|cell| has(cell.as_str(), DONE_SIGNS)) {
            return Verdict::Unfilled;
        }
    }
    match rest.split_first() {
        Some((asked, values))
            if numbered && !values.is_empty() && few_letters(asked.as_str(), ASKED) =>
        {
            Some(row(values)).filter(|values| *values == Verdict::Unfilled)
        }
        _ => None,
    }
    .unwrap_or(verdict)
}

/// Judges the cells of a row after its first.
pub(in crate::dossier) fn row(cells: &[Text]) -> Verdict {
    let grades = cells.iter().filter(|cell| is_grade(cell.as_str())).count();
    let graded = |cell: &Text| grades >= GRADES && is_grade(cell.as_str());
    let filled: Vec<_> = cells
        .iter()
        .filter(|cell| !graded(cell))
        .filter(|cell| {
            has_letters(cell.as_str(), 1)
                || cell
                    .as_str()
                    .contains(|c: char| !c.is_ascii() && !c.is_alphanumeric())
        })
        .collect();
    if filled.is_empty() {
        return match grades {
            GRADES.. => Verdict::Content,
            _ => Verdict::Empty,
        };
    }
    let any = |signs| cells.iter().any(|cell| has(cell.as_str(), signs));
    let done = any(DONE_SIGNS);
    if any(NO_SIGNS) && !done {
        return Verdict::Denied;
    }
    let open = filled.iter().any(|cell| is_marked_open(cell.as_str()));
    if open && !done {
        return Verdict::Promised;
    }
    let verdicts: Vec<_> = filled.iter().map(|cell| of_value(cell)).collect();
    if let Some(found) = verdicts
        .iter()
        .find(|verdict| matches!(verdict, Verdict::NotApplicable(_)))
    {
        let reasoned = matches!(found, Verdict::NotApplicable(true))
            || filled
                .iter()
                .zip(&verdicts)
                .any(|(cell, verdict)| *verdict == Verdict::Content && letters(cell.as_str()) >= 8);
        return Verdict::NotApplicable(reasoned);
    }
    let says = |wanted: Verdict| verdicts.contains(&wanted);
    // A lone "Planned" or "missing" in a column for the state speaks for the row.
    let state = |wanted: &Verdict| {
        filled
            .iter()
            .zip(&verdicts)
            .any(|(cell, verdict)| verdict == wanted && few_letters(cell.as_str(), 24))
    };
    // "MISSING – due before the first shipment"
    let denied = || {
        filled
            .iter()
            .skip(1)
            .any(|cell| opens_denied(cell.as_str()))
    };
    if state(&Verdict::Denied) || denied() || (says(Verdict::Denied) && !says(Verdict::Content)) {
        Verdict::Denied
    } else if !done
        && (state(&Verdict::Promised) || (says(Verdict::Promised) && !says(Verdict::Content)))
    {
        Verdict::Promised
    } else if says(Verdict::Content) || done {
        Verdict::Content
    } else if says(Verdict::Unfilled) {
        Verdict::Unfilled
    } else if says(Verdict::Vague) {
        Verdict::Vague
    } else {
        Verdict::Empty
    }
}

/// Whether the first word or two of a cell that says more tell that nothing is there: "MISSING as a document".
fn opens_denied(cell: &str) -> bool {
    if !statement::may_be_open(cell) {
        return false;
    }
    let parts = cell
        .split_once([',', ';', '.', '(', '–', '—', ':'])
        .or_else(|| cell.split_once(" - "))
        .or_else(|| cell.split_once(" as "));
    let Some((first, rest)) = parts else {
        return false;
    };
    let bare = |found: std::ops::Range<usize>| {
        letters(first.get(found).unwrap_or_default()) * 3 >= letters(first) * 2
    };
    few_letters(first, 24) && has_letters(rest, 1) && statement::absence(first).is_some_and(bare)
}
