//! Patterns over prose, compiled so that they stay fast on text that is not ASCII.

use super::runs::{Run, runs};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

pub(crate) mod asked;
mod heard;
mod hearing;
mod known;
mod needed;
mod regex;

pub(crate) use heard::{Bank, Heard, Member, listen_together};
pub(crate) use hearing::Hearing;
pub(crate) use needed::{Needed, Way};
pub(crate) use regex::{Captures, Regex};

/// Letters as ranges: every script of the official languages and Japanese, in blocks, with marks that combine with
/// letters. The exact Unicode class is hundreds of ranges, and a pattern that names it twice takes milliseconds to
/// compile.
const LETTER: &str = r"A-Za-zªµºÀ-\x{1FFF}\x{3040}-\x{9FFF}\x{AC00}-\x{D7AF}";

/// White space that documents hold, in fewer ranges than the Unicode class.
const SPACE: &str = r"\t-\r\x20\x{A0}\x{2000}-\x{200A}\x{202F}\x{3000}";

/// Compiles a fixed pattern. `\b` means the border of an ASCII word and `\d` an ASCII digit: the Unicode ones would
/// push every text with an `ä` or a `–` off the matcher's fast path. `\p{L}`, `\w` and `\W` go by [`LETTER`], `\s`
/// by [`SPACE`].
#[allow(clippy::expect_used, reason = "patterns are fixed and tested")]
pub(crate) fn pattern(text: &str) -> Regex {
    Regex::new(&translated(text)).expect("valid pattern")
}

fn translated(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    // Whether it stands inside `[…]`, and one of letters.
    let (mut class, mut of_letters) = (false, false);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '\\' => {
                if let Some((written, length)) = shorthand(rest, class) {
                    out.push_str(&written);
                    rest = rest.get(length..).unwrap_or_default();
                    continue;
                }
                1 + rest.chars().nth(1).map_or(0, char::len_utf8)
            }
            _ => c.len_utf8(),
        };
        if c == '[' && !class {
            class = true;
            of_letters = is_of_letters(rest);
            // It holds both cases already; to fold the case of whole blocks of letters takes longer than all the rest.
            out.push_str(if of_letters { "(?-i:" } else { "" });
        }
        out.push_str(rest.get(..length).unwrap_or(rest));
        if c == ']' && class {
            class = false;
            out.push_str(if of_letters { ")" } else { "" });
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    out
}

/// Whether a pattern begins with a class that holds all letters.
fn is_of_letters(class: &str) -> bool {
    let end = class.match_indices(']').find(|(at, _)| {
        let before = class.get(..*at).unwrap_or_default();
        !before.ends_with('\\')
    });
    let class = end.and_then(|(at, _)| class.get(..at)).unwrap_or(class);
    class.contains(r"\p{L}") || class.contains(r"\w")
}

/// What a shorthand at the start of `text` stands for, and its length; `class` tells that it stands inside `[…]`.
fn shorthand(text: &str, class: bool) -> Option<(Cow<'static, str>, usize)> {
    let short = [r"\b", r"\d", r"\s", r"\p{L}", r"\w", r"\W"];
    let short = short.into_iter().find(|short| text.starts_with(short))?;
    let written: Cow<'static, str> = match short {
        r"\b" if class => return None,
        r"\b" => r"(?-u:\b)".into(),
        r"\W" if class => return None,
        r"\d" if class => "0-9".into(),
        r"\d" => "[0-9]".into(),
        r"\s" if class => SPACE.into(),
        r"\s" => format!("[{SPACE}]").into(),
        r"\p{L}" if class => LETTER.into(),
        _ if class => format!("{LETTER}0-9_").into(),
        r"\p{L}" => format!("(?-i:[{LETTER}])").into(),
        r"\W" => format!("(?-i:[^{LETTER}0-9_])").into(),
        _ => format!("(?-i:[{LETTER}0-9_])").into(),
    };
    Some((written, short.len()))
}

/// A pattern that takes no notice of case. The text is folded, not the pattern: folded patterns compile in a fraction
/// of the time, and their words are found by a plain search. It is compiled when the first text may hold it.
pub(crate) struct Caseless {
    text: Cow<'static, str>,
    member: Member,
    regex: OnceLock<Regex>,
}

impl Caseless {
    /// A fixed pattern; its letters are taken in lower case.
    pub(crate) const fn new(text: &'static str) -> Self {
        Self {
            text: Cow::Borrowed(text),
            member: Member::alone(),
            regex: OnceLock::new(),
        }
    }

    /// A fixed pattern put together from parts.
    pub(crate) const fn owned(text: String) -> Self {
        Self {
            text: Cow::Owned(text),
            member: Member::alone(),
            regex: OnceLock::new(),
        }
    }

    /// A fixed pattern of a bank, which has to list it.
    pub(crate) const fn of(bank: &'static Bank, text: &'static str) -> Self {
        Self {
            text: Cow::Borrowed(text),
            member: Member::of(bank),
            regex: OnceLock::new(),
        }
    }

    /// Whether it is found in a text.
    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.within(text, |regex, text| regex.is_match(text).then_some(()))
            .is_some()
    }

    /// Whether it is found in a text of which little else is asked: to listen to it for all that could be, and to keep
    /// the answers, would take longer.
    pub(crate) fn is_match_once(&self, text: &str) -> bool {
        !self.member.is_silent(self, text) && self.compiled().is_match(&lower(text))
    }

    /// Whether a text may hold it, as far as its bank can tell.
    pub(crate) fn is_heard(&self, text: &str) -> bool {
        self.member.is_heard(self, text)
    }

    /// Where it is first found, in bytes of the text.
    pub(crate) fn find(&self, text: &str) -> Option<Range<usize>> {
        self.within(text, |regex, text| {
            regex.find(text).map(|found| found.range())
        })
    }

    /// What is found in a text, in lower case, that may hold it.
    fn within<R>(&self, text: &str, find: impl FnOnce(&Regex, &str) -> Option<R>) -> Option<R> {
        if !self.member.is_heard(self, text) {
            return None;
        }
        asked::with(text, |asked| find(self.compiled(), asked.lower()))
    }

    /// Compiles it, if that has not been done.
    pub(crate) fn compiled(&self) -> &Regex {
        self.regex.get_or_init(|| pattern(&small(&self.text)))
    }
}

impl Heard for Caseless {
    fn needed(&self) -> Option<Vec<Way>> {
        needed_by(&self.folded()?)
    }

    fn folded(&self) -> Option<String> {
        Some(small(&self.text))
    }
}

/// A pattern that minds case, or takes no notice of it in parts, of a bank.
pub(crate) struct Cased {
    text: &'static str,
    member: Member,
    regex: OnceLock<Regex>,
}

impl Cased {
    /// A fixed pattern of a bank, which has to list it.
    pub(crate) const fn of(bank: &'static Bank, text: &'static str) -> Self {
        Self {
            text,
            member: Member::of(bank),
            regex: OnceLock::new(),
        }
    }

    /// The pattern, unless the text cannot hold it.
    pub(crate) fn within(&self, text: &str) -> Option<&Regex> {
        let heard = self.member.is_heard(self, text);
        heard.then(|| self.compiled())
    }

    /// Compiles it, if that has not been done.
    pub(crate) fn compiled(&self) -> &Regex {
        self.regex.get_or_init(|| pattern(self.text))
    }
}

impl Heard for Cased {
    fn needed(&self) -> Option<Vec<Way>> {
        needed_by(&self.folded()?)
    }

    fn folded(&self) -> Option<String> {
        // What is found in a text is found, folded, in the folded text.
        let text = self.text.replace("(?ix)", "(?x)").replace("(?-i:", "(?:");
        Some(small(&text))
    }
}

/// Strings that a folded text has to hold for a folded pattern to be found, by its ways.
fn needed_by(text: &str) -> Option<Vec<Way>> {
    known::needed_by(text).unwrap_or_else(|| worked_out(text))
}

fn worked_out(text: &str) -> Option<Vec<Way>> {
    let parsed = regex_syntax::parse(&translated(text)).ok()?;
    needed::needed(&parsed)
}

/// The letters of a pattern in lower case; escapes keep their meaning (`\S`), groups their names.
fn small(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '\\' => 1 + rest.chars().nth(1).map_or(0, char::len_utf8),
            '(' if rest.starts_with("(?P<") => rest.find('>').map_or(1, |at| at + 1),
            _ => c.len_utf8(),
        };
        let piece = rest.get(..length).unwrap_or(rest);
        match c.is_ascii() && length == 1 {
            true => out.push(c.to_ascii_lowercase()),
            false if length == c.len_utf8() => out.push_str(&lower(piece)),
            false => out.push_str(piece),
        }
        rest = rest.get(piece.len()..).unwrap_or_default();
    }
    out
}

/// A text in lower case in which every byte stands where it stood: letters whose small form takes another number of
/// bytes stay as they are.
pub(crate) fn lower(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        let capital = text.bytes().any(|byte| byte.is_ascii_uppercase());
        return if capital {
            text.to_ascii_lowercase().into()
        } else {
            text.into()
        };
    }
    let mut out = String::with_capacity(text.len());
    for run in runs(text) {
        match run {
            Run::Ascii(run) => push_small(&mut out, run),
            Run::Other(c) => out.push(small_letter(c)),
        }
    }
    Cow::Owned(out)
}

/// Adds ASCII text in lower case.
fn push_small(out: &mut String, ascii: &str) {
    let from = out.len();
    out.push_str(ascii);
    if let Some(new) = out.get_mut(from..) {
        new.make_ascii_lowercase();
    }
}

/// The small form of a letter, where it takes as many bytes.
fn small_letter(c: char) -> char {
    let mut small = c.to_lowercase();
    match (small.next(), small.next()) {
        (Some(one), None) if one.len_utf8() == c.len_utf8() => one,
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::{Caseless, lower, pattern, translated};

    #[test]
    fn borders_and_digits_are_ascii() {
        assert!(pattern(r"\bab\d[\d.]").is_match("–ab1."));
        assert_eq!(translated(r"\bab[\d]"), r"(?-u:\b)ab[0-9]");
        assert_eq!(translated(r"\[\d\\b"), r"\[[0-9]\\b");
    }

    #[test]
    fn letters_are_those_of_every_official_language() {
        let word = pattern(r"^\w+$");
        for text in [
            "Größe",
            "ķ",
            "ţară",
            "σύνθεση",
            "описание",
            "技術文書",
            "doiciméadacht",
            "õun",
        ] {
            assert!(word.is_match(text), "{text}");
        }
        assert!(pattern(r"^\W+$").is_match("– “🔲” …"));
        assert!(pattern(r"^[^\p{L}\d]+$").is_match("– (!)"));
    }

    #[test]
    fn case_is_no_matter_and_places_stay() {
        let found = Caseless::new(r"Über\S+ EN (?P<Part>\d)").find("ⱯİÜBERall en 3");
        assert_eq!(found, Some("ⱯİÜBERall en 3".find('Ü').unwrap()..18));
        assert_eq!(lower("ÄBİ").len(), "ÄBİ".len());
    }
}
