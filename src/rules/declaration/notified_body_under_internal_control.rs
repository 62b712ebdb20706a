use super::{full, outcome, procedure};
use crate::config::Procedure;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Notified body named under internal control
    ///
    /// ## What it checks
    /// A declaration whose procedure is internal control (module A) names no notified body.
    ///
    /// ## Why
    /// Under module A the manufacturer assesses the product alone; no notified body takes part (Annex VIII, Part I). A
    /// body named all the same claims a check that did not take place, or hides that another procedure did.
    ///
    /// ## How to close it
    /// Remove the body, or name the procedure it took part in (module B with C, or module H).
    ///
    /// ## Limits
    /// A test laboratory may be named under any procedure, as what it is. The procedure is taken from the declaration,
    /// else from `cra-lint.toml` or a clear statement in another document.
    id: "notified-body-under-internal-control",
    severity: Error,
    basis: Law,
    legal: ["annex-viii.part-i", "annex-v.7"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let declarations = full(context);
    for declaration in &declarations {
        let body = &declaration.notified_body;
        // A number says that a body is meant, whatever else the line holds.
        let Some(number) = body.number.as_ref().filter(|_| body.is_named()) else {
            continue;
        };
        let Some(procedure) = procedure(context, declaration) else {
            continue;
        };
        if procedure.value != Procedure::ModuleA {
            continue;
        }
        let mut finding = findings
            .report(
                number.span,
                format!(
                    "notified body {} is named, and the procedure is internal control (module A), in which none takes part",
                    number.value
                ),
            )
            .help("remove the notified body, or name the procedure it took part in")
            .subject("annex-v.7");
        if !body
            .place
            .is_some_and(|place| place.contains(procedure.span))
        {
            finding = finding.related(procedure.span, "module A");
        }
        drop(finding);
    }
    outcome(context, declarations.len())
}
