//! C and C++: `idf_component.yml` of ESP-IDF, and the `dependencies.lock` of the project.
//!
//! Format: Espressif's documentation of the IDF Component Manager, "Manifest File". A component without a namespace
//! is one of Espressif's own; `idf` is the framework itself, which is built into the product.

use super::files::{Candidate, last_line};
use super::{Dependency, Ecosystem, Facts, Manifest, Origin, Scope, repository};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Spanned};
use crate::syntax::yaml::{Document, Node};
use rustc_hash::FxHashMap;

/// Names and files of the IDF Component Manager.
pub static FACTS: Facts = Facts {
    id: "esp-idf",
    purl_type: "generic",
    kin: repository::C_TYPES,
    repositories: false,
    manifests: &["idf_component.yml", "idf_component.yaml"],
    json: false,
    lockfiles: &["dependencies.lock"],
    fold,
    purl_name: str::to_string,
    exact,
    read,
};

/// The framework's key among the dependencies.
const FRAMEWORK: &str = "idf";

/// `espressif/led_strip` lies in the folder `espressif__led_strip`.
fn fold(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// `==1.2.3`; a bare version is one of several that fit.
fn exact(requirement: &str) -> Option<&str> {
    let version = requirement.trim().strip_prefix("==")?.trim();
    (!version.contains([',', '*', ' '])).then_some(version)
}

type Locks = FxHashMap<FileId, Result<Versions, Problem>>;
type Versions = FxHashMap<String, (Option<Spanned<String>>, bool)>;

fn read(candidates: &[Candidate], sources: &Sources) -> Vec<Manifest> {
    // The lockfile of a project serves all its components.
    let mut locks = Locks::default();
    for file in candidates.iter().flat_map(|candidate| &candidate.lockfiles) {
        locks.entry(*file).or_insert_with(|| lock(*file, sources));
    }
    candidates
        .iter()
        .map(|candidate| {
            let mut out = Manifest::new(candidate.manifest, Ecosystem::EspIdf);
            match manifest(&mut out, sources) {
                Ok(()) => resolve(&mut out, candidate, &locks),
                Err(problem) => out.problems.push(problem),
            }
            out
        })
        .collect()
}

fn manifest(out: &mut Manifest, sources: &Sources) -> Result<(), Problem> {
    let document = Document::parse(out.file, sources)?;
    let Some(root) = document.root().filter(|root| !root.is_null()) else {
        return Ok(());
    };
    if !root.is_mapping() {
        return Err(root.wrong("an idf_component.yml", "a mapping"));
    }
    out.version = root.get("version").and_then(Node::string);
    let Some(listed) = root.get("dependencies").filter(|list| !list.is_null()) else {
        return Ok(());
    };
    if !listed.is_mapping() {
        return Err(listed.wrong("`dependencies`", "a mapping"));
    }
    for (key, value) in listed.entries() {
        match key.string() {
            Some(name) => dependency(out, name, value),
            None => out.problems.push(key.wrong("a component's name", "a text")),
        }
    }
    Ok(())
}

fn dependency(out: &mut Manifest, key: Spanned<String>, value: Node<'_>) {
    if value.is_sequence() {
        let what = format!("dependency `{}`", key.value);
        return out
            .problems
            .push(value.wrong(&what, "a version or a mapping"));
    }
    let has = |key: &str| value.get(key).is_some_and(|value| !value.is_null());
    let origin = if has("path") || has("override_path") {
        Origin::Local
    } else if has("git") {
        Origin::Remote
    } else {
        Origin::Registry
    };
    let (name, others) = match key.value.as_str() {
        FRAMEWORK => ("espressif/esp-idf".to_string(), vec!["esp-idf".to_string()]),
        name => match name.split_once('/') {
            Some((_, bare)) => (name.to_string(), vec![bare.to_string()]),
            None if origin == Origin::Registry => {
                (format!("espressif/{name}"), vec![name.to_string()])
            }
            None => (name.to_string(), Vec::new()),
        },
    };
    let unused = value.get("require").and_then(Node::text) == Some("no");
    let scope = match has("rules") || has("matches") || unused {
        true => Scope::Optional,
        false => Scope::Runtime,
    };
    let mut dependency = Dependency::new(Spanned::new(name, key.span), scope);
    dependency.alias = (dependency.name.value != key.value).then_some(key.value);
    dependency.other_names = others;
    dependency.origin = origin;
    let version = value.get("version").or(Some(value));
    dependency.requirement = version
        .filter(|version| !version.is_null())
        .and_then(Node::string);
    out.dependencies.push(dependency);
}

fn lock(file: FileId, sources: &Sources) -> Result<Versions, Problem> {
    let document = Document::parse(file, sources)?;
    let Some(root) = document.root().filter(|root| root.is_mapping()) else {
        let span = document.root().map_or(sources.start_of(file), Node::span);
        return Err(Problem::new(
            span,
            "a dependencies.lock is a mapping, and this is none",
        ));
    };
    // The version of the lockfile itself is written last.
    let (Some(listed), Some(_)) = (root.get("dependencies"), root.get("version")) else {
        let message = "the lockfile ends before its own `version`";
        let problem = Problem::new(last_line(file, sources), message);
        return Err(problem.help("let the build write it anew"));
    };
    let entries = listed.entries().filter_map(|(name, entry)| {
        let version = entry.get("version").and_then(Node::string);
        let kind = entry.path(&["source", "type"]).and_then(Node::text);
        // A repository's version is a commit.
        let version = version.filter(|_| kind != Some("git"));
        Some((name.text()?.to_string(), (version, kind == Some("local"))))
    });
    Ok(entries.collect())
}

/// Fills in the versions of the nearest lockfile at or above the component.
fn resolve(out: &mut Manifest, candidate: &Candidate, locks: &Locks) {
    let Some(file) = candidate.lockfiles.first() else {
        return;
    };
    match locks.get(file) {
        Some(Ok(versions)) => {
            out.lockfile = Some(*file);
            for dependency in &mut out.dependencies {
                let names = [Some(&dependency.name.value), dependency.alias.as_ref()];
                let mut found = names
                    .into_iter()
                    .flatten()
                    .filter_map(|name| versions.get(name));
                if let Some((version, local)) = found.next() {
                    dependency.resolved.clone_from(version);
                    if *local {
                        dependency.origin = Origin::Local;
                    }
                }
            }
        }
        Some(Err(problem)) => {
            out.lockfile = Some(*file);
            out.problems.push(problem.clone());
        }
        None => {}
    }
}
