//! Relationships: what depends on what, how complete that is, what is delivered.

use super::elements::{Elements, Target};
use super::{Reader, entries};
use crate::sbom::{Claim, Completeness, Edge, EdgeKind, End, Subject, Unresolved};
use crate::syntax::json::Value;
use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::collections::HashSet;

/// One relationship, by ids on the tape.
pub(super) struct Relation {
    object: u32,
    /// `relationshipType`.
    kind: u32,
    from: u32,
    pub(super) to: u32,
    pub(super) from_target: Target,
    /// Index in `@graph`.
    listed: u32,
    /// Whether it holds for a phase of the product's life alone.
    scoped: bool,
}

impl Relation {
    /// What it says.
    pub(super) fn kind<'t>(&self, elements: &Elements<'t>) -> Cow<'t, str> {
        let kind = elements.value(self.kind).and_then(Value::as_str);
        kind.unwrap_or_default()
    }
}

impl<'t> Reader<'_, 't> {
    /// Every relationship, in the order of the file.
    pub(super) fn relations(&self) -> Vec<Relation> {
        let all = self.elements.of("Relationship").into_iter();
        all.map(|(index, object, _)| {
            let mut relation = Relation {
                object: object.id(),
                kind: u32::MAX,
                from: u32::MAX,
                to: u32::MAX,
                from_target: Target::Undescribed,
                listed: self.elements.listed(index),
                scoped: object.get("scope").is_some(),
            };
            for (key, value) in object.members() {
                if key.is_str("from") {
                    relation.from = value.id();
                    relation.from_target = self.elements.target(value);
                } else if key.is_str("to") {
                    relation.to = value.id();
                } else if key.is_str("relationshipType") {
                    relation.kind = value.id();
                }
            }
            relation
        })
        .collect()
    }

    pub(super) fn relationships(&mut self, relations: &[Relation]) {
        for relation in relations {
            self.relationship(relation);
        }
        self.delivered(relations);
        self.claims(relations);
        self.sbom.lists_parts = self.lists_parts();
    }

    fn relationship(&mut self, relation: &Relation) {
        let word = relation.kind(&self.elements);
        let kind = edge_kind(&word);
        let from = self.elements.value(relation.from);
        let from_end = self.end_of(relation.from_target);
        let is_root = |from| self.sbom.is_root(from);
        let of_root = kind.is_some() && from_end.component().is_some_and(is_root);
        if let Some(from) = from {
            self.note_end(from, relation.from_target, "from", false);
        }
        let targets = entries(self.elements.value(relation.to));
        for (index, to) in targets.enumerate() {
            let target = self.elements.target(to);
            let end = self.end_of(target);
            self.note_end(to, target, "to", of_root);
            if end == End::Nothing {
                let whole = matches!(word.as_ref(), "dependsOn" | "contains");
                self.sbom.graph.root_depends_on_nothing |= of_root && whole;
                // That there is nothing of one kind, or in one phase, says nothing of the others.
                if !whole || relation.scoped {
                    continue;
                }
            }
            if kind.is_none() && self.is_part(relation.from_target) && self.is_part(target) {
                self.sbom.graph.related.push((from_end, end));
            }
            if let Some(needed) = end.component()
                && (word == "hasOptionalDependency" || self.is_aside(relation))
            {
                self.sbom.not_shipped.insert(needed);
            }
            if let Some(kind) = kind.filter(|_| from.is_some()) {
                let span = self.span(to);
                self.sbom.graph.edges.push(Edge {
                    from: from_end,
                    to: end,
                    kind,
                    span,
                    entry: relation.listed,
                    index: index as u32,
                });
            }
            match (word.as_ref(), from) {
                ("hasDistributionArtifact", _) => self.distribution(from_end, to),
                ("generates", Some(from)) => self.source(from, end),
                _ => {}
            }
        }
    }

    /// Whether it is software, or the making of it: what relates such elements relates parts of a product.
    fn is_part(&self, target: Target) -> bool {
        let Target::Element(index) = target else {
            return false;
        };
        let class = self.elements.class(index);
        class.is_some_and(|class| {
            class.is_a("software_SoftwareArtifact") || class.is_a("build_Build")
        })
    }

    /// What a package is delivered as can hold parts in its place.
    fn delivered(&mut self, relations: &[Relation]) {
        let edges = self.sbom.graph.edges.iter();
        let holders: FxHashSet<u32> = edges.filter_map(|edge| edge.from.other()).collect();
        if holders.is_empty() {
            return;
        }
        let files = relations
            .iter()
            .filter(|relation| relation.kind(&self.elements) == "hasDistributionArtifact");
        let mut found = Vec::new();
        for relation in files {
            for (index, to) in entries(self.elements.value(relation.to)).enumerate() {
                let end = self.end(to);
                if end.other().is_some_and(|file| holders.contains(&file)) {
                    found.push(Edge {
                        from: self.end_of(relation.from_target),
                        to: end,
                        kind: EdgeKind::Contains,
                        span: self.span(to),
                        entry: relation.listed,
                        index: index as u32,
                    });
                }
            }
        }
        self.sbom.graph.edges.extend(found);
        self.sbom.graph.edges.sort_by_key(|edge| edge.span);
    }

    /// Whether a relationship speaks of work on the product alone (`scope` of a LifecycleScopedRelationship). What is
    /// needed to build it is often built into it.
    fn is_aside(&self, relation: &Relation) -> bool {
        let object = self.elements.value(relation.object);
        let scope = object.and_then(|object| object.get("scope")?.as_str());
        scope.is_some_and(|scope| ["design", "development", "test"].contains(&&*scope))
    }

    /// Notes an end that leads nowhere, or to what can be no end.
    fn note_end(&mut self, value: Value<'t>, target: Target, property: &str, top_level: bool) {
        match target {
            Target::Undescribed => self.unresolved(value, top_level),
            Target::Element(index) if !self.elements.is_element(index) => {
                let node = self.elements.classes.get("Relationship");
                let node = node.and_then(|class| class.property(property)?.node());
                if let Some(node) = node {
                    self.hold(value, index, property, node);
                }
            }
            _ => {}
        }
    }

    /// How complete the dependencies and the parts are said to be. A statement for one phase, or that nobody knows,
    /// stands back where there is another.
    fn claims(&mut self, relations: &[Relation]) {
        let all: Vec<_> = relations
            .iter()
            .filter_map(|relation| Some((self.claim(relation)?, relation.scoped)))
            .collect();
        let is_firm =
            |claim: &Claim, scoped: bool| !scoped && claim.completeness != Completeness::Unknown;
        let key = |claim: &Claim| (claim.of, claim.about);
        let mut said: HashSet<_> = all
            .iter()
            .filter(|(claim, scoped)| is_firm(claim, *scoped))
            .map(|(claim, _)| key(claim))
            .collect();
        let kept = all
            .into_iter()
            .filter(|(claim, scoped)| is_firm(claim, *scoped) || said.insert(key(claim)));
        self.sbom.claims = kept.map(|(claim, _)| claim).collect();
    }

    fn claim(&self, relation: &Relation) -> Option<Claim> {
        let about = match relation.kind(&self.elements).as_ref() {
            "dependsOn" => Subject::Dependencies,
            "contains" => Subject::Parts,
            _ => return None,
        };
        let stated = self.elements.value(relation.object)?.get("completeness")?;
        let completeness = match stated.as_str()?.as_ref() {
            "complete" => Completeness::Complete,
            "incomplete" => Completeness::Incomplete,
            "noAssertion" => Completeness::Unknown,
            _ => return None,
        };
        Some(Claim {
            of: Some(self.end_of(relation.from_target)),
            about,
            completeness,
            stated: self.span(stated),
            subject: self.span(self.elements.value(relation.from)?),
            entry: relation.listed,
        })
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
        let any = |name| self.elements.any(name);
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
    pub(super) fn unresolved(&mut self, value: Value<'t>, top_level: bool) {
        let Some(id) = value.as_str() else { return };
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
