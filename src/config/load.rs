//! Finds and opens `cra-lint.toml`.

use super::{Config, FILE_NAME, read};
use crate::discover::Paths;
use crate::problem::Problem;
use crate::source::{Sources, Spanned};
use crate::unsaved::Unsaved;
use std::path::{Path, PathBuf};

/// How many files may extend one another.
const MAX_EXTENDS: usize = 8;

/// No configuration is larger, in bytes.
const MAX_SIZE: u64 = 1 << 20;

/// The nearest configuration at or above `from`, never past the folder that holds `.git`.
pub fn find(from: &Path, unsaved: &Unsaved) -> Option<PathBuf> {
    let from = std::path::absolute(from).ok()?;
    for folder in from.ancestors().filter(|folder| folder.is_dir()) {
        let candidate = folder.join(FILE_NAME);
        if unsaved.is_file(&candidate) {
            return Some(candidate);
        }
        if folder.join(".git").exists() {
            return None;
        }
    }
    None
}

/// Opens a configuration and what it extends.
///
/// # Errors
/// When the file, or one it extends, cannot be opened: a sentence for the user.
pub fn load(
    path: &Path,
    paths: &Paths,
    sources: &mut Sources,
    unsaved: &Unsaved,
) -> Result<Config, String> {
    let mut config = Config::default();
    // Base files are read first so that the nearer file has the last word.
    let mut chain: Vec<(PathBuf, Option<Spanned<String>>)> = vec![(path.to_path_buf(), None)];
    let mut probe = Config::default();
    let mut files = Vec::new();
    while let Some((path, named_at)) = chain.pop() {
        let shown = paths.shown(&path);
        let bytes = match read_file(&path, unsaved) {
            Ok(bytes) => bytes,
            Err(error) => match named_at {
                None => {
                    return Err(format!(
                        "the configuration `{shown}` cannot be read: {error}"
                    ));
                }
                Some(at) => {
                    config.problems.push(Problem::new(
                        at.span,
                        format!("`{}` cannot be read: {error}", at.value),
                    ));
                    break;
                }
            },
        };
        let file = sources.add(shown, bytes);
        files.push(file);
        if let Some(extends) = read::read(file, sources, &mut probe) {
            let folder = path.parent().unwrap_or(Path::new("."));
            let next = folder.join(&extends.value);
            if files.len() >= MAX_EXTENDS {
                config.problems.push(Problem::new(
                    extends.span,
                    "too many files extend one another",
                ));
            } else {
                chain.push((next, Some(extends)));
            }
        }
    }
    for file in files.iter().rev() {
        read::read(*file, sources, &mut config);
    }
    config.file = files.first().copied();
    config.folder = paths.shown(path.parent().unwrap_or(Path::new(".")));
    Ok(config)
}

fn read_file(path: &Path, unsaved: &Unsaved) -> std::io::Result<Vec<u8>> {
    if let Some(bytes) = unsaved.get(path) {
        return match bytes.len() as u64 > MAX_SIZE {
            true => Err(std::io::Error::other("too large for a configuration")),
            false => Ok(bytes.to_vec()),
        };
    }
    // Opening a pipe waits for a writer, which may never come.
    let metadata = std::fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(std::io::Error::other("not a regular file"));
    }
    if metadata.len() > MAX_SIZE {
        return Err(std::io::Error::other("too large for a configuration"));
    }
    std::fs::read(path)
}
