//! What stands for a character in XML 1.0, and which characters there are.

use std::borrow::Cow;
use std::ops::Range;

/// A reference that stands for no character, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct BadReference {
    pub(super) range: Range<usize>,
    pub(super) message: String,
}

/// Character data as it reads: references replaced, line ends as one line feed (XML 1.0, sections 2.11 and 4.6).
pub(super) fn text(raw: &str) -> Result<Cow<'_, str>, BadReference> {
    let special = |byte: &u8| matches!(byte, b'&' | b'\r');
    decode(raw, special, |c, out| out.push(c))
}

/// An attribute's value as it reads: white space that stands in it is a space each (section 3.3.3).
pub(super) fn attribute(raw: &str) -> Result<Cow<'_, str>, BadReference> {
    let special = |byte: &u8| matches!(byte, b'&' | b'\r' | b'\t' | b'\n');
    decode(raw, special, |c, out| {
        out.push(if matches!(c, '\t' | '\n') { ' ' } else { c })
    })
}

/// The text of a CDATA section: as it stands but for line ends.
pub(super) fn cdata(raw: &str) -> Cow<'_, str> {
    if raw.contains('\r') {
        raw.replace("\r\n", "\n").replace('\r', "\n").into()
    } else {
        raw.into()
    }
}

fn decode(
    raw: &str,
    special: impl Fn(&u8) -> bool,
    push: impl Fn(char, &mut String),
) -> Result<Cow<'_, str>, BadReference> {
    if !raw.as_bytes().iter().any(special) {
        return Ok(raw.into());
    }
    let mut out = String::with_capacity(raw.len());
    let mut chars = raw.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '&' => {
                let rest = raw.get(at..).unwrap_or_default();
                let (length, decoded) = reference(rest).map_err(|(length, message)| {
                    let range = at..at + length;
                    BadReference { range, message }
                })?;
                out.push(decoded);
                while chars.next_if(|(next, _)| *next < at + length).is_some() {}
            }
            '\r' => {
                chars.next_if(|(_, next)| *next == '\n');
                push('\n', &mut out);
            }
            c => push(c, &mut out),
        }
    }
    Ok(out.into())
}

/// The reference a text begins with: its length and the character it stands for.
fn reference(text: &str) -> Result<(usize, char), (usize, String)> {
    let is_name = |c: char| c.is_alphanumeric() || "#_-.:".contains(c);
    let name_end = text
        .char_indices()
        .skip(1)
        .find(|(_, c)| !is_name(*c))
        .map_or(text.len(), |(at, _)| at);
    let name = text.get(1..name_end).unwrap_or_default();
    if !text.get(name_end..).unwrap_or_default().starts_with(';') || name.is_empty() {
        let message = "`&` begins no reference that ends in `;`; a plain `&` is written `&amp;`";
        return Err((1, message.into()));
    }
    let length = name_end + 1;
    let decoded = match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => numeric(name),
    };
    decoded.map(|decoded| (length, decoded)).ok_or_else(|| {
        let shown = crate::syntax::shorten(text.get(..length).unwrap_or_default(), 40).into_owned();
        let what = if name.starts_with('#') {
            "stands for no character that XML allows"
        } else {
            "is an entity that is not declared"
        };
        (length, format!("`{shown}` {what}"))
    })
}

fn numeric(name: &str) -> Option<char> {
    let number = match name.strip_prefix("#x") {
        Some(hex) if hex.bytes().all(|b| b.is_ascii_hexdigit()) => u32::from_str_radix(hex, 16),
        Some(_) => return None,
        None => {
            let digits = name.strip_prefix('#')?;
            if !digits.bytes().all(|b| b.is_ascii_digit()) {
                return None;
            }
            digits.parse()
        }
    };
    number.ok().and_then(char::from_u32).filter(|c| is_char(*c))
}

/// Whether XML allows the character (section 2.2).
pub(super) fn is_char(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..)
}

/// Whether a name can begin with the character (section 2.3; the colon divides prefix and name).
pub(super) fn starts_name(c: char) -> bool {
    matches!(c, 'A'..='Z' | 'a'..='z' | '_' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}'
        | '\u{370}'..='\u{37D}' | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}'
        | '\u{2C00}'..='\u{2FEF}' | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}'
        | '\u{10000}'..='\u{EFFFF}')
}

/// Whether a name can hold the character after its first.
pub(super) fn continues_name(c: char) -> bool {
    starts_name(c)
        || matches!(c, '-' | '.' | '0'..='9' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}

/// The first character that XML does not allow.
pub(super) fn first_bad_char(text: &str) -> Option<(usize, char)> {
    // One quick pass over the bytes; only what can be such a character is looked at again.
    let suspect =
        |byte: u8| (byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')) || byte == 0xEF;
    let mut from = 0;
    while let Some(rest) = text.as_bytes().get(from..) {
        let chunk = rest.get(..4096).unwrap_or(rest);
        if chunk.is_empty() {
            return None;
        }
        // No short cut: the compiler makes this wide.
        if chunk.iter().fold(false, |any, byte| any | suspect(*byte)) {
            let bad = |at: &usize| {
                let at = from + at;
                let c = text.get(at..).and_then(|rest| rest.chars().next());
                c.is_some_and(|c| !is_char(c))
            };
            let found = (0..chunk.len()).filter(|at| chunk.get(*at).is_some_and(|b| suspect(*b)));
            if let Some(at) = found.into_iter().find(bad) {
                let at = from + at;
                return text.get(at..)?.chars().next().map(|c| (at, c));
            }
        }
        from += chunk.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_and_line_ends_are_decoded() {
        assert_eq!(
            text("a&lt;&#65;&#x1F600;\r\nb\rc").unwrap(),
            "a<A\u{1F600}\nb\nc"
        );
        assert_eq!(attribute("a\t\r\nb&#10;").unwrap(), "a  b\n");
        assert!(matches!(text("plain ü"), Ok(Cow::Borrowed(_))));
        for (raw, range) in [
            ("a & b", 2..3),
            ("&b;", 0..3),
            ("x&#0;", 1..5),
            ("&#xD800;", 0..8),
            ("&#;", 0..3),
            ("&", 0..1),
        ] {
            assert_eq!(text(raw).unwrap_err().range, range, "{raw}");
        }
    }

    #[test]
    fn characters_that_are_none_are_found() {
        assert_eq!(first_bad_char("ü\u{FFFD}\t\n ok"), None);
        assert_eq!(
            first_bad_char(&("é".repeat(5000) + "\u{1}")),
            Some((10_000, '\u{1}'))
        );
        assert_eq!(first_bad_char("a\u{FFFE}"), Some((1, '\u{FFFE}')));
    }
}
