//! The general description: what the product is, what it is for, which software it consists of, how it looks.

use super::{Context, Rule};
use crate::config::{Kind, Role};
use crate::dossier::Nature;
use crate::dossier::place::Place;
use crate::law::Element;
use crate::law::element::Status;
use crate::source::Span;

mod category;
mod class_understated;
mod identification_missing;
mod photograph_unusable;
mod photograph_view_missing;
mod pictures;
mod product_not_named;
mod remote_processing_unstated;
mod software_item_without_version;
mod software_version_not_concrete;

pub(super) use software_version_not_concrete::is_reported as vague_version_is_reported;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &product_not_named::RULE,
    &identification_missing::RULE,
    &software_version_not_concrete::RULE,
    &software_item_without_version::RULE,
    &photograph_view_missing::RULE,
    &photograph_unusable::RULE,
    &remote_processing_unstated::RULE,
    &class_understated::RULE,
];

/// Why the documents as a whole cannot be judged, if they cannot: what one lacks may stand in another.
pub(super) fn not_whole(context: &Context<'_>) -> Option<&'static str> {
    let role = context.product.facts.role.as_ref();
    if role.is_some_and(|role| role.value == Role::OpenSourceSteward) {
        return Some("a steward of open-source software draws up no technical file");
    }
    match context.product.nature {
        Nature::TechnicalFile => None,
        Nature::NoTechnicalFile => Some("the folder holds no technical file"),
        Nature::SingleFiles => Some("only single files were named"),
    }
}

/// Whether the product is known to be hardware, alone or with software: stated, or shown in pictures.
pub(super) fn is_hardware(context: &Context<'_>) -> bool {
    let stated = context.product.facts.kind.as_ref().map(|kind| kind.value);
    match stated {
        Some(Kind::Hardware | Kind::Both) => true,
        Some(Kind::Software) => false,
        Some(Kind::Component) | None => context
            .product
            .element(Element::Photographs)
            .is_some_and(|state| state.status == Status::Present),
    }
}

/// Where an element is spoken of first: the title of the section, else the evidence itself.
pub(super) fn title_of(place: &Place<'_>) -> Span {
    let section = place.document.sections.get(place.section);
    section
        .filter(|section| place.field.is_none() && !section.title.is_blank())
        .map_or(place.span, |section| section.title.span())
}
