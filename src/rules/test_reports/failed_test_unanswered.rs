use super::{Report, reports};
use crate::diagnostic::Outcome;
use crate::document::table::tables;
use crate::document::{BlockKind, Text, fold};
use crate::dossier::TestOutput;
use crate::dossier::test_output::OutputKind;
use crate::engine::Findings;
use crate::law::words::{self, testing};
use crate::rules::{Context, rule};
use crate::source::Span;
use crate::syntax::shorten;

rule! {
    /// # Failed test without an answer
    ///
    /// ## What it checks
    /// Where a report says that a test failed, it also says what became of it: fixed and tested again, accepted, a
    /// deviation with its reason. The same for failures in the JUnit files that the documents point to.
    ///
    /// ## Why
    /// A report with a failure that nobody answers shows that a requirement is not met.
    ///
    /// ## How to close it
    /// Say below the results what was done, and add the result of the repeated test; or why the deviation is bearable.
    ///
    /// ## Limits
    /// A word of an answer in the row, or in the text of the report, is enough for all its failures.
    id: "failed-test-unanswered",
    severity: Warning,
    basis: Practice,
    legal: ["annex-vii.6"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let found = match reports(context) {
        Ok(reports) => reports,
        Err(outcome) if context.product.test_outputs.is_empty() => return outcome,
        Err(_) => Vec::new(),
    };
    for report in &found {
        for (place, test) in failed(report) {
            findings
                .report(place, format!("the test `{test}` failed, and the report does not say what became of it"))
                .help("say what was done, with the result of the repeated test, or why it is accepted")
                .subject(test);
        }
    }
    let outputs = &context.product.test_outputs;
    for output in outputs
        .iter()
        .filter(|output| output.kind == OutputKind::Junit)
    {
        if !super::is_answered(context, output, testing::DISPOSITION) {
            report_output(output, findings);
        }
    }
    Outcome::Checked(found.len() + outputs.len())
}

fn report_output(output: &TestOutput, findings: &mut Findings<'_>) {
    let Some((first, rest)) = output.failed.split_first() else {
        return;
    };
    let message = match output.failures {
        1 => format!(
            "the test `{}` failed, and no document says what became of it",
            shorten(&first.name, 80)
        ),
        many => format!(
            "{many} of {} tests failed, and no document says what became of them",
            output.count
        ),
    };
    let mut finding = findings
        .report(first.span, message)
        .help("repeat the tests after the fix and keep that file, or say beside the link why the failure is accepted")
        .subject("failed tests");
    for other in rest.iter().take(5) {
        finding = finding.related(other.span, "failed as well");
    }
}

/// The failed tests of a report to which neither their row nor the text has an answer.
fn failed(report: &Report<'_>) -> Vec<(Span, String)> {
    let prose = |kind: &BlockKind| {
        matches!(
            kind,
            BlockKind::Paragraph | BlockKind::ListItem { .. } | BlockKind::Heading { .. }
        )
    };
    let answered = report
        .blocks()
        .filter(|block| prose(&block.kind))
        .any(|block| words::any(block.text.folded(), testing::DISPOSITION));
    if answered {
        return Vec::new();
    }
    let is_result = |cell: &Text| {
        let title = cell.folded();
        words::any(title, testing::RESULT) || words::any(title, words::assessment::STATUS)
    };
    let mut out = Vec::new();
    for table in tables(report.blocks().enumerate()) {
        let Some(at) = table.titles.iter().position(is_result) else {
            continue;
        };
        for row in &table.rows {
            let Some(result) = row.cells.get(at).filter(|cell| says_failed(cell.as_str())) else {
                continue;
            };
            let whole = row.block.text.folded();
            if words::any(whole, testing::DISPOSITION) || whole.contains('#') {
                continue;
            }
            let others = row.cells.iter().enumerate().filter(|(own, _)| *own != at);
            let test = others
                .map(|(_, cell)| cell.as_str())
                .max_by_key(|text| text.chars().count().min(40))
                .unwrap_or_default();
            out.push((result.span(), shorten(test, 60).to_string()));
        }
    }
    out
}

fn says_failed(result: &str) -> bool {
    let folded = fold::fold(result);
    let bare = folded.trim_start_matches(|c: char| !c.is_alphanumeric() && !"❌✗✘".contains(c));
    testing::FAILED.iter().any(|word| {
        bare.strip_prefix(word).is_some_and(|rest| {
            word.chars().count() > 3 || !rest.starts_with(char::is_alphanumeric)
        })
    })
}
