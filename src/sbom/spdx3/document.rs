//! What a document says of itself.

use super::{Reader, entries};
use crate::sbom::ExternalDocument;
use crate::sbom::values::Values;
use crate::source::{Span, Spanned};
use crate::syntax::json::Value;

/// The version that the address in `@context` names.
pub(super) fn context_version(values: Values, root: Value<'_>) -> Option<Spanned<String>> {
    let context = entries(root.get("@context"));
    let mut versions = context.filter_map(|address| {
        let text = address.as_str()?;
        let (before, after) = text.split_once("spdx.org/rdf/")?;
        let version = after
            .split('/')
            .next()
            .filter(|version| !version.is_empty())?;
        let start = address.range().start + 1 + before.len() + "spdx.org/rdf/".len();
        let written = Span::new(values.file, start..start + version.len());
        let plain = text.len() + 2 == address.range().len();
        let span = if plain { written } else { values.span(address) };
        Some(Spanned::new(version.to_string(), span))
    });
    versions.next()
}

impl<'t> Reader<'_, 't> {
    pub(super) fn document(&mut self, root: Value<'t>) {
        let first = |name| self.elements.of(name).first().map(|(_, object, _)| *object);
        let (document, bom) = (first("SpdxDocument"), first("Bom"));
        let main = document.or(bom);
        self.sbom.head = main.map_or_else(|| self.values.head(root), |main| self.head_of(main));
        self.sbom.serial_number = main.and_then(|main| self.text(main, "spdxId"));
        let of_main = main.and_then(|main| self.object(main.get("creationInfo")?));
        if let Some(creation) = of_main.or_else(|| first("CreationInfo")) {
            self.creation(creation);
        }
        // The schema goes by the context; the version stated otherwise is held against it by a rule.
        let known = self
            .context
            .clone()
            .filter(|version| crate::sbom::schema::is_known(self.sbom.format, &version.value));
        let stated = self.sbom.spec_version.take();
        self.sbom.spec_version = known.or(stated).or_else(|| self.context.clone());
        self.sbom.data_license = document.and_then(|document| {
            let license = document.get("dataLicense")?;
            self.license(license, None).map(|license| license.span)
        });
        for (_, bom, _) in self.elements.of("Bom") {
            let kinds =
                entries(bom.get("software_sbomType")).filter(|kind| kind.as_str().is_some());
            let spans: Vec<_> = kinds.map(|kind| self.span(kind)).collect();
            self.sbom.lifecycles.extend(spans);
            let references = self.external_refs(bom);
            self.sbom.references.extend(references);
        }
        self.external_documents();
    }

    fn creation(&mut self, creation: Value<'t>) {
        self.sbom.spec_version = self.text(creation, "specVersion");
        self.sbom.timestamp = self.text(creation, "created");
        self.sbom.comment = self.span_of(creation, "comment");
        let creators: Vec<_> = entries(creation.get("createdBy"))
            .map(|agent| self.creator(agent))
            .collect();
        self.sbom.creators.extend(creators);
        let tools: Vec<_> = entries(creation.get("createdUsing"))
            .map(|tool| self.tool(tool))
            .collect();
        self.sbom.tools.extend(tools);
    }

    fn external_documents(&mut self) {
        let maps = self.elements.of("SpdxDocument");
        let lists = maps
            .iter()
            .flat_map(|(_, document, _)| ["import", "imports"].map(|key| document.get(key)));
        let documents: Vec<_> = lists
            .flat_map(entries)
            .filter_map(|map| self.object(map))
            .map(|map| ExternalDocument {
                span: self.span(map),
                id: self.span_of(map, "externalSpdxId"),
                location: self.span_of(map, "locationHint"),
                hashes: self.hashes(map),
            })
            .collect();
        self.sbom.external_documents.extend(documents);
    }
}
