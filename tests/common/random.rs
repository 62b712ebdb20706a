//! Numbers that look random and are the same for the same seed (SplitMix64), and runs that use them.

use std::time::{Duration, Instant};

/// The numbers of one seed.
pub struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`; 0 when there is none.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end.max(1) as u64)).unwrap()
    }

    /// A range of at most `most` within `length`.
    pub fn range(&mut self, length: usize, most: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        let end = (start + self.below(most + 1)).min(length);
        start..end
    }

    /// One of these.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// Seeds with their numbers, from `SEED` or 1 on: as many as `MUTATIONS` says, else for this long.
pub fn runs(time: Duration) -> impl Iterator<Item = (u64, Random)> {
    let first: u64 = from_environment("SEED").unwrap_or(1);
    let wanted: Option<u64> = from_environment("MUTATIONS");
    let begin = Instant::now();
    let seeds = (0..wanted.unwrap_or(u64::MAX)).map(move |number| first + number);
    seeds
        .take_while(move |_| wanted.is_some() || begin.elapsed() <= time)
        .map(|seed| (seed, Random(seed)))
}

fn from_environment<T: std::str::FromStr>(name: &str) -> Option<T> {
    std::env::var(name).ok()?.parse().ok()
}
