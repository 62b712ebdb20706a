//! One product: what is known of it, the elements of Annex VII with their evidence, the files that were read.

use super::place::Places;
use super::{Group, anchor};
use crate::dossier::{ElementState, Evidence, EvidenceKind, Nature, Product};
use crate::law::cra;
use crate::law::element::Status;
use crate::report::facts;
use crate::report::markup::{escape, prose};
use std::fmt::Write;

/// Places of evidence that are listed; the rest is counted.
const MOST_EVIDENCE: usize = 5;

pub(super) fn write(
    out: &mut String,
    places: &Places<'_>,
    product: &Product,
    number: usize,
    groups: &[Group<'_>],
) {
    let name = escape(&facts::title(product));
    let _ = writeln!(
        out,
        "<section id=\"product-{number}\">\n<h2>Product: {name}</h2>"
    );
    facts_table(out, places, product, number);
    elements(out, places, product, number, groups);
    files(out, places, product);
    out.push_str("</section>\n");
}

fn facts_table(out: &mut String, places: &Places<'_>, product: &Product, number: usize) {
    let _ = writeln!(
        out,
        "<h3 id=\"facts-{number}\">What is known of it</h3>\n<table aria-labelledby=\"facts-{number}\">\n<thead>\
         <tr><th scope=\"col\">fact</th><th scope=\"col\">value</th><th scope=\"col\">said in</th></tr></thead>\n<tbody>"
    );
    let _ = writeln!(
        out,
        "<tr><th scope=\"row\">folder</th><td data-label=\"value\">{}</td><td></td></tr>",
        escape(&product.path)
    );
    let mut unknown = Vec::new();
    for (name, fact) in facts::of(product) {
        let Some((value, span)) = fact else {
            unknown.push(name);
            continue;
        };
        let _ = writeln!(
            out,
            "<tr><th scope=\"row\">{name}</th><td data-label=\"value\">{}</td><td data-label=\"said in\">{}</td></tr>",
            escape(&value),
            places.line(span)
        );
    }
    out.push_str("</tbody>\n</table>\n");
    if !unknown.is_empty() {
        let _ = writeln!(
            out,
            "<p>Not known: {}. <code>[product]</code> in <code>cra-lint.toml</code> can say it.</p>",
            unknown.join(", ")
        );
    }
}

fn elements(
    out: &mut String,
    places: &Places<'_>,
    product: &Product,
    number: usize,
    groups: &[Group<'_>],
) {
    let _ = writeln!(
        out,
        "<h3 id=\"elements-{number}\">Elements of Annex VII</h3>"
    );
    match product.nature {
        Nature::TechnicalFile => {}
        Nature::NoTechnicalFile => {
            out.push_str(
                "<p>Not judged: the folder holds no technical documentation of a product.</p>\n",
            );
            return;
        }
        Nature::SingleFiles => {
            out.push_str(
                "<p>Not judged: only single files, or a part of the folder, were named.</p>\n",
            );
            return;
        }
    }
    let _ = writeln!(
        out,
        "<table class=\"matrix\" aria-labelledby=\"elements-{number}\">\n<thead><tr><th scope=\"col\">point</th>\
         <th scope=\"col\">element</th><th scope=\"col\">status</th><th scope=\"col\">evidence</th>\
         <th scope=\"col\">what would close the gap</th></tr></thead>\n<tbody>"
    );
    for state in &product.elements {
        row(out, places, product, state, groups);
    }
    out.push_str("</tbody>\n</table>\n");
}

fn row(
    out: &mut String,
    places: &Places<'_>,
    product: &Product,
    state: &ElementState,
    groups: &[Group<'_>],
) {
    let element = state.element;
    let reference = cra::reference(element.id());
    let reference = reference.strip_prefix("Annex VII").unwrap_or(&reference);
    let status = state.status.as_str();
    let mut status_cell = format!(
        "<span class=\"status\"><span aria-hidden=\"true\">{}</span> {}</span>",
        mark(state.status),
        status.replace('-', " ")
    );
    if let Some(group) = groups.iter().find(|group| group.element == Some(element)) {
        let _ = write!(
            status_cell,
            "<br/><a href=\"#{}\">{}</a>",
            anchor(Some(element)),
            group.counts()
        );
    }
    let _ = writeln!(
        out,
        "<tr class=\"{status}\"><td data-label=\"point\">{reference}</td><th scope=\"row\">{}</th>\
         <td data-label=\"status\">{status_cell}</td><td data-label=\"evidence\">{}</td>\
         <td data-label=\"to close\">{}</td></tr>",
        element.name(),
        evidence(places, state),
        gap(product, state)
    );
}

fn mark(status: Status) -> char {
    match status {
        Status::Present => '✓',
        Status::Placeholder => '◌',
        Status::Missing => '✗',
        Status::NotApplicable => '–',
        Status::NotAssessable => '?',
    }
}

fn evidence(places: &Places<'_>, state: &ElementState) -> String {
    let mut out = format!("<p class=\"reason\">{}</p>", prose(&state.reason));
    if state.evidence.is_empty() {
        return out;
    }
    out += "<ul>";
    for evidence in state.evidence.iter().take(MOST_EVIDENCE) {
        out += &entry(places, evidence);
    }
    let more = state.evidence.len().saturating_sub(MOST_EVIDENCE);
    if more > 0 {
        let _ = write!(out, "<li>and {more} more</li>");
    }
    out + "</ul>"
}

fn entry(places: &Places<'_>, evidence: &Evidence) -> String {
    let quote = match evidence.kind {
        EvidenceKind::Sbom | EvidenceKind::File => String::new(),
        _ => places.quote(evidence.span),
    };
    let place = places.line(evidence.span);
    match quote.is_empty() {
        true => format!("<li>{place}</li>"),
        false => format!("<li>{place} <q>{quote}</q></li>"),
    }
}

/// What would close the gap, and the legal points it touches.
fn gap(product: &Product, state: &ElementState) -> String {
    let Some(closing) = state.element.closing(state.status) else {
        return String::new();
    };
    let formal = state.element.formal_points(state.status);
    let mut points: Vec<_> = formal.iter().map(|id| cra::reference(id)).collect();
    for duty in product.fined_duties(state) {
        points.push(format!(
            "{} for {}",
            cra::reference(duty.tier.id),
            cra::reference(duty.id)
        ));
    }
    format!(
        "<p>{}</p><p class=\"touches\">touches {}</p>",
        prose(&closing),
        points.join("; ")
    )
}

fn files(out: &mut String, places: &Places<'_>, product: &Product) {
    out.push_str("<h3>Files that were read</h3>\n<ul class=\"files\">\n");
    for document in &product.documents {
        let _ = writeln!(out, "<li>document {}</li>", places.file(document.file));
    }
    for sbom in &product.sboms {
        let version = sbom
            .spec_version
            .as_ref()
            .map(|version| version.value.as_str());
        let schema = match sbom.schema.valid {
            Some(true) => "follows its schema",
            Some(false) => "does not follow its schema",
            None => "not held against a schema",
        };
        let _ = writeln!(
            out,
            "<li>SBOM {}: {} {}, {}, {schema}</li>",
            places.file(sbom.file),
            crate::report::json::sbom_format(sbom.format),
            escape(version.unwrap_or("of unknown version")),
            crate::report::text::count(sbom.components.len(), "component")
        );
    }
    let pairs = product.pairs();
    for manifest in &product.manifests {
        let with: Vec<_> = pairs
            .iter()
            .filter(|pair| pair.manifest.file == manifest.file)
            .map(|pair| format!("{} ({})", places.file(pair.sbom.file), pair.tie.reason()))
            .collect();
        let compared = match with.is_empty() {
            true => "compared with no SBOM".into(),
            false => format!("compared with {}", with.join(", ")),
        };
        let _ = writeln!(
            out,
            "<li>manifest {}: {compared}</li>",
            places.file(manifest.file)
        );
    }
    for problem in &product.unreadable {
        let _ = writeln!(
            out,
            "<li class=\"failure\">not read: {}</li>",
            prose(&problem.message)
        );
    }
    out.push_str("</ul>\n");
}
