//! One component of CycloneDX JSON.

use super::super::values::{Values, list};
use super::super::{
    Acknowledgement, Component, ComponentKind, Identifier, IdentifierKind, License, LicenseForm,
    PROPERTY_NAMESPACES, Party, Place, Property, Reference, Role, Scope,
};
use crate::source::Span;
use crate::syntax::json::Value;

/// A component without what it holds.
pub(super) fn component(values: Values, value: Value<'_>, place: Place) -> Component {
    let mut found = Component::new(values.span(value), place);
    let mut identifiers = Vec::new();
    let mut parties = Vec::new();
    let mut identify = |kind, span: Option<Span>, index: usize| {
        identifiers.extend(span.map(|span| Identifier {
            kind,
            span,
            index: index as u32,
        }));
    };
    for (key, member) in value.members() {
        match key.as_str().unwrap_or_default().as_ref() {
            "type" => {
                found.kind = kind(&member.as_str().unwrap_or_default());
                found.kind_word = values.place(member);
            }
            "bom-ref" => found.id = values.place(member),
            "group" => found.group = values.spanned(member).map(Box::new),
            "name" => found.name = values.spanned(member),
            "version" => found.version = values.spanned(member),
            "versionRange" => found.version_range = values.place(member),
            "isExternal" => found.is_external = member.as_bool() == Some(true),
            "scope" => found.scope = scope(&member.as_str().unwrap_or_default()),
            "purl" => found.purl = values.spanned(member),
            "cpe" => identify(IdentifierKind::Cpe, values.place(member), 0),
            "swid" => identify(IdentifierKind::Swid, values.place_of(member, "tagId"), 0),
            "swhid" | "omniborId" => {
                let kind = if key.is_str("swhid") {
                    IdentifierKind::Swhid
                } else {
                    IdentifierKind::Gitoid
                };
                for (index, id) in member.elements().enumerate() {
                    identify(kind, values.place(id), index);
                }
            }
            "supplier" => parties.extend(organisation(values, member, Role::Supplier)),
            "manufacturer" => parties.extend(organisation(values, member, Role::Manufacturer)),
            "publisher" => parties.extend(named(values, member, Role::Publisher)),
            "author" => parties.extend(named(values, member, Role::Author)),
            "authors" => {
                parties.extend(member.elements().filter_map(|one| author(values, one)));
            }
            "licenses" => found.licenses = member.elements().map(|l| license(values, l)).collect(),
            "hashes" => found.hashes = values.hashes(member, "alg", "content"),
            "externalReferences" => found.references = references(values, member),
            "properties" => found.properties = properties(values, member),
            _ => {}
        }
    }
    parties.sort_by_key(|party| party.role);
    found.parties = parties.into();
    found.identifiers = identifiers.into();
    found
}

/// An organisation (`organizationalEntity`).
pub(super) fn organisation(values: Values, value: Value<'_>, role: Role) -> Option<Party> {
    value.is_object().then(|| Party {
        role,
        span: values.span(value),
        name: values.place_of(value, "name"),
        email: list(value, "contact").find_map(|contact| values.place_of(contact, "email")),
        url: list(value, "url").find_map(|url| values.place(url)),
    })
}

/// A person (`organizationalContact`).
pub(super) fn author(values: Values, value: Value<'_>) -> Option<Party> {
    value.is_object().then(|| Party {
        role: Role::Author,
        span: values.span(value),
        name: values.place_of(value, "name"),
        email: values.place_of(value, "email"),
        url: None,
    })
}

/// Somebody of whom the name alone is given.
fn named(values: Values, value: Value<'_>, role: Role) -> Option<Party> {
    let span = values.place(value)?;
    Some(Party {
        role,
        span,
        name: Some(span),
        email: None,
        url: None,
    })
}

/// External references, of a component or of the document.
pub(super) fn references(values: Values, list: Value<'_>) -> Box<[Reference]> {
    let reference = |(index, entry): (usize, Value<'_>)| Reference {
        kind: values.place_or_start(entry, "type"),
        url: values.place_or_start(entry, "url"),
        hashes: entry
            .get("hashes")
            .map(|hashes| values.hashes(hashes, "alg", "content"))
            .unwrap_or_default(),
        index: index as u32,
    };
    list.elements().enumerate().map(reference).collect()
}

fn license(values: Values, choice: Value<'_>) -> License {
    let license = choice.get("license");
    let within = |key: &str| license.and_then(|license| license.get(key));
    let given = [
        (within("id"), LicenseForm::Id),
        (within("name"), LicenseForm::Name),
        (choice.get("expression"), LicenseForm::Expression),
    ];
    let mut given = given
        .into_iter()
        .filter_map(|(text, form)| Some((values.place(text?)?, form)));
    let (span, form) = given
        .next()
        .unwrap_or((values.span(choice), LicenseForm::Other));
    let acknowledgement = within("acknowledgement").or_else(|| choice.get("acknowledgement"));
    License {
        span,
        form,
        acknowledgement: acknowledgement.and_then(|word| match word.as_str()?.as_ref() {
            "declared" => Some(Acknowledgement::Declared),
            "concluded" => Some(Acknowledgement::Concluded),
            _ => None,
        }),
    }
}

fn properties(values: Values, list: Value<'_>) -> Box<[Property]> {
    let property = |(index, entry): (usize, Value<'_>)| {
        let name = entry.get("name")?;
        let text = name.as_str()?;
        let known = PROPERTY_NAMESPACES
            .iter()
            .any(|prefix| text.starts_with(prefix));
        known.then(|| Property {
            name: values.span(name),
            value: values.place_of(entry, "value"),
            index: index as u32,
        })
    };
    list.elements().enumerate().filter_map(property).collect()
}

fn scope(word: &str) -> Option<Scope> {
    Some(match word {
        "required" => Scope::Required,
        "optional" => Scope::Optional,
        "excluded" => Scope::Excluded,
        _ => return None,
    })
}

fn kind(word: &str) -> ComponentKind {
    match word {
        "file" => ComponentKind::File,
        "device" => ComponentKind::Device,
        "data" | "machine-learning-model" | "cryptographic-asset" => ComponentKind::Asset,
        _ => ComponentKind::Part,
    }
}
