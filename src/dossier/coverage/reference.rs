//! References to the requirements of Annex I, in whatever spelling: `Annex I, Part I(2)(e)–(g)`, `I.2.a`, `2a`,
//! `Teil I Nr. 2 Buchst. j`, `CRA-2-a`, `I.P2.3`, and bare `(a)` where the place says which list is meant.

use super::token::{self, Token, tokens};
use crate::document::pattern::lower;
use crate::law::requirement::{Part, Requirement, Requirements};
use names::{AND, ANNEX, ARTICLE, PART, RANGE, is_point};
use std::ops::Range;
use std::sync::LazyLock;

mod names;
mod series;

/// What is known of a place before its own text is read.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Scope {
    /// It speaks of Annex I.
    pub(super) annex: bool,
    /// It speaks of this part of Annex I.
    pub(super) part: Option<Part>,
    /// It speaks of another annex or article.
    pub(super) foreign: bool,
}

/// A reference found in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Reference {
    /// What it names.
    pub(super) requirements: Requirements,
    /// Where, in bytes of the text.
    pub(super) range: Range<usize>,
    /// Whether the text itself, or the place, says that Annex I is meant. Else it is `2a` by its looks alone.
    pub(super) sure: bool,
}

fn begins(word: &str, beginnings: &[&str]) -> bool {
    beginnings.iter().any(|own| word.starts_with(own))
}

/// The first bytes of all that [`Reader::marker`] reads; nearly every word begins otherwise.
static FIRST: LazyLock<[bool; 256]> = LazyLock::new(|| {
    let mut first = [false; 256];
    let names = [ANNEX, ARTICLE, PART].into_iter().flatten().copied();
    for name in names.chain(token::NUMERALS) {
        let byte = name.bytes().next().unwrap_or_default();
        if let Some(first) = first.get_mut(usize::from(byte)) {
            *first = true;
        }
    }
    first
});

/// What a title says of the points below it.
pub(super) fn scope(text: &str) -> Option<Scope> {
    let text = lower(text);
    let mut reader = Reader::new(&text, Scope::default(), false);
    let mut parts = Vec::new();
    while reader.at < reader.tokens.len() {
        if reader.marker() {
            parts.extend(reader.part);
        } else {
            reader.at += 1;
        }
    }
    let own = reader.annex_seen || !parts.is_empty();
    parts.dedup();
    let one = parts.first().copied().filter(|_| parts.len() == 1);
    (own || reader.foreign_seen).then_some(Scope {
        annex: own,
        part: one,
        foreign: reader.foreign_seen && !own,
    })
}

/// Every reference in a text. In a label (`is_label`) bare letters and numbers count too.
pub(super) fn find(text: &str, scope: Scope, is_label: bool) -> Vec<Reference> {
    if !is_label
        && !text
            .bytes()
            .any(|byte| byte.is_ascii_digit() || byte >= 0x80)
    {
        return Vec::new();
    }
    let text = lower(text);
    let mut reader = Reader::new(&text, scope, is_label);
    let mut out = Vec::new();
    while reader.at < reader.tokens.len() {
        let from = reader.at;
        if let Some(found) = reader.reference() {
            out.push(found);
        }
        if reader.at == from {
            reader.at += 1;
        }
    }
    out
}

/// Most signs and such words in a row that are passed over; a run of thousands is no reference, and would be passed
/// over from each of its signs anew.
const MOST_SIGNS: usize = 24;

struct Reader<'t> {
    tokens: Vec<Token<'t>>,
    at: usize,
    scope: Scope,
    /// The part named last in the text itself.
    part: Option<Part>,
    /// Annex I was named last in the text itself.
    annex: bool,
    annex_seen: bool,
    foreign_seen: bool,
    is_label: bool,
    length: usize,
}

impl<'t> Reader<'t> {
    /// Reads a text in lower case.
    fn new(text: &'t str, scope: Scope, is_label: bool) -> Self {
        Self {
            tokens: tokens(text),
            at: 0,
            scope,
            part: None,
            annex: false,
            annex_seen: false,
            foreign_seen: false,
            is_label,
            length: text.trim().len(),
        }
    }

    fn token(&self, at: usize) -> Option<&Token<'t>> {
        self.tokens.get(at)
    }

    fn word(&self, at: usize) -> &str {
        self.token(at).and_then(Token::word).unwrap_or_default()
    }

    fn sign(&self, at: usize) -> Option<char> {
        self.token(at).and_then(Token::sign)
    }

    /// A Roman number, or an Arabic one, at this token.
    fn ordinal(&self, at: usize) -> Option<u32> {
        let token = self.token(at)?;
        token.roman().or_else(|| token.number())
    }

    fn skip_signs(&self, from: usize, signs: &[char]) -> usize {
        let run = from..from + MOST_SIGNS;
        let skipped = run.take_while(|at| self.sign(*at).is_some_and(|sign| signs.contains(&sign)));
        from + skipped.count()
    }

    /// Reads the name of an annex, an article or a part, and remembers it.
    fn marker(&mut self) -> bool {
        let first = self.word(self.at).bytes().next();
        let marks = first.and_then(|first| FIRST.get(usize::from(first)));
        if marks != Some(&true) {
            return false;
        }
        let next = self.skip_signs(self.at + 1, &['.', ':', '-', '(']);
        if begins(self.word(self.at), ANNEX) {
            if let Some(number) = self.ordinal(next) {
                self.enter(number, next + 1);
                return true;
            }
        } else if begins(self.word(self.at), ARTICLE)
            && self.token(next).is_some_and(|t| t.number().is_some())
        {
            self.leave(next);
            return true;
        } else if begins(self.word(self.at), PART) && self.word(self.at).chars().count() <= 9 {
            if let Some(part) = self.ordinal(next).and_then(part_of) {
                self.part = Some(part);
                self.annex = true;
                self.at = next + 1;
                return true;
            }
        } else if let Some(number) = self.token(self.at).and_then(Token::roman) {
            // `I lisa`, `II. rész`, `I osa`.
            let other = self.word(next);
            if begins(other, ANNEX) {
                self.enter(number, next + 1);
                return true;
            }
            if begins(other, PART)
                && let Some(part) = part_of(number)
            {
                self.part = Some(part);
                self.annex = true;
                self.at = next + 1;
                return true;
            }
            // `I.P2.3`.
            if number == 1
                && other == "p"
                && let Some(part) = self
                    .token(next + 1)
                    .and_then(Token::number)
                    .and_then(part_of)
            {
                self.part = Some(part);
                self.annex = true;
                self.at = next + 2;
                return true;
            }
        }
        false
    }

    fn enter(&mut self, number: u32, next: usize) {
        self.part = None;
        self.annex = number == 1;
        self.annex_seen |= self.annex;
        if self.annex {
            self.at = next;
        } else {
            self.leave(next);
        }
    }

    /// Passes over the points of another annex or an article.
    fn leave(&mut self, from: usize) {
        self.part = None;
        self.annex = false;
        self.foreign_seen = true;
        let mut at = from;
        while let Some(token) = self.token(at) {
            let word = token.word().unwrap_or_default();
            let goes_on = token.number().is_some()
                || token.letter().is_some()
                || token.roman().is_some()
                || token.sign().is_some_and(|sign| "().,-/§[]".contains(sign))
                || is_point(word)
                || AND.contains(&word)
                || RANGE.contains(&word);
            if !goes_on {
                break;
            }
            at += 1;
        }
        self.at = at;
    }

    fn reference(&mut self) -> Option<Reference> {
        let start = self.at;
        let before = self.at;
        while self.marker() {}
        let named = self.at > before && self.annex;
        let part = self
            .part
            .or(self.scope.part.filter(|_| !named || self.annex));
        if named && let Some(part) = self.part {
            return match part {
                Part::One => self.property(start, true).or_else(|| self.first(start)),
                Part::Two => self.handled(start, true),
            };
        }
        let in_annex = self.annex || self.scope.annex || self.scope.part.is_some();
        let begins = self.is_label && self.at == 0;
        if in_annex
            && !self.scope.foreign
            && begins
            && let Some(found) = self.roman_point(start)
        {
            return Some(found);
        }
        match part {
            Some(Part::Two) => {
                let named = self.part.is_some() && self.sign(self.at) == Some('(');
                (begins || named).then(|| self.handled(start, true))?
            }
            _ if self.scope.foreign && !self.annex => None,
            _ => {
                let found = self.property(start, in_annex);
                let named =
                    self.part == Some(Part::One) || begins && self.scope.part == Some(Part::One);
                if found.is_none() && named && self.sign(self.at) == Some('(') {
                    return self.first(start);
                }
                found
            }
        }
    }

    /// `(2)(a)` and what goes with it; in a label under Part I `(a)` alone.
    fn property(&mut self, start: usize, sure: bool) -> Option<Reference> {
        let mut at = self.passed(self.at);
        let mut numbered = false;
        let mut own = false;
        // `I.2.a` and `1.2(a)` say the part as well; `CRA-2-a` the act.
        let head = self.token(at)?;
        if (head.roman() == Some(1)
            || head.number() == Some(1)
            || matches!(head.word(), Some("cra" | "er")))
            && self.sign(at + 1).is_some_and(|sign| ".-(".contains(sign))
        {
            let next = self.passed(at + 1);
            if self.token(next).and_then(Token::number) == Some(2) {
                own = head.word().is_some();
                at = next;
            }
        }
        if self.token(at).and_then(Token::number) == Some(2) {
            let next = self.passed(at + 1);
            if self.token(next).and_then(Token::letter).is_some() {
                numbered = true;
                at = next;
            }
        }
        let letter = self.token(at).and_then(Token::letter)?;
        if !numbered && !self.is_bare_letter(at) {
            return None;
        }
        // `2a` is a letter, `2 as` is none: the tokenizer keeps words whole.
        let sure = sure || own;
        let first = Requirement::lettered(letter_of(letter)?)?;
        if !sure && !numbered {
            return None;
        }
        let bracketed = self.sign(at + 1) == Some(')');
        let mut found = Requirements::one(first);
        self.at = at + 1 + usize::from(bracketed);
        self.go_on(letter, bracketed, numbered, &mut found);
        Some(self.reference_of(found, start, sure))
    }

    /// `I.1` and `II.4` at the start of a label, where Annex I is meant; under a title of Part I "point 1".
    fn roman_point(&mut self, start: usize) -> Option<Reference> {
        let head = self.token(self.at)?;
        let part = head.roman().and_then(part_of);
        let dotted = self
            .sign(self.at + 1)
            .is_some_and(|sign| ".-(".contains(sign));
        if let Some(part) = part.filter(|_| dotted) {
            let number = self.passed(self.at + 1);
            // `I.2.a` is read as a whole.
            if part == Part::One && self.token(number)?.number() != Some(1) {
                return None;
            }
            self.at += 1;
            self.part = Some(part);
            let found = match part {
                Part::One => self.first(start),
                Part::Two => self.handled(start, true),
            };
            if found.is_none() {
                self.at = start;
                self.part = None;
            }
            return found;
        }
        let worded = head.word().is_some_and(is_point);
        if worded && self.scope.part == Some(Part::One) {
            let next = self.passed(self.at);
            let alone = self.token(next)?.number() == Some(1)
                && self
                    .token(next + 1)
                    .is_none_or(|token| token.letter().is_none());
            return alone.then(|| self.first(start)).flatten();
        }
        None
    }

    /// Whether a letter on its own is the number of a point: `(a)`, `a)`, `a.` or all there is, at the start.
    fn is_bare_letter(&self, at: usize) -> bool {
        let named = self.part == Some(Part::One) && at > 0;
        let in_list = self.is_label && self.scope.part != Some(Part::Two);
        if !named && !(in_list && (self.scope.annex || self.scope.part.is_some())) {
            return false;
        }
        let after = self.sign(at + 1);
        let opened = at > 0 && self.sign(at - 1) == Some('(');
        if named {
            return opened || after == Some(')') || self.token(at + 1).is_none();
        }
        let first = at == self.passed(0);
        let whole = self.tokens.len() <= 3 && self.length <= 4;
        // `a. Text`; a title without a mark may begin with an article.
        first && (after == Some(')') || after == Some('.') || whole)
    }

    /// Part I(1), which is no matter of letters.
    fn first(&mut self, start: usize) -> Option<Reference> {
        let at = self.passed(self.at);
        (self.token(at)?.number() == Some(1)).then_some(())?;
        // `Part I 1.2` is somebody's own numbering.
        let continued = self.sign(at + 1) == Some('.')
            && self.token(at + 2).is_some_and(|t| t.number().is_some());
        if continued {
            return None;
        }
        self.at = at + 1 + usize::from(self.sign(at + 1) == Some(')'));
        Some(self.reference_of(
            Requirements::one(Requirement::AppropriateLevel),
            start,
            true,
        ))
    }

    /// A number of Part II and what goes with it.
    fn handled(&mut self, start: usize, sure: bool) -> Option<Reference> {
        let at = self.passed(self.at);
        let number = self.token(at)?.number()?;
        let first = Requirement::numbered(number)?;
        let after = self.sign(at + 1);
        let decimal =
            after == Some('.') && self.token(at + 2).is_some_and(|t| t.number().is_some());
        let opened = at > 0 && self.sign(at - 1) == Some('(');
        let unnamed = self.part.is_none();
        // `Punto 4:`.
        let worded = at > self.at
            && self
                .token(self.at)
                .and_then(Token::word)
                .is_some_and(is_point);
        // Under a title of Part II: `(3)`, `3.`, `3)`, `#3` or a cell with nothing else.
        let whole = self.tokens.len() <= 3 && self.length <= 5;
        if decimal || (unnamed && !(opened || whole || worded || matches!(after, Some(')' | '.'))))
        {
            return None;
        }
        let bracketed = after == Some(')');
        let mut found = Requirements::one(first);
        self.at = at + 1 + usize::from(bracketed);
        self.count_on(number, bracketed, &mut found);
        Some(self.reference_of(found, start, sure))
    }

    fn reference_of(&self, requirements: Requirements, start: usize, sure: bool) -> Reference {
        let end = self.at.saturating_sub(1);
        let range = match (self.token(start), self.token(end)) {
            (Some(first), Some(last)) => first.range.start..last.range.end,
            _ => 0..0,
        };
        Reference {
            requirements,
            range,
            sure,
        }
    }

    /// Passes over brackets, separators and words such as "point".
    fn passed(&self, from: usize) -> usize {
        let passes = |token: &Token<'_>| {
            let sign = token.sign();
            sign.is_some_and(|sign| "(.,:-/)#§[]".contains(sign))
                || token.word().is_some_and(is_point)
        };
        let run = from..from + MOST_SIGNS;
        from + run
            .take_while(|at| self.token(*at).is_some_and(passes))
            .count()
    }
}

fn part_of(number: u32) -> Option<Part> {
    match number {
        1 => Some(Part::One),
        2 => Some(Part::Two),
        _ => None,
    }
}

fn letter_of(at: u32) -> Option<char> {
    char::from_u32('a' as u32 + at)
}

#[cfg(test)]
mod tests;
