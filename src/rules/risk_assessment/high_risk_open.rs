use super::assessment;
use super::risk_table::{Column, RiskTable, is_high, read};
use crate::diagnostic::Outcome;
use crate::document::{Text, placeholder, statement};
use crate::engine::Findings;
use crate::law::words::{
    self,
    assessment::{ACCEPTED, OPEN},
};
use crate::rules::{Context, rule};
use crate::source::Span;
use crate::syntax::shorten;

rule! {
    /// # High risk left open
    ///
    /// ## What it checks
    /// No row of a table of risks leaves a high or critical risk as it is: rated high after the treatment without
    /// anybody accepting it, or rated high with no treatment or still open.
    ///
    /// ## Why
    /// The product is designed so that its risks are minimised. A high risk that the maker's own assessment leaves open
    /// is the first thing an authority asks about.
    ///
    /// ## How to close it
    /// Treat the risk and rate what remains; or write down who accepts it, and why that is bearable.
    ///
    /// ## Limits
    /// Levels are understood as words, not as numbers. A row that says that the risk is accepted or closed is left alone.
    id: "high-risk-open",
    severity: Warning,
    basis: Practice,
    legal: ["art-13.2", "art-13.3"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let assessment = match assessment(context) {
        Ok(assessment) => assessment,
        Err(outcome) => return outcome,
    };
    let tables = read(&assessment);
    let mut subjects = 0;
    for table in &tables {
        for row in &table.rows {
            subjects += 1;
            let Some((place, what)) = open(table, row) else {
                continue;
            };
            let name = table.cell(row, Column::Risk).or(row.first());
            let name = name
                .map(|cell| shorten(cell.as_str(), 60).to_string())
                .unwrap_or_default();
            findings
                .report(place, format!("the risk `{name}` {what}"))
                .help("treat it and rate what remains, or say who accepts it and why")
                .subject(name);
        }
    }
    Outcome::checked_or(subjects, "the risk assessment holds no table of risks")
}

/// Where and how a row leaves a high risk open.
fn open(table: &RiskTable<'_>, row: &[Text]) -> Option<(Span, &'static str)> {
    let cell = |column| table.cell(row, column);
    let settled = row.iter().any(|cell| {
        let folded = cell.folded();
        words::any(folded, ACCEPTED)
    });
    if settled {
        return None;
    }
    if let Some(residual) = cell(Column::Residual).filter(|cell| !cell.is_blank()) {
        return is_high(residual).then(|| {
            (
                residual.span(),
                "is still high after its treatment, and nobody accepts it",
            )
        });
    }
    let high = match cell(Column::Level) {
        Some(level) => is_high(level),
        None => [Column::Likelihood, Column::Impact]
            .into_iter()
            .all(|column| cell(column).is_some_and(is_high)),
    };
    if !high {
        return None;
    }
    if let Some(status) = cell(Column::Status)
        && begins_open(status)
    {
        return Some((status.span(), "is high and open"));
    }
    let treatment = cell(Column::Treatment)?;
    let text = treatment.as_str();
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    let undone = letters == 0
        || placeholder::is_unfilled(text)
        || begins_open(treatment)
        || (letters < 20 && statement::absence(text).is_some());
    undone.then(|| {
        let place = if letters == 0 {
            row.first().map_or(treatment.span(), Text::span)
        } else {
            treatment.span()
        };
        (place, "is high and has no treatment")
    })
}

fn begins_open(cell: &Text) -> bool {
    let folded = cell.folded();
    let value = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    value.chars().count() <= 24 && OPEN.iter().any(|word| value.starts_with(word))
}
