use super::head_dates;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::Element;
use crate::rules::{Context, rule};

rule! {
    /// # Declaration issued before the tests and the assessment
    ///
    /// ## What it checks
    /// The declaration's day of issue is not before every date in the head of the test reports, nor before every date in
    /// the head of the risk assessment.
    ///
    /// ## Why
    /// The declaration is drawn up once conformity has been demonstrated (Art. 13(12)); an assessment or a test of later
    /// date cannot have been part of that.
    ///
    /// ## How to close it
    /// Correct the date that is wrong, keep the earlier reports with the technical file, or issue the declaration anew.
    ///
    /// ## Limits
    /// Documents that are kept up to date have later dates beside earlier ones; only where all dates are later is that
    /// reported. Dates without a day count from the end of their month.
    id: "declaration-before-tests",
    severity: Warning,
    basis: Practice,
    legal: ["art-13.12.sub-2"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = super::silent(context) {
        return outcome;
    }
    let issued = context
        .product
        .declarations
        .iter()
        .filter_map(|it| it.issued.as_ref());
    let Some(issued) = issued.max_by_key(|date| date.value) else {
        return Outcome::NotApplicable("no declaration has a day of issue".into());
    };
    let mut subjects = 0;
    for (element, what) in [
        (Element::TestReports, "every test report"),
        (Element::RiskAssessment, "the risk assessment"),
    ] {
        let dates = head_dates::of(context, element);
        let Some(first) = dates.iter().min_by_key(|date| date.value) else {
            continue;
        };
        subjects += 1;
        if first.value > issued.value {
            findings
                .report(
                    issued.span,
                    format!(
                        "the declaration was issued on {}, {what} is of a later date ({})",
                        issued.value, first.value
                    ),
                )
                .help("correct the date that is wrong, or issue the declaration anew")
                .related(first.span, "the earliest date is here")
                .subject(element.id());
        }
    }
    Outcome::checked_or(
        subjects,
        "neither test reports nor risk assessment have a date",
    )
}
