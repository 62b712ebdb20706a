use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # File with more than one SPDX document
    ///
    /// ## What it checks
    /// SPDX 3: a file holds one `SpdxDocument` at most.
    ///
    /// ## Why
    /// The standard allows one for each file. With two, it is open which product the file describes, under which
    /// licence the data is, and which elements come from elsewhere.
    ///
    /// ## How to close it
    /// Give each document a file of its own, or make them one.
    ///
    /// ## Limits
    /// Any number of `software_Sbom` elements may stand in one file.
    id: "spdx-several-documents",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_spdx3(context, |sbom| {
        for problem in &sbom.spdx3.documents {
            findings.problem(problem);
        }
        1
    })
}
