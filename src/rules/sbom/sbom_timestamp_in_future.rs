use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::syntax::shorten;
use jiff::Timestamp;
use jiff::tz::TimeZone;

rule! {
    /// # SBOM made in the future
    ///
    /// ## What it checks
    /// The time at which the SBOM says it was made is not after the day of the check.
    ///
    /// ## Why
    /// A clock that runs ahead makes this SBOM look newer than those that follow it, and the right one is passed over.
    ///
    /// ## How to close it
    /// Correct the clock of the build machine, and make the SBOM again.
    ///
    /// ## Limits
    /// A day of tolerance is left for time zones.
    id: "sbom-timestamp-in-future",
    severity: Warning,
    basis: Practice,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        let Some(time) = &sbom.timestamp else {
            return 0;
        };
        let made = time.value.parse::<Timestamp>();
        let made = made.map(|made| made.to_zoned(TimeZone::UTC).date());
        let latest = context.today.tomorrow().unwrap_or(context.today);
        if made.is_ok_and(|made| made > latest) {
            findings
                .report(
                    time.span,
                    format!(
                        "the SBOM says it was made on `{}`, which is not yet",
                        shorten(&time.value, 40)
                    ),
                )
                .help("correct the clock of the build machine, and make the SBOM again")
                .pointer(super::timestamp_pointer(sbom))
                .subject("timestamp");
        }
        1
    })
}
