use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # File that cannot be read
    ///
    /// ## What it checks
    /// Every document, SBOM and manifest in the folder can be opened, and is not larger than the tool reads.
    ///
    /// ## Why
    /// What cannot be opened cannot be checked, and an authority that asks for the documentation cannot read it
    /// either. A check that passed over such a file in silence would claim more than it did.
    ///
    /// ## How to close it
    /// Give the user who runs the check the right to read the file, or leave the file out by an ignore file when it
    /// is no part of the documentation.
    ///
    /// ## Limits
    /// Files in formats that are not read at all, and folders that cannot be opened, are listed as skipped, not as
    /// findings.
    id: "unreadable-file",
    severity: Error,
    basis: Practice,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let product = context.product;
    for problem in &product.unreadable {
        findings.problem(problem).subject("unreadable");
    }
    let read = product.documents.len() + product.sboms.len() + product.manifests.len();
    Outcome::checked_or(read + product.unreadable.len(), "there is no file")
}
