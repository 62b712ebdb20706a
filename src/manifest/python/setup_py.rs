//! `setup.py` of setuptools: a program, of which the lists that its call of `setup` writes out are read.

use super::push_requirement;
use crate::manifest::code::{Code, PYTHON};
use crate::manifest::files::text_of;
use crate::manifest::{Manifest, Scope};
use crate::problem::Problem;
use crate::source::{Sources, Span, Spanned};
use std::ops::Range;

pub(super) fn read(out: &mut Manifest, sources: &Sources) {
    let text = match text_of(out.file, sources) {
        Ok(text) => text,
        Err(problem) => return out.problems.push(problem),
    };
    let code = Code::new(text, sources.file(out.file).text_start(), &PYTHON);
    let calls =
        |at: &usize| code.reads(*at, &["setup", "("]) && code.word(at.wrapping_sub(1)) != "def";
    let Some(call) = (0..code.tokens.len()).find(calls) else {
        return;
    };
    let mut reader = Reader {
        out,
        code: &code,
        sources,
    };
    for argument in code.arguments(call + 1) {
        let key = code.word(argument.start);
        if key == "*" {
            reader.unknown(argument);
        } else if code.word(argument.start + 1) == "=" {
            reader.keyword(key, argument.start + 2..argument.end);
        }
    }
}

struct Reader<'c, 't, 'm> {
    out: &'m mut Manifest,
    code: &'c Code<'t>,
    sources: &'c Sources,
}

impl Reader<'_, '_, '_> {
    fn keyword(&mut self, key: &str, value: Range<usize>) {
        match key {
            "name" => self.out.name = self.text(&value),
            "version" => self.out.version = self.text(&value),
            "install_requires" => self.list(value, Scope::Runtime),
            "setup_requires" => self.list(value, Scope::Build),
            "tests_require" => self.list(value, Scope::Development),
            "extras_require" => self.extras(value),
            _ => {}
        }
    }

    fn text(&self, value: &Range<usize>) -> Option<Spanned<String>> {
        let range = self
            .code
            .literal(value.start)
            .filter(|_| value.len() == 1)?;
        Some(self.spanned(range))
    }

    fn spanned(&self, range: Range<usize>) -> Spanned<String> {
        let text = self.code.text_at(&range).to_string();
        Spanned::new(text, Span::new(self.out.file, range))
    }

    /// `{"extra": ["a", "b"]}`.
    fn extras(&mut self, value: Range<usize>) {
        if self.code.word(value.start) != "{" {
            return self.unknown(value);
        }
        for entry in self.code.arguments(value.start) {
            match self.code.word(entry.start + 1) {
                ":" => self.list(entry.start + 2..entry.end, Scope::Optional),
                _ => self.unknown(entry),
            }
        }
    }

    /// A list or tuple of requirements, or one of several lines in a single string.
    fn list(&mut self, value: Range<usize>, scope: Scope) {
        let opens = matches!(self.code.word(value.start), "[" | "(");
        let closed = self.code.closing(value.start) + 1 == value.end;
        if !(opens && closed) {
            return match self.text(&value) {
                Some(text) => drop(push_requirement(self.out, &text, scope, self.sources)),
                None => self.unknown(value),
            };
        }
        for part in self.code.arguments(value.start) {
            match self.text(&part) {
                Some(text) => drop(push_requirement(self.out, &text, scope, self.sources)),
                None => self.unknown(part),
            }
        }
    }

    fn unknown(&mut self, value: Range<usize>) {
        let message = "setup.py puts this together when it runs";
        let place = Span::new(self.out.file, self.code.bytes(&value));
        self.out.unknown.push(Problem::new(place, message));
    }
}
