use super::{is_answered, not_the_makers};
use crate::diagnostic::Outcome;
use crate::dossier::test_output::OutputKind;
use crate::engine::Findings;
use crate::law::words::testing::RESULT;
use crate::rules::{Context, rule};

rule! {
    /// # Output of a test tool without a conclusion
    ///
    /// ## What it checks
    /// Where the documents point to a JUnit or SARIF file, one of them says what it shows.
    ///
    /// ## Why
    /// A file as the tool wrote it is evidence, no report: it names neither the product and its version nor the
    /// requirement, and a reader cannot tell which of its entries matter.
    ///
    /// ## How to close it
    /// Write a sentence beside the link: what was tested, in which version, when, with what result, and what was done
    /// about the findings.
    ///
    /// ## Limits
    /// A word of a result in the section that links the file is enough. Files that no document points to are not read.
    id: "test-output-without-conclusion",
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
    for output in outputs {
        if output.problem.is_some() || is_answered(context, output, RESULT) {
            continue;
        }
        let what = match (output.kind, output.count) {
            (OutputKind::Junit, 1) => "JUnit file with one test".to_string(),
            (OutputKind::Junit, count) => format!("JUnit file with {count} tests"),
            (OutputKind::Sarif, 1) => "SARIF file with one result".to_string(),
            (OutputKind::Sarif, count) => format!("SARIF file with {count} results"),
        };
        findings
            .report(
                context.sources.first_line(output.file),
                format!("no document says what this {what} shows"),
            )
            .help(
                "say beside the link what was tested, in which version, when, and with what result",
            )
            .subject("conclusion");
    }
    Outcome::checked_or(outputs.len(), "no document points to a JUnit or SARIF file")
}
