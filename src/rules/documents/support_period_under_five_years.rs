use super::support::{self, Support};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::status::MINIMUM_SUPPORT_YEARS;
use crate::rules::{Context, rule};
use crate::source::Span;

rule! {
    /// # Support period under five years, without a reason
    ///
    /// ## What it checks
    /// A support period shorter than five years comes with the expected time of use that makes it so. The length is
    /// taken from the text ("36 months"), or reckoned from the placing on the market in `cra-lint.toml` to the end
    /// that the documents name.
    ///
    /// ## Why
    /// Support lasts at least five years, unless the product is expected to be in use for less; then it lasts as long
    /// as that (Art. 13(8)). The reason is part of the technical documentation (Annex VII(4)).
    ///
    /// ## How to close it
    /// Lengthen the period, or write how long the product is expected to be in use, and why.
    ///
    /// ## Limits
    /// Where a text names several lengths, the longest counts. Without a date of placing on the market a bare end date
    /// cannot be judged. Whether a reason is sound is for its reader.
    id: "support-period-under-five-years",
    severity: Error,
    basis: Law,
    legal: ["art-13.8", "annex-vii.4"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let read = support::read(context);
    if read.is_empty() {
        return Outcome::NotApplicable("no document speaks of the support period".into());
    }
    let Some((span, months)) = length(context, &read) else {
        return Outcome::NotAssessable(
            "no length of support is named, and no placing on the market to reckon it".into(),
        );
    };
    let minimum = MINIMUM_SUPPORT_YEARS as i32 * 12;
    if months < minimum && !read.iter().any(|support| support.time_of_use) {
        let shown = match months {
            24 | 36 | 48 => format!("{} years", months / 12),
            _ => format!("{months} months"),
        };
        let mut finding = findings
            .report(span, format!("the support period of {shown} is under five years, and no time of use explains it"))
            .help("support the product for five years, or say how long it is expected to be in use")
            .subject("support-period");
        if let Some(placed) = &context.product.facts.placed_on_market {
            finding = finding.related(placed.span, "placed on the market");
        }
        drop(finding);
    }
    Outcome::Checked(1)
}

/// The longest length named, in months, else the time from the placing on the market to the latest end.
fn length(context: &Context<'_>, read: &[Support]) -> Option<(Span, i32)> {
    let named = read
        .iter()
        .flat_map(|support| &support.lengths)
        .max_by_key(|length| length.months);
    if let Some(named) = named {
        return Some((named.span, i32::try_from(named.months).unwrap_or(i32::MAX)));
    }
    let placed = context.product.facts.placed_on_market.as_ref()?.value;
    let end = read
        .iter()
        .flat_map(|support| &support.ends)
        .max_by_key(|end| end.last)?;
    // The last day counts as a whole: from 1 January to 31 December are twelve months.
    let after = end.last.tomorrow().unwrap_or(end.last);
    let months = |date: jiff::civil::Date| i32::from(date.year()) * 12 + i32::from(date.month());
    let whole = months(after) - months(placed) - i32::from(after.day() < placed.day());
    Some((end.span, whole))
}
