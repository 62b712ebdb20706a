//! Bytes to values with byte spans, one file per syntax; knows nothing of what values mean.

pub mod asciidoc;
mod columns;
pub mod csv;
pub mod html;
mod inline;
pub mod json;
pub mod markdown;
pub mod merge_conflict;
pub mod picture;
pub mod prose;
pub mod rst;
pub mod tag_value;
pub mod text;
pub mod toml;
pub mod xml;
pub mod yaml;

use crate::problem::Problem;
use crate::source::{FileId, Sources, Span};

/// Why a file's bytes are no UTF-8 text; `None` when they are.
pub fn encoding_problem(file: FileId, sources: &Sources) -> Option<Problem> {
    let source = sources.file(file);
    let bytes = source.bytes();
    let name = match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => Some("UTF-32"),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Some("UTF-16"),
        // No byte order mark, but every other byte of the first characters is zero.
        [first, 0, second, 0, ..] | [0, first, 0, second, ..] if *first != 0 && *second != 0 => {
            Some("UTF-16")
        }
        _ => None,
    };
    if let Some(name) = name {
        let problem = Problem::new(
            sources.start_of(file),
            format!("the file is written in {name}, not in UTF-8"),
        );
        return Some(problem.help("save it as UTF-8"));
    }
    let offset = source.invalid_utf8()? as usize;
    let byte = bytes.get(offset).copied().unwrap_or_default();
    let message = format!("byte 0x{byte:02X} is not UTF-8 text");
    let end = (offset + 1).min(bytes.len());
    Some(Problem::new(Span::new(file, offset..end), message).help("save the file as UTF-8"))
}

/// The character at `at`, else the last visible one before it: a place for what a parser missed there.
fn character_near(text: &str, at: usize) -> std::ops::Range<usize> {
    let after = text
        .get(at..)
        .and_then(|rest| rest.chars().next())
        .filter(|c| !c.is_whitespace());
    if let Some(c) = after {
        return at..at + c.len_utf8();
    }
    let kept = text.get(..at).unwrap_or(text).trim_end();
    let last = kept.chars().next_back().map_or(0, char::len_utf8);
    kept.len() - last..kept.len()
}

/// `text` as a message shows it: cut to at most `most` characters, with an ellipsis where something was cut, control
/// characters as escapes.
pub fn shorten(text: &str, most: usize) -> std::borrow::Cow<'_, str> {
    let cut = match text.char_indices().nth(most) {
        None => None,
        Some(_) => text.char_indices().nth(most.saturating_sub(1)),
    };
    let shown = cut.map_or(text, |(at, _)| text.get(..at).unwrap_or_default());
    if cut.is_none() && !shown.contains(char::is_control) {
        return text.into();
    }
    let mut out = String::with_capacity(shown.len() + 4);
    for char in shown.chars() {
        if char.is_control() {
            out.extend(char.escape_default());
        } else {
            out.push(char);
        }
    }
    out.extend(cut.map(|_| '…'));
    out.into()
}
