//! The folders that are checked, and how far each check has come.

use super::buffers::Buffers;
use crate::config::load;
use crate::discover::Role;
use crate::discover::classify::classify;
use crate::report::Report;
use crate::unsaved::Unsaved;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long nothing may be typed before a check begins.
pub(super) const TYPING: Duration = Duration::from_millis(120);

/// How long changes on disk are gathered.
pub(super) const ON_DISK: Duration = Duration::from_millis(500);

/// What of a folder is checked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Scope {
    /// All of it.
    Folder,
    /// The files in it that are open: nobody said that it is a product's folder.
    OpenFiles,
}

/// A folder that is checked.
#[derive(Debug)]
pub(super) struct Root {
    pub(super) scope: Scope,
    /// Counts the changes in the editor.
    pub(super) generation: u64,
    /// The state the last report is of.
    pub(super) reported: u64,
    pub(super) report: Option<Box<Report>>,
    /// When the next check is to begin.
    pub(super) due: Option<Instant>,
    /// Why the last check could not check, as the editor was told.
    pub(super) failure: Option<String>,
}

impl Root {
    fn new(scope: Scope) -> Self {
        Self {
            scope,
            generation: 1,
            reported: 0,
            report: None,
            due: Some(Instant::now()),
            failure: None,
        }
    }

    /// Something changed in the editor: what is known is out of date, and each change puts the check off again.
    pub(super) fn changed(&mut self, delay: Duration) {
        self.generation += 1;
        self.due = Some(Instant::now() + delay);
    }

    /// Something may have changed on disk: a check is due soon, however much more changes.
    pub(super) fn touched(&mut self) {
        self.due.get_or_insert_with(|| Instant::now() + ON_DISK);
    }

    /// Whether the report is of what the editor shows now.
    pub(super) fn is_fresh(&self) -> bool {
        self.reported == self.generation
    }
}

/// All of them.
#[derive(Default, Debug)]
pub(super) struct Roots {
    /// Whether they are the editor's folders, or follow from the files that are open.
    given: bool,
    list: BTreeMap<PathBuf, Root>,
}

impl Roots {
    /// The folders open in the editor; without any, the folders of the files that are open count.
    pub(super) fn new(folders: impl IntoIterator<Item = PathBuf>) -> Self {
        let list: BTreeMap<_, _> = folders
            .into_iter()
            .map(|folder| (folder, Root::new(Scope::Folder)))
            .collect();
        Self {
            given: !list.is_empty(),
            list,
        }
    }

    /// Folders were opened and closed in the editor. Those that are no longer checked are returned.
    pub(super) fn change(
        &mut self,
        added: impl IntoIterator<Item = PathBuf>,
        removed: &[PathBuf],
        buffers: &Buffers,
    ) -> Vec<PathBuf> {
        let mut wanted: BTreeMap<_, _> = self.list.keys().cloned().zip(self.scopes()).collect();
        if !self.given {
            wanted.clear();
        }
        wanted.retain(|folder, _| !removed.contains(folder));
        wanted.extend(added.into_iter().map(|folder| (folder, Scope::Folder)));
        self.given = !wanted.is_empty();
        match self.given {
            true => self.become_(wanted),
            false => self.follow(buffers),
        }
    }

    fn scopes(&self) -> impl Iterator<Item = Scope> + '_ {
        self.list.values().map(|root| root.scope)
    }

    /// Where the editor named no folder: a file belongs to the folder of its configuration, else to its own. Folders
    /// that are no longer checked are returned.
    pub(super) fn follow(&mut self, buffers: &Buffers) -> Vec<PathBuf> {
        if self.given {
            return Vec::new();
        }
        let unsaved = buffers.unsaved();
        let homes = buffers.paths().filter_map(|path| home(path, &unsaved));
        self.become_(homes.collect())
    }

    fn become_(&mut self, wanted: BTreeMap<PathBuf, Scope>) -> Vec<PathBuf> {
        let is_gone = |(folder, root): &(&PathBuf, &Root)| wanted.get(*folder) != Some(&root.scope);
        let gone: Vec<_> = self.list.iter().filter(is_gone).collect();
        let gone: Vec<_> = gone.into_iter().map(|(folder, _)| folder.clone()).collect();
        for folder in &gone {
            self.list.remove(folder);
        }
        for (folder, scope) in wanted {
            self.list.entry(folder).or_insert_with(|| Root::new(scope));
        }
        gone
    }

    /// The folder a file belongs to: the innermost around it.
    pub(super) fn of(&self, path: &Path) -> Option<&Path> {
        let holds = |(folder, root): &(&PathBuf, &Root)| match root.scope {
            Scope::Folder => path.starts_with(folder),
            Scope::OpenFiles => path.parent() == Some(folder.as_path()),
        };
        let around = self.list.iter().filter(holds);
        let inner = around.max_by_key(|(folder, _)| folder.components().count());
        inner.map(|(folder, _)| folder.as_path())
    }

    /// A folder by its path.
    pub(super) fn get(&self, folder: &Path) -> Option<&Root> {
        self.list.get(folder)
    }

    /// A folder by its path.
    pub(super) fn get_mut(&mut self, folder: &Path) -> Option<&mut Root> {
        self.list.get_mut(folder)
    }

    /// All of them, by path.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&Path, &Root)> {
        self.list
            .iter()
            .map(|(folder, root)| (folder.as_path(), root))
    }

    /// All of them.
    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = (&Path, &mut Root)> {
        self.list
            .iter_mut()
            .map(|(folder, root)| (folder.as_path(), root))
    }

    /// The one whose check is to begin first, and when.
    pub(super) fn next_due(&self) -> Option<(Instant, &Path)> {
        let due = self
            .iter()
            .filter_map(|(folder, root)| Some((root.due?, folder)));
        due.min()
    }
}

/// Where a file belongs in an editor without folders; nowhere, where it is nothing that is checked.
fn home(path: &Path, unsaved: &Unsaved) -> Option<(PathBuf, Scope)> {
    if let Some(config) = load::find(path, unsaved) {
        return Some((config.parent()?.to_path_buf(), Scope::Folder));
    }
    is_checked(path, unsaved).then_some((path.parent()?.to_path_buf(), Scope::OpenFiles))
}

/// Whether a file is one that a check reads.
pub(super) fn is_checked(path: &Path, unsaved: &Unsaved) -> bool {
    let shown = path.to_string_lossy();
    let role = classify(unsaved.content(path), &shown);
    matches!(role, Role::Document | Role::Sbom | Role::Manifest)
}
