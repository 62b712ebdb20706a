//! Back through the history, from what is checked out, along the first parents.

use super::object::{Commit, Id, Kind, entry};
use super::repository::Repository;
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// A history is looked through this many commits back.
const MAX_COMMITS: usize = 2_000;

/// Trees are kept in memory up to this many bytes.
const MAX_KEPT: usize = 16 << 20;

/// A moment of the history that is looked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sought<'p> {
    /// The last commit that changed the file with this path (with `/`, from the repository's folder).
    Change(&'p str),
    /// The last commit made by this time, in seconds since 1970.
    Time(i64),
}

/// A moment of the history.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Moment {
    commit: Id,
    /// When the commit was made, in seconds since 1970.
    pub time: i64,
}

/// Trees read so far.
#[derive(Default, Debug)]
pub(super) struct Trees {
    known: FxHashMap<Id, Rc<Vec<u8>>>,
    bytes: usize,
}

impl Repository {
    /// Whether what is checked out holds a file under this path.
    pub fn holds(&self, path: &str) -> bool {
        let commit = self.commit(self.head);
        commit.is_some_and(|commit| self.find(commit.tree, path).is_some())
    }

    /// What a file that is checked out holds in the history; `None` where the history does not hold it.
    pub fn file_now(&self, path: &str) -> Option<Vec<u8>> {
        self.file_in(self.head, path)
    }

    /// Each moment sought, in their order; `None` where the history does not reach so far back, or cannot be read.
    pub fn moments(&self, sought: &[Sought<'_>]) -> Vec<Option<Moment>> {
        let mut out = vec![None; sought.len()];
        let mut next = Some(self.head);
        let mut left = MAX_COMMITS;
        // What each file was in the commit before.
        let mut files: Vec<Option<Id>> = vec![None; sought.len()];
        let mut later: Option<Moment> = None;
        let mut tree = None;
        while let Some(id) = next
            && left > 0
            && let Some(commit) = self.commit(id)
        {
            left -= 1;
            let here = Moment {
                commit: id,
                time: commit.time,
            };
            let same = tree.replace(commit.tree) == Some(commit.tree);
            for ((sought, out), file) in sought.iter().zip(&mut out).zip(&mut files) {
                if out.is_some() {
                    continue;
                }
                match *sought {
                    Sought::Time(time) if commit.time <= time => *out = Some(here),
                    Sought::Time(_) => {}
                    Sought::Change(_) if same => {}
                    Sought::Change(path) => {
                        let found = self.find(commit.tree, path);
                        // The one after this commit made it what it is.
                        if later.is_some() && found != *file {
                            *out = later;
                        }
                        *file = found;
                    }
                }
            }
            later = Some(here);
            next = commit.parent;
            if next.is_none() {
                // What the first commit holds, it brought.
                for ((sought, out), file) in sought.iter().zip(&mut out).zip(&files) {
                    if out.is_none() && matches!(sought, Sought::Change(_)) && file.is_some() {
                        *out = Some(here);
                    }
                }
            }
            if self.cut.contains(&id) || out.iter().all(Option::is_some) {
                break;
            }
        }
        out
    }

    /// What a file held at a moment; `None` where it was not there.
    pub fn file_at(&self, moment: Moment, path: &str) -> Option<Vec<u8>> {
        self.file_in(moment.commit, path)
    }

    fn file_in(&self, commit: Id, path: &str) -> Option<Vec<u8>> {
        let commit = self.commit(commit)?;
        let id = self.find(commit.tree, path)?;
        let object = self.read(id)?;
        (object.kind == Kind::Blob).then_some(object.data)
    }

    fn commit(&self, id: Id) -> Option<Commit> {
        let object = self.read(id)?;
        Commit::read(&object.data).filter(|_| object.kind == Kind::Commit)
    }

    /// The object under a path.
    fn find(&self, tree: Id, path: &str) -> Option<Id> {
        let mut id = tree;
        for name in path.split('/') {
            id = entry(&self.tree(id)?, name.as_bytes())?;
        }
        Some(id)
    }

    fn tree(&self, id: Id) -> Option<Rc<Vec<u8>>> {
        if let Some(known) = self.trees.borrow().known.get(&id) {
            return Some(known.clone());
        }
        let object = self.read(id).filter(|object| object.kind == Kind::Tree)?;
        let mut trees = self.trees.borrow_mut();
        if trees.bytes > MAX_KEPT {
            *trees = Trees::default();
        }
        trees.bytes += object.data.len();
        let data = Rc::new(object.data);
        trees.known.insert(id, data.clone());
        Some(data)
    }
}
