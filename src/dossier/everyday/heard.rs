//! What a text speaks of in everyday words.

use crate::document::Block;
use crate::document::pattern::asked::{self, Asked};
use crate::law::words::speech::{danger, fixes, parts, report, support, trial};
use crate::law::words::{Stems, bare};
use std::sync::LazyLock;

/// What a text speaks of, as a bit each.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    Weakness,
    Fault,
    Security,
    Found,
    Write,
    Quiet,
    Answer,
    Soon,
    Fix,
    Publish,
    Peace,
    Credit,
    Joint,
    Update,
    Signed,
    Check,
    Reach,
    Undo,
    HowLong,
    KeptUp,
    Until,
    Danger,
    Likely,
    Bad,
    Measure,
    Cyber,
    Tried,
    Outcome,
    Parts,
}

/// The words of the groups, in their order.
static STEMS: LazyLock<Stems> = LazyLock::new(|| {
    Stems::of_lists(&[
        &[report::WEAKNESS],
        &[report::FAULT],
        &[report::SECURITY],
        &[report::FOUND],
        &[report::WRITE],
        &[report::QUIET],
        &[report::ANSWER],
        &[report::SOON],
        &[report::FIX],
        &[report::PUBLISH],
        &[report::PEACE],
        &[report::CREDIT],
        &[report::JOINT],
        &[fixes::UPDATE],
        &[fixes::SIGNED],
        &[fixes::CHECK],
        &[fixes::REACH],
        &[fixes::UNDO],
        &[support::HOW_LONG],
        &[support::KEPT_UP],
        &[support::UNTIL],
        &[danger::DANGER],
        &[danger::LIKELY],
        &[danger::BAD],
        &[danger::MEASURE],
        &[danger::CYBER],
        &[trial::TRIED],
        &[trial::OUTCOME],
        &[parts::PARTS],
    ])
});

/// Bytes of a text that is heard anew each time.
const SHORT: usize = 16;

/// What a text speaks of.
#[derive(Clone, Copy, Default)]
pub(super) struct Heard(u64);

impl Heard {
    pub(super) fn of(text: &str) -> Self {
        match text.len() {
            // To look it up would take longer.
            0..=SHORT => Self(STEMS.heard(&bare(text))),
            _ => Self(asked::with(text, Self::in_asked)),
        }
    }

    /// What the text of a block speaks of.
    pub(super) fn of_block(block: &Block) -> Self {
        Self(block.asked(Self::in_asked))
    }

    fn in_asked(asked: &Asked) -> u64 {
        asked.once(asked::EVERYDAY, |asked| STEMS.heard(&bare(&asked.text)))
    }

    pub(super) fn is_nothing(self) -> bool {
        self.0 == 0
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn has(self, group: Group) -> bool {
        self.0 >> (group as u64) & 1 == 1
    }

    pub(super) fn count(self, groups: &[Group]) -> usize {
        groups.iter().filter(|group| self.has(**group)).count()
    }

    pub(super) fn any(self, groups: &[Group]) -> bool {
        self.count(groups) > 0
    }
}
