//! Many lists of beginnings of words, looked for in one pass over a text.

use super::is_unspaced;
use crate::search::{Search, Sought};
use std::sync::OnceLock;

/// A set of lists, by their numbers.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Set(u64);

impl Set {
    /// Its lists, as bits.
    pub(crate) fn bits(self) -> u64 {
        self.0
    }

    /// The set of these bits.
    pub(crate) fn of_bits(bits: u64) -> Self {
        Self(bits)
    }

    /// The set with one list more.
    pub fn with(self, list: usize) -> Self {
        Self(self.0 | 1_u64.checked_shl(list as u32).unwrap_or(0))
    }

    /// Both sets together.
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether every list of `other` is in it.
    pub fn holds(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether some list of `other` is in it.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether nothing is in it.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// Lists of beginnings of words, at most 64.
///
/// A list is text: one string a language, its entries parted by `, `. An entry stands where a word begins, one that
/// begins with `*` anywhere in a word, one in a script without spaces anywhere at all.
#[derive(Default)]
pub struct Beginnings {
    /// The lists that were added, told apart by where they lie.
    known: Vec<&'static [&'static str]>,
    search: OnceLock<(Search, Vec<Entry>)>,
}

/// What an entry is besides its text.
struct Entry {
    list: usize,
    inside: bool,
}

/// The entries of a list.
pub fn entries(list: &'static [&'static str]) -> impl Iterator<Item = &'static str> {
    list.iter().flat_map(|line| line.split(", "))
}

impl Beginnings {
    /// These lists, numbered in the order given, equal ones too.
    pub fn of(lists: &[&'static [&'static str]]) -> Self {
        Self {
            known: lists.to_vec(),
            search: OnceLock::new(),
        }
    }

    /// Adds a list, and gives its number; one that was added before keeps the number it has.
    pub fn add(&mut self, list: &'static [&'static str]) -> usize {
        if let Some(number) = self
            .known
            .iter()
            .position(|other| std::ptr::eq(*other, list))
        {
            return number;
        }
        self.known.push(list);
        self.search = OnceLock::new();
        self.known.len() - 1
    }

    /// The lists of which a folded text holds an entry.
    pub fn find(&self, folded: &str) -> Set {
        let (search, entries) = self.search.get_or_init(|| self.build());
        let mut found = Set::default();
        search.all(folded, |number, at| {
            let Some(entry) = entries.get(number) else {
                return;
            };
            let before = || folded.get(..at).and_then(|text| text.chars().next_back());
            if entry.inside || !before().is_some_and(char::is_alphanumeric) {
                found = found.with(entry.list);
            }
        });
        found
    }

    fn build(&self) -> (Search, Vec<Entry>) {
        let lists = self.known.iter().enumerate();
        let all = lists.flat_map(|(list, text)| entries(text).map(move |entry| (list, entry)));
        let all = all.map(|(list, entry)| {
            let unspaced = entry.starts_with(is_unspaced);
            let (sought, inside) = match entry.strip_prefix('*') {
                Some(inside) => (Sought::anywhere(inside), true),
                None => (Sought::at_start(entry), unspaced),
            };
            (sought, Entry { list, inside })
        });
        let (sought, entries): (Vec<Sought>, Vec<Entry>) = all.unzip();
        (Search::new(sought), entries)
    }
}

#[cfg(test)]
mod tests {
    use super::{Beginnings, Set, entries};
    use crate::document::fold::fold;
    use crate::law::words::{duties, reporting, response, stages, updates};

    static ONE: &[&str] = &["updat, sign ", "*patch"];
    static TWO: &[&str] = &["署名"];

    #[test]
    fn entries_begin_where_words_do() {
        let mut words = Beginnings::default();
        let (one, two) = (words.add(ONE), words.add(TWO));
        assert_eq!((words.add(ONE), one, two), (0, 0, 1));
        let only = |list| Set::default().with(list);
        assert_eq!(words.find("an update"), only(one));
        assert_eq!(words.find("sicherheitspatch"), only(one));
        assert!(words.find("backupdate signs").is_empty());
        assert_eq!(words.find("更新を署名"), only(two));
        assert!(words.find("").is_empty());
        assert!(only(one).and(only(two)).holds(only(two)) && !only(one).meets(only(two)));
    }

    #[test]
    fn lists_are_written_folded() {
        let lists = [
            stages::INTAKE,
            stages::TRIAGE,
            stages::FIX,
            stages::RELEASE,
            stages::DISCLOSURE,
            stages::ROLES,
            updates::UPDATE,
            updates::SECURITY,
            updates::INTEGRITY,
            updates::CHANNEL,
            updates::AUTOMATIC,
            updates::OPT_OUT,
            updates::NOTICE,
            updates::POSTPONE,
            updates::SEPARATE,
            updates::FREE,
            duties::TEST,
            duties::REGULAR,
            duties::ADVISORY,
            duties::PUBLISH,
            duties::RECORD,
            duties::KEPT,
            duties::KNOWN,
            duties::MAKING,
            duties::WATCH,
            duties::VALIDATION,
            duties::VALIDATED,
            reporting::ARTICLE,
            reporting::DUTY,
            reporting::EVENT,
            reporting::REPORT,
            reporting::NAMED,
            reporting::VULNERABILITY,
            response::ACKNOWLEDGE,
            reporting::INCIDENT,
            updates::INSTALL,
            updates::FEATURE,
            updates::DEPENDENCIES,
            updates::NOT,
            reporting::EARLY_WARNING,
            reporting::NOTIFICATION,
            reporting::FINAL_REPORT,
            reporting::AUTHORITY,
            reporting::USERS,
            reporting::INFORM,
        ];
        for entry in lists.into_iter().flat_map(entries) {
            let bare = entry.trim_start_matches('*');
            assert_eq!(fold(bare), bare.trim_end(), "{entry}");
            assert!(entry.chars().count() >= 2 || super::is_unspaced(bare.chars().next().unwrap()));
        }
    }
}
