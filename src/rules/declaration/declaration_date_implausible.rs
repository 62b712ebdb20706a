use super::{full, outcome};
use crate::diagnostic::{Outcome, Severity};
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Declaration dated in the future, or after the product was placed on the market
    ///
    /// ## What it checks
    /// The date of issue is not after the day of the check, and not after the day of placing on the market that `cra-
    /// lint.toml` gives.
    ///
    /// ## Why
    /// The declaration is drawn up when conformity has been shown, and before the product is placed on the market (Art.
    /// 13(12)). Another date is a slip of the pen, or a declaration that came too late.
    ///
    /// ## How to close it
    /// Correct the date, or the day of placing on the market in `cra-lint.toml`.
    ///
    /// ## Limits
    /// The day of placing on the market is known from the configuration alone.
    id: "declaration-date-implausible",
    severity: Warning,
    basis: Practice,
    legal: ["art-13.12"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let declarations = full(context);
    let placed = context.product.facts.placed_on_market.as_ref();
    for declaration in &declarations {
        let Some(issued) = &declaration.issued else {
            continue;
        };
        if let Some(placed) = placed.filter(|placed| issued.value > placed.value) {
            findings
                .report(
                    issued.span,
                    format!(
                        "the declaration is dated {}, after the product is placed on the market on {}",
                        issued.value, placed.value
                    ),
                )
                .help("correct the date, or the day of placing on the market")
                .severity(Severity::Error)
                .related(placed.span, "placed on the market")
                .subject("date of issue");
        } else if issued.value > context.today {
            findings
                .report(
                    issued.span,
                    format!(
                        "the declaration is dated {}, which is still to come",
                        issued.value
                    ),
                )
                .help("date the declaration on the day it is signed")
                .subject("date of issue");
        }
    }
    outcome(context, declarations.len())
}
