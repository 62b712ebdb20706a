//! C and C++: `west.yml`, the manifest of Zephyr's meta-tool west.
//!
//! Format: Zephyr's documentation, "West Manifests". What an imported manifest of another repository lists is not
//! known here; the projects that an import names one by one are.

use super::files::Candidate;
use super::{Dependency, Ecosystem, Facts, Manifest, Origin, Scope, repository};
use crate::problem::Problem;
use crate::source::{Sources, Spanned};
use crate::syntax::yaml::{Document, Node};
use rustc_hash::{FxHashMap, FxHashSet};

/// Names and files of west.
pub static FACTS: Facts = Facts {
    id: "west",
    purl_type: "github",
    kin: repository::C_TYPES,
    repositories: true,
    manifests: &["west.yml"],
    json: false,
    lockfiles: &[],
    fold: repository::fold,
    purl_name: str::to_string,
    exact: repository::version_tag,
    read,
};

/// Words in a group's name that say that its projects do not ship.
const DEVELOPMENT: [&str; 10] = [
    "test", "tests", "testing", "ci", "doc", "docs", "tool", "tools", "dev", "debug",
];

fn read(candidates: &[Candidate], sources: &Sources) -> Vec<Manifest> {
    candidates
        .iter()
        .map(|candidate| {
            let mut out = Manifest::new(candidate.manifest, Ecosystem::West);
            if let Err(problem) = manifest(&mut out, sources) {
                out.problems.push(problem);
            }
            out
        })
        .collect()
}

fn manifest(out: &mut Manifest, sources: &Sources) -> Result<(), Problem> {
    let document = Document::parse(out.file, sources)?;
    let Some(root) = document.root() else {
        return Ok(());
    };
    let Some(manifest) = root.get("manifest") else {
        let message = "a west.yml holds a `manifest`, and this does not";
        return Err(Problem::new(root.span(), message));
    };
    if !manifest.is_mapping() {
        return Err(manifest.wrong("`manifest`", "a mapping"));
    }
    let mut reader = Reader {
        remotes: remotes(manifest),
        filter: filter(manifest),
        defaults: manifest.get("defaults"),
        out,
    };
    if let Some(projects) = manifest.get("projects") {
        if !projects.is_sequence() && !projects.is_null() {
            reader
                .out
                .problems
                .push(projects.wrong("`projects`", "a sequence"));
        }
        for project in projects.elements() {
            reader.project(project);
        }
    }
    // Files of the same repository, whose names are free.
    if let Some(import) = manifest.path(&["self", "import"]) {
        let message = "the manifests imported here are not read";
        reader
            .out
            .unknown
            .push(Problem::new(import.span(), message));
    }
    Ok(())
}

/// Addresses that projects stand under, by the remote's name.
fn remotes(manifest: Node<'_>) -> FxHashMap<String, String> {
    let listed = manifest.get("remotes").into_iter().flat_map(Node::elements);
    let entries = listed.filter_map(|remote| {
        let (name, base) = (remote.get("name")?.text()?, remote.get("url-base")?.text()?);
        Some((name.to_string(), base.trim_end_matches('/').to_string()))
    });
    entries.collect()
}

/// Groups that the manifest switches off.
fn filter(manifest: Node<'_>) -> FxHashSet<String> {
    let mut off = FxHashSet::default();
    let listed = manifest
        .get("group-filter")
        .into_iter()
        .flat_map(Node::elements);
    for entry in listed.filter_map(Node::text) {
        match entry.split_at_checked(1) {
            Some(("-", group)) => drop(off.insert(group.to_string())),
            Some(("+", group)) => drop(off.remove(group)),
            _ => {}
        }
    }
    off
}

struct Reader<'a, 'm> {
    remotes: FxHashMap<String, String>,
    filter: FxHashSet<String>,
    defaults: Option<Node<'a>>,
    out: &'m mut Manifest,
}

impl<'a> Reader<'a, '_> {
    fn default(&self, key: &str) -> Option<Node<'a>> {
        self.defaults?.get(key)
    }

    fn project(&mut self, project: Node<'a>) {
        let Some(name) = project.get("name").and_then(Node::string) else {
            let problem = project.wrong("a project", "a mapping with a `name`");
            return self.out.problems.push(problem);
        };
        let url = self.url(project, &name.value);
        let repository = url.as_deref().and_then(repository::of_git);
        let value = repository.unwrap_or(name.value.clone());
        let scope = self.scope(project);
        let mut dependency = Dependency::new(Spanned::new(value, name.span), scope);
        dependency.alias = (dependency.name.value != name.value).then(|| name.value.clone());
        dependency.origin = Origin::Remote;
        let revision = project.get("revision").or_else(|| self.default("revision"));
        dependency.requirement = revision.and_then(Node::string);
        repository::add_names(&mut dependency);
        self.out.dependencies.push(dependency);
        if let Some(import) = project.get("import") {
            self.import(&name.value, import);
        }
    }

    /// The address: written out, or made of the remote's and the project's own part.
    fn url(&mut self, project: Node<'a>, name: &str) -> Option<String> {
        if let Some(url) = project.get("url") {
            return Some(url.text()?.to_string());
        }
        let remote = project.get("remote").or_else(|| self.default("remote"))?;
        let path = project
            .get("repo-path")
            .and_then(Node::text)
            .unwrap_or(name);
        match self.remotes.get(remote.text()?) {
            Some(base) => Some(format!("{base}/{path}")),
            None => {
                let message = format!("there is no remote `{}`", remote.text()?);
                self.out.problems.push(Problem::new(remote.span(), message));
                None
            }
        }
    }

    /// A project is fetched if one of its groups is on.
    fn scope(&self, project: Node<'_>) -> Scope {
        let groups = project.get("groups").into_iter().flat_map(Node::elements);
        let groups: Vec<&str> = groups.filter_map(Node::text).collect();
        let is_development = |group: &&str| {
            let mut words = group.split(|c: char| !c.is_ascii_alphanumeric());
            words.any(|word| DEVELOPMENT.contains(&word.to_lowercase().as_str()))
        };
        if groups.is_empty() {
            Scope::Runtime
        } else if groups.iter().all(is_development) {
            Scope::Development
        } else if groups.iter().all(|group| self.filter.contains(*group)) {
            Scope::Optional
        } else {
            Scope::Runtime
        }
    }

    /// What a project's own manifest adds: the projects named here, or what only that manifest tells.
    fn import(&mut self, from: &str, import: Node<'a>) {
        if import.boolean() == Some(false) {
            return;
        }
        let lists = ["name-allowlist", "name-whitelist"];
        let named = lists.iter().find_map(|list| import.get(list));
        let by_path = ["path-allowlist", "path-whitelist"];
        let by_path = by_path.iter().any(|list| import.get(list).is_some());
        let Some(named) = named.filter(|_| !by_path) else {
            let message = format!("which projects `{from}` imports, its own manifest tells");
            return self.out.unknown.push(Problem::new(import.span(), message));
        };
        let single = named.text().map(|_| named);
        for name in named.elements().chain(single).filter_map(Node::string) {
            // Fetched, but built into the product only where its configuration says so.
            let mut dependency = Dependency::new(name, Scope::Optional);
            dependency.origin = Origin::Remote;
            self.out.dependencies.push(dependency);
        }
    }
}
