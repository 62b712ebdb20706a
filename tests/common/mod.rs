//! What the test binaries share: running the library on a folder, and reading back what it says.
#![allow(dead_code, unreachable_pub, reason = "each test binary uses its part")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

pub mod model;
pub mod monorepo;
pub mod random;
pub mod reading;
pub mod sample;
pub mod schema;
pub mod tape;

use cra_lint::check::{Options, check};
use cra_lint::config::Profile;
use cra_lint::diagnostic::Diagnostic;
use cra_lint::engine::Selection;
use cra_lint::report::Report;
use cra_lint::source::{Sources, Span};
use jiff::civil::{Date, date};
use std::path::{Path, PathBuf};

/// The day every fixture is checked on.
pub const TODAY: Date = date(2026, 11, 21);

/// The package's folder.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The rules that run on every check, and those of the profiles that the configuration names, on `paths` (relative
/// to `folder`), seen from `folder`.
pub fn check_in(folder: &Path, paths: &[&str]) -> Report {
    check_with(folder, paths, Selection::default())
}

/// Every rule, those of all profiles too.
pub fn every_profile() -> Selection {
    let profiles = Profile::WORDS.iter().copied();
    Selection {
        profiles: profiles.filter_map(Profile::from_word).collect(),
        ..Selection::default()
    }
}

/// The selected rules on `paths` (relative to `folder`), seen from `folder`. A baseline in the folder is in force.
pub fn check_with(folder: &Path, paths: &[&str], selection: Selection) -> Report {
    let baseline = PathBuf::from("cra-lint-baseline.json");
    check(&Options {
        history: false,
        working_directory: folder.to_path_buf(),
        paths: paths.iter().map(PathBuf::from).collect(),
        config: None,
        unsaved: cra_lint::unsaved::Unsaved::default(),
        baseline: folder.join(&baseline).is_file().then_some(baseline),
        today: TODAY,
        selection,
    })
}

/// The sub-folders of a folder, sorted; none when there is no such folder.
pub fn folders_in(folder: &Path) -> Vec<PathBuf> {
    entries_in(folder)
        .into_iter()
        .filter(|path| path.is_dir())
        .collect()
}

/// What a folder holds, sorted; nothing when there is no such folder.
pub fn entries_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// The last part of a path.
pub fn name_of(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

/// Copies a folder with everything in it.
pub fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in entries_in(from) {
        let to = to.join(name_of(&entry));
        if entry.is_dir() {
            copy_folder(&entry, &to);
        } else {
            std::fs::copy(&entry, to).unwrap();
        }
    }
}

/// Whether the case in a folder is to be looked at: its `<folder>/<case>` holds the word of `FIXTURE`, if there is one.
pub fn is_asked_for(case: &Path) -> bool {
    let word = std::env::var("FIXTURE").unwrap_or_default();
    let name = format!("{}/{}", name_of(case.parent().unwrap()), name_of(case));
    name.contains(&word)
}

/// `path` with `.extension` behind its whole name.
pub fn beside(path: &Path, extension: &str) -> PathBuf {
    path.with_file_name(format!("{}.{extension}", name_of(path)))
}

/// `path:line:col-line:col severity rule message`, one line.
pub fn line_of(sources: &Sources, found: &Diagnostic) -> String {
    let (start, end) = sources.positions(found.span);
    let path = sources.path(found.span.file);
    let place = format!(
        "{path}:{}:{}-{}:{}",
        start.line, start.column, end.line, end.column
    );
    let message = found.message.replace(['\n', '\r'], "␊");
    format!(
        "{place} {} {} {message}",
        found.severity.as_str(),
        found.rule.id
    )
}

/// All findings as `.expected` files hold them; why nothing could be checked comes last.
pub fn lines_of(report: &Report) -> Vec<String> {
    let mut lines: Vec<_> = report
        .diagnostics
        .iter()
        .map(|found| line_of(&report.sources, found))
        .collect();
    lines.extend(
        report
            .failure
            .iter()
            .map(|failure| format!("failure: {failure}")),
    );
    lines
}

/// Compares findings with an `.expected` file, or rewrites it when `UPDATE_FIXTURES=1`. `Some` is what differs.
pub fn compare(report: &Report, expected: &Path) -> Option<String> {
    let found: String = lines_of(report)
        .into_iter()
        .map(|line| line + "\n")
        .collect();
    if std::env::var("UPDATE_FIXTURES").is_ok_and(|value| value == "1") {
        std::fs::write(expected, found).unwrap();
        return None;
    }
    let shown = expected
        .strip_prefix(root())
        .unwrap_or(expected)
        .display()
        .to_string();
    let Ok(wanted) = std::fs::read_to_string(expected) else {
        return Some(format!(
            "{shown} is missing; UPDATE_FIXTURES=1 writes it (then read it):\n{found}"
        ));
    };
    if wanted == found {
        return None;
    }
    let missing = wanted
        .lines()
        .filter(|line| !found.lines().any(|other| other == *line));
    let extra = found
        .lines()
        .filter(|line| !wanted.lines().any(|other| other == *line));
    let mut lines: Vec<_> = missing.map(|line| format!("  - {line}")).collect();
    lines.extend(extra.map(|line| format!("  + {line}")));
    if lines.is_empty() {
        lines.push("  (the same lines in another order or number)".into());
    }
    Some(format!(
        "{shown}: - expected, + found\n{}",
        lines.join("\n")
    ))
}

/// What is wrong with a report: places outside their file, twins, JSON and SARIF their schemas do not know.
pub fn faults(report: &Report) -> Vec<String> {
    let mut wrong = misplaced(report);
    wrong.extend(schema::faults_of_json(&cra_lint::report::json::render(
        report,
    )));
    wrong.extend(schema::faults_of_sarif(&cra_lint::report::sarif::render(
        report,
    )));
    wrong
}

/// What is wrong with the places a report names: each must lie inside its file, on character borders, and its
/// line and column must lead back to its byte.
pub fn misplaced(report: &Report) -> Vec<String> {
    let sources = &report.sources;
    let mut wrong = Vec::new();
    for found in &report.diagnostics {
        let line = line_of(sources, found);
        let places =
            std::iter::once(found.span).chain(found.related.iter().map(|related| related.span));
        wrong.extend(
            places
                .filter_map(|span| misplacement(sources, span))
                .map(|what| format!("{line}: {what}")),
        );
    }
    for state in report.products.iter().flat_map(|product| &product.elements) {
        let places = state
            .evidence
            .iter()
            .filter_map(|evidence| misplacement(sources, evidence.span));
        wrong.extend(places.map(|what| format!("evidence of {}: {what}", state.element.id())));
    }
    let mut fingerprints = report.fingerprints();
    fingerprints.sort();
    if fingerprints.windows(2).any(|pair| pair[0] == pair[1]) {
        wrong.push("two findings share a fingerprint".into());
    }
    wrong
}

fn misplacement(sources: &Sources, span: Span) -> Option<String> {
    let file = sources.file(span.file);
    let (start, end) = (span.start as usize, span.end as usize);
    if start > end || end > file.bytes().len() {
        return Some(format!(
            "bytes {start}..{end} of {} in {}",
            file.bytes().len(),
            file.path()
        ));
    }
    // A file that is no UTF-8 has no characters to be on the border of.
    let text = file.text()?;
    if !text.is_char_boundary(start) || !text.is_char_boundary(end) {
        return Some(format!(
            "bytes {start}..{end} of {} cut a character",
            file.path()
        ));
    }
    let (from, to) = sources.positions(span);
    for (offset, place) in [(start, from), (end, to)] {
        if byte_at(text, place.line, place.column) != offset.max(file.text_start()) {
            return Some(format!(
                "{}:{}:{} is not byte {offset}",
                file.path(),
                place.line,
                place.column
            ));
        }
    }
    None
}

/// The byte of a line and column, counted the slow and plain way.
fn byte_at(text: &str, line: u32, column: u32) -> usize {
    let mut offset = 0;
    for _ in 1..line {
        offset += text[offset..]
            .find('\n')
            .map_or(text.len() - offset, |at| at + 1);
    }
    if offset == 0 && text.starts_with('\u{feff}') {
        offset = '\u{feff}'.len_utf8();
    }
    let mut chars = text[offset..].char_indices();
    let at = chars
        .nth(column as usize - 1)
        .map_or(text.len() - offset, |(at, _)| at);
    offset + at
}
