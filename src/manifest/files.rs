//! Which files belong together: a manifest, its lockfile, the manifests of the folders above it.

use super::{Ecosystem, Manifest};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span};
use crate::syntax::{encoding_problem, merge_conflict};
use rustc_hash::{FxHashMap, FxHashSet};

/// A manifest and the files that may belong to it.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The manifest.
    pub manifest: FileId,
    /// Lockfiles in its folder and the folders above, nearest first.
    pub lockfiles: Vec<FileId>,
    /// Manifests of the same ecosystem in the folders above, nearest first.
    pub above: Vec<FileId>,
}

/// Reads every manifest among `files`, in that order. The lockfiles and workspace manifests they need are found
/// among all files of the run, for a workspace may span several products.
pub fn read_all(files: &[FileId], sources: &Sources) -> Vec<Manifest> {
    let known = sources.iter().filter(|(_, source)| {
        super::recognise(source.path()).is_some() || super::is_lockfile(source.path())
    });
    let by_path: ByPath<'_> = known.map(|(file, source)| (source.path(), file)).collect();
    let mut manifests = Vec::new();
    for ecosystem in Ecosystem::ALL.iter().copied() {
        let own = files
            .iter()
            .filter(|file| super::recognise(sources.path(**file)) == Some(ecosystem));
        let candidates: Vec<_> = own
            .map(|file| candidate(*file, sources.path(*file), ecosystem, &by_path))
            .collect();
        if !candidates.is_empty() {
            manifests.extend((ecosystem.facts().read)(&candidates, sources));
        }
    }
    let order: FxHashMap<FileId, usize> = files
        .iter()
        .enumerate()
        .map(|(at, file)| (*file, at))
        .collect();
    manifests.sort_by_key(|manifest| order.get(&manifest.file).copied());
    manifests
}

/// Paths of files that may belong to the manifest at `path` (relative, with `/`), nearest first: what to look for
/// when a manifest was named on its own.
pub fn companions(path: &str) -> Vec<String> {
    let Some(ecosystem) = super::recognise(path) else {
        return Vec::new();
    };
    let facts = ecosystem.facts();
    let mut out = Vec::new();
    for folder in folders_up(folder_of(path)) {
        // A pattern names no file to look for.
        let names = facts.lockfiles.iter().chain(facts.manifests);
        let names = names.filter(|name| !name.contains('*'));
        out.extend(names.map(|name| {
            if folder.is_empty() {
                name.to_string()
            } else {
                format!("{folder}/{name}")
            }
        }));
    }
    out.retain(|other| other != path);
    out
}

type ByPath<'a> = FxHashMap<&'a str, FileId>;

fn candidate(
    manifest: FileId,
    path: &str,
    ecosystem: Ecosystem,
    by_path: &ByPath<'_>,
) -> Candidate {
    let mut out = Candidate {
        manifest,
        lockfiles: Vec::new(),
        above: Vec::new(),
    };
    for companion in companions(path) {
        let Some(file) = by_path.get(companion.as_str()) else {
            continue;
        };
        let list = if super::any_names(ecosystem.facts().lockfiles, &companion) {
            &mut out.lockfiles
        } else {
            &mut out.above
        };
        list.push(*file);
    }
    out
}

/// A dependency on another member of the same workspace is local even where no lockfile says so.
pub(crate) fn mark_members(manifests: &mut [Manifest]) {
    let members = manifests
        .iter()
        .filter_map(|manifest| Some((manifest.workspace?, manifest.name.as_ref()?.value.clone())));
    let members: FxHashSet<_> = members.collect();
    for manifest in manifests {
        let Some(workspace) = manifest.workspace else {
            continue;
        };
        for dependency in &mut manifest.dependencies {
            if members.contains(&(workspace, dependency.name.value.clone())) {
                dependency.origin = super::Origin::Local;
            }
        }
    }
}

/// The text of a file in a notation of its own, or why it cannot be read.
///
/// # Errors
/// Text that is not UTF-8, or an unresolved merge conflict, with its place.
pub(crate) fn text_of(file: FileId, sources: &Sources) -> Result<&str, Problem> {
    if let Some(problem) = encoding_problem(file, sources) {
        return Err(problem);
    }
    let text = sources.file(file).text().unwrap_or_default();
    match merge_conflict::find(text) {
        Some(range) => Err(merge_conflict::problem(Span::new(file, range))),
        None => Ok(text),
    }
}

/// The last line with anything on it: the place of what a file lacks at its end.
pub(crate) fn last_line(file: FileId, sources: &Sources) -> Span {
    let source = sources.file(file);
    let text = source.text().unwrap_or_default().trim_end();
    let start = text
        .rfind('\n')
        .map_or(source.text_start().min(text.len()), |at| at + 1);
    let line = text.get(start..).unwrap_or_default();
    let lead = line.len() - line.trim_start().len();
    Span::new(file, start + lead..text.len())
}

/// The lockfile named `name` in the manifest's own folder.
pub(crate) fn lockfile_beside(
    candidate: &Candidate,
    name: &str,
    sources: &Sources,
) -> Option<FileId> {
    let home = folder_of(sources.path(candidate.manifest));
    let mut files = candidate.lockfiles.iter().copied();
    files.find(|file| {
        let path = sources.path(*file);
        folder_of(path) == home && path.rsplit('/').next() == Some(name)
    })
}

/// The folder of a path with `/`; empty for the working directory.
pub(crate) fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// A relative path from a folder, `.` and `..` worked out; none for addresses and absolute paths.
pub(crate) fn join(folder: &str, path: &str) -> Option<String> {
    if path.contains("://") || path.starts_with(['/', '$']) || path.is_empty() {
        return None;
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// A folder and every folder above it, as far as its path tells: down to the working directory (the empty path).
pub(crate) fn folders_up(folder: &str) -> impl Iterator<Item = &str> {
    let last = |folder: &str| folder.is_empty() || folder == ".." || folder.ends_with("/..");
    std::iter::successors(Some(folder), move |folder| {
        (!last(folder)).then(|| folder_of(folder))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn companions_are_the_nearest_first() {
        let expected = [
            "a/b/Cargo.lock",
            "a/Cargo.lock",
            "a/Cargo.toml",
            "Cargo.lock",
            "Cargo.toml",
        ];
        assert_eq!(companions("a/b/Cargo.toml"), expected);
        assert_eq!(
            companions("../x/Cargo.toml"),
            ["../x/Cargo.lock", "../Cargo.lock", "../Cargo.toml"]
        );
        assert!(companions("README.md").is_empty());
    }

    #[test]
    fn a_shrinkwrap_comes_before_a_package_lock() {
        assert_eq!(
            companions("package.json")[..2],
            ["npm-shrinkwrap.json", "package-lock.json"]
        );
    }
}
