//! A stretch of a text, as it is sieved.

/// Bytes of a text that are looked at in one go.
pub(super) const STRETCH: usize = 128;

/// A stretch of a text: the byte before it, its own, and zeros where the text ends sooner.
pub(super) type Copied = [u8; 1 + STRETCH + 8];

/// The stretch that begins at a place, and how many of its bytes and of the two behind it the text has.
pub(super) fn copied(bytes: &[u8], from: usize) -> (Copied, usize) {
    let mut copy = [0; 1 + STRETCH + 8];
    let before = from.checked_sub(1).and_then(|before| bytes.get(before));
    let rest = bytes.get(from..).unwrap_or_default();
    let rest = rest.get(..STRETCH + 2).unwrap_or(rest);
    if let Some((first, copy)) = copy.split_first_mut() {
        *first = before.copied().unwrap_or_default();
        copy.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
    }
    (copy, rest.len())
}

/// Bytes that are zero or one, as the bits of a number.
pub(super) fn as_bits(bytes: &[u8; 64]) -> u64 {
    let eights = bytes.as_chunks().0.iter().zip((0..).step_by(8));
    let bits = eights.map(|(eight, shift)| {
        // The product gathers them in its highest byte, the first byte's as the lowest bit.
        let gathered = u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080);
        gathered >> 56 << shift
    });
    bits.fold(0, |all, bits| all | bits)
}

/// Of each place whether a string at a start may stand there, which is nowhere after an ASCII letter or digit, unless
/// its own first letter is not ASCII. The first byte is the one before the first place.
pub(super) fn starts(copy: &Copied) -> [u8; STRETCH] {
    let mut starts = [0; STRETCH];
    let (before, bytes) = (copy.iter(), copy.get(1..).unwrap_or_default());
    for ((start, before), byte) in starts.iter_mut().zip(before).zip(bytes) {
        let joined = before.is_ascii_alphanumeric() & byte.is_ascii();
        *start = u8::from(!joined);
    }
    starts
}

/// The first eight bytes of a text; zeros after its end.
pub(super) fn first_eight(text: &[u8]) -> u64 {
    if let Some(eight) = text.first_chunk() {
        return u64::from_le_bytes(*eight);
    }
    let mut word = [0; 8];
    word.iter_mut().zip(text).for_each(|(to, from)| *to = *from);
    u64::from_le_bytes(word)
}

#[cfg(test)]
mod tests {
    use super::{STRETCH, as_bits, copied, starts};

    #[test]
    fn words_start_after_what_is_no_letter() {
        let text = "an old-man, é1 ü";
        let (copy, length) = copied(text.as_bytes(), 0);
        assert_eq!(length, text.len());
        let starts = starts(&copy);
        let at = |at: usize| starts[at] == 1;
        assert!(at(0) && !at(1) && !at(2) && at(3) && at(7) && !at(8));
        let accent = text.find('é').unwrap();
        assert!(at(accent) && at(accent + 1) && at(accent + 2) && at(text.find('ü').unwrap()));
        // What stands before the stretch counts.
        let (copy, _) = copied(text.as_bytes(), 1);
        assert_eq!(super::starts(&copy)[0], 0);
    }

    #[test]
    fn bytes_become_bits_in_their_order() {
        let bytes: [u8; 64] = std::array::from_fn(|at| u8::from(at % 3 == 0 || at == 40));
        let bits = as_bits(&bytes);
        for (at, byte) in bytes.iter().enumerate() {
            assert_eq!(bits >> at & 1, u64::from(*byte), "{at}");
        }
        assert_eq!(as_bits(&[1; 64]), u64::MAX);
        assert_eq!(STRETCH % 64, 0);
    }
}
