use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, lacking, rule};
use rustc_hash::FxHashSet;

rule! {
    /// # Component that stands in no relationship (CISA)
    ///
    /// ## What it checks
    /// Every component is related to another: it depends on one, is depended on, holds one or is held.
    ///
    /// ## Why
    /// CISA 2026, component relationship. A component that is listed and related to nothing cannot be told from one
    /// that was left behind.
    ///
    /// ## How to close it
    /// CycloneDX: name it in `dependsOn` of a component that needs it, or list it inside the one that holds it. SPDX: a
    /// `DEPENDS_ON` or `CONTAINS` relationship, in either direction.
    ///
    /// ## Limits
    /// No depth is asked for. An SBOM of one component has none to relate. Where nobody knows what a component depends
    /// on, a statement that its dependencies are not known is a relationship too.
    id: "cisa-relationship-missing",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        // Where nothing is related to anything, `sbom-top-level-missing` says so once.
        if sbom.components.len() < 2 || sbom.graph.edges.is_empty() {
            return 0;
        }
        let edges = sbom
            .graph
            .edges
            .iter()
            .flat_map(|edge| [edge.from, edge.to]);
        let claims = sbom.claims.iter().filter_map(|claim| claim.of);
        let related = edges.chain(claims).filter_map(|end| end.component());
        let related: FxHashSet<usize> = related.collect();
        let mut subjects = 0;
        for (index, _) in lacking::software(sbom) {
            subjects += 1;
            // What the product lacks, the Regulation asks for: another rule.
            if !related.contains(&index) && !sbom.is_root(index) {
                let what = "stands in no relationship to another";
                lacking::report(context, findings, sbom, index, what)
                    .help("say what needs or holds it");
            }
        }
        subjects
    })
}
