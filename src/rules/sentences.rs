//! The sentences of the technical file, as rules on single statements read them.

use super::Context;
use super::documents::technical_file;
use crate::config::Role;
use crate::diagnostic::Outcome;
use crate::document::{Block, BlockKind};
use crate::source::Span;
use std::borrow::Cow;
use std::ops::Range;

/// A sentence, on one line.
pub(super) struct Sentence<'a> {
    /// Its text, with a space for each line break.
    pub(super) line: Cow<'a, str>,
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

/// The sentences of those blocks of which a rule says that they can hold what it looks for; each block is asked about once.
pub(super) fn of_blocks<'a>(
    sentences: Vec<Sentence<'a>>,
    may_hold: impl Fn(&Block) -> bool,
) -> impl Iterator<Item = Sentence<'a>> {
    let mut last: Option<(&Block, bool)> = None;
    sentences.into_iter().filter(move |sentence| {
        let known = last.filter(|(block, _)| std::ptr::eq(*block, sentence.block));
        let (_, holds) = known.unwrap_or_else(|| (sentence.block, may_hold(sentence.block)));
        last = Some((sentence.block, holds));
        holds
    })
}

/// Every sentence of a manufacturer's technical file that is neither quoted nor a heading.
///
/// # Errors
/// The outcome of a rule on duties of the manufacturer: another operator's folder, no technical file.
pub(super) fn of_the_file<'a>(context: &Context<'a>) -> Result<Vec<Sentence<'a>>, Outcome> {
    let role = context.product.facts.role.as_ref().map(|role| role.value);
    if role.is_some_and(|role| role != Role::Manufacturer) {
        return Err(Outcome::NotApplicable(
            "this is a duty of the manufacturer".into(),
        ));
    }
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
            let ends = |c: char| matches!(c, '.' | ';' | '!' | '?' | '。');
            for piece in block.text.as_str().split_inclusive(ends) {
                let line = match piece.contains('\n') {
                    true => Cow::Owned(piece.replace('\n', " ")),
                    false => Cow::Borrowed(piece),
                };
                out.push(Sentence { line, block, start });
                start += piece.len();
            }
        }
    }
    match out.is_empty() {
        true => Err(Outcome::NotApplicable("no technical file was found".into())),
        false => Ok(out),
    }
}
