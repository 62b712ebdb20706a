use super::all_reports;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::requirement::{Part, Requirement, Requirements};
use crate::rules::risk_assessment::{ids, list};
use crate::rules::{Context, rule};

rule! {
    /// # Requirement that no test verifies
    ///
    /// ## What it checks
    /// Where the reports of tests go through the requirements of Annex I Part I(2) one by one, none is left out that the
    /// risk assessment says is met.
    ///
    /// ## Why
    /// A list that traces nearly every requirement to a test invites the question what became of the others.
    ///
    /// ## How to close it
    /// Add the test, review or analysis that verifies the requirement.
    ///
    /// ## Limits
    /// Only where the reports name at least ten of the thirteen points; a report need not name each.
    id: "requirement-untested",
    severity: Warning,
    basis: Practice,
    legal: ["annex-vii.6.product"],
    check: check,
}

/// So many points named in reports show that all were meant.
const ENOUGH: usize = 10;

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Err(outcome) = all_reports(context) {
        return outcome;
    }
    let coverage = &context.product.coverage;
    let verified: Requirements = Requirement::properties()
        .filter(|one| coverage.verified.contains(*one))
        .collect();
    let tests = coverage
        .mappings
        .iter()
        .filter(|mapping| mapping.is_test && !mapping.by_words);
    let largest = tests.max_by_key(|mapping| {
        (
            mapping.requirements.of(Part::One).len(),
            std::cmp::Reverse(mapping.place),
        )
    });
    let Some(largest) = largest.filter(|_| verified.len() >= ENOUGH) else {
        let reason = "the test reports do not go through the requirements one by one";
        return Outcome::NotApplicable(reason.into());
    };
    let missing: Requirements = Requirement::properties()
        .filter(|one| coverage.is_treated(*one) && !verified.contains(*one))
        .collect();
    if !missing.is_empty() {
        findings
            .report(
                largest.place,
                format!("no test verifies Annex I Part I(2), {}", list(missing)),
            )
            .help("add the test, review or analysis that verifies each of them")
            .legal(&ids(missing))
            .subject("untested");
    }
    Outcome::Checked(Requirement::properties().count())
}
