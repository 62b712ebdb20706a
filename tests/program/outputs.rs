//! Every output: valid before it is compared, the same as its snapshot, and nothing a file says breaks out of it.
//!
//! `UPDATE_SNAPSHOTS=1` rewrites `tests/snapshots/`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use crate::common::{faults, name_of, root, sample};
use crate::formats::{faults_of_gitlab, faults_of_junit, faults_of_markdown, faults_of_page};
use cra_lint::diagnostic::Severity;
use cra_lint::report::human::{self, Detail, Style};
use cra_lint::report::{Report, github, gitlab, html, json, junit, markdown, sarif, text};

fn terminal(width: usize) -> Style {
    Style {
        color: true,
        unicode: true,
        width,
        detail: Detail::Verbose,
    }
}

fn ascii() -> Style {
    Style {
        color: false,
        unicode: false,
        width: 80,
        detail: Detail::Normal,
    }
}

fn assert_snapshot(name: &str, found: &str) {
    let path = root().join("tests/snapshots").join(name);
    let found = found.replace(&format!("\"{}\"", env!("CARGO_PKG_VERSION")), "\"VERSION\"");
    if std::env::var("UPDATE_SNAPSHOTS").is_ok_and(|value| value == "1") {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &found).unwrap();
    }
    let wanted = std::fs::read_to_string(&path).unwrap_or_default();
    let first = wanted
        .lines()
        .zip(found.lines())
        .position(|(wanted, found)| wanted != found);
    let at = first.unwrap_or(wanted.lines().count().min(found.lines().count()));
    let line = |text: &str| text.lines().nth(at).unwrap_or("(end)").to_string();
    assert!(
        wanted == found,
        "{} differs from line {}:\n- {}\n+ {}\nUPDATE_SNAPSHOTS=1 rewrites it",
        name_of(&path),
        at + 1,
        line(&wanted),
        line(&found)
    );
}

fn assert_sound(report: &Report) {
    let wrong = faults(report);
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn json_is_valid_and_as_agreed() {
    assert_sound(&sample::typical());
    assert_snapshot("typical.json", &json::render(&sample::typical()));
}

#[test]
fn sarif_is_valid_and_as_agreed() {
    assert_sound(&sample::typical());
    assert_snapshot("typical.sarif", &sarif::render(&sample::typical()));
}

#[test]
fn people_see_what_was_agreed() {
    let report = sample::typical();
    assert_snapshot(
        "typical.txt",
        &human::render(
            &report,
            Style {
                color: false,
                ..terminal(80)
            },
        ),
    );
    assert_snapshot("typical-ascii.txt", &human::render(&report, ascii()));
    let quiet = human::render(
        &report,
        Style {
            detail: Detail::Quiet,
            ..ascii()
        },
    );
    assert!(human::render(&report, ascii()).starts_with(&quiet));
}

#[test]
fn github_sees_what_was_agreed() {
    let report = sample::typical();
    assert_snapshot("typical.github.txt", &github::render(&report));
    assert_snapshot("typical.summary.md", &markdown::render(&report));
}

#[test]
fn other_hosts_and_auditors_see_what_was_agreed() {
    let report = sample::typical();
    assert_snapshot("typical.gitlab.json", &gitlab::render(&report));
    let junit = junit::render(&report, Some(Severity::Error));
    assert_snapshot("typical.junit.xml", &junit);
    let page = html::render(&report, "");
    let version = format!("cra-lint {}", env!("CARGO_PKG_VERSION"));
    assert_snapshot("typical.html", &page.replace(&version, "cra-lint VERSION"));
}

#[test]
fn an_empty_report_is_valid() {
    assert_sound(&sample::empty(Default::default()));
    assert_sound(&sample::hostile());
    assert_sound(&sample::refused());
}

#[test]
fn colours_only_where_wanted() {
    let report = sample::typical();
    assert!(human::render(&report, terminal(80)).contains("\u{1b}["));
    for plain in [Style::plain(), ascii()] {
        assert!(!human::render(&report, plain).contains('\u{1b}'));
    }
    assert!(
        human::render(
            &report,
            Style {
                unicode: false,
                ..Style::plain()
            }
        )
        .contains("`----")
    );
}

#[test]
fn lines_keep_to_the_width() {
    for width in [60, 80, 120] {
        let style = Style {
            color: false,
            ..terminal(width)
        };
        for line in human::render(&sample::typical(), style).lines() {
            assert!(
                textwrap::core::display_width(line) <= width,
                "{width}: {line}"
            );
        }
    }
}

#[test]
fn hostile_text_moves_no_cursor() {
    let report = sample::hostile();
    for style in [ascii(), Style::plain(), terminal(80), terminal(40)] {
        let drawn = human::render(&report, style);
        assert_eq!(
            drawn.matches("[31mred").count(),
            drawn.matches("\u{fffd}[31mred").count(),
            "{drawn:?}"
        );
        let out = if style.color {
            without_colours(&drawn)
        } else {
            drawn
        };
        let harmful = out.chars().find(|c| *c != '\n' && text::is_harmful(*c));
        assert_eq!(harmful, None, "{style:?}: {out:?}");
        assert!(
            out.lines().all(|line| !line.trim_start().starts_with("::")),
            "{out}"
        );
    }
    for report in [sample::hostile(), sample::refused()] {
        for out in [
            human::render(&report, Style::plain()),
            json::render(&report),
            sarif::render(&report),
            github::render(&report),
            markdown::render(&report),
            gitlab::render(&report),
            junit::render(&report, Some(Severity::Warning)),
            html::render(&report, "../"),
        ] {
            let harmful = out.chars().find(|c| *c != '\n' && text::is_harmful(*c));
            assert_eq!(harmful, None, "{out:?}");
        }
    }
}

fn without_colours(text: &str) -> String {
    let colour = regex::Regex::new("\u{1b}\\[[0-9;]*m").unwrap();
    colour.replace_all(text, "").into_owned()
}

#[test]
fn hostile_text_makes_no_workflow_command() {
    const PROPERTIES: [&str; 6] = ["file", "line", "endLine", "col", "endColumn", "title"];
    for (report, last) in [
        (sample::hostile(), "cra-lint: 1 error, 2 warnings"),
        (sample::refused(), "cra-lint: nothing was checked"),
    ] {
        let out = github::render(&report);
        let mut lines: Vec<_> = out.lines().collect();
        assert_eq!(lines.pop(), Some(last));
        let mut names = vec!["error", "warning", "warning"];
        names.extend(report.failure.is_some().then_some("error"));
        assert_eq!(lines.len(), names.len(), "{out}");
        let (properties, message) = lines[0].trim_start_matches(':').split_once("::").unwrap();
        let file = properties.strip_prefix("error file=").unwrap();
        let (file, rest) = file.split_once(',').unwrap();
        assert_eq!(
            percent_decoded(file).replace(['\r', '\n'], " "),
            shown(&report)
        );
        let place = "line=2,endLine=2,col=7,endColumn=10,title=sample-of-law";
        assert_eq!(rest, place);
        assert!(message.starts_with("x\u{fffd}[31mred"), "{message}");
        for (line, name) in lines.iter().zip(names) {
            let rest = line.strip_prefix(&format!("::{name} ")).unwrap();
            let (properties, _) = rest.split_once("::").unwrap();
            let mut known = properties
                .split(',')
                .map(|part| part.split_once('=').unwrap().0);
            assert!(known.all(|name| PROPERTIES.contains(&name)), "{line}");
        }
    }
}

#[test]
fn hostile_paths_are_the_same_file_everywhere() {
    let report = sample::hostile();
    let path = report.sources.path(report.diagnostics[0].span.file);
    let read: serde_json::Value = serde_json::from_str(&json::render(&report)).unwrap();
    assert_eq!(read["diagnostics"][0]["path"], path);
    let read: serde_json::Value = serde_json::from_str(&sarif::render(&report)).unwrap();
    let place = &read["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    let uri = place["artifactLocation"]["uri"].as_str().unwrap();
    assert_eq!(percent_decoded(uri), path);
}

/// The path of the first finding's file, harmless.
fn shown(report: &Report) -> String {
    text::harmless(report.sources.path(report.diagnostics[0].span.file))
}

fn percent_decoded(uri: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = uri.as_bytes();
    while let [first, tail @ ..] = rest {
        if *first == b'%' {
            bytes.push(u8::from_str_radix(std::str::from_utf8(&tail[..2]).unwrap(), 16).unwrap());
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn github_gets_the_worst_first_and_no_more_than_it_shows() {
    let out = github::render(&sample::typical());
    let kinds: Vec<_> = out
        .lines()
        .filter_map(|line| line.strip_prefix("::")?.split(' ').next())
        .collect();
    let number = |kind: &str| kinds.iter().filter(|other| **other == kind).count();
    assert_eq!(
        (number("error"), number("warning"), number("notice")),
        (10, 1, 1)
    );
    assert!(kinds[..10].iter().all(|kind| *kind == "error"));
    assert!(
        out.ends_with("without an annotation: 31 errors (GitHub shows 10 of a kind)\n"),
        "{out}"
    );
}

#[test]
fn columns_are_given_to_github_on_one_line_alone() {
    let report = sample::typical();
    let out = github::render(&report);
    let several = out
        .lines()
        .find(|line| line.contains("pretty.cdx.json"))
        .unwrap();
    assert!(
        several.contains("line=3,endLine=7,title=") && !several.contains("col="),
        "{several}"
    );
}

#[test]
fn sarif_leaves_out_what_github_would_refuse_and_says_so() {
    let mut report = sample::typical();
    let mild = report
        .diagnostics
        .iter()
        .find(|found| found.rule.id == sample::PRACTICE.id)
        .unwrap()
        .clone();
    report.diagnostics = std::iter::repeat_n(mild, 25_010)
        .chain(report.diagnostics)
        .collect();
    let read: serde_json::Value = serde_json::from_str(&sarif::render(&report)).unwrap();
    let results = read["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), 25_000);
    assert_eq!(
        results
            .iter()
            .filter(|result| result["level"] == "error")
            .count(),
        41
    );
    let fingerprints = results
        .iter()
        .map(|result| result["partialFingerprints"].to_string());
    let different: std::collections::HashSet<_> = fingerprints.collect();
    assert_eq!(different.len(), 25_000, "twins are told apart");
    let note =
        read["runs"][0]["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]
            .as_str()
            .unwrap();
    assert!(note.starts_with("53 results were left out"), "{note}");
}

#[test]
fn a_file_of_one_long_line_is_shown_in_little_time() {
    let mut sources = cra_lint::source::Sources::default();
    let mut line = "x".repeat(20_000_000);
    line.push_str("ziel");
    let file = sources.add("long.json", line);
    let span = cra_lint::source::Span::new(file, 20_000_000..20_000_004);
    let mut report = sample::typical();
    let mut found = report.diagnostics[0].clone();
    found.span = span;
    found.related.clear();
    report.diagnostics = vec![found; 3];
    report.products.clear();
    report.sources = sources;
    let out = human::render(&report, ascii());
    assert!(out.len() < 4000 && out.contains("ziel"), "{out}");
}

/// What files of other people bring along: no output panics, all are valid, and none lets through a character that
/// moves the cursor.
#[test]
fn reports_on_real_files_are_sound() {
    let corpora = root().join("../shared/corpora");
    if !corpora.is_dir() {
        println!("SKIPPED: the reference corpora are not beside this checkout");
        return;
    }
    let mut wrong = Vec::new();
    for set in ["docs", "sbom"] {
        for folder in crate::common::folders_in(&corpora.join(set)) {
            let report = crate::common::check_in(&folder, &["."]);
            wrong.extend(
                faults(&report)
                    .into_iter()
                    .map(|what| format!("{}: {what}", name_of(&folder))),
            );
            let outputs = [
                human::render(&report, ascii()),
                without_colours(&human::render(&report, terminal(100))),
                github::render(&report),
                markdown::render(&report),
                gitlab::render(&report),
                junit::render(&report, Some(Severity::Error)),
                html::render(&report, ""),
            ];
            wrong.extend(
                faults_of_page(&html::render(&report, ""))
                    .into_iter()
                    .chain(faults_of_junit(&junit::render(&report, None)))
                    .chain(faults_of_gitlab(&gitlab::render(&report)))
                    .chain(faults_of_markdown(&markdown::render(&report)))
                    .map(|what| format!("{}: {what}", name_of(&folder))),
            );
            let harmful = |out: &&String| out.chars().any(|c| c != '\n' && text::is_harmful(c));
            wrong.extend(
                outputs
                    .iter()
                    .filter(harmful)
                    .map(|_| format!("{}: harmful text", name_of(&folder))),
            );
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}
