//! Packages and files.

use super::{Reader, entries};
use crate::sbom::{
    Component, ComponentKind, Deployable, FileEntry, Flag, Hash, Identifier, IdentifierKind, Party,
    Place, Reference, Role,
};
use crate::source::Span;
use crate::syntax::json::Value;

impl<'t> Reader<'_, 't> {
    pub(super) fn package(&self, object: Value<'t>, place: Place) -> Component {
        let mut found = Component::new(self.span(object), place);
        let class = object
            .get("type")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let purpose = object.get("software_primaryPurpose");
        let word = purpose.and_then(Value::as_str).unwrap_or_default();
        found.kind = match (class.as_ref(), word.as_ref()) {
            ("ai_AIPackage" | "dataset_DatasetPackage", _) | (_, "data" | "model") => {
                ComponentKind::Asset
            }
            (_, "device") => ComponentKind::Device,
            (_, "file") => ComponentKind::File,
            _ => ComponentKind::Part,
        };
        found.kind_word = self.span_of(object, "software_primaryPurpose");
        found.id = self.span_of(object, "spdxId");
        found.name = self.text(object, "name");
        found.version = self.text(object, "software_packageVersion");
        found.purl = self.text(object, "software_packageUrl");
        self.identify(object, &mut found);
        found.parties = self.parties(object).into();
        found.hashes = self.hashes(object);
        found.references = self.external_refs(object).into();
        let location = object.get("software_downloadLocation");
        let unknown = location.is_some_and(|url| url.is_str("NOASSERTION") || url.is_str("NONE"));
        let url = self
            .filled(object, "software_downloadLocation")
            .filter(|_| !unknown);
        found.deployable = url.map(|_| {
            Box::new(Deployable {
                url,
                ..Deployable::default()
            })
        });
        found
    }

    fn identify(&self, object: Value<'t>, found: &mut Component) {
        let mut identifiers = Vec::new();
        for (index, entry) in self.identifiers_of(object).enumerate() {
            let Some(span) = self.filled(entry, "identifier") else {
                continue;
            };
            let word = entry.get("externalIdentifierType").and_then(Value::as_str);
            let kind = match word.unwrap_or_default().as_ref() {
                "packageUrl" if found.purl.is_none() => {
                    found.purl = self.text(entry, "identifier");
                    continue;
                }
                "packageUrl" => IdentifierKind::Purl,
                "cpe22" => IdentifierKind::Cpe22,
                "cpe23" => IdentifierKind::Cpe23,
                "swid" => IdentifierKind::Swid,
                "swhid" => IdentifierKind::Swhid,
                "gitoid" => IdentifierKind::Gitoid,
                "other" => IdentifierKind::Other,
                _ => continue,
            };
            identifiers.push(Identifier {
                kind,
                span,
                index: index as u32,
            });
        }
        for (index, entry) in entries(object.get("software_contentIdentifier")).enumerate() {
            let entry = self.object(entry).unwrap_or(entry);
            let Some(span) = self.filled(entry, "software_contentIdentifierValue") else {
                continue;
            };
            let is_gitoid = entry
                .get("software_contentIdentifierType")
                .is_some_and(|kind| kind.is_str("gitoid"));
            identifiers.push(Identifier {
                kind: match is_gitoid {
                    true => IdentifierKind::Gitoid,
                    false => IdentifierKind::Swhid,
                },
                span,
                index: index as u32,
            });
        }
        found.identifiers = identifiers.into();
    }

    fn parties(&self, object: Value<'t>) -> Vec<Party> {
        let named = |key: &str, role| {
            let agents = entries(object.get(key))
                .filter(|agent| agent.is_object() || agent.as_str().is_some());
            agents.map(move |agent| (agent, role)).collect::<Vec<_>>()
        };
        let supplied = named("suppliedBy", Role::Supplier);
        let made = named("originatedBy", Role::Manufacturer);
        let all = supplied.into_iter().chain(made);
        all.map(|(agent, role)| self.party(agent, role)).collect()
    }

    /// What `verifiedUsing` says; entries that are no hash of the whole leave their places empty.
    pub(super) fn hashes(&self, object: Value<'t>) -> Box<[Hash]> {
        let list =
            entries(object.get("verifiedUsing")).map(|entry| self.object(entry).unwrap_or(entry));
        list.map(|entry| {
            let is_hash = entry.get("type").is_some_and(|class| class.is_str("Hash"));
            let part = |key: &str| match is_hash {
                true => self.values.place_or_start(entry, key),
                false => self.values.start(entry),
            };
            Hash {
                algorithm: part("algorithm"),
                value: part("hashValue"),
            }
        })
        .collect()
    }

    /// `externalRef`: one reference for each, its first locator.
    pub(super) fn external_refs(&self, object: Value<'t>) -> Vec<Reference> {
        let list = entries(object.get("externalRef")).enumerate();
        list.map(|(index, entry)| {
            let entry = self.object(entry).unwrap_or(entry);
            let locator = entries(entry.get("locator")).find(|locator| locator.as_str().is_some());
            Reference {
                kind: self.values.place_or_start(entry, "externalRefType"),
                url: locator.map_or_else(|| self.values.start(entry), |locator| self.span(locator)),
                hashes: Box::default(),
                index: index as u32,
            }
        })
        .collect()
    }

    pub(super) fn file_entry(&self, object: Value<'t>, index: u32) -> FileEntry {
        FileEntry {
            span: self.span(object),
            id: self.span_of(object, "spdxId"),
            name: self.span_of(object, "name"),
            licenses: Box::default(),
            hashes: self.hashes(object),
            index: self.elements.listed(index),
        }
    }

    /// What is delivered of a package, from the file that is its distribution (BSI TR-03183-2 v2.1.0, SPDX mapping).
    pub(super) fn deployable(&self, file: Value<'t>, package_url: Option<Span>) -> Deployable {
        let file_url = self.external_refs_of(file, "binaryArtifact");
        let sha512 = entries(file.get("verifiedUsing"))
            .filter_map(|entry| self.object(entry))
            .find(|hash| {
                hash.get("algorithm")
                    .is_some_and(|algorithm| algorithm.is_str("sha512"))
            });
        let purposes = ["software_primaryPurpose", "software_additionalPurpose"];
        let place = self.head_of(file);
        let stated = |word: &str| {
            let mut all = purposes.into_iter().flat_map(|key| entries(file.get(key)));
            all.find(|purpose| purpose.is_str(word))
                .map(|purpose| self.span(purpose))
        };
        let flag = |word: &str| {
            let said = stated(word);
            Some(Flag {
                value: said.is_some(),
                span: said.unwrap_or(place),
            })
        };
        let structured = stated("container").map(|span| Flag { value: true, span });
        let image = || stated("firmware").map(|span| Flag { value: false, span });
        Deployable {
            filename: self.filled(file, "name"),
            sha512: sha512.and_then(|hash| self.filled(hash, "hashValue")),
            url: file_url.or(package_url),
            executable: flag("executable"),
            archive: flag("archive"),
            structured: structured.or_else(image),
        }
    }

    fn external_refs_of(&self, object: Value<'t>, kind: &str) -> Option<Span> {
        let mut list = entries(object.get("externalRef")).filter_map(|entry| self.object(entry));
        let entry = list.find(|entry| {
            entry
                .get("externalRefType")
                .is_some_and(|own| own.is_str(kind))
        })?;
        let locator = entries(entry.get("locator")).find(|locator| locator.as_str().is_some())?;
        Some(self.span(locator))
    }
}
