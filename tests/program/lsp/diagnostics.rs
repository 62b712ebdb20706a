//! Findings follow what is typed, at the places an editor counts.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use super::TEXT;
use super::client::{Editor, able, codes, of, place, uri};
use crate::cli::folder;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

fn whole(text: &str) -> Value {
    json!([{"text": text}])
}

fn edit(line: u32, from: u32, to: u32, text: &str) -> Value {
    let range =
        json!({"start": {"line": line, "character": from}, "end": {"line": line, "character": to}});
    json!([{"range": range, "text": text}])
}

#[test]
fn findings_follow_what_is_typed_and_not_what_is_saved() {
    let folder = folder(&[
        ("docs/technical-file.md", TEXT.as_bytes()),
        ("docs/there.md", b"# There\n\nMore than nothing.\n"),
    ]);
    let path = folder.path().join("docs/technical-file.md");
    let mut editor = Editor::on(&[folder.path()], &able());
    let found = editor.open(&path, TEXT);
    let link = of(&found, "broken-link");
    assert_eq!(place(&link["range"]), "5:15-5:22", "{link}");
    assert_eq!(
        (&link["severity"], &link["source"]),
        (&json!(2), &json!("cra-lint"))
    );
    assert!(
        link["message"].as_str().unwrap().contains("`plan.md`"),
        "{link}"
    );

    let found = editor.change(&path, 2, edit(5, 15, 19, "there"));
    assert!(!codes(&found).contains(&"broken-link"), "{found:?}");
    let found = editor.change(&path, 3, edit(0, 0, 0, "\u{1f600} [x](y.md) "));
    assert_eq!(place(&of(&found, "broken-link")["range"]), "0:7-0:11");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), TEXT);

    // What is closed without being saved counts as it is on disk.
    editor.tell(
        "textDocument/didClose",
        json!({"textDocument": {"uri": uri(&path)}}),
    );
    let uri = uri(&path);
    editor.until("the file on disk", |editor| {
        let (version, found) = &editor.shown[&uri];
        version.is_none() && codes(found).contains(&"broken-link")
    });
    assert_eq!(editor.end(), 0);
}

#[test]
fn findings_in_other_files_come_and_go() {
    let folder = folder(&[
        ("docs/technical-file.md", TEXT.as_bytes()),
        ("docs/other.md", b"# Test reports\n\n[x](plan.md)\n"),
    ]);
    let other = uri(&folder.path().join("docs/other.md"));
    let mut editor = Editor::on(&[folder.path()], &able());
    let first = other.clone();
    editor.until("a file nobody opened", move |editor| {
        let found = editor.shown.get(&first);
        found.is_some_and(|(version, found)| {
            version.is_none() && codes(found).contains(&"broken-link")
        })
    });
    // A new file that was never saved is what the links lead to.
    editor.show(&folder.path().join("docs/plan.md"), "# Plan\n\nWe plan.\n");
    editor.until("nothing left", move |editor| {
        editor.shown[&other].1.is_empty()
    });
    assert_eq!(editor.end(), 0);
}

#[test]
fn places_are_counted_as_the_editor_counts() {
    // A line ends at a lone carriage return as well.
    let text = "# Risk assessment \u{1f600}\r\n\r\na\r\u{c4}\u{1f600}\t[x](\u{fc}.md)\r\n";
    let folder = folder(&[("docs/a.md", b"\xEF\xBB\xBF# Old\r\n")]);
    let path = folder.path().join("docs/a.md");
    for (encodings, places) in [
        (json!(["utf-8"]), "3:11-3:16"),
        (json!(["utf-16"]), "3:8-3:12"),
        (json!(["utf-32", "utf-8"]), "3:7-3:11"),
        (json!(null), "3:8-3:12"),
    ] {
        let mut abilities = able();
        abilities["general"]["positionEncodings"] = encodings;
        // One editor hides the byte order mark, another shows it as the first character.
        for mark in ["", "\u{feff}"] {
            let mut editor = Editor::on(&[], &abilities);
            let found = editor.open(&path, &format!("{mark}{text}"));
            let link = of(&found, "broken-link");
            assert_eq!(place(&link["range"]), places, "{abilities} {mark:?}");
            assert_eq!(editor.end(), 0);
        }
    }
}

#[test]
fn a_mark_the_editor_shows_counts_in_the_first_line() {
    let folder = folder(&[("docs/a.md", b"")]);
    let path = folder.path().join("docs/a.md");
    let mut editor = Editor::on(&[], &able());
    let text = "# Risk assessment [x](y.md)\n";
    let found = editor.open(&path, &format!("\u{feff}{text}"));
    assert_eq!(place(&of(&found, "broken-link")["range"]), "0:23-0:27");
    let found = editor.change(&path, 2, whole(text));
    assert_eq!(place(&of(&found, "broken-link")["range"]), "0:22-0:26");
    assert_eq!(editor.end(), 0);
}

#[test]
fn the_last_line_needs_no_end() {
    let folder = folder(&[]);
    let path = folder.path().join("a.md");
    let mut editor = Editor::on(&[], &able());
    let found = editor.open(&path, "# Risk assessment\n\n[x](y.md)");
    assert_eq!(place(&of(&found, "broken-link")["range"]), "2:4-2:8");
    assert_eq!(editor.end(), 0);
}

#[test]
fn a_configuration_with_errors_says_so_at_its_place() {
    let folder = folder(&[
        ("docs/technical-file.md", TEXT.as_bytes()),
        ("cra-lint.toml", b""),
    ]);
    let (config, document) = (
        folder.path().join("cra-lint.toml"),
        folder.path().join("docs/technical-file.md"),
    );
    let mut editor = Editor::on(&[folder.path()], &able());
    assert!(codes(&editor.open(&document, TEXT)).contains(&"broken-link"));
    let found = editor.open(&config, "[rules]\nbroken-lnk = \"off\"\n");
    assert_eq!(codes(&found), ["invalid-configuration"]);
    assert_eq!(place(&found[0]["range"]), "1:0-1:10");
    assert!(
        found[0]["message"]
            .as_str()
            .unwrap()
            .contains("broken-link"),
        "{found:?}"
    );
    let found = editor.change(&config, 2, edit(1, 8, 8, "i"));
    assert_eq!(found, Vec::<Value>::new());
    let uri = uri(&document);
    editor.until("the rule is off", |editor| {
        let (_, found) = &editor.shown[&uri];
        !found.is_empty() && !codes(found).contains(&"broken-link")
    });
    assert_eq!(editor.end(), 0);
}

#[test]
fn further_places_and_tags_are_for_editors_that_show_them() {
    let ignore = "[[ignore]]\nrule = \"broken-link\"\nreason = \"kept\"\n";
    let sbom = "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"version\":1,\"components\":[\
        {\"type\":\"library\",\"name\":\"a\",\"version\":\"1\",\"bom-ref\":\"x\"},\
        {\"type\":\"library\",\"name\":\"b\",\"version\":\"1\",\"bom-ref\":\"x\"}]}";
    let folder = folder(&[
        ("cra-lint.toml", ignore.as_bytes()),
        ("a.cdx.json", sbom.as_bytes()),
    ]);
    let (path, config) = (
        folder.path().join("a.cdx.json"),
        folder.path().join("cra-lint.toml"),
    );
    for able_ in [able(), json!({})] {
        let plain = able_ == json!({});
        let mut editor = Editor::on(&[folder.path()], &able_);
        let found = editor.open(&path, sbom);
        let twice = found
            .iter()
            .find(|one| one.to_string().contains("`x`"))
            .unwrap();
        assert_eq!(twice["relatedInformation"].is_null(), plain, "{twice}");
        if !plain {
            let related = &twice["relatedInformation"][0]["location"];
            assert_eq!(related["uri"], uri(&path));
        }
        let uri = uri(&config);
        editor.until("the ignore", |editor| editor.shown.contains_key(&uri));
        let unused = of(&editor.shown[&uri].1, "unused-ignore");
        assert_eq!(unused["tags"].is_null(), plain, "{unused}");
        assert_eq!(editor.end(), 0);
    }
}

#[test]
fn many_findings_in_a_file_are_counted() {
    let links: String = (0..1200)
        .map(|number| format!("[x](y{number}.md)\n"))
        .collect();
    let folder = folder(&[]);
    let path = folder.path().join("a.md");
    let mut editor = Editor::on(&[], &able());
    let found = editor.open(&path, &format!("# Risk assessment\n\n{links}"));
    assert_eq!(found.len(), 1001);
    let last = found.last().unwrap();
    assert!(
        last["message"]
            .as_str()
            .unwrap()
            .starts_with("200 further findings"),
        "{last}"
    );
    assert_eq!(editor.end(), 0);
}

#[test]
fn typing_is_not_checked_letter_by_letter_and_never_blocks() {
    let folder = folder(&[]);
    let path = folder.path().join("a.md");
    let mut editor = Editor::on(&[], &able());
    editor.open(&path, "# Risk assessment\n\n");
    let start = Instant::now();
    for version in 2..200 {
        editor.edit(&path, version, edit(2, 0, 0, "x"));
    }
    let shown = editor.ask(
        "textDocument/hover",
        json!({"textDocument": {"uri": uri(&path)}, "position": {"line": 2, "character": 0}}),
    );
    assert!(shown.get("result").is_some(), "{shown}");
    editor.edit(&path, 200, whole("# Risk assessment\n\n[x](y.md)\n"));
    let found = editor.findings(&path, 200);
    assert_eq!(codes(&found), ["broken-link"]);
    assert!(
        start.elapsed() < Duration::from_secs(30),
        "{:?}",
        start.elapsed()
    );
    assert_eq!(editor.end(), 0);
}
