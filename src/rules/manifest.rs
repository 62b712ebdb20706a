//! Manifest against SBOM: whether what a product declares it is built from is in its SBOM.

use super::{Context, Rule};
use crate::diagnostic::Outcome;
use crate::manifest::components::{bare_name, same_version, version};
use crate::manifest::pair::Pair;
use crate::manifest::pairing::Tie;
use crate::manifest::{Dependency, Manifest};
use crate::sbom::Component;
use crate::source::Spanned;

mod declared;
mod dependency_missing_from_sbom;
mod dependency_not_top_level;
mod dependency_unknown;
mod dependency_version_differs;
mod development_dependency_listed;
mod malformed_manifest;
mod manifest_without_sbom;
mod product_name_differs;
mod product_version_differs;
mod sbom_entry_undeclared;
mod sbom_older_than_manifest;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &dependency_missing_from_sbom::RULE,
    &dependency_not_top_level::RULE,
    &dependency_version_differs::RULE,
    &product_name_differs::RULE,
    &product_version_differs::RULE,
    &sbom_entry_undeclared::RULE,
    &sbom_older_than_manifest::RULE,
    &development_dependency_listed::RULE,
    &manifest_without_sbom::RULE,
    &dependency_unknown::RULE,
    &malformed_manifest::RULE,
];

/// Every manifest with an SBOM that describes it, else why there is none.
fn compared<'a>(context: &Context<'a>) -> Result<Vec<Pair<'a>>, Outcome> {
    let product = context.product;
    if product.all_manifests().next().is_none() {
        return Err(Outcome::NotApplicable(
            "there is no manifest of an ecosystem that is read".into(),
        ));
    }
    if product.all_sboms().next().is_none() {
        return Err(Outcome::NotApplicable(
            "there is no SBOM to compare with".into(),
        ));
    }
    let pairs = product.pairs();
    if !pairs.is_empty() {
        return Ok(pairs);
    }
    if product.manifests.is_empty() {
        return Err(Outcome::NotAssessable(
            "no manifest belongs to the SBOM or lockfile".into(),
        ));
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

/// What a message adds where a dependency was found by its name, no component having a package URL of the ecosystem.
fn weaker(pair: &Pair<'_>, components: &[usize]) -> &'static str {
    match pair.by_name_alone(components) {
        true => " (found by name, as it has no package URL there)",
        false => "",
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
    let is_named = matches!(pair.tie, Tie::Product | Tie::Member);
    let other_product = !is_named && !same_product(pair.manifest, subject(pair)?);
    if other_product || !is_release(&declared.value) || !is_release(&told.value) {
        return None;
    }
    // A product of several packages (a server and its web pages) bears the version of one of them.
    let of_another = |other: &Pair<'_>| {
        other.sbom.file == pair.sbom.file
            && matches!(other.tie, Tie::Stated | Tie::Product)
            && bears_version(other)
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
