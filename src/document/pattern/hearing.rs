//! What banks heard in a whole text, at hand while its parts are asked about.
//!
//! A block is asked some forty questions, its cells and sentences as many. What the whole block cannot hold none of them
//! can, and to know that takes no look into what is remembered.

use super::asked::{self, Asked};
use super::heard::{self, BANKS};
use std::cell::Cell;
use std::fmt;
use std::sync::{Arc, OnceLock};

/// What is remembered of a text, at hand once it was needed.
#[derive(Clone, Default)]
pub(crate) struct Hearing(OnceLock<Arc<Asked>>);

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

impl fmt::Debug for Hearing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let asked = self.0.get().map(|asked| &asked.text);
        f.debug_tuple("Hearing").field(&asked).finish()
    }
}

impl Hearing {
    /// What is remembered of `text`, always the same one.
    pub(crate) fn asked(&self, text: &str) -> &Asked {
        self.0.get_or_init(|| asked::known(text))
    }

    /// Asks about `text`, always the same one, and about parts of it alone: what begins in it where words begin.
    pub(crate) fn within<R>(&self, text: &str, ask: impl FnOnce() -> R) -> R {
        let Some(heard) = heard::all(self.asked(text)) else {
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

#[cfg(test)]
mod tests {
    use super::{Hearing, at_hand, is_within};
    use crate::document::statement::{absence, promise};
    use std::panic::catch_unwind;

    static TEXT: &str = "Coming soon. Everything else is here.";

    #[test]
    fn what_was_heard_is_at_hand_while_parts_are_asked_about() {
        crate::dossier::listen();
        let hearing = Hearing::default();
        hearing.within(TEXT, || {
            let part = TEXT.split(". ").next().unwrap();
            assert!(is_within());
            assert!(promise(part).is_some() && promise(TEXT).is_some());
            assert!(absence(part).is_none() && absence(TEXT).is_none());
            let (all, sure) = at_hand(0, TEXT).unwrap();
            assert!(sure && all != 0);
            assert_eq!(at_hand(0, part), Some((all, false)));
            Hearing::default().within("not there", || assert_ne!(at_hand(0, TEXT).unwrap().0, all));
            assert_eq!(at_hand(0, TEXT), Some((all, true)));
        });
        assert!(!is_within());
        assert!(catch_unwind(|| Hearing::default().within(TEXT, || panic!("in between"))).is_err());
        assert!(!is_within());
    }

    /// Debug builds ask all the same.
    #[test]
    #[cfg(debug_assertions)]
    #[should_panic(expected = "no part of what was heard")]
    fn what_is_no_part_is_noticed() {
        crate::dossier::listen();
        Hearing::default().within("all of it is here", || promise("coming soon"));
    }
}
