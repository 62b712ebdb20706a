use super::not_for;
use crate::config::Role;
use crate::diagnostic::Outcome;
use crate::document::{Document, contact, fold};
use crate::dossier::declaration::postal_address;
use crate::engine::Findings;
use crate::law::words::{self, operators::IMPORTER};
use crate::rules::elements::anchor;
use crate::rules::{Context, rule};
use crate::source::Span;

rule! {
    /// # Importer's name and contact missing
    ///
    /// ## What it checks
    /// A document that comes with the product names the importer with a postal address and an e-mail address or other
    /// digital contact.
    ///
    /// ## Why
    /// Importers give these on the product, its packaging or a document that comes with it (Art. 19(4)), so that users
    /// and authorities can reach somebody in the Union.
    ///
    /// ## How to close it
    /// Add a line such as: "Importer: Kaap Import B.V., Kade 3, 3011 AA Rotterdam, info@kaap.eu". Where it stands on
    /// the packaging alone, keep a picture of it in the file and switch the rule off.
    ///
    /// ## Limits
    /// Runs only with `role = "importer"`. The product itself and its packaging cannot be seen.
    id: "importer-contact-missing",
    severity: Warning,
    basis: Law,
    legal: ["art-19.4"],
    check: check,
}

/// How many blocks behind the name may hold the rest.
const NEAR: usize = 5;

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = not_for(context, Role::Importer) {
        return outcome;
    }
    let documents = &context.product.documents;
    let named: Vec<_> = documents
        .iter()
        .flat_map(|document| named(document))
        .collect();
    // The fullest mention speaks.
    let best = named
        .iter()
        .min_by_key(|it| usize::from(!it.address) + usize::from(!it.reachable));
    let Some(best) = best else {
        if let Some(place) = anchor(context) {
            findings
                .report(place, "no document names the importer")
                .help("add name, postal address and e-mail address of the importer to a document that comes with the product")
                .subject("art-19.4");
        }
        return Outcome::Checked(1);
    };
    let lacking = match (best.address, best.reachable) {
        (true, true) => return Outcome::Checked(1),
        (false, true) => "a postal address",
        (true, false) => "an e-mail address or other digital contact",
        (false, false) => "a postal address and an e-mail address or other digital contact",
    };
    findings
        .report(
            best.span,
            format!("the importer is named without {lacking}"),
        )
        .help("add what is missing beside the name")
        .subject("art-19.4");
    Outcome::Checked(1)
}

struct Named {
    span: Span,
    address: bool,
    reachable: bool,
}

/// Labels and headings of the importer, with what stands behind them.
fn named(document: &Document) -> Vec<Named> {
    let about = |text: &str| {
        let folded = fold::fold(text);
        let short = folded.split(' ').count() <= 6;
        short && words::any(&folded, IMPORTER)
    };
    let fields = document
        .fields
        .iter()
        .filter(|field| about(field.label.as_str()) && !field.value.is_blank());
    let fields = fields.map(|field| (field.span, field.block..field.block + 1 + NEAR));
    let sections = document
        .sections
        .iter()
        .filter(|section| about(section.title.as_str()));
    let sections = sections.map(|section| (section.title.span(), section.blocks.clone()));
    let places: Vec<_> = fields.chain(sections).collect();
    places
        .into_iter()
        .map(|(span, blocks)| {
            let mut links = document
                .links
                .iter()
                .filter(|link| blocks.contains(&link.block));
            let reachable = links.any(|link| {
                let target = &link.target.value;
                contact::is_email(target) || target.starts_with("http")
            });
            let mut near = document.blocks_at(blocks.clone());
            let address = near.any(|(_, block)| postal_address(&block.text).is_some());
            Named {
                span,
                address,
                reachable,
            }
        })
        .collect()
}
