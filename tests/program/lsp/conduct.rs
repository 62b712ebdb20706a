//! Manners: what comes in a bad shape or at a bad time, and how the conversation ends.

use super::client::{Editor, able, uri};
use crate::cli::folder;
use serde_json::{Value, json};

#[test]
fn the_end_is_asked_for_before_it_comes() {
    let folder = folder(&[]);
    assert_eq!(Editor::on(&[folder.path()], &able()).end(), 0);

    let mut editor = Editor::on(&[folder.path()], &able());
    editor.tell("exit", Value::Null);
    assert_eq!(editor.status(), 1);

    // The editor went away.
    assert_eq!(Editor::on(&[folder.path()], &able()).status(), 1);
    let mut editor = Editor::on(&[folder.path()], &able());
    editor.ask("shutdown", Value::Null);
    let late = editor.ask("workspace/symbol", json!({"query": ""}));
    assert_eq!(late["error"]["code"], -32600);
    assert_eq!(editor.status(), 0);
}

#[test]
fn nothing_comes_before_the_introduction() {
    let mut editor = Editor::start(&[]);
    let early = editor.ask("textDocument/hover", json!({}));
    assert_eq!(early["error"]["code"], -32002);
    editor.tell("textDocument/didOpen", json!({}));
    let able = editor.introduce(&[], &able());
    assert_eq!(able["capabilities"]["positionEncoding"], "utf-16");
    assert_eq!(able["serverInfo"]["name"], "cra-lint");
    let again = editor.ask("initialize", json!({"capabilities": {}}));
    assert_eq!(again["error"]["code"], -32600);
    assert_eq!(editor.end(), 0);
}

#[test]
fn bad_messages_are_answered_and_do_no_harm() {
    let folder = folder(&[("a.md", b"# A\n")]);
    let path = folder.path().join("a.md");
    let mut editor = Editor::on(&[folder.path()], &able());
    for (body, code) in [
        ("{", -32700),
        ("[]", -32600),
        ("7", -32600),
        ("{\"id\":[],\"method\":\"x\"}", -32600),
    ] {
        editor.raw(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
        let answer = editor.answer(&Value::Null);
        assert_eq!(answer["error"]["code"], code, "{body}: {answer}");
    }
    editor.raw(b"garbage\r\n\r\nContent-Length: x\r\n\r\n");
    let unknown = editor.ask("textDocument/rename", json!({}));
    assert_eq!(unknown["error"]["code"], -32601);
    for params in [
        Value::Null,
        json!({}),
        json!({"textDocument": 1}),
        json!([]),
    ] {
        for method in [
            "textDocument/hover",
            "textDocument/codeAction",
            "textDocument/definition",
            "textDocument/documentLink",
            "workspace/executeCommand",
        ] {
            let answer = editor.ask(method, params.clone());
            assert_eq!(
                answer["error"]["code"], -32602,
                "{method} {params}: {answer}"
            );
        }
        for method in [
            "textDocument/didOpen",
            "textDocument/didChange",
            "textDocument/didClose",
            "workspace/didChangeWatchedFiles",
            "$/cancelRequest",
            "$/unknown",
        ] {
            editor.tell(method, params.clone());
        }
    }
    // Places that are none, and a change of a file that is not open.
    let far = json!({"line": 4_000_000_000_u32, "character": 4_000_000_000_u32});
    let back = json!({"start": far, "end": {"line": 0, "character": 0}});
    editor.edit(&path, 9, json!([{"range": back, "text": "x"}]));
    editor.open(&path, "# A\n");
    let found = editor.change(&path, 2, json!([{"range": back, "text": "\n[x](y.md)\n"}]));
    assert_eq!(found.len(), 1, "{found:?}");
    let hover = json!({"textDocument": {"uri": uri(&path)}, "position": far});
    assert_eq!(
        editor.ask("textDocument/hover", hover)["result"],
        Value::Null
    );
    assert_eq!(editor.end(), 0);
}

#[test]
fn a_request_that_waits_can_be_taken_back() {
    let folder = folder(&[]);
    let path = folder.path().join("a.md");
    let mut editor = Editor::on(&[folder.path()], &able());
    editor.open(&path, "# A\n");
    // The check of the change is not due before the request is taken back.
    editor.edit(&path, 2, json!([{"text": "# B\n"}]));
    let at = json!({"textDocument": {"uri": uri(&path)}, "position": {"line": 0, "character": 0}});
    let id = editor.begin("textDocument/hover", at.clone());
    editor.tell("$/cancelRequest", json!({"id": id}));
    let answer = editor.answer(&json!(id));
    assert_eq!(answer["error"]["code"], -32800, "{answer}");
    // One that waits when the end comes is answered too.
    editor.edit(&path, 3, json!([{"text": "# C\n"}]));
    let id = editor.begin("textDocument/hover", at);
    let end = editor.begin("shutdown", Value::Null);
    assert_eq!(editor.answer(&json!(id))["error"]["code"], -32800);
    assert_eq!(editor.answer(&json!(end))["result"], Value::Null);
    editor.tell("exit", Value::Null);
    assert_eq!(editor.status(), 0);
}

#[test]
fn what_keeps_a_check_from_being_done_is_said_once() {
    let folder = folder(&[]);
    let mut editor = Editor::on(&[folder.path()], &able());
    let said = |editor: &Editor| {
        let about = |one: &&Value| one["method"] == "window/logMessage";
        editor.heard.iter().filter(about).count()
    };
    editor.until("nothing to check", |editor| said(editor) == 1);
    editor.tell(
        "workspace/didChangeConfiguration",
        json!({"settings": null}),
    );
    editor.ask("workspace/symbol", json!({"query": ""}));
    assert_eq!(said(&editor), 1, "{:?}", editor.heard);
    assert_eq!(editor.end(), 0);
}
