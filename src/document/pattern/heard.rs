//! Banks of patterns: one look at a text tells which of them it can hold at all.
//!
//! Recognition asks every paragraph some twenty questions, nearly always in vain. So the texts asked about last are kept
//! in lower case, with the answer of each bank.

use super::{Needed, lower};
use crate::search::{Search, Sought};
use rustc_hash::FxHasher;
use std::cell::RefCell;
use std::hash::{Hash, Hasher};
use std::sync::OnceLock;

/// Questions whose answers are kept with a text: banks, and sets of words that are asked of the same texts again and
/// again.
const QUESTIONS: usize = 5;

/// The number of what the sentences of recognition speak of, beside those of the banks.
pub(crate) const SAID: usize = 2;

/// The number of topics.
pub(crate) const TOPICS: usize = 3;

/// The number of everyday words.
pub(crate) const EVERYDAY: usize = 4;

/// Patterns that are asked of the same texts; at most 64.
pub(crate) struct Bank {
    number: usize,
    members: &'static [&'static dyn Heard],
    built: OnceLock<Built>,
}

struct Built {
    search: Search,
    /// Which members need the string, as bits.
    needed_by: Vec<u64>,
    /// Members that need none.
    always: u64,
}

/// What is asked of a text.
pub(crate) trait Heard: Sync {
    /// Strings in lower case one of which a text in lower case has to hold; `None` where it has to be tried.
    fn needed(&self) -> Option<Vec<Needed>>;

    /// The pattern that is looked for in a text in lower case; `None` where there is no pattern.
    fn folded(&self) -> Option<String>;
}

impl Bank {
    /// A bank with a number of its own, below [`SAID`].
    pub(crate) const fn new(number: usize, members: &'static [&'static dyn Heard]) -> Self {
        Self {
            number,
            members,
            built: OnceLock::new(),
        }
    }

    /// The members that a text in lower case may hold, as bits.
    fn heard(&self, lower: &str) -> u64 {
        let built = self.built.get_or_init(|| self.build());
        let mut heard = built.always;
        built.search.all(lower, |string, _| {
            let members = built.needed_by.get(string);
            heard |= members.copied().unwrap_or(u64::MAX);
        });
        heard
    }

    fn build(&self) -> Built {
        let mut strings = Vec::new();
        let mut needed_by = Vec::new();
        let mut always = 0;
        for (number, member) in self.members.iter().enumerate() {
            let bit = 1 << number;
            let Some(needed) = member.needed() else {
                always |= bit;
                continue;
            };
            needed_by.resize(needed_by.len() + needed.len(), bit);
            strings.extend(needed.into_iter().map(|needed| match needed.at_start {
                true => Sought::at_start(needed.text),
                false => Sought::anywhere(needed.text),
            }));
        }
        Built {
            search: Search::new(strings),
            needed_by,
            always,
        }
    }

    /// The patterns of its members.
    #[cfg(test)]
    pub(super) fn patterns(&self) -> Vec<String> {
        let members = self.members.iter();
        members.filter_map(|member| member.folded()).collect()
    }
}

/// The place of a pattern in its bank.
pub(crate) struct Member {
    bank: Option<&'static Bank>,
    bit: OnceLock<u64>,
}

impl Member {
    /// Of no bank: always tried.
    pub(crate) const fn alone() -> Self {
        Self {
            bank: None,
            bit: OnceLock::new(),
        }
    }

    pub(crate) const fn of(bank: &'static Bank) -> Self {
        Self {
            bank: Some(bank),
            bit: OnceLock::new(),
        }
    }

    /// Whether the text may hold the pattern whose place this is. One that its bank does not list is always tried.
    pub(crate) fn is_heard(&self, own: &dyn Heard, last: &mut Last) -> bool {
        let Some(bank) = self.bank else {
            return true;
        };
        let bit = self.bit.get_or_init(|| {
            let mut members = bank.members.iter();
            let at = members.position(|member| std::ptr::addr_eq(*member, own));
            at.map_or(u64::MAX, |at| 1 << at)
        });
        last.heard(bank) & bit != 0
    }
}

/// A text that was asked about.
#[derive(Default)]
pub(crate) struct Last {
    text: String,
    lower: String,
    heard: [Option<u64>; QUESTIONS],
}

impl Last {
    fn hold(&mut self, text: &str) {
        if self.text != text {
            self.text.clear();
            self.text.push_str(text);
            self.lower.clear();
            match text.is_ascii() {
                true => {
                    self.lower.push_str(text);
                    self.lower.make_ascii_lowercase();
                }
                false => self.lower.push_str(&lower(text)),
            }
            self.heard = [None; QUESTIONS];
        }
    }

    /// It in lower case, every byte where it stood.
    pub(crate) fn lower(&self) -> &str {
        &self.lower
    }

    fn heard(&mut self, bank: &Bank) -> u64 {
        self.once(bank.number, |last| bank.heard(&last.lower))
    }

    /// The answer to a question, by its number.
    pub(crate) fn once(&mut self, question: usize, ask: impl FnOnce(&Self) -> u64) -> u64 {
        if let Some(known) = self.heard.get(question).copied().flatten() {
            return known;
        }
        let heard = ask(self);
        if let Some(slot) = self.heard.get_mut(question) {
            *slot = Some(heard);
        }
        heard
    }
}

/// Texts remembered by each thread: more than a long document has blocks, since a document is gone through many times.
const KEPT: usize = 2048;

/// Bytes of the longest text that is remembered beside others.
const LONGEST: usize = 4096;

/// The texts a thread remembers.
struct Remembered {
    /// The first place is that of long texts.
    texts: Vec<Last>,
    /// The place asked last: questions about one text come one after another.
    last: usize,
}

thread_local! {
    static REMEMBERED: RefCell<Remembered> = const {
        RefCell::new(Remembered { texts: Vec::new(), last: 0 })
    };
}

/// Asks about a text.
pub(crate) fn with<R>(text: &str, ask: impl FnOnce(&mut Last) -> R) -> R {
    REMEMBERED.with_borrow_mut(|remembered| {
        let Remembered { texts, last } = remembered;
        if texts.get(*last).is_none_or(|known| known.text != text) {
            *last = match text.len() {
                0..=LONGEST => 1 + place_of(text),
                _ => 0,
            };
            if texts.len() <= *last {
                texts.resize_with(*last + 1, Last::default);
            }
        }
        let mut none = Last::default();
        let known = texts.get_mut(*last).unwrap_or(&mut none);
        known.hold(text);
        ask(known)
    })
}

/// Where a text is remembered; another of the same place is forgotten for it.
fn place_of(text: &str) -> usize {
    let mut hasher = FxHasher::default();
    text.hash(&mut hasher);
    (hasher.finish() % KEPT as u64) as usize
}

#[cfg(test)]
mod tests {
    use crate::document::pattern::{Bank, Cased, Caseless};

    static BANK: Bank = Bank::new(0, &[&SOON, &LISTED, &ANY]);
    static SOON: Caseless =
        Caseless::of(&BANK, r"\bcoming soon\b|\bwird (?:ergänzt|nachgereicht)\b");
    static LISTED: Cased = Cased::of(&BANK, r"(?ix) (?-i:TBD) | to\ be\ done");
    static ANY: Caseless = Caseless::of(&BANK, r"\d+");
    static UNLISTED: Caseless = Caseless::of(&BANK, "unlisted");

    #[test]
    fn what_a_text_cannot_hold_is_not_tried() {
        for text in ["nothing here", "later"] {
            assert_eq!(SOON.find(text), None);
            assert!(LISTED.within(text).is_none());
            assert_eq!(ANY.find(text), None);
        }
        assert_eq!(SOON.find("ä – Wird ERGÄNZT"), Some(7..20));
        assert_eq!(ANY.find("ab 12"), Some(3..5));
        assert_eq!(UNLISTED.find("Unlisted"), Some(0..8));
        // Heard in the folded text, found in the text itself.
        let regex = LISTED.within("tbd, To Be Done").unwrap();
        assert_eq!(regex.find("tbd, To Be Done").unwrap().range(), 5..15);
    }
}
