//! What a document describes: the way from it over the bills of materials to the product.

use super::elements::Target;
use super::{Reader, entries};
use crate::syntax::json::Value;
use rustc_hash::{FxHashMap, FxHashSet};

impl<'t> Reader<'_, 't> {
    pub(super) fn roots(&mut self) {
        let described = self.described();
        let documents: Vec<u32> = self
            .elements
            .of("SpdxDocument")
            .map(|(index, _, _)| index)
            .collect();
        let boms: Vec<u32> = self.elements.of("Bom").map(|(index, _, _)| index).collect();
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

    /// Targets of `describes` relationships, by the element that describes.
    fn described(&self) -> FxHashMap<u32, Vec<Value<'t>>> {
        let mut out: FxHashMap<u32, Vec<Value<'t>>> = FxHashMap::default();
        for (_, relationship, _) in self.elements.of("Relationship") {
            let kind = relationship.get("relationshipType");
            if !kind.is_some_and(|kind| kind.is_str("describes")) {
                continue;
            }
            let from = relationship
                .get("from")
                .map(|from| self.elements.target(from));
            if let Some(Target::Element(from)) = from {
                out.entry(from)
                    .or_default()
                    .extend(entries(relationship.get("to")));
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
