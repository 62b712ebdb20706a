use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::Element;
use crate::law::element::Status;
use crate::law::words::topic::Topic;
use crate::rules::description::{not_whole, title_of};
use crate::rules::{Context, rule};

rule! {
    /// # Interfaces that no document describes
    ///
    /// ## What it checks
    /// Somewhere the documents speak of the product's interfaces: ports, protocols, radios, programming interfaces,
    /// connectors for debugging.
    ///
    /// ## Why
    /// Attack surfaces, including external interfaces, are kept small (Annex I Part I(2)(j)). Which ones there are is where a
    /// reader of the architecture begins.
    ///
    /// ## How to close it
    /// Add a table: interface, protocol, who may use it, how it is protected.
    ///
    /// ## Limits
    /// One mention anywhere is enough; whether the list is complete cannot be seen from documents.
    id: "interfaces-undescribed",
    severity: Warning,
    basis: Practice,
    legal: ["annex-i.part-i.2.j", "annex-vii.2.a"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(reason) = not_whole(context) {
        return Outcome::NotApplicable(reason.into());
    }
    let state = context.product.element(Element::Architecture);
    if state.is_none_or(|state| state.status != Status::Present) {
        return Outcome::NotApplicable("no architecture was found".into());
    }
    let places = context.product.places_of(Element::Architecture);
    let Some(place) = places.first() else {
        return Outcome::NotAssessable("the architecture stands in no document".into());
    };
    if !context.product.said().anywhere(Topic::Interface) {
        findings
            .report(
                title_of(place),
                "no document speaks of the product's interfaces, ports or protocols",
            )
            .help("list the interfaces, with their protocols and how they are protected")
            .subject("interfaces");
    }
    Outcome::Checked(1)
}
