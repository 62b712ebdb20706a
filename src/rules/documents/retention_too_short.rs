use crate::diagnostic::{Outcome, Severity};
use crate::document::Block;
use crate::document::fold::fold;
use crate::document::period;
use crate::engine::Findings;
use crate::law::words::topic::{Topic, topics, topics_of_block};
use crate::law::words::{self, retention as own};
use crate::rules::sentences::{of_blocks, of_the_file};
use crate::rules::{Context, rule};

rule! {
    /// # Documents or updates kept for less than ten years
    ///
    /// ## What it checks
    /// Where the documents say how long the technical documentation or the declaration is kept, or how long a security
    /// update stays available, that is ten years or more.
    ///
    /// ## Why
    /// The manufacturer keeps technical documentation and declaration at the disposal of the authorities for at least ten
    /// years after the product was placed on the market, or for the support period where that is longer (Art. 13(13)).
    /// Each security update stays available for at least ten years after it was issued, or for the rest of the support
    /// period where that is longer (Art. 13(9)).
    ///
    /// ## How to close it
    /// Write ten years or more, and the support period where it is longer; then keep to it.
    ///
    /// ## Limits
    /// Read sentence by sentence, in English, Dutch, German, French, Spanish, Italian, Polish and Japanese: what is kept
    /// and for how long stand in one sentence. Sentences on logs, data or backups, and on earlier versions, are left
    /// alone. Whether a support period of more than ten years is kept as long is not judged.
    id: "retention-too-short",
    severity: Error,
    basis: Law,
    legal: ["art-13.13", "art-13.9"],
    check: check,
}

/// The least that documents are kept and updates stay available, in months.
const LEAST: u32 = 120;

/// Nobody keeps a technical file for months; such a period is of something else in the sentence.
const SHORTEST: u32 = 12;

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let sentences = match of_the_file(context) {
        Ok(sentences) => sentences,
        Err(outcome) => return outcome,
    };
    let mut subjects = 0;
    // What a block does not speak of its sentences do not.
    let may_hold = |block: &Block| topics_of_block(block).has(Topic::Retention);
    for sentence in of_blocks(sentences, may_hold) {
        let periods = period::find(&sentence.line);
        let Some(longest) = periods.into_iter().max_by_key(|period| period.months) else {
            continue;
        };
        let folded = fold(&sentence.line);
        let said = topics(&folded);
        if !said.has(Topic::Retention) || words::whole(&folded, own::OTHER) {
            continue;
        }
        let documents = words::any(&folded, own::DOCUMENTS);
        if !documents && !said.has(Topic::Update) {
            continue;
        }
        subjects += 1;
        if !(SHORTEST..LEAST).contains(&longest.months) {
            continue;
        }
        let (legal, what, severity) = match documents {
            true => (
                "art-13.13",
                "the technical documentation and the declaration are",
                Severity::Error,
            ),
            false => ("art-13.9", "each security update is", Severity::Warning),
        };
        let said = sentence
            .line
            .get(longest.range.clone())
            .unwrap_or_default()
            .trim();
        findings
            .report(
                sentence.span(longest.range.clone()),
                format!("`{said}` is too short: {what} kept available for ten years or more"),
            )
            .help("write at least ten years, or the support period where that is longer")
            .legal(&[legal])
            .severity(severity)
            .subject(legal);
    }
    Outcome::checked_or(subjects, "no sentence says how long anything is kept")
}
