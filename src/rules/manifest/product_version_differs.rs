//! See [`RULE`].

use super::{compared, differing_versions};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Product has different versions in manifest and SBOM
    ///
    /// ## What it checks
    /// The version the SBOM gives for the product is the one its manifest declares.
    ///
    /// ## Why
    /// The SBOM describes the release that is placed on the market. With another version it is the SBOM of another
    /// release, and neither users nor authorities can tell what is in this one.
    ///
    /// ## How to close it
    /// Write the SBOM as a step of the release, after the version was raised.
    ///
    /// ## Limits
    /// A leading `v` and build metadata after `+` do not count; a version such as `0.0.0` in the manifest is taken
    /// for none. Of several manifests that one SBOM describes, one with its version is enough. Where a folder keeps the SBOMs of several releases, the one of the manifest's version counts, else
    /// the newest.
    id: "product-version-differs",
    severity: Warning,
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
    for pair in &pairs {
        subjects += usize::from(pair.manifest.version.is_some());
        let Some((declared, told)) = differing_versions(pair, &pairs) else {
            continue;
        };
        let path = context.sources.path(pair.sbom.file);
        let message = format!(
            "the product's version is `{}` here and `{}` in the SBOM `{path}`",
            declared.value, told.value
        );
        let mut finding = findings
            .report(declared.span, message)
            .help("write the SBOM anew for this version, or correct the version that is wrong")
            .related(told.span, "the SBOM gives the version here")
            .subject(pair.manifest.name.as_ref().map_or("", |name| &name.value));
        if pair.manifest.ecosystem.facts().json {
            finding = finding.pointer("/version");
        }
        drop(finding);
    }
    Outcome::checked_or(subjects, "no manifest declares the product's version")
}
