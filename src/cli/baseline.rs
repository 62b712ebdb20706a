//! `cra-lint baseline`: records today's findings, so that a check tells what is new.

use super::{CLEAN, FAILED, Failure, input::Input, print, refused, write};
use crate::baseline;
use crate::check::check;
use crate::discover::Paths;
use crate::report::text::{count, harmless};
use std::io::Write;
use std::path::PathBuf;

/// `baseline`'s arguments.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    input: Input,
    /// File to write the baseline to; without it, it is printed
    #[arg(short, long, value_name = "PATH", visible_alias = "baseline")]
    output: Option<PathBuf>,
}

/// Checks and records the findings.
///
/// # Errors
/// Bad usage, nothing to check, and a file that cannot be written.
pub fn run(args: Args) -> Result<u8, Failure> {
    let options = args.input.options()?;
    let report = check(&options);
    if report.failure.is_some() {
        refused(&report);
        return Ok(FAILED);
    }
    let base = args.output.as_ref().map(|path| {
        let path = options.working_directory.join(path);
        let folder = path.parent().unwrap_or(&path);
        Paths::new(folder.to_path_buf()).shown(&options.working_directory)
    });
    let (text, left_out) = baseline::render(&report, base.as_deref());
    match &args.output {
        None => print(&text)?,
        Some(path) => {
            write::file(path, &text)?;
            let recorded = count(report.diagnostics.len() - left_out, "finding");
            let shown = harmless(&path.display().to_string());
            let note = format!(
                "recorded {recorded} in `{shown}`; `cra-lint check --baseline {shown}` tells what is new"
            );
            let _ = writeln!(std::io::stderr(), "{note}");
        }
    }
    if left_out > 0 {
        let note = format!(
            "{} cannot be recorded and will be reported again: files that cannot be read, ignores that have ended",
            count(left_out, "finding")
        );
        let _ = writeln!(std::io::stderr(), "{note}");
    }
    Ok(CLEAN)
}
