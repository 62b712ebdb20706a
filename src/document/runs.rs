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

/// Bytes of ASCII with which a text begins.
fn ascii_length(text: &str) -> usize {
    let (chunks, _) = text.as_bytes().as_chunks::<16>();
    let whole = chunks.iter().take_while(|chunk| chunk.is_ascii()).count() * 16;
    let rest = text.as_bytes().get(whole..).unwrap_or_default();
    whole + rest.iter().take_while(|byte| byte.is_ascii()).count()
}

#[cfg(test)]
mod tests {
    use super::{Run, others, runs};

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
