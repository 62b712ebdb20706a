//! Declared versions against the tags of a repository.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use crate::common::{TODAY, lines_of, root};
use cra_lint::check::{Options, check};
use cra_lint::engine::Selection;
use std::fs;

const DECLARATION: &str = "docs/cra/declaration-of-conformity.md";

/// What the rule says of a product declared for version 2.1.0, in a repository with these tags.
fn said(tags: &[&str], history: bool) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let good = root().join("fixtures/rules/declaration-version-differs/good");
    for path in [DECLARATION, "cra-lint.toml"] {
        let to = folder.path().join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(good.join(path), to).unwrap();
    }
    fs::create_dir_all(folder.path().join(".git/refs/tags")).unwrap();
    let packed = tags.iter().map(|tag| format!("0a refs/tags/{tag}\n"));
    fs::write(
        folder.path().join(".git/packed-refs"),
        packed.collect::<String>(),
    )
    .unwrap();
    let report = check(&Options {
        paths: vec![".".into()],
        config: None,
        today: TODAY,
        selection: Selection::default(),
        history,
        baseline: None,
        unsaved: cra_lint::unsaved::Unsaved::default(),
        working_directory: folder.path().to_path_buf(),
    });
    let lines = lines_of(&report).into_iter();
    lines
        .filter(|line| line.contains("version-without-tag"))
        .collect()
}

#[test]
fn a_declared_version_has_its_tag() {
    assert_eq!(
        said(&["v1.9.2", "v2.0.3"], true),
        [format!(
            "{DECLARATION}:3:53-3:58 info version-without-tag the repository has no tag for version `2.1.0`, its highest is `2.0.3`"
        )]
    );
    for tags in [&["v2.1.0", "v2.2.0"][..], &["nightly"], &[]] {
        assert!(said(tags, true).is_empty(), "{tags:?}");
    }
    assert!(said(&["v2.0.3"], false).is_empty());
}
