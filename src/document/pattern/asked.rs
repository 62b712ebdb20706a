//! Texts that were asked about, with the answers: the same texts come up in many questions, and in many documents.

pub(crate) use super::hearing::is_within;
use super::lower;
use crate::memory::{Known, Memory};
use std::cell::RefCell;
use std::sync::atomic::{AtomicU16, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

/// Questions whose answers are kept with a text: banks, and sets of words that are asked of the same texts again and
/// again.
const QUESTIONS: usize = 12;

/// The number of what the sentences of recognition speak of, beside those of the banks.
pub(crate) const SAID: usize = 2;

/// The number of topics.
pub(crate) const TOPICS: usize = 3;

/// The number of everyday words.
pub(crate) const EVERYDAY: usize = 4;

/// The number of what a block with this text adds to the verdict on its section.
pub(crate) const PIECE: usize = 6;

/// The number of the signs of its author that a text gives.
pub(crate) const SIGNS: usize = 7;

/// The number of the subjects that words of a text belong to.
pub(crate) const SUBJECTS: usize = 8;

/// The number of the question whether a text names versions of several pieces of software.
pub(crate) const VERSIONS: usize = 9;

/// The number of the question whether a text holds a placeholder.
pub(crate) const PLACEHOLDER: usize = 11;

/// The number of the verdict on a value with this text.
pub(crate) const VALUE: usize = 10;

/// A text that was asked about.
pub(crate) type Asked = Known<Answers>;

/// What was answered about a text.
#[derive(Default)]
pub(crate) struct Answers {
    /// It in lower case; `None` where that is the text itself.
    lower: OnceLock<Option<Box<str>>>,
    /// Which questions were answered, as bits.
    answered: AtomicU16,
    answers: [AtomicU64; QUESTIONS],
}

impl Asked {
    /// It in lower case, every byte where it stood.
    pub(crate) fn lower(&self) -> &str {
        let lower = self.value.lower.get_or_init(|| {
            let lower = lower(&self.text);
            (*lower != *self.text).then(|| lower.into())
        });
        lower.as_deref().unwrap_or(&self.text)
    }

    /// The answer to a question, by its number.
    pub(crate) fn once(&self, question: usize, ask: impl FnOnce(&Self) -> u64) -> u64 {
        if let Some(answer) = self.answer(question) {
            return answer;
        }
        // Two threads that ask at the same time get the same answer.
        let answer = ask(self);
        self.tell(question, answer);
        answer
    }

    /// The answer to a question, by its number, where it was asked before.
    pub(crate) fn answer(&self, question: usize) -> Option<u64> {
        let known = self.value.answers.get(question)?;
        let answered = self.value.answered.load(Ordering::Acquire) & (1 << question) != 0;
        answered.then(|| known.load(Ordering::Relaxed))
    }

    /// Keeps the answer to a question, by its number.
    pub(crate) fn tell(&self, question: usize, answer: u64) {
        if let Some(known) = self.value.answers.get(question) {
            known.store(answer, Ordering::Relaxed);
            self.value
                .answered
                .fetch_or(1 << question, Ordering::Release);
        }
    }
}

static REMEMBERED: Memory<Answers> = Memory::new();

/// Texts that each thread has at hand: the questions about a text and its sentences come one after another.
const AT_HAND: usize = 512;

thread_local! {
    static LAST: RefCell<Vec<Option<Arc<Asked>>>> = const { RefCell::new(Vec::new()) };
}

/// Asks about a text.
pub(crate) fn with<R>(text: &str, ask: impl FnOnce(&Asked) -> R) -> R {
    with_known(text, |asked| ask(asked))
}

/// What is remembered of a text, for who keeps it with the text itself.
pub(crate) fn known(text: &str) -> Arc<Asked> {
    // What is asked of a whole text first was not asked before: it is not at hand.
    let asked = REMEMBERED.at_once(text, Answers::default);
    put_at_hand(place_of(text), Arc::clone(&asked));
    asked
}

fn with_known<R>(text: &str, ask: impl FnOnce(&Arc<Asked>) -> R) -> R {
    let place = place_of(text);
    let known = LAST.with_borrow_mut(|last| last.get_mut(place).and_then(Option::take));
    let known = known.filter(|known| *known.text == *text);
    let asked = known.unwrap_or_else(|| REMEMBERED.at_once(text, Answers::default));
    let answer = ask(&asked);
    put_at_hand(place, asked);
    answer
}

fn put_at_hand(place: usize, asked: Arc<Asked>) {
    LAST.with_borrow_mut(|last| {
        if last.is_empty() {
            last.resize(AT_HAND, None);
        }
        if let Some(last) = last.get_mut(place) {
            *last = Some(asked);
        }
    });
}

/// Where a text is at hand, by its length and its ends; another of the same place is put away for it.
fn place_of(text: &str) -> usize {
    let bytes = text.as_bytes();
    let first = bytes.first_chunk().map_or(0, |it| u64::from_le_bytes(*it));
    let last = bytes.last_chunk().map_or(0, |it| u64::from_le_bytes(*it));
    let mixed = first ^ last.rotate_left(32) ^ bytes.len() as u64;
    (mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 55) as usize
}

#[cfg(test)]
mod tests {
    use super::with;

    #[test]
    fn a_text_is_asked_once() {
        let ask = |text: &str, answer| with(text, |asked| asked.once(0, |_| answer));
        assert_eq!(ask("asked once, here alone", 1), 1);
        assert_eq!(ask("another, asked here alone", 2), 2);
        assert_eq!(ask("asked once, here alone", 3), 1);
        let long = "long ".repeat(100_000);
        assert_eq!(ask(&long, 4), 4);
    }

    #[test]
    fn places_in_lower_case_are_those_of_the_text() {
        assert_eq!(with("ÄBİ x", |asked| asked.lower().to_string()), "äbİ x");
        assert_eq!(
            with("as it is", |asked| asked.lower().to_string()),
            "as it is"
        );
    }
}
