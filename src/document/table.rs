//! Tables as wholes: the rows under each header.

use super::{Block, BlockKind, Text};

/// The rows under one header. A table with several headers is parted at each.
pub struct Table<'d> {
    /// The table's number in its document.
    pub number: u32,
    /// Its header, if it has one.
    pub header: Option<&'d Block>,
    /// The cells of the header.
    pub titles: &'d [Text],
    /// Its other rows, in order.
    pub rows: Vec<Row<'d>>,
}

/// A row that is no header.
pub struct Row<'d> {
    /// The number given with its block.
    pub index: usize,
    /// The row as a block.
    pub block: &'d Block,
    /// Its cells.
    pub cells: &'d [Text],
}

/// The tables among numbered blocks, in order.
///
/// ```
/// use cra_lint::document::{Document, table};
/// use cra_lint::source::Sources;
/// let mut sources = Sources::default();
/// let file = sources.add("a.md", "| Risk | Level |\n|---|---|\n| fire | low |\n");
/// let document = Document::read(&sources, file);
/// let tables = table::tables(document.blocks.iter().enumerate());
/// assert_eq!(tables[0].titles[1].as_str(), "Level");
/// assert_eq!(tables[0].rows[0].cells[0].as_str(), "fire");
/// ```
pub fn tables<'d>(blocks: impl Iterator<Item = (usize, &'d Block)>) -> Vec<Table<'d>> {
    let mut out: Vec<Table<'d>> = Vec::new();
    for (index, block) in blocks {
        let BlockKind::TableRow {
            cells,
            header,
            table: number,
        } = &block.kind
        else {
            continue;
        };
        if *header {
            out.push(Table {
                number: *number,
                header: Some(block),
                titles: cells,
                rows: Vec::new(),
            });
            continue;
        }
        if out.last().is_none_or(|last| last.number != *number) {
            out.push(Table {
                number: *number,
                header: None,
                titles: &[],
                rows: Vec::new(),
            });
        }
        if let Some(last) = out.last_mut() {
            last.rows.push(Row {
                index,
                block,
                cells,
            });
        }
    }
    out
}
