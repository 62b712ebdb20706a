//! Many groups of words, looked for in one pass over a text.

use crate::search::Search;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Groups of beginnings of words. Each group is a bit in what [`Stems::heard`] gives.
pub struct Stems {
    search: Search,
    /// The group of each beginning.
    groups: Vec<u8>,
}

impl Stems {
    /// Beginnings in lower case, by group; at most 64 groups.
    pub fn new(groups: &[&[&str]]) -> Self {
        let all = groups.iter().enumerate();
        let all = all.flat_map(|(group, stems)| stems.iter().map(move |stem| (group as u8, *stem)));
        let spellings = all.flat_map(|(group, stem)| {
            let bare = Some(bare(stem)).filter(|bare| bare != stem && bare.len() >= SHORTEST_BARE);
            let spellings = std::iter::once(stem.to_string()).chain(bare);
            spellings.map(move |stem| (group, stem))
        });
        let (groups, stems): (Vec<u8>, Vec<String>) = spellings.unzip();
        Self {
            search: Search::new(stems),
            groups,
        }
    }

    /// The groups of which a word begins in a text in lower case. Beginnings in a script without spaces between words
    /// are found anywhere.
    pub fn heard(&self, lower: &str) -> u64 {
        let mut heard = 0;
        self.search.all(lower, |stem, at| {
            let bit = 1_u64 << self.groups.get(stem).copied().unwrap_or(63);
            if heard & bit == 0 && begins(lower, at) {
                heard |= bit;
            }
        });
        heard
    }
}

/// Fewest letters of a beginning that is known without its marks as well: a shorter one could be another word.
const SHORTEST_BARE: usize = 5;

/// A beginning as somebody writes it who has no such letters at hand ("zagroz" for "zagroż").
fn bare(stem: &str) -> String {
    if stem.chars().any(super::is_unspaced) {
        return stem.to_string();
    }
    let plain = stem.nfd().filter(|c| !is_combining_mark(*c));
    let plain = plain.map(|c| match c {
        'ł' => 'l',
        'đ' => 'd',
        c => c,
    });
    plain.nfc().collect()
}

/// Whether a word begins here.
fn begins(text: &str, at: usize) -> bool {
    let after = text.get(at..).and_then(|text| text.chars().next());
    if after.is_some_and(super::is_unspaced) {
        return true;
    }
    let before = text.get(..at).and_then(|text| text.chars().next_back());
    !before.is_some_and(|c| c.is_alphanumeric() && !super::is_unspaced(c))
}

#[cfg(test)]
mod tests {
    use super::Stems;

    #[test]
    fn words_are_heard_by_their_beginnings() {
        let stems = Stems::new(&[&["sign", "署名"], &["update", "mise à jour"]]);
        assert_eq!(stems.heard("signed updates"), 0b11);
        assert_eq!(stems.heard("designed"), 0);
        assert_eq!(stems.heard("更新は署名されます"), 0b01);
        assert_eq!(stems.heard("une mise à jour"), 0b10);
        assert_eq!(stems.heard("UNE MISE A JOUR".to_lowercase().as_str()), 0b10);
    }
}
