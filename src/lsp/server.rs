//! The loop: messages, checks that are done and the clock, one thing after the other.

use super::actions::WRITE_REASON;
use super::buffers::{Buffers, path_of};
use super::client::Client;
use super::diagnostics::Told;
use super::protocol::{Command, Folder, Position, Range};
use super::roots::Roots;
use super::wire::{self, Failure, Incoming, Request};
use super::worker::{self, Done, Job};
use super::{Settings, requests};
use crate::discover::lexical;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Instant;

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
pub(super) enum Phase {
    /// Nobody introduced themselves.
    New,
    /// At work.
    Open,
    /// `shutdown` was asked for.
    Closing,
}

/// `MessageType.Error`.
pub(super) const ERROR: u8 = 1;

/// The state of the server.
pub(super) struct Server {
    pub(super) settings: Settings,
    pub(super) phase: Phase,
    pub(super) client: Client,
    pub(super) buffers: Buffers,
    pub(super) roots: Roots,
    pub(super) told: Told,
    /// Requests that wait for a check.
    pub(super) waiting: Vec<Request>,
    /// Whether a check is running.
    pub(super) busy: bool,
    pub(super) jobs: Sender<Job>,
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

    pub(super) fn send(&self, message: Value) {
        // Nobody reads any more: the input will end as well.
        let _ = self.out.send(message);
    }

    pub(super) fn reply(&self, id: Value, result: Result<Value, Failure>) {
        self.send(wire::answer(id, result));
    }

    pub(super) fn ask(&mut self, method: &str, params: Value) {
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

pub(super) fn paths(folders: &[Folder]) -> Vec<PathBuf> {
    let paths = folders.iter().filter_map(|folder| path_of(&folder.uri));
    paths.map(|path| lexical(&path)).collect()
}

pub(super) fn read<T: DeserializeOwned>(params: Value) -> Result<T, serde_json::Error> {
    serde_json::from_value(params)
}

pub(super) fn message_of(level: u8, text: &str) -> Value {
    let text = crate::report::text::harmless(text);
    json!({"type": level, "message": format!("cra-lint: {text}")})
}
