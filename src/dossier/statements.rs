//! What several places say of the same thing – the product's version, who makes it, where to report – each with its
//! place, so that rules can hold two of them against each other.

use super::declaration::Declaration;
use super::{Evidence, Parts, ProductFacts};
use crate::config::Config;
use crate::document::Document;
use crate::law::Element;
use crate::source::{FileId, Sources, Spanned};
use rustc_hash::{FxHashMap, FxHashSet};

mod contact;
mod maker;
mod response;
mod version;

pub use maker::{Maker, same_code, same_maker};
pub use response::Response;
pub use version::{Stated, covers, is_release, lies_between};

/// Everything that is stated more than once in most technical files.
#[derive(Default, Debug)]
pub struct Statements {
    /// The version that the configuration, a manifest or the SBOM gives the product, the first of each.
    pub released: Vec<Stated>,
    /// The versions that the head of each document about the product speaks of, by document.
    pub documented: Vec<DocumentVersions>,
    /// Who the manufacturer is, and where.
    pub makers: Vec<Maker>,
    /// The e-mail addresses for vulnerability reports, by document.
    pub contacts: Vec<Contacts>,
    /// The times within which reports are acknowledged.
    pub responses: Vec<Response>,
}

/// The versions that one document says it is about.
#[derive(Debug)]
pub struct DocumentVersions {
    /// The element it speaks for.
    pub element: Element,
    /// Its file.
    pub file: FileId,
    /// The versions, in text order.
    pub versions: Vec<Stated>,
}

/// The addresses for reports in one document.
#[derive(Debug)]
pub struct Contacts {
    /// Its file.
    pub file: FileId,
    /// The addresses in lower case, in text order.
    pub addresses: Vec<Spanned<String>>,
}

/// What has been read before.
pub(super) struct Read<'a> {
    pub(super) parts: &'a Parts,
    pub(super) facts: &'a ProductFacts,
    /// The places that speak for elements, by document.
    pub(super) places: &'a FxHashMap<FileId, Vec<(Element, Evidence)>>,
    pub(super) declarations: &'a [Declaration],
    pub(super) foreign: &'a FxHashSet<FileId>,
    pub(super) sources: &'a Sources,
    pub(super) config: &'a Config,
}

impl Read<'_> {
    /// The maker's own documents.
    fn documents(&self) -> impl Iterator<Item = &Document> {
        let documents = self.parts.documents.iter().map(|document| &**document);
        documents.filter(|document| !self.foreign.contains(&document.file))
    }

    /// The places that speak for elements in a document.
    fn places_in(&self, document: &Document) -> &[(Element, Evidence)] {
        self.places.get(&document.file).map_or(&[], Vec::as_slice)
    }

    /// Whether a place of an element lies in a document.
    fn speaks_for(&self, document: &Document, element: Element) -> bool {
        let mut places = self.places_in(document).iter();
        places.any(|(other, _)| *other == element)
    }
}

impl Statements {
    /// Gathers them.
    pub(super) fn read(read: &Read<'_>) -> Self {
        Self {
            released: version::released(read),
            documented: version::documented(read),
            makers: maker::read(read),
            contacts: contact::read(read),
            responses: response::read(read),
        }
    }
}
