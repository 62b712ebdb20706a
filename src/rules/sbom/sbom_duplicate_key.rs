use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Key given twice in an SBOM
    ///
    /// ## What it checks
    /// No object of the file gives the same key more than once (RFC 8259, section 4); in XML no tag an
    /// attribute (XML 1.0, section 3.1); in SPDX tag-value, no element
    /// gives a tag again that it can have once.
    ///
    /// ## Why
    /// Of two equal keys most programs take the last, some the first, some neither, so that two readers see two
    /// different SBOMs.
    ///
    /// ## How to close it
    /// Keep the one that is right.
    ///
    /// ## Limits
    /// Up to 10,000 keys are listed one by one. Like most programs, the other rules read the last.
    id: "sbom-duplicate-key",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    for sbom in &context.product.sboms {
        for problem in &sbom.duplicate_keys {
            findings.problem(problem).subject("duplicate key");
        }
    }
    Outcome::checked_or(context.product.sboms.len(), super::NONE)
}
