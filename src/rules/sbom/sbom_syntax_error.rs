use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # SBOM with a syntax error
    ///
    /// ## What it checks
    /// The file is well-formed to its end: JSON by RFC 8259; XML by XML 1.0 and its namespaces, without a document type
    /// definition; tag-value as SPDX 2 describes it, each line a tag and its
    /// value, texts of several lines between `<text>` and `</text>`.
    ///
    /// ## Why
    /// A program stops at the first syntax error: the file is not machine-readable, whatever it was meant to say.
    ///
    /// ## How to close it
    /// Mend the place named. A file that ends too early was cut off while it was written, uploaded or downloaded:
    /// make it again.
    ///
    /// ## Limits
    /// In JSON and XML the first error is reported, since what follows it cannot be told apart from its consequences; rules
    /// about the content say that they could not judge it. In tag-value, where a line stands for itself, each place
    /// is reported and the rest is judged; after a `<text>` that is never closed, nothing is.
    id: "sbom-syntax-error",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    for sbom in &context.product.sboms {
        for problem in &sbom.syntax {
            findings.problem(problem).subject("syntax");
        }
    }
    Outcome::checked_or(context.product.sboms.len(), super::NONE)
}
