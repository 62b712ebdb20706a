//! Folding: one form for texts that mean the same, for comparing headings and labels with terms.

use super::runs::{Form, Run, finish, others, push, push_space, runs};
use std::sync::{LazyLock, OnceLock};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Folds a text for comparison: Unicode composed (NFC), lower case, accents of capitals alike, curly
/// apostrophes straight, `ß` as `ss`, every run of white space, hyphens, dashes and slashes as one space.
///
/// ```
/// use cra_lint::document::fold::fold;
/// assert_eq!(fold("Software-Stückliste"), fold("SOFTWARE STU\u{308}CKLISTE"));
/// ```
pub fn fold(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    // What is ASCII is composed whatever stands beside it.
    if is_nfc_quick(others(text)) == IsNormalized::Yes {
        runs(text).for_each(|run| match run {
            Run::Ascii(run) => ASCII.add(run, &mut out),
            Run::Other(c) => c.to_lowercase().for_each(|c| add(c, &mut out)),
        });
    } else {
        let composed = text.nfc().flat_map(char::to_lowercase);
        composed.for_each(|c| add(c, &mut out));
    }
    if out.last() == Some(&b' ') {
        out.pop();
    }
    finish(out)
}

/// What becomes of ASCII.
static ASCII: LazyLock<Form> = LazyLock::new(|| {
    Form::of(|byte| match byte {
        b'`' => b'\'',
        byte if is_gap(byte.into()) => b' ',
        byte => byte.to_ascii_lowercase(),
    })
});

/// Whether a character stands between words.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '_' | '/')
}

/// Adds a character in lower case.
fn add(c: char, out: &mut Vec<u8>) {
    match c {
        '\u{ad}' => {}
        c if is_gap(c) => push_space(out),
        'ß' | 'ẞ' => out.extend_from_slice(b"ss"),
        '’' | '‘' | 'ʼ' | '`' => out.push(b'\''),
        'ς' => push('σ', out),
        'ş' => push('ș', out),
        'ţ' => push('ț', out),
        c => push(c, out),
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
