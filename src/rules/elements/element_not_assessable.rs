use super::{demands, legal, not_judged};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::cra::reference;
use crate::law::element::Status;
use crate::rules::{Context, rule};

rule! {
    /// # Element that could not be assessed
    ///
    /// ## What it checks
    /// No element of Annex VII rests on a file alone that this tool cannot read: a scan, an encrypted file, a format
    /// it does not open.
    ///
    /// ## Why
    /// Such a file may well hold the element; nobody can tell from here. Somebody has to open it.
    ///
    /// ## How to close it
    /// Read the file by hand, and keep a readable copy beside it, or point at readable evidence in `cra-lint.toml`.
    ///
    /// ## Limits
    /// The file's existence is checked, nothing in it.
    id: "element-not-assessable",
    severity: Warning,
    basis: Practice,
    legal: ["annex-vii"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(reason) = not_judged(context) {
        return Outcome::NotApplicable(reason.into());
    }
    let mut subjects = 0;
    let elements = context.product.elements.iter();
    for state in elements.filter(|state| demands(context, state.element)) {
        subjects += 1;
        let Some(evidence) = state.evidence.first() else {
            continue;
        };
        if state.status != Status::NotAssessable {
            continue;
        }
        let facts = state.element.facts();
        findings
            .report(
                evidence.span,
                format!(
                    "{} ({}) could not be assessed: {}",
                    facts.name,
                    reference(facts.id),
                    state.reason
                ),
            )
            .help(state.element.closing(state.status).unwrap_or_default())
            .legal(&legal(context, state.element))
            .subject(facts.id);
    }
    Outcome::checked_or(subjects, "no element was looked for")
}
