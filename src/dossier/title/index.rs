//! The terms of every language, by the words they begin with.
//!
//! The words of each term stand in `words.txt`, one line a term in the order of [`LANGUAGES`]: to fold them all would
//! take a good part of a small run's time. The file is written anew by `UPDATE_NEEDED=1 cargo test --lib index`.

use crate::document::fold::fold;
use crate::law::Element;
use crate::law::terms::{LANGUAGES, Strength};
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;
use std::sync::{LazyLock, OnceLock};
use unicode_normalization::UnicodeNormalization;

/// A term; its words are made ready to be compared when a title first begins like it, which few ever do.
pub(super) struct Pattern {
    pub(super) element: Element,
    pub(super) strength: Strength,
    term: Term,
    words: OnceLock<Box<[Word]>>,
}

impl Pattern {
    pub(super) fn words(&self) -> &[Word] {
        self.words.get_or_init(|| self.term.words().collect())
    }
}

/// A word of a term.
pub(super) struct Word {
    text: &'static str,
    /// Where its beginning may change, the word without such a change; else empty.
    plain: Cow<'static, str>,
    ending: Ending,
}

/// Which other endings a word may have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// This one alone.
    Fixed,
    /// Any.
    Open,
    /// A short one of its language in place of its own; the number of bytes that stay.
    Inflected(usize),
    /// The same, and its beginning may change too (Irish).
    Mutated(usize),
}

pub(super) struct Index {
    pub(super) patterns: Vec<Pattern>,
    /// Patterns by the first letters of their first word, as [`starts`] numbers them; in order.
    by_start: Vec<(u64, u32)>,
    /// Where among them those begin whose numbers have the same first [`ROWS`] bits; one more at the end.
    rows: Vec<u32>,
    /// One bit for each beginning, by the first bits of its number: most words begin no pattern.
    starts: Box<[u64; 1 << (STARTS - 6)]>,
    pub(super) files: FxHashMap<&'static str, Element>,
    pub(super) fillers: FxHashSet<&'static str>,
}

pub(super) static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index {
        patterns: Vec::new(),
        by_start: Vec::new(),
        rows: Vec::new(),
        starts: Box::new([0; 1 << (STARTS - 6)]),
        files: FxHashMap::default(),
        fillers: FxHashSet::default(),
    };
    let mut lines = include_str!("words.txt").lines();
    for language in LANGUAGES {
        index.fillers.extend(language.fillers.iter().copied());
        for (element, terms) in language.titles {
            for (term, strength) in *terms {
                let term = Term {
                    text: lines.next().unwrap_or_default(),
                    is_open: term.ends_with('*'),
                    inflected: language.inflected,
                    mutated: language.code == "ga",
                };
                index.add(*element, *strength, term);
            }
        }
        for (element, names) in language.files {
            let names = names.iter().zip(lines.by_ref());
            let names = names.map(|(_, words)| (words, *element));
            index.files.extend(names);
        }
    }
    index.sort();
    index
});

impl Index {
    fn add(&mut self, element: Element, strength: Strength, term: Term) {
        let number = self.patterns.len() as u32;
        let first = term.words().next();
        for start in first.iter().flat_map(Word::starts) {
            let number_of_start = starts(&start).last().unwrap_or_default();
            let (row, bit) = bit_of(number_of_start);
            if let Some(row) = self.starts.get_mut(row) {
                *row |= bit;
            }
            self.by_start.push((number_of_start, number));
        }
        self.patterns.push(Pattern {
            element,
            strength,
            term,
            words: OnceLock::new(),
        });
    }

    /// Puts the patterns in the order in which they are found.
    fn sort(&mut self) {
        self.by_start.sort_unstable();
        let rows = 0..=1_u64 << ROWS;
        let mut from = 0;
        self.rows = rows
            .map(|row| {
                let rest = self.by_start.get(from..).unwrap_or_default();
                let before = |(start, _): &&(u64, u32)| start >> (u64::BITS - ROWS) < row;
                from += rest.iter().take_while(before).count();
                from as u32
            })
            .collect();
    }

    /// The patterns that may begin with this word.
    pub(super) fn beginning_with(&self, word: &str) -> impl Iterator<Item = &Pattern> {
        let known = starts(word).filter(|start| {
            let (row, bit) = bit_of(*start);
            self.starts.get(row).is_some_and(|row| row & bit != 0)
        });
        let numbers = known.flat_map(|start| {
            let row = (start >> (u64::BITS - ROWS)) as usize;
            let ends = self.rows.get(row).zip(self.rows.get(row + 1));
            let row = ends.and_then(|(from, to)| self.by_start.get(*from as usize..*to as usize));
            let same = row.unwrap_or_default().iter();
            same.filter(move |(other, _)| *other == start)
        });
        numbers.filter_map(|(_, number)| self.patterns.get(*number as usize))
    }
}

/// Bits of a number that tell whether any pattern begins so.
const STARTS: u32 = 15;

/// Bits of a number by which its row is found.
const ROWS: u32 = 12;

/// Where the bit of a number stands.
fn bit_of(number: u64) -> (usize, u64) {
    let bit = number >> (u64::BITS - STARTS);
    ((bit >> 6) as usize, 1 << (bit & 63))
}

/// A number for each of the beginnings of a word, from its first letter to [`START`] letters. Two can have the same:
/// whether a word matches is seen by the word.
fn starts(word: &str) -> impl Iterator<Item = u64> {
    word.chars().take(START).scan(0_u64, |number, letter| {
        *number = (number.rotate_left(5) ^ u64::from(u32::from(letter)))
            .wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Some(*number)
    })
}

/// Most letters of a word by which its patterns are found.
const START: usize = 5;

fn start(word: &str) -> &str {
    let end = word
        .char_indices()
        .nth(START)
        .map_or(word.len(), |(at, _)| at);
    word.get(..end).unwrap_or(word)
}

/// A term of a language.
struct Term {
    /// Its words, folded, with spaces between them.
    text: &'static str,
    /// Whether its last word may go on.
    is_open: bool,
    inflected: bool,
    mutated: bool,
}

impl Term {
    fn words(&self) -> impl Iterator<Item = Word> {
        let count = self.text.split(' ').count();
        // A short word alone would stand for too many others.
        let alone = count == 1 && self.text.chars().count() < 10;
        let inflected = self.inflected && !alone;
        let word = move |(at, text): (usize, &'static str)| {
            let ending = match stem(text) {
                _ if self.is_open && at + 1 == count => Ending::Open,
                stem if self.mutated => {
                    Ending::Mutated(stem.filter(|_| inflected).unwrap_or(text.len()))
                }
                Some(stem) if inflected => Ending::Inflected(stem),
                _ => Ending::Fixed,
            };
            let plain = match ending {
                Ending::Mutated(_) => unmutated(text),
                _ => Cow::Borrowed(""),
            };
            Word {
                text,
                plain,
                ending,
            }
        };
        let words = self.text.split(' ').filter(|word| !word.is_empty());
        words.enumerate().map(word)
    }
}

/// How many bytes of a word stay the same in all its forms: all but three letters, at least five, of words of six
/// letters and more.
fn stem(word: &str) -> Option<usize> {
    let letters = word.chars().count();
    let kept = letters.saturating_sub(3).max(5);
    let end = word.char_indices().nth(kept).map(|(at, _)| at);
    end.filter(|_| letters >= 6)
}

/// Most letters by which another form of a word is longer than its stem.
const LONGEST_ENDING: usize = 6;

impl Word {
    /// Whether a word of a title is this one.
    pub(super) fn matches(&self, word: &str) -> bool {
        if self.text == word {
            return true;
        }
        match self.ending {
            Ending::Fixed => false,
            Ending::Open => word.starts_with(self.text),
            Ending::Inflected(stem) => has_stem(self.text, stem, word),
            Ending::Mutated(stem) => {
                let stem = stem - (self.text.len() - self.plain.len());
                has_stem(&self.plain, stem, &unmutated(word))
            }
        }
    }

    /// What the word, in every form it may have, begins with.
    fn starts(&self) -> Vec<Cow<'static, str>> {
        let Ending::Mutated(_) = self.ending else {
            let stays = match self.ending {
                Ending::Inflected(stem) => stem,
                _ => self.text.len(),
            };
            return vec![start(self.text.get(..stays).unwrap_or(self.text)).into()];
        };
        // Whatever changes of the beginning, three letters tell enough.
        let three = |text: &str| text.chars().take(3).collect::<String>();
        let plain = unmutated(self.text);
        let mut starts = vec![three(self.text), three(&plain)];
        let mut letters = plain.chars();
        if let Some(first) = letters.next() {
            starts.push(three(&format!("{first}h{}", letters.as_str())));
            let eclipsed = ECLIPSES.iter().filter(|(_, letter)| *letter == first);
            starts.extend(eclipsed.map(|(before, _)| three(&format!("{before}{plain}"))));
        }
        starts.sort();
        starts.dedup();
        starts.into_iter().map(Cow::Owned).collect()
    }
}

/// Whether a word has the first `stem` bytes of `text` and a short ending, or none where `text` has none.
fn has_stem(text: &str, stem: usize, word: &str) -> bool {
    let ending = text.get(..stem).and_then(|stem| word.strip_prefix(stem));
    ending.is_some_and(|ending| {
        ending.is_empty() && stem == text.len()
            || stem < text.len() && ending.chars().count() <= LONGEST_ENDING
    })
}

/// Irish puts these letters before others at the beginning of a word.
const ECLIPSES: [(&str, char); 7] = [
    ("m", 'b'),
    ("g", 'c'),
    ("n", 'd'),
    ("bh", 'f'),
    ("n", 'g'),
    ("b", 'p'),
    ("d", 't'),
];

/// An Irish word without a change of its beginning.
fn unmutated(word: &str) -> Cow<'_, str> {
    for (before, letter) in ECLIPSES {
        if let Some(rest) = word.strip_prefix(before)
            && rest.starts_with(letter)
        {
            return rest.into();
        }
    }
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (Some(first @ ('b' | 'c' | 'd' | 'f' | 'g' | 'm' | 'p' | 's' | 't')), Some('h')) => {
            format!("{first}{}", letters.as_str()).into()
        }
        _ => word.into(),
    }
}

/// Whether a text is written in a script that puts no spaces between words.
pub(super) fn is_unspaced(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(is_letter_of_unspaced)
}

fn is_letter_of_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{9FFF}')
}

/// The words, where each letter of a script without spaces between words is a word of its own.
pub(super) fn letters(words: Vec<&str>) -> Vec<&str> {
    if !words.iter().any(|word| is_unspaced(word)) {
        return words;
    }
    let parts = words.into_iter().flat_map(|word| {
        let parts = word.split_inclusive(is_letter_of_unspaced);
        parts.flat_map(|part| {
            // What stands before the letter, and the letter.
            let last = part.char_indices().next_back();
            let cut = last.filter(|(_, c)| is_letter_of_unspaced(*c));
            let (run, letter) = part.split_at(cut.map_or(part.len(), |(at, _)| at));
            [run, letter]
        })
    });
    parts.filter(|part| !part.is_empty()).collect()
}

/// A text as titles are compared: folded, umlauts written out and other accents dropped, so that spellings meet.
pub(super) fn plain(text: &str) -> String {
    let folded = fold(text);
    if folded.is_ascii() {
        return folded;
    }
    let mut plain = String::with_capacity(folded.len());
    for c in folded.chars() {
        match c {
            'ä' => plain.push_str("ae"),
            'ö' => plain.push_str("oe"),
            'ü' => plain.push_str("ue"),
            'œ' | 'ø' => plain.push_str("oe"),
            'æ' => plain.push_str("ae"),
            'ł' => plain.push('l'),
            'đ' => plain.push('d'),
            c if c.is_ascii() => plain.push(c),
            c => plain.extend(
                std::iter::once(c)
                    .nfd()
                    .filter(|c| !unicode_normalization::char::is_combining_mark(*c)),
            ),
        }
    }
    plain
}

/// The words of a plain text.
pub(super) fn cut(plain: &str) -> impl Iterator<Item = &str> {
    let cut = plain.split(|c: char| !c.is_alphanumeric() && c != '\'');
    cut.map(|word| word.trim_matches('\''))
        .filter(|word| !word.is_empty())
}

/// The words of a text as titles are compared.
pub(in crate::dossier) fn words(text: &str) -> Vec<String> {
    cut(&plain(text)).map(str::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::{ECLIPSES, INDEX, LANGUAGES, Pattern, cut, letters, plain, unmutated};

    /// What finds the patterns that may begin with a word finds all that do.
    #[test]
    fn changed_beginnings_are_found() {
        let changed = |text: &str| {
            let mut letters = text.chars();
            let first = letters.next().unwrap();
            let lenited = format!("{first}h{}", letters.as_str());
            let eclipsed = ECLIPSES.iter().filter(|(_, letter)| *letter == first);
            let eclipsed = eclipsed.map(|(before, _)| format!("{before}{text}"));
            eclipsed
                .chain([lenited, text.to_string()])
                .collect::<Vec<_>>()
        };
        for (number, pattern) in INDEX.patterns.iter().enumerate() {
            let first = &pattern.words()[0];
            let mut words = vec![first.text.to_string()];
            words.extend(changed(&unmutated(first.text)));
            for word in words.iter().filter(|word| first.matches(word)) {
                let mut found = INDEX.beginning_with(word);
                let same = |other: &Pattern| std::ptr::eq(other, &INDEX.patterns[number]);
                assert!(found.any(same), "{word}");
            }
        }
    }

    #[test]
    fn letters_without_spaces_are_words() {
        assert_eq!(
            letters(vec!["sbom", "の版", "v2版x"]),
            ["sbom", "の", "版", "v2", "版", "x"]
        );
        assert_eq!(letters(vec!["one", "two"]), ["one", "two"]);
    }

    #[test]
    fn words_txt_holds_the_words_of_every_term() {
        let mut text = String::new();
        let mut line = |words: Vec<&str>| {
            assert!(!words.is_empty());
            text.push_str(&words.join(" "));
            text.push('\n');
        };
        for language in LANGUAGES {
            let terms = language.titles.iter().flat_map(|(_, terms)| *terms);
            terms.for_each(|(term, _)| {
                let plain = plain(term.trim_end_matches('*'));
                line(letters(cut(&plain).collect()));
            });
            let names = language.files.iter().flat_map(|(_, names)| *names);
            names.for_each(|name| line(cut(&plain(name)).collect()));
        }
        if std::env::var_os("UPDATE_NEEDED").is_some() {
            std::fs::write("src/dossier/title/words.txt", &text).unwrap();
            return;
        }
        let written = include_str!("words.txt");
        assert!(written == text, "UPDATE_NEEDED=1 cargo test --lib index");
    }
}
