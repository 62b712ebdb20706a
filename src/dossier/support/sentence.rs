//! Sentences, and what stands around a place in them.

use std::ops::Range;

/// How much text beside a date or a period is looked at, in bytes: more than a few words.
const NEAR: usize = 80;

/// The last part of `text` before byte `at`.
pub(super) fn tail(text: &str, at: usize) -> &str {
    let start = (at.saturating_sub(NEAR)..=at).find(|start| text.is_char_boundary(*start));
    text.get(start.unwrap_or(at)..at).unwrap_or_default()
}

/// The first part of `text` from byte `at` on.
pub(super) fn head(text: &str, at: usize) -> &str {
    let most = text.len().min(at + NEAR);
    let end = (at..=most).rev().find(|end| text.is_char_boundary(*end));
    text.get(at..end.unwrap_or(at)).unwrap_or_default()
}

/// The last words of a folded text.
pub(super) fn last_words(folded: &str, count: usize) -> String {
    let words = folded.rsplit(' ').filter(|word| !word.is_empty());
    let mut words: Vec<_> = words.take(count).collect();
    words.reverse();
    words.join(" ")
}

/// The sentences of a text with their byte ranges. A full stop ends one where white space and no small letter follow;
/// after a number only where that is a year ("31. Mai 2031. Danach"). The Japanese one always does.
pub(in crate::dossier) fn sentences(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut digits = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let spaced = chars.peek().is_none_or(|(_, next)| next.is_whitespace());
        let goes_on = || {
            let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
            rest.trim_start().starts_with(char::is_lowercase)
        };
        let ends = match c {
            '。' => true,
            '.' => spaced && matches!(digits, 0 | 4) && !goes_on(),
            '!' | '?' | ';' => spaced,
            _ => false,
        };
        if ends {
            out.push((start..at, text.get(start..at).unwrap_or_default()));
            start = at + c.len_utf8();
        }
        digits = if c.is_ascii_digit() { digits + 1 } else { 0 };
    }
    out.push((start..text.len(), text.get(start..).unwrap_or_default()));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_they_should() {
        let texts = |text| {
            let found = sentences(text);
            found
                .into_iter()
                .map(|(_, text)| text.trim().to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            texts("Bis 31. Mai 2031. Danach nicht"),
            ["Bis 31. Mai 2031", "Danach nicht"]
        );
        assert_eq!(
            texts("サポートします。期限は"),
            ["サポートします", "期限は"]
        );
    }
}
