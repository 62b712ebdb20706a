//! See [`RULE`].

use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use rustc_hash::FxHashSet;

rule! {
    /// # Dependency known only to the build
    ///
    /// ## What it checks
    /// Declarations of dependencies in a manifest can be read without running the build.
    ///
    /// ## Why
    /// What a script computes (a name put together from variables, a list from another file) is not compared with
    /// the SBOM. The comparison is no proof for these dependencies, and somebody should know.
    ///
    /// ## How to close it
    /// Write the dependency out, move it to the version catalogue, or check by hand that the SBOM has it.
    ///
    /// ## Limits
    /// One finding for each manifest, at the first such declaration.
    id: "dependency-unknown",
    severity: Info,
    basis: Practice,
    legal: ["annex-i.part-ii.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let mut said = FxHashSet::default();
    for manifest in &context.product.manifests {
        let mut unknown = manifest.unknown.iter();
        let Some(first) = unknown.next().filter(|first| said.insert(first.span)) else {
            continue;
        };
        let more = unknown.len();
        let message = match more {
            0 => format!(
                "a dependency cannot be compared with an SBOM: {}",
                first.message
            ),
            _ => format!(
                "{} dependencies cannot be compared with an SBOM; of this one, {}",
                more + 1,
                first.message
            ),
        };
        let mut finding = findings
            .report(first.span, message)
            .help("write it out where the build allows, or check by hand that the SBOM has it");
        for other in unknown.take(9) {
            finding = finding.related(other.span, other.message.clone());
        }
    }
    Outcome::checked_or(
        context.product.manifests.len(),
        "there is no manifest of an ecosystem that is read",
    )
}
