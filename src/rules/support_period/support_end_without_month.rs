use super::{NOTHING_SAID, PLACEHOLDER, is_placeholder, place, read, shown};
use crate::diagnostic::Outcome;
use crate::document::target;
use crate::dossier::Nature;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::source::Span;

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
    /// A date counts when its sentence, or the header over it in a table, says that it is the end of support; read in
    /// the official languages of the Union and Japanese. One complete date anywhere in the documents is enough, be it that of
    /// one version; whether all places agree is another question. Where only single files were named and the text leaves it to another
    /// file, nothing is said.
    id: "support-end-without-month",
    severity: Error,
    basis: Law,
    legal: ["art-13.19", "annex-ii.7"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let read = read(context);
    let subjects = read.len();
    let complete = read.iter().any(|support| {
        support.ends.iter().any(|end| end.names_month()) || !support.ambiguous.is_empty()
    });
    if complete || subjects > 0 && context.product.names_end_of_support() {
        return Outcome::Checked(subjects);
    }
    let year = read.iter().flat_map(|support| &support.ends).next();
    let length = read.iter().flat_map(|support| &support.lengths).next();
    let found = if let Some(year) = year {
        let shown = shown(context, year.span);
        Some((
            year.span,
            format!("support ends in `{shown}`, without a month"),
        ))
    } else if let Some(length) = length {
        let shown = shown(context, length.span);
        Some((
            length.span,
            format!("support lasts `{shown}`, but no month and year says when it ends"),
        ))
    } else if is_placeholder(context) {
        return Outcome::NotApplicable(PLACEHOLDER.into());
    } else {
        let place = place(context, read);
        if place.is_some_and(|place| is_left_to_another(context, place)) {
            return Outcome::NotAssessable(
                "only single files were named, and the text names another".into(),
            );
        }
        place.map(|place| {
            (
                place,
                "no month and year says when support ends".to_string(),
            )
        })
    };
    if let Some((span, message)) = found {
        findings
            .report(span, message)
            .help("name the month and the year in which support ends, as in \"until March 2033\"")
            .subject("support-end");
    }
    Outcome::checked_or(subjects, NOTHING_SAID)
}

/// Whether the section around a place links a file that was not to be read.
fn is_left_to_another(context: &Context<'_>, place: Span) -> bool {
    let document = context.product.document(place.file);
    context.product.nature == Nature::SingleFiles
        && document.is_some_and(|document| {
            let mut links = document.links_in(document.section_around(place));
            links.any(|link| !target::is_external(&link.target.value))
        })
}
