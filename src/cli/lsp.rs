//! `cra-lint lsp`.

use super::{CLEAN, FINDINGS, Failure, input::Choice};
use crate::lsp::{Settings, serve};
use std::path::PathBuf;

/// `lsp`'s arguments.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Speak over standard input and output, which is the only way there is; editors that pass it may
    #[arg(long)]
    stdio: bool,
    #[command(flatten)]
    choice: Choice,
    /// Leave out the findings that `cra-lint baseline` recorded in this file of the product's folder
    #[arg(long, value_name = "PATH")]
    baseline: Option<PathBuf>,
}

/// Serves an editor over standard input and output. The exit status is 0 where the editor asked for the end, 1 where it
/// went away, as the protocol has it.
///
/// # Errors
/// Bad usage, and a system that gives no threads.
pub fn run(args: Args) -> Result<u8, Failure> {
    let (selection, today) = (args.choice.selection()?, args.choice.today);
    let config = args.choice.config.map(std::path::absolute).transpose();
    let settings = Settings {
        selection,
        config: config.map_err(|error| {
            Failure::new(format!("the working directory cannot be read: {error}"))
        })?,
        baseline: args.baseline,
        today,
    };
    let asked = serve(std::io::stdin(), std::io::stdout(), settings);
    let asked = asked.map_err(|error| Failure::new(format!("the server cannot start: {error}")))?;
    Ok(if asked { CLEAN } else { FINDINGS })
}
