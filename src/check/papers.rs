//! Pages and tables that documents point to, wherever they lie.

use super::Run;
use crate::discover::classify::is_paper;
use crate::discover::{self, Found, Role, units};
use crate::document::{self, Document};
use crate::dossier::{Files, OnDisk};
use crate::parallel;
use globset::GlobSet;
use rustc_hash::FxHashMap;
use std::path::Path;
use std::sync::Arc;

/// More papers of one product are not opened for a link to them.
const MAX_PAPERS: usize = 200;

/// Papers that were read for a link to them, by path as reports show it.
pub(super) type Papers = FxHashMap<String, Arc<Document>>;

impl Run {
    /// Reads the pages and tables of values among what the documents link to that are no documents by where they lie:
    /// who points to one in a technical file means it. Only what lies in a folder that was walked is read, and is
    /// `wanted`, where the configuration says which documents are; what is known from another product is shared.
    pub(super) fn read_papers(
        &mut self,
        linked: &Files,
        wanted: Option<&GlobSet>,
        known: &mut Papers,
    ) -> Vec<Arc<Document>> {
        let targets = linked.all().filter(|(shown, found)| {
            let new = || self.sources.find(shown).is_none() && self.is_paper_here(shown);
            matches!(found, OnDisk::File(_))
                && wanted.is_none_or(|globs| globs.is_match(shown))
                && (known.contains_key(*shown) || new())
        });
        let mut targets: Vec<String> = targets.map(|(shown, _)| shown.to_string()).collect();
        targets.sort();
        targets.truncate(MAX_PAPERS);
        let new = targets.iter().filter(|shown| !known.contains_key(*shown));
        let opened = new.filter_map(|shown| {
            let found = Found {
                path: self.paths.absolute(shown),
                shown: shown.clone(),
                role: Role::Document,
                named: false,
            };
            Some((shown.clone(), self.open_quietly(&found)?))
        });
        let opened: Vec<_> = opened.collect();
        let read = parallel::map(&opened, |(_, file)| {
            Arc::new(document::read(*file, &self.sources))
        });
        known.extend(opened.into_iter().map(|(shown, _)| shown).zip(read));
        self.skipped
            .retain(|skipped| !known.contains_key(&skipped.path));
        let papers = targets.iter().filter_map(|shown| known.get(shown));
        papers.cloned().collect()
    }

    /// Whether a page or table lies in a folder that was walked, and not where a walk passes over.
    fn is_paper_here(&self, shown: &str) -> bool {
        let path = self.paths.absolute(shown);
        let mut folders = self.walked.iter();
        let here = folders.any(|folder| {
            let inner = shown.strip_prefix(folder.as_str()).unwrap_or(shown);
            units::holds(folder, shown)
                && !discover::is_left_out(inner)
                && is_inside(&path, &self.paths.absolute(folder))
        });
        here && is_paper(self.unsaved.content(&path), shown)
    }
}

/// Whether a file lies below a folder, links followed.
fn is_inside(path: &Path, folder: &Path) -> bool {
    match (path.canonicalize(), folder.canonicalize()) {
        (Ok(path), Ok(folder)) => path.starts_with(folder),
        _ => false,
    }
}
