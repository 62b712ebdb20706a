//! Attributes of an element, and texts of simple types, held against the schema.

use super::check::Checker;
use super::simple::{Simple, Wrong};
use super::structure::{Complex, TypeRef, Wildcard};
use super::words::{self, Cause, Complaint};
use crate::syntax::xml::pull::{Attribute, Pull};
use std::ops::Range;

/// The namespace of attributes that speak to schema validators.
const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

impl<'t> Checker<'_, 't> {
    /// Checks the attributes of the element opened last.
    pub(super) fn attributes(&mut self, pull: &Pull<'t>, type_: TypeRef) {
        let schema = self.schema;
        if type_ == TypeRef::Any {
            return;
        }
        let complex = schema.complex(type_);
        for attribute in pull.attributes() {
            if attribute.namespace != 0 && pull.namespace(attribute.namespace) == INSTANCE {
                continue;
            }
            let declared = complex
                .into_iter()
                .flat_map(|complex| complex.attributes.iter());
            let mut declared =
                declared.filter(|own| attribute.namespace == 0 && *own.name == *attribute.name);
            match declared.next() {
                Some(declaration) => {
                    if let Some(simple) = schema.text_of(declaration.type_) {
                        let subject = format_args!("attribute `{}`", attribute.name);
                        self.judge(simple, &attribute.value, &subject, value_place(attribute));
                    }
                    self.unique(attribute);
                    if matches!(attribute.name, "bom-ref" | "ref" | "name")
                        && let Some(frame) = self.frame()
                    {
                        frame.label = Some((attribute.value.clone(), attribute.place.clone()));
                    }
                }
                None => self.undeclared(attribute, complex),
            }
        }
        for declaration in complex
            .into_iter()
            .flat_map(|complex| complex.attributes.iter())
        {
            let given = |own: &Attribute<'_>| own.namespace == 0 && *own.name == *declaration.name;
            if declaration.required && !pull.attributes().iter().any(given) {
                self.lacks_attribute(&declaration.name);
            }
        }
    }

    fn undeclared(&mut self, attribute: &Attribute<'t>, complex: Option<&Complex>) {
        let fits = match complex.and_then(|complex| complex.any_attribute) {
            Some(Wildcard::Any) => true,
            Some(Wildcard::Other) => attribute.namespace != 0 && attribute.namespace != self.own,
            None => false,
        };
        if fits {
            return;
        }
        let names = complex
            .into_iter()
            .flat_map(|complex| complex.attributes.iter());
        let names: Vec<&str> = names.map(|own| &*own.name).collect();
        let near = super::super::words::nearest(attribute.name, names.iter().copied());
        let message = format!(
            "unexpected attribute `{}` in {}",
            words::cut(attribute.name),
            self.noun()
        );
        self.complain(attribute.key.clone(), message, words::instead(near, &names));
    }

    /// The type an element says it has (`xsi:type`), where that is its own or derived from it.
    pub(super) fn instance_type(&mut self, pull: &Pull<'t>, type_: TypeRef) -> TypeRef {
        let mut stated = type_;
        for attribute in pull.attributes() {
            if attribute.namespace == 0 || pull.namespace(attribute.namespace) != INSTANCE {
                continue;
            }
            match attribute.name {
                "nil" => {
                    let message = format!(
                        "{} says with `xsi:nil` that it may be nil, and it may not",
                        self.noun()
                    );
                    self.complain(attribute.key.clone(), message, "remove the attribute");
                }
                "type" => match self.named_type(pull, attribute.value.trim(), type_) {
                    Some(found) => stated = found,
                    None => {
                        let message = format!(
                            "{} says it is of the type {}, which it cannot be",
                            self.noun(),
                            words::quoted(&attribute.value)
                        );
                        self.complain(value_place(attribute), message, "remove the attribute");
                    }
                },
                _ => {}
            }
        }
        stated
    }

    /// The type with this name, if an element declared as `declared` may have it. The schemas derive no type of
    /// elements from another, so that is the declared one itself, or any where any may be.
    fn named_type(&self, pull: &Pull<'t>, name: &str, declared: TypeRef) -> Option<TypeRef> {
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        let namespace = pull.resolve(prefix)?;
        if declared == TypeRef::Any {
            return Some(TypeRef::Any);
        }
        let known = if namespace == self.own {
            self.schema.type_named(local)
        } else if pull.namespace(namespace) == "http://www.w3.org/2001/XMLSchema" {
            self.schema.type_named(&format!("xs:{local}"))
        } else {
            None
        };
        known.filter(|known| *known == declared)
    }

    /// Checks a text against its type.
    pub(super) fn judge(
        &mut self,
        simple: &Simple,
        text: &str,
        subject: &dyn std::fmt::Display,
        range: Range<usize>,
    ) {
        let Err(wrong) = simple.judge(text, &self.schema.simples) else {
            return;
        };
        let text = simple.normalised(text);
        if let Wrong::Enumeration(list) = &wrong
            && list.of_licenses
        {
            let (message, help, unlisted) = super::super::words::license_id(&text);
            let cause = if unlisted {
                Cause::UnlistedLicense
            } else {
                Cause::Form
            };
            return self.complain_about(Complaint {
                cause,
                ..Complaint::new(range, message, help)
            });
        }
        let (message, help) = words::wrong(&wrong, &subject.to_string(), &text, simple);
        self.complain(range, message, help);
    }
}

/// The place of an attribute's value; with its quotes where it is empty.
fn value_place(attribute: &Attribute<'_>) -> Range<usize> {
    let place = attribute.place.clone();
    if place.is_empty() {
        return place.start.saturating_sub(1)..place.end + 1;
    }
    place
}
