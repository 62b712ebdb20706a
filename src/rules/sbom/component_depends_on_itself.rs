use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::EdgeKind;
use crate::syntax::shorten;

rule! {
    /// # Component that depends on itself
    ///
    /// ## What it checks
    /// No component is given as a dependency or a part of itself.
    ///
    /// ## Why
    /// It says nothing about the product, and programs that walk the graph can run in circles. Mostly it comes from two
    /// components that were given the same id.
    ///
    /// ## How to close it
    /// Remove the entry, or correct the id if another component was meant.
    ///
    /// ## Limits
    /// Circles of several components are legal (distributions have them) and are not reported.
    id: "component-depends-on-itself",
    severity: Warning,
    basis: Practice,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        for edge in &sbom.graph.edges {
            let Some(component) = edge.from.component().filter(|_| edge.from == edge.to) else {
                continue;
            };
            let label = sbom.components.get(component);
            let label = label.and_then(|component| sbom.label(context.sources, component));
            let label = label.unwrap_or_default();
            let verb = if edge.kind == EdgeKind::Contains {
                "contain"
            } else {
                "depend on"
            };
            let pointer = super::edge_pointer(sbom, edge);
            findings
                .report(
                    edge.span,
                    format!("`{}` is said to {verb} itself", shorten(&label, 80)),
                )
                .help("remove the entry, or correct the id if another component is meant")
                .pointer(pointer)
                .subject(&*label);
        }
        sbom.graph.edges.len()
    })
}
