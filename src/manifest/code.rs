//! Programs as manifests, as far as words, strings and brackets go: Python, Swift, Elixir.
//!
//! What is written out can be found without running the program; a [`Token`] that is a string says whether it is
//! plain, that is, holds nothing that is put together when the program runs.

use std::ops::Range;

/// What the languages write differently.
pub(super) struct Dialect {
    /// What begins a comment that ends with the line.
    pub(super) comment: &'static str,
    /// Whether `/* … */` is a comment.
    pub(super) blocks: bool,
    /// Characters that open and close strings.
    pub(super) quotes: &'static [char],
    /// What begins a part that is put in when the program runs.
    pub(super) interpolation: &'static str,
    /// Whether letters before a string change its meaning (`f"…"`).
    pub(super) prefixes: bool,
}

pub(super) const PYTHON: Dialect = Dialect {
    comment: "#",
    blocks: false,
    quotes: &['"', '\''],
    interpolation: "\\",
    prefixes: true,
};

pub(super) const SWIFT: Dialect = Dialect {
    comment: "//",
    blocks: true,
    quotes: &['"'],
    interpolation: "\\",
    prefixes: false,
};

pub(super) const ELIXIR: Dialect = Dialect {
    comment: "#",
    blocks: false,
    quotes: &['"', '\''],
    interpolation: "#{",
    prefixes: false,
};

/// A word (letters, digits, `_`), a string, or a single character.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Token {
    /// Its place; a string's covers its quotes.
    pub(super) range: Range<usize>,
    /// Of a string: the place between its quotes.
    pub(super) inside: Option<Range<usize>>,
    /// Of a string: whether it stands for itself.
    pub(super) plain: bool,
    /// Of the first token on a line: the width of what stands before it.
    pub(super) indent: Option<usize>,
}

/// The tokens of a program, with what tells which brackets belong together.
pub(super) struct Code<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: Vec<Token>,
    /// The index of the other bracket; of an opening one without a closing one, the end.
    partner: Vec<usize>,
}

impl<'t> Code<'t> {
    /// Takes a program apart, from byte `start` on.
    pub(super) fn new(text: &'t str, start: usize, dialect: &Dialect) -> Self {
        let mut tokens = Vec::new();
        let mut scan = Scan {
            text,
            at: start,
            dialect,
        };
        let mut indent = Some(0);
        while let Some(c) = scan.next() {
            if c == '\n' {
                scan.at += 1;
                indent = Some(0);
            } else if c.is_whitespace() {
                scan.at += c.len_utf8();
                indent = indent.map(|width| width + 1);
            } else if !scan.comment() {
                let mut token = scan.token(c);
                token.indent = indent.take();
                tokens.push(token);
            }
        }
        let mut out = Self {
            text,
            tokens,
            partner: Vec::new(),
        };
        out.partner = out.partners();
        out
    }

    fn partners(&self) -> Vec<usize> {
        let mut out = vec![self.tokens.len(); self.tokens.len()];
        let mut open: Vec<(usize, &str)> = Vec::new();
        for index in 0..self.tokens.len() {
            let closer = match self.word(index) {
                "(" => ")",
                "[" => "]",
                "{" => "}",
                word @ (")" | "]" | "}") => {
                    if open.last().is_some_and(|(_, wanted)| *wanted == word)
                        && let Some((opening, _)) = open.pop()
                    {
                        if let Some(slot) = out.get_mut(opening) {
                            *slot = index;
                        }
                        if let Some(slot) = out.get_mut(index) {
                            *slot = opening;
                        }
                    }
                    continue;
                }
                _ => continue,
            };
            open.push((index, closer));
        }
        out
    }

    /// The text of a token; of a string with its quotes, empty past the end.
    pub(super) fn word(&self, index: usize) -> &'t str {
        let token = self.tokens.get(index);
        token.map_or("", |token| {
            self.text.get(token.range.clone()).unwrap_or_default()
        })
    }

    /// Whether the tokens from `index` on are these.
    pub(super) fn reads(&self, index: usize, words: &[&str]) -> bool {
        words
            .iter()
            .enumerate()
            .all(|(at, word)| self.word(index + at) == *word)
    }

    /// The place between the quotes of a plain string.
    pub(super) fn literal(&self, index: usize) -> Option<Range<usize>> {
        let token = self.tokens.get(index)?;
        token.inside.clone().filter(|_| token.plain)
    }

    /// The text at a place.
    pub(super) fn text_at(&self, range: &Range<usize>) -> &'t str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// The bracket that belongs to the one at `index`; the end where there is none.
    pub(super) fn closing(&self, index: usize) -> usize {
        self.partner
            .get(index)
            .copied()
            .unwrap_or(self.tokens.len())
    }

    /// What stands between the bracket at `open` and its partner, split at its commas, as ranges of tokens.
    pub(super) fn arguments(&self, open: usize) -> Vec<Range<usize>> {
        self.parts(open + 1..self.closing(open))
    }

    /// A range of tokens split at its commas; those within brackets split nothing.
    pub(super) fn parts(&self, range: Range<usize>) -> Vec<Range<usize>> {
        let mut out = Vec::new();
        let (mut start, mut at) = (range.start, range.start);
        while at < range.end {
            match self.word(at) {
                "(" | "[" | "{" => at = self.closing(at).max(at),
                "," => {
                    out.push(start..at);
                    start = at + 1;
                }
                _ => {}
            }
            at += 1;
        }
        if start < range.end {
            out.push(start..range.end);
        }
        out
    }

    /// The bytes that tokens take up.
    pub(super) fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        let first = self.tokens.get(tokens.start);
        let last = self.tokens.get(
            tokens
                .end
                .saturating_sub(1)
                .min(self.tokens.len().saturating_sub(1)),
        );
        match (first, last) {
            (Some(first), Some(last)) => first.range.start..last.range.end.max(first.range.end),
            _ => self.text.len()..self.text.len(),
        }
    }
}

struct Scan<'t, 'd> {
    text: &'t str,
    at: usize,
    dialect: &'d Dialect,
}

impl<'t> Scan<'t, '_> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn next(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Passes over a comment.
    fn comment(&mut self) -> bool {
        let rest = self.rest();
        let length = if rest.starts_with(self.dialect.comment) {
            rest.find('\n').unwrap_or(rest.len())
        } else if self.dialect.blocks && rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else {
            return false;
        };
        self.at += length;
        true
    }

    fn token(&mut self, first: char) -> Token {
        let start = self.at;
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        if is_word(first) {
            let rest = self.rest();
            self.at += rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            let word = self.text.get(start..self.at).unwrap_or_default();
            let quoted = self
                .next()
                .is_some_and(|c| self.dialect.quotes.contains(&c));
            let is_prefix = word.len() <= 2 && word.chars().all(|c| "rRbBuUfFtT".contains(c));
            if !(self.dialect.prefixes && quoted && is_prefix) {
                return Token {
                    range: start..self.at,
                    inside: None,
                    plain: false,
                    indent: None,
                };
            }
            let mut token = self.string();
            token.plain &= !word.contains(['f', 'F', 't', 'T', 'b', 'B']);
            token.range.start = start;
            return token;
        }
        if self.dialect.quotes.contains(&first) {
            return self.string();
        }
        self.at += first.len_utf8();
        Token {
            range: start..self.at,
            inside: None,
            plain: false,
            indent: None,
        }
    }

    fn string(&mut self) -> Token {
        let start = self.at;
        let rest = self.rest();
        let quote = rest.chars().next().unwrap_or('"');
        let triple: String = std::iter::repeat_n(quote, 3).collect();
        let (width, length, closed) = if rest.starts_with(&triple) {
            let inner = rest.get(3..).unwrap_or_default().find(&triple);
            (3, inner.map_or(rest.len(), |end| end + 6), inner.is_some())
        } else {
            let end = end_of_string(rest, quote);
            (
                1,
                end.unwrap_or_else(|| rest.find('\n').unwrap_or(rest.len())),
                end.is_some(),
            )
        };
        self.at += length;
        let inside =
            start + width..(start + length - if closed { width } else { 0 }).max(start + width);
        let inside = inside.start.min(self.at)..inside.end.min(self.at);
        let text = self.text.get(inside.clone()).unwrap_or_default();
        let computed = text.contains(self.dialect.interpolation) || text.contains(['\\', '\n']);
        Token {
            range: start..self.at,
            inside: Some(inside),
            plain: closed && !computed,
            indent: None,
        }
    }
}

/// The length of the string of one line that a text begins with; none where the line ends first.
fn end_of_string(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '\n' => return None,
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return Some(at + c.len_utf8()),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_taken_apart() {
        let text =
            "\u{feff}a = f(\"ü\", f'{x}', r\"y\", [1, 2]) # \"no\"\n  b('''\nlang\n''')\n\"offen";
        let code = Code::new(text, 3, &PYTHON);
        let words: Vec<&str> = (0..code.tokens.len()).map(|at| code.word(at)).collect();
        assert_eq!(words[..4], ["a", "=", "f", "("]);
        assert_eq!(code.literal(4).map(|at| code.text_at(&at)), Some("ü"));
        assert_eq!(code.literal(6), None);
        assert_eq!(code.literal(8).map(|at| code.text_at(&at)), Some("y"));
        assert_eq!(code.arguments(3).len(), 4);
        assert_eq!(code.word(code.closing(3)), ")");
        let b = words.iter().position(|word| *word == "b").unwrap();
        assert_eq!(code.tokens[b].indent, Some(2));
        assert_eq!(words.last(), Some(&"\"offen"));
        assert_eq!(code.literal(words.len() - 1), None);
    }

    #[test]
    fn brackets_that_do_not_fit_lead_to_the_end() {
        for text in ["((((", "))))", "(]", "{[(", "", "a(\"", "'''"] {
            let code = Code::new(text, 0, &PYTHON);
            for index in 0..code.tokens.len() {
                code.arguments(index);
                assert!(code.bytes(&(index..code.closing(index))).end <= text.len());
            }
        }
    }
}
