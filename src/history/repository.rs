//! A repository: where its files lie, and how an object is found.

use super::MAX_OBJECT;
use super::object::{Id, Kind, Object};
use super::pack::Pack;
use super::walk::Trees;
use flate2::read::ZlibDecoder;
use rustc_hash::FxHashSet;
use std::cell::RefCell;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Largest file of references that is read, in bytes.
const MAX_REFERENCES: u64 = 64 << 20;

/// A repository, opened for reading.
#[derive(Debug)]
pub struct Repository {
    /// The folder of the files it tracks.
    pub folder: PathBuf,
    /// The commit that is checked out.
    pub(super) head: Id,
    /// Commits whose parents a shallow clone left out.
    pub(super) cut: FxHashSet<Id>,
    /// Folders of objects: its own, and those it borrows from.
    objects: Vec<PathBuf>,
    packs: Vec<Pack>,
    pub(super) trees: RefCell<Trees>,
}

impl Repository {
    /// The repository that a file or folder lies in; `None` where there is none, or none that is understood.
    pub fn around(path: &Path) -> Option<Self> {
        let folder = path
            .ancestors()
            .find(|folder| folder.join(".git").exists())?;
        Self::open(folder, own_folder(&folder.join(".git"))?)
    }

    fn open(folder: &Path, own: PathBuf) -> Option<Self> {
        // A further working tree keeps its HEAD to itself and shares the rest.
        let common = match text(&own.join("commondir")) {
            Some(path) => own.join(path.trim()),
            None => own.clone(),
        };
        let head = resolve(&own, &common, "HEAD")?;
        let cut = text(&common.join("shallow")).unwrap_or_default();
        let objects = stores(common.join("objects"));
        let mut packs = Vec::new();
        for store in &objects {
            let Ok(files) = std::fs::read_dir(store.join("pack")) else {
                continue;
            };
            let files = files.flatten().map(|file| file.path());
            let mut files: Vec<_> = files
                .filter(|path| path.extension().is_some_and(|extension| extension == "idx"))
                .collect();
            files.sort();
            packs.extend(files.iter().filter_map(|path| Pack::open(path)));
        }
        Some(Self {
            folder: folder.to_path_buf(),
            head,
            cut: cut.lines().filter_map(Id::from_hex).collect(),
            objects,
            packs,
            trees: RefCell::default(),
        })
    }

    /// The object with this id.
    pub(super) fn read(&self, id: Id) -> Option<Object> {
        let packed = self.packs.iter().find_map(|pack| pack.read(id));
        packed.or_else(|| self.objects.iter().find_map(|store| loose(store, id)))
    }
}

/// The folder a `.git` is or names.
fn own_folder(path: &Path) -> Option<PathBuf> {
    if path.is_dir() {
        return Some(path.to_path_buf());
    }
    let named = text(path)?;
    let named = named.strip_prefix("gitdir:")?.trim();
    Some(path.parent()?.join(named))
}

/// The commit a reference leads to.
fn resolve(own: &Path, common: &Path, name: &str) -> Option<Id> {
    let mut name = name.to_string();
    // References to references are short; a circle has no end.
    for _ in 0..5 {
        let plain = name.split('/').all(|part| !part.is_empty() && part != "..");
        if !plain {
            return None;
        }
        let found = text(&own.join(&name)).or_else(|| text(&common.join(&name)));
        let Some(found) = found else {
            return packed(common, &name);
        };
        match found.trim().strip_prefix("ref:") {
            Some(next) => name = next.trim().to_string(),
            None => return Id::from_hex(found.trim()),
        }
    }
    None
}

/// The commit that the list of packed references gives for a name.
fn packed(common: &Path, name: &str) -> Option<Id> {
    let list = text(&common.join("packed-refs"))?;
    let mut lines = list.lines().filter_map(|line| line.split_once(' '));
    lines.find_map(|(id, other)| (other == name).then(|| Id::from_hex(id))?)
}

/// A folder of objects and those it borrows from.
fn stores(own: PathBuf) -> Vec<PathBuf> {
    let mut out = vec![own];
    let mut at = 0;
    while let Some(store) = out.get(at).cloned() {
        let borrowed = text(&store.join("info/alternates")).unwrap_or_default();
        for line in borrowed.lines().filter(|line| !line.is_empty()) {
            let other = store.join(line);
            if out.len() < 8 && !out.contains(&other) {
                out.push(other);
            }
        }
        at += 1;
    }
    out
}

/// An object in a file of its own.
fn loose(store: &Path, id: Id) -> Option<Object> {
    let hex = id.hex();
    let (folder, name) = hex.split_at_checked(2)?;
    let file = File::open(store.join(folder).join(name)).ok()?;
    let mut bytes = Vec::new();
    let limit = MAX_OBJECT as u64 + 64;
    let read = ZlibDecoder::new(file).take(limit).read_to_end(&mut bytes);
    read.ok()?;
    let end = memchr::memchr(0, &bytes)?;
    let data = bytes.split_off(end + 1);
    let head = str::from_utf8(bytes.get(..end)?).ok()?;
    let (kind, size) = head.split_once(' ')?;
    let kind = match kind {
        "commit" => Kind::Commit,
        "tree" => Kind::Tree,
        "blob" => Kind::Blob,
        "tag" => Kind::Tag,
        _ => return None,
    };
    (size.parse() == Ok(data.len())).then_some(Object { kind, data })
}

/// A small text file; `None` where there is none.
fn text(path: &Path) -> Option<String> {
    let mut text = String::new();
    let file = File::open(path).ok()?;
    file.take(MAX_REFERENCES).read_to_string(&mut text).ok()?;
    Some(text)
}
