use super::{is_denied, passages, sentence};
use crate::diagnostic::{Outcome, Severity};
use crate::document::fold;
use crate::engine::Findings;
use crate::law::cra::NUMBER;
use crate::law::status;
use crate::law::words::{self, standards as own};
use crate::rules::{Context, rule};
use rustc_hash::FxHashSet;

rule! {
    /// # Standard called harmonised that is not cited for the Regulation
    ///
    /// ## What it checks
    /// A standard that a document calls harmonised, or from which it takes the presumption of conformity, has its
    /// reference published in the Official Journal for this Regulation.
    ///
    /// ## Why
    /// Only such standards give the presumption of conformity (Art. 27(1)). On the day the finding's facts were last
    /// held against the sources none was published. EN 18031 is cited for the Radio Equipment Directive and says
    /// nothing for this Regulation.
    ///
    /// ## How to close it
    /// List the standard as another technical specification that was applied, and describe the solutions for the
    /// requirements it does not cover.
    ///
    /// ## Limits
    /// Nothing is said where a declaration covers further acts, for which the standard may be harmonised, and where a
    /// text speaks of what is expected or denies it.
    id: "standard-called-harmonised",
    severity: Warning,
    basis: Law,
    legal: ["art-27.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let passages = passages(context);
    let mut told = FxHashSet::default();
    for passage in &passages {
        let standards = passage.standards();
        if standards.is_empty() {
            continue;
        }
        let text = passage.block.text.as_str();
        let label = passage.around().first().copied().unwrap_or_default();
        let labelled = words::any(label, own::HARMONISED) && !names_several(label);
        let others = passage
            .declaration
            .is_some_and(|declaration| declaration.acts.iter().any(|act| act.value != NUMBER));
        for standard in standards {
            let said = sentence(text, standard.range.start);
            let claimed = words::any(&said, own::HARMONISED) || words::any(&said, own::PRESUMPTION);
            let other_act = said.contains("2014 53")
                || said.contains("radio equipment")
                || said.contains(" red ");
            // "Harmonised standards: none; other specifications: …"
            let before = fold::fold(text.get(..standard.range.start).unwrap_or_default());
            let labelled = labelled && !is_denied(&before);
            // "Are there harmonised standards yet? (EN …?)"
            let asked = said.contains('?') || before.contains('?');
            let cited = status::CITED_STANDARDS.contains(&standard.name.as_str());
            if !(claimed || labelled) || others || other_act || cited || asked || is_denied(&said) {
                continue;
            }
            if !told.insert((passage.document.file, standard.name.clone())) {
                continue;
            }
            let severity = match passage.declaration {
                Some(_) => Severity::Error,
                None => Severity::Warning,
            };
            let why = match standard.name.contains("18031") {
                true => "it is cited for the Radio Equipment Directive alone".to_string(),
                false => format!(
                    "its reference is not published for the Regulation (as of {})",
                    status::AS_OF
                ),
            };
            findings
                .report(
                    passage.block.text.span_of(standard.range.clone()),
                    format!("{} is called a harmonised standard, and {why}", standard.name),
                )
                .help("list it as another technical specification, and describe the solutions for the requirements")
                .severity(severity)
                .subject(standard.name.clone());
        }
    }
    Outcome::checked_or(
        passages.len(),
        "no document speaks of the standards applied",
    )
}

/// Whether a label names several kinds of references ("harmonised standards or other specifications"): then it claims
/// none of them of what stands behind it.
fn names_several(label: &str) -> bool {
    const JOINS: [&str; 16] = [
        " or ",
        " oder ",
        " of ",
        " ou ",
        " o ",
        " lub ",
        " and ",
        " und ",
        " en ",
        " et ",
        " y ",
        " e ",
        " i ",
        ",",
        "&",
        "または",
    ];
    JOINS.iter().any(|join| label.contains(join))
}
