//! What independent readers make of the same files: serde_json of every JSON file, cyclonedx-bom of CycloneDX 1.3 to
//! 1.5 in JSON and XML. (spdx-rs is asked in `sbom_spdx_rs.rs`, generated texts are compared in `json_tape.rs`.)
//!
//! The corpora are kept beside the project and not in it; without them these tests say so and look at the fixtures
//! alone.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on fails, and says what it skipped"
)]

use crate::common::tape::{is_known_difference, to_serde};
use crate::common::{entries_in, root};
use cra_lint::sbom::{self, EdgeKind, Format, Sbom, State};
use cra_lint::source::{Sources, Spanned};
use cra_lint::syntax::json::Tape;
use cyclonedx_bom::models::bom::{Bom, SpecVersion};
use cyclonedx_bom::models::component::Component;
use serde_json::Value as Serde;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

/// Files of the fixtures and, where they are there, the corpora, with one of these extensions.
fn files(extensions: &[&str]) -> Vec<PathBuf> {
    let mut open = vec![root().join("fixtures")];
    let corpora = root().join("../shared/corpora");
    if corpora.is_dir() {
        open.push(corpora);
    } else {
        eprintln!("SKIPPED: the reference corpora are not beside this checkout");
    }
    let mut found = Vec::new();
    while let Some(folder) = open.pop() {
        for path in entries_in(&folder) {
            let extension = path.extension().unwrap_or_default().to_string_lossy();
            if path.is_dir() {
                open.push(path);
            } else if extensions.contains(&extension.as_ref()) {
                found.push(path);
            }
        }
    }
    found
}

#[test]
fn json_files_hold_what_serde_json_finds_in_them() {
    let mut wrong = Vec::new();
    let mut compared = 0;
    for path in files(&["json", "jsonld"]) {
        let Ok(text) = std::fs::read_to_string(&path) else {
            continue;
        };
        // serde_json takes no byte order mark, the tape does.
        let bare = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let tape = Tape::parse(&text);
        let whole = tape.root().filter(|_| tape.error().is_none());
        let same = match (whole, serde_json::from_str::<Serde>(bare)) {
            (Some(value), Ok(expected)) => to_serde(value) == expected,
            (None, Err(_)) => true,
            (Some(_), Err(error)) => is_known_difference(&error),
            (None, Ok(_)) => false,
        };
        compared += 1;
        if !same {
            wrong.push(path.display().to_string());
        }
    }
    assert!(compared > 100, "the fixtures are gone");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A component as both readers tell it.
#[derive(PartialEq, Eq, Debug)]
struct Told {
    id: Option<String>,
    name: String,
    version: Option<String>,
    purl: Option<String>,
}

/// What depends on what, by `bom-ref`.
type Edges = Vec<(String, Vec<String>)>;

fn ours(sources: &Sources, sbom: &Sbom) -> (Vec<Told>, Edges) {
    let text = |text: &Option<Spanned<String>>| text.as_ref().map(|text| text.value.clone());
    let told = sbom.components.iter().map(|component| Told {
        id: component.id.map(|id| sbom.text(sources, id).into_owned()),
        name: text(&component.name).unwrap_or_default(),
        version: text(&component.version),
        purl: text(&component.purl),
    });
    let nodes = sbom.graph.nodes.iter().map(|node| {
        let edges = sbom.graph.edges.iter();
        let own = edges.filter(|edge| edge.entry == node.index && edge.kind == EdgeKind::DependsOn);
        let targets = own.map(|edge| sbom.text(sources, edge.span).into_owned());
        let of = sbom.text(sources, node.span).into_owned();
        (of, targets.collect())
    });
    (told.collect(), nodes.collect())
}

fn theirs(bom: &Bom) -> (Vec<Told>, Edges) {
    let mut told = Vec::new();
    let product = bom.metadata.as_ref().and_then(|it| it.component.as_ref());
    if let Some(product) = product {
        tell(product, &mut told);
    }
    for component in bom.components.iter().flat_map(|list| &list.0) {
        tell(component, &mut told);
    }
    let nodes = bom.dependencies.iter().flat_map(|list| &list.0);
    let edges = nodes.map(|node| (node.dependency_ref.clone(), node.dependencies.clone()));
    (told, edges.collect())
}

/// A component and those it holds.
fn tell(component: &Component, told: &mut Vec<Told>) {
    told.push(Told {
        id: component.bom_ref.clone(),
        name: component.name.to_string(),
        version: component.version.as_ref().map(ToString::to_string),
        purl: component.purl.as_ref().map(ToString::to_string),
    });
    for inner in component.components.iter().flat_map(|list| &list.0) {
        tell(inner, told);
    }
}

fn read_theirs(bytes: &[u8], format: Format, version: &str) -> Option<Bom> {
    let version: SpecVersion = version.parse().ok()?;
    // It stops the program on some files.
    let read = catch_unwind(|| match format {
        Format::CycloneDxJson => Bom::parse_from_json_with_version(bytes, version).ok(),
        _ => Bom::parse_from_xml_with_version(bytes, version).ok(),
    });
    read.ok().flatten()
}

/// Spaces at the ends and in a row, which the other reader joins in some places and not in others.
fn plain(told: Vec<Told>) -> Vec<Told> {
    let join = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = |told: Told| Told {
        id: told.id,
        name: join(told.name),
        version: told.version.map(join),
        purl: told.purl.map(join),
    };
    told.into_iter().map(plain).collect()
}

fn compare(path: &Path, counts: &mut [usize; 2]) -> Option<String> {
    let mut sources = Sources::default();
    let file = sources.add(path.to_string_lossy(), std::fs::read(path).ok()?);
    let format = sbom::sniff(sources.file(file).bytes())?;
    let slot = match format {
        Format::CycloneDxJson => 0,
        Format::CycloneDxXml => 1,
        _ => return None,
    };
    let sbom = sbom::read(file, &sources);
    let version = sbom.spec_version.as_ref()?.value.clone();
    if sbom.state != State::Read || !["1.3", "1.4", "1.5"].contains(&version.as_str()) {
        return None;
    }
    let bom = read_theirs(sources.file(file).bytes(), format, &version)?;
    *counts.get_mut(slot)? += 1;
    let (told, edges) = ours(&sources, &sbom);
    let (expected, expected_edges) = theirs(&bom);
    let (told, expected) = (plain(told), plain(expected));
    let first = told.iter().zip(&expected).find(|(a, b)| a != b);
    if told != expected {
        return Some(format!(
            "{}: {} components, {} expected; first difference {first:?}",
            path.display(),
            told.len(),
            expected.len()
        ));
    }
    (edges != expected_edges).then(|| {
        let first = edges.iter().zip(&expected_edges).find(|(a, b)| a != b);
        format!("{}: edges differ, first {first:?}", path.display())
    })
}

#[test]
fn cyclonedx_files_hold_what_cyclonedx_bom_finds_in_them() {
    let mut counts = [0, 0];
    let files = files(&["json", "xml"]);
    let wrong: Vec<_> = files
        .iter()
        .filter_map(|path| compare(path, &mut counts))
        .collect();
    eprintln!("compared: {} JSON, {} XML", counts[0], counts[1]);
    assert!(counts[0] > 0, "nothing was compared");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
