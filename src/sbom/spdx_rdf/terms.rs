//! The properties of SPDX 2.2 and 2.3 in RDF, and what the JSON form calls each; the individuals that stand for fixed
//! values.

mod table;

use crate::sbom::schema;
use crate::syntax::json::Naming;
use std::borrow::Cow;
use table::TERMS;

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
    let terms = TERMS.iter().filter(|term| term.section == section);
    schema::nearest(name, terms.map(|term| term.name))
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
