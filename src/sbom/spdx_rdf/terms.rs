//! The properties of SPDX 2.2 and 2.3 in RDF, and what the JSON form calls each; the individuals that stand for fixed
//! values.

use crate::syntax::json::Naming;
use std::borrow::Cow;

/// The namespace of RDF itself.
pub(super) const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
/// The namespace of the SPDX 2 vocabulary.
pub(super) const SPDX: &str = "http://spdx.org/rdf/terms#";
const RDFS: &str = "http://www.w3.org/2000/01/rdf-schema#";
const DOAP: &str = "http://usefulinc.com/ns/doap#";
const POINTERS: &str = "http://www.w3.org/2009/pointers#";

/// Listed licences and exceptions are named below this address.
const LICENSES: &str = "spdx.org/licenses/";
/// Types of external references are named below this address.
const REFERENCES: &str = "spdx.org/rdf/references/";

/// What a property belongs to.
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
    Checksum,
    ExternalRef,
    DocumentRef,
    VerificationCode,
    Project,
    Range,
    Pointer,
    CrossRef,
}

/// How a value is written, and what it becomes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shape {
    /// A text, once; an address reads as it stands.
    Text,
    /// A text; the property can be repeated.
    Texts,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Number,
    /// An individual of the vocabulary, once.
    Word,
    /// An individual of the vocabulary; can be repeated.
    Words,
    /// A licence or an expression of licences, once.
    License,
    /// Licences; can be repeated.
    Licenses,
    /// An element, by its id.
    Element,
    /// Elements, by their ids; can be repeated.
    Elements,
    /// A thing with properties of its own, once.
    Object(Section),
    /// Such things; can be repeated.
    Objects(Section),
    /// Relationships of the element, which the JSON form lists apart.
    Relationships,
    /// What the JSON form does not say at this place.
    Nothing,
}

/// A property.
#[derive(Debug)]
pub(super) struct Term {
    /// Its name with the prefix of its namespace that is in common use.
    pub(super) name: &'static str,
    pub(super) section: Section,
    /// Its name in the JSON form.
    pub(super) field: &'static str,
    pub(super) shape: Shape,
}

/// How messages speak of a field.
pub(super) const NAMING: Naming = Naming {
    word: "property",
    name: written,
};

/// The name of a property with the prefix in common use; `None` for other namespaces.
pub(super) fn prefixed(namespace: Option<&str>, name: &str) -> Option<String> {
    let prefix = match namespace? {
        SPDX => "spdx",
        RDFS => "rdfs",
        DOAP => "doap",
        POINTERS => "ptr",
        _ => return None,
    };
    Some(format!("{prefix}:{name}"))
}

/// The property with this name, in this section.
pub(super) fn find(name: &str, section: Section) -> Option<&'static Term> {
    TERMS
        .iter()
        .find(|term| term.section == section && term.name == name)
}

/// The property that is nearly written like this.
pub(super) fn nearest(name: &str, section: Section) -> Option<&'static str> {
    let length = name.chars().count();
    let terms = TERMS.iter().filter(|term| term.section == section);
    let distance = |term: &Term| strsim::damerau_levenshtein(name, term.name);
    let best = terms
        .map(|term| (distance(term), term.name))
        .min_by_key(|(distance, _)| *distance)?;
    (length < 60 && best.0 <= 3).then_some(best.1)
}

/// What a property calls the field of the object at a JSON Pointer of the JSON form; `None` where RDF does not ask
/// for it, whatever the JSON schema says.
fn written(pointer: &str, field: &str) -> Option<&'static str> {
    let section = section_at(pointer);
    match field {
        "SPDXID" | "documentNamespace" => return Some("rdf:about"),
        // A snippet may have a name (SPDX 2.3, clause 9.10).
        "name" if section == Section::Snippet => return None,
        _ => {}
    }
    let fits = |term: &&Term| term.section == section && term.field == field;
    TERMS.iter().find(fits).map(|term| term.name)
}

fn section_at(pointer: &str) -> Section {
    let mut keys = pointer.rsplit('/');
    let key = keys.find(|key| !key.is_empty() && !key.bytes().all(|byte| byte.is_ascii_digit()));
    match key {
        Some("creationInfo") => Section::Creation,
        Some("packages") => Section::Package,
        Some("files") => Section::File,
        Some("snippets") => Section::Snippet,
        Some("hasExtractedLicensingInfos") => Section::License,
        Some("relationships") => Section::Relationship,
        Some("annotations") => Section::Annotation,
        Some("revieweds") => Section::Review,
        Some("checksum" | "checksums") => Section::Checksum,
        Some("externalRefs") => Section::ExternalRef,
        Some("externalDocumentRefs") => Section::DocumentRef,
        Some("packageVerificationCode") => Section::VerificationCode,
        Some("artifactOfs") => Section::Project,
        Some("ranges") => Section::Range,
        Some("startPointer" | "endPointer") => Section::Pointer,
        Some("crossRefs") => Section::CrossRef,
        _ => Section::Document,
    }
}

/// The text that an address stands for, as the part of it that is the text itself or as the text in other words;
/// `None` where it stands for nothing but itself.
pub(super) fn individual(address: &str) -> Option<Cow<'static, str>> {
    let name = address.strip_prefix(SPDX)?;
    Some(match name {
        "noassertion" => "NOASSERTION".into(),
        "none" => "NONE".into(),
        _ => match name.split_once('_') {
            Some(("checksumAlgorithm", algorithm)) => algorithm_name(algorithm).into(),
            Some((_, word)) => capitals(word).into(),
            None => name.to_string().into(),
        },
    })
}

/// What follows the address below which licences, or types of references, are named.
pub(super) fn listed(address: &str) -> Option<&str> {
    let rest = address
        .strip_prefix("http://")
        .or(address.strip_prefix("https://"))?;
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let id = rest
        .strip_prefix(LICENSES)
        .or(rest.strip_prefix(REFERENCES))?;
    (!id.is_empty() && !id.contains(['/', '#'])).then_some(id)
}

/// `sha3_256` as `SHA3-256`, `blake2b256` as `BLAKE2b-256`, `sha1` as `SHA1`.
fn algorithm_name(name: &str) -> String {
    let lower = name.to_ascii_lowercase().replace(['_', '-'], "");
    if let Some(size) = lower.strip_prefix("blake2b") {
        return format!("BLAKE2b-{size}");
    }
    match lower.strip_prefix("sha3") {
        Some(size @ ("256" | "384" | "512")) => format!("SHA3-{size}"),
        _ => lower.to_ascii_uppercase(),
    }
}

/// `dynamicLink` as `DYNAMIC_LINK`.
fn capitals(word: &str) -> String {
    let mut out = String::with_capacity(word.len() + 4);
    let mut lower = false;
    for char in word.chars() {
        if char.is_ascii_uppercase() && lower {
            out.push('_');
        }
        lower = char.is_ascii_lowercase() || char.is_ascii_digit();
        out.push(if char == '-' {
            '_'
        } else {
            char.to_ascii_uppercase()
        });
    }
    out
}

const fn term(name: &'static str, section: Section, field: &'static str, shape: Shape) -> Term {
    Term {
        name,
        section,
        field,
        shape,
    }
}

/// Every property, by what it belongs to.
static TERMS: &[Term] = {
    use Section::*;
    use Shape as S;
    &[
        term("spdx:specVersion", Document, "spdxVersion", S::Text),
        term("spdx:dataLicense", Document, "dataLicense", S::License),
        term("spdx:name", Document, "name", S::Text),
        term("rdfs:comment", Document, "comment", S::Text),
        term(
            "spdx:creationInfo",
            Document,
            "creationInfo",
            S::Object(Creation),
        ),
        term(
            "spdx:externalDocumentRef",
            Document,
            "externalDocumentRefs",
            S::Objects(DocumentRef),
        ),
        term(
            "spdx:hasExtractedLicensingInfo",
            Document,
            "hasExtractedLicensingInfos",
            S::Nothing,
        ),
        term(
            "spdx:describesPackage",
            Document,
            "documentDescribes",
            S::Elements,
        ),
        term(
            "spdx:describesFile",
            Document,
            "documentDescribes",
            S::Elements,
        ),
        term("spdx:referencesFile", Document, "", S::Nothing),
        term("spdx:reviewed", Document, "revieweds", S::Objects(Review)),
        term(
            "spdx:annotation",
            Document,
            "annotations",
            S::Objects(Annotation),
        ),
        term("spdx:relationship", Document, "", S::Relationships),
        term("spdx:creator", Creation, "creators", S::Texts),
        term("spdx:created", Creation, "created", S::Text),
        term(
            "spdx:licenseListVersion",
            Creation,
            "licenseListVersion",
            S::Text,
        ),
        term("rdfs:comment", Creation, "comment", S::Text),
        term("spdx:name", Package, "name", S::Text),
        term("spdx:versionInfo", Package, "versionInfo", S::Text),
        term("spdx:packageFileName", Package, "packageFileName", S::Text),
        term("spdx:supplier", Package, "supplier", S::Text),
        term("spdx:originator", Package, "originator", S::Text),
        term(
            "spdx:downloadLocation",
            Package,
            "downloadLocation",
            S::Text,
        ),
        term("spdx:filesAnalyzed", Package, "filesAnalyzed", S::Boolean),
        term(
            "spdx:packageVerificationCode",
            Package,
            "packageVerificationCode",
            S::Object(VerificationCode),
        ),
        term("spdx:checksum", Package, "checksums", S::Objects(Checksum)),
        term("doap:homepage", Package, "homepage", S::Text),
        term("spdx:sourceInfo", Package, "sourceInfo", S::Text),
        term(
            "spdx:licenseConcluded",
            Package,
            "licenseConcluded",
            S::License,
        ),
        term(
            "spdx:licenseInfoFromFiles",
            Package,
            "licenseInfoFromFiles",
            S::Licenses,
        ),
        term(
            "spdx:licenseDeclared",
            Package,
            "licenseDeclared",
            S::License,
        ),
        term("spdx:licenseComments", Package, "licenseComments", S::Text),
        term("spdx:copyrightText", Package, "copyrightText", S::Text),
        term("spdx:summary", Package, "summary", S::Text),
        term("spdx:description", Package, "description", S::Text),
        term("rdfs:comment", Package, "comment", S::Text),
        term(
            "spdx:externalRef",
            Package,
            "externalRefs",
            S::Objects(ExternalRef),
        ),
        term(
            "spdx:attributionText",
            Package,
            "attributionTexts",
            S::Texts,
        ),
        term(
            "spdx:annotation",
            Package,
            "annotations",
            S::Objects(Annotation),
        ),
        term("spdx:hasFile", Package, "hasFiles", S::Elements),
        term(
            "spdx:primaryPackagePurpose",
            Package,
            "primaryPackagePurpose",
            S::Word,
        ),
        term("spdx:releaseDate", Package, "releaseDate", S::Text),
        term("spdx:builtDate", Package, "builtDate", S::Text),
        term("spdx:validUntilDate", Package, "validUntilDate", S::Text),
        term("spdx:relationship", Package, "", S::Relationships),
        term("spdx:fileName", File, "fileName", S::Text),
        term("spdx:name", File, "fileName", S::Text),
        term("spdx:fileType", File, "fileTypes", S::Words),
        term("spdx:checksum", File, "checksums", S::Objects(Checksum)),
        term(
            "spdx:licenseConcluded",
            File,
            "licenseConcluded",
            S::License,
        ),
        term(
            "spdx:licenseInfoInFile",
            File,
            "licenseInfoInFiles",
            S::Licenses,
        ),
        term("spdx:licenseComments", File, "licenseComments", S::Text),
        term("spdx:copyrightText", File, "copyrightText", S::Text),
        term("spdx:artifactOf", File, "artifactOfs", S::Objects(Project)),
        term("rdfs:comment", File, "comment", S::Text),
        term("spdx:noticeText", File, "noticeText", S::Text),
        term("spdx:fileContributor", File, "fileContributors", S::Texts),
        term("spdx:attributionText", File, "attributionTexts", S::Texts),
        term("spdx:fileDependency", File, "fileDependencies", S::Elements),
        term(
            "spdx:annotation",
            File,
            "annotations",
            S::Objects(Annotation),
        ),
        term("spdx:relationship", File, "", S::Relationships),
        term("spdx:name", Snippet, "name", S::Text),
        term(
            "spdx:snippetFromFile",
            Snippet,
            "snippetFromFile",
            S::Element,
        ),
        term("spdx:range", Snippet, "ranges", S::Objects(Range)),
        term(
            "spdx:licenseConcluded",
            Snippet,
            "licenseConcluded",
            S::License,
        ),
        term(
            "spdx:licenseInfoInSnippet",
            Snippet,
            "licenseInfoInSnippets",
            S::Licenses,
        ),
        term("spdx:licenseComments", Snippet, "licenseComments", S::Text),
        term("spdx:copyrightText", Snippet, "copyrightText", S::Text),
        term("rdfs:comment", Snippet, "comment", S::Text),
        term(
            "spdx:attributionText",
            Snippet,
            "attributionTexts",
            S::Texts,
        ),
        term(
            "spdx:annotation",
            Snippet,
            "annotations",
            S::Objects(Annotation),
        ),
        term("spdx:relationship", Snippet, "", S::Relationships),
        term("spdx:licenseId", License, "licenseId", S::Text),
        term("spdx:extractedText", License, "extractedText", S::Text),
        term("spdx:name", License, "name", S::Text),
        term("rdfs:seeAlso", License, "seeAlsos", S::Texts),
        term("rdfs:comment", License, "comment", S::Text),
        term("spdx:crossRef", License, "crossRefs", S::Objects(CrossRef)),
        term(
            "spdx:relationshipType",
            Relationship,
            "relationshipType",
            S::Word,
        ),
        term(
            "spdx:relatedSpdxElement",
            Relationship,
            "relatedSpdxElement",
            S::Element,
        ),
        term("rdfs:comment", Relationship, "comment", S::Text),
        term("spdx:annotator", Annotation, "annotator", S::Text),
        term("spdx:annotationDate", Annotation, "annotationDate", S::Text),
        term("spdx:annotationType", Annotation, "annotationType", S::Word),
        term("rdfs:comment", Annotation, "comment", S::Text),
        term("spdx:reviewer", Review, "reviewer", S::Text),
        term("spdx:reviewDate", Review, "reviewDate", S::Text),
        term("rdfs:comment", Review, "comment", S::Text),
        term("spdx:algorithm", Checksum, "algorithm", S::Word),
        term("spdx:checksumValue", Checksum, "checksumValue", S::Text),
        term(
            "spdx:referenceCategory",
            ExternalRef,
            "referenceCategory",
            S::Word,
        ),
        term("spdx:referenceType", ExternalRef, "referenceType", S::Text),
        term(
            "spdx:referenceLocator",
            ExternalRef,
            "referenceLocator",
            S::Text,
        ),
        term("rdfs:comment", ExternalRef, "comment", S::Text),
        term(
            "spdx:externalDocumentId",
            DocumentRef,
            "externalDocumentId",
            S::Text,
        ),
        term("spdx:spdxDocument", DocumentRef, "spdxDocument", S::Text),
        term(
            "spdx:checksum",
            DocumentRef,
            "checksum",
            S::Object(Checksum),
        ),
        term(
            "spdx:packageVerificationCodeValue",
            VerificationCode,
            "packageVerificationCodeValue",
            S::Text,
        ),
        term(
            "spdx:packageVerificationCodeExcludedFile",
            VerificationCode,
            "packageVerificationCodeExcludedFiles",
            S::Texts,
        ),
        term("doap:name", Project, "name", S::Text),
        term("doap:homepage", Project, "homePage", S::Text),
        term(
            "ptr:startPointer",
            Range,
            "startPointer",
            S::Object(Pointer),
        ),
        term("ptr:endPointer", Range, "endPointer", S::Object(Pointer)),
        term("ptr:reference", Pointer, "reference", S::Element),
        term("ptr:offset", Pointer, "offset", S::Number),
        term("ptr:lineNumber", Pointer, "lineNumber", S::Number),
        term("spdx:url", CrossRef, "url", S::Text),
        term("spdx:isValid", CrossRef, "isValid", S::Boolean),
        term("spdx:isLive", CrossRef, "isLive", S::Boolean),
        term("spdx:isWayBackLink", CrossRef, "isWayBackLink", S::Boolean),
        term("spdx:match", CrossRef, "match", S::Text),
        term("spdx:order", CrossRef, "order", S::Number),
        term("spdx:timestamp", CrossRef, "timestamp", S::Text),
    ]
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn individuals_read_as_the_json_form_has_them() {
        for (name, text) in [
            ("relationshipType_dynamicLink", "DYNAMIC_LINK"),
            ("relationshipType_describedBy", "DESCRIBED_BY"),
            ("checksumAlgorithm_sha1", "SHA1"),
            ("checksumAlgorithm_sha3_256", "SHA3-256"),
            ("checksumAlgorithm_blake2b384", "BLAKE2b-384"),
            ("checksumAlgorithm_blake3", "BLAKE3"),
            ("referenceCategory_packageManager", "PACKAGE_MANAGER"),
            ("purpose_operating-system", "OPERATING_SYSTEM"),
            ("fileType_source", "SOURCE"),
            ("noassertion", "NOASSERTION"),
        ] {
            assert_eq!(individual(&format!("{SPDX}{name}")).as_deref(), Some(text));
        }
        assert_eq!(individual("http://example.com/a_b"), None);
    }

    #[test]
    fn listed_licences_are_known_by_their_address() {
        assert_eq!(listed("https://spdx.org/licenses/MIT"), Some("MIT"));
        assert_eq!(listed("http://spdx.org/rdf/references/purl"), Some("purl"));
        assert_eq!(listed("http://spdx.org/licenses/"), None);
        assert_eq!(listed("http://example.com/licenses/MIT"), None);
    }

    #[test]
    fn fields_have_the_names_of_properties() {
        let name = NAMING.name;
        assert_eq!(name("/packages/3", "name"), Some("spdx:name"));
        assert_eq!(
            name("/packages/3/checksums/0", "algorithm"),
            Some("spdx:algorithm")
        );
        assert_eq!(name("", "SPDXID"), Some("rdf:about"));
        assert_eq!(name("/snippets/0", "name"), None);
    }
}
