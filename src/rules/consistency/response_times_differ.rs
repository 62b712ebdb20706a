use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Two times for the answer to a report
    ///
    /// ## What it checks
    /// Documents that say within what time a report of a vulnerability is acknowledged give the same time.
    ///
    /// ## Why
    /// Who reports goes by the shorter one, and the team by the longer.
    ///
    /// ## How to close it
    /// Decide on one time and give it in every document, or name it in the policy alone and link to that.
    ///
    /// ## Limits
    /// The first such time of each document is compared. Working days and days count alike.
    id: "response-times-differ",
    severity: Warning,
    basis: Practice,
    legal: ["annex-i.part-ii.5"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = super::silent(context) {
        return outcome;
    }
    let Some((first, others)) = context.product.statements.responses.split_first() else {
        return Outcome::NotApplicable(
            "no document gives a time for the answer to a report".into(),
        );
    };
    for other in others.iter().filter(|other| other.hours != first.hours) {
        let there = context.sources.text(first.span).to_string();
        let here = context.sources.text(other.span);
        let path = context.sources.path(first.file);
        findings
            .report(
                other.span,
                format!(
                    "reports are acknowledged within `{here}` here and within `{there}` by `{path}`"
                ),
            )
            .help("give one time in both documents")
            .related(first.span, "the other time")
            .subject("acknowledgement");
    }
    Outcome::checked_or(
        others.len(),
        "one document alone gives a time for the answer",
    )
}
