//! Code actions: leave a finding out, with a reason that whoever asks for it has to give.
//!
//! The mark is written without a reason and does nothing, and says so, until one is given.

use super::diagnostics;
use super::place::Lines;
use super::protocol::{AtRange, Diagnostic, Position, Range, TextEdit};
use super::suppression::{self, Insertion};
use super::view::View;
use crate::config::{Config, FILE_NAME, read};
use crate::diagnostic;
use crate::discover::Paths;
use crate::ignore::NEVER;
use crate::source::{FileId, Sources};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The command that puts the caret where the reason belongs.
pub(super) const WRITE_REASON: &str = "cra-lint.writeReason";

/// Findings at one place beyond these get no action.
const MOST: usize = 20;

/// The actions for the findings in a range of a file.
pub(super) fn at(view: &View<'_>, file: FileId, root: &Path, asked: &AtRange) -> Vec<Value> {
    let wanted = asked.context.only.as_ref();
    let wanted = wanted.is_none_or(|kinds| {
        kinds
            .iter()
            .any(|kind| "quickfix".starts_with(kind.as_str()))
    });
    if !view.client.actions || !wanted {
        return Vec::new();
    }
    let found = view.report.diagnostics.iter();
    let found = found.filter(|one| one.span.file == file && can_be_ignored(one));
    let found = found.map(|one| (one, diagnostics::shown(view, one)));
    let here = found.filter(|(_, shown)| shown.range.meets(asked.range));
    here.take(MOST)
        .flat_map(|(found, shown)| {
            let here = in_document(view, found, &shown);
            let configured = in_configuration(view, root, found, &shown);
            here.into_iter().chain(configured)
        })
        .collect()
}

/// Whether an ignore can silence a finding, and would be the way to answer it.
fn can_be_ignored(found: &diagnostic::Diagnostic) -> bool {
    !NEVER.contains(&found.rule.id) && found.rule.id != "unusable-mark"
}

/// A mark in the document that the finding stands in.
fn in_document(
    view: &View<'_>,
    found: &diagnostic::Diagnostic,
    shown: &Diagnostic,
) -> Option<Value> {
    let sources = &view.report.sources;
    let products = view.report.products.iter();
    let mut documents = products.flat_map(|product| &product.documents);
    let document = documents.find(|document| document.file == found.span.file)?;
    let insertion = suppression::mark(sources, document, found.rule.id, found.span)?;
    let title = format!("Ignore `{}` here, with a reason", found.rule.id);
    let edit = Edit::of_file(view, found.span.file, insertion)?;
    Some(action(view, &title, shown, &edit))
}

/// An `[[ignore]]` for the file in the configuration, which is made where there is none.
fn in_configuration(
    view: &View<'_>,
    root: &Path,
    found: &diagnostic::Diagnostic,
    shown: &Diagnostic,
) -> Option<Value> {
    let sources = &view.report.sources;
    let config = view.report.config;
    let path = config.map_or_else(|| root.join(FILE_NAME), |file| view.path(file));
    let folder = Paths::new(path.parent()?.to_path_buf());
    let pattern = globset::escape(&folder.shown(&view.path(found.span.file)));
    let before = match config {
        Some(file) => sources.file(file).text()?,
        None => "",
    };
    let insertion = entry(before, found.rule.id, &pattern)?;
    let edit = match config {
        Some(file) => Edit::of_file(view, file, insertion)?,
        None => Edit::of_new_file(view, path, insertion)?,
    };
    let title = format!("Ignore `{}` in this file, in {FILE_NAME}", found.rule.id);
    Some(action(view, &title, shown, &edit))
}

/// An `[[ignore]]` at the end of a configuration, where it is valid there once a reason is given.
fn entry(before: &str, rule: &str, pattern: &str) -> Option<Insertion> {
    let end = suppression::line_end(before);
    let gap = match before {
        "" => String::new(),
        text if text.ends_with('\n') => end.to_string(),
        _ => format!("{end}{end}"),
    };
    // What JSON writes as a string is one in TOML as well.
    let quoted = |text: &str| serde_json::to_string(text).ok();
    let (rule, pattern) = (quoted(rule)?, quoted(pattern)?);
    let lead = format!("{gap}[[ignore]]{end}rule = {rule}{end}path = {pattern}{end}reason = \"");
    let caret = lead.len();
    let insertion = |reason: &str| Insertion {
        at: before.len(),
        text: format!("{lead}{reason}\"{end}"),
        caret,
    };
    let mut sources = Sources::default();
    let mut config = Config::default();
    let file = sources.add(FILE_NAME, insertion("given").applied(before));
    read::read(file, &sources, &mut config);
    let ours = config.ignores.last()?;
    let works = config.problems.is_empty()
        && serde_json::from_str::<String>(&rule).ok()? == ours.rule.value;
    works.then(|| insertion(""))
}

/// A change to one file.
struct Edit {
    uri: String,
    /// The version it is meant for; `None` where the file is not open.
    version: Option<i64>,
    is_new: bool,
    edit: TextEdit,
    /// Where the caret belongs afterwards.
    caret: Position,
}

impl Edit {
    fn of_file(view: &View<'_>, file: FileId, insertion: Insertion) -> Option<Self> {
        let path = view.path(file);
        let source = view.report.sources.file(file);
        let at = view.lines(file).position(insertion.at);
        let mut after = Sources::default();
        let id = after.add(source.path(), insertion.applied(source.text()?));
        let with_mark = view.buffers.shows_mark(&path);
        let lines = Lines::new(after.file(id), view.client.encoding, with_mark);
        Some(Self {
            uri: view.buffers.uri(&path),
            version: view.buffers.version(&path),
            is_new: false,
            caret: lines.position(insertion.at + insertion.caret),
            edit: TextEdit {
                range: Range::at(at),
                new_text: insertion.text,
            },
        })
    }

    fn of_new_file(view: &View<'_>, path: PathBuf, insertion: Insertion) -> Option<Self> {
        if !view.client.creates || !view.client.versioned_edits || path.exists() {
            return None;
        }
        let mut after = Sources::default();
        let id = after.add(FILE_NAME, insertion.text.as_str());
        Some(Self {
            uri: view.buffers.uri(&path),
            version: None,
            is_new: true,
            caret: Lines::new(after.file(id), view.client.encoding, false)
                .position(insertion.caret),
            edit: TextEdit {
                range: Range::default(),
                new_text: insertion.text,
            },
        })
    }

    fn to_value(&self, view: &View<'_>) -> Value {
        if !view.client.versioned_edits {
            let mut changes = serde_json::Map::new();
            changes.insert(self.uri.clone(), json!([self.edit]));
            return json!({"changes": changes});
        }
        let document = json!({"uri": self.uri, "version": self.version});
        let edit = json!({"textDocument": document, "edits": [self.edit]});
        let create = self.is_new.then(|| {
            let options = json!({"ignoreIfExists": true});
            json!({"kind": "create", "uri": self.uri, "options": options})
        });
        let changes: Vec<_> = create.into_iter().chain([edit]).collect();
        json!({"documentChanges": changes})
    }
}

fn action(view: &View<'_>, title: &str, shown: &Diagnostic, edit: &Edit) -> Value {
    let mut action = json!({
        "title": title,
        "kind": "quickfix",
        "diagnostics": [shown],
        "edit": edit.to_value(view),
    });
    if let (true, Some(action)) = (view.client.shows, action.as_object_mut()) {
        let caret = json!([edit.uri, edit.caret]);
        let command =
            json!({"title": "Write the reason", "command": WRITE_REASON, "arguments": caret});
        action.insert("command".into(), command);
    }
    action
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod tests {
    use super::*;

    #[test]
    fn an_entry_goes_to_the_end_and_waits_for_its_reason() {
        for (before, gap) in [("", ""), ("[rules]\r\n", "\r\n"), ("[rules]", "\n\n")] {
            let insertion = entry(before, "broken-link", "docs/a.md").unwrap();
            let after = insertion.applied(before);
            assert!(
                after.starts_with(&format!("{before}{gap}[[ignore]]")),
                "{after}"
            );
            let caret = insertion.at + insertion.caret;
            assert_eq!(after.get(caret - 10..=caret), Some("reason = \"\""));
            let mut sources = Sources::default();
            let mut config = Config::default();
            let file = sources.add(FILE_NAME, after);
            read::read(file, &sources, &mut config);
            assert_eq!(config.problems.len(), 1, "{:?}", config.problems);
            assert!(
                config
                    .problems
                    .iter()
                    .all(|one| one.message.contains("reason"))
            );
        }
    }

    #[test]
    fn names_with_signs_stay_names_and_no_broken_file_is_made() {
        let pattern = globset::escape("a \"[x]\" \\*.md");
        assert!(entry("", "broken-link", &pattern).is_some());
        assert!(entry("ignore = []\n", "broken-link", "a").is_none());
        assert!(entry("[broken", "broken-link", "a").is_none());
    }
}
