//! CMake scripts as commands and their arguments: words, strings, brackets, comments, with the place of each.

use crate::source::{FileId, Span, Spanned};
use std::ops::Range;

/// `name(argument …)`.
#[derive(Debug)]
pub(super) struct Command<'t> {
    pub(super) name: &'t str,
    /// The place of the name.
    pub(super) range: Range<usize>,
    pub(super) arguments: Vec<Argument<'t>>,
}

/// One argument.
#[derive(Debug)]
pub(super) struct Argument<'t> {
    /// The text, without quotes; variables and escapes are not put in.
    pub(super) text: &'t str,
    /// Its place, without quotes.
    pub(super) range: Range<usize>,
}

impl Command<'_> {
    /// Whether the command is `name`, which no case tells apart.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}

impl Argument<'_> {
    /// Whether the text is written out.
    pub(super) fn is_literal(&self) -> bool {
        !self.text.is_empty() && !self.text.contains(['$', '\\', ';', '@']) || self.is_address()
    }

    /// `@` is fine in an address, and stands for a variable elsewhere.
    fn is_address(&self) -> bool {
        !self.text.contains(['$', '\\', ';']) && self.text.contains([':', '/'])
    }

    /// The text with its place, where it is written out.
    pub(super) fn spanned(&self, file: FileId) -> Option<Spanned<String>> {
        let span = Span::new(file, self.range.clone());
        self.is_literal()
            .then(|| Spanned::new(self.text.to_string(), span))
    }
}

/// The commands of a script, from byte `start` on. What is no command is passed over.
pub(super) fn commands(text: &str, start: usize) -> Vec<Command<'_>> {
    let mut scan = Scan { text, at: start };
    let mut out = Vec::new();
    loop {
        scan.blank();
        let rest = scan.rest();
        if rest.is_empty() {
            return out;
        }
        let length = rest.find(|c: char| !(c.is_alphanumeric() || c == '_'));
        let length = length.unwrap_or(rest.len());
        let range = scan.at..scan.at + length;
        let name = rest.get(..length).unwrap_or_default();
        if name.is_empty() {
            scan.skip();
            continue;
        }
        scan.at = range.end;
        scan.blank();
        if scan.rest().starts_with('(') {
            scan.at += 1;
            let arguments = scan.arguments();
            out.push(Command {
                name,
                range,
                arguments,
            });
        }
    }
}

struct Scan<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Scan<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip(&mut self) {
        self.at += self.rest().chars().next().map_or(0, char::len_utf8);
    }

    /// Passes over white space and comments.
    fn blank(&mut self) {
        loop {
            let rest = self.rest();
            let bare = rest.trim_start();
            self.at += rest.len() - bare.len();
            let Some(comment) = bare.strip_prefix('#') else {
                return;
            };
            self.at += match bracket(comment) {
                Some((_, length)) => 1 + length,
                None => bare.find('\n').unwrap_or(bare.len()),
            };
        }
    }

    /// The arguments up to the closing parenthesis; those in inner parentheses among them.
    fn arguments(&mut self) -> Vec<Argument<'t>> {
        let mut out = Vec::new();
        let mut depth = 0usize;
        loop {
            self.blank();
            let rest = self.rest();
            let Some(first) = rest.chars().next() else {
                return out;
            };
            let start = self.at;
            match first {
                '(' => {
                    depth += 1;
                    self.at += 1;
                }
                ')' => {
                    self.at += 1;
                    match depth.checked_sub(1) {
                        Some(outer) => depth = outer,
                        None => return out,
                    }
                }
                '"' => {
                    let inside = start + 1..start + 1 + string_length(rest);
                    self.at = (inside.end + 1).min(self.text.len());
                    out.push(self.argument(inside));
                }
                _ => match bracket(rest) {
                    Some((inner, length)) => {
                        self.at += length;
                        out.push(self.argument(start + inner.start..start + inner.end));
                    }
                    None => {
                        let ends =
                            |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '#' | '"');
                        let length = rest.find(ends).unwrap_or(rest.len());
                        self.at += length;
                        out.push(self.argument(start..start + length));
                    }
                },
            }
        }
    }

    fn argument(&self, range: Range<usize>) -> Argument<'t> {
        let text = self.text.get(range.clone()).unwrap_or_default();
        Argument { text, range }
    }
}

/// The length of what stands between the quotes of the string a text begins with.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at - 1,
            _ => {}
        }
    }
    text.len() - 1
}

/// The inside and the length of the bracket argument (`[==[ … ]==]`) a text begins with.
fn bracket(text: &str) -> Option<(Range<usize>, usize)> {
    let after = text.strip_prefix('[')?;
    let equals = after.len() - after.trim_start_matches('=').len();
    let inner = after.get(equals..)?.strip_prefix('[')?;
    let closing = format!("]{}]", "=".repeat(equals));
    let start = equals + 2;
    let (end, length) = match inner.find(&closing) {
        Some(end) => (start + end, start + end + closing.len()),
        None => (text.len(), text.len()),
    };
    Some((start..end, length))
}

#[cfg(test)]
mod tests {
    use super::commands;

    #[test]
    fn scripts_are_taken_apart() {
        let text = "# no(1)\nProject ( \"gerät\" VERSION 1.2 #[[ x ]] LANGUAGES C)\nif(NOT (A AND \"b)\\\"\"))\nset(x [=[ a ]] ]=] ${y})endif()";
        let found = commands(text, 0);
        let shown: Vec<_> = found
            .iter()
            .map(|command| {
                let words: Vec<_> = command.arguments.iter().map(|one| one.text).collect();
                assert!(
                    command
                        .arguments
                        .iter()
                        .all(|one| &text[one.range.clone()] == one.text)
                );
                (command.name, words.join("|"))
            })
            .collect();
        assert_eq!(
            shown,
            [
                ("Project", "gerät|VERSION|1.2|LANGUAGES|C".into()),
                ("if", "NOT|A|AND|b)\\\"".into()),
                ("set", "x| a ]] |${y}".into()),
                ("endif", String::new()),
            ]
        );
    }

    #[test]
    fn broken_scripts_end() {
        for text in ["a(", "a(\"", "a([[", "#[[", ")))", "a(((", "(", "a(\"\\"] {
            commands(text, 0);
        }
    }
}
