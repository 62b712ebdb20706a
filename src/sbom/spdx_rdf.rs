//! SPDX 2 RDF/XML: the things and properties of the file become the tree that the JSON form would be, each value with
//! its place in the file; model and schema then read it as they read JSON.

mod graph;
mod license;
mod terms;

use super::spdx_text::{Listed, Reading};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span};
use crate::syntax::json::{Builder, Content, Flat, Member, Tree};
use crate::syntax::shorten;
use crate::syntax::xml::Document;
use graph::{Graph, Object, Property, Resource, Text};
use std::cell::Cell;
use std::collections::HashMap;
use std::ops::Range;
use terms::{Section, Shape, Term};

/// Reads a file.
pub(super) fn read(file: FileId, sources: &Sources) -> Reading<'_> {
    let text = sources.file(file).text().unwrap_or_default();
    let (graph, mut syntax) = match Document::parse(file, sources) {
        Ok(document) => (Graph::read(document.root()), Vec::new()),
        Err(problem) => (Graph::default(), vec![problem]),
    };
    let mut reader = Reader::new(file, text, &graph);
    let root = reader.document(&mut syntax);
    if reader.is_full() {
        let message = "the file holds more than is read, once its references are followed";
        let problem = Problem::new(sources.first_line(file), message);
        syntax.push(problem.help("split the file, or take out what it need not hold"));
    }
    let complete = syntax.is_empty();
    let naming = Some(terms::NAMING);
    let builder = reader.builder;
    let (tape, references) = builder.finish(text, root, Flat::default(), naming);
    Reading {
        tape,
        references,
        complete,
        syntax,
        repeated: reader
            .repeated
            .into_problems("properties that are given again"),
        unknown: reader.unknown.into_problems("unknown properties"),
        misused: reader.misused.into_problems("problems of this kind"),
    }
}

/// Most properties that are followed and parts of licences that are written out in a small file, and for each property
/// of a large one.
const STEPS: (usize, usize) = (1 << 20, 8);

/// Lists of the JSON form, by the class of what they list.
const LISTS: [(&str, Section, &str); 4] = [
    ("spdx:Package", Section::Package, "packages"),
    ("spdx:File", Section::File, "files"),
    ("spdx:Snippet", Section::Snippet, "snippets"),
    (
        "spdx:ExtractedLicensingInfo",
        Section::License,
        "hasExtractedLicensingInfos",
    ),
];

struct Reader<'a> {
    file: FileId,
    text: &'a str,
    graph: &'a Graph,
    builder: Builder,
    /// The address of the document, up to `#`.
    namespace: String,
    /// Ids of other documents by their addresses.
    documents: HashMap<String, String>,
    relationships: Flat,
    /// Steps left: things can be referred to again and again.
    steps: Cell<usize>,
    repeated: Listed,
    unknown: Listed,
    misused: Listed,
}

impl<'a> Reader<'a> {
    fn new(file: FileId, text: &'a str, graph: &'a Graph) -> Self {
        let properties = graph.resources.iter().map(|own| own.properties.len());
        let properties: usize = properties.sum();
        Self {
            file,
            text,
            graph,
            builder: Builder::default(),
            namespace: String::new(),
            documents: HashMap::new(),
            relationships: Flat::default(),
            steps: Cell::new(STEPS.0 + STEPS.1 * properties),
            repeated: Listed::default(),
            unknown: Listed::default(),
            misused: Listed::default(),
        }
    }

    fn is_full(&self) -> bool {
        self.builder.is_full() || self.steps.get() == 0
    }

    fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.file, range.clone())
    }

    /// The whole as one object.
    fn document(&mut self, syntax: &mut Vec<Problem>) -> Tree {
        let graph = self.graph;
        let mut documents = graph.resources.iter();
        let mut documents = documents
            .by_ref()
            .filter(|own| own.is("spdx:SpdxDocument") && own.place.is_some());
        let document = documents.next();
        if let Some(place) = documents.next().and_then(|second| second.place.clone()) {
            let head = place.start..place.start + "<".len();
            let message = "a second SPDX document begins here, and one file holds one SBOM";
            let problem = Problem::new(self.span(&head), message);
            syntax.push(problem.help("put each document into a file of its own"));
        }
        let mut members = Vec::new();
        if let Some(document) = document {
            self.other_documents(document);
            members.extend(self.address(document));
            members.extend(self.members(document, Section::Document));
        } else if syntax.is_empty() {
            let message = "nothing in the file is an `spdx:SpdxDocument`";
            let problem = Problem::new(Span::new(self.file, 0..0), message);
            syntax.push(problem.help("describe the document that the elements belong to"));
        }
        let place = document.and_then(|own| own.place.clone());
        let place = place.unwrap_or_default();
        for (class, section, name) in LISTS {
            members.extend(self.list(class, section, name, &place));
        }
        let relationships = std::mem::take(&mut self.relationships);
        if !relationships.is_empty() {
            members.push(Member {
                name: "relationships".into(),
                place: place.clone(),
                value: Tree::flat(relationships),
            });
        }
        Tree {
            range: place,
            content: Content::Object(members),
        }
    }

    /// The document's own id and namespace, from its address.
    fn address(&mut self, document: &Resource) -> Vec<Member> {
        let Some(address) = &document.address else {
            return Vec::new();
        };
        let cut = address.text.find('#').unwrap_or(address.text.len());
        let namespace = address.text.get(..cut).unwrap_or_default();
        self.namespace = namespace.to_string();
        let id = address.text.get(cut + 1..).unwrap_or_default();
        let mut members = vec![self.named("SPDXID", address, id)];
        if !namespace.is_empty() {
            members.push(self.named("documentNamespace", address, namespace));
        }
        members
    }

    fn named(&self, name: &'static str, address: &Text, part: &str) -> Member {
        Member {
            name: name.into(),
            place: address.range.clone(),
            value: self.part(address, part),
        }
    }

    /// A part of a text as a tree, at its own place where it stands in the file just so.
    fn part(&self, whole: &Text, part: &str) -> Tree {
        if part.is_empty() {
            let (range, content) = (whole.range.clone(), Content::Empty);
            return Tree { range, content };
        }
        let raw = self.text.get(whole.range.clone()).unwrap_or_default();
        let at = if raw.ends_with(part) {
            Some(raw.len() - part.len())
        } else {
            raw.starts_with(part).then_some(0)
        };
        match at {
            Some(at) => {
                let start = whole.range.start + at;
                Tree::text(start..start + part.len())
            }
            None => Tree::decoded(whole.range.clone(), part.to_string()),
        }
    }

    /// Learns what this document calls others.
    fn other_documents(&mut self, document: &Resource) {
        for reference in things(self.graph, document, "spdx:externalDocumentRef") {
            let id = text_of(reference, "spdx:externalDocumentId");
            let address = text_of(reference, "spdx:spdxDocument");
            if let (Some(id), Some(address)) = (id, address) {
                let address = address.split('#').next().unwrap_or_default();
                self.documents.insert(address.to_string(), id.to_string());
            }
        }
    }

    /// What this document calls the element with an address.
    fn id_of(&self, address: &str) -> String {
        let Some((namespace, id)) = address.split_once('#') else {
            return address.to_string();
        };
        if namespace == self.namespace || namespace.is_empty() {
            return id.to_string();
        }
        match self.documents.get(namespace) {
            Some(document) => format!("{document}:{id}"),
            None => address.to_string(),
        }
    }

    fn list(
        &mut self,
        class: &str,
        section: Section,
        name: &'static str,
        place: &Range<usize>,
    ) -> Option<Member> {
        let told = |own: &&Resource| own.is(class) && own.place.is_some();
        let mut listed: Vec<_> = self.graph.resources.iter().filter(told).collect();
        listed.sort_by_key(|own| own.place.as_ref().map(|place| place.start));
        let mut list = Flat::default();
        for resource in listed {
            if self.is_full() {
                break;
            }
            let mut members = Vec::new();
            let address = resource.address.as_ref();
            if let Some(address) = address.filter(|_| section != Section::License) {
                let id = self.id_of(&address.text);
                members.push(self.named("SPDXID", address, &id));
            }
            members.extend(self.members(resource, section));
            let element = Tree {
                range: resource.place.clone().unwrap_or_default(),
                content: Content::Object(members),
            };
            self.builder.add(&mut list, element);
        }
        (!list.is_empty()).then(|| Member {
            name: name.into(),
            place: place.clone(),
            value: Tree::flat(list),
        })
    }

    /// What the properties of a thing say of it.
    fn members(&mut self, resource: &Resource, section: Section) -> Vec<Member> {
        let steps = resource.properties.len() + 1;
        self.steps.set(self.steps.get().saturating_sub(steps));
        if self.is_full() {
            return Vec::new();
        }
        let mut members: Vec<Member> = Vec::new();
        let mut lists: Vec<(&'static str, Range<usize>, Vec<Tree>)> = Vec::new();
        for property in &resource.properties {
            let Some(name) = property.name.as_deref() else {
                continue;
            };
            let Some(term) = terms::find(name, section) else {
                self.not_known(name, property, section);
                continue;
            };
            if term.shape == Shape::Relationships {
                self.relationship(resource, property);
                continue;
            }
            let Some((repeats, value)) = self.value(term, property) else {
                continue;
            };
            if repeats {
                match lists.iter_mut().find(|(own, ..)| *own == term.field) {
                    Some((_, _, list)) => list.push(value),
                    None => lists.push((term.field, property.place.clone(), vec![value])),
                }
                continue;
            }
            let member = Member {
                name: term.field.into(),
                place: property.place.clone(),
                value,
            };
            match members.iter_mut().find(|own| own.name == term.field) {
                Some(earlier) if is_same(self.text, earlier, &member) => {}
                Some(earlier) => {
                    let earlier = std::mem::replace(earlier, member).place;
                    self.again(name, property, &earlier);
                }
                None => members.push(member),
            }
        }
        let lists = lists.into_iter().map(|(name, place, list)| Member {
            name: name.into(),
            place,
            value: Tree::array(list),
        });
        members.extend(lists);
        members
    }

    /// What a property's value is in the JSON form, and whether it is one of several.
    fn value(&mut self, term: &Term, property: &Property) -> Option<(bool, Tree)> {
        let value = &property.value;
        Some(match term.shape {
            Shape::Nothing | Shape::Relationships => return None,
            Shape::Text => (false, self.word(value)),
            Shape::Texts => (true, self.word(value)),
            Shape::Word => (false, self.word(value)),
            Shape::Words => (true, self.word(value)),
            Shape::Boolean => (false, self.literal(value, Content::Boolean, is_boolean)),
            Shape::Number => (false, self.literal(value, Content::Number, is_number)),
            Shape::License => (false, self.license(property)?),
            Shape::Licenses => (true, self.license(property)?),
            Shape::Element => (false, self.element(value)),
            Shape::Elements => (true, self.element(value)),
            Shape::Object(section) => (false, self.object(value, section)),
            Shape::Objects(section) => (true, self.object(value, section)),
        })
    }

    /// A literal, or what an address stands for.
    fn word(&self, value: &Object) -> Tree {
        match value {
            Object::Literal(text) => self.whole(text),
            Object::Thing(index, place) => {
                let resource = self.graph.get(*index);
                let address = resource.and_then(|own| own.address.as_ref());
                let address = address.map_or("", |address| address.text.as_str());
                let shown = terms::listed(address)
                    .map(String::from)
                    .or_else(|| terms::individual(address).map(String::from))
                    .unwrap_or_else(|| address.to_string());
                self.part(place, &shown)
            }
        }
    }

    fn whole(&self, text: &Text) -> Tree {
        if text.text.is_empty() {
            let (range, content) = (text.range.clone(), Content::Empty);
            Tree { range, content }
        } else if text.plain {
            Tree::text(text.range.clone())
        } else {
            Tree::decoded(text.range.clone(), text.text.clone())
        }
    }

    fn literal(&self, value: &Object, content: Content, fits: fn(&str) -> bool) -> Tree {
        match value {
            Object::Literal(text) if text.plain && fits(&text.text) => Tree {
                range: text.range.clone(),
                content,
            },
            _ => self.word(value),
        }
    }

    fn license(&mut self, property: &Property) -> Option<Tree> {
        let id = |address: &str| self.id_of(address);
        let value = &property.value;
        match license::expression(self.graph, value, &id, &self.steps) {
            Ok(text) => Some(match value {
                Object::Literal(own) => self.whole(own),
                Object::Thing(_, place) => self.part(place, &text),
            }),
            Err(fault) => {
                let name = property.name.as_deref().unwrap_or_default();
                let message = format!("`{name}` names a licence {fault}");
                let problem = Problem::new(self.span(&property.place), message);
                self.misused.push(problem);
                None
            }
        }
    }

    /// An element by its id.
    fn element(&self, value: &Object) -> Tree {
        let Object::Thing(index, place) = value else {
            return self.word(value);
        };
        let resource = self.graph.get(*index);
        let address = resource.and_then(|own| own.address.as_ref());
        let address = address.map_or("", |address| address.text.as_str());
        match terms::individual(address) {
            Some(word) => self.part(place, &word),
            None => self.part(place, &self.id_of(address)),
        }
    }

    fn object(&mut self, value: &Object, section: Section) -> Tree {
        let Object::Thing(index, place) = value else {
            return self.word(value);
        };
        let Some(resource) = self.graph.get(*index) else {
            return self.word(value);
        };
        let members = self.members(resource, section);
        Tree {
            range: resource.place.clone().unwrap_or(place.range.clone()),
            content: Content::Object(members),
        }
    }

    fn relationship(&mut self, of: &Resource, property: &Property) {
        let Tree { range, content } = self.object(&property.value, Section::Relationship);
        let Content::Object(mut members) = content else {
            return;
        };
        if let Some(address) = &of.address {
            let id = self.id_of(&address.text);
            members.insert(0, self.named("spdxElementId", address, &id));
        }
        let content = Content::Object(members);
        let relationship = Tree { range, content };
        self.builder.add(&mut self.relationships, relationship);
    }

    fn not_known(&mut self, name: &str, property: &Property, section: Section) {
        // Others may say what they like; the vocabulary of SPDX is closed.
        if !name.starts_with("spdx:") {
            return;
        }
        let message = format!("unknown property `{}`", shorten(name, 60));
        let help = match terms::nearest(name, section) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "remove it, or correct its name".into(),
        };
        let problem = Problem::new(self.span(&property.place), message);
        self.unknown.push(problem.help(help));
    }

    fn again(&mut self, name: &str, property: &Property, earlier: &Range<usize>) {
        let message = format!("property `{name}` is given again with another value");
        let problem = Problem::new(self.span(&property.place), message)
            .help("keep one; readers differ in which they take")
            .related(self.span(earlier), "it stands here first");
        self.repeated.push(problem);
    }
}

fn is_boolean(text: &str) -> bool {
    matches!(text, "true" | "false")
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether two members say the same: in RDF that is said once.
fn is_same(text: &str, a: &Member, b: &Member) -> bool {
    let own = |member: &Member| match &member.value.content {
        Content::Decoded(text) => Some(text.clone().into_owned()),
        Content::Text | Content::Boolean | Content::Number => {
            text.get(member.value.range.clone()).map(String::from)
        }
        _ => None,
    };
    own(a).is_some_and(|text| own(b) == Some(text)) || a.value.range == b.value.range
}

/// The things that a property of another names.
fn things<'g>(
    graph: &'g Graph,
    resource: &'g Resource,
    name: &'static str,
) -> impl Iterator<Item = &'g Resource> {
    let own = resource.properties.iter();
    let own = own.filter(move |own| own.name.as_deref() == Some(name));
    own.filter_map(|own| match &own.value {
        Object::Thing(index, _) => graph.get(*index),
        Object::Literal(_) => None,
    })
}

/// The text or the address that a property gives.
fn text_of<'g>(resource: &'g Resource, name: &str) -> Option<&'g str> {
    let mut properties = resource.properties.iter();
    let found = properties.find(|own| own.name.as_deref() == Some(name))?;
    match &found.value {
        Object::Literal(text) | Object::Thing(_, text) => Some(&text.text),
    }
}
