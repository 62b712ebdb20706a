//! The parser: one loop over the text and a stack of open containers.

use super::duplicates;
use super::{ESCAPED, Error, KEY, Kind, MAX_DEPTH, MAX_NODES, Tape, string};
use std::hash::RandomState;
use std::ops::Range;

const CUT_OFF: &str = "the file is cut off: write it again, or take it again from where it came";

/// Parses a whole text.
pub(super) fn parse(text: &str) -> Tape<'_> {
    if u32::try_from(text.len()).is_err() {
        let help = "split the file, or take out what it need not hold";
        return Tape::empty(
            text,
            Some(Error::new(
                0..0,
                "the file is larger than 4 GiB, the most that is read",
                help,
            )),
        );
    }
    let at = if text.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let mut parser = Parser {
        tape: Tape::empty(text, None),
        at,
        open: Vec::new(),
        hasher: RandomState::new(),
        keys: Vec::new(),
    };
    let (nodes, containers) = expected_nodes(text);
    parser.tape.nodes.reserve(nodes, containers);
    if let Err(error) = parser.document() {
        parser.close_all(error.range.start);
        parser.tape.error = Some(error);
    }
    parser.tape.nodes.shrink();
    parser.tape
}

/// About how many nodes a text has, and how many of them are containers: strings by their quotes, containers by their
/// brackets. Growing step by step would need up to three times the room for a moment.
fn expected_nodes(text: &str) -> (usize, usize) {
    let bytes = text.as_bytes();
    let quotes = memchr::memchr_iter(b'"', bytes).count();
    let containers = memchr::memchr2_iter(b'{', b'[', bytes).count();
    let most = |count: usize| count.min(MAX_NODES);
    (most(quotes / 2 + containers + 16), most(containers))
}

struct Parser<'a> {
    tape: Tape<'a>,
    at: usize,
    open: Vec<Open>,
    hasher: RandomState,
    keys: Vec<(u64, u32)>,
}

/// A container that is not yet closed.
#[derive(Clone, Copy)]
struct Open {
    id: u32,
    kind: Kind,
    /// Elements or members so far.
    count: u32,
}

impl<'a> Parser<'a> {
    fn document(&mut self) -> Result<(), Error> {
        self.value_or_open()?;
        while let Some(&Open { kind, .. }) = self.open.last() {
            self.skip_space();
            match (kind, self.byte()) {
                (Kind::Object, Some(b'}')) | (Kind::Array, Some(b']')) => self.close(),
                (kind, Some(b',')) => {
                    let comma = self.at;
                    self.at += 1;
                    self.skip_space();
                    if matches!(self.byte(), Some(b'}' | b']')) {
                        let message = "a comma with nothing after it";
                        return Err(Error::new(comma..comma + 1, message, "remove the comma"));
                    }
                    self.item(kind)?;
                }
                (kind, _) => return Err(self.expected_separator(kind)),
            }
        }
        self.skip_space();
        match self.byte() {
            None => Ok(()),
            Some(_) => {
                let message = format!("{} after the end of the JSON value", self.describe());
                Err(Error::new(
                    self.token(),
                    message,
                    "remove what follows; a file holds one value",
                ))
            }
        }
    }

    /// One element, or one key with its value.
    fn item(&mut self, kind: Kind) -> Result<(), Error> {
        if kind == Kind::Object {
            self.key()?;
        }
        if let Some(open) = self.open.last_mut() {
            open.count += 1;
        }
        self.value_or_open()
    }

    fn key(&mut self) -> Result<(), Error> {
        if self.byte() != Some(b'"') {
            if self.byte().is_none() {
                return Err(self.ended());
            }
            let message = format!("expected a key in double quotes, found {}", self.describe());
            return Err(Error::new(
                self.token(),
                message,
                self.hint("an object holds `\"key\": value` pairs"),
            ));
        }
        self.string(KEY)?;
        self.skip_space();
        match self.byte() {
            Some(b':') => {
                self.at += 1;
                Ok(())
            }
            None => Err(self.ended()),
            Some(_) => {
                let message = format!("expected `:` after the key, found {}", self.describe());
                Err(Error::new(
                    self.token(),
                    message,
                    "write `:` between key and value",
                ))
            }
        }
    }

    /// A scalar, or the opening of a container with its first item.
    fn value_or_open(&mut self) -> Result<(), Error> {
        loop {
            self.skip_space();
            let kind = match self.byte() {
                Some(b'{') => Kind::Object,
                Some(b'[') => Kind::Array,
                _ => return self.scalar(),
            };
            if self.open.len() == MAX_DEPTH {
                let message =
                    format!("nested deeper than {MAX_DEPTH} levels, the most that is read");
                return Err(Error::new(
                    self.at..self.at + 1,
                    message,
                    "flatten the structure",
                ));
            }
            self.check_room(self.at..self.at + 1)?;
            let start = self.at as u32;
            let id = self.tape.nodes.open(start..start + 1, kind as u32);
            self.open.push(Open { id, kind, count: 0 });
            self.at += 1;
            self.skip_space();
            if self.byte() == Some(if kind == Kind::Object { b'}' } else { b']' }) {
                self.close();
                return Ok(());
            }
            if kind == Kind::Object {
                self.key()?;
            }
            if let Some(open) = self.open.last_mut() {
                open.count += 1;
            }
        }
    }

    fn scalar(&mut self) -> Result<(), Error> {
        match self.byte() {
            Some(b'"') => self.string(Kind::String as u32),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') if self.rest().starts_with(b"true") => self.word(Kind::Boolean, 4),
            Some(b'f') if self.rest().starts_with(b"false") => self.word(Kind::Boolean, 5),
            Some(b'n') if self.rest().starts_with(b"null") => self.word(Kind::Null, 4),
            Some(_) => {
                let message = format!("expected a value, found {}", self.describe());
                let help = self
                    .hint("a value is a string, number, object, array, `true`, `false` or `null`");
                Err(Error::new(self.token(), message, help))
            }
            None => Err(self.ended()),
        }
    }

    fn word(&mut self, kind: Kind, length: usize) -> Result<(), Error> {
        let token = self.token();
        if token.len() > length {
            let message = format!("expected a value, found {}", self.describe());
            return Err(Error::new(
                token,
                message,
                "a word that is text needs double quotes",
            ));
        }
        self.push(self.at..self.at + length, kind as u32)?;
        self.at += length;
        Ok(())
    }

    /// A string that is of the kind `kind`: a value or a key.
    fn string(&mut self, kind: u32) -> Result<(), Error> {
        let (end, escaped) = string::scan(self.tape.text, self.at)?;
        let flags = if escaped { ESCAPED } else { 0 };
        self.push(self.at..end, kind | flags)?;
        self.at = end;
        Ok(())
    }

    fn number(&mut self) -> Result<(), Error> {
        let start = self.at;
        let mut at = start + usize::from(self.byte() == Some(b'-'));
        let digits = |from: usize| {
            let rest = self.bytes().get(from..).unwrap_or_default();
            from + rest.iter().take_while(|byte| byte.is_ascii_digit()).count()
        };
        let bad = |end: usize, message: &str, help: &'static str| {
            Err(Error::new(start..end.max(start + 1), message, help))
        };
        let whole = digits(at);
        if whole == at {
            return bad(
                whole,
                "a number needs a digit after `-`",
                "write the digits, or remove the sign",
            );
        }
        if whole > at + 1 && self.bytes().get(at) == Some(&b'0') {
            return bad(
                whole,
                "a number with a leading zero",
                "remove the zero, or put the value in double quotes",
            );
        }
        at = whole;
        if self.bytes().get(at) == Some(&b'.') {
            let end = digits(at + 1);
            if end == at + 1 {
                return bad(
                    end,
                    "a number needs a digit after the decimal point",
                    "write the digits, or remove the point",
                );
            }
            at = end;
        }
        if matches!(self.bytes().get(at), Some(b'e' | b'E')) {
            let sign = usize::from(matches!(self.bytes().get(at + 1), Some(b'+' | b'-')));
            let end = digits(at + 1 + sign);
            if end == at + 1 + sign {
                return bad(
                    end,
                    "a number needs a digit in its exponent",
                    "write the exponent's digits",
                );
            }
            at = end;
        }
        if matches!(
            self.bytes().get(at),
            Some(b'.' | b'_' | b'a'..=b'z' | b'A'..=b'Z' | b'-' | b'+')
        ) {
            let token = self.token();
            let message = format!("expected a value, found {}", self.describe());
            return Err(Error::new(
                token,
                message,
                "text such as a version needs double quotes",
            ));
        }
        self.push(start..at, Kind::Number as u32)?;
        self.at = at;
        Ok(())
    }

    fn push(&mut self, range: Range<usize>, meta: u32) -> Result<(), Error> {
        self.check_room(range.clone())?;
        self.tape
            .nodes
            .push(range.start as u32..range.end as u32, meta);
        Ok(())
    }

    /// Whether the tape has room for the node at `range`.
    fn check_room(&self, range: Range<usize>) -> Result<(), Error> {
        if self.tape.nodes.len() < MAX_NODES {
            return Ok(());
        }
        let message = format!("more than {MAX_NODES} keys and values, the most that is read");
        let help = "split the file, or take out what it need not hold";
        Err(Error::new(range, message, help))
    }

    fn close(&mut self) {
        self.at += 1;
        self.close_at(self.at);
    }

    fn close_at(&mut self, end: usize) {
        let Some(Open { id, kind, count }) = self.open.pop() else {
            return;
        };
        self.tape.nodes.close(id, end as u32, count);
        if kind == Kind::Object {
            duplicates::find(&mut self.tape, id, &self.hasher, &mut self.keys);
        }
    }

    /// Closes what is open at the place of an error; a key without its value is taken back.
    fn close_all(&mut self, at: usize) {
        let last = self.tape.nodes.len().checked_sub(1);
        let last = last.and_then(|last| self.tape.nodes.get(last as u32));
        let at = at.max(last.map_or(0, |node| node.end as usize));
        self.recount();
        while !self.open.is_empty() {
            self.close_at(at);
        }
    }

    /// Counts what the innermost container really holds and drops a key at its end that has no value.
    fn recount(&mut self) {
        let Some(open) = self.open.last_mut() else {
            return;
        };
        let nodes = &mut self.tape.nodes;
        let next = |id: u32| nodes.get(id).map(|node| node.next);
        let mut at = open.id + 1;
        open.count = 0;
        while let Some(end) = next(at).and_then(|end| match open.kind {
            Kind::Object => next(end),
            _ => Some(end),
        }) {
            open.count += 1;
            at = end;
        }
        nodes.truncate(at as usize);
    }

    fn ended(&self) -> Error {
        let end = self.tape.text.len();
        let Some(container) = self.open.last() else {
            let message = "the file holds no JSON value";
            return Error::new(
                end..end,
                message,
                "the file is empty: write it again, or remove it",
            );
        };
        let opening = self.tape.nodes.get(container.id);
        let opening = opening.map_or(0, |node| node.start as usize);
        let (message, place) = match container.kind {
            Kind::Object => ("the file ends inside an object", "the object opens here"),
            _ => ("the file ends inside an array", "the array opens here"),
        };
        let mut error = Error::new(end..end, message, CUT_OFF);
        error.related = Some((opening..opening + 1, place));
        error
    }

    fn expected_separator(&self, kind: Kind) -> Error {
        if self.byte().is_none() {
            return self.ended();
        }
        let closing = if kind == Kind::Object { '}' } else { ']' };
        let message = format!("expected `,` or `{closing}`, found {}", self.describe());
        Error::new(
            self.token(),
            message,
            self.hint("put a comma between neighbours, and close every bracket with its own kind"),
        )
    }

    /// What to do about the token here where it is a known habit from other languages.
    fn hint(&self, otherwise: &'static str) -> &'static str {
        match self.byte() {
            Some(b'/' | b'#') => "JSON has no comments: remove it",
            Some(b'\'') => "strings and keys stand in double quotes",
            Some(b'a'..=b'z' | b'A'..=b'Z' | b'_') => {
                "JSON knows the words `true`, `false` and `null` alone; text needs double quotes"
            }
            _ => otherwise,
        }
    }

    /// The token at the current place, as an error names it.
    fn describe(&self) -> String {
        let token = self.tape.text.get(self.token()).unwrap_or_default();
        match token.chars().next() {
            None => "the end of the file".into(),
            Some(char) if char.is_control() => {
                format!("control character U+{:04X}", u32::from(char))
            }
            Some(_) => format!("`{}`", crate::syntax::shorten(token, 40)),
        }
    }

    /// The word or the one character at the current place.
    fn token(&self) -> Range<usize> {
        let rest = self.tape.text.get(self.at..).unwrap_or_default();
        let word = |char: char| char.is_alphanumeric() || "_.+-".contains(char);
        let length: usize = rest
            .chars()
            .take_while(|char| word(*char))
            .take(200)
            .map(char::len_utf8)
            .sum();
        let length = if length == 0 {
            rest.chars().next().map_or(0, char::len_utf8)
        } else {
            length
        };
        self.at..self.at + length
    }

    fn bytes(&self) -> &'a [u8] {
        self.tape.text.as_bytes()
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes().get(self.at..).unwrap_or_default()
    }

    fn byte(&self) -> Option<u8> {
        self.bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.byte() {
            self.at += 1;
        }
    }
}
