//! Profiles: which rules run when, and what stays silent.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use crate::common::{check_with, root};
use cra_lint::config::Profile;
use cra_lint::diagnostic::Basis;
use cra_lint::engine::Selection;
use cra_lint::report::Report;
use cra_lint::rules::{self, profile_of};
use std::collections::BTreeSet;
use std::process::{Command, Output};

/// A case whose configuration asks for `bsi`, and whose SBOM lacks something that `bsi` wants.
const ASKED: &str = "fixtures/rules/bsi-filename-missing/bad";

fn profiles_run(selection: Selection) -> BTreeSet<Profile> {
    ran(&check_with(
        &root().join(ASKED),
        &["sbom.cdx.json"],
        selection,
    ))
}

fn ran(report: &Report) -> BTreeSet<Profile> {
    let mut profiles = BTreeSet::new();
    for check in &report.checks {
        profiles.insert(profile_of(check.rule).unwrap_or(Profile::Cra));
    }
    profiles
}

fn asking(profiles: &[Profile]) -> Selection {
    Selection {
        profiles: profiles.to_vec(),
        ..Selection::default()
    }
}

#[test]
fn the_configuration_asks_for_profiles() {
    let expected = BTreeSet::from([Profile::Cra, Profile::Bsi]);
    assert_eq!(profiles_run(Selection::default()), expected);
}

#[test]
fn the_command_line_stands_in_place_of_the_configuration() {
    let cra = BTreeSet::from([Profile::Cra]);
    let cisa = BTreeSet::from([Profile::Cra, Profile::Cisa]);
    assert_eq!(profiles_run(asking(&[Profile::Cra])), cra);
    assert_eq!(profiles_run(asking(&[Profile::Cisa])), cisa);
}

#[test]
fn selecting_a_rule_asks_for_its_profile() {
    let select = |name: &str| Selection {
        select: vec![name.into()],
        profiles: vec![Profile::Cra],
        ..Selection::default()
    };
    let cisa = BTreeSet::from([Profile::Cisa]);
    assert_eq!(profiles_run(select("cisa")), cisa);
    assert_eq!(profiles_run(select("cisa-hash-missing")), cisa);
    let mut ignored = select("cisa");
    ignored.ignore = vec!["cisa".into()];
    assert_eq!(profiles_run(ignored), BTreeSet::new());
}

#[test]
fn rules_of_profiles_rest_on_a_standard_and_cite_no_law() {
    let of_profiles = rules::all().filter(|rule| profile_of(rule).is_some());
    let wrong = of_profiles.filter(|rule| rule.basis != Basis::Standard || !rule.legal.is_empty());
    assert_eq!(wrong.map(|rule| rule.id).collect::<Vec<_>>(), [""; 0]);
    for rule in rules::all() {
        let by_name = ["bsi-", "cisa-"]
            .iter()
            .any(|word| rule.id.starts_with(word));
        assert_eq!(by_name, profile_of(rule).is_some(), "{}", rule.id);
    }
}

fn run(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cra-lint"));
    command
        .args(args)
        .current_dir(root().join(ASKED))
        .output()
        .unwrap()
}

#[test]
fn the_command_line_takes_profiles() {
    let text = |output: &Output| String::from_utf8_lossy(&output.stdout).into_owned();
    let asked = run(&["check", "--profile", "cisa,bsi", "sbom.cdx.json"]);
    assert_eq!(asked.status.code(), Some(1));
    assert!(text(&asked).contains("bsi-filename-missing"));
    let not_asked = run(&["check", "--profile", "cra", "sbom.cdx.json"]);
    assert_eq!(not_asked.status.code(), Some(0), "{}", text(&not_asked));
    let unknown = run(&["check", "--profile", "ntia", "sbom.cdx.json"]);
    assert_eq!(unknown.status.code(), Some(2));
    let said = String::from_utf8_lossy(&unknown.stderr).into_owned();
    assert!(said.contains("cra, bsi, cisa"), "{said}");
}

#[test]
fn the_catalogue_names_the_profile() {
    let text = |args: &[&str]| String::from_utf8(run(args).stdout).unwrap();
    assert!(text(&["rules"]).contains("(bsi, runs with --profile bsi)"));
    assert!(text(&["explain", "cisa-hash-missing"]).contains("runs with `--profile cisa`"));
    let catalogue: serde_json::Value =
        serde_json::from_str(&text(&["rules", "--format", "json"])).unwrap();
    let of = |id: &str| {
        let mut rules = catalogue["rules"].as_array().unwrap().iter();
        rules.find(|rule| rule["id"] == id).unwrap()["profile"].clone()
    };
    assert_eq!(of("bsi-filename-missing"), "bsi");
    assert_eq!(of("sbom-syntax-error"), serde_json::Value::Null);
}
