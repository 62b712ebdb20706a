//! Gradle scripts as far as blocks, statements and strings go; Groovy and Kotlin alike.

use std::ops::Range;

/// One statement.
#[derive(Debug)]
pub(super) struct Statement<'t> {
    /// Its place, white space around taken off.
    pub(super) range: Range<usize>,
    /// First words of the blocks it stands in, outermost first.
    pub(super) blocks: Vec<&'t str>,
    /// Whether it opens a block of its own.
    pub(super) opens_block: bool,
}

/// Blocks nest at most so deep; what lies deeper is passed over.
const MAX_DEPTH: usize = 64;

/// The text with spaces in place of comments and of a byte order mark, every offset kept.
pub(super) fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    if let Some(after) = text.strip_prefix('\u{feff}') {
        out.push_str("   ");
        rest = after;
    }
    while let Some(c) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if matches!(c, '"' | '\'') {
            let length = string_length(rest, c);
            out.push_str(rest.get(..length).unwrap_or_default());
            rest = rest.get(length..).unwrap_or_default();
            continue;
        } else {
            out.push(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
            continue;
        };
        let comment = rest.get(..length).unwrap_or_default();
        // Line ends stay, so that statements end where they did.
        out.extend(
            comment
                .bytes()
                .map(|byte| if byte == b'\n' { '\n' } else { ' ' }),
        );
        rest = rest.get(length..).unwrap_or_default();
    }
    out
}

/// Length of the string a text begins with, quotes included; up to the line's end where it is not closed.
fn string_length(text: &str, quote: char) -> usize {
    let triple: String = std::iter::repeat_n(quote, 3).collect();
    if text.starts_with(&triple) {
        let inner = text.get(3..).unwrap_or_default();
        return inner.find(&triple).map_or(text.len(), |end| end + 6);
    }
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '\n' => return at,
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

/// The statements of a text without comments.
pub(super) fn statements(code: &str) -> Vec<Statement<'_>> {
    let mut out = Vec::new();
    let mut blocks: Vec<&str> = Vec::new();
    let mut too_deep = 0usize;
    let (mut at, mut parentheses) = (0, 0usize);
    // What there is of the statement, white space around taken off.
    let mut said = 0..0;
    while let Some(c) = code.get(at..).and_then(|rest| rest.chars().next()) {
        if matches!(c, '"' | '\'') {
            let end = at + string_length(code.get(at..).unwrap_or_default(), c);
            said = from(&said, at)..end;
            at = end;
            continue;
        }
        let next = at + c.len_utf8();
        let statement = code.get(said.clone()).unwrap_or_default();
        let ended = match c {
            '\n' | ';' => parentheses == 0 && !statement.ends_with(','),
            '{' | '}' => true,
            _ => false,
        };
        match c {
            '(' | '[' => parentheses += 1,
            ')' | ']' => parentheses = parentheses.saturating_sub(1),
            '{' | '}' => parentheses = 0,
            _ => {}
        }
        if ended {
            if !said.is_empty() && too_deep == 0 {
                out.push(Statement {
                    range: said.clone(),
                    blocks: blocks.clone(),
                    opens_block: c == '{',
                });
            }
            said = next..next;
        } else if !c.is_whitespace() {
            said = from(&said, at)..next;
        }
        match c {
            '{' if blocks.len() >= MAX_DEPTH => too_deep += 1,
            '{' => blocks.push(first_word(statement)),
            '}' if too_deep > 0 => too_deep -= 1,
            '}' => drop(blocks.pop()),
            _ => {}
        }
        at = next;
    }
    if !said.is_empty() && too_deep == 0 {
        out.push(Statement {
            range: said,
            blocks,
            opens_block: false,
        });
    }
    out
}

/// Where a statement begins that goes on at `at`.
fn from(said: &Range<usize>, at: usize) -> usize {
    match said.is_empty() {
        true => at,
        false => said.start,
    }
}

/// The identifier a text begins with, quotes around it taken off.
pub(super) fn first_word(text: &str) -> &str {
    let text = text.trim_start_matches(['"', '\'']);
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_'));
    text.get(..end.unwrap_or(text.len())).unwrap_or(text)
}

/// The place of the string that a statement gives to `key`: `key = "x"`, in Groovy also `key 'x'`.
pub(super) fn assigned(statement: &str, key: &str) -> Option<Range<usize>> {
    let rest = statement.strip_prefix(key)?;
    let value = rest.trim_start_matches([' ', '\t', '=']);
    if value.len() == rest.len() {
        return None;
    }
    let (range, rest) = literal(value)?;
    let start = statement.len() - value.len();
    (rest.trim().is_empty() && !value.get(range.clone())?.contains('$'))
        .then_some(start + range.start..start + range.end)
}

/// The inside of the string a text begins with, and what follows.
pub(super) fn literal(text: &str) -> Option<(Range<usize>, &str)> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let length = string_length(text, quote);
    let whole = text.get(..length)?;
    (length >= 2 && whole.ends_with(quote)).then_some((1..length - 1, text.get(length..)?))
}
