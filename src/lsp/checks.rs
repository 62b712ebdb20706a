//! Checks: begun when they are due, taken in when they are done, and told to the editor.

use super::diagnostics::by_file;
use super::roots::{Scope, is_checked};
use super::server::{ERROR, Phase, Server, message_of};
use super::view::View;
use super::wire;
use super::worker::{Done, Job};
use crate::check::{Options, today};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// `MessageType.Info`.
const INFO: u8 = 3;

impl Server {
    /// Begins the check that is due, unless one is running.
    pub(super) fn start_check(&mut self) {
        while !self.busy && self.phase == Phase::Open {
            let due = self
                .roots
                .next_due()
                .filter(|(due, _)| *due <= Instant::now());
            let Some(folder) = due.map(|(_, folder)| folder.to_path_buf()) else {
                return;
            };
            let options = self.options(&folder);
            let Some(root) = self.roots.get_mut(&folder) else {
                return;
            };
            root.due = None;
            let Some(options) = options else {
                // None of the files that are open is one that is checked.
                root.reported = root.generation;
                root.report = None;
                self.leave(&[folder]);
                continue;
            };
            let job = Job {
                generation: root.generation,
                root: folder,
                options,
            };
            self.busy = self.jobs.send(job).is_ok();
            return;
        }
    }

    /// What is to be checked in a folder; `None` where nothing is.
    fn options(&self, folder: &Path) -> Option<Options> {
        let settings = &self.settings;
        let unsaved = self.buffers.unsaved();
        let paths: Vec<PathBuf> = match self.roots.get(folder)?.scope {
            Scope::Folder => vec![".".into()],
            Scope::OpenFiles => {
                let here = self.buffers.paths();
                let here = here.filter(|path| self.roots.of(path) == Some(folder));
                let here = here.filter(|path| is_checked(path, &unsaved));
                here.map(Path::to_path_buf).collect()
            }
        };
        let baseline = settings.baseline.as_ref().map(|path| folder.join(path));
        (!paths.is_empty()).then(|| Options {
            paths,
            config: settings.config.clone(),
            today: settings.today.unwrap_or_else(today),
            selection: settings.selection.clone(),
            baseline: baseline.filter(|path| path.is_file()),
            history: true,
            unsaved,
            working_directory: folder.to_path_buf(),
        })
    }

    /// Takes the report of a check in, unless something was typed meanwhile.
    pub(super) fn done(&mut self, done: Done) {
        self.busy = false;
        let Some(root) = self.roots.get_mut(&done.root) else {
            return;
        };
        // What was checked is no longer what the editor shows; the next check is due.
        if root.generation != done.generation {
            return;
        }
        root.reported = done.generation;
        root.report = done.report;
        let failure = match &root.report {
            None => Some((
                ERROR,
                "this check came to grief, which is a bug in cra-lint".to_string(),
            )),
            Some(report) => {
                // A configuration with errors has its findings; what else stands in the way has none.
                let silent = report.diagnostics.is_empty() && !report.found_nothing();
                let level = if silent { ERROR } else { INFO };
                report.failure.clone().map(|failure| (level, failure))
            }
        };
        let said = failure.as_ref().map(|(_, text)| text.clone());
        let is_new = root.failure != said;
        root.failure = said;
        if let Some((level, text)) = failure.filter(|_| is_new) {
            let method = match level {
                ERROR => "window/showMessage",
                _ => "window/logMessage",
            };
            let text = format!("{}: {text}", done.root.display());
            self.send(wire::notification(method, message_of(level, &text)));
        }
        self.publish(&done.root);
    }

    /// Tells the editor what was found in a folder.
    fn publish(&mut self, folder: &Path) {
        let Some(root) = self.roots.get(folder) else {
            return;
        };
        let mut found = match &root.report {
            Some(report) => by_file(&View::new(report, folder, self.client, &self.buffers)),
            None => Default::default(),
        };
        // A file in an inner folder is that folder's.
        let is_ours = |path: &Path| self.roots.of(path).is_none_or(|root| root == folder);
        found.retain(|path, _| is_ours(path));
        let open = self.buffers.paths();
        let open = open.filter(|path| self.roots.of(path) == Some(folder));
        let messages = self.told.update(folder, found, open, &self.buffers);
        for message in messages {
            self.send(message);
        }
    }
}
