//! `package-lock.json` and `npm-shrinkwrap.json`, versions 1 to 3.
//!
//! Version 1 has a tree under `dependencies`, by name; version 3 a list under `packages`, by folder; version 2
//! both, of which `packages` counts.

use super::lock::Resolved;
use super::spec::split_version;
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use crate::syntax::json::{Reading, Value, read};
use rustc_hash::FxHashMap;

/// A lockfile that is JSON.
#[derive(Debug)]
pub(super) struct PackageLock<'s> {
    file: FileId,
    reading: Reading<'s>,
    /// Tape ids of the entries of `packages`, by folder.
    packages: FxHashMap<String, u32>,
    /// Tape ids of the entries of `dependencies`, by name.
    dependencies: FxHashMap<String, u32>,
}

impl<'s> PackageLock<'s> {
    pub(super) fn parse(file: FileId, sources: &'s Sources) -> Result<Self, Problem> {
        let reading = read(file, sources).whole(file, sources)?;
        let index = |key: &str| {
            let members = reading
                .tape
                .root()
                .and_then(|root| root.get(key))
                .into_iter()
                .flat_map(Value::members);
            members
                .filter_map(|(key, value)| Some((key.as_str()?.into_owned(), value.id())))
                .collect()
        };
        Ok(Self {
            file,
            packages: index("packages"),
            dependencies: index("dependencies"),
            reading,
        })
    }

    /// What is wrong with the file though it is JSON.
    pub(super) fn problems(&self) -> &[Problem] {
        &self.reading.duplicates
    }

    /// Whether the lockfile lists the package in this folder (relative to the lockfile's own).
    pub(super) fn lists(&self, folder: &str) -> bool {
        self.packages.contains_key(folder)
    }

    /// What the package in `folder` gets when it asks for `name` (the key in its manifest).
    pub(super) fn resolved(&self, folder: &str, name: &str) -> Option<Resolved> {
        if self.packages.is_empty() {
            let version = self.version(self.value(*self.dependencies.get(name)?)?);
            // Version 1 writes addresses and folders in the place of the version.
            let local = version
                .as_ref()
                .is_some_and(|version| version.value.starts_with("file:"));
            let version = version.and_then(|version| match version.value.strip_prefix("npm:") {
                Some(alias) => {
                    let alias = split_version(alias).1?.to_string();
                    Some(Spanned::new(alias, version.span))
                }
                None => (!version.value.contains(['/', ':'])).then_some(version),
            });
            return Some(Resolved { version, local });
        }
        let entry = crate::manifest::files::folders_up(folder).find_map(|folder| {
            let path = format!(
                "{folder}{}node_modules/{name}",
                if folder.is_empty() { "" } else { "/" }
            );
            self.value(*self.packages.get(&path)?)
        })?;
        if entry.get("link").and_then(Value::as_bool) != Some(true) {
            return Some(Resolved {
                version: self.version(entry),
                local: false,
            });
        }
        let target = entry.get("resolved").and_then(Value::as_str);
        let target = target.and_then(|target| self.value(*self.packages.get(target.as_ref())?));
        Some(Resolved {
            version: target.and_then(|target| self.version(target)),
            local: true,
        })
    }

    fn value(&self, id: u32) -> Option<Value<'_>> {
        self.reading.tape.value(id)
    }

    fn version(&self, entry: Value<'_>) -> Option<Spanned<String>> {
        let version = entry.get("version")?;
        Some(Spanned::new(
            version.as_str()?.into_owned(),
            Span::new(self.file, version.range()),
        ))
    }
}
