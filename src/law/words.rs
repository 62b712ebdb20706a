//! Words that content rules look for, folded as [`crate::document::fold`] does: one file a subject, and in each list
//! one group a language.

pub mod assessment;
pub mod beginnings;
pub mod contact;
pub mod deadline;
pub mod declaration;
mod design;
pub mod duties;
pub mod evidence;
pub mod index;
pub mod operators;
mod pictures;
mod remote;
pub mod reporting;
pub mod requirement;
pub mod response;
pub mod route;
pub mod stages;
pub mod standards;
mod stems;
pub(crate) mod support;
pub mod testing;
pub mod topic;
pub mod updates;
mod users;
pub mod version;

pub use stems::Stems;

/// Whether a folded text holds one of these phrases, beginning at the border of a word. Phrases in a script without
/// spaces between words are found anywhere.
pub fn any(folded: &str, phrases: &[&str]) -> bool {
    find(folded, phrases).is_some()
}

/// Where the first of these phrases stands that a folded text holds, in bytes; as [`any`].
pub fn find(folded: &str, phrases: &[&str]) -> Option<std::ops::Range<usize>> {
    phrases.iter().find_map(|phrase| {
        let spaced = !phrase.starts_with(is_unspaced);
        let begins = |at: usize| {
            let before = folded.get(..at).and_then(|text| text.chars().next_back());
            !(spaced && before.is_some_and(char::is_alphanumeric))
        };
        let mut found = folded.match_indices(phrase);
        let (at, text) = found.find(|(at, _)| begins(*at))?;
        Some(at..at + text.len())
    })
}

/// As [`any`], but a phrase also ends where a word does, unless a final `*` leaves its ending open.
pub fn whole(folded: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| {
        let (bare, open) = match phrase.strip_suffix('*') {
            Some(bare) => (bare, true),
            None => (*phrase, phrase.ends_with([' ', '.'])),
        };
        let spaced = !bare.starts_with(is_unspaced);
        let mut found = folded.match_indices(bare);
        found.any(|(at, text)| {
            let before = folded.get(..at).and_then(|text| text.chars().next_back());
            let after = folded
                .get(at + text.len()..)
                .and_then(|text| text.chars().next());
            let joined = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            !(spaced && joined(before)) && (open || !joined(after))
        })
    })
}

/// Whether a character belongs to a script that sets no spaces between words (kana and ideographs).
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
