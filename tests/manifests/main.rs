//! Manifests and lockfiles: what is read, and that the text at every place is what was read.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

mod broken;
mod cargo;
mod damage;
mod harness;

use harness::{difference, problems};
use std::path::Path;

#[test]
fn what_is_written_wrongly_has_a_place() {
    let cargo = |text: &str| problems("Cargo.toml", text.as_bytes());
    let place = |found: &[(String, String)]| found.iter().map(|p| p.0.clone()).collect::<Vec<_>>();
    assert_eq!(
        place(&cargo("[package]\nname = 3\nversion = ['1']\n")),
        ["3", "['1']"]
    );
    assert_eq!(place(&cargo("dependencies = []\n")), ["[]"]);
    assert_eq!(
        place(&cargo(
            "[dependencies]\nä = 1\nb = true\nc = '1'\n"
                .replace('ä', "a")
                .as_str()
        )),
        ["1", "true"]
    );
    assert_eq!(
        place(&cargo("[workspace]\n[dependencies]\na.workspace = true\n")),
        ["a"]
    );
    let npm = |text: &str| problems("package.json", text.as_bytes());
    assert_eq!(place(&npm("[]")), ["[]"]);
    assert_eq!(
        place(&npm(r#"{"name": 1, "dependencies": {"ä": {}, "b": "1"}}"#)),
        ["1", "{}"]
    );
    assert_eq!(
        place(&npm(r#"{"dependencies": {"a": "1", "a": "2"}}"#)),
        [r#""a""#]
    );
    assert_eq!(
        npm("{\n<<<<<<< HEAD\n\"name\": 1\n=======\n>>>>>>> b\n}"),
        [(
            "<<<<<<< HEAD".into(),
            "the file holds an unresolved merge conflict".into()
        )]
    );
    for broken in ["", "{", "{\"name\":", "\u{feff}", "nul", "[[[["] {
        assert_eq!(npm(broken).len(), 1, "{broken:?}");
    }
    assert_eq!(problems("package.json", b"{\"name\": \"\xFF\"}").len(), 1);
    assert_eq!(problems("Cargo.toml", b"\xFF\xFEa\0").len(), 1);
    assert!(cargo("").is_empty());
    problems("package.json", "[".repeat(1 << 20).as_bytes());
    problems(
        "package.json",
        "{\"dependencies\":".repeat(1 << 18).as_bytes(),
    );
}

/// Every folder of samples: `ecosystem/sample`.
fn folders() -> Vec<String> {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/formats");
    let folders = |at: &Path| -> Vec<_> {
        let entries = std::fs::read_dir(at).unwrap().map(|entry| entry.unwrap());
        let mut names: Vec<_> = entries
            .filter(|entry| entry.path().is_dir())
            .map(|entry| entry.file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    let mut out = Vec::new();
    for ecosystem in folders(&base) {
        for sample in folders(&base.join(&ecosystem)) {
            out.push(format!("{ecosystem}/{sample}"));
        }
    }
    out
}

#[test]
fn samples_are_read_as_expected() {
    let differences: Vec<_> = folders()
        .iter()
        .filter_map(|folder| difference(folder))
        .collect();
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
