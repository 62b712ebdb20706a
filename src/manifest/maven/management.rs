//! `dependencyManagement`: a project's own, its parents', and that of the BOMs they import.

use super::{Model, Poms};
use crate::manifest::Manifest;
use crate::problem::Problem;
use crate::source::{FileId, Span, Spanned};
use rustc_hash::{FxHashMap, FxHashSet};

/// BOMs import each other at most so deep.
const MAX_DEPTH: usize = 16;

/// What is managed for one dependency.
#[derive(Clone, Debug, Default)]
pub(super) struct Managed {
    version: Option<Spanned<String>>,
    scope: Option<Spanned<String>>,
    optional: Option<Spanned<String>>,
}

impl Managed {
    pub(super) fn told(&self, key: &str) -> Option<Spanned<String>> {
        match key {
            "version" => self.version.clone(),
            "scope" => self.scope.clone(),
            "optional" => self.optional.clone(),
            _ => None,
        }
    }
}

/// What is managed, by `group:artifact`.
pub(super) struct Management<'p, 's, 'm> {
    pub(super) entries: FxHashMap<String, Managed>,
    poms: &'p Poms<'s>,
    out: &'m mut Manifest,
    /// BOMs that are being read, each imported by the one before it.
    open: Vec<FileId>,
    seen: FxHashSet<FileId>,
}

impl<'p, 's, 'm> Management<'p, 's, 'm> {
    /// What is managed for the project in `file`: the nearest declaration counts, and the first import.
    pub(super) fn new(
        file: FileId,
        model: &Model<'p, 's>,
        poms: &'p Poms<'s>,
        out: &'m mut Manifest,
    ) -> Self {
        let mut management = Self {
            entries: FxHashMap::default(),
            poms,
            out,
            open: vec![file],
            seen: FxHashSet::default(),
        };
        management.take(model);
        management
    }

    fn take(&mut self, model: &Model<'p, 's>) {
        let mut imports: Vec<(FileId, Span)> = Vec::new();
        for level in &model.levels {
            let list = level.child("dependencyManagement");
            let list = list.and_then(|list| list.child("dependencies"));
            for entry in list.into_iter().flat_map(|list| list.all("dependency")) {
                let filled = |key: &str| model.filled(&entry.child_text(key)?);
                let (Some(group), Some(artifact)) = (filled("groupId"), filled("artifactId"))
                else {
                    continue;
                };
                if filled("scope").is_some_and(|scope| scope.value == "import") {
                    imports.extend(self.pom(&group.value, &artifact));
                    continue;
                }
                let name = format!("{}:{}", group.value, artifact.value);
                self.entries.entry(name).or_insert_with(|| Managed {
                    version: filled("version"),
                    scope: filled("scope"),
                    optional: filled("optional"),
                });
            }
        }
        for (file, place) in imports {
            self.import(file, place);
        }
    }

    /// The BOM of this name, where it lies in the repository, and the place that names it.
    fn pom(&self, group: &str, artifact: &Spanned<String>) -> Option<(FileId, Span)> {
        let files = self.poms.by_artifact.get(&artifact.value)?;
        let of_group = |file: &&FileId| {
            let Some(root) = self.poms.root(**file) else {
                return false;
            };
            let own = root.child_text("groupId");
            let own = own.or_else(|| root.child("parent")?.child_text("groupId"));
            // One that is put together cannot be told apart, and two of one name in a repository are rare.
            own.is_none_or(|own| own.value == group || own.value.contains("${"))
        };
        Some((*files.iter().find(of_group)?, artifact.span))
    }

    fn import(&mut self, file: FileId, place: Span) {
        if self.open.contains(&file) {
            let message = format!("`{}` imports itself here", self.poms.sources.path(file));
            let problem = Problem::new(place, message).help("remove this import");
            // Every project that imports one of the circle meets it; the first of the circle tells.
            if self.open.first() == Some(&file) && self.open.iter().min() == Some(&file) {
                self.out.problems.push(problem);
            }
            return;
        }
        let Some(root) = self.poms.root(file) else {
            return;
        };
        if self.open.len() >= MAX_DEPTH || !self.seen.insert(file) {
            return;
        }
        self.open.push(file);
        // What is wrong with the BOM's parents is said where it is read for itself.
        let mut aside = Manifest::new(file, self.out.ecosystem);
        let model = Model::new(file, root, self.poms, &mut aside);
        self.take(&model);
        self.open.pop();
    }
}
