//! A small editor: it starts the server, says what it is told to, and remembers the findings of each file.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use crate::cli::command;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// Slow machines take long, and a test that waits in vain fails.
const PATIENCE: Duration = Duration::from_secs(60);

/// An editor with a server.
pub(super) struct Editor {
    child: Child,
    stdin: Option<ChildStdin>,
    messages: Receiver<Value>,
    asked: u64,
    /// The last findings of each file, by URI: version and findings.
    pub(super) shown: BTreeMap<String, (Option<i64>, Vec<Value>)>,
    /// All other notifications and the server's requests.
    pub(super) heard: Vec<Value>,
}

/// An editor that can do everything this server asks for.
pub(super) fn able() -> Value {
    json!({
        "general": {"positionEncodings": ["utf-16"]},
        "window": {"showDocument": {"support": true}},
        "workspace": {
            "workspaceEdit": {"documentChanges": true, "resourceOperations": ["create"]},
            "didChangeWatchedFiles": {"dynamicRegistration": true},
        },
        "textDocument": {
            "hover": {"contentFormat": ["markdown"]},
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
            "publishDiagnostics": {"relatedInformation": true, "tagSupport": {"valueSet": [1, 2]}},
        },
    })
}

/// The URI of a path without signs that need an escape.
pub(super) fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

impl Editor {
    /// Starts the server and says nothing.
    pub(super) fn start(args: &[&str]) -> Self {
        let mut child = command(Path::new("."))
            .args(["lsp", "--today", "2026-11-21"])
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let (sender, messages) = channel();
        std::thread::spawn(move || {
            while let Some(message) = read(&mut output) {
                let _ = sender.send(message);
            }
        });
        Self {
            stdin: child.stdin.take(),
            child,
            messages,
            asked: 0,
            shown: BTreeMap::new(),
            heard: Vec::new(),
        }
    }

    /// Starts the server on folders, with an editor of these abilities.
    pub(super) fn on(folders: &[&Path], abilities: &Value) -> Self {
        let mut editor = Self::start(&["--stdio"]);
        editor.introduce(folders, abilities);
        editor
    }

    /// `initialize` and `initialized`; what the server says it can do.
    pub(super) fn introduce(&mut self, folders: &[&Path], abilities: &Value) -> Value {
        let folders: Vec<_> = folders
            .iter()
            .map(|folder| json!({"uri": uri(folder), "name": "x"}))
            .collect();
        let params = json!({"processId": null, "rootUri": null, "capabilities": abilities, "workspaceFolders": folders});
        let answer = self.ask("initialize", params);
        self.tell("initialized", json!({}));
        answer["result"].clone()
    }

    /// Writes bytes as they are.
    pub(super) fn raw(&mut self, bytes: &[u8]) {
        let stdin = self.stdin.as_mut().unwrap();
        stdin.write_all(bytes).unwrap();
        stdin.flush().unwrap();
    }

    pub(super) fn send(&mut self, message: &Value) {
        let body = message.to_string();
        self.raw(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    }

    /// A notification.
    pub(super) fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    /// A request; its id.
    pub(super) fn begin(&mut self, method: &str, params: Value) -> u64 {
        self.asked += 1;
        self.send(&json!({"jsonrpc": "2.0", "id": self.asked, "method": method, "params": params}));
        self.asked
    }

    /// A request and its answer, `result` or `error`.
    pub(super) fn ask(&mut self, method: &str, params: Value) -> Value {
        let id = self.begin(method, params);
        self.answer(&json!(id))
    }

    /// The answer to a request.
    pub(super) fn answer(&mut self, id: &Value) -> Value {
        loop {
            let message = self.hear();
            if message.get("method").is_none() && message["id"] == *id {
                return message;
            }
        }
    }

    /// The next message, taken notice of.
    pub(super) fn hear(&mut self) -> Value {
        self.hear_within(PATIENCE).unwrap()
    }

    /// The next message, if one comes in this time.
    pub(super) fn hear_within(&mut self, time: Duration) -> Option<Value> {
        let message = match self.messages.recv_timeout(time) {
            Ok(message) => message,
            Err(RecvTimeoutError::Timeout) => return None,
            Err(RecvTimeoutError::Disconnected) => panic!("the server went away"),
        };
        if message["method"] == "textDocument/publishDiagnostics" {
            let params = &message["params"];
            let found = params["diagnostics"].as_array().unwrap().clone();
            let uri = params["uri"].as_str().unwrap().to_string();
            self.shown.insert(uri, (params["version"].as_i64(), found));
        } else if message.get("method").is_some() {
            self.heard.push(message.clone());
        }
        Some(message)
    }

    /// Waits until this holds.
    pub(super) fn until(&mut self, what: &str, holds: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !holds(self) {
            assert!(
                start.elapsed() < PATIENCE,
                "{what}: {:?} {:?}",
                self.shown,
                self.heard
            );
            self.hear_within(Duration::from_secs(1));
        }
    }

    /// Opens a file with a text, as version 1, and waits for its findings.
    pub(super) fn open(&mut self, path: &Path, text: &str) -> Vec<Value> {
        self.show(path, text);
        self.findings(path, 1)
    }

    /// Opens a file with a text, as version 1.
    pub(super) fn show(&mut self, path: &Path, text: &str) {
        let document = json!({"uri": uri(path), "languageId": "x", "version": 1, "text": text});
        self.tell("textDocument/didOpen", json!({"textDocument": document}));
    }

    /// Changes a file as it is told, and waits for its findings.
    pub(super) fn change(&mut self, path: &Path, version: i64, changes: Value) -> Vec<Value> {
        self.edit(path, version, changes);
        self.findings(path, version)
    }

    /// Changes a file as it is told.
    pub(super) fn edit(&mut self, path: &Path, version: i64, changes: Value) {
        let document = json!({"uri": uri(path), "version": version});
        let params = json!({"textDocument": document, "contentChanges": changes});
        self.tell("textDocument/didChange", params);
    }

    /// The findings of a version of a file.
    pub(super) fn findings(&mut self, path: &Path, version: i64) -> Vec<Value> {
        let uri = uri(path);
        let is_told = |editor: &Self| {
            let shown = editor.shown.get(&uri);
            shown.is_some_and(|(told, _)| *told == Some(version))
        };
        self.until(&format!("{uri} version {version}"), is_told);
        self.shown[&uri].1.clone()
    }

    /// Ends the conversation as an editor should; the exit status.
    pub(super) fn end(mut self) -> i32 {
        assert_eq!(self.ask("shutdown", Value::Null)["result"], Value::Null);
        self.tell("exit", Value::Null);
        self.status()
    }

    /// Goes away without a word, where the input is still open; the exit status.
    pub(super) fn status(mut self) -> i32 {
        drop(self.stdin.take());
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code().unwrap();
            }
            assert!(start.elapsed() < PATIENCE, "the server does not end");
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim_end().strip_prefix("Content-Length: ") {
            Some(value) => length = value.parse().unwrap(),
            None if line == "\r\n" => break,
            None => panic!("a header nobody knows: {line}"),
        }
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).ok()?;
    Some(serde_json::from_slice(&body).unwrap())
}

/// The rules of findings.
pub(super) fn codes(found: &[Value]) -> Vec<&str> {
    found
        .iter()
        .filter_map(|one| one["code"].as_str())
        .collect()
}

/// The finding of a rule.
pub(super) fn of<'a>(found: &'a [Value], rule: &str) -> &'a Value {
    let mut all = found.iter().filter(|one| one["code"] == rule);
    all.next()
        .unwrap_or_else(|| panic!("no `{rule}` in {found:?}"))
}

/// `line:character-line:character` of a range, from 0.
pub(super) fn place(range: &Value) -> String {
    let at = |end: &str| format!("{}:{}", range[end]["line"], range[end]["character"]);
    format!("{}-{}", at("start"), at("end"))
}
