//! See [`RULE`].

use super::compared;
use super::declared::Declared;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::manifest::Ecosystem;
use crate::manifest::components::is_typed;
use crate::manifest::pair::Pair;
use crate::manifest::pairing::Tie;
use crate::rules::{Context, rule};
use crate::sbom::{Edge, EdgeKind, Format, Purl};
use rustc_hash::{FxHashMap, FxHashSet};

rule! {
    /// # Direct dependency in the SBOM that no manifest declares
    ///
    /// ## What it checks
    /// What the SBOM states as a direct dependency of a package, with a package URL of its ecosystem, is declared in
    /// a manifest of that ecosystem.
    ///
    /// ## Why
    /// A dependency that was removed from the product and stays in its SBOM shows that the SBOM is of another state
    /// than the product. Users then look for flaws that are not there, and do not see those that are.
    ///
    /// ## How to close it
    /// Write the SBOM anew from the present manifest and lockfile. If the product does use the package, declare it.
    ///
    /// ## Limits
    /// One finding for each manifest and SBOM, at the first such entry. Judged for Cargo, JavaScript, Python, Go,
    /// Maven without a parent elsewhere, .NET, PHP and Ruby, where the manifest was read as a whole and at least
    /// half of the entries are declared. An SBOM without a graph, or one that lists below the product what only
    /// other components need (some generators list everything there), states no direct dependencies. Left alone is
    /// what a manifest only mentions, packages of the same repository, and what the build tool adds by itself.
    id: "sbom-entry-undeclared",
    severity: Info,
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
    let mut said = FxHashSet::default();
    let mut declared: FxHashMap<Ecosystem, Option<Declared<'_>>> = FxHashMap::default();
    for pair in pairs.iter().filter(|pair| pair.tie != Tie::Place) {
        let ecosystem = pair.manifest.ecosystem;
        let declared = declared
            .entry(ecosystem)
            .or_insert_with(|| Declared::new(ecosystem, context));
        let Some(declared) = declared else { continue };
        let entries = entries(pair);
        let undeclared: Vec<_> = entries
            .iter()
            .filter(|entry| !declared.holds(&entry.name))
            .collect();
        let lists_all = undeclared.iter().any(|entry| entry.is_needed_elsewhere);
        if undeclared.len() * 2 > entries.len() || lists_all {
            continue;
        }
        subjects += entries.len();
        let mut undeclared = undeclared
            .into_iter()
            .filter(|entry| said.insert(entry.edge.span));
        let Some(Entry { edge, name, .. }) = undeclared.next() else {
            continue;
        };
        let others: Vec<_> = undeclared.collect();
        let path = context.sources.path(pair.manifest.file);
        let message = match others.len() {
            0 => format!("direct dependency `{name}` of the SBOM is not declared in `{path}`"),
            more => format!(
                "{} direct dependencies of the SBOM are not declared in `{path}`, first `{name}`",
                more + 1
            ),
        };
        let declares = pair.manifest.name.as_ref().map(|name| name.span);
        let declares = declares.unwrap_or(context.sources.first_line(pair.manifest.file));
        let mut finding = findings
            .report(edge.span, message)
            .help("write the SBOM anew from the manifest, or declare the dependency there")
            .related(declares, "the manifest of this package")
            .subject(path);
        for other in others.iter().take(9) {
            finding = finding.related(other.edge.span, format!("and `{}`", other.name));
        }
        if pair.sbom.format == Format::CycloneDxJson {
            finding.pointer(format!(
                "/dependencies/{}/dependsOn/{}",
                edge.entry, edge.index
            ));
        }
    }
    Outcome::checked_or(
        subjects,
        "no SBOM states direct dependencies of a package whose manifests were read as a whole",
    )
}

/// A direct dependency that the SBOM states.
struct Entry<'a> {
    edge: &'a Edge,
    name: String,
    /// Whether another component depends on it too.
    is_needed_elsewhere: bool,
}

/// What the SBOM states as direct dependencies of the package.
fn entries<'a>(pair: &Pair<'a>) -> Vec<Entry<'a>> {
    // Where nothing depends on anything else, all parts are listed below the product.
    let of_others = |edge: &Edge| {
        let from = edge.from.component();
        from.is_some_and(|from| !pair.is_subject(from)) && edge.to.component().is_some()
    };
    if !pair.sbom.graph.edges.iter().any(of_others) {
        return Vec::new();
    }
    let mut seen = FxHashSet::default();
    let entry = |edge: &'a Edge| {
        let index = edge.to.component()?;
        let component = pair.sbom.components.get(index)?;
        let is_meant = edge.kind == EdgeKind::DependsOn
            && is_typed(component, pair.manifest.ecosystem)
            && !pair.is_subject(index)
            && !pair.sbom.not_shipped.contains(&index);
        let purl = Purl::parse(&component.purl.as_ref()?.value).ok()?;
        (is_meant && seen.insert(index)).then(|| Entry {
            edge,
            name: purl.full_name(),
            is_needed_elsewhere: pair.is_needed_elsewhere(index),
        })
    };
    pair.direct_edges().filter_map(entry).collect()
}
