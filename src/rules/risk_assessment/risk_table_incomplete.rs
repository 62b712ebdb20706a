use super::risk_table::{Column, read};
use super::{Assessment, whole_assessment};
use crate::diagnostic::Outcome;
use crate::document::BlockKind;
use crate::engine::Findings;
use crate::law::words::{self, assessment};
use crate::rules::{Context, rule};

rule! {
    /// # Table of risks without treatment or what remains
    ///
    /// ## What it checks
    /// Tables of risks say what is done about each risk and what remains afterwards.
    ///
    /// ## Why
    /// A risk that was weighed and not treated is a risk that was taken. A reader wants to see which, and who accepted
    /// it.
    ///
    /// ## How to close it
    /// Add a column for the treatment, and one for the risk that remains.
    ///
    /// ## Limits
    /// Columns are told by their titles. What remains may also stand in a sentence, or in a section with that title.
    id: "risk-table-incomplete",
    severity: Info,
    basis: Practice,
    legal: ["art-13.3"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let assessment = match whole_assessment(context) {
        Ok(assessment) => assessment,
        Err(outcome) => return outcome,
    };
    let tables = read(&assessment);
    // A register in several tables: what one lacks another may give.
    let has = |column| tables.iter().any(|table| table.has(column));
    let mut missing = Vec::new();
    if !has(Column::Treatment) && !has(Column::Status) {
        missing.push("what is done about each risk");
    }
    if !has(Column::Residual) && !tables.is_empty() && !tells_what_remains(&assessment) {
        missing.push("what remains after the treatment");
    }
    if let Some(first) = tables.first()
        && !missing.is_empty()
    {
        findings
            .report(
                first.header.span(),
                format!("no column says {}", super::enumerate(&missing)),
            )
            .help(
                "add a column for it, or say in a sentence which risks remain and who accepts them",
            )
            .subject("columns");
    }
    Outcome::checked_or(tables.len(), "the risk assessment holds no table of risks")
}

/// Whether a sentence or the title of a section in the assessment's documents speaks of the risk that remains.
fn tells_what_remains(assessment: &Assessment<'_>) -> bool {
    let documents = assessment.documents().into_iter();
    let mut blocks = documents.flat_map(|document| &document.blocks);
    blocks.any(|block| {
        let told = !block.quoted
            && !matches!(
                block.kind,
                BlockKind::Code { .. } | BlockKind::TableRow { header: true, .. }
            );
        told && words::any(block.text.folded(), assessment::RESIDUAL_RISK)
    })
}
