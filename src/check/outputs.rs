//! Files of test tools that documents point to.

use super::Run;
use crate::discover::{Found, Role};
use crate::dossier::{Files, OnDisk, test_output};
use crate::source::FileId;
use std::io::Read;
use std::path::Path;

/// Larger files are not read, in bytes.
const MAX_BYTES: u64 = 64 << 20;

/// More files of one product are not looked at.
const MAX_FILES: usize = 200;

/// Bytes that tell what a file holds.
const HEAD: u64 = 1 << 13;

impl Run {
    /// Opens the files of test tools among those that the documents link to, or directly in a folder they link to.
    pub(super) fn open_outputs(&mut self, linked: &Files) -> Vec<FileId> {
        let mut paths = Vec::new();
        for (target, found) in linked.all() {
            if is_output_name(target) {
                paths.push(target.to_string());
            } else if found == OnDisk::Folder {
                paths.extend(self.in_folder(target, &self.paths.absolute(target)));
            }
        }
        paths.sort();
        paths.dedup();
        let mut files = Vec::new();
        for shown in paths.into_iter().take(MAX_FILES) {
            let path = self.paths.absolute(&shown);
            let small = path
                .metadata()
                .is_ok_and(|metadata| metadata.is_file() && metadata.len() <= MAX_BYTES);
            let known = self.sources.find(&shown).is_some();
            if known
                || !small
                || head(&path)
                    .and_then(|head| test_output::sniff(&head))
                    .is_none()
            {
                continue;
            }
            let found = Found {
                shown,
                path,
                role: Role::Other,
                named: false,
            };
            files.extend(self.open_quietly(&found));
        }
        files
    }

    fn in_folder(&self, shown: &str, path: &Path) -> Vec<String> {
        let Ok(entries) = path.read_dir() else {
            return Vec::new();
        };
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        names
            .filter(|name| is_output_name(name))
            .map(|name| crate::discover::join(shown, &name))
            .take(MAX_FILES)
            .collect()
    }
}

fn is_output_name(path: &str) -> bool {
    let lower = path.to_lowercase();
    [".xml", ".sarif", ".json"]
        .iter()
        .any(|ending| lower.ends_with(ending))
}

fn head(path: &Path) -> Option<Vec<u8>> {
    let mut head = Vec::new();
    let file = std::fs::File::open(path).ok()?;
    file.take(HEAD).read_to_end(&mut head).ok()?;
    Some(head)
}
