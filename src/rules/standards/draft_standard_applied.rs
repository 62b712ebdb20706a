use super::{is_denied, passages, sentence};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use rustc_hash::FxHashSet;

rule! {
    /// # Draft listed as a standard applied
    ///
    /// ## What it checks
    /// A draft (prEN, FprEN, DIS) is not listed among the standards applied as if it were one.
    ///
    /// ## Why
    /// A draft can change before it is published, and gives no presumption of conformity. A reader has to know which
    /// text was applied.
    ///
    /// ## How to close it
    /// Say that it is a draft and give its date or stage, or list the published standard.
    ///
    /// ## Limits
    /// Texts that say themselves that the standard is a draft, is watched or still to come are passed over.
    id: "draft-standard-applied",
    severity: Warning,
    basis: Practice,
    legal: ["annex-vii.5.list"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let passages = passages(context);
    let mut told = FxHashSet::default();
    for passage in &passages {
        let text = passage.block.text.as_str();
        for standard in passage.standards().into_iter().filter(|it| it.draft) {
            // A dated draft is named exactly.
            let dated = standard.edition.is_some();
            let aware = is_denied(&sentence(text, standard.range.start))
                || passage.around().into_iter().any(is_denied);
            if dated || aware || !told.insert((passage.document.file, standard.name.clone())) {
                continue;
            }
            findings
                .report(
                    passage.block.text.span_of(standard.range.clone()),
                    format!(
                        "{} is a draft, listed as if it were a standard",
                        standard.name
                    ),
                )
                .help("say that it is a draft and give its date, or list the published standard")
                .subject(standard.name.clone());
        }
    }
    Outcome::checked_or(
        passages.len(),
        "no document speaks of the standards applied",
    )
}
