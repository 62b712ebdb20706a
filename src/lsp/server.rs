//! The loop: messages, checks that are done and the clock, one thing after the other.

use super::actions::WRITE_REASON;
use super::buffers::{Buffers, path_of};
use super::client::Client;
use super::diagnostics::{Told, by_file};
use super::protocol::{
    Changed, Command, FilesChanged, Folder, FoldersChanged, InDocument, Opened, Position, Range,
};
use super::roots::{Root, Roots, Scope, TYPING, is_checked};
use super::view::View;
use super::wire::{self, Failure, Incoming, Request};
use super::worker::{self, Done, Job};
use super::{Settings, requests};
use crate::check::{Options, today};
use crate::config::FILE_NAME;
use crate::discover::lexical;
use crate::unsaved::Unsaved;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

/// What the loop waits for.
pub(super) enum Event {
    /// The editor said something.
    Message(Incoming),
    /// The editor went away.
    End,
    /// A check is done.
    Done(Done),
}

impl From<Done> for Event {
    fn from(done: Done) -> Self {
        Self::Done(done)
    }
}

/// How far the conversation has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// Nobody introduced themselves.
    New,
    /// At work.
    Open,
    /// `shutdown` was asked for.
    Closing,
}

/// Log messages and what is shown to the user (`MessageType`).
const ERROR: u8 = 1;
const INFO: u8 = 3;

/// The state of the server.
pub(super) struct Server {
    settings: Settings,
    phase: Phase,
    client: Client,
    buffers: Buffers,
    roots: Roots,
    told: Told,
    /// Requests that wait for a check.
    waiting: Vec<Request>,
    /// Whether a check is running.
    busy: bool,
    jobs: Sender<Job>,
    out: Sender<Value>,
    /// How many requests were sent to the editor.
    asked: usize,
}

impl Server {
    /// A server that has not been spoken to. What it says goes to `out`, one message each.
    ///
    /// # Errors
    /// When the system gives no thread for the checks.
    pub(super) fn new(
        settings: Settings,
        events: Sender<Event>,
        out: Sender<Value>,
    ) -> std::io::Result<Self> {
        Ok(Self {
            settings,
            phase: Phase::New,
            client: Client::default(),
            buffers: Buffers::default(),
            roots: Roots::default(),
            told: Told::default(),
            waiting: Vec::new(),
            busy: false,
            jobs: worker::start(events)?,
            out,
            asked: 0,
        })
    }

    /// Serves until the editor says `exit` or goes away. Whether it had asked for the end before.
    pub(super) fn run(mut self, events: &Receiver<Event>) -> bool {
        loop {
            let event = match self.roots.next_due() {
                Some((due, _)) if !self.busy => {
                    events.recv_timeout(due.saturating_duration_since(Instant::now()))
                }
                _ => events.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match event {
                Ok(Event::Message(Incoming::Notification { method, .. })) if method == "exit" => {
                    break;
                }
                Ok(Event::Message(message)) => self.message(message),
                Ok(Event::Done(done)) => self.done(done),
                Ok(Event::End) | Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {}
            }
            self.start_check();
            self.answer_waiting();
        }
        self.phase == Phase::Closing
    }

    fn send(&self, message: Value) {
        // Nobody reads any more: the input will end as well.
        let _ = self.out.send(message);
    }

    fn reply(&self, id: Value, result: Result<Value, Failure>) {
        self.send(wire::answer(id, result));
    }

    fn ask(&mut self, method: &str, params: Value) {
        self.asked += 1;
        let id = format!("cra-lint/{}", self.asked);
        self.send(wire::request(&id, method, params));
    }

    fn message(&mut self, message: Incoming) {
        match message {
            Incoming::Bad(failure) => self.reply(Value::Null, Err(failure)),
            Incoming::Response => {}
            Incoming::Request(request) => self.request(request),
            Incoming::Notification { method, params } if self.phase == Phase::Open => {
                if let Err(error) = self.notification(&method, params) {
                    let text = format!("`{method}` cannot be read: {error}");
                    self.send(wire::notification(
                        "window/logMessage",
                        message_of(ERROR, &text),
                    ));
                }
            }
            Incoming::Notification { .. } => {}
        }
    }

    fn request(&mut self, request: Request) {
        let Request { id, method, params } = request;
        let result = match (self.phase, method.as_str()) {
            (Phase::New, "initialize") => {
                self.phase = Phase::Open;
                Ok(self.initialize(&params))
            }
            (Phase::New, _) => Err(Failure::not_initialized()),
            (Phase::Closing, _) => Err(Failure::invalid_request("the server is shutting down")),
            (Phase::Open, "initialize") => Err(Failure::invalid_request("initialized already")),
            (Phase::Open, "shutdown") => {
                self.phase = Phase::Closing;
                for request in std::mem::take(&mut self.waiting) {
                    self.reply(request.id, Err(Failure::cancelled()));
                }
                Ok(Value::Null)
            }
            (Phase::Open, "workspace/executeCommand") => self.execute(params),
            (Phase::Open, known) if requests::KNOWN.contains(&known) => {
                self.waiting.push(Request { id, method, params });
                return;
            }
            (Phase::Open, unknown) => Err(Failure::unknown_method(unknown)),
        };
        self.reply(id, result);
    }

    fn initialize(&mut self, params: &Value) -> Value {
        self.client = Client::of(params);
        let folders = params.get("workspaceFolders").cloned().unwrap_or_default();
        let folders: Vec<Folder> = serde_json::from_value(folders).unwrap_or_default();
        let mut folders: Vec<PathBuf> = paths(&folders);
        if folders.is_empty() {
            let root = params.get("rootUri").and_then(Value::as_str);
            folders.extend(root.and_then(path_of));
        }
        self.roots = Roots::new(folders);
        json!({
            "capabilities": {
                "positionEncoding": self.client.encoding.name(),
                "textDocumentSync": {"openClose": true, "change": 2, "save": {"includeText": false}},
                "hoverProvider": true,
                "codeActionProvider": {"codeActionKinds": ["quickfix"]},
                "definitionProvider": true,
                "referencesProvider": true,
                "workspaceSymbolProvider": true,
                "documentLinkProvider": {},
                "executeCommandProvider": {"commands": [WRITE_REASON]},
                "workspace": {"workspaceFolders": {"supported": true, "changeNotifications": true}},
            },
            "serverInfo": {"name": "cra-lint", "version": env!("CARGO_PKG_VERSION")},
        })
    }

    fn notification(&mut self, method: &str, params: Value) -> Result<(), serde_json::Error> {
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

    fn leave(&mut self, gone: &[PathBuf]) {
        for folder in gone {
            for message in self.told.leave(folder, &self.buffers) {
                self.send(message);
            }
        }
    }

    /// Begins the check that is due, unless one is running.
    fn start_check(&mut self) {
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

    fn done(&mut self, done: Done) {
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

    /// Answers the requests for which all that was typed has been checked.
    fn answer_waiting(&mut self) {
        let (ready, waiting) = std::mem::take(&mut self.waiting)
            .into_iter()
            .partition(|request| requests::is_ready(request, &self.roots));
        self.waiting = waiting;
        for Request { id, method, params } in ready {
            let result = requests::answer(&method, params, &self.roots, self.client, &self.buffers);
            self.reply(id, result);
        }
    }

    /// Puts the caret where the reason of an ignore belongs.
    fn execute(&mut self, params: Value) -> Result<Value, Failure> {
        let command: Command = read(params).map_err(|error| Failure::bad_params(&error))?;
        if command.command != WRITE_REASON {
            return Err(Failure::unknown_method(&command.command));
        }
        let arguments = Value::Array(command.arguments);
        let (uri, place): (String, Position) =
            read(arguments).map_err(|error| Failure::bad_params(&error))?;
        if self.client.shows {
            let range = Range::at(place);
            let params = json!({"uri": uri, "takeFocus": true, "selection": range});
            self.ask("window/showDocument", params);
        }
        Ok(Value::Null)
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

fn paths(folders: &[Folder]) -> Vec<PathBuf> {
    let paths = folders.iter().filter_map(|folder| path_of(&folder.uri));
    paths.map(|path| lexical(&path)).collect()
}

fn read<T: DeserializeOwned>(params: Value) -> Result<T, serde_json::Error> {
    serde_json::from_value(params)
}

fn message_of(level: u8, text: &str) -> Value {
    let text = crate::report::text::harmless(text);
    json!({"type": level, "message": format!("cra-lint: {text}")})
}
