//! Puts planned files down: new ones only, and only below the folder that was named.

use super::File;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// What became of one file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// It was written, or would be.
    Written,
    /// A file of this name is there and was left alone.
    Exists,
    /// Its place cannot be used: a link that could lead elsewhere, or a file where a folder is needed.
    Blocked(String),
}

/// Writes one file below `root`, unless there is one; with `dry`, only looks.
///
/// # Errors
/// When a folder or the file cannot be made.
pub fn write(root: &Path, file: &File, dry: bool) -> io::Result<Outcome> {
    let mut path = root.to_path_buf();
    let mut parts = file.path.split('/').peekable();
    while let Some(part) = parts.next() {
        path.push(part);
        if parts.peek().is_none() {
            break;
        }
        if let Some(blocked) = folder(&path, root, dry)? {
            return Ok(Outcome::Blocked(blocked));
        }
    }
    match (fs::symlink_metadata(&path), dry) {
        (Ok(_), _) => Ok(Outcome::Exists),
        (Err(error), true) if error.kind() == ErrorKind::NotFound => Ok(Outcome::Written),
        (Err(error), _) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => create(&path, file.text.as_bytes()),
    }
}

/// Makes a folder where there is none; why its path cannot be used, where it cannot.
fn folder(path: &PathBuf, root: &Path, dry: bool) -> io::Result<Option<String>> {
    let shown = || {
        path.strip_prefix(root)
            .unwrap_or(path)
            .display()
            .to_string()
    };
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_dir() => Ok(None),
        Ok(found) if found.is_symlink() => Ok(Some(format!("`{}` is a link", shown()))),
        Ok(_) => Ok(Some(format!("`{}` is no folder", shown()))),
        Err(error) if error.kind() == ErrorKind::NotFound && !dry => {
            fs::create_dir(path).map(|()| None)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Never opens a file that is there, nor follows a link of its name.
fn create(path: &Path, bytes: &[u8]) -> io::Result<Outcome> {
    let mut file = match OpenOptions::new().write(true).create_new(true).open(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Ok(Outcome::Exists),
        opened => opened?,
    };
    if let Err(error) = file.write_all(bytes) {
        drop(file);
        let _ = fs::remove_file(path);
        return Err(error);
    }
    Ok(Outcome::Written)
}
