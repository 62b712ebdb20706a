//! JavaScript: `package.json`, and the lockfile of npm, pnpm, Yarn or Bun.
//!
//! Format: npm's documentation, "package.json", and the lockfile's own page of each package manager. Where several
//! lockfiles stand side by side, the one of the manifest's `packageManager` counts, else npm's before the others'.

use super::files::{Candidate, folder_of, mark_members};
use super::{Dependency, Ecosystem, Facts, Manifest, Origin, Scope};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use crate::syntax::json::{Reading, Value, push_token, read as read_json};
use lock::{Asker, Lock};
use rustc_hash::{FxHashMap, FxHashSet};
use spec::Spec;
use workspace::Openings;

mod bun_lock;
mod lock;
mod package_lock;
mod pnpm_lock;
mod spec;
mod workspace;
mod yarn_lock;

/// Names and files of npm.
pub static FACTS: Facts = Facts {
    id: "npm",
    purl_type: "npm",
    kin: &[],
    repositories: false,
    manifests: &["package.json"],
    json: true,
    // A published lockfile counts before the ordinary one.
    lockfiles: &[
        "npm-shrinkwrap.json",
        "package-lock.json",
        "pnpm-lock.yaml",
        "yarn.lock",
        "bun.lock",
        // No lockfile, but what it says of versions counts just so.
        workspace::PNPM,
    ],
    fold: str::to_lowercase,
    purl_name: str::to_string,
    exact: spec::exact,
    read,
};

type Readings<'s> = FxHashMap<FileId, Result<Reading<'s>, Problem>>;
type Locks<'s> = FxHashMap<FileId, Result<Lock<'s>, Problem>>;

fn read(candidates: &[Candidate], sources: &Sources) -> Vec<Manifest> {
    // A workspace's files serve all its members, so each is read once.
    let mut readings = Readings::default();
    let mut locks = Locks::default();
    let mut pnpm = Vec::new();
    for candidate in candidates {
        for file in candidate.above.iter().chain([&candidate.manifest]) {
            readings
                .entry(*file)
                .or_insert_with(|| read_json(*file, sources).whole(*file, sources));
        }
        for file in &candidate.lockfiles {
            if sources.path(*file).ends_with(workspace::PNPM) {
                pnpm.push(*file);
                continue;
            }
            locks
                .entry(*file)
                .or_insert_with(|| Lock::parse(*file, sources));
        }
    }
    let openings = Openings::new(&readings, &pnpm, sources);
    let manifests = candidates
        .iter()
        .map(|candidate| manifest(candidate, &readings, &locks, &openings, sources));
    let mut manifests: Vec<_> = manifests.collect();
    mark_members(&mut manifests);
    manifests
}

fn manifest(
    candidate: &Candidate,
    readings: &Readings<'_>,
    locks: &Locks<'_>,
    openings: &Openings,
    sources: &Sources,
) -> Manifest {
    let mut out = Manifest::new(candidate.manifest, Ecosystem::Npm);
    let reading = match readings.get(&candidate.manifest) {
        Some(Ok(reading)) => reading,
        Some(Err(problem)) => {
            out.problems.push(problem.clone());
            return out;
        }
        None => return out,
    };
    out.problems.extend(reading.duplicates.iter().cloned());
    let Some(root) = reading.tape.root() else {
        return out;
    };
    let mut reader = Reader { out: &mut out };
    if !root.is_object() {
        reader.wrong(root, "a package.json", "an object");
        return out;
    }
    reader.out.name = root
        .get("name")
        .and_then(|name| reader.text(name, "the package's name"));
    reader.out.version = root
        .get("version")
        .and_then(|version| reader.text(version, "the package's version"));
    reader.all_dependencies(root);
    let opened_by = opened_by(candidate, openings, sources);
    if let Some(file) = opened_by {
        openings.fill(&mut out, file);
    }
    out.workspace = opened_by.map(|file| root_of(file, candidate, sources));
    resolve(&mut out, candidate, readings, locks, sources);
    out
}

struct Reader<'m> {
    out: &'m mut Manifest,
}

impl Reader<'_> {
    fn span(&self, value: Value<'_>) -> Span {
        Span::new(self.out.file, value.range())
    }

    fn wrong(&mut self, value: Value<'_>, what: &str, wanted: &str) {
        let message = format!("{what} is {}, not {wanted}", value.kind().with_article());
        let problem = Problem::new(self.span(value), message).pointer(value.pointer());
        self.out.problems.push(problem);
    }

    fn text(&mut self, value: Value<'_>, what: &str) -> Option<Spanned<String>> {
        let Some(text) = value.as_str() else {
            self.wrong(value, what, "a string");
            return None;
        };
        Some(Spanned::new(text.into_owned(), self.span(value)))
    }

    fn all_dependencies(&mut self, root: Value<'_>) {
        let names = |key: &str| -> FxHashSet<String> {
            let members = root.get(key).into_iter().flat_map(Value::members);
            members
                .filter_map(|(key, _)| Some(key.as_str()?.into_owned()))
                .collect()
        };
        let optional = names("optionalDependencies");
        let bundled = root
            .get("bundleDependencies")
            .or_else(|| root.get("bundledDependencies"));
        let all_bundled = bundled.and_then(Value::as_bool) == Some(true);
        let bundled: FxHashSet<_> = bundled
            .into_iter()
            .flat_map(Value::elements)
            .filter_map(Value::as_str)
            .collect();
        for (list, scope) in [
            ("dependencies", Scope::Runtime),
            ("optionalDependencies", Scope::Optional),
            ("peerDependencies", Scope::Optional),
            ("devDependencies", Scope::Development),
        ] {
            let Some(table) = root.get(list) else {
                continue;
            };
            if !table.is_object() {
                self.wrong(table, &format!("`{list}`"), "an object");
            }
            for (key, value) in table.members() {
                let Some(name) = key.as_str() else { continue };
                let scope = match list {
                    // The optional list overrides the plain one.
                    "dependencies" if optional.contains(name.as_ref()) => Scope::Optional,
                    // What is bundled travels inside the package.
                    "optionalDependencies" if all_bundled || bundled.contains(&name) => {
                        Scope::Runtime
                    }
                    _ => scope,
                };
                self.dependency(list, (key, &name), value, scope);
            }
        }
        self.out
            .dependencies
            .sort_by_key(|dependency| dependency.name.span.start);
    }

    fn dependency(
        &mut self,
        list: &str,
        (key, name): (Value<'_>, &str),
        value: Value<'_>,
        scope: Scope,
    ) {
        let Some(requirement) = self.text(value, &format!("dependency `{name}`")) else {
            return;
        };
        let spec = Spec::parse(&requirement.value);
        let mut pointer = format!("/{list}");
        push_token(&mut pointer, name);
        self.out.dependencies.push(Dependency {
            name: Spanned::new(spec.name.unwrap_or(name).to_string(), self.span(key)),
            pointer: Some(pointer),
            alias: spec.name.map(|_| name.to_string()),
            other_names: Vec::new(),
            scope,
            origin: spec.origin,
            requirement: Some(requirement),
            resolved: None,
        });
    }
}

/// The file that opens the package's workspace, nearest first; where both may, pnpm's own.
fn opened_by(candidate: &Candidate, openings: &Openings, sources: &Sources) -> Option<FileId> {
    let pnpm = candidate.lockfiles.iter().copied();
    let pnpm = pnpm.filter(|file| sources.path(*file).ends_with(workspace::PNPM));
    let own = std::iter::once(candidate.manifest);
    let mut files: Vec<FileId> = own
        .chain(candidate.above.iter().copied())
        .chain(pnpm)
        .collect();
    let is_json = |file: &FileId| sources.path(*file).ends_with(".json");
    let depth = |file: &FileId| folder_of(sources.path(*file)).len();
    files.sort_by_key(|file| (std::cmp::Reverse(depth(file)), is_json(file)));
    openings.of(candidate.manifest, &files, sources)
}

/// The manifest beside the file that opens a workspace; that file where there is none.
fn root_of(file: FileId, candidate: &Candidate, sources: &Sources) -> FileId {
    let home = folder_of(sources.path(file));
    let own = std::iter::once(&candidate.manifest);
    let mut manifests = own.chain(&candidate.above);
    let beside = manifests.find(|other| folder_of(sources.path(**other)) == home);
    beside.copied().unwrap_or(file)
}

/// `folder` relative to `base`, which is it or lies above it.
fn within<'a>(folder: &'a str, base: &str) -> &'a str {
    folder
        .strip_prefix(base)
        .unwrap_or(folder)
        .trim_start_matches('/')
}

/// Fills in the versions of the nearest lockfile that covers the package.
fn resolve(
    out: &mut Manifest,
    candidate: &Candidate,
    readings: &Readings<'_>,
    locks: &Locks<'_>,
    sources: &Sources,
) {
    let folder = folder_of(sources.path(out.file));
    let name = out.name.as_ref().map(|name| name.value.clone());
    let mut lockfiles = candidate.lockfiles.clone();
    if let Some(preferred) = package_manager(out.workspace.unwrap_or(out.file), readings) {
        let home = |file: &FileId| std::cmp::Reverse(folder_of(sources.path(*file)).len());
        lockfiles.sort_by_key(|file| (home(file), !sources.path(*file).ends_with(preferred)));
    }
    for file in &lockfiles {
        let home = folder_of(sources.path(*file));
        let asker = Asker {
            folder: within(folder, home),
            name: name.as_deref(),
            member: out
                .workspace
                .is_some_and(|root| folder_of(sources.path(root)) == home),
        };
        match locks.get(file) {
            Some(Ok(lock)) if lock.covers(asker) => {
                out.lockfile = Some(*file);
                out.problems.extend(lock.problems().iter().cloned());
                for dependency in &mut out.dependencies {
                    let Some(resolved) = lock.resolved(asker, dependency) else {
                        continue;
                    };
                    dependency.resolved = resolved.version;
                    if resolved.local {
                        dependency.origin = Origin::Local;
                    }
                }
                return;
            }
            Some(Err(problem)) if asker.folder.is_empty() || out.workspace.is_some() => {
                out.lockfile = Some(*file);
                out.problems.push(problem.clone());
                return;
            }
            _ => {}
        }
    }
}

/// The lockfile of the package manager that a manifest names: `"packageManager": "pnpm@9.1.0"`.
fn package_manager(file: FileId, readings: &Readings<'_>) -> Option<&'static str> {
    let root = readings.get(&file)?.as_ref().ok()?.tape.root()?;
    let told = root.get("packageManager")?.as_str()?;
    let files = [
        ("pnpm", "pnpm-lock.yaml"),
        ("yarn", "yarn.lock"),
        ("bun", "bun.lock"),
        ("npm", "package-lock.json"),
    ];
    let manager = told.split('@').next()?;
    let file = files.iter().find(|(name, _)| *name == manager);
    file.map(|(_, file)| *file)
}
