//! The command line. One file per subcommand; each writes to the streams it is given and returns an exit status.

use crate::report::Report;
use crate::report::text::harmless;
use clap::{Parser, Subcommand};
use std::io::Write;
use std::process::ExitCode;
use std::sync::OnceLock;

pub mod baseline;
pub mod check;
pub mod completions;
pub mod explain;
pub mod init;
pub mod input;
pub mod lsp;
pub mod names;
mod progress;
mod prose;
pub mod rules;
pub mod schema;
pub mod terminal;
mod write;

/// Exit status: nothing at or above the limit was found.
pub const CLEAN: u8 = 0;
/// Exit status: findings at or above the limit.
pub const FINDINGS: u8 = 1;
/// Exit status: bad usage, bad configuration, nothing to check, an output that could not be written.
pub const FAILED: u8 = 2;

/// Stands at the end of the help.
const EXIT_STATUS: &str = "Exit status: 0 nothing at or above --fail-on, 1 findings, 2 bad usage or nothing could be checked.";

/// Lint the technical documentation and the SBOM that the EU Cyber Resilience Act asks for.
#[derive(Parser, Debug)]
#[command(
    name = "cra-lint",
    version = version(),
    max_term_width = 100,
    propagate_version = true
)]
#[command(after_help = EXIT_STATUS)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Lint product folders or single files.
    #[command(after_help = EXIT_STATUS)]
    Check(check::Args),
    /// Write a first cra-lint.toml, and a skeleton of the technical file for what is missing.
    Init(init::Args),
    /// Record today's findings, so that a check with --baseline tells what is new.
    Baseline(baseline::Args),
    /// Explain a rule or an element of Annex VII.
    Explain(explain::Args),
    /// Serve an editor: findings while you type, over the Language Server Protocol.
    Lsp(lsp::Args),
    /// List every rule.
    Rules(rules::Args),
    /// Print the JSON schema of the report, the configuration or a baseline.
    Schema(schema::Args),
    /// Print the completions of a shell.
    Completions(completions::Args),
    /// Print a page of the manual (troff).
    Man(completions::ManArgs),
}

/// "0.1.0 (law as of 2026-11-21)": what a report rests on.
fn version() -> &'static str {
    static VERSION: OnceLock<String> = OnceLock::new();
    let (version, law) = (env!("CARGO_PKG_VERSION"), crate::law::status::AS_OF);
    VERSION.get_or_init(|| format!("{version} (law as of {law})"))
}

/// Why a command could not do its work; printed after `error: `, exit status 2.
#[derive(Debug)]
pub struct Failure(pub String);

impl Failure {
    /// A failure with one sentence.
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(format!("the output could not be written: {error}"))
    }
}

/// Runs the command of this process's arguments.
pub fn main() -> ExitCode {
    match Cli::try_parse() {
        Ok(cli) => ExitCode::from(run(cli)),
        Err(usage) => {
            // Help and version are errors to clap too; a closed pipe is nobody's fault.
            let _ = usage.print();
            ExitCode::from(u8::try_from(usage.exit_code()).unwrap_or(FAILED))
        }
    }
}

fn run(cli: Cli) -> u8 {
    let result = match cli.command {
        Command::Check(args) => check::run(args),
        Command::Init(args) => init::run(args),
        Command::Baseline(args) => baseline::run(args),
        Command::Explain(args) => explain::run(&args),
        Command::Lsp(args) => lsp::run(args),
        Command::Rules(args) => rules::run(&args),
        Command::Schema(args) => schema::run(&args),
        Command::Completions(args) => completions::run(&args),
        Command::Man(args) => completions::man(&args),
    };
    result.unwrap_or_else(|Failure(message)| {
        let _ = writeln!(std::io::stderr(), "error: {}", harmless(&message));
        FAILED
    })
}

/// Says on standard error why a run could not check.
fn refused(report: &Report) {
    let failure = report.failure.as_deref().unwrap_or_default();
    let _ = writeln!(std::io::stderr(), "error: {}", harmless(failure));
    for found in &report.diagnostics {
        let (start, _) = report.sources.positions(found.span);
        let path = harmless(report.sources.path(found.span.file));
        let message = harmless(&found.message);
        let _ = writeln!(
            std::io::stderr(),
            "  {path}:{}:{}: {message}",
            start.line,
            start.column
        );
    }
}

/// Writes `text` to standard output. A reader that went away (`| head`) is no failure.
///
/// # Errors
/// When writing fails for any other reason.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    // Passes everything through; consoles that need it get their colours another way.
    let mut out = anstream::AutoStream::always(std::io::stdout().lock());
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        result => Ok(result?),
    }
}
