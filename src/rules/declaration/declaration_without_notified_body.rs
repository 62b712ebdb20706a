use super::{full, is_told, outcome, procedure};
use crate::config::Procedure;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Declaration without the notified body that took part
    ///
    /// ## What it checks
    /// Where the procedure is EU-type examination (modules B and C) or full quality assurance (module H), the
    /// declaration names the notified body with its number and, after EU-type examination, identifies the certificate.
    ///
    /// ## Why
    /// Annex V, point 7: with these an authority finds the body and its certificate.
    ///
    /// ## How to close it
    /// Add name and four-digit number of the notified body, and the number of the certificate.
    ///
    /// ## Limits
    /// The procedure is taken from the declaration, else from `cra-lint.toml` or a clear statement in another document.
    id: "declaration-without-notified-body",
    severity: Error,
    basis: Law,
    legal: ["annex-v.7"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let declarations = full(context);
    for declaration in declarations.iter().filter(|it| !is_told(context, it)) {
        let Some(procedure) = procedure(context, declaration) else {
            continue;
        };
        let name = match procedure.value {
            Procedure::ModuleBC => "EU-type examination (module B+C)",
            Procedure::ModuleH => "full quality assurance (module H)",
            Procedure::ModuleA | Procedure::Certification => continue,
        };
        let body = &declaration.notified_body;
        let certified = procedure.value != Procedure::ModuleBC || body.certificate.is_some();
        let message = match (body.is_named(), body.number.is_some(), certified) {
            (true, true, true) => continue,
            (false, ..) => "names no notified body",
            (true, false, true) => "does not give the number of the notified body",
            (true, true, false) => "does not identify the certificate",
            (true, false, false) => {
                "gives neither the number of the notified body nor the certificate"
            }
        };
        let place = body.place.unwrap_or(declaration.title);
        let mut finding = findings
            .report(
                place,
                format!("the procedure is {name}, and the declaration {message}"),
            )
            .help("add name and number of the notified body, and the certificate it issued")
            .subject("annex-v.7");
        if !place.contains(procedure.span) {
            finding = finding.related(procedure.span, "the procedure");
        }
        drop(finding);
    }
    outcome(context, declarations.len())
}
