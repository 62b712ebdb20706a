use super::{placed, read, shown};
use crate::diagnostic::Outcome;
use crate::dossier::support::latest_end;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Support ends before it begins
    ///
    /// ## What it checks
    /// The latest end of support that the documents name lies after the placing on the market. The day of placing comes
    /// from `cra-lint.toml`, else from the sentence that names it.
    ///
    /// ## Why
    /// The support period begins when the product is placed on the market (Art. 13(8)). An end before that day means
    /// that one of the two dates is wrong.
    ///
    /// ## How to close it
    /// Correct the date that is wrong.
    ///
    /// ## Limits
    /// A period that begins earlier, for an older version, and ends after the placing is another matter.
    id: "support-end-before-placing",
    severity: Error,
    basis: Practice,
    legal: ["art-13.8"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let Some(end) = latest_end(read(context)) else {
        return Outcome::NotApplicable("no document names an end of support".into());
    };
    let Some((place, day)) = placed(context) else {
        return Outcome::NotAssessable("no day of placing on the market is known".into());
    };
    if end.last < day {
        let shown = shown(context, end.span);
        findings
            .report(
                end.span,
                format!(
                    "support ends `{shown}`, before the product is placed on the market ({day})"
                ),
            )
            .related(place, "placed on the market")
            .help("correct the date that is wrong")
            .subject("support-end");
    }
    Outcome::Checked(1)
}
