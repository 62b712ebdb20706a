use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Profile in use that the document does not state
    ///
    /// ## What it checks
    /// SPDX 3: where a document says which profiles it conforms to (`profileConformance`), the profiles its elements
    /// belong to (`software`, `simpleLicensing`, `security` …) are among them.
    ///
    /// ## Why
    /// A receiver decides by these names what can be expected of the file, and may leave alone what is not named.
    ///
    /// ## How to close it
    /// Add the profile to `profileConformance`, if the elements keep to its rules.
    ///
    /// ## Limits
    /// Stating a profile is voluntary, so a document that states none is left alone. Whether a document keeps to
    /// the profiles it states is not judged.
    id: "spdx-profile-unstated",
    severity: Info,
    basis: Practice,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_spdx3(context, |sbom| {
        for problem in &sbom.spdx3.profiles {
            findings.problem(problem);
        }
        usize::from(sbom.spdx3.states_profiles)
    })
}
