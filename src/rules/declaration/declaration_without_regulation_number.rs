use super::{full, outcome};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::cra::{NUMBER, is_slip};
use crate::rules::{Context, rule};

rule! {
    /// # Declaration that does not name the Regulation
    ///
    /// ## What it checks
    /// The EU declaration of conformity names Regulation (EU) 2024/2847 by its number. A number one or two digits away
    /// from it is shown as the likely slip.
    ///
    /// ## Why
    /// The declaration states conformity with the Union legislation that applies (Annex V, point 5). Without the
    /// number, or with a wrong one, it declares nothing about the Cyber Resilience Act.
    ///
    /// ## How to close it
    /// Name "Regulation (EU) 2024/2847" in the sentence that states conformity.
    ///
    /// ## Limits
    /// Other acts that the declaration names are not looked at.
    id: "declaration-without-regulation-number",
    severity: Error,
    basis: Law,
    legal: ["annex-v.5"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let declarations = full(context);
    for declaration in &declarations {
        let acts = &declaration.acts;
        if acts.iter().any(|act| act.value == NUMBER) {
            continue;
        }
        let help = "name Regulation (EU) 2024/2847 in the sentence that states conformity";
        let (span, message) = match acts.iter().find(|act| is_slip(&act.value)) {
            Some(act) => (
                act.span,
                format!(
                    "the declaration names `{}`; the Regulation is {NUMBER}",
                    act.value
                ),
            ),
            None => (
                declaration.title,
                format!("the declaration does not name Regulation (EU) {NUMBER}"),
            ),
        };
        findings
            .report(span, message)
            .help(help)
            .subject("annex-v.5");
    }
    outcome(context, declarations.len())
}
