//! Objects kept as the difference to another one.

use super::MAX_OBJECT;

/// The object that a delta makes of its base; `None` where the delta is not one, or the result too large.
pub(super) fn apply(base: &[u8], delta: &[u8]) -> Option<Vec<u8>> {
    let mut delta = delta.iter().copied();
    let from = size(&mut delta)?;
    let to = size(&mut delta).filter(|to| *to <= MAX_OBJECT)?;
    if from != base.len() {
        return None;
    }
    let mut out = Vec::with_capacity(to);
    while let Some(instruction) = delta.next() {
        if instruction & 0x80 == 0 {
            let length = usize::from(instruction);
            let before = out.len();
            out.extend(delta.by_ref().take(length));
            // A length of nothing is kept for later versions of the format.
            if length == 0 || out.len() != before + length {
                return None;
            }
        } else {
            let offset = bytes(&mut delta, instruction, 4)?;
            let length = bytes(&mut delta, instruction >> 4, 3)?;
            let length = if length == 0 { 1 << 16 } else { length };
            out.extend_from_slice(base.get(offset..offset.checked_add(length)?)?);
        }
        if out.len() > to {
            return None;
        }
    }
    (out.len() == to).then_some(out)
}

/// A number in groups of seven bits, the lowest first.
fn size(delta: &mut impl Iterator<Item = u8>) -> Option<usize> {
    let mut value: u64 = 0;
    for shift in (0..35).step_by(7) {
        let byte = delta.next()?;
        value |= u64::from(byte & 0x7F) << shift;
        if byte & 0x80 == 0 {
            return usize::try_from(value).ok();
        }
    }
    None
}

/// A number of which `present` tells which bytes are written down, the lowest first.
fn bytes(delta: &mut impl Iterator<Item = u8>, present: u8, most: u32) -> Option<usize> {
    let mut value = 0;
    for at in 0..most {
        if present >> at & 1 == 1 {
            value |= usize::from(delta.next()?) << (8 * at);
        }
    }
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::apply;

    #[test]
    fn a_delta_copies_and_inserts() {
        // 11 bytes become 10: five copied from 6, one inserted, four copied from 0.
        let delta = [11, 10, 0x91, 6, 5, 1, b'!', 0x90, 4];
        assert_eq!(
            apply(b"hello world", &delta).as_deref(),
            Some(&b"world!hell"[..])
        );
    }

    #[test]
    fn what_is_no_delta_gives_nothing() {
        for delta in [
            &[][..],
            &[11, 10],
            &[3, 1, 1, b'x'],
            &[11, 1, 0],
            &[11, 5, 0x91, 200, 5],
            &[11, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
            &[11, 2, 5, b'a'],
            &[11, 1, 0x90, 4],
        ] {
            assert_eq!(apply(b"hello world", delta), None, "{delta:?}");
        }
    }
}
