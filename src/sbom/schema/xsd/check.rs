//! Walks a document, event by event, and notes what does not follow the schema: one note for each root cause.
//!
//! Beside the verdict it tells the reader what each element is, so that the model is made in the same pass.

mod gather;
mod misplaced;

use super::content::{At, Content, Place};
use super::structure::{Complex, Schema, TypeRef};
use super::words::{self, Cause, Complaint};
use crate::syntax::xml::pull::{Attribute, Pull, Tag, Text};
use gather::{gather, visible};
use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

/// Most complaints that are kept.
const LISTED: usize = 100_000;

/// Most children of one element of which it is said that they are not where they belong.
const LISTED_CHILDREN: usize = 1_000;

/// What an element is.
#[derive(Clone, Copy, Debug)]
pub(in crate::sbom) enum Opened {
    /// The outermost one.
    Root(TypeRef),
    /// One that the schema names.
    Declared {
        name: u16,
        type_: TypeRef,
        /// Its place in the content of the element around it.
        place: u16,
        /// Whether an element took this place already where only one may.
        again: bool,
    },
    /// One of a foreign namespace, where such ones may be.
    Foreign,
    /// One that has no place here, or stands within such a one.
    Skipped,
}

/// The text of an element that holds text alone, without white space around.
#[derive(Clone, Debug)]
pub(in crate::sbom) struct Gathered<'t> {
    pub(in crate::sbom) text: Cow<'t, str>,
    pub(in crate::sbom) range: Range<usize>,
    /// Whether the text stands at the range as it reads.
    pub(in crate::sbom) verbatim: bool,
}

/// An element or attribute that is missing, and from which element.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::sbom) struct Missing {
    /// Place of the element's `<`.
    pub(in crate::sbom) element: usize,
    /// The element's own name.
    pub(in crate::sbom) within: String,
    pub(in crate::sbom) name: String,
}

/// One open element.
pub(super) struct Frame<'s, 't> {
    /// Its type; none for one that is not looked into.
    pub(super) type_: Option<TypeRef>,
    pub(super) tag: Tag<'t>,
    at: At,
    /// How many places were taken before its first child's.
    taken: usize,
    default: Option<&'s str>,
    /// What it is known by: its name, else its id.
    pub(super) label: Option<(Cow<'t, str>, Range<usize>)>,
    /// Whether the label is a name.
    named: bool,
    /// Children that should have come, and attributes that are not there.
    missing: Vec<Absent>,
    /// Children that should not have come: name and complaint.
    unexpected: Vec<(String, usize)>,
    text: Cow<'t, str>,
    written: Option<Written>,
    /// Whether something was said about text or elements that do not belong.
    mixed: bool,
    /// Where the children were before the foreign elements, and the first of those.
    before_foreign: Option<(At, Range<usize>)>,
    /// The complaint about the first child that stands too late.
    disorder: Option<usize>,
    /// How many children were not where they belong, and the first of those that nothing is said of.
    astray: usize,
    unsaid: Option<Range<usize>>,
}

struct Absent {
    names: Vec<String>,
    attribute: bool,
}

#[derive(Clone, Copy)]
struct Written {
    start: usize,
    end: usize,
    verbatim: bool,
}

/// Holds a schema against a document.
pub(in crate::sbom) struct Checker<'s, 't> {
    pub(super) schema: &'s Schema,
    frames: Vec<Frame<'s, 't>>,
    /// Places taken in the open elements, with where.
    taken: Vec<(u16, u32)>,
    /// Number of the document's own namespace.
    pub(super) own: u32,
    pub(super) complaints: Vec<Complaint>,
    more: usize,
    /// Where each value of an attribute with unique values stands.
    values: HashMap<Cow<'t, str>, u32>,
    needed: HashMap<(u16, At, Option<u16>), Rc<[u16]>>,
}

impl<'s, 't> Checker<'s, 't> {
    pub(in crate::sbom) fn new(schema: &'s Schema) -> Self {
        Self {
            schema,
            frames: Vec::new(),
            taken: Vec::new(),
            own: 0,
            complaints: Vec::new(),
            more: 0,
            values: HashMap::new(),
            needed: HashMap::new(),
        }
    }

    /// What was found, in the order of the text, and how much more than could be listed.
    pub(in crate::sbom) fn finish(mut self) -> (Vec<Complaint>, usize) {
        self.complaints
            .retain(|complaint| !complaint.message.is_empty());
        self.complaints
            .sort_by_key(|complaint| complaint.range.start);
        (self.complaints, self.more)
    }

    /// An element begins.
    pub(in crate::sbom) fn open(&mut self, pull: &Pull<'t>, tag: Tag<'t>) -> Opened {
        let (opened, default) = self.enter(pull, tag);
        let type_ = match opened {
            Opened::Root(type_) | Opened::Declared { type_, .. } => Some(type_),
            Opened::Foreign | Opened::Skipped => {
                // What nobody declares is looked into for documents of the schema within.
                let is_document = tag.namespace == self.own && *tag.name == *self.schema.root;
                (is_document && self.frames.len() > 1).then_some(self.schema.root_type)
            }
        };
        self.frames.push(Frame {
            type_,
            tag,
            at: At::START,
            taken: self.taken.len(),
            default,
            label: None,
            named: false,
            missing: Vec::new(),
            unexpected: Vec::new(),
            text: Cow::Borrowed(""),
            written: None,
            mixed: false,
            before_foreign: None,
            disorder: None,
            astray: 0,
            unsaid: None,
        });
        if let Some(type_) = type_ {
            let type_ = self.instance_type(pull, type_);
            self.attributes(pull, type_);
        }
        opened
    }

    fn enter(&mut self, pull: &Pull<'t>, tag: Tag<'t>) -> (Opened, Option<&'s str>) {
        let schema = self.schema;
        let Some(parent) = self.frames.last() else {
            self.own = tag.namespace;
            if *tag.name == *schema.root {
                return (Opened::Root(schema.root_type), None);
            }
            let message = format!(
                "the outermost element is `{}`, expected `{}`",
                words::cut(tag.name),
                schema.root
            );
            self.complain(head(&tag), message, "");
            return (Opened::Skipped, None);
        };
        let Some(type_) = parent.type_.filter(|type_| *type_ != TypeRef::Any) else {
            return (Opened::Skipped, None);
        };
        let complex = schema.complex(type_);
        match complex.and_then(|complex| complex.content.as_ref()) {
            Some(content) => {
                let TypeRef::Complex(number) = type_ else {
                    return (Opened::Skipped, None);
                };
                self.child(pull, tag, number, content)
            }
            None => {
                self.no_child(tag, complex);
                (Opened::Skipped, None)
            }
        }
    }

    fn no_child(&mut self, tag: Tag<'t>, complex: Option<&Complex>) {
        let Some(parent) = self.frames.last_mut() else {
            return;
        };
        if std::mem::replace(&mut parent.mixed, true) {
            return;
        }
        let holds = match complex {
            Some(complex) if complex.text.is_none() => "nothing",
            _ => "text only",
        };
        let message = format!(
            "element `{}` stands in `{}`, which holds {holds}",
            words::cut(tag.name),
            parent.tag.name
        );
        self.complain(head(&tag), message, "");
    }

    /// A child of an element that holds elements.
    fn child(
        &mut self,
        pull: &Pull<'t>,
        tag: Tag<'t>,
        number: u16,
        content: &'s Content,
    ) -> (Opened, Option<&'s str>) {
        let at = self.frames.last().map_or(At::START, |parent| parent.at);
        if tag.namespace != self.own {
            return (self.foreign(pull, tag, content, at), None);
        }
        let name = self.schema.name(tag.name);
        let Some(name) = name.filter(|name| content.all(*name).next().is_some()) else {
            self.unexpected(tag, content, at);
            return (Opened::Skipped, None);
        };
        let (place, again) = match content.step(at, name) {
            Some(place) => (place, false),
            None => self.misplaced(tag, name, number, content, at),
        };
        self.take(place, tag.start);
        match content.place(place) {
            Some(Place::Element {
                name,
                type_,
                default,
            }) => {
                if let Some(parent) = self.frames.last_mut()
                    && content.step(at, *name) == Some(place)
                {
                    parent.at = At::after(place);
                }
                let (name, type_) = (*name, *type_);
                (
                    Opened::Declared {
                        name,
                        type_,
                        place,
                        again,
                    },
                    default.as_deref(),
                )
            }
            _ => (Opened::Skipped, None),
        }
    }

    /// Remembers where a place was taken first.
    fn take(&mut self, place: u16, start: usize) {
        let from = self.frames.last().map_or(0, |parent| parent.taken);
        let mut taken = self.taken.iter().skip(from);
        if !taken.any(|(own, _)| *own == place) {
            self.taken.push((place, start as u32));
        }
    }

    /// Character data.
    pub(in crate::sbom) fn text(&mut self, text: Text<'t>) {
        let schema = self.schema;
        let Some(frame) = self.frames.last_mut() else {
            return;
        };
        let Some(type_) = frame.type_ else { return };
        if schema.text_of(type_).is_some() {
            frame.gather(text);
            return;
        }
        let Some(complex) = schema.complex(type_).filter(|complex| !complex.mixed) else {
            return;
        };
        let blank = text
            .text
            .bytes()
            .all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
        if blank && (complex.content.is_some() || text.text.is_empty()) {
            return;
        }
        if std::mem::replace(&mut frame.mixed, true) {
            return;
        }
        let name = frame.tag.name;
        let (range, message) = if blank {
            (
                text.range,
                format!("white space stands in `{name}`, which holds nothing"),
            )
        } else {
            let (range, shown) = visible(&text);
            let holds = if complex.content.is_some() {
                "elements only"
            } else {
                "nothing"
            };
            (
                range,
                format!(
                    "text {} stands in `{name}`, which holds {holds}",
                    words::quoted(&shown)
                ),
            )
        };
        self.complain(range, message, "");
    }

    /// The element opened last ends; its text, where it holds text alone.
    pub(in crate::sbom) fn close(&mut self, range: Range<usize>) -> Option<Gathered<'t>> {
        let at = self.frames.last()?.at;
        if let Some(TypeRef::Complex(number)) = self.frames.last()?.type_ {
            let content = self.schema.complexes.get(number as usize)?.content.as_ref();
            if let Some(content) = content.filter(|content| !content.may_end(at)) {
                let needed = self.needed(number, content, at, None);
                let mut absent: Vec<Vec<u16>> = needed.iter().map(|place| vec![*place]).collect();
                if absent.is_empty() {
                    absent.push(content.after(at).to_vec());
                }
                self.absent(content, absent);
            }
        }
        let mut frame = self.frames.pop()?;
        self.say_order(&frame);
        if let Some(range) = frame.unsaid.take() {
            let further = frame.astray - LISTED_CHILDREN;
            let noun = words::noun(frame.tag.name);
            let message = format!(
                "{further} further elements in {noun} are not where they belong, from here on"
            );
            self.complain(range, message, "");
        }
        self.taken.truncate(frame.taken);
        self.say_missing(&mut frame);
        let simple = self.schema.text_of(frame.type_?)?;
        if frame.mixed {
            return None;
        }
        let written = frame.written;
        let whole = match (&written, frame.default) {
            (None, Some(default)) => Cow::Owned(default.to_string()),
            _ => std::mem::take(&mut frame.text),
        };
        let gathered = gather(whole.clone(), written, range);
        let subject = format!("`{}`", frame.tag.name);
        self.judge(simple, &whole, &subject, gathered.range.clone());
        if let Some(parent) = self.frames.last_mut() {
            parent.known_by(frame.tag.name, &gathered);
        }
        Some(gathered)
    }

    pub(super) fn lacks_attribute(&mut self, name: &str) {
        if let Some(frame) = self.frames.last_mut() {
            let names = vec![name.to_string()];
            frame.missing.push(Absent {
                names,
                attribute: true,
            });
        }
    }

    pub(super) fn frame(&mut self) -> Option<&mut Frame<'s, 't>> {
        self.frames.last_mut()
    }

    /// The element opened last as a message calls it.
    pub(super) fn noun(&self) -> String {
        self.frames
            .last()
            .map_or_else(String::new, |frame| words::noun(frame.tag.name))
    }

    /// Notes a value that only one element may have.
    pub(super) fn unique(&mut self, attribute: &Attribute<'t>) {
        let is_root = self.frames.len() <= 1;
        if is_root || !self.schema.unique.iter().any(|own| own == attribute.name) {
            return;
        }
        let start = attribute.place.start as u32;
        let first = *self.values.entry(attribute.value.clone()).or_insert(start) as usize;
        if first != attribute.place.start {
            let shown = words::quoted(&attribute.value);
            let message = format!("{shown} is given a second time as `{}`", attribute.name);
            let related = Some((
                first..first + attribute.place.len(),
                "it is given here first",
            ));
            let help = "give each element an id of its own";
            let place = attribute.place.clone();
            self.complain_about(Complaint {
                related,
                cause: Cause::RepeatedId,
                ..Complaint::new(place, message, help)
            });
        }
    }

    pub(super) fn complain(
        &mut self,
        range: Range<usize>,
        message: String,
        help: impl Into<String>,
    ) {
        self.complain_about(Complaint::new(range, message, help));
    }

    pub(super) fn complain_about(&mut self, complaint: Complaint) {
        if self.complaints.len() < LISTED {
            self.complaints.push(complaint);
        } else {
            self.more += 1;
        }
    }
}

/// `<name` of an element.
pub(super) fn head(tag: &Tag<'_>) -> Range<usize> {
    tag.start..tag.name_end
}
