//! The tags of SPDX 2.2 and 2.3 (clauses 6 to 13 and annex of tag-value), and what the JSON form calls each.

use crate::sbom::schema;
use crate::syntax::json::Naming;

/// What a tag belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Section {
    Document,
    Creation,
    Package,
    File,
    Snippet,
    License,
    Relationship,
    Annotation,
    Review,
    /// The element that is open: its own id.
    Own,
}

/// How a value is written, and what it becomes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shape {
    /// A text, once.
    Text,
    /// A text; the tag can be repeated.
    Texts,
    /// `true` or `false`.
    Boolean,
    /// `SHA1: …`; can be repeated.
    Checksum,
    /// A digest, and the files left out of it in brackets.
    VerificationCode,
    /// Category, type and locator; can be repeated.
    ExternalRef,
    /// A comment on the external reference before it.
    ExternalRefComment,
    /// Id, address and checksum of another document; can be repeated.
    DocumentRef,
    /// Element, type and element.
    Relationship,
    /// `first:last`, in bytes or lines.
    Range,
    /// One fact about a project a file was taken from; can be repeated.
    Artifact,
    /// The id of the element that an annotation speaks of.
    Reference,
}

/// A tag.
#[derive(Debug)]
pub(super) struct Tag {
    pub(super) name: &'static str,
    pub(super) section: Section,
    /// Its name in the JSON form; of several shapes that of the part that differs.
    pub(super) field: &'static str,
    pub(super) shape: Shape,
}

impl Tag {
    /// Whether an element or a statement begins with it.
    pub(super) fn begins(&self) -> bool {
        matches!(
            self.name,
            "PackageName"
                | "FileName"
                | "SnippetSPDXID"
                | "LicenseID"
                | "Relationship"
                | "Annotator"
                | "Reviewer"
        )
    }
}

impl Section {
    /// The word for what it describes.
    pub(super) fn noun(self) -> &'static str {
        match self {
            Self::Document | Self::Creation => "document",
            Self::Package => "package",
            Self::File => "file",
            Self::Snippet => "snippet",
            Self::License => "extracted licence",
            Self::Relationship => "relationship",
            Self::Annotation => "annotation",
            Self::Review => "review",
            Self::Own => "element",
        }
    }

    /// The tag it begins with.
    pub(super) fn first_tag(self) -> &'static str {
        let first = TAGS.iter().find(|tag| tag.section == self && tag.begins());
        first.map_or("SPDXVersion", |tag| tag.name)
    }

    fn at(pointer: &str) -> Self {
        match pointer.split('/').nth(1) {
            Some("creationInfo") => Self::Creation,
            Some("packages") => Self::Package,
            Some("files") => Self::File,
            Some("snippets") => Self::Snippet,
            Some("hasExtractedLicensingInfos") => Self::License,
            Some("relationships") => Self::Relationship,
            Some("annotations") => Self::Annotation,
            Some("revieweds") => Self::Review,
            _ => Self::Document,
        }
    }
}

/// How messages speak of a field.
pub(super) const NAMING: Naming = Naming {
    word: "tag",
    name: written,
};

/// The tag with this name.
pub(super) fn find(name: &str) -> Option<&'static Tag> {
    TAGS.iter().find(|tag| tag.name == name)
}

/// The tag that is nearly written like this.
pub(super) fn nearest(name: &str) -> Option<&'static str> {
    schema::nearest(name, TAGS.iter().map(|tag| tag.name))
}

/// How the format names a field of the object at a JSON Pointer of the JSON form; `None` where its text does not ask
/// for it, whatever the JSON schema says.
fn written(pointer: &str, field: &str) -> Option<&'static str> {
    if field == "SPDXID" && Section::at(pointer) != Section::Snippet {
        return Some("SPDXID");
    }
    if field == "creationInfo" {
        return Some("Creator");
    }
    // A snippet may have a name (SPDX 2.3, clause 9.10).
    let section = Section::at(pointer);
    if section == Section::Snippet && field == "name" {
        return None;
    }
    let tag = TAGS
        .iter()
        .find(|tag| tag.section == section && tag.field == field);
    tag.map(|tag| tag.name)
}

const fn tag(name: &'static str, section: Section, field: &'static str, shape: Shape) -> Tag {
    Tag {
        name,
        section,
        field,
        shape,
    }
}

/// Every tag, in the order of the clauses.
static TAGS: &[Tag] = {
    use Section::*;
    use Shape as S;
    &[
        tag("SPDXVersion", Document, "spdxVersion", S::Text),
        tag("DataLicense", Document, "dataLicense", S::Text),
        tag("SPDXID", Own, "SPDXID", S::Text),
        tag("DocumentName", Document, "name", S::Text),
        tag("DocumentNamespace", Document, "documentNamespace", S::Text),
        tag(
            "ExternalDocumentRef",
            Document,
            "externalDocumentRefs",
            S::DocumentRef,
        ),
        tag("DocumentComment", Document, "comment", S::Text),
        tag(
            "LicenseListVersion",
            Creation,
            "licenseListVersion",
            S::Text,
        ),
        tag("Creator", Creation, "creators", S::Texts),
        tag("Created", Creation, "created", S::Text),
        tag("CreatorComment", Creation, "comment", S::Text),
        tag("PackageName", Package, "name", S::Text),
        tag("PackageVersion", Package, "versionInfo", S::Text),
        tag("PackageFileName", Package, "packageFileName", S::Text),
        tag("PackageSupplier", Package, "supplier", S::Text),
        tag("PackageOriginator", Package, "originator", S::Text),
        tag(
            "PackageDownloadLocation",
            Package,
            "downloadLocation",
            S::Text,
        ),
        tag("FilesAnalyzed", Package, "filesAnalyzed", S::Boolean),
        tag(
            "PackageVerificationCode",
            Package,
            "packageVerificationCode",
            S::VerificationCode,
        ),
        tag("PackageChecksum", Package, "checksums", S::Checksum),
        tag("PackageHomePage", Package, "homepage", S::Text),
        tag("PackageSourceInfo", Package, "sourceInfo", S::Text),
        tag(
            "PackageLicenseConcluded",
            Package,
            "licenseConcluded",
            S::Text,
        ),
        tag(
            "PackageLicenseInfoFromFiles",
            Package,
            "licenseInfoFromFiles",
            S::Texts,
        ),
        tag(
            "PackageLicenseDeclared",
            Package,
            "licenseDeclared",
            S::Text,
        ),
        tag(
            "PackageLicenseComments",
            Package,
            "licenseComments",
            S::Text,
        ),
        tag("PackageCopyrightText", Package, "copyrightText", S::Text),
        tag("PackageSummary", Package, "summary", S::Text),
        tag("PackageDescription", Package, "description", S::Text),
        tag("PackageComment", Package, "comment", S::Text),
        tag("ExternalRef", Package, "externalRefs", S::ExternalRef),
        tag(
            "ExternalRefComment",
            Package,
            "comment",
            S::ExternalRefComment,
        ),
        tag(
            "PackageAttributionText",
            Package,
            "attributionTexts",
            S::Texts,
        ),
        tag(
            "PrimaryPackagePurpose",
            Package,
            "primaryPackagePurpose",
            S::Text,
        ),
        tag("ReleaseDate", Package, "releaseDate", S::Text),
        tag("BuiltDate", Package, "builtDate", S::Text),
        tag("ValidUntilDate", Package, "validUntilDate", S::Text),
        tag("FileName", File, "fileName", S::Text),
        tag("FileType", File, "fileTypes", S::Texts),
        tag("FileChecksum", File, "checksums", S::Checksum),
        tag("LicenseConcluded", File, "licenseConcluded", S::Text),
        tag("LicenseInfoInFile", File, "licenseInfoInFiles", S::Texts),
        tag("LicenseComments", File, "licenseComments", S::Text),
        tag("FileCopyrightText", File, "copyrightText", S::Text),
        tag("ArtifactOfProjectName", File, "artifactOfs", S::Artifact),
        tag(
            "ArtifactOfProjectHomePage",
            File,
            "artifactOfs",
            S::Artifact,
        ),
        tag("ArtifactOfProjectURI", File, "artifactOfs", S::Artifact),
        tag("FileComment", File, "comment", S::Text),
        tag("FileNotice", File, "noticeText", S::Text),
        tag("FileContributor", File, "fileContributors", S::Texts),
        tag("FileAttributionText", File, "attributionTexts", S::Texts),
        tag("FileDependency", File, "fileDependencies", S::Texts),
        tag("SnippetSPDXID", Snippet, "SPDXID", S::Text),
        tag("SnippetFromFileSPDXID", Snippet, "snippetFromFile", S::Text),
        tag("SnippetByteRange", Snippet, "ranges", S::Range),
        tag("SnippetLineRange", Snippet, "ranges", S::Range),
        tag(
            "SnippetLicenseConcluded",
            Snippet,
            "licenseConcluded",
            S::Text,
        ),
        tag(
            "LicenseInfoInSnippet",
            Snippet,
            "licenseInfoInSnippets",
            S::Texts,
        ),
        tag(
            "SnippetLicenseComments",
            Snippet,
            "licenseComments",
            S::Text,
        ),
        tag("SnippetCopyrightText", Snippet, "copyrightText", S::Text),
        tag("SnippetComment", Snippet, "comment", S::Text),
        tag("SnippetName", Snippet, "name", S::Text),
        tag(
            "SnippetAttributionText",
            Snippet,
            "attributionTexts",
            S::Texts,
        ),
        tag("LicenseID", License, "licenseId", S::Text),
        tag("ExtractedText", License, "extractedText", S::Text),
        tag("LicenseName", License, "name", S::Text),
        tag("LicenseCrossReference", License, "seeAlsos", S::Texts),
        tag("LicenseComment", License, "comment", S::Text),
        tag(
            "Relationship",
            Relationship,
            "relationshipType",
            S::Relationship,
        ),
        tag("RelationshipComment", Relationship, "comment", S::Text),
        tag("Annotator", Annotation, "annotator", S::Text),
        tag("AnnotationDate", Annotation, "annotationDate", S::Text),
        tag("AnnotationType", Annotation, "annotationType", S::Text),
        tag("SPDXREF", Annotation, "", S::Reference),
        tag("AnnotationComment", Annotation, "comment", S::Text),
        tag("Reviewer", Review, "reviewer", S::Text),
        tag("ReviewDate", Review, "reviewDate", S::Text),
        tag("ReviewComment", Review, "comment", S::Text),
    ]
};
