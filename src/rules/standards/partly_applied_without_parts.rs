use super::{passages, sentence};
use crate::diagnostic::{Outcome, Severity};
use crate::document::{fold, numbers};
use crate::engine::Findings;
use crate::law::words::{self, standards as own};
use crate::rules::{Context, rule};
use rustc_hash::FxHashSet;

rule! {
    /// # Standard applied in part, without the parts
    ///
    /// ## What it checks
    /// A document that says that a standard, specification or scheme is applied in part also names the parts: clauses,
    /// provisions, requirements.
    ///
    /// ## Why
    /// Where a harmonised standard, a common specification or a certification scheme is applied in part, the technical
    /// documentation specifies the parts (Annex VII, point 5). Without them nobody can tell which requirements it
    /// covers.
    ///
    /// ## How to close it
    /// Name the clauses applied (or those left out), beside the standard or in the documents of the assessment.
    ///
    /// ## Limits
    /// Any number or word for a part in the same paragraph or row, or in one of the standard's other mentions, counts.
    /// For specifications that are no European standards it is a warning.
    id: "partly-applied-without-parts",
    severity: Error,
    basis: Law,
    legal: ["annex-vii.5.partial"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let passages = passages(context);
    let mut told = FxHashSet::default();
    // Standards whose parts are named somewhere.
    let mut detailed: FxHashSet<String> = FxHashSet::default();
    for passage in &passages {
        if names_parts(passage.block.text.as_str()) {
            detailed.extend(passage.standards().into_iter().map(|it| it.name));
        }
    }
    for passage in &passages {
        let text = passage.block.text.as_str();
        let standards = passage.standards();
        for standard in &standards {
            let said = sentence(text, standard.range.start);
            // "Applied in full or in part" is the heading of a list and says nothing of one standard.
            let whole = [
                "in full or in part",
                "full or partial",
                "ganz oder teilweise",
                "geheel of gedeeltelijk",
                "en tout ou en partie",
                "in tutto o in parte",
                "total o parcial",
            ];
            if !words::any(&said, own::PARTIAL)
                || words::any(&said, &whole)
                || words::whole(&said, words::declaration::NONE)
            {
                continue;
            }
            if detailed.contains(&standard.name)
                || !told.insert((passage.document.file, standard.name.clone()))
            {
                continue;
            }
            let severity = match standard.european {
                true => Severity::Error,
                false => Severity::Warning,
            };
            findings
                .report(
                    passage.block.text.span_of(standard.range.clone()),
                    format!(
                        "{} is applied in part, and the parts are not named",
                        standard.name
                    ),
                )
                .help("name the clauses that are applied, or those that are not")
                .severity(severity)
                .subject(standard.name.clone());
        }
    }
    Outcome::checked_or(
        passages.len(),
        "no document speaks of the standards applied",
    )
}

/// Whether a text names parts: a word for one, or a number that is not the standard's own nor a date.
fn names_parts(text: &str) -> bool {
    let rest = numbers::without_references(text);
    let folded = fold::fold(&rest);
    folded.contains(|c: char| c.is_ascii_digit())
        || words::any(&folded.replace(" in part", ""), own::CLAUSE)
}
