//! The sentences of the technical file, as rules on single statements read them.

use super::Context;
use super::documents::technical_file;
use crate::document::{Block, BlockKind};
use crate::source::Span;
use std::ops::Range;

/// A sentence, on one line.
pub(super) struct Sentence<'a> {
    /// Its text, with a space for each line break.
    pub(super) line: String,
    block: &'a Block,
    start: usize,
}

impl Sentence<'_> {
    /// The place of a range of bytes of its line.
    pub(super) fn span(&self, found: Range<usize>) -> Span {
        let range = self.start + found.start..self.start + found.end;
        self.block.text.span_of(range)
    }
}

/// Every sentence of the technical file that is neither quoted nor a heading.
pub(super) fn of_the_file<'a>(context: &Context<'a>) -> Vec<Sentence<'a>> {
    let mut out = Vec::new();
    for part in technical_file(context) {
        for (index, block) in part.document.blocks.iter().enumerate() {
            let other = matches!(
                block.kind,
                BlockKind::Code { .. } | BlockKind::Heading { .. }
            );
            if block.quoted || other || !part.holds(part.document.section_of(index)) {
                continue;
            }
            let mut start = 0;
            for piece in block
                .text
                .as_str()
                .split_inclusive(['.', ';', '!', '?', '。'])
            {
                out.push(Sentence {
                    line: piece.replace('\n', " "),
                    block,
                    start,
                });
                start += piece.len();
            }
        }
    }
    out
}
