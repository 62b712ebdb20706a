use super::{NAMED_ALONE, may_stand_in, whole_assessment};
use crate::diagnostic::Outcome;
use crate::document::{Block, BlockKind};
use crate::engine::Findings;
use crate::law::words::assessment::{ACCEPTED, IMPACT, LEVEL, LIKELIHOOD, METHODS, TREATMENT};
use crate::law::words::beginnings::Beginnings;
use crate::rules::{Context, rule};
use std::sync::LazyLock;

rule! {
    /// # Risk assessment that does not evaluate
    ///
    /// ## What it checks
    /// The documents of the risk assessment evaluate risks (likelihood, impact, level) or name a method, and speak of
    /// what is done about them.
    ///
    /// ## Why
    /// No method is prescribed, but a reader has to see how risks were found, how they were weighed and what was done;
    /// else nobody can tell which measures are enough.
    ///
    /// ## How to close it
    /// Name the method in a sentence, and give each risk a likelihood, an impact and its treatment.
    ///
    /// ## Limits
    /// One word of each group in the text, the headings or the titles of columns is enough.
    id: "risk-method-unclear",
    severity: Warning,
    basis: Practice,
    legal: ["art-13.3"],
    check: check,
}

static CONCEPTS: LazyLock<Beginnings> =
    LazyLock::new(|| Beginnings::of(&[LIKELIHOOD, IMPACT, LEVEL, TREATMENT, METHODS, ACCEPTED]));

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let assessment = match whole_assessment(context) {
        Ok(assessment) => assessment,
        Err(outcome) => return outcome,
    };
    if !assessment.is_described {
        return Outcome::NotAssessable(NAMED_ALONE.into());
    }
    let evaluates = |held: u64| held & 0b10111 != 0;
    let treats = |held: u64| held & 0b10_1000 != 0;
    let mut held = 0;
    for document in assessment.documents() {
        // Rows of a table of requirements speak of impact and control as well.
        let is_row =
            |block: &&Block| matches!(block.kind, BlockKind::TableRow { header: false, .. });
        let blocks = document.blocks.iter();
        for block in blocks.filter(|block| !block.quoted && !is_row(block)) {
            held |= CONCEPTS.find(block.text.folded()).bits();
            if evaluates(held) && treats(held) {
                return Outcome::Checked(1);
            }
        }
    }
    if let Some(path) = assessment.unread(context) {
        return may_stand_in(&path);
    }
    let what = match (evaluates(held), treats(held)) {
        (false, true) => "the risk assessment does not say how risks are evaluated",
        (true, false) => "the risk assessment does not say what is done about the risks",
        _ => "the risk assessment says neither how risks are evaluated nor what is done about them",
    };
    findings
        .report(assessment.span, what)
        .help("give each risk a likelihood, an impact and its treatment, and name the method")
        .subject("method");
    Outcome::Checked(1)
}
