//! Remarks that take back what stands beside them: "`sbom.json` (to be added)", "This is not yet in place", "Burn-in — tbd".

use super::{Verdict, few_letters, has_letters, letters};
use crate::document::{placeholder, statement};
use crate::dossier::state;

/// Whether a remark in brackets at the end takes the rest back: "`sbom.json` (to be added)".
pub(super) fn aside(text: &str) -> bool {
    let text = text.trim_end_matches(['.', ' ', '\n']);
    // "[offen, Brandes]": the state, and who is asked.
    let square = text
        .strip_suffix(']')
        .and_then(|text| text.rsplit_once('['));
    if let Some((_, inner)) = square {
        let state = inner.split([',', ';', ':']).next().unwrap_or_default();
        return few_letters(inner, 30) && state::is_open(state);
    }
    let Some((_, inner)) = text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('))
    else {
        return false;
    };
    few_letters(inner, 30)
        && (statement::promise(inner).is_some()
            || statement::absence(inner).is_some()
            || placeholder::is_unfilled(inner))
        && statement::not_applicable(inner).is_none()
}

/// Whether the last sentence says of what stands before it that it is not there: "This is not yet in place."
pub(super) fn points_back(text: &str) -> bool {
    if !statement::may_be_open(text) {
        return false;
    }
    let last = text
        .trim_end()
        .trim_end_matches('.')
        .rsplit(". ")
        .next()
        .unwrap_or_default();
    if last.len() == text.trim().trim_end_matches('.').len() || !few_letters(last, 60) {
        return false;
    }
    let first = last.split_whitespace().next().unwrap_or_default();
    let back = matches!(
        first,
        "This"
            | "It"
            | "Dit"
            | "Dat"
            | "Dies"
            | "Das"
            | "Cela"
            | "Ceci"
            | "Eso"
            | "Esto"
            | "Questo"
            | "Ciò"
            | "To"
    );
    // "Todavía no funciona": whatever does not yet is what was spoken of.
    let still = || few_letters(last, 45) && state::is_still(last) && !state::is_about_another(last);
    // "Da allegare prima della vendita": what is to come is what was spoken of.
    let promised = statement::promise(last);
    let bare = || promised.as_ref().is_some_and(|found| found.start <= 2);
    let open = promised.is_some() || statement::absence(last).is_some();
    open && (back || bare() || still())
}

/// Letters of a first sentence that says no more than that nothing is there.
const BARE: usize = 20;

/// What the first sentence says of all that follows, where it is short and says that something is still to come: "Not
/// yet drawn up. Signatory: …".
pub(super) fn opens_open(text: &str) -> Option<Verdict> {
    let end = text.find(['.', '。'])?;
    let first = text.get(..end).unwrap_or_default();
    if first.contains('\n') || !few_letters(first, 45) {
        return None;
    }
    let open = state::is_open(first);
    if !open && !statement::may_be_open(text) || state::is_about_another(first) {
        return None;
    }
    // "Inte bestämt. Lovisa föreslår …"
    if open {
        return Some(Verdict::Promised);
    }
    // "To be agreed with the importer. Proposal: six years."
    let to_come = statement::promise(first).filter(|found| found.start == 0);
    if to_come.is_some_and(|_| first.trim_start().to_lowercase().starts_with("to be ")) {
        return Some(Verdict::Promised);
    }
    // "Fehlen. Ein Angebot liegt vor."
    let bare = |found: &std::ops::Range<usize>| {
        few_letters(first, BARE)
            && letters(first.get(found.clone()).unwrap_or_default()) * 3 >= letters(first) * 2
    };
    let still = statement::absence(first).filter(|found| state::is_still(first) || bare(found));
    if still.is_some() {
        return Some(Verdict::Denied);
    }
    None
}

/// Letters of a line, and of the remark at its end, that says how far it has come: "Burn-in — tbd".
const LINE: usize = 160;
const REMARK: usize = 24;

/// Letters of a line whose last sentence can be such a remark: "Front view. [tbc]".
const CAPTION: usize = 60;

/// What remarks behind a dash make of a line, or of several that all end so.
pub(super) fn ends_open(text: &str) -> Option<Verdict> {
    let mut lines = text.lines().filter(|line| has_letters(line, 1));
    let first = line_ends_open(lines.next()?)?;
    lines
        .all(|line| line_ends_open(line).is_some())
        .then_some(first)
}

fn line_ends_open(line: &str) -> Option<Verdict> {
    let line = line.trim();
    if !few_letters(line, LINE) {
        return None;
    }
    // "czas odpowiedzi —": a label, and nothing behind it.
    if line.ends_with(" —") || line.ends_with(" –") {
        return Some(Verdict::Unfilled);
    }
    let dashes = [" — ", " – ", " - ", " → ", ": "];
    let sentence = (few_letters(line, CAPTION)).then_some(". ");
    let end = end_of(line, REMARK);
    // Whatever parts them has a space behind it.
    let mut pairs = end.as_bytes().windows(2);
    if !pairs.any(|pair| matches!(pair, [b'.' | b':' | b'-' | 0x80.., b' '])) {
        return None;
    }
    let (_, tail) = dashes
        .into_iter()
        .chain(sentence)
        .filter_map(|dash| end.rsplit_once(dash))
        .min_by_key(|(_, tail)| tail.len())?;
    let tail = tail.trim_matches(|c: char| !c.is_alphanumeric() && !"[]<>{}_?".contains(c));
    if !few_letters(tail, REMARK) {
        return None;
    }
    let word = tail.to_lowercase();
    let short = ["tbd", "tbc", "tba", "todo", "wip", "t.b.d"].contains(&word.as_str());
    if short || !tail.is_empty() && placeholder::is_unfilled(tail) {
        return Some(Verdict::Unfilled);
    }
    (statement::promise(tail).is_some_and(|found| found.start == 0)).then_some(Verdict::Promised)
}

/// The end of a line: one letter more than so many, and all that follows.
fn end_of(line: &str, most: usize) -> &str {
    let counted = line
        .char_indices()
        .rev()
        .filter(|(_, c)| c.is_alphanumeric());
    let start = counted.map(|(at, _)| at).nth(most).unwrap_or_default();
    line.get(start..).unwrap_or(line)
}

/// Whether most of a text is sentences that say what is still to come: "Assembly at our partner. To be written: …".
pub(super) fn is_mostly_to_come(text: &str) -> bool {
    if !statement::may_be_open(text) {
        return false;
    }
    let to_come = |sentence: &&str| statement::promise(sentence).is_some_and(|at| at.start == 0);
    let open: usize = text.split(". ").skip(1).filter(to_come).map(letters).sum();
    open > 0 && open * 2 >= letters(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_behind_a_dash_leave_the_line_open() {
        for line in [
            "Burn-in at 60 °C — tbd",
            "Endprüfung am Band – TBD",
            "Banc d'essai : à venir",
            "czas odpowiedzi —",
            "Figure 1 – Front view. [tbc]\nFigure 2 – Rating plate. [tbc]",
        ] {
            assert!(ends_open(line).is_some(), "{line}");
        }
        for line in [
            "Burn-in at 60 °C — four hours, every unit",
            "Ventil – öffnet ohne Strom",
            "Banc d'essai : chaque appareil",
        ] {
            assert_eq!(ends_open(line), None, "{line}");
        }
    }

    #[test]
    fn sentences_that_announce_more_than_stands_there() {
        assert!(is_mostly_to_come(
            "Assembly in Tartu. To be written: the test at the end of the line and how keys get in."
        ));
        assert!(!is_mostly_to_come(
            "Assembly in Tartu, where every board passes the tester and gets its keys. To be added: a photo."
        ));
    }
}
