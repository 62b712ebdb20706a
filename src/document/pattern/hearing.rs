//! What banks heard in a whole text, at hand while its parts are asked about.
//!
//! A block is asked some forty questions, its cells and sentences as many. What the whole block cannot hold none of them
//! can, and to know that takes no look into what is remembered.

use super::heard::{self, BANKS};
use std::cell::Cell;
use std::sync::OnceLock;

/// What was heard in a text, found out when first needed.
#[derive(Clone, Default, Debug)]
pub(crate) struct Hearing(OnceLock<Option<[u64; BANKS]>>);

/// A text whose parts are asked about.
#[derive(Clone, Copy)]
struct Whole {
    /// Where it lies in memory, and its length in bytes: told apart by that alone, while it is borrowed.
    address: usize,
    length: usize,
    heard: [u64; BANKS],
}

thread_local! {
    static WHOLE: Cell<Option<Whole>> = const { Cell::new(None) };
}

/// Puts back what was at hand before.
struct Before(Option<Whole>);

impl Drop for Before {
    fn drop(&mut self) {
        WHOLE.set(self.0);
    }
}

impl Hearing {
    /// Asks about `text`, always the same one, and about parts of it alone: what begins in it where words begin.
    pub(crate) fn within<R>(&self, text: &str, ask: impl FnOnce() -> R) -> R {
        let heard = self.0.get_or_init(|| heard::all(text));
        let Some(heard) = *heard else {
            return ask();
        };
        let whole = Whole {
            address: text.as_ptr().addr(),
            length: text.len(),
            heard,
        };
        let _before = Before(WHOLE.replace(Some(whole)));
        ask()
    }
}

/// Whether parts of a text are asked about.
pub(crate) fn is_within() -> bool {
    WHOLE.get().is_some()
}

/// What a bank, by its place among those that listen together, can have heard in a text, and whether it surely did;
/// `None` where that is not at hand.
pub(super) fn at_hand(place: usize, text: &str) -> Option<(u64, bool)> {
    let whole = WHOLE.get()?;
    let sure = whole.address == text.as_ptr().addr() && whole.length == text.len();
    Some((*whole.heard.get(place)?, sure))
}
