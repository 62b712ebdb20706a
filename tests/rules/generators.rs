//! Real generators: what was made by the tool and command in `fixtures/generators/<case>/command` gives no finding
//! but those in `<case>.expected`, and one more, at the right place, for each direct dependency taken out of it.
//!
//! `UPDATE_FIXTURES=1` rewrites the expectations; `FIXTURE=word` looks at the cases alone that have that word in
//! `generators/<case>`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use crate::common::{TODAY, beside, copy_folder, folders_in, is_asked_for, line_of, name_of, root};
use cra_lint::check::{Options, check};
use cra_lint::engine::Selection;
use cra_lint::manifest::{Dependency, Ecosystem, Origin, Scope};
use cra_lint::report::Report;
use cra_lint::sbom::Purl;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The rules of the topic on a folder.
fn compare(folder: &Path) -> Report {
    check(&Options {
        history: false,
        working_directory: folder.to_path_buf(),
        paths: Vec::new(),
        config: None,
        unsaved: cra_lint::unsaved::Unsaved::default(),
        baseline: None,
        today: TODAY,
        selection: Selection {
            select: vec!["manifest".into()],
            ignore: Vec::new(),
            ..Selection::default()
        },
    })
}

fn lines(report: &Report) -> BTreeSet<String> {
    let found = report.diagnostics.iter();
    found.map(|found| line_of(&report.sources, found)).collect()
}

/// Every case, or those asked for.
pub(crate) fn cases() -> Vec<PathBuf> {
    let folders = folders_in(&root().join("fixtures/generators"));
    folders
        .into_iter()
        .filter(|case| is_asked_for(case))
        .collect()
}

#[test]
fn what_generators_write_agrees() {
    let cases = cases();
    assert!(cases.len() >= 30 || std::env::var_os("FIXTURE").is_some());
    let mut wrong = Vec::new();
    for folder in cases {
        let command = std::fs::read_to_string(folder.join("command")).unwrap();
        assert!(command.lines().count() >= 2, "{}", folder.display());
        let report = compare(&folder);
        let product = &report.products[0];
        if product.pairs().is_empty() {
            wrong.push(format!("{}: nothing was compared", name_of(&folder)));
        }
        wrong.extend(crate::common::compare(
            &report,
            &beside(&folder, "expected"),
        ));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether a component or package is `name` in the ecosystem.
fn is_package(component: &Value, ecosystem: Ecosystem, name: &str) -> bool {
    let references = component["externalRefs"].as_array().into_iter().flatten();
    let mut purls = references
        .filter_map(|reference| reference["referenceLocator"].as_str())
        .chain(component["purl"].as_str());
    let fold = ecosystem.facts().fold;
    purls.any(|purl| {
        Purl::parse(purl).is_ok_and(|purl| {
            purl.kind == ecosystem.facts().purl_type && fold(&purl.full_name()) == fold(name)
        })
    })
}

/// The SBOM without a package; `None` where it does not hold it.
fn without(sbom: &Value, ecosystem: Ecosystem, name: &str) -> Option<Value> {
    let mut sbom = sbom.clone();
    let mut ids = Vec::new();
    for key in ["components", "packages"] {
        let Some(list) = sbom[key].as_array_mut() else {
            continue;
        };
        list.retain(|component| {
            let is_it = is_package(component, ecosystem, name);
            let id = component["bom-ref"]
                .as_str()
                .or(component["SPDXID"].as_str());
            ids.extend(id.filter(|_| is_it).map(String::from));
            !is_it
        });
    }
    let gone = |id: &Value| {
        id.as_str()
            .is_some_and(|id| ids.iter().any(|gone| gone == id))
    };
    if let Some(nodes) = sbom["dependencies"].as_array_mut() {
        nodes.retain(|node| !gone(&node["ref"]));
        for list in nodes
            .iter_mut()
            .filter_map(|node| node["dependsOn"].as_array_mut())
        {
            list.retain(|id| !gone(id));
        }
    }
    if let Some(list) = sbom["relationships"].as_array_mut() {
        list.retain(|one| !gone(&one["spdxElementId"]) && !gone(&one["relatedSpdxElement"]));
    }
    (!ids.is_empty()).then_some(sbom)
}

/// Takes each direct dependency out of each SBOM of a case; the dependencies taken out, and what went wrong.
fn take_out(folder: &Path) -> (usize, Vec<String>) {
    let before = compare(folder);
    let known = lines(&before);
    let copied = tempfile::tempdir().unwrap();
    copy_folder(folder, copied.path());
    let product = &before.products[0];
    let pairs = product.pairs();
    let ships = |one: &&Dependency| one.scope == Scope::Runtime && one.origin != Origin::Local;
    let (mut taken, mut wrong) = (0, Vec::new());
    for sbom in &product.sboms {
        let path = before.sources.path(sbom.file);
        let target = copied.path().join(path);
        let original = std::fs::read(&target).unwrap();
        let parsed: Value = serde_json::from_slice(&original).unwrap();
        let paired: Vec<_> = pairs
            .iter()
            .filter(|pair| pair.sbom.file == sbom.file)
            .collect();
        let declared = paired.iter().flat_map(|pair| {
            let all = pair.manifest.dependencies.iter().filter(ships);
            all.map(|one| (pair.manifest.ecosystem, one.name.value.clone()))
        });
        for (ecosystem, name) in declared.collect::<BTreeSet<_>>() {
            let Some(less) = without(&parsed, ecosystem, &name) else {
                wrong.push(format!(
                    "{}: {path} does not hold `{name}`",
                    name_of(folder)
                ));
                continue;
            };
            taken += 1;
            std::fs::write(&target, serde_json::to_string_pretty(&less).unwrap()).unwrap();
            let after = compare(copied.path());
            let new = lines(&after);
            let expected: BTreeSet<String> = paired
                .iter()
                .flat_map(|pair| {
                    let all = pair.manifest.dependencies.iter().filter(ships);
                    let same = all.filter(|one| one.name.value == name);
                    same.map(move |one| (pair, one))
                })
                .map(|(pair, one)| {
                    let (start, end) = before.sources.positions(one.name.span);
                    let severity = match pair.tie {
                        cra_lint::manifest::pairing::Tie::Place => "warning",
                        _ => "error",
                    };
                    format!(
                        "{}:{}:{}-{}:{} {severity} dependency-missing-from-sbom dependency {} is missing from the SBOM `{path}`",
                        before.sources.path(pair.manifest.file),
                        start.line,
                        start.column,
                        end.line,
                        end.column,
                        match &one.alias {
                            Some(alias) => format!("`{name}` (declared as `{alias}`)"),
                            None => format!("`{name}`"),
                        },
                    )
                })
                .collect();
            let more: BTreeSet<String> = new.difference(&known).cloned().collect();
            let less: Vec<&String> = known
                .difference(&new)
                .filter(|line| !line.contains(&format!("`{name}`")))
                .collect();
            if more != expected || !less.is_empty() {
                wrong.push(format!(
                    "{}: without `{name}` in {path}\n  expected {expected:#?}\n  new {more:#?}\n  gone {less:#?}",
                    name_of(folder)
                ));
            }
        }
        std::fs::write(&target, original).unwrap();
    }
    (taken, wrong)
}

#[test]
fn a_direct_dependency_taken_out_is_one_finding_at_its_line() {
    let (mut taken, mut wrong) = (0, Vec::new());
    for folder in cases() {
        let (number, faults) = take_out(&folder);
        if number == 0 {
            wrong.push(format!("{}: no dependency was taken out", name_of(&folder)));
        }
        taken += number;
        wrong.extend(faults);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(
        taken >= 100 || std::env::var_os("FIXTURE").is_some(),
        "{taken}"
    );
}
