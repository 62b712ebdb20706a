//! Pieces and verdicts as numbers, to be kept with the texts they were judged by.

use super::{Piece, Verdict};

/// What there is to a block beside its text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shape {
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Item,
    /// A row, each cell a part of its text.
    Row,
}

/// Bits below the letters: the shape, the kind of piece and its verdict, four each.
const BELOW: u32 = 12;

/// A piece as a number, with the shape of the block it was judged by.
pub(super) fn pack(shape: Shape, piece: &Piece) -> u64 {
    let (kind, verdict, length) = match piece {
        Piece::Nothing => (0, 0, 0),
        Piece::Code(length) => (1, 0, *length),
        Piece::Law(length) => (2, 0, *length),
        Piece::Open(length) => (3, 0, *length),
        Piece::State(length) => (4, 0, *length),
        Piece::Guidance(length) => (5, 0, *length),
        Piece::Said {
            verdict,
            length,
            quoted,
        } => (6 + u64::from(*quoted), number(verdict), *length),
    };
    shape as u64 | kind << 4 | verdict << 8 | (length as u64) << BELOW
}

/// The piece of a number; `None` where a block of another shape was judged.
pub(super) fn unpack(shape: Shape, packed: u64) -> Option<Piece> {
    if packed & 15 != shape as u64 {
        return None;
    }
    let length = (packed >> BELOW) as usize;
    Some(match packed >> 4 & 15 {
        0 => Piece::Nothing,
        1 => Piece::Code(length),
        2 => Piece::Law(length),
        3 => Piece::Open(length),
        4 => Piece::State(length),
        5 => Piece::Guidance(length),
        kind => Piece::Said {
            verdict: verdict(packed >> 8 & 15)?,
            length,
            quoted: kind == 7,
        },
    })
}

/// Every verdict, by its number.
const VERDICTS: [Verdict; 11] = [
    Verdict::Content,
    Verdict::Empty,
    Verdict::Unfilled,
    Verdict::Promised,
    Verdict::Denied,
    Verdict::NotApplicable(false),
    Verdict::NotApplicable(true),
    Verdict::Law,
    Verdict::Mention,
    Verdict::Vague,
    Verdict::Unreadable,
];

/// The number of a verdict.
pub(super) fn number(verdict: &Verdict) -> u64 {
    let known = VERDICTS.iter().position(|known| known == verdict);
    known.unwrap_or(VERDICTS.len()) as u64
}

/// The verdict of a number.
pub(super) fn verdict(number: u64) -> Option<Verdict> {
    VERDICTS.get(usize::try_from(number).ok()?).cloned()
}

#[cfg(test)]
mod tests {
    use super::{Piece, Shape, VERDICTS, pack, unpack};

    #[test]
    fn pieces_come_back_as_they_were() {
        let said = VERDICTS.into_iter().flat_map(|verdict| {
            [false, true].map(|quoted| Piece::Said {
                verdict: verdict.clone(),
                length: 70_000,
                quoted,
            })
        });
        let others = [
            Piece::Nothing,
            Piece::Code(1),
            Piece::Law(2),
            Piece::Open(3),
            Piece::State(4),
            Piece::Guidance(usize::MAX >> 12),
        ];
        for piece in said.chain(others) {
            for shape in [Shape::Paragraph, Shape::Item, Shape::Row] {
                assert_eq!(unpack(shape, pack(shape, &piece)), Some(piece.clone()));
            }
            assert_eq!(unpack(Shape::Row, pack(Shape::Item, &piece)), None);
        }
    }
}
