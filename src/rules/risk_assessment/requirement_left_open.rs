use super::{assessment, coverage, ids, list};
use crate::diagnostic::{Outcome, Severity};
use crate::dossier::coverage::{State, Treatment};
use crate::engine::Findings;
use crate::law::requirement::Requirements;
use crate::rules::{Context, rule};

rule! {
    /// # Essential requirement named, and nothing said of it
    ///
    /// ## What it checks
    /// Each row, section or item that names a requirement of Annex I says how the requirement is met, or why it does not
    /// apply. A row whose other cells are empty or hold a field to fill in is reported; one that only announces the
    /// answer is a warning.
    ///
    /// ## Why
    /// The risk assessment says how each requirement is met (Art. 13(3)). A row without an answer leaves that open.
    ///
    /// ## How to close it
    /// Write how the requirement is met, with the place that shows it; or, for Part I(2), why it does not apply.
    ///
    /// ## Limits
    /// One answer anywhere is enough. Whether the answer holds is not judged.
    id: "requirement-left-open",
    severity: Error,
    basis: Law,
    legal: ["art-13.3", "annex-vii.3.applicability"],
    check: check,
}

/// More open rows of one list than this are said in one sentence.
const EACH: usize = 6;

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Err(outcome) = assessment(context) {
        return outcome;
    }
    let coverage = coverage(context);
    let answered = coverage
        .assessed()
        .filter(|treatment| matches!(treatment.state, State::Treated | State::Excluded { .. }));
    let answered = answered.fold(Requirements::default(), |all, one| {
        all.union(one.requirements)
    });
    let mut subjects = 0;
    let mut said = Requirements::default();
    for (number, mapping) in coverage.mappings.iter().enumerate() {
        if mapping.is_test || mapping.by_words {
            continue;
        }
        let own = coverage
            .treatments
            .iter()
            .filter(|treatment| treatment.mapping == number);
        let own: Vec<&Treatment> = own.collect();
        subjects += own.len();
        let rest = |treatment: &&&Treatment| {
            !matches!(treatment.state, State::Treated | State::Excluded { .. })
                && treatment
                    .requirements
                    .iter()
                    .any(|one| !answered.contains(one))
        };
        let open: Vec<&Treatment> = own.iter().filter(rest).copied().collect();
        if open.len() > EACH {
            let all = open.iter().fold(Requirements::default(), |all, one| {
                all.union(one.requirements)
            });
            let announced = open
                .iter()
                .all(|treatment| treatment.state == State::Announced);
            let message = format!(
                "nothing says how {} requirements of Annex I are met: {}",
                all.len(),
                list(all)
            );
            findings
                .report(mapping.place, message)
                .help("write for each how it is met, or why it does not apply")
                .legal(&ids(all))
                .severity(severity(announced))
                .subject("requirements");
            continue;
        }
        for treatment in open {
            // A heading and the line below it can name the same requirement.
            if treatment.requirements.iter().all(|one| said.contains(one)) {
                continue;
            }
            said = said.union(treatment.requirements);
            report(treatment, findings);
        }
    }
    Outcome::checked_or(
        subjects,
        "no table, list or sections go through the requirements",
    )
}

fn severity(announced: bool) -> Severity {
    if announced {
        Severity::Warning
    } else {
        Severity::Error
    }
}

fn report(treatment: &Treatment, findings: &mut Findings<'_>) {
    let all = treatment.requirements;
    let points: Vec<_> = all.iter().map(|one| one.point()).collect();
    let points = super::enumerate(&points);
    let what = match treatment.state {
        State::Announced => {
            format!("how Annex I {points} is met is only announced, or said to be missing")
        }
        State::Unfilled => format!("how Annex I {points} is met is not filled in"),
        _ => format!("nothing says how Annex I {points} is met"),
    };
    findings
        .report(treatment.span, what)
        .help("write how it is met, or why it does not apply to the product")
        .legal(&ids(all))
        .severity(severity(treatment.state == State::Announced))
        .subject(points);
}
