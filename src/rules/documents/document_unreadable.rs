use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Document that is not readable text
    ///
    /// ## What it checks
    /// Every document whose name says that it is text holds text: UTF-8, no binary data, not nested or long beyond
    /// what prose is.
    ///
    /// ## Why
    /// What cannot be read counts for nothing: neither does this tool find the elements in it, nor can a reader rely on
    /// opening it.
    ///
    /// ## How to close it
    /// Save the file as UTF-8, or give it the name of what it is.
    ///
    /// ## Limits
    /// Files in formats that are not read at all are listed as skipped, not as findings.
    id: "document-unreadable",
    severity: Warning,
    basis: Practice,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let documents = &context.product.documents;
    for document in documents {
        for problem in &document.problems {
            findings.problem(problem);
        }
    }
    Outcome::checked_or(documents.len(), "no document was read")
}
