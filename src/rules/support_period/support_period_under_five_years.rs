use super::{NOTHING_SAID, duration, placed, read};
use crate::diagnostic::Outcome;
use crate::dossier::support::{Support, latest_end, longest, months_between};
use crate::engine::Findings;
use crate::law::status::MINIMUM_SUPPORT_YEARS;
use crate::rules::{Context, rule};
use crate::source::Span;

rule! {
    /// # Support period under five years, without a reason
    ///
    /// ## What it checks
    /// A support period shorter than five years comes with the expected time of use that makes it so. The length is
    /// taken from the text ("36 months"), or reckoned from the placing on the market (in `cra-lint.toml` or in the text)
    /// to the end that the documents name.
    ///
    /// ## Why
    /// Support lasts at least five years, unless the product is expected to be in use for less; then it lasts as long
    /// as that (Art. 13(8)). The reason is part of the technical documentation (Annex VII(4)).
    ///
    /// ## How to close it
    /// Lengthen the period, or write how long the product is expected to be in use, and why.
    ///
    /// ## Limits
    /// Where a text names several lengths, the longest counts; where a longer one stands beside them whose meaning cannot
    /// be told, nothing is said. Without a day of placing on the market a bare end date
    /// cannot be judged. Whether a reason is sound is for its reader.
    id: "support-period-under-five-years",
    severity: Error,
    basis: Law,
    legal: ["art-13.8", "annex-vii.4"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let read = read(context);
    if read.is_empty() {
        return Outcome::NotApplicable(NOTHING_SAID.into());
    }
    let Some((span, months)) = length(context) else {
        return Outcome::NotAssessable(
            "no length of support is named, and no placing on the market to reckon it".into(),
        );
    };
    let minimum = i32::from(MINIMUM_SUPPORT_YEARS) * 12;
    // Which of several periods is meant, and of what, cannot be told without an end.
    let longer = |support: &Support| i64::from(support.mentioned) >= i64::from(minimum);
    if months < minimum && latest_end(read).is_none() && read.iter().any(longer) {
        return Outcome::NotAssessable(
            "a longer period is named as well, and it cannot be told which is meant".into(),
        );
    }
    // An end before the placing is another finding.
    if (1..minimum).contains(&months) && !read.iter().any(|support| support.time_of_use) {
        let shown = duration(months);
        let mut finding = findings
            .report(span, format!("the support period of {shown} is under five years, and no time of use explains it"))
            .help("support the product for five years, or say how long it is expected to be in use")
            .subject("support-period");
        if let Some((place, _)) = placed(context) {
            finding = finding.related(place, "placed on the market");
        }
        drop(finding);
    }
    Outcome::Checked(1)
}

/// The longest length named, in months, else the time from the placing on the market to the latest end.
fn length(context: &Context<'_>) -> Option<(Span, i32)> {
    let read = read(context);
    if let Some(named) = longest(read) {
        return Some((named.span, i32::try_from(named.months).unwrap_or(i32::MAX)));
    }
    let (_, placed) = placed(context)?;
    let end = latest_end(read)?;
    Some((end.span, months_between(placed, end.last)))
}
