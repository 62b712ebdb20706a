//! `requirements*.txt` and `requirements*.in`, as pip reads them.
//!
//! A list that `pip-compile` or `uv` wrote holds everything that is installed; its `# via` comments tell who asks
//! for what, and what the project itself asks for is direct. Whether a list ships, its name tells: `dev`, `test`
//! and their like do not.

use super::{Requirement, fold, push};
use crate::manifest::files::{folder_of, join, text_of};
use crate::manifest::{Manifest, Origin, Scope};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Lists include each other at most so deep.
const MAX_DEPTH: usize = 32;

/// Words in a list's name that say it is for those who work on the product.
const DEVELOPMENT: [&str; 16] = [
    "dev",
    "devel",
    "develop",
    "development",
    "test",
    "tests",
    "testing",
    "lint",
    "docs",
    "doc",
    "ci",
    "typing",
    "mypy",
    "build",
    "bench",
    "examples",
];

pub(super) fn read(out: &mut Manifest, sources: &Sources) {
    let name = super::name_of(out.file, sources);
    let mut words = name.split(|c: char| !c.is_ascii_alphanumeric());
    let scope = match words.any(|word| DEVELOPMENT.contains(&word.to_lowercase().as_str())) {
        true => Scope::Development,
        false => Scope::Runtime,
    };
    let mut reader = Reader::new(out, sources, scope);
    reader.file(reader.out.file);
    reader.finish();
}

/// Takes in the list that another manifest names, relative to it.
pub(super) fn include(out: &mut Manifest, path: &str, place: Span, sources: &Sources) {
    let file = out.file;
    let mut reader = Reader::new(out, sources, Scope::Runtime);
    reader.open.push(file);
    reader.include(path, place, false);
    reader.finish();
}

struct Reader<'m, 's> {
    out: &'m mut Manifest,
    sources: &'s Sources,
    scope: Scope,
    /// Lists that are being read, each included by the one before it.
    open: Vec<FileId>,
    /// Lists that were read.
    seen: Vec<FileId>,
    /// Versions that constraint lists fix, by name in normal form.
    constraints: FxHashMap<String, Spanned<String>>,
}

impl<'m, 's> Reader<'m, 's> {
    fn new(out: &'m mut Manifest, sources: &'s Sources, scope: Scope) -> Self {
        Self {
            out,
            sources,
            scope,
            open: Vec::new(),
            seen: Vec::new(),
            constraints: FxHashMap::default(),
        }
    }

    /// What constraints fix is the version of what has none of its own.
    fn finish(self) {
        for dependency in &mut self.out.dependencies {
            let own = dependency.requirement.as_ref();
            if own.is_none_or(|own| super::exact(&own.value).is_none()) {
                dependency.resolved = self.constraints.get(&fold(&dependency.name.value)).cloned();
            }
        }
    }

    fn file(&mut self, file: FileId) {
        let known = |problem: &Problem| problem.span.file == file;
        let text = match text_of(file, self.sources) {
            Ok(text) => text,
            Err(problem) => {
                if !self.out.problems.iter().any(known) {
                    self.out.problems.push(problem);
                }
                return;
            }
        };
        self.open.push(file);
        self.seen.push(file);
        let lines = logical_lines(text, self.sources.file(file).text_start());
        let direct = direct(text, &lines);
        // Prose that happens to bear the name is no list: its lines are not taken for broken requirements.
        let mut broken = Vec::new();
        let mut good = 0;
        for (number, line) in lines.iter().enumerate() {
            let written = text.get(line.clone()).unwrap_or_default();
            if direct
                .as_ref()
                .is_some_and(|direct| !direct.contains(&number))
            {
                good += 1;
                continue;
            }
            match self.line(file, line.start, written) {
                Ok(()) => good += 1,
                Err(problem) => broken.push(problem),
            }
        }
        if good > broken.len() {
            self.out.problems.extend(broken);
        } else if !broken.is_empty() {
            self.out
                .dependencies
                .retain(|dependency| dependency.name.span.file != file);
        }
        self.open.pop();
    }

    /// One logical line that starts at `start`, without its comment.
    fn line(&mut self, file: FileId, start: usize, written: &str) -> Result<(), Problem> {
        let place = |range: Range<usize>| Span::new(file, start + range.start..start + range.end);
        if written.starts_with('-') {
            self.option(written, &place);
            return Ok(());
        }
        // Options of one requirement (`--hash=…`) follow it.
        let text = written.split(" --").next().unwrap_or(written);
        let text = text.trim_end_matches(|c: char| c.is_whitespace() || c == '\\');
        if is_address(text) {
            self.address(text, 0, &place);
            return Ok(());
        }
        // A backslash only joins lines; in its place a space keeps every offset.
        let joined = text.replace('\\', " ");
        match Requirement::parse(&joined) {
            Ok(requirement) => {
                push(self.out, &joined, &requirement, self.scope, &place);
                Ok(())
            }
            Err((range, message)) => Err(Problem::new(place(range), message)),
        }
    }

    fn option(&mut self, written: &str, place: &dyn Fn(Range<usize>) -> Span) {
        let word = written.split([' ', '\t', '=']).next().unwrap_or(written);
        // `-rbase.txt` is `-r base.txt`.
        let short = written.get(..2).filter(|short| !short.starts_with("--"));
        let word = short.unwrap_or(word);
        let value = written.get(word.len()..).unwrap_or_default();
        let value = value.trim_start_matches([' ', '\t', '=']).trim_end();
        let value = value.split(" #").next().unwrap_or(value).trim_end();
        let at = written.len()
            - written
                .get(word.len()..)
                .unwrap_or_default()
                .trim_start_matches([' ', '\t', '='])
                .len();
        let value = value.trim_matches(['"', '\'']);
        let at = at
            + usize::from(
                written
                    .get(at..)
                    .is_some_and(|rest| rest.starts_with(['"', '\''])),
            );
        let range = at..at + value.len();
        match word {
            "-r" | "--requirement" => self.include(value, place(range), false),
            "-c" | "--constraint" => self.include(value, place(range), true),
            "-e" | "--editable" => self.address(value, at, place),
            _ => {}
        }
    }

    /// A folder, an archive or a repository. Its name is known where the address tells it.
    fn address(&mut self, written: &str, at: usize, place: &dyn Fn(Range<usize>) -> Span) {
        let address = written.split([' ', ';']).next().unwrap_or(written);
        let is_local = address.starts_with("file:") || !address.contains("://");
        let Some(name) = named(address) else { return };
        let value = address.get(name.clone()).unwrap_or_default().to_string();
        self.out.dependencies.push(crate::manifest::Dependency {
            name: Spanned::new(value, place(at + name.start..at + name.end)),
            alias: None,
            other_names: Vec::new(),
            requirement: None,
            pointer: None,
            scope: super::conditional(self.scope, written.contains(" ;")),
            origin: if is_local {
                Origin::Local
            } else {
                Origin::Remote
            },
            resolved: None,
        });
    }

    fn include(&mut self, path: &str, place: Span, constraint: bool) {
        let Some(from) = self.open.last().copied() else {
            return;
        };
        let folder = folder_of(self.sources.path(from));
        let Some(wanted) = join(folder, path) else {
            return;
        };
        let Some(file) = self.sources.find(&wanted) else {
            return;
        };
        if constraint {
            return self.constrain(file);
        }
        if let Some(begin) = self.open.iter().position(|open| *open == file) {
            // Every list of a loop meets it; the first of them tells.
            let first = self.open.iter().skip(begin).min();
            if begin == 0 && first == Some(&file) {
                let message = format!("`{}` includes itself here", self.sources.path(file));
                let problem = Problem::new(place, message).help("remove this include");
                self.out.problems.push(problem);
            }
            return;
        }
        if self.open.len() < MAX_DEPTH && !self.seen.contains(&file) {
            self.file(file);
        }
    }

    fn constrain(&mut self, file: FileId) {
        let text = match text_of(file, self.sources) {
            Ok(text) => text,
            Err(problem) => return self.out.problems.push(problem),
        };
        for line in logical_lines(text, self.sources.file(file).text_start()) {
            let written = text.get(line.clone()).unwrap_or_default();
            let written = written.split(" --").next().unwrap_or(written);
            let Ok(requirement) = Requirement::parse(&written.replace('\\', " ")) else {
                continue;
            };
            let name = fold(written.get(requirement.name).unwrap_or_default());
            let Some(specifier) = requirement.specifier.filter(|_| !requirement.marker) else {
                continue;
            };
            let fixed = written.get(specifier.clone()).unwrap_or_default();
            if let Some(version) = super::exact(fixed) {
                let at = line.start + specifier.end - version.len();
                let span = Span::new(file, at..at + version.len());
                self.constraints
                    .insert(name, Spanned::new(version.to_string(), span));
            }
        }
    }
}

/// Lines joined by backslashes, without comments, blank ones left out.
fn logical_lines(text: &str, start: usize) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut at = start;
    let mut begun: Option<usize> = None;
    for line in text.get(start..).unwrap_or_default().split_inclusive('\n') {
        let bare = line.trim_end();
        let from = begun.unwrap_or(at);
        let joins = bare.ends_with('\\') && !bare.trim_start().starts_with('#');
        at += line.len();
        if joins && at < text.len() {
            begun = Some(from);
            continue;
        }
        begun = None;
        let all = text.get(from..at).unwrap_or_default();
        let lead = all.len() - all.trim_start().len();
        let all = all.trim_start();
        let comment = all.char_indices().find(|(at, c)| {
            *c == '#'
                && all
                    .get(..*at)
                    .is_some_and(|b| b.is_empty() || b.ends_with([' ', '\t', '\n']))
        });
        let kept = comment
            .map_or(all, |(at, _)| all.get(..at).unwrap_or(all))
            .trim_end();
        if !kept.is_empty() {
            out.push(from + lead..from + lead + kept.len());
        }
    }
    out
}

/// The lines that the project itself asks for, where `# via` comments tell; none where there are no such comments.
fn direct(text: &str, lines: &[Range<usize>]) -> Option<Vec<usize>> {
    if !text.contains("# via") {
        return None;
    }
    let parsed = lines.iter().map(|line| {
        let written = text.get(line.clone())?;
        let written = written.split([' ', '\\']).next()?;
        let name = Requirement::parse(written).ok()?.name;
        Some(fold(written.get(name)?))
    });
    let names: Vec<Option<String>> = parsed.collect();
    let known: rustc_hash::FxHashSet<&str> = names.iter().flatten().map(String::as_str).collect();
    let mut out = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let next = lines.get(number + 1).map_or(text.len(), |next| next.start);
        let comments = text.get(line.end..next).unwrap_or_default();
        let Some((_, after)) = comments.split_once("# via") else {
            out.push(number);
            continue;
        };
        let mut askers = after
            .split(['\n', ','])
            .map(|asker| asker.trim_matches(|c: char| c.is_whitespace() || c == '#'))
            .filter(|asker| !asker.is_empty());
        if askers.any(|asker| !known.contains(fold(asker).as_str()) && !asker.starts_with("-c ")) {
            out.push(number);
        }
    }
    Some(out)
}

/// Whether a line is a folder, an archive or a repository instead of a name.
fn is_address(text: &str) -> bool {
    let word = text.split_whitespace().next().unwrap_or_default();
    let named = text.contains(" @ ") || word.contains('@') && !word.contains("://");
    !named
        && (word.contains("://")
            || word.starts_with(['.', '/', '$'])
            || word.starts_with("file:")
            || [".whl", ".tar.gz", ".zip"]
                .iter()
                .any(|end| word.ends_with(end)))
}

/// The package's name in an address: after `#egg=`, or at the start of a wheel's file name.
fn named(address: &str) -> Option<Range<usize>> {
    if let Some(at) = address.find("egg=") {
        let rest = address.get(at + 4..)?;
        let end = rest.find(['&', '[', '#']).unwrap_or(rest.len());
        return (end > 0).then_some(at + 4..at + 4 + end);
    }
    let path = address.split('#').next().unwrap_or(address);
    let start = path.rfind('/').map_or(0, |at| at + 1);
    let file = path.get(start..).filter(|file| file.ends_with(".whl"))?;
    let end = file.find('-')?;
    (end > 0).then_some(start..start + end)
}
