//! `cra-lint baseline` and `--baseline`: what is known stays quiet, what is new does not.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use crate::cli::{command, err, folder, json, out, rules, run, status};
use crate::common::schema::validator;
use serde_json::Value;
use std::path::Path;
use tempfile::TempDir;

const DAY: [&str; 2] = ["--today", "2026-11-21"];
const FILE: &str = "technical-file.md";

/// A technical file with a broken link and an empty section of the same name twice.
const DOCUMENT: &str = "# Technical documentation under Regulation (EU) 2024/2847\n\n\
    <!-- cra-lint: element annex-vii.3 -->\n## Risk assessment\n\n\
    See [the assessment](risk.pdf).\n\n## Notes\n\n## Support period\n\nTBD\n\n## Notes\n\n";

/// Components without a version, two of them of the same name.
const SBOM: &str = r#"{"bomFormat":"CycloneDX","specVersion":"1.6","version":1,
 "metadata":{"component":{"type":"application","bom-ref":"r","name":"meter","version":"1.0"}},
 "components":[{"type":"library","bom-ref":"a","name":"zlib","purl":"pkg:generic/zlib@@1"},
  {"type":"library","bom-ref":"b","name":"zlib","purl":"pkg:generic/zlib@@1"}],
 "dependencies":[{"ref":"r","dependsOn":["a","b","c"]},{"ref":"a"},{"ref":"b"}]}"#;

fn product() -> TempDir {
    folder(&[(FILE, DOCUMENT.as_bytes()), ("m.cdx.json", SBOM.as_bytes())])
}

fn record(folder: &Path) -> Value {
    let output = run(folder, &[&["baseline", "-o", "b.json"], &DAY[..]].concat());
    assert_eq!(status(&output), 0, "{}", err(&output));
    assert_eq!(out(&output), "");
    read(folder)
}

fn read(folder: &Path) -> Value {
    let text = std::fs::read_to_string(folder.join("b.json")).unwrap();
    let baseline: Value = serde_json::from_str(&text).unwrap();
    let validator = validator(cra_lint::cli::schema::BASELINE);
    let errors: Vec<_> = validator
        .iter_errors(&baseline)
        .map(|e| e.to_string())
        .collect();
    assert_eq!(errors, Vec::<String>::new());
    baseline
}

fn entries(baseline: &Value) -> &Vec<Value> {
    baseline["findings"].as_array().unwrap()
}

fn check(folder: &Path) -> (i32, Value) {
    json(folder, &["--baseline", "b.json"])
}

fn rewrite(folder: &Path, name: &str, change: impl Fn(String) -> String) {
    let path = folder.join(name);
    let text = std::fs::read_to_string(&path).unwrap();
    let changed = change(text.clone());
    assert_ne!(text, changed, "{name}");
    std::fs::write(path, changed).unwrap();
}

#[test]
fn what_is_recorded_is_left_out_and_counted() {
    let folder = product();
    let (before, all) = json(folder.path(), &[]);
    assert_eq!(before, 1);
    let found = all["diagnostics"].as_array().unwrap().len();
    let baseline = record(folder.path());
    assert_eq!(entries(&baseline).len(), found);
    let (after, report) = check(folder.path());
    assert_eq!((after, rules(&report).len()), (0, 0), "{report}");
    assert_eq!(report["summary"]["baselined"], found);
    assert_eq!(report["baseline"], "b.json");
}

#[test]
fn a_baseline_is_sorted_readable_and_the_same_every_time() {
    let folder = product();
    let baseline = record(folder.path());
    let key = |entry: &Value| {
        ["path", "rule", "message", "fingerprint"]
            .map(|key| entry[key].as_str().unwrap().to_string())
    };
    let keys: Vec<_> = entries(&baseline).iter().map(key).collect();
    assert!(keys.is_sorted() && keys.iter().flatten().all(|text| !text.is_empty()));
    let first = std::fs::read_to_string(folder.path().join("b.json")).unwrap();
    record(folder.path());
    let again = std::fs::read_to_string(folder.path().join("b.json")).unwrap();
    assert_eq!(again, first);
    let names = std::fs::read_dir(folder.path()).unwrap();
    assert_eq!(names.count(), 3, "nothing is written but what was named");
}

#[test]
fn moved_lines_and_another_indentation_change_nothing() {
    let folder = product();
    record(folder.path());
    rewrite(folder.path(), FILE, |text| {
        let moved = text.replacen("\n\n", "\n\n<!-- moved -->\n\n\n", 1);
        moved
            .replace("See [", "As before,\n  see [")
            .replace('\n', "\r\n")
    });
    rewrite(folder.path(), "m.cdx.json", |text| {
        let value: Value = serde_json::from_str(&text).unwrap();
        serde_json::to_string_pretty(&value).unwrap()
    });
    let (status, report) = check(folder.path());
    assert_eq!((status, rules(&report).len()), (0, 0), "{report}");
}

/// A neighbour that is added or moved is no change of the others, in JSON and in XML.
#[test]
fn entries_of_a_list_may_change_places() {
    let xml = |components: &str| {
        format!(
            "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\" version=\"1\"><components>{components}</components></bom>"
        )
    };
    let json = |components: &str| {
        format!(
            "{{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"version\":1,\"components\":[{components}]}}"
        )
    };
    let in_xml = |name: &str| {
        format!(
            "<component type=\"library\"><name>{name}</name><version>1</version><purl>{name}</purl></component>"
        )
    };
    let in_json = |name: &str| {
        format!(
            "{{\"type\":\"library\",\"name\":\"{name}\",\"version\":\"1\",\"purl\":\"{name}\"}}"
        )
    };
    let good = [
        "<component type=\"library\"><name>c</name><version>1</version><purl>pkg:generic/c@1</purl></component>",
        "{\"type\":\"library\",\"name\":\"c\",\"version\":\"1\",\"purl\":\"pkg:generic/c@1\"}",
    ];
    let before = [
        xml(&(in_xml("a") + &in_xml("b"))),
        json(&format!("{},{}", in_json("a"), in_json("b"))),
    ];
    let after = [
        xml(&(good[0].to_string() + &in_xml("b") + &in_xml("a"))),
        json(&format!("{},{},{}", good[1], in_json("b"), in_json("a"))),
    ];
    let folder = folder(&[
        ("a.cdx.xml", before[0].as_bytes()),
        ("b.cdx.json", before[1].as_bytes()),
    ]);
    let recorded = record(folder.path());
    let of_rule = entries(&recorded)
        .iter()
        .filter(|entry| entry["rule"] == "malformed-purl");
    assert_eq!(of_rule.count(), 4, "{recorded}");
    std::fs::write(folder.path().join("a.cdx.xml"), &after[0]).unwrap();
    std::fs::write(folder.path().join("b.cdx.json"), &after[1]).unwrap();
    let (_, report) = check(folder.path());
    assert_eq!(rules(&report), Vec::<&str>::new(), "{report}");
}

#[test]
fn what_is_new_is_reported_alone_and_as_what_it_is() {
    let folder = product();
    record(folder.path());
    rewrite(folder.path(), FILE, |text| {
        text.replace("See [", "See [more](b.pdf) and [")
    });
    let (_, report) = check(folder.path());
    let found = rules(&report);
    assert_eq!(
        found.iter().filter(|rule| **rule == "broken-link").count(),
        1,
        "{report}"
    );
    assert!(
        found
            .iter()
            .all(|rule| ["broken-link", "stale-baseline-entry"].contains(rule))
    );
    let (_, all) = json(folder.path(), &[]);
    let fingerprint = |report: &Value| {
        let found = report["diagnostics"].as_array().unwrap().iter();
        let mut new = found.filter(|one| one["message"].as_str().unwrap().contains("b.pdf"));
        new.next().unwrap()["fingerprint"].clone()
    };
    assert_eq!(fingerprint(&report), fingerprint(&all));
}

#[test]
fn of_equal_findings_as_many_are_left_out_as_were_recorded() {
    let folder = folder(&[(FILE, DOCUMENT.as_bytes())]);
    let count =
        |report: &Value, rule: &str| rules(report).iter().filter(|one| **one == rule).count();
    let again = |text: String| text.replace("\nSee [", "\nAnd [again](risk.pdf).\n\nSee [");
    rewrite(folder.path(), FILE, again);
    record(folder.path());
    rewrite(folder.path(), FILE, again);
    let (_, all) = json(folder.path(), &[]);
    assert_eq!(count(&all, "broken-link"), 3);
    let (_, report) = check(folder.path());
    assert_eq!(count(&report, "broken-link"), 1, "{report}");
    assert_eq!(count(&report, "stale-baseline-entry"), 0);
    // It bears the number it has without the baseline.
    let numbers = |report: &Value| -> Vec<String> {
        let found = report["diagnostics"].as_array().unwrap().iter();
        let links = found.filter(|one| one["rule"] == "broken-link");
        links.map(|one| one["fingerprint"].to_string()).collect()
    };
    assert!(numbers(&all).contains(&numbers(&report)[0]));
    let recorded = read(folder.path()).to_string();
    assert!(!recorded.contains(&numbers(&report)[0]));
}

#[test]
fn a_closed_gap_leaves_a_stale_entry_where_the_same_was_checked() {
    let folder = product();
    record(folder.path());
    std::fs::write(folder.path().join("risk.pdf"), b"%PDF-1.7\n").unwrap();
    let (status, report) = check(folder.path());
    let stale: Vec<_> = report["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|found| {
            found["rule"] == "stale-baseline-entry"
                && found["message"].to_string().contains("broken-link")
        })
        .collect();
    assert_eq!((status, stale.len()), (0, 1), "{report}");
    assert_eq!(
        (&stale[0]["path"], &stale[0]["severity"]),
        (&"b.json".into(), &"info".into())
    );
    let text = std::fs::read_to_string(folder.path().join("b.json")).unwrap();
    let byte = |end: &str| stale[0][end]["byte"].as_u64().unwrap() as usize;
    assert_eq!(
        &text[byte("start")..byte("end")],
        "\"the file `risk.pdf` does not exist\""
    );
    let (_, part) = json(folder.path(), &["--baseline", "b.json", "m.cdx.json"]);
    assert!(!rules(&part).contains(&"stale-baseline-entry"), "{part}");
    let (_, part) = json(
        folder.path(),
        &["--baseline", "b.json", "--select", "sbom,files"],
    );
    assert!(!rules(&part).contains(&"stale-baseline-entry"), "{part}");
}

#[test]
fn what_cannot_be_read_is_never_recorded() {
    let folder = folder(&[
        (FILE, DOCUMENT.as_bytes()),
        ("broken.cdx.json", b"{\"bomFormat\":\"CycloneDX\",\n"),
        ("Cargo.toml", b"[package\n"),
        ("notes.md", b"# Notes\n\n\xff\xfe\x00 no text\n"),
        (
            "cra-lint.toml",
            b"[[ignore]]\nrule = \"broken-link\"\nreason = \"x\"\nuntil = 2026-01-31\n",
        ),
    ]);
    let large = std::fs::File::create(folder.path().join("large.md")).unwrap();
    large.set_len(33 << 20).unwrap();
    let args = [&["baseline", "-o", "b.json"], &DAY[..]].concat();
    let output = run(folder.path(), &args);
    assert_eq!(status(&output), 0);
    assert!(
        err(&output).contains("cannot be recorded"),
        "{}",
        err(&output)
    );
    let never = [
        "document-unreadable",
        "expired-ignore",
        "malformed-manifest",
        "sbom-syntax-error",
        "unreadable-file",
    ];
    let baseline = read(folder.path());
    let recorded: Vec<_> = entries(&baseline)
        .iter()
        .map(|entry| entry["rule"].as_str().unwrap())
        .collect();
    assert!(!recorded.is_empty() && recorded.iter().all(|rule| !never.contains(rule)));
    let (status, report) = check(folder.path());
    let mut found = rules(&report);
    found.sort_unstable();
    assert_eq!((status, found), (1, never.to_vec()), "{report}");
    // Not even when somebody writes it there by hand.
    let known = report["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| {
            let rule = &found["rule"];
            format!(
                "{{\"rule\":{rule},\"path\":\"x\",\"message\":\"x\",\"fingerprint\":{}}}",
                found["fingerprint"]
            )
        });
    let forged = format!(
        "{{\"version\":1,\"paths\":[\".\"],\"findings\":[{}]}}",
        known.collect::<Vec<_>>().join(",")
    );
    std::fs::write(folder.path().join("b.json"), forged).unwrap();
    let (_, report) = check(folder.path());
    let found = rules(&report);
    assert!(never.iter().all(|rule| found.contains(rule)), "{report}");
}

#[test]
fn every_rule_that_is_never_recorded_or_ignored_exists() {
    for id in cra_lint::baseline::NEVER
        .iter()
        .chain(cra_lint::ignore::NEVER)
    {
        assert!(cra_lint::rules::find(id).is_some(), "{id}");
    }
}

#[test]
fn an_unusable_baseline_ends_with_2_and_says_where() {
    let folder = product();
    for (text, hint) in [
        ("", "(1:1)"),
        ("[]", "holds no object"),
        (
            "{\n \"version\": 2}",
            "its version is 2, and this cra-lint knows version 1 (2:13)",
        ),
        ("{\"paths\":[],\"findings\":[]}", "names no `version`"),
        ("{\"version\":1,\"paths\":[]}", "no list of `findings`"),
        (
            "{\"version\":1,\"paths\":[],\"findings\":[{\"rule\":\"x\"}]}",
            "lacks the text of `path`",
        ),
        (
            "{\"version\":1,\"paths\":[],\"findings\":[1]}",
            "lacks the text of",
        ),
        ("{\"version\":1,\"paths\":[]", "(1:"),
        ("{\"version\":\"\\u001b[31m\"}", "its version is"),
    ] {
        std::fs::write(folder.path().join("b.json"), text).unwrap();
        let (status, report) = check(folder.path());
        let failure = report["failure"].as_str().unwrap();
        assert!(status == 2 && failure.contains(hint), "{text}: {failure}");
    }
    let (status, report) = json(folder.path(), &["--baseline", "missing.json"]);
    assert!(status == 2 && report["failure"].to_string().contains("missing.json"));
    let (status, _) = json(folder.path(), &["--baseline", "."]);
    assert_eq!(status, 2);
}

#[test]
fn a_run_that_could_not_check_records_nothing() {
    let empty = TempDir::new().unwrap();
    let output = run(empty.path(), &["baseline", "-o", "b.json"]);
    assert_eq!(
        (status(&output), empty.path().join("b.json").exists()),
        (2, false)
    );
    let broken = folder(&[
        ("cra-lint.toml", b"[produkt]\n"),
        (FILE, DOCUMENT.as_bytes()),
    ]);
    let output = run(broken.path(), &["baseline"]);
    assert_eq!((status(&output), out(&output).as_str()), (2, ""));
    assert!(
        err(&output).contains("cra-lint.toml:1:2: unknown key `produkt`"),
        "{}",
        err(&output)
    );
}

#[test]
fn a_file_is_replaced_whole_or_not_at_all() {
    let folder = product();
    record(folder.path());
    let path = folder.path().join("b.json");
    std::fs::write(&path, "old").unwrap();
    record(folder.path());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 3);
    let output = run(folder.path(), &["baseline", "-o", "no/such/b.json"]);
    assert_eq!(status(&output), 2);
    assert!(err(&output).contains("`no/such/b.json` could not be written"));
}

#[cfg(unix)]
#[test]
fn rights_links_and_devices_stay_what_they_are() {
    use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};
    let folder = product();
    let target = folder.path().join("kept.json");
    std::fs::write(&target, "old").unwrap();
    std::fs::set_permissions(&target, std::fs::Permissions::from_mode(0o640)).unwrap();
    symlink("kept.json", folder.path().join("b.json")).unwrap();
    record(folder.path());
    let link = std::fs::symlink_metadata(folder.path().join("b.json")).unwrap();
    assert!(link.file_type().is_symlink());
    assert_eq!(
        std::fs::metadata(&target).unwrap().permissions().mode() & 0o777,
        0o640
    );
    let mut null = command(folder.path());
    null.args(["baseline", "-o", "/dev/null"]);
    assert_eq!(status(&null.output().unwrap()), 0);
    let device = std::fs::metadata("/dev/null").unwrap();
    assert!(device.file_type().is_char_device());
    // What else goes to the same file stays there.
    let printed = folder.path().join("printed.txt");
    let mut both = command(folder.path());
    both.args(["check", "--output", "markdown=/dev/stdout"])
        .stdout(
            std::fs::File::options()
                .create(true)
                .append(true)
                .open(&printed)
                .unwrap(),
        );
    both.status().unwrap();
    let text = std::fs::read_to_string(&printed).unwrap();
    assert!(
        text.contains("## cra-lint\n") && text.contains("error["),
        "{text}"
    );
}

#[test]
fn shared_ignores_are_not_judged_and_own_ones_are() {
    let ignore = |rule: &str| format!("[[ignore]]\nrule = \"{rule}\"\nreason = \"kept\"\n");
    let base = ignore("heading-without-content");
    let own = format!("extends = \"base.toml\"\n{}", ignore("broken-link"));
    let folder = folder(&[
        ("base.toml", base.as_bytes()),
        ("cra-lint.toml", own.as_bytes()),
        ("notes.md", b"# Notes\n\nText.\n"),
    ]);
    let (_, report) = json(folder.path(), &["--select", "files,documents"]);
    assert_eq!(rules(&report), ["unused-ignore"], "{report}");
    assert_eq!(report["diagnostics"][0]["path"], "cra-lint.toml");
    let ignores = report["ignores"].as_array().unwrap();
    assert_eq!(ignores.len(), 2);
}

/// A baseline names the folder its paths start from, so that it serves in others too.
#[test]
fn it_serves_from_any_folder() {
    let above = folder(&[
        ("product/docs/technical-file.md", DOCUMENT.as_bytes()),
        ("product/sbom/m.cdx.json", SBOM.as_bytes()),
        ("product/ci/keep", b""),
    ]);
    let product = above.path().join("product");
    let record = |folder: &Path, args: &[&str]| {
        let output = run(folder, &[&["baseline"], args, &DAY[..]].concat());
        assert_eq!(status(&output), 0, "{}", err(&output));
    };
    let known = |folder: &Path, args: &[&str]| {
        let (_, report) = json(folder, args);
        assert_eq!(rules(&report), [""; 0], "{args:?}");
        assert_ne!(report["summary"]["baselined"], 0, "{args:?}");
    };
    record(&product, &["-o", "ci/b.json"]);
    let written = std::fs::read_to_string(product.join("ci/b.json")).unwrap();
    let written: Value = serde_json::from_str(&written).unwrap();
    assert_eq!(written["base"], "..");
    assert!(validator(cra_lint::cli::schema::BASELINE).is_valid(&written));
    known(&product, &["--baseline", "ci/b.json"]);
    known(&product.join("ci"), &["--baseline", "b.json", ".."]);
    let of_links = ["--select", "broken-link", "--baseline", "../ci/b.json"];
    known(&product.join("docs"), &of_links);
    known(
        above.path(),
        &["--baseline", "product/ci/b.json", "product"],
    );

    record(above.path(), &["product", "-o", "b.json"]);
    known(&product, &["--baseline", "../b.json"]);

    // What is closed is told by the path that leads to it from here.
    let path = product.join("docs/technical-file.md");
    std::fs::write(
        &path,
        DOCUMENT.replace("[the assessment](risk.pdf)", "below"),
    )
    .unwrap();
    let (_, report) = json(&product, &["--baseline", "../b.json"]);
    assert_eq!(rules(&report), ["stale-baseline-entry"]);
    let message = report["diagnostics"][0]["message"].as_str().unwrap();
    assert!(message.contains("in `docs/technical-file.md`"), "{message}");
    // A part of what was recorded judges nothing of the rest.
    known(&product, &["--baseline", "../b.json", "sbom/m.cdx.json"]);
}

/// Printed, or written before baselines named a folder: its paths start where it is used.
#[test]
fn one_that_names_no_folder_is_for_the_one_it_is_used_in() {
    let folder = product();
    let mut recorded = record(folder.path());
    assert_eq!(recorded["base"], ".");
    recorded.as_object_mut().unwrap().remove("base");
    std::fs::create_dir(folder.path().join("ci")).unwrap();
    std::fs::write(folder.path().join("ci/b.json"), recorded.to_string()).unwrap();
    let (_, report) = json(folder.path(), &["--baseline", "ci/b.json"]);
    assert_eq!(rules(&report), [""; 0]);
    let printed = out(&run(folder.path(), &[&["baseline"], &DAY[..]].concat()));
    let printed: Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(printed, recorded);
}
