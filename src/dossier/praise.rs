//! Praise in place of facts.

use super::BANK;
use super::verdict::{few_letters, letters};
use crate::document::pattern::{Caseless, Regex, pattern};
use std::sync::LazyLock;

pub(super) static PRAISE: Caseless = Caseless::of(
    &BANK,
    r"\b(?:industry[- ]leading|best[- ]practices?|committed to|commitment to|seriously|appropriate measures|highest (?:security )?standards?|state[- ]of[- ]the[- ]art|professional(?:ly|s)?|peace of mind|regularly|continuously|passionate|dedicated team|world[- ]class|recogni[sz]ed international|thoroughly|always enjoy|robust|comprehensive|ensur(?:es?|ing) (?:\w+ )?transparency|essential for|crucial|cutting[- ]edge|top priority|höchste\w* (?:priorität|standards?|sicherheit\w*)|stand der technik|regelmä(?:ß|ss)ig|kontinuierlich|geeignete ma(?:ß|ss)nahmen|sehr ernst|hoogste prioriteit|zeer serieus|passende maatregelen|voortdurend|au sérieux|mesures appropriées|meilleures pratiques|en permanence)\b",
);

static SPECIFIC: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\d|@|://|[`_/=<>\[\]()&+]|\.\w|\b[A-Z]{2,}|[a-z][A-Z]|[a-z,;:] [A-Z][a-z]|[«»“”„]|\t")
});

/// Names of the law and of what it asks for, which are no facts about a product.
static GENERAL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:article|art\.|artikel|annex|anhang|bijlage|annexe|part|point|regulation|verordnung|verordening|règlement)(?: \(?(?:\d+|[ivx]+)\)?(?:\(\w{1,3}\))*)+|\(eu\) ?\d+/\d+|\b(?:software bill of materials|cyber resilience act|sboms?|cra|eu|cvd|cves?)\b",
    )
});

/// Praise of oneself without a single fact: no figure, name, tool, address or detail.
pub(super) fn is_vague(text: &str) -> bool {
    !text.contains('\t')
        && PRAISE.is_match(text)
        && (30..400).contains(&letters(text))
        && !SPECIFIC.is_match(&without_names_of_law(text))
}

/// A text without what [`GENERAL`] finds in it.
fn without_names_of_law(text: &str) -> String {
    let mut rest = String::with_capacity(text.len());
    let mut at = 0;
    for found in GENERAL.find_iter(text) {
        rest.push_str(text.get(at..found.start()).unwrap_or_default());
        rest.push('x');
        at = found.end();
    }
    rest.push_str(text.get(at..).unwrap_or_default());
    rest
}

/// A few words of praise in place of a value: "state-of-the-art OTA".
pub(super) fn is_alone(text: &str) -> bool {
    let most = |found| letters(text.get(found).unwrap_or_default()) * 2 >= letters(text);
    few_letters(text, 29) && PRAISE.find(text).is_some_and(most)
}
