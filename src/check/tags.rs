//! The tags of the repository that are versions, read from the files of its `.git` folder.

use crate::document::pattern::{Regex, pattern};
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// Most bytes of a list of tags that are read.
const MAX_BYTES: u64 = 8 << 20;

/// Most files and folders of tags that are looked at.
const MAX_ENTRIES: usize = 20_000;

/// Names that end in a version: `v2.4.0`, `gateway-2.4.0`, `release/2.4`.
static VERSION: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:^|[-_/@])v?(?P<version>\d{1,6}(?:\.\d{1,6}){1,3})$"));

/// The versions that tags of the repository at `folder` name, lowest first; none where it is no repository.
pub(super) fn read(folder: &Path) -> Vec<String> {
    let Some(git) = git_folder(folder) else {
        return Vec::new();
    };
    let mut names = Vec::new();
    if let Some(packed) = text(&git.join("packed-refs")) {
        let names_packed = packed
            .lines()
            .filter_map(|line| line.split_once(" refs/tags/"));
        names.extend(names_packed.map(|(_, name)| name.trim().to_string()));
    }
    loose(&git.join("refs/tags"), &mut names);
    let versions = names
        .iter()
        .filter_map(|name| VERSION.captures(name)?.name("version"));
    let mut versions: Vec<_> = versions
        .map(|version| version.as_str().to_string())
        .collect();
    let numbers = |version: &String| {
        let parts = version
            .split('.')
            .map(|part| part.parse::<u64>().unwrap_or(0));
        parts.collect::<Vec<_>>()
    };
    versions.sort_by_cached_key(|version| (numbers(version), version.clone()));
    versions.dedup();
    versions
}

/// Where the repository keeps what all its worktrees share.
fn git_folder(folder: &Path) -> Option<PathBuf> {
    let git = folder.join(".git");
    if git.is_dir() {
        return Some(git);
    }
    // A worktree has a file that names its own folder, and that one names the shared one.
    let own = text(&git)?;
    let own = folder.join(own.trim().strip_prefix("gitdir: ")?);
    let common = text(&own.join("commondir"))?;
    Some(own.join(common.trim()))
}

fn text(path: &Path) -> Option<String> {
    let mut text = String::new();
    let file = File::open(path).ok()?;
    file.take(MAX_BYTES).read_to_string(&mut text).ok()?;
    Some(text)
}

/// Tags that are files of their own.
fn loose(folder: &Path, names: &mut Vec<String>) {
    let mut open = vec![(folder.to_path_buf(), String::new())];
    let mut looked = 0;
    while let Some((folder, prefix)) = open.pop() {
        let Ok(entries) = fs::read_dir(folder) else {
            continue;
        };
        for entry in entries.flatten() {
            looked += 1;
            if looked > MAX_ENTRIES {
                return;
            }
            let (Ok(name), Ok(kind)) = (entry.file_name().into_string(), entry.file_type()) else {
                continue;
            };
            let name = format!("{prefix}{name}");
            if kind.is_dir() {
                open.push((entry.path(), format!("{name}/")));
            } else if kind.is_file() {
                names.push(name);
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod tests {
    use super::read;
    use std::fs;

    #[test]
    fn versions_are_read_from_packed_and_loose_tags() {
        let folder = tempfile::tempdir().unwrap();
        let git = folder.path().join(".git");
        fs::create_dir_all(git.join("refs/tags/release")).unwrap();
        let packed = "# pack-refs with: peeled\n0a refs/tags/v2.9.0\n^0b\n0c refs/tags/v2.10.0\n0d refs/tags/nightly\n0e refs/heads/v9.9\n";
        fs::write(git.join("packed-refs"), packed).unwrap();
        fs::write(git.join("refs/tags/v2.10.0"), "0c\n").unwrap();
        fs::write(git.join("refs/tags/release/2.11"), "0f\n").unwrap();
        assert_eq!(read(folder.path()), ["2.9.0", "2.10.0", "2.11"]);
        let tree = folder.path().join("tree");
        let own = git.join("worktrees/tree");
        fs::create_dir_all(&own).unwrap();
        fs::create_dir_all(&tree).unwrap();
        fs::write(tree.join(".git"), "gitdir: ../.git/worktrees/tree\n").unwrap();
        fs::write(own.join("commondir"), "../..\n").unwrap();
        assert_eq!(read(&tree).len(), 3);
    }

    #[test]
    fn what_is_no_repository_has_no_tags() {
        let folder = tempfile::tempdir().unwrap();
        assert!(read(folder.path()).is_empty());
        fs::write(folder.path().join(".git"), "garbage").unwrap();
        assert!(read(folder.path()).is_empty());
    }
}
