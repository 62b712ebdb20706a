//! RDF/XML (the W3C Recommendation of 2014): things and their properties, whatever the order and nesting in which the
//! file tells them. What SPDX has no use for (containers, reification, languages, datatypes) is passed over.

use super::terms::{RDF, prefixed};
use crate::syntax::xml::{Attribute, Element};
use std::collections::HashMap;
use std::ops::Range;

const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// A text and its place.
#[derive(Clone, Debug)]
pub(super) struct Text {
    pub(super) text: String,
    pub(super) range: Range<usize>,
    /// Whether it stands there just so.
    pub(super) plain: bool,
}

impl Text {
    /// No text, at a place.
    fn at(range: Range<usize>) -> Self {
        Self {
            text: String::new(),
            range,
            plain: false,
        }
    }
}

/// A thing.
#[derive(Default, Debug)]
pub(super) struct Resource {
    /// The address it is known by, and where it is given.
    pub(super) address: Option<Text>,
    /// The element that tells of it first; nothing tells of a thing that is only referred to.
    pub(super) place: Option<Range<usize>>,
    /// Names of its classes, with the prefix in common use.
    pub(super) classes: Vec<String>,
    pub(super) properties: Vec<Property>,
}

/// A property of a thing.
#[derive(Debug)]
pub(super) struct Property {
    /// Its name with the prefix in common use; none for namespaces without meaning to SPDX.
    pub(super) name: Option<String>,
    /// Where it is named.
    pub(super) place: Range<usize>,
    pub(super) value: Object,
}

/// The value of a property.
#[derive(Debug)]
pub(super) enum Object {
    Literal(Text),
    /// A thing: its number, and where it is referred to.
    Thing(usize, Text),
}

/// All things of a file.
#[derive(Default, Debug)]
pub(super) struct Graph {
    pub(super) resources: Vec<Resource>,
    known: HashMap<String, usize>,
}

impl Resource {
    pub(super) fn is(&self, class: &str) -> bool {
        self.classes.iter().any(|own| own == class)
    }
}

impl Graph {
    /// Reads a document: `rdf:RDF` with things in it, or one thing.
    pub(super) fn read(root: Element<'_, '_>) -> Self {
        let mut graph = Self::default();
        let base = base_of(root, "");
        if root.namespace() == Some(RDF) && root.name() == "RDF" {
            for child in root.children() {
                graph.thing(child, &base);
            }
        } else {
            graph.thing(root, &base);
        }
        graph
    }

    pub(super) fn get(&self, index: usize) -> Option<&Resource> {
        self.resources.get(index)
    }

    fn add(&mut self) -> usize {
        self.resources.push(Resource::default());
        self.resources.len() - 1
    }

    /// The thing with this name, which is an address or, after `_:`, a name within the file.
    fn named(&mut self, name: String, text: Text) -> usize {
        if let Some(index) = self.known.get(&name) {
            return *index;
        }
        let index = self.add();
        if let Some(resource) = self.resources.get_mut(index) {
            resource.address = (!name.starts_with("_:")).then_some(text);
        }
        self.known.insert(name, index);
        index
    }

    fn property(&mut self, of: usize, property: Property) {
        if let Some(resource) = self.resources.get_mut(of) {
            resource.properties.push(property);
        }
    }

    /// An element that tells of a thing; the thing's number.
    fn thing(&mut self, element: Element<'_, '_>, base: &str) -> usize {
        let base = base_of(element, base);
        let mut index = None;
        for attribute in element.attributes().filter(|own| is_rdf(own)) {
            index = match attribute.name {
                "about" => {
                    let text = address(element, &attribute, &base, "");
                    Some((self.named(text.text.clone(), text.clone()), Some(text)))
                }
                "ID" => {
                    let text = address(element, &attribute, &base, "#");
                    Some((self.named(text.text.clone(), text.clone()), Some(text)))
                }
                "nodeID" => {
                    let text = address(element, &attribute, "", "_:");
                    Some((self.named(text.text.clone(), text), None))
                }
                _ => index,
            };
        }
        let (index, address) = index.unwrap_or_else(|| (self.add(), None));
        let class = (element.namespace() != Some(RDF))
            .then(|| prefixed(element.namespace(), element.name()))
            .flatten();
        if let Some(resource) = self.resources.get_mut(index) {
            if resource.place.is_none() {
                resource.place = Some(element.span().range());
                // The place that tells of it is better than one that refers to it.
                resource.address = address.or(resource.address.take());
            }
            resource.classes.extend(class);
        }
        self.literals(index, element);
        for child in element.children() {
            self.told(index, child, &base);
        }
        index
    }

    /// Properties that are written as attributes.
    fn literals(&mut self, of: usize, element: Element<'_, '_>) {
        let own = element
            .attributes()
            .filter(|own| !is_rdf(own) && own.namespace.is_some_and(|space| space != XML));
        for attribute in own {
            let range = attribute.span.range();
            let text = Text {
                text: attribute.value.to_string(),
                plain: element.is_plain(attribute.value, &range),
                range,
            };
            let property = Property {
                name: prefixed(attribute.namespace, attribute.name),
                place: attribute.name_span.range(),
                value: Object::Literal(text),
            };
            self.property(of, property);
        }
    }

    /// A property that is written as an element.
    fn told(&mut self, of: usize, element: Element<'_, '_>, base: &str) {
        let base = base_of(element, base);
        let head = element.head().range();
        let place = head.start + 1..head.end;
        let name = prefixed(element.namespace(), element.name());
        let is_class = element.namespace() == Some(RDF) && element.name() == "type";
        let here = Text::at(head);
        let mut values = Vec::new();
        let mut parse_type = None;
        for attribute in element.attributes().filter(|own| is_rdf(own)) {
            match attribute.name {
                "resource" => {
                    let text = address(element, &attribute, &base, "");
                    let index = self.named(text.text.clone(), text.clone());
                    values.push(Object::Thing(index, text));
                }
                "nodeID" => {
                    let text = address(element, &attribute, "", "_:");
                    let index = self.named(text.text.clone(), text.clone());
                    values.push(Object::Thing(index, text));
                }
                "parseType" => parse_type = Some(attribute.value),
                _ => {}
            }
        }
        if values.is_empty() && parse_type == Some("Resource") {
            let index = self.add();
            if let Some(resource) = self.resources.get_mut(index) {
                resource.place = Some(element.span().range());
            }
            for child in element.children() {
                self.told(index, child, &base);
            }
            values.push(Object::Thing(index, here));
        } else if values.is_empty() && parse_type != Some("Literal") {
            for child in element.children() {
                let index = self.thing(child, &base);
                let place = self.place_in(index, child);
                values.push(Object::Thing(index, place));
            }
        }
        if values.is_empty() {
            let content = element.content();
            let (text, mut range) = (content.value, content.span.range());
            let plain = element.is_plain(&text, &range);
            if text.is_empty() {
                range = place.clone();
            }
            values.push(Object::Literal(Text { text, range, plain }));
        }
        for value in values {
            if is_class {
                self.class(of, &value);
                continue;
            }
            let (name, place) = (name.clone(), place.clone());
            self.property(of, Property { name, place, value });
        }
    }

    /// Where an element names the thing it tells of: its address there, else its opening tag.
    fn place_in(&self, index: usize, element: Element<'_, '_>) -> Text {
        let address = self.get(index).and_then(|own| own.address.as_ref());
        let span = element.span().range();
        let inside = |text: &&Text| span.start <= text.range.start && text.range.end <= span.end;
        let address = address.filter(inside).cloned();
        address.unwrap_or_else(|| Text::at(element.head().range()))
    }

    fn class(&mut self, of: usize, value: &Object) {
        let Object::Thing(_, text) = value else {
            return;
        };
        let cut = text.text.rfind(['#', '/']).map_or(0, |at| at + 1);
        let (space, name) = text.text.split_at_checked(cut).unwrap_or_default();
        let class = prefixed(Some(space), name);
        if let Some(resource) = self.resources.get_mut(of) {
            resource.classes.extend(class);
        }
    }
}

/// Whether it is an attribute of RDF/XML itself; early files leave out the prefix.
fn is_rdf(attribute: &Attribute<'_>) -> bool {
    match attribute.namespace {
        Some(space) => space == RDF,
        None => matches!(attribute.name, "about" | "ID" | "nodeID" | "resource"),
    }
}

/// The address that relative ones start from.
fn base_of(element: Element<'_, '_>, outer: &str) -> String {
    let own = element
        .attributes()
        .find(|own| own.namespace == Some(XML) && own.name == "base");
    let base = own.map_or(outer, |own| own.value);
    base.split('#').next().unwrap_or_default().to_string()
}

/// An attribute's value as an address: `lead` before it, and `base` where it is relative.
fn address(element: Element<'_, '_>, attribute: &Attribute<'_>, base: &str, lead: &str) -> Text {
    let range = attribute.span.range();
    let mut text = format!("{lead}{}", attribute.value);
    if text.is_empty() || text.starts_with('#') {
        text.insert_str(0, base);
    }
    Text {
        plain: element.is_plain(&text, &range),
        text,
        range,
    }
}
