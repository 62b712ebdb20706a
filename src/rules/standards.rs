//! Standards applied and the solutions in their place (Annex VII, point 5; Art. 27).

use super::documents::{Place, places};
use super::{Context, Rule};
use crate::document::standard::FoundStandard;
use crate::document::{Block, BlockKind, Document, Field, FieldKind, Text, fold};
use crate::dossier::Declaration;
use crate::dossier::declaration::{DeclarationKind, Item};
use crate::law::{Element, words};
use crate::source::FileId;
use rustc_hash::FxHashSet;
use std::ops::Range;

mod certification_without_certificate;
mod common_specification_claimed;
mod draft_standard_applied;
mod partly_applied_without_parts;
mod standard_called_harmonised;
mod standard_without_edition;
mod standards_none_without_solutions;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &partly_applied_without_parts::RULE,
    &standards_none_without_solutions::RULE,
    &standard_called_harmonised::RULE,
    &common_specification_claimed::RULE,
    &certification_without_certificate::RULE,
    &draft_standard_applied::RULE,
    &standard_without_edition::RULE,
];

/// A block that speaks of the standards applied.
struct Passage<'a> {
    document: &'a Document,
    /// The declaration it stands in, if one.
    declaration: Option<&'a Declaration>,
    block: &'a Block,
    /// Index of the block.
    index: usize,
    /// The label of the value that it is.
    label: Option<&'a Text>,
}

impl<'a> Passage<'a> {
    /// The labelled values in its block.
    fn fields(&self) -> impl Iterator<Item = &'a Field> + use<'a> {
        let index = self.index;
        let fields = &self.document.fields;
        let first = fields
            .partition_point(|field| field.kind == FieldKind::FrontMatter || field.block < index);
        let fields = fields.get(first..).unwrap_or_default().iter();
        fields.take_while(move |field| field.block == index)
    }

    /// The standards it names.
    fn standards(&self) -> Vec<&'a FoundStandard> {
        self.document.standards_of(self.index).collect()
    }

    /// The label it has, or the headings around it, folded, innermost first.
    fn around(&self) -> Vec<&'a str> {
        if let Some(label) = self.label {
            return vec![label.folded()];
        }
        let section = self.document.section_of(self.index);
        let titles = self.document.path_of(section).into_iter();
        titles.map(|section| section.title.folded()).collect()
    }
}

/// The blocks of the declarations' item and of every section, row or value that speaks for the element, each once.
fn passages<'a>(context: &Context<'a>) -> Vec<Passage<'a>> {
    let mut seen: FxHashSet<(FileId, usize)> = FxHashSet::default();
    let mut out = Vec::new();
    let declarations = context.product.declarations.iter();
    for declaration in declarations.filter(|it| it.kind == DeclarationKind::Full && !it.is_form()) {
        for passage in declaration.about(Item::Standards) {
            let document = &*declaration.document;
            let Some(block) = document.blocks.get(passage.block) else {
                continue;
            };
            if seen.insert((document.file, passage.block)) {
                out.push(Passage {
                    document,
                    declaration: Some(declaration),
                    block,
                    index: passage.block,
                    label: passage.label.as_ref(),
                });
            }
        }
    }
    for place in places(context, Element::Standards) {
        let document = place.document;
        for (index, block) in document.blocks_at(range(&place)) {
            let prose = !block.quoted
                && !matches!(
                    block.kind,
                    BlockKind::Code { .. } | BlockKind::Heading { .. }
                );
            if prose
                && !context.product.declares(block.text.span())
                && seen.insert((document.file, index))
            {
                out.push(Passage {
                    document,
                    declaration: None,
                    block,
                    index,
                    label: place.field.map(|field| &field.label),
                });
            }
        }
    }
    out
}

/// The blocks of a place: that of the labelled value, else the section's.
fn range(place: &Place<'_>) -> Range<usize> {
    match place.field {
        Some(field) => field.block..field.block + 1,
        None => {
            let section = place.document.sections.get(place.section);
            section.map_or(0..0, |section| section.blocks.clone())
        }
    }
}

/// Whether a folded text speaks of what is not so, or not yet.
fn is_denied(folded: &str) -> bool {
    words::whole(folded, words::declaration::NONE) || words::any(folded, words::standards::TO_COME)
}

/// The sentence of a text around a byte, folded.
fn sentence(text: &str, at: usize) -> String {
    let ends = |c: char| matches!(c, ';' | '\n' | '。');
    let before = text.get(..at).unwrap_or_default();
    let start = before.rfind(ends).map_or(0, |at| at + 1);
    let start = before.rfind(". ").map_or(start, |stop| start.max(stop + 1));
    let after = text.get(at..).unwrap_or_default();
    let end = after.find(ends).unwrap_or(after.len());
    let end = after.find(". ").map_or(end, |stop| end.min(stop));
    fold::fold(text.get(start..at + end).unwrap_or(text))
}
