//! SPDX 3 (JSON-LD in the compact form the standard prescribes) into the model.
//!
//! A document is a graph: elements in the list `@graph`, or one element that is the whole file, with others nested
//! wherever one is spoken of. What refers to what is told by the classes of the version
//! ([`super::schema`]), so every reference is followed, whichever property holds it.

mod document;
mod elements;
mod integrity;
mod license;
mod package;
mod party;
mod references;
mod relationship;
mod root;
mod security;

pub use integrity::ModelProblems;

use super::schema::classes::Version;
use super::values::Values;
use super::{Component, End, Sbom};
use crate::source::{Span, Spanned};
use crate::syntax::json::Value;
use elements::{Elements, Target};

/// Fills `sbom` from the outermost value.
pub(super) fn fill(sbom: &mut Sbom, root: Value<'_>) {
    let values = Values { file: sbom.file };
    let context = document::context_version(values, root);
    let known = context
        .as_ref()
        .and_then(|stated| Version::of(&stated.value));
    let elements = Elements::find(root, known.unwrap_or(Version::NEWEST).classes());
    let mut reader = Reader {
        values,
        sbom,
        elements,
        context,
    };
    reader.components();
    reader.document(root);
    let relations = reader.relations();
    reader.roots(&relations);
    reader.relationships(&relations);
    reader.licenses(&relations);
    reader.vulnerabilities();
    reader.references();
    reader.integrity();
    reader.finish();
}

struct Reader<'m, 't> {
    values: Values,
    sbom: &'m mut Sbom,
    elements: Elements<'t>,
    /// The version that `@context` names.
    context: Option<Spanned<String>>,
}

impl<'t> Reader<'_, 't> {
    fn span(&self, value: Value<'_>) -> Span {
        self.values.span(value)
    }

    fn span_of(&self, object: Value<'_>, key: &str) -> Option<Span> {
        self.values.place_of(object, key)
    }

    fn text(&self, object: Value<'_>, key: &str) -> Option<Spanned<String>> {
        self.values.text(object, key)
    }

    /// The short place of a statement about an element: its name, else its id, else its class.
    fn head_of(&self, object: Value<'_>) -> Span {
        let mut keys = ["name", "spdxId", "@id", "type"].into_iter();
        let head = keys.find_map(|key| self.span_of(object, key));
        head.unwrap_or_else(|| self.values.head(object))
    }

    /// The place of what follows `before` in a string, where it is written without escapes.
    fn span_after(&self, value: Value<'_>, before: &str) -> Option<Span> {
        let text = value.as_str()?;
        let at = text.find(before)? + before.len();
        let range = value.range();
        (text.len() + 2 == range.len())
            .then(|| Span::new(self.values.file, range.start + 1 + at..range.end - 1))
    }

    /// The object a value is or refers to.
    fn object(&self, value: Value<'t>) -> Option<Value<'t>> {
        if value.is_object() {
            return Some(value);
        }
        match self.elements.target(value) {
            Target::Element(index) => self.elements.object(index),
            _ => None,
        }
    }

    /// What a reference is an end of.
    fn end(&self, value: Value<'t>) -> End {
        self.end_of(self.elements.target(value))
    }

    fn end_of(&self, target: Target) -> End {
        match target {
            Target::Element(index) => match self.elements.component(index) {
                Some(component) => End::Component(component),
                None => End::Other(index),
            },
            Target::Individual => End::Other(u32::MAX),
            Target::Nothing => End::Nothing,
            Target::Unknown => End::Unknown,
            Target::External => End::External,
            Target::Undescribed => End::Undescribed,
        }
    }

    fn components(&mut self) {
        for (index, object, _) in self.elements.of("software_Package") {
            let place = self.elements.place(index, &mut self.sbom.places);
            let number = self.sbom.components.len() as u32;
            self.elements.set_component(index, number);
            let package = self.package(object, place);
            self.sbom.components.push(package);
        }
        for (index, object, _) in self.elements.of("software_File") {
            let file = self.file_entry(object, index);
            self.sbom.files.push(file);
        }
    }

    fn component_mut(&mut self, end: End) -> Option<&mut Component> {
        self.sbom.components.get_mut(end.component()?)
    }

    fn finish(&mut self) {
        self.sbom.duplicate_ids = self.elements.duplicates(self.values);
        self.sbom.unresolved.sort_by_key(|reference| reference.span);
    }
}

/// Entries of a list, or the value itself where it is none.
fn entries(value: Option<Value<'_>>) -> impl Iterator<Item = Value<'_>> {
    let alone = value.filter(|value| !value.is_array());
    value.into_iter().flat_map(Value::elements).chain(alone)
}
