//! Declarations of conformity in the product's documents, read once: the EU declaration (Annex V) and the simplified
//! one (Annex VI), where the documents hold its text and not only a link to it.

use super::{ElementState, Evidence, EvidenceKind};
use crate::document::placeholder::{self, PlaceholderKind};
use crate::document::{Block, BlockKind, Document, Text};
use crate::law::element::Status;
use crate::law::terms::Language;
use crate::law::{Element, words};
use crate::parallel;
use crate::source::{FileId, Span, Spanned};
use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;
use std::sync::Arc;

mod body;
mod form;
mod languages;
mod law;
mod party;
mod passage;
mod product;
mod signature;
mod simplified;
#[cfg(test)]
mod tests;

pub use body::{NotifiedBody, number_of_body};
pub(super) use form::tell;
pub use party::{Party, postal_address};
pub use passage::{Item, Passage};
pub use signature::{Part, Signature, SignatureLine};
pub(super) use simplified::CONFORMITY;

/// The two forms of a declaration.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DeclarationKind {
    /// The EU declaration of conformity (Annex V).
    Full,
    /// The simplified one, which says where the full text is (Annex VI).
    Simplified,
}

/// A declaration: a document, or a part of one.
#[derive(Clone, Debug)]
pub struct Declaration {
    /// The document it stands in.
    pub document: Arc<Document>,
    /// Its blocks.
    pub blocks: Range<usize>,
    /// Its form.
    pub kind: DeclarationKind,
    /// Its title; of a simplified declaration without one, its sentence.
    pub title: Span,
    /// The last of its text, for what should stand at its end.
    pub end: Span,
    /// The languages it is written in; never empty.
    pub languages: Vec<&'static Language>,
    /// Fields that wait to be filled in, the lines of the signature not among them.
    pub open: Vec<Span>,
    /// How many items beside the signature are nothing but a line to write on.
    blanks: usize,
    /// Its labelled values and sections, by what they are about.
    pub passages: Vec<Passage>,
    /// The product's name as declared, without type and version.
    pub name: Option<Spanned<String>>,
    /// The product's type or model.
    pub model: Option<Spanned<String>>,
    /// The versions declared; of a range ("4.3.0 to 4.3.2") its ends.
    pub versions: Vec<Spanned<String>>,
    /// The ranges of versions declared, each by its first and its last.
    pub ranges: Vec<(String, String)>,
    /// The manufacturer, as far as named.
    pub manufacturer: Party,
    /// The authorised representative, as far as named.
    pub representative: Party,
    /// The numbers of Union acts named, without white space (`2024/2847`, `2014/53/EU`).
    pub acts: Vec<Spanned<String>>,
    /// The standards named, each with its reference as written.
    pub standards: Vec<Spanned<String>>,
    /// What is said about a notified body.
    pub notified_body: NotifiedBody,
    /// The signature block.
    pub signature: Signature,
    /// The day of issue.
    pub issued: Option<Spanned<Date>>,
}

impl Declaration {
    /// The file it stands in.
    pub fn file(&self) -> FileId {
        self.document.file
    }

    /// Its blocks, headings included, code not.
    pub fn blocks(&self) -> impl Iterator<Item = (usize, &Block)> {
        self.document
            .blocks_at(self.blocks.clone())
            .filter(|(_, block)| !matches!(block.kind, BlockKind::Code { .. }))
    }

    /// Its whole text, folded; blocks are parted by a paragraph sign.
    pub fn folded(&self) -> String {
        let texts: Vec<_> = self
            .blocks()
            .map(|(_, block)| block.text.folded())
            .collect();
        texts.join(" \u{b6} ")
    }

    /// Whether it is a form: fields beside the lines of the signature wait to be filled in.
    pub fn is_form(&self) -> bool {
        self.open.len() + self.blanks >= 2
    }

    fn blanks(&self) -> usize {
        let items = self.passages.iter();
        let items = items.filter(|passage| {
            let value = passage.value.as_str();
            passage.item != Item::Signature
                && !passage.value.is_blank()
                && placeholder::is_unfilled(value)
                && (placeholder::find(value).iter())
                    .all(|found| found.kind == PlaceholderKind::Blank)
        });
        items.count()
    }

    /// The passages about one item.
    pub fn about(&self, item: Item) -> impl Iterator<Item = &Passage> {
        self.passages
            .iter()
            .filter(move |passage| passage.item == item)
    }

    /// Whether something is said about an item: a labelled value or a section that is not blank.
    pub fn says(&self, item: Item) -> bool {
        self.about(item).any(|passage| !passage.value.is_blank())
    }

    /// Whether one of its languages says so: any of the folded words `of` one of them stands in the text.
    pub fn any_word(&self, of: fn(&Language) -> &'static [&'static str]) -> bool {
        let text = self.folded();
        self.languages
            .iter()
            .any(|language| words::any(&text, of(language)))
    }

    /// Reads what `blocks` of a document declare.
    fn read(
        document: &Arc<Document>,
        blocks: Range<usize>,
        title: Span,
        kind: DeclarationKind,
    ) -> Option<Self> {
        let mut declaration = Self {
            document: Arc::clone(document),
            blocks,
            kind,
            title,
            end: title,
            languages: Vec::new(),
            open: Vec::new(),
            blanks: 0,
            passages: Vec::new(),
            name: None,
            model: None,
            versions: Vec::new(),
            ranges: Vec::new(),
            manufacturer: Party::default(),
            representative: Party::default(),
            acts: Vec::new(),
            standards: Vec::new(),
            notified_body: NotifiedBody::default(),
            signature: Signature::default(),
            issued: None,
        };
        let text = declaration.folded();
        declaration.languages = match kind {
            DeclarationKind::Full => languages::of(&text, languages::ENOUGH),
            DeclarationKind::Simplified => simplified::languages(&text),
        };
        if declaration.languages.is_empty() {
            return None;
        }
        declaration.end =
            (declaration.blocks().last()).map_or(title, |(_, block)| block.text.span());
        declaration.open = declaration.open_fields();
        declaration.passages = passage::find(&declaration);
        declaration.blanks = declaration.blanks();
        declaration.acts = declaration.named(|text| {
            let acts = crate::document::act::find(text).into_iter();
            acts.map(|act| (act.range, act.number)).collect()
        });
        declaration.standards = declaration.named(|text| {
            let standards = crate::document::standard::find(text).into_iter();
            let written = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
            standards
                .map(|found| (found.range.clone(), written(&found.range).to_string()))
                .collect()
        });
        declaration.signature = signature::read(&declaration);
        declaration.issued = declaration.signature.issued(&declaration);
        product::read(&mut declaration);
        declaration.manufacturer = party::read(&declaration, Item::Manufacturer);
        declaration.representative = party::read(&declaration, Item::Representative);
        declaration.notified_body = body::read(&declaration);
        Some(declaration)
    }

    /// What a finder sees in its texts, with the places.
    fn named(&self, find: impl Fn(&str) -> Vec<(Range<usize>, String)>) -> Vec<Spanned<String>> {
        let mut out = Vec::new();
        for (_, block) in self.blocks() {
            let found = find(block.text.as_str()).into_iter();
            out.extend(found.map(|(range, value)| Spanned::new(value, block.text.span_of(range))));
        }
        out
    }

    fn open_fields(&self) -> Vec<Span> {
        let found = self.blocks().flat_map(|(_, block)| {
            let found = placeholder::find_in(&block.text).into_iter();
            let open = found.filter(|found| found.kind != PlaceholderKind::Blank);
            open.map(|found| block.text.span_of(found.range))
        });
        found.collect()
    }
}

/// Where recognition saw the product's declarations, and which documents are not the product's own.
pub(super) struct Seen<'a> {
    pub(super) elements: &'a [ElementState],
    pub(super) places: &'a [(Element, Evidence)],
    /// Guides, forms for everybody, housekeeping.
    pub(super) foreign: &'a FxHashSet<FileId>,
}

/// Every declaration in the documents, each once: the full ones, best first, then the simplified ones by place.
pub(super) fn find(documents: &[Arc<Document>], seen: &Seen<'_>) -> Vec<Declaration> {
    let state = seen
        .elements
        .iter()
        .find(|state| state.element == Element::Declaration && state.status == Status::Present);
    let stated = state.into_iter().flat_map(|state| &state.evidence);
    let others = seen.places.iter();
    let others = others.filter(|(element, _)| *element == Element::Declaration);
    let named = stated.chain(others.map(|(_, evidence)| evidence));
    // A row or a link that names the declaration is not the declaration.
    let named = named.filter(|evidence| {
        use EvidenceKind::{Config, File, Mark, Section};
        matches!(evidence.kind, Section | File | Mark | Config)
    });
    let mut by_file: FxHashMap<FileId, Vec<(usize, Span)>> = FxHashMap::default();
    for (rank, evidence) in named.enumerate() {
        let places = by_file.entry(evidence.span.file).or_default();
        places.push((rank, evidence.span));
    }
    let held: Vec<_> = documents
        .iter()
        .filter_map(|document| Some((document, by_file.get(&document.file)?)))
        .collect();
    let full = parallel::map(&held, |(document, places)| {
        let mut here: Vec<(usize, Declaration)> = Vec::new();
        for (rank, span) in *places {
            let known = here.iter().any(|(_, other)| other.holds(*span));
            if !known && let Some(declaration) = at(document, *span) {
                here.push((*rank, declaration));
            }
        }
        here
    });
    let mut full: Vec<(usize, Declaration)> = full.into_iter().flatten().collect();
    full.sort_by_key(|(rank, _)| *rank);
    let mut out: Vec<Declaration> = full.into_iter().map(|(_, it)| it).collect();
    let own = documents.iter();
    let own = own.filter(|document| !seen.foreign.contains(&document.file));
    let own: Vec<&Arc<Document>> = own.collect();
    let simplified = parallel::map(&own, |document| simplified::find(document));
    for declaration in simplified.into_iter().flatten() {
        if !out.iter().any(|other| other.holds(declaration.title)) {
            out.push(declaration);
        }
    }
    out
}

impl Declaration {
    /// Whether a place in its document lies inside it, its title included.
    pub fn holds(&self, span: Span) -> bool {
        if self.file() != span.file {
            return false;
        }
        let last = self.blocks.end.saturating_sub(1);
        let end = (self.document.blocks.get(last)).map_or(self.title.end, |block| block.span.end);
        let start = match self.blocks.start {
            0 => 0,
            _ => self.title.start,
        };
        start <= span.start && span.start <= end
    }
}

impl Declaration {
    /// Whether a place is the heading right above it.
    pub fn is_under(&self, span: Span) -> bool {
        let section = self.document.section_of(self.blocks.start);
        let title = self.document.sections.get(section);
        self.file() == span.file && title.is_some_and(|title| title.title.span() == span)
    }
}

/// The declaration that a piece of evidence stands for: the whole document where it stands at the top, else its
/// section.
fn at(document: &Arc<Document>, place: Span) -> Option<Declaration> {
    let section = document.section_around(place);
    let top = document.path_of(section).len() <= 1 && section <= 1;
    let titled = document.sections.get(section)?;
    if titled.title.is_blank() {
        return None;
    }
    let blocks = match top {
        true => 0..document.blocks.len(),
        false => titled.blocks.clone(),
    };
    let title: &Text = &titled.title;
    let kind = match simplified::is_one(document, blocks.clone(), title) {
        true => DeclarationKind::Simplified,
        false => DeclarationKind::Full,
    };
    Declaration::read(document, blocks, title.span(), kind)
}
