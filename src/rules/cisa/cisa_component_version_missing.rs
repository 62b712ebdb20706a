use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, lacking, rule};

rule! {
    /// # Component without a version (CISA)
    ///
    /// ## What it checks
    /// Every component states its version, or that nobody knows it.
    ///
    /// ## Why
    /// CISA 2026, component version. Vulnerabilities are known for versions.
    ///
    /// ## How to close it
    /// Write the version its producer gave it, else `unknown` (SPDX 2: `NOASSERTION`).
    ///
    /// ## Limits
    /// Hardware and data are left alone, and so is a CycloneDX component that gives a `versionRange`. Whether the
    /// version is the right one cannot be seen.
    id: "cisa-component-version-missing",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let mut subjects = 0;
        for (index, component) in lacking::software(sbom) {
            subjects += 1;
            let version = component.version.as_ref();
            let given = version.is_some_and(|version| !version.value.trim().is_empty());
            if !given && component.version_range.is_none() {
                let place = version.map_or(component.head(), |version| version.span);
                let what = "states no version";
                lacking::report_at(context, findings, sbom, index, place, what)
                    .help("add its version, or say that it is unknown");
            }
        }
        subjects
    })
}
