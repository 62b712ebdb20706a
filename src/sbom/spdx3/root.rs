//! What a document describes: the way from it over the bills of materials to the product.

use super::elements::Target;
use super::relationship::Relation;
use super::{Reader, entries};
use crate::syntax::json::Value;
use rustc_hash::{FxHashMap, FxHashSet};

impl<'t> Reader<'_, 't> {
    pub(super) fn roots(&mut self, relations: &[Relation]) {
        let described = self.described(relations);
        let documents = self.indices_of("SpdxDocument");
        let boms = self.indices_of("Bom");
        let starts = if documents.is_empty() {
            &boms
        } else {
            &documents
        };
        let mut open: Vec<u32> = starts.iter().rev().copied().collect();
        let mut seen: FxHashSet<u32> = open.iter().copied().collect();
        while let Some(collection) = open.pop() {
            let listed = self
                .elements
                .object(collection)
                .and_then(|object| object.get("rootElement"));
            let named = described.get(&collection).into_iter().flatten().copied();
            let mut inner = Vec::new();
            for target in entries(listed).chain(named) {
                self.root(target, &mut seen, &mut inner);
            }
            open.extend(inner.into_iter().rev());
        }
        let nothing_said = self.sbom.roots.is_empty() && !self.sbom.describes_other;
        if nothing_said && self.sbom.components.len() == 1 {
            self.sbom.roots.push(0);
        }
    }

    fn indices_of(&self, class: &str) -> Vec<u32> {
        let found = self.elements.of(class).into_iter();
        found.map(|(index, _, _)| index).collect()
    }

    /// Targets of `describes` relationships, by the element that describes.
    fn described(&self, relations: &[Relation]) -> FxHashMap<u32, Vec<Value<'t>>> {
        let mut out: FxHashMap<u32, Vec<Value<'t>>> = FxHashMap::default();
        for relation in relations {
            if relation.kind(&self.elements) != "describes" {
                continue;
            }
            if let Target::Element(from) = relation.from_target {
                let targets = entries(self.elements.value(relation.to));
                out.entry(from).or_default().extend(targets);
            }
        }
        out
    }

    fn root(&mut self, target: Value<'t>, seen: &mut FxHashSet<u32>, inner: &mut Vec<u32>) {
        let element = match self.elements.target(target) {
            Target::Element(element) => element,
            // Another document describes it; this one says what it is.
            Target::External => {
                self.sbom.describes_other = true;
                return;
            }
            _ => return,
        };
        if let Some(component) = self.elements.component(element) {
            if seen.insert(element) {
                self.sbom.roots.push(component as usize);
            }
            return;
        }
        let Some(class) = self.elements.class(element) else {
            return;
        };
        if class.is_a("ElementCollection") {
            if seen.insert(element) {
                inner.push(element);
            }
        } else if class.is_a("Artifact") || class.is_a("build_Build") {
            self.sbom.describes_other = true;
        }
    }
}
