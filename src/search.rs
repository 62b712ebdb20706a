//! Many strings looked for at once in many texts.

use std::borrow::Cow;
use stretch::{STRETCH, as_bits, copied, first_eight, starts};

mod lexicon;
mod stretch;

pub(crate) use lexicon::Lexicon;

/// Bits of a hash that tell whether any string begins so.
const FILTER: u32 = 16;

/// Most bits of the same hash that number the bucket of those that do.
const BUCKETS: u32 = 12;

/// Places whose bytes are looked up together.
const STEP: usize = 4;

/// Bytes of a string that are hashed; shorter ones are found by their first byte.
const HASHED: usize = 4;

/// A set of strings, built in little more time than it takes to read them: most runs search a few texts only, and an
/// automaton would cost more than they do.
///
/// A text is sieved stretch by stretch, first by three bytes, then by the hash of four. Neither sieve branches on what
/// it sees: what stands in a text cannot be foreseen, and a branch that is taken by surprise costs more than both.
pub(crate) struct Search {
    strings: Vec<Sought>,
    threes: Threes,
    /// Whether any string may stand in the middle of a word.
    inside: bool,
    /// One bit for each hash of the first bytes of a string.
    filter: Box<[u64; 1 << (FILTER - 6)]>,
    /// One bit for each two bytes with which a string begins that is too short to be hashed.
    short: Box<[u64; 1 << 10]>,
    by_hash: Buckets,
    by_first: Buckets,
}

/// Rows by the first two bytes of a string, with a bit for its third: the lower half for strings at a start, the upper
/// half for the others.
type Threes = Box<[u64; 1 << (FIRST + SECOND)]>;

/// Bits of the first byte and of the second that number a row, and of the third that number a bit of its halves.
const FIRST: u32 = 5;
const SECOND: u32 = 6;
const THIRD: u32 = 5;

/// The bits of a row that are for strings at a start, and for others.
const AT_START: u64 = 1;
const ANYWHERE: u64 = 1 << (1 << THIRD);

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
        let mut search = Self {
            threes: Box::new([0; 1 << (FIRST + SECOND)]),
            inside: strings.iter().any(|sought| sought.inside),
            filter: Box::new([0; 1 << (FILTER - 6)]),
            short: Box::new([0; 1 << 10]),
            by_hash: Buckets::default(),
            by_first: Buckets::default(),
            strings: Vec::new(),
        };
        let bits = (usize::BITS - strings.len().leading_zeros()).min(BUCKETS);
        let shift = FILTER - bits;
        let (mut hashed, mut firsts) = (Vec::with_capacity(strings.len()), Vec::new());
        for (sought, number) in strings.iter().zip(0..) {
            let bytes = sought.text.as_bytes();
            let Some(first) = bytes.first() else {
                continue;
            };
            search.mark(sought);
            let start = Start::of(sought, number);
            if bytes.len() < HASHED {
                firsts.push((start, usize::from(*first)));
                continue;
            }
            let hash = hash(start.key);
            set(search.filter.as_mut_slice(), hash);
            hashed.push((start, hash >> shift));
        }
        search.by_hash = Buckets::of(hashed, bits, shift);
        search.by_first = Buckets::of(firsts, u8::BITS, 0);
        search.strings = strings;
        search
    }

    /// Notes the first bytes of a string.
    fn mark(&mut self, sought: &Sought) {
        let half = if sought.inside { ANYWHERE } else { AT_START };
        let mut rows = |first, second, bits: u64| {
            let (row, _) = place_of_three(u64::from_le_bytes([first, second, 0, 0, 0, 0, 0, 0]));
            if let Some(row) = self.threes.get_mut(row) {
                *row |= bits;
            }
        };
        // Whatever stands after a string of one byte or two.
        let whole = half * u64::from(u32::MAX);
        match sought.text.as_bytes() {
            [first] => (0..1 << SECOND).for_each(|second| rows(*first, second, whole)),
            [first, second] => rows(*first, *second, whole),
            [first, second, third, ..] => {
                let (_, shift) = place_of_three(u64::from(*third) << 16);
                rows(*first, *second, half << shift);
            }
            [] => {}
        }
        let mut short = |first, second| {
            let pair = u16::from_le_bytes([first, second]);
            set(self.short.as_mut_slice(), usize::from(pair));
        };
        match sought.text.as_bytes() {
            [first] => (0..=u8::MAX).for_each(|second| short(*first, second)),
            [first, second] | [first, second, _] => short(*first, *second),
            _ => {}
        }
    }

    /// Every place where one of the strings stands: its number, and where it begins, in the order of the places.
    pub(crate) fn all(&self, text: &str, mut found: impl FnMut(usize, usize)) {
        let bytes = text.as_bytes();
        let mut places = [0; STRETCH];
        let mut from = 0;
        while from < bytes.len() {
            let count = match self.inside {
                true => self.by_threes(bytes, from, &mut places),
                false => self.by_starts(bytes, from, &mut places),
            };
            let count = self.by_hashes(bytes, from, &mut places, count);
            for place in places.iter().take(count) {
                let at = from + usize::from(*place);
                self.at(bytes, at, |number| found(number, at));
            }
            from += STRETCH;
        }
    }

    /// The places of a stretch with three bytes with which a string begins that may stand there, and how many they are.
    #[inline(never)]
    fn by_threes(&self, bytes: &[u8], from: usize, places: &mut Places) -> usize {
        let (copy, length) = copied(bytes, from);
        let starts = starts(&copy);
        let mut count = 0;
        for (starts, from) in starts
            .as_chunks::<STEP>()
            .0
            .iter()
            .zip((0_u8..).step_by(STEP))
        {
            if usize::from(from) >= length {
                break;
            }
            let eight = first_eight(copy.get(usize::from(from) + 1..).unwrap_or_default());
            for (step, start) in (0_u8..).zip(starts) {
                let (row, shift) = place_of_three(eight >> (8 * step));
                let row = self.threes.get(row).copied().unwrap_or_default();
                let fits = row >> shift & (ANYWHERE | u64::from(*start));
                if let Some(slot) = places.get_mut(count % STRETCH) {
                    *slot = from + step;
                }
                count += usize::from(fits != 0);
            }
        }
        count
    }

    /// The same where every string stands at a start: few places are one.
    #[inline(never)]
    fn by_starts(&self, bytes: &[u8], from: usize, places: &mut Places) -> usize {
        let (copy, length) = copied(bytes, from);
        let starts = starts(&copy);
        let mut count = 0;
        for (starts, from) in starts.as_chunks().0.iter().zip((0_u8..).step_by(64)) {
            let Some(left) = length.checked_sub(from.into()).filter(|left| *left > 0) else {
                break;
            };
            let mut bits = as_bits(starts);
            if left < 64 {
                bits &= (1 << left) - 1;
            }
            while bits != 0 {
                let place = from + bits.trailing_zeros() as u8;
                bits &= bits - 1;
                let eight = copy.get(usize::from(place) + 1..).unwrap_or_default();
                let (row, shift) = place_of_three(first_eight(eight));
                let row = self.threes.get(row).copied().unwrap_or_default();
                if let Some(slot) = places.get_mut(count % STRETCH) {
                    *slot = place;
                }
                count += usize::from(row >> shift & AT_START != 0);
            }
        }
        count
    }

    /// Those of the first places with four bytes whose hash some string has, or two with which a short one begins, in
    /// place, and how many they are.
    #[inline(never)]
    fn by_hashes(&self, bytes: &[u8], from: usize, places: &mut Places, count: usize) -> usize {
        let mut kept = 0;
        for index in 0..count.min(STRETCH) {
            let place = places.get(index).copied().unwrap_or_default();
            let rest = bytes.get(from + usize::from(place)..);
            let eight = first_eight(rest.unwrap_or_default());
            let fits = has(self.short.as_slice(), usize::from(eight as u16))
                | has(self.filter.as_slice(), hash(eight));
            if let Some(slot) = places.get_mut(kept % STRETCH) {
                *slot = place;
            }
            kept += usize::from(fits);
        }
        kept
    }

    /// The numbers of the strings that stand at a place.
    fn at(&self, bytes: &[u8], at: usize, mut found: impl FnMut(usize)) {
        let rest = bytes.get(at..).unwrap_or_default();
        let first = rest.first().copied().unwrap_or_default();
        let begins = !first.is_ascii() || !is_joined(bytes, at);
        let eight = first_eight(rest);
        let mut look = |bucket: &[Start]| {
            for start in bucket {
                if !start.fits(eight)
                    || !(start.inside || begins)
                    || usize::from(start.length) > rest.len()
                {
                    continue;
                }
                let number = start.number as usize;
                let whole = |sought: &Sought| rest.starts_with(sought.text.as_bytes());
                if start.length <= 8 || self.strings.get(number).is_some_and(whole) {
                    found(number);
                }
            }
        };
        if has(self.short.as_slice(), usize::from(eight as u16)) {
            look(self.by_first.get(usize::from(first)));
        }
        let hash = hash(eight);
        if has(self.filter.as_slice(), hash) {
            look(self.by_hash.get(hash));
        }
    }

    /// The length of a string, in bytes.
    pub(crate) fn length(&self, number: usize) -> usize {
        self.strings
            .get(number)
            .map_or(0, |sought| sought.text.len())
    }
}

/// Strings sorted into buckets.
#[derive(Default)]
struct Buckets {
    /// Bits of a number that do not number its bucket.
    shift: u32,
    /// Where those of each bucket begin; one more at the end.
    begins: Vec<u32>,
    starts: Vec<Start>,
}

impl Buckets {
    /// Puts each string into its bucket, of as many as have numbers of so many bits.
    fn of(placed: Vec<(Start, usize)>, bits: u32, shift: u32) -> Self {
        let mut begins = vec![0; (1 << bits) + 1];
        for (_, bucket) in &placed {
            if let Some(count) = begins.get_mut(bucket + 1) {
                *count += 1;
            }
        }
        let mut before = 0;
        for count in &mut begins {
            before += *count;
            *count = before;
        }
        let mut free = begins.clone();
        let mut starts = vec![Start::default(); placed.len()];
        for (start, bucket) in placed {
            let Some(slot) = free.get_mut(bucket) else {
                continue;
            };
            if let Some(place) = starts.get_mut(*slot as usize) {
                *place = start;
            }
            *slot += 1;
        }
        Self {
            shift,
            begins,
            starts,
        }
    }

    /// The bucket of a number.
    fn get(&self, number: usize) -> &[Start] {
        let range = self.begins.get(number >> self.shift..).and_then(|from| {
            let (first, last) = (from.first()?, from.get(1)?);
            self.starts.get(*first as usize..*last as usize)
        });
        range.unwrap_or_default()
    }
}

/// Whether a bit is set.
fn has(bits: &[u64], at: usize) -> bool {
    bits.get(at >> 6)
        .is_some_and(|bits| bits >> (at & 63) & 1 != 0)
}

/// Sets a bit.
fn set(bits: &mut [u64], at: usize) {
    if let Some(bits) = bits.get_mut(at >> 6) {
        *bits |= 1 << (at & 63);
    }
}

/// The row of the first three bytes of eight, and the bit in its halves.
fn place_of_three(eight: u64) -> (usize, u32) {
    let first = eight as usize & ((1 << FIRST) - 1);
    let second = (eight >> 8) as usize & ((1 << SECOND) - 1);
    let third = (eight >> 16) as u32 & ((1 << THIRD) - 1);
    (first | second << FIRST, third)
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

/// The hash of the first four bytes of eight.
fn hash(eight: u64) -> usize {
    ((eight as u32).wrapping_mul(0x9E37_79B1) >> (u32::BITS - FILTER)) as usize
}

#[cfg(test)]
mod tests {
    use super::{STRETCH, Search, Sought};

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

    #[test]
    fn strings_are_found_wherever_one_stretch_ends() {
        let words = [
            "s",
            "si",
            "sic",
            "sich",
            "sicherlich",
            "ü",
            "üb",
            "über sic",
            "o s",
        ];
        let text = "so sicher, sicherlich über sich; übersicht o s";
        for before in 0..=STRETCH {
            let text = format!("{}{text}", "-".repeat(before));
            for start in [true, false] {
                let sought = words.iter().map(|word| match start {
                    true => Sought::at_start(*word),
                    false => Sought::anywhere(*word),
                });
                let mut naive: Vec<(usize, usize)> = Vec::new();
                for (number, word) in words.iter().enumerate() {
                    let joined = |at: usize| {
                        let before = text[..at].bytes().next_back();
                        word.is_ascii() && before.is_some_and(|byte| byte.is_ascii_alphanumeric())
                    };
                    let places = text.match_indices(word).map(|(at, _)| at);
                    let places = places.filter(|at| !start || !joined(*at));
                    naive.extend(places.map(|at| (number, at)));
                }
                let mut found = places(sought.collect(), &text);
                naive.sort();
                found.sort();
                assert_eq!(found, naive, "{before} {start}");
            }
        }
    }
}
