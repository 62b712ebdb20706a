//! The pictures that documents show: as much of each as tells what it is.

use super::Run;
use crate::document::{Document, LinkKind, picture_folder, target};
use crate::dossier::{Files, OnDisk, Picture};
use crate::parallel;
use crate::syntax::picture;
use rustc_hash::FxHasher;
use std::collections::BTreeSet;
use std::fs::File;
use std::hash::{Hash, Hasher};
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;

impl Run {
    /// Looks at the head of every picture that the documents show.
    pub(super) fn look_at_pictures(&self, documents: &[Arc<Document>], files: &mut Files) {
        for shown in self.pictures_shown(documents) {
            let path = self.paths.absolute(&shown);
            let size = match files.get(&shown) {
                Some(OnDisk::File(size)) if size > 0 => size,
                _ => continue,
            };
            if let Some(picture) = picture(&path, size) {
                files.insert_picture(shown, picture);
            }
        }
        for folder in self.folders_named(documents) {
            let names = picture_names(&self.paths.absolute(&folder));
            if !names.is_empty() {
                files.insert_folder(folder, names);
            }
        }
    }

    /// Every folder of pictures that the documents name.
    fn folders_named(&self, documents: &[Arc<Document>]) -> BTreeSet<String> {
        let named = parallel::map(documents, |document| {
            picture_folder::named(document, &self.sources)
        });
        let named = named.into_iter().flatten();
        named.flat_map(|folder| folder.paths).collect()
    }

    /// Every path that a picture in the documents may mean.
    fn pictures_shown(&self, documents: &[Arc<Document>]) -> BTreeSet<String> {
        let shown = parallel::map(documents, |document| {
            let here = self.sources.path(document.file);
            let images = document.links.iter();
            let images = images.filter(|link| link.kind == LinkKind::Image);
            images
                .flat_map(|link| target::candidates(here, link))
                .collect::<Vec<_>>()
        });
        shown.into_iter().flatten().collect()
    }
}

/// So many files of a folder are looked at.
const MOST_FILES: usize = 200;

/// The names of the pictures in a folder.
fn picture_names(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).into_iter().flatten();
    let files = files.take(MOST_FILES).filter_map(Result::ok);
    let names = files.filter_map(|file| file.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| target::is_picture(name)).collect();
    names.sort();
    names
}

/// This much of the beginning of a picture is read, in bytes; a JPEG's size stands behind what the camera wrote.
const PICTURE_HEAD: u64 = 256 << 10;

/// This much of its end, to tell it from others.
const PICTURE_TAIL: u64 = 16 << 10;

/// What is seen of a picture of this many bytes without reading all of it; `None` where it cannot be read.
fn picture(path: &Path, size: u64) -> Option<Picture> {
    let mut file = File::open(path).ok()?;
    if !file.metadata().ok()?.is_file() {
        return None;
    }
    let mut head = Vec::new();
    file.by_ref()
        .take(PICTURE_HEAD)
        .read_to_end(&mut head)
        .ok()?;
    let mut tail = Vec::new();
    if size > PICTURE_HEAD {
        let from = PICTURE_HEAD.max(size.saturating_sub(PICTURE_TAIL));
        file.seek(SeekFrom::Start(from)).ok()?;
        file.take(PICTURE_TAIL).read_to_end(&mut tail).ok()?;
    }
    let mut hasher = FxHasher::default();
    (size, &head, &tail).hash(&mut hasher);
    Some(Picture {
        head: picture::head(&head),
        fingerprint: hasher.finish(),
    })
}
