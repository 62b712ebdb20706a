//! The walk over folders: ignore files respected, links never followed in circles, every omission told.

use super::classify::{Content, classify, holds_sbom, is_paper};
use super::{Found, Paths, Role, Skipped};
use crate::unsaved::Unsaved;
use ignore::WalkBuilder;
use std::path::{Path, PathBuf};

/// Folders of other people's files: what they say is not said of this product.
const FOREIGN: &[&str] = &[
    "node_modules",
    "bower_components",
    "vendor",
    "third_party",
    "third-party",
    "thirdparty",
    "3rdparty",
    "managed_components",
    "vcpkg_installed",
    "_deps",
    "site-packages",
    ".venv",
    "venv",
    "Pods",
    "Carthage",
    ".tox",
    ".nox",
    "__pycache__",
    ".terraform",
];

/// Folders of sample data for tests: an SBOM or manifest there describes no product.
const SAMPLES: &[&str] = &[
    "fixtures",
    "__fixtures__",
    "testdata",
    "test-data",
    "test_data",
    "__snapshots__",
    "snapshots",
    "__tests__",
    "__mocks__",
];

/// More files than this are not looked at.
const MAX_FILES: usize = 500_000;

/// What the walk found.
#[derive(Default, Debug)]
pub struct Discovery {
    /// Files worth reading, by path.
    pub found: Vec<Found>,
    /// What was not read, by path.
    pub skipped: Vec<Skipped>,
}

impl Discovery {
    fn take(&mut self, found: Result<Found, Skipped>) {
        match found {
            Ok(found) => self.found.push(found),
            Err(skipped) => self.skipped.push(skipped),
        }
    }
}

/// Walks every path the user named.
///
/// # Errors
/// A sentence for the user when a named path does not exist or cannot be opened.
pub fn discover(named: &[PathBuf], paths: &Paths, unsaved: &Unsaved) -> Result<Discovery, String> {
    let mut out = Discovery::default();
    for path in named {
        let shown = paths.shown(path);
        if unsaved.get(path).is_some() {
            out.take(named_file(shown, path, unsaved.content(path)));
            continue;
        }
        let metadata = std::fs::metadata(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => format!("`{shown}` does not exist"),
            _ => format!("`{shown}` cannot be opened: {error}"),
        })?;
        if metadata.is_dir() {
            walk(path, paths, MAX_FILES, unsaved, &mut out);
            new_files(path, paths, unsaved, &mut out);
        } else if !metadata.is_file() {
            // Opening a pipe or a device can wait for ever, and reading one need not end.
            return Err(format!("`{shown}` is neither a file nor a folder"));
        } else {
            out.take(named_file(shown, path, Content::File(path)));
        }
    }
    out.found.sort();
    // What was met on a walk and named as well counts as named.
    out.found.dedup_by(|again, first| {
        let same = again.shown == first.shown;
        first.named |= same && again.named;
        same
    });
    pages_alone(&mut out, paths, unsaved);
    out.skipped.sort();
    out.skipped.dedup();
    Ok(out)
}

/// Takes the pages for the papers where nothing else is written in prose, and no program is built.
fn pages_alone(out: &mut Discovery, paths: &Paths, unsaved: &Unsaved) {
    let others = |found: &Found| match found.role {
        Role::Document => !found.shown.ends_with("security.txt"),
        role => role == Role::Manifest,
    };
    if out.found.iter().any(others) {
        return;
    }
    let is_page = |skipped: &mut Skipped| {
        let shown = skipped.path.as_str();
        skipped.reason == NOT_READ
            && !is_left_out(shown)
            && is_paper(unsaved.content(&paths.absolute(shown)), shown)
    };
    let pages = out.skipped.extract_if(.., is_page);
    let pages = pages.map(|skipped| Found {
        path: paths.absolute(&skipped.path),
        shown: skipped.path,
        role: Role::Document,
        named: false,
    });
    out.found.extend(pages);
    out.found.sort();
}

/// A file the user named, so that it is looked at whatever it is called.
///
/// # Errors
/// Why it is not read, where its format is not.
pub fn named_file(shown: String, path: &Path, content: Content<'_>) -> Result<Found, Skipped> {
    let role = match classify(content, &shown) {
        Role::Other | Role::Document if holds_sbom(content) => Role::Sbom,
        Role::Other => Role::Document,
        // Who names a page wants it read.
        Role::UnreadDocument if crate::document::is_document(&shown) => Role::Document,
        role => role,
    };
    match not_read(role) {
        Some(reason) => Err(Skipped {
            path: shown,
            reason: reason.into(),
        }),
        None => Ok(Found {
            shown,
            path: path.to_path_buf(),
            role,
            named: true,
        }),
    }
}

/// The SBOMs and manifests in a folder, among the first `limit` files worth reading.
pub fn data_files(root: &Path, paths: &Paths, limit: usize, unsaved: &Unsaved) -> Vec<Found> {
    let mut out = Discovery::default();
    walk(root, paths, limit, unsaved, &mut out);
    out.found
        .retain(|found| matches!(found.role, Role::Sbom | Role::Manifest));
    out.found
}

/// Whether a folder holds a manifest, judged by names alone.
pub fn holds_manifest(root: &Path, paths: &Paths) -> bool {
    let mut out = Discovery::default();
    let by_name = |_: &Path, shown: &str| {
        if crate::manifest::recognise(shown).is_some() {
            Role::Manifest
        } else {
            Role::Other
        }
    };
    walk_as(root, paths, 1, &by_name, &mut out);
    !out.found.is_empty()
}

fn walk(root: &Path, paths: &Paths, limit: usize, unsaved: &Unsaved, out: &mut Discovery) {
    let by_content = |path: &Path, shown: &str| classify(unsaved.content(path), shown);
    walk_as(root, paths, limit, &by_content, out);
}

/// Adds what an editor holds and never saved: files below `root` that are not on disk yet.
fn new_files(root: &Path, paths: &Paths, unsaved: &Unsaved, out: &mut Discovery) {
    let shown_root = paths.shown(root);
    for path in unsaved.below(root).filter(|path| !path.exists()) {
        let shown = paths.shown(path);
        let inner = shown.strip_prefix(&shown_root).unwrap_or(&shown);
        let role = classify(unsaved.content(path), &shown);
        let is_read = matches!(role, Role::Sbom | Role::Manifest | Role::Document);
        if is_read && !is_left_out(inner) {
            out.found.push(Found {
                shown,
                path: path.to_path_buf(),
                role,
                named: false,
            });
        }
    }
}

fn walk_as(
    root: &Path,
    paths: &Paths,
    limit: usize,
    classify: &dyn Fn(&Path, &str) -> Role,
    out: &mut Discovery,
) {
    let skipped = std::sync::Mutex::new(Vec::new());
    let shown_root = paths.shown(root);
    let mut builder = WalkBuilder::new(root);
    builder
        .hidden(false)
        .require_git(false)
        .follow_links(false)
        .sort_by_file_path(Path::cmp);
    let walker = {
        let base = PathBuf::from(root);
        builder.filter_entry(move |entry| {
            let name = entry.file_name().to_string_lossy();
            let is_dir = entry.file_type().is_some_and(|kind| kind.is_dir());
            entry.path() == base || !(is_dir && name == ".git")
        });
        builder.build()
    };
    let skip = |path: &Path, reason: &str| {
        if let Ok(mut skipped) = skipped.lock() {
            skipped.push(Skipped {
                path: paths.shown(path),
                reason: reason.into(),
            });
        }
    };
    let mut foreign: Option<PathBuf> = None;
    for entry in walker {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                skip(
                    &error_path(&error).unwrap_or_else(|| root.to_path_buf()),
                    &io_reason(&error),
                );
                continue;
            }
        };
        let path = entry.path();
        if foreign
            .as_ref()
            .is_some_and(|folder| path.starts_with(folder))
        {
            continue;
        }
        let Some(kind) = entry.file_type() else {
            continue;
        };
        let name = entry.file_name().to_string_lossy();
        if kind.is_dir() {
            if entry.depth() > 0 && FOREIGN.contains(&name.as_ref()) {
                skip(path, "holds other people's files");
                foreign = Some(path.to_path_buf());
            }
            continue;
        }
        if kind.is_symlink() {
            // What it leads to is read under its own name when it lies in the folder.
            skip(path, "symbolic link, not followed");
            continue;
        }
        if !kind.is_file() {
            skip(path, "neither a file nor a folder");
            continue;
        }
        if out.found.len() >= limit {
            skip(
                path,
                "too many files: the rest of the folder was not looked at",
            );
            break;
        }
        let shown = paths.shown(path);
        let role = classify(path, &shown);
        let inner = shown.strip_prefix(&shown_root).unwrap_or(&shown);
        if matches!(role, Role::Sbom | Role::Manifest | Role::Document) && in_samples(inner) {
            skip(path, "in a folder of test data");
            continue;
        }
        match (role, not_read(role)) {
            // The configuration is read on its own, and a repository is full of other files.
            (Role::Config | Role::Other, _) => {}
            (_, Some(reason)) => skip(path, reason),
            (_, None) => out.found.push(Found {
                shown,
                path: path.to_path_buf(),
                role,
                named: false,
            }),
        }
    }
    out.skipped.extend(skipped.into_inner().unwrap_or_default());
}

/// Why documents of other formats are not checked.
const NOT_READ: &str = "format is not read";

/// Why a file of this role is not checked; `None` when it is.
fn not_read(role: Role) -> Option<&'static str> {
    match role {
        Role::UnreadDocument => Some(NOT_READ),
        Role::Config => Some("the configuration is no document"),
        Role::Document | Role::Sbom | Role::Manifest | Role::Other => None,
    }
}

/// Whether a file lies in a folder that a walk passes over: of other people's files, of test data.
pub fn is_left_out(path: &str) -> bool {
    let foreign = |folder: &str| folder == ".git" || FOREIGN.contains(&folder);
    in_samples(path) || path.split('/').any(foreign)
}

/// Whether a file lies in a folder of test data.
pub fn in_samples(path: &str) -> bool {
    path.split('/')
        .rev()
        .skip(1)
        .any(|folder| SAMPLES.contains(&folder))
}

fn error_path(error: &ignore::Error) -> Option<PathBuf> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path.clone()),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            error_path(err)
        }
        ignore::Error::Loop { child, .. } => Some(child.clone()),
        _ => None,
    }
}

/// The reason without the path, which may be absolute.
fn io_reason(error: &ignore::Error) -> String {
    error.io_error().map_or_else(
        || "cannot be opened".into(),
        |io| format!("cannot be opened: {}", io.kind()),
    )
}
