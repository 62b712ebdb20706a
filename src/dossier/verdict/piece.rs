//! What one block adds to the verdict on the section it stands in.

use super::form::{is_guidance, is_penned, is_sample, is_touched};
use super::in_italics;
use super::law::{explains, is_reference, quotes};
use super::packed::{self, Shape};
use super::row::row_of;
use super::{DONE_SIGNS, Verdict, has, letters, of_value, paragraph_of};
use crate::document::pattern::asked::{self, Asked};
use crate::document::{Block, BlockKind, Document, statement};
use crate::dossier::{role, state, title};
use crate::source::Sources;

/// What one block adds to the verdict on the section it stands in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::dossier) enum Piece {
    /// A heading, a header row, a picture: nothing.
    Nothing,
    /// So many letters of code.
    Code(usize),
    /// So many letters in the manner of the law.
    Law(usize),
    /// An open check box with so many letters.
    Open(usize),
    /// A paragraph that says no more than how far the text has come ("in Arbeit"), with its letters.
    State(usize),
    /// What the author is told to write, with its letters.
    Guidance(usize),
    /// A paragraph, item or row.
    Said {
        /// What it amounts to.
        verdict: Verdict,
        /// Its letters.
        length: usize,
        /// Whether it stands in a quotation.
        quoted: bool,
    },
}

/// Judges one block; the same text in another block is not judged again.
pub(in crate::dossier) fn piece(block: &Block) -> Piece {
    let judged = || block.within(|| judged(block));
    let Some(shape) = shape(block) else {
        return judged();
    };
    let pack = |_: &Asked| packed::pack(shape, &judged());
    let packed = block.asked(|asked| asked.once(asked::PIECE, pack));
    packed::unpack(shape, packed).unwrap_or_else(judged)
}

/// What there is to a block beside its text, where text and shape are all there is to it.
fn shape(block: &Block) -> Option<Shape> {
    if block.quoted || block.text.has_code() {
        return None;
    }
    match &block.kind {
        BlockKind::Paragraph => Some(Shape::Paragraph),
        BlockKind::ListItem {
            checked: None | Some(true),
            ..
        } => Some(Shape::Item),
        BlockKind::TableRow {
            cells,
            header: false,
            ..
        } => {
            // Each cell has its part of the text: none is cut off at the ends, none holds a tab itself.
            let ends = [cells.first()?, cells.last()?];
            let tabs = block.text.as_str().bytes().filter(|byte| *byte == b'\t');
            let whole = ends.iter().all(|cell| !cell.as_str().is_empty());
            (whole && tabs.count() + 1 == cells.len()).then_some(Shape::Row)
        }
        _ => None,
    }
}

fn judged(block: &Block) -> Piece {
    let text = block.text.as_str();
    let length = role::letters_of(block);
    match &block.kind {
        BlockKind::Heading { .. } | BlockKind::TableRow { header: true, .. } => {
            return Piece::Nothing;
        }
        // A picture alone.
        BlockKind::Paragraph if text.is_empty() || is_touched(text) => return Piece::Nothing,
        BlockKind::Code { .. } => return Piece::Code(length),
        BlockKind::ListItem {
            checked: Some(false),
            ..
        } => return Piece::Open(length.max(1)),
        _ => {}
    }
    if matches!(block.kind, BlockKind::Paragraph) && is_output(block) {
        return Piece::Code(length);
    }
    if matches!(block.kind, BlockKind::Paragraph) && state::opens(text) {
        return Piece::State(length.max(1));
    }
    if is_guidance(text) || matches!(block.kind, BlockKind::Paragraph) && is_penned(text) {
        return Piece::Guidance(length);
    }
    let cited =
        block.quoted && (text.starts_with(['"', '“', '„', '«', '(']) || text.ends_with(';'));
    if cited
        || (block.quoted && statement::law(text).is_some())
        || quotes(text)
        || explains(text)
        || is_reference(text)
    {
        return Piece::Law(length);
    }
    let verdict = match &block.kind {
        BlockKind::TableRow { cells, .. } => match cells.split_first() {
            Some((label, rest)) if !rest.is_empty() && is_sample(label.as_str()) => {
                Verdict::Unfilled
            }
            Some((label, rest)) if !rest.is_empty() => row_of(label, rest),
            _ => of_value(&block.text),
        },
        _ => paragraph_of(&block.text, length),
    };
    Piece::Said {
        verdict,
        length,
        quoted: block.quoted,
    }
}

/// Letters before what a program prints.
const BEFORE_OUTPUT: usize = 16;

/// Whether a paragraph is a line that a program prints: "Prints: `Your period: 7 years`".
fn is_output(block: &Block) -> bool {
    let text = block.text.as_str();
    let line = !text.contains('\n') && text.contains(' ');
    let middle = text.floor_char_boundary(text.len() * 2 / 3);
    let code = block.text.code_around(middle).filter(|_| line);
    code.and_then(|code| text.get(code)).is_some_and(|code| {
        code.contains(' ') && letters(text).saturating_sub(letters(code)) <= BEFORE_OUTPUT
    })
}

/// Judges every block; what stands in a list of what is still to be done is open like an empty box.
pub(in crate::dossier) fn pieces(document: &Document, sources: &Sources) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = document.blocks.iter().map(piece).collect();
    below_leads(document, &mut pieces);
    in_italics::advise(document, &mut pieces, sources);
    let over = title::over(document, sources);
    for (index, section) in document.sections.iter().enumerate() {
        let title = match (index, &over) {
            (0, Some(over)) => over.text.as_str(),
            _ => section.title.as_str(),
        };
        if !state::is_to_do(title) {
            continue;
        }
        let blocks = document.blocks.iter().enumerate();
        for (at, block) in blocks.skip(section.blocks.start).take(section.blocks.len()) {
            let done = match &block.kind {
                BlockKind::ListItem { checked, .. } => *checked == Some(true),
                BlockKind::TableRow { header, .. } => *header,
                _ => true,
            } || has(block.text.as_str(), DONE_SIGNS);
            if let Some(piece) = pieces.get_mut(at).filter(|_| !done) {
                *piece = Piece::Open(letters(block.text.as_str()).max(1));
            }
        }
    }
    pieces
}

/// Opens the items of lists whose first line says that they are still to come.
fn below_leads(document: &Document, pieces: &mut [Piece]) {
    let mut awaited = false;
    for (block, piece) in document.blocks.iter().zip(pieces) {
        match &block.kind {
            BlockKind::Paragraph => {
                awaited = state::awaits(block.text.as_str());
                if awaited {
                    *piece = Piece::Open(letters(block.text.as_str()).max(1));
                }
            }
            BlockKind::ListItem { checked, .. } if awaited && *checked != Some(true) => {
                if !has(block.text.as_str(), DONE_SIGNS) {
                    *piece = Piece::Open(letters(block.text.as_str()).max(1));
                }
            }
            BlockKind::ListItem { .. } => {}
            _ => awaited = false,
        }
    }
}

/// Whether a piece says something about the product.
pub(in crate::dossier) fn says(piece: &Piece) -> bool {
    matches!(
        piece,
        Piece::Said {
            verdict: Verdict::Content,
            quoted: false,
            ..
        }
    )
}
