//! Maven: `pom.xml` with what it inherits from parents in the same repository.
//!
//! Format: Maven's "POM Reference". Properties, `dependencyManagement` and dependencies come from the parents too,
//! as far as they lie in the repository, and so do the versions of imported BOMs; what a parent or a BOM elsewhere
//! says is not known here.

use super::cycles::{self, Edges};
use super::files::{Candidate, folder_of, join};
use super::{Dependency, Ecosystem, Facts, Manifest, Origin, Scope};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use crate::syntax::xml::{Document, Element};
use management::{Managed, Management};
use rustc_hash::{FxHashMap, FxHashSet};

mod management;

/// Names and files of Maven.
pub static FACTS: Facts = Facts {
    id: "maven",
    purl_type: "maven",
    kin: &[],
    repositories: false,
    manifests: &["pom.xml"],
    json: false,
    lockfiles: &[],
    fold: fold_coordinates,
    purl_name: |name| name.replacen(':', "/", 1),
    exact: exact_version,
    read,
};

/// Longest chain of parents, and deepest nesting of properties.
const MAX_DEPTH: usize = 16;

/// `group:artifact` and `group/artifact` are the same.
pub(super) fn fold_coordinates(name: &str) -> String {
    name.trim().replacen(':', "/", 1).to_lowercase()
}

/// A version that is no range and no moving one; the nearest declaration wins, and a direct one is the nearest.
pub(super) fn exact_version(requirement: &str) -> Option<&str> {
    let plain = requirement.starts_with(|c: char| c.is_ascii_alphanumeric())
        && !requirement.contains([',', '(', '[', '+', '$'])
        && !requirement.ends_with("-SNAPSHOT")
        && !requirement.starts_with("latest.");
    (plain && requirement.contains('.')).then_some(requirement)
}

/// Every pom.xml that is known.
struct Poms<'s> {
    documents: FxHashMap<FileId, Result<Document<'s>, Problem>>,
    /// By artifact; several may bear one in different groups.
    by_artifact: FxHashMap<String, Vec<FileId>>,
    sources: &'s Sources,
}

impl<'s> Poms<'s> {
    fn new(candidates: &[Candidate], sources: &'s Sources) -> Self {
        let mut out = Self {
            documents: FxHashMap::default(),
            by_artifact: FxHashMap::default(),
            sources,
        };
        let files = candidates
            .iter()
            .flat_map(|candidate| candidate.above.iter().chain([&candidate.manifest]));
        for file in files {
            if out.documents.contains_key(file) {
                continue;
            }
            let document = Document::parse(*file, sources);
            let root = document.as_ref().ok().map(Document::root);
            if let Some(artifact) = root.and_then(|root| root.child_text("artifactId")) {
                out.by_artifact
                    .entry(artifact.value)
                    .or_default()
                    .push(*file);
            }
            out.documents.insert(*file, document);
        }
        out
    }

    fn root(&self, file: FileId) -> Option<Element<'_, 's>> {
        Some(self.documents.get(&file)?.as_ref().ok()?.root())
    }
}

fn read(candidates: &[Candidate], sources: &Sources) -> Vec<Manifest> {
    let poms = Poms::new(candidates, sources);
    let mut manifests: Vec<_> = candidates
        .iter()
        .map(|candidate| manifest(candidate.manifest, &poms))
        .collect();
    let modules = candidates.iter().map(|candidate| {
        let file = candidate.manifest;
        (file, modules(file, &poms))
    });
    let modules: Edges = modules.collect();
    cycles::report(&mut manifests, &modules, sources);
    // A module of the same repository is part of the product.
    let own = manifests
        .iter()
        .filter_map(|manifest| Some(manifest.name.as_ref()?.value.clone()));
    let own: FxHashSet<String> = own.collect();
    for dependency in manifests
        .iter_mut()
        .flat_map(|manifest| &mut manifest.dependencies)
    {
        if own.contains(&dependency.name.value) {
            dependency.origin = Origin::Local;
        }
    }
    manifests
}

/// The projects that a project builds as its modules.
fn modules(file: FileId, poms: &Poms<'_>) -> Vec<(FileId, Span)> {
    let list = poms.root(file).and_then(|root| root.child("modules"));
    let named = list.into_iter().flat_map(|list| list.all("module"));
    let found = named.filter_map(|module| {
        let path = module.text()?;
        let folder = folder_of(poms.sources.path(file));
        let wanted = join(folder, &pom_at(&path.value))?;
        Some((poms.sources.find(&wanted)?, path.span))
    });
    found.collect()
}

/// The file that a path to a project means.
fn pom_at(path: &str) -> String {
    match path.ends_with(".xml") {
        true => path.to_string(),
        false => format!("{path}/pom.xml"),
    }
}

fn manifest(file: FileId, poms: &Poms<'_>) -> Manifest {
    let mut out = Manifest::new(file, Ecosystem::Maven);
    let project = match poms.documents.get(&file) {
        Some(Ok(document)) => document.root(),
        Some(Err(problem)) => {
            out.problems.push(problem.clone());
            return out;
        }
        None => return out,
    };
    if project.name() != "project" {
        let message = format!("a pom.xml holds a `project`, not a `{}`", project.name());
        out.problems.push(Problem::new(project.head(), message));
        return out;
    }
    let mut model = Model::new(file, project, poms, &mut out);
    model.managed = Management::new(file, &model, poms, &mut out).entries;
    out.name = model.name(project);
    let inherited = || project.child("parent")?.child_text("version");
    let version = project.child_text("version").or_else(inherited);
    out.version = version.and_then(|version| model.filled(&version));
    let mut seen = FxHashSet::default();
    for level in &model.levels {
        let list = level.child("dependencies");
        model.dependencies(list, Scope::Runtime, &mut seen, &mut out);
        let profiles = level
            .child("profiles")
            .into_iter()
            .flat_map(Element::children);
        for profile in profiles {
            let list = profile.child("dependencies");
            model.dependencies(list, Scope::Optional, &mut seen, &mut out);
        }
    }
    out
}

/// A project with its parents, itself first.
struct Model<'a, 's> {
    levels: Vec<Element<'a, 's>>,
    properties: FxHashMap<String, Spanned<String>>,
    managed: FxHashMap<String, Managed>,
}

impl<'a, 's> Model<'a, 's> {
    fn new(file: FileId, project: Element<'a, 's>, poms: &'a Poms<'s>, out: &mut Manifest) -> Self {
        let mut levels = vec![project];
        let mut files = vec![file];
        while let Some((parent, place)) =
            parent(*levels.last().unwrap_or(&project), files.last(), poms)
        {
            if files.contains(&parent) || levels.len() >= MAX_DEPTH {
                // A circle is one mistake: the first of its files tells it.
                let path = |file: &FileId| poms.sources.path(*file);
                let is_first = files.iter().all(|other| path(&file) <= path(other));
                if parent == file && is_first {
                    let message = format!(
                        "`{}` is its own parent by way of this",
                        poms.sources.path(parent)
                    );
                    out.problems.push(Problem::new(place, message));
                }
                break;
            }
            let Some(root) = poms.root(parent) else {
                break;
            };
            files.push(parent);
            levels.push(root);
        }
        let mut properties = FxHashMap::default();
        for level in levels.iter().rev() {
            let listed = level
                .child("properties")
                .into_iter()
                .flat_map(Element::children);
            for property in listed {
                if let Some(text) = property.text() {
                    properties.insert(property.name().to_string(), text);
                }
            }
        }
        let above = project.child("parent");
        for key in ["groupId", "version", "artifactId"] {
            let parents = above.and_then(|parent| parent.child_text(key));
            let own = project.child_text(key).or_else(|| parents.clone());
            for (prefix, text) in [("project.", own), ("project.parent.", parents)] {
                if let Some(text) = text {
                    properties.insert(format!("{prefix}{key}"), text.clone());
                    properties
                        .entry(format!("{}{key}", prefix.replacen("project", "pom", 1)))
                        .or_insert(text);
                }
            }
        }
        Self {
            levels,
            properties,
            managed: FxHashMap::default(),
        }
    }

    /// `group:artifact` at the place of the artifact.
    fn name(&self, project: Element<'_, '_>) -> Option<Spanned<String>> {
        let artifact = self.filled(&project.child_text("artifactId")?)?;
        let group = project.child_text("groupId");
        let group = group.or_else(|| project.child("parent")?.child_text("groupId"));
        let group = self.filled(&group?)?;
        Some(Spanned::new(
            format!("{}:{}", group.value, artifact.value),
            artifact.span,
        ))
    }

    /// A text with its properties put in; none where one is not known. A text that is one property has the place
    /// where that is set.
    fn filled(&self, text: &Spanned<String>) -> Option<Spanned<String>> {
        let mut text = text.clone();
        for _ in 0..MAX_DEPTH {
            let Some(open) = text.value.find("${") else {
                return Some(text);
            };
            let close = open + text.value.get(open..)?.find('}')?;
            let value = self.properties.get(text.value.get(open + 2..close)?)?;
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

    fn dependencies(
        &self,
        list: Option<Element<'_, '_>>,
        scope: Scope,
        seen: &mut FxHashSet<String>,
        out: &mut Manifest,
    ) {
        for declared in list.into_iter().flat_map(|list| list.all("dependency")) {
            let (group, artifact) = match (
                declared.child_text("groupId"),
                declared.child_text("artifactId"),
            ) {
                (Some(group), Some(artifact)) => (group, artifact),
                _ => {
                    let message = "a dependency needs a `groupId` and an `artifactId`";
                    out.problems.push(Problem::new(declared.head(), message));
                    continue;
                }
            };
            let (Some(group), Some(named)) = (self.filled(&group), self.filled(&artifact)) else {
                let message = "a property in this dependency's name is set outside the repository";
                out.unknown.push(Problem::new(artifact.span, message));
                continue;
            };
            let name = format!("{}:{}", group.value, named.value);
            // What a child declares anew overrides what it inherits.
            if !seen.insert(name.clone()) {
                continue;
            }
            let managed = self.managed.get(&name);
            let told = |key: &str| match declared.child_text(key) {
                Some(text) => self.filled(&text),
                None => managed.and_then(|managed| managed.told(key)),
            };
            let is_optional = told("optional").is_some_and(|optional| optional.value == "true");
            let scope = match told("scope")
                .as_ref()
                .map_or("compile", |scope| scope.value.as_str())
            {
                "test" => Scope::Development,
                "provided" | "system" => Scope::Optional,
                _ if is_optional => Scope::Optional,
                _ => scope,
            };
            out.dependencies.push(Dependency {
                name: Spanned::new(name, artifact.span),
                alias: None,
                other_names: vec![named.value],
                requirement: told("version"),
                pointer: None,
                scope,
                origin: Origin::Registry,
                resolved: None,
            });
        }
    }
}

/// The file of a project's parent, where it lies in the repository, and where the project names it.
fn parent(
    project: Element<'_, '_>,
    file: Option<&FileId>,
    poms: &Poms<'_>,
) -> Option<(FileId, Span)> {
    let parent = project.child("parent")?;
    let path = match parent.child("relativePath") {
        // `<relativePath/>` says that it comes from elsewhere.
        Some(path) => path.text()?.value,
        None => "../pom.xml".into(),
    };
    let path = join(folder_of(poms.sources.path(*file?)), &pom_at(&path))?;
    let found = poms.sources.find(&path)?;
    let wanted = parent.child_text("artifactId")?;
    let named = poms.root(found)?.child_text("artifactId");
    let same = named.is_some_and(|id| id.value == wanted.value);
    same.then_some((found, wanted.span))
}
