//! `cra-lint check FILE` from the command line, as pre-commit calls it: the other side of the comparison is found,
//! and nothing is blamed on files that were not given.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use serde_json::Value;
use std::path::Path;
use std::process::Command;

const MANIFEST: &str = "{\n  \"name\": \"quay-panel\",\n  \"version\": \"1.3.0\",\n  \"dependencies\": {\n    \"koa\": \"^2.15.0\",\n    \"ws\": \"^8.18.0\"\n  }\n}\n";

const LOCKFILE: &str = r#"{
  "name": "quay-panel",
  "version": "1.3.0",
  "lockfileVersion": 3,
  "packages": {
    "": { "name": "quay-panel", "version": "1.3.0", "dependencies": { "koa": "^2.15.0", "ws": "^8.18.0" } },
    "node_modules/koa": { "version": "2.16.0" },
    "node_modules/ws": { "version": "8.18.0" }
  }
}
"#;

/// Without `ws`, with an older `koa`, and with faults of its own: an unknown key and a broken package URL.
const SBOM: &str = r#"{
  "bomFormat": "CycloneDX",
  "specVersion": "1.6",
  "version": 1,
  "typo": true,
  "metadata": { "component": { "type": "application", "bom-ref": "p", "name": "quay-panel", "version": "1.3.0", "purl": "pkg:npm/quay-panel@1.3.0" } },
  "components": [
    { "type": "library", "bom-ref": "koa", "name": "koa", "version": "2.15.3", "purl": "pkg:npm/koa@2.15.3" },
    { "type": "library", "bom-ref": "x", "name": "x", "version": "1.0.0", "purl": "pkg:npm/" }
  ],
  "dependencies": [{ "ref": "p", "dependsOn": ["koa"] }, { "ref": "koa", "dependsOn": ["x"] }]
}
"#;

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

/// A repository with everything wrong: documents without content, a broken manifest aside, a faulty SBOM.
fn repository() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    std::fs::create_dir(root.join(".git")).unwrap();
    write(root, "package.json", MANIFEST);
    write(root, "package-lock.json", LOCKFILE);
    write(root, "release/sbom.cdx.json", SBOM);
    write(root, "tool/Cargo.toml", "[package\n");
    write(
        root,
        "docs/declaration.md",
        "# EU declaration of conformity\n\nTBD\n",
    );
    folder
}

struct Run {
    status: i32,
    /// `path:line rule`, sorted.
    found: Vec<String>,
    report: Value,
}

fn check(folder: &Path, paths: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_cra-lint"))
        .args(["check", "--format", "json", "--today", "2026-11-21"])
        .args(paths)
        .current_dir(folder)
        .env_remove("GITHUB_STEP_SUMMARY")
        .output()
        .unwrap();
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let show = |found: &Value| {
        let text = |key: &str| found[key].as_str().unwrap().to_string();
        format!(
            "{}:{} {}",
            text("path"),
            found["start"]["line"],
            text("rule")
        )
    };
    Run {
        status: output.status.code().unwrap(),
        found: report["diagnostics"]
            .as_array()
            .unwrap()
            .iter()
            .map(show)
            .collect(),
        report,
    }
}

const PAIR: [&str; 2] = [
    "package.json:5 dependency-version-differs",
    "package.json:6 dependency-missing-from-sbom",
];

#[test]
fn a_manifest_finds_its_sbom() {
    let folder = repository();
    let run = check(folder.path(), &["package.json"]);
    assert_eq!(run.found, PAIR);
    assert_eq!(run.status, 1);
    let product = &run.report["products"][0];
    assert_eq!(
        product["comparisons"],
        serde_json::json!([{"manifest": "package.json", "sbom": "release/sbom.cdx.json", "by": "product"}])
    );
    // What was read for its sake is none of the product's files.
    assert_eq!(product["sboms"], serde_json::json!([]));
}

#[test]
fn a_lockfile_finds_its_manifest_and_sbom() {
    let folder = repository();
    let run = check(folder.path(), &["package-lock.json"]);
    assert_eq!(run.found, PAIR);
    write(
        folder.path(),
        "package-lock.json",
        &LOCKFILE[..LOCKFILE.len() / 2],
    );
    let run = check(folder.path(), &["package-lock.json"]);
    let broken = "package-lock.json:6 malformed-manifest";
    assert_eq!(run.found, [broken, PAIR[1]]);
}

#[test]
fn an_sbom_finds_its_manifest() {
    let folder = repository();
    let run = check(folder.path(), &["release/sbom.cdx.json"]);
    let rules = |start: &str| -> Vec<String> {
        let found = run.found.iter().filter(|line| line.starts_with(start));
        found.cloned().collect()
    };
    assert_eq!(rules("package.json"), PAIR);
    assert_eq!(rules("tool"), [""; 0]);
    assert_eq!(rules("docs"), [""; 0]);
    // Its own faults are its own.
    assert!(
        rules("release")
            .iter()
            .any(|line| line.contains("sbom-schema-violation"))
    );
}

#[test]
fn large_sboms_around_do_not_make_it_slow() {
    let folder = repository();
    let large = format!("{{\"bomFormat\": \"CycloneDX\"{}", " ".repeat(33 << 20));
    write(folder.path(), "archive/old/sbom.cdx.json", &large);
    // The nearest is read for a manifest; another SBOM could be the one of the manifest here.
    assert_eq!(check(folder.path(), &["package.json"]).found, PAIR);
    let run = check(folder.path(), &["release/sbom.cdx.json"]);
    assert!(run.found.iter().all(|line| line.starts_with("release")));
}

#[test]
fn one_of_several_manifests_is_blamed_alone() {
    let folder = repository();
    write(
        folder.path(),
        "web/package.json",
        &MANIFEST.replace("quay-panel", "quay-web"),
    );
    write(
        folder.path(),
        "web/sbom.json",
        &SBOM.replace("quay-panel", "quay-web"),
    );
    let run = check(folder.path(), &["web/package.json"]);
    assert_eq!(
        run.found,
        ["web/package.json:6 dependency-missing-from-sbom"]
    );
    // From within the folder too, and with both named.
    let run = check(&folder.path().join("web"), &["package.json"]);
    assert_eq!(run.found, ["package.json:6 dependency-missing-from-sbom"]);
    let run = check(folder.path(), &["web/package.json", "package.json"]);
    assert_eq!(run.found.len(), 3, "{:?}", run.found);
}

#[test]
fn a_manifest_above_the_working_directory_finds_its_sbom() {
    let folder = repository();
    let run = check(&folder.path().join("docs"), &["../package.json"]);
    assert_eq!(run.found.len(), 2, "{:?}", run.found);
    assert!(
        run.found
            .iter()
            .all(|line| line.starts_with("../package.json"))
    );
}

#[test]
fn what_is_not_there_is_not_assessed() {
    let folder = repository();
    let outcome = |run: &Run| {
        let checks = run.report["checks"].as_array().unwrap();
        let check = checks
            .iter()
            .find(|check| check["rule"] == "dependency-missing-from-sbom");
        check.unwrap()["outcome"].as_str().unwrap().to_string()
    };
    // An SBOM that cannot be read is no fault of the manifest.
    write(
        folder.path(),
        "release/sbom.cdx.json",
        &SBOM[..SBOM.len() / 2],
    );
    let run = check(folder.path(), &["package.json"]);
    assert_eq!((run.found.as_slice(), run.status), (&[][..], 0));
    assert_eq!(outcome(&run), "not-assessable");
    // Nor is one that is left out by the configuration.
    write(folder.path(), "release/sbom.cdx.json", SBOM);
    write(
        folder.path(),
        "cra-lint.toml",
        "[sbom]\nfiles = [\"dist/*\"]\n",
    );
    let run = check(folder.path(), &["package.json"]);
    assert_eq!((run.found.as_slice(), run.status), (&[][..], 0));
    assert_eq!(outcome(&run), "not-applicable");
}

#[test]
fn a_document_asks_for_no_comparison() {
    let folder = repository();
    let run = check(folder.path(), &["docs/declaration.md"]);
    assert!(
        run.found.iter().all(|line| line.starts_with("docs/")),
        "{:?}",
        run.found
    );
    assert_eq!(
        run.report["products"][0]["comparisons"],
        serde_json::json!([])
    );
}

#[test]
fn the_search_stays_in_the_repository() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "release/sbom.cdx.json", SBOM);
    write(folder.path(), "inner/package.json", MANIFEST);
    std::fs::create_dir(folder.path().join("inner/.git")).unwrap();
    let run = check(folder.path(), &["inner/package.json"]);
    assert_eq!((run.found.as_slice(), run.status), (&[][..], 0));
    std::fs::remove_dir(folder.path().join("inner/.git")).unwrap();
    let run = check(folder.path(), &["inner/package.json"]);
    assert_eq!(
        run.found,
        ["inner/package.json:6 dependency-missing-from-sbom"]
    );
}
