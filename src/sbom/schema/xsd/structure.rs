//! A schema as compiled: names as numbers, types in lists.

use super::content::{Content, Place};
use super::raw::{RawAttribute, RawBody, RawParticle, RawSchema, RawType};
use super::simple::{Facets, Simple};
use rustc_hash::FxHashMap;

/// What an element or attribute may hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::sbom) enum TypeRef {
    /// Anything.
    Any,
    /// A text: index in [`Schema::simples`].
    Simple(u16),
    /// Index in [`Schema::complexes`].
    Complex(u16),
}

/// The namespaces of elements or attributes that a schema allows without naming them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Wildcard {
    /// Every one, and none.
    Any,
    /// Every one but the schema's own.
    Other,
}

/// A declared attribute.
#[derive(Debug)]
pub(in crate::sbom) struct AttributeDeclaration {
    pub(in crate::sbom) name: Box<str>,
    pub(in crate::sbom) type_: TypeRef,
    pub(super) required: bool,
}

/// A type that has attributes or elements.
#[derive(Debug)]
pub(in crate::sbom) struct Complex {
    /// The type of its text, where it holds text alone.
    pub(in crate::sbom) text: Option<u16>,
    /// Its elements; none where it holds nothing.
    pub(in crate::sbom) content: Option<Content>,
    pub(in crate::sbom) attributes: Box<[AttributeDeclaration]>,
    pub(super) any_attribute: Option<Wildcard>,
    pub(super) mixed: bool,
}

/// A compiled schema.
#[derive(Debug)]
pub(in crate::sbom) struct Schema {
    pub(super) namespace: String,
    names: FxHashMap<Box<str>, u16>,
    spelled: Vec<Box<str>>,
    pub(in crate::sbom) simples: Vec<Simple>,
    pub(in crate::sbom) complexes: Vec<Complex>,
    named: FxHashMap<String, TypeRef>,
    /// The outermost element.
    pub(super) root: Box<str>,
    pub(super) root_type: TypeRef,
    /// Attributes whose values are given once in a document.
    pub(super) unique: Vec<String>,
}

impl Schema {
    /// The number of an element's name.
    pub(super) fn name(&self, name: &str) -> Option<u16> {
        self.names.get(name).copied()
    }

    /// The name with this number.
    pub(in crate::sbom) fn spelled(&self, name: u16) -> &str {
        self.spelled.get(name as usize).map_or("", |name| name)
    }

    /// The type with this name.
    pub(super) fn type_named(&self, name: &str) -> Option<TypeRef> {
        self.named.get(name).copied()
    }

    pub(in crate::sbom) fn complex(&self, type_: TypeRef) -> Option<&Complex> {
        match type_ {
            TypeRef::Complex(at) => self.complexes.get(at as usize),
            _ => None,
        }
    }

    /// The type of the text of an element that holds text alone.
    pub(in crate::sbom) fn text_of(&self, type_: TypeRef) -> Option<&Simple> {
        let at = match type_ {
            TypeRef::Simple(at) => at,
            TypeRef::Complex(at) => self.complexes.get(at as usize)?.text?,
            TypeRef::Any => return None,
        };
        self.simples.get(at as usize)
    }
}

/// Compiles a reduced schema; `None` would be a bug of this tool, which a test rules out.
pub(super) fn compile(text: &str, licenses: &str) -> Option<Schema> {
    let raw: RawSchema = serde_json::from_str(text).ok()?;
    let licenses: RawSchema = serde_json::from_str(licenses).ok()?;
    let (root, outermost) = raw.elements.into_iter().next()?;
    let mut compiler = Compiler {
        schema: Schema {
            namespace: raw.target_namespace,
            names: FxHashMap::default(),
            spelled: Vec::new(),
            simples: Vec::new(),
            complexes: Vec::new(),
            named: FxHashMap::default(),
            root: root.into(),
            root_type: TypeRef::Any,
            unique: outermost.unique.clone(),
        },
        bodies: raw.types.into_iter().collect(),
        pending: Vec::new(),
    };
    for (name, body) in licenses.types {
        compiler.bodies.insert(format!("spdx:{name}"), body);
    }
    compiler.schema.root_type = compiler.type_of(outermost.type_.as_ref())?;
    // Types may hold themselves, so their insides wait until they have a number.
    while let Some((at, body)) = compiler.pending.pop() {
        let complex = compiler.complex(&body)?;
        *compiler.schema.complexes.get_mut(at as usize)? = complex;
    }
    Some(compiler.schema)
}

struct Compiler {
    schema: Schema,
    bodies: FxHashMap<String, RawBody>,
    pending: Vec<(u16, RawBody)>,
}

impl Compiler {
    fn type_of(&mut self, raw: Option<&RawType>) -> Option<TypeRef> {
        match raw {
            None => Some(TypeRef::Any),
            Some(RawType::Name(name)) => self.named(name),
            Some(RawType::Body(body)) if body.is_simple() => self.simple(body).map(TypeRef::Simple),
            Some(RawType::Body(body)) => Some(self.later(RawBody::clone(body))),
        }
    }

    fn named(&mut self, name: &str) -> Option<TypeRef> {
        if let Some(known) = self.schema.named.get(name) {
            return Some(*known);
        }
        let found = match name.strip_prefix("xs:") {
            Some(datatype) => TypeRef::Simple(self.add(Simple::datatype(datatype)?)),
            None => {
                let body = self.bodies.get(name)?.clone();
                if body.is_simple() {
                    TypeRef::Simple(self.simple(&body)?)
                } else {
                    self.later(body)
                }
            }
        };
        self.schema.named.insert(name.to_string(), found);
        Some(found)
    }

    /// A number for a type that is compiled later.
    fn later(&mut self, body: RawBody) -> TypeRef {
        let at = self.schema.complexes.len() as u16;
        self.schema.complexes.push(Complex {
            text: None,
            content: None,
            attributes: Box::default(),
            any_attribute: None,
            mixed: false,
        });
        self.pending.push((at, body));
        TypeRef::Complex(at)
    }

    fn add(&mut self, simple: Simple) -> u16 {
        self.schema.simples.push(simple);
        (self.schema.simples.len() - 1) as u16
    }

    fn simple_named(&mut self, name: &str) -> Option<u16> {
        match self.named(name)? {
            TypeRef::Simple(at) => Some(at),
            _ => None,
        }
    }

    fn simple(&mut self, body: &RawBody) -> Option<u16> {
        if let Some(members) = &body.union {
            let members: Option<Vec<_>> =
                members.iter().map(|name| self.simple_named(name)).collect();
            return Some(self.add(Simple::union(members?)));
        }
        let base = body.base.as_deref()?;
        let of_licenses = body
            .enumeration
            .as_ref()
            .is_some_and(|list| list.len() > 300);
        let at = self.simple_named(base)?;
        let base = self.schema.simples.get(at as usize)?;
        let derived = base.restrict(Facets {
            enumeration: body.enumeration.clone().unwrap_or_default().into(),
            patterns: body
                .pattern
                .iter()
                .flatten()
                .map(|own| own.as_str().into())
                .collect(),
            min_length: body.min_length,
            max_length: body.max_length,
            min: body.min_inclusive.clone(),
            max: body.max_inclusive.clone(),
            of_licenses,
        });
        Some(self.add(derived))
    }

    fn complex(&mut self, body: &RawBody) -> Option<Complex> {
        let text = match &body.text {
            Some(base) => Some(self.simple_named(base)?),
            None => None,
        };
        let content = match &body.content {
            Some(particle) => Some(Content::of(particle, &mut |element| self.place(element))?),
            None => None,
        };
        let attributes: Option<Vec<_>> = body
            .attributes
            .iter()
            .map(|own| self.attribute(own))
            .collect();
        Some(Complex {
            text,
            content,
            attributes: attributes?.into(),
            any_attribute: match body.any_attribute.as_deref() {
                Some("##any") => Some(Wildcard::Any),
                Some("##other") => Some(Wildcard::Other),
                Some(_) => return None,
                None => None,
            },
            mixed: body.mixed,
        })
    }

    fn attribute(&mut self, raw: &RawAttribute) -> Option<AttributeDeclaration> {
        Some(AttributeDeclaration {
            name: raw.name.as_str().into(),
            type_: self.type_of(raw.type_.as_ref())?,
            required: raw.required,
        })
    }

    fn place(&mut self, raw: &RawParticle) -> Option<Place> {
        let Some(element) = &raw.element else {
            return (raw.any.as_deref() == Some("##other")).then_some(Place::Foreign);
        };
        let spelled = &mut self.schema.spelled;
        let name = *self
            .schema
            .names
            .entry(element.as_str().into())
            .or_insert_with_key(|name| {
                spelled.push(name.clone());
                (spelled.len() - 1) as u16
            });
        Some(Place::Element {
            name,
            type_: self.type_of(raw.type_.as_ref())?,
            default: raw.default.clone(),
        })
    }
}
