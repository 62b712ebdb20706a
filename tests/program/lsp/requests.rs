//! Hovers, code actions, and the ways to the evidence.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use super::client::{Editor, able, codes, of, place, uri};
use crate::cli::folder;
use serde_json::{Value, json};
use std::path::Path;

const TEXT: &str = "# Technical documentation under Regulation (EU) 2024/2847\r\n\r\n\
    <!-- cra-lint: element annex-vii.3 -->\r\n## Ünsere Sorgen\r\n\r\nSee [the plan](plan.md).\r\n";

fn at(path: &Path, line: u32, character: u32) -> Value {
    json!({
        "textDocument": {"uri": uri(path)},
        "position": {"line": line, "character": character},
        "context": {"includeDeclaration": true},
    })
}

fn hover(editor: &mut Editor, path: &Path, line: u32, character: u32) -> (String, String) {
    let answer = editor.ask("textDocument/hover", at(path, line, character));
    let result = &answer["result"];
    let text = result["contents"]["value"].as_str().unwrap_or_default();
    (text.to_string(), place(&result["range"]))
}

/// The titles of the actions for a finding, and the actions.
fn actions(editor: &mut Editor, path: &Path, found: &Value) -> Vec<Value> {
    let context = json!({"diagnostics": [found]});
    let params =
        json!({"textDocument": {"uri": uri(path)}, "range": found["range"], "context": context});
    let answer = editor.ask("textDocument/codeAction", params);
    answer["result"].as_array().unwrap().clone()
}

/// The text after an edit of one place, with the place where the command puts the caret.
fn edited(text: &str, action: &Value, file: &Path) -> (String, usize) {
    let changes = action["edit"]["documentChanges"].as_array().unwrap();
    let change = changes
        .iter()
        .find(|change| change["textDocument"]["uri"] == uri(file))
        .unwrap();
    let edit = &change["edits"][0];
    assert_eq!(edit["range"]["start"], edit["range"]["end"]);
    let start = byte(text, &edit["range"]["start"]);
    let mut text = text.to_string();
    text.insert_str(start, edit["newText"].as_str().unwrap());
    let caret = byte(&text, &action["command"]["arguments"][1]);
    (text, caret)
}

/// The byte of a place counted in UTF-16, the slow and plain way.
fn byte(text: &str, place: &Value) -> usize {
    let (line, character) = (
        place["line"].as_u64().unwrap(),
        place["character"].as_u64().unwrap(),
    );
    let start: usize = text
        .split_inclusive('\n')
        .take(line as usize)
        .map(str::len)
        .sum();
    let mut units = 0;
    let mut rest = text[start..].char_indices();
    let at = rest.find(|(_, c)| {
        let here = units == character as usize;
        units += c.len_utf16();
        here
    });
    start + at.map_or(text.len() - start, |(at, _)| at)
}

#[test]
fn a_hover_explains_a_finding_and_an_id() {
    let config = "# ä: see broken-link\n[evidence]\n\"annex-vii.4\" = \"docs/technical-file.md\"\n";
    let folder = folder(&[
        ("docs/technical-file.md", TEXT.as_bytes()),
        ("cra-lint.toml", config.as_bytes()),
    ]);
    let path = folder.path().join("docs/technical-file.md");
    let mut editor = Editor::on(&[folder.path()], &able());
    editor.open(&path, TEXT);
    let (text, range) = hover(&mut editor, &path, 5, 17);
    assert_eq!(range, "5:15-5:22");
    for part in [
        "**warning** `broken-link`",
        "`plan.md`",
        "**Help:**",
        "Basis: practice",
        "Annex VII",
        "#### Why",
        "#### Limits",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let (text, range) = hover(&mut editor, &path, 2, 25);
    assert_eq!(range, "2:23-2:34");
    for part in [
        "Risk assessment",
        "(`annex-vii.3`)",
        "Annex VII(3) of [Regulation (EU) 2024/2847]",
        "**present**",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert_eq!(hover(&mut editor, &path, 1, 0).0, "");

    let toml = folder.path().join("cra-lint.toml");
    let (text, range) = hover(&mut editor, &toml, 0, 12);
    assert_eq!(range, "0:9-0:20");
    assert!(
        text.contains("**`broken-link`**: Link that leads nowhere"),
        "{text}"
    );
    assert!(hover(&mut editor, &toml, 2, 5).0.contains("Support period"));
    assert_eq!(editor.end(), 0);
}

#[test]
fn what_a_document_holds_is_no_markup_in_a_hover() {
    let folder = folder(&[]);
    let path = folder.path().join("a.md");
    let mut editor = Editor::on(&[], &able());
    editor.open(&path, "# Risk assessment\n\n[x](<~~b~~.md>)\n");
    let (text, _) = hover(&mut editor, &path, 2, 6);
    assert!(
        text.contains("the file `~~b~~.md` does not exist"),
        "{text}"
    );
    let tick = "# Risk assessment\n\n[x](<a`~~b~~.md>)\n";
    editor.change(&path, 2, json!([{"text": tick}]));
    let (text, _) = hover(&mut editor, &path, 2, 6);
    assert!(
        text.contains("the file \\`a\\`\\~\\~b\\~\\~.md\\` does"),
        "{text}"
    );
    // An editor without Markdown is sent the text as it is.
    let mut editor = Editor::on(&[], &json!({}));
    editor.open(&path, "# Risk assessment\n\n[x](<a_b.md>)\n");
    let answer = editor.ask("textDocument/hover", at(&path, 2, 6));
    assert_eq!(answer["result"]["contents"]["kind"], "plaintext");
    assert!(
        answer["result"]["contents"]["value"]
            .as_str()
            .unwrap()
            .contains("`a_b.md`")
    );
    assert_eq!(editor.end(), 0);
}

#[test]
fn a_mark_is_inserted_and_asks_for_its_reason() {
    let folder = folder(&[("docs/technical-file.md", TEXT.as_bytes())]);
    let path = folder.path().join("docs/technical-file.md");
    let mut editor = Editor::on(&[folder.path()], &able());
    let found = editor.open(&path, TEXT);
    let offered = actions(&mut editor, &path, of(&found, "broken-link"));
    let titles: Vec<_> = offered
        .iter()
        .map(|one| one["title"].as_str().unwrap())
        .collect();
    assert_eq!(
        titles,
        [
            "Ignore `broken-link` here, with a reason",
            "Ignore `broken-link` in this file, in cra-lint.toml"
        ]
    );
    let action = &offered[0];
    assert_eq!(
        (&action["kind"], &action["diagnostics"][0]["code"]),
        (&json!("quickfix"), &json!("broken-link"))
    );
    assert_eq!(
        action["edit"]["documentChanges"][0]["textDocument"]["version"],
        1
    );
    let (text, caret) = edited(TEXT, action, &path);
    let mark = "<!-- cra-lint: ignore[broken-link]  -->\r\nSee [the plan]";
    assert!(text.contains(mark), "{text}");
    assert!(
        text[..caret].ends_with("ignore[broken-link] ") && text[caret..].starts_with(" -->\r\n")
    );

    // Without a reason it silences nothing and says so.
    let found = editor.change(&path, 2, json!([{"text": text}]));
    assert!(
        codes(&found).contains(&"broken-link") && codes(&found).contains(&"unusable-mark"),
        "{found:?}"
    );
    let given = format!("{}the plan is secret{}", &text[..caret], &text[caret..]);
    let found = editor.change(&path, 3, json!([{"text": given}]));
    assert!(
        !codes(&found).contains(&"broken-link") && !codes(&found).contains(&"unusable-mark"),
        "{found:?}"
    );

    // The command leads the editor to the place.
    let answer = editor.ask("workspace/executeCommand", action["command"].clone());
    assert_eq!(answer["result"], Value::Null);
    editor.until("asked to show it", |editor| {
        editor.heard.iter().any(|one| {
            one["method"] == "window/showDocument"
                && one["params"]["uri"] == uri(&path)
                && one["params"]["selection"]["start"] == action["command"]["arguments"][1]
        })
    });
    assert_eq!(editor.end(), 0);
}

#[test]
fn what_holds_no_marks_is_ignored_in_the_configuration() {
    let sbom = "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"version\":1,\"components\":[{\"type\":\"library\",\
        \"name\":\"a\",\"version\":\"1\",\"purl\":\"zlib\"}]}";
    let folder = folder(&[("sbom/a [1].cdx.json", sbom.as_bytes())]);
    let path = folder.path().join("sbom/a [1].cdx.json");
    let name = uri(&path)
        .replace(' ', "%20")
        .replace('[', "%5B")
        .replace(']', "%5D");
    let mut editor = Editor::on(&[folder.path()], &able());
    editor.until("findings", |editor| editor.shown.contains_key(&name));
    let purl = of(&editor.shown[&name].1, "malformed-purl").clone();
    let params = json!({"textDocument": {"uri": name}, "range": purl["range"], "context": {"diagnostics": []}});
    let offered = editor.ask("textDocument/codeAction", params)["result"].clone();
    let titles = offered.to_string();
    assert!(!titles.contains("here, with a reason"), "{titles}");
    let action = offered
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["title"].as_str().unwrap().contains("`malformed-purl`"));
    let action = action.unwrap();
    assert_eq!(action["edit"]["documentChanges"][0]["kind"], "create");
    let config = folder.path().join("cra-lint.toml");
    assert!(!config.exists());
    let (text, caret) = edited("", action, &config);
    assert!(text[..caret].ends_with("reason = \""), "{text}");

    let found = editor.open(&config, &text);
    assert_eq!(codes(&found), ["invalid-configuration"]);
    assert!(
        found[0]["message"].as_str().unwrap().contains("`reason`"),
        "{found:?}"
    );
    let given = format!("{}as delivered{}", &text[..caret], &text[caret..]);
    assert!(
        editor
            .change(&config, 2, json!([{"text": given}]))
            .is_empty()
    );
    editor.until("ignored", |editor| {
        editor
            .shown
            .get(&name)
            .is_some_and(|(_, found)| !codes(found).contains(&"malformed-purl"))
    });
    assert_eq!(editor.end(), 0);
}

#[test]
fn actions_are_for_editors_that_take_them() {
    let folder = folder(&[]);
    let path = folder.path().join("a.md");
    let mut editor = Editor::on(&[], &json!({}));
    let found = editor.open(&path, "# Risk assessment\n\n[x](y.md)\n");
    assert!(actions(&mut editor, &path, &found[0]).is_empty());

    // Plain changes for editors that know nothing else; no file can be made for them.
    let literal = json!({"textDocument": {"codeAction": {"codeActionLiteralSupport": {}}}});
    let mut editor = Editor::on(&[], &literal);
    let found = editor.open(&path, "# Risk assessment\n\n[x](y.md)\n");
    let offered = actions(&mut editor, &path, &found[0]);
    assert_eq!(offered.len(), 1, "{offered:?}");
    assert!(
        offered[0]["edit"]["changes"][uri(&path)].is_array() && offered[0]["command"].is_null()
    );
    let only = json!({"textDocument": {"uri": uri(&path)}, "range": found[0]["range"], "context": {"diagnostics": [], "only": ["refactor"]}});
    assert_eq!(
        editor.ask("textDocument/codeAction", only)["result"],
        json!([])
    );
    assert_eq!(editor.end(), 0);
}

#[test]
fn an_element_leads_to_its_evidence() {
    let config = "[evidence]\n\"annex-vii.4\" = \"docs/support.md#how-long\"\n\n[rules]\nbroken-link = \"error\"\n";
    let support = "# Support\n\nIntroduction.\n\n## How long\n\nUntil 31 May 2033, five years from 1 June 2028, as users expect.\n";
    let folder = folder(&[
        ("docs/technical-file.md", TEXT.as_bytes()),
        ("docs/support.md", support.as_bytes()),
        ("cra-lint.toml", config.as_bytes()),
    ]);
    let path = folder.path().join("docs/technical-file.md");
    let (toml, support) = (
        folder.path().join("cra-lint.toml"),
        folder.path().join("docs/support.md"),
    );
    let mut editor = Editor::on(&[folder.path()], &able());
    let found = editor.ask("textDocument/definition", at(&path, 2, 25))["result"].clone();
    assert_eq!(found[0]["uri"], uri(&path), "{found}");
    assert_eq!(found[0]["range"]["start"]["line"], 3);
    let found = editor.ask("textDocument/definition", at(&toml, 1, 5))["result"].clone();
    assert_eq!(found[0]["uri"], uri(&support), "{found}");
    let found = editor.ask("textDocument/definition", at(&toml, 1, 25))["result"].clone();
    assert_eq!(
        place(&found[0]["range"]).split('-').next(),
        Some("4:0"),
        "{found}"
    );
    let found = editor.ask("textDocument/references", at(&toml, 1, 5))["result"].clone();
    assert!(
        found
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["uri"] == uri(&toml)),
        "{found}"
    );
    let found = editor.ask("textDocument/references", at(&toml, 4, 3))["result"].clone();
    assert_eq!(found[0]["uri"], uri(&path), "{found}");
    assert_eq!(place(&found[0]["range"]), "5:15-5:22");

    let links = editor.ask(
        "textDocument/documentLink",
        json!({"textDocument": {"uri": uri(&toml)}}),
    )["result"]
        .clone();
    assert_eq!(links[0]["target"], format!("{}#L5", uri(&support)));
    let symbols = editor.ask("workspace/symbol", json!({"query": "risk"}))["result"].clone();
    let risk = &symbols[0];
    assert_eq!(risk["name"], "Annex VII(3) Risk assessment");
    assert_eq!(risk["location"]["uri"], uri(&path));
    let none = editor.ask("workspace/symbol", json!({"query": "zzz"}))["result"].clone();
    assert_eq!(none, json!([]));
    assert_eq!(editor.end(), 0);
}
