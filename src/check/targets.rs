//! What is on disk where documents link to, and where the configuration points.

use super::Run;
use crate::config::{Config, EvidenceTarget};
use crate::discover;
use crate::document::Document;
use crate::dossier::{Files, OnDisk};
use crate::parallel;
use std::sync::Arc;

impl Run {
    /// Looks up what the documents link to; nothing is opened.
    pub(super) fn linked(&self, documents: &[Arc<Document>]) -> Files {
        let linked = parallel::map(documents, |document| document.local_targets(&self.sources));
        let mut linked: Vec<String> = linked.into_iter().flatten().collect();
        linked.sort_unstable();
        linked.dedup();
        let found = parallel::map(&linked, |target| self.on_disk(target));
        let mut files = Files::default();
        for (target, found) in linked.into_iter().zip(found) {
            if let Some(found) = found {
                files.insert(target, found);
            }
        }
        files
    }

    /// Adds what the configuration names; of pictures that are shown, the head is read.
    pub(super) fn also_stated(
        &self,
        mut files: Files,
        documents: &[Arc<Document>],
        config: &Config,
    ) -> Files {
        for target in stated_files(config) {
            if let Some(found) = self.on_disk(&target) {
                files.insert(target, found);
            }
        }
        self.look_at_pictures(documents, &mut files);
        files
    }

    /// What is at a path as reports show it.
    fn on_disk(&self, shown: &str) -> Option<OnDisk> {
        let path = self.paths.absolute(shown);
        if let Some(bytes) = self.unsaved.get(&path) {
            return Some(OnDisk::File(bytes.len() as u64));
        }
        let metadata = std::fs::metadata(&path).ok()?;
        Some(match metadata.is_dir() {
            true => OnDisk::Folder,
            false => OnDisk::File(metadata.len()),
        })
    }
}

/// The files that `[evidence]` names, as reports show them, without anchors.
pub(super) fn stated_files(config: &Config) -> impl Iterator<Item = String> + '_ {
    config
        .evidence
        .iter()
        .filter_map(|entry| match &entry.target {
            EvidenceTarget::File(file) => {
                let path = file.value.split('#').next().unwrap_or_default();
                Some(discover::resolve(&discover::join(&config.folder, path)))
            }
            EvidenceTarget::NotApplicable(_) => None,
        })
}
