use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # SBOM without a signature (CISA)
    ///
    /// ## What it checks
    /// The SBOM carries a digital signature.
    ///
    /// ## Why
    /// CISA 2026, SBOM signature: it shows that the file is as its author made it.
    ///
    /// ## How to close it
    /// Sign the file. CycloneDX has a place for the signature, `signature`; for SPDX it stands in a file of its own,
    /// and nothing is asked of the SBOM.
    ///
    /// ## Limits
    /// A warning, since a signature kept apart from the file cannot be seen. Whether the signature holds is not tried.
    id: "cisa-signature-missing",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        // SPDX has no place for it.
        if sbom.format.is_spdx() {
            return 0;
        }
        if sbom.signature.is_none() {
            findings
                .report(sbom.head, "no signature stands in the SBOM")
                .help("sign it, or deliver a signature beside it")
                .subject("signature");
        }
        1
    })
}
