//! Writes the tape that the JSON form would be.

use super::super::schema::xsd::{Datatype, Gathered, Opened, Schema, TypeRef};
use super::dependency::Dependencies;
use super::shape::{Shape, shape};
use crate::syntax::json::{Kind, Stream, Tape};
use crate::syntax::xml::pull::{Attribute, Pull, Tag};
use std::borrow::Cow;
use std::ops::Range;

/// The namespace of XML signatures.
const SIGNATURES: &str = "http://www.w3.org/2000/09/xmldsig#";

/// What early schemas let stand several times, and JSON holds once; the first counts.
const SINGLE: [&str; 6] = ["manufacture", "supplier", "email", "phone", "id", "name"];

/// One open element.
#[derive(Debug)]
struct Level {
    kind: LevelKind,
    type_: TypeRef,
    /// The place of the children whose array is open.
    group: Option<u16>,
    /// The end of its last child.
    reached: usize,
    /// Places whose member is written already, as bits.
    written: u64,
    /// Whether the element stands in an object of its own, which ends with it.
    wrapped: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum LevelKind {
    /// Nothing of it is written.
    Skip,
    /// It stands as an empty object.
    Opaque,
    Scalar,
    /// An object that waits for its text.
    TextObject(&'static str),
    /// Written when it began.
    Done,
    List,
    Licenses,
    Tools,
    Object,
    Dependency,
}

/// Writes while the document is read.
pub(super) struct Writer<'t> {
    schema: &'static Schema,
    /// Place of the version in the namespace.
    version: Option<Range<usize>>,
    stream: Stream,
    levels: Vec<Level>,
    shapes: Vec<Option<(u16, Shape)>>,
    dependencies: Dependencies<'t>,
}

impl<'t> Writer<'t> {
    pub(super) fn new(schema: &'static Schema, version: Option<Range<usize>>) -> Self {
        Self {
            schema,
            version,
            stream: Stream::default(),
            levels: Vec::new(),
            shapes: vec![None; schema.complexes.len()],
            dependencies: Dependencies::default(),
        }
    }

    /// Whether the tape could become larger than any.
    pub(super) fn is_full(&self) -> bool {
        self.stream.is_full()
    }

    pub(super) fn finish(self, text: &'t str, end: usize) -> Tape<'t> {
        self.stream.finish(text, end)
    }

    /// An element begins.
    pub(super) fn open(&mut self, pull: &Pull<'t>, tag: Tag<'t>, opened: Opened) {
        let level = match opened {
            Opened::Root(type_) => self.root(pull, tag, type_),
            Opened::Foreign => self.foreign(pull, tag),
            Opened::Declared {
                name,
                type_,
                place,
                again: false,
            } => self.declared(pull, tag, name, type_, place),
            Opened::Declared { .. } | Opened::Skipped => Level::of(LevelKind::Skip, TypeRef::Any),
        };
        self.levels.push(level);
    }

    fn root(&mut self, pull: &Pull<'t>, tag: Tag<'t>, type_: TypeRef) -> Level {
        self.stream.object(tag.start);
        if let Some(version) = self.version.clone() {
            self.stream.key("specVersion", version.clone());
            self.stream.text(version);
        }
        self.attributes(pull, type_);
        Level::of(LevelKind::Object, type_)
    }

    fn foreign(&mut self, pull: &Pull<'t>, tag: Tag<'t>) -> Level {
        let signs = tag.name == "Signature" && pull.namespace(tag.namespace) == SIGNATURES;
        // The bit of a place that no content has.
        const SIGNED: u16 = 63;
        let first = self
            .levels
            .last_mut()
            .is_some_and(|level| level.kind == LevelKind::Object && level.first(SIGNED));
        if !signs || !first {
            return Level::of(LevelKind::Skip, TypeRef::Any);
        }
        self.end_group();
        self.stream.key("signature", tag.start + 1..tag.name_end);
        self.stream.object(tag.start);
        Level::of(LevelKind::Opaque, TypeRef::Any)
    }

    fn declared(
        &mut self,
        pull: &Pull<'t>,
        tag: Tag<'t>,
        name: u16,
        type_: TypeRef,
        place: u16,
    ) -> Level {
        let schema = self.schema;
        let spelled = schema.spelled(name);
        let shape = self.shape(name, type_);
        let Some(parent) = self.levels.last() else {
            return Level::of(LevelKind::Skip, type_);
        };
        let key = tag.start + 1..tag.name_end;
        let mut wrapped = false;
        match parent.kind {
            LevelKind::Object | LevelKind::Tools => {
                if parent.kind == LevelKind::Tools && spelled == "tool" {
                    self.stream.make_array();
                    self.set_kind(LevelKind::List);
                } else if !self.member(json_name(spelled), place, key, tag.start) {
                    return Level::of(LevelKind::Skip, type_);
                }
            }
            LevelKind::Licenses => {
                // An expression is the text of its own object, or an attribute of it.
                if !matches!(shape, Shape::TextObject(_)) && spelled != "expression-detailed" {
                    self.stream.object(tag.start);
                    self.stream.key(spelled, key);
                    wrapped = true;
                }
            }
            LevelKind::List => {}
            LevelKind::Dependency => {
                match spelled {
                    "dependency" => self.dependencies.open(pull, tag),
                    _ => self.dependencies.provides(pull, tag),
                }
                let kind = if spelled == "dependency" {
                    LevelKind::Dependency
                } else {
                    LevelKind::Skip
                };
                return Level::of(kind, type_);
            }
            _ => return Level::of(LevelKind::Skip, type_),
        }
        let mut level = self.begin(pull, tag, shape, type_);
        level.wrapped = wrapped;
        level
    }

    fn set_kind(&mut self, kind: LevelKind) {
        if let Some(level) = self.levels.last_mut() {
            level.kind = kind;
        }
    }

    /// Names a member of the object that is open; whether it is not there yet.
    fn member(&mut self, name: &'static str, place: u16, key: Range<usize>, start: usize) -> bool {
        let Some(level) = self.levels.last_mut() else {
            return false;
        };
        let content = self
            .schema
            .complex(level.type_)
            .and_then(|complex| complex.content.as_ref());
        let repeats =
            !SINGLE.contains(&name) && content.is_some_and(|content| content.is_for_many(place));
        if level.group == Some(place) {
            return true;
        }
        let first = level.first(place);
        self.end_group();
        if !first {
            return false;
        }
        self.stream.key(name, key);
        if repeats {
            self.stream.array(start);
            if let Some(level) = self.levels.last_mut() {
                level.group = Some(place);
            }
        }
        true
    }

    fn end_group(&mut self) {
        if let Some(level) = self.levels.last_mut()
            && level.group.take().is_some()
        {
            self.stream.close(level.reached);
        }
    }

    fn begin(&mut self, pull: &Pull<'t>, tag: Tag<'t>, shape: Shape, type_: TypeRef) -> Level {
        let kind = match shape {
            Shape::Scalar => LevelKind::Scalar,
            Shape::Reference => {
                let attribute = pull
                    .attributes()
                    .iter()
                    .find(|own| own.namespace == 0 && own.name == "ref");
                match attribute {
                    Some(attribute) => self.attribute_text(attribute),
                    None => self.stream.literal(Kind::Null, tag.start..tag.name_end),
                }
                LevelKind::Done
            }
            Shape::List | Shape::Licenses => {
                self.stream.array(tag.start);
                if shape == Shape::Licenses {
                    LevelKind::Licenses
                } else {
                    LevelKind::List
                }
            }
            Shape::Dependency => {
                self.dependencies.open(pull, tag);
                LevelKind::Dependency
            }
            Shape::TextObject(_) | Shape::Object | Shape::Tools => {
                self.stream.object(tag.start);
                self.attributes(pull, type_);
                match shape {
                    Shape::TextObject(key) => LevelKind::TextObject(key),
                    Shape::Tools => LevelKind::Tools,
                    _ => LevelKind::Object,
                }
            }
        };
        Level::of(kind, type_)
    }

    fn attributes(&mut self, pull: &Pull<'t>, type_: TypeRef) {
        let schema = self.schema;
        for attribute in pull.attributes().iter().filter(|own| own.namespace == 0) {
            let declared = schema
                .complex(type_)
                .into_iter()
                .flat_map(|complex| complex.attributes.iter());
            let mut declared = declared.filter(|own| *own.name == *attribute.name);
            let Some(declaration) = declared.next() else {
                continue;
            };
            self.stream
                .key(json_name(&declaration.name), attribute.key.clone());
            let verbatim = matches!(attribute.value, Cow::Borrowed(_));
            if !self.literal(
                declaration.type_,
                &attribute.value,
                attribute.place.clone(),
                verbatim,
            ) {
                self.attribute_text(attribute);
            }
        }
    }

    fn attribute_text(&mut self, attribute: &Attribute<'t>) {
        let place = attribute.place.clone();
        match &attribute.value {
            Cow::Borrowed(text) if !text.is_empty() => self.stream.text(place),
            Cow::Borrowed(_) => self
                .stream
                .decoded(place.start.saturating_sub(1)..place.end + 1, ""),
            Cow::Owned(text) => self.stream.decoded(place, text.clone()),
        }
    }

    /// Writes a text that is a boolean or a number in JSON; whether it is one.
    fn literal(&mut self, type_: TypeRef, text: &str, range: Range<usize>, verbatim: bool) -> bool {
        let datatype = self
            .schema
            .text_of(type_)
            .and_then(|simple| simple.primitive());
        let written = match (datatype, text) {
            (Some(Datatype::Boolean), "true" | "1") => "true",
            (Some(Datatype::Boolean), "false" | "0") => "false",
            (
                Some(
                    Datatype::Integer
                    | Datatype::PositiveInteger
                    | Datatype::NonNegativeInteger
                    | Datatype::Decimal,
                ),
                text,
            ) if verbatim && is_number(text) => {
                self.stream.literal(Kind::Number, range);
                return true;
            }
            _ => return false,
        };
        if verbatim && written == text {
            self.stream.literal(Kind::Boolean, range);
        } else {
            self.stream.literal_text(Kind::Boolean, range, written);
        }
        true
    }

    /// The element opened last ends.
    pub(super) fn close(&mut self, range: Range<usize>, gathered: Option<Gathered<'t>>) {
        self.end_group();
        let Some(level) = self.levels.pop() else {
            return;
        };
        let end = range.end;
        if let Some(parent) = self.levels.last_mut() {
            parent.reached = end;
        }
        match level.kind {
            LevelKind::Skip | LevelKind::Done => {}
            LevelKind::Scalar => self.scalar(level.type_, range, gathered),
            LevelKind::TextObject(key) => {
                if let Some(gathered) = gathered {
                    self.stream.key(key, gathered.range.clone());
                    self.text(gathered);
                }
                self.stream.close(end);
            }
            LevelKind::Dependency => self.dependencies.close(end, &mut self.stream),
            _ => self.stream.close(end),
        }
        if level.wrapped {
            self.stream.close(end);
        }
    }

    fn scalar(&mut self, type_: TypeRef, range: Range<usize>, gathered: Option<Gathered<'t>>) {
        let Some(gathered) = gathered else {
            // It holds elements where text belongs.
            return self.stream.literal(Kind::Null, range);
        };
        if !self.literal(
            type_,
            &gathered.text,
            gathered.range.clone(),
            gathered.verbatim,
        ) {
            self.text(gathered);
        }
    }

    fn text(&mut self, gathered: Gathered<'t>) {
        if gathered.verbatim {
            self.stream.text(gathered.range);
        } else {
            self.stream
                .decoded(gathered.range, gathered.text.into_owned());
        }
    }

    fn shape(&mut self, name: u16, type_: TypeRef) -> Shape {
        let spelled = self.schema.spelled(name);
        let TypeRef::Complex(at) = type_ else {
            return shape(self.schema, spelled, type_);
        };
        // Most types are used under one name, so one is remembered.
        match self.shapes.get_mut(at as usize) {
            Some(Some((of, known))) if *of == name => *known,
            Some(slot) => {
                let found = shape(self.schema, spelled, type_);
                *slot = Some((name, found));
                found
            }
            None => Shape::Object,
        }
    }
}

impl Level {
    fn of(kind: LevelKind, type_: TypeRef) -> Self {
        Self {
            kind,
            type_,
            group: None,
            reached: 0,
            written: 0,
            wrapped: false,
        }
    }

    /// Whether nothing took this place before; now something has.
    fn first(&mut self, place: u16) -> bool {
        let bit = 1u64 << place.min(63);
        let first = self.written & bit == 0;
        self.written |= bit;
        first
    }
}

/// The name in JSON, where the two forms differ.
fn json_name(name: &'static str) -> &'static str {
    match name {
        "content-type" => "contentType",
        "license-identifier" => "licenseIdentifier",
        "details" => "expressionDetails",
        name => name,
    }
}

/// Whether JSON would read a text as a number.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    plain(whole) && plain(fraction) && (whole == "0" || !whole.starts_with('0'))
}
