//! The language server: findings while somebody types, in any editor that speaks the Language Server Protocol.
//!
//! It checks what `cra-lint check` checks, with what the editor has not saved in place of the files
//! ([`crate::unsaved`]), in a thread of its own, and answers from the last report. Requests wait until all that was
//! typed has been checked, so that no answer speaks of a text that is gone.
//!
//! | file | job |
//! |---|---|
//! | `wire` | messages in and out, whatever comes in |
//! | `protocol`, `client`, `uri` | the shapes of the protocol, what the editor can do, files by name |
//! | `place` | lines and units as the editor counts them |
//! | `buffers`, `roots` | what is open, which folders are checked and when |
//! | `worker` | the thread that checks |
//! | `server`, `notifications`, `checks`, `requests` | the loop, and what is done with each thing that happens |
//! | `view` | a report with the editor's names and places |
//! | `diagnostics`, `hover`, `actions`, `suppression`, `navigation`, `names` | what the editor is shown |

use crate::engine::Selection;
use jiff::civil::Date;
use serde_json::Value;
use server::{Event, Server};
use std::io::{BufReader, Read, Write};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

mod actions;
mod buffers;
mod checks;
mod client;
mod diagnostics;
mod hover;
mod names;
mod navigation;
mod notifications;
mod place;
mod protocol;
mod requests;
mod roots;
mod server;
mod suppression;
mod uri;
mod view;
mod wire;
mod worker;

/// How every check is done.
#[derive(Default, Debug)]
pub struct Settings {
    /// Which rules run.
    pub selection: Selection,
    /// A configuration to use in place of the nearest one.
    pub config: Option<PathBuf>,
    /// A baseline to use in every folder that has it, relative to the folder.
    pub baseline: Option<PathBuf>,
    /// The day the checks speak of; the current one where none is given.
    pub today: Option<Date>,
}

/// How long the last messages may take to be read.
const LAST_WORDS: Duration = Duration::from_secs(2);

/// Serves an editor until it says `exit` or closes the input. Whether it had asked for the end before, as it should.
///
/// # Errors
/// When the system gives no threads to read, write and check in.
pub fn serve(
    input: impl Read + Send + 'static,
    output: impl Write + Send + 'static,
    settings: Settings,
) -> std::io::Result<bool> {
    let (events, received) = channel();
    let (out, messages) = channel();
    let (written, all_written) = channel();
    let server = Server::new(settings, events.clone(), out)?;
    let write = move || {
        write_all(&messages, output);
        let _ = written.send(());
    };
    thread::Builder::new().name("write".into()).spawn(write)?;
    let read = move || {
        let mut input = BufReader::new(input);
        while let Ok(Some(message)) = wire::read(&mut input) {
            if events.send(Event::Message(message)).is_err() {
                return;
            }
        }
        let _ = events.send(Event::End);
    };
    thread::Builder::new().name("read".into()).spawn(read)?;
    let asked = server.run(&received);
    // An editor that reads no more cannot hold up the end.
    let _ = all_written.recv_timeout(LAST_WORDS);
    Ok(asked)
}

fn write_all(messages: &Receiver<Value>, mut output: impl Write) {
    while let Ok(message) = messages.recv() {
        if wire::write(&mut output, &message).is_err() {
            return;
        }
    }
}
