use super::{duration, placed, read, shown};
use crate::diagnostic::Outcome;
use crate::dossier::support::{End, Length, Support, months_between};
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Length and end of support contradict each other
    ///
    /// ## What it checks
    /// Where one place says how long support lasts and until when, the two fit together, counted from the placing on the
    /// market (in `cra-lint.toml` or in the text): "five years" and "until December 2030" do not, for a product placed
    /// on the market in December 2027.
    ///
    /// ## Why
    /// Users and authorities read one of the two and hold the manufacturer to it.
    ///
    /// ## How to close it
    /// Reckon the end from the placing on the market, and write both from that.
    ///
    /// ## Limits
    /// An end up to a year later than the length says is taken for rounding up; so is any later end of a length that is
    /// called the least. Without a day of placing nothing can be reckoned.
    id: "support-length-contradicts-end",
    severity: Warning,
    basis: Practice,
    legal: ["art-13.8", "art-13.19"],
    check: check,
}

/// Months by which an end may come early: it names a month, and so may the placing.
const EARLY: i32 = 1;

/// Months by which an end may come late and still be rounded up.
const LATE: i32 = 12;

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let mut subjects = 0;
    for support in read(context) {
        let (Some(length), Some(end)) = (only(&support.lengths), latest(support)) else {
            continue;
        };
        let Some((place, day)) = placed(context) else {
            return Outcome::NotAssessable("no day of placing on the market is known".into());
        };
        subjects += 1;
        let named = i32::try_from(length.months).unwrap_or(i32::MAX);
        let reckoned = months_between(day, end.last);
        // An end before the placing is another finding.
        let early = reckoned > 0 && reckoned < named.saturating_sub(EARLY);
        let late = !length.at_least && reckoned >= named.saturating_add(LATE);
        if !early && !late {
            continue;
        }
        findings
            .report(
                length.span,
                format!(
                    "support of `{}` does not end `{}`: from the placing on the market ({day}) that is {}",
                    shown(context, length.span),
                    shown(context, end.span),
                    duration(reckoned)
                ),
            )
            .related(end.span, "the end of support")
            .related(place, "placed on the market")
            .help("reckon the end from the placing on the market, and write both from that")
            .subject("support-period");
    }
    Outcome::checked_or(
        subjects,
        "no place names both a length and an end of support",
    )
}

/// The length of a place that names one alone.
fn only(lengths: &[Length]) -> Option<&Length> {
    let first = lengths.first()?;
    let alike = lengths.iter().all(|length| length.months == first.months);
    alike.then_some(first)
}

/// The latest end of a place.
fn latest(support: &Support) -> Option<&End> {
    let ends = support.ends.iter().filter(|end| end.names_month());
    ends.max_by_key(|end| end.last)
}
