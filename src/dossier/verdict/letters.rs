//! How much a text says, in letters and digits: marks, blanks and brackets say nothing.

use crate::document::runs::others;
use crate::law::words::is_unspaced;

/// Letters and digits in a text.
pub(in crate::dossier) fn letters(text: &str) -> usize {
    // Counted in bytes, which the processor does many at a time.
    let ascii = |bytes: &[u8]| -> u8 {
        let ones = bytes.iter().map(|b| u8::from(b.is_ascii_alphanumeric()));
        ones.sum()
    };
    let chunks = text.as_bytes().chunks(u8::MAX.into());
    let plain: usize = chunks.map(|chunk| usize::from(ascii(chunk))).sum();
    if text.is_ascii() {
        return plain;
    }
    plain + others(text).filter(|c| is_letter(*c)).count()
}

/// Letters, and those of a script without spaces between words twice: each says as much as two.
pub(in crate::dossier) fn weighed(text: &str) -> usize {
    let letters = letters(text);
    match text.is_ascii() {
        true => letters,
        false => letters + others(text).filter(|c| is_unspaced(*c)).count(),
    }
}

/// Whether a text has at least so many letters and digits.
pub(in crate::dossier) fn has_letters(text: &str, least: usize) -> bool {
    if text.len() < least {
        return false;
    }
    // The beginning of a long text nearly always tells.
    let beginning = text.get(..text.floor_char_boundary(2 * least));
    beginning.is_some_and(|it| it.len() < text.len() && letters(it) >= least)
        || letters(text) >= least
}

/// Whether a text has at most so many letters and digits.
pub(in crate::dossier) fn few_letters(text: &str, most: usize) -> bool {
    !has_letters(text, most + 1)
}

/// Whether a character beyond ASCII is a letter or digit; the tables of Unicode are slow, and most texts hold few kinds.
fn is_letter(c: char) -> bool {
    match c {
        '\u{c0}'..='\u{24f}' => !matches!(c, '×' | '÷'),
        '\u{400}'..='\u{481}' | '\u{4e00}'..='\u{9fff}' => true,
        '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{3004}' => false,
        c => c.is_alphanumeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::{few_letters, has_letters, letters, weighed};

    #[test]
    fn many_and_few_are_as_counted() {
        let long = "äö, ü – 日本。".repeat(40);
        for text in [
            "",
            "a",
            "ab c",
            "– – –",
            "ä日1",
            "one two three",
            &long,
            &long[5..],
        ] {
            let count = letters(text);
            for bound in 0..count + 3 {
                assert_eq!(has_letters(text, bound), count >= bound, "{text} {bound}");
                assert_eq!(few_letters(text, bound), count <= bound, "{text} {bound}");
            }
        }
        assert_eq!(letters("a-b, 1×2 ß 日本。"), 7);
        assert_eq!((weighed("a-b"), weighed("a-ß 日本。")), (2, 6));
    }
}
