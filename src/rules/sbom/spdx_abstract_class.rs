use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Element of an abstract class
    ///
    /// ## What it checks
    /// SPDX 3: no element is of a class that exists for its kinds alone, such as `software_SoftwareArtifact`,
    /// `Artifact`, `Element` or `ElementCollection`.
    ///
    /// ## Why
    /// An abstract class gathers what its kinds have in common and says too little for anything to be one. Programs
    /// that look for packages and files pass such an element over, and with it a part of the product.
    ///
    /// ## How to close it
    /// Write the kind it is, `software_Package` for most.
    ///
    /// ## Limits
    /// The schema of SPDX 3.0.0 lets such elements pass, the standard's text does not.
    id: "spdx-abstract-class",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_spdx3(context, |sbom| {
        for problem in &sbom.spdx3.abstract_classes {
            findings.problem(problem);
        }
        sbom.spdx3.elements
    })
}
