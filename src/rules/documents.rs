//! Content of the documents: what stands in an element that is there.

use super::{Context, Rule};
use crate::document::{Block, BlockKind, Document};
use crate::dossier::Nature;
pub(super) use crate::dossier::place::Place;
use crate::law::Element;

mod application_date_wrong;
mod broken_link;
mod document_unreadable;
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
    /// It speaks for so many elements that all of it belongs there.
    pub(super) whole: bool,
    /// Else: the sections that speak for one, with their subsections.
    pub(super) sections: Vec<usize>,
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
                .filter_map(|evidence| context.product.place(evidence))
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
