use super::{anchor, demands, first_lower, legal, not_judged, placed_before};
use crate::diagnostic::Outcome;
use crate::dossier::EvidenceKind;
use crate::engine::Findings;
use crate::law::Element;
use crate::law::cra::reference;
use crate::law::element::Status;
use crate::rules::{Context, rule};

rule! {
    /// # Element of the technical documentation missing
    ///
    /// ## What it checks
    /// Every element of Annex VII has content somewhere in the product's documents: a section, a table row, a
    /// labelled value, a linked file, an SBOM.
    ///
    /// ## Why
    /// Annex VII says what the technical documentation contains at least. Documentation that is not complete is
    /// formal non-compliance (Art. 58).
    ///
    /// ## How to close it
    /// Write the element, or link the file that holds it. An element that does not concern the product is marked as
    /// not applicable, with the reason, in the document or in `cra-lint.toml`:
    /// `"annex-vii.1.c" = { not-applicable = "software only" }`. Content that was not recognised is pointed at in
    /// `[evidence]`, or marked with `<!-- cra-lint: element annex-vii.3 -->` above it.
    ///
    /// ## Limits
    /// Presence is judged, not quality. Point 8 (the SBOM handed to an authority) is met by the SBOM of point 2(b)
    /// and never reported on its own. Linked web pages are not opened. Silent where `placed-on-market` is before the day
    /// the Regulation applies (Art. 69(2)).
    id: "element-missing",
    severity: Error,
    basis: Law,
    legal: ["annex-vii"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(reason) = not_judged(context).or_else(|| placed_before(context)) {
        return Outcome::NotApplicable(reason.into());
    }
    let Some(anchor) = anchor(context) else {
        return Outcome::NotApplicable("no file was read".into());
    };
    let elements =
        context.product.elements.iter().filter(|state| {
            state.element != Element::SbomOnRequest && demands(context, state.element)
        });
    let mut subjects = 0;
    for state in elements {
        subjects += 1;
        if state.status != Status::Missing {
            continue;
        }
        let facts = state.element.facts();
        let mut message = format!(
            "{} is missing ({})",
            lower(facts.name),
            reference(
                legal(context, state.element)
                    .first()
                    .copied()
                    .unwrap_or(facts.id)
            )
        );
        if !state.reason.is_empty() {
            message += &format!(": {}", state.reason);
        }
        // A line of the configuration that names a file which is not there is where to mend it.
        let stated = state
            .evidence
            .iter()
            .find(|evidence| evidence.kind == EvidenceKind::Config);
        let span = stated.map_or(anchor, |stated| stated.span);
        let mut finding = findings
            .report(span, message)
            .help(state.element.closing(state.status).unwrap_or_default())
            .legal(&legal(context, state.element))
            .subject(facts.id);
        // A passing mention is where its author would look first.
        if let Some(mention) = state
            .evidence
            .first()
            .filter(|mention| mention.span != span)
        {
            finding = finding.related(mention.span, "mentioned here");
        }
        drop(finding);
    }
    Outcome::checked_or(
        subjects,
        "this role does not draw up the technical documentation",
    )
}

/// A table name as the start of a sentence's middle: only the names that are no abbreviations lose their capital.
fn lower(name: &str) -> String {
    let mut chars = name.chars();
    match (chars.next(), chars.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first_lower(&format!("{first}{second}{}", chars.as_str()))
        }
        _ => name.to_string(),
    }
}
