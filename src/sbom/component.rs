//! A component and what it says of itself.

use super::Party;
use crate::source::{Span, Spanned};

/// One component (CycloneDX) or package (SPDX). What rules rarely need as text is a [`Span`]; [`super::Sbom::text`]
/// decodes it.
#[derive(Debug)]
pub struct Component {
    /// The whole object.
    pub span: Span,
    /// Where it stands in the document.
    pub place: Place,
    /// What it is, as far as the rules ask.
    pub kind: ComponentKind,
    /// What it is, as written: `type` (CycloneDX), `primaryPackagePurpose` (SPDX).
    pub kind_word: Option<Span>,
    /// Whether the product needs it when it runs (CycloneDX `scope`).
    pub scope: Option<Scope>,
    /// Whether it is no part of what is delivered (CycloneDX `isExternal`).
    pub is_external: bool,
    /// `bom-ref`, `SPDXID` or `spdxId`.
    pub id: Option<Span>,
    /// `group` (CycloneDX).
    pub group: Option<Box<Spanned<String>>>,
    /// Name.
    pub name: Option<Spanned<String>>,
    /// Version.
    pub version: Option<Spanned<String>>,
    /// `versionRange` (CycloneDX 1.7).
    pub version_range: Option<Span>,
    /// Package URL, the first where there are several.
    pub purl: Option<Spanned<String>>,
    /// Every further identifier, in file order: CPE names, further package URLs, SWID tags and the rest.
    pub identifiers: Box<[Identifier]>,
    /// Who supplied, made, published or wrote it, in the order of [`super::Role`].
    pub parties: Box<[Party]>,
    /// Its licences.
    pub licenses: Box<[License]>,
    /// Hashes of the component; as many as the list has entries.
    pub hashes: Box<[Hash]>,
    /// What it points to elsewhere (CycloneDX `externalReferences`, SPDX `externalRefs` that are no identifiers);
    /// in CycloneDX as many as the list has entries.
    pub references: Box<[Reference]>,
    /// Properties in a namespace that a rule knows ([`PROPERTY_NAMESPACES`]).
    pub properties: Box<[Property]>,
    /// What is delivered of it, where the format says so in words of its own (SPDX 3); see
    /// [`super::Sbom::deployable`].
    pub deployable: Option<Box<Deployable>>,
    /// What only SPDX 2 knows.
    pub spdx2: Option<Box<Spdx2Package>>,
}

/// Beginnings of the names of properties that are kept; a generator can write dozens of others a component.
pub const PROPERTY_NAMESPACES: [&str; 1] = ["bsi:"];

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

/// CycloneDX `scope`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scope {
    /// Needed when the product runs.
    Required,
    /// Not needed by all that the product does.
    Optional,
    /// Used while it was made, and not delivered.
    Excluded,
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
        /// Index of the outer component in [`super::Sbom::components`].
        parent: u32,
        /// Index in its list.
        index: u32,
    },
    /// SPDX 3: where it is spoken of, in place of a reference to it. The number is that of the place.
    At(u32),
}

/// An identifier other than the first package URL.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Identifier {
    /// Of which kind.
    pub kind: IdentifierKind,
    /// The identifier.
    pub span: Span,
    /// Index in the list it stands in (SPDX `externalRefs`); 0 where there is none.
    pub index: u32,
}

/// Kinds of identifiers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum IdentifierKind {
    /// A further package URL.
    Purl,
    /// CPE 2.2 (`cpe:/…`), where the format tells it from 2.3.
    Cpe22,
    /// CPE 2.3 (`cpe:2.3:…`), where the format tells it from 2.2.
    Cpe23,
    /// A CPE name in either form.
    Cpe,
    /// SWID tag id.
    Swid,
    /// Software Heritage id.
    Swhid,
    /// OmniBOR or gitoid.
    Gitoid,
    /// Another identifier that the format knows.
    Other,
}

impl IdentifierKind {
    /// Whether it is a CPE name.
    pub fn is_cpe(self) -> bool {
        matches!(self, Self::Cpe | Self::Cpe22 | Self::Cpe23)
    }
}

/// A licence id, name or expression.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct License {
    /// The id, name or expression; the whole entry where it has none of them.
    pub span: Span,
    /// Which of them.
    pub form: LicenseForm,
    /// Whether it is the declared or the concluded one, where that is said.
    pub acknowledgement: Option<Acknowledgement>,
}

/// What a licence is given by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LicenseForm {
    /// An SPDX id (CycloneDX `license.id`).
    Id,
    /// A name (CycloneDX `license.name`).
    Name,
    /// An SPDX expression.
    Expression,
    /// None of these.
    Other,
}

/// Who says that a licence applies.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Acknowledgement {
    /// The authors.
    Declared,
    /// Who examined it.
    Concluded,
}

/// A hash and its algorithm, both as written; empty spans where they are missing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hash {
    /// Name of the algorithm.
    pub algorithm: Span,
    /// Hexadecimal value.
    pub value: Span,
}

/// A reference to something outside the document; empty spans for what is missing.
#[derive(Debug)]
pub struct Reference {
    /// Its type, as written (`vcs`, `distribution`, SPDX `advisory`).
    pub kind: Span,
    /// Where it leads.
    pub url: Span,
    /// Hashes of what is there.
    pub hashes: Box<[Hash]>,
    /// Index in its list.
    pub index: u32,
}

/// A name and a value (CycloneDX `properties`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Property {
    /// Name.
    pub name: Span,
    /// Value, where it has one.
    pub value: Option<Span>,
    /// Index in its list.
    pub index: u32,
}

/// What is delivered of a component: the file and its nature.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Deployable {
    /// Name of the file.
    pub filename: Option<Span>,
    /// SHA-512 of the file.
    pub sha512: Option<Span>,
    /// Where the file can be had.
    pub url: Option<Span>,
    /// Whether it can be executed.
    pub executable: Option<Flag>,
    /// Whether it is an archive.
    pub archive: Option<Flag>,
    /// Whether an archive is one that keeps its parts apart (a package), not one image (a firmware).
    pub structured: Option<Flag>,
}

/// Yes or no, and where it is said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Flag {
    /// Which.
    pub value: bool,
    /// Where.
    pub span: Span,
}

/// Fields of a package that only SPDX 2 knows; `NONE` and `NOASSERTION` stand as any text.
#[derive(Default, Debug)]
pub struct Spdx2Package {
    /// `filesAnalyzed`.
    pub files_analyzed: Option<Flag>,
    /// `packageVerificationCode`, the whole object.
    pub verification_code: Option<Span>,
    /// `hasFiles`, where it holds any: the first of them.
    pub has_files: Option<Span>,
    /// `downloadLocation`.
    pub download_location: Option<Span>,
    /// `copyrightText`.
    pub copyright: Option<Span>,
    /// `packageFileName`.
    pub file_name: Option<Span>,
    /// `sourceInfo`.
    pub source_info: Option<Span>,
}

impl Component {
    /// A component of which nothing but its place is known.
    pub(super) fn new(span: Span, place: Place) -> Self {
        Self {
            span,
            place,
            kind: ComponentKind::Part,
            kind_word: None,
            scope: None,
            is_external: false,
            id: None,
            group: None,
            name: None,
            version: None,
            version_range: None,
            purl: None,
            identifiers: Box::default(),
            parties: Box::default(),
            licenses: Box::default(),
            hashes: Box::default(),
            references: Box::default(),
            properties: Box::default(),
            deployable: None,
            spdx2: None,
        }
    }

    /// The short span that names the component best: its name, else its id, else its opening bracket.
    pub fn head(&self) -> Span {
        let name = self.name.as_ref().map(|text| text.span);
        name.or(self.id).unwrap_or(Span {
            end: (self.span.start + 1).min(self.span.end),
            ..self.span
        })
    }

    /// The component as a reader knows it: name, else purl. [`super::Sbom::label`] knows its id too.
    pub fn label(&self) -> Option<&str> {
        let filled = |text: &'_ &Spanned<String>| !text.value.trim().is_empty();
        let texts = [&self.name, &self.purl];
        texts
            .into_iter()
            .flatten()
            .find(filled)
            .map(|text| text.value.as_str())
    }

    /// Its CPE names.
    pub fn cpes(&self) -> impl Iterator<Item = &Identifier> {
        self.identifiers
            .iter()
            .filter(|identifier| identifier.kind.is_cpe())
    }
}
