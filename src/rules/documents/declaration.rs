//! The EU declaration of conformity, where the documents hold its text and not only a link to it.

use crate::document::placeholder::{self, PlaceholderKind};
use crate::document::{Block, BlockKind, Document, fold};
use crate::dossier::EvidenceKind;
use crate::law::terms::{LANGUAGES, Language};
use crate::law::{Element, words};
use crate::rules::Context;
use crate::source::Span;

/// The text of a declaration: a document, or a section of one.
pub(super) struct Declaration<'a> {
    pub(super) document: &'a Document,
    /// Its section; 0 for the whole document.
    section: usize,
    /// Its title.
    pub(super) title: Span,
    /// The languages it is written in.
    pub(super) languages: Vec<&'static Language>,
}

/// Every declaration among the documents, each once; forms with open fields before the signature are none.
pub(super) fn find<'a>(context: &Context<'a>) -> Vec<Declaration<'a>> {
    let mut out: Vec<Declaration<'a>> = Vec::new();
    for place in super::places(context, Element::Declaration) {
        // A row or a link that names the declaration is not the declaration.
        if !matches!(
            place.kind,
            EvidenceKind::Section | EvidenceKind::File | EvidenceKind::Mark | EvidenceKind::Config
        ) {
            continue;
        }
        // A declaration is a whole document when its evidence stands at the top, else the section.
        let top = place.document.path_of(place.section).len() <= 1 && place.section <= 1;
        let section = if top { 0 } else { place.section };
        let title = place.document.sections.get(place.section);
        let Some(title) = title.filter(|title| !title.title.is_blank()) else {
            continue;
        };
        let mut declaration = Declaration {
            document: place.document,
            section,
            title: title.title.span(),
            languages: Vec::new(),
        };
        let known = out.iter().any(|other| {
            other.document.file == declaration.document.file
                && (other.section == 0 || other.section == section)
        });
        if known {
            continue;
        }
        declaration.languages = languages(&declaration.folded());
        if !declaration.languages.is_empty() && !declaration.is_form() {
            out.push(declaration);
        }
    }
    out
}

impl<'a> Declaration<'a> {
    /// Its blocks, headings included.
    pub(super) fn blocks(&self) -> impl Iterator<Item = (usize, &'a Block)> + use<'a> {
        let document = self.document;
        let range = match self.section {
            0 => 0..document.blocks.len(),
            section => document
                .sections
                .get(section)
                .map_or(0..0, |section| section.blocks.clone()),
        };
        document
            .blocks_at(range)
            .filter(|(_, block)| !matches!(block.kind, BlockKind::Code { .. }))
    }

    /// Its whole text, folded.
    pub(super) fn folded(&self) -> String {
        let texts: Vec<_> = self
            .blocks()
            .map(|(_, block)| fold::fold(block.text.as_str()))
            .collect();
        texts.join(" \u{b6} ")
    }

    /// The last line of its text, for what should stand at its end.
    pub(super) fn end(&self) -> Span {
        self.blocks()
            .last()
            .map_or(self.title, |(_, block)| block.text.span())
    }

    /// Whether fields besides the lines of the signature wait to be filled in.
    fn is_form(&self) -> bool {
        let open = self
            .blocks()
            .flat_map(|(_, block)| placeholder::find_in(&block.text));
        open.filter(|found| found.kind != PlaceholderKind::Blank)
            .count()
            >= 2
    }
}

/// How many of the parts of a declaration a text must show to be one.
const ENOUGH_PARTS: usize = 2;

/// The languages in which a folded text shows the parts of a declaration.
fn languages(folded: &str) -> Vec<&'static Language> {
    let shows = |language: &&&Language| {
        let own = &language.declaration;
        let mut sole = own.sole_responsibility.iter();
        let parts = [
            sole.any(|words| words.iter().all(|word| folded.contains(word))),
            words::any(folded, own.object),
            words::any(folded, own.conformity),
            words::any(folded, own.signature),
            words::any(folded, own.manufacturer),
        ];
        parts.into_iter().filter(|found| *found).count() >= ENOUGH_PARTS
    };
    LANGUAGES.iter().filter(shows).copied().collect()
}
