//! What an element is in the JSON form: by its type in the schema, and by name where the two forms differ.

use super::super::schema::xsd::{Complex, Place, Schema, TypeRef};

/// What an element becomes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shape {
    /// A string, a number or a boolean: its text.
    Scalar,
    /// An object of its attributes, and its text under this key.
    TextObject(&'static str),
    /// A string: its attribute `ref`.
    Reference,
    /// An array of its children.
    List,
    /// An array of its children, each an object with the one key that is the child's name.
    Licenses,
    /// An object of its attributes and children.
    Object,
    /// An array where it holds `tool`, else an object.
    Tools,
    /// An object of `ref`, `dependsOn` and `provides`.
    Dependency,
}

/// The shape of an element.
pub(super) fn shape(schema: &Schema, name: &str, type_: TypeRef) -> Shape {
    let Some(complex) = schema.complex(type_) else {
        return match type_ {
            TypeRef::Simple(_) => Shape::Scalar,
            _ => Shape::Object,
        };
    };
    if complex.text.is_some() {
        return match (name, complex.attributes.is_empty()) {
            ("expression", _) => Shape::TextObject("expression"),
            (_, true) => Shape::Scalar,
            ("property" | "environmentVar", _) => Shape::TextObject("value"),
            _ => Shape::TextObject("content"),
        };
    }
    match name {
        "licenses" => return Shape::Licenses,
        "tools" if holds(schema, complex, "components") => return Shape::Tools,
        "dependency" if holds(schema, complex, "dependency") => return Shape::Dependency,
        _ => {}
    }
    let only_reference = complex.content.is_none()
        && matches!(&*complex.attributes, [attribute] if &*attribute.name == "ref");
    if only_reference {
        Shape::Reference
    } else if complex.attributes.is_empty() && is_list(complex, name) {
        Shape::List
    } else {
        Shape::Object
    }
}

fn holds(schema: &Schema, complex: &Complex, name: &str) -> bool {
    names(complex).any(|own| schema.spelled(own) == name)
}

fn names(complex: &Complex) -> impl Iterator<Item = u16> {
    let places = complex.content.iter().flat_map(|content| &content.places);
    places.filter_map(|place| match place {
        Place::Element { name, .. } => Some(*name),
        Place::Foreign => None,
    })
}

/// Elements that hold any number of elements of several names.
const MIXED_LISTS: [&str; 4] = ["data", "datasets", "environmentVars", "patents"];

/// Whether the content is one element, again and again.
fn is_list(complex: &Complex, name: &str) -> bool {
    let Some(content) = &complex.content else {
        return false;
    };
    let mut places =
        (0..content.places.len() as u16).filter(|place| content.name(*place).is_some());
    let several = places.clone().count() > 1;
    let repeated = |place: u16| content.repeats(place);
    (!several || MIXED_LISTS.contains(&name))
        && places.clone().next().is_some()
        && places.all(repeated)
}
