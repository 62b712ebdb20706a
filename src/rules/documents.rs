//! Content of the documents: what stands in an element that is there.

use super::{Context, Rule};
use crate::document::{Block, BlockKind, Document};
use crate::dossier::Nature;
pub(super) use crate::dossier::place::Place;
use crate::law::Element;
use crate::source::FileId;
use rustc_hash::{FxHashMap, FxHashSet};

mod application_date_wrong;
mod broken_link;
mod document_unreadable;
mod draft_numbers;
mod heading_without_content;
mod regulation_number_misspelt;
mod retention_too_short;
mod superseded_draft_numbering;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &superseded_draft_numbering::RULE,
    &regulation_number_misspelt::RULE,
    &application_date_wrong::RULE,
    &retention_too_short::RULE,
    &broken_link::RULE,
    &heading_without_content::RULE,
    &document_unreadable::RULE,
];

/// The places in documents that speak of an element, best first; none where the folder holds no technical file.
pub(super) fn places<'a>(context: &Context<'a>, element: Element) -> Vec<Place<'a>> {
    context.product.places_of(element)
}

/// A document as far as it belongs to the technical file.
pub(super) struct Part<'a> {
    pub(super) document: &'a Document,
    /// Whether each section belongs there; none where all of it does, since it speaks for so many elements.
    held: Option<Vec<bool>>,
}

impl Part<'_> {
    /// Its blocks that belong there, neither code nor quoted.
    pub(super) fn blocks(&self) -> impl Iterator<Item = &Block> {
        let blocks = self.document.blocks.iter().enumerate();
        let own = blocks.filter(|(index, block)| {
            !block.quoted
                && !matches!(block.kind, BlockKind::Code { .. })
                && self.holds(self.document.section_of(*index))
        });
        own.map(|(_, block)| block)
    }

    pub(super) fn holds(&self, section: usize) -> bool {
        let held = self.held.as_ref();
        held.is_none_or(|held| held.get(section).copied().unwrap_or_default())
    }
}

/// This many elements in one document make it a technical file, or a part of one, as a whole.
const WHOLE: usize = 4;

/// What of the documents belongs to the technical file, in path order; nothing where the folder holds none.
pub(super) fn technical_file<'a>(context: &Context<'a>) -> Vec<Part<'a>> {
    if context.product.nature == Nature::NoTechnicalFile {
        return Vec::new();
    }
    let mut speaking: FxHashMap<FileId, Vec<(Element, usize)>> = FxHashMap::default();
    for state in &context.product.elements {
        let places = state.evidence.iter();
        for place in places.filter_map(|evidence| context.product.place(evidence)) {
            let here = speaking.entry(place.document.file).or_default();
            here.push((state.element, place.section));
        }
    }
    let documents = context.product.documents.iter();
    let parts = documents.filter_map(|document| {
        let here = speaking.get(&document.file)?;
        let elements: FxHashSet<Element> = here.iter().map(|(element, _)| *element).collect();
        let path = context.sources.path(document.file).to_lowercase();
        let readme = path
            .rsplit('/')
            .next()
            .is_some_and(|name| name.starts_with("readme"));
        let whole = elements.len() >= WHOLE && !readme;
        let held = (!whole).then(|| held(document, here.iter().map(|(_, section)| *section)));
        Some(Part { document, held })
    });
    parts.collect()
}

/// Whether each section is one of those that speak for an element, or below one.
fn held(document: &Document, speaking: impl Iterator<Item = usize>) -> Vec<bool> {
    let mut held = vec![false; document.sections.len()];
    for section in speaking {
        if let Some(held) = held.get_mut(section) {
            *held = true;
        }
    }
    for (index, section) in document.sections.iter().enumerate() {
        // What is around a section stands before it.
        let around = section.parent.and_then(|parent| held.get(parent).copied());
        if let Some(held) = held.get_mut(index).filter(|_| around == Some(true)) {
            *held = true;
        }
    }
    held
}
