//! `go.work`: the folders of the modules that are built together, and what is replaced for all of them.

use super::{Reader, Replaced};
use crate::manifest::files::{folder_of, join};
use crate::manifest::{Ecosystem, Manifest};
use crate::problem::Problem;
use crate::source::{FileId, Sources};

/// A workspace.
pub(super) struct Work {
    folders: Vec<String>,
    pub(super) replaced: Replaced,
    pub(super) problems: Vec<Problem>,
    /// Whether the file could be read at all.
    readable: bool,
}

impl Work {
    pub(super) fn new(file: FileId, sources: &Sources) -> Self {
        let mut scratch = Manifest::new(file, Ecosystem::Go);
        let mut out = Self {
            folders: Vec::new(),
            replaced: Replaced::default(),
            problems: Vec::new(),
            readable: true,
        };
        match Reader::new(&mut scratch, sources) {
            Ok(mut reader) => {
                reader.all(sources);
                let home = folder_of(sources.path(file));
                let folders = reader.folders.iter().filter_map(|path| join(home, path));
                out.folders = folders.collect();
                out.replaced = reader.replaced;
            }
            Err(problem) => {
                out.readable = false;
                out.problems.push(problem);
            }
        }
        out.problems.append(&mut scratch.problems);
        out
    }

    /// Whether the module in a folder is one of the workspace's; every one may be where the file cannot be read.
    pub(super) fn lists(&self, folder: &str) -> bool {
        !self.readable || self.folders.iter().any(|listed| listed == folder)
    }
}
