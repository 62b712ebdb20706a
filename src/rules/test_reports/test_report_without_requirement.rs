use super::all_reports;
use crate::diagnostic::Outcome;
use crate::document::{fold, standard};
use crate::engine::Findings;
use crate::law::words::requirement;
use crate::rules::{Context, rule};

rule! {
    /// # Test report that names no requirement
    ///
    /// ## What it checks
    /// At least one of the reports of tests says what it verifies: a point of Annex I, the words of a requirement, or a
    /// standard.
    ///
    /// ## Why
    /// The reports are there to verify conformity with the essential requirements (Annex VII(6)). A list of passed tests
    /// that names none leaves the reader to guess what they show.
    ///
    /// ## How to close it
    /// Add the point of Annex I that each test verifies, as a column or a sentence.
    ///
    /// ## Limits
    /// One requirement named in one report is enough.
    id: "test-report-without-requirement",
    severity: Warning,
    basis: Law,
    legal: ["annex-vii.6"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let reports = match all_reports(context) {
        Ok(reports) => reports,
        Err(outcome) => return outcome,
    };
    let names = || {
        reports.iter().flat_map(super::Report::blocks).any(|block| {
            let text = block.text.as_str();
            !requirement::named(&fold::fold(text), None).is_empty()
                || !standard::find(text).is_empty()
        })
    };
    if let Some(first) = reports.first()
        && context.product.coverage.verified.is_empty()
        && !names()
    {
        findings
            .report(
                first.title,
                "the test report names no requirement that it verifies",
            )
            .help("add the point of Annex I, or of a standard, that each test verifies")
            .subject("test report");
    }
    Outcome::Checked(reports.len())
}
