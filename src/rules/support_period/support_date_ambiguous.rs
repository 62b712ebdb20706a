use super::{read, shown};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use rustc_hash::FxHashSet;

rule! {
    /// # End of support that reads in two ways
    ///
    /// ## What it checks
    /// A date that ends support can be read in one way only: `03/04/2031` is in March for some readers and in April for
    /// others, and `03/04/31` may even begin with the year.
    ///
    /// ## Why
    /// The end of support is told clearly and understandably (Art. 13(19)), to users in many countries.
    ///
    /// ## How to close it
    /// Write the month as a word, or the date as `2031-04-03`.
    ///
    /// ## Limits
    /// Dates with full stops have the day first everywhere; one whose day is above twelve can be read in one way.
    id: "support-date-ambiguous",
    severity: Info,
    basis: Practice,
    legal: ["art-13.19"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let read = read(context);
    let mut seen = FxHashSet::default();
    for span in read.iter().flat_map(|support| &support.ambiguous) {
        if seen.insert(*span) {
            let shown = shown(context, *span);
            findings
                .report(
                    *span,
                    format!("`{shown}` can be read as more than one date"),
                )
                .help("write the month as a word, or the date as in 2031-04-03")
                .subject("support-end");
        }
    }
    let ends: usize = read.iter().map(|support| support.ends.len()).sum();
    Outcome::checked_or(ends + seen.len(), "no document names an end of support")
}
