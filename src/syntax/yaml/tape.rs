//! YAML as the tape that the same values in JSON would give.
//!
//! Plain scalars have the kinds of YAML 1.2's core schema; tags of that schema are followed, others are passed over.
//! An alias is the value it stands for, at its own place; how much may be repeated so is bounded.

use super::{MAX_DEPTH, Offsets, bare, broken, closing_bracket};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span};
use crate::syntax::json::{self, Kind, MAX_NODES, Tape, Writer, Written};
use rustc_hash::FxHashMap;
use saphyr_parser::{Event, Parser, ScalarStyle, Tag};
use std::ops::Range;

/// How much aliases may repeat: each key and value, and each [`LETTERS`] bytes of text, count for one.
const MAX_REPEATED: usize = 1 << 22;

/// See [`MAX_REPEATED`].
const LETTERS: usize = 32;

/// A YAML file as read.
pub(crate) struct Reading<'a> {
    /// What it holds, up to the first error.
    pub(crate) tape: Tape<'a>,
    /// Whether it was read to its end.
    pub(crate) complete: bool,
    /// What is wrong with it.
    pub(crate) syntax: Vec<Problem>,
    /// Keys given more than once in one mapping.
    pub(crate) duplicates: Vec<Problem>,
}

/// Reads the first document of a file that is UTF-8.
pub(crate) fn read(file: FileId, sources: &Sources) -> Reading<'_> {
    let source = sources.file(file);
    let whole = source.text().unwrap_or_default();
    let start = source.text_start();
    let text = whole.get(start..).unwrap_or_default();
    let offsets = Offsets::new(text);
    let mut builder = Builder {
        whole,
        writer: Writer::yaml(whole),
        anchors: FxHashMap::default(),
        open: Vec::new(),
        weight: 0,
        repeated: 0,
        documents: 0,
        second: None,
    };
    let mut syntax = Vec::new();
    let mut complete = true;
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        let built = match event {
            Ok((event, span)) => {
                let byte = |at| offsets.byte(text, at) + start;
                builder.event(event, byte(span.start.index())..byte(span.end.index()))
            }
            Err(error) => {
                let at = offsets.byte(text, error.marker().index()) + start;
                Err((at, format!("this is not YAML: {}", error.info())))
            }
        };
        if let Err((at, message)) = built {
            complete = false;
            let at = at.saturating_sub(start);
            syntax.push(match tab(text, at).filter(|_| message.contains("tab")) {
                Some(tab) => {
                    let message = "a tab stands in the indentation, which YAML makes of spaces";
                    let problem =
                        Problem::new(Span::new(file, tab + start..tab + start + 1), message);
                    problem.help("put spaces in its place")
                }
                None => broken(file, text, start, at, message),
            });
            break;
        }
        if builder.second.is_some() {
            break;
        }
    }
    if let Some(at) = builder.second {
        let end = (at + 3).min(whole.len());
        let message = "a second YAML document begins here, and one file holds one SBOM";
        let problem = Problem::new(Span::new(file, at..end), message);
        syntax.push(problem.help("put each document into a file of its own"));
    }
    let tape = builder.writer.finish();
    let duplicates = json::duplicate_keys(file, &tape);
    Reading {
        tape,
        complete,
        syntax,
        duplicates,
    }
}

/// The next tab in the indentation of a line, from the line of `at` on.
fn tab(text: &str, at: usize) -> Option<usize> {
    let before = text.get(..at)?;
    let mut start = before.rfind('\n').map_or(0, |at| at + 1);
    for line in text.get(start..)?.split_inclusive('\n').take(100) {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        let tab = line.get(..indent).and_then(|indent| indent.find('\t'));
        if let Some(tab) = tab.filter(|_| !line.trim().is_empty()) {
            return Some(start + tab);
        }
        start += line.len();
    }
    None
}

struct Builder<'a> {
    whole: &'a str,
    writer: Writer<'a>,
    anchors: FxHashMap<usize, Anchor>,
    /// The anchor of each collection that is open (0 is none), and the weight of what came before it.
    open: Vec<(usize, usize)>,
    /// Weight of all values so far, as [`MAX_REPEATED`] counts.
    weight: usize,
    /// Weight of what aliases repeated.
    repeated: usize,
    documents: usize,
    /// Where a second document begins.
    second: Option<usize>,
}

/// A value with a name.
#[derive(Clone, Copy)]
struct Anchor {
    id: u32,
    weight: usize,
}

type Built = Result<(), (usize, String)>;

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) -> Built {
        match event {
            Event::DocumentStart(_) => {
                self.documents += 1;
                // A document without content is none.
                let content = self.writer.len() > 0;
                self.second = (self.documents > 1 && content).then_some(range.start);
            }
            Event::Scalar(text, style, anchor, tag) => {
                let range = bare(self.whole, range);
                self.room(range.start, 1)?;
                let id = self.scalar(&text, style, tag.as_deref(), range);
                let weight = 1 + text.len() / LETTERS;
                self.weight += weight;
                self.name(anchor, Anchor { id, weight });
            }
            Event::SequenceStart(anchor, _) => self.open(Kind::Array, range, anchor)?,
            Event::MappingStart(anchor, _) => self.open(Kind::Object, range, anchor)?,
            Event::SequenceEnd | Event::MappingEnd => self.close(),
            Event::Alias(anchor) => self.alias(anchor, range)?,
            _ => {}
        }
        Ok(())
    }

    fn name(&mut self, name: usize, anchor: Anchor) {
        if name > 0 {
            self.anchors.insert(name, anchor);
        }
    }

    fn room(&self, at: usize, more: usize) -> Built {
        if self.writer.len() + more >= MAX_NODES {
            let message = "the file holds more values than are read";
            return Err((at, message.into()));
        }
        Ok(())
    }

    fn scalar(
        &mut self,
        text: &str,
        style: ScalarStyle,
        tag: Option<&Tag>,
        mut range: Range<usize>,
    ) -> u32 {
        let plain = style == ScalarStyle::Plain;
        let kind = if self.writer.wants_key() {
            Kind::String
        } else {
            kind(text, plain, tag)
        };
        if range.is_empty() {
            // What is left out stands at its key, or where the last value ends.
            range = self.writer.key().unwrap_or(range);
        }
        let raw = self.whole.get(range.clone()).unwrap_or_default();
        let inner = raw.get(1..raw.len().saturating_sub(1));
        let literal = literal(kind, text);
        let written = if literal == raw {
            Written::Plain
        } else if !plain && raw.starts_with(['"', '\'']) && inner == Some(&*literal) {
            Written::Quoted
        } else {
            Written::Otherwise(literal.into_owned())
        };
        self.writer.scalar(kind, range, written)
    }

    fn open(&mut self, kind: Kind, range: Range<usize>, anchor: usize) -> Built {
        let range = bare(self.whole, range);
        self.room(range.start, 1)?;
        if self.writer.depth() >= MAX_DEPTH {
            let message = format!("the nesting is deeper than {MAX_DEPTH}");
            return Err((range.start, message));
        }
        if self.writer.wants_key() {
            return Err((range.start, no_text(kind)));
        }
        let id = self.writer.open(kind, range.start);
        self.open.push((anchor, self.weight));
        self.weight += 1;
        self.name(anchor, Anchor { id, weight: 0 });
        Ok(())
    }

    fn close(&mut self) {
        let Some((start, first)) = self.writer.opened() else {
            return;
        };
        let last = first.map(|_| self.writer.end());
        // A block collection ends with its last child, not where the next token begins.
        let end = closing_bracket(self.whole, start, first, last).or(last);
        self.writer.close(end.unwrap_or(start).max(start));
        if let Some((name, before)) = self.open.pop()
            && let Some(anchor) = self.anchors.get_mut(&name)
        {
            anchor.weight = self.weight - before;
        }
    }

    fn alias(&mut self, anchor: usize, range: Range<usize>) -> Built {
        let at = range.start;
        let inside = || (at, "an alias stands inside what it stands for".to_string());
        let target = *self.anchors.get(&anchor).ok_or_else(inside)?;
        let size = self.writer.size(target.id);
        self.weight += target.weight;
        self.repeated += target.weight;
        if self.repeated > MAX_REPEATED {
            let message = "the file is too large once its aliases are written out";
            return Err((at, message.into()));
        }
        self.room(at, size)?;
        let is_key = self.writer.wants_key();
        let copy = self.writer.repeat(target.id, range).ok_or_else(inside)?;
        match self.writer.kind(copy) {
            Some(kind @ (Kind::Array | Kind::Object)) if is_key => Err((at, no_text(kind))),
            _ => Ok(()),
        }
    }
}

fn no_text(kind: Kind) -> String {
    let kind = match kind {
        Kind::Array => "a sequence",
        _ => "a mapping",
    };
    format!("{kind} stands where a key is expected")
}

/// The kind of a scalar (YAML 1.2.2, section 10.3).
fn kind(text: &str, plain: bool, tag: Option<&Tag>) -> Kind {
    if let Some(tag) = tag {
        let core = tag.is_yaml_core_schema();
        match tag.suffix.as_str() {
            "str" if core => return Kind::String,
            "int" | "float" if core && is_number(text) => return Kind::Number,
            "bool" if core && boolean(text).is_some() => return Kind::Boolean,
            "null" if core && is_null(text) => return Kind::Null,
            // `! x` is a text.
            "" | "!" => return Kind::String,
            _ => {}
        }
    }
    if !plain {
        Kind::String
    } else if is_null(text) {
        Kind::Null
    } else if boolean(text).is_some() {
        Kind::Boolean
    } else if is_number(text) {
        Kind::Number
    } else {
        Kind::String
    }
}

fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

fn boolean(text: &str) -> Option<&'static str> {
    match text {
        "true" | "True" | "TRUE" => Some("true"),
        "false" | "False" | "FALSE" => Some("false"),
        _ => None,
    }
}

fn is_number(text: &str) -> bool {
    let all = |digits: &str, fits: fn(&u8) -> bool| {
        !digits.is_empty() && digits.as_bytes().iter().all(fits)
    };
    if let Some(digits) = text.strip_prefix("0o") {
        return all(digits, |byte| (b'0'..b'8').contains(byte));
    }
    if let Some(digits) = text.strip_prefix("0x") {
        return all(digits, u8::is_ascii_hexdigit);
    }
    if matches!(text, ".nan" | ".NaN" | ".NAN") {
        return true;
    }
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    if matches!(unsigned, ".inf" | ".Inf" | ".INF") {
        return true;
    }
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let exponent = exponent.map(|text| text.strip_prefix(['+', '-']).unwrap_or(text));
    let whole_exponent = exponent.is_none_or(|digits| all(digits, u8::is_ascii_digit));
    let (before, after) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let some = !before.is_empty() || !after.is_empty();
    whole_exponent && some && digits(before) && digits(after)
}

/// How JSON would have a scalar.
fn literal(kind: Kind, text: &str) -> std::borrow::Cow<'_, str> {
    let radix = |digits, radix| u128::from_str_radix(digits, radix).unwrap_or(u128::MAX);
    match kind {
        Kind::Null => "null".into(),
        Kind::Boolean => boolean(text).unwrap_or("false").into(),
        Kind::Number => {
            if let Some(digits) = text.strip_prefix("0o") {
                radix(digits, 8).to_string().into()
            } else if let Some(digits) = text.strip_prefix("0x") {
                radix(digits, 16).to_string().into()
            } else if text.contains(['i', 'I', 'n', 'N']) {
                // No number of JSON; what is beyond all doubles is the nearest to it.
                "1e999".into()
            } else {
                text.into()
            }
        }
        _ => text.into(),
    }
}
