use super::{full, is_told, outcome};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::cra::NUMBER;
use crate::law::words::{self, declaration as own};
use crate::rules::{Context, rule};

rule! {
    /// # Declaration that does not speak of the essential requirements
    ///
    /// ## What it checks
    /// The EU declaration of conformity says that the essential cybersecurity requirements of Annex I that apply to the
    /// product were shown to be met.
    ///
    /// ## Why
    /// Art. 28(1) asks for this statement, beside the items that Annex V lists.
    ///
    /// ## How to close it
    /// Add a sentence: "Fulfilment of the applicable essential cybersecurity requirements of Annex I to Regulation (EU)
    /// 2024/2847 has been demonstrated."
    ///
    /// ## Limits
    /// Any mention of Annex I or of essential requirements counts. Looked for only where the declaration names the
    /// Regulation.
    id: "declaration-without-essential-requirements",
    severity: Warning,
    basis: Law,
    legal: ["art-28.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let declarations = full(context);
    for declaration in declarations.iter().filter(|it| !is_told(context, it)) {
        let Some(act) = declaration.acts.iter().find(|act| act.value == NUMBER) else {
            continue;
        };
        if !words::any(&declaration.folded(), own::ESSENTIAL) {
            findings
                .report(
                    act.span,
                    "the declaration does not say that the applicable essential cybersecurity requirements are met",
                )
                .help("add that fulfilment of the applicable essential cybersecurity requirements of Annex I has been demonstrated")
                .subject("art-28.1");
        }
    }
    outcome(context, declarations.len())
}
