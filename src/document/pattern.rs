//! Patterns over prose, compiled so that they stay fast on text that is not ASCII.

use regex::Regex;

/// Compiles a fixed pattern. `\b` means the border of an ASCII word and `\d` an ASCII digit: the Unicode ones would
/// push every text with an `ä` or a `–` off the matcher's fast path.
#[allow(clippy::expect_used, reason = "patterns are fixed and tested")]
pub(crate) fn pattern(text: &str) -> Regex {
    let mut out = String::with_capacity(text.len() * 2);
    let mut class = false;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let two = rest.get(..2).unwrap_or_default();
        let (piece, length) = match two {
            r"\b" if !class => (r"(?-u:\b)", 2),
            r"\d" if class => ("0-9", 2),
            r"\d" => ("[0-9]", 2),
            _ if c == '\\' => (two, two.len().max(1)),
            _ => (rest.get(..c.len_utf8()).unwrap_or_default(), c.len_utf8()),
        };
        class = match piece {
            "[" => true,
            "]" => false,
            _ => class,
        };
        out.push_str(piece);
        rest = rest.get(length..).unwrap_or_default();
    }
    Regex::new(&out).expect("valid pattern")
}

#[cfg(test)]
mod tests {
    use super::pattern;

    #[test]
    fn borders_and_digits_are_ascii() {
        assert!(pattern(r"\bab\d[\d.]").is_match("–ab1."));
        assert_eq!(pattern(r"\bab[\d]").as_str(), r"(?-u:\b)ab[0-9]");
        assert_eq!(pattern(r"\[\d\\b").as_str(), r"\[[0-9]\\b");
    }
}
