use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::syntax::shorten;

rule! {
    /// # Dependencies of one component listed twice
    ///
    /// ## What it checks
    /// CycloneDX: no two entries of `dependencies` have the same `ref`.
    ///
    /// ## Why
    /// The XML form of the format forbids it, and programs take one of the entries and lose the other, so that
    /// dependencies vanish unseen.
    ///
    /// ## How to close it
    /// Join the `dependsOn` lists of the entries into one.
    ///
    /// ## Limits
    /// SPDX states each dependency on its own and has no such entries.
    id: "sbom-duplicate-dependency-node",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        let node = |index: u32| sbom.graph.nodes.get(index as usize);
        for (later, first) in &sbom.graph.repeated_nodes {
            let (Some(later), Some(first)) = (node(*later), node(*first)) else {
                continue;
            };
            let id = sbom.text(context.sources, later.span);
            findings
                .report(
                    later.span,
                    format!(
                        "dependencies of `{}` are already listed in another entry",
                        shorten(&id, 80)
                    ),
                )
                .help("join the two entries into one")
                .related(first.span, "listed here first")
                .pointer(sbom.written_pointer(format!("/dependencies/{}/ref", later.index)))
                .subject(&*id);
        }
        sbom.graph.nodes.len()
    })
}
