use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::syntax::shorten;

rule! {
    /// # SPDX document under another licence than CC0-1.0
    ///
    /// ## What it checks
    /// SPDX 2: the licence of the document itself (`dataLicense`) is `CC0-1.0`.
    ///
    /// ## Why
    /// The standard has documents free of rights, so that everybody who gets one may pass it on and join it with
    /// others. Programs refuse other values.
    ///
    /// ## How to close it
    /// Write `CC0-1.0`. This concerns the SBOM's own text alone, not the software it describes.
    ///
    /// ## Limits
    /// A missing value is a violation of the schema.
    id: "spdx-data-license",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        let Some(span) = sbom.data_license.filter(|_| sbom.is_spdx2()) else {
            return 0;
        };
        let text = sbom.text(context.sources, span);
        // The older versions let the address of the licence stand for its id.
        if text == "CC0-1.0"
            || text.ends_with("/licenses/CC0-1.0")
            || super::schema_places(sbom).contains(&span)
        {
            return 1;
        }
        let finding = findings
            .report(
                span,
                format!(
                    "the licence of the document is `{}`, not `CC0-1.0`",
                    shorten(&text, 60)
                ),
            )
            .help("write `CC0-1.0`; it concerns the SBOM's own text alone")
            .subject("data licence");
        if sbom.format.is_json() {
            finding.pointer("/dataLicense");
        }
        1
    })
}
