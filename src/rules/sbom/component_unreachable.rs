use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::ComponentKind;
use crate::syntax::shorten;
use rustc_hash::FxHashSet;

rule! {
    /// # Component that no dependency leads to
    ///
    /// ## What it checks
    /// Starting at the product, every component is reached by following dependencies, containment and the other
    /// relationships between elements.
    ///
    /// ## Why
    /// A component that nothing leads to is either left over from something that is no longer used, or its place in the
    /// dependency graph was lost. In both cases nobody can tell why it is listed and who brings it in when it has to be
    /// replaced.
    ///
    /// ## How to close it
    /// Add the missing dependency entry or relationship, or remove the component if the product does not hold it.
    ///
    /// ## Limits
    /// One finding for a file, at the first such component. Silent where the product's own dependencies are not given
    /// at all (`sbom-top-level-missing`), where a reference leads nowhere (`sbom-dangling-reference`) or the file does
    /// not follow its schema, and for components that share their id with another one, since those findings explain
    /// it. Files, data and cryptographic assets need no way that leads to them.
    id: "component-unreachable",
    severity: Info,
    basis: Practice,
    legal: [],
    check: check,
}

/// Further places named in the finding.
const NAMED: usize = 4;

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_assessable(context, |sbom| {
        let known = sbom.direct_edges().next().is_some() && sbom.unresolved.is_empty();
        if sbom.roots.is_empty() || !known || sbom.schema.valid == Some(false) {
            return 0;
        }
        let shared: FxHashSet<_> = sbom.duplicate_ids.iter().map(|id| id.span).collect();
        let reached = sbom.reached();
        let mut lost = sbom
            .components
            .iter()
            .zip(&reached)
            .filter(|(component, reached)| {
                let counts = matches!(component.kind, ComponentKind::Part | ComponentKind::Device);
                let own_id = component.id.is_none_or(|id| !shared.contains(&id));
                counts && own_id && !**reached
            });
        let Some((first, _)) = lost.next() else {
            return reached.len();
        };
        let label = sbom.label(context.sources, first).unwrap_or_default();
        let others: Vec<_> = lost.map(|(component, _)| component).collect();
        let message = match others.len() {
            0 => format!(
                "nothing leads from the product to `{}`",
                shorten(&label, 80)
            ),
            more => format!(
                "nothing leads from the product to {} of {} components, the first is `{}`",
                more + 1,
                reached.len(),
                shorten(&label, 80)
            ),
        };
        let mut finding = findings
            .report(first.head(), message)
            .help("add the dependency that brings it in, or remove what the product does not hold")
            .subject("unreachable");
        for other in others.iter().take(NAMED) {
            finding = finding.related(other.head(), "nor to this one");
        }
        drop(finding);
        reached.len()
    })
}
