//! Official and real-world SBOMs: verdicts as the files' names say, no panic, no span outside its file.
//!
//! The corpora are kept beside the project and not in it; without them these tests say so and pass.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on fails"
)]

use cra_lint::problem::Problem;
use cra_lint::sbom::{self, Sbom, State};
use cra_lint::source::{Sources, Span};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder of the reference material, or a word that it is not there.
fn shared(folder: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared")
        .join(folder);
    if !path.is_dir() {
        eprintln!("skipped: {} is not here", path.display());
        return None;
    }
    Some(path)
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path)
            } else {
                found.push(path)
            }
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> (Sources, Sbom) {
    let mut sources = Sources::default();
    let file = sources.add(path.to_string_lossy(), std::fs::read(path).unwrap());
    let sbom = sbom::read(file, &sources);
    (sources, sbom)
}

#[test]
fn official_cyclonedx_files_are_judged_as_their_names_say() {
    let Some(folder) = shared("corpora/sbom/cyclonedx") else {
        return;
    };
    let mut wrong = Vec::new();
    let mut judged = 0;
    for path in files_below(&folder) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.ends_with(".json") {
            continue;
        }
        let expected = name.starts_with("valid-");
        assert!(
            expected || name.contains("invalid-"),
            "{name} names no verdict"
        );
        let (_, sbom) = read(&path);
        judged += 1;
        if sbom.schema.valid != Some(expected) {
            wrong.push(format!(
                "{name}: {:?} {:?} {:?}",
                sbom.schema.valid,
                sbom.state,
                messages(&sbom)
            ));
        }
        // Two kinds of defect have rules of their own.
        let elsewhere = !sbom.duplicate_ids.is_empty()
            || sbom.components.iter().any(|found| found.name.is_none());
        if !expected && messages(&sbom).is_empty() && !elsewhere {
            wrong.push(format!("{name}: invalid without a word"));
        }
    }
    assert!(judged > 150, "only {judged} files found");
    assert!(
        wrong.is_empty(),
        "{} of {judged}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn spdx_examples_in_tag_value_follow_the_format() {
    let Some(folder) = shared("corpora/sbom/spdx-examples") else {
        return;
    };
    let mut judged = 0;
    for path in files_below(&folder) {
        if path.extension().is_none_or(|extension| extension != "spdx") {
            continue;
        }
        let (_, sbom) = read(&path);
        let found: Vec<_> = problems(&sbom).collect();
        assert!(found.is_empty(), "{}: {found:?}", path.display());
        assert_eq!(sbom.schema.valid, Some(true), "{}", path.display());
        assert!(!sbom.roots.is_empty() || sbom.describes_other);
        judged += 1;
    }
    assert!(judged > 10, "{judged} files");
}

fn messages(sbom: &Sbom) -> Vec<&str> {
    problems(sbom)
        .map(|problem| problem.message.as_str())
        .collect()
}

fn problems(sbom: &Sbom) -> impl Iterator<Item = &Problem> {
    let schema = sbom
        .schema
        .problems
        .iter()
        .chain(&sbom.schema.unlisted_licenses);
    sbom.encoding
        .iter()
        .chain(&sbom.syntax)
        .chain(&sbom.duplicate_keys)
        .chain(schema)
}

#[test]
fn every_file_of_the_corpora_is_read_and_every_span_lies_inside() {
    let Some(folder) = shared("corpora/sbom") else {
        return;
    };
    let files = files_below(&folder);
    assert!(files.len() > 500);
    for path in files {
        let (sources, sbom) = read(&path);
        let length = sources.file(sbom.file).bytes().len();
        let inside = |span: Span| {
            assert!(
                span.start <= span.end && span.end as usize <= length,
                "{}: {span:?}",
                path.display()
            );
            let whole = sources
                .file(sbom.file)
                .text()
                .is_none_or(|text| text.get(span.range()).is_some());
            assert!(
                whole,
                "{}: {span:?} is not on character borders",
                path.display()
            );
        };
        for problem in problems(&sbom) {
            inside(problem.span);
            problem
                .related
                .iter()
                .for_each(|related| inside(related.span));
            assert!(
                !problem.message.ends_with('.') && !problem.message.contains('\n'),
                "{}",
                problem.message
            );
        }
        sbom.components
            .iter()
            .for_each(|component| inside(component.span));
        sbom.graph.edges.iter().for_each(|edge| inside(edge.span));
        sbom.unresolved
            .iter()
            .for_each(|reference| inside(reference.span));
        sbom.duplicate_ids
            .iter()
            .for_each(|id| [id.span, id.first].into_iter().for_each(inside));
        inside(sbom.top_level_place());
        if sbom.state == State::Read {
            check_places(&sources, &sbom);
        }
    }
}

/// The text at every component's place is that component, and its pointer leads to the same place.
fn check_places(sources: &Sources, sbom: &Sbom) {
    let Some(text) = sources.file(sbom.file).text() else {
        return;
    };
    let tape = cra_lint::syntax::json::Tape::parse(text);
    for (index, component) in sbom.components.iter().enumerate() {
        if sbom.format.is_json() {
            let pointer = sbom.pointer(index);
            let at_pointer = tape.root().unwrap().at_pointer(&pointer).unwrap();
            assert_eq!(at_pointer.range(), component.span.range());
        }
        let parts = [&component.name, &component.version, &component.purl];
        for part in parts.into_iter().flatten() {
            assert_eq!(sbom.text(sources, part.span), part.value);
        }
    }
}

#[test]
fn the_reduced_schemas_are_what_the_published_ones_give() {
    let Some(folder) = shared("sbom/schemas") else {
        return;
    };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/reduce.py");
    let run = Command::new("python3")
        .arg(script)
        .arg(folder)
        .arg("--check")
        .output();
    let Ok(output) = run else {
        eprintln!("skipped: python3 is not here");
        return;
    };
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}

#[test]
fn the_schemas_are_as_the_manifest_records() {
    use sha2::{Digest, Sha256};
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas");
    let text = std::fs::read_to_string(folder.join("manifest.json")).unwrap();
    let manifest: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    assert!(manifest.len() >= 11);
    for entry in &manifest {
        let word = |key: &str| entry[key].as_str().unwrap();
        let bytes = std::fs::read(folder.join(word("file"))).unwrap();
        let digest: String = Sha256::digest(&bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(digest, word("sha256"), "{}", word("file"));
        assert_eq!(word("source_sha256").len(), 64);
        if word("describes") == "SPDX licence list" {
            assert_eq!(word("version"), sbom::schema::LICENSE_LIST);
        }
    }
}
