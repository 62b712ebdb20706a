//! The commands that the guides show, run as they stand there.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use crate::cli::{err, folder, out, run, status};
use crate::common::root;
use crate::init::answer_all;
use cra_lint::init::Language;
use std::fs;
use std::path::Path;

/// What a guide says to do, in order.
enum Step {
    /// Arguments of `cra-lint`, and the exit status the guide tells.
    Command(Vec<String>, i32),
    /// Something that a reader does by hand.
    Hand(String),
}

fn steps(guide: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut shell = false;
    for line in guide.lines() {
        match line.trim() {
            "```sh" => shell = true,
            "```" => shell = false,
            text if shell => {
                let (command, note) = text.split_once('#').unwrap_or((text, ""));
                let status = note.trim().strip_prefix("exits with ");
                let status = status.map_or(0, |status| status.parse().unwrap());
                let words = command.split_whitespace().map(str::to_string);
                let words: Vec<String> = words.collect();
                assert_eq!(words.first().unwrap(), "cra-lint", "{text}");
                steps.push(Step::Command(words.into_iter().skip(1).collect(), status));
            }
            text => {
                let note = text.strip_prefix("<!-- test: ");
                let note = note.and_then(|note| note.strip_suffix(" -->"));
                steps.extend(note.map(|note| Step::Hand(note.into())));
            }
        }
    }
    steps
}

const MANIFEST: &str = "{\n  \"name\": \"tide-logger\",\n  \"version\": \"4.2.1\",\n  \"dependencies\": { \"ws\": \"8.18.1\" }\n}\n";

const SBOM: &str = r#"{
  "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
  "metadata": { "component": { "type": "application", "bom-ref": "app", "name": "tide-logger", "version": "4.2.1" } },
  "components": [
    { "type": "library", "bom-ref": "ws", "name": "ws", "version": "8.18.1", "purl": "pkg:npm/ws@8.18.1" }
  ],
  "dependencies": [{ "ref": "app", "dependsOn": ["ws"] }, { "ref": "ws" }]
}
"#;

fn by_hand(folder: &Path, what: &str) {
    match what {
        "answers" => answer_all(folder, Language::En),
        "sbom" => fs::write(folder.join("sbom.cdx.json"), SBOM).unwrap(),
        other => panic!("`{other}` is nothing a reader can do"),
    }
}

#[test]
fn from_zero_works_as_it_is_written() {
    let guide = fs::read_to_string(root().join("docs/from-zero.md")).unwrap();
    let folder = folder(&[
        ("package.json", MANIFEST.as_bytes()),
        ("README.md", b"# Tide logger\n\nKelpie logs the tide.\n"),
        ("index.js", b"require('ws');\n"),
    ]);
    let steps = steps(&guide);
    assert!(steps.len() > 10, "{}", steps.len());
    for step in steps {
        match step {
            Step::Hand(what) => by_hand(folder.path(), &what),
            Step::Command(mut words, wanted) => {
                if matches!(
                    words.first().map(String::as_str),
                    Some("check" | "baseline")
                ) {
                    words.extend(["--today".into(), "2026-11-21".into()]);
                }
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                let output = run(folder.path(), &words);
                let said = format!("{words:?}\n{}{}", out(&output), err(&output));
                assert_eq!(status(&output), wanted, "{said}");
                let open = fs::read_to_string(folder.path().join("sbom.cdx.json")).is_ok()
                    && out(&output).contains("[element-placeholder]");
                assert!(!open, "{said}");
            }
        }
    }
    assert!(folder.path().join("audit.html").is_file());
    let left = fs::read_to_string(folder.path().join("cra-lint-baseline.json")).unwrap();
    assert!(!left.contains("element-missing"), "{left}");
}
