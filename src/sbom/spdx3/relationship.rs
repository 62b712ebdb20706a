//! Relationships: what depends on what, how complete that is, what is delivered.

use super::elements::Target;
use super::{Reader, entries};
use crate::sbom::{Claim, Completeness, Edge, EdgeKind, End, Subject, Unresolved};
use crate::syntax::json::Value;

impl<'t> Reader<'_, 't> {
    pub(super) fn relationships(&mut self) {
        for index in self.elements.indices() {
            let Some((object, class)) = self.elements.get(index) else {
                continue;
            };
            if class.is_a("Relationship") {
                self.relationship(object, self.elements.listed(index));
            }
        }
        self.sbom.lists_parts = self.lists_parts();
    }

    fn relationship(&mut self, object: Value<'t>, entry: u32) {
        let word = object
            .get("relationshipType")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let kind = edge_kind(&word);
        let from = object.get("from");
        let from_end = from.map_or(End::Undescribed, |from| self.end(from));
        let of_root = from_end
            .component()
            .is_some_and(|from| self.sbom.is_root(from))
            && kind.is_some();
        if let Some(from) = from {
            self.note_unresolved(from, false);
        }
        for (index, to) in entries(object.get("to")).enumerate() {
            let end = self.end(to);
            self.note_unresolved(to, of_root);
            self.sbom.graph.root_depends_on_nothing |= of_root && end == End::Nothing;
            if let Some(kind) = kind.filter(|_| from.is_some()) {
                let span = self.span(to);
                self.sbom.graph.edges.push(Edge {
                    from: from_end,
                    to: end,
                    kind,
                    span,
                    entry,
                    index: index as u32,
                });
            }
            match (word.as_ref(), from) {
                ("hasDistributionArtifact", _) => self.distribution(from_end, to),
                ("generates", Some(from)) => self.source(from, end),
                _ => {}
            }
        }
        if let Some((kind, from)) = kind.zip(from) {
            self.claim(object, kind, from, entry);
        }
    }

    fn claim(&mut self, object: Value<'t>, kind: EdgeKind, from: Value<'t>, entry: u32) {
        let Some(stated) = object.get("completeness") else {
            return;
        };
        let completeness = match stated.as_str().unwrap_or_default().as_ref() {
            "complete" => Completeness::Complete,
            "incomplete" => Completeness::Incomplete,
            "noAssertion" => Completeness::Unknown,
            _ => return,
        };
        self.sbom.claims.push(Claim {
            of: Some(self.end(from)),
            about: match kind {
                EdgeKind::Contains => Subject::Parts,
                _ => Subject::Dependencies,
            },
            completeness,
            stated: self.span(stated),
            subject: self.span(from),
            entry,
        });
    }

    fn distribution(&mut self, package: End, file: Value<'t>) {
        let Some(file) = self.object(file) else {
            return;
        };
        let known = package
            .component()
            .and_then(|index| self.sbom.components.get(index));
        let Some(known) = known.map(|package| package.deployable.as_deref()) else {
            return;
        };
        // The first file counts; a package's own download location stands where a file has none.
        if known.is_none_or(|known| known.filename.is_none() && known.executable.is_none()) {
            let found = self.deployable(file, known.and_then(|known| known.url));
            if let Some(component) = self.component_mut(package) {
                component.deployable = Some(Box::new(found));
            }
        }
    }

    /// What a package is generated from says where its source is (BSI TR-03183-2 v2.1.0, SPDX mapping).
    fn source(&mut self, source: Value<'t>, package: End) {
        let Some(source) = self
            .object(source)
            .filter(|_| package.component().is_some())
        else {
            return;
        };
        let of_source = |kind: Value<'_>| kind.is_str("sourceArtifact");
        let list = entries(source.get("externalRef")).filter_map(|entry| self.object(entry));
        let any = list
            .filter_map(|entry| entry.get("externalRefType"))
            .any(of_source);
        let found = if any {
            self.external_refs(source)
        } else {
            Vec::new()
        };
        let component = self.component_mut(package).filter(|_| any);
        // A package made of thousands of files need not name them all.
        if let Some(component) = component.filter(|component| component.references.len() < 100) {
            let own = std::mem::take(&mut component.references);
            component.references = own.into_iter().chain(found).collect();
        }
    }

    /// Whether the document lists parts of something, and is not about vulnerabilities or licences alone.
    fn lists_parts(&self) -> bool {
        let any = |name: &'static str| self.elements.of(name).next().is_some();
        if any("Bom") || !self.sbom.graph.edges.is_empty() {
            return true;
        }
        let about_vulnerabilities =
            any("security_Vulnerability") || any("security_VulnAssessmentRelationship");
        let holds_software = any("software_SoftwareArtifact");
        let about_licenses =
            any("expandedlicensing_License") || any("expandedlicensing_LicenseAddition");
        !about_vulnerabilities && (holds_software || !about_licenses)
    }

    /// Notes a reference that leads nowhere.
    pub(super) fn note_unresolved(&mut self, value: Value<'t>, top_level: bool) {
        let Some(id) = value.as_str() else { return };
        if self.elements.target(value) != Target::Undescribed {
            return;
        }
        self.sbom.unresolved.push(Unresolved {
            id: id.into_owned(),
            span: self.span(value),
            pointer: value.pointer(),
            top_level,
        });
    }
}

/// What a relationship type says of dependency (SPDX 3.0.1, Core, RelationshipType). All of them point from the
/// dependent to what it needs. The scope of a LifecycleScopedRelationship does not change that: of what is used to
/// build much ends up in the product.
fn edge_kind(word: &str) -> Option<EdgeKind> {
    Some(match word {
        "dependsOn"
        | "hasDynamicLink"
        | "hasStaticLink"
        | "hasOptionalDependency"
        | "hasProvidedDependency"
        | "hasPrerequisite"
        | "hasPrerequsite" => EdgeKind::DependsOn,
        "contains" | "hasOptionalComponent" => EdgeKind::Contains,
        _ => return None,
    })
}
