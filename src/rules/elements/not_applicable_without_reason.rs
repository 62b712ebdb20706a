use super::not_judged;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::cra::reference;
use crate::law::element::Status;
use crate::rules::{Context, rule};

rule! {
    /// # Not applicable, without a reason
    ///
    /// ## What it checks
    /// Where a document says that an element of Annex VII does not apply, it says why.
    ///
    /// ## Why
    /// The technical documentation contains the elements as far as they apply to the product. Whether one does not
    /// apply is the manufacturer's judgement, and a reader can only follow it with its reason.
    ///
    /// ## How to close it
    /// Add half a sentence: "not applicable: the product is software and has no housing".
    ///
    /// ## Limits
    /// The reason's soundness is not judged. Photographs of a product known to be software need no statement at all.
    id: "not-applicable-without-reason",
    severity: Error,
    basis: Law,
    legal: ["annex-vii"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(reason) = not_judged(context) {
        return Outcome::NotApplicable(reason.into());
    }
    let mut subjects = 0;
    for state in context
        .product
        .elements
        .iter()
        .filter(|state| state.status == Status::NotApplicable)
    {
        let Some(evidence) = state.evidence.first() else {
            continue;
        };
        subjects += 1;
        if state.justified {
            continue;
        }
        let facts = state.element.facts();
        findings
            .report(
                evidence.span,
                format!(
                    "{} ({}) is said not to apply, without a reason",
                    facts.name,
                    reference(facts.id)
                ),
            )
            .help("say in the same place why it does not apply to this product")
            .legal(&[facts.id])
            .subject(facts.id);
    }
    Outcome::checked_or(subjects, "no document says that an element does not apply")
}
