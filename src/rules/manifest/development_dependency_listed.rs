//! See [`RULE`].

use super::{called, compared};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::manifest::pair::Coverage;
use crate::manifest::pairing::Tie;
use crate::manifest::{Dependency, Ecosystem, Scope};
use crate::rules::{Context, rule};
use crate::sbom::Component;
use rustc_hash::{FxHashMap, FxHashSet};

rule! {
    /// # Development dependency listed as a part of the product
    ///
    /// ## What it checks
    /// What a manifest declares for development and tests alone is not among the direct dependencies the SBOM states
    /// for the product, or is marked there as what it is.
    ///
    /// ## Why
    /// An SBOM that lists test runners and formatters as parts of the product makes people chase vulnerabilities
    /// that no user has, and hides the ones that count.
    ///
    /// ## How to close it
    /// Tell the generator to leave development dependencies out (`--omit dev`, `--no-dev` and the like). Or mark
    /// the components: `"scope": "excluded"` in CycloneDX, `DEV_DEPENDENCY_OF` in SPDX. Where a dependency ships
    /// after all, declare it as one that does.
    ///
    /// ## Limits
    /// One finding for each manifest and SBOM, at the first such dependency. Only where the SBOM states direct
    /// dependencies of this very package. A package that is declared for both uses, or that another component of
    /// the SBOM depends on, is a part of the product. Build dependencies are left alone, and so is Go, whose manifest
    /// does not tell what is for tests. Nothing is said where
    /// `[manifest] include` in the configuration counts development dependencies as parts of the product.
    id: "development-dependency-listed",
    severity: Info,
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
    let mut shipped: FxHashMap<Ecosystem, FxHashSet<&str>> = FxHashMap::default();
    for pair in pairs.iter().filter(|pair| pair.tie != Tie::Place) {
        let direct = pair.direct();
        // What a go.mod names for tests is our guess.
        let is_guess = pair.manifest.ecosystem == Ecosystem::Go;
        if direct.is_empty() || is_guess || pair.counted.contains(&Scope::Development) {
            continue;
        }
        let ecosystem = pair.manifest.ecosystem;
        let shipped = shipped
            .entry(ecosystem)
            .or_insert_with(|| declared_to_ship(context, ecosystem));
        let development = pair.manifest.dependencies.iter().filter(|dependency| {
            dependency.scope == Scope::Development
                && !shipped.contains(dependency.name.value.as_str())
        });
        let mut listed: Vec<(&Dependency, &Component)> = Vec::new();
        for dependency in development {
            subjects += 1;
            let Coverage::Direct(found) = pair.coverage(dependency, &direct) else {
                continue;
            };
            let is_marked = |index: &usize| {
                pair.sbom.not_shipped.contains(index) || pair.is_needed_elsewhere(*index)
            };
            let first = found.first().filter(|_| !found.iter().any(is_marked));
            let component = first.and_then(|index| pair.sbom.components.get(*index));
            listed.extend(component.map(|component| (dependency, component)));
        }
        let Some((first, component)) = listed.first() else {
            continue;
        };
        let path = context.sources.path(pair.sbom.file);
        let message = match listed.len() {
            1 => format!(
                "development dependency {} is listed as a part of the product in the SBOM `{path}`",
                called(first)
            ),
            more => format!(
                "{more} development dependencies are listed as parts of the product in the SBOM `{path}`, first {}",
                called(first)
            ),
        };
        let mut finding = findings
            .report(first.name.span, message)
            .help("let the generator leave out what is for development, or mark it in the SBOM as excluded")
            .related(component.head(), "the component is described here")
            .subject(path);
        for (other, _) in listed.iter().skip(1).take(9) {
            finding = finding.related(other.name.span, format!("and {}", called(other)));
        }
        if let Some(pointer) = &first.pointer {
            finding.pointer(pointer);
        }
    }
    Outcome::checked_or(
        subjects,
        "no SBOM states direct dependencies of a manifest's package that declares some for development",
    )
}

/// Names of the dependencies that some manifest of an ecosystem declares for more than development.
fn declared_to_ship<'a>(context: &Context<'a>, ecosystem: Ecosystem) -> FxHashSet<&'a str> {
    let manifests = context.product.all_manifests();
    let own = manifests.filter(|manifest| manifest.ecosystem == ecosystem);
    let declared = own.flat_map(|manifest| &manifest.dependencies);
    declared
        .filter(|dependency| dependency.scope != Scope::Development)
        .map(|dependency| dependency.name.value.as_str())
        .collect()
}
