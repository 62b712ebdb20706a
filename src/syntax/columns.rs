//! Tables set in columns by spaces, with a line of dashes or equals signs under the header (simple tables of
//! reStructuredText, tables in plain text), and tables drawn with `+`, `-` and `|`.

use super::text::Line;

/// The lines of a cell: where each begins in the file, and what it says.
pub(super) type Cell<'a> = Vec<(usize, &'a str)>;

/// A table found in lines.
pub(super) struct Columns<'a> {
    /// Its rows, header first.
    pub(super) rows: Vec<Vec<Cell<'a>>>,
    /// How many of them are the header.
    pub(super) headers: usize,
    /// The line after it.
    pub(super) next: usize,
}

/// Most columns; a line of more runs is an ornament.
const MAX_COLUMNS: usize = 40;

/// Where the columns begin that a line of runs of one sign marks, in characters; none where it marks less than two.
fn border(line: &str) -> Option<Vec<usize>> {
    let sign = line
        .trim_start()
        .chars()
        .next()
        .filter(|c| matches!(c, '=' | '-'))?;
    let mut starts = Vec::new();
    let mut before = ' ';
    for (at, c) in line.trim_end().chars().enumerate() {
        if c != sign && c != ' ' {
            return None;
        }
        if c == sign && before != sign {
            starts.push(at);
        }
        before = c;
    }
    let counted = (2..=MAX_COLUMNS).contains(&starts.len());
    let long = line.split_whitespace().all(|run| run.len() >= 2);
    (counted && long).then_some(starts)
}

/// The cells of a line whose columns begin at these characters; the last takes the rest.
fn cells<'a>(line: Line<'a>, starts: &[usize]) -> Vec<(usize, &'a str)> {
    let byte = |wanted: usize| {
        let mut chars = line.text.char_indices();
        chars.nth(wanted).map_or(line.text.len(), |(at, _)| at)
    };
    let mut cells = Vec::new();
    for (number, start) in starts.iter().enumerate() {
        // What stands before the first column belongs to it.
        let from = if number == 0 { 0 } else { byte(*start) };
        let to = starts
            .get(number + 1)
            .map_or(line.text.len(), |next| byte(*next));
        let raw = line.text.get(from..to).unwrap_or_default();
        let lead = raw.len() - raw.trim_start().len();
        cells.push((line.start + from + lead, raw.trim()));
    }
    cells
}

fn add<'a>(rows: &mut Vec<Vec<Cell<'a>>>, cells: Vec<(usize, &'a str)>) {
    // A line without a first cell goes on with the row before it.
    let goes_on = cells.first().is_some_and(|(_, text)| text.is_empty());
    match rows.last_mut().filter(|_| goes_on) {
        Some(row) => {
            for (cell, more) in row.iter_mut().zip(cells) {
                if !more.1.is_empty() {
                    cell.push(more);
                }
            }
        }
        None => rows.push(cells.into_iter().map(|cell| vec![cell]).collect()),
    }
}

/// The simple table of reStructuredText that begins with this line.
pub(super) fn bordered<'a>(lines: &[Line<'a>], index: usize) -> Option<Columns<'a>> {
    let starts = border(lines.get(index)?.text)?;
    let mut borders = Vec::new();
    let mut end = index + 1;
    while let Some(line) = lines.get(end) {
        if border(line.text).is_some() {
            borders.push(end);
            let last = lines.get(end + 1).is_none_or(|line| line.is_blank());
            if last || borders.len() == 2 {
                break;
            }
        }
        end += 1;
    }
    let (headers, last) = match borders.as_slice() {
        [last] => (0, *last),
        [middle, last] => (*middle, *last),
        _ => return None,
    };
    let mut table = Columns {
        rows: Vec::new(),
        headers: 0,
        next: last + 1,
    };
    for at in index + 1..last {
        if at == headers {
            table.headers = table.rows.len();
            continue;
        }
        if let Some(line) = lines.get(at).filter(|line| !line.is_blank()) {
            add(&mut table.rows, cells(*line, &starts));
        }
    }
    (!table.rows.is_empty()).then_some(table)
}

/// The table whose header is this line, with a line of dashes below; it ends with its paragraph.
pub(super) fn underlined<'a>(lines: &[Line<'a>], index: usize) -> Option<Columns<'a>> {
    let starts = border(lines.get(index + 1)?.text)?;
    let header = lines.get(index).filter(|line| !line.is_blank())?;
    let mut rows = Vec::new();
    add(&mut rows, cells(*header, &starts));
    let mut next = index + 2;
    while let Some(line) = lines.get(next).filter(|line| !line.is_blank()) {
        next += 1;
        if border(line.text).is_some() {
            break;
        }
        add(&mut rows, cells(*line, &starts));
    }
    (rows.len() > 1).then_some(Columns {
        rows,
        headers: 1,
        next,
    })
}

/// The table drawn with `+---+` and `|` that begins with this line.
pub(super) fn drawn<'a>(lines: &[Line<'a>], index: usize) -> Option<Columns<'a>> {
    let rule = |line: &Line<'_>| {
        let text = line.text.trim();
        text.len() >= 5
            && text.starts_with('+')
            && text.ends_with('+')
            && text.chars().all(|c| matches!(c, '+' | '-' | '='))
    };
    let first = lines.get(index).filter(|line| rule(line))?;
    let columns = first.text.matches('+').count().saturating_sub(1);
    if !(2..=MAX_COLUMNS).contains(&columns) {
        return None;
    }
    let mut table = Columns {
        rows: Vec::new(),
        headers: 0,
        next: index + 1,
    };
    let mut fresh = true;
    while let Some(line) = lines.get(table.next) {
        if rule(line) {
            if line.text.contains('=') {
                table.headers = table.rows.len();
            }
            fresh = true;
        } else if line.text.trim_start().starts_with('|') {
            let cells = barred(*line);
            // Cells over several columns have no place in rows and columns: the table ends here.
            if cells.len() != columns {
                break;
            }
            match table.rows.last_mut().filter(|_| !fresh) {
                Some(row) => {
                    for (cell, more) in row.iter_mut().zip(cells) {
                        if !more.1.is_empty() {
                            cell.push(more);
                        }
                    }
                }
                None => table
                    .rows
                    .push(cells.into_iter().map(|cell| vec![cell]).collect()),
            }
            fresh = false;
        } else {
            break;
        }
        table.next += 1;
    }
    (table.rows.len() > 1).then_some(table)
}

/// The cells between bars.
fn barred(line: Line<'_>) -> Vec<(usize, &str)> {
    let mut cells = Vec::new();
    let mut at = line.text.find('|').map_or(line.text.len(), |at| at + 1);
    while let Some(rest) = line.text.get(at..) {
        let Some(length) = rest.find('|') else { break };
        let raw = rest.get(..length).unwrap_or_default();
        let lead = raw.len() - raw.trim_start().len();
        cells.push((line.start + at + lead, raw.trim()));
        at += length + 1;
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::text::lines;

    fn said(table: &Columns<'_>) -> Vec<Vec<String>> {
        let cell = |cell: &Cell<'_>| {
            cell.iter()
                .map(|(_, text)| *text)
                .collect::<Vec<_>>()
                .join("|")
        };
        let rows = table.rows.iter();
        rows.map(|row| row.iter().map(cell).collect()).collect()
    }

    #[test]
    fn columns_are_told_by_the_line_of_runs() {
        let raw = "=====  ====\nTeil   Stand\n=====  ====\nä-fw   2.1\n       und mehr\nb      3\n=====  ====\n\nx";
        let lines = lines(raw, 0);
        let table = bordered(&lines, 0).unwrap();
        assert_eq!((table.headers, table.next), (1, 7));
        assert_eq!(
            said(&table),
            [["Teil", "Stand"], ["ä-fw", "2.1|und mehr"], ["b", "3"]]
        );
        let (at, text) = table.rows[1][1][0];
        assert_eq!(raw.get(at..at + text.len()), Some("2.1"));
    }

    #[test]
    fn a_header_with_dashes_below_opens_a_table() {
        let raw = " nr  what      how likely\n --  --------  ---\n 1   theft     2\n\nnext";
        let table = underlined(&lines(raw, 0), 0).unwrap();
        assert_eq!((table.headers, table.next), (1, 3));
        assert_eq!(
            said(&table),
            [["nr", "what", "how likely"], ["1", "theft", "2"]]
        );
        for raw in ["Title\n-----\ntext", "a b\n- -\nc d", "x\n---  ---\n"] {
            assert!(underlined(&lines(raw, 0), 0).is_none(), "{raw}");
        }
    }

    #[test]
    fn drawn_tables_are_read() {
        let raw = "+---+-----+\n| a | b   |\n+===+=====+\n| 1 | two |\n|   | più |\n+---+-----+\nx";
        let table = drawn(&lines(raw, 0), 0).unwrap();
        assert_eq!((table.headers, table.next), (1, 6));
        assert_eq!(said(&table), [["a", "b"], ["1", "two|più"]]);
        assert!(drawn(&lines("+---+\n| x |\n+---+", 0), 0).is_none());
        assert!(drawn(&lines("+--+--+\n| wide  |\n+--+--+", 0), 0).is_none());
    }
}
