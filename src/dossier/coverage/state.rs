//! What a row, a section or a paragraph says of the requirement in its title.

use super::State;
use crate::document::{Block, Document, Text, fold, statement};
use crate::dossier::verdict::{self, Verdict};
use crate::law::words::{self, assessment};
use crate::source::Span;

/// A statement that something is missing is the state of the requirement only where it says no more, in letters.
const SHORT: usize = 20;

/// Letters that are enough for a reason in a script without spaces.
const ENOUGH_UNSPACED: usize = 6;

/// What the cells beside the title say; `header` has as many cells where the table has a header row.
pub(super) fn of_row(cells: &[(usize, &Text)], header: &[Text]) -> State {
    if let Some(excluded) = excluded_by(cells, header) {
        return excluded;
    }
    let verdicts = cells.iter().map(|(_, cell)| judged(cell));
    let mut state = State::Empty;
    for verdict in verdicts {
        match verdict {
            Verdict::Unfilled if state == State::Empty => state = State::Unfilled,
            Verdict::Promised if matches!(state, State::Empty | State::Unfilled) => {
                state = State::Announced;
            }
            Verdict::Content | Verdict::Law | Verdict::Mention | Verdict::Vague => {
                return State::Treated;
            }
            _ => {}
        }
    }
    // Signs such as ✅ alone are an answer, if a short one.
    let signs = |text: &str| {
        text.contains(|c: char| {
            !c.is_ascii()
                && !c.is_alphanumeric()
                && c != '—'
                && c != '–'
                && c != '…'
                && c != '\u{a0}'
        })
    };
    if state == State::Empty && cells.iter().any(|(_, cell)| signs(cell.as_str())) {
        return State::Treated;
    }
    state
}

/// The cell that says that the requirement does not apply, and the reason beside it.
fn excluded_by(cells: &[(usize, &Text)], header: &[Text]) -> Option<State> {
    let says = |at: usize, cell: &Text| {
        let value = cell.as_str();
        let column = header.get(at).map(|cell| cell.folded());
        let asked = column.is_some_and(|column| words::any(column, assessment::APPLIES));
        let folded = fold::fold(value);
        let bare = folded.split(|c: char| !c.is_alphanumeric() && !"✗✘❌×☐".contains(c));
        let first = bare.clone().find(|word| !word.is_empty());
        if asked && first.is_some_and(|word| assessment::NO.contains(&word)) {
            let rest = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
            let rest = first
                .and_then(|first| rest.strip_prefix(first))
                .unwrap_or_default();
            return Some((
                cell.span(),
                is_reason(rest).then(|| value.trim().to_string()),
            ));
        }
        excluded(cell)
    };
    let (own, found) = cells
        .iter()
        .find_map(|(at, cell)| Some((*at, says(*at, cell)?)))?;
    let (place, reason) = found;
    let beside = || {
        let others = cells.iter().filter(|(at, _)| *at != own);
        let mut reasons = others.filter(|(_, cell)| {
            is_reason(cell.as_str()) && excluded(cell).is_none_or(|found| found.1.is_some())
        });
        reasons.next().map(|(_, cell)| cell.as_str().to_string())
    };
    Some(State::Excluded {
        place,
        reason: reason.or_else(beside),
    })
}

/// The words with which a text says that what it is about does not apply, and why.
fn excluded(text: &Text) -> Option<(Span, Option<String>)> {
    let value = text.as_str();
    let found = statement::not_applicable(value)?;
    let before = value.get(..found.range.start).unwrap_or_default();
    // Further in, it is one thing among others that does not apply.
    if !verdict::few_letters(before, 40) || !verdict::few_letters(value, 600) {
        return None;
    }
    let after = value.get(found.range.end..).unwrap_or_default();
    let reason = [after, before].into_iter().find(|part| is_reason(part));
    let reason = reason.map(|part| {
        part.trim_matches(|c: char| !c.is_alphanumeric())
            .to_string()
    });
    Some((text.span_of(found.range), reason))
}

/// Whether a text can be a reason: a few words, or as much in a script without spaces.
fn is_reason(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| word.chars().count() > 1).count();
    let unspaced = text
        .chars()
        .filter(|c| *c >= '\u{3040}' && c.is_alphanumeric())
        .count();
    words >= 2 || unspaced >= ENOUGH_UNSPACED
}

/// What a section says.
pub(super) fn of_section(document: &Document, section: usize) -> State {
    let blocks: Vec<&Block> = document
        .blocks_in(section)
        .map(|(_, block)| block)
        .collect();
    let first = blocks
        .iter()
        .find(|block| !block.quoted && !block.text.is_blank());
    if let Some(found) = first.and_then(|block| excluded(&block.text)) {
        let (place, reason) = found;
        let rest = blocks.iter().skip(1).filter(|block| !block.quoted);
        let beside = rest
            .map(|block| block.text.as_str())
            .find(|text| is_reason(text));
        return State::Excluded {
            place,
            reason: reason.or_else(|| beside.map(str::to_string)),
        };
    }
    let linked = document.links_in(section).next().is_some();
    match verdict::of_blocks(blocks.into_iter()) {
        Verdict::Empty | Verdict::Law if linked => State::Treated,
        Verdict::Empty | Verdict::Law => State::Empty,
        Verdict::Unfilled => State::Unfilled,
        Verdict::Promised => State::Announced,
        _ => State::Treated,
    }
}

/// What follows the title within the same block; `None` when nothing does.
pub(super) fn of_rest(text: &Text) -> Option<State> {
    if verdict::letters(text.as_str()) == 0 {
        return None;
    }
    if let Some((place, reason)) = excluded(text) {
        return Some(State::Excluded { place, reason });
    }
    Some(match judged(text) {
        Verdict::Empty => return None,
        Verdict::Unfilled => State::Unfilled,
        Verdict::Promised => State::Announced,
        _ => State::Treated,
    })
}

/// The verdict on a value. "There is no default password" is how a requirement is met; "not implemented" is not.
fn judged(text: &Text) -> Verdict {
    match verdict::of_value(text) {
        Verdict::Denied if verdict::few_letters(text.as_str(), SHORT) => Verdict::Promised,
        Verdict::Denied => Verdict::Content,
        other => other,
    }
}
