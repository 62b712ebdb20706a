use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # SBOM without a version of its own
    ///
    /// ## What it checks
    /// A CycloneDX document states its own version.
    ///
    /// ## Why
    /// CISA 2026, SBOM version. A corrected SBOM for the same product is told from the one it replaces.
    ///
    /// ## How to close it
    /// Have the generator write `version`, and raise it by one with every correction of the same serial number.
    ///
    /// ## Limits
    /// SPDX has no field for it: there each document has an address of its own, and nothing is asked. CycloneDX takes a
    /// missing version for 1, so this is a warning.
    id: "cisa-sbom-version-missing",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        if sbom.format.is_spdx() {
            return 0;
        }
        let version = sbom.version.as_ref();
        if version.is_none_or(|version| version.value.trim().is_empty()) {
            let place = version.map_or(sbom.head, |version| version.span);
            findings
                .report(place, "the SBOM does not state its own version")
                .help("add `version`, starting at 1")
                .subject("version");
        }
        1
    })
}
