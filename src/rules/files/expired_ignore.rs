use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::ignore;
use crate::rules::{Context, rule};

rule! {
    /// # Ignore past its last day
    ///
    /// ## What it checks
    /// No ignore has a last day that has passed: neither the `until` of an `[[ignore]]` in the configuration nor the one
    /// of a mark in a document, `<!-- cra-lint: ignore[broken-link] until 2027-06-30: kept as delivered -->`.
    ///
    /// ## Why
    /// An ignore with a last day is a promise to mend something by then. After that day it silences nothing, and says
    /// so here instead of letting the findings come back unexplained.
    ///
    /// ## How to close it
    /// Mend what the ignore left out and remove it, or set a later day with a reason that still holds.
    ///
    /// ## Limits
    /// An ignore without `until` never expires. This finding itself can neither be ignored nor recorded in a baseline.
    id: "expired-ignore",
    severity: Error,
    basis: Practice,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let product = std::slice::from_ref(context.product);
    let ignores = ignore::all(context.config, product, context.today);
    for ignore in ignores.iter().filter(|ignore| !ignore.in_force) {
        let Some(until) = &ignore.until else { continue };
        let rule = &ignore.rule.value;
        findings
            .report(
                until.span,
                format!("this ignore of `{rule}` ended on {}", until.value),
            )
            .help("mend what it left out and remove it, or set a later day")
            .related(ignore.reason.span, "its reason")
            .subject(rule);
    }
    Outcome::checked_or(ignores.len(), "nothing is ignored")
}
