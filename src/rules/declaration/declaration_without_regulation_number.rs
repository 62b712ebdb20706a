use super::{filled, full, outcome};
use crate::diagnostic::{Outcome, Severity};
use crate::engine::Findings;
use crate::law::cra::{NUMBER, is_slip};
use crate::rules::{Context, rule};

rule! {
    /// # Declaration that does not name the Regulation
    ///
    /// ## What it checks
    /// The EU declaration of conformity names Regulation (EU) 2024/2847 by its number. A number one or two digits away
    /// from it is shown as the likely slip. Where the Regulation is named by its title alone, this is a warning there.
    ///
    /// ## Why
    /// The declaration states conformity with the Union legislation that applies (Annex V, point 5). Without the
    /// number, or with a wrong one, it declares nothing about the Cyber Resilience Act.
    ///
    /// ## How to close it
    /// Name "Regulation (EU) 2024/2847" in the sentence that states conformity.
    ///
    /// ## Limits
    /// A declaration that names directives alone is one under other acts: it is named where no declaration is under the
    /// Regulation, and passed over by the other rules on declarations.
    id: "declaration-without-regulation-number",
    severity: Error,
    basis: Law,
    legal: ["annex-v.5"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let declarations = full(context);
    let help = "name Regulation (EU) 2024/2847 in the sentence that states conformity";
    for declaration in &declarations {
        let acts = &declaration.acts;
        if acts.iter().any(|act| act.value == NUMBER) {
            continue;
        }
        let slip = acts.iter().find(|act| is_slip(&act.value));
        let (span, message, severity) = match (slip, declaration.names_regulation()) {
            (Some(act), _) => (
                act.span,
                format!(
                    "the declaration names `{}`; the Regulation is {NUMBER}",
                    act.value
                ),
                Severity::Error,
            ),
            (None, Some(name)) => (
                name,
                format!("the declaration names the Regulation without its number, (EU) {NUMBER}"),
                Severity::Warning,
            ),
            (None, None) => (
                declaration.title,
                format!("the declaration does not name Regulation (EU) {NUMBER}"),
                Severity::Error,
            ),
        };
        findings
            .report(span, message)
            .help(help)
            .severity(severity)
            .subject("annex-v.5");
    }
    let all = filled(context);
    if declarations.is_empty()
        && let Some(other) = all.first()
    {
        findings
            .report(
                other.title,
                format!("the declaration is one under other acts, and none that is filled in names Regulation (EU) {NUMBER}"),
            )
            .help(help)
            .subject("annex-v.5");
    }
    outcome(context, all.len())
}
