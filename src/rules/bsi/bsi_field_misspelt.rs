use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::problem::Problem;
use crate::rules::{Context, rule};
use crate::sbom::Sbom;

rule! {
    /// # Field written as the BSI guideline misspells it
    ///
    /// ## What it checks
    /// Where the SBOM breaks its format's schema, whether that is because a field is written as in the mapping
    /// tables of the guideline, which get some names wrong.
    ///
    /// ## Why
    /// BSI TR-03183-2 v2.1.0, section 8.2, names fields that the formats do not know, such as `externalIdentifers`.
    /// A program that reads the format does not find what stands there.
    ///
    /// ## How to close it
    /// Write the name that the finding gives.
    ///
    /// ## Limits
    /// It explains what `sbom-schema-violation` reports, and speaks of the misspellings known by now.
    id: "bsi-field-misspelt",
    severity: Info,
    basis: Standard,
    legal: [],
    check: check,
}

/// What the guideline writes in SPDX 3, and what the format calls it.
const SPDX: [(&str, &str); 7] = [
    ("externalIdentifers", "externalIdentifier"),
    ("externalIdentifiers", "externalIdentifier"),
    ("packageURL", "packageUrl"),
    ("SourceArtifact", "sourceArtifact"),
    (
        "simpleLicensing_LicenseExpression",
        "simplelicensing_LicenseExpression",
    ),
    ("licenseExpression", "simplelicensing_licenseExpression"),
    ("binaryArtifact", "externalRef"),
];

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        for problem in &sbom.schema.problems {
            let Some((written, real)) = misspelt(context, sbom, problem) else {
                continue;
            };
            let message =
                format!("`{written}` is what the BSI guideline writes; the format has `{real}`");
            let mut finding = findings
                .report(problem.span, message)
                .help(format!("write it as `{real}`"))
                .subject(written);
            if let Some(pointer) = &problem.pointer {
                finding = finding.pointer(pointer);
            }
            drop(finding);
        }
        1
    })
}

/// What is written and what is meant, where a problem of the form comes from the guideline.
fn misspelt(
    context: &Context<'_>,
    sbom: &Sbom,
    problem: &Problem,
) -> Option<(&'static str, &'static str)> {
    let text = sbom.text(context.sources, problem.span);
    if sbom.format.is_spdx() {
        return SPDX.into_iter().find(|(written, _)| *written == text);
    }
    let pointer = problem.pointer.as_deref().unwrap_or_default();
    if text == "ref" && pointer.starts_with("/compositions/") {
        return Some(("ref", "bom-ref"));
    }
    let is_list = text.starts_with('[') && pointer.ends_with("/manufacturer");
    is_list.then_some(("manufacturer[]", "manufacturer"))
}
