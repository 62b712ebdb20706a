use super::assessment;
use crate::diagnostic::Outcome;
use crate::document::date::FoundDate;
use crate::document::numbers::has_four_digits;
use crate::document::{Block, date, fold};
use crate::engine::Findings;
use crate::law::words::{self, assessment::NEXT_REVIEW};
use crate::rules::{Context, rule};
use crate::source::Span;
use jiff::civil::Date;

rule! {
    /// # Review of the risk assessment overdue
    ///
    /// ## What it checks
    /// Where a document of the risk assessment names the day of its next review, that day has not passed.
    ///
    /// ## Why
    /// The risk assessment is kept up to date during the support period (Art. 13(3)). A review that the document itself
    /// announced for a day gone by was missed, or not written down.
    ///
    /// ## How to close it
    /// Review the assessment, and write down the day and that of the next review.
    ///
    /// ## Limits
    /// A date counts that follows the words for "next review" in the same line or row. The same day in several places is
    /// said once.
    id: "risk-review-overdue",
    severity: Warning,
    basis: Practice,
    legal: ["art-13.3"],
    check: check,
}

/// How far after the words the date may stand, in bytes of the folded text.
const NEAR: usize = 60;

/// By how much folding can move the words, in bytes.
const MARGIN: usize = 4;

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let assessment = match assessment(context) {
        Ok(assessment) => assessment,
        Err(outcome) => return outcome,
    };
    let mut due: Vec<(Date, Vec<Span>)> = Vec::new();
    let mut subjects = 0;
    for document in assessment.documents() {
        for block in document.blocks.iter().filter(|block| !block.quoted) {
            for (next, span) in reviews(block) {
                subjects += 1;
                let latest = next.other.map_or(next.last, |other| other.max(next.last));
                if latest >= context.today {
                    continue;
                }
                match due.iter_mut().find(|(known, _)| *known == latest) {
                    Some((_, places)) => places.push(span),
                    None => due.push((latest, vec![span])),
                }
            }
        }
    }
    for (_, places) in &due {
        let Some((first, others)) = places.split_first() else {
            continue;
        };
        let shown = context.sources.text(*first);
        let mut finding = findings
            .report(*first, format!("the next review was due by `{shown}`"))
            .help("review the assessment, and write down the day and that of the next review")
            .subject("review");
        for other in others {
            finding = finding.related(*other, "the same day");
        }
        drop(finding);
    }
    Outcome::checked_or(
        subjects,
        "the risk assessment names no day of its next review",
    )
}

/// The days of the next review that a block names, with their places.
fn reviews(block: &Block) -> Vec<(FoundDate, Span)> {
    let mut out = Vec::new();
    let text = block.text.as_str();
    if !has_four_digits(text) || !words::any(block.text.folded(), NEXT_REVIEW) {
        return out;
    }
    for (line, text) in block.text.lines() {
        let folded = fold::fold(text);
        let Some(words) = words::find(&folded, NEXT_REVIEW) else {
            continue;
        };
        // Folding keeps lengths nearly, so that places in both are comparable within a few bytes.
        let from = words.start.saturating_sub(MARGIN);
        let to = words.end + NEAR;
        let next = date::find(text)
            .into_iter()
            .find(|found| (from..to).contains(&found.range.start));
        if let Some(next) = next {
            let range = line.start + next.range.start..line.start + next.range.end;
            out.push((next, block.text.span_of(range)));
        }
    }
    out
}
