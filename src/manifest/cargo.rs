//! Cargo: `Cargo.toml` with what it inherits from its workspace, and `Cargo.lock`.
//!
//! Format: the Cargo Book, "The Manifest Format" and "Specifying Dependencies".

use super::cycles::{self, Edges};
use super::files::{Candidate, folder_of, join};
use super::{Dependency, Ecosystem, Facts, Manifest, Origin, Scope};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use crate::syntax::toml::{Document, Node};
use lock::Lock;
use rustc_hash::FxHashMap;

mod lock;

/// Names and files of Cargo.
pub static FACTS: Facts = Facts {
    id: "cargo",
    purl_type: "cargo",
    kin: &[],
    repositories: false,
    manifests: &["Cargo.toml"],
    json: false,
    lockfiles: &["Cargo.lock"],
    fold,
    purl_name: str::to_string,
    exact,
    read,
};

/// Cargo takes `-` and `_` for the same, and no two names differ in case alone.
fn fold(name: &str) -> String {
    name.to_lowercase().replace('_', "-")
}

/// `=1.2.3` allows one version; `=1.2` allows several.
fn exact(requirement: &str) -> Option<&str> {
    let version = requirement.trim().strip_prefix('=')?.trim();
    (version.split(['-', '+']).next()?.split('.').count() == 3 && !version.contains(','))
        .then_some(version)
}

type Documents = FxHashMap<FileId, Result<Document, Problem>>;

fn read(candidates: &[Candidate], sources: &Sources) -> Vec<Manifest> {
    // A workspace's manifest and lockfile serve all its members, so each file is read once.
    let mut documents = Documents::default();
    let mut locks = FxHashMap::default();
    for candidate in candidates {
        for file in candidate.above.iter().chain([&candidate.manifest]) {
            documents
                .entry(*file)
                .or_insert_with(|| Document::parse(*file, sources));
        }
        for file in &candidate.lockfiles {
            locks
                .entry(*file)
                .or_insert_with(|| Lock::parse(*file, sources));
        }
    }
    let mut edges = Edges::default();
    let mut manifests: Vec<_> = candidates
        .iter()
        .map(|candidate| manifest(candidate, &documents, &locks, sources, &mut edges))
        .collect();
    cycles::report(&mut manifests, &edges, sources);
    manifests
}

fn manifest(
    candidate: &Candidate,
    documents: &Documents,
    locks: &FxHashMap<FileId, Result<Lock, Problem>>,
    sources: &Sources,
    edges: &mut Edges,
) -> Manifest {
    let mut out = Manifest::new(candidate.manifest, Ecosystem::Cargo);
    let root = match documents.get(&candidate.manifest) {
        Some(Ok(document)) => document.root(),
        Some(Err(problem)) => {
            out.problems.push(problem.clone());
            return out;
        }
        None => return out,
    };
    out.workspace = workspace_of(candidate, documents);
    let workspace = out
        .workspace
        .and_then(|file| documents.get(&file)?.as_ref().ok()?.root().get("workspace"));
    let mut reader = Reader {
        workspace,
        paths: Vec::new(),
        out: &mut out,
    };
    reader.package(root);
    reader.all_dependencies(root);
    for (path, place) in reader.paths {
        let folder = folder_of(sources.path(path.span.file));
        let file = join(folder, &format!("{}/Cargo.toml", path.value));
        if let Some(file) = file.and_then(|file| sources.find(&file)) {
            edges
                .entry(candidate.manifest)
                .or_default()
                .push((file, place));
        }
    }
    resolve(&mut out, candidate, locks, sources);
    out
}

/// The nearest manifest, this one first, that opens a workspace.
fn workspace_of(candidate: &Candidate, documents: &Documents) -> Option<FileId> {
    let opens = |file: &FileId| match documents.get(file) {
        Some(Ok(document)) => document.root().get("workspace").is_some(),
        _ => false,
    };
    std::iter::once(candidate.manifest)
        .chain(candidate.above.iter().copied())
        .find(opens)
}

struct Reader<'a, 'm> {
    workspace: Option<Node<'a>>,
    /// Folders that the package is built from, and the keys that say so.
    paths: Vec<(Spanned<String>, Span)>,
    out: &'m mut Manifest,
}

impl<'a> Reader<'a, '_> {
    fn package(&mut self, root: Node<'a>) {
        let Some(package) = root.get("package").or_else(|| root.get("project")) else {
            return;
        };
        if let (Some(_), Some(elsewhere)) = (root.get("workspace"), package.get("workspace")) {
            let problem = Problem::new(
                elsewhere.span(),
                "a package that opens a workspace is said to belong to another one",
            );
            let problem = problem.help("keep either `[workspace]` or `package.workspace`");
            self.out.problems.push(problem);
        }
        self.out.name = package
            .get("name")
            .and_then(|name| self.text(name, "the package's name"));
        let Some(version) = package.get("version") else {
            return;
        };
        self.out.version = match self.inherits(version) {
            true => self
                .workspace
                .and_then(|workspace| workspace.path(&["package", "version"])?.string()),
            false => self.text(version, "the package's version"),
        };
    }

    /// Whether a value is `{ workspace = true }`.
    fn inherits(&self, node: Node<'a>) -> bool {
        node.get("workspace").and_then(Node::boolean) == Some(true)
    }

    /// The string at a node, or a problem that says it is none.
    fn text(&mut self, node: Node<'a>, what: &str) -> Option<Spanned<String>> {
        let text = node.string();
        if text.is_none() {
            let message = format!(
                "{what} is written as {} {}, not as a string",
                article(node.kind()),
                node.kind()
            );
            self.out.problems.push(Problem::new(node.span(), message));
        }
        text
    }

    fn all_dependencies(&mut self, root: Node<'a>) {
        self.sections(root, Scope::Runtime);
        for (_, target) in root.get("target").into_iter().flat_map(Node::entries) {
            self.sections(target, Scope::Optional);
        }
        self.out
            .dependencies
            .sort_by_key(|dependency| dependency.name.span.start);
    }

    /// The three tables of dependencies under `node`; `scope` is that of the plain one.
    fn sections(&mut self, node: Node<'a>, scope: Scope) {
        let tables = [
            ("dependencies", scope),
            ("build-dependencies", Scope::Build),
            ("build_dependencies", Scope::Build),
            ("dev-dependencies", Scope::Development),
            ("dev_dependencies", Scope::Development),
        ];
        for (name, scope) in tables {
            let Some(table) = node.get(name) else {
                continue;
            };
            if !table.is_table() {
                let message = format!(
                    "`{name}` is {} {}, not a table",
                    article(table.kind()),
                    table.kind()
                );
                self.out.problems.push(Problem::new(table.span(), message));
            }
            for (key, value) in table.entries() {
                self.dependency(key, value, scope);
            }
        }
    }

    fn dependency(&mut self, key: Spanned<String>, value: Node<'a>, scope: Scope) {
        if value.string().is_none() && !value.is_table() {
            let kind = value.kind();
            let message = format!(
                "dependency `{}` is {} {kind}, neither a version string nor a table",
                key.value,
                article(kind)
            );
            self.out.problems.push(Problem::new(value.span(), message));
            return;
        }
        let mut definition = value;
        if self.inherits(value)
            && let Some(workspace) = self.workspace
        {
            match workspace.path(&["dependencies", &key.value]) {
                Some(inherited) => definition = inherited,
                None => {
                    let message = format!(
                        "dependency `{}` is inherited, but `[workspace.dependencies]` does not list it",
                        key.value
                    );
                    self.out.problems.push(Problem::new(key.span, message));
                }
            }
        }
        // Tests may well depend on what depends on the package.
        if scope != Scope::Development
            && let Some(path) = definition.get("path").and_then(Node::string)
        {
            self.paths.push((path, key.span));
        }
        let optional = value.get("optional").and_then(Node::boolean) == Some(true);
        let package = definition.get("package").and_then(Node::string);
        self.out.dependencies.push(Dependency {
            pointer: None,
            other_names: Vec::new(),
            alias: package.as_ref().map(|_| key.value.clone()),
            name: Spanned::new(package.map_or(key.value, |package| package.value), key.span),
            requirement: definition
                .string()
                .or_else(|| definition.get("version")?.string()),
            scope: if optional && scope == Scope::Runtime {
                Scope::Optional
            } else {
                scope
            },
            origin: if definition.get("path").is_some() {
                Origin::Local
            } else if definition.get("git").is_some() {
                Origin::Remote
            } else {
                Origin::Registry
            },
            resolved: None,
        });
    }
}

fn article(word: &str) -> &'static str {
    if word.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    }
}

/// Fills in the versions of the lockfile: the one of the workspace, else the nearest that knows the package.
fn resolve(
    out: &mut Manifest,
    candidate: &Candidate,
    locks: &FxHashMap<FileId, Result<Lock, Problem>>,
    sources: &Sources,
) {
    let folder = |file: FileId| folder_of(sources.path(file));
    let home = folder(out.workspace.unwrap_or(out.file));
    let first = candidate
        .lockfiles
        .iter()
        .filter(|file| folder(**file) == home);
    for file in first.chain(&candidate.lockfiles) {
        match locks.get(file) {
            Some(Err(problem)) => {
                out.lockfile = Some(*file);
                out.problems.push(problem.clone());
                return;
            }
            Some(Ok(lock)) => {
                let name = out.name.as_ref().map(|name| name.value.as_str());
                let version = out.version.as_ref().map(|version| version.value.as_str());
                let Some(package) = name.and_then(|name| lock.own(name, version)) else {
                    // A virtual workspace has no package of its own to be listed.
                    if name.is_none() && folder(*file) == home {
                        out.lockfile = Some(*file);
                        return;
                    }
                    continue;
                };
                out.lockfile = Some(*file);
                for dependency in &mut out.dependencies {
                    let requirement = dependency
                        .requirement
                        .as_ref()
                        .map(|text| text.value.as_str());
                    dependency.resolved =
                        lock.resolved(package, &dependency.name.value, requirement);
                }
                return;
            }
            None => {}
        }
    }
}
