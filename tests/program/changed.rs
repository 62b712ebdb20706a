//! `check --changed`: everything is read, and what concerns the named files is told.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use crate::cli::{err, json, out, rules, run, status};
use crate::common::{copy_folder, root};
use serde_json::Value;
use std::path::Path;
use tempfile::TempDir;

const FILE: &str = "docs/cra/technical-file.md";
const SBOM: &str = "sbom/nordtor-gateway-2.4.0.cdx.json";
const TODAY: [&str; 2] = ["--today", "2026-11-21"];

/// The complete product with two broken links, and a dependency that its SBOM lacks.
fn product() -> TempDir {
    let copy = TempDir::new().unwrap();
    copy_folder(&root().join("fixtures/products/complete"), copy.path());
    for path in [FILE, "docs/manual.md"] {
        rewrite(copy.path(), path, |text| {
            text + "\nSee [the plan](plan.md).\n"
        });
    }
    rewrite(copy.path(), "Cargo.toml", |text| {
        text.replace(
            "[dev-dependencies]",
            "zeroize = \"1\"\n\n[dev-dependencies]",
        )
    });
    std::fs::write(copy.path().join("tsconfig.json"), "{}").unwrap();
    copy
}

fn rewrite(folder: &Path, name: &str, change: impl Fn(String) -> String) {
    let path = folder.join(name);
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(path, change(text)).unwrap();
}

fn changed(folder: &Path, paths: &[&str]) -> (i32, Value) {
    json(folder, &[&["--changed"], paths].concat())
}

/// Where which rule spoke.
fn places(report: &Value) -> Vec<(String, String)> {
    let found = report["diagnostics"].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().unwrap().to_string();
    let mut places: Vec<_> = found
        .map(|one| (text(&one["path"]), text(&one["rule"])))
        .collect();
    places.sort_unstable();
    places
}

#[test]
fn what_is_told_of_a_file_is_what_the_whole_says_of_it() {
    let product = product();
    let whole = places(&json(product.path(), &[]).1);
    assert_eq!(whole.len(), 3, "{whole:?}");
    for path in [FILE, "docs/manual.md", "Cargo.toml", "README.md"] {
        let told = places(&changed(product.path(), &[path]).1);
        let of_it = whole.iter().filter(|(place, _)| place == path);
        assert_eq!(told, of_it.cloned().collect::<Vec<_>>(), "{path}");
    }
}

/// The end of support stands in the file that the technical file names.
#[test]
fn a_file_that_leaves_it_to_another_is_not_blamed() {
    let product = product();
    for args in [&["--changed", FILE][..], &[FILE]] {
        let (_, report) = json(product.path(), args);
        assert_eq!(rules(&report), ["broken-link"], "{args:?}");
    }
}

#[test]
fn a_folder_stands_for_what_is_in_it() {
    let product = product();
    let of_folder = places(&changed(product.path(), &["docs"]).1);
    assert_eq!(of_folder.len(), 2, "{of_folder:?}");
    let of_files = places(&changed(product.path(), &[FILE, "docs/manual.md"]).1);
    assert_eq!(of_folder, of_files);
    let everything = places(&changed(product.path(), &[]).1);
    assert_eq!(everything, places(&json(product.path(), &[]).1));
    // The beginning of a name is no folder.
    std::fs::write(product.path().join("doc"), "").unwrap();
    assert_eq!(changed(product.path(), &["doc"]).0, 2);
}

#[test]
fn a_finding_that_points_into_a_changed_file_is_told() {
    let product = product();
    let (status, report) = changed(product.path(), &[SBOM]);
    assert_eq!(status, 1);
    assert_eq!(rules(&report), ["dependency-missing-from-sbom"]);
    assert_eq!(report["diagnostics"][0]["path"], "Cargo.toml");
}

#[test]
fn the_table_of_elements_is_for_the_whole() {
    let product = product();
    let output = |args: &[&str]| out(&run(product.path(), &[args, &TODAY].concat()));
    assert!(output(&["check"]).contains("Elements of Annex VII"));
    let told = output(&["check", "--changed", FILE]);
    assert!(!told.contains("elements"), "{told}");
    assert!(told.contains("\n1 warning."), "{told}");
}

#[test]
fn a_baseline_of_the_whole_serves() {
    let product = product();
    let recorded = run(
        product.path(),
        &[&["baseline", "-o", "b.json"], &TODAY[..]].concat(),
    );
    assert_eq!(status(&recorded), 0, "{}", err(&recorded));
    rewrite(product.path(), FILE, |text| text + "See [it](plan-b.md).\n");
    let args = ["--baseline", "b.json", FILE, "docs/manual.md"];
    let (_, report) = changed(product.path(), &args);
    assert_eq!(places(&report), [(FILE.into(), "broken-link".into())]);
    let message = report["diagnostics"][0]["message"].as_str().unwrap();
    assert!(message.contains("plan-b.md"), "{message}");
}

#[test]
fn nothing_checked_never_passes() {
    let product = product();
    for (path, allowed) in [("tsconfig.json", 0), ("src/main.rs", 0), ("gone.md", 2)] {
        let args = [&["check", "--changed", path], &TODAY[..]].concat();
        let output = run(product.path(), &args);
        assert_eq!(status(&output), 2, "{path}: {}", out(&output));
        assert!(!err(&output).is_empty());
        let output = run(product.path(), &[&args[..], &["--allow-empty"]].concat());
        assert_eq!(status(&output), allowed, "{path}: {}", err(&output));
    }
}
