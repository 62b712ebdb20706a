use super::{passages, sentence};
use crate::diagnostic::{Outcome, Severity};
use crate::document::{fold, numbers};
use crate::engine::Findings;
use crate::law::words::{self, standards as own};
use crate::rules::{Context, rule};
use rustc_hash::FxHashSet;
use std::cell::LazyCell;

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
    let detailed: LazyCell<FxHashSet<&str>, _> = LazyCell::new(|| {
        let named = passages
            .iter()
            .map(|passage| (passage, passage.standards()));
        let detailed = named.filter(|(passage, standards)| {
            !standards.is_empty() && names_parts(passage.block.text.as_str())
        });
        let standards = detailed.flat_map(|(_, standards)| standards);
        standards.map(|it| it.name.as_str()).collect()
    });
    for passage in &passages {
        let text = passage.block.text.as_str();
        let standards = passage.standards();
        for standard in standards {
            let said = sentence(text, standard.range.start);
            if !words::any(&said, own::PARTIAL)
                || words::any(&said, EITHER)
                || words::whole(&said, words::declaration::NONE)
            {
                continue;
            }
            if detailed.contains(standard.name.as_str())
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

/// What heads a list, "applied in full or in part", and says nothing of one standard.
const EITHER: words::Phrases = &[
    "in full or in part",
    "full or partial",
    "ganz oder teilweise",
    "geheel of gedeeltelijk",
    "en tout ou en partie",
    "in tutto o in parte",
    "total o parcial",
];

/// Short names of bodies, and of what they publish.
const BODIES: &[&str] = &[
    "EN", "IEC", "ISO", "ETSI", "DIN", "NEN", "NF", "UNI", "UNE", "BS", "PN", "CEN", "EU", "CRA",
    "RED", "TS", "TR", "BSI", "NIST",
];

/// Short names in a row that are those of parts.
const CODES: usize = 2;

/// Whether a text names parts: a word for one, or a number that is not the standard's own nor a date.
fn names_parts(text: &str) -> bool {
    let rest = numbers::without_references(text);
    let code = |word: &&str| {
        (2..=5).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    let words = rest.split(|c: char| !c.is_alphanumeric());
    // "SM, SR, SVV": the parts by their short names.
    if words
        .filter(code)
        .filter(|code| !BODIES.contains(code))
        .count()
        >= CODES
    {
        return true;
    }
    let folded = fold::fold(&rest);
    folded.contains(|c: char| c.is_ascii_digit())
        || words::any(&folded.replace(" in part", ""), own::CLAUSE)
}
