use super::{duration, placed, read};
use crate::diagnostic::Outcome;
use crate::dossier::support::{latest_end, longest, months_between};
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Support shorter than the expected time of use
    ///
    /// ## What it checks
    /// Where the documents say how long the product is expected to be in use, support lasts as long: by the length they
    /// name, or from the placing on the market to the end they name.
    ///
    /// ## Why
    /// The support period reflects how long the product is expected to be in use (Art. 13(8)); a product that is used
    /// for ten years and supported for five is open to attack for the other five.
    ///
    /// ## How to close it
    /// Lengthen the support period, or say what else it was determined from.
    ///
    /// ## Limits
    /// Other factors can make a shorter period right; then the reasons beside it say so, and this finding can be ignored
    /// with them. The shortest time of use that the documents name is compared with the longest support.
    id: "support-shorter-than-use",
    severity: Warning,
    basis: Law,
    legal: ["art-13.8.sub-2", "art-13.8.sub-3"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let read = read(context);
    let uses = read.iter().flat_map(|support| &support.uses);
    let Some(of_use) = uses.min_by_key(|length| length.months) else {
        return Outcome::NotApplicable(
            "no document names the expected time of use beside the support period".into(),
        );
    };
    let reckoned = || {
        let end = latest_end(read)?;
        let (_, placed) = placed(context)?;
        Some((end.span, months_between(placed, end.last)))
    };
    let named = longest(read).map(|length| {
        (
            length.span,
            i32::try_from(length.months).unwrap_or(i32::MAX),
        )
    });
    let Some((span, months)) = named
        .into_iter()
        .chain(reckoned())
        .max_by_key(|(_, months)| *months)
    else {
        return Outcome::NotAssessable(
            "no length of support is named, and no placing on the market to reckon it".into(),
        );
    };
    let used = i32::try_from(of_use.months).unwrap_or(i32::MAX);
    if months > 0 && months < used {
        findings
            .report(
                of_use.span,
                format!(
                    "the product is expected to be in use for {}, and supported for {}",
                    duration(used),
                    duration(months)
                ),
            )
            .related(span, "the support period")
            .help("support the product for as long as it is expected to be in use, or say why not")
            .subject("support-period");
    }
    Outcome::Checked(1)
}
