use super::{full, outcome};
use crate::diagnostic::Outcome;
use crate::document::act;
use crate::engine::Findings;
use crate::law::acts::REPEALED;
use crate::rules::{Context, rule};
use rustc_hash::FxHashSet;

rule! {
    /// # Declaration that cites a repealed act
    ///
    /// ## What it checks
    /// The declaration names no Union act that was repealed before the declaration was issued, unless the act that took
    /// its place is named beside it.
    ///
    /// ## Why
    /// A declaration states conformity with legislation in force. An old number usually comes from an old template, and
    /// makes a reader doubt the rest.
    ///
    /// ## How to close it
    /// Name the act in force, given in the help of the finding.
    ///
    /// ## Limits
    /// Known are the acts that declarations of electrical, radio, machinery and medical products commonly name.
    id: "declaration-cites-repealed-act",
    severity: Warning,
    basis: Practice,
    legal: ["annex-v.5"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let declarations = full(context);
    for declaration in &declarations {
        let day = declaration
            .issued
            .as_ref()
            .map_or(context.today, |issued| issued.value);
        let mut told = FxHashSet::default();
        for (_, block) in declaration.blocks() {
            let acts = act::find(block.text.as_str());
            for found in &acts {
                let Some(repealed) = REPEALED.iter().find(|it| it.number == found.number) else {
                    continue;
                };
                let beside = acts.iter().any(|other| other.number == repealed.by);
                if day < repealed.since || beside || !told.insert(repealed.number) {
                    continue;
                }
                findings
                    .report(
                        block.text.span_of(found.range.clone()),
                        format!(
                            "the declaration cites {}, repealed with effect from {}",
                            repealed.number, repealed.since
                        ),
                    )
                    .help(format!("cite {}, which took its place", repealed.by))
                    .subject(repealed.number);
            }
        }
    }
    outcome(context, declarations.len())
}
