//! Which pages and tables count as papers by where they lie and who points to them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use crate::common::{check_in, root};
use std::path::Path;

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

/// The documents of a folder with these files, by path.
fn documents(files: &[(&str, &str)]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        write(folder.path(), name, text);
    }
    let report = check_in(folder.path(), &["."]);
    let products = report.products.iter();
    let documents = products.flat_map(|product| &product.documents);
    documents
        .map(|document| report.sources.path(document.file).to_string())
        .collect()
}

const PAGE: &str = "<html><body><h1>The unit</h1><p>A display for bicycles.</p></body></html>";
const TABLE: &str = "no;what may happen;S;E;SxE\n1;password guessed;3;4;12\n";

#[test]
fn pages_that_stand_alone_are_the_papers() {
    let alone = documents(&[
        ("unit.html", PAGE),
        ("security.txt", "Contact: mailto:a@b.eu\n"),
    ]);
    assert_eq!(alone, ["security.txt", "unit.html"]);
    // Beside other writing, in a program, or made by a tool they are something else.
    assert_eq!(
        documents(&[("unit.html", PAGE), ("README.md", "# A\n")]),
        ["README.md"]
    );
    assert!(documents(&[("index.html", PAGE), ("package.json", "{\"name\": \"a\"}")]).is_empty());
    assert!(documents(&[("public/index.html", PAGE)]).is_empty());
    assert!(documents(&[("a.html", "<div id=\"app\"></div><p>")]).is_empty());
}

#[test]
fn what_documents_link_to_is_read_wherever_it_lies() {
    let index = "# Technical file\n\n[risks](lists/risks.csv), [unit](unit.html), [demo](public/a.html), [none](b.csv)\n";
    let files = [
        ("index.md", index),
        ("lists/risks.csv", TABLE),
        ("lists/other.csv", TABLE),
        ("unit.html", PAGE),
        ("public/a.html", PAGE),
    ];
    assert_eq!(
        documents(&files),
        ["index.md", "lists/risks.csv", "unit.html"]
    );
}

/// What lies outside the named folder, in other people's folders, or is left out by the configuration is not read,
/// whoever points to it; nor is anything where a single file is named.
#[test]
fn links_lead_no_further_than_what_was_named() {
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("file");
    let index = "# Technical file\n\n[a](../out.csv), [b](vendor/b.csv), [c](testdata/c.csv), [d](d.csv), [e](via/out.csv)\n";
    write(&folder, "index.md", index);
    for name in ["vendor/b.csv", "testdata/c.csv", "d.csv", "../out.csv"] {
        write(&folder, name, TABLE);
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink(outer.path(), folder.join("via")).unwrap();
    let read = |paths: &[&str]| {
        let report = check_in(&folder, paths);
        let products = report.products.iter();
        let documents = products.flat_map(|product| &product.documents);
        let paths = documents.map(|document| report.sources.path(document.file).to_string());
        paths.collect::<Vec<_>>()
    };
    assert_eq!(read(&["."]), ["d.csv", "index.md"]);
    assert_eq!(read(&["index.md"]), ["index.md"]);
    write(
        &folder,
        "cra-lint.toml",
        "[documents]\ninclude = [\"*.md\"]\n",
    );
    assert_eq!(read(&["."]), ["index.md"]);
}

/// What is said of a folder of the recognition cases, by rule.
fn rules_of(case: &str) -> Vec<&'static str> {
    let report = check_in(&root().join("fixtures/recognition").join(case), &["."]);
    let found = report.diagnostics.iter();
    found.map(|found| found.rule.id).collect()
}

#[test]
fn papers_that_name_no_law_make_a_technical_file() {
    for case in ["gs2-silo-probe", "ms48-sterownik", "serra-blu2", "veloq-d5"] {
        let rules = rules_of(case);
        assert!(!rules.contains(&"no-technical-file"), "{case}");
        assert!(rules.contains(&"element-missing"), "{case}");
    }
}

#[test]
fn an_end_of_support_is_read_under_any_title() {
    for case in ["gs2-silo-probe", "serra-blu2", "veloq-d5"] {
        let rules = rules_of(case);
        assert!(!rules.contains(&"support-end-without-month"), "{case}");
    }
}
