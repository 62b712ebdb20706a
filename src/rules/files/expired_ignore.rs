use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::ignore::expired;
use crate::rules::{Context, rule};

rule! {
    /// # Ignore past its last day
    ///
    /// ## What it checks
    /// No `[[ignore]]` in the configuration has an `until` that has passed.
    ///
    /// ## Why
    /// An ignore with a last day is a promise to mend something by then. After that day it silences nothing, and says
    /// so here instead of letting the findings come back unexplained.
    ///
    /// ## How to close it
    /// Mend what the ignore left out and remove it, or set a later day with a reason that still holds.
    ///
    /// ## Limits
    /// An ignore without `until` never expires.
    id: "expired-ignore",
    severity: Error,
    basis: Practice,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let ignores = &context.config.ignores;
    for ignore in ignores
        .iter()
        .filter(|ignore| expired(ignore, context.today))
    {
        let Some(until) = &ignore.until else { continue };
        findings
            .report(
                until.span,
                format!(
                    "this ignore of `{}` ended on {}",
                    ignore.rule.value, until.value
                ),
            )
            .help("mend what it left out and remove it, or set a later day")
            .related(ignore.reason.span, "its reason")
            .subject(&ignore.rule.value);
    }
    Outcome::checked_or(ignores.len(), "the configuration ignores nothing")
}
