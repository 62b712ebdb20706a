use super::{NOTHING_SAID, read, shown};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Support counted from the purchase
    ///
    /// ## What it checks
    /// The support period does not begin when somebody buys, registers or first uses the product.
    ///
    /// ## Why
    /// Vulnerabilities are handled from the placing on the market on (Art. 13(8)), and its end is the same date for
    /// everybody who asks at the time of purchase (Art. 13(19)). A period that begins with each buyer leaves the time
    /// before open and has no end that could be written down.
    ///
    /// ## How to close it
    /// Count from the placing on the market, and name the date on which support ends.
    ///
    /// ## Limits
    /// Speaks where no end date stands beside the period. A guarantee or a warranty may begin with the purchase.
    id: "support-starts-at-purchase",
    severity: Warning,
    basis: Law,
    legal: ["art-13.8", "art-13.19"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let read = read(context);
    let dated = read
        .iter()
        .any(|support| support.ends.iter().any(|end| end.names_month()));
    let spans = read.iter().flat_map(|support| &support.from_purchase);
    if let Some(span) = spans.min().filter(|_| !dated) {
        let shown = shown(context, *span);
        findings
            .report(
                *span,
                format!("the support period begins `{shown}`, not with the placing on the market"),
            )
            .help("count from the placing on the market, and name the date on which support ends")
            .subject("support-period");
    }
    Outcome::checked_or(read.len(), NOTHING_SAID)
}
