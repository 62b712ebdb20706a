//! The product's dossier: Annex VII elements and the evidence found for each.

use crate::config::Config;
use crate::config::{Class, Kind, Procedure, Role};
use crate::document::pattern::{Bank, listen_together};
use crate::document::{self, Document};
use crate::law::Element;
use crate::law::element::Status;
use crate::law::gap::Duty;
use crate::law::words::topic;
use crate::manifest::Manifest;
use crate::manifest::comparison::{Beside, Comparison};
use crate::manifest::pairing::Stated;
use crate::problem::Problem;
use crate::sbom::Sbom;
use crate::source::{FileId, Sources, Span, Spanned};
use jiff::civil::Date;
use mention::Mentions;
use reporting::Reporting;
use rustc_hash::{FxHashMap, FxHashSet};
use statements::Statements;
use std::sync::{Arc, Once, OnceLock};

pub use coverage::Coverage;

mod candidate;
pub mod coverage;
mod cue;
mod decide;
mod decision;
pub mod declaration;
mod detail;
mod drawing;
mod everyday;
mod facts;
mod fallback;
mod files;
mod guidance;
mod handling;
mod hint;
mod history;
mod item;
pub mod mention;
mod mirror;
mod nature;
mod needs;
mod papers;
pub mod place;
mod pointer;
mod praise;
mod reader;
mod recognise;
pub mod reporting;
mod role;
pub mod route;
pub mod said;
mod state;
mod stated;
pub mod statements;
mod steward;
pub mod support;
pub mod test_output;
mod title;
mod verdict;

pub use declaration::Declaration;
pub use files::{Files, OnDisk, Picture};
pub use history::History;
pub use route::Route;
pub use test_output::TestOutput;

/// What recognition asks of every paragraph.
pub(crate) static BANK: Bank = Bank::new(
    1,
    &[
        &verdict::law::REFERENCE,
        &verdict::law::EXPLAINED,
        &praise::PRAISE,
        &verdict::form::HINT,
        &verdict::form::TOUCHED,
        &verdict::form::INSTRUCTION,
        &verdict::form::GUIDANCE,
        &verdict::form::SPACE,
        &needs::UNTIL,
        &needs::RESULT,
        &needs::SHOP,
        &needs::SECURE,
        &needs::OF_THE_PAPER,
        &needs::DECLARED,
        &needs::NO_HARDWARE,
        &needs::NEGATION,
        &cue::SBOM_FILE,
        &fallback::cues::SBOM,
        &fallback::cues::UPDATES,
        &fallback::cues::DISCLOSURE,
        &fallback::cues::EXCLUDED,
        &fallback::cues::PIPELINE,
        &fallback::cues::RATED,
        &fallback::REMEDY,
        &fallback::REPLY,
        &fallback::AFTERWARDS,
        &fallback::standards::STANDARD,
        &fallback::OF_THE_FILES,
        &fallback::OF_THE_PAGES,
        &hint::TELLS_READER,
        &detail::SUPPORTED,
        &detail::PATCHED,
        &detail::versions::COVERED,
        &detail::introduction::NOT_A_PRODUCT,
        &coverage::CITED,
        &coverage::ACT,
        &role::ACT,
        &declaration::CONFORMITY,
    ],
);

/// One product: its files, its facts, and what was found for each element.
#[derive(Debug)]
pub struct Product {
    /// Its folder, relative to the working directory.
    pub path: String,
    /// What is known of it.
    pub facts: ProductFacts,
    /// Its documents, by path; one at the top of a repository can belong to several products.
    pub documents: Vec<Arc<Document>>,
    /// Its SBOMs.
    pub sboms: Vec<Sbom>,
    /// Its manifests.
    pub manifests: Vec<Manifest>,
    /// Which of its manifests are compared with which of its SBOMs.
    pub comparison: Comparison,
    /// What the repository's history says, told while the rules already run; to be asked by [`Product::history`].
    pub told: OnceLock<History>,
    /// What exists on disk among the files its documents link to.
    pub files: Files,
    /// Files that could not be read at all.
    pub unreadable: Vec<Problem>,
    /// Whether the folder holds a product's technical file at all.
    pub nature: Nature,
    /// Where a statement about the whole documentation points: the configuration, the index of the technical
    /// file, or the folder's first document.
    pub anchor: Option<Span>,
    /// Every element, in the order of Annex VII.
    pub elements: Vec<ElementState>,
    /// Every place that names an element and holds something, filled in or not, best first: what rules about
    /// content read, whatever the element's status in the end.
    pub places: Vec<(Element, Evidence)>,
    /// Which of the documents are the maker's own about the product: no guide, no empty form, no change log.
    pub own: Vec<bool>,
    /// What several rules read in the documents; each read when first asked for.
    pub readings: Readings,
    /// What the maker's own documents speak of.
    pub mentions: Mentions,
    /// What they say of reporting to the authorities (Art. 14).
    pub reporting: Reporting,
    /// Which requirement of Annex I the documents treat where, and how.
    pub coverage: Coverage,
    /// Files of test tools that the documents point to, by path.
    pub test_outputs: Vec<TestOutput>,
    /// Guides, forms for everybody and housekeeping among the documents: what they hold is not the product's.
    pub foreign: FxHashSet<FileId>,
    /// What several places say of the same thing.
    pub statements: Statements,
    /// Every declaration of conformity whose text the documents hold; none where the folder holds no technical file.
    pub declarations: Vec<Declaration>,
    /// Class and procedure as the documents state them; nothing where the folder holds no technical file.
    pub route: Route,
}

/// Readings of a product's documents, made when a rule first asks for them.
#[derive(Default, Debug)]
pub struct Readings {
    said: OnceLock<said::Said>,
    support: OnceLock<Vec<support::Support>>,
    support_ends: OnceLock<Vec<support::End>>,
    /// The place of each document among them.
    by_file: OnceLock<FxHashMap<FileId, usize>>,
    /// The places that speak for each element.
    placed: OnceLock<FxHashMap<Element, Vec<place::Placed>>>,
    /// The places of the declarations that a file holds among all.
    declared_in: OnceLock<FxHashMap<FileId, Vec<usize>>>,
}

impl Product {
    /// What the repository's history says; waits until it is told.
    pub fn history(&self) -> &History {
        self.told.wait()
    }

    /// Makes the readings that many rules ask for, on all cores.
    pub fn read_ahead(&self) {
        self.said();
        self.placed();
        self.support_ends();
    }

    /// What the maker's own documents speak of.
    pub fn said(&self) -> &said::Said {
        self.readings
            .said
            .get_or_init(|| said::Said::read(&self.documents, &self.own))
    }

    /// What the documents say about the support period, place by place.
    pub fn support(&self) -> &[support::Support] {
        self.readings.support.get_or_init(|| support::read(self))
    }

    /// Every statement of when support for the product ends, wherever its own documents make it.
    pub fn support_ends(&self) -> &[support::End] {
        let ends = &self.readings.support_ends;
        ends.get_or_init(|| support::ends::read(self))
    }

    /// Whether its own documents name the month in which support for any version ends.
    pub fn names_end_of_support(&self) -> bool {
        support::ends::names_month(self)
    }

    /// The document of a file.
    pub fn document(&self, file: FileId) -> Option<&Arc<Document>> {
        self.documents.get(self.number_of(file)?)
    }

    /// The number of a file's document among the product's.
    fn number_of(&self, file: FileId) -> Option<usize> {
        let by_file = self.readings.by_file.get_or_init(|| {
            let numbered = self.documents.iter().enumerate();
            numbered.map(|(at, document)| (document.file, at)).collect()
        });
        by_file.get(&file).copied()
    }

    /// The declarations of conformity whose text a file holds.
    pub fn declarations_in(&self, file: FileId) -> impl Iterator<Item = &Declaration> {
        let declared_in = self.readings.declared_in.get_or_init(|| {
            let mut declared_in: FxHashMap<FileId, Vec<usize>> = FxHashMap::default();
            for (at, declaration) in self.declarations.iter().enumerate() {
                declared_in.entry(declaration.file()).or_default().push(at);
            }
            declared_in
        });
        let own = declared_in.get(&file).into_iter().flatten();
        own.filter_map(|at| self.declarations.get(*at))
    }

    /// Whether a place lies inside a declaration of conformity.
    pub fn declares(&self, place: Span) -> bool {
        self.declarations_in(place.file).any(|it| it.holds(place))
    }

    /// What was found for an element.
    pub fn element(&self, element: Element) -> Option<&ElementState> {
        self.elements.iter().find(|state| state.element == element)
    }

    /// Whether an element is only a placeholder: `element-placeholder` says so of a technical file, and what else is
    /// missing from it goes without saying.
    pub fn is_unfilled(&self, element: Element) -> bool {
        let state = self.element(element);
        state.is_some_and(|state| state.status == Status::Placeholder)
    }

    /// The duties a gap in an element touches whose breach can be fined. Fines are not for open-source software
    /// stewards (Art. 64(10)(b)).
    pub fn fined_duties(&self, state: &ElementState) -> &'static [Duty] {
        let role = self.facts.role.as_ref().map(|role| role.value);
        match role == Some(Role::OpenSourceSteward) || !Element::is_gap(state.status) {
            true => &[],
            false => state.element.duties(),
        }
    }
}

/// What kind of folder this is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Nature {
    /// It holds technical documentation of a product, however incomplete.
    TechnicalFile,
    /// It holds documents, but none of them is a product's technical file (a guide, a checklist, a library).
    NoTechnicalFile,
    /// The user named single files, or a part of the product's folder: nothing is said about what the rest may hold.
    SingleFiles,
}

/// Facts about the product, each from the configuration or read at the place given.
#[derive(Clone, Default, Debug)]
pub struct ProductFacts {
    /// Name on the market.
    pub name: Option<Spanned<String>>,
    /// Version the documentation speaks of.
    pub version: Option<Spanned<String>>,
    /// Software, hardware, both or component.
    pub kind: Option<Spanned<Kind>>,
    /// Class.
    pub class: Option<Spanned<Class>>,
    /// Conformity assessment procedure.
    pub procedure: Option<Spanned<Procedure>>,
    /// Whose documentation this is.
    pub role: Option<Spanned<Role>>,
    /// Day of placing on the market.
    pub placed_on_market: Option<Spanned<Date>>,
    /// End of the support period.
    pub support_end: Option<Spanned<Date>>,
    /// Whether it is free and open-source software.
    pub foss: Option<Spanned<bool>>,
    /// Where its technical documentation is public.
    pub docs_public_url: Option<Spanned<String>>,
    /// Codes of the Member States it is sold in.
    pub markets: Vec<Spanned<String>>,
}

/// An element with its status.
#[derive(Clone, Debug)]
pub struct ElementState {
    /// The element.
    pub element: Element,
    /// Its status.
    pub status: Status,
    /// Why this status, one sentence.
    pub reason: String,
    /// Whether a `not-applicable` comes with its reason; true for every other status.
    pub justified: bool,
    /// Where, best first.
    pub evidence: Vec<Evidence>,
}

/// A place that speaks for an element.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Evidence {
    /// Where.
    pub span: Span,
    /// In what shape.
    pub kind: EvidenceKind,
}

/// The shape evidence was found in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceKind {
    /// A heading with its section.
    Section,
    /// A table row.
    TableRow,
    /// A labelled value (`**Label:** value`).
    Label,
    /// A list item.
    ListItem,
    /// A sentence or paragraph.
    Paragraph,
    /// A whole file, by its name or title.
    File,
    /// A link to a file or page.
    Link,
    /// An SBOM file.
    Sbom,
    /// A field of a manifest.
    Manifest,
    /// An explicit mark in a document.
    Mark,
    /// The configuration.
    Config,
}

/// Everything read for one product, before anything is recognised in it.
#[derive(Debug)]
pub struct Parts {
    /// The product's folder.
    pub path: String,
    /// Facts from the configuration.
    pub facts: ProductFacts,
    /// Whether a folder was named, so that what is missing from it can be told.
    pub whole_folder: bool,
    /// Documents, by path.
    pub documents: Vec<Arc<Document>>,
    /// SBOMs, by path.
    pub sboms: Vec<Sbom>,
    /// Manifests, by path.
    pub manifests: Vec<Manifest>,
    /// What was read for the comparison of the two alone.
    pub beside: Beside,
    /// Files of test tools that the documents point to.
    pub outputs: Vec<TestOutput>,
    /// What exists among link targets.
    pub files: Files,
    /// Files that could not be read.
    pub unreadable: Vec<Problem>,
}

/// What is asked of nearly every paragraph.
static ASKED: &[&Bank] = &[&crate::document::BANK, &BANK, &cue::WORDS];

/// Lets the banks of what is asked of nearly every paragraph listen together, and makes ready what documents are read
/// with: before anything is asked.
pub(crate) fn listen() {
    static READY: Once = Once::new();
    READY.call_once(|| {
        listen_together(ASKED);
        // Beside the work, and never waited for: where no thread can be had, each is built when needed.
        for work in [prepare_words, prepare_patterns] {
            drop(std::thread::Builder::new().spawn(work));
        }
    });
}

/// Builds the indexes of words that recognition always needs, by asking each of them something.
fn prepare_words() {
    let word = "manufacturer";
    title::named(word);
    everyday::prepare(word);
    topic::topics(word);
    mention::prepare();
}

/// Lets the banks hear something, and compiles what they most often hear.
fn prepare_patterns() {
    cue::is_of_papers("manufacturer");
    document::prepare();
}

/// Recognises the Annex VII elements in a product's files.
pub fn assemble(parts: Parts, sources: &Sources, config: &Config) -> Product {
    let mut found = recognise::recognise(&parts, sources, config);
    let mut facts = facts::complete(&parts, sources);
    let stated = Stated {
        describes: config.described(),
        product: parts.facts.name.as_ref().map(|name| name.value.clone()),
    };
    let mentions = match found.nature {
        Nature::NoTechnicalFile => Mentions::default(),
        _ => Mentions::read(&parts, &found.foreign),
    };
    handling::by_policy(&mut found.elements, &mentions);
    let mut places: FxHashMap<FileId, Vec<(Element, Evidence)>> = FxHashMap::default();
    for (element, evidence) in &found.places {
        let here = places.entry(evidence.span.file).or_default();
        here.push((*element, *evidence));
    }
    let declared = || match found.nature {
        Nature::NoTechnicalFile => Vec::new(),
        Nature::TechnicalFile | Nature::SingleFiles => {
            let seen = declaration::Seen {
                elements: &found.elements,
                places: &found.places,
                foreign: &found.foreign,
            };
            declaration::find(&parts.documents, &seen)
        }
    };
    let declarations = declared();
    declaration::tell(&mut found.elements, &declarations);
    let reporting = Reporting::read(&parts, &mentions);
    let coverage = Coverage::read(&parts.documents, &found.foreign, &places);
    let route = match found.nature {
        Nature::NoTechnicalFile => Route::default(),
        Nature::TechnicalFile | Nature::SingleFiles => {
            route::read(&parts.documents, &declarations, &found.foreign)
        }
    };
    facts::of_route(&mut facts, &route);
    if facts.role.is_none() && found.nature != Nature::NoTechnicalFile {
        facts.role = steward::stated(&parts.documents, &found.foreign, &declarations);
    }
    let statements = match found.nature {
        Nature::NoTechnicalFile => Statements::default(),
        _ => Statements::read(&statements::Read {
            parts: &parts,
            facts: &facts,
            places: &places,
            declarations: &declarations,
            foreign: &found.foreign,
            sources,
            config,
        }),
    };
    let comparison = Comparison::new(
        &parts.manifests,
        &parts.sboms,
        parts.beside,
        config.counted(),
        &stated,
        sources,
    );
    Product {
        comparison,
        coverage,
        told: OnceLock::new(),
        declarations,
        foreign: found.foreign,
        test_outputs: parts.outputs,
        route,
        path: parts.path,
        facts,
        documents: parts.documents,
        sboms: parts.sboms,
        manifests: parts.manifests,
        files: parts.files,
        unreadable: parts.unreadable,
        nature: found.nature,
        anchor: found.anchor,
        elements: found.elements,
        places: found.places,
        own: found.own,
        readings: Readings::default(),
        mentions,
        reporting,
        statements,
    }
}
