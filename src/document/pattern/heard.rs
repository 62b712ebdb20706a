//! Banks of patterns: one look at a text tells which of them it can hold at all.
//!
//! Recognition asks every paragraph some forty questions, nearly always in vain. So what a bank answers is kept with
//! the text.

use super::asked::Asked;
use super::{Needed, Way};
use crate::search::{Search, Sought};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// Patterns that are asked of the same texts; at most 64.
pub(crate) struct Bank {
    number: usize,
    members: &'static [&'static dyn Heard],
    built: OnceLock<Built>,
}

/// Most ways of all members; members with more are always tried.
const WAYS: usize = 256;

struct Built {
    search: Search,
    /// Where in [`Built::needed_by`] those of each string begin; one more at the end.
    begins: Vec<u32>,
    /// What needs a string.
    needed_by: Vec<NeededBy>,
    /// The ways in which members can be found.
    ways: Vec<Found>,
    /// Members that need none.
    always: u64,
}

/// A set of strings that a way needs.
#[derive(Clone, Copy)]
struct NeededBy {
    way: u32,
    /// The set, as a bit.
    set: u8,
}

/// A way in which a member can be found.
struct Found {
    /// All its sets, as bits.
    sets: u8,
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
            built: OnceLock::new(),
        }
    }

    /// The members that a text in lower case may hold, as bits.
    fn heard(&self, lower: &str) -> u64 {
        let built = self.built.get_or_init(|| self.build());
        let mut heard = built.always;
        let mut seen = [0_u8; WAYS];
        built.search.all(lower, |string, _| {
            let range = built.begins.get(string..).and_then(|from| {
                let (first, last) = (from.first()?, from.get(1)?);
                built.needed_by.get(*first as usize..*last as usize)
            });
            for needed in range.unwrap_or_default() {
                let way = needed.way as usize;
                if let (Some(seen), Some(way)) = (seen.get_mut(way), built.ways.get(way)) {
                    *seen |= needed.set;
                    if *seen == way.sets {
                        heard |= way.member;
                    }
                }
            }
        });
        heard
    }

    fn build(&self) -> Built {
        let (mut ways, mut always) = (Vec::new(), 0);
        let mut strings: FxHashMap<Needed, Vec<NeededBy>> = FxHashMap::default();
        for (number, member) in self.members.iter().enumerate() {
            let bit = 1 << number;
            let Some(needed) = member.needed() else {
                always |= bit;
                continue;
            };
            for sets in needed {
                if ways.len() == WAYS {
                    always |= bit;
                    break;
                }
                let way = ways.len() as u32;
                ways.push(Found {
                    sets: u8::MAX >> (8 - sets.len().clamp(1, 8)),
                    member: bit,
                });
                for (at, set) in sets.into_iter().take(8).enumerate() {
                    for needed in set {
                        let set = 1 << at;
                        strings
                            .entry(needed)
                            .or_default()
                            .push(NeededBy { way, set });
                    }
                }
            }
        }
        let (mut sought, mut begins, mut needed_by) = (Vec::new(), vec![0], Vec::new());
        for (needed, by) in strings {
            sought.push(match needed.at_start {
                true => Sought::at_start(needed.text),
                false => Sought::anywhere(needed.text),
            });
            needed_by.extend(by);
            begins.push(needed_by.len() as u32);
        }
        Built {
            search: Search::new(sought),
            begins,
            needed_by,
            ways,
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
    pub(crate) fn is_heard(&self, own: &dyn Heard, asked: &Asked) -> bool {
        let Some(bank) = self.bank else {
            return true;
        };
        let bit = self.bit.get_or_init(|| {
            let mut members = bank.members.iter();
            let at = members.position(|member| std::ptr::addr_eq(*member, own));
            at.map_or(u64::MAX, |at| 1 << at)
        });
        let heard = asked.once(bank.number, |asked| bank.heard(asked.lower()));
        heard & bit != 0
    }
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
