use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Licence id that is not on the licence list
    ///
    /// ## What it checks
    /// Every licence `id` is on the SPDX licence list that this tool carries.
    ///
    /// ## Why
    /// The list grows; an id that is not on it may be newer than the list, or a name that somebody took for an id.
    ///
    /// ## How to close it
    /// If it is an id of the current list, nothing needs to be done. If not, write the licence as `name` in place
    /// of `id`.
    ///
    /// ## Limits
    /// CycloneDX only. An id that cannot be one (spaces, `LicenseRef-…`) or is close to one on the list is reported
    /// as a violation of the schema.
    id: "sbom-license-unlisted",
    severity: Info,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        for problem in &sbom.schema.unlisted_licenses {
            findings.problem(problem);
        }
        let licenses = sbom
            .components
            .iter()
            .map(|component| component.licenses.len());
        licenses.sum()
    })
}
