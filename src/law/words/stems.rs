//! Many groups of words, looked for in one pass over a text.

use crate::search::Search;

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
        let (groups, stems): (Vec<u8>, Vec<String>) =
            all.map(|(group, stem)| (group, stem.to_string())).unzip();
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
    }
}
