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
    let mut starts = [false; 256];
    for first in phrases.iter().filter_map(|phrase| phrase.bytes().next()) {
        if let Some(start) = starts.get_mut(usize::from(first)) {
            *start = true;
        }
    }
    // Phrases are wanted in their order: one that stands later in the list counts until an earlier one is found.
    let mut wanted = phrases;
    let mut best = None;
    let mut joined = false;
    let mut at = 0;
    while let Some(&byte) = folded.as_bytes().get(at) {
        let (unspaced, alphanumeric, length) = if byte.is_ascii() {
            (false, byte.is_ascii_alphanumeric(), 1)
        } else {
            let c = folded.get(at..)?.chars().next()?;
            (is_unspaced(c), c.is_alphanumeric(), c.len_utf8())
        };
        if (!joined || unspaced) && starts.get(usize::from(byte)) == Some(&true) {
            let rest = folded.get(at..).unwrap_or_default();
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
        joined = alphanumeric;
        at += length;
    }
    best
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
