//! The whole run over real technical files and SBOMs: nothing panics, and every reported place lies in its file.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop, and says when it was skipped"
)]

use cra_lint::check::{Options, check};
use cra_lint::report::Report;
use std::path::{Path, PathBuf};

fn corpora() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("SKIPPED: the reference corpora are not beside this checkout");
    None
}

fn run(working_directory: &Path, paths: Vec<PathBuf>) -> Report {
    check(&Options {
        paths,
        config: None,
        unsaved: cra_lint::unsaved::Unsaved::default(),
        baseline: None,
        today: jiff::civil::date(2026, 11, 21),
        selection: crate::common::every_profile(),
        history: false,
        working_directory: working_directory.to_path_buf(),
    })
}

/// Every span lies in its file on character borders, and its position leads back to it.
fn spans_hold(report: &Report) {
    for diagnostic in &report.diagnostics {
        let related = diagnostic.related.iter().map(|related| related.span);
        for span in std::iter::once(diagnostic.span).chain(related) {
            let file = report.sources.file(span.file);
            let told = || format!("{}: {} at {span:?}", file.path(), diagnostic.message);
            assert!(
                span.start <= span.end && span.end as usize <= file.bytes().len(),
                "{}",
                told()
            );
            if let Some(text) = file.text() {
                assert!(text.is_char_boundary(span.start as usize), "{}", told());
                assert!(text.is_char_boundary(span.end as usize), "{}", told());
            }
            let (start, end) = report.sources.positions(span);
            assert!(
                start.line >= 1 && start.column >= 1 && start <= end,
                "{}",
                told()
            );
            assert!(start.line as usize <= file.line_count() + 1, "{}", told());
        }
        assert!(!diagnostic.message.is_empty());
        assert!(!diagnostic.message.contains('\n'), "{}", diagnostic.message);
    }
}

#[test]
fn every_folder_of_documents() {
    let Some(corpora) = corpora() else { return };
    let folders = std::fs::read_dir(corpora.join("docs")).unwrap();
    let mut folders: Vec<_> = folders
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    assert!(folders.len() > 20);
    for folder in folders {
        let report = run(&folder, vec![]);
        assert!(
            !report.checks.is_empty(),
            "{}: nothing was checked",
            folder.display()
        );
        spans_hold(&report);
    }
}

#[test]
fn every_sbom() {
    let Some(corpora) = corpora() else { return };
    let mut files = Vec::new();
    collect(&corpora.join("sbom"), &mut files);
    assert!(files.len() > 500);
    // Each on its own: beside one another they would be compared with what lies around.
    let folder = tempfile::tempdir().unwrap();
    for file in files {
        let own = folder.path().join(crate::common::name_of(&file));
        std::fs::copy(&file, &own).unwrap();
        spans_hold(&run(folder.path(), vec![own.clone()]));
        std::fs::remove_file(own).unwrap();
    }
}

fn collect(folder: &Path, out: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, out);
        } else {
            out.push(path);
        }
    }
}
