use super::{outcome, simplified};
use crate::diagnostic::Outcome;
use crate::dossier::Nature;
use crate::dossier::declaration::DeclarationKind;
use crate::engine::Findings;
use crate::law::Element;
use crate::law::element::Status;
use crate::rules::{Context, rule};

rule! {
    /// # Only the simplified declaration in the technical documentation
    ///
    /// ## What it checks
    /// What stands for the EU declaration of conformity in the technical documentation is the full one of Annex V, not
    /// only the simplified one of Annex VI.
    ///
    /// ## Why
    /// The simplified declaration may come with the product. The technical documentation holds a copy of the full one
    /// (Annex VII, point 7).
    ///
    /// ## How to close it
    /// Add a copy of the signed EU declaration of conformity, or link it.
    ///
    /// ## Limits
    /// Nothing is said where another place speaks for the declaration as well.
    id: "only-simplified-declaration",
    severity: Error,
    basis: Law,
    legal: ["annex-vii.7"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let declarations = simplified(context);
    let product = context.product;
    let full = product
        .declarations
        .iter()
        .any(|it| it.kind == DeclarationKind::Full);
    if product.nature == Nature::TechnicalFile
        && !full
        && let Some(first) = declarations.first()
        && let Some(state) = product.element(Element::Declaration)
        && state.status == Status::Present
    {
        let alone = state.evidence.iter().all(|evidence| {
            let mut within = declarations.iter();
            // The heading above its sentences is the declaration's own.
            within.any(|it| it.holds(evidence.span) || it.is_under(evidence.span))
        });
        if alone {
            findings
                .report(
                    first.title,
                    "the technical documentation holds the simplified declaration alone",
                )
                .help("add a copy of the full EU declaration of conformity (Annex V)")
                .subject("annex-vii.7");
        }
    }
    outcome(context, declarations.len())
}
