use super::reports;
use crate::diagnostic::Outcome;
use crate::document::pattern::Caseless;
use crate::document::{Document, date};
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Test report without version or date
    ///
    /// ## What it checks
    /// A report of tests says which version of the product was tested, and when.
    ///
    /// ## Why
    /// The reports show that this product meets the requirements (Annex VII(6)). Without the version nobody can tell
    /// whether the product at hand was tested, without the date not whether it was tested before it was placed on the
    /// market.
    ///
    /// ## How to close it
    /// Write the product with its version or build, and the day of the tests, at the top of the report.
    ///
    /// ## Limits
    /// Any version number and any date in the document are enough. That a report has a result is how it is recognised. A
    /// laboratory, a method or a serial number is not asked for.
    id: "test-report-incomplete",
    severity: Warning,
    basis: Practice,
    legal: ["annex-vii.6"],
    check: check,
}

static VERSION: Caseless = Caseless::new(
    r"(?:\b(?:(?:versi|wersj|verz)\p{L}*|versão|v|ver\.?|release|build|commit|tag|rev\.?|revision|firmware)|(?:^|\W)(?:έκδοσ|верси)\p{L}*)\s?:?\s?[\x22'`]?v?[0-9a-f]*\d|バージョン\s?\d|\b\d+\.\d+\.\d+\b|\bv\d+\.\d+",
);

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let reports = match reports(context) {
        Ok(reports) => reports,
        Err(outcome) => return outcome,
    };
    let version = context.product.facts.version.as_ref();
    for report in &reports {
        let known = |text: &str| {
            VERSION.is_match(text)
                || version.is_some_and(|version| {
                    !version.value.is_empty() && text.contains(&version.value)
                })
        };
        let dated = |text: &str| !date::find(text).is_empty();
        let missing = match (holds(report.document, known), holds(report.document, dated)) {
            (true, true) => continue,
            (false, true) => "which version was tested",
            (true, false) => "when the tests were made",
            (false, false) => "which version was tested, nor when",
        };
        let message = if missing.contains("nor") {
            format!("the test report says neither {missing}")
        } else {
            format!("the test report does not say {missing}")
        };
        findings
            .report(report.title, message)
            .help("write the product with its version, and the day of the tests, at the top of the report")
            .subject("test report");
    }
    Outcome::Checked(reports.len())
}

/// Whether a text of the document, or a value of its front matter, is as wanted.
fn holds(document: &Document, wanted: impl Fn(&str) -> bool) -> bool {
    document
        .blocks
        .iter()
        .any(|block| wanted(block.text.as_str()))
        || document.fields.iter().any(|field| {
            wanted(&format!(
                "{}: {}",
                field.label.as_str(),
                field.value.as_str()
            ))
        })
}
