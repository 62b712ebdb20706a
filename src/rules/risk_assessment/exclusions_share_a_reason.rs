use super::{assessment, coverage};
use crate::diagnostic::Outcome;
use crate::document::fold;
use crate::dossier::coverage::Exclusion;
use crate::engine::Findings;
use crate::law::requirement::{Part, Requirements};
use crate::law::words;
use crate::rules::{Context, rule};

rule! {
    /// # Same reason for excluding several requirements
    ///
    /// ## What it checks
    /// No three requirements of Annex I Part I are excluded with the very same words, each in a row or section of its own.
    ///
    /// ## Why
    /// The requirements speak of different things, so a reason that fits one seldom fits three. Words that were copied
    /// down a column look like a justification nobody thought about, and an authority asks.
    ///
    /// ## How to close it
    /// Say for each requirement what about the product makes it pointless; or exclude them in one row, with one reason
    /// that holds for all.
    ///
    /// ## Limits
    /// References to another place ("see 4.2") are no reasons and are not compared.
    id: "exclusions-share-a-reason",
    severity: Warning,
    basis: Practice,
    legal: ["art-13.4"],
    check: check,
}

/// So many make it a pattern.
const ENOUGH: usize = 3;

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Err(outcome) = assessment(context) {
        return outcome;
    }
    let mut groups: Vec<(String, Vec<Exclusion<'_>>)> = Vec::new();
    let mut subjects = 0;
    for exclusion in coverage(context).exclusions() {
        let own = exclusion.treatment.requirements.of(Part::One);
        let Some(reason) = exclusion.reason.filter(|_| !own.is_empty()) else {
            continue;
        };
        subjects += 1;
        let reason = fold::fold(reason);
        if words::any(&reason, words::assessment::SEE) {
            continue;
        }
        match groups.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, same)) => same.push(exclusion),
            None => groups.push((reason, vec![exclusion])),
        }
    }
    for (_, same) in groups.iter().filter(|(_, same)| same.len() >= ENOUGH) {
        let all = same.iter().fold(Requirements::default(), |all, one| {
            all.union(one.treatment.requirements)
        });
        let Some((first, rest)) = same.split_first() else {
            continue;
        };
        if all.len() < ENOUGH {
            continue;
        }
        let points: Vec<_> = all.iter().map(|one| one.point()).collect();
        let points = super::enumerate(&points);
        let mut finding = findings
            .report(first.place, format!("{points} are excluded with the same words"))
            .help("say for each what about the product makes it pointless, or exclude them together for one reason")
            .subject(points);
        for other in rest {
            finding = finding.related(other.place, "the same words");
        }
        drop(finding);
    }
    Outcome::checked_or(subjects, "no requirement is excluded with a reason")
}
