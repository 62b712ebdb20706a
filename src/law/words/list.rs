//! A list of phrases, ready to be looked for.

use super::{Phrases, is_unspaced};
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

/// Where phrases may end.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Ends {
    /// In the middle of a word too.
    Anywhere,
    /// Where a word ends, unless the phrase ends with `*`, a space or a point.
    WithWord,
}

/// Phrases by the byte they begin with: there are many, and most places in a text begin none.
pub(super) struct List {
    phrases: Phrases,
    ends: Ends,
    /// For each byte a bit that tells whether it is the first of any phrase, and one for the second.
    marks: [u8; 256],
    /// Where in [`List::order`] those with each first byte begin; one more at the end.
    begins: Vec<u16>,
    /// The places of phrases in the list, by their first bytes.
    order: Vec<u16>,
}

const FIRST: u8 = 0b01;
const SECOND: u8 = 0b10;

thread_local! {
    /// Lists that were looked for, by where they lie in memory: they stay there, and the same few are looked for in
    /// every text.
    static KNOWN: RefCell<FxHashMap<(usize, Ends), Rc<List>>> = RefCell::default();
}

/// Asks a list.
pub(super) fn of<R>(phrases: Phrases, ends: Ends, ask: impl FnOnce(&List) -> R) -> R {
    let key = (phrases.as_ptr().addr(), ends);
    let list = KNOWN.with_borrow_mut(|known| {
        let list = known.entry(key);
        list.or_insert_with(|| Rc::new(List::new(phrases, ends)))
            .clone()
    });
    // Lists that begin alike can share their place.
    match list.phrases.len() == phrases.len() {
        true => ask(&list),
        false => ask(&List::new(phrases, ends)),
    }
}

impl List {
    fn new(phrases: Phrases, ends: Ends) -> Self {
        let mut list = Self {
            phrases,
            ends,
            marks: [0; 256],
            begins: Vec::new(),
            order: Vec::new(),
        };
        let mut order: Vec<(u8, u16)> = Vec::new();
        for (phrase, place) in phrases.iter().zip(0..) {
            let bytes = list.written(phrase).as_bytes();
            let Some(first) = bytes.first() else {
                continue;
            };
            order.push((*first, place));
            list.mark(*first, FIRST);
            match bytes.get(1) {
                Some(second) => list.mark(*second, SECOND),
                None => (0..=u8::MAX).for_each(|second| list.mark(second, SECOND)),
            }
        }
        order.sort_unstable();
        let begins =
            (0..=256_u16).map(|first| order.partition_point(|(own, _)| u16::from(*own) < first));
        list.begins = begins.map(|at| at as u16).collect();
        list.order = order.into_iter().map(|(_, place)| place).collect();
        list
    }

    fn mark(&mut self, byte: u8, bit: u8) {
        if let Some(marks) = self.marks.get_mut(usize::from(byte)) {
            *marks |= bit;
        }
    }

    /// What of a phrase stands in a text.
    fn written(&self, phrase: &'static str) -> &'static str {
        match self.ends {
            Ends::Anywhere => phrase,
            Ends::WithWord => phrase.strip_suffix('*').unwrap_or(phrase),
        }
    }

    fn ends(&self, phrase: &str, rest: &str) -> bool {
        self.ends == Ends::Anywhere
            || phrase.ends_with(['*', ' ', '.'])
            || !rest.chars().next().is_some_and(char::is_alphanumeric)
    }

    /// Where the first phrase of the list stands that a folded text holds, in bytes.
    pub(super) fn find(&self, folded: &str) -> Option<Range<usize>> {
        // Phrases are wanted in their order: one that stands later in the list counts until an earlier one is found.
        let mut wanted = usize::MAX;
        let mut best = None;
        for at in self.places(folded.as_bytes()) {
            let (before, rest) = folded.split_at_checked(at)?;
            let joined = match before.as_bytes().last() {
                Some(last) if last.is_ascii() => last.is_ascii_alphanumeric(),
                _ => before.ends_with(char::is_alphanumeric),
            };
            if joined && !rest.starts_with(is_unspaced) {
                continue;
            }
            let first = usize::from(*rest.as_bytes().first()?);
            let own = self.begins.get(first..).and_then(|begins| {
                let (from, to) = (begins.first()?, begins.get(1)?);
                self.order.get(usize::from(*from)..usize::from(*to))
            });
            let own = own.unwrap_or_default().iter().map(|at| usize::from(*at));
            for place in own.take_while(|place| *place < wanted) {
                let Some(phrase) = self.phrases.get(place) else {
                    break;
                };
                let written = self.written(phrase);
                if let Some(after) = rest.strip_prefix(written)
                    && self.ends(phrase, after)
                {
                    wanted = place;
                    best = Some(at..at + written.len());
                    break;
                }
            }
            if wanted == 0 {
                break;
            }
        }
        best
    }

    /// The places where two bytes stand with which a phrase may begin.
    fn places(&self, bytes: &[u8]) -> impl Iterator<Item = usize> {
        let marks = |byte: u8| {
            let marks = self.marks.get(usize::from(byte));
            marks.copied().unwrap_or_default()
        };
        let pairs = bytes.windows(2).enumerate();
        let places = pairs.filter_map(move |(at, pair)| match pair {
            [first, second] => (marks(*first) & marks(*second) >> 1 & FIRST != 0).then_some(at),
            _ => None,
        });
        let last = bytes.split_last();
        let last = last.filter(move |(last, _)| marks(**last) & FIRST != 0);
        places.chain(last.map(|(_, before)| before.len()))
    }
}
