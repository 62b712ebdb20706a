//! See [`RULE`].

use crate::diagnostic::Outcome;
use crate::dossier::Nature;
use crate::engine::Findings;
use crate::manifest::{Manifest, Origin};
use crate::rules::{Context, rule};
use crate::source::FileId;
use rustc_hash::FxHashSet;

rule! {
    /// # Manifest that no SBOM describes
    ///
    /// ## What it checks
    /// Where the product has an SBOM, every manifest that declares dependencies is described by one.
    ///
    /// ## Why
    /// A product is often built from several packages: a service and its web pages, firmware and an app. The SBOM
    /// has to cover the top-level dependencies of the product as a whole (Annex I Part II(1)).
    ///
    /// ## How to close it
    /// Make an SBOM for this package too, or one for all of them. If an SBOM describes it and was not recognised,
    /// say so in the configuration: `[sbom.describes]` with `"sbom/web.cdx.json" = ["web/package.json"]`. If the
    /// package is no part of the product, an `[[ignore]]` with the reason says that.
    ///
    /// ## Limits
    /// Whether a package is a part of the product, the manifest does not tell: hence information only. Passed over
    /// are folders of documentation, examples, tests and tools, members of a workspace of which an SBOM describes
    /// another, and packages without dependencies that ship. A product without any SBOM is a matter of
    /// `element-missing`.
    id: "manifest-without-sbom",
    severity: Info,
    basis: Practice,
    legal: ["annex-i.part-ii.1"],
    check: check,
}

/// Folders whose packages serve those who make the product.
const ASIDE: &[&str] = &[
    "doc",
    "docs",
    "documentation",
    "website",
    "site",
    "example",
    "examples",
    "sample",
    "samples",
    "demo",
    "demos",
    "playground",
    "test",
    "tests",
    "e2e",
    "bench",
    "benches",
    "benchmark",
    "benchmarks",
    "fuzz",
    "tool",
    "tools",
    "tooling",
    "script",
    "scripts",
    "ci",
    "hack",
    "xtask",
    "template",
    "templates",
];

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let product = context.product;
    if product.nature == Nature::SingleFiles {
        return Outcome::NotApplicable("only single files were named".into());
    }
    if product.sboms.is_empty() {
        return Outcome::NotApplicable("there is no SBOM to compare with".into());
    }
    // An SBOM that cannot be read may describe anything.
    if !product.sboms.iter().all(|sbom| sbom.is_assessable()) {
        return Outcome::NotAssessable("an SBOM cannot be read to its end".into());
    }
    let workspace = |manifest: &Manifest| manifest.workspace.unwrap_or(manifest.file);
    let pairs = product.pairs();
    let described: FxHashSet<FileId> = pairs
        .iter()
        .flat_map(|pair| [pair.manifest.file, workspace(pair.manifest)])
        .collect();
    let mut subjects = 0;
    let mut said = FxHashSet::default();
    for manifest in &product.manifests {
        let ships = |scope| product.comparison.counted.contains(&scope);
        let mut declared = manifest.dependencies.iter();
        let any = declared.any(|one| one.origin != Origin::Local && ships(one.scope));
        let path = context.sources.path(manifest.file);
        if !any || is_aside(path) {
            continue;
        }
        subjects += 1;
        if described.contains(&manifest.file)
            || described.contains(&workspace(manifest))
            || !said.insert(workspace(manifest))
        {
            continue;
        }
        let place = manifest.name.as_ref().map(|name| name.span);
        let message = format!("no SBOM describes what `{path}` declares");
        findings
            .report(
                place.unwrap_or(context.sources.first_line(manifest.file)),
                message,
            )
            .help("make an SBOM for this package too, or name the one that describes it in `[sbom.describes]`")
            .subject(path);
    }
    Outcome::checked_or(subjects, "no manifest declares dependencies that ship")
}

fn is_aside(path: &str) -> bool {
    let mut folders = path.split('/').rev().skip(1);
    folders.any(|folder| ASIDE.contains(&folder.to_lowercase().as_str()) || folder.starts_with('.'))
}
