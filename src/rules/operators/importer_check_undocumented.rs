use super::{Point, not_for, report_points};
use crate::config::Role;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::words::operators as own;
use crate::rules::{Context, rule};

rule! {
    /// # Importer's check not recorded
    ///
    /// ## What it checks
    /// An importer's documents speak of each point that is ensured before the product is placed on the market:
    /// conformity assessment, technical documentation, CE marking with declaration and user information, and the
    /// manufacturer's statements on identification, contact and support period.
    ///
    /// ## Why
    /// Importers place on the market only what meets these points (Art. 19(2)). The law asks for the check, not for a
    /// record; without one nobody can show that it was made.
    ///
    /// ## How to close it
    /// Write down, for each point, what was checked, when, and on which version of the product.
    ///
    /// ## Limits
    /// Runs only with `role = "importer"`. Any mention counts.
    id: "importer-check-undocumented",
    severity: Warning,
    basis: Practice,
    legal: ["art-19.2.a", "art-19.2.b", "art-19.2.c", "art-19.2.d"],
    check: check,
}

static POINTS: &[Point] = &[
    Point {
        legal: "art-19.2.a",
        what: "the manufacturer carried out the conformity assessment",
        words: &[own::ASSESSMENT],
    },
    Point {
        legal: "art-19.2.b",
        what: "the manufacturer drew up the technical documentation",
        words: &[own::DOCUMENTATION],
    },
    Point {
        legal: "art-19.2.c",
        what: "the product bears the CE marking and comes with its declaration",
        words: &[&["ce marking", "ce mark", "ce "], own::DECLARATION],
    },
    Point {
        legal: "art-19.2.d",
        what: "identification, manufacturer's contact and end of support are stated",
        words: &[own::STATED],
    },
];

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = not_for(context, Role::Importer) {
        return outcome;
    }
    report_points(context, findings, "importer", POINTS)
}
