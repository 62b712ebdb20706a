//! From an element to its evidence, from an id to where it matters, and the list of all elements.

use super::names::{self, Named};
use super::protocol::{Location, Position};
use super::view::View;
use crate::config::{Config, EvidenceTarget, read};
use crate::discover::{join, resolve};
use crate::document::target;
use crate::dossier::Product;
use crate::law::{Element, cra};
use crate::source::{FileId, Span};
use serde_json::{Value, json};

/// `SymbolKind.Key`: the protocol knows no kind for an element of a file.
const KIND: u8 = 20;

/// More symbols are not listed at once.
const MOST: usize = 500;

/// Where what is named at a place is to be found: the evidence of an element, the file of `[evidence]`.
pub(super) fn definition(view: &View<'_>, file: FileId, place: Position) -> Vec<Location> {
    match names::at(view, file, place) {
        Some((Named::Element(element), _)) => locations(view, evidence(view, element)),
        Some((Named::Rule(_), _)) => Vec::new(),
        None => stated(view, file, place).into_iter().collect(),
    }
}

/// Every place of what is named at a place: an element's evidence and where its id is written, a rule's findings.
pub(super) fn references(view: &View<'_>, file: FileId, place: Position) -> Vec<Location> {
    match names::at(view, file, place) {
        Some((Named::Element(element), _)) => {
            let mut spans = evidence(view, element);
            spans.extend(names::of_element(view, element));
            locations(view, spans)
        }
        Some((Named::Rule(rule), _)) => {
            let found = view.report.diagnostics.iter();
            let found = found.filter(|one| one.rule.id == rule.id);
            locations(view, found.map(|one| one.span).take(MOST).collect())
        }
        None => Vec::new(),
    }
}

fn evidence(view: &View<'_>, element: Element) -> Vec<Span> {
    let states = view.report.products.iter();
    let states = states.filter_map(|product| product.element(element));
    let evidence = states.flat_map(|state| &state.evidence);
    evidence.map(|evidence| evidence.span).collect()
}

fn locations(view: &View<'_>, spans: Vec<Span>) -> Vec<Location> {
    let mut out = Vec::new();
    for location in spans.into_iter().map(|span| view.location(span)) {
        if !out.contains(&location) {
            out.push(location);
        }
    }
    out
}

/// Where a line of `[evidence]` at a place leads.
fn stated(view: &View<'_>, file: FileId, place: Position) -> Option<Location> {
    let (_, target) = targets(view, file)
        .into_iter()
        .find(|(span, _)| view.range(*span).touches(place))?;
    Some(target)
}

/// The files that the configuration names as evidence: where it says so, and where that leads.
fn targets(view: &View<'_>, file: FileId) -> Vec<(Span, Location)> {
    let sources = &view.report.sources;
    if view.report.config != Some(file) {
        return Vec::new();
    }
    let mut config = Config::default();
    read::read(file, sources, &mut config);
    let folder = crate::discover::folder_of(sources.path(file));
    let entries = config
        .evidence
        .iter()
        .filter_map(|entry| match &entry.target {
            EvidenceTarget::File(path) => Some(path),
            EvidenceTarget::NotApplicable(_) => None,
        });
    let leads = entries.filter_map(|path| {
        let shown = path.value.split('#').next().unwrap_or_default();
        let shown = resolve(&join(folder, shown));
        Some((path.span, leads_to(view, &shown, &path.value)?))
    });
    leads.collect()
}

/// The place that a path with an anchor names; the start of the file where the anchor is not found.
fn leads_to(view: &View<'_>, shown: &str, target: &str) -> Option<Location> {
    let path = view.absolute(shown);
    if !path.is_file() && !view.buffers.is_open(&path) {
        return None;
    }
    let products = view.report.products.iter();
    let mut documents = products.flat_map(|product| &product.documents);
    let file = view.report.sources.find(shown);
    let document = documents.find(|document| Some(document.file) == file);
    let section = document.and_then(|document| {
        let section = document.section_at(&target::anchor(target)?)?;
        document.sections.get(section)
    });
    Some(match section {
        Some(section) => view.location(section.heading),
        None => Location {
            uri: view.buffers.uri(&path),
            range: super::protocol::Range::default(),
        },
    })
}

/// The links of a file: what its `[evidence]` names.
pub(super) fn links(view: &View<'_>, file: FileId) -> Vec<Value> {
    let links = targets(view, file).into_iter();
    let links = links.map(|(span, location)| {
        let line = location.range.start.line + 1;
        let target = match line {
            1 => location.uri,
            line => format!("{}#L{line}", location.uri),
        };
        json!({"range": view.range(span), "target": target})
    });
    links.collect()
}

/// The elements that answer a query, each at its evidence: "Annex VII(3) Risk assessment".
pub(super) fn symbols(view: &View<'_>, query: &str) -> Vec<Value> {
    let mut symbols = Vec::new();
    for product in &view.report.products {
        for state in &product.elements {
            let name = format!(
                "{} {}",
                cra::reference(state.element.id()),
                state.element.name()
            );
            if !answers(query, &name) && !answers(query, state.element.id()) {
                continue;
            }
            let container = format!("{}, {}", state.status.as_str(), product_name(product));
            for evidence in &state.evidence {
                if symbols.len() >= MOST {
                    return symbols;
                }
                symbols.push(json!({
                    "name": name,
                    "kind": KIND,
                    "containerName": container,
                    "location": view.location(evidence.span),
                }));
            }
        }
    }
    symbols
}

fn product_name(product: &Product) -> &str {
    let name = product.facts.name.as_ref();
    name.map_or(product.path.as_str(), |name| name.value.as_str())
}

/// Whether the letters of a query stand in a name in their order, whatever lies between.
fn answers(query: &str, name: &str) -> bool {
    let mut name = name.chars().flat_map(char::to_lowercase);
    let letters = query.chars().filter(|c| !c.is_whitespace());
    let mut letters = letters.flat_map(char::to_lowercase);
    letters.all(|letter| name.any(|c| c == letter))
}

#[cfg(test)]
mod tests {
    use super::answers;

    #[test]
    fn letters_in_order_are_an_answer() {
        for query in ["", "risk", "RISK ass", "vii3", "axvra"] {
            assert!(answers(query, "Annex VII(3) Risk assessment"), "{query}");
        }
        assert!(!answers("riskk", "Annex VII(3) Risk assessment"));
        assert!(!answers("ksir", "Risk"));
    }
}
