//! The classes of SPDX 3, taken from its JSON schemas.
//!
//! The schemas are generated from the model, one definition for each class, property and list of kinds, all of the
//! same few shapes. Held against a document as they stand they cost a trial of some eighty alternatives for every
//! element, and name them all when none fits. Read as a table, the class an element states decides alone.

use regex::Regex;
use rustc_hash::FxHashMap;
use serde_json::Value as Json;
use std::sync::{Arc, OnceLock};

/// A version of SPDX 3 there is a schema for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::sbom) enum Version {
    V300,
    V301,
}

impl Version {
    pub(super) const ALL: [Self; 2] = [Self::V300, Self::V301];
    /// The one that stands in for versions not known.
    pub(in crate::sbom) const NEWEST: Self = Self::V301;

    pub(in crate::sbom) fn of(written: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|version| version.written() == written)
    }

    /// The version as documents write it.
    pub(in crate::sbom) fn written(self) -> &'static str {
        match self {
            Self::V300 => "3.0.0",
            Self::V301 => "3.0.1",
        }
    }

    /// The name of the schema, for messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::V300 => "SPDX 3.0.0",
            Self::V301 => "SPDX 3.0.1",
        }
    }

    fn text(self) -> &'static str {
        match self {
            Self::V300 => include_str!("../../../schemas/spdx/spdx-3.0.0.json"),
            Self::V301 => include_str!("../../../schemas/spdx/spdx-3.0.1.json"),
        }
    }

    /// The classes of this version; an empty table would be a bug of this tool, which a test rules out.
    pub(in crate::sbom) fn classes(self) -> &'static Classes {
        static TABLES: [OnceLock<Classes>; 2] = [const { OnceLock::new() }; 2];
        let made = || Classes::read(self.text()).unwrap_or_default();
        match self {
            Self::V300 => TABLES[0].get_or_init(made),
            Self::V301 => TABLES[1].get_or_init(made),
        }
    }
}

/// Every class of a version.
#[derive(Default, Debug)]
pub(in crate::sbom) struct Classes {
    by_name: FxHashMap<String, Class>,
    /// The address its documents give as `@context`.
    pub(super) context: String,
    /// Whether elements of `@graph` may be of classes the document defines itself.
    pub(super) own_classes: bool,
}

/// One class.
#[derive(Debug)]
pub(in crate::sbom) struct Class {
    pub(in crate::sbom) name: String,
    /// Its own name and those of the classes it is a kind of.
    lineage: Vec<String>,
    /// Whether the schema lets elements be of it.
    pub(super) concrete: bool,
    /// The property that holds an element's id: `spdxId` or `@id`.
    pub(super) id: &'static str,
    pub(super) id_required: bool,
    /// Whether the id may be of the document alone (`_:…`).
    pub(super) id_blank: bool,
    properties: FxHashMap<String, Arc<Property>>,
    pub(super) required: Vec<String>,
}

/// What a property holds.
#[derive(Debug)]
pub(in crate::sbom) struct Property {
    /// For a list, the least number of entries.
    pub(in crate::sbom) list: Option<usize>,
    pub(super) form: Form,
}

/// The form of one value.
#[derive(Debug)]
pub(super) enum Form {
    Text,
    /// One of these words.
    Word(Json),
    /// Text that matches all of these.
    Pattern(Vec<Regex>),
    Boolean,
    /// A whole number from this.
    Integer(i64),
    /// A number, or the digits of one as text.
    Number,
    /// An object of a class, or the id of one.
    Node(Node),
}

/// The objects a property can hold or refer to.
#[derive(Debug)]
pub(in crate::sbom) struct Node {
    /// Names of the classes.
    pub(in crate::sbom) classes: Vec<String>,
    /// Names that stand for an individual of the model (`NoneElement`).
    pub(super) individuals: Vec<String>,
    /// Whether objects of classes that the document defines itself fit too.
    pub(super) extension: bool,
}

impl Classes {
    pub(in crate::sbom) fn get(&self, name: &str) -> Option<&Class> {
        self.by_name.get(name)
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let concrete = self.by_name.values().filter(|class| class.concrete);
        concrete.map(|class| class.name.as_str())
    }

    fn read(text: &str) -> Option<Self> {
        let schema: Json = serde_json::from_str(text).ok()?;
        let definitions = Definitions(schema.get("$defs")?);
        let context = schema.pointer("/properties/@context/const")?.as_str()?;
        let concrete = definitions.choices("AnyClass", "/anyOf")?;
        let mut properties = FxHashMap::default();
        for (name, _) in definitions.0.as_object()? {
            if name.starts_with("prop_") {
                properties.insert(name.as_str(), definitions.form(name)?);
            }
        }
        let mut reader = Reader {
            definitions: &definitions,
            forms: properties,
            properties: FxHashMap::default(),
        };
        let mut by_name = FxHashMap::default();
        for name in definitions.0.as_object()?.keys() {
            if let Some(name) = name.strip_suffix("_props") {
                let concrete = concrete.iter().any(|own| own == name);
                by_name.insert(name.to_string(), reader.class(name, concrete)?);
            }
        }
        Some(Self {
            by_name,
            context: context.to_string(),
            own_classes: concrete.iter().any(|name| name == EXTENSION),
        })
    }
}

/// The class that documents derive classes of their own from.
const EXTENSION: &str = "extension_Extension";

impl Class {
    /// Whether it is `name` or a kind of it.
    pub(in crate::sbom) fn is_a(&self, name: &str) -> bool {
        self.lineage.iter().any(|own| own == name)
    }

    /// Whether nothing is of this class itself, only of kinds of it.
    pub(in crate::sbom) fn is_abstract(&self) -> bool {
        Version::NEWEST
            .classes()
            .get(&self.name)
            .is_some_and(|class| !class.concrete)
    }

    pub(in crate::sbom) fn property(&self, name: &str) -> Option<&Property> {
        self.properties.get(name).map(Arc::as_ref)
    }

    pub(super) fn properties(&self) -> impl Iterator<Item = &str> {
        self.properties.keys().map(String::as_str)
    }
}

impl Property {
    /// The objects it holds or refers to, if that is what it is for.
    pub(in crate::sbom) fn node(&self) -> Option<&Node> {
        match &self.form {
            Form::Node(node) => Some(node),
            _ => None,
        }
    }
}

/// The schema's definitions by name.
struct Definitions<'s>(&'s Json);

impl<'s> Definitions<'s> {
    fn get(&self, name: &str) -> Option<&'s Json> {
        self.0.get(name)
    }

    /// Names of the definitions that the list at `pointer` of a definition refers to.
    fn choices(&self, name: &str, pointer: &str) -> Option<Vec<String>> {
        let list = self.get(name)?.pointer(pointer)?.as_array()?;
        Some(list.iter().filter_map(referred).map(String::from).collect())
    }

    /// What the definition of a property says of one value.
    fn form(&self, name: &str) -> Option<Form> {
        let definition = self.get(name)?;
        if let Some(words) = definition.get("enum") {
            return Some(Form::Word(words.clone()));
        }
        if let Some(target) = referred(definition) {
            if target.ends_with("_derived") {
                return self.node(target).map(Form::Node);
            }
            // Names of plain text: `anyURI` and the like.
            return (self.get(target)?.get("type")?.as_str()? == "string").then_some(Form::Text);
        }
        if definition.pointer("/oneOf/0/type").and_then(Json::as_str) == Some("number") {
            return Some(Form::Number);
        }
        match definition.get("type")?.as_str()? {
            "boolean" => Some(Form::Boolean),
            "integer" => Some(Form::Integer(definition.get("minimum")?.as_i64()?)),
            "string" => {
                let alone = definition.get("pattern").into_iter();
                let several = definition.get("allOf").and_then(Json::as_array);
                let several = several.into_iter().flatten().map(|one| one.get("pattern"));
                let patterns: Option<Vec<_>> = alone.map(Some).chain(several).collect();
                let patterns: Option<Vec<_>> = patterns?.into_iter().map(compile).collect();
                Some(match patterns? {
                    none if none.is_empty() => Form::Text,
                    some => Form::Pattern(some),
                })
            }
            _ => None,
        }
    }

    fn node(&self, name: &str) -> Option<Node> {
        let alternatives = self.get(name)?.get("anyOf")?.as_array()?;
        let individuals = alternatives
            .iter()
            .filter_map(|one| one.get("const")?.as_str());
        let (open, classes): (Vec<_>, Vec<_>) = self
            .choices(name, "/anyOf/0/anyOf")?
            .into_iter()
            .partition(|class| class.trim_end_matches("_props") == EXTENSION);
        Some(Node {
            classes,
            individuals: individuals.map(String::from).collect(),
            extension: !open.is_empty(),
        })
    }
}

/// Name of the definition that `schema` refers to.
fn referred(schema: &Json) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")
}

/// A pattern as ECMAScript reads it, of the kind the schemas hold.
fn compile(pattern: &Json) -> Option<Regex> {
    Regex::new(&pattern.as_str()?.replace("\\d", "[0-9]")).ok()
}

struct Reader<'d, 's> {
    definitions: &'d Definitions<'s>,
    /// By definition, until a property takes it.
    forms: FxHashMap<&'s str, Form>,
    /// By definition.
    properties: FxHashMap<&'s str, Arc<Property>>,
}

impl<'s> Reader<'_, 's> {
    fn class(&mut self, name: &str, concrete: bool) -> Option<Class> {
        let mut class = Class {
            name: name.to_string(),
            lineage: Vec::new(),
            concrete,
            id: "@id",
            id_required: false,
            id_blank: true,
            properties: FxHashMap::default(),
            required: Vec::new(),
        };
        let mut at = format!("{name}_props");
        while let Some(own) = at.strip_suffix("_props") {
            class.lineage.push(own.to_string());
            let definition = self.definitions.get(&at)?;
            let body = definition.pointer("/allOf/1")?;
            for (name, schema) in body.get("properties")?.as_object()? {
                let property = self.property(schema)?;
                class.properties.insert(name.clone(), property);
            }
            let required = body.get("required").and_then(Json::as_array);
            let required = required.into_iter().flatten().filter_map(Json::as_str);
            class.required.extend(required.map(String::from));
            at = referred(definition.pointer("/allOf/0")?)?.to_string();
        }
        if class.is_a("Element") {
            class.id = "spdxId";
        }
        if let Some(head) = self.definitions.get(name) {
            let id = head.pointer(&format!("/allOf/0/properties/{}", class.id))?;
            class.id_blank = referred(id)? == "BlankNodeOrIRI";
            class.id_required = head.pointer("/allOf/0/required").is_some();
        }
        Some(class)
    }

    fn property(&mut self, schema: &'s Json) -> Option<Arc<Property>> {
        let (definition, list) = match schema.pointer("/oneOf/0") {
            Some(array) => {
                let least = array.get("minItems").and_then(Json::as_u64).unwrap_or(0);
                (referred(array.get("items")?)?, Some(least as usize))
            }
            None => (referred(schema)?, None),
        };
        if let Some(property) = self.properties.get(definition) {
            return Some(property.clone());
        }
        let form = self.forms.remove(definition)?;
        let property = Arc::new(Property { list, form });
        self.properties.insert(definition, property.clone());
        Some(property)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_of_every_version_is_understood() {
        for version in Version::ALL {
            let classes = version.classes();
            assert!(classes.by_name.len() > 85, "{version:?}");
            assert!(classes.names().count() > 75);
            let package = classes.get("software_Package").unwrap();
            assert!(package.is_a("Artifact") && package.is_a("Element"));
            assert_eq!(package.id, "spdxId");
            assert_eq!(package.required, ["creationInfo"]);
            assert!(package.property("software_packageUrl").is_some());
            let relationship = classes.get("LifecycleScopedRelationship").unwrap();
            assert_eq!(relationship.property("to").unwrap().list, Some(1));
            assert!(relationship.property("to").unwrap().node().is_some());
            assert_eq!(classes.get("Hash").unwrap().id, "@id");
        }
    }

    #[test]
    fn abstract_classes_are_those_nothing_can_be_of() {
        let all = |version: Version| {
            let classes = version.classes().by_name.values();
            let mut names: Vec<_> = classes.filter(|class| class.is_abstract()).collect();
            names.sort_by_key(|class| &class.name);
            names
                .iter()
                .map(|class| class.name.clone())
                .collect::<Vec<_>>()
        };
        let newest = all(Version::V301);
        assert!(
            newest
                .iter()
                .any(|name| name == "software_SoftwareArtifact")
        );
        assert!(newest.iter().any(|name| name == "Element"));
        assert!(!newest.iter().any(|name| name == "Agent"));
        assert_eq!(newest.len(), 12, "{newest:?}");
        assert_eq!(all(Version::V300), newest);
    }
}
