use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Reference to an element of the wrong class
    ///
    /// ## What it checks
    /// SPDX 3: what a property refers to is of a class the property is for: `creationInfo` leads to a CreationInfo,
    /// `createdBy` and `suppliedBy` to persons, organisations or other agents, and no collection names a document as
    /// its element.
    ///
    /// ## Why
    /// A reference that leads to something of another kind mostly names the wrong id. Programs then find no supplier,
    /// no author and no date, or refuse the file.
    ///
    /// ## How to close it
    /// Refer to the element that is meant, or give the element the class it should have.
    ///
    /// ## Limits
    /// References into other documents cannot be followed. What is nested in place of a reference is the matter of
    /// the schema.
    id: "spdx-wrong-class",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_spdx3(context, |sbom| {
        for problem in &sbom.spdx3.wrong_classes {
            findings.problem(problem);
        }
        sbom.spdx3.elements
    })
}
