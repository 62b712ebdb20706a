//! Many strings looked for at once in many texts.

use std::borrow::Cow;

/// Bits of a hash that tell whether any string begins so.
const FILTER: u32 = 15;

/// Most bits of the same hash that number the bucket of those that do.
const BUCKETS: u32 = 12;

/// A set of strings, built in little more time than it takes to read them: most runs search a few texts only, and an
/// automaton would cost more than they do. Strings are found by the hash of their first four bytes.
pub(crate) struct Search {
    strings: Vec<Sought>,
    pairs: Pairs,
    starts: Index,
    anywhere: Index,
}

/// One bit for each first two bytes of a string that stands at a start, and one for each of the others.
type Pairs = Box<[[u64; 2]; 1 << 10]>;

/// A string, and where it may stand.
pub(crate) struct Sought {
    text: Cow<'static, str>,
    inside: bool,
}

impl Sought {
    /// A string that stands at a start: after anything but an ASCII letter or digit, or with a first letter that is
    /// not ASCII. Whether a word begins there in other scripts as well, who looks for it has to see.
    pub(crate) fn at_start(text: impl Into<Cow<'static, str>>) -> Self {
        Self {
            text: text.into(),
            inside: false,
        }
    }

    /// A string that may stand in the middle of a word.
    pub(crate) fn anywhere(text: impl Into<Cow<'static, str>>) -> Self {
        Self {
            text: text.into(),
            inside: true,
        }
    }
}

impl Search {
    /// A fixed set of strings. An empty one is found nowhere.
    pub(crate) fn new(strings: Vec<Sought>) -> Self {
        let mut pairs: Pairs = Box::new([[0; 2]; 1 << 10]);
        for sought in &strings {
            let bytes = sought.text.as_bytes();
            let Some(first) = bytes.first() else {
                continue;
            };
            let seconds = match bytes.get(1) {
                Some(second) => *second..=*second,
                None => 0..=u8::MAX,
            };
            for second in seconds {
                let pair = pair(*first, second);
                if let Some(bits) = pairs.get_mut(usize::from(pair >> 6)) {
                    let [starts, anywhere] = bits;
                    let bits = if sought.inside { anywhere } else { starts };
                    *bits |= 1 << (pair & 63);
                }
            }
        }
        Self {
            pairs,
            starts: Index::of(&strings, false),
            anywhere: Index::of(&strings, true),
            strings,
        }
    }

    /// Every place where one of the strings stands: its number, and where it begins, in the order of the places.
    pub(crate) fn all(&self, text: &str, mut found: impl FnMut(usize, usize)) {
        let bytes = text.as_bytes();
        let mut from = 0;
        while let Some((at, begun)) = self.next(bytes, from) {
            let rest = bytes.get(at..).unwrap_or_default();
            for (index, begun) in [&self.starts, &self.anywhere].into_iter().zip(begun) {
                if begun {
                    index.candidates(rest, |number, surely| {
                        let sought = || self.strings.get(number);
                        let stands = |sought: &Sought| rest.starts_with(sought.text.as_bytes());
                        if surely || sought().is_some_and(stands) {
                            found(number, at);
                        }
                    });
                }
            }
            from = at + 1;
        }
    }

    /// The next place where two bytes stand with which a string at a start begins, or another one, and which of both.
    /// Nearly all of a search is spent here.
    #[inline(never)]
    fn next(&self, bytes: &[u8], from: usize) -> Option<(usize, [bool; 2])> {
        let before = from.checked_sub(1).and_then(|at| bytes.get(at));
        let mut joined = before.is_some_and(u8::is_ascii_alphanumeric);
        let rest = bytes.get(from..).unwrap_or_default();
        for (at, &byte) in rest.iter().enumerate() {
            let pair = pair(byte, rest.get(at + 1).copied().unwrap_or_default());
            let [starts, anywhere] = self.pairs.get(usize::from(pair >> 6))?;
            let starts = starts >> (pair & 63) & u64::from(!joined || !byte.is_ascii());
            let anywhere = anywhere >> (pair & 63);
            joined = byte.is_ascii_alphanumeric();
            if (starts | anywhere) & 1 != 0 {
                return Some((from + at, [starts & 1 != 0, anywhere & 1 != 0]));
            }
        }
        None
    }

    /// The length of a string, in bytes.
    pub(crate) fn length(&self, number: usize) -> usize {
        self.strings
            .get(number)
            .map_or(0, |sought| sought.text.len())
    }
}

/// Strings by their first bytes.
struct Index {
    /// For each first byte, how many bytes the strings have that begin with it: one bit each for one, two, three, and
    /// more.
    lengths: [u8; 256],
    /// One bit for each hash.
    filter: Box<[u64; 1 << (FILTER - 6)]>,
    /// Bits of a hash that do not number its bucket.
    shift: u32,
    /// Where the candidates of each bucket begin; one more at the end.
    buckets: Vec<u32>,
    candidates: Vec<Start>,
}

/// How a string begins.
#[derive(Clone, Copy, Default)]
struct Start {
    /// Its first eight bytes; zeros after its end.
    key: u64,
    /// Its number.
    number: u32,
    /// Its length, in bytes; 9 for longer ones.
    length: u32,
}

impl Start {
    fn of(text: &[u8], number: u32) -> Self {
        let length = text.len().clamp(1, 9) as u32;
        Self {
            key: first_eight(text),
            number,
            length,
        }
    }

    /// Whether a text may begin with it, by its own first eight bytes.
    fn fits(self, eight: u64) -> bool {
        let mask = u64::MAX >> (64 - 8 * self.length.min(8));
        eight & mask == self.key
    }
}

impl Index {
    fn of(strings: &[Sought], inside: bool) -> Self {
        let numbered = strings.iter().zip(0_u32..);
        let wanted =
            numbered.filter(|(sought, _)| sought.inside == inside && !sought.text.is_empty());
        let count = wanted.clone().count();
        let bits = (usize::BITS - count.leading_zeros()).min(BUCKETS);
        let mut index = Self {
            lengths: [0; 256],
            filter: Box::new([0; 1 << (FILTER - 6)]),
            shift: FILTER - bits,
            buckets: vec![0; (1 << bits) + 1],
            candidates: Vec::new(),
        };
        let mut keyed = Vec::new();
        for (sought, number) in wanted {
            let bytes = sought.text.as_bytes();
            let start = Start::of(bytes, number);
            let hash = hash(start.key as u32);
            keyed.push((start, hash >> index.shift));
            let first = bytes.first().copied().unwrap_or_default();
            if let Some(lengths) = index.lengths.get_mut(usize::from(first)) {
                *lengths |= 1 << (bytes.len().min(4) - 1);
            }
            if let Some(bits) = index.filter.get_mut(hash >> 6) {
                *bits |= 1 << (hash & 63);
            }
            if let Some(count) = index.buckets.get_mut((hash >> index.shift) + 1) {
                *count += 1;
            }
        }
        let mut before = 0;
        for count in &mut index.buckets {
            before += *count;
            *count = before;
        }
        let mut free = index.buckets.clone();
        index.candidates = vec![Start::default(); keyed.len()];
        for (start, bucket) in keyed {
            let Some(slot) = free.get_mut(bucket) else {
                continue;
            };
            if let Some(candidate) = index.candidates.get_mut(*slot as usize) {
                *candidate = start;
            }
            *slot += 1;
        }
        index
    }

    /// The numbers of the strings that a text may begin with, as far as eight bytes tell, and whether it surely does.
    fn candidates(&self, text: &[u8], mut found: impl FnMut(usize, bool)) {
        let first = text.first().copied().unwrap_or_default();
        let mut lengths = self
            .lengths
            .get(usize::from(first))
            .copied()
            .unwrap_or_default();
        let eight = first_eight(text);
        while lengths != 0 {
            let length = lengths.trailing_zeros() + 1;
            lengths &= lengths - 1;
            let hash = hash(eight as u32 & (u32::MAX >> (32 - 8 * length)));
            let bits = self.filter.get(hash >> 6).copied().unwrap_or_default();
            if bits >> (hash & 63) & 1 == 0 || text.len() < length as usize {
                continue;
            }
            let range = self.buckets.get(hash >> self.shift..).and_then(|from| {
                let (first, last) = (from.first()?, from.get(1)?);
                self.candidates.get(*first as usize..*last as usize)
            });
            for start in range.unwrap_or_default() {
                // Of those of another length, each is found by its own.
                if start.length.min(4) == length && start.fits(eight) {
                    found(start.number as usize, start.length <= 8);
                }
            }
        }
    }
}

/// The first eight bytes of a text; zeros after its end.
fn first_eight(text: &[u8]) -> u64 {
    if let Some(eight) = text.first_chunk() {
        return u64::from_le_bytes(*eight);
    }
    let mut word = [0; 8];
    word.iter_mut().zip(text).for_each(|(to, from)| *to = *from);
    u64::from_le_bytes(word)
}

fn pair(first: u8, second: u8) -> u16 {
    u16::from_be_bytes([first, second])
}

fn hash(key: u32) -> usize {
    (key.wrapping_mul(0x9E37_79B1) >> (32 - FILTER)) as usize
}

#[cfg(test)]
mod tests {
    use super::{Search, Sought};

    fn places(strings: Vec<Sought>, text: &str) -> Vec<(usize, usize)> {
        let search = Search::new(strings);
        let mut places = Vec::new();
        search.all(text, |string, at| places.push((string, at)));
        places
    }

    #[test]
    fn strings_of_every_length_are_found() {
        let strings = ["a", "ab", "abc", "abcd", "abcde", "abd", ""];
        let strings = strings.into_iter().map(Sought::anywhere).collect();
        let found = [(0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (0, 5), (1, 5)];
        assert_eq!(places(strings, "abcdeab"), found);
    }

    #[test]
    fn starts_are_where_no_letter_or_digit_is_before() {
        let strings = || vec![Sought::at_start("up"), Sought::at_start("版")];
        assert_eq!(
            places(strings(), "up setup _up 1up-up版版"),
            [(0, 0), (0, 10), (0, 17), (1, 19), (1, 22)]
        );
        assert_eq!(places(strings(), "日版版"), [(1, 3), (1, 6)]);
        assert_eq!(places(vec![Sought::anywhere("up")], "setup"), [(0, 3)]);
    }

    #[test]
    fn the_same_is_found_as_by_looking_one_by_one() {
        let words = "sicher sich siche update up date upd 更新 更 ü üb über";
        let strings: Vec<&'static str> = words.split(' ').collect();
        let text = "Über sichere updates, 更新する, überdatesicher";
        let mut naive: Vec<(usize, usize)> = Vec::new();
        for (number, string) in strings.iter().enumerate() {
            naive.extend(text.match_indices(string).map(|(at, _)| (number, at)));
        }
        let mut found = places(strings.into_iter().map(Sought::anywhere).collect(), text);
        naive.sort();
        found.sort();
        assert_eq!(found, naive);
    }
}
