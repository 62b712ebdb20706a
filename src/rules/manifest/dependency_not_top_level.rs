//! See [`RULE`].

use super::{called, compared, weaker};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::manifest::pair::Coverage;
use crate::manifest::pairing::Tie;
use crate::rules::{Context, rule};
use crate::sbom::Component;
use rustc_hash::FxHashSet;

rule! {
    /// # Direct dependency listed as an indirect one
    ///
    /// ## What it checks
    /// A runtime dependency that the manifest declares and the SBOM has as a component is among the direct
    /// dependencies the SBOM states for the product.
    ///
    /// ## Why
    /// The top-level dependencies are the least an SBOM has to cover (Annex I Part II(1)). The component is there,
    /// but who reads the dependency graph takes it for a part of a part.
    ///
    /// ## How to close it
    /// Name the component among the product's dependencies, or write the SBOM anew from the lockfile.
    ///
    /// ## Limits
    /// Only where the SBOM states direct dependencies of this very package; an SBOM without a graph is the matter
    /// of the SBOM's own rules. Same exceptions as for `dependency-missing-from-sbom`.
    id: "dependency-not-top-level",
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
    for pair in pairs.iter().filter(|pair| pair.tie != Tie::Place) {
        let direct = pair.direct();
        if direct.is_empty() {
            continue;
        }
        let path = context.sources.path(pair.sbom.file);
        let mut said = FxHashSet::default();
        for dependency in pair.counted() {
            subjects += 1;
            let Coverage::Indirect(found) = pair.coverage(dependency, &direct) else {
                continue;
            };
            if !said.insert(dependency.name.value.as_str()) {
                continue;
            }
            let message = format!(
                "dependency {} is not among the direct dependencies in the SBOM `{path}`{}",
                called(dependency),
                weaker(pair, &found)
            );
            let mut finding = findings
                .report(dependency.name.span, message)
                .help("name the component among the product's dependencies in the SBOM, or write the SBOM anew")
                .related(pair.list(), "the SBOM states the direct dependencies here")
                .subject(format!("{} {path}", dependency.name.value));
            let component = found
                .first()
                .and_then(|index| pair.sbom.components.get(*index));
            if let Some(place) = component.map(Component::head) {
                finding = finding.related(place, "the component is described here");
            }
            if let Some(pointer) = &dependency.pointer {
                finding.pointer(pointer);
            }
        }
    }
    Outcome::checked_or(
        subjects,
        "no SBOM states direct dependencies of a manifest's package",
    )
}
