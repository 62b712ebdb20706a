//! Advice to the author in italics, as forms have it above each field.

use super::{Piece, Verdict};
use crate::document::{Block, BlockKind, Document};
use crate::source::{Sources, Span};

/// Takes what stands in italics for advice where a section has fields that nobody filled in, and says nothing else.
pub(super) fn advise(document: &Document, pieces: &mut [Piece], sources: &Sources) {
    if !pieces.iter().any(is_unfilled) {
        return;
    }
    for section in &document.sections {
        let blocks = section.blocks.clone();
        let own = pieces.get(blocks.clone()).unwrap_or_default();
        let said = own.iter().filter(|piece| is_said(piece)).count();
        if said == 0 || !own.iter().any(is_unfilled) {
            continue;
        }
        let advice = blocks.clone().filter(|at| {
            let piece = pieces
                .get(*at)
                .filter(|piece| is_said(piece) || is_law(piece));
            let block = document.blocks.get(*at).filter(|_| piece.is_some());
            block.is_some_and(|block| is_in_italics(block, sources))
        });
        let advice: Vec<usize> = advice.collect();
        let advised = advice.iter().filter_map(|at| pieces.get(*at));
        if advised.filter(|piece| is_said(piece)).count() < said {
            continue;
        }
        for at in advice {
            if let Some(piece) = pieces.get_mut(at)
                && let Piece::Said { length, .. } | Piece::Law(length) = piece
            {
                *piece = Piece::Guidance(*length);
            }
        }
    }
}

/// Where the author is told what to write: it speaks for nothing.
pub(in crate::dossier) fn advice(
    document: &Document,
    pieces: &[Piece],
) -> impl Iterator<Item = Span> {
    let blocks = document.blocks.iter().zip(pieces);
    let advice = blocks.filter(|(_, piece)| matches!(piece, Piece::Guidance(_)));
    advice.map(|(block, _)| block.span)
}

fn is_unfilled(piece: &Piece) -> bool {
    let unfilled = Verdict::Unfilled;
    matches!(piece, Piece::Said { verdict, .. } if *verdict == unfilled)
}

fn is_law(piece: &Piece) -> bool {
    matches!(piece, Piece::Law(_))
}

fn is_said(piece: &Piece) -> bool {
    let content = Verdict::Content;
    matches!(piece, Piece::Said { verdict, .. } if *verdict == content)
}

/// Whether all of a paragraph or item is in italics: `_Half a page._`, `*Half a page.*`.
fn is_in_italics(block: &Block, sources: &Sources) -> bool {
    let item = matches!(block.kind, BlockKind::ListItem { .. });
    if !item && !matches!(block.kind, BlockKind::Paragraph) {
        return false;
    }
    // The span of an item begins with its first letter.
    let before = block.span.start.saturating_sub(u32::from(item));
    let whole = Span::new(block.span.file, before as usize..block.span.end as usize);
    let raw = sources.text(whole).trim();
    let inner = |mark: char| {
        let inner = raw.strip_prefix(mark)?.strip_suffix(mark)?;
        Some((mark, inner)).filter(|(_, inner)| !inner.starts_with(mark) && !inner.is_empty())
    };
    let Some((mark, inner)) = inner('_').or_else(|| inner('*')) else {
        return false;
    };
    // "_this_ and _that_"; `snake_case` is a word.
    let mut places = inner.match_indices(mark);
    places.all(|(at, _)| {
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let before = inner.get(..at).and_then(|text| text.chars().next_back());
        let after = inner.get(at + 1..).and_then(|text| text.chars().next());
        mark == '_' && word(before) && word(after)
    })
}

#[cfg(test)]
mod tests {
    use crate::document;
    use crate::dossier::verdict::{Piece, pieces};
    use crate::source::Sources;

    fn advised(raw: &str) -> Vec<String> {
        let mut sources = Sources::default();
        let file = sources.add("a.md", raw);
        let document = document::read(file, &sources);
        let pieces = pieces(&document, &sources);
        let blocks = document.blocks.iter().zip(pieces);
        let advice = blocks.filter(|(_, piece)| matches!(piece, Piece::Guidance(_)));
        advice
            .map(|(block, _)| block.text.as_str().to_string())
            .collect()
    }

    #[test]
    fn italics_over_an_empty_field_are_advice() {
        let form = "# Purpose\n\n_Half a page, for an engineer of another trade._\n\n- *What it joins, and `snake_case` too.*\n\n«text»\n";
        assert_eq!(
            advised(form),
            [
                "Half a page, for an engineer of another trade.",
                "What it joins, and snake_case too."
            ]
        );
    }

    #[test]
    fn italics_beside_content_or_alone_are_text() {
        for raw in [
            "# Purpose\n\n_It measures the height of water in a harbour._\n",
            "# Purpose\n\n_Half a page._\n\nIt measures the height of water in a harbour.\n\n«text»\n",
            "# Purpose\n\n_It_ measures the height of _water_\n\n«text»\n",
            "# Purpose\n\n**It measures the height of water in a harbour.**\n\n«text»\n",
        ] {
            assert!(advised(raw).is_empty(), "{raw}");
        }
    }
}
