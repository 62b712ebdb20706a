//! Manifest against SBOM: whether what a product declares it is built from is in its SBOM.

use super::{Context, Rule};
use crate::diagnostic::Outcome;
use crate::manifest::components::{bare_name, same_version, version};
use crate::manifest::pairing::{Pair, Tie, pairs};
use crate::manifest::{Dependency, Manifest};
use crate::sbom::Component;
use crate::source::Spanned;

mod dependency_missing_from_sbom;
mod dependency_not_top_level;
mod dependency_unknown;
mod dependency_version_differs;
mod malformed_manifest;
mod product_name_differs;
mod product_version_differs;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &dependency_missing_from_sbom::RULE,
    &dependency_not_top_level::RULE,
    &dependency_version_differs::RULE,
    &product_name_differs::RULE,
    &product_version_differs::RULE,
    &dependency_unknown::RULE,
    &malformed_manifest::RULE,
];

/// Every manifest with an SBOM that describes it, else why there is none.
fn compared<'a>(context: &Context<'a>) -> Result<Vec<Pair<'a>>, Outcome> {
    let product = context.product;
    if product.manifests.is_empty() {
        return Err(Outcome::NotApplicable(
            "there is no manifest of an ecosystem that is read".into(),
        ));
    }
    if product.sboms.is_empty() {
        return Err(Outcome::NotApplicable(
            "there is no SBOM to compare with".into(),
        ));
    }
    let pairs = pairs(&product.manifests, &product.sboms, context.sources);
    if !pairs.is_empty() {
        return Ok(pairs);
    }
    let paths = product
        .manifests
        .iter()
        .map(|manifest| context.sources.path(manifest.file));
    let paths: Vec<_> = paths.take(3).map(|path| format!("`{path}`")).collect();
    let more = product.manifests.len().saturating_sub(paths.len());
    let more = if more > 0 {
        format!(" and {more} more")
    } else {
        String::new()
    };
    Err(Outcome::NotAssessable(format!(
        "no SBOM describes {}{more}",
        paths.join(", ")
    )))
}

/// A dependency as messages name it.
fn called(dependency: &Dependency) -> String {
    match &dependency.alias {
        Some(alias) => format!("`{}` (declared as `{alias}`)", dependency.name.value),
        None => format!("`{}`", dependency.name.value),
    }
}

/// The component that stands for the manifest's package.
fn subject<'a>(pair: &Pair<'a>) -> Option<&'a Component> {
    let root = pair
        .subjects
        .iter()
        .find(|index| pair.sbom.is_root(**index));
    pair.sbom.components.get(*root.or(pair.subjects.first())?)
}

/// The package's version in the manifest and in the SBOM, where they differ.
fn differing_versions<'a>(
    pair: &Pair<'a>,
    pairs: &[Pair<'a>],
) -> Option<(&'a Spanned<String>, Spanned<String>)> {
    let declared = pair.manifest.version.as_ref()?;
    let told = version(subject(pair)?)?;
    // A version that is no release says nothing of the product's.
    let is_release = |version: &str| {
        version.contains(|c: char| c.is_ascii_digit())
            && !version.trim_start_matches('v').starts_with("0.0.0")
    };
    let other_product = pair.tie == Tie::Place && !same_product(pair.manifest, subject(pair)?);
    if other_product || !is_release(&declared.value) || !is_release(&told.value) {
        return None;
    }
    // A product of several packages (a server and its web pages) bears the version of one of them.
    let of_another = |other: &Pair<'_>| {
        other.sbom.file == pair.sbom.file && other.tie == Tie::Product && bears_version(other)
    };
    let same = bears_version(pair) || (pair.tie != Tie::Member && pairs.iter().any(of_another));
    (!same).then_some((declared, told))
}

/// Whether a component that stands for the manifest's package has its version.
fn bears_version(pair: &Pair<'_>) -> bool {
    let Some(declared) = &pair.manifest.version else {
        return false;
    };
    let components = pair.subjects.iter();
    let mut told = components.filter_map(|index| version(pair.sbom.components.get(*index)?));
    told.any(|told| same_version(&told.value, &declared.value))
}

/// Whether a component's name is the manifest's as far as people write it: case, white space and punctuation do
/// not count, nor does a word more ("Acme Gateway Firmware" for `acme-gateway`).
fn same_product(manifest: &Manifest, component: &Component) -> bool {
    let (Some(own), Some(told)) = (&manifest.name, &component.name) else {
        return true;
    };
    let (own, told) = (bare_name(&own.value), bare_name(&told.value));
    own.is_empty() || told.is_empty() || own.contains(&told) || told.contains(&own)
}
