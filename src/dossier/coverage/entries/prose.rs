//! Items and paragraphs that begin with a point.

use super::*;
use rustc_hash::FxHashMap;

impl Reader<'_> {
    /// Items and paragraphs that begin with a point.
    pub(super) fn prose(&mut self) {
        let document = self.document;
        let counted = self.counted();
        for (index, block) in document.blocks.iter().enumerate() {
            let prose = matches!(
                block.kind,
                BlockKind::Paragraph | BlockKind::ListItem { .. }
            );
            // A bold line in a heading's place is one of the headings.
            let opens = document
                .sections
                .get(document.section_of(index))
                .is_some_and(|section| {
                    section.blocks.start == index + 1 && section.heading == block.span
                });
            if !prose || block.quoted || opens {
                continue;
            }
            match counted.get(&index) {
                Some(requirement) => self.item(index, block, *requirement),
                None => self.block(index, block),
            }
        }
    }

    /// Items of numbered lists under a title of Part II whose numbers are those of its points: all eight, or most named
    /// by their words. (The number of an item is no part of its text.)
    fn counted(&self) -> FxHashMap<usize, Requirement> {
        let mut out = FxHashMap::default();
        let mut run: Vec<usize> = Vec::new();
        for (index, block) in self.document.blocks.iter().enumerate() {
            let ordered = matches!(block.kind, BlockKind::ListItem { ordered: true, .. });
            let section = self.document.section_of(index);
            let here = ordered && block.depth == 1 && self.scope_at(index).part == Some(Part::Two);
            let goes_on = |last: &usize| self.document.section_of(*last) == section;
            if here && run.last().is_none_or(goes_on) {
                run.push(index);
            } else if here || block.depth == 0 {
                self.count(&run, &mut out);
                run = Vec::from_iter(here.then_some(index));
            }
        }
        self.count(&run, &mut out);
        out
    }

    fn count(&self, run: &[usize], out: &mut FxHashMap<usize, Requirement>) {
        let points = || Requirement::handling().zip(run);
        let named = points().filter(|(requirement, index)| {
            let block = self.document.blocks.get(**index);
            block.is_some_and(|block| {
                worded(block.text.as_str(), Some(Part::Two)).contains(*requirement)
            })
        });
        let all = Requirement::handling().count();
        if run.len() == all || (run.len() < all && named.count() * 2 > run.len()) {
            out.extend(points().map(|(requirement, index)| (*index, requirement)));
        }
    }

    fn item(&mut self, index: usize, block: &Block, requirement: Requirement) {
        let section = self.document.section_of(index);
        let state = state::of_rest(&block.text).unwrap_or_else(|| self.follows(index, block));
        self.entries.push(Entry {
            block: index,
            group: Group::Section(section),
            written: Requirements::one(requirement),
            worded: Requirements::default(),
            span: block.text.span(),
            state,
        });
        self.mention_all(index, block.text.as_str(), self.scope_at(index));
    }

    fn block(&mut self, index: usize, block: &Block) {
        let section = self.document.section_of(index);
        let scope = self.scope_at(index);
        let text = block.text.as_str();
        if matches!(block.kind, BlockKind::Paragraph) && self.inline(index, block) {
            return;
        }
        let known = scope.annex || scope.part.is_some();
        if !known && !block.within(|| may_cite(text)) {
            return;
        }
        let label = label_of(self.document, index, &block.text);
        let title = label.map_or(text, Text::as_str);
        let references = reference::find(title, scope, true);
        let first = references.first();
        let starts = first.is_some_and(|first| {
            few_letters(
                title.get(..first.range.start).unwrap_or_default(),
                MOST_BEFORE,
            )
        });
        let names = match label {
            Some(label) => worded(label.as_str(), scope.part),
            None => Requirements::default(),
        };
        let mut points = written(&references, names);
        // With nothing after it, it is the line above a list.
        let says = |label: &Text| has_letters(after(&block.text, label).as_str(), 1);
        let whole = if points.is_empty() && label.is_some_and(says) {
            whole_part(title)
        } else {
            Requirements::default()
        };
        points = points.union(whole);
        let starts = starts || !whole.is_empty();
        let group = Group::Section(section);
        // An item that says "points (a) to (m)" is an outline.
        if starts && !points.is_empty() && points.len() <= MOST_AT_ONCE {
            let first = first.map(|first| first.range.clone()).unwrap_or_default();
            let (span, rest) = match label {
                Some(label) => (label.span(), after(&block.text, label)),
                None => (
                    block.text.span_of(first.clone()),
                    block.text.slice(first.end..text.len()),
                ),
            };
            let state = state::of_rest(&rest).unwrap_or_else(|| self.follows(index, block));
            let entry = Entry {
                block: index,
                group,
                written: points,
                worded: names,
                span,
                state,
            };
            self.entries.push(entry);
            self.mention_all(index, rest.as_str(), scope);
            return;
        }
        self.mention_all(index, text, scope);
        if let Some(label) = label
            && known
            && !names.is_empty()
        {
            let rest = after(&block.text, label);
            let state = state::of_rest(&rest).unwrap_or_else(|| self.follows(index, block));
            let span = label.span();
            self.worded.push(Entry {
                block: index,
                group,
                written: points,
                worded: names,
                span,
                state,
            });
        }
    }

    /// What the next block says, where it goes on from a label alone.
    fn follows(&self, index: usize, block: &Block) -> State {
        let Some(next) = self.document.blocks.get(index + 1) else {
            return State::Empty;
        };
        let goes_on = match &next.kind {
            BlockKind::Heading { .. } => false,
            BlockKind::ListItem { .. } => {
                next.depth > block.depth || matches!(block.kind, BlockKind::Paragraph)
            }
            BlockKind::Paragraph => next.depth >= block.depth,
            BlockKind::TableRow { .. } | BlockKind::Code { .. } => return State::Treated,
        };
        if !goes_on {
            return State::Empty;
        }
        state::of_rest(&next.text).unwrap_or(State::Treated)
    }
}

/// The label a block begins with.
fn label_of<'d>(document: &'d Document, block: usize, text: &Text) -> Option<&'d Text> {
    let fields = &document.fields;
    let first = fields.partition_point(|field| field.block < block);
    // Front matter stands at block 0 too.
    let own = fields.get(first..).unwrap_or_default().iter();
    own.take_while(|field| field.block == block)
        .find(|field| text.span().contains(field.label.span()))
        .map(|field| &field.label)
}

/// The text after a label, without the colon or dash between them.
fn after(text: &Text, label: &Text) -> Text {
    let whole = text.as_str();
    let from = whole
        .find(label.as_str())
        .map_or(0, |at| at + label.as_str().len());
    let rest = whole.get(from..).unwrap_or_default();
    let lead = rest.len()
        - rest
            .trim_start_matches([':', '：', '–', '—', '-', ' ', '\n'])
            .len();
    text.slice(from + lead..whole.len())
}
