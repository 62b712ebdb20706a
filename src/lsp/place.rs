//! Places as the protocol counts them: lines from 0 that end at `\n`, `\r\n` or a lone `\r`, and in a line the units of
//! the encoding that was negotiated.

use super::protocol::{Position, Range};
use crate::source::{SourceFile, Span};

/// In what units an editor counts within a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Encoding {
    /// Bytes.
    Utf8,
    /// Units of 16 bits: what is counted where nothing was said.
    #[default]
    Utf16,
    /// Unicode scalar values.
    Utf32,
}

impl Encoding {
    /// The encoding with this name.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        match name {
            "utf-8" => Some(Self::Utf8),
            "utf-16" => Some(Self::Utf16),
            "utf-32" => Some(Self::Utf32),
            _ => None,
        }
    }

    /// Its name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16 => "utf-16",
            Self::Utf32 => "utf-32",
        }
    }

    fn units(self, c: char) -> usize {
        match self {
            Self::Utf8 => c.len_utf8(),
            Self::Utf16 => c.len_utf16(),
            Self::Utf32 => 1,
        }
    }
}

/// Where the lines of one file begin.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    file: &'a SourceFile,
    encoding: Encoding,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// The lines of a file. `with_mark`: the editor counts a byte order mark as a character of the first line.
    pub(super) fn new(file: &'a SourceFile, encoding: Encoding, with_mark: bool) -> Self {
        let from = if with_mark { 0 } else { file.text_start() };
        Self {
            file,
            encoding,
            starts: line_starts(file.bytes(), from).collect(),
        }
    }

    /// The place of a byte; one past the end means the end.
    pub(super) fn position(&self, offset: usize) -> Position {
        let first = self.starts.first().copied().unwrap_or_default();
        let offset = offset.clamp(first, self.file.bytes().len().max(first));
        let line = self.starts.partition_point(|start| *start <= offset);
        let line = line.saturating_sub(1);
        let start = self.starts.get(line).copied().unwrap_or_default();
        let width = self.file.width(start..offset);
        let character = match self.encoding {
            Encoding::Utf8 => offset - start,
            Encoding::Utf16 => width.chars + width.wide,
            Encoding::Utf32 => width.chars,
        };
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Position {
            line: number(line),
            character: number(character),
        }
    }

    /// The place of a span of this file.
    pub(super) fn range(&self, span: Span) -> Range {
        let range = span.range();
        Range {
            start: self.position(range.start),
            end: self.position(range.end),
        }
    }
}

/// The byte at a place in a text; the end of the line, or of the text, for places beyond.
pub(super) fn offset_in(text: &str, place: Position, encoding: Encoding) -> usize {
    let mut starts = line_starts(text.as_bytes(), 0).skip(place.line as usize);
    let Some(start) = starts.next() else {
        return text.len();
    };
    let end = starts.next().unwrap_or(text.len());
    within(text, start..end, place.character, encoding)
}

/// Where lines begin, the first one at `from`.
fn line_starts(bytes: &[u8], from: usize) -> impl Iterator<Item = usize> + '_ {
    let rest = bytes.get(from..).unwrap_or_default();
    let ends = memchr::memchr2_iter(b'\n', b'\r', rest).map(move |at| from + at);
    let is_whole = |at: &usize| bytes.get(*at) == Some(&b'\n') || bytes.get(at + 1) != Some(&b'\n');
    std::iter::once(from).chain(ends.filter(is_whole).map(|at| at + 1))
}

/// The byte that is `character` units into a line, at most its end.
fn within(text: &str, line: std::ops::Range<usize>, character: u32, encoding: Encoding) -> usize {
    let start = line.start;
    let line = text.get(line).unwrap_or_default();
    let line = line.trim_end_matches(['\r', '\n']);
    let mut left = character as usize;
    for (at, c) in line.char_indices() {
        let units = encoding.units(c);
        if left < units {
            return start + at;
        }
        left -= units;
    }
    start + line.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    const TEXT: &str = "a\u{e4}\u{1f600}b\r\nx\ry\n\u{1f600}z";

    fn at(line: u32, character: u32) -> Position {
        Position { line, character }
    }

    #[test]
    fn every_line_end_opens_a_line_and_units_are_those_of_the_encoding() {
        let mut sources = Sources::default();
        let id = sources.add("a", TEXT);
        let b = TEXT.find('b').unwrap_or_default();
        for (encoding, character) in [
            (Encoding::Utf8, 7),
            (Encoding::Utf16, 4),
            (Encoding::Utf32, 3),
        ] {
            let lines = Lines::new(sources.file(id), encoding, false);
            assert_eq!(lines.position(b), at(0, character));
            for (offset, c) in TEXT.char_indices() {
                if !matches!(c, '\r' | '\n') {
                    let place = lines.position(offset);
                    let back = offset_in(TEXT, place, encoding);
                    assert_eq!(back, offset, "{encoding:?}");
                }
            }
            assert_eq!(lines.position(TEXT.len() + 9).line, 3);
        }
        let lines = Lines::new(sources.file(id), Encoding::Utf16, false);
        assert_eq!(lines.position(TEXT.find('x').unwrap_or_default()), at(1, 0));
        assert_eq!(lines.position(TEXT.find('y').unwrap_or_default()), at(2, 0));
        assert_eq!(lines.position(TEXT.find('z').unwrap_or_default()), at(3, 2));
    }

    #[test]
    fn places_beyond_mean_the_end_and_a_half_character_its_start() {
        let b = TEXT.find('b').unwrap_or_default();
        assert_eq!(offset_in(TEXT, at(0, 99), Encoding::Utf16), b + 1);
        assert_eq!(offset_in(TEXT, at(99, 0), Encoding::Utf16), TEXT.len());
        assert_eq!(offset_in(TEXT, at(0, 3), Encoding::Utf16), 3);
        assert_eq!(offset_in("", at(0, 0), Encoding::Utf8), 0);
    }

    #[test]
    fn a_byte_order_mark_counts_where_the_editor_shows_it() {
        let mut sources = Sources::default();
        let id = sources.add("a", "\u{feff}ab");
        for (encoding, units) in [
            (Encoding::Utf8, 3),
            (Encoding::Utf16, 1),
            (Encoding::Utf32, 1),
        ] {
            let hidden = Lines::new(sources.file(id), encoding, false);
            let shown = Lines::new(sources.file(id), encoding, true);
            assert_eq!(hidden.position(4), at(0, 1));
            assert_eq!(hidden.position(0), at(0, 0));
            assert_eq!(shown.position(4), at(0, units + 1));
            assert_eq!(offset_in("\u{feff}ab", at(0, units + 1), encoding), 4);
        }
    }
}
