//! Strings: finding their end, checking and decoding their escapes.

use super::Error;
use std::ops::Range;

const QUOTE: u64 = 0x2222_2222_2222_2222;
const BACKSLASH: u64 = 0x5C5C_5C5C_5C5C_5C5C;
const SPACE: u64 = 0x2020_2020_2020_2020;
const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// Whether one of eight bytes is a quote, a backslash or a control character (never a false no; a false yes only
/// where a true one comes before it).
fn has_special(word: u64) -> bool {
    let zero = |x: u64| x.wrapping_sub(ONES) & !x & HIGHS;
    let control = word.wrapping_sub(SPACE) & !word & HIGHS;
    (zero(word ^ QUOTE) | zero(word ^ BACKSLASH) | control) != 0
}

/// The next byte at or after `at` that is a quote, a backslash or a control character, or the end.
pub(super) fn next_special(bytes: &[u8], mut at: usize) -> usize {
    while let Some(chunk) = bytes
        .get(at..at + 8)
        .and_then(|chunk| <[u8; 8]>::try_from(chunk).ok())
    {
        if has_special(u64::from_le_bytes(chunk)) {
            break;
        }
        at += 8;
    }
    while let Some(byte) = bytes.get(at) {
        if matches!(byte, b'"' | b'\\' | 0..0x20) {
            break;
        }
        at += 1;
    }
    at
}

/// Reads the string whose opening quote stands at `start`: the offset after its closing quote, and whether it has
/// escapes.
pub(super) fn scan(text: &str, start: usize) -> Result<(usize, bool), Error> {
    let bytes = text.as_bytes();
    let mut at = start + 1;
    let mut escaped = false;
    loop {
        at = next_special(bytes, at);
        match bytes.get(at) {
            Some(b'"') => return Ok((at + 1, escaped)),
            Some(b'\\') => {
                escaped = true;
                at = escape(text, at)?;
            }
            Some(byte) => return Err(control(*byte, at)),
            None => return Err(unclosed(text, start)),
        }
    }
}

fn unclosed(text: &str, start: usize) -> Error {
    let mut error = Error::new(
        text.len()..text.len(),
        "the file ends inside a string",
        "the file is cut off: write it again, or take it again from where it came",
    );
    error.related = Some((start..start + 1, "the string opens here"));
    error
}

fn control(byte: u8, at: usize) -> Error {
    let (name, help) = match byte {
        b'\n' | b'\r' => (
            "a line break",
            "close the string with `\"` before the line ends, or write the break as `\\n`",
        ),
        b'\t' => ("a tab", "write the tab as `\\t`"),
        _ => {
            let message = format!("control character U+{byte:04X} inside a string");
            return Error::new(
                at..at + 1,
                message,
                "write it as a `\\u` escape, or leave it out",
            );
        }
    };
    Error::new(at..at + 1, format!("{name} inside a string"), help)
}

/// Reads the escape whose backslash stands at `at`; the offset after it.
fn escape(text: &str, at: usize) -> Result<usize, Error> {
    match text.as_bytes().get(at + 1) {
        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => Ok(at + 2),
        Some(b'u') => unicode_escape(text, at),
        Some(_) => {
            let char = text
                .get(at + 1..)
                .and_then(|rest| rest.chars().next())
                .unwrap_or_default();
            let message = format!("`\\{}` is no escape JSON knows", char.escape_debug());
            let range = at..at + 1 + char.len_utf8();
            Err(Error::new(
                range,
                message,
                "write a backslash of the text itself as `\\\\`",
            ))
        }
        None => Err(unclosed(text, at)),
    }
}

fn unicode_escape(text: &str, at: usize) -> Result<usize, Error> {
    let unit = hex(text, at)?;
    let lone = |range: Range<usize>| {
        let message = format!(
            "`{}` is half of a surrogate pair and no character",
            text.get(range.clone()).unwrap_or("\\u")
        );
        Error::new(range, message, "write both halves, or the character itself")
    };
    match unit {
        0xD800..0xDC00 => {
            let follows = text.get(at + 6..at + 8) == Some("\\u");
            if follows && matches!(hex(text, at + 6)?, 0xDC00..0xE000) {
                Ok(at + 12)
            } else {
                Err(lone(at..at + 6))
            }
        }
        0xDC00..0xE000 => Err(lone(at..at + 6)),
        _ => Ok(at + 6),
    }
}

/// The four hexadecimal digits after `\u` at `at`.
fn hex(text: &str, at: usize) -> Result<u16, Error> {
    let bytes = text.as_bytes();
    let digits = bytes.get(at + 2..at + 6).unwrap_or_default();
    if digits.len() == 4 && digits.iter().all(u8::is_ascii_hexdigit) {
        let digits = text.get(at + 2..at + 6).unwrap_or_default();
        return Ok(u16::from_str_radix(digits, 16).unwrap_or_default());
    }
    let good = bytes
        .iter()
        .skip(at + 2)
        .take(4)
        .take_while(|byte| byte.is_ascii_hexdigit())
        .count();
    let range = at..at + 2 + good;
    Err(Error::new(
        range,
        "`\\u` needs four hexadecimal digits",
        "write the escape as `\\u` and four digits, or the character itself",
    ))
}

/// Decodes the inside of a string that [`scan`] accepted.
pub(super) fn decode(inner: &str) -> String {
    let mut out = String::with_capacity(inner.len());
    let mut rest = inner;
    while let Some(at) = rest.find('\\') {
        out.push_str(rest.get(..at).unwrap_or_default());
        let kind = rest.as_bytes().get(at + 1).copied().unwrap_or_default();
        let mut used = 2;
        match kind {
            b'b' => out.push('\u{8}'),
            b'f' => out.push('\u{c}'),
            b'n' => out.push('\n'),
            b'r' => out.push('\r'),
            b't' => out.push('\t'),
            b'u' => {
                let unit = |from: usize| {
                    let digits = rest.get(from + 2..from + 6).unwrap_or_default();
                    u16::from_str_radix(digits, 16).unwrap_or_default()
                };
                let first = unit(at);
                let units = if (0xD800..0xDC00).contains(&first) {
                    vec![first, unit(at + 6)]
                } else {
                    vec![first]
                };
                used = 6 * units.len();
                out.extend(
                    char::decode_utf16(units)
                        .map(|char| char.unwrap_or(char::REPLACEMENT_CHARACTER)),
                );
            }
            other => out.push(char::from(other)),
        }
        rest = rest.get(at + used..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}
