//! How requirements that are left out are told: each by itself, or most of a list at once.

use super::{ids, list};
use crate::diagnostic::Severity;
use crate::dossier::coverage::Mapping;
use crate::engine::Findings;
use crate::law::requirement::{Part, Requirement, Requirements};
use crate::source::Span;

/// More than this many are said in one sentence.
const EACH: usize = 6;

/// How many requirements Part I(2) and Part II hold.
pub(super) const PROPERTIES: usize = 13;
pub(super) const HANDLING: usize = 8;

/// Tells what a table, list or run of sections leaves out of the requirements of its part.
pub(super) fn report(
    mapping: &Mapping,
    missing: Requirements,
    of: usize,
    findings: &mut Findings<'_>,
) {
    if missing.len() > EACH {
        most(mapping.place, missing, of, mapping.by_words, findings);
        return;
    }
    for requirement in missing.iter() {
        one(mapping, requirement, findings, severity(mapping.by_words));
    }
}

/// One finding for most of a list.
pub(super) fn most(
    place: Span,
    missing: Requirements,
    of: usize,
    by_words: bool,
    findings: &mut Findings<'_>,
) {
    let part = if of == HANDLING {
        "Part II"
    } else {
        "Part I(2)"
    };
    let message = format!(
        "{} of the {of} requirements of Annex I {part} are left out: {}",
        missing.len(),
        list(missing)
    );
    findings
        .report(place, message)
        .help("add each of them with how it is met, or why it does not apply")
        .legal(&ids(missing))
        .severity(severity(by_words))
        .subject(part);
}

/// One finding for requirements of Part I(2) of which is only said, with all others, that they apply.
pub(super) fn undescribed(said: Span, missing: Requirements, findings: &mut Findings<'_>) {
    if missing.is_empty() {
        return;
    }
    findings
        .report(
            said,
            format!(
                "of {} of the {PROPERTIES} requirements of Annex I Part I(2) is only said that they apply: {}",
                missing.len(),
                list(missing)
            ),
        )
        .help("add how each of them is met")
        .legal(&ids(missing))
        .severity(Severity::Warning)
        .subject("Part I(2)");
}

fn severity(by_words: bool) -> Severity {
    if by_words {
        Severity::Warning
    } else {
        Severity::Error
    }
}

/// One finding for one requirement.
pub(super) fn one(
    mapping: &Mapping,
    requirement: Requirement,
    findings: &mut Findings<'_>,
    severity: Severity,
) {
    let help = match requirement.part() {
        Part::Two => "add how it is applied; the requirements of Part II hold for every product",
        Part::One if requirement == Requirement::AppropriateLevel => {
            "add how design, development and production follow the risks"
        }
        Part::One => {
            "add whether it applies to the product, and how it is met or why it does not apply"
        }
    };
    findings
        .report(
            mapping.place,
            format!(
                "Annex I {} is left out: {}",
                requirement.point(),
                requirement.name()
            ),
        )
        .help(help)
        .legal(&[requirement.id()])
        .severity(severity)
        .subject(requirement.id());
}
