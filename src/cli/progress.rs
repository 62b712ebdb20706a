//! A sign of life on a terminal, for runs that take longer than a second.

use std::io::{IsTerminal, Write};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long a run stays silent, and how often the line is written anew.
const PATIENCE: Duration = Duration::from_secs(1);

/// Says on standard error how long the work takes, until it is dropped.
pub(super) struct Progress {
    running: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Progress {
    /// Starts to wait. Nothing is ever said where standard error is no terminal, or `quiet`.
    pub(super) fn start(quiet: bool) -> Self {
        if quiet || !std::io::stderr().is_terminal() {
            return Self { running: None };
        }
        let (stop, stopped) = channel();
        let began = Instant::now();
        let tell = move || {
            let mut said = false;
            while stopped.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                let seconds = began.elapsed().as_secs();
                let _ = write!(std::io::stderr(), "\rcra-lint: checking, {seconds} s");
                let _ = std::io::stderr().flush();
                said = true;
            }
            if said {
                // Back to the start of the line, and what was there erased.
                let _ = write!(std::io::stderr(), "\r\u{1b}[K");
                let _ = std::io::stderr().flush();
            }
        };
        let thread = std::thread::Builder::new().name("progress".into());
        let thread = thread.spawn(tell).ok();
        Self {
            running: thread.map(|thread| (stop, thread)),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((stop, thread)) = self.running.take() {
            drop(stop);
            let _ = thread.join();
        }
    }
}
