//! `pyproject.toml`: PEP 621, PEP 735, and the tables of uv, PDM, setuptools and Poetry.

use super::{part_of, poetry, push_requirement, requirements};
use crate::manifest::files::{folder_of, join};
use crate::manifest::{Manifest, Origin, Scope};
use crate::problem::Problem;
use crate::source::{Sources, Span, Spanned};
use crate::syntax::toml::{Document, Node};
use rustc_hash::FxHashSet;

pub(super) fn read(out: &mut Manifest, sources: &Sources) {
    let document = match Document::parse(out.file, sources) {
        Ok(document) => document,
        Err(problem) => return out.problems.push(problem),
    };
    let root = document.root();
    let mut reader = Reader { out, sources };
    if let Some(project) = root.get("project") {
        reader.project(project, root);
    }
    reader.list(root.path(&["build-system", "requires"]), Scope::Build);
    if let Some(groups) = root.get("dependency-groups") {
        reader.groups(groups);
    }
    for tool in ["uv", "pdm"] {
        if let Some(table) = root.path(&["tool", tool, "dev-dependencies"]) {
            reader.list(Some(table), Scope::Development);
            for (_, list) in table.entries() {
                reader.list(Some(list), Scope::Development);
            }
        }
    }
    if let Some(poetry) = root.path(&["tool", "poetry"]) {
        poetry::read(reader.out, poetry);
    }
    if let Some(found) = root.path(&["tool", "uv", "sources"]) {
        mark_sources(reader.out, found);
    }
}

struct Reader<'m, 's> {
    out: &'m mut Manifest,
    sources: &'s Sources,
}

impl Reader<'_, '_> {
    fn project(&mut self, project: Node<'_>, root: Node<'_>) {
        self.out.name = project
            .get("name")
            .and_then(|name| self.text(name, "the project's name"));
        self.out.version = project
            .get("version")
            .and_then(|version| self.text(version, "the project's version"));
        self.list(project.get("dependencies"), Scope::Runtime);
        let extras = project.get("optional-dependencies");
        for (_, list) in extras.into_iter().flat_map(Node::entries) {
            self.list(Some(list), Scope::Optional);
        }
        let dynamic = project.get("dynamic").into_iter().flat_map(Node::elements);
        let told = dynamic
            .filter_map(Node::string)
            .find(|key| key.value == "dependencies");
        if let Some(told) = told {
            let file = root.path(&["tool", "setuptools", "dynamic", "dependencies", "file"]);
            let files = file
                .into_iter()
                .flat_map(|file| file.elements().chain([file]));
            for file in files.filter_map(Node::string) {
                requirements::include(self.out, &file.value, file.span, self.sources);
            }
            let folder = folder_of(self.sources.path(self.out.file));
            let script = join(folder, "setup.py").and_then(|path| self.sources.find(&path));
            // A setup.py is a manifest of its own.
            if file.is_none() && script.is_none() {
                let message = "the build backend puts the dependencies together";
                self.out.unknown.push(Problem::new(told.span, message));
            }
        }
    }

    fn text(&mut self, node: Node<'_>, what: &str) -> Option<Spanned<String>> {
        let text = node.string();
        if text.is_none() {
            self.wrong(node, what, "a string");
        }
        text
    }

    fn wrong(&mut self, node: Node<'_>, what: &str, wanted: &str) {
        let message = format!("{what} is of the kind `{}`, not {wanted}", node.kind());
        self.out.problems.push(Problem::new(node.span(), message));
    }

    /// An array of PEP 508 requirements; a table is left to who asks.
    fn list(&mut self, list: Option<Node<'_>>, scope: Scope) {
        let Some(list) = list else { return };
        if list.kind() != "array" && !list.is_table() {
            self.wrong(list, "the list of dependencies", "an array");
        }
        for element in list.elements() {
            match element.string() {
                Some(text) => {
                    push_requirement(self.out, &text, scope, self.sources);
                }
                None => self.wrong(element, "a dependency", "a string"),
            }
        }
    }

    /// `[dependency-groups]`: arrays of requirements and of `{ include-group = "other" }`. None ships.
    fn groups(&mut self, groups: Node<'_>) {
        for (_, list) in groups.entries() {
            for element in list.elements() {
                match (element.string(), element.get("include-group")) {
                    (Some(text), _) => {
                        push_requirement(self.out, &text, Scope::Development, self.sources);
                    }
                    (None, Some(included)) => self.included(groups, included),
                    (None, None) => self.wrong(element, "a dependency", "a string"),
                }
            }
        }
        // A circle is one mistake, however many groups it leads through.
        let mut told = FxHashSet::default();
        for (name, _) in groups.entries() {
            let (place, reached) = returning(groups, &name.value);
            if let Some(place) = place.filter(|_| !told.contains(&name.value)) {
                told.extend(reached);
                let message = format!("dependency group `{}` includes itself", name.value);
                self.out.problems.push(Problem::new(place, message));
            }
        }
    }

    fn included(&mut self, groups: Node<'_>, included: Node<'_>) {
        let Some(name) = included.string() else {
            return self.wrong(included, "an included group", "a string");
        };
        let wanted = super::fold(&name.value);
        if !groups
            .entries()
            .any(|(key, _)| super::fold(&key.value) == wanted)
        {
            let message = format!("there is no dependency group `{}`", name.value);
            let place = part_of(&name, 0..name.value.len(), self.sources);
            self.out.problems.push(Problem::new(place, message));
        }
    }
}

/// The include by which a group's includes lead back to it, and the groups it includes.
fn returning(groups: Node<'_>, start: &str) -> (Option<Span>, FxHashSet<String>) {
    let mut seen = FxHashSet::default();
    let mut waiting = vec![start.to_string()];
    while let Some(name) = waiting.pop() {
        let list = groups.get(&name).into_iter().flat_map(Node::elements);
        for included in list.filter_map(|element| element.get("include-group")?.string()) {
            if included.value == start {
                return (Some(included.span), seen);
            }
            if seen.insert(included.value.clone()) {
                waiting.push(included.value);
            }
        }
    }
    (None, seen)
}

/// `[tool.uv.sources]`: members of the workspace, folders, repositories.
fn mark_sources(out: &mut Manifest, found: Node<'_>) {
    for (name, source) in found.entries() {
        let has = |key: &str| {
            source.get(key).is_some() || source.elements().any(|one| one.get(key).is_some())
        };
        let origin = if has("workspace") || has("path") {
            Origin::Local
        } else if has("git") || has("url") {
            Origin::Remote
        } else {
            continue;
        };
        let name = super::fold(&name.value);
        let same = out.dependencies.iter_mut();
        for dependency in same.filter(|other| super::fold(&other.name.value) == name) {
            dependency.origin = origin;
        }
    }
}
