//! See [`RULE`].

use super::{called, compared, differing_versions, weaker};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::manifest::components::{same_version, version};
use crate::manifest::pair::Pair;
use crate::manifest::{Dependency, Scope};
use crate::rules::{Context, rule};
use crate::source::{Span, Spanned};
use rustc_hash::FxHashSet;

rule! {
    /// # Version of a dependency differs between lockfile and SBOM
    ///
    /// ## What it checks
    /// The version the lockfile fixes for a direct dependency (or the only one the manifest allows, where there is
    /// no lockfile) is one the SBOM gives for it.
    ///
    /// ## Why
    /// Vulnerabilities are looked up by version. An SBOM with another version than the one built in hides some and
    /// invents others.
    ///
    /// ## How to close it
    /// Write the SBOM from the very lockfile the release is built with. If the SBOM is right, update the lockfile.
    ///
    /// ## Limits
    /// Not compared where the product's own version differs already (`product-version-differs`): the SBOM is then
    /// one of another release. A leading `v` and build metadata after `+` do not count. Build and development
    /// dependencies are not compared, unless `[manifest] include` names them.
    id: "dependency-version-differs",
    severity: Warning,
    basis: Practice,
    legal: ["annex-i.part-ii.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let pairs = match compared(context) {
        Ok(pairs) => pairs,
        Err(outcome) => return outcome,
    };
    let mut subjects = 0;
    let mut outdated = false;
    for pair in &pairs {
        if differing_versions(pair, &pairs).is_some() {
            outdated = true;
            continue;
        }
        let direct = pair.direct();
        for dependency in &pair.manifest.dependencies {
            let Some((fixed, place)) = fixed(pair, dependency) else {
                continue;
            };
            let mut told = told(pair, dependency, &direct);
            subjects += usize::from(!told.is_empty());
            if told.iter().any(|told| same_version(&told.value, fixed)) {
                continue;
            }
            // Two versions of one package side by side: the other's is no answer for this one.
            let others: Vec<_> = pair
                .manifest
                .dependencies
                .iter()
                .filter(|other| other.name.value == dependency.name.value)
                .filter_map(|other| Some(self::fixed(pair, other)?.0))
                .collect();
            if told.len() > 1 {
                told.retain(|told| !others.iter().any(|other| same_version(&told.value, other)));
            }
            let Some(first) = told.first() else { continue };
            let locked = |version: &Spanned<String>| version.span.file != pair.manifest.file;
            let (by, help) = match dependency.resolved.as_ref().is_some_and(locked) {
                true => (
                    "the lockfile fixes",
                    "write the SBOM anew from this lockfile",
                ),
                false => (
                    "the manifest asks for",
                    "write the SBOM anew from the manifest",
                ),
            };
            let message = format!(
                "the SBOM `{}` gives version `{}` of {}{}, {by} `{fixed}`",
                context.sources.path(pair.sbom.file),
                first.value,
                called(dependency),
                weaker(pair, &pair.found(dependency)),
            );
            let mut finding = findings
                .report(dependency.name.span, message)
                .help(help)
                .subject(dependency.name.value.clone())
                .related(place, format!("version `{fixed}`"));
            for told in told.iter().take(3) {
                finding = finding.related(told.span, format!("version `{}`", told.value));
            }
            if let Some(pointer) = &dependency.pointer {
                finding.pointer(pointer);
            }
        }
    }
    match (subjects, outdated) {
        (0, true) => {
            Outcome::NotAssessable("the SBOM is one of another version of the product".into())
        }
        _ => Outcome::checked_or(
            subjects,
            "no dependency has a version in both lockfile and SBOM",
        ),
    }
}

/// The versions the SBOM gives for a dependency, those of the direct dependencies first.
fn told(
    pair: &Pair<'_>,
    dependency: &Dependency,
    direct: &FxHashSet<usize>,
) -> Vec<Spanned<String>> {
    let found = pair.found(dependency);
    let mut told: Vec<_> = found
        .iter()
        .filter_map(|index| {
            let version = version(pair.sbom.components.get(*index)?)?;
            Some((!direct.contains(index), version))
        })
        .collect();
    told.sort_by_key(|(indirect, _)| *indirect);
    told.into_iter().map(|(_, version)| version).collect()
}

/// The version a dependency has for certain, and where that is said.
fn fixed<'a>(pair: &Pair<'a>, dependency: &'a Dependency) -> Option<(&'a str, Span)> {
    if dependency.scope != Scope::Optional && !pair.counted.contains(&dependency.scope) {
        return None;
    }
    if let Some(resolved) = &dependency.resolved {
        return Some((&resolved.value, resolved.span));
    }
    let requirement = dependency.requirement.as_ref()?;
    Some((
        (pair.manifest.ecosystem.facts().exact)(&requirement.value)?,
        requirement.span,
    ))
}
