use crate::diagnostic::{Outcome, Severity};
use crate::dossier::statements::same_maker;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Two manufacturers
    ///
    /// ## What it checks
    /// The declaration, the configuration, the documents for users and the SBOM's product name the same manufacturer.
    ///
    /// ## Why
    /// The manufacturer is who answers for the product; users and authorities find its name in the instructions
    /// (Annex II(1)) and in the declaration (Annex V(2)).
    ///
    /// ## How to close it
    /// Give the name under which the product is placed on the market everywhere. A different supplier in the SBOM is a hint
    /// alone.
    ///
    /// ## Limits
    /// Names that share a word, hold one another or are the initials of one another are taken for the same company. Who
    /// makes parts of the product is not compared.
    id: "manufacturer-differs",
    severity: Warning,
    basis: Practice,
    legal: ["annex-v.2", "annex-ii.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = super::silent(context) {
        return outcome;
    }
    let Some((first, others)) = context.product.statements.makers.split_first() else {
        return Outcome::NotApplicable("no place names the manufacturer".into());
    };
    for other in others {
        if same_maker(&first.name.value, &other.name.value) {
            continue;
        }
        let severity = if other.by == "the SBOM" {
            Severity::Info
        } else {
            Severity::Warning
        };
        findings
            .report(
                other.name.span,
                format!(
                    "the manufacturer is `{}` here and `{}` in {}",
                    other.name.value, first.name.value, first.by
                ),
            )
            .help("give the name under which the product is placed on the market in both places")
            .related(first.name.span, "the other name")
            .severity(severity)
            .subject(other.name.value.clone());
    }
    Outcome::checked_or(others.len(), "one place alone names the manufacturer")
}
