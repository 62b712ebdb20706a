use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, lacking, rule};
use crate::sbom::Hash;

rule! {
    /// # Component without a hash (CISA)
    ///
    /// ## What it checks
    /// Every component gives a hash of its file, with the algorithm.
    ///
    /// ## Why
    /// CISA 2026, component hash and hash algorithm. A name and a version can be given to any file; a hash fits one.
    ///
    /// ## How to close it
    /// CycloneDX: `hashes`, or `hashes` of the external reference of type `distribution`. SPDX 2: `checksums`. SPDX 3:
    /// `verifiedUsing`. Use SHA-256 or longer.
    ///
    /// ## Limits
    /// A warning, since a component need not be one file, and the SBOM of a product is often inside its file. That a
    /// broken algorithm is the only one is worth a finding without this profile too.
    id: "cisa-hash-missing",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let given = |hash: &Hash| hash.value.start < hash.value.end;
        let mut subjects = 0;
        for (index, component) in lacking::software(sbom) {
            subjects += 1;
            let mut elsewhere = component.references.iter().filter(|reference| {
                let kind = sbom.text(context.sources, reference.kind);
                kind.starts_with("distribution")
            });
            let has_hash = component.hashes.iter().any(given)
                || elsewhere.any(|reference| reference.hashes.iter().any(given))
                || sbom.deployable(context.sources, component).sha512.is_some();
            if !has_hash {
                let what = "gives no hash";
                lacking::report(context, findings, sbom, index, what)
                    .help("add the SHA-256 or longer of its file");
            }
        }
        subjects
    })
}
