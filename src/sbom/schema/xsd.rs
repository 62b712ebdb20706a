//! CycloneDX XML held to what its XML Schema says, event by event: a small validator for what those schemas use.
//!
//! [`structure`] is a schema as compiled, [`content`] says which element may follow which, [`simple`] and [`datatype`]
//! what a text may be, [`check`] walks a document and [`words`] says what is wrong with it.

mod attributes;
mod check;
mod content;
mod datatype;
mod path;
mod raw;
mod simple;
mod structure;
mod words;

pub(in crate::sbom) use check::{Checker, Gathered, Missing, Opened};
pub(in crate::sbom) use content::Place;
pub(in crate::sbom) use datatype::Datatype;
pub(in crate::sbom) use path::paths;
pub(in crate::sbom) use structure::{Complex, Schema, TypeRef};
pub(in crate::sbom) use words::{Cause, Complaint};

use std::sync::OnceLock;

/// Where the namespaces of CycloneDX begin; the version follows.
pub(in crate::sbom) const NAMESPACE: &str = "http://cyclonedx.org/schema/bom/";

/// The versions there are, as namespaces name them.
pub(in crate::sbom) const VERSIONS: [&str; 8] =
    ["1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"];

const LICENSES: &str = include_str!("../../../schemas/cyclonedx/spdx.xsd.json");

const TEXTS: [&str; 8] = [
    include_str!("../../../schemas/cyclonedx/bom-1.0.xsd.json"),
    include_str!("../../../schemas/cyclonedx/bom-1.1.xsd.json"),
    include_str!("../../../schemas/cyclonedx/bom-1.2.xsd.json"),
    include_str!("../../../schemas/cyclonedx/bom-1.3.xsd.json"),
    include_str!("../../../schemas/cyclonedx/bom-1.4.xsd.json"),
    include_str!("../../../schemas/cyclonedx/bom-1.5.xsd.json"),
    include_str!("../../../schemas/cyclonedx/bom-1.6.xsd.json"),
    include_str!("../../../schemas/cyclonedx/bom-1.7.xsd.json"),
];

/// Names of the schemas, for messages.
const NAMES: [&str; 8] = [
    "CycloneDX 1.0",
    "CycloneDX 1.1",
    "CycloneDX 1.2",
    "CycloneDX 1.3",
    "CycloneDX 1.4",
    "CycloneDX 1.5",
    "CycloneDX 1.6",
    "CycloneDX 1.7",
];

/// The schema of a version, compiled when first asked for, and its name.
pub(in crate::sbom) fn schema(version: &str) -> Option<(&'static Schema, &'static str)> {
    static COMPILED: [OnceLock<Option<Schema>>; 8] = [const { OnceLock::new() }; 8];
    let at = VERSIONS.iter().position(|own| *own == version)?;
    let compile = || structure::compile(TEXTS.get(at)?, LICENSES);
    let compiled = COMPILED.get(at)?.get_or_init(compile).as_ref()?;
    Some((compiled, NAMES.get(at)?))
}

/// The schema of the newest version, for files of versions that are newer.
pub(in crate::sbom) fn newest() -> Option<&'static Schema> {
    schema(VERSIONS.last()?).map(|(schema, _)| schema)
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_schema_compiles() {
        for version in super::VERSIONS {
            let (schema, name) = super::schema(version).unwrap();
            assert!(name.ends_with(version) && schema.namespace.ends_with(version));
        }
        assert!(super::schema("1.8").is_none());
    }
}
