//! SBOMs: one model for every format.
//!
//! [`detect`] recognises a format by content, [`read()`] turns a file into an [`Sbom`] and always returns one: a
//! truncated or malformed file gives what came before the damage, with the problems. Each format is one file
//! ([`cyclonedx`], [`spdx2`]; [`spdx_tag_value`] makes of its text what `spdx2` reads) that fills the model and one
//! variant of [`Format`]; [`schema`] holds the official schemas against the same tape.

mod cyclonedx;
mod detect;
mod graph;
mod ids;
mod purl;
mod read;
pub mod schema;
mod spdx2;
mod spdx_tag_value;

pub use detect::{Format, has_sbom_name, is_json_schema, sniff};
pub use graph::{Edge, EdgeKind, End, Graph, NodeEntry};
pub use ids::{DuplicateId, Unresolved};
pub use purl::{Purl, PurlError};
pub use read::read;

use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use crate::syntax::json::Tape;
use std::borrow::Cow;
use std::collections::HashMap;

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
    /// Who made it: authors, manufacturer, supplier, SPDX creators (tools among them), as written.
    pub authors: Vec<Spanned<String>>,
    /// Every component, the product itself and nested ones included, in file order (the product's first).
    pub components: Vec<Component>,
    /// Indices of the components the document says it describes; CycloneDX has one at most.
    pub roots: Vec<usize>,
    /// What depends on what.
    pub graph: Graph,
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
    /// References to ids no element has.
    pub unresolved: Vec<Unresolved>,
    /// What the official schema says.
    pub schema: schema::Verdict,
    /// Texts that the file writes in another way than they read (entities, escapes, addresses), by their place.
    decoded: HashMap<Span, Box<str>>,
}

/// How far a file was read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// To its end.
    Read,
    /// Up to a syntax error; what is missing may stand behind it.
    Broken,
    /// Its format was recognised, and this version of the tool does not read it.
    NotRead,
    /// It is no SBOM of a known format.
    Unrecognised,
}

/// One component (CycloneDX) or package (SPDX).
#[derive(Debug)]
pub struct Component {
    /// The whole object.
    pub span: Span,
    /// Where it stands in the document.
    pub place: Place,
    /// What it is.
    pub kind: ComponentKind,
    /// `bom-ref` or `SPDXID`.
    pub id: Option<Spanned<String>>,
    /// `group` (CycloneDX).
    pub group: Option<Spanned<String>>,
    /// Name.
    pub name: Option<Spanned<String>>,
    /// Version.
    pub version: Option<Spanned<String>>,
    /// Package URL, the first where there are several.
    pub purl: Option<Spanned<String>>,
    /// CPE name.
    pub cpe: Option<Spanned<String>>,
    /// Whether a further identifier is given (SWID tag, SWHID, OmniBOR id, gitoid, hash).
    pub otherwise_identified: bool,
    /// Supplier, manufacturer, publisher or author: the first of these that is named.
    pub supplier: Option<Spanned<String>>,
    /// Licence ids, names and expressions, as written.
    pub licenses: Box<[Span]>,
    /// Hashes of the component.
    pub hashes: Box<[Hash]>,
}

/// What a component is, as far as the rules ask.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ComponentKind {
    /// Software or firmware.
    Part,
    /// A piece of hardware; its name is a part number, and it has no releases.
    Device,
    /// A single file.
    File,
    /// Data, a model, a cryptographic asset: nothing that has releases of its own.
    Asset,
}

/// A hash and its algorithm, both as written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hash {
    /// Name of the algorithm.
    pub algorithm: Span,
    /// Hexadecimal value.
    pub value: Span,
}

/// Where a component stands in the document.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// CycloneDX `metadata.component`.
    Metadata,
    /// The component with this index in the document's own list.
    List(u32),
    /// CycloneDX: the component with this index in the list of another component.
    Nested {
        /// Index of the outer component in [`Sbom::components`].
        parent: u32,
        /// Index in its list.
        index: u32,
    },
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
            authors: Vec::new(),
            components: Vec::new(),
            roots: Vec::new(),
            graph: Graph::default(),
            lists_parts: true,
            describes_other: false,
            encoding: None,
            syntax: Vec::new(),
            duplicate_keys: Vec::new(),
            duplicate_ids: Vec::new(),
            unresolved: Vec::new(),
            schema: schema::Verdict::default(),
            decoded: HashMap::new(),
        }
    }

    /// Keeps what [`Sbom::text`] needs once the tape of a file that is no JSON text is gone.
    fn keep_decoded(&mut self, tape: &Tape<'_>) {
        let file = self.file;
        let texts = tape.decoded_texts();
        let texts = texts.map(|(range, text)| (Span::new(file, range), text.into()));
        self.decoded = texts.collect();
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
        self.roots.contains(&component)
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

    /// JSON Pointer of a component; empty for formats without.
    pub fn pointer(&self, component: usize) -> String {
        if !self.format.is_json() {
            return String::new();
        }
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
            _ => return String::new(),
        };
        for index in outwards.iter().rev() {
            pointer += &format!("/components/{index}");
        }
        pointer
    }

    /// The text behind a span of this SBOM, decoded.
    pub fn text<'s>(&'s self, sources: &'s Sources, span: Span) -> Cow<'s, str> {
        if let Some(text) = self.decoded.get(&span) {
            return Cow::Borrowed(text);
        }
        let raw = sources.text(span);
        if self.format.is_json() && raw.starts_with('"') {
            return crate::syntax::json::string_text(raw);
        }
        raw.into()
    }

    /// Whether its content can be judged: it was read to its end and lists a product's parts.
    pub fn is_assessable(&self) -> bool {
        self.state == State::Read && self.lists_parts
    }
}

impl Component {
    /// The short span that names the component best: its name, else its id, else its opening bracket.
    pub fn head(&self) -> Span {
        let named = self
            .name
            .as_ref()
            .or(self.id.as_ref())
            .map(|text| text.span);
        named.unwrap_or(Span {
            end: (self.span.start + 1).min(self.span.end),
            ..self.span
        })
    }

    /// The component as a reader knows it: name, else purl, else id.
    pub fn label(&self) -> Option<&str> {
        let filled = |text: &'_ &Spanned<String>| !text.value.trim().is_empty();
        let texts = [&self.name, &self.purl, &self.id];
        texts
            .into_iter()
            .flatten()
            .find(filled)
            .map(|text| text.value.as_str())
    }
}
