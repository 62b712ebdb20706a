//! A technical file that nobody calls one: papers of the maker that hold most of what Annex VII asks for.

use super::Seen;
use crate::dossier::role::DocumentRole;
use crate::dossier::verdict::Verdict;
use crate::law::Element;
use rustc_hash::FxHashSet;

/// Elements that hardly any folder has but one kept for the authorities.
const TELLING: [Element; 7] = [
    Element::Photographs,
    Element::Production,
    Element::RiskAssessment,
    Element::SupportPeriod,
    Element::Standards,
    Element::TestReports,
    Element::Declaration,
];

/// So many of them, and so many elements in all, make a technical file.
const ENOUGH_TELLING: usize = 3;
const ENOUGH: usize = 9;

/// The score of a place that is no passing remark.
const SCORE: f32 = 0.5;

/// Whether the maker's own papers hold, or leave open in forms of their own, so many of the elements.
pub(super) fn is_file(seen: &[Seen<'_>]) -> bool {
    // Where any page is written for others, the other pages may be as well.
    if seen.iter().any(|one| one.role == DocumentRole::Guide) {
        return false;
    }
    let own = seen.iter().filter(|one| one.role.is_own());
    let places = own.flat_map(|one| &one.candidates);
    let held: FxHashSet<Element> = places
        .filter(|place| place.score >= SCORE)
        .filter(|place| {
            matches!(
                place.verdict,
                Verdict::Content | Verdict::Unfilled | Verdict::Promised
            )
        })
        .map(|place| place.element)
        .collect();
    let telling = TELLING.iter().filter(|element| held.contains(element));
    telling.count() >= ENOUGH_TELLING && held.len() >= ENOUGH
}
