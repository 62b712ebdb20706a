use super::{assessment, coverage};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::requirement::Requirement;
use crate::rules::{Context, rule};

rule! {
    /// # "No known exploitable vulnerabilities" said not to apply
    ///
    /// ## What it checks
    /// Annex I Part I(2)(a), which asks that the product is made available without known exploitable vulnerabilities, is
    /// not excluded.
    ///
    /// ## Why
    /// Every product with software in it can have a known vulnerability, so a reason why this requirement does not
    /// concern the product is hard to think of. "Not applicable" often means "we know of none", which is how the
    /// requirement is met.
    ///
    /// ## How to close it
    /// Say how known vulnerabilities are looked for before release, and that none that can be exploited was left.
    ///
    /// ## Limits
    /// The reason given is not judged.
    id: "known-vulnerabilities-excluded",
    severity: Warning,
    basis: Practice,
    legal: ["annex-i.part-i.2.a"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Err(outcome) = assessment(context) {
        return outcome;
    }
    let coverage = coverage(context);
    let wanted = Requirement::NoKnownVulnerabilities;
    for exclusion in coverage.exclusions() {
        if exclusion.treatment.requirements.contains(wanted) {
            findings
                .report(exclusion.place, "Annex I Part I(2)(a) is said not to apply, but every product can have known vulnerabilities")
                .help("say how known vulnerabilities are looked for before release, and what was found")
                .related(exclusion.treatment.span, "the requirement")
                .subject(wanted.id());
        }
    }
    let subjects = coverage
        .assessed()
        .filter(|treatment| treatment.requirements.contains(wanted))
        .count();
    Outcome::checked_or(subjects, "no document speaks of Annex I Part I(2)(a)")
}
