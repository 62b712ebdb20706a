//! Files as bytes, within limits.

use crate::discover::Role;
use crate::{sbom, unpack};
use std::io::Read;
use std::path::Path;

/// Larger documents are not read, in bytes.
const MAX_DOCUMENT: u64 = 32 << 20;

/// Larger SBOMs and manifests are not read, in bytes: spans count bytes in 32 bits.
pub(super) const MAX_DATA: u64 = 2 << 30;

/// What a file holds.
pub(super) enum Content {
    /// Its bytes.
    Plain(Vec<u8>),
    /// What its bytes hold, compressed.
    Unpacked(Vec<u8>),
}

/// Reads a file.
///
/// # Errors
/// Why it was not read, behind its name, and what would mend it.
pub(super) fn read(path: &Path, role: Role) -> Result<Content, (String, &'static str)> {
    let limit = match role {
        Role::Document => MAX_DOCUMENT,
        _ => MAX_DATA,
    };
    match read_at_most(path, limit) {
        Ok(Some(bytes)) if role == Role::Sbom && unpack::is_gzip(&bytes) => {
            let help = "pack it again, or give the file as it is, not compressed";
            let unpacked = unpack_sbom(&bytes, limit).map(Content::Unpacked);
            unpacked.map_err(|failure| (failure.to_string(), help))
        }
        Ok(Some(bytes)) => Ok(Content::Plain(bytes)),
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
pub(super) fn read_at_most(path: &Path, limit: u64) -> std::io::Result<Option<Vec<u8>>> {
    let file = std::fs::File::open(path)?;
    // A file can be replaced or grow after the walk saw it.
    let metadata = file.metadata()?;
    if !metadata.is_file() {
        return Err(std::io::Error::other("not a regular file"));
    }
    if metadata.len() > limit {
        return Ok(None);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default());
    file.take(limit + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= limit).then_some(bytes))
}

/// What a compressed SBOM holds. What does not even begin as one is not unpacked far.
fn unpack_sbom(bytes: &[u8], limit: u64) -> Result<Vec<u8>, unpack::Failure> {
    const START: u64 = 1 << 20;
    let is_sbom = sbom::sniff(&unpack::head(bytes, START)).is_some();
    unpack::unpack(bytes, if is_sbom { limit } else { 16 * START })
}
