//! Files the user named for output.

use super::Failure;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes `text` to the file the user named: whole, or not at all.
///
/// # Errors
/// A sentence with the path when it cannot be written.
pub(super) fn file(path: &Path, text: &str) -> Result<(), Failure> {
    replace(path, text.as_bytes()).map_err(|error| {
        Failure::new(format!(
            "`{}` could not be written: {error}",
            path.display()
        ))
    })
}

/// A reader never sees half a file, and a full disk leaves the old one. What is no regular file (a pipe, a device) is
/// written to as it is.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // `/dev/stdout` can lead to a file that others write to as well.
    if path.starts_with("/dev") || path.starts_with("/proc") {
        return OpenOptions::new().append(true).open(path)?.write_all(bytes);
    }
    let target = match fs::metadata(path) {
        Ok(metadata) if !metadata.is_file() => return fs::write(path, bytes),
        // Through a symbolic link, the file it leads to is replaced.
        Ok(_) => fs::canonicalize(path)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => path.to_path_buf(),
        Err(error) => return Err(error),
    };
    let (beside, mut file) = create_beside(&target)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    drop(file);
    let permissions = fs::metadata(&target).map(|metadata| metadata.permissions());
    let renamed = written.and_then(|()| {
        if let Ok(permissions) = permissions {
            fs::set_permissions(&beside, permissions)?;
        }
        fs::rename(&beside, &target)
    });
    if renamed.is_err() {
        let _ = fs::remove_file(&beside);
    }
    renamed
}

/// A new file in the folder of `target`.
fn create_beside(target: &Path) -> io::Result<(PathBuf, fs::File)> {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let mut number = 0;
    loop {
        let beside = target.with_file_name(format!(".{name}.{}-{number}", std::process::id()));
        match OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&beside)
        {
            Ok(file) => return Ok((beside, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number < 100 => {
                number += 1;
            }
            Err(error) => return Err(error),
        }
    }
}
