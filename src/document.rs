//! Documents: sections, tables, labelled values, links, dates, placeholders, languages.

use crate::source::FileId;

/// One document.
#[derive(Debug)]
pub struct Document {
    /// Its file.
    pub file: FileId,
}
