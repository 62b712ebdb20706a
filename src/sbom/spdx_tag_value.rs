//! SPDX 2 tag-value: the flat list of tags becomes the tree that the JSON form would be, each value with its place in
//! the file; model and schema then read it as they read JSON.

mod element;
mod shape;
mod tags;

use super::spdx_text::{Listed, Reading};
use crate::problem::Problem;
use crate::source::{FileId, Span};
use crate::syntax::json::{Builder, Flat, Member, Tree};
use crate::syntax::shorten;
use crate::syntax::tag_value::{Item, Pair, items};
use element::Element;
use std::collections::HashMap;
use std::ops::Range;
use tags::{Section, Shape, Tag};

/// Reads a text.
pub(super) fn read(file: FileId, text: &str) -> Reading<'_> {
    let mut reader = Reader::new(file, text);
    for item in items(text) {
        reader.take(item);
        if reader.builder.is_full() {
            reader.too_large();
            break;
        }
    }
    reader.finish()
}

struct Reader<'a> {
    file: FileId,
    text: &'a str,
    builder: Builder,
    document: Element,
    creation: Element,
    /// The package, file, snippet or extracted licence that is open.
    element: Option<Element>,
    /// The relationship, annotation and review that are open.
    statements: [Option<Element>; 3],
    lists: HashMap<Section, Flat>,
    references: Flat,
    first: Range<usize>,
    complete: bool,
    syntax: Listed,
    repeated: Listed,
    unknown: Listed,
    misused: Listed,
}

/// Lists of the JSON form, by what they list.
const LISTS: [(Section, &str); 7] = [
    (Section::Package, "packages"),
    (Section::File, "files"),
    (Section::Snippet, "snippets"),
    (Section::License, "hasExtractedLicensingInfos"),
    (Section::Relationship, "relationships"),
    (Section::Annotation, "annotations"),
    (Section::Review, "revieweds"),
];

impl<'a> Reader<'a> {
    fn new(file: FileId, text: &'a str) -> Self {
        Self {
            file,
            text,
            builder: Builder::default(),
            document: Element::new(Section::Document),
            creation: Element::new(Section::Creation),
            element: None,
            statements: [None, None, None],
            lists: HashMap::new(),
            references: Flat::default(),
            first: 0..0,
            complete: true,
            syntax: Listed::default(),
            repeated: Listed::default(),
            unknown: Listed::default(),
            misused: Listed::default(),
        }
    }

    fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.file, range.clone())
    }

    fn slice(&self, range: &Range<usize>) -> &'a str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    fn take(&mut self, item: Item) {
        match item {
            Item::Pair(pair) => self.pair(&pair),
            Item::Stray { first, count } => {
                let message = match count {
                    1 => "a line without a tag".to_string(),
                    _ => format!("{count} lines without a tag, from here on"),
                };
                let help = "write `Tag: value`; a value of several lines stands between `<text>` and `</text>`";
                self.syntax
                    .push(Problem::new(self.span(&first), message).help(help));
            }
            Item::Trailing(range) => {
                let problem = Problem::new(self.span(&range), "something follows `</text>`");
                self.syntax
                    .push(problem.help("end the line after `</text>`"));
            }
            Item::Unclosed(range) => {
                self.complete = false;
                let problem = Problem::new(
                    self.span(&range),
                    "`<text>` is not closed before the file ends",
                );
                self.syntax
                    .push(problem.help("add `</text>` where the value ends"));
            }
        }
    }

    fn too_large(&mut self) {
        self.complete = false;
        let message = "the file holds more values than are read";
        let problem = Problem::new(self.span(&self.first), message);
        self.syntax
            .push(problem.help("split the file, or take out what it need not hold"));
    }

    fn pair(&mut self, pair: &Pair) {
        if self.first.is_empty() {
            self.first = pair.tag.clone();
        }
        let name = self.slice(&pair.tag);
        let Some(tag) = tags::find(name) else {
            return self.not_known(pair);
        };
        if tag.begins() {
            self.begin(tag.section);
        }
        match tag.shape {
            Shape::Reference => self.reference(pair, tag),
            Shape::Relationship => {
                let members = shape::relationship(self.text, pair);
                self.fill(pair, tag, members, |element, _, members| {
                    element.set_all(members);
                });
            }
            Shape::ExternalRef => {
                let members = shape::external_ref(self.text, pair);
                self.fill(pair, tag, members, Element::external_ref);
            }
            Shape::ExternalRefComment => {
                let comment = self.member(pair, tag, shape::text_of(self.text, pair));
                self.fill(pair, tag, Ok(comment), |element, _, comment| {
                    element.external_ref_comment(comment);
                });
            }
            Shape::Range => {
                let own = self.open(tag).map(|element| element.place_of_file());
                let file = own.unwrap_or_default();
                let range = shape::snippet_range(self.text, pair, tag, file);
                self.fill(pair, tag, range, |element, builder, range| {
                    element.add(builder, "ranges", &pair.tag, range);
                });
            }
            Shape::Texts | Shape::Checksum | Shape::DocumentRef | Shape::Artifact => {
                let entry = shape::tree(self.text, pair, tag);
                self.fill(pair, tag, entry, |element, builder, entry| {
                    element.add(builder, tag.field, &pair.tag, entry);
                });
            }
            Shape::Text | Shape::Boolean | Shape::VerificationCode => self.once(pair, tag),
        }
    }

    fn member(&self, pair: &Pair, tag: &Tag, value: Tree) -> Member {
        Member {
            name: tag.field.into(),
            place: pair.tag.clone(),
            value,
        }
    }

    /// A tag that stands once in its element; the last counts.
    fn once(&mut self, pair: &Pair, tag: &Tag) {
        let value = shape::tree(self.text, pair, tag);
        let value = value.map(|value| self.member(pair, tag, value));
        let mut earlier = None;
        let mut noun = "";
        self.fill(pair, tag, value, |element, _, member| {
            noun = element.section.noun();
            earlier = element.set(member);
        });
        if let Some(earlier) = earlier {
            let message = format!("tag `{}` is given again in one {noun}", tag.name);
            let problem = Problem::new(self.span(&pair.tag), message)
                .help("keep one; readers differ in which they take, most take the last")
                .related(self.span(&earlier), "it stands here first");
            self.repeated.push(problem);
        }
    }

    fn reference(&mut self, pair: &Pair, tag: &Tag) {
        if self.open(tag).is_none() {
            return self.misplaced(pair, tag);
        }
        let value = shape::text_of(self.text, pair);
        self.builder.add(&mut self.references, value);
    }

    /// Gives a value to the element the tag belongs to, or says what is wrong with it.
    fn fill<T>(
        &mut self,
        pair: &Pair,
        tag: &Tag,
        value: Result<T, &'static str>,
        give: impl FnOnce(&mut Element, &mut Builder, T),
    ) {
        let value = match value {
            Ok(value) => value,
            Err(form) => return self.malformed(pair, form),
        };
        let mut builder = std::mem::take(&mut self.builder);
        match self.open(tag) {
            Some(element) => give(element, &mut builder, value),
            None => self.misplaced(pair, tag),
        }
        self.builder = builder;
    }

    /// What is open and has tags like this.
    fn open(&mut self, tag: &Tag) -> Option<&mut Element> {
        match tag.section {
            Section::Document => Some(&mut self.document),
            Section::Creation => Some(&mut self.creation),
            Section::Own => match &mut self.element {
                Some(element) if element.section != Section::License => Some(element),
                _ => Some(&mut self.document),
            },
            Section::Relationship | Section::Annotation | Section::Review => {
                let open = self.statements.iter_mut().flatten();
                let mut open = open.filter(|element| element.section == tag.section);
                open.next()
            }
            _ => {
                let open = self.element.as_mut();
                open.filter(|element| element.section == tag.section)
            }
        }
    }

    fn begin(&mut self, section: Section) {
        let slot = match section {
            Section::Relationship => self.statements.get_mut(0),
            Section::Annotation => self.statements.get_mut(1),
            Section::Review => self.statements.get_mut(2),
            _ => Some(&mut self.element),
        };
        let before = slot.and_then(|slot| slot.replace(Element::new(section)));
        self.close(before);
    }

    fn close(&mut self, element: Option<Element>) {
        let Some(element) = element else { return };
        let section = element.section;
        let members = element.into_members(&mut self.builder);
        // A relationship that is not of its form, which was said, says nothing else.
        let says =
            section != Section::Relationship || members.iter().any(|m| m.name == "spdxElementId");
        if says {
            let list = self.lists.entry(section).or_default();
            self.builder.add(list, Tree::object(members));
        }
    }

    fn not_known(&mut self, pair: &Pair) {
        let name = self.slice(&pair.tag);
        let message = format!("unknown tag `{}`", shorten(name, 60));
        let help = match tags::nearest(name) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "remove it, or correct its name; a value of several lines stands between `<text>` and `</text>`".into(),
        };
        self.unknown
            .push(Problem::new(self.span(&pair.tag), message).help(help));
    }

    fn misplaced(&mut self, pair: &Pair, tag: &Tag) {
        let (name, noun) = (tag.name, tag.section.noun());
        let message = format!("tag `{name}` belongs to no {noun} here");
        let first = tag.section.first_tag();
        let help = format!("put it after the `{first}` of the {noun} it speaks of");
        self.misused
            .push(Problem::new(self.span(&pair.tag), message).help(help));
    }

    fn malformed(&mut self, pair: &Pair, form: &str) {
        let (name, value) = (self.slice(&pair.tag), self.slice(&pair.value));
        let problem = if value.trim().is_empty() {
            Problem::new(self.span(&pair.tag), format!("`{name}` is empty, {form}"))
        } else {
            let message = format!("`{name}` is `{}`, {form}", shorten(value, 60));
            Problem::new(self.span(&pair.value), message)
        };
        self.misused.push(problem);
    }

    fn finish(mut self) -> Reading<'a> {
        let open = std::mem::take(&mut self.statements);
        open.into_iter().for_each(|open| self.close(open));
        let open = self.element.take();
        self.close(open);
        let mut members = self.document.into_members(&mut self.builder);
        let creation = self.creation.into_members(&mut self.builder);
        if !creation.is_empty() {
            members.push(Member {
                name: "creationInfo".into(),
                place: self.first.clone(),
                value: Tree::object(creation),
            });
        }
        for (section, name) in LISTS {
            if let Some(list) = self.lists.remove(&section) {
                members.push(Member {
                    name: name.into(),
                    place: self.first.clone(),
                    value: Tree::flat(list),
                });
            }
        }
        let mut root = Tree::object(members);
        if root.range.is_empty() {
            root.range = self.first;
        }
        let (tape, references) =
            self.builder
                .finish(self.text, root, self.references, Some(tags::NAMING));
        Reading {
            tape,
            references,
            complete: self.complete,
            syntax: self.syntax.into_problems("problems of this kind"),
            repeated: self.repeated.into_problems("tags that are given again"),
            unknown: self.unknown.into_problems("unknown tags"),
            misused: self.misused.into_problems("problems of this kind"),
        }
    }
}
