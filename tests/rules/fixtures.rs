//! Every rule on every fixture: `fixtures/rules/<rule-id>/<case>/` against `<case>.expected`.
//!
//! `UPDATE_FIXTURES=1` rewrites the expectations; `FIXTURE=word` looks at the cases alone whose `<rule-id>/<case>` holds
//! that word.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use crate::common::{
    beside, check_with, compare, every_profile, faults, folders_in, is_asked_for, lines_of,
    name_of, root,
};
use cra_lint::config::Profile;
use cra_lint::diagnostic::Outcome;
use cra_lint::engine::Selection;
use cra_lint::report::Report;
use cra_lint::rules::profile_of;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

struct Case {
    rule: String,
    folder: PathBuf,
    report: Report,
}

/// Every case, run once for all tests here.
fn cases() -> &'static [Case] {
    static CASES: OnceLock<Vec<Case>> = OnceLock::new();
    CASES.get_or_init(|| {
        let rules = folders_in(&root().join("fixtures/rules"));
        let folders = rules.iter().flat_map(|rule| folders_in(rule));
        folders.filter(|case| is_asked_for(case)).map(run).collect()
    })
}

fn run(folder: PathBuf) -> Case {
    let rule = name_of(folder.parent().unwrap());
    let report = report(&folder, Selection::default());
    Case {
        rule,
        folder,
        report,
    }
}

fn report(folder: &Path, selection: Selection) -> Report {
    let listed = std::fs::read_to_string(beside(folder, "paths")).unwrap_or_else(|_| ".".into());
    let paths: Vec<_> = listed
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    check_with(folder, &paths, selection)
}

fn shown(folder: &Path) -> String {
    folder
        .strip_prefix(root())
        .unwrap_or(folder)
        .display()
        .to_string()
}

fn assert_none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn the_word_of_fixture_names_a_case() {
    let any = !cases().is_empty() || !crate::generators::cases().is_empty();
    assert!(any, "no case of fixtures/ has this word in its name");
}

#[test]
fn findings_are_as_expected() {
    assert_none(
        cases()
            .iter()
            .filter_map(|case| compare(&case.report, &beside(&case.folder, "expected")))
            .collect(),
    );
}

#[test]
fn every_report_is_sound() {
    let wrong = cases().iter().flat_map(|case| {
        let folder = shown(&case.folder);
        faults(&case.report)
            .into_iter()
            .map(move |what| format!("{folder}: {what}"))
    });
    assert_none(wrong.collect());
}

/// A profile that was not asked for adds no finding; one that was takes none away, and what it adds has its place.
#[test]
fn profiles_add_to_what_is_always_checked() {
    for case in cases() {
        let all = report(&case.folder, every_profile());
        let folder = shown(&case.folder);
        assert_none(
            faults(&all)
                .into_iter()
                .map(|what| format!("{folder}: {what}"))
                .collect(),
        );
        let lines = lines_of(&all);
        let lost = lines_of(&case.report)
            .into_iter()
            .filter(|line| !lines.contains(line));
        assert_none(lost.map(|line| format!("{folder}: lost {line}")).collect());
        let mut ran = case.report.checks.iter();
        if !ran.any(|check| profile_of(check.rule).is_some()) {
            continue;
        }
        let only_cra = Selection {
            profiles: vec![Profile::Cra],
            ..Selection::default()
        };
        let plain = report(&case.folder, only_cra);
        let mut ran = plain.checks.iter();
        let asked = ran.find(|check| profile_of(check.rule).is_some());
        assert_none(
            asked
                .map(|check| format!("{folder}: {} ran", check.rule.id))
                .into_iter()
                .collect(),
        );
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let wrong = cases().iter().filter(|case| {
        let again = run(case.folder.clone());
        cra_lint::report::json::render(&again.report)
            != cra_lint::report::json::render(&case.report)
    });
    assert_none(wrong.map(|case| shown(&case.folder)).collect());
}

/// Rules whose files cannot be kept in a repository (a file without rights, one of many megabytes, a repository):
/// `tests/program` makes them.
const MADE_ELSEWHERE: &[&str] = &[
    "unreadable-file",
    "sbom-older-than-manifest",
    "version-without-tag",
];

#[test]
fn every_rule_fires_in_a_case_and_stays_silent_in_another() {
    if std::env::var_os("FIXTURE").is_some() {
        return;
    }
    let mut by_rule: BTreeMap<&str, Vec<&Case>> = BTreeMap::new();
    for case in cases() {
        by_rule.entry(&case.rule).or_default().push(case);
    }
    let mut wrong = Vec::new();
    for rule in cra_lint::rules::all().filter(|rule| !MADE_ELSEWHERE.contains(&rule.id)) {
        let cases = by_rule.remove(rule.id).unwrap_or_default();
        let fires = |case: &Case| {
            case.report
                .diagnostics
                .iter()
                .any(|found| found.rule.id == rule.id)
        };
        let checked = |case: &Case| {
            let mut checks = case.report.checks.iter();
            checks.any(|check| {
                check.rule.id == rule.id && matches!(check.outcome, Outcome::Checked(_))
            })
        };
        if !cases.iter().any(|case| fires(case)) {
            wrong.push(format!("{}: no case of its own in which it fires", rule.id));
        }
        if !cases.iter().any(|case| checked(case) && !fires(case)) {
            wrong.push(format!(
                "{}: no case of its own in which it checked something and stays silent",
                rule.id
            ));
        }
    }
    wrong.extend(
        by_rule
            .keys()
            .map(|folder| format!("fixtures/rules/{folder}: no rule has this id")),
    );
    assert_none(wrong);
}

#[test]
fn every_expectation_belongs_to_a_case() {
    let files = folders_in(&root().join("fixtures/rules"))
        .into_iter()
        .flat_map(|rule| crate::common::entries_in(&rule));
    let stray = files.filter(|path| path.is_file()).filter(|path| {
        let extension = path.extension().unwrap_or_default();
        !(extension == "expected" || extension == "paths") || !path.with_extension("").is_dir()
    });
    assert_none(
        stray
            .map(|path| format!("{} belongs to no case folder", shown(&path)))
            .collect(),
    );
}
