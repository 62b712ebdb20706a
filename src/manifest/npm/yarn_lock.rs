//! `yarn.lock`: the classic one of Yarn 1, in a notation of its own, and the later ones, which are YAML.
//!
//! Both map what is asked for (`name@range`, several separated by commas) to what is got.

use super::lock::{Resolved, resolved};
use super::spec::{split_first, split_version};
use crate::manifest::files::last_line;
use crate::manifest::{Dependency, Origin};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use crate::syntax::yaml::{Document, Node};
use crate::syntax::{encoding_problem, merge_conflict};
use rustc_hash::FxHashMap;

/// What is got, by what is asked for.
#[derive(Debug)]
pub(super) struct YarnLock {
    entries: FxHashMap<String, Resolved>,
}

impl YarnLock {
    pub(super) fn parse(file: FileId, sources: &Sources) -> Result<Self, Problem> {
        if let Some(problem) = encoding_problem(file, sources) {
            return Err(problem);
        }
        let text = sources.file(file).text().unwrap_or_default();
        // Every lockfile of Yarn 2 and later opens with its metadata.
        let modern = text.lines().any(|line| line.starts_with("__metadata:"));
        let entries = if modern {
            let document = Document::parse(file, sources)?;
            let entries = document.root().into_iter().flat_map(|root| root.entries());
            let last = entries.last().map(|(_, entry)| entry);
            // Each entry ends with how its package is linked.
            let cut = |entry: &Node<'_>| {
                entry.get("linkType").is_none() && entry.get("cacheKey").is_none()
            };
            if last
                .filter(cut)
                .is_some_and(|entry| entry.get("resolution").is_some() || !entry.is_mapping())
            {
                let message = "the lockfile ends within this entry";
                let problem = Problem::new(last_line(file, sources), message);
                return Err(problem.help("let Yarn write the lockfile anew: `yarn install`"));
            }
            modern_entries(&document)
        } else {
            classic_entries(file, sources)?
        };
        Ok(Self { entries })
    }

    pub(super) fn resolved(&self, dependency: &Dependency) -> Option<Resolved> {
        let key = dependency.key();
        let range = dependency.requirement.as_ref()?.value.as_str();
        let asked = [format!("{key}@{range}"), format!("{key}@npm:{range}")];
        asked
            .iter()
            .find_map(|asked| self.entries.get(asked))
            .cloned()
            .or_else(|| self.only(dependency))
    }

    /// The one entry for a local or forked package, whose descriptor carries more than the manifest says.
    fn only(&self, dependency: &Dependency) -> Option<Resolved> {
        if dependency.origin == Origin::Registry {
            return None;
        }
        let start = format!("{}@", dependency.key());
        let mut found = self
            .entries
            .iter()
            .filter(|(asked, _)| asked.starts_with(&start));
        match (found.next(), found.next()) {
            (Some((_, only)), None) => Some(only.clone()),
            _ => None,
        }
    }
}

fn modern_entries(document: &Document) -> FxHashMap<String, Resolved> {
    let mut out = FxHashMap::default();
    let entries = document.root().into_iter().flat_map(|root| root.entries());
    for (key, entry) in entries {
        let (Some(asked), Some(version)) = (key.text(), entry.get("version")) else {
            continue;
        };
        let Some(version) = version.string() else {
            continue;
        };
        let resolution = entry.get("resolution").and_then(|node| node.text());
        let source = resolution.and_then(|text| split_first(text).1);
        let mut told = resolved(&version.value, &version);
        told.local = source.is_some_and(|source| resolved(source, &version).local);
        // A member of the workspace has no version here worth the name.
        if told.local {
            told.version = told.version.filter(|v| v.value != "0.0.0-use.local");
        }
        for asked in asked.split(", ") {
            out.insert(asked.to_string(), told.clone());
        }
    }
    out
}

fn classic_entries(
    file: FileId,
    sources: &Sources,
) -> Result<FxHashMap<String, Resolved>, Problem> {
    let source = sources.file(file);
    let text = source.text().unwrap_or_default();
    let broken = |range, message| match merge_conflict::find(text) {
        Some(conflict) => merge_conflict::problem(Span::new(file, conflict)),
        None => Problem::new(Span::new(file, range), message)
            .help("let Yarn write the lockfile anew: `yarn install`"),
    };
    let mut out: FxHashMap<String, Resolved> = FxHashMap::default();
    let mut asked: Vec<String> = Vec::new();
    let mut last = 0..0;
    for number in 1..=source.line_count() {
        let range = source.line_range(number as u32);
        let line = text.get(range.clone()).unwrap_or_default();
        let bare = line.trim();
        if bare.is_empty() || bare.starts_with('#') {
            continue;
        }
        let lead = line.len() - line.trim_start().len();
        let place = range.start + lead..range.start + lead + bare.len();
        match (lead, bare.strip_suffix(':')) {
            (0, Some(keys)) if asked.is_empty() => {
                asked.extend(
                    keys.split(", ")
                        .map(|key| key.trim_matches('"').to_string()),
                );
                last = place;
            }
            (0, _) => {
                let message = match asked.is_empty() {
                    true => "this line is no entry of a yarn.lock",
                    false => "the entry before this one has no version",
                };
                return Err(broken(place, message));
            }
            (2, _) if bare.starts_with("version ") => {
                let value = bare.trim_start_matches("version ").trim().trim_matches('"');
                let start = place.end - value.len() - usize::from(bare.ends_with('"'));
                let span = Span::new(file, start..start + value.len());
                let version = Spanned::new(value.to_string(), span);
                for asked in asked.drain(..) {
                    let mut told = resolved(value, &version);
                    let range = split_version(&asked).1.unwrap_or_default();
                    told.local = resolved(range, &version).local;
                    out.insert(asked, told);
                }
            }
            _ => {}
        }
    }
    if !asked.is_empty() {
        return Err(broken(last, "the lockfile ends within this entry"));
    }
    Ok(out)
}
