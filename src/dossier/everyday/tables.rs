//! Tables of what may happen, how likely and how bad it is, what is done.

use super::Page;
use super::heard::Group::{Bad, Cyber, Danger, Likely, Measure};
use super::heard::Heard;
use crate::document::{BlockKind, Text};
use crate::dossier::candidate::Candidate;
use crate::dossier::verdict::has_letters;
use crate::dossier::{EvidenceKind, cue};
use crate::law::Element;

/// Letters of a row that somebody filled in.
const FILLED: usize = 8;

impl Page<'_> {
    /// What the rows of a table say below its header.
    fn rows(&self, header: usize, table: u32) -> String {
        let rows = self.document.blocks.iter().skip(header + 1);
        let rows = rows.take_while(
            |row| matches!(row.kind, BlockKind::TableRow { table: other, .. } if other == table),
        );
        let texts: Vec<&str> = rows.map(|row| row.text.as_str()).collect();
        texts.join("\n")
    }

    /// Tables of what may happen, how likely and how bad it is, what is done.
    pub(super) fn tables(&self, out: &mut Vec<Candidate>) {
        let blocks = self.document.blocks.iter().enumerate();
        for (index, block) in blocks {
            let BlockKind::TableRow {
                cells,
                header: true,
                table,
            } = &block.kind
            else {
                continue;
            };
            let columns: Vec<Heard> = cells.iter().map(|cell| Heard::of(cell.as_str())).collect();
            let any = |group| columns.iter().any(|column| column.has(group));
            let weighed = any(Likely) && any(Bad) && cells.len() >= 3;
            let met = any(Danger) && any(Measure) && (any(Likely) || any(Bad));
            if !(weighed || met) {
                continue;
            }
            let rows = self
                .document
                .blocks
                .iter()
                .zip(&self.blocks)
                .skip(index + 1);
            let rows = rows.take_while(|(row, _)| {
                matches!(row.kind, BlockKind::TableRow { table: other, .. } if other == *table)
            });
            let rows = rows.filter(|(row, _)| has_letters(row.text.as_str(), FILLED));
            let (count, said) = rows.fold((0, Heard::default()), |(count, all), (_, row)| {
                (count + 1, all.and(*row))
            });
            // Where a column asks what could happen, risks of a project alone speak of something else.
            let danger = any(Danger) && weighed && !cue::is_of_project(&self.rows(index, *table));
            if count >= 2 && (said.has(Cyber) || danger) {
                let place = (block.text.span(), EvidenceKind::TableRow);
                self.push(Element::RiskAssessment, place, block.text.as_str(), out);
            }
        }
    }
}

/// Whether the columns of a table are how likely and how bad something is.
pub(in crate::dossier) fn weighs(cells: &[Text]) -> bool {
    let columns: Vec<Heard> = cells.iter().map(|cell| Heard::of(cell.as_str())).collect();
    let any = |group| columns.iter().any(|column| column.has(group));
    any(Likely) && any(Bad) && cells.len() >= 3
}
