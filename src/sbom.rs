//! SBOMs: one model for every format.

use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};

/// One SBOM.
#[derive(Debug)]
pub struct Sbom {
    /// Its file.
    pub file: FileId,
    /// The format it is written in.
    pub format: Format,
    /// The version of the format, as written.
    pub spec_version: Option<Spanned<String>>,
    /// Every component, the product itself and nested ones included, in file order.
    pub components: Vec<Component>,
    /// Index of the product's own component.
    pub root: Option<usize>,
    /// What is wrong with the syntax.
    pub syntax: Vec<Problem>,
}

/// The format of an SBOM.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// CycloneDX JSON.
    CycloneDxJson,
    /// SPDX 2 JSON.
    SpdxJson,
}

/// One component (CycloneDX) or package (SPDX).
#[derive(Debug)]
pub struct Component {
    /// The whole object.
    pub span: Span,
    /// `bom-ref` or `SPDXID`.
    pub id: Option<Spanned<String>>,
    /// `group` (CycloneDX).
    pub group: Option<Spanned<String>>,
    /// Name.
    pub name: Option<Spanned<String>>,
    /// Version.
    pub version: Option<Spanned<String>>,
    /// Package URL.
    pub purl: Option<Spanned<String>>,
}

impl Sbom {
    /// The product's own component.
    pub fn root(&self) -> Option<&Component> {
        self.components.get(self.root?)
    }

    /// Indices of the components the product depends on directly, in file order.
    pub fn top_level(&self) -> Vec<usize> {
        Vec::new()
    }

    /// Where the product's direct dependencies are listed, else the product's component, else the file's start.
    pub fn top_level_place(&self) -> Span {
        self.root()
            .map_or(Span::new(self.file, 0..0), |root| root.span)
    }

    /// JSON Pointer of a component.
    pub fn pointer(&self, _component: usize) -> String {
        String::new()
    }
}

/// Whether a file with this path claims to be an SBOM by its name alone.
pub fn claims_by_name(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let ends = [
        ".cdx.json",
        ".cdx.xml",
        ".spdx.json",
        ".spdx",
        ".bom.json",
        ".sbom.json",
    ];
    ends.iter().any(|end| name.ends_with(end))
        || matches!(name.as_str(), "bom.json" | "sbom.json" | "bom.xml")
}

/// Whether the first kilobytes of a file look like an SBOM.
pub fn sniff_head(head: &[u8]) -> bool {
    let marks: &[&[u8]] = &[
        b"\"bomFormat\"",
        b"\"spdxVersion\"",
        b"\"SPDXID\"",
        b"cyclonedx.org/schema/bom",
        b"spdx.org/rdf",
    ];
    marks
        .iter()
        .any(|mark| memchr::memmem::find(head, mark).is_some())
}

/// Reads an SBOM; always gives a model, with what is wrong in it.
pub fn read(file: FileId, _sources: &Sources) -> Sbom {
    Sbom {
        file,
        format: Format::CycloneDxJson,
        spec_version: None,
        components: Vec::new(),
        root: None,
        syntax: Vec::new(),
    }
}
