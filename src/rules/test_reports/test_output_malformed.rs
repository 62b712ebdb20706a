use super::not_the_makers;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Output of a test tool that cannot be read
    ///
    /// ## What it checks
    /// The JUnit and SARIF files that the documents point to can be read to their end.
    ///
    /// ## Why
    /// A file that was cut off or damaged shows nothing, and whoever opens it later will not get it back.
    ///
    /// ## How to close it
    /// Make the file again, or take it from the build that made it.
    ///
    /// ## Limits
    /// Only the syntax (XML, JSON) is judged. Document type definitions in XML are not read.
    id: "test-output-malformed",
    severity: Warning,
    basis: Practice,
    legal: ["annex-vii.6"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(reason) = not_the_makers(context) {
        return Outcome::NotApplicable(reason.into());
    }
    let outputs = &context.product.test_outputs;
    for problem in outputs.iter().filter_map(|output| output.problem.as_ref()) {
        findings.problem(problem).subject("syntax");
    }
    Outcome::checked_or(outputs.len(), "no document points to a JUnit or SARIF file")
}
