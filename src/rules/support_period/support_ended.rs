use super::{read, shown};
use crate::diagnostic::Outcome;
use crate::dossier::support::latest_end;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Support has ended
    ///
    /// ## What it checks
    /// The latest end of support that the documents name has not passed.
    ///
    /// ## Why
    /// A product whose support period is over gets no security updates any more. Either the date was not moved on with
    /// the product, or units placed on the market today have no support at all.
    ///
    /// ## How to close it
    /// Write the support period of the version that is placed on the market now, or note that it no longer is.
    ///
    /// ## Limits
    /// Ended versions beside a supported one, as in a table of versions, are in order.
    id: "support-ended",
    severity: Warning,
    basis: Practice,
    legal: ["art-13.8"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let read = read(context);
    if let Some(latest) = latest_end(read)
        && latest.last < context.today
    {
        let shown = shown(context, latest.span);
        findings
            .report(latest.span, format!("support ended in the past: `{shown}`"))
            .help("write the support period of the version placed on the market today")
            .subject("support-end");
    }
    let ends = read.iter().map(|support| support.ends.len()).sum();
    Outcome::checked_or(ends, "no document names an end of support")
}
