use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::syntax::shorten;

rule! {
    /// # Time of creation that is none
    ///
    /// ## What it checks
    /// The SBOM states when it was made as a date and time: with an offset or `Z` in CycloneDX, as
    /// `YYYY-MM-DDThh:mm:ssZ` in SPDX.
    ///
    /// ## Why
    /// The time tells which of two SBOMs is the newer one, and which vulnerabilities could be known to it. Programs
    /// sort by it and cannot read other forms.
    ///
    /// ## How to close it
    /// Write it as `2026-11-21T09:30:00Z`.
    ///
    /// ## Limits
    /// What the schema says at the same place is not repeated. An SBOM without a time is not reported here.
    id: "sbom-timestamp-malformed",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        let Some(time) = &sbom.timestamp else {
            return 0;
        };
        let known = super::schema_places(sbom).contains(&time.span);
        if known || is_time(&time.value, sbom.format.is_spdx()) {
            return 1;
        }
        let form = if sbom.format.is_spdx() {
            "YYYY-MM-DDThh:mm:ssZ"
        } else {
            "YYYY-MM-DDThh:mm:ss±hh:mm"
        };
        findings
            .report(
                time.span,
                format!(
                    "`{}` is no time of the form `{form}`",
                    shorten(&time.value, 60)
                ),
            )
            .help("write it as `2026-11-21T09:30:00Z`")
            .pointer(super::timestamp_pointer(sbom))
            .subject("timestamp");
        1
    })
}

fn is_time(text: &str, spdx: bool) -> bool {
    let parsed = text.parse::<jiff::Timestamp>().is_ok();
    let to_the_second = text.len() == "2026-11-21T09:30:00Z".len() && text.ends_with('Z');
    parsed && (!spdx || (to_the_second && text.as_bytes().get(10) == Some(&b'T')))
}
