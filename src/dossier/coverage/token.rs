//! The words, numbers and signs of a text that may cite a point of law.

use crate::document::pattern::lower;
use std::ops::Range;

/// The letters with which a Roman number begins, those of other scripts that look the same among them.
pub(super) const NUMERALS: [&str; 8] = ["i", "v", "x", "ι", "і", "ⅰ", "ⅱ", "ⅶ"];

/// A token with its place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// In bytes of the text.
    pub(super) range: Range<usize>,
}

/// What stands there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// A run of letters of one script, in lower case.
    Word(String),
    /// A number.
    Number(u32),
    /// Anything else but white space; full-width signs as their plain ones.
    Sign(char),
}

impl Token {
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

/// The tokens of a text, in order.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let lower = lower(text);
    let mut out: Vec<Token> = Vec::new();
    // Up to where a word of ASCII letters was taken whole.
    let mut taken = 0;
    for (at, c) in lower.char_indices() {
        if at < taken {
            continue;
        }
        let letters = lower.as_bytes().get(at..).unwrap_or_default().iter();
        let letters = letters
            .take_while(|byte| byte.is_ascii_alphabetic())
            .count();
        let end = at + letters.max(c.len_utf8());
        taken = end;
        let c = plain(c);
        let mut one = [0; 4];
        let written = match letters {
            0 => c.encode_utf8(&mut one),
            _ => lower.get(at..end).unwrap_or_default(),
        };
        if c.is_whitespace() || matches!(c, '*' | '`' | '\u{ad}') {
            continue;
        }
        let last = out.last_mut().filter(|token| token.range.end == at);
        let kind = match (c.to_digit(10), c.is_alphabetic()) {
            (Some(digit), _) => {
                if let Some(Token {
                    kind: Kind::Number(number),
                    range,
                }) = last
                {
                    *number = number.saturating_mul(10).saturating_add(digit);
                    range.end = end;
                    continue;
                }
                Kind::Number(digit)
            }
            (None, true) => {
                if let Some(Token {
                    kind: Kind::Word(word),
                    range,
                }) = last
                    && word
                        .chars()
                        .next_back()
                        .is_some_and(|b| is_unspaced(b) == is_unspaced(c))
                {
                    word.push_str(written);
                    range.end = end;
                    continue;
                }
                Kind::Word(written.to_string())
            }
            _ => Kind::Sign(c),
        };
        out.push(Token {
            kind,
            range: at..end,
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
