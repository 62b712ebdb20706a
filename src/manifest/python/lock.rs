//! The lockfiles: `[[package]]` tables of uv, Poetry and PDM, the JSON of Pipenv.

use super::fold;
use crate::manifest::files::last_line;
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use crate::syntax::json::{self, Value};
use crate::syntax::toml::{Document, Node};
use rustc_hash::FxHashMap;

/// The packages by their names in normal form.
#[derive(Debug, Default)]
pub(super) struct Lock {
    packages: FxHashMap<String, Locked>,
}

/// What a lockfile says of a package.
#[derive(Debug)]
pub(super) struct Locked {
    /// The version; none where several are fixed for different environments.
    pub(super) version: Option<Spanned<String>>,
    /// Whether it is a folder of the same repository.
    pub(super) local: bool,
}

impl Lock {
    pub(super) fn parse(file: FileId, sources: &Sources) -> Result<Self, Problem> {
        let mut lock = Self::default();
        let path = sources.path(file);
        if path.ends_with("Pipfile.lock") {
            lock.pipenv(file, sources)?;
        } else if path.ends_with(".lock") {
            lock.tables(file, sources)?;
        }
        Ok(lock)
    }

    fn tables(&mut self, file: FileId, sources: &Sources) -> Result<(), Problem> {
        let document = Document::parse(file, sources)?;
        let packages = document.root().get("package");
        for package in packages.into_iter().flat_map(Node::elements) {
            let Some(name) = package.get("name").and_then(Node::string) else {
                let message = "a package of the lockfile lacks its name";
                return Err(Problem::new(package.span(), message));
            };
            let source = package.get("source");
            let is = |key: &str| source.is_some_and(|source| source.get(key).is_some());
            let kind = source.and_then(|source| source.get("type")?.string());
            let local = ["editable", "virtual", "directory"]
                .iter()
                .any(|key| is(key))
                || kind.is_some_and(|kind| kind.value == "directory" || kind.value == "file")
                || package.get("path").is_some();
            let version = package.get("version").and_then(Node::string);
            if version.is_none() && !local {
                let message = format!(
                    "the package `{}` of the lockfile lacks its version",
                    name.value
                );
                return Err(Problem::new(package.span(), message)
                    .help("let the package manager write the lockfile anew"));
            }
            self.add(&name.value, version, local);
        }
        // Poetry writes the hash of what it read last.
        let path = sources.path(file);
        if path.ends_with("poetry.lock") && document.root().get("metadata").is_none() {
            let message = "the lockfile ends before its `[metadata]`";
            let problem = Problem::new(last_line(file, sources), message);
            return Err(problem.help("let Poetry write it anew: `poetry lock`"));
        }
        Ok(())
    }

    fn pipenv(&mut self, file: FileId, sources: &Sources) -> Result<(), Problem> {
        let reading = json::read(file, sources).whole(file, sources)?;
        let sections = reading.tape.root().into_iter().flat_map(Value::members);
        for (section, packages) in sections {
            if section.is_str("_meta") {
                continue;
            }
            for (name, package) in packages.members() {
                let (Some(name), version) = (name.as_str(), package.get("version")) else {
                    continue;
                };
                let version = version.and_then(|version| {
                    let text = version.as_str()?;
                    let text = text.trim_start_matches('=').to_string();
                    Some(Spanned::new(text, Span::new(file, version.range())))
                });
                self.add(&name, version, package.get("path").is_some());
            }
        }
        Ok(())
    }

    fn add(&mut self, name: &str, version: Option<Spanned<String>>, local: bool) {
        let entry = self.packages.entry(fold(name));
        entry
            .and_modify(|known| {
                let same =
                    known.version.as_ref().map(|v| &v.value) == version.as_ref().map(|v| &v.value);
                if !same {
                    known.version = None;
                }
            })
            .or_insert(Locked { version, local });
    }

    /// The package with a name in normal form.
    pub(super) fn find(&self, name: &str) -> Option<&Locked> {
        self.packages.get(name)
    }

    /// Whether a package is a member of the workspace that the lockfile is for.
    pub(super) fn lists_local(&self, name: &str) -> bool {
        self.find(name).is_some_and(|package| package.local)
    }
}
