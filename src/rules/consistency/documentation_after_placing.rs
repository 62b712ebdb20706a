use super::head_dates;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::Element;
use crate::rules::{Context, rule};

rule! {
    /// # Documents of a later date than the placing on the market
    ///
    /// ## What it checks
    /// Not every date in the heads of the risk assessment, nor of the test reports, is after the day of placing on the
    /// market that `cra-lint.toml` gives.
    ///
    /// ## Why
    /// The technical documentation is drawn up before the product is placed on the market (Art. 31(2)).
    ///
    /// ## How to close it
    /// Correct the date or the day of placing on the market; keep the edition that there was on that day.
    ///
    /// ## Limits
    /// Documents that are kept up to date have later dates beside earlier ones, or give their history elsewhere; only
    /// where all dates are later is that reported. Silent without `placed-on-market`, and for products placed on the
    /// market before the Regulation applies.
    id: "documentation-after-placing",
    severity: Warning,
    basis: Law,
    legal: ["art-31.2"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = super::silent(context) {
        return outcome;
    }
    let Some(placed) = context.product.facts.placed_on_market.as_ref() else {
        return Outcome::NotApplicable("the day of placing on the market is not configured".into());
    };
    if placed.value < crate::law::status::APPLIES_FROM {
        return Outcome::NotApplicable(
            "the product was placed on the market before the Regulation applies".into(),
        );
    }
    let mut subjects = 0;
    for (element, what) in [
        (Element::RiskAssessment, "the risk assessment is"),
        (Element::TestReports, "every test report is"),
    ] {
        let dates = head_dates::of(context, element);
        let Some(first) = dates.iter().min_by_key(|date| date.value) else {
            continue;
        };
        subjects += 1;
        if first.value > placed.value {
            findings
                .report(
                    first.span,
                    format!(
                        "{what} of {} at the earliest, after the product is placed on the market on {}",
                        first.value, placed.value
                    ),
                )
                .help("correct the date, or keep the edition of before that day")
                .related(placed.span, "placed on the market")
                .subject(element.id());
        }
    }
    Outcome::checked_or(
        subjects,
        "neither risk assessment nor test reports have a date",
    )
}
