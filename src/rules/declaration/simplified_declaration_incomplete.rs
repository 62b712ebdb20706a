use super::{outcome, simplified};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::cra::{NUMBER, is_slip};
use crate::rules::{Context, rule};

rule! {
    /// # Simplified declaration without the Regulation or with open fields
    ///
    /// ## What it checks
    /// The simplified EU declaration of conformity names Regulation (EU) 2024/2847, and the manufacturer and type in
    /// its sentence are filled in.
    ///
    /// ## Why
    /// Annex VI gives the sentence: the manufacturer declares that the product of this type complies with the
    /// Regulation.
    ///
    /// ## How to close it
    /// Complete the sentence: "Hereby, Acme GmbH declares that the product with digital elements type AG-2 is in
    /// compliance with Regulation (EU) 2024/2847."
    ///
    /// ## Limits
    /// The internet address of the full text has a rule of its own.
    id: "simplified-declaration-incomplete",
    severity: Error,
    basis: Law,
    legal: ["annex-vi.statement"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let declarations = simplified(context);
    for declaration in &declarations {
        if !declaration.open.is_empty() || declaration.acts.iter().any(|act| act.value == NUMBER) {
            continue;
        }
        let slip = declaration.acts.iter().find(|act| is_slip(&act.value));
        let (span, message) = match slip {
            Some(act) => (
                act.span,
                format!(
                    "the simplified declaration names `{}`; the Regulation is {NUMBER}",
                    act.value
                ),
            ),
            None => (
                declaration.title,
                format!("the simplified declaration does not name Regulation (EU) {NUMBER}"),
            ),
        };
        findings
            .report(span, message)
            .help("name Regulation (EU) 2024/2847 in the sentence that states compliance")
            .subject("annex-vi.statement");
    }
    outcome(context, declarations.len())
}
