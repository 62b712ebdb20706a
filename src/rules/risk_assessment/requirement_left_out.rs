use super::all_apply;
use super::left_out::{HANDLING, PROPERTIES, most, one, report, undescribed};
use super::{Assessment, coverage, may_stand_in, own_blocks, whole_assessment};
use crate::diagnostic::{Outcome, Severity};
use crate::dossier::Coverage;
use crate::dossier::coverage::Mapping;
use crate::engine::Findings;
use crate::law::Element;
use crate::law::element::Status;
use crate::law::requirement::{Part, Requirement, Requirements};
use crate::law::words;
use crate::rules::{Context, rule};

rule! {
    /// # Essential requirement left out of the risk assessment
    ///
    /// ## What it checks
    /// Where a table, a list or sections go through the requirements of Annex I, none is left out: Part I(1), each of
    /// the points (a) to (m) of Part I(2), each of the points (1) to (8) of Part II.
    ///
    /// ## Why
    /// The risk assessment says of every requirement of Part I(2) whether it applies and how it is met, and how Part
    /// I(1) and Part II are applied (Art. 13(3)). A requirement that is passed over in silence is neither met nor
    /// excluded with a reason.
    ///
    /// ## How to close it
    /// Add the requirement, with how it is met; or, for Part I(2), why it does not apply.
    ///
    /// ## Limits
    /// A point named anywhere in the technical file outside reports of tests counts as gone through, and a point of Part
    /// II also where the process itself is described. Where the requirements are known by their words alone, and not by
    /// their numbers, and where a sentence says that all apply and a few are gone through, this is a warning.
    id: "requirement-left-out",
    severity: Error,
    basis: Law,
    legal: ["art-13.3", "annex-vii.3.applicability"],
    check: check,
}

/// A list goes through a part when it names half of its points.
const HALF: usize = 2;

/// So many points in one table or list are no passing remark.
const SOME: usize = 4;

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let assessment = match whole_assessment(context) {
        Ok(assessment) => assessment,
        Err(outcome) => return outcome,
    };
    let coverage = coverage(context);
    // Shifted numbers are said once, by another rule; what they leave out is anybody's guess.
    if coverage.assessments().any(|mapping| mapping.is_shifted) {
        let reason = "the numbers of the requirements do not fit their words";
        return Outcome::NotAssessable(reason.into());
    }
    let addressed = coverage.addressed();
    let missing: Requirements = Requirement::properties()
        .filter(|one| !addressed.contains(*one))
        .collect();
    let mut subjects = 0;
    if missing.len() < PROPERTIES {
        subjects += PROPERTIES;
        if !missing.is_empty()
            && let Some(path) = assessment.unread(context)
        {
            return may_stand_in(&path);
        }
        properties(context, &assessment, missing, findings);
    }
    let through = |mapping: &&Mapping| mapping.requirements.of(Part::Two).len() * HALF > HANDLING;
    if let Some(mapping) = largest(coverage, Part::Two).filter(through) {
        subjects += HANDLING;
        let missing: Requirements = Requirement::handling()
            .filter(|one| !addressed.contains(*one) && !is_described(context, *one))
            .collect();
        report(mapping, missing, HANDLING, findings);
    }
    let none = "no table, list or sections go through the requirements";
    Outcome::checked_or(subjects, none)
}

/// The list that names most points of a part.
fn largest(coverage: &Coverage, part: Part) -> Option<&Mapping> {
    let named = |mapping: &&Mapping| mapping.requirements.of(part).len();
    coverage
        .assessments()
        .filter(|mapping| named(mapping) > 0)
        .max_by_key(|mapping| (named(mapping), std::cmp::Reverse(mapping.place)))
}

fn properties(
    context: &Context<'_>,
    assessment: &Assessment<'_>,
    missing: Requirements,
    findings: &mut Findings<'_>,
) {
    let coverage = coverage(context);
    let main = largest(coverage, Part::One);
    let through =
        |mapping: &&Mapping| mapping.requirements.of(Part::One).len() * HALF >= PROPERTIES;
    let Some(mapping) = main.filter(through) else {
        // A few points named in passing are no assessment of all.
        let by_words = main.is_none_or(|mapping| mapping.by_words);
        // The table or list that names most of them is where the others would be added.
        let some = main.filter(|mapping| mapping.requirements.of(Part::One).len() >= SOME);
        let place = some.map_or(assessment.span, |mapping| mapping.place);
        let mut documents = assessment.documents().into_iter();
        if let Some(said) = documents.find_map(all_apply::said) {
            undescribed(said, missing, findings);
            return;
        }
        if !missing.is_empty() {
            most(place, missing, PROPERTIES, by_words, findings);
        }
        return;
    };
    report(mapping, missing, PROPERTIES, findings);
    let first = Requirement::AppropriateLevel;
    if !mapping.by_words && !coverage.addressed().contains(first) && !is_described(context, first) {
        one(mapping, first, findings, Severity::Warning);
    }
}

/// Whether the technical file describes, in other places and without the point's number, what a requirement asks for.
fn is_described(context: &Context<'_>, requirement: Requirement) -> bool {
    let element = match requirement {
        Requirement::Inventory => Some(Element::Sbom),
        Requirement::DisclosurePolicy => Some(Element::CvdPolicy),
        Requirement::ReportSharing => Some(Element::Contact),
        Requirement::SecureDistribution => Some(Element::Updates),
        _ => None,
    };
    let present = element.and_then(|element| context.product.element(element));
    present.is_some_and(|state| state.status == Status::Present)
        || own_blocks(context).any(|(_, _, block)| {
            let folded = block.text.folded();
            words::requirement::named(folded, Some(requirement.part())).contains(requirement)
        })
}
