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
mod list;
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

use list::Ends;
use std::ops::Range;

/// A list of phrases: folded, a group a language.
pub type Phrases = &'static [&'static str];

/// Whether a folded text holds one of these phrases, beginning at the border of a word. Phrases in a script without
/// spaces between words are found anywhere.
pub fn any(folded: &str, phrases: Phrases) -> bool {
    find(folded, phrases).is_some()
}

/// Where the first of these phrases stands that a folded text holds, in bytes; as [`any`].
pub fn find(folded: &str, phrases: Phrases) -> Option<Range<usize>> {
    list::of(phrases, Ends::Anywhere, |list| list.find(folded))
}

/// As [`any`], but a phrase also ends where a word does, unless a final `*` leaves its ending open.
pub fn whole(folded: &str, phrases: Phrases) -> bool {
    list::of(phrases, Ends::WithWord, |list| list.find(folded)).is_some()
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
    fn lists_that_begin_alike_are_told_apart() {
        static ALL: &[&str] = &["until", "end"];
        assert!(any("the end", ALL) && !any("the end", &ALL[..1]));
        assert!(any("endless", ALL) && !whole("endless", ALL));
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
