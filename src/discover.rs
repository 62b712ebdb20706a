//! Which files there are, what each may be, and what was skipped and why. Knows nothing of contents beyond the
//! first kilobytes that tell an SBOM from any other data file.

use std::path::{Path, PathBuf};

pub mod classify;
mod page;
pub mod units;
pub mod walk;

pub use classify::Role;
pub use walk::{
    Discovery, data_files, discover, holds_manifest, in_samples, is_left_out, named_file,
};

/// A file or folder that was not read.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Skipped {
    /// Path as reports show it.
    pub path: String,
    /// Why.
    pub reason: String,
}

/// A file worth reading.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Found {
    /// Path as reports show it.
    pub shown: String,
    /// Path to open.
    pub path: PathBuf,
    /// What it may be.
    pub role: Role,
    /// Whether the user named this very file.
    pub named: bool,
}

/// Turns paths into the form reports show: relative to the working directory, with `/`.
#[derive(Debug)]
pub struct Paths {
    working_directory: PathBuf,
}

impl Paths {
    /// Paths seen from `working_directory`.
    pub fn new(working_directory: PathBuf) -> Self {
        Self { working_directory }
    }

    /// Where a shown path lies on disk.
    pub fn absolute(&self, shown: &str) -> PathBuf {
        self.working_directory.join(shown)
    }

    /// `path` relative to the working directory, with `/`; `.` for the working directory itself.
    pub fn shown(&self, path: &Path) -> String {
        let absolute = if path.is_absolute() {
            path.to_path_buf()
        } else {
            self.working_directory.join(path)
        };
        let path = normal(&absolute);
        let base = normal(&self.working_directory);
        let shared = path.iter().zip(&base).take_while(|(a, b)| a == b).count();
        let up = std::iter::repeat_n("..", base.len() - shared).map(str::to_string);
        let parts: Vec<String> = up.chain(path.iter().skip(shared).cloned()).collect();
        if parts.is_empty() {
            ".".into()
        } else {
            parts.join("/")
        }
    }
}

/// The components of an absolute path, `.` and `..` resolved by their letters.
fn normal(path: &Path) -> Vec<String> {
    let mut out = Vec::new();
    for component in path.components() {
        match component {
            std::path::Component::CurDir => {}
            std::path::Component::ParentDir => {
                out.pop();
            }
            // Only the root and a drive hold separators; elsewhere a backslash is a character of the name.
            std::path::Component::RootDir => out.push("/".into()),
            other => out.push(other.as_os_str().to_string_lossy().into_owned()),
        }
    }
    out
}

/// An absolute path without `.` and `..`, by its letters.
pub(crate) fn lexical(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::CurDir => {}
            std::path::Component::ParentDir => {
                out.pop();
            }
            other => out.push(other),
        }
    }
    out
}

/// `folder/name` in the form reports show; `name` alone in the working directory.
pub fn join(folder: &str, name: &str) -> String {
    if folder == "." || folder.is_empty() {
        name.to_string()
    } else {
        format!("{folder}/{name}")
    }
}

/// `a/./b/../c` as `a/c`; leading `..` stay.
pub fn resolve(path: &str) -> String {
    let mut out: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if out.last().is_some_and(|last| *last != "..") => {
                out.pop();
            }
            other => out.push(other),
        }
    }
    if out.is_empty() {
        ".".into()
    } else {
        out.join("/")
    }
}

/// How many steps lead from the folder of one file to that of another.
pub(crate) fn distance(one: &str, other: &str) -> usize {
    let folders = |path| folder_of(path).split('/').filter(|part| *part != ".");
    let (one, other): (Vec<_>, Vec<_>) = (folders(one).collect(), folders(other).collect());
    let shared = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    one.len() + other.len() - 2 * shared
}

/// The folder of a path, `.` when it has none.
pub fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or(".", |(folder, _)| folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_counts_steps_between_folders() {
        assert_eq!(super::distance("a/b/x.json", "a/b/y.json"), 0);
        assert_eq!(super::distance("a/b/x.json", "a/sbom/y.json"), 2);
        assert_eq!(super::distance("x.json", "a/y.json"), 1);
    }

    #[test]
    fn paths_are_shown_relative_with_slashes() {
        let paths = Paths::new("/a/b".into());
        assert_eq!(paths.shown(Path::new("/a/b/c/d.md")), "c/d.md");
        assert_eq!(paths.shown(Path::new("c/../d.md")), "d.md");
        assert_eq!(paths.shown(Path::new("../x/y")), "../x/y");
        assert_eq!(paths.shown(Path::new(".")), ".");
    }

    #[test]
    fn links_are_resolved_by_their_letters() {
        assert_eq!(resolve("docs/../SECURITY.md"), "SECURITY.md");
        assert_eq!(resolve("./a//b"), "a/b");
        assert_eq!(resolve("../a"), "../a");
    }
}
