//! Signs in place of words: done, partly, not yet.

use super::{few_letters, has_letters};
use crate::document::fold::fold;
use crate::document::runs::others;
use crate::law::words;

/// Signs that stand for "done", "partly" and "not yet".
const OPEN_SIGNS: &[char] = &['❌', '🔲', '⬜', '☐', '✗', '✘', '🔴', '🟥', '⭕'];
pub(in crate::dossier) const NO_SIGNS: &[char] = &['❌', '✗', '✘'];
const HALF_SIGNS: &[char] = &['🔄', '🚧', '⏳', '🟠', '📝'];
pub(in crate::dossier) const DONE_SIGNS: &[char] = &['✅', '✔', '☑', '🟢', '✓'];

/// Signs whose colour may stand for a grade as well.
const COLOURS: &[char] = &['🔴', '🟥', '🟠'];

/// Grades of what is bad or matters, in the official languages and Japanese.
const GRADES: &[&str] = &[
    "high",
    "medium",
    "moderate",
    "low",
    "critical",
    "severe",
    "major",
    "minor",
    "must",
    "hoch",
    "mittel",
    "niedrig",
    "kritisch",
    "schwer",
    "hoog",
    "midden",
    "gemiddeld",
    "laag",
    "kritiek",
    "élevé*",
    "moyen*",
    "faible*",
    "critique*",
    "alto",
    "alta",
    "medio",
    "media",
    "bajo",
    "baja",
    "basso",
    "bassa",
    "crític*",
    "critic*",
    "wysok*",
    "średni*",
    "nisk*",
    "krytyczn*",
    "高*",
    "中*",
    "低*",
    "重大*",
    "hög*",
    "medel*",
    "låg*",
    "kritisk*",
    "høj*",
    "middel*",
    "lav*",
    "korkea*",
    "matala*",
    "kriittinen",
    "vysok*",
    "střední*",
    "stredn*",
    "nízk*",
    "kritick*",
    "médio",
    "baixo",
    "ridicat*",
    "mediu",
    "scăzut*",
    "magas*",
    "közepes*",
    "alacsony*",
    "kritikus*",
    "υψηλ*",
    "μέτρι*",
    "χαμηλ*",
    "висок*",
    "средн*",
    "нис*",
    "visok*",
    "srednj*",
    "nizk*",
    "kõrge*",
    "keskmi*",
    "madal*",
    "augst*",
    "vidēj*",
    "zem*",
    "aukšt*",
    "vidutin*",
    "žem*",
    "għoli*",
    "ard*",
];

/// Whether a text holds one of these signs.
pub(in crate::dossier) fn has(text: &str, signs: &[char]) -> bool {
    others(text).any(|c| signs.contains(&c))
}

/// Whether a text holds a sign for "partly" or "not yet".
pub(in crate::dossier) fn is_marked_open(text: &str) -> bool {
    (has(text, OPEN_SIGNS) || has(text, HALF_SIGNS)) && !is_explained(text)
}

/// Whether a text begins with such a sign.
pub(in crate::dossier) fn opens_marked(text: &str) -> bool {
    let start = text.trim_start();
    (start.starts_with(OPEN_SIGNS) || start.starts_with(HALF_SIGNS)) && !is_explained(text)
}

/// Letters of a grade.
const GRADE: usize = 16;

/// Whether a cell is a grade in colour and no more: "🔴 High". One alone can be how urgent a gap is; two in a row grade
/// a risk.
pub(super) fn is_grade(text: &str) -> bool {
    grade(text).is_some_and(|after| !has_letters(after, 1))
}

/// Whether what the grade stands for is told: "🔴 High – unlocks the vault".
fn is_explained(text: &str) -> bool {
    grade(text).is_some_and(|after| has_letters(after, 3))
}

/// What stands behind the grade that a text opens with in colour.
fn grade(text: &str) -> Option<&str> {
    let rest = text.trim_start().strip_prefix(COLOURS)?;
    let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = rest.find([',', ';', ':', '(', '–', '—', '-', '.', '\n']);
    let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
    let word = word.trim();
    let is_one = few_letters(word, GRADE) && !word.contains(' ');
    (is_one && words::whole(&fold(word), GRADES)).then_some(after)
}

#[cfg(test)]
mod tests {
    use super::{GRADES, fold, is_grade, is_marked_open, opens_marked};

    #[test]
    fn a_colour_before_a_grade_that_is_explained_is_no_state() {
        for text in ["🔴 High — UI, autofill", "🟠 Mittel (nur lesend)"] {
            assert!(!is_marked_open(text) && !opens_marked(text), "{text}");
        }
        for text in ["🔴 élevée", "🟥 高"] {
            assert!(is_grade(text), "{text}");
        }
        for text in [
            "🔴 Open",
            "🔴",
            "🔴 High",
            "❌ High",
            "🟠 in progress",
            "🔴 Critical gap – no report",
            "🔴 No report, high effort",
        ] {
            assert!(is_marked_open(text) && opens_marked(text), "{text}");
        }
    }

    #[test]
    fn grades_are_folded() {
        for grade in GRADES {
            let bare = grade.trim_end_matches('*');
            assert_eq!(fold(bare), bare);
        }
    }
}
