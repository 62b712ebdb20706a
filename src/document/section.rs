//! Sections: a tree by heading level over the flat list of blocks.

use crate::source::{FileId, Span};
use crate::syntax::prose::{Block, BlockKind, Text};
use std::ops::Range;

/// Level of a paragraph that is nothing but bold text and stands for a heading.
pub const BOLD_LEVEL: u8 = 7;

/// A heading with everything up to the next one of its level or above.
#[derive(Clone, Debug)]
pub struct Section {
    /// The heading's text, numbering and all; blank for what stands before the first heading.
    pub title: Text,
    /// 0 before the first heading, 1 to 6 for headings, [`BOLD_LEVEL`] for a bold line in a heading's place.
    pub level: u8,
    /// The heading with its markup; empty before the first heading.
    pub heading: Span,
    /// From the end of the heading's line to the end of the section's last block; empty when there is none.
    pub body: Span,
    /// The section around this one.
    pub parent: Option<usize>,
    /// Its blocks with those of its subsections, heading not included (indices into the document's blocks).
    pub blocks: Range<usize>,
    /// Its blocks up to its first subsection.
    pub own: Range<usize>,
    /// The explicit anchor of its heading.
    pub id: Option<String>,
}

/// Sections of a list of blocks, and the section of each block.
pub(super) fn build(file: FileId, blocks: &[Block]) -> (Vec<Section>, Vec<u32>) {
    let empty = Text::verbatim(file, 0..0, "");
    let span = Span::new(file, 0..0);
    let preamble = Section {
        title: empty,
        level: 0,
        heading: span,
        body: span,
        parent: None,
        blocks: 0..0,
        own: 0..0,
        id: None,
    };
    let mut sections = vec![preamble];
    let mut owners = Vec::with_capacity(blocks.len());
    // Sections that may still go on, outermost first.
    let mut open: Vec<usize> = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        if let Some((level, id)) = heading(block) {
            while let Some(last) = open.last().copied() {
                match sections.get_mut(last) {
                    Some(section) if section.level >= level => section.blocks.end = index,
                    _ => break,
                }
                open.pop();
            }
            if let Some(before) = sections.last_mut() {
                before.own.end = index;
            }
            let body = Span::new(file, block.span.end as usize..block.span.end as usize);
            sections.push(Section {
                title: block.text.clone(),
                level,
                heading: block.span,
                body,
                parent: open.last().copied(),
                blocks: index + 1..blocks.len(),
                own: index + 1..blocks.len(),
                id,
            });
            open.push(sections.len() - 1);
        }
        owners.push(sections.len() as u32 - 1);
    }
    let first = blocks
        .iter()
        .position(|block| heading(block).is_some())
        .unwrap_or(blocks.len());
    if let Some(preamble) = sections.first_mut() {
        preamble.blocks = 0..first;
        preamble.own = 0..first;
        preamble.body = Span::new(file, 0..0);
    }
    for section in &mut sections {
        let last = blocks
            .get(section.blocks.clone())
            .unwrap_or_default()
            .last();
        if let Some(last) = last {
            section.body = Span {
                start: section.heading.end,
                end: last.span.end.max(section.heading.end),
                file,
            };
        }
    }
    (sections, owners)
}

/// The level of a block that opens a section.
fn heading(block: &Block) -> Option<(u8, Option<String>)> {
    match &block.kind {
        BlockKind::Heading { level, id } if !block.quoted => {
            Some(((*level).clamp(1, 6), id.clone()))
        }
        BlockKind::Paragraph
            if block.depth == 0
                && !block.quoted
                && (is_bold_line(&block.text) || is_numbered_line(block.text.as_str())) =>
        {
            Some((BOLD_LEVEL, None))
        }
        _ => None,
    }
}

/// Whether a text is one bold line that can stand for a heading (no sentence, no labelled value).
fn is_bold_line(text: &Text) -> bool {
    let value = text.as_str();
    let whole = || {
        let bold: usize = text.strong().map(|range| range.len()).sum();
        // What is not bold may be a number before or a mark after the title.
        value.chars().filter(|c| c.is_alphabetic()).count() > 0 && {
            let outside = value
                .char_indices()
                .filter(|(at, _)| !text.strong().any(|range| range.contains(at)))
                .filter(|(_, c)| c.is_alphabetic());
            bold > 0 && outside.count() == 0
        }
    };
    value.len() <= 120 && !value.contains('\n') && !value.ends_with(['.', '!', '?']) && whole()
}

/// Whether a text is one line that begins as the title of a subsection ("1.2 FIRMWARE COVERED").
fn is_numbered_line(text: &str) -> bool {
    let Some((number, title)) = text.split_once(' ') else {
        return false;
    };
    let parts = || number.trim_end_matches('.').split('.');
    let counted =
        |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    text.len() <= 80
        && !text.contains(['\n', '\t'])
        && (2..=4).contains(&parts().count())
        && parts().all(counted)
        && title.split_whitespace().count() <= 8
        && title.starts_with(char::is_uppercase)
        && title.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && !title.ends_with(['.', ',', ';', ':', '!', '?'])
        && !title.contains([':', '='])
}
