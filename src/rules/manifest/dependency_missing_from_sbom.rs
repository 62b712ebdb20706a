//! See [`RULE`].

use super::{called, compared, subject};
use crate::diagnostic::{Outcome, Severity};
use crate::engine::Findings;
use crate::manifest::components::purl;
use crate::manifest::pair::Coverage;
use crate::manifest::pairing::Tie;
use crate::rules::{Context, rule};
use rustc_hash::FxHashSet;

rule! {
    /// # Dependency missing from the SBOM
    ///
    /// ## What it checks
    /// Every runtime dependency that a manifest (Cargo.toml, package.json, …) declares is a component of the SBOM that
    /// describes the same product, by package URL or, where the SBOM has none, by name.
    ///
    /// ## Why
    /// The SBOM has to cover at least the product's top-level dependencies (Annex I Part II(1)). What the manifest
    /// names and the SBOM does not is a part nobody watches for vulnerabilities.
    ///
    /// ## How to close it
    /// Write the SBOM anew from the lockfile of the release, with the generator's filters looked over: this is
    /// often an SBOM made for one member of a workspace, before a dependency was added, or with peers left out.
    /// By hand: add the component, and name it among the dependencies of the product.
    ///
    /// ## Limits
    /// Build and development dependencies are not asked for, nor optional ones (features, platforms, npm peers),
    /// since the manifest does not tell which build the SBOM describes; `[manifest] include` in the configuration
    /// adds them. Folders of the same repository are the product itself and never asked for. Where neither name nor package URL ties manifest and SBOM, only their place, the
    /// finding is a warning. An SBOM without any package of the ecosystem is not compared.
    id: "dependency-missing-from-sbom",
    severity: Error,
    basis: Law,
    legal: ["annex-i.part-ii.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let pairs = match compared(context) {
        Ok(pairs) => pairs,
        Err(outcome) => return outcome,
    };
    let mut subjects = 0;
    for pair in &pairs {
        let path = context.sources.path(pair.sbom.file);
        let where_listed = match pair.direct_edges().next() {
            Some(_) => "the SBOM states the direct dependencies here",
            None => "the SBOM is about this product, and states no direct dependencies",
        };
        let mut said = FxHashSet::default();
        for dependency in pair.counted() {
            subjects += 1;
            if pair.coverage(dependency, &FxHashSet::default()) != Coverage::Absent
                || !said.insert(dependency.name.value.as_str())
            {
                continue;
            }
            let version = dependency
                .resolved
                .as_ref()
                .map(|version| version.value.as_str());
            let purl = purl(pair.manifest.ecosystem, &dependency.name.value, version);
            let product = subject(pair)
                .and_then(|component| component.label())
                .unwrap_or("the product");
            let message = format!(
                "dependency {} is missing from the SBOM `{path}`",
                called(dependency)
            );
            let mut finding = findings
                .report(dependency.name.span, message)
                .help(format!(
                    "write the SBOM anew from the lockfile, or add the component `{purl}` and name it among the dependencies of `{product}`"
                ))
                .related(pair.list(), where_listed)
                .subject(format!("{} {path}", dependency.name.value));
            if let Some(pointer) = &dependency.pointer {
                finding = finding.pointer(pointer);
            }
            if pair.tie == Tie::Place {
                finding.severity(Severity::Warning);
            }
        }
    }
    Outcome::checked_or(subjects, "the manifests declare no runtime dependency")
}
