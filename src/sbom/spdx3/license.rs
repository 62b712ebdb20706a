//! Licences: which element states which, and under which ids a document describes its own.

use super::elements::Target;
use super::relationship::Relation;
use super::{Reader, entries};
use crate::sbom::{Acknowledgement, End, License, LicenseForm};
use crate::syntax::json::Value;

/// Where the elements of the licence list have their ids.
const LISTED: &str = "spdx.org/licenses/";

impl<'t> Reader<'_, 't> {
    /// Gives components and files the licences that relationships state.
    pub(super) fn licenses(&mut self, relations: &[Relation]) {
        let mut of_components: Vec<Vec<License>> = Vec::new();
        of_components.resize_with(self.sbom.components.len(), Vec::new);
        let mut of_files: Vec<Vec<License>> = Vec::new();
        of_files.resize_with(self.sbom.files.len(), Vec::new);
        let files = self.files_by_element();
        for relation in relations {
            let acknowledgement = match relation.kind(&self.elements).as_ref() {
                "hasDeclaredLicense" => Acknowledgement::Declared,
                "hasConcludedLicense" => Acknowledgement::Concluded,
                _ => continue,
            };
            let list = match (self.end_of(relation.from_target), relation.from_target) {
                (End::Component(index), _) => of_components.get_mut(index as usize),
                (_, Target::Element(element)) => {
                    let file = files.get(&element);
                    file.and_then(|file| of_files.get_mut(*file))
                }
                _ => None,
            };
            let Some(list) = list else { continue };
            for to in entries(self.elements.value(relation.to)) {
                list.extend(self.license(to, Some(acknowledgement)));
            }
        }
        for (component, licenses) in self.sbom.components.iter_mut().zip(of_components) {
            component.licenses = licenses.into();
        }
        for (file, licenses) in self.sbom.files.iter_mut().zip(of_files) {
            file.licenses = licenses.into();
        }
        self.own_licenses();
    }

    /// Index in [`crate::sbom::Sbom::files`] by element.
    fn files_by_element(&self) -> rustc_hash::FxHashMap<u32, usize> {
        let files = self.elements.of("software_File").into_iter().enumerate();
        files
            .map(|(file, (element, _, _))| (element, file))
            .collect()
    }

    /// The licence that a value is or refers to.
    pub(super) fn license(
        &self,
        value: Value<'t>,
        acknowledgement: Option<Acknowledgement>,
    ) -> Option<License> {
        let made = |span, form| License {
            span,
            form,
            acknowledgement,
        };
        let other = made(self.span(value), LicenseForm::Other);
        let Some(object) = self.object(value) else {
            value.as_str()?;
            let id = self
                .span_after(value, LISTED)
                .map(|id| made(id, LicenseForm::Id));
            return Some(id.unwrap_or(other));
        };
        let class = object
            .get("type")
            .and_then(Value::as_str)
            .unwrap_or_default();
        Some(match class.as_ref() {
            "simplelicensing_LicenseExpression" => {
                let expression = self.span_of(object, "simplelicensing_licenseExpression");
                expression.map_or(other, |span| made(span, LicenseForm::Expression))
            }
            "expandedlicensing_ListedLicense" => {
                let id = object
                    .get("spdxId")
                    .and_then(|id| self.span_after(id, LISTED));
                id.map_or(other, |span| made(span, LicenseForm::Id))
            }
            _ => other,
        })
    }

    /// The ids (`LicenseRef-…`) under which the document describes licences that are not on the list.
    fn own_licenses(&mut self) {
        let mut found = Vec::new();
        for (_, expression, _) in self.elements.of("simplelicensing_LicenseExpression") {
            for entry in entries(expression.get("simplelicensing_customIdToUri")) {
                found.extend(
                    self.object(entry)
                        .and_then(|entry| self.span_of(entry, "key")),
                );
            }
        }
        let kinds = [
            "expandedlicensing_License",
            "simplelicensing_SimpleLicensingText",
        ];
        for (_, license, _) in kinds.into_iter().flat_map(|kind| self.elements.of(kind)) {
            for value in ["name", "spdxId"]
                .into_iter()
                .filter_map(|key| license.get(key))
            {
                let text = value.as_str().unwrap_or_default();
                let id = text
                    .find("LicenseRef-")
                    .and_then(|at| self.span_after(value, text.get(..at)?));
                found.extend(id);
            }
        }
        self.sbom.extracted_licenses = found;
    }
}
