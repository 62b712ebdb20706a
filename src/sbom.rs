//! SBOMs: one model for every format.
//!
//! [`detect`] recognises a format by content, [`read()`] turns a file into an [`Sbom`] and always returns one: a
//! truncated or malformed file gives what came before the damage, with the problems. Each format is one file
//! ([`cyclonedx`], [`spdx2`], [`spdx3`]; [`spdx_tag_value`], [`spdx_yaml`], [`cyclonedx_xml`] and the XML forms of SPDX
//! make of their text what these read) that fills the model and one
//! variant of [`Format`]; [`schema`] holds the official schemas against the same tape.

mod component;
pub mod cpe;
mod cyclonedx;
mod cyclonedx_xml;
mod deployable;
mod detect;
mod graph;
mod ids;
pub mod license;
mod purl;
mod reach;
mod read;
pub mod schema;
mod spdx2;
mod spdx3;
mod spdx_rdf;
mod spdx_tag_value;
mod spdx_text;
mod spdx_xml;
mod spdx_yaml;
mod statement;
mod values;

pub use component::{
    Acknowledgement, Component, ComponentKind, Deployable, Flag, Hash, Identifier, IdentifierKind,
    License, LicenseForm, PROPERTY_NAMESPACES, Place, Property, Reference, Scope, Spdx2Package,
};
pub use detect::{Format, has_sbom_name, is_json_schema, sniff};
pub use graph::{Edge, EdgeKind, End, Graph, NodeEntry};
pub use ids::{DuplicateId, Unlisted, Unresolved};
pub use purl::{Purl, PurlError};
pub use read::{read, read_content};
pub use spdx3::ModelProblems;
pub use statement::{
    Affected, Analysis, Claim, Completeness, ExternalDocument, FileEntry, Party, Role,
    SnippetRange, Subject, Tool, Vulnerability,
};

use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use crate::syntax::json::Tape;
use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

/// One SBOM.
#[derive(Debug)]
pub struct Sbom {
    /// Its file.
    pub file: FileId,
    /// The format it is written in.
    pub format: Format,
    /// How far it was read.
    pub state: State,
    /// The place of a statement about the whole: the key `metadata` (CycloneDX), the document's name (SPDX), else
    /// the opening bracket.
    pub head: Span,
    /// The version of the format, as written (`1.6`, `SPDX-2.3`).
    pub spec_version: Option<Spanned<String>>,
    /// `serialNumber` (CycloneDX) or `documentNamespace` (SPDX).
    pub serial_number: Option<Spanned<String>>,
    /// The document's own version (CycloneDX `version`), as written.
    pub version: Option<Spanned<String>>,
    /// When it was made, as written.
    pub timestamp: Option<Spanned<String>>,
    /// Who made it, in file order.
    pub creators: Vec<Party>,
    /// The programs that had a part in making it.
    pub tools: Vec<Tool>,
    /// In which phase of the product's life it was made (CycloneDX `lifecycles`, SPDX 3 `software_sbomType`).
    pub lifecycles: Vec<Span>,
    /// Its maker's comment on its making (SPDX 2 `creationInfo.comment`).
    pub comment: Option<Span>,
    /// The signature inside the document: its key, else itself.
    pub signature: Option<Span>,
    /// Under which licence the document itself is (SPDX `dataLicense`).
    pub data_license: Option<Span>,
    /// Every component, the product itself and nested ones included, in file order (the product's first).
    pub components: Vec<Component>,
    /// Indices of the components the document says it describes; CycloneDX has one at most.
    pub roots: Vec<usize>,
    /// What depends on what.
    pub graph: Graph,
    /// Indices of the components that the document says do not ship, or not always: development-only, optional,
    /// excluded.
    pub not_shipped: FxHashSet<usize>,
    /// How complete it says it is.
    pub claims: Vec<Claim>,
    /// Vulnerabilities it speaks of.
    pub vulnerabilities: Vec<Vulnerability>,
    /// What the document as a whole points to (CycloneDX `externalReferences` at the top).
    pub references: Vec<Reference>,
    /// Other documents whose elements it speaks of (SPDX).
    pub external_documents: Vec<ExternalDocument>,
    /// Ids of the licences it gives the text of (SPDX `licenseId` of extracted licences).
    pub extracted_licenses: Vec<Span>,
    /// Files it describes beside the components (SPDX).
    pub files: Vec<FileEntry>,
    /// Ranges of its snippets (SPDX 2).
    pub snippet_ranges: Vec<SnippetRange>,
    /// Whether it holds more than vulnerability statements: a VEX document lists no parts and is no SBOM.
    pub lists_parts: bool,
    /// Whether the document describes something that is no component (SPDX: a file).
    pub describes_other: bool,
    /// Why the bytes are no UTF-8 text.
    pub encoding: Option<Problem>,
    /// What is wrong with the syntax.
    pub syntax: Vec<Problem>,
    /// Keys given more than once.
    pub duplicate_keys: Vec<Problem>,
    /// Ids (`bom-ref`, `SPDXID`) given to more than one element.
    pub duplicate_ids: Vec<DuplicateId>,
    /// How many further ones there are that are not listed.
    pub duplicate_ids_unlisted: usize,
    /// References to ids no element has.
    pub unresolved: Vec<Unresolved>,
    /// How many further ones there are that are not listed.
    pub unresolved_unlisted: Unlisted,
    /// What the official schema says.
    pub schema: schema::Verdict,
    /// What breaks the model of SPDX 3.
    pub spdx3: ModelProblems,
    /// JSON Pointers of the places that [`Place::At`] numbers.
    places: Vec<String>,
    /// `roots`, where they are many; made when first asked for, after they were read.
    root_set: OnceLock<FxHashSet<usize>>,
    /// Texts that the file writes in another way than they read (entities, escapes, addresses), by their place.
    decoded: Decoded,
}

/// Texts and the places that stand for them; several can stand for one.
#[derive(Default, Debug)]
struct Decoded {
    texts: Vec<Cow<'static, str>>,
    places: HashMap<Span, u32>,
}

impl Decoded {
    fn at(&self, span: Span) -> Option<&str> {
        let number = *self.places.get(&span)?;
        self.texts.get(number as usize).map(Cow::as_ref)
    }
}

/// How far a file was read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// To its end.
    Read,
    /// Up to a syntax error; what is missing may stand behind it.
    Broken,
    /// It is no SBOM of a known format.
    Unrecognised,
}

impl Sbom {
    /// An SBOM of which nothing is known yet.
    fn empty(file: FileId, format: Format, state: State) -> Self {
        Self {
            file,
            format,
            state,
            head: Span::new(file, 0..0),
            spec_version: None,
            serial_number: None,
            version: None,
            timestamp: None,
            creators: Vec::new(),
            tools: Vec::new(),
            lifecycles: Vec::new(),
            comment: None,
            signature: None,
            data_license: None,
            components: Vec::new(),
            roots: Vec::new(),
            graph: Graph::default(),
            not_shipped: FxHashSet::default(),
            claims: Vec::new(),
            vulnerabilities: Vec::new(),
            references: Vec::new(),
            external_documents: Vec::new(),
            extracted_licenses: Vec::new(),
            files: Vec::new(),
            snippet_ranges: Vec::new(),
            lists_parts: true,
            describes_other: false,
            encoding: None,
            syntax: Vec::new(),
            duplicate_keys: Vec::new(),
            duplicate_ids: Vec::new(),
            duplicate_ids_unlisted: 0,
            unresolved: Vec::new(),
            unresolved_unlisted: Unlisted::default(),
            schema: schema::Verdict::default(),
            spdx3: ModelProblems::default(),
            places: Vec::new(),
            root_set: OnceLock::new(),
            decoded: Decoded::default(),
        }
    }

    /// Keeps what [`Sbom::text`] needs once the tape of a file that is no JSON text is gone.
    fn keep_decoded(&mut self, tape: &Tape<'_>) {
        let file = self.file;
        let places = tape.decoded_texts();
        let places = places.map(|(range, number)| (Span::new(file, range), number));
        self.decoded.places = places.collect();
        if !self.decoded.places.is_empty() {
            self.decoded.texts = tape.texts_apart().to_vec();
        }
    }

    /// Notes a reference to an id no element has, as long as there are not too many.
    fn note_unresolved(&mut self, top_level: bool, reference: impl FnOnce() -> Unresolved) {
        let (kept, unlisted) = self.unresolved_unlisted.of(top_level);
        if *kept < ids::MOST_LISTED {
            *kept += 1;
            self.unresolved.push(reference());
        } else {
            *unlisted += 1;
        }
    }

    /// Takes away the JSON Pointers of a file that is not JSON.
    fn forget_pointers(&mut self) {
        for duplicate in &mut self.duplicate_ids {
            duplicate.pointer.clear();
        }
        for reference in &mut self.unresolved {
            reference.pointer.clear();
        }
        for problem in &mut self.schema.problems {
            problem.pointer = None;
        }
    }

    /// The product's own component; the first, where the document describes several.
    pub fn root(&self) -> Option<&Component> {
        self.components.get(*self.roots.first()?)
    }

    /// Whether the component with this index is the product itself.
    pub fn is_root(&self, component: usize) -> bool {
        // A document may say that it describes everything it lists.
        if self.roots.len() < 16 {
            return self.roots.contains(&component);
        }
        let set = self
            .root_set
            .get_or_init(|| self.roots.iter().copied().collect());
        set.contains(&component)
    }

    /// Indices of the components the product depends on directly (or contains), in file order.
    pub fn top_level(&self) -> Vec<usize> {
        let mut found: Vec<usize> = self
            .direct_edges()
            .filter_map(|edge| edge.to.component())
            .collect();
        found.sort_unstable();
        found.dedup();
        found.retain(|component| !self.is_root(*component));
        found
    }

    /// For every component, whether the product leads to it: by dependency and containment, or by another
    /// relationship in either direction.
    pub fn reached(&self) -> Vec<bool> {
        reach::reached(self)
    }

    /// Whether it is SPDX 2, in whatever syntax.
    pub fn is_spdx2(&self) -> bool {
        self.format.is_spdx() && self.format != Format::Spdx3Json
    }

    /// The edges that start at the product (what it implements is left out).
    pub fn direct_edges(&self) -> impl Iterator<Item = &Edge> {
        let starts_at_root =
            |edge: &&Edge| edge.from.component().is_some_and(|from| self.is_root(from));
        let edges = self
            .graph
            .edges
            .iter()
            .filter(|edge| edge.kind != EdgeKind::Provides);
        edges.filter(starts_at_root)
    }

    /// Where the product's direct dependencies are listed, else the product's component, else the document's head.
    pub fn top_level_place(&self) -> Span {
        let node = self
            .graph
            .nodes
            .iter()
            .find(|node| node.of.component().is_some_and(|of| self.is_root(of)));
        let root = || self.root().map(|root| root.head());
        node.map(|node| node.list)
            .or_else(root)
            .unwrap_or(self.head)
    }

    /// JSON Pointer of a component, in CycloneDX XML its path; empty for formats without.
    pub fn pointer(&self, component: usize) -> String {
        self.written_pointer(self.json_pointer(component))
    }

    /// What leads to the place of a JSON Pointer in a file of this format: itself, in CycloneDX XML the path of the
    /// elements (`/bom/components/component[3]`); empty for formats without.
    pub fn written_pointer(&self, pointer: String) -> String {
        match self.format {
            Format::CycloneDxXml if !pointer.is_empty() => cyclonedx_xml::xpath(&pointer),
            format if format.has_pointers() => pointer,
            _ => String::new(),
        }
    }

    fn json_pointer(&self, component: usize) -> String {
        let mut outwards = Vec::new();
        let mut at = component;
        while let Some(Place::Nested { parent, index }) =
            self.components.get(at).map(|found| found.place)
        {
            outwards.push(index);
            at = parent as usize;
        }
        let mut pointer = match self.components.get(at).map(|found| found.place) {
            Some(Place::Metadata) => "/metadata/component".to_string(),
            Some(Place::List(index)) => format!("/{}/{index}", self.format.component_list()),
            Some(Place::At(place)) => {
                let pointer = self.places.get(place as usize);
                pointer.cloned().unwrap_or_default()
            }
            _ => return String::new(),
        };
        for index in outwards.iter().rev() {
            pointer += &format!("/components/{index}");
        }
        pointer
    }

    /// JSON Pointer of something in a component: `tail` is added to the component's (`/hashes/0/content`). Empty for
    /// formats without.
    pub fn pointer_in(&self, component: usize, tail: &str) -> String {
        let mut pointer = self.json_pointer(component);
        if !pointer.is_empty() {
            pointer += tail;
        }
        self.written_pointer(pointer)
    }

    /// The text behind a span of this SBOM, decoded. The span is that of a value, or lies inside one.
    pub fn text<'s>(&'s self, sources: &'s Sources, span: Span) -> Cow<'s, str> {
        let raw = sources.text(span);
        if self.format.is_json() {
            return match raw.strip_prefix('"') {
                Some(_) => crate::syntax::json::string_text(raw),
                None => crate::syntax::json::part_of_string(raw),
            };
        }
        if let Some(text) = self.decoded.at(span) {
            return Cow::Borrowed(text);
        }
        if self.format == Format::SpdxYaml && raw.starts_with(['"', '\'']) {
            let inner = raw.get(1..raw.len().saturating_sub(1));
            return inner.unwrap_or_default().into();
        }
        raw.into()
    }

    /// A component as a reader knows it: name, else package URL, else id.
    pub fn label<'s>(
        &'s self,
        sources: &'s Sources,
        component: &'s Component,
    ) -> Option<Cow<'s, str>> {
        let id = || component.id.map(|id| self.text(sources, id));
        let label = component.label().map(Cow::Borrowed);
        label.or_else(id).filter(|label| !label.trim().is_empty())
    }

    /// What is delivered of a component: from where the format says so, else from the properties and references that
    /// BSI TR-03183-2 assigns in CycloneDX, and the file name that SPDX 2 gives.
    pub fn deployable(&self, sources: &Sources, component: &Component) -> Deployable {
        deployable::of(self, sources, component)
    }

    /// Whether its content can be judged: it was read to its end and lists a product's parts.
    pub fn is_assessable(&self) -> bool {
        self.state == State::Read && self.lists_parts
    }
}
