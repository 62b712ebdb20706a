//! The words, numbers and signs of a text that may cite a point of law.

use std::borrow::Cow;
use std::ops::Range;

/// The letters with which a Roman number begins, those of other scripts that look the same among them.
pub(super) const NUMERALS: [&str; 8] = ["i", "v", "x", "ι", "і", "ⅰ", "ⅱ", "ⅶ"];

/// A token with its place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind<'t>,
    /// In bytes of the text.
    pub(super) range: Range<usize>,
}

/// What stands there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Kind<'t> {
    /// A run of letters of one script, in lower case; full-width ones as their plain ones.
    Word(Cow<'t, str>),
    /// A number.
    Number(u32),
    /// Anything else but white space; full-width signs as their plain ones.
    Sign(char),
}

impl<'t> Token<'t> {
    pub(super) fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    pub(super) fn number(&self) -> Option<u32> {
        match self.kind {
            Kind::Number(number) => Some(number),
            _ => None,
        }
    }

    pub(super) fn sign(&self) -> Option<char> {
        match self.kind {
            Kind::Sign(sign) => Some(sign),
            _ => None,
        }
    }

    /// Whether what stands behind it in the text, of which `c` is the first character, is a part of it; then it is
    /// taken in.
    fn goes_on(&mut self, c: char, behind: Range<usize>, lower: &'t str) -> bool {
        match (&mut self.kind, c.to_digit(10)) {
            (Kind::Number(number), Some(digit)) => {
                *number = number.saturating_mul(10).saturating_add(digit);
            }
            (Kind::Word(word), None) if c.is_alphabetic() => {
                let last = word.chars().next_back();
                if last.is_none_or(|last| is_unspaced(last) != is_unspaced(c)) {
                    return false;
                }
                let written = lower.get(behind.clone()).unwrap_or_default();
                let as_written = written.starts_with(c);
                match word {
                    Cow::Borrowed(word) if as_written => {
                        *word = lower.get(self.range.start..behind.end).unwrap_or_default();
                    }
                    word if as_written => word.to_mut().push_str(written),
                    word => word.to_mut().push(c),
                }
            }
            _ => return false,
        }
        self.range.end = behind.end;
        true
    }

    /// The place in its list that a letter stands for, from 0: `a` to `m`, and as the Bulgarian and Greek texts count.
    pub(super) fn letter(&self) -> Option<u32> {
        const GREEK: [&str; 13] = [
            "α", "β", "γ", "δ", "ε", "στ", "ζ", "η", "θ", "ι", "ια", "ιβ", "ιγ",
        ];
        const CYRILLIC: &str = "абвгдежзийклм";
        // Nearly every token is asked, and nearly every one is a longer word.
        let word = self.word().filter(|word| word.len() <= MOST_OF_ORDINAL)?;
        let mut chars = word.chars();
        let (first, rest) = (chars.next()?, chars.next());
        let at = match (first, rest) {
            ('a'..='m', None) => first as usize - 'a' as usize,
            (_, None) if CYRILLIC.contains(first) => CYRILLIC.chars().position(|c| c == first)?,
            _ => GREEK.iter().position(|letter| *letter == word)?,
        };
        u32::try_from(at).ok()
    }

    /// The value of a Roman number up to thirteen.
    pub(super) fn roman(&self) -> Option<u32> {
        const ROMAN: [&str; 13] = [
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii",
        ];
        let word = self.word().filter(|word| word.len() <= MOST_OF_ORDINAL)?;
        if !word.starts_with(['i', 'v', 'x', 'ι', 'і', 'ⅰ', 'ⅱ', 'ⅶ']) {
            return None;
        }
        let word: String = word
            .chars()
            .map(|c| match c {
                // Greek and Cyrillic capitals that look the same.
                'ι' | 'і' => 'i',
                c => c,
            })
            .collect();
        let word = match word.as_str() {
            "ⅰ" => "i",
            "ⅱ" => "ii",
            "ⅶ" => "vii",
            other => other,
        };
        let at = ROMAN.iter().position(|roman| *roman == word)?;
        u32::try_from(at + 1).ok()
    }
}

/// Bytes of the longest word that counts: `xiii`, in Greek and Cyrillic letters or as signs of their own.
const MOST_OF_ORDINAL: usize = 8;

/// The tokens of a text in lower case, in order.
pub(super) fn tokens(lower: &str) -> Vec<Token<'_>> {
    let mut out: Vec<Token<'_>> = Vec::new();
    let mut at = 0;
    while let Some(written) = lower.get(at..).and_then(|rest| rest.chars().next()) {
        let from = at;
        let letters = lower.as_bytes().get(from..).unwrap_or_default().iter();
        let letters = letters.take_while(|byte| byte.is_ascii_alphabetic());
        // A run of ASCII letters is taken whole.
        at += letters.count().max(written.len_utf8());
        let c = plain(written);
        if c.is_whitespace() || matches!(c, '*' | '`' | '\u{ad}') {
            continue;
        }
        let last = out.last_mut().filter(|token| token.range.end == from);
        if last.is_some_and(|last| last.goes_on(c, from..at, lower)) {
            continue;
        }
        let kind = match (c.to_digit(10), c.is_alphabetic()) {
            (Some(digit), _) => Kind::Number(digit),
            (None, true) if c == written => {
                Kind::Word(Cow::Borrowed(lower.get(from..at).unwrap_or_default()))
            }
            (None, true) => Kind::Word(Cow::Owned(c.to_string())),
            _ => Kind::Sign(c),
        };
        out.push(Token {
            kind,
            range: from..at,
        });
    }
    out
}

/// Full-width forms as their plain ones.
fn plain(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(c as u32 - 0xfee0).map_or(c, |c| c.to_ascii_lowercase())
        }
        '–' | '—' | '‐' | '‑' | '‒' | '〜' | '~' | '−' => '-',
        '、' => ',',
        c => c,
    }
}

fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}
