//! Findings are known again after their lines have moved and their file was indented anew.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use crate::common::{beside, check_with, folders_in, name_of, root};
use cra_lint::baseline::NEVER;
use cra_lint::engine::Selection;
use cra_lint::report::Report;
use std::collections::BTreeSet;
use std::path::Path;
use tempfile::TempDir;

/// `text` with the same meaning and every line elsewhere; `None` where that cannot be done blindly.
fn moved(name: &str, text: &str) -> Option<String> {
    let (mark, body) = match text.strip_prefix('\u{feff}') {
        Some(body) => ("\u{feff}", body),
        None => ("", text),
    };
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    match extension {
        "json" | "jsonld" => {
            let value: serde_json::Value = serde_json::from_str(body).ok()?;
            let compact = serde_json::to_string(&value).ok()?;
            let is_compact = !body.trim_end().contains('\n');
            let pretty = serde_json::to_string_pretty(&value)
                .ok()?
                .replace("  ", "\t");
            Some(mark.to_string() + if is_compact { &pretty } else { &compact })
        }
        "xml" | "rdf" => {
            let (prolog, rest) = body.split_once("?>")?;
            Some(format!("{mark}{prolog}?>\n\n<!-- moved -->\n{rest}"))
        }
        "md" | "txt" | "adoc" | "rst" | "toml" | "spdx" if !body.starts_with("---") => {
            Some(format!("{mark}\n\n{body}"))
        }
        _ => None,
    }
}

/// Copies a folder, every file moved; whether any was.
fn copy(from: &Path, to: &Path) -> bool {
    std::fs::create_dir_all(to).unwrap();
    let mut changed = false;
    for entry in std::fs::read_dir(from).unwrap() {
        let (path, name) = entry
            .map(|entry| (entry.path(), entry.file_name()))
            .unwrap();
        if path.is_dir() {
            changed |= copy(&path, &to.join(name));
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let text = std::str::from_utf8(&bytes).ok();
        let anew = text.and_then(|text| moved(&name.to_string_lossy(), text));
        changed |= anew.is_some();
        let bytes = anew.map_or(bytes, String::into_bytes);
        std::fs::write(to.join(name), bytes).unwrap();
    }
    changed
}

/// What can be recorded of a report: fingerprint, rule and message.
fn known(report: &Report) -> BTreeSet<(String, &'static str, String)> {
    let all = report.diagnostics.iter().zip(report.fingerprints());
    let kept = all.filter(|(found, _)| !NEVER.contains(&found.rule.id));
    kept.map(|(found, fingerprint)| (fingerprint, found.rule.id, found.message.clone()))
        .collect()
}

/// Rules that speak of the very form of a text, which is another one afterwards.
const OF_THE_FORM: &[&str] = &["sbom-duplicate-key"];

#[test]
fn fingerprints_survive_moved_lines_and_another_indentation() {
    let mut wrong = Vec::new();
    let mut compared = 0;
    for rule in folders_in(&root().join("fixtures/rules")) {
        if OF_THE_FORM.contains(&name_of(&rule).as_str()) {
            continue;
        }
        for case in folders_in(&rule) {
            let copied = TempDir::new().unwrap();
            if !copy(&case, copied.path()) {
                continue;
            }
            let listed = std::fs::read_to_string(beside(&case, "paths"));
            let listed = listed.unwrap_or_else(|_| ".".into());
            let paths: Vec<_> = listed
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .collect();
            let [before, after] = [&case, copied.path()]
                .map(|folder| known(&check_with(folder, &paths, Selection::default())));
            compared += before.len();
            let names = |set: &BTreeSet<(String, &'static str, String)>| -> BTreeSet<String> {
                set.iter()
                    .map(|(fingerprint, ..)| fingerprint.clone())
                    .collect()
            };
            let after_names = names(&after);
            let lost = before
                .iter()
                .filter(|(fingerprint, ..)| !after_names.contains(fingerprint));
            let place = format!("{}/{}", name_of(&rule), name_of(&case));
            wrong.extend(lost.map(|(_, rule, message)| format!("{place}: {rule}: {message}")));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
    assert!(compared > 300, "only {compared} findings were compared");
}
