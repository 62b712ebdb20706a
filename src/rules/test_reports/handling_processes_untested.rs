use super::{all_reports, unread};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::requirement::Part;
use crate::law::words::{self, requirement, testing::HANDLING_TESTED};
use crate::rules::{Context, rule};

rule! {
    /// # No report on tests of the vulnerability handling
    ///
    /// ## What it checks
    /// Where reports of tests are there, at least one also speaks of the processes of Annex I Part II: a report sent to
    /// the contact address, a fix released and distributed for the exercise, a review of the process.
    ///
    /// ## Why
    /// Annex VII(6) asks for reports of the tests of the product and of those of the vulnerability handling processes.
    ///
    /// ## How to close it
    /// Try the process once: send a report to the published address, follow it to the advisory, and write down the day,
    /// what was done and the result.
    ///
    /// ## Limits
    /// A few words in a report of tests are enough. Reports in formats that are not read make this not assessable.
    id: "handling-processes-untested",
    severity: Warning,
    basis: Law,
    legal: ["annex-vii.6.processes"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let reports = match all_reports(context) {
        Ok(reports) => reports,
        Err(outcome) => return outcome,
    };
    let verified = context.product.coverage.verified.of(Part::Two);
    let speaks = |folded: &str| {
        words::any(folded, HANDLING_TESTED)
            || !requirement::named(folded, Some(Part::Two)).is_empty()
    };
    let mut blocks = reports.iter().flat_map(super::Report::blocks);
    if !verified.is_empty() || blocks.any(|block| speaks(block.text.folded())) {
        return Outcome::Checked(1);
    }
    if let Some(path) = unread(context) {
        return Outcome::NotAssessable(format!("`{path}` is not read, and may hold it"));
    }
    if let Some(first) = reports.first() {
        findings
            .report(first.title, "no test report speaks of the vulnerability handling processes, only of the product")
            .help("try the process once, from the report to the advisory, and write down the day and the result")
            .subject("annex-vii.6.processes");
    }
    Outcome::Checked(1)
}
