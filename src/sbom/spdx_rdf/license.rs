//! Licences in RDF: listed ones by address, extracted ones by id, sets and operators as expressions (SPDX 2.3, annex D).

use super::graph::{Graph, Object, Resource, Text};
use super::terms::{individual, listed};
use std::cell::Cell;

/// Deepest nesting of sets and operators.
const MAX_DEPTH: usize = 64;

/// Longest expression, in bytes.
const MAX_LENGTH: usize = 1 << 16;

/// A licence as an expression; `Err` with what is wrong in words. `steps` are those that are left.
pub(super) fn expression(
    graph: &Graph,
    value: &Object,
    id: &dyn Fn(&str) -> String,
    steps: &Cell<usize>,
) -> Result<String, &'static str> {
    let writer = Writer { graph, id, steps };
    writer.object(value, 0).map(|(text, _)| text)
}

struct Writer<'a> {
    graph: &'a Graph,
    /// What a document calls the thing with an address.
    id: &'a dyn Fn(&str) -> String,
    steps: &'a Cell<usize>,
}

/// How tightly an expression holds together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Binding {
    One,
    With,
    And,
    Or,
}

type Expression = Result<(String, Binding), &'static str>;

impl Writer<'_> {
    fn object(&self, value: &Object, depth: usize) -> Expression {
        match value {
            Object::Literal(Text { text, .. }) => Ok((text.clone(), Binding::One)),
            Object::Thing(index, _) => match self.graph.get(*index) {
                Some(resource) => self.license(resource, depth),
                None => Err("that is not there"),
            },
        }
    }

    fn license(&self, resource: &Resource, depth: usize) -> Expression {
        let left = self.steps.get().checked_sub(1);
        let Some(left) = left.filter(|_| depth <= MAX_DEPTH) else {
            return Err("that is nested too deeply or holds itself");
        };
        self.steps.set(left);
        let is = |class| resource.is(class);
        if is("spdx:ConjunctiveLicenseSet") {
            return self.set(resource, " AND ", Binding::And, depth);
        }
        if is("spdx:DisjunctiveLicenseSet") {
            return self.set(resource, " OR ", Binding::Or, depth);
        }
        if is("spdx:OrLaterOperator") {
            let (member, _) = self.only(resource, "spdx:member", depth)?;
            return Ok((format!("{member}+"), Binding::One));
        }
        if is("spdx:WithExceptionOperator") {
            let (member, binding) = self.only(resource, "spdx:member", depth)?;
            let (exception, _) = self.only(resource, "spdx:licenseException", depth)?;
            let member = bracket(member, binding, Binding::With);
            return Ok((format!("{member} WITH {exception}"), Binding::With));
        }
        let address = resource.address.as_ref().map(|text| text.text.as_str());
        let named = ["spdx:licenseId", "spdx:licenseExceptionId"]
            .into_iter()
            .find_map(|name| literal(resource, name));
        let text = match address {
            Some(address) => listed(address)
                .map(String::from)
                .or_else(|| individual(address).map(String::from))
                .unwrap_or_else(|| (self.id)(address)),
            None => named.ok_or("without an id")?.to_string(),
        };
        Ok((text, Binding::One))
    }

    fn members<'r>(
        &'r self,
        resource: &'r Resource,
        name: &'r str,
        depth: usize,
    ) -> impl Iterator<Item = Expression> + 'r {
        let properties = resource.properties.iter();
        let members = properties.filter(move |own| own.name.as_deref() == Some(name));
        members.map(move |own| self.object(&own.value, depth + 1))
    }

    fn only(&self, resource: &Resource, name: &str, depth: usize) -> Expression {
        let first = self.members(resource, name, depth).next();
        first.unwrap_or(Err("with an operator that lacks what it is for"))
    }

    fn set(&self, resource: &Resource, word: &str, own: Binding, depth: usize) -> Expression {
        let mut text = String::new();
        for member in self.members(resource, "spdx:member", depth) {
            let (member, binding) = member?;
            if !text.is_empty() {
                text += word;
            }
            text += &bracket(member, binding, own);
            if text.len() > MAX_LENGTH {
                return Err("that is too long");
            }
        }
        if text.is_empty() {
            return Err("that is an empty set");
        }
        Ok((text, own))
    }
}

/// A part of an expression, in brackets where it needs them.
fn bracket(text: String, binding: Binding, outer: Binding) -> String {
    let holds = match outer {
        Binding::And => matches!(binding, Binding::One | Binding::With),
        Binding::Or => binding != Binding::Or,
        Binding::One | Binding::With => binding == Binding::One,
    };
    if holds { text } else { format!("({text})") }
}

fn literal<'r>(resource: &'r Resource, name: &str) -> Option<&'r str> {
    let mut properties = resource.properties.iter();
    let found = properties.find(|own| own.name.as_deref() == Some(name))?;
    match &found.value {
        Object::Literal(text) => Some(&text.text),
        Object::Thing(..) => None,
    }
}
