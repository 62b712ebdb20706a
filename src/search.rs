//! Many strings looked for at once in many texts.

use std::borrow::Cow;

/// Bits of a hash that tell whether any string begins so.
const FILTER: u32 = 16;

/// Most bits of the same hash that number the bucket of those that do.
const BUCKETS: u32 = 12;

/// Bytes of a text that are looked at in one go.
const STRETCH: usize = 128;

/// A set of strings, built in little more time than it takes to read them: most runs search a few texts only, and an
/// automaton would cost more than they do. Strings are found by the hash of their first four bytes.
///
/// A text is sieved stretch by stretch, first by pairs of bytes, then by hashes. Neither sieve branches on what it
/// sees: what stands in a text cannot be foreseen, and a branch that is taken by surprise costs more than both.
pub(crate) struct Search {
    strings: Vec<Sought>,
    pairs: Pairs,
    /// One bit for each two bytes with which a string of one or two bytes begins.
    short: Box<[u64; 1 << 10]>,
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

/// One bit for each first two bytes of a string that stands at a start, and one for each of the others.
type Pairs = Box<[[u64; 2]; 1 << 10]>;

/// Places in a stretch.
type Places = [u8; STRETCH];

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
        let count = strings.len();
        let bits = (usize::BITS - count.leading_zeros()).min(BUCKETS);
        let mut search = Self {
            pairs: Box::new([[0; 2]; 1 << 10]),
            short: Box::new([0; 1 << 10]),
            lengths: [0; 256],
            filter: Box::new([0; 1 << (FILTER - 6)]),
            shift: FILTER - bits,
            buckets: vec![0; (1 << bits) + 1],
            candidates: Vec::new(),
            strings: Vec::new(),
        };
        let mut keyed = Vec::with_capacity(count);
        for (sought, number) in strings.iter().zip(0..) {
            let Some(first) = sought.text.as_bytes().first() else {
                continue;
            };
            search.mark_pairs(sought);
            let start = Start::of(sought, number);
            let length = start.length.min(4);
            if let Some(lengths) = search.lengths.get_mut(usize::from(*first)) {
                *lengths |= 1 << (length - 1);
            }
            let hash = hash(start.key as u32);
            if let Some(bits) = search.filter.get_mut(hash >> 6) {
                *bits |= 1 << (hash & 63);
            }
            let bucket = hash >> search.shift;
            if let Some(count) = search.buckets.get_mut(bucket + 1) {
                *count += 1;
            }
            keyed.push((start, bucket));
        }
        search.strings = strings;
        search.fill(keyed);
        search
    }

    /// Notes the first two bytes of a string.
    fn mark_pairs(&mut self, sought: &Sought) {
        let bytes = sought.text.as_bytes();
        let first = bytes.first().copied().unwrap_or_default();
        let seconds = match bytes.get(1) {
            Some(second) => *second..=*second,
            None => 0..=u8::MAX,
        };
        for second in seconds {
            let pair = pair(first, second);
            let (at, bit) = (usize::from(pair >> 6), 1 << (pair & 63));
            if let Some([starts, anywhere]) = self.pairs.get_mut(at) {
                *(if sought.inside { anywhere } else { starts }) |= bit;
            }
            if let Some(short) = self.short.get_mut(at).filter(|_| bytes.len() < 3) {
                *short |= bit;
            }
        }
    }

    /// Puts the candidates into their buckets, which know how many each is to hold.
    fn fill(&mut self, keyed: Vec<(Start, usize)>) {
        let mut before = 0;
        for count in &mut self.buckets {
            before += *count;
            *count = before;
        }
        let mut free = self.buckets.clone();
        self.candidates = vec![Start::default(); keyed.len()];
        for (start, bucket) in keyed {
            let Some(slot) = free.get_mut(bucket) else {
                continue;
            };
            if let Some(candidate) = self.candidates.get_mut(*slot as usize) {
                *candidate = start;
            }
            *slot += 1;
        }
    }

    /// Every place where one of the strings stands: its number, and where it begins, in the order of the places.
    pub(crate) fn all(&self, text: &str, mut found: impl FnMut(usize, usize)) {
        let bytes = text.as_bytes();
        let mut places = [0; STRETCH];
        let mut from = 0;
        while from < bytes.len() {
            let count = self.by_pairs(bytes, from, &mut places);
            let count = self.by_hashes(bytes, from, &mut places, count);
            for place in places.iter().take(count) {
                let at = from + usize::from(*place);
                self.at(bytes, at, |number| found(number, at));
            }
            from += STRETCH;
        }
    }

    /// The places of a stretch with two bytes with which a string begins that may stand there, and how many they are.
    #[inline(never)]
    fn by_pairs(&self, bytes: &[u8], from: usize, places: &mut Places) -> usize {
        let mut joined = is_joined(bytes, from);
        let mut count = 0;
        let mut look = |at: usize, byte: u8, second: u8| {
            let pair = pair(byte, second);
            let [starts, anywhere] = self
                .pairs
                .get(usize::from(pair >> 6))
                .copied()
                .unwrap_or_default();
            let begins = u64::from(!joined | !byte.is_ascii());
            let fits = (starts >> (pair & 63) & begins | anywhere >> (pair & 63)) & 1;
            joined = byte.is_ascii_alphanumeric();
            if let Some(place) = places.get_mut(count % STRETCH) {
                *place = at as u8;
            }
            count += fits as usize;
        };
        let stretch = bytes.get(from..).unwrap_or_default();
        let stretch = stretch.get(..=STRETCH).unwrap_or(stretch);
        for (at, two) in stretch.windows(2).enumerate() {
            if let [byte, second] = two {
                look(at, *byte, *second);
            }
        }
        if let Some((last, before)) = stretch.split_last().filter(|_| stretch.len() <= STRETCH) {
            look(before.len(), *last, 0);
        }
        count
    }

    /// Those of the first places with a hash that some string has, in place, and how many they are.
    #[inline(never)]
    fn by_hashes(&self, bytes: &[u8], from: usize, places: &mut Places, count: usize) -> usize {
        let bit =
            |bits: Option<&u64>, at: usize| bits.copied().unwrap_or_default() >> (at & 63) & 1;
        let mut kept = 0;
        for index in 0..count.min(STRETCH) {
            let place = places.get(index).copied().unwrap_or_default();
            let rest = bytes.get(from + usize::from(place)..).unwrap_or_default();
            let eight = first_eight(rest);
            let pair = usize::from((eight as u16).swap_bytes());
            let (three, four) = (hash(eight as u32 & 0x00FF_FFFF), hash(eight as u32));
            let fits = bit(self.short.get(pair >> 6), pair)
                | bit(self.filter.get(three >> 6), three)
                | bit(self.filter.get(four >> 6), four);
            if let Some(slot) = places.get_mut(kept % STRETCH) {
                *slot = place;
            }
            kept += fits as usize;
        }
        kept
    }

    /// The numbers of the strings that stand at a place.
    fn at(&self, bytes: &[u8], at: usize, mut found: impl FnMut(usize)) {
        let rest = bytes.get(at..).unwrap_or_default();
        let first = rest.first().copied().unwrap_or_default();
        let begins = !first.is_ascii() || !is_joined(bytes, at);
        let lengths = self.lengths.get(usize::from(first));
        let mut lengths = lengths.copied().unwrap_or_default();
        let eight = first_eight(rest);
        while lengths != 0 {
            let length = lengths.trailing_zeros() as u8 + 1;
            lengths &= lengths - 1;
            let hash = hash(eight as u32 & (u32::MAX >> (32 - 8 * length)));
            let bits = self.filter.get(hash >> 6).copied().unwrap_or_default();
            if bits >> (hash & 63) & 1 == 0 || rest.len() < usize::from(length) {
                continue;
            }
            let range = self.buckets.get(hash >> self.shift..).and_then(|from| {
                let (first, last) = (from.first()?, from.get(1)?);
                self.candidates.get(*first as usize..*last as usize)
            });
            for start in range.unwrap_or_default() {
                // Of those of another length, each is found by its own.
                if start.length.min(4) != length || !start.fits(eight) || !(start.inside || begins)
                {
                    continue;
                }
                let number = start.number as usize;
                let sought = || self.strings.get(number);
                if start.length <= 8
                    || sought().is_some_and(|it| rest.starts_with(it.text.as_bytes()))
                {
                    found(number);
                }
            }
        }
    }

    /// The length of a string, in bytes.
    pub(crate) fn length(&self, number: usize) -> usize {
        self.strings
            .get(number)
            .map_or(0, |sought| sought.text.len())
    }
}

/// Whether an ASCII letter or digit stands before a place.
fn is_joined(bytes: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| bytes.get(at));
    before.is_some_and(u8::is_ascii_alphanumeric)
}

/// How a string begins.
#[derive(Clone, Copy, Default)]
struct Start {
    /// Its first eight bytes; zeros after its end.
    key: u64,
    /// Its number.
    number: u32,
    /// Its length, in bytes; 9 for longer ones.
    length: u8,
    inside: bool,
}

impl Start {
    fn of(sought: &Sought, number: u32) -> Self {
        Self {
            key: first_eight(sought.text.as_bytes()),
            number,
            length: sought.text.len().clamp(1, 9) as u8,
            inside: sought.inside,
        }
    }

    /// Whether a text may begin with it, by its own first eight bytes.
    fn fits(self, eight: u64) -> bool {
        let mask = u64::MAX >> (64 - 8 * self.length.min(8));
        eight & mask == self.key
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
