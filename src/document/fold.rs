//! Folding: one form for texts that mean the same, for comparing headings and labels with terms.

use std::sync::OnceLock;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Folds a text for comparison: Unicode composed (NFC), lower case, accents of capitals alike, curly
/// apostrophes straight, `ß` as `ss`, every run of white space, hyphens, dashes and slashes as one space.
///
/// ```
/// use cra_lint::document::fold::fold;
/// assert_eq!(fold("Software-Stückliste"), fold("SOFTWARE STU\u{308}CKLISTE"));
/// ```
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return fold_ascii(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    let mut add = |c: char| {
        if c.is_whitespace()
            || matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '_' | '/' | '\u{ad}')
        {
            gap = !out.is_empty() && c != '\u{ad}' || gap;
            return;
        }
        if std::mem::take(&mut gap) {
            out.push(' ');
        }
        match c {
            'ß' | 'ẞ' => out.push_str("ss"),
            '’' | '‘' | 'ʼ' | '`' => out.push('\''),
            'ς' => out.push('σ'),
            'ş' => out.push('ș'),
            'ţ' => out.push('ț'),
            c => out.push(c),
        }
    };
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        text.chars().for_each(|c| match c.is_ascii() {
            true => add(c.to_ascii_lowercase()),
            false => c.to_lowercase().for_each(&mut add),
        });
    } else {
        text.nfc().flat_map(char::to_lowercase).for_each(add);
    }
    out
}

/// The same for the many texts that need no more.
fn fold_ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let gap = |c: char| c.is_ascii_whitespace() || matches!(c, '\u{b}' | '-' | '_' | '/');
    for word in text.split(gap).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        let from = out.len();
        match word.contains('`') {
            true => out.push_str(&word.replace('`', "'")),
            false => out.push_str(word),
        }
        if let Some(new) = out.get_mut(from..) {
            new.make_ascii_lowercase();
        }
    }
    out
}

/// The folded form of a text that keeps it: made when first asked for, and kept where it is another text.
#[derive(Clone, Default, Debug)]
pub(crate) struct Folded(OnceLock<Option<Box<str>>>);

impl Folded {
    /// The folded form of `text`, always the same text.
    pub(crate) fn of<'a>(&'a self, text: &'a str) -> &'a str {
        let folded = self.0.get_or_init(|| {
            let folded = fold(text);
            (folded != text).then(|| folded.into())
        });
        folded.as_deref().unwrap_or(text)
    }
}

/// It follows from the text it belongs to.
impl PartialEq for Folded {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Folded {}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn spellings_fall_together() {
        assert_eq!(
            fold("  Straße – Übersicht\u{a0}/ X "),
            "strasse übersicht x"
        );
        assert_eq!(fold("E-Mail"), "e mail");
        assert_eq!(fold("Soft\u{ad}ware"), "software");
        assert_eq!(fold("ΔΗΛΩΣΗΣ"), "δηλωσησ");
        // What is ASCII goes another way, and comes to the same.
        for text in [
            "",
            " - ",
            "  A `b`-C_d/e\u{b}F\r\n\tG.  ",
            "e-mail\u{1c}x",
            "/",
        ] {
            let other = fold(&format!("ä{text}"));
            let ascii = fold(&format!("a{text}"));
            assert_eq!(other.replace('ä', "a"), ascii);
        }
    }
}
