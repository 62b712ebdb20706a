//! Tables of requirements: one row, one requirement or a few.

use super::*;
use crate::document::table::{Table, tables};

/// Rows a table of requirements has at least whose numbering cannot be understood.
const ENOUGH_ROWS: usize = 5;

impl Reader<'_> {
    /// Rows that name a requirement.
    pub(super) fn tables(&mut self) {
        let document = self.document;
        for mut table in tables(document.blocks.iter().enumerate()) {
            table.rows.retain(|row| !row.block.quoted);
            self.table(&table);
        }
    }

    fn table(&mut self, table: &Table<'_>) {
        let Some(first) = table.rows.first() else {
            return;
        };
        let around = self.scope_at(first.index);
        let titles: Vec<&str> = table.titles.iter().map(|cell| cell.folded()).collect();
        let named = table.titles.iter().find_map(scope::of_title);
        let scope = match named {
            // A column "Annex I" below a title "Part I".
            Some(own) if own.annex && own.part.is_none() && around.part.is_some() => around,
            Some(own) => own,
            None => around,
        };
        let column = |title: &&str| words::any(title, assessment::REQUIREMENT);
        let column = titles.iter().position(column);
        let has = |list: words::Phrases| titles.iter().any(|title| words::any(title, list));
        let of_risks = has(assessment::LIKELIHOOD)
            || titles.iter().take(2).any(|title| {
                words::any(title, assessment::RISK) && !words::any(title, assessment::REQUIREMENT)
            });
        let known = scope.annex || scope.part.is_some();
        let document = self.document;
        let names_act = || *self.names_act.get_or_init(|| names_act(document));
        let listed = known || names_act();
        let (mut recognised, mut numbered) = (0, 0);
        for row in &table.rows {
            let block = row.block;
            let row = Row {
                index: row.index,
                cells: row.cells,
                scope,
                column,
                of_risks,
                by_words: listed && !of_risks,
            };
            let entry = block.within(|| self.row(table.number, &row, table.titles));
            let Some(entry) = entry else {
                continue;
            };
            recognised += 1;
            if !entry.written.is_empty() {
                numbered += 1;
                self.entries.push(entry);
            } else {
                self.worded.push(entry);
            }
        }
        let own_numbers = |row: &&crate::document::table::Row<'_>| {
            row.cells
                .first()
                .is_some_and(|cell| is_own_number(cell.as_str()))
        };
        let counted = table.rows.iter().filter(own_numbers).count();
        if known && !of_risks && numbered == 0 && recognised < 3 && counted >= ENOUGH_ROWS {
            let place = table.titles.first().map(Text::span);
            self.unmapped = self.unmapped.or(place);
        }
        // Rows known by words are a list of requirements only where they are most of it.
        if numbered == 0 && recognised * 2 < table.rows.len() {
            self.worded
                .retain(|entry| entry.group != Group::Table(table.number));
        }
    }

    fn row(&mut self, table: u32, row: &Row<'_>, header: &[Text]) -> Option<Entry> {
        let mut candidates: Vec<usize> = row.column.into_iter().collect();
        candidates.extend([0, 1].into_iter().filter(|at| Some(*at) != row.column));
        let found = candidates.into_iter().find_map(|at| {
            let cell = row.cells.get(at)?;
            let text = cell.as_str();
            let known = row.scope.annex || row.scope.part.is_some();
            if !known && !names_two(text) && !may_cite(text) {
                return None;
            }
            let references = reference::find(text, row.scope, true);
            let first = references.first()?;
            let starts = few_letters(
                text.get(..first.range.start).unwrap_or_default(),
                MOST_BEFORE,
            );
            let names = row.names(at);
            let points = written(&references, names);
            ((starts || row.column == Some(at)) && !points.is_empty())
                .then_some((at, points, names))
        });
        let found = found.or_else(|| {
            let whole = whole_part(row.cells.first()?.as_str());
            (!whole.is_empty()).then_some((0, whole, Requirements::default()))
        });
        // A register of risks that names the requirement each risk bears on treats none.
        let found = found.filter(|(at, ..)| !row.of_risks || *at == 0);
        for (at, cell) in row.cells.iter().enumerate() {
            if found.as_ref().is_none_or(|(own, ..)| *own != at) {
                self.mention_cell(row, cell, at);
            }
        }
        let (at, points, names) = match found {
            Some(found) => found,
            None if !row.by_words => return None,
            None => {
                let named = (0..2).find_map(|at| {
                    let cell = row.cells.get(at)?;
                    let names = worded(cell.as_str(), row.scope.part);
                    (!names.is_empty()).then_some((at, names))
                });
                let (at, names) = named?;
                (at, Requirements::default(), names)
            }
        };
        let label = row.cells.get(at)?;
        Some(Entry {
            block: row.index,
            group: Group::Table(table),
            written: points,
            worded: names,
            span: label.span(),
            state: state::of_row(&row.beside(at, points, names, header), header),
        })
    }

    fn mention_cell(&mut self, row: &Row<'_>, cell: &Text, at: usize) {
        let text = cell.as_str();
        let of_column = row.column == Some(at);
        if of_column {
            for reference in reference::find(text, row.scope, true) {
                if reference.sure {
                    self.mention(row.index, reference.requirements);
                }
            }
        } else {
            self.mention_all(row.index, text, row.scope);
        }
    }
}

/// One row.
struct Row<'d> {
    index: usize,
    cells: &'d [Text],
    scope: Scope,
    /// The column of requirements, where its title says so.
    column: Option<usize>,
    of_risks: bool,
    /// Whether a row counts that names a requirement by its words alone.
    by_words: bool,
}

impl Row<'_> {
    /// The requirements named beside the number at `at`: in the same cell, or the next one where that is a title.
    fn names(&self, at: usize) -> Requirements {
        let own = self.cells.get(at).map(Text::as_str).unwrap_or_default();
        let named = worded(own, self.scope.part);
        if !named.is_empty() || !few_letters(own, 30) || self.cells.len() < at + 3 {
            return named;
        }
        let next = self.cells.get(at + 1).map(Text::as_str).unwrap_or_default();
        worded(next, self.scope.part)
    }

    /// The cells that say something of the requirement in the cell at `at`, with their columns.
    fn beside(
        &self,
        at: usize,
        points: Requirements,
        names: Requirements,
        header: &[Text],
    ) -> Vec<(usize, &Text)> {
        let others: Vec<(usize, &Text)> = self
            .cells
            .iter()
            .enumerate()
            .filter(|(own, _)| *own != at)
            .collect();
        // A number, a name, and then what is said of it.
        let is_name = |(own, cell): &(usize, &Text)| {
            let text = cell.as_str();
            let few = few_letters(text, 4);
            let counts = few && text.contains(|c: char| c.is_ascii_digit());
            let near = *own == at + 1 || (*own + 1 == at && few);
            let titled = *own < at + 2 && header.get(*own).is_some_and(names_requirement);
            let named = *own == at + 1
                && !worded(text, self.scope.part)
                    .shared(points.union(names))
                    .is_empty();
            (near && (counts || named)) || titled
        };
        let said = others.iter().filter(|cell| !is_name(cell)).copied();
        let said: Vec<(usize, &Text)> = said.collect();
        if said.is_empty() { others } else { said }
    }
}

/// Whether a text holds the number 2, which stands before the letter of a property.
fn names_two(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut twos = memchr::memchr_iter(b'2', bytes);
    twos.any(|at| {
        let before = at.checked_sub(1).and_then(|at| bytes.get(at));
        let in_number = |byte: Option<&u8>| byte.is_some_and(|byte| matches!(byte, b'1'..=b'9'));
        let after = bytes.get(at + 1);
        !in_number(before) && !in_number(after) && after != Some(&b'0')
    })
}

/// Whether a column's title says that it names requirements.
fn names_requirement(title: &Text) -> bool {
    words::any(title.folded(), assessment::REQUIREMENT)
}

/// Whether a cell is somebody's own number: `ER-1`, `1.2`, `REQ 07`.
fn is_own_number(text: &str) -> bool {
    let text = text.trim();
    text.chars().count() <= 12
        && text.contains(|c: char| c.is_ascii_digit())
        && text.chars().filter(|c| c.is_alphabetic()).count() <= 5
}
