//! Tables of risks: which column holds what.

use super::Assessment;
use crate::document::table::tables;
use crate::document::{Document, Text};
use crate::law::words::{self, assessment};

/// What a column of a table of risks holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Column {
    Risk,
    Likelihood,
    Impact,
    Level,
    Treatment,
    Residual,
    Status,
}

/// One table of risks.
pub(super) struct RiskTable<'a> {
    /// Its header row.
    pub(super) header: &'a Text,
    /// The document's title that reads on below it.
    pub(super) rows: Vec<&'a [Text]>,
    columns: Vec<Option<Column>>,
}

impl<'a> RiskTable<'a> {
    /// Whether it has a column of this kind.
    pub(super) fn has(&self, wanted: Column) -> bool {
        self.columns.contains(&Some(wanted))
    }

    /// The first cell of a row in a column of this kind.
    pub(super) fn cell(&self, row: &'a [Text], wanted: Column) -> Option<&'a Text> {
        let at = self
            .columns
            .iter()
            .position(|column| *column == Some(wanted))?;
        row.get(at)
    }
}

/// The tables of risks in the documents of an assessment, in order.
pub(super) fn read<'a>(assessment: &Assessment<'a>) -> Vec<RiskTable<'a>> {
    let documents = assessment.documents();
    documents.into_iter().flat_map(of_document).collect()
}

fn of_document(document: &Document) -> Vec<RiskTable<'_>> {
    let blocks = document.blocks.iter().enumerate();
    let read = tables(blocks.filter(|(_, block)| !block.quoted)).into_iter();
    let read = read.filter_map(|table| {
        Some(RiskTable {
            header: &table.header?.text,
            rows: table.rows.iter().map(|row| row.cells).collect(),
            columns: columns(table.titles),
        })
    });
    read.filter(is_of_risks).collect()
}

fn is_of_risks(table: &RiskTable<'_>) -> bool {
    let weighed = [Column::Likelihood, Column::Impact, Column::Level]
        .into_iter()
        .any(|column| table.has(column));
    (table.has(Column::Risk) && weighed)
        || (table.has(Column::Likelihood) && table.has(Column::Impact))
}

fn columns(header: &[Text]) -> Vec<Option<Column>> {
    let mut described = false;
    let column = |cell: &Text| {
        let title = cell.folded();
        let has = |list: words::Phrases| words::any(title, list);
        let of_risk = has(assessment::RISK);
        let found = if has(assessment::RESIDUAL) {
            Column::Residual
        } else if has(assessment::STATUS) {
            Column::Status
        } else if has(assessment::LIKELIHOOD) {
            Column::Likelihood
        } else if has(assessment::TREATMENT) {
            Column::Treatment
        } else if has(assessment::LEVEL) {
            Column::Level
        } else if has(assessment::IMPACT) {
            Column::Impact
        } else if of_risk && described && !title.contains("id") {
            // The description of the risk comes first; "risk" alone after it is its level.
            Column::Level
        } else if of_risk {
            described = !title.ends_with(" id") && !title.ends_with(" no");
            Column::Risk
        } else {
            return None;
        };
        Some(found)
    };
    header.iter().map(column).collect()
}

/// Whether a cell says "high" or worse.
pub(super) fn is_high(cell: &Text) -> bool {
    let folded = cell.folded();
    let value = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    value.chars().count() <= 24
        && assessment::HIGH.iter().any(|word| {
            value
                .strip_prefix(word)
                .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
}
