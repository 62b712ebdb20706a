//! C and C++: `vcpkg.json`.
//!
//! Format: vcpkg's documentation, "vcpkg.json". A version stands in the manifest only where `overrides` fixes it;
//! otherwise the registry's baseline decides, which is not in the repository.

use super::files::Candidate;
use super::{Dependency, Ecosystem, Facts, Manifest, Scope, repository};
use crate::problem::Problem;
use crate::source::{Sources, Span, Spanned};
use crate::syntax::json::{self, Value};
use rustc_hash::{FxHashMap, FxHashSet};

/// Names and files of vcpkg.
pub static FACTS: Facts = Facts {
    id: "vcpkg",
    purl_type: "vcpkg",
    kin: repository::C_TYPES,
    repositories: false,
    manifests: &["vcpkg.json"],
    json: true,
    lockfiles: &[],
    fold: repository::fold,
    purl_name: str::to_lowercase,
    // `version>=` is the least version, and nothing else stands with a dependency.
    exact: |_| None,
    read,
};

fn read(candidates: &[Candidate], sources: &Sources) -> Vec<Manifest> {
    candidates
        .iter()
        .map(|candidate| {
            let mut out = Manifest::new(candidate.manifest, Ecosystem::Vcpkg);
            let mut reader = Reader { out: &mut out };
            if let Err(problem) = reader.manifest(sources) {
                out.problems.push(problem);
            }
            out
        })
        .collect()
}

struct Reader<'m> {
    out: &'m mut Manifest,
}

impl Reader<'_> {
    fn span(&self, value: Value<'_>) -> Span {
        Span::new(self.out.file, value.range())
    }

    fn text(&self, value: Value<'_>) -> Option<Spanned<String>> {
        Some(Spanned::new(value.as_str()?.into_owned(), self.span(value)))
    }

    fn wrong(&mut self, value: Value<'_>, what: &str, wanted: &str) {
        let message = format!("{what} is {}, not {wanted}", value.kind().with_article());
        let problem = Problem::new(self.span(value), message).pointer(value.pointer());
        self.out.problems.push(problem);
    }

    fn manifest(&mut self, sources: &Sources) -> Result<(), Problem> {
        let file = self.out.file;
        let reading = json::read(file, sources).whole(file, sources)?;
        self.out.problems.extend(reading.duplicates.iter().cloned());
        let Some(root) = reading.tape.root() else {
            return Ok(());
        };
        if !root.is_object() {
            self.wrong(root, "a vcpkg.json", "an object");
            return Ok(());
        }
        self.out.name = root.get("name").and_then(|name| self.text(name));
        let versions = [
            "version",
            "version-semver",
            "version-date",
            "version-string",
        ];
        let mut versions = versions.iter().filter_map(|key| root.get(key));
        self.out.version = versions.find_map(|version| self.text(version));
        self.list(root.get("dependencies"), "`dependencies`", Scope::Runtime);
        let defaults = default_features(root);
        for (name, feature) in root.get("features").into_iter().flat_map(Value::members) {
            let scope = match name.as_str() {
                Some(name) if defaults.contains(name.as_ref()) => Scope::Runtime,
                Some(name) if matches!(name.as_ref(), "test" | "tests") => Scope::Development,
                _ => Scope::Optional,
            };
            let what = "the feature's `dependencies`";
            self.list(feature.get("dependencies"), what, scope);
        }
        self.overrides(root);
        // A feature may switch on another one of the same package.
        let own = self.out.name.as_ref().map(|name| name.value.clone());
        self.out
            .dependencies
            .retain(|dependency| Some(&dependency.name.value) != own.as_ref());
        Ok(())
    }

    fn list(&mut self, list: Option<Value<'_>>, what: &str, scope: Scope) {
        let Some(list) = list else { return };
        if !list.is_array() {
            self.wrong(list, what, "an array");
        }
        for entry in list.elements() {
            self.dependency(entry, scope);
        }
    }

    fn dependency(&mut self, entry: Value<'_>, scope: Scope) {
        let place = entry.get("name").unwrap_or(entry);
        let Some(name) = self.text(place) else {
            return self.wrong(entry, "a dependency", "a string or an object with a `name`");
        };
        let is_true = |key: &str| entry.get(key).and_then(Value::as_bool) == Some(true);
        let scope = match scope {
            _ if is_true("host") => Scope::Build,
            Scope::Runtime if entry.get("platform").is_some() => Scope::Optional,
            scope => scope,
        };
        let mut dependency = Dependency::new(name, scope);
        dependency.pointer = Some(place.pointer());
        dependency.requirement = entry
            .get("version>=")
            .and_then(|version| self.text(version));
        self.out.dependencies.push(dependency);
    }

    /// Versions that the manifest fixes for whatever asks for a package.
    fn overrides(&mut self, root: Value<'_>) {
        let mut fixed: FxHashMap<String, Spanned<String>> = FxHashMap::default();
        let listed = root.get("overrides").into_iter().flat_map(Value::elements);
        for entry in listed {
            let keys = [
                "version",
                "version-semver",
                "version-date",
                "version-string",
            ];
            let mut versions = keys.iter().filter_map(|key| entry.get(key));
            let version = versions.find_map(|version| self.text(version));
            if let (Some(name), Some(mut version)) = (entry.get("name"), version)
                && let Some(name) = name.as_str()
            {
                // `1.3#2` is the second edition of the port, not of the software.
                let bare = version
                    .value
                    .split('#')
                    .next()
                    .unwrap_or_default()
                    .to_string();
                version.value = bare;
                fixed.insert(name.into_owned(), version);
            }
        }
        for dependency in &mut self.out.dependencies {
            dependency.resolved = fixed.get(&dependency.name.value).cloned();
        }
    }
}

/// Names of the features that are on unless somebody switches them off, on every platform.
fn default_features(root: Value<'_>) -> FxHashSet<String> {
    let listed = root.get("default-features").into_iter();
    let listed = listed.flat_map(Value::elements);
    let listed = listed.filter(|feature| feature.get("platform").is_none());
    let names = listed.filter_map(|feature| feature.get("name").unwrap_or(feature).as_str());
    names.map(|name| name.into_owned()).collect()
}
