//! Reading one SBOM from a text, and looking at what the model says.

use cra_lint::problem::Problem;
use cra_lint::sbom::{self, Sbom};
use cra_lint::source::Sources;

/// The model of a text in a file of this name.
pub fn read_as(name: &str, text: impl Into<Vec<u8>>) -> (Sources, Sbom) {
    let mut sources = Sources::default();
    let file = sources.add(name, text);
    let sbom = sbom::read(file, &sources);
    (sources, sbom)
}

/// What is wrong with the form of it.
pub fn problems(sbom: &Sbom) -> impl Iterator<Item = &Problem> {
    let form = sbom.syntax.iter().chain(&sbom.duplicate_keys);
    form.chain(&sbom.schema.problems).chain(&sbom.encoding)
}

/// Messages, each with the text it points at.
pub fn told(sources: &Sources, sbom: &Sbom) -> Vec<(String, String)> {
    let told = problems(sbom).map(|problem| {
        let at = sources.text(problem.span).to_string();
        (at, problem.message.clone())
    });
    told.collect()
}

/// Every span lies in the file, on character borders.
pub fn check_spans(sources: &Sources, sbom: &Sbom) {
    let Some(text) = sources.file(sbom.file).text() else {
        return assert!(sbom.encoding.is_some());
    };
    let mut spans = vec![sbom.head, sbom.top_level_place()];
    for problem in problems(sbom) {
        spans.push(problem.span);
        spans.extend(problem.related.iter().map(|related| related.span));
        assert!(!problem.message.contains('\n'));
    }
    spans.extend(sbom.unresolved.iter().map(|reference| reference.span));
    spans.extend(sbom.graph.edges.iter().map(|edge| edge.span));
    for duplicate in &sbom.duplicate_ids {
        spans.extend([duplicate.span, duplicate.first]);
    }
    for component in &sbom.components {
        spans.extend([component.span, component.head()]);
        spans.extend(component.licenses.iter().map(|license| license.span));
        spans.extend(component.id);
        for party in &component.parties {
            spans.push(party.span);
            spans.extend([party.name, party.email].into_iter().flatten());
        }
        let texts = [&component.name, &component.version];
        spans.extend(texts.into_iter().flatten().map(|text| text.span));
    }
    for span in spans {
        assert!(text.get(span.range()).is_some(), "{span:?} in {text:?}");
    }
}
