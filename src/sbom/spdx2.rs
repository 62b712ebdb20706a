//! SPDX 2 into the model, from the values of the JSON form.

use super::ids::{Ids, Unresolved};
use super::{Component, ComponentKind, Edge, EdgeKind, End, Hash, Place, Sbom};
use crate::source::{FileId, Span, Spanned};
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
        file: sbom.file,
        sbom,
        ids: Ids::default(),
        documents: HashSet::new(),
    };
    reader.head(root);
    reader.elements(root);
    reader.described(root);
    reader.relationships(root);
    reader.other_references(root);
    for reference in references {
        reader.refer(reference, false);
    }
    reader.sbom.duplicate_ids = reader.ids.duplicates;
}

struct Reader<'m, 't> {
    file: FileId,
    sbom: &'m mut Sbom,
    ids: Ids<'t>,
    /// Ids of the external documents that are declared.
    documents: HashSet<String>,
}

/// Which way a relationship points.
enum Direction {
    Forward(EdgeKind),
    Backward(EdgeKind),
}

impl<'t> Reader<'_, 't> {
    fn span(&self, value: Value<'_>) -> Span {
        Span::new(self.file, value.range())
    }

    fn text(&self, object: Value<'_>, key: &str) -> Option<Spanned<String>> {
        let value = object.get(key)?;
        Some(Spanned::new(value.as_str()?.into_owned(), self.span(value)))
    }

    fn head(&mut self, root: Value<'t>) {
        let head = root
            .get("name")
            .map_or_else(|| root.head_range(), Value::range);
        self.sbom.head = Span::new(self.file, head);
        self.sbom.spec_version = self.text(root, "spdxVersion");
        self.sbom.serial_number = self.text(root, "documentNamespace");
        if let Some(creation) = root.get("creationInfo") {
            self.sbom.timestamp = self.text(creation, "created");
            for creator in creation
                .get("creators")
                .into_iter()
                .flat_map(Value::elements)
            {
                let text = creator
                    .as_str()
                    .map(|text| Spanned::new(text.into_owned(), self.span(creator)));
                self.sbom.authors.extend(text);
            }
        }
        for document in root
            .get("externalDocumentRefs")
            .into_iter()
            .flat_map(Value::elements)
        {
            let id = document.get("externalDocumentId").and_then(Value::as_str);
            self.documents.extend(id.map(String::from));
        }
    }

    fn elements(&mut self, root: Value<'t>) {
        let file = self.file;
        let span = move |value: Value<'t>| Span::new(file, value.range());
        if let Some(id) = root.get("SPDXID") {
            self.ids.declare(id, End::Other, span, || id.pointer());
        }
        for (index, package) in root
            .get("packages")
            .into_iter()
            .flat_map(Value::elements)
            .enumerate()
        {
            if !package.is_object() {
                continue;
            }
            let own = End::Component(self.sbom.components.len() as u32);
            if let Some(id) = package.get("SPDXID") {
                self.ids.declare(id, own, span, || id.pointer());
            }
            let package = self.package(package, index as u32);
            self.sbom.components.push(package);
        }
        for key in ["files", "snippets"] {
            for element in root.get(key).into_iter().flat_map(Value::elements) {
                if let Some(id) = element.get("SPDXID") {
                    self.ids.declare(id, End::Other, span, || id.pointer());
                }
            }
        }
    }

    fn package(&self, value: Value<'t>, index: u32) -> Component {
        let mut found = Component {
            span: self.span(value),
            place: Place::List(index),
            kind: ComponentKind::Part,
            id: self.text(value, "SPDXID"),
            group: None,
            name: self.text(value, "name"),
            version: self.text(value, "versionInfo"),
            purl: None,
            cpe: None,
            otherwise_identified: false,
            supplier: None,
            licenses: Box::default(),
            hashes: Box::default(),
        };
        if value
            .get("primaryPackagePurpose")
            .is_some_and(|purpose| purpose.is_str("FILE"))
        {
            found.kind = ComponentKind::File;
        }
        let parties = ["supplier", "originator"]
            .into_iter()
            .filter_map(|key| self.text(value, key));
        found.supplier = parties
            .into_iter()
            .find(|party| party.value != "NOASSERTION");
        let licenses = ["licenseConcluded", "licenseDeclared"]
            .into_iter()
            .filter_map(|key| value.get(key))
            .filter(|license| !license.is_str(""));
        found.licenses = licenses.map(|license| self.span(license)).collect();
        let checksums = value.get("checksums").into_iter().flat_map(Value::elements);
        let pairs =
            checksums.filter_map(|sum| Some((sum.get("algorithm")?, sum.get("checksumValue")?)));
        found.hashes = pairs
            .map(|(alg, sum)| Hash {
                algorithm: self.span(alg),
                value: self.span(sum),
            })
            .collect();
        for reference in value
            .get("externalRefs")
            .into_iter()
            .flat_map(Value::elements)
        {
            let kind = reference
                .get("referenceType")
                .and_then(Value::as_str)
                .unwrap_or_default();
            let locator = || self.text(reference, "referenceLocator");
            match kind.as_ref() {
                "purl" => found.purl = found.purl.take().or_else(locator),
                "cpe22Type" | "cpe23Type" => found.cpe = found.cpe.take().or_else(locator),
                "swid" | "gitoid" | "swh" => found.otherwise_identified = true,
                _ => {}
            }
        }
        found
    }

    /// Who the document describes: `documentDescribes`, DESCRIBES, DESCRIBED_BY, else its only package.
    fn described(&mut self, root: Value<'t>) {
        let own = root
            .get("SPDXID")
            .and_then(Value::as_str)
            .unwrap_or(DOCUMENT.into());
        let mut targets: Vec<Value<'t>> = root
            .get("documentDescribes")
            .into_iter()
            .flat_map(Value::elements)
            .collect();
        for relationship in root
            .get("relationships")
            .into_iter()
            .flat_map(Value::elements)
        {
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
                Some(End::Other) => self.sbom.describes_other = true,
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
        for (index, relationship) in root
            .get("relationships")
            .into_iter()
            .flat_map(Value::elements)
            .enumerate()
        {
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
            let Some(near_end) = self.refer(near, false) else {
                continue;
            };
            let Some(far_end) = self.refer(far, top_level) else {
                continue;
            };
            self.sbom.graph.root_depends_on_nothing |= top_level && far_end == End::Nothing;
            if let Some(far) = far_end.component()
                && kind.as_str().is_some_and(|word| says_not_shipped(&word))
            {
                self.sbom.not_shipped.insert(far);
            }
            if let Some(Direction::Forward(kind) | Direction::Backward(kind)) = direction {
                let (entry, span) = (index as u32, self.span(far));
                self.sbom.graph.edges.push(Edge {
                    from: near_end,
                    to: far_end,
                    kind,
                    span,
                    entry,
                    index: 0,
                });
            }
        }
    }

    fn other_references(&mut self, root: Value<'t>) {
        for target in root
            .get("documentDescribes")
            .into_iter()
            .flat_map(Value::elements)
        {
            self.refer(target, false);
        }
        for package in root.get("packages").into_iter().flat_map(Value::elements) {
            for file in package
                .get("hasFiles")
                .into_iter()
                .flat_map(Value::elements)
            {
                self.refer(file, false);
            }
        }
        for snippet in root.get("snippets").into_iter().flat_map(Value::elements) {
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
            DOCUMENT => End::Other,
            _ => match id.split_once(':') {
                Some((document, _)) if self.documents.contains(document) => End::External,
                _ => End::Undescribed,
            },
        }
    }

    /// Resolves a reference and notes it when nothing has its id.
    fn refer(&mut self, value: Value<'_>, top_level: bool) -> Option<End> {
        let id = value.as_str()?;
        let end = self.resolve(&id);
        if end == End::Undescribed {
            let (span, pointer) = (self.span(value), value.pointer());
            self.sbom.unresolved.push(Unresolved {
                id: id.into_owned(),
                span,
                pointer,
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
