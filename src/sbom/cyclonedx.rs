//! CycloneDX JSON into the model.

use super::ids::{Ids, Unresolved};
use super::{Component, ComponentKind, Edge, EdgeKind, End, Hash, NodeEntry, Place, Sbom};
use crate::source::{FileId, Span, Spanned};
use crate::syntax::json::Value;
use ahash::HashMap;
use std::borrow::Cow;

/// Fills `sbom` from the outermost value.
pub(super) fn fill(sbom: &mut Sbom, root: Value<'_>) {
    let mut reader = Reader {
        file: sbom.file,
        sbom,
        ids: Ids::default(),
        refs: HashMap::default(),
    };
    reader.head(root);
    reader.components(root);
    reader.declare_ids(root);
    reader.dependencies(root);
    reader.other_references(root);
    reader.nesting();
    reader.sbom.duplicate_ids = reader.ids.duplicates;
}

struct Reader<'m, 't> {
    file: FileId,
    sbom: &'m mut Sbom,
    ids: Ids<'t>,
    /// Node of a component's `bom-ref` value to the component's index.
    refs: HashMap<u32, u32>,
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
        let opening = Span {
            end: self.span(root).start + 1,
            ..self.span(root)
        };
        self.sbom.head = root
            .member("metadata")
            .map_or(opening, |(key, _)| self.span(key));
        self.sbom.spec_version = self.text(root, "specVersion");
        self.sbom.serial_number = self.text(root, "serialNumber");
        self.sbom.version = root
            .get("version")
            .map(|version| Spanned::new(version.raw().to_string(), self.span(version)));
        let some = |key: &str| root.get(key).is_some_and(|list| !list.is_empty());
        self.sbom.lists_parts =
            !some("vulnerabilities") || some("components") || some("dependencies");
        let Some(metadata) = root.get("metadata") else {
            return;
        };
        self.sbom.timestamp = self.text(metadata, "timestamp");
        for author in metadata
            .get("authors")
            .into_iter()
            .flat_map(Value::elements)
        {
            self.sbom.authors.extend(
                self.text(author, "name")
                    .or_else(|| self.text(author, "email")),
            );
        }
        for key in ["manufacturer", "manufacture", "supplier"] {
            let named = metadata.get(key).and_then(|party| self.text(party, "name"));
            self.sbom.authors.extend(named);
        }
    }

    fn components(&mut self, root: Value<'t>) {
        let metadata = root.get("metadata");
        let product = metadata.and_then(|metadata| metadata.get("component"));
        if let Some(product) = product.filter(|product| product.is_object()) {
            self.sbom.roots.push(0);
            self.component(product, Place::Metadata);
        }
        for (index, component) in root
            .get("components")
            .into_iter()
            .flat_map(Value::elements)
            .enumerate()
        {
            self.component(component, Place::List(index as u32));
        }
    }

    /// Takes in a component and what it holds; the depth limit of the tape bounds the recursion.
    fn component(&mut self, value: Value<'t>, place: Place) {
        if !value.is_object() {
            return;
        }
        let mut found = Component {
            span: self.span(value),
            place,
            kind: ComponentKind::Part,
            id: None,
            group: None,
            name: None,
            version: None,
            purl: None,
            cpe: None,
            otherwise_identified: false,
            supplier: None,
            licenses: Box::default(),
            hashes: Box::default(),
        };
        let own = self.sbom.components.len() as u32;
        let mut nested = None;
        let mut parties: [Option<Spanned<String>>; 4] = [const { None }; 4];
        for (key, member) in value.members() {
            let text = |value: Value<'_>| {
                Some(Spanned::new(value.as_str()?.into_owned(), self.span(value)))
            };
            let named = |party: Value<'_>| party.get("name").and_then(text);
            match key.as_str().unwrap_or_default().as_ref() {
                "type" => found.kind = kind(&member.as_str().unwrap_or_default()),
                "bom-ref" => {
                    found.id = text(member);
                    self.refs.insert(member.id(), own);
                }
                "group" => found.group = text(member),
                "name" => found.name = text(member),
                "version" => found.version = text(member),
                "purl" => found.purl = text(member),
                "cpe" => found.cpe = text(member),
                "swid" => found.otherwise_identified |= member.get("tagId").is_some(),
                "swhid" | "omniborId" => found.otherwise_identified |= !member.is_empty(),
                "supplier" => parties[0] = named(member),
                "manufacturer" => parties[1] = named(member),
                "publisher" => parties[2] = text(member),
                "author" => parties[3] = text(member),
                "authors" => parties[3] = member.elements().find_map(named),
                "licenses" => found.licenses = self.licenses(member),
                "hashes" => found.hashes = self.hashes(member),
                "components" => nested = Some(member),
                _ => {}
            }
        }
        found.supplier = parties.into_iter().flatten().next();
        self.sbom.components.push(found);
        for (index, inner) in nested.into_iter().flat_map(Value::elements).enumerate() {
            self.component(
                inner,
                Place::Nested {
                    parent: own,
                    index: index as u32,
                },
            );
        }
    }

    fn licenses(&self, list: Value<'_>) -> Box<[Span]> {
        let texts = list.elements().filter_map(|choice| {
            let license = choice.get("license");
            let named =
                license.and_then(|license| license.get("id").or_else(|| license.get("name")));
            named.or_else(|| choice.get("expression"))
        });
        texts.map(|text| self.span(text)).collect()
    }

    fn hashes(&self, list: Value<'_>) -> Box<[Hash]> {
        let pairs = list
            .elements()
            .filter_map(|hash| Some((hash.get("alg")?, hash.get("content")?)));
        pairs
            .map(|(alg, content)| Hash {
                algorithm: self.span(alg),
                value: self.span(content),
            })
            .collect()
    }

    /// Every `bom-ref` of the document names its object: services, tools, vulnerabilities and the rest too.
    fn declare_ids(&mut self, root: Value<'t>) {
        let file = self.file;
        for value in root.tape().all_named("bom-ref") {
            let end = self
                .refs
                .get(&value.id())
                .map_or(End::Other, |index| End::Component(*index));
            self.ids.declare(
                value,
                end,
                |value| Span::new(file, value.range()),
                || value.pointer(),
            );
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
        let reference = value.as_str()?;
        let end = self.resolve(&reference);
        if end == End::Undescribed {
            let (span, pointer) = (self.span(value), value.pointer());
            self.sbom.unresolved.push(Unresolved {
                id: reference.into_owned(),
                span,
                pointer,
                top_level,
            });
        }
        Some(end)
    }

    fn dependencies(&mut self, root: Value<'t>) {
        let mut seen: HashMap<Cow<'t, str>, u32> = HashMap::default();
        for (index, node) in root
            .get("dependencies")
            .into_iter()
            .flat_map(Value::elements)
            .enumerate()
        {
            let Some(reference) = node.get("ref") else {
                continue;
            };
            let Some(of) = self.refer(reference, false) else {
                continue;
            };
            let is_root = of.component().is_some_and(|of| self.sbom.is_root(of));
            let span = self.span(reference);
            let depends_on = node.get("dependsOn");
            let list = depends_on.map_or(span, |list| Span {
                end: self.span(list).start + 1,
                ..self.span(list)
            });
            let own = self.sbom.graph.nodes.len() as u32;
            self.sbom.graph.nodes.push(NodeEntry {
                of,
                span,
                list,
                index: index as u32,
            });
            match seen.entry(reference.as_str().unwrap_or_default()) {
                std::collections::hash_map::Entry::Occupied(first) => {
                    self.sbom.graph.repeated_nodes.push((own, *first.get()));
                }
                std::collections::hash_map::Entry::Vacant(entry) => {
                    entry.insert(own);
                }
            }
            for (list, kind) in [
                (depends_on, EdgeKind::DependsOn),
                (node.get("provides"), EdgeKind::Provides),
            ] {
                for (position, target) in list.into_iter().flat_map(Value::elements).enumerate() {
                    let top_level = is_root && kind == EdgeKind::DependsOn;
                    let Some(to) = self.refer(target, top_level) else {
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

    fn other_references(&mut self, root: Value<'t>) {
        let list =
            |object: Value<'t>, key: &str| object.get(key).into_iter().flat_map(Value::elements);
        for composition in list(root, "compositions") {
            for key in ["assemblies", "dependencies", "vulnerabilities"] {
                for target in list(composition, key) {
                    let end = self.refer(target, false);
                    let is_root = end
                        .and_then(End::component)
                        .is_some_and(|found| self.sbom.is_root(found));
                    let complete = composition
                        .get("aggregate")
                        .is_some_and(|aggregate| aggregate.is_str("complete"));
                    self.sbom.graph.root_depends_on_nothing |=
                        is_root && complete && key == "dependencies";
                }
            }
        }
        for target in list(root, "vulnerabilities").flat_map(|found| list(found, "affects")) {
            if let Some(reference) = target.get("ref") {
                self.refer(reference, false);
            }
        }
        for subject in list(root, "annotations").flat_map(|note| list(note, "subjects")) {
            self.refer(subject, false);
        }
        // A list that is called complete says "nothing" only where it is empty.
        let empty = self.sbom.direct_edges().next().is_none();
        self.sbom.graph.root_depends_on_nothing &= empty;
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

fn kind(word: &str) -> ComponentKind {
    match word {
        "file" => ComponentKind::File,
        "device" => ComponentKind::Device,
        "data" | "machine-learning-model" | "cryptographic-asset" => ComponentKind::Asset,
        _ => ComponentKind::Part,
    }
}
