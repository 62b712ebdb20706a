//! References of every other kind: whether they lead somewhere, and to what they may lead.

use super::elements::Target;
use super::{Reader, entries};
use crate::problem::Problem;
use crate::sbom::schema::classes::{Class, Node};
use crate::sbom::schema::kinds;
use crate::syntax::json::Value;
use crate::syntax::shorten;

impl<'t> Reader<'_, 't> {
    pub(super) fn references(&mut self) {
        for index in self.elements.indices() {
            if let Some((object, class)) = self.elements.get(index) {
                self.follow(object, class);
            }
        }
    }

    fn follow(&mut self, object: Value<'t>, class: &'static Class) {
        let relates = class.is_a("Relationship");
        for (key, value) in object.members() {
            let Some(name) = key.as_str() else { continue };
            let Some(node) = class.property(&name).and_then(|property| property.node()) else {
                continue;
            };
            // Ends of relationships are noted with the graph.
            if relates && matches!(name.as_ref(), "from" | "to") {
                continue;
            }
            for entry in entries(Some(value)) {
                match self.elements.target(entry) {
                    Target::Element(index) => self.hold(entry, index, &name, node),
                    Target::Undescribed if entry.is_object() => self.nested(entry),
                    Target::Undescribed => self.unresolved(entry, false),
                    _ => {}
                }
            }
        }
    }

    /// An object that is no element of its own (a hash, an identifier) can hold references too.
    fn nested(&mut self, object: Value<'t>) {
        let stated = object
            .get("type")
            .and_then(Value::as_str)
            .unwrap_or_default();
        if let Some(class) = self.elements.classes.get(&stated) {
            self.follow(object, class);
        }
    }

    /// Holds the class of an element against what the reference to it may lead to.
    pub(super) fn hold(&mut self, value: Value<'t>, index: u32, property: &str, node: &Node) {
        let Some((object, class)) = self
            .elements
            .get(index)
            .filter(|_| value.as_str().is_some())
        else {
            return;
        };
        let collection = matches!(property, "element" | "rootElement");
        let message = if collection && class.name == "SpdxDocument" {
            format!("`{property}` names the document itself, which is part of no collection")
        } else if class.is_abstract() || node.classes.contains(&class.name) {
            return;
        } else {
            let what = match object.get("name").and_then(Value::as_str) {
                Some(name) => format!("`{}` of the class `{}`", shorten(&name, 60), class.name),
                None => format!("an element of the class `{}`", class.name),
            };
            format!(
                "`{property}` refers to {what}, expected {}",
                kinds(&node.classes)
            )
        };
        let problem = Problem::new(self.span(value), message)
            .help("refer to the element that is meant")
            .pointer(value.pointer())
            .related(self.head_of(object), "this is what it refers to");
        self.sbom.spdx3.wrong_classes.push(problem);
    }
}
