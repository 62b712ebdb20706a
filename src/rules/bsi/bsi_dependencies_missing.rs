use super::entry::{Kind, entries};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::{Sbom, Subject};
use rustc_hash::FxHashSet;

rule! {
    /// # Component whose dependencies are not stated
    ///
    /// ## What it checks
    /// Every component lists what it depends on, be it nothing.
    ///
    /// ## Why
    /// BSI TR-03183-2 v2.1.0, section 5.2.2, requires the dependencies of every component that is delivered. A
    /// component that is left out of the list could need nothing, or nobody has looked.
    ///
    /// ## How to close it
    /// CycloneDX: an entry in `dependencies` for each component; one without `dependsOn` says that it needs
    /// nothing. SPDX 3: a `dependsOn` or `contains` relationship from each, to the individual `NoneElement` where
    /// there is nothing.
    ///
    /// ## Limits
    /// A statement about how complete a component's dependencies are counts as one about the dependencies. Components
    /// that are not delivered, or have an SBOM of their own, are left alone.
    id: "bsi-dependencies-missing",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let stated = stated(sbom);
        let help = match sbom.format.is_spdx() {
            true => {
                "add a `dependsOn` relationship from it, to `NoneElement` where it needs nothing"
            }
            false => {
                "add an entry for it to `dependencies`, without `dependsOn` where it needs nothing"
            }
        };
        let mut subjects = 0;
        for entry in entries(context, sbom, Kind::Logical) {
            subjects += 1;
            if !stated.contains(&entry.index) {
                let what = "does not state its dependencies";
                entry
                    .report(context, findings, Kind::Logical, what)
                    .help(help);
            }
        }
        subjects
    })
}

/// The components whose dependencies are listed, or called complete or not.
pub(super) fn stated(sbom: &Sbom) -> FxHashSet<usize> {
    let nodes = sbom.graph.nodes.iter().map(|node| node.of);
    let edges = sbom.graph.edges.iter().map(|edge| edge.from);
    // Nesting in CycloneDX says what a component holds, and nothing of what it needs.
    let edges = edges.filter(|_| sbom.format.is_spdx());
    let claims = sbom.claims.iter();
    let claims = claims
        .filter(|claim| claim.about == Subject::Dependencies)
        .filter_map(|claim| claim.of);
    nodes
        .chain(edges)
        .chain(claims)
        .filter_map(|end| end.component())
        .collect()
}
