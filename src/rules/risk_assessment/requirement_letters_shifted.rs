use super::{coverage, not_the_makers};
use crate::diagnostic::Outcome;
use crate::dossier::coverage::{Treatment, only};
use crate::engine::Findings;
use crate::law::requirement::Requirement;
use crate::rules::{Context, rule};

rule! {
    /// # Numbers of the requirements do not fit their words
    ///
    /// ## What it checks
    /// Where a table, list or sections name requirements of Annex I both by number and by words, the two go together:
    /// the row with the words of data minimisation is numbered (2)(g), not (2)(f).
    ///
    /// ## Why
    /// Drafts of the Regulation and some guides count differently, so that every letter after a certain one is off by
    /// one. Whoever looks up the point then reads of another requirement, and the real one seems to be missing.
    ///
    /// ## How to close it
    /// Number the requirements as Annex I of the Regulation as published does: (a) known vulnerabilities, (b) default
    /// configuration, (c) updates, (d) access, (e) confidentiality, (f) integrity, (g) data minimisation, (h)
    /// availability, (i) other devices, (j) attack surface, (k) incidents, (l) recording, (m) removal of data.
    ///
    /// ## Limits
    /// Reported once for a list, where at least three of its rows are off.
    id: "requirement-letters-shifted",
    severity: Warning,
    basis: Practice,
    legal: ["annex-i.part-i.2"],
    check: check,
}

/// Further rows shown.
const SHOWN: usize = 5;

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(reason) = not_the_makers(context) {
        return Outcome::NotApplicable(reason.into());
    }
    let coverage = coverage(context);
    for (number, mapping) in coverage.mappings.iter().enumerate() {
        if !mapping.is_shifted {
            continue;
        }
        let own = coverage
            .treatments
            .iter()
            .filter(|treatment| treatment.mapping == number);
        let off: Vec<_> = own.filter_map(off).collect();
        let Some(((written, meant, place), rest)) = off.split_first() else {
            continue;
        };
        let message = format!(
            "the numbers of {} requirements do not fit their words: {} ({}) is numbered {}",
            off.len(),
            meant.point(),
            meant.name(),
            written.point()
        );
        let mut finding = findings
            .report(place.span, message)
            .help("number the requirements as Annex I of the published Regulation does")
            .subject("numbers");
        for (written, meant, place) in rest.iter().take(SHOWN) {
            finding = finding.related(
                place.span,
                format!("{} is numbered {}", meant.point(), written.point()),
            );
        }
        drop(finding);
    }
    let subjects = coverage
        .mappings
        .iter()
        .filter(|mapping| !mapping.by_words)
        .count();
    Outcome::checked_or(
        subjects,
        "no table, list or sections number the requirements",
    )
}

/// The requirement numbered and the one meant, where they differ.
fn off(treatment: &Treatment) -> Option<(Requirement, Requirement, &Treatment)> {
    let (written, meant) = only(treatment.written).zip(only(treatment.worded))?;
    (written != meant && written.part() == meant.part()).then_some((written, meant, treatment))
}
