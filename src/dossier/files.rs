//! What stands on disk where the documents point to.

use crate::syntax::picture;
use rustc_hash::FxHashMap;

/// What exists on disk among the files that documents link to, by path as reports show it.
#[derive(Clone, Default, Debug)]
pub struct Files {
    known: FxHashMap<String, OnDisk>,
    pictures: FxHashMap<String, Picture>,
    folders: FxHashMap<String, Vec<String>>,
}

/// A picture on disk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Picture {
    /// Format and size; `None` when the file is of no known format.
    pub head: Option<picture::Head>,
    /// The same for files with the same content, and hardly ever for others.
    pub fingerprint: u64,
}

/// One path on disk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OnDisk {
    /// A file of this many bytes.
    File(u64),
    /// A folder.
    Folder,
}

impl Files {
    /// Notes that `path` exists.
    pub fn insert(&mut self, path: String, found: OnDisk) {
        self.known.insert(path, found);
    }

    /// What is at `path`; `None` when nothing is.
    pub fn get(&self, path: &str) -> Option<OnDisk> {
        self.known.get(path).copied()
    }

    /// Every path where something is, in no order.
    pub fn all(&self) -> impl Iterator<Item = (&str, OnDisk)> {
        self.known
            .iter()
            .map(|(path, found)| (path.as_str(), *found))
    }

    /// Notes what kind of picture is at `path`.
    pub fn insert_picture(&mut self, path: String, picture: Picture) {
        self.pictures.insert(path, picture);
    }

    /// Notes the names of the pictures in the folder at `path`.
    pub fn insert_folder(&mut self, path: String, pictures: Vec<String>) {
        self.folders.insert(path, pictures);
    }

    /// Whether any folder with pictures is known.
    pub fn has_folders(&self) -> bool {
        !self.folders.is_empty()
    }

    /// The names of the pictures in the folder at `path`, where a document points to it.
    pub fn pictures_in(&self, path: &str) -> &[String] {
        self.folders.get(path).map_or(&[], Vec::as_slice)
    }

    /// The picture at `path`, where a document shows it.
    pub fn picture(&self, path: &str) -> Option<Picture> {
        self.pictures.get(path).copied()
    }
}
