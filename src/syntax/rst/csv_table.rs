//! The rows of a `csv-table`: each line a record, values in quotes or bare, an option for the header.

use super::Reader;
use crate::syntax::text::Line;

/// A value, by its lines: where each begins in the file, and its text.
type Cell<'l> = Vec<(usize, &'l str)>;

impl Reader {
    /// Reads the rows between two lines; gives the line after them.
    pub(super) fn csv_table(&mut self, lines: &[Line<'_>], from: usize, end: usize) -> usize {
        let (mut headers, mut separator, mut rows) = (0, ',', 0);
        let mut row: Vec<Cell<'_>> = Vec::new();
        // Whether the last value is still in its quotes: it goes on in the next line.
        let mut open = false;
        for line in lines.get(from..end).unwrap_or_default() {
            let text = line.text.trim();
            let at = line.trimmed().start;
            let option = |name: &str| {
                let value = text.strip_prefix(name)?;
                Some((at + text.len() - value.trim_start().len(), value.trim()))
            };
            if open {
                open = values(&mut row, (at, text), separator, true);
            } else if text.is_empty() {
                continue;
            } else if let Some((_, count)) = option(":header-rows:") {
                headers = count.parse().unwrap_or_default();
                continue;
            } else if let Some((_, mark)) = option(":delim:") {
                separator = match mark {
                    "tab" => '\t',
                    "space" => ' ',
                    mark => mark.chars().next().unwrap_or(','),
                };
                continue;
            } else if let Some((at, header)) = option(":header:") {
                values(&mut row, (at, header), separator, false);
                rows = self.table_row(&mut row, rows, 1);
                headers = headers.max(1);
                continue;
            } else if super::attribute(text).is_some() {
                continue;
            } else {
                open = values(&mut row, (at, text), separator, false);
            }
            if !open {
                rows = self.table_row(&mut row, rows, headers);
            }
        }
        self.table_row(&mut row, rows, headers);
        self.table += 1;
        end
    }
}

/// Adds the values of a line that begins at `at`; whether the last of them is still open. `goes_on` tells that the line
/// begins within a value.
fn values<'l>(
    row: &mut Vec<Cell<'l>>,
    (at, line): (usize, &'l str),
    separator: char,
    goes_on: bool,
) -> bool {
    let mut from = 0;
    let mut quoted = goes_on;
    if !goes_on {
        row.push(Vec::new());
    }
    loop {
        let rest = line.get(from..).unwrap_or_default();
        if !quoted {
            let blank = rest.len() - rest.trim_start().len();
            if rest.trim_start().starts_with('"') {
                from += blank + 1;
                quoted = true;
                continue;
            }
        }
        let length = match quoted {
            true => closing(rest).unwrap_or(rest.len()),
            false => rest.find(separator).unwrap_or(rest.len()),
        };
        let value = rest.get(..length).unwrap_or_default();
        let lead = value.len() - value.trim_start().len();
        if let Some(cell) = row
            .last_mut()
            .filter(|_| !quoted || !value.trim().is_empty())
        {
            cell.push((at + from + lead, value.trim()));
        }
        if quoted && length == rest.len() {
            return true;
        }
        from += length + usize::from(quoted);
        quoted = false;
        // What stands behind the closing quotes belongs to nothing.
        let rest = line.get(from..).unwrap_or_default();
        let Some(next) = rest.find(separator) else {
            return false;
        };
        from += next + separator.len_utf8();
        row.push(Vec::new());
    }
}

/// Where the quotation marks close: a doubled one is part of the value.
fn closing(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let mut at = 0;
    while let Some(found) = rest.get(at..).and_then(|rest| rest.find('"')) {
        if bytes.get(at + found + 1) != Some(&b'"') {
            return Some(at + found);
        }
        at += found + 2;
    }
    None
}
