//! What is delivered of a component, as each format says it.

use super::{Component, Deployable, Flag, Format, Sbom};
use crate::source::{Sources, Span};

/// What is delivered of `component`.
pub(super) fn of(sbom: &Sbom, sources: &Sources, component: &Component) -> Deployable {
    if let Some(said) = &component.deployable {
        return **said;
    }
    let mut out = Deployable::default();
    if let Some(package) = &component.spdx2 {
        out.filename = package.file_name;
        out.url = package.download_location;
        let hash = component.hashes.iter().find(|hash| {
            let algorithm = sbom.text(sources, hash.algorithm);
            algorithm == "SHA512"
        });
        out.sha512 = hash.map(|hash| hash.value);
        return out;
    }
    if matches!(sbom.format, Format::CycloneDxJson | Format::CycloneDxXml) {
        properties(&mut out, sbom, sources, component);
        distribution(&mut out, sbom, sources, component);
    }
    out
}

/// BSI TR-03183-2 v2.1.0, CycloneDX property taxonomy `bsi:component`.
fn properties(out: &mut Deployable, sbom: &Sbom, sources: &Sources, component: &Component) {
    for property in &component.properties {
        let Some(span) = property.value else { continue };
        let value = sbom.text(sources, span);
        let name = sbom.text(sources, property.name);
        match name.as_ref() {
            "bsi:component:filename" => out.filename = out.filename.or(Some(span)),
            "bsi:component:executable" => {
                let said = flag(&value, "executable", "non-executable", span);
                out.executable = out.executable.or(said);
            }
            "bsi:component:archive" => {
                out.archive = out.archive.or(flag(&value, "archive", "no archive", span));
            }
            "bsi:component:structured" => {
                let said = flag(&value, "structured", "unstructured", span);
                out.structured = out.structured.or(said);
            }
            _ => {}
        }
    }
}

fn flag(value: &str, yes: &str, no: &str, span: Span) -> Option<Flag> {
    let value = match value {
        value if value == yes => true,
        value if value == no => false,
        _ => return None,
    };
    Some(Flag { value, span })
}

/// The distribution that an external reference leads to.
fn distribution(out: &mut Deployable, sbom: &Sbom, sources: &Sources, component: &Component) {
    let of_type = |kind: &str| {
        let mut references = component.references.iter();
        references.find(|reference| sbom.text(sources, reference.kind) == kind)
    };
    let Some(reference) = of_type("distribution").or_else(|| of_type("distribution-intake")) else {
        return;
    };
    out.url = Some(reference.url).filter(|url| url.start < url.end);
    let is_sha512 = |algorithm: Span| sbom.text(sources, algorithm) == "SHA-512";
    let mut hashes = reference.hashes.iter();
    out.sha512 = hashes
        .find(|hash| is_sha512(hash.algorithm))
        .map(|hash| hash.value);
}
