//! Text as XML and HTML show it.

use super::text::harmless_char;

/// One line of text as the content of an element or of a quoted attribute, in XML 1.0 and in HTML: nothing in it is
/// markup, and every character is one both allow.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match harmless_char(c) {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            c if is_noncharacter(c) => out.push(char::REPLACEMENT_CHARACTER),
            c => out.push(c),
        }
    }
    out
}

/// A sentence of ours for HTML: what stands in back-ticks is set as code.
pub(super) fn prose(text: &str) -> String {
    let parts: Vec<_> = text.split('`').collect();
    // An odd tick is one that a file brought in.
    if parts.len().is_multiple_of(2) {
        return escape(text);
    }
    let part = |(at, part): (usize, &&str)| match at % 2 {
        0 => escape(part),
        _ => format!("<code>{}</code>", escape(part)),
    };
    parts.iter().enumerate().map(part).collect()
}

/// Code points that stand for no character in any text (Unicode, section 23.7).
fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}') || (c as u32) & 0xFFFE == 0xFFFE
}

/// A relative path as a relative URI reference (RFC 3986): everything but unreserved characters is encoded, so that
/// nothing in a path is a scheme, a query or a fragment.
pub(crate) fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(byte as char)
            }
            other => out += &format!("%{other:02X}"),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_markup_and_every_character_is_allowed() {
        assert_eq!(
            escape("<a b=\"c\" d='e'>&]]>\n\u{1b}\u{202e}\u{ffff}\u{1fffe}\u{fdd0}Größe"),
            "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;]]&gt; \u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}Größe"
        );
    }

    #[test]
    fn ticks_in_pairs_are_code() {
        assert_eq!(prose("`a<` is `b`"), "<code>a&lt;</code> is <code>b</code>");
        assert_eq!(prose("`a` and ` b"), "`a` and ` b");
    }

    #[test]
    fn paths_become_relative_references() {
        assert_eq!(uri("docs/a b:ä%.md"), "docs/a%20b%3A%C3%A4%25.md");
    }
}
