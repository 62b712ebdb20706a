//! Plain text that knows where each of its bytes stands.

use crate::document::fold::Folded;
use crate::source::{FileId, Span, Spanned};
use std::ops::Range;

/// Plain text cut out of a file that knows, for every byte, where it stands.
///
/// ```
/// use cra_lint::source::Sources;
/// use cra_lint::syntax::prose::Text;
/// let mut sources = Sources::default();
/// let file = sources.add("a.md", "Supported until **May 2031**");
/// let text = Text::verbatim(file, 16..28, "**May 2031**");
/// assert_eq!(sources.text(text.span_of(2..10)), "May 2031");
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Text {
    // A document has millions of these at worst, most of one piece and without marks.
    value: Box<str>,
    span: Span,
    pieces: Pieces,
    marks: Option<Box<Marks>>,
    folded: Folded,
}

/// The pieces of a text, in its order.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Pieces {
    One(Piece),
    Many(Box<[Piece]>),
}

impl Pieces {
    fn none() -> Self {
        Self::Many(Box::default())
    }

    fn as_slice(&self) -> &[Piece] {
        match self {
            Self::One(piece) => std::slice::from_ref(piece),
            Self::Many(pieces) => pieces,
        }
    }
}

/// Parts of a text that are printed otherwise: byte ranges, in order, none inside another.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
struct Marks {
    strong: Vec<Range<u32>>,
    code: Vec<Range<u32>>,
}

impl Marks {
    /// Kept only where there are any.
    fn kept(self) -> Option<Box<Self>> {
        let any = !self.strong.is_empty() || !self.code.is_empty();
        any.then(|| Box::new(self))
    }
}

/// `at..at + length` of the plain text stands at `source..source_end`; byte by byte where both are as long.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Piece {
    at: u32,
    length: u32,
    source: u32,
    source_end: u32,
}

impl Text {
    /// Text that stands in the file exactly as it is.
    pub fn verbatim(file: FileId, range: Range<usize>, value: &str) -> Self {
        let mut text = TextBuilder::new(file);
        text.push(value, range.clone());
        text.finish(range)
    }

    /// The plain text.
    pub fn as_str(&self) -> &str {
        &self.value
    }

    /// The plain text folded for comparison, as [`crate::document::fold`] does.
    pub fn folded(&self) -> &str {
        self.folded.of(&self.value)
    }

    /// Where it stands, markup at its ends excluded where the reader could tell.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Whether there is nothing but white space.
    pub fn is_blank(&self) -> bool {
        self.value.trim().is_empty()
    }

    /// Where a byte range of the plain text stands in the file (markup in between included).
    pub fn span_of(&self, range: Range<usize>) -> Span {
        let start = self.source_of(range.start, false);
        let end = if range.end <= range.start {
            start
        } else {
            self.source_of(range.end, true)
        };
        Span::new(self.span.file, start..end.max(start))
    }

    fn source_of(&self, at: usize, end: bool) -> usize {
        // An end belongs to the piece before it, a start to the piece it begins.
        let wanted = if end { at.saturating_sub(1) } else { at };
        let pieces = self.pieces.as_slice();
        let index = pieces
            .partition_point(|piece| piece.at as usize <= wanted)
            .checked_sub(1);
        let Some(piece) = index.and_then(|index| pieces.get(index)) else {
            return if end {
                self.span.end as usize
            } else {
                self.span.start as usize
            };
        };
        let inside = at
            .saturating_sub(piece.at as usize)
            .min(piece.length as usize);
        if piece.length == piece.source_end - piece.source {
            piece.source as usize + inside
        } else if end || inside == piece.length as usize {
            piece.source_end as usize
        } else {
            piece.source as usize
        }
    }

    /// A part of the text, white space at its ends removed.
    pub fn slice(&self, range: Range<usize>) -> Text {
        let end = range.end.min(self.value.len());
        let start = range.start.min(end);
        let part = self.value.get(start..end).unwrap_or_default();
        let start = start + (part.len() - part.trim_start().len());
        let end = start + part.trim().len();
        let cut = |ranges: &[Range<u32>]| {
            let inside = after(ranges, start)
                .iter()
                .take_while(|r| (r.start as usize) < end);
            let moved = inside.map(|r| {
                (r.start as usize).max(start) as u32 - start as u32
                    ..(r.end as usize).min(end) as u32 - start as u32
            });
            moved.collect()
        };
        let all = self.pieces.as_slice();
        let marks = self.marks.as_ref().map(|marks| Marks {
            strong: cut(&marks.strong),
            code: cut(&marks.code),
        });
        let first = all.partition_point(|p| (p.at + p.length) as usize <= start);
        let inside = all.get(first..).unwrap_or_default().iter();
        let inside = inside.take_while(|p| (p.at as usize) < end);
        let mut pieces = Gathered::default();
        for piece in inside {
            let from = (piece.at as usize).max(start);
            let to = ((piece.at + piece.length) as usize).min(end);
            let span = self.span_of(from..to);
            let (at, length) = ((from - start) as u32, (to - from) as u32);
            pieces.add(Piece {
                at,
                length,
                source: span.start,
                source_end: span.end,
            });
        }
        Text {
            value: self.value.get(start..end).unwrap_or_default().into(),
            span: self.span_of(start..end),
            pieces: pieces.finish(),
            marks: marks.and_then(Marks::kept),
            folded: Folded::default(),
        }
    }

    /// The text's lines (as the source breaks them), each with its range in [`Text::as_str`].
    pub fn lines(&self) -> impl Iterator<Item = (Range<usize>, &str)> {
        let mut at = 0;
        self.value.split('\n').map(move |line| {
            let range = at..at + line.len();
            at = range.end + 1;
            (range, line)
        })
    }

    /// Byte ranges printed in bold, in order, none inside another.
    pub fn strong(&self) -> impl Iterator<Item = Range<usize>> {
        self.strong_after(0)
    }

    /// The byte ranges printed in bold that end after `at`, in order.
    pub fn strong_after(&self, at: usize) -> impl Iterator<Item = Range<usize>> {
        let marks = self.marks.as_ref();
        let strong = marks.map_or(&[][..], |marks| after(&marks.strong, at));
        strong.iter().map(|r| r.start as usize..r.end as usize)
    }

    /// The byte range printed as code that holds the byte at `at`.
    pub fn code_around(&self, at: usize) -> Option<Range<usize>> {
        let range = after(&self.marks.as_ref()?.code, at).first()?;
        let range = range.start as usize..range.end as usize;
        range.contains(&at).then_some(range)
    }

    /// Whether any of it is code.
    pub fn has_code(&self) -> bool {
        let marks = self.marks.as_ref();
        marks.is_some_and(|marks| !marks.code.is_empty())
    }

    /// The text with its place.
    pub fn spanned(&self) -> Spanned<String> {
        Spanned::new(self.value.to_string(), self.span)
    }
}

/// The ranges (in order, none inside another) that end after `at`.
fn after(ranges: &[Range<u32>], at: usize) -> &[Range<u32>] {
    let first = ranges.partition_point(|range| range.end as usize <= at);
    ranges.get(first..).unwrap_or_default()
}

/// Adds `start..end`, which takes in the ranges inside it: bold in bold is bold.
fn add_range(ranges: &mut Vec<Range<u32>>, start: usize, end: usize) {
    if start >= end {
        return;
    }
    let range = start as u32..end as u32;
    while ranges.last().is_some_and(|last| last.start >= range.start) {
        ranges.pop();
    }
    ranges.push(range);
}

/// Pieces that are being gathered; nearly every text has but one.
#[derive(Default, Debug)]
struct Gathered {
    before: Vec<Piece>,
    last: Option<Piece>,
}

impl Gathered {
    fn add(&mut self, piece: Piece) {
        self.before.extend(self.last.replace(piece));
    }

    fn finish(mut self) -> Pieces {
        match self.last {
            Some(one) if self.before.is_empty() => Pieces::One(one),
            last => {
                self.before.extend(last);
                Pieces::Many(self.before.into())
            }
        }
    }
}

/// Puts a [`Text`] together piece by piece.
#[derive(Debug)]
pub struct TextBuilder {
    file: FileId,
    value: String,
    pieces: Gathered,
    marks: Marks,
}

impl TextBuilder {
    /// An empty text of a file.
    pub fn new(file: FileId) -> Self {
        Self {
            file,
            value: String::new(),
            pieces: Gathered::default(),
            marks: Marks::default(),
        }
    }

    /// Bytes so far.
    pub fn len(&self) -> usize {
        self.value.len()
    }

    /// Whether nothing was put in yet.
    pub fn is_empty(&self) -> bool {
        self.value.is_empty()
    }

    /// What was put in so far.
    pub fn as_str(&self) -> &str {
        &self.value
    }

    /// Adds text that stands at `source` in the file.
    pub fn push(&mut self, value: &str, source: Range<usize>) {
        if value.is_empty() {
            return;
        }
        let piece = Piece {
            at: self.value.len() as u32,
            length: value.len() as u32,
            source: source.start as u32,
            source_end: source.end as u32,
        };
        self.value.push_str(value);
        // Pieces that touch on both sides are one: texts stay small, look-ups quick.
        if let Some(last) = &mut self.pieces.last {
            let plain = |p: &Piece| p.length == p.source_end - p.source;
            if plain(last) && plain(&piece) && last.source_end == piece.source {
                last.length += piece.length;
                last.source_end = piece.source_end;
                return;
            }
        }
        self.pieces.add(piece);
    }

    /// Marks everything from `start` (a length taken earlier) as bold.
    pub fn strong_from(&mut self, start: usize) {
        add_range(&mut self.marks.strong, start, self.value.len());
    }

    /// Marks everything from `start` (a length taken earlier) as code.
    pub fn code_from(&mut self, start: usize) {
        add_range(&mut self.marks.code, start, self.value.len());
    }

    /// Adds another text, keeping its places.
    pub fn append(&mut self, other: &Text) {
        let at = self.value.len() as u32;
        self.value.push_str(&other.value);
        for piece in other.pieces.as_slice() {
            let at = piece.at + at;
            self.pieces.add(Piece { at, ..*piece });
        }
        let Some(marks) = &other.marks else {
            return;
        };
        let moved = |range: &Range<u32>| range.start + at..range.end + at;
        self.marks.strong.extend(marks.strong.iter().map(moved));
        self.marks.code.extend(marks.code.iter().map(moved));
    }

    /// The text of a row of a table: its cells with a tab between each two.
    pub fn of_cells(file: FileId, cells: &[Text]) -> Self {
        let mut row = Self::new(file);
        for (index, cell) in cells.iter().enumerate() {
            if index > 0 {
                let at = cell.span().start as usize;
                row.push("\t", at..at);
            }
            row.append(cell);
        }
        row
    }

    /// The text, white space at its ends removed; `empty` is its place when there is none.
    pub fn finish(self, empty: Range<usize>) -> Text {
        let trimmed = self.value.trim().len();
        let whole = Text {
            span: Span::new(self.file, empty),
            value: self.value.into(),
            pieces: self.pieces.finish(),
            marks: self.marks.kept(),
            folded: Folded::default(),
        };
        match trimmed {
            0 => Text {
                value: Box::default(),
                pieces: Pieces::none(),
                marks: None,
                ..whole
            },
            all if all == whole.value.len() => Text {
                span: whole.span_of(0..all),
                ..whole
            },
            _ => whole.slice(0..whole.value.len()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn ranges_of_plain_text_find_their_source() {
        let mut sources = Sources::default();
        let raw = "ä **bö**&amp;ld end";
        let file = sources.add("a.md", raw);
        let mut builder = TextBuilder::new(file);
        builder.push("ä ", 0..3);
        let start = builder.len();
        builder.push("bö", 5..8);
        builder.strong_from(start);
        builder.push("&", 10..15);
        builder.push("ld end", 15..21);
        let text = builder.finish(0..21);
        assert_eq!(text.as_str(), "ä bö&ld end");
        assert_eq!(sources.text(text.span_of(3..6)), "bö");
        assert_eq!(sources.text(text.span_of(6..7)), "&amp;");
        assert_eq!(sources.text(text.span_of(3..9)), "bö**&amp;ld");
        assert_eq!(text.strong().next(), Some(3..6));
        let part = text.slice(2..9);
        assert_eq!(part.as_str(), "bö&ld");
        assert_eq!(sources.text(part.span_of(3..4)), "&amp;");
        assert_eq!(sources.text(part.span()), "bö**&amp;ld");
        assert_eq!(part.strong().next(), Some(0..3));
    }

    #[test]
    fn blank_text_keeps_its_place() {
        let mut sources = Sources::default();
        let file = sources.add("a.md", "|   |");
        let text = Text::verbatim(file, 1..4, "   ");
        assert!(text.is_blank());
        assert_eq!(text.span(), Span::new(file, 1..4));
    }
}
