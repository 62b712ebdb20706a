use super::{Point, not_for, report_points};
use crate::config::Role;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::words::operators as own;
use crate::rules::{Context, rule};

rule! {
    /// # Distributor's check not recorded
    ///
    /// ## What it checks
    /// A distributor's documents speak of the CE marking and of the documents and statements that come with the
    /// product.
    ///
    /// ## Why
    /// Distributors verify these before they make a product available (Art. 20(2)). The law asks for the check, not for
    /// a record; without one nobody can show that it was made.
    ///
    /// ## How to close it
    /// Write down what was checked, when, and on which version of the product.
    ///
    /// ## Limits
    /// Runs only with `role = "distributor"`. Any mention counts.
    id: "distributor-check-undocumented",
    severity: Warning,
    basis: Practice,
    legal: ["art-20.2.a", "art-20.2.b"],
    check: check,
}

static POINTS: &[Point] = &[
    Point {
        legal: "art-20.2.a",
        what: "the product bears the CE marking",
        words: &[&["ce marking", "ce mark", "ce "]],
    },
    Point {
        legal: "art-20.2.b",
        what: "manufacturer and importer made their statements and provided the documents",
        words: &[own::DECLARATION],
    },
];

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = not_for(context, Role::Distributor) {
        return outcome;
    }
    report_points(context, findings, "distributor", POINTS)
}
