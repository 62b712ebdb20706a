//! The baseline: findings that were there when the tool was switched on, so that a check tells what is new.
//!
//! A baseline is a JSON file (`schemas/baseline.schema.json`) that `cra-lint baseline` writes and `--baseline` reads.
//! Findings are known again by their fingerprints, which hold no line: moved and re-indented text stays known. Rule,
//! path and message stand beside them for whoever reviews the file. The file says which folder its paths start from, so
//! that a check from another folder finds them.

use crate::diagnostic::{Diagnostic, fingerprints};
use crate::discover::{Paths, lexical};
use crate::report::{Report, escape::Printer};
use crate::source::{FileId, Sources, Span};
use crate::syntax::json::{self, Value};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;
use std::path::Path;

/// The version of the file this tool reads and writes.
pub const VERSION: u64 = 1;

/// No baseline is larger, in bytes.
const MAX_SIZE: u64 = 256 << 20;

/// Rules whose findings can never be recorded: what cannot be read cannot be judged, and an ignore that has ended is to
/// be heard.
pub const NEVER: &[&str] = &[
    "invalid-configuration",
    "expired-ignore",
    "unused-ignore",
    "stale-baseline-entry",
    "unreadable-file",
    "document-unreadable",
    "malformed-manifest",
    "sbom-encoding",
    "sbom-format-unknown",
    "sbom-syntax-error",
];

/// A baseline as read.
#[derive(Debug)]
pub struct Baseline {
    /// The file it was read from.
    pub file: FileId,
    /// The paths that were checked when it was recorded.
    pub paths: Vec<String>,
    /// What it holds.
    pub entries: Vec<Entry>,
    /// Where it was recorded, when that was not in the present working directory.
    elsewhere: Option<Elsewhere>,
}

/// Two folders that paths are seen from.
#[derive(Debug)]
struct Elsewhere {
    there: Paths,
    here: Paths,
}

impl Elsewhere {
    /// A path of this run as the baseline would name it.
    fn as_recorded(&self, path: &str) -> String {
        self.there.shown(&self.here.absolute(path))
    }

    /// A path of the baseline as this run would name it.
    fn as_shown(&self, path: &str) -> String {
        self.here.shown(&self.there.absolute(path))
    }
}

/// One recorded finding.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The rule that spoke.
    pub rule: String,
    /// The file it spoke of.
    pub path: String,
    /// What makes it known again.
    pub fingerprint: String,
    /// The place in the baseline that names it: its message, else the whole entry.
    pub span: Span,
}

/// What a baseline took out.
#[derive(Default, Debug)]
pub struct Taken {
    /// How many findings.
    pub findings: usize,
    /// How many of those that differ by their number alone, by the fingerprint of the first.
    pub twins: FxHashMap<String, usize>,
    /// Entries for which nothing was found.
    pub unmatched: Vec<Entry>,
}

/// Opens and reads a baseline.
///
/// # Errors
/// A sentence for the user when it cannot be opened or is no baseline.
pub fn load(path: &Path, paths: &Paths, sources: &mut Sources) -> Result<Baseline, String> {
    let shown = paths.shown(path);
    let failed = |reason: &str| format!("the baseline `{shown}` cannot be read: {reason}");
    let metadata = std::fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => {
            format!("the baseline `{shown}` does not exist; `cra-lint baseline --output {shown}` records one")
        }
        _ => failed(&error.to_string()),
    })?;
    // Opening a pipe waits for a writer, which may never come.
    if !metadata.is_file() || metadata.len() > MAX_SIZE {
        return Err(failed("not a regular file, or too large for a baseline"));
    }
    let bytes = std::fs::read(path).map_err(|error| failed(&error.to_string()))?;
    let file = sources.add(shown.clone(), bytes);
    let (mut baseline, base) = read(file, sources)?;
    let folder = paths.absolute(crate::discover::folder_of(&shown));
    // A baseline that does not say was recorded here.
    let there = base.map(|base| lexical(&folder.join(base)));
    let here = lexical(&paths.absolute("."));
    if let Some(there) = there.filter(|there| *there != here) {
        let (there, here) = (Paths::new(there), Paths::new(here));
        let elsewhere = Elsewhere { there, here };
        for path in &mut baseline.paths {
            *path = elsewhere.as_shown(path);
        }
        for entry in &mut baseline.entries {
            entry.path = elsewhere.as_shown(&entry.path);
        }
        baseline.paths.sort();
        baseline.elsewhere = Some(elsewhere);
    }
    Ok(baseline)
}

/// Reads a baseline, and the folder that its paths start from, seen from its own.
///
/// # Errors
/// A sentence for the user, with the place, when the file is no baseline of a version this tool knows.
fn read(file: FileId, sources: &Sources) -> Result<(Baseline, Option<String>), String> {
    let failed = |range: std::ops::Range<usize>, reason: &str| {
        let (start, _) = sources.positions(Span::new(file, range));
        let (path, line, column) = (sources.path(file), start.line, start.column);
        format!("the baseline `{path}` cannot be used: {reason} ({line}:{column})")
    };
    let reading = json::read(file, sources).whole(file, sources);
    let reading = reading.map_err(|problem| failed(problem.span.range(), &problem.message))?;
    let root = reading.tape.root().filter(|root| root.is_object());
    let root = root.ok_or_else(|| failed(0..0, "it holds no object"))?;
    match root.get("version") {
        Some(version) if version.as_u64() == Some(VERSION) => {}
        Some(version) => {
            let reason = format!(
                "its version is {}, and this cra-lint knows version {VERSION}",
                crate::syntax::shorten(version.raw(), 20)
            );
            return Err(failed(version.range(), &reason));
        }
        None => return Err(failed(root.range(), "it names no `version`")),
    }
    let list = |key| {
        let value = root.get(key).filter(|value: &Value<'_>| value.is_array());
        value.ok_or_else(|| failed(root.range(), &format!("it holds no list of `{key}`")))
    };
    let paths = list("paths")?.elements();
    let paths = paths.filter_map(|path| path.as_str().map(|path| path.into_owned()));
    let mut entries = Vec::new();
    for finding in list("findings")?.elements() {
        let text = |key| {
            let value = finding.get(key).and_then(Value::as_str);
            value.map(|value| value.into_owned()).ok_or_else(|| {
                failed(
                    finding.range(),
                    &format!("an entry lacks the text of `{key}`"),
                )
            })
        };
        let place = finding.get("message").unwrap_or(finding);
        entries.push(Entry {
            rule: text("rule")?,
            path: text("path")?,
            fingerprint: text("fingerprint")?,
            span: Span::new(file, place.range()),
        });
    }
    let base = root.get("base").and_then(Value::as_str);
    let baseline = Baseline {
        file,
        paths: paths.collect(),
        entries,
        elsewhere: None,
    };
    Ok((baseline, base.map(|base| base.into_owned())))
}

impl Baseline {
    /// Takes out the findings it holds.
    ///
    /// Of findings that differ by their number alone, as many are taken out as are recorded, the first ones first.
    pub fn apply(&self, diagnostics: &mut Vec<Diagnostic>, sources: &Sources) -> Taken {
        let recorded: FxHashSet<&str> = self
            .entries
            .iter()
            .filter(|entry| !NEVER.contains(&entry.rule.as_str()))
            .map(|entry| entry.fingerprint.as_str())
            .collect();
        let found = fingerprints(diagnostics, &FxHashMap::default(), |found, twin| {
            let path = sources.path(found.span.file);
            match &self.elsewhere {
                None => found.fingerprint(path, twin),
                Some(elsewhere) => found.fingerprint(&elsewhere.as_recorded(path), twin),
            }
        });
        let mut matched: FxHashSet<&str> = FxHashSet::default();
        let mut taken = Taken::default();
        for (diagnostic, fingerprint) in diagnostics.iter().zip(&found) {
            if !NEVER.contains(&diagnostic.rule.id) && recorded.contains(fingerprint.as_str()) {
                matched.insert(fingerprint);
                let first = diagnostic.fingerprint(sources.path(diagnostic.span.file), 0);
                *taken.twins.entry(first).or_default() += 1;
            }
        }
        let mut left = taken.twins.clone();
        diagnostics.retain(|diagnostic| {
            if left.is_empty() || NEVER.contains(&diagnostic.rule.id) {
                return true;
            }
            let path = sources.path(diagnostic.span.file);
            let number = left.get_mut(&diagnostic.fingerprint(path, 0));
            let Some(number) = number.filter(|number| **number > 0) else {
                return true;
            };
            *number -= 1;
            taken.findings += diagnostic.stands_for;
            false
        });
        let entries = self.entries.iter();
        let unmatched = entries.filter(|entry| !matched.contains(entry.fingerprint.as_str()));
        taken.unmatched = unmatched.cloned().collect();
        taken
    }
}

#[derive(Serialize)]
struct File<'a> {
    version: u64,
    tool: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<&'a str>,
    paths: &'a [String],
    findings: Vec<Finding<'a>>,
}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
struct Finding<'a> {
    path: &'a str,
    rule: &'static str,
    message: &'a str,
    fingerprint: String,
}

/// Today's findings as a baseline with a final line break, and how many of them cannot be recorded. `base` is the
/// working directory as seen from the folder the baseline is written to, where that is known.
pub fn render(report: &Report, base: Option<&str>) -> (String, usize) {
    let all = report.diagnostics.iter().zip(report.fingerprints());
    let mut findings: Vec<_> = all
        .filter(|(found, _)| !NEVER.contains(&found.rule.id))
        .map(|(found, fingerprint)| Finding {
            path: report.sources.path(found.span.file),
            rule: found.rule.id,
            message: &found.message,
            fingerprint,
        })
        .collect();
    findings.sort();
    let left_out = report.diagnostics.len() - findings.len();
    let file = File {
        version: VERSION,
        tool: env!("CARGO_PKG_NAME"),
        base,
        paths: &report.paths,
        findings,
    };
    (Printer::print(&file), left_out)
}
