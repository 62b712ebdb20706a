use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::Sbom;
use crate::syntax::shorten;

rule! {
    /// # SBOM in a version that the BSI guideline refuses
    ///
    /// ## What it checks
    /// The SBOM is written in CycloneDX 1.6 or later, or in SPDX 3.0.1 or later.
    ///
    /// ## Why
    /// BSI TR-03183-2 v2.1.0, section 4: earlier versions have no place for some of the fields it asks for, such as
    /// a component's creator with an address, or the difference between declared and concluded licences.
    ///
    /// ## How to close it
    /// Have the generator write a later version. Converting the file adds none of the fields it lacks.
    ///
    /// ## Limits
    /// The other rules of this profile look at nothing in such a file, and say that they could not. The Regulation
    /// names no version.
    id: "bsi-format-too-old",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    crate::rules::sbom::each(context, Sbom::is_assessable, |sbom| {
        if let Some(version) = sbom
            .spec_version
            .as_ref()
            .filter(|_| super::is_too_old(sbom))
        {
            let (family, least) = match sbom.format.is_spdx() {
                true => ("SPDX", "SPDX 3.0.1"),
                false => ("CycloneDX", "CycloneDX 1.6"),
            };
            let written = version
                .value
                .strip_prefix("SPDX-")
                .unwrap_or(&version.value);
            let message = format!(
                "{family} {} is not taken: BSI TR-03183-2 v2.1.0 asks for {least} or later",
                shorten(written, 40)
            );
            findings
                .report(version.span, message)
                .help(format!("have the generator write {least} or later"))
                .subject("version");
        }
        1
    })
}
