//! Elements of the technical documentation: whether each point of Annex VII is there.

use super::{Context, Rule};
use crate::config::Role;
use crate::dossier::Nature;
use crate::law::{Element, status};
use crate::source::Span;

mod element_missing;
mod element_not_assessable;
mod element_placeholder;
mod no_technical_file;
mod not_applicable_without_reason;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &no_technical_file::RULE,
    &element_missing::RULE,
    &element_placeholder::RULE,
    &element_not_assessable::RULE,
    &not_applicable_without_reason::RULE,
];

/// Why the elements of this product are not judged, if they are not.
fn not_judged(context: &Context<'_>) -> Option<&'static str> {
    match context.product.nature {
        Nature::TechnicalFile => None,
        Nature::NoTechnicalFile => Some("the folder holds no technical file"),
        Nature::SingleFiles => {
            Some("only single files, or a part of the product's folder, were named")
        }
    }
}

/// Why no technical documentation is asked for yet: of products placed on the market before the Regulation applies only
/// reports under Article 14 are (Art. 69(2) and (3)).
fn placed_before(context: &Context<'_>) -> Option<&'static str> {
    let placed = context.product.facts.placed_on_market.as_ref()?;
    (placed.value < status::APPLIES_FROM).then_some(
        "the product was placed on the market before the Regulation applies, which asks only for reports then, unless the product is substantially modified later (Art. 69(2))",
    )
}

/// Whether the documents of this role hold the element. Manufacturers draw the documentation up and authorised
/// representatives keep it; importers keep the declaration and see to the user information; distributors and stewards
/// have other papers.
fn demands(context: &Context<'_>, element: Element) -> bool {
    match context.product.facts.role.as_ref().map(|role| role.value) {
        None | Some(Role::Manufacturer | Role::AuthorisedRepresentative) => true,
        Some(Role::Importer) => matches!(element, Element::Declaration | Element::UserInformation),
        Some(Role::Distributor | Role::OpenSourceSteward) => false,
    }
}

/// The legal points an element of this role's documents rests on.
fn legal(context: &Context<'_>, element: Element) -> Vec<&'static str> {
    let own = element.id();
    match context.product.facts.role.as_ref().map(|role| role.value) {
        Some(Role::Importer) if element == Element::Declaration => vec!["art-19.6"],
        Some(Role::Importer) => vec!["art-19.2.c"],
        Some(Role::AuthorisedRepresentative) => vec![own, "art-18.3.a"],
        _ => vec![own],
    }
}

/// Where a statement about the documentation as a whole points.
pub(super) fn anchor(context: &Context<'_>) -> Option<Span> {
    let product = context.product;
    let first = || product.documents.first().map(|document| document.file);
    let other = || {
        product
            .sboms
            .first()
            .map(|sbom| sbom.file)
            .or(product.manifests.first().map(|m| m.file))
    };
    product
        .anchor
        .or_else(|| Some(context.sources.first_line(first().or_else(other)?)))
}

/// A sentence as a part of another: small first letter, no full stop.
fn first_lower(sentence: &str) -> String {
    let mut chars = sentence.chars();
    let first = chars
        .next()
        .map(|first| first.to_lowercase().to_string())
        .unwrap_or_default();
    format!("{first}{}", chars.as_str())
        .trim_end_matches('.')
        .to_string()
}
