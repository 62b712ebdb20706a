//! Small technical files in the styles that teams use, each with what a careful reader says of every element.
//!
//! `fixtures/recognition/<name>/` is a folder, `<name>.expected` beside it has a line an element:
//! `element-id status[|status…] [path:line …]` – the statuses a fair reader could give, and where they would point
//! (within three lines of one of the places; `%20` in a path is a space). A line with `~` in front is one that the tool is known to miss; it has
//! to go once the tool finds it. The single line `no-technical-file` means that the folder holds none.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use crate::common::{beside, check_in, folders_in, name_of, root};
use cra_lint::diagnostic::Severity;
use cra_lint::dossier::ElementState;
use cra_lint::law::element::Status;
use cra_lint::report::Report;

/// How far from the reader's line evidence may begin, in lines.
const NEAR: usize = 3;

#[test]
fn a_careful_reader_agrees() {
    let folders = folders_in(&root().join("fixtures/recognition"));
    assert!(folders.len() >= 50, "the cases are there");
    let mut wrong = Vec::new();
    for folder in folders {
        let expected = std::fs::read_to_string(beside(&folder, "expected")).unwrap();
        let report = check_in(&folder, &["."]);
        let mut misses = Vec::new();
        if expected.trim() == "no-technical-file" {
            misses.extend(noise(&report));
        } else {
            let lines = expected.lines().filter(|line| !line.trim().is_empty());
            let lines: Vec<_> = lines.collect();
            assert!(lines.len() >= 16, "{} is incomplete", name_of(&folder));
            misses.extend(lines.iter().filter_map(|line| differs(&report, line)));
        }
        wrong.extend(
            misses
                .into_iter()
                .map(|miss| format!("{}: {miss}", name_of(&folder))),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is said of a folder without a technical file beyond that there is none.
fn noise(report: &Report) -> Option<String> {
    let loud: Vec<_> = report
        .diagnostics
        .iter()
        .filter(|found| found.severity != Severity::Info)
        .map(|found| found.rule.id)
        .collect();
    (loud != ["no-technical-file"]).then(|| format!("findings {loud:?}"))
}

/// A miss, or a known miss that is none any more.
fn differs(report: &Report, line: &str) -> Option<String> {
    match line.strip_prefix('~') {
        None => miss(report, line),
        Some(known) => miss(report, known)
            .is_none()
            .then(|| format!("`{known}` is found now: take the `~` away")),
    }
}

/// How the report differs from one line of what the reader says.
fn miss(report: &Report, line: &str) -> Option<String> {
    let mut words = line.split_whitespace();
    let id = words.next()?;
    let allowed: Vec<_> = words.next().unwrap_or_default().split('|').collect();
    let places: Vec<_> = words.collect();
    let states = report.products.iter().flat_map(|product| &product.elements);
    let state: &ElementState = states
        .into_iter()
        .find(|state| state.element.facts().id == id)
        .unwrap_or_else(|| panic!("no element {id}"));
    let status = state.status.as_str();
    if !allowed.contains(&status) {
        return Some(format!(
            "{id} is {status} ({}), wanted {}",
            state.reason,
            allowed.join(" or ")
        ));
    }
    if places.is_empty() || state.status == Status::Missing {
        return None;
    }
    let Some(evidence) = state.evidence.first() else {
        return (state.status != Status::NotApplicable).then(|| format!("{id} has no evidence"));
    };
    let path = report.sources.path(evidence.span.file);
    let at = report.sources.positions(evidence.span).0.line as usize;
    let near = places.iter().any(|place| {
        let (file, wanted) = place.rsplit_once(':').unwrap();
        let wanted: usize = wanted.parse().unwrap();
        file.replace("%20", " ") == path && wanted.abs_diff(at) <= NEAR
    });
    (!near).then(|| format!("{id} points at {path}:{at}, wanted {}", places.join(" or ")))
}
