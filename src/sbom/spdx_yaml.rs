//! SPDX 2 YAML: the values of the JSON form, written in YAML.

use super::spdx_text::Reading;
use crate::source::{FileId, Sources};
use crate::syntax::yaml;

/// Reads a file.
pub(super) fn read(file: FileId, sources: &Sources) -> Reading<'_> {
    let reading = yaml::read(file, sources);
    Reading {
        tape: reading.tape,
        references: Vec::new(),
        complete: reading.complete,
        syntax: reading.syntax,
        repeated: reading.duplicates,
        unknown: Vec::new(),
        misused: Vec::new(),
    }
}
