//! Which folder a file is checked with.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use super::TEXT;
use super::client::{Editor, able, codes, uri};
use crate::cli::folder;
use serde_json::{Value, json};
use std::fs;
use std::time::Duration;

#[test]
fn each_of_several_folders_is_a_product_of_its_own() {
    let one = folder(&[("docs/technical-file.md", TEXT.as_bytes())]);
    let two = folder(&[("file.md", TEXT.as_bytes())]);
    let mut editor = Editor::on(&[one.path()], &able());
    let path = one.path().join("docs/technical-file.md");
    let a = uri(&path);
    editor.until("the first folder", |editor| editor.shown.contains_key(&a));
    let outside = two.path().join("file.md");
    editor.show(&outside, TEXT);
    editor.open(&path, TEXT);
    assert!(
        !editor.shown.contains_key(&uri(&outside)),
        "outside of the folder"
    );

    let event = json!({"added": [{"uri": uri(two.path()), "name": "two"}], "removed": []});
    editor.tell(
        "workspace/didChangeWorkspaceFolders",
        json!({"event": event}),
    );
    assert!(codes(&editor.findings(&outside, 1)).contains(&"broken-link"));

    let event = json!({"added": [], "removed": [{"uri": uri(one.path()), "name": "one"}]});
    editor.tell(
        "workspace/didChangeWorkspaceFolders",
        json!({"event": event}),
    );
    editor.until("taken back", |editor| editor.shown[&a].1.is_empty());
    assert_eq!(editor.end(), 0);
}

#[test]
fn a_file_in_an_inner_folder_is_told_of_once() {
    let outer = folder(&[
        ("technical-file.md", TEXT.as_bytes()),
        ("inner/docs/technical-file.md", TEXT.as_bytes()),
    ]);
    let inner = outer.path().join("inner");
    let path = inner.join("docs/technical-file.md");
    let mut editor = Editor::on(&[&inner], &able());
    let alone = editor.open(&path, TEXT);
    assert_eq!(editor.end(), 0);
    let mut editor = Editor::on(&[outer.path(), &inner], &able());
    let found = editor.open(&path, TEXT);
    assert_eq!(found, alone);
    let around = uri(&outer.path().join("technical-file.md"));
    editor.until("the outer folder", |editor| {
        editor.shown.contains_key(&around)
    });
    assert_eq!(editor.shown[&uri(&path)].1, alone);
    assert_eq!(editor.end(), 0);
}

#[test]
fn without_a_folder_a_file_is_checked_on_its_own() {
    let folder = folder(&[
        ("docs/technical-file.md", TEXT.as_bytes()),
        ("docs/b.md", b"[x](z.md)\n"),
    ]);
    let path = folder.path().join("docs/technical-file.md");
    let mut editor = Editor::on(&[], &able());
    let found = editor.open(&path, TEXT);
    // Nothing is said of what the rest of the folder may hold.
    assert_eq!(codes(&found), ["broken-link"]);
    assert_eq!(editor.shown.len(), 1);

    // The folder of a configuration is the product's.
    fs::write(folder.path().join("cra-lint.toml"), "").unwrap();
    let config = uri(&folder.path().join("cra-lint.toml"));
    let created = json!({"changes": [{"uri": config, "type": 1}]});
    editor.tell("workspace/didChangeWatchedFiles", created);
    let uri = uri(&path);
    editor.until("the whole folder", |editor| {
        codes(&editor.shown[&uri].1).contains(&"element-missing")
            || editor
                .shown
                .values()
                .any(|(_, found)| codes(found).contains(&"element-missing"))
    });
    assert_eq!(editor.end(), 0);
}

#[test]
fn files_of_no_interest_and_of_other_schemes_are_left_alone() {
    let folder = folder(&[("a.py", b"print()\n")]);
    let mut editor = Editor::on(&[], &able());
    editor.show(&folder.path().join("a.py"), "# [x](y.md)\n");
    let untitled =
        json!({"uri": "untitled:1", "languageId": "markdown", "version": 1, "text": "[x](y.md)"});
    editor.tell("textDocument/didOpen", json!({"textDocument": untitled}));
    let hover =
        json!({"textDocument": {"uri": "untitled:1"}, "position": {"line": 0, "character": 0}});
    assert_eq!(
        editor.ask("textDocument/hover", hover)["result"],
        Value::Null
    );
    assert!(editor.hear_within(Duration::from_millis(600)).is_none());
    assert!(editor.shown.is_empty(), "{:?}", editor.shown);
    assert_eq!(editor.end(), 0);
}

#[test]
fn what_changes_on_disk_is_checked_again() {
    let text = TEXT.replace("plan.md", "y.pdf");
    let folder = folder(&[("docs/a.md", text.as_bytes())]);
    let a = uri(&folder.path().join("docs/a.md"));
    let mut editor = Editor::on(&[folder.path()], &able());
    let broken = |editor: &Editor| {
        let found = editor.shown.get(&a);
        found.is_some_and(|(_, found)| codes(found).contains(&"broken-link"))
    };
    editor.until("a broken link", broken);
    let asked = editor
        .heard
        .iter()
        .find(|one| one["method"] == "client/registerCapability");
    let asked = asked.unwrap().clone();
    editor.send(&json!({"jsonrpc": "2.0", "id": asked["id"], "result": null}));
    let pdf = folder.path().join("docs/y.pdf");
    fs::write(&pdf, "%PDF").unwrap();
    let changes = json!([{"uri": uri(&pdf), "type": 1}]);
    editor.tell(
        "workspace/didChangeWatchedFiles",
        json!({"changes": changes}),
    );
    editor.until("a link that leads somewhere", |editor| !broken(editor));
    fs::remove_file(&pdf).unwrap();
    let changes = json!([{"uri": uri(&pdf), "type": 3}]);
    editor.tell(
        "workspace/didChangeWatchedFiles",
        json!({"changes": changes}),
    );
    editor.until("broken again", broken);
    // Nothing that is checked: no check.
    let changes = json!([{"uri": uri(&folder.path().join("x.o")), "type": 1}]);
    editor.tell(
        "workspace/didChangeWatchedFiles",
        json!({"changes": changes}),
    );
    assert!(editor.hear_within(Duration::from_millis(900)).is_none());
    assert_eq!(editor.end(), 0);
}
