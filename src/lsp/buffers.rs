//! What is open in the editor.

use super::place::{Encoding, offset_in};
use super::protocol::{Change, OpenedText};
use super::uri;
use crate::discover::lexical;
use crate::unsaved::Unsaved;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

const MARK: char = '\u{feff}';

/// One document as the editor holds it.
#[derive(Debug)]
struct Buffer {
    /// Its name as the editor writes it.
    uri: String,
    version: i64,
    text: String,
    disk: Disk,
    /// Whether it was changed since it was opened or saved.
    changed: bool,
    bytes: OnceLock<Arc<Vec<u8>>>,
}

/// What an editor does not show of a file, and keeps when it saves.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
struct Disk {
    /// It begins with a byte order mark, and the text does not.
    marked: bool,
    /// It is no UTF-8, so the editor has translated it.
    translated: bool,
}

impl Disk {
    fn of(path: &Path, text: &str) -> Self {
        // Opening a pipe waits for a writer, which may never come.
        let bytes = path.is_file().then(|| std::fs::read(path).ok()).flatten();
        let Some(bytes) = bytes else {
            return Self::default();
        };
        Self {
            marked: bytes.starts_with("\u{feff}".as_bytes()) && !text.starts_with(MARK),
            translated: std::str::from_utf8(&bytes).is_err(),
        }
    }
}

impl Buffer {
    fn bytes(&self) -> Arc<Vec<u8>> {
        let make = || {
            let mark = if self.disk.marked { "\u{feff}" } else { "" };
            Arc::new([mark.as_bytes(), self.text.as_bytes()].concat())
        };
        self.bytes.get_or_init(make).clone()
    }
}

/// The open documents, by path.
#[derive(Default, Debug)]
pub(super) struct Buffers {
    open: BTreeMap<PathBuf, Buffer>,
}

impl Buffers {
    /// A document was opened. The path, where it is a file.
    pub(super) fn open(&mut self, document: OpenedText) -> Option<PathBuf> {
        let path = path_of(&document.uri)?;
        let buffer = Buffer {
            disk: Disk::of(&path, &document.text),
            uri: document.uri,
            version: document.version,
            text: document.text,
            changed: false,
            bytes: OnceLock::new(),
        };
        self.open.insert(path.clone(), buffer);
        Some(path)
    }

    /// A document was changed; one after the other, each change seen from what the one before made.
    pub(super) fn change(
        &mut self,
        uri: &str,
        version: i64,
        changes: Vec<Change>,
        encoding: Encoding,
    ) -> Option<PathBuf> {
        let path = path_of(uri)?;
        let buffer = self.open.get_mut(&path)?;
        buffer.version = version;
        buffer.changed = true;
        buffer.bytes = OnceLock::new();
        for change in changes {
            let Some(range) = change.range else {
                buffer.text = change.text;
                continue;
            };
            let start = offset_in(&buffer.text, range.start, encoding);
            let end = offset_in(&buffer.text, range.end, encoding).max(start);
            buffer.text.replace_range(start..end, &change.text);
        }
        Some(path)
    }

    /// A document was saved.
    pub(super) fn save(&mut self, uri: &str) -> Option<PathBuf> {
        let path = path_of(uri)?;
        if let Some(buffer) = self.open.get_mut(&path) {
            buffer.disk = Disk::of(&path, &buffer.text);
            buffer.changed = false;
            buffer.bytes = OnceLock::new();
        }
        Some(path)
    }

    /// A document was closed: what is on disk counts again.
    pub(super) fn close(&mut self, uri: &str) -> Option<PathBuf> {
        let path = path_of(uri)?;
        self.open.remove(&path);
        Some(path)
    }

    /// The open files.
    pub(super) fn paths(&self) -> impl Iterator<Item = &Path> {
        self.open.keys().map(PathBuf::as_path)
    }

    /// Whether a file is open.
    pub(super) fn is_open(&self, path: &Path) -> bool {
        self.open.contains_key(path)
    }

    /// The name of a file as the editor writes it.
    pub(super) fn uri(&self, path: &Path) -> String {
        let open = self.open.get(path);
        open.map_or_else(|| uri::of_path(path), |buffer| buffer.uri.clone())
    }

    /// The version of an open document.
    pub(super) fn version(&self, path: &Path) -> Option<i64> {
        Some(self.open.get(path)?.version)
    }

    /// Whether the editor counts a byte order mark as a character of the text.
    pub(super) fn shows_mark(&self, path: &Path) -> bool {
        let open = self.open.get(path);
        open.is_some_and(|buffer| buffer.text.starts_with(MARK))
    }

    /// What stands in place of the files on disk.
    pub(super) fn unsaved(&self) -> Unsaved {
        let mut unsaved = Unsaved::default();
        for (path, buffer) in &self.open {
            // What the editor shows of a file that is no UTF-8 is not what the file holds.
            if buffer.changed || !buffer.disk.translated {
                unsaved.insert(path, buffer.bytes());
            }
        }
        unsaved
    }
}

/// The path of a file as everything here names it.
pub(super) fn path_of(uri: &str) -> Option<PathBuf> {
    uri::to_path(uri).map(|path| lexical(&path))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod tests {
    use super::*;
    use crate::lsp::protocol::{Position, Range};

    fn opened(path: &Path, text: &str) -> Buffers {
        let mut buffers = Buffers::default();
        buffers.open(OpenedText {
            uri: uri::of_path(path),
            version: 1,
            text: text.into(),
        });
        buffers
    }

    fn change(range: Option<(u32, u32, u32, u32)>, text: &str) -> Change {
        let place = |line, character| Position { line, character };
        Change {
            range: range.map(|(a, b, c, d)| Range {
                start: place(a, b),
                end: place(c, d),
            }),
            text: text.into(),
        }
    }

    #[test]
    fn changes_build_on_one_another() {
        let path = Path::new("/nowhere/a.md");
        let mut buffers = opened(path, "a\u{1f600}b\r\nc\n");
        let uri = uri::of_path(path);
        let changes = vec![
            change(Some((0, 3, 0, 4)), "B"),
            change(Some((0, 4, 1, 0)), "\n"),
            change(Some((1, 1, 9, 9)), "!"),
            change(Some((1, 1, 0, 0)), "?"),
        ];
        buffers.change(&uri, 2, changes, Encoding::Utf16);
        let unsaved = buffers.unsaved();
        let text = String::from_utf8_lossy(unsaved.get(path).unwrap());
        assert_eq!(text, "a\u{1f600}B\nc?!");
        assert_eq!(buffers.version(path), Some(2));
        buffers.change(&uri, 3, vec![change(None, "new")], Encoding::Utf16);
        assert_eq!(buffers.unsaved().get(path), Some(&b"new"[..]));
        buffers.close(&uri);
        assert_eq!(buffers.unsaved().get(path), None);
    }

    #[test]
    fn what_an_editor_hides_of_a_file_stays_part_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        let uri = uri::of_path(&path);
        std::fs::write(&path, "\u{feff}text").unwrap();
        let mut buffers = opened(&path, "text");
        assert_eq!(
            buffers.unsaved().get(&path),
            Some("\u{feff}text".as_bytes())
        );
        assert!(!buffers.shows_mark(&path));
        buffers.change(&uri, 2, vec![change(None, "t")], Encoding::Utf8);
        assert_eq!(buffers.unsaved().get(&path), Some("\u{feff}t".as_bytes()));
        std::fs::write(&path, b"gr\xfcn").unwrap();
        let mut buffers = opened(&path, "grün");
        assert_eq!(buffers.unsaved().get(&path), None);
        buffers.change(&uri, 2, vec![change(None, "blau")], Encoding::Utf8);
        assert_eq!(buffers.unsaved().get(&path), Some(&b"blau"[..]));
        std::fs::write(&path, "blau").unwrap();
        buffers.save(&uri);
        assert_eq!(buffers.unsaved().get(&path), Some(&b"blau"[..]));
    }
}
