//! Packages, files, snippets and whom they name, in SPDX 2.

use super::super::values::{Values, list};
use super::super::{
    Acknowledgement, Component, ComponentKind, FileEntry, Identifier, IdentifierKind, License,
    LicenseForm, Party, Place, Reference, Role, SnippetRange, Spdx2Package,
};
use crate::source::Span;
use crate::syntax::json::Value;

/// A package.
pub(super) fn package(values: Values, value: Value<'_>, index: u32) -> Component {
    let mut found = Component::new(values.span(value), Place::List(index));
    let mut parties = Vec::new();
    let mut licenses = [None; 2];
    let mut spdx2 = Spdx2Package::default();
    for (key, member) in value.members() {
        match key.as_str().unwrap_or_default().as_ref() {
            "SPDXID" => found.id = values.place(member),
            "name" => found.name = values.spanned(member),
            "versionInfo" => found.version = values.spanned(member),
            "primaryPackagePurpose" => {
                found.kind_word = values.place(member);
                found.kind = kind(&member.as_str().unwrap_or_default());
            }
            "supplier" => parties.extend(party(values, member, Role::Supplier)),
            "originator" => parties.extend(party(values, member, Role::Manufacturer)),
            "licenseConcluded" => {
                licenses[0] = license(values, member, Acknowledgement::Concluded);
            }
            "licenseDeclared" => {
                licenses[1] = license(values, member, Acknowledgement::Declared);
            }
            "checksums" => found.hashes = values.hashes(member, "algorithm", "checksumValue"),
            "externalRefs" => external_references(values, member, &mut found),
            "filesAnalyzed" => spdx2.files_analyzed = values.flag(value, "filesAnalyzed"),
            "packageVerificationCode" => spdx2.verification_code = Some(values.span(member)),
            "hasFiles" => spdx2.has_files = member.element(0).map(|file| values.span(file)),
            "downloadLocation" => spdx2.download_location = values.place(member),
            "copyrightText" => spdx2.copyright = values.place(member),
            "packageFileName" => spdx2.file_name = values.place(member),
            "sourceInfo" => spdx2.source_info = values.place(member),
            _ => {}
        }
    }
    parties.sort_by_key(|party| party.role);
    found.parties = parties.into();
    found.licenses = licenses.into_iter().flatten().collect();
    found.spdx2 = Some(Box::new(spdx2));
    found
}

fn kind(purpose: &str) -> ComponentKind {
    match purpose {
        "FILE" => ComponentKind::File,
        "DEVICE" => ComponentKind::Device,
        _ => ComponentKind::Part,
    }
}

fn license(values: Values, value: Value<'_>, said: Acknowledgement) -> Option<License> {
    (!value.is_str("")).then_some(())?;
    Some(License {
        span: values.place(value)?,
        form: LicenseForm::Expression,
        acknowledgement: Some(said),
    })
}

/// Identifiers, and references that are none.
fn external_references(values: Values, references: Value<'_>, found: &mut Component) {
    let mut identifiers = Vec::new();
    let mut others = Vec::new();
    for (index, reference) in references.elements().enumerate() {
        let index = index as u32;
        let word = reference.get("referenceType").and_then(Value::as_str);
        let kind = match word.as_deref().unwrap_or_default() {
            "purl" if found.purl.is_none() => {
                found.purl = values.text(reference, "referenceLocator");
                continue;
            }
            "purl" => IdentifierKind::Purl,
            "cpe22Type" => IdentifierKind::Cpe22,
            "cpe23Type" => IdentifierKind::Cpe23,
            "swid" => IdentifierKind::Swid,
            "swh" => IdentifierKind::Swhid,
            "gitoid" => IdentifierKind::Gitoid,
            _ => {
                others.push(Reference {
                    kind: values.place_or_start(reference, "referenceType"),
                    url: values.place_or_start(reference, "referenceLocator"),
                    hashes: Box::default(),
                    index,
                });
                continue;
            }
        };
        let span = values.place_or_start(reference, "referenceLocator");
        identifiers.push(Identifier { kind, span, index });
    }
    found.identifiers = identifiers.into();
    found.references = others.into();
}

/// A file.
pub(super) fn file(values: Values, value: Value<'_>, index: u32) -> FileEntry {
    let concluded = value
        .get("licenseConcluded")
        .and_then(|license_text| license(values, license_text, Acknowledgement::Concluded));
    let hashes = value
        .get("checksums")
        .map(|list| values.hashes(list, "algorithm", "checksumValue"));
    FileEntry {
        span: values.span(value),
        id: values.place_of(value, "SPDXID"),
        name: values.place_of(value, "fileName"),
        licenses: concluded.into_iter().collect(),
        hashes: hashes.unwrap_or_default(),
        index,
    }
}

/// The ranges of a snippet.
pub(super) fn ranges(
    values: Values,
    value: Value<'_>,
    snippet: u32,
) -> impl Iterator<Item = SnippetRange> {
    let range = move |(index, range): (usize, Value<'_>)| {
        let offset = |key: &str| {
            let pointer = range.get(key)?;
            let offset = pointer.get("offset").or_else(|| pointer.get("lineNumber"));
            Some(values.span(offset?))
        };
        Some(SnippetRange {
            start: offset("startPointer")?,
            end: offset("endPointer")?,
            snippet,
            index: index as u32,
        })
    };
    list(value, "ranges").enumerate().filter_map(range)
}

/// Whom an actor field names: `Organization: Acme GmbH (mail@acme.example)`.
pub(super) fn party(values: Values, value: Value<'_>, role: Role) -> Option<Party> {
    let span = values.place(value)?;
    let mut party = Party {
        role,
        span,
        name: None,
        email: None,
        url: None,
    };
    if value.is_str("NOASSERTION") || value.is_str("NONE") {
        return Some(party);
    }
    let (actor, within) = actor(value, span);
    party.name = actor.name.map(&within);
    party.email = actor.email.map(&within);
    Some(party)
}

/// The parts of an actor's text, and what makes places of them: of a text that does not stand in the file as it reads
/// the whole is the place of every part.
pub(super) fn actor(
    value: Value<'_>,
    span: Span,
) -> (Actor, impl Fn(std::ops::Range<usize>) -> Span) {
    let raw = value.raw();
    let text = value.as_str().unwrap_or_default();
    let stands = raw.contains(&*text);
    let actor = Actor::of(if stands { raw } else { &text });
    let within = move |part: std::ops::Range<usize>| match stands {
        true => Span {
            start: span.start + part.start as u32,
            end: span.start + part.end as u32,
            ..span
        },
        false => span,
    };
    (actor, within)
}

/// The parts of an actor's text, as ranges of it.
#[derive(Default, PartialEq, Eq, Debug)]
pub(super) struct Actor {
    /// `Person`, `Organization` or `Tool`, if it begins with one of them.
    pub(super) kind: Option<&'static str>,
    pub(super) name: Option<std::ops::Range<usize>>,
    pub(super) email: Option<std::ops::Range<usize>>,
}

impl Actor {
    /// Takes the text as it is written apart; quotes around it are left out.
    pub(super) fn of(raw: &str) -> Self {
        let quotes: &[char] = &['"', '\''];
        let text = raw.trim_matches(quotes);
        let lead = raw.len() - raw.trim_start_matches(quotes).len();
        let kinds = ["Person", "Organization", "Tool"];
        let kind = kinds.into_iter().find(|kind| {
            let rest = text.trim_start().strip_prefix(kind);
            rest.is_some_and(|rest| rest.trim_start().starts_with(':'))
        });
        let from = match kind {
            Some(_) => text.find(':').map_or(0, |colon| colon + 1),
            None => 0,
        };
        let rest = text.get(from..).unwrap_or_default();
        let bracket = rest.trim_end().strip_suffix(')');
        let (name, email) = match bracket.and_then(|inner| Some((inner, inner.rfind('(')?))) {
            Some((inner, open)) => (inner.get(..open), Some(open + 1..inner.len())),
            None => (Some(rest), None),
        };
        let trimmed = |text: &str, at: usize| {
            let start = at + (text.len() - text.trim_start().len());
            let range = start..start + text.trim().len();
            (!range.is_empty()).then(|| range.start + lead..range.end + lead)
        };
        let email = email.and_then(|range| {
            let text = rest.get(range.clone())?;
            text.contains('@')
                .then(|| trimmed(text, from + range.start))
                .flatten()
        });
        Self {
            kind,
            // A bracket that holds no address is part of the name.
            name: match email {
                Some(_) => trimmed(name.unwrap_or_default(), from),
                None => trimmed(rest, from).map(|range| {
                    let empty = text.get(range.start - lead..range.end - lead);
                    match empty.and_then(|name| name.strip_suffix("()")) {
                        Some(name) => range.start..range.start + name.trim_end().len(),
                        None => range,
                    }
                }),
            },
            email,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Actor;

    fn parts(raw: &str) -> (Option<&'static str>, Option<&str>, Option<&str>) {
        let actor = Actor::of(raw);
        let text = |range: Option<std::ops::Range<usize>>| range.and_then(|range| raw.get(range));
        (actor.kind, text(actor.name), text(actor.email))
    }

    #[test]
    fn actors_are_split() {
        let organization = Some("Organization");
        assert_eq!(
            parts("\"Organization: Zähler (GmbH) (mail@acme.example)\""),
            (
                organization,
                Some("Zähler (GmbH)"),
                Some("mail@acme.example")
            )
        );
        assert_eq!(
            parts("Organization: Acme (Europe)"),
            (organization, Some("Acme (Europe)"), None)
        );
        assert_eq!(
            parts("Person: Jo Doe ()"),
            (Some("Person"), Some("Jo Doe"), None)
        );
        assert_eq!(
            parts("\"Tool: maker-1.0\""),
            (Some("Tool"), Some("maker-1.0"), None)
        );
        assert_eq!(parts("Acme"), (None, Some("Acme"), None));
        assert_eq!(parts("Organization:"), (organization, None, None));
        assert_eq!(parts(""), (None, None, None));
    }
}
