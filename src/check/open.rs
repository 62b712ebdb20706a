//! Opening files: size limits, compressed SBOMs, and what is said of a file that cannot be read.

use super::Run;
use crate::discover::{Found, Role, Skipped};
use crate::manifest;
use crate::parallel;
use crate::problem::Problem;
use crate::source::{FileId, SourceFile};
use crate::unsaved::Unsaved;
use crate::{sbom, unpack};
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::thread;

/// Larger documents are not read, in bytes.
const MAX_DOCUMENT: u64 = 32 << 20;

/// Larger SBOMs and manifests are not read, in bytes: spans count bytes in 32 bits.
const MAX_DATA: u64 = 2 << 30;

/// What a file holds; else why it cannot be read, and what would help.
type Loaded = Result<SourceFile, (String, &'static str)>;

/// Reads a file, or takes what stands in its place; else why it cannot be read, and what would help. An SBOM may be
/// compressed.
fn load(path: &Path, shown: &str, role: Role, unsaved: &Unsaved) -> Loaded {
    let limit = match role {
        Role::Document => MAX_DOCUMENT,
        _ => MAX_DATA,
    };
    let read = match unsaved.get(path) {
        Some(bytes) => Ok((bytes.len() as u64 <= limit).then(|| bytes.to_vec())),
        None => read_at_most(path, limit),
    };
    match read {
        Ok(Some(bytes)) if role == Role::Sbom && unpack::is_gzip(&bytes) => {
            let unpacked = unpack_sbom(&bytes, limit);
            let content = unpacked.map(|bytes| SourceFile::unpacked(shown.into(), bytes));
            let help = "pack it again, or give the file as it is, not compressed";
            content.map_err(|failure| (failure.to_string(), help))
        }
        Ok(Some(bytes)) => Ok(SourceFile::new(shown.into(), bytes)),
        Ok(None) => Err((
            format!("is larger than {} MiB and was not read", limit >> 20),
            "split the file, or leave it out by an ignore file",
        )),
        Err(error) => Err((
            format!("cannot be read: {error}"),
            "give the user who runs the check the right to read it",
        )),
    }
}

/// The bytes of a file of at most `limit` bytes; `None` when it is larger.
fn read_at_most(path: &Path, limit: u64) -> std::io::Result<Option<Vec<u8>>> {
    let file = File::open(path)?;
    // A file can be replaced or grow after the walk saw it.
    let metadata = file.metadata()?;
    if !metadata.is_file() {
        return Err(std::io::Error::other("not a regular file"));
    }
    if metadata.len() > limit {
        return Ok(None);
    }
    let length = usize::try_from(metadata.len()).unwrap_or_default();
    if length >= LARGE
        && let Some(bytes) = read_in_halves(path, &file, length)
    {
        return Ok(Some(bytes));
    }
    let mut bytes = Vec::with_capacity(length);
    (&file).seek(SeekFrom::Start(0))?;
    file.take(limit + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= limit).then_some(bytes))
}

/// Files of this many bytes are worth a second thread.
const LARGE: usize = 16 << 20;

/// A file of this length read by two threads: most of the time goes into memory that is touched for the first time.
/// `None` where that did not work, for whatever reason.
fn read_in_halves(path: &Path, file: &File, length: usize) -> Option<Vec<u8>> {
    let mut bytes = vec![0; length];
    let (first, second) = bytes.split_at_mut(length / 2);
    let from = first.len() as u64;
    let rest = || {
        let mut file = File::open(path)?;
        file.seek(SeekFrom::Start(from))?;
        file.read_exact(second)
    };
    let mut file = file;
    let (a, b) = thread::scope(|scope| {
        let rest = thread::Builder::new().spawn_scoped(scope, rest);
        let first = file.read_exact(first);
        (first, rest.map(thread::ScopedJoinHandle::join))
    });
    (a.is_ok() && matches!(b, Ok(Ok(Ok(()))))).then_some(bytes)
}

/// What a compressed SBOM holds. What does not even begin as one is not unpacked far.
fn unpack_sbom(bytes: &[u8], limit: u64) -> Result<Vec<u8>, unpack::Failure> {
    const START: u64 = 1 << 20;
    let is_sbom = sbom::sniff(&unpack::head(bytes, START)).is_some();
    unpack::unpack(bytes, if is_sbom { limit } else { 16 * START })
}

impl Run {
    pub(super) fn is_unreadable(&self, file: FileId) -> bool {
        self.unreadable
            .iter()
            .any(|problem| problem.span.file == file)
    }

    /// Opens a file; one that cannot be opened stands as an empty file with a problem.
    pub(super) fn open(&mut self, path: &Path, shown: &str, role: Role) -> Option<FileId> {
        let loaded = load(path, shown, role, &self.unsaved);
        self.keep(shown, loaded)
    }

    /// Opens several files, each as [`Self::open`] does.
    pub(super) fn open_all<'f>(
        &mut self,
        found: impl Iterator<Item = &'f Found>,
    ) -> Vec<Option<FileId>> {
        let found: Vec<&Found> = found.collect();
        let loaded = parallel::map(&found, |found| {
            load(&found.path, &found.shown, found.role, &self.unsaved)
        });
        let loaded = loaded.into_iter().zip(found);
        loaded
            .map(|(loaded, found)| self.keep(&found.shown, loaded))
            .collect()
    }

    fn keep(&mut self, shown: &str, loaded: Loaded) -> Option<FileId> {
        let (reason, help) = match loaded {
            Ok(file) => return Some(self.sources.take(file)),
            Err(failure) => failure,
        };
        let file = self.sources.add(shown, Vec::new());
        self.skipped.push(Skipped {
            path: shown.into(),
            reason: reason.clone(),
        });
        let problem =
            Problem::new(self.sources.start_of(file), format!("`{shown}` {reason}")).help(help);
        self.unreadable.push(problem);
        None
    }

    /// Opens a file nobody named; one that cannot be read is no matter of this run.
    pub(super) fn open_quietly(&mut self, found: &Found) -> Option<FileId> {
        let known = self.sources.find(&found.shown);
        known.or_else(|| {
            let content = load(&found.path, &found.shown, found.role, &self.unsaved).ok()?;
            Some(self.sources.take(content))
        })
    }

    /// Opens the lockfile and the workspace's manifest of a manifest that was named on its own. They are read
    /// for its sake and are no files of the product.
    pub(super) fn open_companions(&mut self, manifest: &str) {
        for shown in manifest::companions(manifest) {
            let path = self.paths.absolute(&shown);
            let known = self.sources.find(&shown).is_some();
            if !known && self.unsaved.is_file(&path) {
                self.open(&path, &shown, Role::Manifest);
            }
        }
    }
}
