//! Whole words, each with what it stands for.

use rustc_hash::FxHashMap;

/// A few words that are looked up for each word of a text: a first letter and a length that none of them has are sieved
/// out, and those are most.
pub(crate) struct Lexicon<V> {
    values: FxHashMap<&'static [u8], V>,
    /// By the first byte, the lengths in bytes that words have, as bits.
    lengths: [u32; 256],
}

impl<V> Default for Lexicon<V> {
    fn default() -> Self {
        Self {
            values: FxHashMap::default(),
            lengths: [0; 256],
        }
    }
}

/// The bit of a length; long words share the last.
fn bit(length: usize) -> u32 {
    1 << length.min(31)
}

impl<V: Copy + Default> Lexicon<V> {
    /// What a word stands for, to be set.
    pub(crate) fn entry(&mut self, word: &'static str) -> &mut V {
        let first = word.bytes().next().unwrap_or_default();
        if let Some(lengths) = self.lengths.get_mut(usize::from(first)) {
            *lengths |= bit(word.len());
        }
        self.values.entry(word.as_bytes()).or_default()
    }

    /// What a word stands for.
    pub(crate) fn get(&self, word: &[u8]) -> V {
        let first = word.first().copied().unwrap_or_default();
        match self.may_hold(first, word.len()) {
            true => self.values.get(word).copied().unwrap_or_default(),
            false => V::default(),
        }
    }

    /// What a word stands for whose ASCII capitals count as small letters; `small` is written over.
    pub(crate) fn get_caseless(&self, word: &[u8], small: &mut Vec<u8>) -> V {
        let first = word.first().copied().unwrap_or_default();
        if !self.may_hold(first.to_ascii_lowercase(), word.len()) {
            return V::default();
        }
        small.clear();
        small.extend_from_slice(word);
        small.make_ascii_lowercase();
        let value = self.values.get(small.as_slice());
        value.copied().unwrap_or_default()
    }

    fn may_hold(&self, first: u8, length: usize) -> bool {
        let lengths = self.lengths.get(usize::from(first));
        lengths.is_some_and(|lengths| lengths & bit(length) != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::Lexicon;

    #[test]
    fn words_stand_for_what_was_set() {
        let long = "donaudampfschifffahrtsgesellschaftskapitän";
        let mut lexicon = Lexicon::<u8>::default();
        *lexicon.entry("we") |= 1;
        *lexicon.entry("we") |= 2;
        *lexicon.entry("är") = 4;
        *lexicon.entry(long) = 5;
        let mut small = Vec::new();
        for (word, value) in [("we", 3), ("är", 4), (long, 5), ("wo", 0), ("", 0)] {
            assert_eq!(lexicon.get(word.as_bytes()), value, "{word}");
            assert_eq!(
                lexicon.get_caseless(word.as_bytes(), &mut small),
                value,
                "{word}"
            );
        }
        assert_eq!(lexicon.get(b"We"), 0);
        assert_eq!(lexicon.get_caseless(b"We", &mut small), 3);
        assert_eq!(lexicon.get_caseless(b"Wet", &mut small), 0);
    }
}
