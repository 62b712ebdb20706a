//! The elements of a document: what each is, by which id it goes.

use crate::sbom::schema::classes::{Class, Classes};
use crate::sbom::values::Values;
use crate::sbom::{DuplicateId, Place};
use crate::syntax::json::{Tape, Value};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// What has an id or is an element, in the order of the file.
pub(super) struct Elements<'t> {
    tape: &'t Tape<'t>,
    pub(super) classes: &'static Classes,
    all: Vec<Element>,
    /// Indices by the name of the class.
    by_class: FxHashMap<&'static str, Vec<u32>>,
    /// Keys come from the file, so the map is the hardened one of the standard library.
    by_id: HashMap<Cow<'t, str>, u32>,
    /// Ids that are given again: the later place and the first, on the tape.
    repeated: Vec<(u32, u32)>,
    /// Ids of elements that other documents describe, as this one says.
    imported: HashMap<Cow<'t, str>, ()>,
    /// Whether the file is one element and no collection of them, so that others need not be found in it.
    pub(super) is_fragment: bool,
}

struct Element {
    /// The object on the tape.
    object: u32,
    /// Index in `@graph`, else [`NONE`].
    listed: u32,
    /// Index among the components, else [`NONE`].
    component: u32,
    class: Option<&'static Class>,
}

const NONE: u32 = u32::MAX;

/// What a reference leads to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Target {
    /// The element with this index.
    Element(u32),
    /// An individual of the model that stands for itself.
    Individual,
    /// `NoneElement`.
    Nothing,
    /// `NoAssertionElement`.
    Unknown,
    /// An element of another document.
    External,
    /// Nothing has this id.
    Undescribed,
}

impl<'t> Elements<'t> {
    pub(super) fn find(root: Value<'t>, classes: &'static Classes) -> Self {
        let tape = root.tape();
        let mut out = Self {
            tape,
            classes,
            all: Vec::new(),
            by_class: FxHashMap::default(),
            by_id: HashMap::new(),
            repeated: Vec::new(),
            imported: HashMap::new(),
            is_fragment: false,
        };
        let graph = root.get("@graph");
        let mut listed = graph
            .into_iter()
            .flat_map(Value::elements)
            .enumerate()
            .peekable();
        for object in (0..tape.len() as u32).filter_map(|id| tape.value(id)) {
            let place = listed.next_if(|(_, element)| element.id() == object.id());
            if !object.is_object() || (graph.is_some() && object.id() == 0) {
                continue;
            }
            let (stated, id) = type_and_id(object);
            let class = stated.and_then(|name| classes.get(&name));
            if class.is_some_and(|class| class.name == "ExternalMap") {
                let id = object.get("externalSpdxId").and_then(Value::as_str);
                out.imported.extend(id.map(|id| (id, ())));
            }
            let counts = |class: &Class| class.is_a("Element") || class.is_abstract();
            if place.is_some() || id.is_some() || class.is_some_and(counts) {
                out.add(object, place.map(|(index, _)| index), id, class);
            }
        }
        let is_collection = |class: &Class| class.is_a("ElementCollection");
        out.is_fragment = graph.is_none()
            && !out
                .all
                .iter()
                .any(|one| one.class.is_some_and(is_collection));
        out
    }

    fn add(
        &mut self,
        object: Value<'t>,
        listed: Option<usize>,
        id: Option<Value<'t>>,
        class: Option<&'static Class>,
    ) {
        let index = self.all.len() as u32;
        self.all.push(Element {
            object: object.id(),
            listed: listed.map_or(NONE, |index| index as u32),
            component: NONE,
            class,
        });
        if let Some(class) = class {
            self.by_class.entry(&class.name).or_default().push(index);
        }
        let Some((id, name)) = id.and_then(|id| Some((id, id.as_str()?))) else {
            return;
        };
        match self.by_id.entry(name) {
            Entry::Vacant(entry) => {
                entry.insert(index);
            }
            Entry::Occupied(entry) => {
                let first = self
                    .all
                    .get(*entry.get() as usize)
                    .map_or(0, |first| first.object);
                self.repeated.push((id.id(), first));
            }
        }
    }

    /// The value with this id on the tape.
    pub(super) fn value(&self, id: u32) -> Option<Value<'t>> {
        self.tape.value(id)
    }

    pub(super) fn indices(&self) -> std::ops::Range<u32> {
        0..self.all.len() as u32
    }

    /// An element of a class that is known.
    pub(super) fn get(&self, index: u32) -> Option<(Value<'t>, &'static Class)> {
        Some((self.object(index)?, self.class(index)?))
    }

    /// Every element that is of the class `name` or a kind of it, in the order of the file.
    pub(super) fn of(&self, name: &str) -> Vec<(u32, Value<'t>, &'static Class)> {
        let kinds = self.by_class.iter().filter(|(kind, _)| {
            let class = self.classes.get(kind);
            class.is_some_and(|class| class.is_a(name))
        });
        let mut found: Vec<u32> = kinds.flat_map(|(_, indices)| indices).copied().collect();
        found.sort_unstable();
        let element = |index| {
            let (object, class) = self.get(index)?;
            Some((index, object, class))
        };
        found.into_iter().filter_map(element).collect()
    }

    /// Whether any element is of the class `name` or a kind of it.
    pub(super) fn any(&self, name: &str) -> bool {
        let mut kinds = self.by_class.keys();
        kinds.any(|kind| self.classes.get(kind).is_some_and(|class| class.is_a(name)))
    }

    pub(super) fn object(&self, index: u32) -> Option<Value<'t>> {
        self.tape.value(self.all.get(index as usize)?.object)
    }

    pub(super) fn class(&self, index: u32) -> Option<&'static Class> {
        self.all.get(index as usize)?.class
    }

    /// Whether it is an element of the model, or of a class not known.
    pub(super) fn is_element(&self, index: u32) -> bool {
        self.class(index).is_none_or(|class| class.is_a("Element"))
    }

    pub(super) fn component(&self, index: u32) -> Option<u32> {
        let component = self.all.get(index as usize)?.component;
        (component != NONE).then_some(component)
    }

    pub(super) fn set_component(&mut self, index: u32, component: u32) {
        if let Some(element) = self.all.get_mut(index as usize) {
            element.component = component;
        }
    }

    /// Index of an element in `@graph`, the largest number where it stands elsewhere.
    pub(super) fn listed(&self, index: u32) -> u32 {
        let element = self.all.get(index as usize);
        element.map_or(NONE, |element| element.listed)
    }

    /// The place of an element; what is not in the list itself is noted in `places`.
    pub(super) fn place(&self, index: u32, places: &mut Vec<String>) -> Place {
        match self.all.get(index as usize) {
            Some(element) if element.listed != NONE => Place::List(element.listed),
            _ => {
                let pointer = self.object(index).map(Value::pointer);
                places.push(pointer.unwrap_or_default());
                Place::At(places.len() as u32 - 1)
            }
        }
    }

    /// What a value is or refers to.
    pub(super) fn target(&self, value: Value<'t>) -> Target {
        let Some(id) = value.as_str() else {
            let found = self
                .all
                .binary_search_by_key(&value.id(), |element| element.object);
            return found.map_or(Target::Undescribed, |index| Target::Element(index as u32));
        };
        match self.by_id.get(&id) {
            Some(index) => Target::Element(*index),
            None if self.imported.contains_key(&id) => Target::External,
            None => self.beyond(&id),
        }
    }

    /// What an id stands for that no element of the document has.
    fn beyond(&self, id: &str) -> Target {
        let of_model = id.strip_prefix("spdx:").or_else(|| {
            let terms = id.strip_prefix("https://spdx.org/rdf/3")?;
            terms.split_once("/terms/").map(|(_, term)| term)
        });
        match of_model.unwrap_or(id).rsplit('/').next().unwrap_or(id) {
            "NoneElement" => return Target::Nothing,
            "NoAssertionElement" => return Target::Unknown,
            "SpdxOrganization"
            | "expandedlicensing_NoneLicense"
            | "expandedlicensing_NoAssertionLicense" => {
                return Target::Individual;
            }
            _ if of_model.is_some() => return Target::Individual,
            _ => {}
        }
        let listed = ["https://spdx.org/licenses/", "http://spdx.org/licenses/"];
        if listed.iter().any(|list| id.starts_with(list)) {
            return Target::External;
        }
        match self.is_fragment && !id.starts_with("_:") {
            true => Target::External,
            false => Target::Undescribed,
        }
    }

    /// Ids given more than once.
    pub(super) fn duplicates(&self, values: Values) -> Vec<DuplicateId> {
        let id_of = |object: Value<'t>| {
            let mut keys = ["spdxId", "@id"].into_iter();
            keys.find_map(|key| object.get(key).filter(|id| id.as_str().is_some()))
        };
        let pairs = self.repeated.iter().filter_map(|(later, first)| {
            let later = self.tape.value(*later)?;
            let first = id_of(self.tape.value(*first)?)?;
            Some(DuplicateId {
                id: later.as_str()?.into_owned(),
                span: values.span(later),
                first: values.span(first),
                pointer: later.pointer(),
            })
        });
        pairs.collect()
    }
}

/// The class an object states and the value that is its id.
fn type_and_id<'t>(object: Value<'t>) -> (Option<Cow<'t, str>>, Option<Value<'t>>) {
    let (mut stated, mut id, mut node_id) = (None, None, None);
    for (key, value) in object.members() {
        if key.is_str("type") {
            stated = value.as_str();
        } else if key.is_str("spdxId") {
            id = value.as_str().map(|_| value);
        } else if key.is_str("@id") {
            node_id = value.as_str().map(|_| value);
        }
    }
    (stated, id.or(node_id))
}
