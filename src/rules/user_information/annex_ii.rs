//! The points of Annex II, and which of them the documents speak of.

use super::address;
use crate::config::Kind;
use crate::diagnostic::Severity;
use crate::document::contact;
use crate::law::Element;
use crate::law::element::Status;
use crate::law::words::topic::Topic;
use crate::rules::Context;

/// A point of Annex II of which no document speaks.
pub(super) struct Gap {
    /// Its legal point.
    pub(super) id: &'static str,
    /// What is missing, as the end of "no document says …".
    pub(super) missing: &'static str,
    /// What would close it.
    pub(super) help: &'static str,
    pub(super) severity: Severity,
}

/// A point, and whether it is spoken of.
struct Point {
    gap: Gap,
    said: fn(&Context<'_>) -> bool,
    /// Whether it is asked of this product at all.
    applies: fn(&Context<'_>) -> bool,
}

macro_rules! point {
    ($id:literal, $severity:ident, $missing:literal, $help:literal, $said:expr, $applies:expr) => {
        Point {
            gap: Gap {
                id: $id,
                missing: $missing,
                help: $help,
                severity: Severity::$severity,
            },
            said: $said,
            applies: $applies,
        }
    };
}

/// Point 2 (contact, disclosure policy) and point 7 (end of support) are elements with rules of their own, point 6
/// (address of the declaration) is given where applicable, point 9 (SBOM) is the manufacturer's choice.
static POINTS: &[Point] = &[
    point!(
        "annex-ii.1",
        Error,
        "at which postal address the manufacturer is reached",
        "add the manufacturer's name and postal address to the user information",
        has_address,
        always
    ),
    point!(
        "annex-ii.3",
        Error,
        "by which name, type or version the product is identified",
        "add name, type and what else identifies the product",
        is_identified,
        always
    ),
    point!(
        "annex-ii.4",
        Warning,
        "which security properties the product has",
        "describe how the product protects itself, and what it expects of its environment",
        |context| context.product.said().anywhere(Topic::Protection),
        always
    ),
    point!(
        "annex-ii.5",
        Warning,
        "which use or foreseeable misuse may lead to significant cybersecurity risks",
        "name the uses the product is not made for and what they may lead to, or say that none is known",
        |context| context.product.said().anywhere(Topic::Misuse),
        always
    ),
    point!(
        "annex-ii.8.a",
        Error,
        "what to do for secure use at the start and throughout the lifetime",
        "describe the secure commissioning and configuration",
        |context| context.product.said().anywhere(Topic::Commissioning),
        instructs
    ),
    point!(
        "annex-ii.8.b",
        Warning,
        "how changes to the product can affect the security of data",
        "describe what changes to the product or its settings mean for the security of data",
        |context| context
            .product
            .said()
            .in_a_section(&[Topic::Change, Topic::Data]),
        instructs
    ),
    point!(
        "annex-ii.8.c",
        Error,
        "how security updates are installed",
        "describe how an update is installed, and how it can be told that it was",
        |context| context
            .product
            .said()
            .in_a_section(&[Topic::Update, Topic::Installing]),
        instructs
    ),
    point!(
        "annex-ii.8.d",
        Error,
        "how the product is taken out of use and user data removed",
        "describe how the product is taken out of use, and how user data is removed for good",
        |context| context.product.said().anywhere(Topic::Decommissioning),
        instructs
    ),
    point!(
        "annex-ii.8.e",
        Warning,
        "how the automatic installation of updates is turned off",
        "describe how users turn it off, or why they cannot",
        |context| context
            .product
            .said()
            .in_a_section(&[Topic::Update, Topic::TurningOff]),
        updates_by_itself
    ),
    point!(
        "annex-ii.8.f",
        Error,
        "what those who integrate the component need to know",
        "describe what an integrator has to do so that the product with the component meets Annex I",
        |context| context.product.said().anywhere(Topic::Integration),
        |context| instructs(context) && is_component(context)
    ),
];

/// How many points are asked of this product, and those of which no document speaks.
pub(super) fn gaps(context: &Context<'_>) -> (usize, Vec<&'static Gap>) {
    let asked: Vec<_> = (POINTS.iter())
        .filter(|point| (point.applies)(context))
        .collect();
    let open = asked.iter().filter(|point| !(point.said)(context));
    (asked.len(), open.map(|point| &point.gap).collect())
}

fn always(_: &Context<'_>) -> bool {
    true
}

/// Whether the instructions are here: Annex II lets an internet address stand for those of point 8.
fn instructs(context: &Context<'_>) -> bool {
    let places = context.product.places_of(Element::UserInformation);
    places.iter().any(|place| {
        let mut links = place.document.links_in(place.section);
        let elsewhere = links.any(|link| {
            let target = &link.target.value;
            target.starts_with("http") && !contact::is_email(target)
        });
        let whole = place.kind == crate::dossier::EvidenceKind::File;
        whole || !elsewhere
    })
}

fn has_address(context: &Context<'_>) -> bool {
    let product = context.product;
    let own = product.documents.iter().zip(&product.own);
    let mut own = own.filter(|(_, own)| **own);
    product.said().anywhere(Topic::PostalAddress)
        || own.any(|(document, _)| address::is_in(document))
}

/// A version identifies software as a type or serial number does a device.
fn is_identified(context: &Context<'_>) -> bool {
    let product = context.product;
    let versions = product.element(Element::SoftwareVersions);
    product.facts.version.is_some()
        || versions.is_some_and(|state| state.status == Status::Present)
        || product.said().anywhere(Topic::Identification)
}

fn is_component(context: &Context<'_>) -> bool {
    let kind = context.product.facts.kind.as_ref();
    kind.is_some_and(|kind| kind.value == Kind::Component)
}

/// Whether the documents say that updates are installed without the user's doing. Updates of dependencies by a service
/// of the repository are others, and so is what a sentence denies.
fn updates_by_itself(context: &Context<'_>) -> bool {
    let said = context.product.said();
    let told: Vec<_> = said
        .blocks()
        .map(|(.., said)| said)
        .filter(|said| said.has(Topic::AutomaticUpdate))
        .collect();
    // "They are never installed automatically" answers it, whatever else is said of the requirement.
    instructs(context)
        && !is_component(context)
        && !told.iter().any(|said| said.has(Topic::Negation))
        && told.iter().any(|said| !said.has(Topic::Diligence))
}
