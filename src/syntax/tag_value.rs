//! Tag-value text (SPDX 2): lines of `Tag: value`, values of several lines between
//! `<text>` and `</text>`, comments after `#`. One pass, nothing is copied.
//!
//! What the grammar leaves to the reader is decided so: a byte order mark is skipped, white space around tag and value
//! counts for nothing, a tag is made of letters, digits, `-` and `_`, tags are told apart by letter case.

use std::ops::Range;

/// One thing found. Ranges are byte offsets into the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Item {
    /// `Tag: value`.
    Pair(Pair),
    /// Lines in a row that are neither a tag with its value, a comment nor blank.
    Stray {
        /// The first of them, without the white space around it.
        first: Range<usize>,
        /// How many they are.
        count: usize,
    },
    /// What follows `</text>` on its line.
    Trailing(Range<usize>),
    /// A `<text>` that is never closed; nothing follows.
    Unclosed(Range<usize>),
}

/// A tag and its value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pair {
    /// The tag, without the colon.
    pub tag: Range<usize>,
    /// The value, without `<text>` and `</text>`; empty and at the end of the line where there is none.
    pub value: Range<usize>,
}

const OPEN: &str = "<text>";
const CLOSE: &str = "</text>";

/// Reads a text from its start to its end.
pub fn items(text: &str) -> Items<'_> {
    let at = if text.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let trailing = None;
    Items { text, at, trailing }
}

/// The things in a text, in its order.
#[derive(Clone, Debug)]
pub struct Items<'a> {
    text: &'a str,
    at: usize,
    /// Found together with the pair before it.
    trailing: Option<Range<usize>>,
}

impl Iterator for Items<'_> {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        if let Some(range) = self.trailing.take() {
            return Some(Item::Trailing(range));
        }
        let mut stray: Option<(Range<usize>, usize)> = None;
        while self.at < self.text.len() {
            let (line, after) = self.line();
            if line.is_empty() || self.slice(&line).starts_with('#') {
                self.at = after;
                continue;
            }
            let Some(tag) = self.tag(&line) else {
                self.at = after;
                stray = Some(match stray {
                    Some((first, count)) => (first, count + 1),
                    None => (line, 1),
                });
                continue;
            };
            if stray.is_some() {
                // The pair is read again at the next call.
                break;
            }
            return Some(self.pair(tag, line.end, after));
        }
        stray.map(|(first, count)| Item::Stray { first, count })
    }
}

impl Items<'_> {
    fn slice(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// The line here without the white space around it, and where the next begins.
    fn line(&self) -> (Range<usize>, usize) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let length = memchr::memchr(b'\n', rest);
        let end = length.map_or(self.text.len(), |length| self.at + length);
        let after = length.map_or(end, |_| end + 1);
        (self.trim(self.at..end), after)
    }

    fn trim(&self, range: Range<usize>) -> Range<usize> {
        let text = self.slice(&range);
        let start = range.start + (text.len() - text.trim_start().len());
        start..start + text.trim().len()
    }

    fn tag(&self, line: &Range<usize>) -> Option<Range<usize>> {
        let (tag, _) = self.slice(line).split_once(':')?;
        let tag = tag.trim_end();
        let is_word = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        let fits =
            tag.starts_with(|first: char| first.is_ascii_alphabetic()) && tag.bytes().all(is_word);
        fits.then(|| line.start..line.start + tag.len())
    }

    /// The pair with this tag, on a line that ends at `end` and before `after`.
    fn pair(&mut self, tag: Range<usize>, end: usize, after: usize) -> Item {
        self.at = after;
        let colon = self.slice(&(tag.end..end)).find(':').unwrap_or_default();
        let value = self.trim(tag.end + colon + 1..end);
        if !self.slice(&value).starts_with(OPEN) {
            return Item::Pair(Pair { tag, value });
        }
        let start = value.start + OPEN.len();
        let bytes = self.text.as_bytes().get(start..).unwrap_or_default();
        let Some(length) = memchr::memmem::find(bytes, CLOSE.as_bytes()) else {
            self.at = self.text.len();
            return Item::Unclosed(value.start..start);
        };
        self.at = start + length + CLOSE.len();
        let (rest, after) = self.line();
        self.at = after;
        self.trailing = Some(rest).filter(|rest| !rest.is_empty());
        let value = start..start + length;
        Item::Pair(Pair { tag, value })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each thing as its kind and the text at its ranges.
    fn read(text: &str) -> Vec<String> {
        let show = |item| match item {
            Item::Pair(pair) => format!("{}={}", &text[pair.tag], &text[pair.value]),
            Item::Stray { first, count } => format!("stray {count} {}", &text[first]),
            Item::Trailing(range) => format!("trailing {}", &text[range]),
            Item::Unclosed(range) => format!("unclosed {}", &text[range]),
        };
        items(text).map(show).collect()
    }

    #[test]
    fn pairs_with_their_places() {
        let text = "\u{feff}A: 1\r\n\t B :  ü ß \r\n# C: 3\n\nD:\nE-1:<text>a\r\n#b: c\n</text>\r\nF: a: b";
        let expected = ["A=1", "B=ü ß", "D=", "E-1=a\r\n#b: c\n", "F=a: b"];
        assert_eq!(read(text), expected);
    }

    #[test]
    fn what_is_no_pair_is_told() {
        let text = "one\n\ntwo: x\nan other: y\nthree\nA: <text>x</text> y # z\nB: 1 <text>\nC: <text>never\nD: 1\n";
        let expected = [
            "stray 1 one",
            "two=x",
            "stray 2 an other: y",
            "A=x",
            "trailing y # z",
            "B=1 <text>",
            "unclosed <text>",
        ];
        assert_eq!(read(text), expected);
        assert_eq!(read(""), [""; 0]);
        assert_eq!(read("\u{feff}\r\n  "), [""; 0]);
        assert_eq!(read("<text>\n</text>: x"), ["stray 2 <text>"]);
    }

    #[test]
    fn a_text_cut_anywhere_is_read() {
        let text = "\u{feff}A: ü\r\nB: <text>ß\n</text> x\nno tag\n#\nC: <text>";
        for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
            read(&text[..end]);
        }
    }
}
