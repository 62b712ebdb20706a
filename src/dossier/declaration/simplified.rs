//! The simplified EU declaration of conformity (Annex VI): two sentences, often in the middle of a manual.

use super::{Declaration, DeclarationKind};
use crate::document::pattern::Cased;
use crate::document::{BlockKind, Document, Text, fold};
use crate::dossier::BANK;
use crate::law::terms::{LANGUAGES, Language};
use crate::law::words;
use std::ops::Range;
use std::sync::Arc;

/// How many blocks before the sentence on the full text may hold the declaration itself.
const BEFORE: usize = 3;

/// Pieces of the words for conformity, one of which every such sentence holds.
pub(in crate::dossier) static CONFORMITY: Cased = Cased::of(
    &BANK,
    "onformi|godno|適合|съответств|shod|overensst|υμμόρφωσ|vastavus|vaatimustenmu|omhréir|kladnosti|megfelel|atitikties|atbilst|zhode|överens",
);

/// Simplified declarations of one document that are read; a list of products has one for each.
const MOST: usize = 200;

/// How many blocks after it may hold the address.
const AFTER: usize = 1;

/// Whether a folded text says where the full declaration is.
fn says_where(folded: &str) -> bool {
    let mut renderings = words::declaration::FULL_TEXT.iter();
    renderings.any(|stems| stems.iter().all(|stem| folded.contains(stem)))
}

/// Whether the blocks under a title are a simplified declaration and not a full one that mentions another.
pub(super) fn is_one(document: &Document, blocks: Range<usize>, title: &Text) -> bool {
    let simple = words::any(title.folded(), words::declaration::SIMPLIFIED);
    let prose = || document.blocks_at(blocks.clone());
    let letters: usize = prose().map(|(_, block)| block.text.as_str().len()).sum();
    let where_to = prose().any(|(_, block)| says_where(block.text.folded()));
    // The full one has items the simplified one has not: nothing of a few lines has room for them.
    simple || (where_to && letters < 900)
}

/// The languages a simplified declaration is written in.
pub(super) fn languages(folded: &str) -> Vec<&'static Language> {
    let found = super::languages::of(folded, 1);
    match found.is_empty() {
        true => crate::document::language::detect(folded)
            .and_then(|code| LANGUAGES.iter().find(|language| language.code == code))
            .copied()
            .into_iter()
            .collect(),
        false => found,
    }
}

/// Every simplified declaration in a document, by its sentence on the full text.
pub(super) fn find(document: &Arc<Document>) -> Vec<Declaration> {
    let mut out: Vec<Declaration> = Vec::new();
    for (index, block) in document.blocks.iter().enumerate() {
        let prose = matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::ListItem { .. } | BlockKind::TableRow { .. }
        );
        let text = block.text.as_str();
        // Reading a text folded costs more than looking for what every one of these sentences is about.
        let about = || block.within(|| CONFORMITY.within(text).is_some_and(|it| it.is_match(text)));
        if !prose || block.quoted || text.len() > 2000 || !about() {
            continue;
        }
        if out.len() >= MOST {
            break;
        }
        let folded = fold::fold(text);
        if !says_where(&folded) {
            continue;
        }
        let section = document.section_of(index);
        let own = document
            .sections
            .get(section)
            .map(|section| section.own.clone());
        let own = own.unwrap_or(0..document.blocks.len());
        let first = own.start.max(index.saturating_sub(BEFORE));
        let declares = |index: &usize| {
            let block = document.blocks.get(*index);
            block.is_some_and(|block| words::any(block.text.folded(), words::declaration::DECLARES))
        };
        // Without the manufacturer's own word it is a pointer to the declaration and nothing more.
        let Some(start) = (first..=index).find(declares) else {
            continue;
        };
        let end = own.end.min(index + 1 + AFTER).max(index + 1);
        let Some(title) = document.blocks.get(start).map(|block| block.text.span()) else {
            continue;
        };
        let read = Declaration::read(document, start..end, title, DeclarationKind::Simplified);
        let known = |other: &Declaration| other.blocks.contains(&start);
        out.extend(read.filter(|_| !out.iter().any(known)));
    }
    out
}
