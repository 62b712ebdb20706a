//! Text cut into runs of ASCII and the characters between them.
//!
//! Most texts that are not ASCII are so for a dash or two. What holds for ASCII is told byte by byte, many at a time; the
//! tables of Unicode are asked for the rest alone.

/// A part of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Run<'t> {
    /// ASCII characters, at least one.
    Ascii(&'t str),
    /// One that is not.
    Other(char),
}

/// A text in its parts.
pub(crate) fn runs(text: &str) -> impl Iterator<Item = Run<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let length = if first.is_ascii() {
            ascii_length(rest)
        } else {
            first.len_utf8()
        };
        let (run, after) = rest.split_at_checked(length)?;
        rest = after;
        Some(if first.is_ascii() {
            Run::Ascii(run)
        } else {
            Run::Other(first)
        })
    })
}

/// The characters of a text that are not ASCII.
pub(crate) fn others(text: &str) -> impl Iterator<Item = char> {
    runs(text).filter_map(|run| match run {
        Run::Ascii(_) => None,
        Run::Other(other) => Some(other),
    })
}

/// What becomes of each ASCII character where a text is brought to another form: a space parts words.
pub(crate) struct Form([u8; 128]);

impl Form {
    /// The form that a function gives.
    pub(crate) fn of(becomes: impl Fn(u8) -> u8) -> Self {
        Self(std::array::from_fn(|byte| becomes(byte as u8)))
    }

    /// Adds a run of ASCII to a text in this form: of spaces in a row one is kept, of those it would begin with none.
    pub(crate) fn add(&self, run: &str, out: &mut Vec<u8>) {
        let mut at = out.len();
        let mut last = out.last().copied().unwrap_or(b' ');
        out.resize(at + run.len(), 0);
        // Each byte is written, and one that is not wanted written over: where words end cannot be foreseen.
        for byte in run.bytes() {
            let new = self.0.get(usize::from(byte)).copied().unwrap_or(byte);
            if let Some(place) = out.get_mut(at) {
                *place = new;
            }
            at += usize::from(new != b' ' || last != b' ');
            last = new;
        }
        out.truncate(at);
    }
}

/// Adds a character to a text.
pub(crate) fn push(c: char, out: &mut Vec<u8>) {
    out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
}

/// Adds the space between two words, where there is a word and none yet.
pub(crate) fn push_space(out: &mut Vec<u8>) {
    if out.last().is_some_and(|last| *last != b' ') {
        out.push(b' ');
    }
}

/// The text that was put together.
pub(crate) fn finish(out: Vec<u8>) -> String {
    String::from_utf8(out).unwrap_or_else(|bytes| String::from_utf8_lossy(bytes.as_bytes()).into())
}

/// Bytes of ASCII with which a text begins.
fn ascii_length(text: &str) -> usize {
    let (chunks, _) = text.as_bytes().as_chunks::<16>();
    let whole = chunks.iter().take_while(|chunk| chunk.is_ascii()).count() * 16;
    let rest = text.as_bytes().get(whole..).unwrap_or_default();
    whole + rest.iter().take_while(|byte| byte.is_ascii()).count()
}

#[cfg(test)]
mod tests {
    use super::{Form, Run, finish, others, push, push_space, runs};

    #[test]
    fn words_are_parted_by_one_space() {
        let form = Form::of(|byte| match byte {
            b'a'..=b'z' => byte.to_ascii_uppercase(),
            _ => b' ',
        });
        let mut out = Vec::new();
        push_space(&mut out);
        form.add(" -ab  c.", &mut out);
        push('ü', &mut out);
        push_space(&mut out);
        form.add("  d", &mut out);
        assert_eq!(finish(out), "AB C ü D");
        assert_eq!(finish(Vec::new()), "");
    }

    #[test]
    fn texts_fall_apart_and_together() {
        let long = "nothing but letters of one byte ".repeat(3);
        for text in [
            "",
            "a",
            "ä",
            "ab – cd",
            "日本",
            "é́x",
            &long,
            &format!("{long}ö{long}"),
        ] {
            let mut whole = String::new();
            for run in runs(text) {
                match run {
                    Run::Ascii(run) => whole.push_str(run),
                    Run::Other(other) => whole.push(other),
                }
            }
            assert_eq!(whole, text);
            assert!(others(text).eq(text.chars().filter(|c| !c.is_ascii())));
        }
        let run: Vec<_> = runs("ab–c").collect();
        assert_eq!(run, [Run::Ascii("ab"), Run::Other('–'), Run::Ascii("c")]);
    }
}
