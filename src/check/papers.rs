//! Pages and tables that documents point to, wherever they lie.

use super::Run;
use crate::discover::classify::is_paper;
use crate::discover::{Found, Role};
use crate::document::{self, Document};
use crate::dossier::{Files, OnDisk};
use crate::parallel;
use std::sync::Arc;

/// More papers of one product are not opened for a link to them.
const MAX_PAPERS: usize = 200;

impl Run {
    /// Reads the pages and tables of values among what the documents link to that are no documents by where they lie:
    /// who points to one in a technical file means it.
    pub(super) fn read_papers(&mut self, linked: &Files) -> Vec<Arc<Document>> {
        let targets = linked.all().filter(|(shown, found)| {
            matches!(found, OnDisk::File(_))
                && self.sources.find(shown).is_none()
                && is_paper(self.unsaved.content(&self.paths.absolute(shown)), shown)
        });
        let mut targets: Vec<String> = targets.map(|(shown, _)| shown.to_string()).collect();
        targets.sort();
        targets.truncate(MAX_PAPERS);
        let opened = targets.into_iter().filter_map(|shown| {
            self.open_quietly(&Found {
                path: self.paths.absolute(&shown),
                shown,
                role: Role::Document,
                named: false,
            })
        });
        let opened: Vec<_> = opened.collect();
        parallel::map(&opened, |file| {
            Arc::new(document::read(*file, &self.sources))
        })
    }
}
