//! SPDX 3 held against its schema: each element against the class it states.

mod text;

pub(in crate::sbom) use text::kinds;

use super::classes::{Class, Classes, Form, Node, Property, Version};
use super::explain::{Cause, Complaint, Field, join_misspelt};
use super::words::nearest;
use super::words::{DOCUMENT, choices, form, named_form, shown, subject};
use crate::syntax::json::{Kind, Value};
use crate::syntax::shorten;
use std::collections::HashMap;
use std::ops::Range;
use text::{bare, head, is_blank, is_decimal, is_iri, label};

/// Everything that is wrong with a document, in no order.
pub(super) fn complaints(root: Value<'_>, version: Version) -> Vec<Complaint> {
    let classes = version.classes();
    let mut checker = Checker {
        classes,
        version,
        out: Vec::new(),
        unlisted: None,
        meant: HashMap::new(),
    };
    checker.document(root);
    if let Some((value, count)) = checker.unlisted.take() {
        let message = format!("{count} further places do not follow the schema, from here on");
        checker
            .out
            .push(complaint(value.head_range(), value, message, ""));
    }
    join_misspelt(&mut checker.out);
    checker.out
}

/// Most complaints that are listed one by one.
const MOST: usize = 50_000;

/// Most unexpected fields of one object that are named.
const LISTED: usize = 1_000;

/// The fields of the outermost object that are no element's.
const FRAME: [&str; 2] = ["@context", "@graph"];

struct Checker<'t> {
    classes: &'static Classes,
    version: Version,
    out: Vec<Complaint>,
    /// The first place beyond [`MOST`], and how many there are.
    unlisted: Option<(Value<'t>, usize)>,
    /// What names that are not there are meant to be, by class (none for names of classes).
    meant: HashMap<(&'static str, String), Option<&'static str>>,
}

impl<'t> Checker<'t> {
    fn say(&mut self, range: Range<usize>, value: Value<'t>, message: String, help: &str) {
        if self.out.len() < MOST {
            return self.out.push(complaint(range, value, message, help));
        }
        self.unlisted.get_or_insert((value, 0)).1 += 1;
    }

    fn say_at(&mut self, value: Value<'t>, message: String, help: &str) {
        self.say(value.head_range(), value, message, help);
    }

    fn document(&mut self, root: Value<'t>) {
        if !root.is_object() {
            let message = format!("{DOCUMENT} is {}", root.kind().with_article());
            return self.say_at(root, message, "");
        }
        let expected = format!("expected `{}`", self.classes.context);
        match root.get("@context") {
            None => {
                let message = format!("{DOCUMENT} lacks the required field `@context`");
                let help = format!("add `@context` with `{}`", self.classes.context);
                self.say_at(root, message, &help);
            }
            Some(context) if !context.is_str(&self.classes.context) => {
                let message = format!("`@context` is {}, {expected}", shown(context));
                self.say_at(context, message, "");
                // A context of another version is held against the version the document states.
                let own = format!("spdx.org/rdf/{}/", self.version.written());
                let text = context.as_str().unwrap_or_default();
                if text.contains("spdx.org/rdf/3") && !text.contains(&own) {
                    self.last_is(Cause::SaidElsewhere);
                }
            }
            Some(_) => {}
        }
        let Some(graph) = root.get("@graph") else {
            if root.get("type").is_none() {
                let message = format!("{DOCUMENT} has neither `@graph` nor `type`");
                let help = "list the elements in `@graph`";
                return self.say_at(root, message, help);
            }
            return self.element(root, None);
        };
        for (key, value) in root.members() {
            if let Some(name) = key.as_str().filter(|name| !FRAME.contains(&name.as_ref())) {
                let message = format!("unexpected field `{}` beside `@graph`", shorten(&name, 60));
                let help = "make it part of an element of `@graph`, or remove it";
                self.say(key.range(), value, message, help);
            }
        }
        if !graph.is_array() {
            let message = format!(
                "`@graph` is {}, expected an array",
                graph.kind().with_article()
            );
            return self.say_at(graph, message, "");
        }
        for element in graph.elements() {
            self.element(element, None);
        }
    }

    /// An object that says of which class it is; `place` tells what fits where it stands.
    fn element(&mut self, object: Value<'t>, place: Option<&Node>) {
        if !object.is_object() {
            let message = format!(
                "entry of `@graph` is {}, expected an object",
                object.kind().with_article()
            );
            return self.say_at(object, message, "");
        }
        let Some(stated) = object.get("type") else {
            return self.without_type(object);
        };
        let Some(name) = stated.as_str() else {
            let message = format!(
                "`type` is {}, expected a string",
                stated.kind().with_article()
            );
            return self.say_at(stated, message, "");
        };
        let own = name.contains(':') && !name.starts_with("_:");
        if own && place.map_or(self.classes.own_classes, |place| place.extension) {
            return;
        }
        let fits = |class: &&Class| {
            let listed = |place: &Node| place.classes.contains(&class.name);
            class.concrete && place.is_none_or(|place| place.extension || listed(place))
        };
        match self.classes.get(&name) {
            Some(class) if fits(&class) => self.members(object, class),
            Some(class) if class.is_abstract() => {
                self.say_at(stated, format!("`{name}` is an abstract class"), "");
                self.last_is(Cause::SaidElsewhere);
            }
            Some(_) => {
                let holds = format!("{} holds a `{name}`", subject(object));
                let message = match place {
                    Some(place) => format!("{holds}, expected {}", kinds(&place.classes)),
                    None => holds,
                };
                self.say_at(stated, message, "");
            }
            None => {
                let message = format!(
                    "`type` is {}, which is no class of {}",
                    shown(stated),
                    self.version.name()
                );
                let help = match self.meant(&name, None) {
                    Some(meant) => format!("did you mean `{meant}`?"),
                    None => String::new(),
                };
                self.say_at(stated, message, &help);
            }
        }
    }

    /// The complaint made last, if it is listed.
    fn last(&mut self) -> Option<&mut Complaint> {
        self.out.last_mut().filter(|_| self.unlisted.is_none())
    }

    fn last_is(&mut self, cause: Cause) {
        if let Some(last) = self.last() {
            last.cause = cause;
        }
    }

    fn without_type(&mut self, object: Value<'t>) {
        let id = ["spdxId", "@id"]
            .into_iter()
            .find_map(|key| object.get(key));
        let which = match id.map(shown) {
            Some(id) => format!("the element {id}"),
            None => "an element".to_string(),
        };
        let message = format!("{which} lacks the required field `type`");
        if let Some((key, _)) = object.member("@type") {
            return self.say(
                key.range(),
                object,
                message,
                "write `type` in place of `@type`",
            );
        }
        self.say(
            head(object),
            object,
            message,
            "add `type` with the name of its class",
        );
    }

    fn members(&mut self, object: Value<'t>, class: &'static Class) {
        let is_root = object.id() == 0;
        let mut unexpected = 0;
        for (key, value) in object.members() {
            let Some(name) = key.as_str() else { continue };
            if name == "type" || (is_root && name == "@context") {
                continue;
            }
            if name == class.id {
                self.id(value, class);
            } else if let Some(property) = class.property(&name) {
                self.field(value, property);
            } else if unexpected < LISTED {
                unexpected += 1;
                self.unexpected(object, key, &name, class);
            }
        }
        let id = class.id_required.then_some(class.id);
        for name in id
            .into_iter()
            .chain(class.required.iter().map(String::as_str))
        {
            if object.get(name).is_none() {
                self.missing(object, name, class);
            }
        }
    }

    fn id(&mut self, value: Value<'t>, class: &Class) {
        let fits = |id: &str| is_iri(id) || (class.id_blank && is_blank(id));
        if value.as_str().is_some_and(|id| fits(&id)) {
            return;
        }
        let expected = if class.id_blank {
            "expected an IRI as in `https://example.org/a`, or a name of this document as in `_:a`"
        } else {
            "expected an IRI as in `https://example.org/a`"
        };
        let message = format!("`{}` is {}, {expected}", class.id, shown(value));
        self.say_at(value, message, "");
    }

    fn missing(&mut self, object: Value<'t>, name: &str, class: &Class) {
        let which = match label(object) {
            Some(label) => format!("`{}` `{label}`", class.name),
            None => format!("`{}`", class.name),
        };
        let message = format!("{which} lacks the required field `{name}`");
        self.say(head(object), object, message, &format!("add `{name}`"));
        if let Some(last) = self.last() {
            last.field = Some((object.id(), Field::Missing(name.to_string())));
        }
    }

    fn unexpected(&mut self, object: Value<'t>, key: Value<'t>, name: &str, class: &'static Class) {
        let message = format!(
            "unexpected field `{}` in `{}`",
            shorten(name, 60),
            class.name
        );
        let meant = match name {
            "@id" | "spdxId" | "SPDXID" => Some(class.id),
            _ => self.meant(name, Some(class)),
        };
        let meant: Option<&str> = meant.filter(|meant| object.get(meant).is_none());
        let help = match meant {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "remove it, or correct its name; if a newer version of the format knows it, state that version".into(),
        };
        self.say(key.range(), key, message, &help);
        if let Some(last) = self.last() {
            // The name it stands for, where that is plain, so that a required field is not said to be missing too.
            let name = meant.unwrap_or(name).to_string();
            last.field = Some((object.id(), Field::Unexpected(name)));
        }
    }

    /// The name meant by one that is not there (of a property of `class`, else of a class): another case, a profile's
    /// prefix left out or put in, a slip.
    fn meant(&mut self, name: &str, class: Option<&'static Class>) -> Option<&'static str> {
        let of = class.map_or("", |class| class.name.as_str());
        let find = || {
            let mut names: Vec<&str> = match class {
                Some(class) => class.properties().collect(),
                None => self.classes.names().collect(),
            };
            names.sort_unstable();
            let mut same = names.iter().filter(|own| bare(own) == bare(name));
            let same = same.next().copied();
            same.or_else(|| nearest(name, names.iter().copied()))
        };
        *self
            .meant
            .entry((of, name.to_string()))
            .or_insert_with(find)
    }

    fn field(&mut self, value: Value<'t>, property: &Property) {
        let Some(least) = property.list else {
            return self.value(value, property);
        };
        if !value.is_array() {
            let message = format!(
                "{} is {}, expected an array",
                subject(value),
                value.kind().with_article()
            );
            return self.say_at(value, message, "put it in brackets, as a list of one entry");
        }
        if value.len() < least {
            let message = match (least, value.len()) {
                (1, _) => format!(
                    "{} is an empty list, expected at least one entry",
                    subject(value)
                ),
                (_, len) => format!(
                    "{} has {len} entries, expected at least {least}",
                    subject(value)
                ),
            };
            self.say_at(value, message, "");
        }
        for entry in value.elements() {
            self.value(entry, property);
        }
    }

    fn value(&mut self, value: Value<'t>, property: &Property) {
        let text = || value.as_str();
        let expected = match &property.form {
            Form::Node(node) => return self.node(value, node),
            Form::Boolean if value.kind() == Kind::Boolean => return,
            Form::Boolean => "a boolean".to_string(),
            Form::Integer(least) => match value.as_f64() {
                Some(number) if number.fract() == 0.0 && number >= *least as f64 => return,
                _ => format!("a whole number from {least}"),
            },
            Form::Number
                if value.kind() == Kind::Number || text().is_some_and(|text| is_decimal(&text)) =>
            {
                return;
            }
            Form::Number => "a number".to_string(),
            Form::Text if text().is_some() => return,
            Form::Text => "a string".to_string(),
            Form::Word(words) => return self.word(value, words),
            Form::Pattern(patterns) => match text() {
                Some(text) => match patterns.iter().find(|pattern| !pattern.is_match(&text)) {
                    Some(pattern) => return self.pattern(value, pattern.as_str()),
                    None => return,
                },
                None => "a string".to_string(),
            },
        };
        let found = match value.kind() {
            Kind::Number => shown(value),
            kind => kind.with_article().to_string(),
        };
        self.say_at(
            value,
            format!("{} is {found}, expected {expected}", subject(value)),
            "",
        );
    }

    fn word(&mut self, value: Value<'t>, words: &serde_json::Value) {
        let options = || {
            words
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(serde_json::Value::as_str)
        };
        let text = value.as_str().unwrap_or_default();
        if value.kind() == Kind::String && options().any(|option| option == text) {
            return;
        }
        let message = format!(
            "{} is {}, expected {}",
            subject(value),
            shown(value),
            choices(words)
        );
        let help = match nearest(&text, options()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => String::new(),
        };
        self.say_at(value, message, &help);
    }

    fn pattern(&mut self, value: Value<'t>, pattern: &str) {
        let wrong = if pattern.contains('T') {
            named_form("date-time")
        } else if pattern.contains("\\/") {
            "not a media type as in `text/plain`".into()
        } else if pattern.contains("\\.") {
            "not a version of three numbers as in `3.0.1`".into()
        } else {
            form(pattern)
        };
        self.say_at(
            value,
            format!("{} is {}, {wrong}", subject(value), shown(value)),
            "",
        );
    }

    fn node(&mut self, value: Value<'t>, node: &Node) {
        match value.kind() {
            Kind::Object => self.element(value, Some(node)),
            Kind::String => {
                let id = value.as_str().unwrap_or_default();
                if is_iri(&id) || is_blank(&id) || node.individuals.iter().any(|name| *name == id) {
                    return;
                }
                let message = format!(
                    "{} is {}, which is no id: expected an IRI as in `https://example.org/a`, or a name of this document as in `_:a`",
                    subject(value),
                    shown(value)
                );
                self.say_at(value, message, "");
            }
            kind => {
                let message = format!(
                    "{} is {}, expected {} or the id of one",
                    subject(value),
                    kind.with_article(),
                    kinds(&node.classes)
                );
                let help = match kind {
                    Kind::Array => "give one value in place of a list",
                    _ => "",
                };
                self.say_at(value, message, help);
            }
        }
    }
}

fn complaint(range: Range<usize>, value: Value<'_>, message: String, help: &str) -> Complaint {
    Complaint {
        range,
        message,
        help: help.to_string(),
        pointer: value.pointer(),
        related: None,
        cause: Cause::Form,
        field: None,
    }
}

#[cfg(test)]
mod tests;
