//! What a document says beside its components: who made it, how complete it is, which vulnerabilities it knows.

use super::{End, Hash, License};
use crate::source::Span;

/// A person or an organisation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Party {
    /// In which role it is named.
    pub role: Role,
    /// The whole statement.
    pub span: Span,
    /// Its name; `None` where it has none or is explicitly unknown (SPDX `NOASSERTION`).
    pub name: Option<Span>,
    /// Its e-mail address, the first where there are several.
    pub email: Option<Span>,
    /// Its web address, the first where there are several.
    pub url: Option<Span>,
}

/// In which role somebody is named.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Role {
    /// Who supplies it.
    Supplier,
    /// Who made it: CycloneDX `manufacturer`, SPDX `originator`; of a document, an SPDX organisation among its
    /// creators.
    Manufacturer,
    /// Who publishes it (CycloneDX).
    Publisher,
    /// Who wrote it; of a document, an SPDX person among its creators.
    Author,
}

/// A program that had a part in making the document.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tool {
    /// The whole statement.
    pub span: Span,
    /// Its name; in SPDX 2 its version is part of it (`tool-1.0`).
    pub name: Option<Span>,
    /// Its version, where the format keeps it apart.
    pub version: Option<Span>,
}

/// How complete something is said to be (CycloneDX `compositions`, SPDX 3 `completeness`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Claim {
    /// Of whose parts or dependencies; `None` where it is said of the document as a whole.
    pub of: Option<End>,
    /// Of which of them.
    pub about: Subject,
    /// What is said.
    pub completeness: Completeness,
    /// Where it is said.
    pub stated: Span,
    /// Where its subject is named; equal to `stated` where it is not.
    pub subject: Span,
    /// Index of the composition or relationship.
    pub entry: u32,
}

/// What a [`Claim`] is about.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Subject {
    /// What it contains.
    Parts,
    /// What it depends on.
    Dependencies,
}

/// What a [`Claim`] says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Completeness {
    /// Nothing is missing.
    Complete,
    /// Something is missing.
    Incomplete,
    /// Nobody knows, or nothing is said.
    Unknown,
}

/// A vulnerability that the document speaks of.
#[derive(Debug)]
pub struct Vulnerability {
    /// The whole statement.
    pub span: Span,
    /// Its id (`CVE-…`).
    pub id: Option<Span>,
    /// What was found about it.
    pub state: Option<Analysis>,
    /// Where that is said; the whole statement where it is not.
    pub stated: Span,
    /// What it is about.
    pub affects: Box<[Affected]>,
    /// Index in its list.
    pub index: u32,
}

/// What an analysis has found (CycloneDX `analysis.state`, SPDX 3 VEX relationships).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Analysis {
    /// It can be exploited, and is not mended: CycloneDX `exploitable`, SPDX 3 `affects`.
    Exploitable,
    /// It is mended.
    Resolved,
    /// It is being looked at.
    InTriage,
    /// It does not concern the product.
    NotAffected,
    /// Another word.
    Other,
}

/// Something a vulnerability is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Affected {
    /// What.
    pub end: End,
    /// Where it is named.
    pub span: Span,
}

/// Another document that this one points to.
#[derive(Debug)]
pub struct ExternalDocument {
    /// The whole statement.
    pub span: Span,
    /// The id this document calls it by (SPDX 2 `externalDocumentId`).
    pub id: Option<Span>,
    /// Its address or namespace.
    pub location: Option<Span>,
    /// Its hashes.
    pub hashes: Box<[Hash]>,
}

/// A file that SPDX describes beside the packages.
#[derive(Debug)]
pub struct FileEntry {
    /// The whole object.
    pub span: Span,
    /// `SPDXID`.
    pub id: Option<Span>,
    /// Its name.
    pub name: Option<Span>,
    /// Its licences.
    pub licenses: Box<[License]>,
    /// Its hashes; as many as the list has entries.
    pub hashes: Box<[Hash]>,
    /// Index in its list.
    pub index: u32,
}

/// A range of a snippet (SPDX 2): both ends as written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SnippetRange {
    /// Offset or line number of the start.
    pub start: Span,
    /// Offset or line number of the end.
    pub end: Span,
    /// Index of the snippet in its list.
    pub snippet: u32,
    /// Index of the range in the snippet's list.
    pub index: u32,
}
