//! Texts that stand in place of files: what comes by standard input, and what an editor has not saved.

use crate::discover::classify::Content;
use crate::discover::lexical;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Bytes by the absolute path of the file they stand in place of, whether it is on disk or not.
#[derive(Clone, Default, Debug)]
pub struct Unsaved {
    texts: BTreeMap<PathBuf, Arc<Vec<u8>>>,
}

impl Unsaved {
    /// Puts `bytes` in place of the file at `path`, which is absolute.
    pub fn insert(&mut self, path: &Path, bytes: impl Into<Arc<Vec<u8>>>) {
        self.texts.insert(lexical(path), bytes.into());
    }

    /// What stands in place of the file at `path`.
    pub fn get(&self, path: &Path) -> Option<&[u8]> {
        // Most runs have none, and a walk asks for every file.
        if self.texts.is_empty() {
            return None;
        }
        self.texts.get(&lexical(path)).map(|bytes| bytes.as_slice())
    }

    /// Where the bytes of the file at `path` are.
    pub fn content<'a>(&'a self, path: &'a Path) -> Content<'a> {
        self.get(path).map_or(Content::File(path), Content::Bytes)
    }

    /// Whether something stands in place of the file at `path`, or it is one on disk.
    pub fn is_file(&self, path: &Path) -> bool {
        self.get(path).is_some() || path.is_file()
    }

    /// The bytes of the file at `path`.
    ///
    /// # Errors
    /// When nothing stands in its place and it cannot be read.
    pub fn read(&self, path: &Path) -> std::io::Result<Cow<'_, [u8]>> {
        match self.get(path) {
            Some(bytes) => Ok(Cow::Borrowed(bytes)),
            None => std::fs::read(path).map(Cow::Owned),
        }
    }

    /// The files below `folder` for which something stands here, by path.
    pub(crate) fn below(&self, folder: &Path) -> impl Iterator<Item = &Path> {
        let folder = lexical(folder);
        let paths = self.texts.keys().map(PathBuf::as_path);
        paths.filter(move |path| path.starts_with(&folder))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod tests {
    use super::Unsaved;
    use std::path::Path;

    #[test]
    fn paths_are_compared_by_where_they_lead() {
        let mut unsaved = Unsaved::default();
        unsaved.insert(Path::new("/a/./b/../c.md"), b"text".to_vec());
        assert_eq!(unsaved.get(Path::new("/a/c.md")), Some(&b"text"[..]));
        assert_eq!(unsaved.get(Path::new("/a/x/../c.md")), Some(&b"text"[..]));
        assert!(unsaved.is_file(Path::new("/a/c.md")));
        assert_eq!(&*unsaved.read(Path::new("/a/c.md")).unwrap(), b"text");
        assert_eq!(unsaved.below(Path::new("/a")).count(), 1);
        assert_eq!(unsaved.below(Path::new("/a/c")).count(), 0);
    }
}
