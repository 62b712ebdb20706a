//! PHP: `composer.json` and `composer.lock`.
//!
//! Format: Composer's "The composer.json schema". Requirements on PHP itself, its extensions and libraries of the
//! system are no packages.

use super::files::{Candidate, folder_of};
use super::{Dependency, Ecosystem, Facts, Manifest, Origin, Scope};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use crate::syntax::json::{self, Value, push_token};
use rustc_hash::FxHashMap;

/// Names and files of Composer.
pub static FACTS: Facts = Facts {
    id: "composer",
    purl_type: "composer",
    kin: &[],
    repositories: false,
    manifests: &["composer.json"],
    json: true,
    lockfiles: &["composer.lock"],
    fold: str::to_lowercase,
    purl_name: str::to_lowercase,
    exact,
    read,
};

/// `1.2.3` and `v1.2.3`.
fn exact(requirement: &str) -> Option<&str> {
    let version = requirement.trim();
    let bare = version.strip_prefix(['v', '=']).unwrap_or(version);
    let plain =
        bare.split('.').count() >= 3 && bare.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    plain.then_some(bare)
}

fn read(candidates: &[Candidate], sources: &Sources) -> Vec<Manifest> {
    candidates
        .iter()
        .map(|candidate| {
            let mut out = Manifest::new(candidate.manifest, Ecosystem::Composer);
            if let Err(problem) = manifest(&mut out, sources) {
                out.problems.push(problem);
            } else {
                resolve(&mut out, candidate, sources);
            }
            out
        })
        .collect()
}

fn manifest(out: &mut Manifest, sources: &Sources) -> Result<(), Problem> {
    let file = out.file;
    let reading = json::read(file, sources).whole(file, sources)?;
    out.problems.extend(reading.duplicates.iter().cloned());
    let Some(root) = reading.tape.root() else {
        return Ok(());
    };
    let wrong = |value: Value<'_>, what: &str, wanted: &str| {
        let message = format!("{what} is {}, not {wanted}", value.kind().with_article());
        Problem::new(Span::new(file, value.range()), message).pointer(value.pointer())
    };
    if !root.is_object() {
        return Err(wrong(root, "a composer.json", "an object"));
    }
    let text = |value: Value<'_>| {
        let text = value.as_str()?.into_owned();
        Some(Spanned::new(text, Span::new(file, value.range())))
    };
    out.name = root.get("name").and_then(text);
    out.version = root.get("version").and_then(text);
    for (list, scope) in [
        ("require", Scope::Runtime),
        ("require-dev", Scope::Development),
    ] {
        let Some(table) = root.get(list) else {
            continue;
        };
        if !(table.is_object() || table.is_array() && table.is_empty()) {
            out.problems
                .push(wrong(table, &format!("`{list}`"), "an object"));
        }
        for (key, value) in table.members() {
            // A package has a vendor; `php`, `ext-json` and `lib-curl` have none.
            let Some(name) = key.as_str().filter(|name| name.contains('/')) else {
                continue;
            };
            let Some(requirement) = text(value) else {
                out.problems
                    .push(wrong(value, &format!("dependency `{name}`"), "a string"));
                continue;
            };
            let mut pointer = format!("/{list}");
            push_token(&mut pointer, &name);
            out.dependencies.push(Dependency {
                name: Spanned::new(name.into_owned(), Span::new(file, key.range())),
                alias: None,
                other_names: Vec::new(),
                requirement: Some(requirement),
                pointer: Some(pointer),
                scope,
                origin: Origin::Registry,
                resolved: None,
            });
        }
    }
    Ok(())
}

/// Fills in the versions of the `composer.lock` beside the manifest.
fn resolve(out: &mut Manifest, candidate: &Candidate, sources: &Sources) {
    let home = folder_of(sources.path(out.file));
    let beside = |file: &&FileId| folder_of(sources.path(**file)) == home;
    let Some(file) = candidate.lockfiles.iter().find(beside).copied() else {
        return;
    };
    out.lockfile = Some(file);
    let reading = match json::read(file, sources).whole(file, sources) {
        Ok(reading) => reading,
        Err(problem) => return out.problems.push(problem),
    };
    let mut packages: FxHashMap<String, (Option<Spanned<String>>, Origin)> = FxHashMap::default();
    let root = reading.tape.root();
    let lists = ["packages", "packages-dev"]
        .iter()
        .filter_map(|list| root?.get(list));
    for package in lists.flat_map(Value::elements) {
        let Some(name) = package.get("name").and_then(Value::as_str) else {
            continue;
        };
        let version = package.get("version").and_then(|version| {
            let text = version.as_str()?.into_owned();
            // Branches are no versions.
            let is_branch = text.starts_with("dev-") || text.ends_with("-dev");
            (!is_branch).then(|| Spanned::new(text, Span::new(file, version.range())))
        });
        let kind = package.get("dist").and_then(|dist| dist.get("type"));
        let origin = match kind.is_some_and(|kind| kind.is_str("path")) {
            true => Origin::Local,
            false => Origin::Registry,
        };
        packages.insert(name.to_lowercase(), (version, origin));
    }
    for dependency in &mut out.dependencies {
        if let Some((version, origin)) = packages.get(&dependency.name.value.to_lowercase()) {
            dependency.resolved.clone_from(version);
            dependency.origin = *origin;
        }
    }
}
