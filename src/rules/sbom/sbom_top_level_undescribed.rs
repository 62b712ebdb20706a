use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::syntax::shorten;

rule! {
    /// # Direct dependency that the SBOM does not describe
    ///
    /// ## What it checks
    /// Every component that the product depends on directly is described in the SBOM, or in another document that
    /// it points to.
    ///
    /// ## Why
    /// The SBOM documents at least the top-level dependencies of the product. A bare reference gives neither name
    /// nor version, so the component cannot be looked up when a vulnerability becomes known.
    ///
    /// ## How to close it
    /// Add the component with its name, version and package URL, or correct the reference if the component is there
    /// under another id.
    ///
    /// ## Limits
    /// References between other components are the matter of `sbom-dangling-reference`.
    id: "sbom-top-level-undescribed",
    severity: Error,
    basis: Law,
    legal: ["annex-i.part-ii.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_assessable(context, |sbom| {
        for reference in sbom
            .unresolved
            .iter()
            .filter(|reference| reference.top_level)
        {
            let id = shorten(&reference.id, 80);
            findings
                .report(reference.span, format!("the product depends on `{id}`, which the SBOM does not describe"))
                .help("add the component with name, version and package URL, or correct the reference")
                .pointer(&reference.pointer)
                .subject(&reference.id);
        }
        findings.further(sbom.file, sbom.unresolved_unlisted.top_level);
        sbom.direct_edges().count()
    })
}
