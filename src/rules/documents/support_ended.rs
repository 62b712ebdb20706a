use super::support;
use crate::diagnostic::Outcome;
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
    let read = support::read(context);
    let ends: Vec<_> = read.iter().flat_map(|support| &support.ends).collect();
    if let Some(latest) = ends.iter().max_by_key(|end| end.last)
        && latest.last < context.today
    {
        let shown = context
            .sources
            .text(latest.span)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        findings
            .report(latest.span, format!("support ended in the past: `{shown}`"))
            .help("write the support period of the version placed on the market today")
            .subject("support-end");
    }
    Outcome::checked_or(ends.len(), "no document names an end of support")
}
