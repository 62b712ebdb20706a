//! Words that content rules look for, folded as [`crate::document::fold`] does: one file a subject, and in each list
//! one group a language.

pub mod assessment;
pub mod beginnings;
pub mod contact;
pub mod deadline;
pub mod declaration;
mod design;
pub(crate) mod documents;
pub mod duties;
pub mod everyday;
pub mod evidence;
pub mod index;
pub mod operators;
pub(crate) mod pictures;
mod remote;
pub mod reporting;
pub mod requirement;
pub mod response;
pub mod retention;
pub mod route;
pub mod speech;
pub mod stages;
pub mod standards;
mod stems;
pub(crate) mod support;
pub mod testing;
pub mod topic;
pub mod updates;
mod users;
pub mod version;
pub mod warranty;

pub use stems::{Stems, bare};
pub(crate) use stems::{Words, begins};

use std::ops::Range;

/// Whether a folded text holds one of these phrases, beginning at the border of a word. Phrases in a script without
/// spaces between words are found anywhere.
pub fn any(folded: &str, phrases: &[&str]) -> bool {
    find(folded, phrases).is_some()
}

/// Where the first of these phrases stands that a folded text holds, in bytes; as [`any`].
pub fn find(folded: &str, phrases: &[&str]) -> Option<Range<usize>> {
    search(folded, phrases, |phrase| phrase, |_, _| true)
}

/// As [`any`], but a phrase also ends where a word does, unless a final `*` leaves its ending open.
pub fn whole(folded: &str, phrases: &[&str]) -> bool {
    search(
        folded,
        phrases,
        |phrase| phrase.strip_suffix('*').unwrap_or(phrase),
        |phrase, rest| {
            let open = phrase.ends_with(['*', ' ', '.']);
            open || !rest.chars().next().is_some_and(char::is_alphanumeric)
        },
    )
    .is_some()
}

/// One pass over the text, since there are many phrases and most texts hold none: `written` is what a phrase looks
/// for, `ends` whether it may end before this rest of the text.
fn search(
    folded: &str,
    phrases: &[&str],
    written: impl Fn(&str) -> &str,
    ends: impl Fn(&str, &str) -> bool,
) -> Option<Range<usize>> {
    let firsts = Firsts::of(phrases.iter().map(|phrase| written(phrase)));
    // Phrases are wanted in their order: one that stands later in the list counts until an earlier one is found.
    let mut wanted = phrases;
    let mut best = None;
    for at in firsts.places(folded.as_bytes()) {
        let (before, rest) = folded.split_at_checked(at)?;
        let joined = before
            .chars()
            .next_back()
            .is_some_and(char::is_alphanumeric);
        if joined && !rest.starts_with(is_unspaced) {
            continue;
        }
        let found = wanted.iter().position(|phrase| {
            let after = rest.strip_prefix(written(phrase));
            after.is_some_and(|after| ends(phrase, after))
        });
        if let Some(found) = found {
            let length = wanted.get(found).map_or(0, |phrase| written(phrase).len());
            best = Some(at..at + length);
            wanted = wanted.get(..found).unwrap_or_default();
            if wanted.is_empty() {
                break;
            }
        }
    }
    best
}

/// With which bytes phrases begin: for each byte a bit that tells whether it is the first of any, and one for the second.
struct Firsts([u8; 256]);

const FIRST: u8 = 0b01;
const SECOND: u8 = 0b10;

impl Firsts {
    fn of<'p>(phrases: impl Iterator<Item = &'p str>) -> Self {
        let mut firsts = [0; 256];
        let mut mark = |byte: u8, bit| {
            if let Some(marks) = firsts.get_mut(usize::from(byte)) {
                *marks |= bit;
            }
        };
        for phrase in phrases {
            match phrase.as_bytes() {
                [] => {}
                [first] => {
                    mark(*first, FIRST);
                    (0..=u8::MAX).for_each(|second| mark(second, SECOND));
                }
                [first, second, ..] => {
                    mark(*first, FIRST);
                    mark(*second, SECOND);
                }
            }
        }
        Self(firsts)
    }

    /// The places where two bytes stand with which a phrase may begin.
    fn places(&self, bytes: &[u8]) -> impl Iterator<Item = usize> {
        let marks = |byte: u8| self.0.get(usize::from(byte)).copied().unwrap_or_default();
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

/// Whether a character belongs to a script that sets no spaces between words (kana and ideographs).
#[inline]
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::{any, find, whole};

    #[test]
    fn phrases_begin_where_words_do() {
        assert!(any("supported until 2031", &["until"]));
        assert!(any("security updates", &["security update"]));
        assert!(!any("untilted", &["tilt"]));
        assert_eq!(find("tilted until", &["until"]), Some(7..12));
        // The first of the list, wherever it stands.
        let first = find("an update until the end", &["end", "until", "update"]);
        assert_eq!(first, Some(20..23));
    }

    #[test]
    fn whole_phrases_end_where_words_do() {
        assert!(whole("none.", &["none"]) && whole("keine norm", &["kein*"]));
        assert!(!whole("navigation", &["nav"]) && whole("該当なし。", &["なし*"]));
        assert!(whole("no standard", &["no "]) && !whole("no. 0987", &["no "]));
    }

    #[test]
    fn scripts_without_spaces_have_no_borders() {
        assert!(any("製品の適合宣言書", &["適合宣言"]));
    }
}
