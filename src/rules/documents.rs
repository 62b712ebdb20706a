//! Content of the documents: what stands in an element that is there.

use super::{Context, Rule};
use crate::document::{Document, Field, FieldKind};
use crate::dossier::{Evidence, EvidenceKind, Nature};
use crate::law::Element;
use crate::law::element::Status;
use crate::source::Span;
use rustc_hash::FxHashSet;

mod broken_link;
mod document_unreadable;
mod heading_without_content;
mod software_version_not_concrete;
mod support;
mod support_end_without_month;
mod support_ended;
mod support_period_under_five_years;

pub(super) use software_version_not_concrete::is_reported as vague_version_is_reported;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &software_version_not_concrete::RULE,
    &support_end_without_month::RULE,
    &support_ended::RULE,
    &support_period_under_five_years::RULE,
    &broken_link::RULE,
    &heading_without_content::RULE,
    &document_unreadable::RULE,
];

/// A place in a document that speaks for an element: the section it stands in, and the labelled value it is.
pub(super) struct Place<'a> {
    pub(super) document: &'a Document,
    /// The innermost section.
    pub(super) section: usize,
    /// The labelled value, where the evidence is one.
    pub(super) field: Option<&'a Field>,
    /// In what shape the evidence stands.
    pub(super) kind: EvidenceKind,
}

/// The places in documents that speak of an element, best first; none where the folder holds no technical file.
pub(super) fn places<'a>(context: &Context<'a>, element: Element) -> Vec<Place<'a>> {
    if context.product.nature == Nature::NoTechnicalFile {
        return Vec::new();
    }
    let state = context.product.element(element);
    let evidence = state
        .filter(|state| state.status == Status::Present)
        .map(|state| &state.evidence);
    let evidence = evidence.into_iter().flatten();
    let others = context
        .product
        .places
        .iter()
        .filter(|(other, _)| *other == element)
        .map(|(_, evidence)| evidence);
    let mut seen = FxHashSet::default();
    evidence
        .chain(others)
        .filter(|evidence| seen.insert(evidence.span))
        .filter_map(|evidence| place(context, evidence))
        .collect()
}

fn place<'a>(context: &Context<'a>, evidence: &Evidence) -> Option<Place<'a>> {
    let span = evidence.span;
    let document = document(context, span)?;
    let section = document.section_around(span);
    Some(Place {
        document,
        section,
        field: field_at(document, span),
        kind: evidence.kind,
    })
}

/// The first labelled value that lies around a place or inside it.
fn field_at(document: &Document, span: Span) -> Option<&Field> {
    let meets = |field: &&Field| field.span.contains(span) || span.contains(field.span);
    let attributes =
        (document.fields).partition_point(|field| field.kind == FieldKind::FrontMatter);
    let (attributes, values) = document.fields.split_at(attributes);
    // The values stand in file order and none inside another.
    let first = values.partition_point(|field| field.span.end < span.start);
    let near = values.get(first..).unwrap_or_default().iter();
    let mut near = near.take_while(|field| field.span.start <= span.end);
    attributes
        .iter()
        .find(meets)
        .or_else(|| near.find(|field| meets(field)))
}

/// The document a span lies in.
fn document<'a>(context: &Context<'a>, span: Span) -> Option<&'a Document> {
    let documents = &context.product.documents;
    documents
        .iter()
        .find(|document| document.file == span.file)
        .map(|document| &**document)
}

/// A document as far as it belongs to the technical file.
pub(super) struct Part<'a> {
    pub(super) document: &'a Document,
    /// It speaks for so many elements that all of it belongs there.
    whole: bool,
    /// Else: the sections that speak for one, with their subsections.
    sections: Vec<usize>,
}

impl Part<'_> {
    pub(super) fn holds(&self, section: usize) -> bool {
        let mut next = Some(section);
        while let Some(index) = next {
            if self.whole || self.sections.contains(&index) {
                return true;
            }
            next = self
                .document
                .sections
                .get(index)
                .and_then(|section| section.parent);
        }
        false
    }
}

/// This many elements in one document make it a technical file, or a part of one, as a whole.
const WHOLE: usize = 4;

/// What of the documents belongs to the technical file, in path order; nothing where the folder holds none.
pub(super) fn technical_file<'a>(context: &Context<'a>) -> Vec<Part<'a>> {
    if context.product.nature == Nature::NoTechnicalFile {
        return Vec::new();
    }
    let part = |document: &'a Document| {
        let mut sections = Vec::new();
        let mut elements = 0;
        for state in &context.product.elements {
            let here = state
                .evidence
                .iter()
                .filter(|evidence| evidence.span.file == document.file);
            let found: Vec<_> = here
                .filter_map(|evidence| place(context, evidence))
                .map(|place| place.section)
                .collect();
            elements += usize::from(!found.is_empty());
            sections.extend(found);
        }
        let path = context.sources.path(document.file).to_lowercase();
        let readme = path
            .rsplit('/')
            .next()
            .is_some_and(|name| name.starts_with("readme"));
        Part {
            document,
            whole: elements >= WHOLE && !readme,
            sections,
        }
    };
    let parts = context
        .product
        .documents
        .iter()
        .map(|document| part(document));
    parts
        .filter(|part| part.whole || !part.sections.is_empty())
        .collect()
}
