use super::expressions::Expressions;
use super::held;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::syntax::shorten;
use std::collections::HashSet;

rule! {
    /// # Licence of one's own that is not given
    ///
    /// ## What it checks
    /// SPDX 2: every `LicenseRef-…` of a licence expression is among the extracted licences of the file
    /// (`hasExtractedLicensingInfos`), and every `DocumentRef-…` before one is declared.
    ///
    /// ## Why
    /// Such an id means something inside this document alone. Without the text nobody knows under which licence the
    /// component is.
    ///
    /// ## How to close it
    /// Add the licence with its id and text to `hasExtractedLicensingInfos`, or use an id of the SPDX list.
    ///
    /// ## Limits
    /// CycloneDX has no place that would define such ids, and nothing is asked there. One finding for a file and id, at
    /// the first place.
    id: "license-ref-undefined",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        if !sbom.is_spdx2() {
            return 0;
        }
        let text = |span| sbom.text(context.sources, span);
        let defined: HashSet<_> = sbom.extracted_licenses.iter().map(|id| text(*id)).collect();
        let documents = sbom
            .external_documents
            .iter()
            .filter_map(|document| document.id);
        let documents: HashSet<_> = documents.map(text).collect();
        let mut expressions = Expressions::default();
        let mut told = HashSet::new();
        let mut subjects = 0;
        for held in held::licenses(sbom) {
            let span = held.value.span;
            let expression = text(span);
            for range in &expressions.read(&expression).references {
                subjects += 1;
                let id = expression.get(range.clone()).unwrap_or_default();
                let known = match id.split_once(':') {
                    Some((document, _)) => documents.contains(document),
                    None => defined.contains(id),
                };
                if known || told.contains(id) {
                    continue;
                }
                told.insert(id.to_string());
                let message = match id.split_once(':') {
                    Some((document, _)) => {
                        format!(
                            "the external document `{}` is not declared",
                            shorten(document, 80)
                        )
                    }
                    None => format!("the text of the licence `{}` is not given", shorten(id, 80)),
                };
                findings
                    .report(super::part(sbom, context.sources, span, range), message)
                    .help("add it, or use an id of the SPDX licence list")
                    .pointer(held.pointer())
                    .subject(id);
            }
        }
        subjects
    })
}
