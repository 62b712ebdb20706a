//! Findings as the editor shows them, file by file, and what it has been told of each.

use super::buffers::Buffers;
use super::protocol::{Diagnostic, Range, Related};
use super::view::View;
use super::wire;
use crate::diagnostic::{self, Severity};
use crate::report::text::{count, harmless};
use serde_json::{Value, json};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Most findings of one file that an editor is sent; the worst come first, and the rest are counted.
const MOST: usize = 1000;

/// Rules that speak of what has no effect.
const UNNECESSARY: &[&str] = &["unused-ignore", "stale-baseline-entry"];

/// The findings of a report by file.
pub(super) fn by_file(view: &View<'_>) -> BTreeMap<PathBuf, Vec<Diagnostic>> {
    let mut found: BTreeMap<_, Vec<&diagnostic::Diagnostic>> = BTreeMap::new();
    for one in &view.report.diagnostics {
        found.entry(one.span.file).or_default().push(one);
    }
    let shown = found.into_iter().map(|(file, mut found)| {
        found.sort_by_key(|one| Reverse(one.severity));
        let left = found.iter().skip(MOST).map(|one| one.stands_for).sum();
        found.truncate(MOST);
        found.sort_by_key(|one| one.span.start);
        let mut shown: Vec<_> = found.into_iter().map(|one| shown(view, one)).collect();
        shown.extend((left > 0).then(|| rest(left)));
        (view.path(file), shown)
    });
    shown.collect()
}

pub(super) fn shown(view: &View<'_>, found: &diagnostic::Diagnostic) -> Diagnostic {
    let mut message = harmless(&found.message);
    if !found.help.is_empty() {
        message += "\nhelp: ";
        message += &harmless(&found.help);
    }
    let unnecessary = view.client.tags && UNNECESSARY.contains(&found.rule.id);
    let related = found.related.iter().filter(|_| view.client.related);
    Diagnostic {
        range: view.range(found.span),
        severity: severity(found.severity),
        code: Some(found.rule.id),
        source: "cra-lint",
        message,
        tags: unnecessary.then_some(1).into_iter().collect(),
        related_information: related
            .map(|related| Related {
                location: view.location(related.span),
                message: harmless(&related.message),
            })
            .collect(),
    }
}

fn rest(number: usize) -> Diagnostic {
    let further = count(number, "further finding");
    Diagnostic {
        range: Range::default(),
        severity: severity(Severity::Info),
        code: None,
        source: "cra-lint",
        message: format!(
            "{further} in this file, none worse than those shown; `cra-lint check` lists them"
        ),
        tags: Vec::new(),
        related_information: Vec::new(),
    }
}

fn severity(severity: Severity) -> u8 {
    match severity {
        Severity::Error => 1,
        Severity::Warning => 2,
        Severity::Info => 3,
    }
}

/// What the editor was last told of each file.
#[derive(Default, Debug)]
pub(super) struct Told {
    files: BTreeMap<PathBuf, Last>,
}

#[derive(PartialEq, Debug)]
struct Last {
    /// The folder whose check found it.
    root: PathBuf,
    version: Option<i64>,
    diagnostics: Vec<Diagnostic>,
}

impl Told {
    /// The messages that bring the editor up to date after a check of `root`. Of the files in `open`, each is spoken of
    /// even where nothing was found.
    pub(super) fn update<'a>(
        &mut self,
        root: &Path,
        mut found: BTreeMap<PathBuf, Vec<Diagnostic>>,
        open: impl Iterator<Item = &'a Path>,
        buffers: &Buffers,
    ) -> Vec<Value> {
        for path in open {
            found.entry(path.to_path_buf()).or_default();
        }
        let mut messages = self.forget(
            |path, last| last.root == root && !found.contains_key(path),
            buffers,
        );
        for (path, diagnostics) in found {
            let last = Last {
                root: root.to_path_buf(),
                version: buffers.version(&path),
                diagnostics,
            };
            if self.files.get(&path) != Some(&last) {
                messages.push(publish(&path, &last, buffers));
                self.files.insert(path, last);
            }
        }
        messages
    }

    /// The messages that take back what was said of a folder that is no longer checked.
    pub(super) fn leave(&mut self, root: &Path, buffers: &Buffers) -> Vec<Value> {
        self.forget(|_, last| last.root == root, buffers)
    }

    fn forget(&mut self, gone: impl Fn(&Path, &Last) -> bool, buffers: &Buffers) -> Vec<Value> {
        let mut messages = Vec::new();
        self.files.retain(|path, last| {
            let gone = gone(path, last);
            // Of a file of which nothing was said there is nothing to take back.
            if gone && !last.diagnostics.is_empty() {
                last.diagnostics.clear();
                last.version = buffers.version(path);
                messages.push(publish(path, last, buffers));
            }
            !gone
        });
        messages
    }
}

fn publish(path: &Path, last: &Last, buffers: &Buffers) -> Value {
    let mut params = json!({"uri": buffers.uri(path), "diagnostics": last.diagnostics});
    if let (Some(version), Some(params)) = (last.version, params.as_object_mut()) {
        params.insert("version".into(), version.into());
    }
    wire::notification("textDocument/publishDiagnostics", params)
}
