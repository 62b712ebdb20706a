use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::State;

rule! {
    /// # SBOM in a format that is not read
    ///
    /// ## What it checks
    /// Whether an SBOM is in a known format that this version of the tool recognises and does not read.
    ///
    /// ## Why
    /// Nothing in the file was checked. That is said aloud, because silence could be taken for a clean result.
    ///
    /// ## How to close it
    /// Nothing needs to change in the file. To have it checked now, export the SBOM as CycloneDX JSON, or as SPDX 2
    /// JSON or tag-value too.
    ///
    /// ## Limits
    /// Read are CycloneDX JSON 1.2 to 1.7, SPDX 2.2 and 2.3 in JSON and tag-value, and SPDX 3.0.
    id: "sbom-not-read",
    severity: Info,
    basis: Practice,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    for sbom in &context.product.sboms {
        if sbom.state == State::NotRead {
            let format = sbom.format.name();
            let message =
                format!("recognised as {format}, which is not read yet: nothing in it was checked");
            findings
                .report(super::opening(context, sbom), message)
                .help("export it as CycloneDX JSON or SPDX 2 JSON too, to have it checked")
                .subject("not read");
        }
    }
    Outcome::checked_or(context.product.sboms.len(), super::NONE)
}
