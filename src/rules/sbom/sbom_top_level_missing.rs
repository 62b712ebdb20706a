use crate::diagnostic::{Outcome, Severity};
use crate::dossier::Nature;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::{Component, ComponentKind, Format, Sbom};
use crate::syntax::shorten;

rule! {
    /// # SBOM that does not give the product's dependencies
    ///
    /// ## What it checks
    /// Where an SBOM lists components beside the product, it says which of them the product depends on directly: by
    /// the product's entry in `dependencies` or by nesting (CycloneDX), by relationships such as DEPENDS_ON or
    /// CONTAINS (SPDX). In the folder of a product it lists some, or says that there is none.
    ///
    /// ## Why
    /// The SBOM covers at least the top-level dependencies of the product. A flat list of components does not tell
    /// which those are.
    ///
    /// ## How to close it
    /// CycloneDX: give the product a `bom-ref` and an entry in `dependencies` that lists its direct dependencies.
    /// SPDX: add DEPENDS_ON relationships from the product's package. A product that depends on nothing says so: an
    /// empty list that a composition with the aggregate `complete` covers, or a relationship to `NONE`.
    ///
    /// ## Limits
    /// Whether the list is complete is the matter of the comparison with the manifest. Files, data and
    /// cryptographic assets do not count as components here.
    id: "sbom-top-level-missing",
    severity: Error,
    basis: Law,
    legal: ["annex-i.part-ii.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_assessable(context, |sbom| {
        let Some(root) = sbom.root() else { return 0 };
        let is_other = |index: usize, component: &Component| {
            matches!(component.kind, ComponentKind::Part | ComponentKind::Device)
                && !sbom.is_root(index)
        };
        let others = sbom
            .components
            .iter()
            .enumerate()
            .filter(|(index, component)| is_other(*index, component))
            .count();
        let stated = sbom.graph.root_depends_on_nothing || sbom.direct_edges().next().is_some();
        // What was made of a template, or by a tool that found nothing to read. Nothing tells whether there is nothing.
        let in_file = context.product.nature != Nature::SingleFiles;
        if in_file && is_bare(sbom) && !stated {
            findings
                .report(
                    sbom.top_level_place(),
                    "the SBOM lists no component beside the product, and does not say that there is none",
                )
                .help("make it anew from what the product is built of, or state that it has no dependency")
                .pointer(sbom.pointer(sbom.roots.first().copied().unwrap_or_default()))
                .severity(of_nothing(sbom, root, context))
                .subject("top-level dependencies");
        }
        if others > 0 && !stated {
            let name = root.label().map_or_else(
                || "the product".into(),
                |name| format!("`{}`", shorten(name, 60)),
            );
            let message = match (others, sbom.graph.edges.is_empty()) {
                (1, _) => format!("nothing says whether {name} uses the other component directly"),
                (_, true) => format!(
                    "no dependencies are given: nothing says which of the {others} other components {name} uses directly"
                ),
                (_, false) => format!(
                    "the direct dependencies of {name} are not given, only those among the {others} other components"
                ),
            };
            findings
                .report(sbom.top_level_place(), message)
                .help(help(context, sbom, root))
                .pointer(sbom.pointer(sbom.roots.first().copied().unwrap_or_default()))
                .subject("top-level dependencies");
        }
        1
    })
}

/// Whether an SBOM holds the product and nothing else: neither parts nor files, keys, vulnerabilities or other documents.
fn is_bare(sbom: &Sbom) -> bool {
    let product = |index: usize| sbom.is_root(index);
    (0..sbom.components.len()).all(product)
        && sbom.graph.edges.is_empty()
        && sbom.files.is_empty()
        && sbom.vulnerabilities.is_empty()
        && sbom.external_documents.is_empty()
        && sbom.references.is_empty()
        && !sbom.describes_other
        && sbom.lists_parts
}

/// A library can do without others, and most SPDX documents do not tell what they describe.
fn of_nothing(sbom: &Sbom, root: &Component, context: &Context<'_>) -> Severity {
    let word = root.kind_word.map(|word| sbom.text(context.sources, word));
    let whole = [
        "application",
        "firmware",
        "device",
        "operating-system",
        "container",
    ];
    match word.is_some_and(|word| whole.iter().any(|kind| word.eq_ignore_ascii_case(kind))) {
        true => Severity::Warning,
        false => Severity::Info,
    }
}

fn help(context: &Context<'_>, sbom: &Sbom, root: &Component) -> String {
    if sbom.format == Format::Spdx3Json {
        return "add a `dependsOn` relationship from the product's package to each of them".into();
    }
    if sbom.format.is_spdx() {
        return "add DEPENDS_ON relationships from the product's package to each of them".into();
    }
    match &root.id {
        Some(id) => format!(
            "add an entry with the `ref` `{}` to `dependencies` that lists its direct dependencies",
            shorten(&sbom.text(context.sources, *id), 80)
        ),
        None => "give the product a `bom-ref`, and add an entry for it to `dependencies`".into(),
    }
}
