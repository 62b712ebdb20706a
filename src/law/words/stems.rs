//! Many groups of words, looked for in one pass over a text.

use super::is_unspaced;
use crate::document::pattern::{Heard, Needed, Way};
use crate::document::runs::{Form, Run, finish, push, push_space, runs};
use crate::search::{Search, Sought};
use std::borrow::Cow;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Groups of beginnings of words. Each group is a bit in what [`Stems::heard`] gives.
pub struct Stems {
    search: Search,
    /// The group of each beginning.
    groups: Vec<u8>,
}

impl Stems {
    /// Groups of several lists each. A list is text: one string a language, its entries parted by `, `; an entry that
    /// ends with a space is a whole word. They are for texts that went through [`bare`], as the entries do here.
    pub fn of_lists(groups: &[&[&[&str]]]) -> Self {
        let all = groups.iter().enumerate();
        let all = all.flat_map(|(group, lists)| {
            let lines = lists.iter().flat_map(|list| list.iter());
            let entries = lines.flat_map(|line| line.split(", "));
            entries.map(move |entry| {
                let whole = entry.ends_with(' ');
                let bare = bare(entry);
                let bare = if whole { &bare } else { bare.trim_end() };
                (group as u8, Cow::Owned(bare.to_string()))
            })
        });
        Self::of(all)
    }

    fn of(all: impl Iterator<Item = (u8, Cow<'static, str>)>) -> Self {
        let (groups, stems): (Vec<u8>, Vec<Sought>) = all
            .map(|(group, stem)| (group, Sought::at_start(stem)))
            .unzip();
        Self {
            search: Search::new(stems),
            groups,
        }
    }

    /// Whether a text that went through [`bare`] begins with one of the entries, and holds hardly more.
    pub fn fills(&self, bare: &str) -> bool {
        let mut found = false;
        self.search.all(bare, |stem, at| {
            found |= at == 0 && self.search.length(stem) * 5 >= bare.len() * 3;
        });
        found
    }

    /// Whether a text that went through [`bare`] begins with one of the entries.
    pub fn opens(&self, bare: &str) -> bool {
        let mut found = false;
        self.search.all(bare, |_, at| found |= at == 0);
        found
    }

    /// The groups of which a word begins in a text in lower case. Beginnings in a script without spaces between words
    /// are found anywhere.
    pub fn heard(&self, lower: &str) -> u64 {
        let mut heard = 0;
        self.search.all(lower, |stem, at| {
            let bit = 1_u64 << self.groups.get(stem).copied().unwrap_or(63);
            if heard & bit == 0 && begins(lower, at) {
                heard |= bit;
            }
        });
        heard
    }
}

/// Beginnings of words in lower case, listened for by a bank. Those in a script without spaces between words are heard
/// anywhere, those with marks above or below letters without them as well.
pub(crate) struct Words(pub(crate) &'static [&'static str]);

impl Heard for Words {
    fn needed(&self) -> Option<Vec<Way>> {
        let spellings = self.0.iter().flat_map(|stem| {
            let marked = Some(*stem).filter(|stem| !stem.is_ascii());
            let bare = marked
                .map(unmarked)
                .filter(|bare| bare != stem && bare.len() >= SHORTEST_BARE);
            std::iter::once(Needed::word(*stem)).chain(bare.map(Needed::word))
        });
        Some(vec![vec![spellings.collect()]])
    }

    fn folded(&self) -> Option<String> {
        None
    }
}

/// A text as words in lower case without marks above and below letters, each followed by one space: what people write
/// in a hurry, or on a keyboard that lacks them, is the same.
pub fn bare(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len() + 1);
    for run in runs(text) {
        match run {
            Run::Ascii(run) => ASCII.add(run, &mut out),
            Run::Other(c) if is_unspaced(c) => add(c, &mut out),
            Run::Other(c) => c.to_lowercase().nfd().for_each(|c| add(c, &mut out)),
        }
    }
    push_space(&mut out);
    finish(out)
}

/// What becomes of ASCII.
static ASCII: LazyLock<Form> = LazyLock::new(|| {
    Form::of(|byte| match byte.is_ascii_alphanumeric() {
        true => byte.to_ascii_lowercase(),
        false => b' ',
    })
});

/// Adds a letter in lower case, or what stands between words.
fn add(c: char, out: &mut Vec<u8>) {
    match c {
        'ß' => out.extend_from_slice(b"ss"),
        'æ' => out.extend_from_slice(b"ae"),
        'œ' => out.extend_from_slice(b"oe"),
        'ø' => out.push(b'o'),
        'ł' => out.push(b'l'),
        'đ' => out.push(b'd'),
        'ı' => out.push(b'i'),
        'ς' => push('σ', out),
        c if c.is_alphanumeric() => push(c, out),
        '\u{300}'..='\u{36f}' | '\u{ad}' => {}
        _ => push_space(out),
    }
}

/// Fewest letters of a beginning that is known without its marks as well: a shorter one could be another word.
const SHORTEST_BARE: usize = 5;

/// A beginning as somebody writes it who has no such letters at hand ("zagroz" for "zagroż").
fn unmarked(stem: &str) -> String {
    if stem.chars().any(super::is_unspaced) {
        return stem.to_string();
    }
    let plain = stem.nfd().filter(|c| !is_combining_mark(*c));
    let plain = plain.map(|c| match c {
        'ł' => 'l',
        'đ' => 'd',
        c => c,
    });
    plain.nfc().collect()
}

/// Whether a word begins here.
pub(crate) fn begins(text: &str, at: usize) -> bool {
    let after = text.get(at..).and_then(|text| text.chars().next());
    if after.is_some_and(super::is_unspaced) {
        return true;
    }
    let before = text.get(..at).and_then(|text| text.chars().next_back());
    !before.is_some_and(|c| c.is_alphanumeric() && !super::is_unspaced(c))
}

#[cfg(test)]
mod tests {
    use super::{Stems, bare};

    #[test]
    fn marks_and_punctuation_do_not_count() {
        assert_eq!(bare("Jak dług(o)?"), "jak dlug o ");
        assert_eq!(bare("  C'est l’ÉTÉ"), "c est l ete ");
        assert_eq!(bare("Größe – ガス、水"), "grosse ガス 水 ");
        assert_eq!(bare(""), "");
        assert_eq!(bare("-A--b, ä/C\u{301}d e\u{301}"), "a b a cd e ");
    }

    #[test]
    fn lists_hold_beginnings_and_whole_words() {
        let stems = Stems::of_lists(&[&[&["bug , go wrong", "lücke"]], &[&["脆弱"]]]);
        assert_eq!(stems.heard(&bare("a bug.")), 0b01);
        assert_eq!(stems.heard(&bare("bugle")), 0);
        assert_eq!(stems.heard(&bare("LÜCKEN")), 0b01);
        assert_eq!(stems.heard(&bare("Lucke: 脆弱性")), 0b11);
    }
}
