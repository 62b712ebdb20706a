use crate::diagnostic::{Outcome, Severity};
use crate::engine::Findings;
use crate::rules::{Context, lacking, rule};

rule! {
    /// # SBOM without the time it was made
    ///
    /// ## What it checks
    /// The SBOM says when it was made.
    ///
    /// ## Why
    /// BSI TR-03183-2 v2.1.0, section 5.2.1, requires it, and recommends UTC. Of several SBOMs for a product it
    /// tells which one holds.
    ///
    /// ## How to close it
    /// CycloneDX: `metadata.timestamp`. SPDX 3: `created` of the creation information. Write it as
    /// `2026-11-02T09:30:00Z`.
    ///
    /// ## Limits
    /// Whether it has the right form, the format's own schema says. A time with an offset from UTC is worth an info.
    id: "bsi-timestamp-missing",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let given = sbom.timestamp.as_ref();
        match given.filter(|time| lacking::says_something(&time.value)) {
            None => {
                findings
                    .report(
                        given.map_or(sbom.head, |time| time.span),
                        "the SBOM does not say when it was made",
                    )
                    .help("have the generator write the time, in UTC")
                    .subject("timestamp");
            }
            Some(time) if has_offset(&time.value) => {
                findings
                    .report(time.span, "the time the SBOM was made is not given in UTC")
                    .severity(Severity::Info)
                    .help("write it in UTC, with a `Z` at the end")
                    .subject("timestamp");
            }
            Some(_) => {}
        }
        1
    })
}

/// Whether a time names an offset from UTC other than none.
fn has_offset(time: &str) -> bool {
    let offset = time.get(time.len().saturating_sub(6)..).unwrap_or_default();
    offset.starts_with(['+', '-'])
        && offset.contains(':')
        && offset.bytes().any(|byte| matches!(byte, b'1'..=b'9'))
}
