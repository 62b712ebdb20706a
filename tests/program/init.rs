//! `cra-lint init`: what it writes, what it leaves alone, and what a check says of a fresh skeleton.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use crate::cli::{err, folder, json, out, run, status};
use crate::common::{check_in, copy_folder, folders_in, name_of, root};
use crate::init_answers;
use cra_lint::config::Kind;
use cra_lint::init::{self, FOLDER, Language, Options, Outcome, Plan};
use cra_lint::law::Element;
use cra_lint::law::element::Status;
use cra_lint::report::Report;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn plan(folder: &Path, language: Language, kind: Option<Kind>) -> Plan {
    let report = check_in(folder, &["."]);
    let folder = FOLDER.to_string();
    init::plan(
        &report,
        &Options {
            language,
            folder,
            kind,
        },
    )
}

fn write(folder: &Path, plan: &Plan) {
    for file in &plan.files {
        assert_eq!(
            init::write(folder, file, false).unwrap(),
            Outcome::Written,
            "{}",
            file.path
        );
    }
}

/// A skeleton in a folder that held nothing.
fn skeleton(language: Language, kind: Option<Kind>) -> (TempDir, Plan) {
    let folder = TempDir::new().unwrap();
    let plan = plan(folder.path(), language, kind);
    write(folder.path(), &plan);
    (folder, plan)
}

fn statuses(report: &Report) -> BTreeMap<Element, Status> {
    let [product] = &report.products[..] else {
        panic!("one product expected")
    };
    let states = product.elements.iter();
    states.map(|state| (state.element, state.status)).collect()
}

#[test]
fn a_fresh_skeleton_is_placeholders_and_nothing_else_is_said() {
    for language in Language::ALL {
        for kind in [
            None,
            Some(Kind::Software),
            Some(Kind::Both),
            Some(Kind::Hardware),
        ] {
            let (folder, _) = skeleton(language, kind);
            let report = check_in(folder.path(), &["."]);
            let hardware = matches!(kind, Some(Kind::Both | Kind::Hardware));
            for (element, status) in statuses(&report) {
                let wanted = match element {
                    Element::Photographs if !hardware => Status::NotApplicable,
                    _ => Status::Placeholder,
                };
                assert_eq!(status, wanted, "{language:?} {kind:?} {element:?}");
            }
            let said: Vec<_> = report.diagnostics.iter().collect();
            let other = said
                .iter()
                .find(|said| said.rule.id != "element-placeholder");
            assert!(other.is_none(), "{language:?} {kind:?}: {other:?}");
            assert!(!said_anywhere(folder.path(), "compliant"), "{language:?}");
            // The mark tells the one place to fill in.
            let twice = said.iter().find(|said| !said.related.is_empty());
            assert!(twice.is_none(), "{language:?}: {twice:?}");
            // Point 8 is told with the SBOM.
            assert_eq!(
                said.len(),
                16 + usize::from(hardware),
                "{language:?} {kind:?}"
            );
        }
    }
}

fn said_anywhere(folder: &Path, word: &str) -> bool {
    let files = everything(folder).into_values();
    files
        .map(|text| text.to_lowercase())
        .any(|text| text.contains(word))
}

/// The text of the section that asks for an element, from its mark to the next one.
fn section(text: &str, element: Element) -> Option<(usize, usize)> {
    let mark = format!("<!-- cra-lint: element {} -->", element.id());
    let start = text.find(&mark)?;
    let end = text[start + mark.len()..].find("<!-- cra-lint:");
    Some((
        start,
        end.map_or(text.len(), |end| start + mark.len() + end),
    ))
}

/// Puts answers in place of every placeholder of a skeleton in the default folder.
pub(crate) fn answer_all(folder: &Path, language: Language) {
    let files = crate::common::entries_in(&folder.join(FOLDER));
    for element in Element::ALL {
        answer_in(&files, element, language);
    }
}

/// Puts answers in place of the placeholders of an element.
fn answer(folder: &Path, plan: &Plan, element: Element, language: Language) {
    let files: Vec<_> = plan
        .files
        .iter()
        .map(|file| folder.join(&file.path))
        .collect();
    assert!(
        answer_in(&files, element, language),
        "nothing asks for {element:?}"
    );
}

fn answer_in(files: &[PathBuf], element: Element, language: Language) -> bool {
    for path in files {
        let text = fs::read_to_string(path).unwrap();
        let Some((start, end)) = section(&text, element) else {
            continue;
        };
        let mut own = text[start..end].to_string();
        for answer in init_answers::of(element, language) {
            let open = own.rfind("\n[").unwrap();
            let open = own.find("\n[").unwrap_or(open) + 1;
            let close = open + own[open..].find(']').unwrap() + 1;
            own.replace_range(open..close, answer);
        }
        fs::write(path, format!("{}{own}{}", &text[..start], &text[end..])).unwrap();
        return true;
    }
    false
}

#[test]
fn an_answer_fills_its_element_and_no_other() {
    for language in Language::ALL {
        let (empty, plan) = skeleton(language, Some(Kind::Both));
        let before = statuses(&check_in(empty.path(), &["."]));
        for element in Element::ALL {
            if element == Element::SbomOnRequest {
                continue;
            }
            let folder = TempDir::new().unwrap();
            write(folder.path(), &plan);
            answer(folder.path(), &plan, element, language);
            let after = statuses(&check_in(folder.path(), &["."]));
            for (other, status) in &after {
                // Point 8 follows the SBOM.
                let own = *other == element
                    || element == Element::Sbom && *other == Element::SbomOnRequest;
                let wanted = if own { Status::Present } else { before[other] };
                assert_eq!(
                    *status,
                    wanted,
                    "{language:?}: {other:?} after {element:?}: {:#?}",
                    check_in(folder.path(), &["."]).products[0].element(*other)
                );
            }
        }
    }
}

#[test]
fn with_every_answer_given_nothing_is_open() {
    for language in Language::ALL {
        let (folder, plan) = skeleton(language, Some(Kind::Both));
        for element in Element::ALL {
            if element != Element::SbomOnRequest {
                answer(folder.path(), &plan, element, language);
            }
        }
        let report = check_in(folder.path(), &["."]);
        let open: Vec<_> = statuses(&report)
            .into_iter()
            .filter(|(_, status)| *status != Status::Present)
            .collect();
        assert_eq!(open, [], "{language:?}");
        // The declaration is read as one.
        let declaration = report
            .diagnostics
            .iter()
            .find(|said| said.rule.id.starts_with("declaration-"));
        assert!(declaration.is_none(), "{language:?}: {declaration:?}");
    }
}

/// A hook names the files that a commit changes: nothing more is said of each than of all.
#[test]
fn a_fresh_file_that_is_named_alone_is_quiet() {
    for language in Language::ALL {
        let (folder, plan) = skeleton(language, Some(Kind::Both));
        for file in &plan.files {
            let report = check_in(folder.path(), &[&file.path]);
            let said = report.diagnostics.first();
            assert!(said.is_none(), "{language:?} {}: {said:?}", file.path);
        }
    }
}

/// What the folder says elsewhere counts, though the skeleton still asks.
#[test]
fn an_sbom_that_comes_later_answers_for_the_skeleton() {
    let (folder, _) = skeleton(Language::En, None);
    let sbom = root().join("fixtures/products/complete-nl/sbom/kadewijzer-6.3.0.cdx.json");
    fs::copy(sbom, folder.path().join("kadewijzer.cdx.json")).unwrap();
    let after = statuses(&check_in(folder.path(), &["."]));
    assert_eq!(after[&Element::Sbom], Status::Present);
    assert_eq!(after[&Element::SbomOnRequest], Status::Present);
}

/// A configuration of found facts and comments changes nothing about a product that has everything.
#[test]
fn what_is_there_is_not_asked_for() {
    let products = folders_in(&root().join("fixtures/products"));
    let products = products
        .iter()
        .filter(|folder| !folder.join("cra-lint.toml").exists());
    let mut seen = 0;
    for product in products {
        let copy = TempDir::new().unwrap();
        copy_folder(product, copy.path());
        let before = statuses(&check_in(copy.path(), &["."]));
        let plan = plan(copy.path(), Language::De, None);
        let missing = before
            .iter()
            .filter(|(_, status)| **status == Status::Missing);
        let missing: Vec<_> = missing.map(|(element, _)| *element).collect();
        assert_eq!(plan.products[0].missing, missing, "{}", name_of(product));
        if missing.is_empty() {
            assert_eq!(plan.files.len(), 1, "{}", name_of(product));
            write(copy.path(), &plan);
            let after = statuses(&check_in(copy.path(), &["."]));
            assert_eq!(before, after, "{}", name_of(product));
            seen += 1;
        }
    }
    assert!(seen >= 3, "{seen}");
}

const MANIFEST: &str = "{\n  \"name\": \"tide-\\\"logger\\\"\\n[rules]\",\n  \"version\": \"1.8.0\",\n  \"license\": \"MIT\",\n  \
    \"dependencies\": { \"ws\": \"^8.0.0\" }\n}\n";

#[test]
fn facts_are_written_with_their_places() {
    let folder = folder(&[
        ("package.json", MANIFEST.as_bytes()),
        ("SECURITY.md", b"# Security policy\n\nReport vulnerabilities to security@kelpie-loggers.nl; we answer within 3 days.\n"),
    ]);
    let output = run(folder.path(), &["init"]);
    assert_eq!(status(&output), 0, "{}", err(&output));
    assert!(out(&output).contains("npm sbom"), "{}", out(&output));
    let config = fs::read_to_string(folder.path().join("cra-lint.toml")).unwrap();
    for wanted in [
        "name = \"tide-\\\"logger\\\"\\U0000000A[rules]\"  # package.json:2",
        "# version = \"1.8.0\"  # read from package.json:3",
        "package.json:4 gives the licence \"MIT\"",
        "# \"annex-vii.2.b.contact\" = \"SECURITY.md\"  # found: SECURITY.md:",
    ] {
        assert!(config.contains(wanted), "{wanted}\n{config}");
    }
    // It is read without a complaint.
    let (_, report) = json(folder.path(), &[]);
    assert_eq!(report["config"], "cra-lint.toml");
    assert_eq!(report["products"][0]["name"], "tide-\"logger\"\n[rules]");
}

/// Every line that is commented out is one the reader takes.
#[test]
fn lines_that_are_commented_out_can_be_put_in_force() {
    let folder = folder(&[(
        "Cargo.toml",
        b"[package]\nname = \"x\"\nversion = \"1.0.0\"\nlicense = \"MIT\"\n",
    )]);
    run(folder.path(), &["init"]);
    let path = folder.path().join("cra-lint.toml");
    let config = fs::read_to_string(&path).unwrap();
    let in_force: Vec<_> = config
        .lines()
        .map(|line| {
            let bare = line.strip_prefix("# ").unwrap_or(line);
            if bare.starts_with('[') || bare.contains(" = ") {
                bare
            } else {
                line
            }
        })
        .filter(|line| !line.starts_with("until"))
        .collect();
    fs::write(&path, in_force.join("\n")).unwrap();
    let output = run(folder.path(), &["check", "--format", "json"]);
    assert!(
        status(&output) < 2,
        "{}\n{}",
        in_force.join("\n"),
        err(&output)
    );
}

#[test]
fn nothing_is_overwritten() {
    let folder = folder(&[("docs/technical-file/2-design-and-production.md", b"mine\n")]);
    let first = run(folder.path(), &["init", "--language", "nl"]);
    assert_eq!(status(&first), 0, "{}", err(&first));
    let left = "left alone   docs/technical-file/2-design-and-production.md (is there already)";
    assert!(out(&first).contains(left), "{}", out(&first));
    let mine = fs::read_to_string(
        folder
            .path()
            .join("docs/technical-file/2-design-and-production.md"),
    );
    assert_eq!(mine.unwrap(), "mine\n");
    let before = everything(folder.path());
    let second = run(folder.path(), &["init", "--language", "de"]);
    assert_eq!(status(&second), 0);
    assert!(out(&second).contains("left alone   cra-lint.toml (in force already)"));
    assert_eq!(before, everything(folder.path()));
}

/// Every file below a folder with what it holds.
fn everything(folder: &Path) -> BTreeMap<PathBuf, String> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in crate::common::entries_in(&folder) {
            if entry.is_dir() {
                folders.push(entry);
            } else {
                let text = fs::read_to_string(&entry).unwrap_or_default();
                all.insert(entry, text);
            }
        }
    }
    all
}

#[test]
fn a_dry_run_writes_nothing() {
    let folder = TempDir::new().unwrap();
    let output = run(folder.path(), &["init", "--dry-run", "--kind", "hardware"]);
    assert_eq!(status(&output), 0, "{}", err(&output));
    assert!(out(&output).contains("would write  docs/technical-file/1-product.md"));
    assert_eq!(everything(folder.path()), BTreeMap::new());
}

#[cfg(unix)]
#[test]
fn links_are_not_followed_out_of_the_folder() {
    let outside = TempDir::new().unwrap();
    let folder = TempDir::new().unwrap();
    std::os::unix::fs::symlink(outside.path(), folder.path().join("docs")).unwrap();
    std::os::unix::fs::symlink(
        outside.path().join("new.toml"),
        folder.path().join("cra-lint.toml"),
    )
    .unwrap();
    for args in [&["init"][..], &["init", "--dry-run"]] {
        let output = run(folder.path(), args);
        assert_eq!(status(&output), 2, "{}", out(&output));
        assert!(
            out(&output).contains("not written  docs/technical-file/README.md (`docs` is a link)")
        );
        assert!(
            out(&output).contains("left alone   cra-lint.toml"),
            "{}",
            out(&output)
        );
        assert_eq!(everything(outside.path()), BTreeMap::new());
    }
}

#[test]
fn a_file_in_the_way_is_told() {
    let folder = folder(&[("docs", b"a file\n")]);
    let output = run(folder.path(), &["init"]);
    assert_eq!(status(&output), 2);
    assert!(
        out(&output).contains("(`docs` is no folder)"),
        "{}",
        out(&output)
    );
}

#[test]
fn usage_is_checked() {
    let folder = folder(&[("a.txt", b"x\n"), ("bad/cra-lint.toml", b"[produkt]\n")]);
    for args in [
        &["init", "nowhere"][..],
        &["init", "a.txt"],
        &["init", "--folder", "../elsewhere"],
        &["init", "--folder", "/tmp"],
        &["init", "--folder", ""],
        &["init", "--language", "xx"],
        &["init", "--kind", "toaster"],
        &["init", "bad"],
    ] {
        let output = run(folder.path(), args);
        assert_eq!(status(&output), 2, "{args:?}: {}", out(&output));
        assert!(!err(&output).is_empty(), "{args:?}");
    }
    assert_eq!(everything(folder.path()).len(), 2);
}

/// A configuration above the folder stays in force: a second one would take its place.
#[test]
fn a_configuration_above_is_left_in_force() {
    let folder = folder(&[
        (
            "cra-lint.toml",
            b"[product]\nname = \"Kelpie\"\nkind = \"both\"\n",
        ),
        ("firmware/main.c", b"int main;\n"),
    ]);
    fs::create_dir(folder.path().join(".git")).unwrap();
    let output = run(folder.path(), &["init", "firmware", "--folder", "papers"]);
    assert_eq!(status(&output), 0, "{}", err(&output));
    assert!(
        out(&output).contains("left alone   ../cra-lint.toml (in force already)"),
        "{}",
        out(&output)
    );
    let files = everything(folder.path());
    assert!(!files.contains_key(&folder.path().join("firmware/cra-lint.toml")));
}
