//! Tables of what may happen, how likely and how bad it is, what is done; and of what was tried, and how each came out.

use super::Page;
use super::heard::Group::{Bad, Cyber, Danger, Likely, Measure};
use super::heard::Heard;
use super::whole::tells_of_attacks;
use crate::document::{Block, BlockKind, Document, Text};
use crate::dossier::candidate::Candidate;
use crate::dossier::role::DocumentRole;
use crate::dossier::verdict::{Piece, Verdict, few_letters, has_letters};
use crate::dossier::{EvidenceKind, cue, needs};
use crate::law::Element;
use crate::law::words::speech::trial;
use crate::law::words::{Stems, bare};
use std::ops::RangeInclusive;
use std::sync::LazyLock;

/// Values of a scale by which risks are weighed.
const SCALE: RangeInclusive<u32> = 1..=10;

/// Rows that make a column one of products, or of verdicts.
const REPEATED: usize = 3;

/// Columns of a table that are looked at.
const MOST_COLUMNS: usize = 12;

/// Letters of a verdict, and blocks beside a table that tell what it is and when.
const VERDICT: usize = 24;
const BESIDE: usize = 6;

static VERDICTS: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[trial::VERDICT]]));

/// Letters of a row that somebody filled in.
const FILLED: usize = 8;

impl Page<'_> {
    /// What the rows of a table say below its header.
    fn rows(&self, header: usize, table: u32) -> String {
        let rows = below(self.document, header, table);
        let texts: Vec<&str> = rows.map(|(row, _)| row.text.as_str()).collect();
        texts.join("\n")
    }

    /// Whether the rows of a table tell of trials: each with a word for how it came out, on a page that says when, and
    /// what was tried.
    fn is_of_trials(&self, header: usize, table: u32) -> bool {
        let rows: Vec<&[Text]> = below(self.document, header, table)
            .map(|(_, cells)| cells)
            .collect();
        let judged = |cell: &Text| {
            few_letters(cell.as_str(), VERDICT) && VERDICTS.heard(&bare(cell.as_str())) != 0
        };
        let columns = rows.first().map_or(0, |row| row.len());
        let of_verdicts = (1..columns).rev().any(|column| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            let judged = cells.filter(|cell| judged(cell)).count();
            judged >= REPEATED && judged * 5 >= rows.len() * 3
        });
        if !of_verdicts {
            return false;
        }
        let around = header.saturating_sub(BESIDE)..header + rows.len() + 1 + BESIDE;
        let around = self.document.blocks_at(around);
        let texts: Vec<&str> = around.map(|(_, block)| block.text.as_str()).collect();
        let text = texts.join("\n");
        cue::is_dated(&text) && needs::names_version(&text) && tells_of_attacks(&text)
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
            if self.role != DocumentRole::Readme && self.is_of_trials(index, *table) {
                let place = (block.text.span(), EvidenceKind::TableRow);
                self.push(Element::TestReports, place, block.text.as_str(), out);
            }
            let columns: Vec<Heard> = cells.iter().map(|cell| Heard::of(cell.as_str())).collect();
            let any = |group| columns.iter().any(|column| column.has(group));
            let weighed = any(Likely) && any(Bad) && cells.len() >= 3;
            let met = any(Danger) && any(Measure) && (any(Likely) || any(Bad));
            if !(weighed || met || is_multiplied(self.document, index, *table)) {
                continue;
            }
            let rows = self
                .document
                .blocks
                .iter()
                .zip(self.blocks.iter().zip(self.pieces))
                .skip(index + 1);
            let rows = rows.take_while(|(row, _)| {
                matches!(row.kind, BlockKind::TableRow { table: other, .. } if other == *table)
            });
            // Rows that show how the form is filled in are none.
            let own = |row: &Block, piece: &Piece| {
                let sample = matches!(
                    piece,
                    Piece::Said {
                        verdict: Verdict::Unfilled,
                        ..
                    }
                );
                !sample && has_letters(row.text.as_str(), FILLED)
            };
            let rows = rows.filter(|(row, (_, piece))| own(row, piece));
            let (count, said) = rows.fold((0, Heard::default()), |(count, all), (_, (row, _))| {
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

/// The rows of a table below its header, with their cells.
fn below(
    document: &Document,
    header: usize,
    table: u32,
) -> impl Iterator<Item = (&Block, &[Text])> {
    let rows = document.blocks.iter().skip(header + 1);
    rows.map_while(move |row| match &row.kind {
        BlockKind::TableRow {
            cells,
            table: other,
            ..
        } if *other == table => Some((row, cells.as_slice())),
        _ => None,
    })
}

/// Whether a column of a table is the product of two beside each other, as where it is reckoned how much a risk weighs:
/// whatever the columns are called.
fn is_multiplied(document: &Document, header: usize, table: u32) -> bool {
    let number = |cell: &Text| cell.as_str().trim().parse::<u32>().ok();
    let rows = below(document, header, table);
    let rows = rows.map(|(_, cells)| cells.iter().map(number).collect());
    let rows: Vec<Vec<Option<u32>>> = rows.collect();
    let at = |row: &[Option<u32>], column: usize| row.get(column).copied().flatten();
    let is_product = |first: usize, third: usize| {
        let (mut count, mut telling) = (0, 0);
        for row in &rows {
            let (Some(a), Some(b), Some(c)) = (at(row, first), at(row, first + 1), at(row, third))
            else {
                continue;
            };
            if !SCALE.contains(&a) || !SCALE.contains(&b) || a * b != c {
                return false;
            }
            count += 1;
            telling += usize::from(a > 1 && b > 1);
        }
        count >= REPEATED && telling * 2 >= count && count * 3 >= rows.len() * 2
    };
    let columns = rows.first().map_or(0, Vec::len).min(MOST_COLUMNS);
    (2..columns).any(|third| (0..third - 1).any(|first| is_product(first, third)))
}

/// Whether a list of values is a register of risks to security, by what is reckoned in it.
pub(in crate::dossier) fn reckons_risks(document: &Document) -> bool {
    document.blocks.iter().enumerate().any(|(index, block)| {
        let BlockKind::TableRow {
            header: true,
            table,
            ..
        } = &block.kind
        else {
            return false;
        };
        let said =
            || below(document, index, *table).any(|(row, _)| tells_of_attacks(row.text.as_str()));
        is_multiplied(document, index, *table) && said()
    })
}

/// Whether the columns of a table are how likely and how bad something is.
pub(in crate::dossier) fn weighs(cells: &[Text]) -> bool {
    let columns: Vec<Heard> = cells.iter().map(|cell| Heard::of(cell.as_str())).collect();
    let any = |group| columns.iter().any(|column| column.has(group));
    any(Likely) && any(Bad) && cells.len() >= 3
}

#[cfg(test)]
mod tests {
    use super::reckons_risks;
    use crate::document::Document;
    use crate::source::Sources;

    fn document(text: &str) -> Document {
        let mut sources = Sources::default();
        let file = sources.add("a.csv", text);
        Document::read(&sources, file)
    }

    #[test]
    fn what_is_reckoned_tells_a_register_of_risks() {
        let rows =
            "1;LAN;password guessed;3;4;12\n2;USB;forged stick;2;2;4\n3;door;card pulled;2;3;6\n";
        assert!(reckons_risks(&document(&format!(
            "no;way;what;S;E;SxE\n{rows}"
        ))));
        // Something else is counted, or speaks of nothing that endangers security.
        let other = rows.replace(";12", ";7");
        assert!(!reckons_risks(&document(&format!(
            "no;way;what;S;E;SxE\n{other}"
        ))));
        let shop = "no;what;each;count;sum\n1;screw;2;3;6\n2;nut;2;4;8\n3;plate;3;3;9\n";
        assert!(!reckons_risks(&document(shop)));
    }
}
