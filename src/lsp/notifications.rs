//! What the editor tells: documents opened, changed, saved and closed, folders and files that came and went.

use super::buffers::path_of;
use super::protocol::{Changed, FilesChanged, FoldersChanged, InDocument, Opened};
use super::roots::{Root, TYPING, is_checked};
use super::server::{Server, paths, read};
use super::wire::Failure;
use crate::config::FILE_NAME;
use crate::unsaved::Unsaved;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::Duration;

impl Server {
    /// Takes a notification in; those that are not known are passed over.
    ///
    /// # Errors
    /// When what comes with it is not what belongs to it.
    pub(super) fn notification(
        &mut self,
        method: &str,
        params: Value,
    ) -> Result<(), serde_json::Error> {
        match method {
            "initialized" if self.client.watches => {
                let options = json!({"watchers": [{"globPattern": "**/*"}]});
                let method = "workspace/didChangeWatchedFiles";
                let watch = json!({"id": "files", "method": method, "registerOptions": options});
                self.ask(
                    "client/registerCapability",
                    json!({"registrations": [watch]}),
                );
            }
            "textDocument/didOpen" => {
                let params: Opened = read(params)?;
                let path = self.buffers.open(params.text_document);
                self.regroup();
                self.changed(path, Duration::ZERO);
            }
            "textDocument/didChange" => {
                let params: Changed = read(params)?;
                let (id, changes) = (params.text_document, params.content_changes);
                let encoding = self.client.encoding;
                let path = self.buffers.change(&id.uri, id.version, changes, encoding);
                self.changed(path, TYPING);
            }
            "textDocument/didSave" => {
                let params: InDocument = read(params)?;
                let path = self.buffers.save(&params.text_document.uri);
                self.regroup();
                self.changed(path, Duration::ZERO);
            }
            "textDocument/didClose" => {
                let params: InDocument = read(params)?;
                let path = self.buffers.close(&params.text_document.uri);
                self.regroup();
                self.changed(path, Duration::ZERO);
            }
            "workspace/didChangeWorkspaceFolders" => {
                let params: FoldersChanged = read(params)?;
                let removed = paths(&params.event.removed);
                let added = paths(&params.event.added);
                let gone = self.roots.change(added, &removed, &self.buffers);
                self.leave(&gone);
                // What belongs to which folder may be otherwise now.
                self.all_changed();
            }
            "workspace/didChangeWatchedFiles" => {
                let params: FilesChanged = read(params)?;
                let changed = params.changes.iter().filter_map(|file| path_of(&file.uri));
                self.on_disk(&changed.collect::<Vec<_>>());
            }
            "workspace/didChangeConfiguration" => self.all_changed(),
            "$/cancelRequest" => {
                let id = params.get("id").cloned().unwrap_or_default();
                if let Some(at) = self.waiting.iter().position(|waiting| waiting.id == id) {
                    self.waiting.remove(at);
                    self.reply(id, Err(Failure::cancelled()));
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// A file changed in the editor.
    fn changed(&mut self, path: Option<PathBuf>, delay: Duration) {
        let Some(path) = path else {
            return;
        };
        // A configuration may lie above the folder that is checked.
        let is_config = path.file_name().is_some_and(|name| name == FILE_NAME);
        let root = self.roots.of(&path).map(Path::to_path_buf);
        for (folder, each) in self.roots.iter_mut() {
            let configured =
                is_config && path.parent().is_some_and(|home| folder.starts_with(home));
            if Some(folder) == root.as_deref() || configured {
                each.changed(delay);
            }
        }
    }

    fn all_changed(&mut self) {
        for (_, root) in self.roots.iter_mut() {
            root.changed(Duration::ZERO);
        }
    }

    /// Files changed on disk; what is open in the editor is as the editor says.
    fn on_disk(&mut self, changed: &[PathBuf]) {
        if changed.iter().any(|path| path.ends_with(FILE_NAME)) {
            self.regroup();
        }
        let nothing = Unsaved::default();
        for path in changed.iter().filter(|path| !self.buffers.is_open(path)) {
            let is_config = path.ends_with(FILE_NAME);
            let is_checked = path.is_file() && is_checked(path, &nothing);
            for (folder, root) in self.roots.iter_mut() {
                let inside = path.starts_with(folder);
                if is_config || (inside && is_checked) || is_known(root, folder, path) {
                    root.touched();
                }
            }
        }
    }

    /// Finds out anew which folders are checked, where the editor named none.
    fn regroup(&mut self) {
        let gone = self.roots.follow(&self.buffers);
        self.leave(&gone);
    }

    /// Takes back what was said of folders that are no longer checked.
    pub(super) fn leave(&mut self, gone: &[PathBuf]) {
        for folder in gone {
            for message in self.told.leave(folder, &self.buffers) {
                self.send(message);
            }
        }
    }
}

/// Whether the last report of a folder read a file, or looked for it because a document links to it.
fn is_known(root: &Root, folder: &Path, path: &Path) -> bool {
    let Some(report) = &root.report else {
        return false;
    };
    let shown = crate::discover::Paths::new(folder.to_path_buf()).shown(path);
    let products = report.products.iter();
    let mut documents = products.flat_map(|product| &product.documents);
    report.sources.find(&shown).is_some()
        || documents.any(|document| {
            let targets = document.local_targets(&report.sources);
            targets.binary_search(&shown).is_ok()
        })
}
