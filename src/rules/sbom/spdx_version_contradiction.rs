use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Version of SPDX stated in two ways
    ///
    /// ## What it checks
    /// SPDX 3: every `specVersion` is the version whose context the document names in `@context`.
    ///
    /// ## Why
    /// The context decides what the names in the file mean, the version which rules hold for it. Where the two
    /// disagree, nobody can say by which version the file is to be read.
    ///
    /// ## How to close it
    /// State the version the file was written for in both places.
    ///
    /// ## Limits
    /// Which of the two is right is not judged; the schema of the version that `@context` names is held against the
    /// file, if it is known.
    id: "spdx-version-contradiction",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_spdx3(context, |sbom| {
        for problem in &sbom.spdx3.versions {
            findings.problem(problem);
        }
        sbom.spdx3.elements
    })
}
