//! The whole run over a repository of the size people have: 300 files, a technical file, an SBOM of 400 components.
#![allow(missing_docs, clippy::unwrap_used)]

use cra_lint::check::{Options, check};
use cra_lint::engine::Selection;
use criterion::{Criterion, criterion_group, criterion_main};
use std::fmt::Write;
use std::path::Path;

/// As the command has it.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ELEMENTS: &[&str] = &[
    "General description",
    "Intended purpose",
    "User information",
    "Architecture",
    "Vulnerability handling",
    "Coordinated vulnerability disclosure policy",
    "Contact address",
    "Secure distribution of updates",
    "Production and monitoring",
    "Cybersecurity risk assessment",
    "Support period",
    "Standards applied",
    "Test reports",
];

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

fn document(number: usize) -> String {
    let mut text = format!("# Note {number}\n\n");
    for section in 0..20 {
        writeln!(
            text,
            "## Section {section}\n\nThe reader takes messages from port {section}, checks them, and hands them to the \
             [store](note-{}.md). Messages that fail the check are counted and dropped.\n\n- item one\n- item two\n",
            (number + 1) % 300
        )
        .unwrap();
    }
    text
}

fn sbom(components: usize) -> String {
    let root = "pkg:cargo/quay-meter@2.1.0";
    let mut list = Vec::new();
    let mut edges = vec![format!(
        r#"{{"ref":"{root}","dependsOn":["pkg:cargo/lib-0@1.0.0"]}}"#
    )];
    for n in 0..components {
        let purl = format!("pkg:cargo/lib-{n}@1.0.{n}");
        let purl = if n == 0 {
            "pkg:cargo/lib-0@1.0.0".to_string()
        } else {
            purl
        };
        list.push(format!(
            r#"{{"type":"library","bom-ref":"{purl}","name":"lib-{n}","version":"1.0.{n}","purl":"{purl}"}}"#
        ));
        let next = if n + 1 < components {
            format!(r#","dependsOn":["pkg:cargo/lib-{}@1.0.{}"]"#, n + 1, n + 1)
        } else {
            String::new()
        };
        edges.push(format!(r#"{{"ref":"{purl}"{next}}}"#));
    }
    format!(
        r#"{{"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"metadata":{{"component":{{"type":"application","bom-ref":"{root}","name":"quay-meter","version":"2.1.0","purl":"{root}"}}}},
"components":[{}],
"dependencies":[{}]}}"#,
        list.join(",\n"),
        edges.join(",\n")
    )
}

fn repository(root: &Path) {
    for number in 0..300 {
        write(
            root,
            &format!("docs/notes/note-{number}.md"),
            &document(number),
        );
    }
    let mut file = String::from("# Technical file under Regulation (EU) 2024/2847\n\n");
    for element in ELEMENTS {
        writeln!(
            file,
            "## {element}\n\nThe product does this in the way written here, as of March 2026.\n"
        )
        .unwrap();
    }
    write(root, "docs/technical-file.md", &file);
    write(root, "sbom.cdx.json", &sbom(400));
    write(
        root,
        "Cargo.toml",
        "[package]\nname = \"quay-meter\"\nversion = \"2.1.0\"\n\n[dependencies]\nlib-0 = \"1\"\n",
    );
}

fn run(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    repository(folder.path());
    let options = Options {
        paths: vec![],
        config: None,
        unsaved: cra_lint::unsaved::Unsaved::default(),
        baseline: None,
        today: jiff::civil::date(2026, 11, 21),
        selection: Selection::default(),
        history: false,
        working_directory: folder.path().to_path_buf(),
    };
    criterion.bench_function("repository of 300 documents and 400 components", |bench| {
        bench.iter(|| check(&options).diagnostics.len());
    });
}

criterion_group!(benches, run);
criterion_main!(benches);
