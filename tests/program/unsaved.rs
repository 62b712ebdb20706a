//! What an editor has not saved stands in place of the files, wherever a check reads one.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use crate::cli::folder;
use crate::common::TODAY;
use cra_lint::check::{Options, check};
use cra_lint::engine::Selection;
use cra_lint::report::Report;
use cra_lint::unsaved::Unsaved;
use std::path::Path;

const FILE: &str = "# Technical documentation under Regulation (EU) 2024/2847\n\n\
    <!-- cra-lint: element annex-vii.3 -->\n## Risk assessment\n\nSee [the plan](plan.md).\n";

fn checked(folder: &Path, unsaved: &[(&str, &str)]) -> Report {
    let mut texts = Unsaved::default();
    for (path, text) in unsaved {
        texts.insert(&folder.join(path), text.as_bytes().to_vec());
    }
    check(&Options {
        paths: Vec::new(),
        config: None,
        today: TODAY,
        selection: Selection::default(),
        baseline: None,
        history: false,
        unsaved: texts,
        working_directory: folder.to_path_buf(),
    })
}

fn says(report: &Report, rule: &str) -> bool {
    report.diagnostics.iter().any(|one| one.rule.id == rule)
}

fn documents(report: &Report) -> Vec<&str> {
    let documents = report.products.iter().flat_map(|one| &one.documents);
    let paths = documents.map(|one| report.sources.path(one.file));
    paths.collect()
}

#[test]
fn a_new_file_is_read_and_links_lead_to_it() {
    let folder = folder(&[("docs/technical-file.md", FILE.as_bytes())]);
    let before = checked(folder.path(), &[]);
    assert!(says(&before, "broken-link"));
    let plan = ("docs/plan.md", "# Plan\n\nWe plan.\n");
    let after = checked(folder.path(), &[plan]);
    assert!(!says(&after, "broken-link"));
    assert_eq!(
        documents(&after),
        ["docs/plan.md", "docs/technical-file.md"]
    );
    // Where a file would not be looked at, a text is not either.
    let foreign = [
        ("node_modules/a/README.md", "# A\n"),
        ("tests/fixtures/a.md", "# A\n"),
        ("a.py", "#\n"),
    ];
    assert_eq!(
        documents(&checked(folder.path(), &foreign)),
        ["docs/technical-file.md"]
    );
}

#[test]
fn a_configuration_that_is_not_saved_counts() {
    let folder = folder(&[("docs/technical-file.md", FILE.as_bytes())]);
    let off = ("cra-lint.toml", "extends = \"base.toml\"\n");
    let base = ("base.toml", "[rules]\nbroken-link = \"off\"\n");
    let report = checked(folder.path(), &[off, base]);
    assert!(!says(&report, "broken-link") && !says(&report, "invalid-configuration"));
    let config = report.config.map(|file| report.sources.path(file));
    assert_eq!(config, Some("cra-lint.toml"));
    let report = checked(
        folder.path(),
        &[off, ("base.toml", "[rules]\nbroken-lnk = \"off\"\n")],
    );
    assert!(says(&report, "invalid-configuration"));
    let evidence = (
        "cra-lint.toml",
        "[evidence]\n\"annex-vii.3\" = \"other/risk.md\"\n",
    );
    let risk = (
        "other/risk.md",
        "# Risk\n\nThreats were rated, and what is left is low.\n",
    );
    let report = checked(folder.path(), &[evidence, risk]);
    assert!(
        documents(&report).contains(&"other/risk.md"),
        "{:?}",
        documents(&report)
    );
}

#[test]
fn what_a_file_is_follows_from_its_text() {
    let sbom =
        "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"version\":1,\"components\":[]}";
    let folder = folder(&[
        ("parts.json", b"{}"),
        (
            "Cargo.toml",
            b"[package]\nname = \"a\"\nversion = \"1.0.0\"\n",
        ),
    ]);
    let count = |report: &Report| {
        report
            .products
            .iter()
            .map(|one| one.sboms.len())
            .sum::<usize>()
    };
    assert_eq!(count(&checked(folder.path(), &[])), 0);
    assert_eq!(count(&checked(folder.path(), &[("parts.json", sbom)])), 1);
    let manifest = ("Cargo.toml", "[package\n");
    assert!(says(
        &checked(folder.path(), &[manifest]),
        "malformed-manifest"
    ));
}
