use crate::diagnostic::Outcome;
use crate::dossier::support::End;
use crate::engine::Findings;
use crate::rules::support_period::shown;
use crate::rules::{Context, rule};
use crate::source::Span;

rule! {
    /// # Two ends of support
    ///
    /// ## What it checks
    /// Every place that says until when the product is supported – the technical file, the manual, the README, the
    /// declaration, `support-end` in `cra-lint.toml` – names the same month.
    ///
    /// ## Why
    /// The end of support is shown at the time of purchase and stands in the information for users (Art. 13(19), Annex
    /// II(7)). Where two places name two ends, users rely on the later one, and the team plans with the other.
    ///
    /// ## How to close it
    /// Decide on the end, and correct the place that is out of date.
    ///
    /// ## Limits
    /// `support-end` in the configuration is held to be right; without it the end that most places name. Ends that are
    /// called the least, that are of another version, a component, a certificate or the telephone alone, and tables or
    /// paragraphs with several ends are not compared, nor are days within a month.
    id: "support-ends-differ",
    severity: Warning,
    basis: Practice,
    legal: ["art-13.19", "annex-ii.7", "annex-vii.4"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = super::silent(context) {
        return outcome;
    }
    let ends = context.product.support_ends();
    let configured = context.product.facts.support_end.as_ref();
    let configured = configured.map(|end| (end.span, (end.value.year(), end.value.month())));
    let Some((place, month)) = configured.or_else(|| most_named(ends)) else {
        return Outcome::NotApplicable("no document says when support ends".into());
    };
    let there = shown(context, place);
    let there = there.trim_matches('"');
    let path = context.sources.path(place.file);
    for end in ends.iter().filter(|end| end.month() != month) {
        let here = shown(context, end.span);
        findings
            .report(
                end.span,
                format!("support ends `{here}` here and `{there}` in {path}"),
            )
            .help("decide on the end of support, and give the same month in both places")
            .related(place, "the other end")
            .subject("support end");
    }
    let others = ends.iter().filter(|end| end.span != place).count();
    Outcome::checked_or(others, "one place alone says when support ends")
}

/// The month that most statements name, and the first of them; of several such the one that is named first.
fn most_named(ends: &[End]) -> Option<(Span, (i16, i8))> {
    let count = |month| ends.iter().filter(|end| end.month() == month).count();
    // The last of equals is taken.
    let first = ends.iter().rev().max_by_key(|end| count(end.month()))?;
    let first = ends.iter().find(|end| end.month() == first.month())?;
    Some((first.span, first.month()))
}
