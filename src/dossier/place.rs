//! Places in documents that speak for an element: what rules about content read.

use super::{Evidence, EvidenceKind, Nature, Product};
use crate::document::{Document, Field, FieldKind};
use crate::law::Element;
use crate::law::element::Status;
use crate::source::Span;
use rustc_hash::FxHashSet;

/// A place in a document that speaks for an element: the section it stands in, and the labelled value it is.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The document.
    pub document: &'a Document,
    /// The innermost section.
    pub section: usize,
    /// The labelled value, where the evidence is one.
    pub field: Option<&'a Field>,
    /// In what shape the evidence stands.
    pub kind: EvidenceKind,
    /// The evidence itself.
    pub span: Span,
}

impl Product {
    /// The places in documents that speak of an element, best first; none where the folder holds no technical file.
    pub fn places_of(&self, element: Element) -> Vec<Place<'_>> {
        if self.nature == Nature::NoTechnicalFile {
            return Vec::new();
        }
        let state = self.element(element);
        let evidence = state
            .filter(|state| state.status == Status::Present)
            .map(|state| &state.evidence);
        let evidence = evidence.into_iter().flatten();
        let others = self
            .places
            .iter()
            .filter(|(other, _)| *other == element)
            .map(|(_, evidence)| evidence);
        let mut seen = FxHashSet::default();
        evidence
            .chain(others)
            .filter(|evidence| seen.insert(evidence.span))
            .filter_map(|evidence| self.place(evidence))
            .collect()
    }

    /// The place of evidence, where it lies in a document.
    pub fn place(&self, evidence: &Evidence) -> Option<Place<'_>> {
        let span = evidence.span;
        let document = self.document(span.file)?;
        Some(Place {
            document,
            section: document.section_around(span),
            field: field_at(document, span),
            kind: evidence.kind,
            span,
        })
    }
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
