//! An SBOM's model as text, without places: two files that say the same in different forms give the same text.

use cra_lint::sbom::{Component, End, Party, Reference, Sbom};
use cra_lint::source::{Sources, Span};
use std::fmt::Write;

/// Everything the model holds, one statement a line.
pub fn model(sources: &Sources, sbom: &Sbom) -> String {
    let mut out = String::new();
    let text = |span: Option<Span>| span.map(|span| sbom.text(sources, span).into_owned());
    let value = |text: &Option<cra_lint::source::Spanned<String>>| {
        text.as_ref().map(|text| text.value.clone())
    };
    let head = [
        &sbom.spec_version,
        &sbom.serial_number,
        &sbom.version,
        &sbom.timestamp,
    ]
    .map(value);
    writeln!(
        out,
        "head {head:?} signed {} parts {}",
        sbom.signature.is_some(),
        sbom.lists_parts
    )
    .unwrap();
    let lifecycles = sbom.lifecycles.iter().map(|span| text(Some(*span)));
    writeln!(out, "lifecycles {:?}", lifecycles.collect::<Vec<_>>()).unwrap();
    for creator in &sbom.creators {
        writeln!(out, "creator {}", party(sources, sbom, creator)).unwrap();
    }
    for tool in &sbom.tools {
        writeln!(out, "tool {:?} {:?}", text(tool.name), text(tool.version)).unwrap();
    }
    for component in &sbom.components {
        describe(&mut out, sources, sbom, component);
    }
    writeln!(
        out,
        "roots {:?} top level {:?}",
        sbom.roots,
        sbom.top_level()
    )
    .unwrap();
    for node in &sbom.graph.nodes {
        writeln!(out, "node {} {:?}", end(node.of), text(Some(node.span))).unwrap();
    }
    for edge in &sbom.graph.edges {
        writeln!(
            out,
            "edge {} {} {:?}",
            end(edge.from),
            end(edge.to),
            edge.kind
        )
        .unwrap();
    }
    for claim in &sbom.claims {
        writeln!(
            out,
            "claim {:?} {:?} {:?} {}",
            claim.of.map(end),
            claim.about,
            claim.completeness,
            claim.entry
        )
        .unwrap();
    }
    for vulnerability in &sbom.vulnerabilities {
        let affects = vulnerability
            .affects
            .iter()
            .map(|affected| end(affected.end));
        let affects: Vec<_> = affects.collect();
        writeln!(
            out,
            "vulnerability {:?} {:?} {affects:?}",
            text(vulnerability.id),
            vulnerability.state
        )
        .unwrap();
    }
    references(&mut out, sources, sbom, &sbom.references);
    let ids = sbom.duplicate_ids.iter().map(|duplicate| &duplicate.id);
    writeln!(out, "repeated {:?}", ids.collect::<Vec<_>>()).unwrap();
    let ids = sbom
        .unresolved
        .iter()
        .map(|reference| (&reference.id, reference.top_level));
    writeln!(out, "unresolved {:?}", ids.collect::<Vec<_>>()).unwrap();
    out
}

/// An end of an edge; things that are no components are numbered by each form in its own order.
fn end(end: End) -> String {
    match end {
        End::Other(_) => "other".into(),
        end => format!("{end:?}"),
    }
}

fn party(sources: &Sources, sbom: &Sbom, party: &Party) -> String {
    let texts = [party.name, party.email, party.url];
    let texts = texts.map(|span| span.map(|span| sbom.text(sources, span)));
    format!("{:?} {texts:?}", party.role)
}

fn references(out: &mut String, sources: &Sources, sbom: &Sbom, list: &[Reference]) {
    for reference in list {
        let text = |span: Span| sbom.text(sources, span);
        let hashes = reference
            .hashes
            .iter()
            .map(|hash| (text(hash.algorithm), text(hash.value)));
        let hashes: Vec<_> = hashes.collect();
        writeln!(
            out,
            "reference {:?} {:?} {hashes:?}",
            text(reference.kind),
            text(reference.url)
        )
        .unwrap();
    }
}

fn describe(out: &mut String, sources: &Sources, sbom: &Sbom, component: &Component) {
    let text = |span: Span| sbom.text(sources, span).into_owned();
    let named = [&component.name, &component.version, &component.purl];
    let named = named.map(|text| text.as_ref().map(|text| text.value.clone()));
    let group = component.group.as_ref().map(|group| group.value.clone());
    let place = component.place;
    writeln!(
        out,
        "component {place:?} {named:?} {group:?} {:?}",
        component.id.map(text)
    )
    .unwrap();
    let (kind, scope) = (component.kind_word.map(text), component.scope);
    writeln!(
        out,
        "  {kind:?} {scope:?} external {} {:?}",
        component.is_external,
        component.version_range.map(text)
    )
    .unwrap();
    for identifier in &component.identifiers {
        writeln!(out, "  {:?} {:?}", identifier.kind, text(identifier.span)).unwrap();
    }
    for one in &component.parties {
        writeln!(out, "  {}", party(sources, sbom, one)).unwrap();
    }
    for license in &component.licenses {
        writeln!(
            out,
            "  licence {:?} {:?} {:?}",
            text(license.span),
            license.form,
            license.acknowledgement
        )
        .unwrap();
    }
    for hash in &component.hashes {
        writeln!(
            out,
            "  hash {:?} {:?}",
            text(hash.algorithm),
            text(hash.value)
        )
        .unwrap();
    }
    for property in &component.properties {
        writeln!(
            out,
            "  property {:?} {:?}",
            text(property.name),
            property.value.map(text)
        )
        .unwrap();
    }
    references(out, sources, sbom, &component.references);
}
