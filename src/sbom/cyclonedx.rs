//! CycloneDX JSON into the model.

mod part;

use super::ids::{Ids, Unresolved};
use super::values::{Values, list};
use super::{
    Affected, Analysis, Claim, Completeness, Edge, EdgeKind, End, NodeEntry, Place, Role, Sbom,
    Scope, Subject, Tool, Vulnerability,
};
use crate::source::{Span, Spanned};
use crate::syntax::json::Value;
use ahash::HashMap;
use std::borrow::Cow;

/// Fills `sbom` from the outermost value.
pub(super) fn fill(sbom: &mut Sbom, root: Value<'_>) {
    let mut reader = Reader {
        values: Values { file: sbom.file },
        sbom,
        ids: Ids::default(),
        refs: Vec::new(),
    };
    reader.head(root);
    reader.makers(root);
    reader.components(root);
    reader.declare_ids(root);
    reader.dependencies(root);
    reader.compositions(root);
    reader.vulnerabilities(root);
    reader.annotations(root);
    reader.nesting();
    reader.sbom.duplicate_ids = reader.ids.duplicates;
    reader.sbom.duplicate_ids_unlisted = reader.ids.duplicates_unlisted;
}

struct Reader<'m, 't> {
    values: Values,
    sbom: &'m mut Sbom,
    ids: Ids<'t>,
    /// Node of a component's `bom-ref` value to the component's index.
    refs: Vec<(u32, u32)>,
}

impl<'t> Reader<'_, 't> {
    fn span(&self, value: Value<'_>) -> Span {
        self.values.span(value)
    }

    fn head(&mut self, root: Value<'t>) {
        let metadata = root.member("metadata");
        self.sbom.head = metadata.map_or_else(|| self.values.head(root), |(key, _)| self.span(key));
        self.sbom.spec_version = self.values.text(root, "specVersion");
        self.sbom.serial_number = self.values.text(root, "serialNumber");
        self.sbom.version = root
            .get("version")
            .map(|version| Spanned::new(version.raw().to_string(), self.span(version)));
        self.sbom.signature = root.member("signature").map(|(key, _)| self.span(key));
        if let Some(references) = root.get("externalReferences") {
            self.sbom.references = part::references(self.values, references).into();
        }
        let some = |key: &str| root.get(key).is_some_and(|list| !list.is_empty());
        self.sbom.lists_parts =
            !some("vulnerabilities") || some("components") || some("dependencies");
    }

    fn makers(&mut self, root: Value<'t>) {
        let Some(metadata) = root.get("metadata") else {
            return;
        };
        let values = self.values;
        self.sbom.timestamp = values.text(metadata, "timestamp");
        let authors = list(metadata, "authors").filter_map(|one| part::author(values, one));
        self.sbom.creators.extend(authors);
        for (key, role) in [
            ("manufacturer", Role::Manufacturer),
            ("manufacture", Role::Manufacturer),
            ("supplier", Role::Supplier),
        ] {
            let party = metadata.get(key);
            let party = party.and_then(|party| part::organisation(values, party, role));
            self.sbom.creators.extend(party);
        }
        let phase = |lifecycle: Value<'_>| {
            let phase = values.place_of(lifecycle, "phase");
            phase.or_else(|| values.place_of(lifecycle, "name"))
        };
        let phases = list(metadata, "lifecycles").filter_map(phase);
        self.sbom.lifecycles.extend(phases);
        // Up to 1.4 a list of tools; since 1.5 also an object of components and services.
        let tool = |tool: Value<'_>| {
            tool.is_object().then(|| Tool {
                span: values.span(tool),
                name: values.place_of(tool, "name"),
                version: values.place_of(tool, "version"),
            })
        };
        let Some(tools) = metadata.get("tools") else {
            return;
        };
        let parts = list(tools, "components").chain(list(tools, "services"));
        let tools = tools.elements().chain(parts).filter_map(tool);
        self.sbom.tools.extend(tools);
    }

    fn components(&mut self, root: Value<'t>) {
        let metadata = root.get("metadata");
        let product = metadata.and_then(|metadata| metadata.get("component"));
        if let Some(product) = product.filter(|product| product.is_object()) {
            self.sbom.roots.push(0);
            self.component(product, Place::Metadata);
        }
        for (index, component) in list(root, "components").enumerate() {
            self.component(component, Place::List(index as u32));
        }
    }

    /// Takes in a component and what it holds; the depth limit of the tape bounds the recursion.
    fn component(&mut self, value: Value<'t>, place: Place) {
        if !value.is_object() {
            return;
        }
        let own = self.sbom.components.len() as u32;
        let found = part::component(self.values, value, place);
        if let Some(id) = value.get("bom-ref") {
            self.refs.push((id.id(), own));
        }
        let is_marked = list(value, "properties").any(is_for_development);
        if is_marked || matches!(found.scope, Some(Scope::Optional | Scope::Excluded)) {
            self.sbom.not_shipped.insert(own as usize);
        }
        self.sbom.components.push(found);
        for (index, inner) in list(value, "components").enumerate() {
            let index = index as u32;
            self.component(inner, Place::Nested { parent: own, index });
        }
    }

    /// Every `bom-ref` of the document names its object: services, tools, vulnerabilities and the rest too.
    fn declare_ids(&mut self, root: Value<'t>) {
        let values = self.values;
        let mut others = 0;
        let mut refs = std::mem::take(&mut self.refs);
        refs.sort_unstable();
        for value in root.tape().all_named("bom-ref") {
            let found = refs.binary_search_by_key(&value.id(), |(id, _)| *id);
            let component = found.ok().and_then(|at| refs.get(at));
            let end = component.map_or_else(
                || {
                    others += 1;
                    End::Other(others)
                },
                |(_, index)| End::Component(*index),
            );
            let span = |value| values.span(value);
            self.ids.declare(value, end, span, || value.pointer());
        }
    }

    fn resolve(&self, reference: &str) -> End {
        let external = || {
            if reference.starts_with("urn:cdx:") {
                End::External
            } else {
                End::Undescribed
            }
        };
        self.ids.find(reference).unwrap_or_else(external)
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

    fn dependencies(&mut self, root: Value<'t>) {
        let mut first = FirstNodes::new(self.sbom.components.len());
        for (index, node) in list(root, "dependencies").enumerate() {
            let Some(reference) = node.get("ref") else {
                continue;
            };
            let pointer = || format!("/dependencies/{index}/ref");
            let Some(of) = self.refer_at(reference, false, pointer) else {
                continue;
            };
            let is_root = of.component().is_some_and(|of| self.sbom.is_root(of));
            let span = self.span(reference);
            let depends_on = node.get("dependsOn");
            let list = depends_on.map_or(span, |list| self.values.head(list));
            let own = self.sbom.graph.nodes.len() as u32;
            self.sbom.graph.nodes.push(NodeEntry {
                of,
                span,
                list,
                index: index as u32,
            });
            if let Some(first) = first.of(of, reference, own) {
                self.sbom.graph.repeated_nodes.push((own, first));
            }
            for (list, kind) in [
                (depends_on, EdgeKind::DependsOn),
                (node.get("provides"), EdgeKind::Provides),
            ] {
                for (position, target) in list.into_iter().flat_map(Value::elements).enumerate() {
                    let top_level = is_root && kind == EdgeKind::DependsOn;
                    let pointer = || match kind {
                        EdgeKind::Provides => {
                            format!("/dependencies/{index}/provides/{position}")
                        }
                        _ => format!("/dependencies/{index}/dependsOn/{position}"),
                    };
                    let Some(to) = self.refer_at(target, top_level, pointer) else {
                        continue;
                    };
                    let span = self.span(target);
                    let edge = Edge {
                        from: of,
                        to,
                        kind,
                        span,
                        entry: index as u32,
                        index: position as u32,
                    };
                    self.sbom.graph.edges.push(edge);
                }
            }
        }
    }

    fn compositions(&mut self, root: Value<'t>) {
        for (entry, composition) in list(root, "compositions").enumerate() {
            let aggregate = composition.get("aggregate");
            let stated = self.span(aggregate.unwrap_or(composition));
            let word = aggregate.and_then(Value::as_str).unwrap_or_default();
            let mut claim = Claim {
                of: None,
                about: Subject::Parts,
                completeness: completeness(&word),
                stated,
                subject: stated,
                entry: entry as u32,
            };
            let mut general = true;
            for (key, about) in [
                ("assemblies", Some(Subject::Parts)),
                ("dependencies", Some(Subject::Dependencies)),
                ("vulnerabilities", None),
            ] {
                for target in list(composition, key) {
                    general = false;
                    let of = self.refer(target, false);
                    let (Some(of), Some(about)) = (of, about) else {
                        continue;
                    };
                    claim.of = Some(of);
                    claim.about = about;
                    claim.subject = self.span(target);
                    self.sbom.claims.push(claim);
                    let is_root = of.component().is_some_and(|of| self.sbom.is_root(of));
                    self.sbom.graph.root_depends_on_nothing |= is_root
                        && about == Subject::Dependencies
                        && claim.completeness == Completeness::Complete;
                }
            }
            if general {
                self.sbom.claims.push(claim);
            }
        }
        // A list that is called complete says "nothing" only where it is empty.
        let empty = self.sbom.direct_edges().next().is_none();
        self.sbom.graph.root_depends_on_nothing &= empty;
    }

    fn vulnerabilities(&mut self, root: Value<'t>) {
        for (index, vulnerability) in list(root, "vulnerabilities").enumerate() {
            let analysis = vulnerability.get("analysis");
            let state = analysis.and_then(|analysis| analysis.get("state"));
            let mut affects = Vec::new();
            for target in list(vulnerability, "affects") {
                if let Some(reference) = target.get("ref")
                    && let Some(end) = self.refer(reference, false)
                {
                    let span = self.span(reference);
                    affects.push(Affected { end, span });
                }
            }
            let found = Vulnerability {
                span: self.span(vulnerability),
                id: self.values.place_of(vulnerability, "id"),
                state: state.and_then(Value::as_str).map(|word| analysed(&word)),
                stated: state.map_or_else(|| self.span(vulnerability), |state| self.span(state)),
                affects: affects.into(),
                index: index as u32,
            };
            self.sbom.vulnerabilities.push(found);
        }
    }

    fn annotations(&mut self, root: Value<'t>) {
        for subject in list(root, "annotations").flat_map(|note| list(note, "subjects")) {
            self.refer(subject, false);
        }
    }

    /// What a component holds it contains.
    fn nesting(&mut self) {
        for (own, component) in self.sbom.components.iter().enumerate() {
            if let Place::Nested { parent, index } = component.place {
                let (from, to) = (End::Component(parent), End::Component(own as u32));
                let span = component.head();
                self.sbom.graph.edges.push(Edge {
                    from,
                    to,
                    kind: EdgeKind::Contains,
                    span,
                    entry: parent,
                    index,
                });
            }
        }
    }
}

/// Whether a property marks its component as one for development, in the names of the CycloneDX property taxonomy:
/// `cdx:npm:package:development`, `cdx:poetry:group`, `cdx:pipenv:category` and their like.
fn is_for_development(property: Value<'_>) -> bool {
    let text = |key: &str| property.get(key).and_then(Value::as_str);
    let (Some(name), Some(value)) = (text("name"), text("value")) else {
        return false;
    };
    if !name.starts_with("cdx:") {
        return false;
    }
    match name.rsplit(':').next() {
        Some("development") => value == "true",
        Some("group" | "category") => !["", "main", "default"].contains(&value.as_ref()),
        _ => false,
    }
}

/// The first dependency node of every reference.
struct FirstNodes<'t> {
    /// By index of the component; `u32::MAX` where there is none yet.
    components: Vec<u32>,
    others: HashMap<Cow<'t, str>, u32>,
}

impl<'t> FirstNodes<'t> {
    fn new(components: usize) -> Self {
        Self {
            components: vec![u32::MAX; components],
            others: HashMap::default(),
        }
    }

    /// The first node for the same reference; remembers `own` as that if there is none.
    fn of(&mut self, end: End, reference: Value<'t>, own: u32) -> Option<u32> {
        let index = end.component();
        let first = match index.and_then(|index| self.components.get_mut(index)) {
            Some(first) => first,
            None => self.others.entry(reference.as_str()?).or_insert(u32::MAX),
        };
        let known = *first != u32::MAX;
        if !known {
            *first = own;
        }
        known.then_some(*first)
    }
}

fn completeness(word: &str) -> Completeness {
    match word {
        "complete" => Completeness::Complete,
        word if word.starts_with("incomplete") => Completeness::Incomplete,
        _ => Completeness::Unknown,
    }
}

fn analysed(word: &str) -> Analysis {
    match word {
        "exploitable" => Analysis::Exploitable,
        "resolved" | "resolved_with_pedigree" => Analysis::Resolved,
        "in_triage" => Analysis::InTriage,
        "false_positive" | "not_affected" => Analysis::NotAffected,
        _ => Analysis::Other,
    }
}
