//! SPDX 2 into the model, from the values of the JSON form.

mod files;
mod part;

use super::ids::{Ids, Unresolved};
use super::values::{Values, list};
use super::{Edge, EdgeKind, End, ExternalDocument, Role, Sbom, Tool};
use crate::source::Span;
use crate::syntax::json::Value;
use std::collections::HashSet;

const DOCUMENT: &str = "SPDXRef-DOCUMENT";

/// Fills `sbom` from the outermost value; `references` are ids that stand outside it.
pub(super) fn fill<'t>(
    sbom: &mut Sbom,
    root: Value<'t>,
    references: impl IntoIterator<Item = Value<'t>>,
) {
    let mut reader = Reader {
        values: Values { file: sbom.file },
        sbom,
        ids: Ids::default(),
        documents: HashSet::new(),
        others: 0,
    };
    reader.head(root);
    reader.makers(root);
    reader.documents(root);
    reader.elements(root);
    reader.described(root);
    reader.relationships(root);
    reader.other_references(root);
    reader.through_files(root);
    for reference in references {
        reader.refer(reference, false);
    }
    reader.sbom.duplicate_ids = reader.ids.duplicates;
    reader.sbom.duplicate_ids_unlisted = reader.ids.duplicates_unlisted;
}

struct Reader<'m, 't> {
    values: Values,
    sbom: &'m mut Sbom,
    ids: Ids<'t>,
    /// Ids of the external documents that are declared.
    documents: HashSet<String>,
    /// How many elements there are that are no packages.
    others: u32,
}

/// Which way a relationship points.
enum Direction {
    Forward(EdgeKind),
    Backward(EdgeKind),
}

impl<'t> Reader<'_, 't> {
    fn span(&self, value: Value<'_>) -> Span {
        self.values.span(value)
    }

    fn head(&mut self, root: Value<'t>) {
        let head = root.get("name").unwrap_or(root);
        self.sbom.head = self.values.head(head);
        self.sbom.spec_version = self.values.text(root, "spdxVersion");
        self.sbom.serial_number = self.values.text(root, "documentNamespace");
        self.sbom.data_license = self.values.place_of(root, "dataLicense");
        let extracted = list(root, "hasExtractedLicensingInfos");
        let ids = extracted.filter_map(|license| self.values.place_of(license, "licenseId"));
        self.sbom.extracted_licenses.extend(ids);
    }

    fn makers(&mut self, root: Value<'t>) {
        let Some(creation) = root.get("creationInfo") else {
            return;
        };
        self.sbom.timestamp = self.values.text(creation, "created");
        self.sbom.comment = self.values.place_of(creation, "comment");
        for creator in list(creation, "creators") {
            let role = match part::actor(creator, self.span(creator)).0.kind {
                Some("Tool") => {
                    let party = part::party(self.values, creator, Role::Author);
                    self.sbom.tools.push(Tool {
                        span: self.span(creator),
                        name: party.and_then(|party| party.name),
                        version: None,
                    });
                    continue;
                }
                Some("Organization") => Role::Manufacturer,
                _ => Role::Author,
            };
            let party = part::party(self.values, creator, role);
            self.sbom.creators.extend(party);
        }
    }

    fn documents(&mut self, root: Value<'t>) {
        for document in list(root, "externalDocumentRefs") {
            let id = document.get("externalDocumentId");
            let name = id.and_then(Value::as_str);
            self.documents.extend(name.map(String::from));
            let checksum = document.get("checksum").map(|checksum| super::Hash {
                algorithm: self.values.place_or_start(checksum, "algorithm"),
                value: self.values.place_or_start(checksum, "checksumValue"),
            });
            self.sbom.external_documents.push(ExternalDocument {
                span: self.span(document),
                id: id.and_then(|id| self.values.place(id)),
                location: self.values.place_of(document, "spdxDocument"),
                hashes: checksum.into_iter().collect(),
            });
        }
    }

    /// Names an element by its `SPDXID`; one that is no package gets a number.
    fn declare(&mut self, element: Value<'t>, component: Option<u32>) {
        let end = component.map_or_else(
            || {
                self.others += 1;
                End::Other(self.others)
            },
            End::Component,
        );
        let values = self.values;
        if let Some(id) = element.get("SPDXID") {
            let span = |value| values.span(value);
            self.ids.declare(id, end, span, || id.pointer());
        }
    }

    fn elements(&mut self, root: Value<'t>) {
        self.declare(root, None);
        for (index, package) in list(root, "packages").enumerate() {
            if !package.is_object() {
                continue;
            }
            self.declare(package, Some(self.sbom.components.len() as u32));
            let package = part::package(self.values, package, index as u32);
            self.sbom.components.push(package);
        }
        for (index, file) in list(root, "files").enumerate() {
            self.declare(file, None);
            let file = part::file(self.values, file, index as u32);
            self.sbom.files.push(file);
        }
        for (index, snippet) in list(root, "snippets").enumerate() {
            self.declare(snippet, None);
            let ranges = part::ranges(self.values, snippet, index as u32);
            self.sbom.snippet_ranges.extend(ranges);
        }
    }

    /// Who the document describes: `documentDescribes`, DESCRIBES, DESCRIBED_BY, else its only package.
    fn described(&mut self, root: Value<'t>) {
        let own = root
            .get("SPDXID")
            .and_then(Value::as_str)
            .unwrap_or(DOCUMENT.into());
        let mut targets: Vec<Value<'t>> = list(root, "documentDescribes").collect();
        for relationship in list(root, "relationships") {
            let Some((from, kind, to)) = parts(relationship) else {
                continue;
            };
            if kind.is_str("DESCRIBES") && (from.is_str(&own) || from.is_str(DOCUMENT)) {
                targets.push(to);
            } else if kind.is_str("DESCRIBED_BY") && (to.is_str(&own) || to.is_str(DOCUMENT)) {
                targets.push(from);
            }
        }
        for target in targets {
            match target.as_str().and_then(|id| self.ids.find(&id)) {
                Some(End::Component(index)) if !self.sbom.roots.contains(&(index as usize)) => {
                    self.sbom.roots.push(index as usize);
                }
                Some(End::Other(_)) => self.sbom.describes_other = true,
                _ => {}
            }
        }
        if self.sbom.roots.is_empty()
            && !self.sbom.describes_other
            && self.sbom.components.len() == 1
        {
            self.sbom.roots.push(0);
        }
    }

    fn relationships(&mut self, root: Value<'t>) {
        for (index, relationship) in list(root, "relationships").enumerate() {
            let Some((from, kind, to)) = parts(relationship) else {
                continue;
            };
            let direction = kind.as_str().and_then(|word| direction(&word));
            let (near, far) = match direction {
                Some(Direction::Backward(_)) => (to, from),
                _ => (from, to),
            };
            let from_root = near
                .as_str()
                .map(|id| self.resolve(&id))
                .and_then(End::component);
            let top_level =
                direction.is_some() && from_root.is_some_and(|from| self.sbom.is_root(from));
            let pointer = |value: Value<'t>| {
                let key = if value == from {
                    "spdxElementId"
                } else {
                    "relatedSpdxElement"
                };
                format!("/relationships/{index}/{key}")
            };
            let Some(near_end) = self.refer_at(near, false, || pointer(near)) else {
                continue;
            };
            let Some(far_end) = self.refer_at(far, top_level, || pointer(far)) else {
                continue;
            };
            self.sbom.graph.root_depends_on_nothing |= top_level && far_end == End::Nothing;
            if let Some(far) = far_end.component()
                && kind.as_str().is_some_and(|word| says_not_shipped(&word))
            {
                self.sbom.not_shipped.insert(far);
            }
            let Some(Direction::Forward(kind) | Direction::Backward(kind)) = direction else {
                self.sbom.graph.related.push((near_end, far_end));
                continue;
            };
            self.sbom.graph.edges.push(Edge {
                from: near_end,
                to: far_end,
                kind,
                span: self.span(far),
                entry: index as u32,
                index: 0,
            });
        }
    }

    fn other_references(&mut self, root: Value<'t>) {
        for target in list(root, "documentDescribes") {
            self.refer(target, false);
        }
        for package in list(root, "packages") {
            for file in list(package, "hasFiles") {
                self.refer(file, false);
            }
        }
        for snippet in list(root, "snippets") {
            if let Some(file) = snippet.get("snippetFromFile") {
                self.refer(file, false);
            }
        }
    }

    fn resolve(&self, id: &str) -> End {
        if let Some(end) = self.ids.find(id) {
            return end;
        }
        match id {
            "NONE" => End::Nothing,
            "NOASSERTION" => End::Unknown,
            DOCUMENT => End::Other(0),
            _ => match id.split_once(':') {
                Some((document, _)) if self.documents.contains(document) => End::External,
                _ => End::Undescribed,
            },
        }
    }

    /// Resolves a reference and notes it when nothing has its id.
    fn refer(&mut self, value: Value<'_>, top_level: bool) -> Option<End> {
        self.refer_at(value, top_level, || value.pointer())
    }

    /// Like [`Reader::refer`], where the place is known.
    fn refer_at(
        &mut self,
        value: Value<'_>,
        top_level: bool,
        pointer: impl FnOnce() -> String,
    ) -> Option<End> {
        let id = value.as_str()?;
        let end = self.resolve(&id);
        if end == End::Undescribed {
            let span = self.span(value);
            self.sbom.note_unresolved(top_level, || Unresolved {
                id: id.into_owned(),
                span,
                pointer: pointer(),
                top_level,
            });
        }
        Some(end)
    }
}

fn parts<'t>(relationship: Value<'t>) -> Option<(Value<'t>, Value<'t>, Value<'t>)> {
    let part = |key: &str| relationship.get(key);
    Some((
        part("spdxElementId")?,
        part("relationshipType")?,
        part("relatedSpdxElement")?,
    ))
}

/// Whether a relationship type says that the dependency does not ship, or not always (SPDX 2.3, clause 11.1).
fn says_not_shipped(kind: &str) -> bool {
    matches!(
        kind,
        "BUILD_DEPENDENCY_OF"
            | "DEV_DEPENDENCY_OF"
            | "OPTIONAL_DEPENDENCY_OF"
            | "PROVIDED_DEPENDENCY_OF"
            | "TEST_DEPENDENCY_OF"
    )
}

/// What a relationship type says of dependency, and which way (SPDX 2.3, clause 11.1).
fn direction(kind: &str) -> Option<Direction> {
    use Direction::{Backward, Forward};
    Some(match kind {
        "DEPENDS_ON" | "DYNAMIC_LINK" | "STATIC_LINK" | "HAS_PREREQUISITE" => {
            Forward(EdgeKind::DependsOn)
        }
        "CONTAINS" => Forward(EdgeKind::Contains),
        "DEPENDENCY_OF"
        | "BUILD_DEPENDENCY_OF"
        | "DEV_DEPENDENCY_OF"
        | "OPTIONAL_DEPENDENCY_OF"
        | "PROVIDED_DEPENDENCY_OF"
        | "RUNTIME_DEPENDENCY_OF"
        | "TEST_DEPENDENCY_OF"
        | "PREREQUISITE_FOR" => Backward(EdgeKind::DependsOn),
        "CONTAINED_BY" | "OPTIONAL_COMPONENT_OF" | "PACKAGE_OF" => Backward(EdgeKind::Contains),
        _ => return None,
    })
}
