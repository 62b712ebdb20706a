//! Folding: one form for texts that mean the same, for comparing headings and labels with terms.

use super::runs::{Run, others, runs};
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
    let mut fold = Fold {
        out: String::with_capacity(text.len()),
        gap: false,
    };
    // What is ASCII is composed whatever stands beside it.
    if is_nfc_quick(others(text)) == IsNormalized::Yes {
        runs(text).for_each(|run| match run {
            Run::Ascii(run) => fold.add_ascii(run),
            Run::Other(c) => c.to_lowercase().for_each(|c| fold.add(c)),
        });
    } else {
        let composed = text.nfc().flat_map(char::to_lowercase);
        composed.for_each(|c| fold.add(c));
    }
    fold.out
}

/// A text on its way to its folded form.
struct Fold {
    out: String,
    /// A space is due before the next word.
    gap: bool,
}

impl Fold {
    /// Adds a character in lower case.
    fn add(&mut self, c: char) {
        if c.is_whitespace()
            || matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '_' | '/' | '\u{ad}')
        {
            self.gap |= !self.out.is_empty() && c != '\u{ad}';
            return;
        }
        if std::mem::take(&mut self.gap) {
            self.out.push(' ');
        }
        match c {
            'ß' | 'ẞ' => self.out.push_str("ss"),
            '’' | '‘' | 'ʼ' | '`' => self.out.push('\''),
            'ς' => self.out.push('σ'),
            'ş' => self.out.push('ș'),
            'ţ' => self.out.push('ț'),
            c => self.out.push(c),
        }
    }

    /// Adds a run of ASCII, word by word.
    fn add_ascii(&mut self, run: &str) {
        let gap = |c: char| c.is_ascii_whitespace() || matches!(c, '\u{b}' | '-' | '_' | '/');
        for (at, word) in run.split(gap).enumerate() {
            self.gap |= at > 0 && !self.out.is_empty();
            if word.is_empty() {
                continue;
            }
            if std::mem::take(&mut self.gap) {
                self.out.push(' ');
            }
            let from = self.out.len();
            match word.contains('`') {
                true => self.out.push_str(&word.replace('`', "'")),
                false => self.out.push_str(word),
            }
            if let Some(new) = self.out.get_mut(from..) {
                new.make_ascii_lowercase();
            }
        }
    }
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
