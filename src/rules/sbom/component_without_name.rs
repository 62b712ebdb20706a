use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::syntax::shorten;

rule! {
    /// # Component without a name
    ///
    /// ## What it checks
    /// Every component of the SBOM, the product included, has a name that is not blank.
    ///
    /// ## Why
    /// Components are identified and documented by the SBOM. What has no name is neither, and a vulnerability in it
    /// goes unseen.
    ///
    /// ## How to close it
    /// Write the name the component has in its package registry or with its supplier.
    ///
    /// ## Limits
    /// Whether a name is the right one is not judged.
    id: "component-without-name",
    severity: Error,
    basis: Law,
    legal: ["annex-i.part-ii.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_assessable(context, |sbom| {
        for (index, component) in sbom.components.iter().enumerate() {
            let wrong = match &component.name {
                None => "has no name",
                Some(name) if name.value.trim().is_empty() => "has a blank name",
                Some(_) => continue,
            };
            let noun = if sbom.is_root(index) {
                "the product"
            } else {
                super::noun(sbom)
            };
            let label = sbom
                .label(context.sources, component)
                .map(|label| format!(" `{}`", shorten(&label, 80)))
                .unwrap_or_default();
            findings
                .report(component.head(), format!("{noun}{label} {wrong}"))
                .help("write the name it has in its registry or with its supplier")
                .pointer(sbom.pointer(index))
                .subject(label.trim());
        }
        sbom.components.len()
    })
}
