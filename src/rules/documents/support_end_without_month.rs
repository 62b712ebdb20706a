use super::support;
use crate::diagnostic::Outcome;
use crate::document::date::Precision;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Support end without month and year
    ///
    /// ## What it checks
    /// Where the documents speak of the support period, they name its end with at least the month and the year.
    ///
    /// ## Why
    /// Users are told at the time of purchase until when they get security updates, to the month (Art. 13(19)). "Five
    /// years" leaves open from when, "until 2031" is twelve months wide.
    ///
    /// ## How to close it
    /// Write the end as a date or a month: "security updates until March 2033".
    ///
    /// ## Limits
    /// A date counts when its sentence says that it is the end of support. One complete date anywhere in the documents
    /// is enough; whether all places agree is another question.
    id: "support-end-without-month",
    severity: Error,
    basis: Law,
    legal: ["art-13.19", "annex-ii.7"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let read = support::read(context);
    let months = |support: &support::Support| {
        support
            .ends
            .iter()
            .any(|end| end.precision > Precision::Year || end.year_end)
    };
    let subjects = read.len();
    if read.iter().any(months) {
        return Outcome::Checked(subjects);
    }
    let year = read.iter().flat_map(|support| &support.ends).next();
    let length = read.iter().flat_map(|support| &support.lengths).next();
    let help = "name the month and the year in which support ends, as in \"until March 2033\"";
    let place = read.iter().find_map(|support| support.place);
    if let Some(year) = year {
        let shown = context.sources.text(year.span);
        findings
            .report(
                year.span,
                format!("support ends in `{shown}`, without a month"),
            )
            .help(help)
            .subject("support-end");
    } else if let Some(length) = length {
        let shown = context
            .sources
            .text(length.span)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        findings
            .report(
                length.span,
                format!("support lasts `{shown}`, but no month and year says when it ends"),
            )
            .help(help)
            .subject("support-end");
    } else if let Some(place) = place {
        findings
            .report(place, "no month and year says when support ends")
            .help(help)
            .subject("support-end");
    }
    Outcome::checked_or(subjects, "no document speaks of the support period")
}
