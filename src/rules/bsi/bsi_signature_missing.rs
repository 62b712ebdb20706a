use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # SBOM without a signature inside
    ///
    /// ## What it checks
    /// The SBOM carries a digital signature.
    ///
    /// ## Why
    /// BSI TR-03183-2 v2.1.0, section 8.1.15, would like one: it shows that the file is as its creator made it.
    ///
    /// ## How to close it
    /// Sign the file. CycloneDX has a place for the signature, `signature`; for SPDX it stands in a file of its own.
    ///
    /// ## Limits
    /// An info: the guideline does not require it, and a signature kept apart from the file cannot be seen. Whether
    /// the signature holds is not tried.
    id: "bsi-signature-missing",
    severity: Info,
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
                .report(sbom.head, "the SBOM carries no signature")
                .help("sign it, or keep a signature beside it")
                .subject("signature");
        }
        1
    })
}
