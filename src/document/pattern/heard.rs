//! Banks of patterns: one look at a text tells which of them it can hold at all.
//!
//! Recognition asks every paragraph some forty questions, nearly always in vain. So what a bank answers is kept with
//! the text, and banks that are asked of the same texts listen together.

use super::asked::{self, Asked};
use super::hearing;
use super::{Needed, Way};
use crate::law::words::begins;
use crate::search::{Search, Sought};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// What is asked of the same texts; at most 64 members.
pub(crate) struct Bank {
    number: usize,
    members: &'static [&'static dyn Heard],
    alone: OnceLock<Ear>,
}

/// Banks that listen together.
static TOGETHER: OnceLock<(&'static [&'static Bank], OnceLock<Ear>)> = OnceLock::new();

/// Lets banks listen together from now on: what one of them is asked, all of them answer, in one pass over the text. The
/// answers are the same as if each listened alone.
pub(crate) fn listen_together(banks: &'static [&'static Bank]) {
    TOGETHER.get_or_init(|| (banks, OnceLock::new()));
}

/// Most banks that listen together.
pub(super) const BANKS: usize = 3;

/// Most ways of all members; members with more are always tried.
const WAYS: usize = 512;

/// What banks listen with.
struct Ear {
    search: Search,
    /// Where in [`Ear::needed_by`] those of each string begin; one more at the end.
    begins: Vec<u32>,
    /// What needs a string.
    needed_by: Vec<NeededBy>,
    /// The ways in which members can be found.
    ways: Vec<Found>,
    /// Of each bank, the members that need none.
    always: [u64; BANKS],
}

/// A set of strings that a way needs.
#[derive(Clone, Copy)]
struct NeededBy {
    way: u16,
    /// The set, as a bit.
    set: u8,
    /// Whether the string has to begin a word.
    word: bool,
}

/// A way in which a member can be found.
struct Found {
    /// All its sets, as bits.
    sets: u8,
    /// The bank, by its place among those that listen together.
    bank: u8,
    /// The member, as a bit.
    member: u64,
}

/// What is asked of a text.
pub(crate) trait Heard: Sync {
    /// Strings in lower case that a text in lower case has to hold, by the ways in which it can be found; `None` where
    /// it has to be tried.
    fn needed(&self) -> Option<Vec<Way>>;

    /// The pattern that is looked for in a text in lower case; `None` where there is no pattern.
    fn folded(&self) -> Option<String>;
}

impl Bank {
    /// A bank with a number of its own among the questions of [`super::asked`].
    pub(crate) const fn new(number: usize, members: &'static [&'static dyn Heard]) -> Self {
        Self {
            number,
            members,
            alone: OnceLock::new(),
        }
    }

    /// The members that a text may hold, as bits in their order.
    pub(crate) fn heard(&self, text: &str) -> u64 {
        match self.place().and_then(|place| hearing::at_hand(place, text)) {
            Some((heard, true)) => heard,
            Some((0, false)) => {
                debug_assert_eq!(self.heard_in(text), 0, "no part of what was heard: {text}");
                0
            }
            _ => self.heard_in(text),
        }
    }

    /// Whether a text may hold a member, by its bit.
    fn is_heard(&self, bit: u64, text: &str) -> bool {
        match self.place().and_then(|place| hearing::at_hand(place, text)) {
            Some((heard, sure)) if sure || heard & bit == 0 => {
                let right = || (self.heard_in(text) & bit != 0) == (heard & bit != 0);
                debug_assert!(right(), "no part of what was heard: {text}");
                heard & bit != 0
            }
            _ => self.heard_in(text) & bit != 0,
        }
    }

    /// Whether what is at hand tells that a text does not hold a member, by its bit.
    fn is_silent(&self, bit: u64, text: &str) -> bool {
        let at_hand = self.place().and_then(|place| hearing::at_hand(place, text));
        at_hand.is_some_and(|(heard, _)| heard & bit == 0)
    }

    /// The same as [`Self::is_heard`], out of what is remembered of the text.
    fn heard_in(&self, text: &str) -> u64 {
        asked::with(text, |asked| {
            asked.once(self.number, |asked| match self.together() {
                Some((banks, ear, place)) => {
                    let heard = hear_all(banks, ear, asked);
                    heard.get(place).copied().unwrap_or(u64::MAX)
                }
                None => {
                    let ear = self.alone.get_or_init(|| Ear::of(&[self]));
                    let [heard, ..] = ear.hear(asked.lower());
                    heard
                }
            })
        })
    }

    /// Its place among the banks that listen together.
    fn place(&self) -> Option<usize> {
        self.together().map(|(.., place)| place)
    }

    /// The banks that listen together with it, what they listen with, and its place among them.
    fn together(&self) -> Option<(&'static [&'static Bank], &'static OnceLock<Ear>, usize)> {
        let (banks, ear) = TOGETHER.get()?;
        let mut numbers = banks.iter().map(|bank| bank.number);
        Some((
            banks,
            ear,
            numbers.position(|number| number == self.number)?,
        ))
    }

    /// The patterns of its members.
    #[cfg(test)]
    pub(super) fn patterns(&self) -> Vec<String> {
        let members = self.members.iter();
        members.filter_map(|member| member.folded()).collect()
    }
}

/// What all banks that listen together hear in a text; `None` where none do.
pub(super) fn all(asked: &Asked) -> Option<[u64; BANKS]> {
    let (banks, ear) = TOGETHER.get()?;
    // Where one has answered all have.
    let known = banks.iter().map(|bank| asked.answer(bank.number));
    let mut heard = [0; BANKS];
    let mut places = heard.iter_mut().zip(known);
    if !places.all(|(place, known)| known.map(|known| *place = known).is_some()) {
        heard = hear_all(banks, ear, asked);
    }
    Some(heard)
}

/// Listens, and keeps what each bank heard.
fn hear_all(banks: &[&Bank], ear: &OnceLock<Ear>, asked: &Asked) -> [u64; BANKS] {
    let heard = ear.get_or_init(|| Ear::of(banks)).hear(asked.lower());
    for (bank, heard) in banks.iter().zip(heard) {
        asked.tell(bank.number, heard);
    }
    heard
}

impl Ear {
    /// Of each bank the members that a text in lower case may hold, as bits.
    fn hear(&self, lower: &str) -> [u64; BANKS] {
        let mut heard = self.always;
        let mut seen = [0_u8; WAYS];
        self.search.all(lower, |string, at| {
            let range = self.begins.get(string..).and_then(|from| {
                let (first, last) = (from.first()?, from.get(1)?);
                self.needed_by.get(*first as usize..*last as usize)
            });
            for needed in range.unwrap_or_default() {
                let way = usize::from(needed.way);
                let (Some(seen), Some(way)) = (seen.get_mut(way), self.ways.get(way)) else {
                    continue;
                };
                if needed.word && (*seen == way.sets || !begins(lower, at)) {
                    continue;
                }
                *seen |= needed.set;
                if *seen == way.sets
                    && let Some(heard) = heard.get_mut(usize::from(way.bank))
                {
                    *heard |= way.member;
                }
            }
        });
        heard
    }

    fn of(banks: &[&Bank]) -> Self {
        let (mut ways, mut always) = (Vec::new(), [0; BANKS]);
        let mut numbers: FxHashMap<Needed, u32> = FxHashMap::default();
        let mut wanted: Vec<(u32, NeededBy)> = Vec::new();
        for ((bank, always), place) in banks.iter().zip(&mut always).zip(0..) {
            for (number, member) in bank.members.iter().enumerate() {
                let bit = 1 << number;
                let Some(needed) = member.needed() else {
                    *always |= bit;
                    continue;
                };
                for sets in needed {
                    if ways.len() == WAYS {
                        *always |= bit;
                        break;
                    }
                    let way = ways.len() as u16;
                    ways.push(Found {
                        sets: u8::MAX >> (8 - sets.len().clamp(1, 8)),
                        bank: place,
                        member: bit,
                    });
                    for (at, set) in sets.into_iter().take(8).enumerate() {
                        for needed in set {
                            let by = NeededBy {
                                way,
                                set: 1 << at,
                                word: needed.word,
                            };
                            let next = numbers.len() as u32;
                            wanted.push((*numbers.entry(needed).or_insert(next), by));
                        }
                    }
                }
            }
        }
        wanted.sort_by_key(|(string, _)| *string);
        let mut begins = vec![0];
        for same in wanted.chunk_by(|(a, _), (b, _)| a == b) {
            let before = begins.last().copied().unwrap_or_default();
            begins.push(before + same.len() as u32);
        }
        let needed_by = wanted.into_iter().map(|(_, by)| by).collect();
        let mut strings: Vec<(Needed, u32)> = numbers.into_iter().collect();
        strings.sort_unstable_by_key(|(_, number)| *number);
        let sought = strings
            .into_iter()
            .map(|(needed, _)| match needed.at_start {
                true => Sought::at_start(needed.text),
                false => Sought::anywhere(needed.text),
            });
        let sought = sought.collect();
        Self {
            search: Search::new(sought),
            begins,
            needed_by,
            ways,
            always,
        }
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
    pub(crate) fn is_heard(&self, own: &dyn Heard, text: &str) -> bool {
        self.bank
            .is_none_or(|bank| bank.is_heard(self.bit(bank, own), text))
    }

    /// Whether it is known without a look at the text that it does not hold the pattern.
    pub(super) fn is_silent(&self, own: &dyn Heard, text: &str) -> bool {
        self.bank
            .is_some_and(|bank| bank.is_silent(self.bit(bank, own), text))
    }

    fn bit(&self, bank: &Bank, own: &dyn Heard) -> u64 {
        *self.bit.get_or_init(|| {
            let mut members = bank.members.iter();
            let at = members.position(|member| std::ptr::addr_eq(*member, own));
            at.map_or(u64::MAX, |at| 1 << at)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Ear;
    use crate::document::pattern::{Bank, Cased, Caseless};
    use crate::law::words::Words;

    /// The number of no bank: other tests let the real ones listen together, and what they hear is kept by number.
    const NONE: usize = 15;

    static BANK: Bank = Bank::new(NONE, &[&SOON, &LISTED, &ANY]);
    static SOON: Caseless =
        Caseless::of(&BANK, r"\bcoming soon\b|\bwird (?:ergänzt|nachgereicht)\b");
    static LISTED: Cased = Cased::of(&BANK, r"(?ix) (?-i:TBD) | to\ be\ done");
    static ANY: Caseless = Caseless::of(&BANK, r"\d+");
    static UNLISTED: Caseless = Caseless::of(&BANK, "unlisted");

    #[test]
    fn words_are_heard_by_their_beginnings() {
        static SIGN: Words = Words(&["sign", "署名"]);
        static UPDATE: Words = Words(&["update", "mise à jour"]);
        static WORDS: Bank = Bank::new(NONE, &[&SIGN, &UPDATE]);
        let alone = Ear::of(&[&WORDS]);
        let beside = Ear::of(&[&BANK, &WORDS]);
        for (text, heard) in [
            ("signed updates", 0b11),
            ("designed, désigné", 0),
            ("更新は署名されます", 0b01),
            ("une mise à jour", 0b10),
            ("une mise a jour", 0b10),
            ("", 0),
        ] {
            assert_eq!(alone.hear(text), [heard, 0, 0], "{text}");
            assert_eq!(beside.hear(text)[1], heard, "{text}");
        }
        let [heard, words, ..] = beside.hear("an update is coming soon");
        assert_eq!((heard & 0b11, words), (0b01, 0b10));
    }

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
        let text = "tbd, To Be Done";
        let regex = LISTED.within(text).unwrap();
        assert_eq!(regex.find(text).unwrap().range(), 5..15);
    }
}
