//! Standard input, completions, the manual, the version: what makes daily use easy.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use crate::cli::{command, err, folder, out, rules, run, status};
use crate::common::schema::faults_of_json;
use serde_json::Value;
use std::io::Write;
use std::path::Path;
use std::process::{Output, Stdio};
use tempfile::TempDir;

const SBOM: &str = "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"version\":1,\"components\":[{\"type\":\"library\",\
    \"name\":\"a\",\"version\":\"1\",\"purl\":\"zlib\"}]}";
const TEXT: &str = "# Technical documentation under Regulation (EU) 2024/2847\n\n<!-- cra-lint: element annex-vii.3 -->\n\
    ## Risk assessment\n\nSee [the plan](plan.md).\n";

fn with_input(folder: &Path, args: &[&str], input: &[u8]) -> Output {
    let mut child = command(folder)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Bad usage is told before anything is read.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn json(folder: &Path, args: &[&str], input: &str) -> (i32, Value) {
    let all = [
        &["check", "--format", "json", "--today", "2026-11-21"],
        args,
    ]
    .concat();
    let output = with_input(folder, &all, input.as_bytes());
    assert_eq!(
        faults_of_json(&out(&output)),
        Vec::<String>::new(),
        "{}",
        err(&output)
    );
    (
        status(&output),
        serde_json::from_str(&out(&output)).unwrap(),
    )
}

#[test]
fn standard_input_is_taken_for_what_it_is_called() {
    let empty = TempDir::new().unwrap();
    for name in [&["-", "--stdin-name", "sbom/x.cdx.json"][..], &["-"]] {
        let (status, report) = json(empty.path(), name, SBOM);
        assert!(
            status == 1 && rules(&report).contains(&"malformed-purl"),
            "{report}"
        );
        let path = name.get(2).unwrap_or(&"stdin");
        assert_eq!(report["diagnostics"][0]["path"], *path);
        assert_eq!(report["products"][0]["sboms"][0]["components"], 1);
    }
    let (_, report) = json(
        empty.path(),
        &["-", "--stdin-name", "docs/technical-file.md"],
        TEXT,
    );
    assert_eq!(rules(&report), ["broken-link"], "{report}");
    let (status, report) = json(
        empty.path(),
        &["-", "--stdin-name", "Cargo.toml"],
        "[package\n",
    );
    assert_eq!((status, rules(&report)), (1, vec!["malformed-manifest"]));
    assert_eq!(std::fs::read_dir(empty.path()).unwrap().count(), 0);
}

#[test]
fn an_unsaved_text_stands_in_place_of_its_file_and_sees_its_neighbours() {
    let configured =
        "[[ignore]]\nrule = \"heading-without-content\"\nreason = \"chapters to come\"\n";
    let folder = folder(&[
        ("cra-lint.toml", configured.as_bytes()),
        ("docs/technical-file.md", TEXT.as_bytes()),
        ("docs/there.md", b"# There\n"),
    ]);
    let args = ["-", "--stdin-name", "docs/technical-file.md"];
    let unsaved = TEXT.replace("plan.md", "there.md");
    let (status, report) = json(folder.path(), &args, &unsaved);
    assert_eq!((status, rules(&report).len()), (0, 0), "{report}");
    assert_eq!(report["config"], "cra-lint.toml");
    let (_, report) = json(
        folder.path(),
        &[
            "docs/technical-file.md",
            "-",
            "--stdin-name",
            "docs/technical-file.md",
        ],
        &unsaved,
    );
    assert_eq!(rules(&report).len(), 0, "{report}");
    let (_, report) = json(folder.path(), &args, &unsaved.replace("there", "nowhere"));
    assert_eq!(rules(&report), ["broken-link"]);
}

#[test]
fn standard_input_that_holds_nothing_is_no_pass() {
    let empty = TempDir::new().unwrap();
    let (status, report) = json(empty.path(), &["-", "--stdin-name", "photo.pdf"], "%PDF");
    assert!(status == 2 || !rules(&report).is_empty(), "{report}");
    let usage = with_input(empty.path(), &["check", "--stdin-name", "a.md"], b"");
    assert_eq!(self::status(&usage), 2);
    assert!(err(&usage).contains("where a PATH is -"), "{}", err(&usage));
    for bytes in [&b""[..], b"\xff\xfe\x00", b"\x00\x00"] {
        for name in ["a.md", "a.cdx.json", "Cargo.toml", "x"] {
            let output = with_input(empty.path(), &["check", "-", "--stdin-name", name], bytes);
            assert!(
                [0, 1, 2].contains(&self::status(&output)),
                "{name}: {}",
                err(&output)
            );
        }
    }
}

#[test]
fn the_version_says_what_law_it_rests_on() {
    let text = out(&run(Path::new("."), &["--version"]));
    let law = cra_lint::law::status::AS_OF;
    assert_eq!(
        text,
        format!("cra-lint {} (law as of {law})\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn shells_and_manuals_get_what_they_want() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = run(Path::new("."), &["completions", shell]);
        let text = out(&output);
        assert_eq!(status(&output), 0);
        assert!(
            text.contains("baseline") && text.contains("fail-on"),
            "{shell}"
        );
    }
    for args in [&["man"][..], &["man", "check"], &["man", "baseline"]] {
        let output = run(Path::new("."), args);
        assert!(
            out(&output).starts_with(".ie") || out(&output).contains(".TH"),
            "{}",
            out(&output)
        );
        assert_eq!(status(&output), 0);
    }
    let page = out(&run(Path::new("."), &["man", "check"]));
    assert!(
        page.contains("cra\\-lint\\-check") && page.contains("fail\\-on"),
        "{page}"
    );
    let unknown = run(Path::new("."), &["man", "chekc"]);
    assert!(
        err(&unknown).contains("did you mean `check`?"),
        "{}",
        err(&unknown)
    );
}

#[test]
fn a_page_in_another_folder_finds_the_files() {
    let folder = folder(&[
        ("docs/technical-file.md", TEXT.as_bytes()),
        ("out/reports/keep", b""),
    ]);
    for (path, way) in [("page.html", "./"), ("out/reports/page.html", "../../")] {
        let output = format!("html={path}");
        run(
            folder.path(),
            &["check", "docs/technical-file.md", "--output", &output],
        );
        let page = std::fs::read_to_string(folder.path().join(path)).unwrap();
        assert!(
            page.contains(&format!("href=\"{way}docs/technical-file.md\"")),
            "{page}"
        );
    }
}

#[test]
fn nothing_is_said_of_progress_or_first_steps_where_nobody_reads() {
    let folder = folder(&[("docs/technical-file.md", TEXT.as_bytes())]);
    let output = run(folder.path(), &["check"]);
    assert_eq!(err(&output), "");
}
