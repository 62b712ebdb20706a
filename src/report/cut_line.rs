//! One line of a file as it is shown: harmless, and cut around what it is shown for.

use super::text::harmless_char;
use std::ops::Range;
use textwrap::core::display_width;

/// One line, or the part of it that fits, with the way from bytes of the file to bytes of what is shown.
pub(super) struct CutLine {
    pub(super) text: String,
    /// Byte in the file and byte in the text of every character shown.
    map: Vec<(usize, usize)>,
    /// The end of the part that is shown: in the file and in the text.
    end: (usize, usize),
}

impl CutLine {
    /// The part of `line` around `focus` that fits into `width` columns.
    pub(super) fn new(bytes: &[u8], line: Range<usize>, focus: usize, width: usize) -> Self {
        let focus = focus.clamp(line.start, line.end);
        // At most four bytes a character: no more of a line is ever looked at.
        let mut from = focus.saturating_sub(width * 4).max(line.start);
        while from < focus && bytes.get(from).is_some_and(|byte| byte & 0xC0 == 0x80) {
            from += 1;
        }
        let to = (focus + width * 4).min(line.end);
        let chars = decode(bytes.get(from..to).unwrap_or_default(), from);
        let columns = |c: char| display_width(c.encode_utf8(&mut [0; 4]));
        let total: usize = chars.iter().map(|(_, c)| columns(*c)).sum();
        let whole = from == line.start && to == line.end && total <= width;

        let room = width.saturating_sub(2);
        let at = chars.partition_point(|(offset, _)| *offset < focus);
        let mut first = at;
        let mut last = at;
        let mut used = 0;
        if whole {
            (first, last) = (0, chars.len());
        } else {
            // A third of the room before the focus, the rest after it, and what is left over before it again.
            let lead = |first: &mut usize, used: &mut usize, limit: usize| {
                while let Some((_, c)) = first.checked_sub(1).and_then(|at| chars.get(at)) {
                    if *used + columns(*c) > limit {
                        break;
                    }
                    *used += columns(*c);
                    *first -= 1;
                }
            };
            lead(&mut first, &mut used, room / 3);
            while let Some((_, c)) = chars.get(last).filter(|(_, c)| used + columns(*c) <= room) {
                used += columns(*c);
                last += 1;
            }
            lead(&mut first, &mut used, room);
        }

        let offset_at =
            |at: usize, otherwise: usize| chars.get(at).map_or(otherwise, |(offset, _)| *offset);
        let mut cut = Self {
            text: String::new(),
            map: Vec::new(),
            end: (offset_at(last, to), 0),
        };
        if offset_at(first, to) > line.start {
            cut.text.push('…');
        }
        for (offset, c) in chars.get(first..last).unwrap_or_default() {
            cut.map.push((*offset, cut.text.len()));
            cut.text.push(harmless_char(*c));
        }
        cut.end.1 = cut.text.len();
        if cut.end.0 < line.end {
            cut.text.push('…');
        }
        cut
    }

    /// Where a range of the file's bytes lies in the text; what is not shown of it is left out.
    pub(super) fn locate(&self, range: Range<usize>) -> Range<usize> {
        let place = |byte: usize| {
            let at = self.map.partition_point(|(offset, _)| *offset < byte);
            self.map.get(at).map_or(self.end.1, |(_, text)| *text)
        };
        let start = place(range.start);
        start..place(range.end).max(start)
    }
}

/// The characters of some bytes with their offsets; what is no UTF-8 becomes the replacement character.
fn decode(bytes: &[u8], from: usize) -> Vec<(usize, char)> {
    let mut chars = Vec::new();
    let mut offset = from;
    for chunk in bytes.utf8_chunks() {
        chars.extend(chunk.valid().char_indices().map(|(at, c)| (offset + at, c)));
        offset += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            chars.push((offset, char::REPLACEMENT_CHARACTER));
            offset += chunk.invalid().len();
        }
    }
    chars
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(line: &str, label: &str, width: usize) -> (String, String) {
        let start = line.find(label).unwrap();
        let cut = CutLine::new(line.as_bytes(), 0..line.len(), start, width);
        let shown = cut.locate(start..start + label.len());
        (cut.text[shown].to_string(), cut.text.clone())
    }

    #[test]
    fn short_lines_are_shown_whole() {
        assert_eq!(cut("größe = 3", "3", 20), ("3".into(), "größe = 3".into()));
    }

    #[test]
    fn long_lines_are_cut_around_the_label() {
        let line = format!("{}ziel{}", "ä".repeat(5000), "ö".repeat(5000));
        let (label, text) = cut(&line, "ziel", 40);
        assert_eq!(label, "ziel");
        assert_eq!(text.chars().count(), 40);
        assert!(text.starts_with("…ä") && text.ends_with("ö…"), "{text}");
    }

    #[test]
    fn labels_at_the_ends_of_long_lines_use_the_room() {
        let line = format!("ziel{}ende", "-".repeat(500));
        assert_eq!(cut(&line, "ziel", 30).1, format!("ziel{}…", "-".repeat(24)));
        assert_eq!(cut(&line, "ende", 30).1, format!("…{}ende", "-".repeat(24)));
    }

    #[test]
    fn wide_and_broken_characters_keep_their_places() {
        let bytes = b"ab\xff\xfe\xe6\x97\xa5cd";
        let cut = CutLine::new(bytes, 0..bytes.len(), 7, 80);
        assert_eq!(cut.text, "ab\u{fffd}\u{fffd}日cd");
        assert_eq!(&cut.text[cut.locate(7..8)], "c");
    }
}
