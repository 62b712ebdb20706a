//! `conanfile.py`: attributes of the recipe's class, and calls such as `self.requires("zlib/1.3.1")`.

use super::{push, section_scope};
use crate::manifest::code::{Code, PYTHON};
use crate::manifest::{Manifest, Scope};
use crate::problem::Problem;
use crate::source::{Sources, Span, Spanned};
use std::ops::Range;

/// A block of the program that is open, by the words that begin it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    Class,
    /// Run only under a condition, or several times.
    Conditional,
    Other,
}

pub(super) fn read(out: &mut Manifest, text: &str, sources: &Sources) {
    let code = Code::new(text, sources.file(out.file).text_start(), &PYTHON);
    let mut reader = Reader {
        out,
        code: &code,
        blocks: Vec::new(),
    };
    let mut at = 0;
    while at < code.tokens.len() {
        let end = statement_end(&code, at);
        reader.statement(at..end);
        at = end.max(at + 1);
    }
}

/// The end of the logical line that begins at a token: brackets hold lines together.
fn statement_end(code: &Code<'_>, start: usize) -> usize {
    let mut at = start;
    loop {
        if matches!(code.word(at), "(" | "[" | "{") {
            at = code.closing(at).max(at);
        }
        at += 1;
        match code.tokens.get(at) {
            Some(token) if token.indent.is_none() => {}
            _ => return at.min(code.tokens.len()),
        }
    }
}

struct Reader<'c, 't, 'm> {
    out: &'m mut Manifest,
    code: &'c Code<'t>,
    blocks: Vec<(usize, Block)>,
}

impl Reader<'_, '_, '_> {
    fn statement(&mut self, range: Range<usize>) {
        let indent = self
            .code
            .tokens
            .get(range.start)
            .and_then(|token| token.indent);
        let indent = indent.unwrap_or_default();
        self.blocks.retain(|(width, _)| *width < indent);
        let first = self.code.word(range.start);
        let in_class = self
            .blocks
            .last()
            .is_some_and(|(_, block)| *block == Block::Class);
        let block = match first {
            "class" => Some(Block::Class),
            "if" | "elif" | "else" | "for" | "while" | "try" | "except" => Some(Block::Conditional),
            "def" | "with" => Some(Block::Other),
            _ => None,
        };
        if let Some(block) = block {
            self.blocks.push((indent, block));
        }
        if in_class && self.code.word(range.start + 1) == "=" {
            self.attribute(first, range.start + 2..range.end);
        }
        for at in range {
            if self.code.reads(at, &["self", "."]) && self.code.word(at + 3) == "(" {
                self.call(at + 2);
            }
        }
    }

    /// `name = "x"`, `requires = "a/1", "b/2"` in the class itself.
    fn attribute(&mut self, key: &str, value: Range<usize>) {
        if matches!(key, "name" | "version") {
            let literal = self.code.literal(value.start).filter(|_| value.len() == 1);
            let text = literal.map(|range| self.spanned(range));
            match key {
                "name" => self.out.name = text,
                _ => self.out.version = text,
            }
            return;
        }
        let Some(scope) = section_scope(key) else {
            return;
        };
        for at in value.clone() {
            let is_text = self
                .code
                .tokens
                .get(at)
                .is_some_and(|token| token.inside.is_some());
            match self.code.literal(at) {
                // Conan 1 had words beside a reference: `("zlib/1.3@a/b", "private")`.
                Some(range) if !self.code.text_at(&range).contains('/') => {}
                Some(range) => push(self.out, self.code.text, range, scope),
                None if !is_text && matches!(self.code.word(at), "(" | ")" | "[" | "]" | ",") => {}
                None => return self.unknown(value),
            }
        }
    }

    /// `self.requires("a/1", …)`; the method's name is at `at`.
    fn call(&mut self, at: usize) {
        let Some(scope) = section_scope(self.code.word(at)) else {
            return;
        };
        let arguments = self.code.arguments(at + 1);
        let Some(first) = arguments.first() else {
            return;
        };
        let is_true = |key: &str| {
            let mut rest = arguments.iter();
            rest.any(|argument| self.code.reads(argument.start, &[key, "=", "True"]))
        };
        // An override fixes the version of what others require and requires nothing.
        if is_true("override")
            || self
                .code
                .reads(first.start, &["self", ".", "tested_reference_str"])
        {
            return;
        }
        let conditional = self
            .blocks
            .iter()
            .any(|(_, block)| *block == Block::Conditional);
        let scope = match scope {
            _ if is_true("test") => Scope::Development,
            _ if is_true("build") => Scope::Build,
            Scope::Runtime if conditional => Scope::Optional,
            scope => scope,
        };
        match self.code.literal(first.start).filter(|_| first.len() == 1) {
            Some(range) => push(self.out, self.code.text, range, scope),
            None => self.unknown(first.clone()),
        }
    }

    fn unknown(&mut self, tokens: Range<usize>) {
        let place = Span::new(self.out.file, self.code.bytes(&tokens));
        let message = "the recipe puts this requirement together when it runs";
        self.out.unknown.push(Problem::new(place, message));
    }

    fn spanned(&self, range: Range<usize>) -> Spanned<String> {
        let value = self.code.text_at(&range).to_string();
        Spanned::new(value, Span::new(self.out.file, range))
    }
}
