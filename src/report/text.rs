//! Text from files made safe to show.

/// Whether a character could change how a terminal or a page shows what follows: control characters, bidirectional
/// overrides and isolates, invisible format characters, line and paragraph separators, tag characters.
pub fn is_harmful(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// One line of text in which nothing can move the cursor, colour the terminal or reverse the reading direction:
/// line breaks and tabs become a space, other harmful characters `U+FFFD`.
pub fn harmless(text: &str) -> String {
    text.chars().map(harmless_char).collect()
}

/// What [`harmless`] makes of one character; always one character, so that columns stay true.
pub fn harmless_char(c: char) -> char {
    match c {
        '\t' | '\n' | '\r' => ' ',
        c if is_harmful(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}

/// At most `limit` characters, the last one `…` where something was cut.
pub fn cut(text: &str, limit: usize) -> String {
    match text.char_indices().nth(limit) {
        None => text.to_string(),
        Some(_) => text
            .chars()
            .take(limit.saturating_sub(1))
            .chain(['…'])
            .collect(),
    }
}

/// "1 error", "2 errors".
pub fn count(number: usize, noun: &str) -> String {
    if number == 1 {
        format!("1 {noun}")
    } else {
        format!("{number} {noun}s")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_overrides_become_visible() {
        assert_eq!(
            harmless("a\u{1b}[31mb\nc\u{202e}d\u{9b}"),
            "a\u{fffd}[31mb c\u{fffd}d\u{fffd}"
        );
        assert_eq!(harmless("Größe 😀"), "Größe 😀");
    }

    #[test]
    fn cutting_counts_characters() {
        assert_eq!(cut("äöü", 3), "äöü");
        assert_eq!(cut("äöüß", 3), "äö…");
    }
}
