//! Items and rows that name an element in their text.

use super::managed::Managed;
use super::row::{is_bare, is_no};
use super::{Candidate, Context, point, push};
use crate::document::{Block, BlockKind, Document};
use crate::dossier::verdict::{self, Verdict};
use crate::dossier::{EvidenceKind, needs, pointer, title};

/// What is known of a block.
#[derive(Clone, Copy)]
pub(super) struct Kept {
    /// A label stands in it.
    pub(super) labelled: bool,
    /// A link stands in it.
    pub(super) linked: bool,
    /// It is still to be done.
    pub(super) open: bool,
}

/// List items and rows whose text, not a label, names the element; and cues in sentences.
pub(super) fn of_block(
    document: &Document,
    index: usize,
    block: &Block,
    kept: Kept,
    managed: &Managed,
    found: &mut Vec<Candidate>,
) {
    let Kept {
        labelled,
        linked,
        open,
    } = kept;
    let section = document.section_of(index);
    if let BlockKind::ListItem { .. } = &block.kind
        && verdict::few_letters(block.text.as_str(), 140)
        && !labelled
    {
        for named in title::named(block.text.as_str()) {
            // A bare item names the element; a pointer in it says where the element is.
            let judged = match verdict::of_block(block) {
                Verdict::Content if open => Verdict::Promised,
                Verdict::Content if !linked => Verdict::Mention,
                judged => judged,
            };
            let context = Context {
                document,
                section,
                strength: named.strength,
            };
            let Some(judged) = needs::met(named.element, judged, block.text.as_str(), &context)
            else {
                continue;
            };
            push(
                found,
                named,
                judged,
                0.6,
                block.text.span(),
                EvidenceKind::ListItem,
                &block.text,
            );
            point(found, pointer::of_value(document, index, &block.text));
        }
    }
    if let BlockKind::TableRow {
        cells,
        header: false,
        ..
    } = &block.kind
        && cells.len() > 2
        && let Some(second) = cells.get(1)
        && cells
            .first()
            .is_some_and(|first| verdict::few_letters(first.as_str(), 8))
    {
        // A number or letter comes first, the title second.
        for named in title::named_by_label(second.as_str()) {
            let values = cells.get(2..).unwrap_or_default();
            let judged = match verdict::row(values) {
                Verdict::Content if open => Verdict::Promised,
                Verdict::Content if is_no(values) && is_bare(second.as_str()) => Verdict::Denied,
                judged => judged,
            };
            let beside = cells.iter().skip(2);
            let mut said = beside.filter(|cell| verdict::has_letters(cell.as_str(), 1));
            let points = match (said.next(), said.next(), said.next()) {
                (Some(value), None, None) => pointer::of_value(document, index, value),
                // "[register](register.csv) | issued"
                (Some(value), Some(state), None) if is_state(state.as_str()) => {
                    pointer::of_value(document, index, value)
                }
                _ => Vec::new(),
            };
            let rest = block.text.as_str();
            let context = Context {
                document,
                section,
                strength: named.strength,
            };
            let judged = if judged == Verdict::Content && !points.is_empty() {
                Some(judged)
            } else {
                needs::met(named.element, judged, rest, &context)
            };
            let Some(judged) = judged else {
                continue;
            };
            let judged = match judged {
                Verdict::Content if managed.is_all(named.element, block, linked) => {
                    Verdict::Mention
                }
                judged => judged,
            };
            push(
                found,
                named,
                judged,
                0.8,
                block.span,
                EvidenceKind::TableRow,
                second,
            );
            point(found, points);
        }
    }
}

/// Letters of a word for a state.
const STATE: usize = 12;

/// Whether a cell is a word for the state of what stands beside it: "issued", "fertig".
fn is_state(cell: &str) -> bool {
    verdict::few_letters(cell, STATE)
        && !cell.contains(|c: char| c.is_ascii_digit() || "/._@".contains(c))
}
