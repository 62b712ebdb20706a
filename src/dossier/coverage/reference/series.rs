//! Lists and ranges that follow a point: `(e)–(g)`, `(1), (5) and (7)`.

use super::names::{AND, RANGE};
use super::{Reader, letter_of};
use crate::dossier::coverage::token::Token;
use crate::law::requirement::{Requirement, Requirements};

impl Reader<'_> {
    /// Further letters: `–(g)`, `, (f)`, `and (2)(h)`.
    pub(super) fn go_on(
        &mut self,
        first: u32,
        bracketed: bool,
        numbered: bool,
        found: &mut Requirements,
    ) {
        let mut last = first;
        while let Some((is_range, mut at)) = self.connector() {
            if numbered && self.token(self.passed(at)).and_then(Token::number) == Some(2) {
                at = self.passed(at) + 1;
            }
            let at = self.skip_signs(at, &['(', '.', ')']);
            let Some(letter) = self.token(at).and_then(Token::letter) else {
                break;
            };
            let closed = self.sign(at + 1) == Some(')');
            // An article or a conjunction is no letter of a list.
            let alone = self.is_label || closed;
            if closed != bracketed || !alone || (is_range && letter <= last) {
                break;
            }
            let from = if is_range { last + 1 } else { letter };
            found_letters(from, letter, found);
            last = letter;
            self.at = at + 1 + usize::from(closed);
        }
    }

    /// Further numbers: `to (8)`, `, (5)`.
    pub(super) fn count_on(&mut self, first: u32, bracketed: bool, found: &mut Requirements) {
        let mut last = first;
        while let Some((is_range, at)) = self.connector() {
            let at = self.skip_signs(at, &['(']);
            let Some(number) = self.token(at).and_then(Token::number) else {
                break;
            };
            let closed = self.sign(at + 1) == Some(')');
            let decimal = self.sign(at + 1) == Some('.')
                && self.token(at + 2).is_some_and(|t| t.number().is_some());
            if closed != bracketed
                || decimal
                || Requirement::numbered(number).is_none()
                || (is_range && number <= last)
            {
                break;
            }
            let from = if is_range { last + 1 } else { number };
            (from..=number)
                .filter_map(Requirement::numbered)
                .for_each(|one| found.insert(one));
            last = number;
            self.at = at + 1 + usize::from(closed);
        }
    }

    /// A sign or word that joins a further point, whether it means a range, and what follows it.
    fn connector(&self) -> Option<(bool, usize)> {
        let token = self.token(self.at)?;
        let mut next = self.at + 1;
        if let Some(sign) = token.sign() {
            return match sign {
                '-' | '…' => Some((true, next)),
                ',' | ';' | '/' | '&' | '+' | '·' => {
                    if AND.contains(&self.word(next)) && self.sign(next + 1) != Some(')') {
                        next += 1;
                    }
                    Some((false, next))
                }
                _ => None,
            };
        }
        let word = token.word()?;
        // `t/m`.
        if word == "t" && self.sign(next) == Some('/') && self.word(next + 1) == "m" {
            return Some((true, next + 2));
        }
        let bracket = self.sign(next) == Some('(');
        // "e", "i" and "a" are words of some languages and letters of every list.
        if word.chars().count() == 1 && !bracket {
            return None;
        }
        if AND.contains(&word) && word != "a" {
            return Some((false, next));
        }
        RANGE.contains(&word).then_some((true, next))
    }
}

fn found_letters(from: u32, to: u32, found: &mut Requirements) {
    (from..=to)
        .filter_map(letter_of)
        .filter_map(Requirement::lettered)
        .for_each(|one| found.insert(one));
}
