use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # SBOM without a timestamp (CISA)
    ///
    /// ## What it checks
    /// The SBOM says when it was made.
    ///
    /// ## Why
    /// CISA 2026, SBOM timestamp. Of several SBOMs for a product it tells which one is the latest.
    ///
    /// ## How to close it
    /// CycloneDX: `metadata.timestamp`. SPDX: `created` of the creation information. Write it as
    /// `2026-11-02T09:30:00Z`.
    ///
    /// ## Limits
    /// Whether it has the right form, the format's own schema says.
    id: "cisa-timestamp-missing",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let time = sbom.timestamp.as_ref();
        if time.is_none_or(|time| time.value.trim().is_empty()) {
            findings
                .report(
                    time.map_or(sbom.head, |time| time.span),
                    "the SBOM carries no timestamp",
                )
                .help("have the generator write the time")
                .subject("timestamp");
        }
        1
    })
}
