use super::{assessment, coverage, ids};
use crate::diagnostic::Outcome;
use crate::dossier::coverage::State;
use crate::engine::Findings;
use crate::law::requirement::{Part, Requirement, Requirements};
use crate::rules::{Context, rule};

rule! {
    /// # Essential requirement excluded without a reason
    ///
    /// ## What it checks
    /// Where a requirement of Annex I Part I is said not to apply, the same row, section or item, or another place that
    /// names the requirement, says why.
    ///
    /// ## Why
    /// A requirement that does not apply to the product needs a clear justification in the technical documentation
    /// (Art. 13(4)).
    ///
    /// ## How to close it
    /// Add the reason in the same place: "not applicable: the product stores and sends no data".
    ///
    /// ## Limits
    /// Two words count as a reason; whether it holds is not judged.
    id: "requirement-excluded-without-reason",
    severity: Error,
    basis: Law,
    legal: ["art-13.4"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Err(outcome) = assessment(context) {
        return outcome;
    }
    let coverage = coverage(context);
    let reasoned = coverage
        .assessed()
        .filter(|treatment| match &treatment.state {
            State::Excluded { reason, .. } => reason.is_some(),
            state => *state == State::Treated,
        });
    let reasoned = reasoned.fold(Requirements::default(), |all, one| {
        all.union(one.requirements)
    });
    let mut subjects = 0;
    for exclusion in coverage.exclusions() {
        let own = exclusion.treatment.requirements.of(Part::One);
        if own.is_empty() {
            continue;
        }
        subjects += 1;
        let bare: Requirements = own.iter().filter(|one| !reasoned.contains(*one)).collect();
        if exclusion.reason.is_some() || bare.is_empty() {
            continue;
        }
        let points: Vec<_> = bare.iter().map(Requirement::point).collect();
        let points = super::enumerate(&points);
        let mut legal = ids(bare);
        legal.push("art-13.4");
        findings
            .report(
                exclusion.place,
                format!("Annex I {points} is said not to apply, without a reason"),
            )
            .help("say in the same place why it does not apply to this product")
            .legal(&legal)
            .related(exclusion.treatment.span, "the requirement")
            .subject(points);
    }
    Outcome::checked_or(
        subjects,
        "no requirement of Annex I Part I is said not to apply",
    )
}
