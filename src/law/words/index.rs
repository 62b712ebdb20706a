//! Many lists of beginnings of words looked for in one pass over a text.

use super::is_unspaced;
use rustc_hash::FxHashMap;

/// Lists of phrases by the first characters of each phrase.
#[derive(Debug)]
pub struct Index {
    /// By the first character: the phrase and the number of its list.
    by_first: FxHashMap<char, Vec<(&'static str, u8)>>,
}

impl Index {
    /// At most 32 lists, numbered in the order given.
    pub fn new(lists: &[&'static [&'static str]]) -> Self {
        let mut by_first: FxHashMap<char, Vec<(&'static str, u8)>> = FxHashMap::default();
        for (number, list) in lists.iter().enumerate() {
            for phrase in *list {
                if let Some(first) = phrase.chars().next() {
                    let number = u8::try_from(number).unwrap_or(31).min(31);
                    by_first.entry(first).or_default().push((phrase, number));
                }
            }
        }
        Self { by_first }
    }

    /// The numbers of the lists, as bits, of which a folded text holds a phrase that begins where a word does.
    pub fn held(&self, folded: &str) -> u32 {
        let mut held = 0;
        let mut before = ' ';
        for (at, c) in folded.char_indices() {
            let begins = !before.is_alphanumeric() || is_unspaced(c);
            before = c;
            let Some(near) = self.by_first.get(&c).filter(|_| begins) else {
                continue;
            };
            let rest = folded.get(at..).unwrap_or_default();
            for (phrase, number) in near {
                if held & (1 << number) == 0 && rest.starts_with(phrase) {
                    held |= 1 << number;
                }
            }
        }
        held
    }
}

#[cfg(test)]
mod tests {
    use super::Index;

    #[test]
    fn lists_are_told_apart() {
        let index = Index::new(&[&["environment", "asset"], &["環境"], &["lifetime"]]);
        assert_eq!(index.held("assets in their environments"), 0b1);
        assert_eq!(index.held("使用環境と lifetime"), 0b110);
        assert_eq!(index.held("an unasset"), 0);
    }
}
