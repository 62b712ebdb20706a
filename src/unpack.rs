//! gzip (RFC 1952): SBOMs are often kept compressed. What unpacks to more than is read ends early.

use flate2::read::MultiGzDecoder;
use std::io::Read;

/// The most that a compressed file may hold, in bytes.
pub const MAX_UNPACKED: u64 = 1 << 30;

/// From here on, in bytes, a file that is mostly repetition is taken for one that is meant to do harm.
const SUSPICIOUS: u64 = 64 << 20;

/// The most a byte may hold on average beyond [`SUSPICIOUS`]; SBOMs reach some tens.
const MAX_RATIO: u64 = 250;

/// Whether the bytes are gzip.
pub fn is_gzip(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0x1F, 0x8B, 8])
}

/// Why a file could not be unpacked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Failure {
    /// It holds more than is read: the limit in bytes.
    TooLarge(u64),
    /// It ends early, or does not hold what its checksum says.
    Damaged,
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::TooLarge(limit) => {
                write!(
                    f,
                    "unpacks to more than {} MiB and was not read",
                    limit >> 20
                )
            }
            Self::Damaged => f.write_str("is gzip that cannot be unpacked: it is cut or damaged"),
        }
    }
}

/// The first bytes a gzip file holds, at most `most`; what can be had of a damaged one.
pub fn head(bytes: &[u8], most: u64) -> Vec<u8> {
    let mut out = Vec::new();
    // An error leaves what came before it.
    let _ = MultiGzDecoder::new(bytes).take(most).read_to_end(&mut out);
    out
}

/// All that a gzip file holds.
///
/// # Errors
/// [`Failure`], as soon as it shows: no more than the limit is ever unpacked.
pub fn unpack(bytes: &[u8], limit: u64) -> Result<Vec<u8>, Failure> {
    let limit = limit.min(MAX_UNPACKED);
    let plausible = (bytes.len() as u64)
        .saturating_mul(MAX_RATIO)
        .max(SUSPICIOUS);
    let limit = limit.min(plausible);
    let mut out = Vec::new();
    let read = MultiGzDecoder::new(bytes)
        .take(limit + 1)
        .read_to_end(&mut out);
    if out.len() as u64 > limit {
        return Err(Failure::TooLarge(limit));
    }
    match read {
        Ok(_) => Ok(out),
        Err(_) => Err(Failure::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use std::io::Write;

    fn pack(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn what_was_packed_comes_out() {
        let text = "{\"größe\": 1}".repeat(1000);
        let packed = pack(text.as_bytes());
        assert!(is_gzip(&packed) && !is_gzip(text.as_bytes()));
        assert_eq!(unpack(&packed, 1 << 20).as_deref(), Ok(text.as_bytes()));
        assert_eq!(head(&packed, 5), b"{\"gr\xC3");
        // Two parts in one file are one text.
        let twice = [packed.clone(), packed].concat();
        assert_eq!(unpack(&twice, 1 << 20).unwrap().len(), 2 * text.len());
    }

    #[test]
    fn what_is_too_large_is_refused() {
        let packed = pack(&vec![b' '; 1 << 20]);
        assert_eq!(unpack(&packed, 1 << 20).map(|out| out.len()), Ok(1 << 20));
        let limit = (1 << 20) - 1;
        assert_eq!(unpack(&packed, limit), Err(Failure::TooLarge(limit)));
        // A size that is stated too low does not help.
        let mut lying = packed;
        let end = lying.len() - 4;
        lying.truncate(end);
        lying.extend([1, 0, 0, 0]);
        assert_eq!(unpack(&lying, limit), Err(Failure::TooLarge(limit)));
    }

    #[test]
    fn repetition_without_end_is_refused_early() {
        let part = pack(&vec![b' '; 16 << 20]);
        let bomb = part.repeat(10);
        let allowed = (bomb.len() as u64 * MAX_RATIO).max(SUSPICIOUS);
        assert!(allowed < 160 << 20);
        assert_eq!(unpack(&bomb, u64::MAX), Err(Failure::TooLarge(allowed)));
    }

    #[test]
    fn what_is_cut_or_bent_is_damaged() {
        let packed = pack(b"some text, some text, some text");
        for end in 3..packed.len() {
            let cut = packed.get(..end).unwrap();
            assert!(matches!(
                unpack(cut, 1 << 20),
                Err(Failure::Damaged | Failure::TooLarge(_))
            ));
        }
        for at in 3..packed.len() {
            let mut bent = packed.clone();
            bent[at] ^= 0x55;
            let _ = unpack(&bent, 1 << 20);
            let _ = head(&bent, 10);
        }
    }
}
