//! Places in documents that speak for an element: what rules about content read.

use super::{Evidence, EvidenceKind, Nature, Product};
use crate::document::{Document, Field, FieldKind};
use crate::law::Element;
use crate::law::element::Status;
use crate::parallel;
use crate::source::Span;
use rustc_hash::{FxHashMap, FxHashSet};

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

/// Places worth handing to a core at once.
const PART: usize = 512;

impl Product {
    /// The places in documents that speak of an element, best first; none where the folder holds no technical file.
    pub fn places_of(&self, element: Element) -> Vec<Place<'_>> {
        let own = self.placed().get(&element).into_iter().flatten();
        own.filter_map(|placed| placed.place(self)).collect()
    }

    /// The places of every element.
    pub(super) fn placed(&self) -> &FxHashMap<Element, Vec<Placed>> {
        self.readings.placed.get_or_init(|| self.place_all())
    }

    fn place_all(&self) -> FxHashMap<Element, Vec<Placed>> {
        let mut placed: FxHashMap<Element, Vec<Placed>> = FxHashMap::default();
        if self.nature == Nature::NoTechnicalFile {
            return placed;
        }
        let present = self.elements.iter();
        let present = present.filter(|state| state.status == Status::Present);
        let stated = present.flat_map(|state| {
            let evidence = state.evidence.iter();
            evidence.map(|evidence| (state.element, evidence))
        });
        let others = self.places.iter();
        let others = others.map(|(element, evidence)| (*element, evidence));
        let mut seen = FxHashSet::default();
        let mut each = stated.chain(others).collect::<Vec<_>>();
        each.retain(|(element, evidence)| seen.insert((*element, evidence.span)));
        let parts: Vec<_> = each.chunks(PART).collect();
        let found = parallel::map(&parts, |part| {
            let found = part.iter().map(|(_, evidence)| self.placed_at(evidence));
            found.collect::<Vec<_>>()
        });
        for ((element, _), place) in each.iter().zip(found.into_iter().flatten()) {
            if let Some(place) = place {
                placed.entry(*element).or_default().push(place);
            }
        }
        placed
    }

    fn placed_at(&self, evidence: &Evidence) -> Option<Placed> {
        let span = evidence.span;
        let number = self.number_of(span.file)?;
        let document = self.documents.get(number)?;
        Some(Placed {
            document: number,
            section: document.section_around(span),
            field: field_at(document, span),
            kind: evidence.kind,
            span,
        })
    }

    /// The place of evidence, where it lies in a document.
    pub fn place(&self, evidence: &Evidence) -> Option<Place<'_>> {
        self.placed_at(evidence)?.place(self)
    }
}

/// A place by its numbers.
#[derive(Debug)]
pub(super) struct Placed {
    document: usize,
    section: usize,
    field: Option<usize>,
    kind: EvidenceKind,
    span: Span,
}

impl Placed {
    fn place<'a>(&self, product: &'a Product) -> Option<Place<'a>> {
        let document = product.documents.get(self.document)?;
        Some(Place {
            document,
            section: self.section,
            field: self.field.and_then(|field| document.fields.get(field)),
            kind: self.kind,
            span: self.span,
        })
    }
}

/// The number of the first labelled value that lies around a place or inside it.
fn field_at(document: &Document, span: Span) -> Option<usize> {
    let meets = |field: &&Field| field.span.contains(span) || span.contains(field.span);
    let attributes =
        (document.fields).partition_point(|field| field.kind == FieldKind::FrontMatter);
    let (attributes, values) = document.fields.split_at(attributes);
    // The values stand in file order and none inside another.
    let first = values.partition_point(|field| field.span.end < span.start);
    let near = values.get(first..).unwrap_or_default().iter();
    let mut near = near.take_while(|field| field.span.start <= span.end);
    let attribute = attributes.iter().position(|field| meets(&field));
    attribute.or_else(|| {
        let value = near.position(|field| meets(&field))?;
        Some(attributes.len() + first + value)
    })
}
