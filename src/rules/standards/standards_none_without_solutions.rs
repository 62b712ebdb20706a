use crate::diagnostic::Outcome;
use crate::dossier::Nature;
use crate::dossier::coverage::State;
use crate::engine::Findings;
use crate::law::Element;
use crate::law::requirement::Requirements;
use crate::law::words::{self, declaration::NONE, standards as own};
use crate::rules::documents::places;
use crate::rules::{Context, rule};

rule! {
    /// # No standard applied, and no solution described
    ///
    /// ## What it checks
    /// A technical file that applies no harmonised standard, common specification or certification scheme describes the
    /// solutions adopted for the essential requirements.
    ///
    /// ## Why
    /// Annex VII, point 5 offers the choice: the list of what was applied, or the description of the solutions that
    /// meet Parts I and II of Annex I.
    ///
    /// ## How to close it
    /// Add a table of the requirements of Annex I with the solution for each, or link the risk assessment that holds
    /// it.
    ///
    /// ## Limits
    /// Any text that speaks of solutions, measures or the requirements in the section itself, a link in it, or at least
    /// three requirements of Annex I that the technical file says how it meets, count.
    id: "standards-none-without-solutions",
    severity: Warning,
    basis: Law,
    legal: ["annex-vii.5.alternative-solutions"],
    check: check,
}

/// Requirements met in some way that make a description of the solutions.
const SEVERAL: usize = 3;

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if context.product.nature != Nature::TechnicalFile {
        return Outcome::NotApplicable("no whole technical file was read".into());
    }
    let places = places(context, Element::Standards);
    let mut none = None;
    for place in &places {
        let blocks: Vec<_> = match place.field {
            Some(field) => place
                .document
                .blocks_at(field.block..field.block + 1)
                .collect(),
            None => place.document.blocks_in(place.section).collect(),
        };
        let text: Vec<_> = blocks
            .iter()
            .map(|(_, block)| block.text.folded())
            .collect();
        let text = text.join(" ");
        let linked = match place.field {
            Some(field) => place
                .document
                .links
                .iter()
                .any(|link| field.span.contains(link.span)),
            None => place.document.links_in(place.section).next().is_some(),
        };
        let applied = blocks
            .iter()
            .any(|(_, block)| !crate::document::standard::find(block.text.as_str()).is_empty());
        if linked || applied || !words::whole(&text, NONE) || words::any(&text, own::SOLUTIONS) {
            return Outcome::Checked(places.len());
        }
        none = none.or_else(|| blocks.first().map(|(_, block)| block.text.span()));
    }
    if let Some(span) = none.filter(|_| !describes(context)) {
        findings
            .report(span, "no standard is applied, and no document describes the solutions adopted in their place")
            .help("describe the solution for each essential requirement of Annex I, or link the document that does")
            .subject("annex-vii.5.alternative-solutions");
    }
    Outcome::checked_or(places.len(), "no document speaks of the standards applied")
}

/// Whether the technical file goes through requirements of Annex I and says how they are met.
fn describes(context: &Context<'_>) -> bool {
    let assessed = context.product.coverage.assessed();
    let treated = assessed.filter(|treatment| treatment.state == State::Treated);
    let met = treated.fold(Requirements::default(), |all, one| {
        all.union(one.requirements)
    });
    met.len() >= SEVERAL
}
