//! What is there already: facts about each product with their places, and which elements of Annex VII are missing.

use super::licence;
use crate::config::Kind;
use crate::dossier::{ElementState, Product};
use crate::law::Element;
use crate::law::element::Status;
use crate::manifest::{Ecosystem, Manifest};
use crate::report::Report;
use crate::source::{Sources, Span, Spanned};

/// A fact and where it was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fact {
    /// What it says.
    pub value: String,
    /// `path:line`.
    pub place: String,
}

/// What one product has and lacks.
#[derive(Debug)]
pub struct Found {
    /// Its folder, `.` for the one that was named.
    pub path: String,
    /// Its name.
    pub name: Option<Fact>,
    /// Its version.
    pub version: Option<Fact>,
    /// The licence its manifest gives.
    pub licence: Option<Fact>,
    /// What it is made of, where somebody said so.
    pub kind: Option<Kind>,
    /// A manifest that is only found where a device is built.
    pub device: Option<String>,
    /// Its SBOMs.
    pub sboms: Vec<String>,
    /// The manifests that count dependencies: ecosystem, path, lockfile.
    pub manifests: Vec<(Ecosystem, String, Option<String>)>,
    /// Elements that something speaks of, filled in or not, each with its first place.
    pub evidence: Vec<(Element, Fact)>,
    /// Elements that nothing speaks of.
    pub missing: Vec<Element>,
}

/// Everything that was found.
pub(super) struct Survey {
    pub(super) configuration: Option<String>,
    pub(super) products: Vec<Found>,
}

/// Looks through a report.
pub(super) fn of(report: &Report, kind: Option<Kind>) -> Survey {
    let sources = &report.sources;
    let configuration = report.config.map(|file| sources.path(file).to_string());
    let products = report.products.iter();
    Survey {
        configuration,
        products: products
            .map(|product| found(product, sources, kind))
            .collect(),
    }
}

fn found(product: &Product, sources: &Sources, kind: Option<Kind>) -> Found {
    let fact = |text: &Spanned<String>| Fact {
        value: text.value.clone(),
        place: place(sources, text.span),
    };
    let kind = kind.or(product.facts.kind.as_ref().map(|kind| kind.value));
    let path = |manifest: &Manifest| sources.path(manifest.file).to_string();
    let device =
        |manifest: &&Manifest| matches!(manifest.ecosystem, Ecosystem::West | Ecosystem::EspIdf);
    let states = product.elements.iter();
    let spoken = states.clone().filter_map(|state| {
        let first = state.evidence.first()?;
        let place = place(sources, first.span);
        let value = sources.path(first.span.file).to_string();
        (state.element != Element::SbomOnRequest).then_some((state.element, Fact { value, place }))
    });
    Found {
        path: product.path.clone(),
        name: product.facts.name.as_ref().map(fact),
        version: product.facts.version.as_ref().map(fact),
        licence: licence::find(&product.manifests, sources)
            .as_ref()
            .map(fact),
        kind,
        device: product.manifests.iter().find(device).map(path),
        sboms: product
            .sboms
            .iter()
            .map(|sbom| sources.path(sbom.file).to_string())
            .collect(),
        manifests: product
            .manifests
            .iter()
            .map(|manifest| {
                let lock = manifest.lockfile.map(|file| sources.path(file).to_string());
                (manifest.ecosystem, path(manifest), lock)
            })
            .collect(),
        evidence: spoken.collect(),
        missing: states
            .filter(|state| is_missing(state, kind))
            .map(|state| state.element)
            .collect(),
    }
}

/// Whether the skeleton has to ask for an element.
fn is_missing(state: &ElementState, kind: Option<Kind>) -> bool {
    let missing = state.status == Status::Missing;
    match (state.element, kind) {
        // It follows the SBOM itself.
        (Element::SbomOnRequest, _) => false,
        (Element::Photographs, Some(Kind::Software)) => false,
        // As long as nothing told of hardware, they were taken for not applicable.
        (Element::Photographs, Some(Kind::Hardware | Kind::Both)) => {
            missing || state.status == Status::NotApplicable && state.evidence.is_empty()
        }
        _ => missing,
    }
}

fn place(sources: &Sources, span: Span) -> String {
    let (start, _) = sources.positions(span);
    format!("{}:{}", sources.path(span.file), start.line)
}
