//! Licences and hashes of a whole SBOM, each with who holds it.

use crate::sbom::{Format, Hash, License, LicenseForm, Reference, Sbom};
use crate::source::Sources;
use std::borrow::Cow;

/// Something that a component, a file or the document holds.
#[derive(Clone, Copy)]
pub(super) struct Held<'a, T> {
    sbom: &'a Sbom,
    pub(super) value: &'a T,
    pub(super) owner: Owner,
    /// Index in the owner's list.
    at: usize,
}

/// Who holds it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// The component with this index.
    Component(usize),
    /// The reference with the second index of the component with the first.
    Reference(usize, u32),
    /// The file with this index in the document's list.
    File(usize),
    /// The document itself.
    Document,
}

impl<T> Held<'_, T> {
    /// The owner as a reader knows it.
    pub(super) fn label<'s>(&'s self, sources: &'s Sources) -> Cow<'s, str> {
        let label = match self.owner {
            Owner::Component(index) | Owner::Reference(index, _) => {
                let component = self.sbom.components.get(index);
                component.and_then(|component| self.sbom.label(sources, component))
            }
            Owner::File(index) => {
                let name = self.sbom.files.get(index).and_then(|file| file.name);
                name.map(|name| self.sbom.text(sources, name))
            }
            Owner::Document => None,
        };
        label.unwrap_or_default()
    }

    /// JSON Pointer of something in the owner.
    fn pointer_in(&self, tail: &str) -> String {
        match self.owner {
            Owner::Component(index) => self.sbom.pointer_in(index, tail),
            Owner::Reference(index, at) => {
                let tail = format!("/externalReferences/{at}{tail}");
                self.sbom.pointer_in(index, &tail)
            }
            Owner::File(index) if self.sbom.format == Format::Spdx3Json => {
                let listed = self.sbom.files.get(index).map(|file| file.index);
                let listed = listed.filter(|listed| *listed != u32::MAX);
                listed.map_or_else(String::new, |listed| format!("/@graph/{listed}{tail}"))
            }
            Owner::File(index) if self.sbom.format.is_json() => format!("/files/{index}{tail}"),
            _ => String::new(),
        }
    }
}

impl Held<'_, License> {
    /// Its JSON Pointer.
    pub(super) fn pointer(&self) -> String {
        if self.sbom.format == Format::Spdx3Json {
            // It is an element of its own, which any number of others can be under.
            return String::new();
        }
        if self.sbom.format.is_spdx() {
            let declared = Some(crate::sbom::Acknowledgement::Declared);
            let key = if self.value.acknowledgement == declared {
                "/licenseDeclared"
            } else {
                "/licenseConcluded"
            };
            return self.pointer_in(key);
        }
        let key = match self.value.form {
            LicenseForm::Id => "/license/id",
            LicenseForm::Name => "/license/name",
            LicenseForm::Expression => "/expression",
            LicenseForm::Other => "",
        };
        self.pointer_in(&format!("/licenses/{}{key}", self.at))
    }
}

impl Held<'_, Hash> {
    /// Its JSON Pointer.
    pub(super) fn pointer(&self) -> String {
        let tail = match self.sbom.format {
            Format::Spdx3Json => format!("/verifiedUsing/{}/hashValue", self.at),
            format if format.is_spdx() => format!("/checksums/{}/checksumValue", self.at),
            _ => format!("/hashes/{}/content", self.at),
        };
        self.pointer_in(&tail)
    }
}

/// Every licence of components and files.
pub(super) fn licenses(sbom: &Sbom) -> impl Iterator<Item = Held<'_, License>> {
    let components = sbom.components.iter().enumerate();
    let components =
        components.map(|(index, component)| (Owner::Component(index), &*component.licenses));
    let files = sbom.files.iter().enumerate();
    let files = files.map(|(index, file)| (Owner::File(index), &*file.licenses));
    hold(sbom, components.chain(files))
}

/// Every hash of components, of what they refer to, of files and of other documents.
pub(super) fn hashes(sbom: &Sbom) -> impl Iterator<Item = Held<'_, Hash>> {
    let components = sbom.components.iter().enumerate();
    let components = components.flat_map(|(index, component)| {
        let references = component.references.iter();
        let references = references.map(move |reference: &Reference| {
            (Owner::Reference(index, reference.index), &*reference.hashes)
        });
        std::iter::once((Owner::Component(index), &*component.hashes)).chain(references)
    });
    let files = sbom.files.iter().enumerate();
    let files = files.map(|(index, file)| (Owner::File(index), &*file.hashes));
    let documents = sbom.external_documents.iter();
    let documents = documents.map(|document| (Owner::Document, &*document.hashes));
    let references = sbom.references.iter();
    let references = references.map(|reference| (Owner::Document, &*reference.hashes));
    hold(
        sbom,
        components.chain(files).chain(documents).chain(references),
    )
}

fn hold<'a, T: 'a>(
    sbom: &'a Sbom,
    lists: impl Iterator<Item = (Owner, &'a [T])>,
) -> impl Iterator<Item = Held<'a, T>> {
    lists.flat_map(move |(owner, list)| {
        let held = list.iter().enumerate();
        held.map(move |(at, value)| Held {
            sbom,
            value,
            owner,
            at,
        })
    })
}
