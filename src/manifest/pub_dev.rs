//! Dart and Flutter: `pubspec.yaml` and `pubspec.lock`.
//!
//! Format: Dart's documentation, "The pubspec file" and "Package dependencies".

use super::files::{Candidate, folder_of, last_line, mark_members};
use super::{Dependency, Ecosystem, Facts, Manifest, Origin, Scope};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Spanned};
use crate::syntax::yaml::{Document, Node};
use rustc_hash::FxHashMap;

/// Names and files of pub.
pub static FACTS: Facts = Facts {
    id: "pub",
    purl_type: "pub",
    kin: &[],
    repositories: false,
    manifests: &["pubspec.yaml"],
    json: false,
    lockfiles: &["pubspec.lock"],
    fold: str::to_lowercase,
    purl_name: str::to_lowercase,
    exact,
    read,
};

/// `1.2.3` alone; `^1.2.3` allows several.
fn exact(requirement: &str) -> Option<&str> {
    let version = requirement.trim();
    let core = version.split(['-', '+']).next()?;
    let numbers = core
        .split('.')
        .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    (numbers && core.split('.').count() == 3 && !version.contains(' ')).then_some(version)
}

type Documents = FxHashMap<FileId, Result<Document, Problem>>;

fn read(candidates: &[Candidate], sources: &Sources) -> Vec<Manifest> {
    let mut documents = Documents::default();
    for candidate in candidates {
        let files = candidate.above.iter().chain(&candidate.lockfiles);
        for file in files.chain([&candidate.manifest]) {
            documents
                .entry(*file)
                .or_insert_with(|| Document::parse(*file, sources));
        }
    }
    let mut manifests: Vec<_> = candidates
        .iter()
        .map(|candidate| {
            let mut out = Manifest::new(candidate.manifest, Ecosystem::Pub);
            match documents.get(&candidate.manifest) {
                Some(Ok(document)) => {
                    if let Err(problem) = manifest(&mut out, document) {
                        out.problems.push(problem);
                    }
                    out.workspace = workspace_of(candidate, document, &documents);
                    resolve(&mut out, candidate, &documents, sources);
                }
                Some(Err(problem)) => out.problems.push(problem.clone()),
                None => {}
            }
            out
        })
        .collect();
    mark_members(&mut manifests);
    manifests
}

fn manifest(out: &mut Manifest, document: &Document) -> Result<(), Problem> {
    let Some(root) = document.root() else {
        return Ok(());
    };
    if !root.is_mapping() {
        return Err(root.wrong("a pubspec.yaml", "a mapping"));
    }
    out.name = root.get("name").and_then(Node::string);
    out.version = root.get("version").and_then(Node::string);
    for (list, scope) in [
        ("dependencies", Scope::Runtime),
        ("dev_dependencies", Scope::Development),
    ] {
        let Some(table) = root.get(list).filter(|table| !table.is_null()) else {
            continue;
        };
        if !table.is_mapping() {
            out.problems
                .push(table.wrong(&format!("`{list}`"), "a mapping"));
        }
        for (key, value) in table.entries() {
            match key.string() {
                Some(name) => dependency(out, name, value, scope),
                None => out.problems.push(key.wrong("a package's name", "a text")),
            }
        }
    }
    // What is overridden comes from where the override says.
    let overrides = root
        .get("dependency_overrides")
        .into_iter()
        .flat_map(Node::entries);
    let overrides = overrides.filter_map(|(name, value)| Some((name.text()?, value)));
    let overrides: FxHashMap<&str, Node<'_>> = overrides.collect();
    for dependency in &mut out.dependencies {
        if let Some(value) = overrides.get(dependency.name.value.as_str()) {
            dependency.origin = origin(*value);
            dependency.requirement = requirement(*value);
        }
    }
    Ok(())
}

fn dependency(out: &mut Manifest, name: Spanned<String>, value: Node<'_>, scope: Scope) {
    if value.is_sequence() {
        let what = format!("dependency `{}`", name.value);
        return out
            .problems
            .push(value.wrong(&what, "a version or a mapping"));
    }
    // Parts of the SDK have no version of their own, and generators differ in whether they list them.
    let scope = match scope {
        Scope::Runtime if value.get("sdk").is_some() => Scope::Optional,
        scope => scope,
    };
    let mut dependency = Dependency::new(name, scope);
    dependency.origin = origin(value);
    dependency.requirement = requirement(value);
    out.dependencies.push(dependency);
}

fn origin(value: Node<'_>) -> Origin {
    if value.get("path").is_some() {
        Origin::Local
    } else if value.get("git").is_some() {
        Origin::Remote
    } else {
        Origin::Registry
    }
}

fn requirement(value: Node<'_>) -> Option<Spanned<String>> {
    let told = value.get("version").unwrap_or(value);
    told.string().filter(|_| !told.is_null())
}

/// The pubspec that lists this package in its `workspace`: itself, or one above.
fn workspace_of(
    candidate: &Candidate,
    document: &Document,
    documents: &Documents,
) -> Option<FileId> {
    let root = document.root()?;
    if root.get("workspace").is_some() {
        return Some(candidate.manifest);
    }
    if root.get("resolution").and_then(Node::text) != Some("workspace") {
        return None;
    }
    let opens = |file: &&FileId| match documents.get(file) {
        Some(Ok(document)) => document
            .root()
            .is_some_and(|root| root.get("workspace").is_some()),
        _ => false,
    };
    candidate.above.iter().find(opens).copied()
}

/// Fills in the versions of the lockfile beside the manifest, or beside its workspace's.
fn resolve(out: &mut Manifest, candidate: &Candidate, documents: &Documents, sources: &Sources) {
    let home = folder_of(sources.path(out.workspace.unwrap_or(out.file)));
    let beside = |file: &&FileId| folder_of(sources.path(**file)) == home;
    let Some(file) = candidate.lockfiles.iter().find(beside) else {
        return;
    };
    out.lockfile = Some(*file);
    let document = match documents.get(file) {
        Some(Ok(document)) => document,
        Some(Err(problem)) => return out.problems.push(problem.clone()),
        None => return,
    };
    let root = document.root();
    // The SDKs are written last.
    let packages =
        root.and_then(|root| root.get("packages").filter(|_| root.get("sdks").is_some()));
    let Some(packages) = packages else {
        let place = last_line(*file, sources);
        let problem = Problem::new(place, "the lockfile ends before its `sdks`");
        return out
            .problems
            .push(problem.help("let pub write it anew: `dart pub get`"));
    };
    let entries = packages.entries();
    let entries: FxHashMap<&str, Node<'_>> = entries
        .filter_map(|(name, entry)| Some((name.text()?, entry)))
        .collect();
    for dependency in &mut out.dependencies {
        let Some(entry) = entries.get(dependency.name.value.as_str()) else {
            continue;
        };
        match entry.get("source").and_then(Node::text) {
            Some("path") => dependency.origin = Origin::Local,
            Some("sdk") => {}
            _ => dependency.resolved = entry.get("version").and_then(Node::string),
        }
    }
}
