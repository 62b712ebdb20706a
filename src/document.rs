//! Documents: sections, tables, labelled values, links, dates, placeholders, languages.

use crate::source::{FileId, Sources};

/// One document.
#[derive(Debug)]
pub struct Document {
    /// Its file.
    pub file: FileId,
}

/// Whether a file with this path is a document of a format that is read.
pub fn is_document(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    matches!(
        extension,
        "md" | "markdown" | "txt" | "adoc" | "asciidoc" | "rst"
    )
}

/// Reads a document.
pub fn read(file: FileId, _sources: &Sources) -> Document {
    Document { file }
}

impl Document {
    /// Paths of local files this document links to, as reports show them, without anchors.
    pub fn local_targets(&self, _sources: &Sources) -> Vec<String> {
        Vec::new()
    }
}
