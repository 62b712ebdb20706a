//! The thread that checks, so that messages are answered meanwhile.

use crate::check::{Options, check};
use crate::report::Report;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

/// A check to be done.
pub(super) struct Job {
    /// The folder it is of.
    pub(super) root: PathBuf,
    /// Which state of the folder it is of.
    pub(super) generation: u64,
    /// What to check.
    pub(super) options: Options,
}

/// A check that is done.
pub(super) struct Done {
    pub(super) root: PathBuf,
    pub(super) generation: u64,
    /// The report; `None` where the check came to grief, which is a bug.
    pub(super) report: Option<Box<Report>>,
}

/// Starts the thread. It ends when nobody can send it a job any more.
///
/// # Errors
/// When the system gives no thread.
pub(super) fn start<E: From<Done> + Send + 'static>(
    events: Sender<E>,
) -> std::io::Result<Sender<Job>> {
    let (jobs, received) = channel();
    let work = move || work(&received, &events);
    let thread = thread::Builder::new().name("check".into());
    thread.stack_size(crate::parallel::STACK).spawn(work)?;
    Ok(jobs)
}

fn work<E: From<Done>>(jobs: &Receiver<Job>, events: &Sender<E>) {
    while let Ok(job) = jobs.recv() {
        let report = catch_unwind(AssertUnwindSafe(|| Box::new(check(&job.options))));
        let done = Done {
            root: job.root,
            generation: job.generation,
            report: report.ok(),
        };
        if events.send(done.into()).is_err() {
            return;
        }
    }
}
