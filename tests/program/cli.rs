//! The real binary: exit statuses, streams, bad input.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use crate::common::root;
use crate::common::schema::{faults_of_json, faults_of_sarif};
use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

const DOCUMENT: &str =
    "# Technical documentation\n\n## Risk assessment\n\n[TODO]\n\n## Support period\n\nTBD\n";

pub(crate) fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cra-lint"));
    command
        .current_dir(folder)
        .env_remove("NO_COLOR")
        .env_remove("GITHUB_STEP_SUMMARY");
    command.env_remove("CLICOLOR_FORCE");
    command
}

pub(crate) fn run(folder: &Path, args: &[&str]) -> Output {
    command(folder).args(args).output().unwrap()
}

pub(crate) fn status(output: &Output) -> i32 {
    output.status.code().unwrap()
}

pub(crate) fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub(crate) fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A folder with these files.
pub(crate) fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, bytes) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    folder
}

/// `check --format json` in a folder: exit status, and the report, valid and without an absolute path.
pub(crate) fn json(folder: &Path, args: &[&str]) -> (i32, Value) {
    let output = run(
        folder,
        &[
            &["check", "--format", "json", "--today", "2026-11-21"],
            args,
        ]
        .concat(),
    );
    let text = out(&output);
    assert_eq!(
        faults_of_json(&text),
        Vec::<String>::new(),
        "{text}{}",
        err(&output)
    );
    assert!(!text.contains(folder.to_str().unwrap()), "{text}");
    (status(&output), serde_json::from_str(&text).unwrap())
}

pub(crate) fn rules(report: &Value) -> Vec<&str> {
    report["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| found["rule"].as_str().unwrap())
        .collect()
}

#[test]
fn findings_end_with_1_and_the_limit_can_be_moved() {
    let folder = folder(&[("docs/cra/technical-file.md", DOCUMENT.as_bytes())]);
    assert_eq!(json(folder.path(), &[]).0, 1);
    assert_eq!(json(folder.path(), &["--fail-on", "never"]).0, 0);
    assert_eq!(json(folder.path(), &["--fail-on", "info"]).0, 1);
    let (status, report) = json(folder.path(), &["--select", "files"]);
    assert_eq!((status, rules(&report)), (0, vec![]));
}

#[test]
fn select_and_ignore_take_rules_and_groups() {
    let folder = folder(&[("docs/cra/technical-file.md", DOCUMENT.as_bytes())]);
    let all = rules(&json(folder.path(), &[]).1).join(" ");
    let rule = all.split(' ').next().unwrap();
    let (_, only) = json(folder.path(), &["--select", rule]);
    assert!(rules(&only).iter().all(|found| *found == rule) && !rules(&only).is_empty());
    let (_, without) = json(folder.path(), &["--ignore", rule]);
    assert!(!rules(&without).contains(&rule));
    let (_, none) = json(
        folder.path(),
        &["--ignore", "elements,documents,sbom,manifest,files"],
    );
    assert_eq!(rules(&none), Vec::<&str>::new());
}

#[test]
fn nothing_to_check_ends_with_2_and_still_prints_a_report() {
    let empty = TempDir::new().unwrap();
    let scripts = folder(&[
        ("CMakeLists.txt", b"project(a)\n"),
        ("Cargo.lock", b"version = 4\n"),
    ]);
    for (folder, args) in [
        (empty.path(), &["."][..]),
        (scripts.path(), &["."]),
        (empty.path(), &["missing"]),
        (empty.path(), &["a.json", "b.md"]),
    ] {
        let (status, report) = json(folder, args);
        assert_eq!(status, 2, "{args:?}");
        assert!(report["failure"].is_string(), "{args:?}");
        let people = run(folder, &[&["check"], args].concat());
        assert!(err(&people).starts_with("error: "), "{}", err(&people));
        assert!(!out(&people).contains("no findings"), "{}", out(&people));
        assert_eq!(self::status(&people), 2);
    }
    let missing = run(empty.path(), &["check", "missing"]);
    assert!(err(&missing).contains("`missing`"), "{}", err(&missing));
}

#[test]
fn a_broken_configuration_ends_with_2_and_shows_the_place() {
    for bad in [
        "[produkt]\nname = 3\n",
        "[product]\nclass = 7\n",
        "not toml",
        "[rules]\nelement-mising = \"off\"\n",
    ] {
        let folder = folder(&[
            ("cra-lint.toml", bad.as_bytes()),
            ("docs/cra/technical-file.md", DOCUMENT.as_bytes()),
        ]);
        let (status, report) = json(folder.path(), &[]);
        assert_eq!(status, 2, "{bad}");
        let first = &report["diagnostics"][0];
        assert_eq!(
            (&first["path"], &first["severity"]),
            (&"cra-lint.toml".into(), &"error".into()),
            "{bad}: {report}"
        );
    }
    let folder = folder(&[("a.md", b"x")]);
    assert_eq!(json(folder.path(), &["--config", "missing.toml"]).0, 2);
}

#[test]
fn bad_usage_ends_with_2_and_prints_no_report() {
    let folder = folder(&[("docs/cra/technical-file.md", DOCUMENT.as_bytes())]);
    for (args, hint) in [
        (
            &["check", "--format", "json", "--select", "element-mising"][..],
            "did you mean `element-missing`?",
        ),
        (
            &["check", "--format", "json", "--ignore", "elemnts"],
            "did you mean `elements`?",
        ),
        (
            &["check", "--format", "json", "--today", "yesterday"],
            "yesterday",
        ),
        (&["check", "--format", "xml"], "possible values"),
        (&["check", "--output", "json"], "FORMAT=PATH"),
        (&["check", "--output", "xml=a"], "`xml` is no format"),
        (&["chekc"], "'check'"),
        (&["explain", "annex-vii.44"], "did you mean `annex-vii.4`?"),
        (
            &["explain", "element-mising"],
            "did you mean `element-missing`?",
        ),
        (&["explain", "zzz"], "cra-lint rules"),
        (&["schema", "konfig"], "config"),
        (&[], "Usage"),
    ] {
        let output = run(folder.path(), args);
        assert_eq!(status(&output), 2, "{args:?}");
        assert_eq!(out(&output), "", "{args:?}");
        assert!(err(&output).contains(hint), "{args:?}: {}", err(&output));
    }
}

#[test]
fn colour_is_for_terminals_and_those_who_ask() {
    let folder = folder(&[("docs/cra/technical-file.md", DOCUMENT.as_bytes())]);
    let coloured = |args: &[&str], no_color: bool| {
        let mut command = command(folder.path());
        if no_color {
            command.env("NO_COLOR", "1");
        }
        out(&command.arg("check").args(args).output().unwrap()).contains('\u{1b}')
    };
    assert!(!coloured(&[], false));
    assert!(!coloured(&["--color", "never"], false));
    assert!(coloured(&["--color", "always"], false));
    assert!(coloured(&["--color", "always"], true));
    assert!(!coloured(&["--color", "auto"], true));
}

#[test]
fn quiet_and_verbose() {
    let folder = folder(&[
        ("docs/cra/technical-file.md", DOCUMENT.as_bytes()),
        ("docs/cra/photo.png", b"\x89PNG"),
    ]);
    let quiet = out(&run(folder.path(), &["check", "-q"]));
    let normal = out(&run(folder.path(), &["check"]));
    let verbose = out(&run(folder.path(), &["check", "-v"]));
    // The sentence is wrapped somewhere.
    let says = |text: &str, words: &str| {
        text.split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .contains(words)
    };
    assert!(!says(&quiet, cra_lint::report::LIMITS));
    assert!(normal.starts_with(&quiet) && says(&normal, cra_lint::report::LIMITS));
    assert!(verbose.contains("Known of the product") && !normal.contains("Known of the product"));
    assert_eq!(status(&run(folder.path(), &["check", "-q", "-v"])), 2);
}

#[test]
fn reports_are_written_beside_what_is_printed() {
    let folder = folder(&[("docs/cra/technical-file.md", DOCUMENT.as_bytes())]);
    let outputs = [
        "json=r.json",
        "sarif=r.sarif",
        "github=r.txt",
        "human=h.txt",
        "gitlab=r.gitlab.json",
        "junit=r.xml",
        "markdown=r.md",
        "html=r.html",
    ];
    let args: Vec<_> = outputs
        .iter()
        .flat_map(|output| ["--output", output])
        .collect();
    let output = run(
        folder.path(),
        &[&["check", "docs", "--color", "always"], &args[..]].concat(),
    );
    assert_eq!(status(&output), 1, "{}", err(&output));
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!(faults_of_json(&read("r.json")), Vec::<String>::new());
    assert_eq!(faults_of_sarif(&read("r.sarif")), Vec::<String>::new());
    assert!(read("r.txt").starts_with("::error file="));
    assert!(!read("h.txt").contains('\u{1b}'));
    assert!(read("r.gitlab.json").starts_with("[\n") && read("r.xml").starts_with("<?xml "));
    assert!(read("r.md").starts_with("## cra-lint\n") && read("r.html").ends_with("</html>\n"));

    let failed = run(
        folder.path(),
        &["check", "docs", "--output", "json=no/such/folder.json"],
    );
    assert_eq!(status(&failed), 2);
    assert!(
        err(&failed).contains("no/such/folder.json"),
        "{}",
        err(&failed)
    );
}

#[test]
fn the_job_summary_is_appended_where_github_wants_it() {
    let folder = folder(&[("docs/cra/technical-file.md", DOCUMENT.as_bytes())]);
    let path = folder.path().join("summary.md");
    std::fs::write(&path, "before\n").unwrap();
    let mut github = command(folder.path());
    github
        .args(["check", "docs", "--format", "github"])
        .env("GITHUB_STEP_SUMMARY", &path);
    assert_eq!(status(&github.output().unwrap()), 1);
    let summary = std::fs::read_to_string(&path).unwrap();
    assert!(summary.starts_with("before\n## cra-lint\n"), "{summary}");
    let mut other = command(folder.path());
    other
        .args(["check", "docs"])
        .env("GITHUB_STEP_SUMMARY", &path);
    other.output().unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), summary);
}

#[test]
fn a_reader_that_went_away_changes_nothing() {
    let folder = folder(&[("docs/cra/technical-file.md", DOCUMENT.as_bytes())]);
    for args in [
        &["check", "--format", "json"][..],
        &["check"],
        &["rules"],
        &["schema", "report"],
    ] {
        let wanted = status(&run(folder.path(), args));
        let mut child = command(folder.path())
            .args(args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(status(&output), wanted, "{args:?}");
        assert_eq!(err(&output), "", "{args:?}");
    }
}

#[test]
fn files_that_are_no_text_are_findings() {
    for bytes in [
        &b"\x00\x01\x02\xff\xfe"[..],
        b"\xff\xfe#\x00 \x00a\x00",
        b"# ok\n\xc3\x28 broken\n",
        b"",
    ] {
        let folder = folder(&[
            ("docs/cra/technical-file.md", bytes),
            ("sbom.cdx.json", bytes),
            ("package.json", bytes),
        ]);
        let (status, report) = json(folder.path(), &[]);
        assert!(status == 1 || status == 2, "{bytes:?}: {report}");
    }
}

#[test]
fn data_files_that_are_broken_are_findings() {
    let deep = "[".repeat(200_000);
    for text in [
        "",
        "{",
        "{\"bomFormat\":\"CycloneDX\"",
        "null",
        "PK\u{3}\u{4}",
        &deep,
    ] {
        let folder = folder(&[
            ("sbom.cdx.json", text.as_bytes()),
            ("Cargo.toml", b"[package\n"),
            ("package.json", b"{,}"),
        ]);
        let (status, report) = json(folder.path(), &[]);
        assert!(status == 1 || status == 2, "{text:.20}: {report}");
    }
}

#[cfg(unix)]
#[test]
fn a_loop_of_links_ends() {
    let folder = folder(&[("docs/cra/technical-file.md", DOCUMENT.as_bytes())]);
    std::os::unix::fs::symlink(folder.path(), folder.path().join("docs/loop")).unwrap();
    std::os::unix::fs::symlink("self", folder.path().join("docs/self")).unwrap();
    assert_eq!(json(folder.path(), &[]).0, 1);
}

#[cfg(unix)]
#[test]
fn pipes_are_not_waited_for() {
    let folder = folder(&[("README.md", b"# Notes\n")]);
    let pipe = folder.path().join("sbom.cdx.json");
    let made = Command::new("mkfifo").arg(&pipe).status();
    assert!(made.is_ok_and(|status| status.success()));
    let (status, report) = json(folder.path(), &["sbom.cdx.json"]);
    assert_eq!(status, 2);
    let failure = "`sbom.cdx.json` is neither a file nor a folder";
    assert_eq!(report["failure"], failure);
    let (_, report) = json(folder.path(), &["."]);
    assert_eq!(report["skipped"][0]["path"], "sbom.cdx.json");
    let (status, report) = json(folder.path(), &["README.md", "--config", "sbom.cdx.json"]);
    assert_eq!(status, 2, "{report}");
}

#[cfg(unix)]
#[test]
fn a_backslash_is_a_character_of_a_name() {
    let folder = folder(&[(r"a\b.cdx.json", b"{")]);
    let (_, report) = json(folder.path(), &[]);
    assert_eq!(report["diagnostics"][0]["path"], r"a\b.cdx.json");
}

#[test]
fn what_is_not_read_is_not_passed() {
    let folder = folder(&[("cra-lint.toml", b""), ("declaration.pdf", b"%PDF-1.7\n")]);
    for name in ["cra-lint.toml", "declaration.pdf"] {
        let (status, report) = json(folder.path(), &[name]);
        assert_eq!(status, 2, "{report}");
        assert_eq!(report["skipped"][0]["path"], name);
    }
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_is_said() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&[
        ("docs/cra/technical-file.md", DOCUMENT.as_bytes()),
        ("docs/cra/risk.md", b"# Risk\n"),
    ]);
    let path = folder.path().join("docs/cra/risk.md");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::read(&path).is_ok() {
        println!("SKIPPED: this user reads everything");
        return;
    }
    let (status, report) = json(folder.path(), &[]);
    assert_eq!(status, 1);
    assert!(
        report["skipped"].to_string().contains("docs/cra/risk.md"),
        "{report}"
    );
}

#[test]
fn a_document_too_large_to_read_is_said() {
    let folder = folder(&[("small.md", b"# Notes\n")]);
    let large = std::fs::File::create(folder.path().join("large.md")).unwrap();
    large.set_len(33 << 20).unwrap();
    let (status, report) = json(folder.path(), &["large.md", "small.md"]);
    assert_eq!(status, 1);
    assert_eq!(rules(&report), ["unreadable-file"]);
    assert_eq!(report["diagnostics"][0]["path"], "large.md");
    let (status, report) = json(folder.path(), &["small.md"]);
    assert_eq!((status, rules(&report).len()), (0, 0));
}

#[test]
fn a_part_of_a_configured_product_is_not_blamed_for_the_rest() {
    let risk = b"# Risk assessment\n\nThe one risk is a forged reading; messages are signed, so it is low.\n";
    let folder = folder(&[
        ("cra-lint.toml", b"[product]\nname = \"Quay Meter\"\n\n[evidence]\n\"annex-vii.3\" = \"notes/risk.md\"\n"),
        ("notes/risk.md", risk),
        ("docs/technical-file.md", DOCUMENT.as_bytes()),
    ]);
    let missing = |report: &Value| {
        rules(report)
            .iter()
            .filter(|rule| **rule == "element-missing")
            .count()
    };
    let (_, part) = json(folder.path(), &["docs"]);
    assert_eq!(missing(&part), 0, "{part}");
    let (_, whole) = json(folder.path(), &["."]);
    assert!(missing(&whole) > 0, "{whole}");
    // Evidence that the configuration names is read wherever it lies.
    for report in [part, whole] {
        let elements = report["products"][0]["elements"].as_array().unwrap();
        let risk = elements
            .iter()
            .find(|element| element["id"] == "annex-vii.3")
            .unwrap();
        assert_eq!(risk["status"], "present", "{report}");
    }
}

#[test]
fn paths_are_relative_to_the_working_directory() {
    let folder = folder(&[("product/docs/cra/technical-file.md", DOCUMENT.as_bytes())]);
    let (_, report) = json(folder.path(), &["product"]);
    assert_eq!(
        report["diagnostics"][0]["path"],
        "product/docs/cra/technical-file.md"
    );
    let absolute = folder.path().join("product");
    let (_, same) = json(folder.path(), &[absolute.to_str().unwrap()]);
    assert_eq!(same, report);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let product = root().join("fixtures/products/messy");
    for format in [
        "json", "sarif", "github", "human", "gitlab", "junit", "markdown", "html",
    ] {
        let bytes = || {
            run(
                &product,
                &["check", "--format", format, "--today", "2026-11-21"],
            )
            .stdout
        };
        assert_eq!(bytes(), bytes(), "{format}");
    }
}

#[test]
fn every_rule_and_element_is_explained() {
    let here = root();
    for rule in cra_lint::rules::all() {
        let output = run(&here, &["explain", rule.id]);
        let text = out(&output);
        assert_eq!(status(&output), 0);
        for part in [
            rule.title(),
            "What it checks",
            "Why",
            "How to close it",
            "Limits",
            rule.basis.as_str(),
        ] {
            assert!(text.contains(part), "{}: {part}", rule.id);
        }
        assert!(
            rule.legal.is_empty() || text.contains(cra_lint::law::cra::ELI),
            "{}",
            rule.id
        );
    }
    for element in cra_lint::law::Element::ALL {
        let output = run(&here, &["explain", element.id()]);
        assert_eq!(status(&output), 0);
        assert!(
            out(&output).contains("What is expected") && out(&output).contains("element-missing")
        );
    }
}

#[test]
fn the_catalogue_names_every_rule() {
    let here = root();
    let read: Value =
        serde_json::from_str(&out(&run(&here, &["rules", "--format", "json"]))).unwrap();
    let ids: Vec<_> = read["rules"]
        .as_array()
        .unwrap()
        .iter()
        .map(|rule| rule["id"].as_str().unwrap())
        .collect();
    assert_eq!(
        ids,
        cra_lint::rules::all()
            .map(|rule| rule.id)
            .collect::<Vec<_>>()
    );
    let people = out(&run(&here, &["rules"]));
    assert!(ids.iter().all(|id| people.contains(id)));
}

#[test]
fn schemas_are_printed_as_shipped() {
    let here = root();
    for (name, text) in [
        ("report", cra_lint::cli::schema::REPORT),
        ("config", cra_lint::cli::schema::CONFIG),
        ("baseline", cra_lint::cli::schema::BASELINE),
    ] {
        assert_eq!(out(&run(&here, &["schema", name])), text);
    }
}

#[test]
fn help_and_version_end_with_0() {
    for args in [
        &["--help"][..],
        &["-V"],
        &["check", "--help"],
        &["help", "explain"],
    ] {
        let output = run(&root(), args);
        assert_eq!(
            (status(&output), err(&output).as_str()),
            (0, ""),
            "{args:?}"
        );
    }
}
