//! Source bytes and positions.
//!
//! Everything inside the tool is a byte span; lines and columns exist only here, on the way out. Lines end at
//! `\n` (a `\r` before it belongs to the line end). Columns count Unicode scalar values and start at 1. A byte
//! order mark is part of the bytes and of no line: the first character after it stands in column 1.

mod width;

use std::num::NonZeroU32;
use std::sync::OnceLock;
use width::Width;

/// Names one file in [`Sources`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FileId(NonZeroU32);

impl FileId {
    /// Numbered from 1, so that an optional place takes no more room than a place.
    fn at(index: usize) -> Self {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        Self(NonZeroU32::new(number).unwrap_or(NonZeroU32::MAX))
    }

    fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// A half-open byte range in one file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Span {
    /// The file the range lies in.
    pub file: FileId,
    /// First byte of the range.
    pub start: u32,
    /// First byte after the range.
    pub end: u32,
}

impl Span {
    /// The range `start..end` (bytes) in `file`; a length beyond 4 GiB is cut, which the size limit on reading
    /// makes unreachable.
    pub fn new(file: FileId, range: std::ops::Range<usize>) -> Self {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self {
            file,
            start: clamp(range.start),
            end: clamp(range.end.max(range.start)),
        }
    }

    /// The range as indices into the file's bytes.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether `other` lies wholly inside this span.
    pub fn contains(self, other: Span) -> bool {
        self.file == other.file && self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that holds both; `self` when they lie in different files.
    pub fn to(self, other: Span) -> Span {
        if self.file != other.file {
            return self;
        }
        Span {
            file: self.file,
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }
}

/// A value that remembers where it was written.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Spanned<T> {
    /// The value, decoded.
    pub value: T,
    /// Where it stands, undecoded.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Joins a value and its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// The same place with another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned {
            value: f(self.value),
            span: self.span,
        }
    }
}

/// How an output counts columns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Columns {
    /// Unicode scalar values (the tool's own reports, SARIF `unicodeCodePoints`).
    Chars,
    /// UTF-16 code units (GitHub, language servers).
    Utf16,
}

/// A place as people count it: both numbers start at 1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1.
    pub column: u32,
}

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// One file: its path as reports show it, and its bytes.
#[derive(Debug)]
pub struct SourceFile {
    path: String,
    content: Content,
    /// Whether the file itself is compressed, and the bytes are what it holds.
    unpacked: bool,
    line_starts: OnceLock<Vec<u32>>,
    /// Characters before every block, filled when a line is longer than one.
    blocks: OnceLock<Vec<Width>>,
}

/// What a file holds, looked through for UTF-8 once.
#[derive(Debug)]
enum Content {
    Text(String),
    /// The bytes, and the first that is not UTF-8.
    Other(Vec<u8>, usize),
}

/// Bytes of a block, the most that is counted through for one column.
const BLOCK: usize = 1 << 14;

impl SourceFile {
    /// A file by its path as reports show it, for [`Sources::take`].
    pub(crate) fn new(path: String, bytes: Vec<u8>) -> Self {
        let content = String::from_utf8(bytes).map_or_else(
            |error| {
                let valid = error.utf8_error().valid_up_to();
                Content::Other(error.into_bytes(), valid)
            },
            Content::Text,
        );
        Self {
            path,
            content,
            unpacked: false,
            line_starts: OnceLock::new(),
            blocks: OnceLock::new(),
        }
    }

    /// The same, with what a compressed file holds.
    pub(crate) fn unpacked(path: String, bytes: Vec<u8>) -> Self {
        Self {
            unpacked: true,
            ..Self::new(path, bytes)
        }
    }

    /// The path as reports show it: relative to the working directory, with `/`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Whether the file itself is compressed: bytes and places are those of what it holds.
    pub fn is_unpacked(&self) -> bool {
        self.unpacked
    }

    /// All bytes, a byte order mark included.
    pub fn bytes(&self) -> &[u8] {
        match &self.content {
            Content::Text(text) => text.as_bytes(),
            Content::Other(bytes, _) => bytes,
        }
    }

    /// The text, a byte order mark included, or `None` when the file is not UTF-8.
    pub fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Text(text) => Some(text),
            Content::Other(..) => None,
        }
    }

    /// The first byte that is not UTF-8, as an offset.
    pub fn invalid_utf8(&self) -> Option<u32> {
        match &self.content {
            Content::Text(_) => None,
            Content::Other(_, valid) => Some(u32::try_from(*valid).unwrap_or(u32::MAX)),
        }
    }

    /// Where the text begins: 3 after a UTF-8 byte order mark, else 0.
    pub fn text_start(&self) -> usize {
        if self.bytes().starts_with(BYTE_ORDER_MARK) {
            BYTE_ORDER_MARK.len()
        } else {
            0
        }
    }

    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let newlines = memchr::memchr_iter(b'\n', self.bytes());
            std::iter::once(0)
                .chain(newlines.map(|at| at as u32 + 1))
                .collect()
        })
    }

    /// How wide a part of one line is. A report can ask for thousands of places on one line of a hundred megabytes
    /// (minified JSON), so long lines are counted once, by blocks.
    pub(crate) fn width(&self, range: std::ops::Range<usize>) -> Width {
        let bytes = |range| self.bytes().get(range).unwrap_or_default();
        if range.len() <= BLOCK {
            return Width::of(bytes(range));
        }
        let blocks = self.blocks.get_or_init(|| {
            let mut before = Width::default();
            let add = |block: &[u8]| {
                let after = before.plus(Width::of(block));
                std::mem::replace(&mut before, after)
            };
            self.bytes().chunks(BLOCK).map(add).collect()
        });
        let until = |offset: usize| {
            let block = (offset / BLOCK).min(blocks.len().saturating_sub(1));
            let before = blocks.get(block).copied().unwrap_or_default();
            before.plus(Width::of(bytes(block * BLOCK..offset)))
        };
        let (start, end) = (until(range.start), until(range.end));
        Width {
            chars: end.chars - start.chars,
            wide: end.wide - start.wide,
        }
    }

    /// The line and column of the byte at `offset`; an offset past the end means the end.
    pub fn position(&self, offset: u32, columns: Columns) -> Position {
        let offset =
            (offset as usize).clamp(self.text_start(), self.bytes().len().max(self.text_start()));
        let starts = self.line_starts();
        let line = starts
            .partition_point(|start| *start as usize <= offset)
            .saturating_sub(1);
        let from = (starts.get(line).map_or(0, |start| *start as usize))
            .max(self.text_start())
            .min(offset);
        let width = self.width(from..offset);
        let column = match columns {
            Columns::Chars => width.chars,
            Columns::Utf16 => width.chars + width.wide,
        };
        Position {
            line: line as u32 + 1,
            column: column as u32 + 1,
        }
    }

    /// Number of lines; a final line break opens no further line, an empty file has one.
    pub fn line_count(&self) -> usize {
        let starts = self.line_starts();
        match starts.last() {
            Some(last) if *last as usize == self.bytes().len() && starts.len() > 1 => {
                starts.len() - 1
            }
            _ => starts.len(),
        }
    }

    /// The bytes of a line (from 1) without its line end, as a range.
    pub fn line_range(&self, line: u32) -> std::ops::Range<usize> {
        let starts = self.line_starts();
        let index = (line.max(1) as usize - 1).min(starts.len() - 1);
        let start = starts.get(index).map_or(0, |start| *start as usize);
        let mut end = starts
            .get(index + 1)
            .map_or(self.bytes().len(), |next| *next as usize - 1);
        if end > start && self.bytes().get(end - 1) == Some(&b'\r') && end < self.bytes().len() {
            end -= 1;
        }
        let start = if start == 0 {
            self.text_start().min(end)
        } else {
            start
        };
        start..end
    }
}

/// All files of a run.
#[derive(Default, Debug)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// Takes a file in and names it. `path` is relative to the working directory, with `/`.
    pub fn add(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> FileId {
        self.take(SourceFile::new(path.into(), bytes.into()))
    }

    /// Takes in a file that was put together elsewhere: to look through all its bytes is work for every core.
    pub(crate) fn take(&mut self, file: SourceFile) -> FileId {
        self.files.push(file);
        FileId::at(self.files.len() - 1)
    }

    /// The file behind an id that [`Sources::add`] gave.
    #[allow(clippy::indexing_slicing, reason = "ids come from `add` alone")]
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.index()]
    }

    /// The path of a file as reports show it.
    pub fn path(&self, id: FileId) -> &str {
        self.file(id).path()
    }

    /// The file with this path.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.files
            .iter()
            .position(|file| file.path == path)
            .map(FileId::at)
    }

    /// Every file, in the order it was added.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files
            .iter()
            .enumerate()
            .map(|(index, file)| (FileId::at(index), file))
    }

    /// Start and end of a span, columns in Unicode scalar values.
    pub fn positions(&self, span: Span) -> (Position, Position) {
        self.positions_in(span, Columns::Chars)
    }

    /// Start and end of a span, columns counted as asked.
    pub fn positions_in(&self, span: Span, columns: Columns) -> (Position, Position) {
        let file = self.file(span.file);
        (
            file.position(span.start, columns),
            file.position(span.end, columns),
        )
    }

    /// The text of a span; empty where the span is not on character borders.
    pub fn text(&self, span: Span) -> &str {
        let file = self.file(span.file);
        let range = span.range();
        match file.text() {
            Some(text) => text.get(range).unwrap_or_default(),
            None => {
                let bytes = file.bytes().get(range).unwrap_or_default();
                std::str::from_utf8(bytes).unwrap_or_default()
            }
        }
    }

    /// Bytes of all files.
    pub fn bytes(&self) -> usize {
        self.files.iter().map(|file| file.bytes().len()).sum()
    }

    /// The empty span at the start of a file's text: the place of a statement about the whole file.
    pub fn start_of(&self, id: FileId) -> Span {
        let start = self.file(id).text_start();
        Span::new(id, start..start)
    }

    /// The first line of a file that is not blank, without surrounding white space; else the file's start.
    pub fn first_line(&self, id: FileId) -> Span {
        let file = self.file(id);
        for line in 1..=file.line_count().min(1000) {
            let range = file.line_range(line as u32);
            let bytes = file.bytes().get(range.clone()).unwrap_or_default();
            let Some(lead) = bytes.iter().position(|byte| !byte.is_ascii_whitespace()) else {
                continue;
            };
            let trail = bytes
                .iter()
                .rev()
                .take_while(|byte| byte.is_ascii_whitespace())
                .count();
            return Span::new(id, range.start + lead..range.end - trail);
        }
        self.start_of(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &[u8], offset: u32) -> (u32, u32) {
        let mut sources = Sources::default();
        let id = sources.add("a", text);
        let place = sources.file(id).position(offset, Columns::Chars);
        (place.line, place.column)
    }

    #[test]
    fn positions_count_characters_from_one() {
        assert_eq!(at("äb\nc".as_bytes(), 0), (1, 1));
        assert_eq!(at("äb\nc".as_bytes(), 2), (1, 2));
        assert_eq!(at("äb\nc".as_bytes(), 4), (2, 1));
        assert_eq!(at("äb\nc".as_bytes(), 5), (2, 2));
    }

    #[test]
    fn carriage_returns_belong_to_the_line_end() {
        assert_eq!(at(b"a\r\nb", 3), (2, 1));
        let mut sources = Sources::default();
        let id = sources.add("a", &b"a\r\nb\r\n"[..]);
        assert_eq!(sources.file(id).line_range(1), 0..1);
        assert_eq!(sources.file(id).line_range(2), 3..4);
        assert_eq!(sources.file(id).line_count(), 2);
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        assert_eq!(at(b"\xEF\xBB\xBFab", 3), (1, 1));
        assert_eq!(at(b"\xEF\xBB\xBFab", 4), (1, 2));
        assert_eq!(at(b"\xEF\xBB\xBFab", 0), (1, 1));
    }

    #[test]
    fn empty_and_unterminated_files_have_a_last_line() {
        assert_eq!(at(b"", 0), (1, 1));
        assert_eq!(at(b"a\n", 2), (2, 1));
        assert_eq!(at(b"a", 99), (1, 2));
    }

    #[test]
    fn utf16_columns_count_code_units() {
        let mut sources = Sources::default();
        let id = sources.add("a", "a😀b");
        assert_eq!(sources.file(id).position(5, Columns::Utf16).column, 4);
        assert_eq!(sources.file(id).position(5, Columns::Chars).column, 3);
    }

    #[test]
    fn long_lines_are_counted_as_short_ones_are() {
        let line = "aä日😀".repeat(BLOCK / 3);
        let text = format!("\u{feff}{line}\n{line}");
        let mut sources = Sources::default();
        let id = sources.add("a", text.clone());
        let second = text.find('\n').unwrap() + 1;
        for offset in [
            3,
            4,
            BLOCK,
            BLOCK * 2,
            second - 1,
            second,
            second + BLOCK,
            text.len(),
        ] {
            let offset = (offset..).find(|at| text.is_char_boundary(*at)).unwrap();
            let start = if offset < second { 3 } else { second };
            let before = &text[start..offset];
            let place = |columns| sources.file(id).position(offset as u32, columns).column as usize;
            assert_eq!(place(Columns::Chars), before.chars().count() + 1);
            assert_eq!(place(Columns::Utf16), before.encode_utf16().count() + 1);
        }
    }

    #[test]
    fn the_first_line_is_the_first_with_text() {
        let mut sources = Sources::default();
        let id = sources.add("a", "\u{feff}\r\n  # Ä \r\n");
        assert_eq!(sources.text(sources.first_line(id)), "# Ä");
        let empty = sources.add("b", "");
        assert_eq!(sources.first_line(empty), sources.start_of(empty));
    }
}
