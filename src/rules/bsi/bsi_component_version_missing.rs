use super::entry::{Kind, entries};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, lacking, rule};

rule! {
    /// # Component without a version
    ///
    /// ## What it checks
    /// Every component has a version.
    ///
    /// ## Why
    /// BSI TR-03183-2 v2.1.0, section 5.2.2, requires it of components of every kind. Vulnerabilities are known for
    /// versions.
    ///
    /// ## How to close it
    /// Write the version its creator gave it, in `version` (CycloneDX) or `software_packageVersion` (SPDX 3). For a
    /// file that has none, the guideline takes the time the file was last changed, written as
    /// `2026-11-02T09:30:00Z`.
    ///
    /// ## Limits
    /// `unknown` and the like are no versions. Hardware and data are left alone. Whether the version is the right
    /// one cannot be seen.
    id: "bsi-component-version-missing",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let mut subjects = 0;
        for entry in entries(context, sbom, Kind::Referenced) {
            subjects += 1;
            let version = entry.component.version.as_ref();
            if version.is_some_and(|version| lacking::says_something(&version.value)) {
                continue;
            }
            let place = version.map_or(entry.component.head(), |version| version.span);
            lacking::report_at(
                context,
                findings,
                sbom,
                entry.index,
                place,
                "has no version",
            )
            .help("add the version its creator gave it, else the time its file was last changed");
        }
        subjects
    })
}
