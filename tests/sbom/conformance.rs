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
use cra_lint::sbom::{
    self, Acknowledgement, Analysis, Completeness, EdgeKind, End, Flag, Format, IdentifierKind,
    LicenseForm, Role, Sbom, State, Subject,
};
use cra_lint::source::{Sources, Span};
use std::collections::{BTreeMap, BTreeSet};
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
fn official_cyclonedx_json_files_are_judged_as_their_names_say() {
    judged_as_named(".json", 150);
}

#[test]
fn official_cyclonedx_xml_files_are_judged_as_their_names_say() {
    judged_as_named(".xml", 200);
}

fn judged_as_named(extension: &str, least: usize) {
    let Some(folder) = shared("corpora/sbom/cyclonedx") else {
        return;
    };
    let mut wrong = Vec::new();
    let mut judged = 0;
    for path in files_below(&folder) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.ends_with(extension) {
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
        // Some kinds of defect have rules of their own.
        let version = sbom.spec_version.as_ref();
        let known = |version: &str| sbom::schema::is_known(sbom.format, version);
        let elsewhere = version.is_none_or(|version| !known(&version.value))
            || !sbom.duplicate_ids.is_empty()
            || sbom.components.iter().any(|found| found.name.is_none());
        if !expected && messages(&sbom).is_empty() && !elsewhere {
            wrong.push(format!("{name}: invalid without a word"));
        }
    }
    assert!(judged > least, "only {judged} files found");
    assert!(
        wrong.is_empty(),
        "{} of {judged}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// SPDX 2 files of the corpora that do not follow the format, with what is wrong with them: the end of the path, and
/// how the first message begins.
const SPDX_2_FAULTS: &[(&str, &str)] = &[
    // Made so, as their names say.
    ("unittest-sbom-03.spdx.json", "expected a value, found `}`"),
    (
        "test-spdx-spdx-id-invalid.json",
        "the document lacks the required field `creationInfo`",
    ),
    (
        "spdx-2-2-missing-creationinfo.json",
        "the document lacks the required field `creationInfo`",
    ),
    // Made to show that a program bears `null` in lists; the format does not.
    (
        "spdx-null-relationships.json",
        "unexpected field `licenseInfoInFile` in file",
    ),
    // Version 2.2 asks for the copyright of every package (clause 3.17); the other forms of this example give it.
    (
        "SPDXRdfExample-v2.2.spdx.rdf",
        "package `Saxon` lacks the required property `spdx:copyrightText`",
    ),
];

#[test]
fn spdx_2_files_are_judged_in_every_form() {
    let Some(folder) = shared("corpora/sbom") else {
        return;
    };
    let mut table: BTreeMap<(String, &str, String), [usize; 3]> = BTreeMap::new();
    let mut wrong = Vec::new();
    for path in files_below(&folder) {
        let (_, sbom) = read(&path);
        let version = sbom.spec_version.as_ref().map(|version| &version.value);
        if !sbom.format.is_spdx() || sbom.format == sbom::Format::Spdx3Json {
            continue;
        }
        let shown = path.strip_prefix(&folder).unwrap().to_string_lossy();
        let from = shown.split('/').next().unwrap_or_default().to_string();
        let version = version.cloned().unwrap_or_default();
        let row = table
            .entry((from, sbom.format.name(), version))
            .or_default();
        row[0] += 1;
        let valid = sbom.state == State::Read && sbom.schema.valid == Some(true);
        row[1] += usize::from(valid);
        let fault = SPDX_2_FAULTS.iter().find(|(end, _)| shown.ends_with(end));
        let told = messages(&sbom).first().copied().unwrap_or_default();
        let as_expected = match fault {
            Some((_, message)) => !valid && told.starts_with(message),
            None => valid,
        };
        row[2] += usize::from(as_expected);
        if !as_expected {
            wrong.push(format!(
                "{shown}: {:?} {:?} {:?}",
                sbom.state,
                sbom.schema.valid,
                messages(&sbom)
            ));
        }
    }
    for ((from, format, version), [files, valid, right]) in &table {
        eprintln!(
            "{from:18} {format:14} {version:9} {files:3} files, {valid:3} valid, {right:3} verdicts right"
        );
    }
    let forms: BTreeSet<_> = table.keys().map(|(_, format, _)| *format).collect();
    assert!(forms.len() >= 4, "{forms:?}");
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn spdx_3_examples_are_read_and_follow_the_format() {
    let Some(folder) = shared("corpora/sbom") else {
        return;
    };
    let mut judged = 0;
    for path in files_below(&folder) {
        let bytes = std::fs::read(&path).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        if path.extension().is_none_or(|extension| extension != "json")
            || !text.contains("spdx.org/rdf/3")
        {
            continue;
        }
        let (sources, sbom) = read(&path);
        let name = path.display();
        assert_eq!(sbom.format, Format::Spdx3Json, "{name}");
        assert_eq!(sbom.state, State::Read, "{name}");
        assert_eq!(
            sbom.schema.valid,
            Some(true),
            "{name}: {:?}",
            messages(&sbom)
        );
        assert_eq!(sbom.spec_version.as_ref().unwrap().value, "3.0.1", "{name}");
        assert!(!sbom.roots.is_empty() || sbom.describes_other, "{name}");
        assert!(sbom.unresolved.is_empty(), "{name}: {:?}", sbom.unresolved);
        assert!(sbom.duplicate_ids.is_empty(), "{name}");
        let model = &sbom.spdx3;
        let lists = [
            &model.abstract_classes,
            &model.wrong_classes,
            &model.versions,
            &model.documents,
            &model.profiles,
        ];
        let told: Vec<_> = lists.into_iter().flatten().collect();
        assert!(told.is_empty(), "{name}: {told:?}");
        // What is told by another reader of JSON.
        let document: serde_json::Value = serde_json::from_str(&text).unwrap();
        let graph = document["@graph"].as_array().unwrap();
        let of_type = |word: &str| {
            graph
                .iter()
                .filter(|element| element["type"] == word)
                .count()
        };
        assert_eq!(sbom.components.len(), of_type("software_Package"), "{name}");
        assert_eq!(sbom.files.len(), of_type("software_File"), "{name}");
        let kinds = ["dependsOn", "contains", "hasStaticLink", "hasDynamicLink"];
        let ends = graph.iter().filter(|element| {
            kinds
                .iter()
                .any(|kind| element["relationshipType"] == *kind)
        });
        let ends: usize = ends
            .map(|element| element["to"].as_array().unwrap().len())
            .sum();
        assert_eq!(sbom.graph.edges.len(), ends, "{name}");
        for edge in &sbom.graph.edges {
            assert!(!matches!(edge.from, End::Undescribed), "{name}");
            let to = sbom.text(&sources, edge.span);
            let element = &graph[edge.entry as usize];
            assert_eq!(element["to"][edge.index as usize], *to, "{name}");
        }
        judged += 1;
    }
    assert!(judged >= 12, "{judged} files");
}

#[test]
fn all_that_spdx_3_says_is_in_the_model() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/formats/spdx3/everything.spdx3.json");
    let (sources, sbom) = read(&path);
    assert_eq!(messages(&sbom), [] as [&str; 0]);
    assert_eq!(sbom.schema.valid, Some(true));
    check_places(&sources, &sbom);
    let text = |span: Option<Span>| {
        span.map(|span| sbom.text(&sources, span).into_owned())
            .unwrap_or_default()
    };
    assert_eq!(text(Some(sbom.head)), "tidewatch-hub 1.8.0");
    assert_eq!(
        sbom.serial_number.as_ref().unwrap().value,
        "urn:example:tidewatch/document"
    );
    assert_eq!(
        sbom.timestamp.as_ref().unwrap().value,
        "2026-03-09T08:15:00Z"
    );
    assert_eq!(text(sbom.data_license), "CC0-1.0");
    assert_eq!(text(sbom.comment), "made by the release job");
    assert_eq!(text(sbom.lifecycles.first().copied()), "build");
    let creators: Vec<_> = sbom
        .creators
        .iter()
        .map(|party| {
            (
                party.role,
                text(party.name),
                text(party.email),
                text(party.url),
            )
        })
        .collect();
    let maker = (
        "Pegelwerk Küste GmbH",
        "psirt@pegelwerk.example",
        "https://pegelwerk.example",
    );
    let maker = (
        Role::Manufacturer,
        maker.0.into(),
        maker.1.into(),
        maker.2.into(),
    );
    let author = (Role::Author, "Jo Ærø".into(), String::new(), String::new());
    assert_eq!(creators, [maker, author]);
    assert_eq!(text(sbom.tools[0].name), "lister 4.1");
    assert_eq!(
        text(sbom.external_documents[0].id),
        "urn:example:radio/firmware"
    );
    assert_eq!(sbom.external_documents[0].hashes.len(), 1);

    let names: Vec<_> = sbom
        .components
        .iter()
        .map(|found| found.name.as_ref().unwrap().value.as_str())
        .collect();
    assert_eq!(names, ["tidewatch-hub", "mqtt", "tls", "inner"]);
    assert_eq!(sbom.roots, [0]);
    assert_eq!(sbom.top_level(), [1]);
    assert_eq!(sbom.pointer(1), "/@graph/7");
    assert_eq!(sbom.pointer(3), "/@graph/12/to/0");
    let [hub, mqtt, tls, _] = sbom.components.as_slice() else {
        panic!("four packages");
    };
    assert_eq!(text(hub.kind_word), "firmware");
    assert_eq!(
        hub.purl.as_ref().unwrap().value,
        "pkg:generic/tidewatch-hub@1.8.0"
    );
    let roles: Vec<_> = hub.parties.iter().map(|party| party.role).collect();
    assert_eq!(roles, [Role::Supplier, Role::Manufacturer]);
    let deployable = sbom.deployable(&sources, hub);
    assert_eq!(text(deployable.filename), "hub-1.8.0.bin");
    assert_eq!(text(deployable.sha512).len(), 128);
    assert_eq!(
        text(deployable.url),
        "https://pegelwerk.example/hub/hub-1.8.0.bin"
    );
    let flag = |flag: Option<Flag>| flag.map(|flag| (flag.value, text(Some(flag.span))));
    assert_eq!(
        flag(deployable.executable),
        Some((true, "executable".into()))
    );
    assert_eq!(flag(deployable.archive), Some((true, "archive".into())));
    assert_eq!(
        flag(deployable.structured),
        Some((false, "firmware".into()))
    );

    assert_eq!(text(mqtt.parties[0].name), "the MQTT project");
    assert_eq!(mqtt.hashes.len(), 2);
    assert_eq!(text(Some(mqtt.hashes[0].algorithm)), "sha1");
    assert_eq!(text(Some(mqtt.hashes[1].value)), "");
    assert_eq!(mqtt.cpes().count(), 1);
    assert_eq!(
        text(Some(mqtt.references[0].url)),
        "https://git.example/mqtt"
    );
    let license = mqtt.licenses[0];
    assert_eq!(
        (license.form, text(Some(license.span))),
        (LicenseForm::Expression, "MIT OR LicenseRef-mqtt".into())
    );
    assert_eq!(license.acknowledgement, Some(Acknowledgement::Concluded));
    assert_eq!(
        text(sbom.extracted_licenses.first().copied()),
        "LicenseRef-mqtt"
    );
    let license = tls.licenses[0];
    assert_eq!(
        (license.form, text(Some(license.span))),
        (LicenseForm::Id, "Apache-2.0".into())
    );
    assert_eq!(tls.identifiers[0].kind, IdentifierKind::Gitoid);

    let edges: Vec<_> = sbom
        .graph
        .edges
        .iter()
        .map(|edge| (edge.from, edge.to, edge.kind))
        .collect();
    let component = End::Component;
    assert_eq!(
        edges,
        [
            (component(0), component(1), EdgeKind::DependsOn),
            (component(0), End::External, EdgeKind::DependsOn),
            (component(1), component(3), EdgeKind::Contains),
            (component(1), component(2), EdgeKind::DependsOn),
            (component(2), End::Nothing, EdgeKind::DependsOn),
        ]
    );
    let claims: Vec<_> = sbom
        .claims
        .iter()
        .map(|claim| (claim.of, claim.about, claim.completeness))
        .collect();
    assert_eq!(
        claims,
        [
            (
                Some(component(0)),
                Subject::Dependencies,
                Completeness::Complete
            ),
            (Some(component(1)), Subject::Parts, Completeness::Incomplete),
            (
                Some(component(2)),
                Subject::Dependencies,
                Completeness::Complete
            ),
        ]
    );
    let [vulnerability] = sbom.vulnerabilities.as_slice() else {
        panic!("one statement: {:?}", sbom.vulnerabilities);
    };
    assert_eq!(text(vulnerability.id), "CVE-2026-11111");
    assert_eq!(vulnerability.state, Some(Analysis::NotAffected));
    assert_eq!(vulnerability.affects[0].end, component(0));
    assert_eq!(text(sbom.files[0].name), "hub-1.8.0.bin");
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
