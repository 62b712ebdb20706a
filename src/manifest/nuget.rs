//! .NET: `*.csproj`, `*.fsproj`, `*.vbproj` and the older `packages.config`.
//!
//! Format: NuGet's "PackageReference in project files", "Central Package Management" and "packages.config". What
//! `Directory.Build.props` and `Directory.Packages.props` above a project add is read; other imports are not.

use super::cycles::{self, Edges};
use super::files::{Candidate, folder_of, join};
use super::{Dependency, Ecosystem, Facts, Manifest, Origin, Scope};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use crate::syntax::json::{self, Value};
use crate::syntax::xml::{Document, Element};
use rustc_hash::FxHashMap;

/// Names and files of NuGet.
pub static FACTS: Facts = Facts {
    id: "nuget",
    purl_type: "nuget",
    kin: &[],
    repositories: false,
    manifests: &["packages.config", "*.csproj", "*.fsproj", "*.vbproj"],
    json: false,
    lockfiles: &[
        "packages.lock.json",
        "Directory.Packages.props",
        "Directory.Build.props",
    ],
    fold: str::to_lowercase,
    purl_name: str::to_string,
    exact,
    read,
};

/// Properties nest at most so deep.
const MAX_DEPTH: usize = 16;

/// `13.0.3` and `[13.0.3]`: restoring takes the lowest version that fits. NuGet writes fewer parts in more ways.
fn exact(requirement: &str) -> Option<&str> {
    let version = requirement
        .trim()
        .trim_start_matches('[')
        .trim_end_matches(']')
        .trim();
    let plain = version.starts_with(|c: char| c.is_ascii_digit())
        && !version.contains([',', '*', '(', ')', '$', '[', ']']);
    let parts = version.split(['-', '+']).next()?.split('.').count();
    (plain && parts == 3).then_some(version)
}

fn read(candidates: &[Candidate], sources: &Sources) -> Vec<Manifest> {
    let mut documents: FxHashMap<FileId, Result<Document<'_>, Problem>> = FxHashMap::default();
    for candidate in candidates {
        let props = candidate
            .lockfiles
            .iter()
            .filter(|file| sources.path(**file).ends_with(".props"));
        for file in props.chain([&candidate.manifest]) {
            documents
                .entry(*file)
                .or_insert_with(|| Document::parse(*file, sources));
        }
    }
    let mut manifests: Vec<_> = candidates
        .iter()
        .map(|candidate| manifest(candidate, &documents, sources))
        .collect();
    let mut edges = Edges::default();
    for candidate in candidates {
        if let Some(Ok(document)) = documents.get(&candidate.manifest) {
            let found = projects(candidate.manifest, document.root(), sources);
            edges.insert(candidate.manifest, found);
        }
    }
    cycles::report(&mut manifests, &edges, sources);
    manifests
}

/// The projects of the repository that a project refers to.
fn projects(file: FileId, root: Element<'_, '_>, sources: &Sources) -> Vec<(FileId, Span)> {
    let groups = root.all("ItemGroup");
    let references = groups.flat_map(|group| group.all("ProjectReference"));
    let named = references.filter_map(|item| {
        let path = item.attribute("Include")?;
        let wanted = join(
            folder_of(sources.path(file)),
            &path.value.replace('\\', "/"),
        )?;
        Some((sources.find(&wanted)?, path.span))
    });
    named.collect()
}

fn manifest(
    candidate: &Candidate,
    documents: &FxHashMap<FileId, Result<Document<'_>, Problem>>,
    sources: &Sources,
) -> Manifest {
    let file = candidate.manifest;
    let mut out = Manifest::new(file, Ecosystem::NuGet);
    let root = match documents.get(&file) {
        Some(Ok(document)) => document.root(),
        Some(Err(problem)) => {
            out.problems.push(problem.clone());
            return out;
        }
        None => return out,
    };
    let path = sources.path(file);
    if path.rsplit('/').next() == Some("packages.config") {
        packages_config(root, &mut out);
        return out;
    }
    // Of each kind of shared file the nearest counts.
    let shared = |name: &str| {
        let files = candidate.lockfiles.iter();
        let mut files = files.filter(|file| sources.path(**file).rsplit('/').next() == Some(name));
        files.next().and_then(|file| documents.get(file))
    };
    let mut levels = vec![root];
    for name in ["Directory.Build.props", "Directory.Packages.props"] {
        match shared(name) {
            Some(Ok(document)) => levels.push(document.root()),
            Some(Err(problem)) => out.problems.push(problem.clone()),
            None => {}
        }
    }
    let project = Project::new(&levels);
    let stem = path
        .rsplit('/')
        .next()
        .and_then(|name| name.rsplit_once('.'));
    let stem = stem.map(|(stem, _)| Spanned::new(stem.to_string(), sources.start_of(file)));
    out.name = project
        .property("PackageId")
        .or_else(|| project.property("AssemblyName"))
        .or(stem);
    out.version = project
        .property("Version")
        .or_else(|| project.property("VersionPrefix"));
    for level in &levels {
        project.references(*level, &mut out);
    }
    let tests = project
        .property("IsTestProject")
        .is_some_and(|value| value.value == "true")
        || out.dependencies.iter().any(|one| {
            one.name
                .value
                .eq_ignore_ascii_case("Microsoft.NET.Test.Sdk")
        });
    if tests {
        for dependency in &mut out.dependencies {
            dependency.scope = Scope::Development;
        }
    }
    resolve(&mut out, candidate, sources);
    out
}

/// A project file with the shared files above it.
struct Project {
    properties: FxHashMap<String, Spanned<String>>,
    /// Versions managed centrally, by name in lower case.
    versions: FxHashMap<String, Spanned<String>>,
}

impl Project {
    fn new(levels: &[Element<'_, '_>]) -> Self {
        let mut out = Self {
            properties: FxHashMap::default(),
            versions: FxHashMap::default(),
        };
        // The project's own values come last and win.
        for level in levels.iter().rev() {
            for group in level.all("PropertyGroup") {
                for property in group.children() {
                    if let Some(text) = property.text() {
                        out.properties.insert(property.name().to_lowercase(), text);
                    }
                }
            }
        }
        for level in levels {
            for item in level
                .all("ItemGroup")
                .flat_map(|group| group.all("PackageVersion"))
            {
                if let (Some(name), Some(version)) =
                    (item.attribute("Include"), value(item, "Version"))
                {
                    out.versions
                        .entry(name.value.to_lowercase())
                        .or_insert(version);
                }
            }
        }
        out
    }

    fn property(&self, name: &str) -> Option<Spanned<String>> {
        self.filled(self.properties.get(&name.to_lowercase())?)
    }

    /// A text with its properties put in; none where one is not known.
    fn filled(&self, text: &Spanned<String>) -> Option<Spanned<String>> {
        let mut text = text.clone();
        for _ in 0..MAX_DEPTH {
            let Some(open) = text.value.find("$(") else {
                return Some(text);
            };
            let close = open + text.value.get(open..)?.find(')')?;
            let value = self
                .properties
                .get(&text.value.get(open + 2..close)?.to_lowercase())?;
            let whole = open == 0 && close + 1 == text.value.len();
            let filled = format!(
                "{}{}{}",
                text.value.get(..open)?,
                value.value,
                text.value.get(close + 1..)?
            );
            if filled.len() > 4096 {
                return None;
            }
            text = Spanned::new(filled, if whole { value.span } else { text.span });
        }
        None
    }

    fn references(&self, level: Element<'_, '_>, out: &mut Manifest) {
        for group in level.all("ItemGroup") {
            let some = group.attribute("Condition").is_some();
            for item in group.children() {
                let global = item.name() == "GlobalPackageReference";
                if !global && item.name() != "PackageReference" {
                    continue;
                }
                let Some(name) = item.attribute("Include") else {
                    // `Update` and `Remove` change what is declared elsewhere.
                    if item.attribute("Update").is_none() && item.attribute("Remove").is_none() {
                        let message = "a package reference needs an `Include`";
                        out.problems.push(Problem::new(item.head(), message));
                    }
                    continue;
                };
                let Some(name) = self.filled(&name) else {
                    let message = "its name is put together from properties set elsewhere";
                    out.unknown.push(Problem::new(name.span, message));
                    continue;
                };
                let private = value(item, "PrivateAssets")
                    .is_some_and(|assets| assets.value.eq_ignore_ascii_case("all"));
                let central = || self.versions.get(&name.value.to_lowercase()).cloned();
                let version = value(item, "VersionOverride")
                    .or_else(|| value(item, "Version"))
                    .or_else(central);
                out.dependencies.push(Dependency {
                    requirement: version.and_then(|version| self.filled(&version)),
                    name,
                    alias: None,
                    other_names: Vec::new(),
                    pointer: None,
                    scope: if private || global {
                        Scope::Build
                    } else if some || item.attribute("Condition").is_some() {
                        Scope::Optional
                    } else {
                        Scope::Runtime
                    },
                    origin: Origin::Registry,
                    resolved: None,
                });
            }
        }
    }
}

/// Metadata of an item, written as an attribute or as an element.
fn value(item: Element<'_, '_>, name: &str) -> Option<Spanned<String>> {
    item.attribute(name).or_else(|| item.child_text(name))
}

fn packages_config(root: Element<'_, '_>, out: &mut Manifest) {
    for package in root.all("package") {
        let Some(name) = package.attribute("id") else {
            let message = "a package needs an `id`";
            out.problems.push(Problem::new(package.head(), message));
            continue;
        };
        let development = package.attribute("developmentDependency");
        let version = package.attribute("version");
        out.dependencies.push(Dependency {
            name,
            alias: None,
            other_names: Vec::new(),
            resolved: version.clone(),
            requirement: version,
            pointer: None,
            scope: match development.is_some_and(|value| value.value == "true") {
                true => Scope::Development,
                false => Scope::Runtime,
            },
            origin: Origin::Registry,
        });
    }
}

/// Fills in the versions of the `packages.lock.json` beside the project.
fn resolve(out: &mut Manifest, candidate: &Candidate, sources: &Sources) {
    let home = folder_of(sources.path(out.file));
    let beside = |file: &&FileId| {
        let path = sources.path(**file);
        folder_of(path) == home && path.ends_with("packages.lock.json")
    };
    let Some(file) = candidate.lockfiles.iter().find(beside).copied() else {
        return;
    };
    out.lockfile = Some(file);
    let reading = match json::read(file, sources).whole(file, sources) {
        Ok(reading) => reading,
        Err(problem) => return out.problems.push(problem),
    };
    let mut versions: FxHashMap<String, Option<Spanned<String>>> = FxHashMap::default();
    let frameworks = reading
        .tape
        .root()
        .and_then(|root| root.get("dependencies"));
    for (_, packages) in frameworks.into_iter().flat_map(Value::members) {
        for (name, package) in packages.members() {
            let (Some(name), Some(resolved)) = (name.as_str(), package.get("resolved")) else {
                continue;
            };
            let Some(version) = resolved.as_str() else {
                continue;
            };
            let version = Spanned::new(version.into_owned(), Span::new(file, resolved.range()));
            // Frameworks that get different versions tell nothing.
            let same = |known: &Option<Spanned<String>>| {
                known
                    .as_ref()
                    .is_some_and(|known| known.value == version.value)
            };
            let entry = versions.entry(name.to_lowercase());
            entry
                .and_modify(|known| {
                    if !same(known) {
                        *known = None;
                    }
                })
                .or_insert_with(|| Some(version.clone()));
        }
    }
    for dependency in &mut out.dependencies {
        dependency.resolved = versions
            .get(&dependency.name.value.to_lowercase())
            .cloned()
            .flatten();
    }
}
