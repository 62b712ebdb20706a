//! Tables of an HTML page: cells and rows.

use super::Reader;
use crate::syntax::prose::{BlockKind, Text, TextBuilder};

impl Reader<'_> {
    pub(super) fn begin_cell(&mut self, start: usize) {
        if self.row.is_none() {
            self.row = Some((start, Vec::new(), true));
        }
        self.close();
        self.opened(start);
        self.cell = true;
    }

    pub(super) fn end_cell(&mut self) {
        if !std::mem::take(&mut self.cell) {
            return;
        }
        if let (Some(open), Some((_, cells, _))) = (self.open.take(), &mut self.row) {
            cells.push(open.builder.finish(open.end..open.end));
        }
    }

    pub(super) fn end_row(&mut self) {
        self.end_cell();
        let Some((start, cells, plain)) = self.row.take() else {
            return;
        };
        if cells.iter().all(Text::is_blank) {
            return;
        }
        let builder = TextBuilder::of_cells(self.file, &cells);
        let end = cells.iter().map(|cell| cell.span().end as usize).max();
        let range = start..end.unwrap_or(start).max(start);
        let text = builder.finish(range.clone());
        let kind = BlockKind::TableRow {
            cells,
            header: !plain,
            table: self.table,
        };
        self.push_block(kind, range, text);
    }
}
