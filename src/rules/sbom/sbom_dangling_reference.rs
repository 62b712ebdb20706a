use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::syntax::shorten;

rule! {
    /// # Reference to an element the SBOM does not hold
    ///
    /// ## What it checks
    /// Every reference (dependencies, relationships, compositions, vulnerabilities, annotations, files) names an
    /// element of the same file, or points into another document by a BOM-Link, a declared external document (SPDX 2)
    /// or an entry in `import` (SPDX 3).
    ///
    /// ## Why
    /// A dependency that is only named and not described cannot be looked up in a vulnerability database. Dangling
    /// references mostly come from a filter that removed components and left the graph, or from two generators
    /// joined.
    ///
    /// ## How to close it
    /// Describe the element, correct the id, or remove the reference.
    ///
    /// ## Limits
    /// References of the product itself are the matter of `sbom-top-level-undescribed`. `NONE` and `NOASSERTION`
    /// are statements, not references, and the licences of the SPDX list need not be described. An SPDX 3 file that is
    /// a single element and no document may refer to anything.
    id: "sbom-dangling-reference",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        let schema = super::schema_places(sbom);
        for reference in sbom
            .unresolved
            .iter()
            .filter(|reference| !reference.top_level)
        {
            let id = reference.id.as_str();
            // A blank reference is a violation of the newer schemas already.
            if id.is_empty() && schema.contains(&reference.span) {
                continue;
            }
            let message = match id.split_once(':') {
                _ if id.trim().is_empty() => "the reference is blank".to_string(),
                Some((document, _)) if document.starts_with("DocumentRef-") => {
                    format!(
                        "the external document `{}` is not declared",
                        shorten(document, 80)
                    )
                }
                _ => format!("no element of the SBOM has the id `{}`", shorten(id, 80)),
            };
            findings
                .report(reference.span, message)
                .help("describe the element, correct the id, or remove the reference")
                .pointer(&reference.pointer)
                .subject(&reference.id);
        }
        findings.further(sbom.file, sbom.unresolved_unlisted.others);
        sbom.graph.edges.len() + sbom.unresolved.len()
    })
}
