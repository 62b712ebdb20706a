//! `cra-lint schema`.

use super::{CLEAN, Failure, print};
use clap::ValueEnum;

/// JSON schema of the report (`--format json`), version 1.
pub const REPORT: &str = include_str!("../../schemas/report.schema.json");
/// JSON schema of `cra-lint.toml`.
pub const CONFIG: &str = include_str!("../../schemas/config.schema.json");
/// JSON schema of a baseline, version 1.
pub const BASELINE: &str = include_str!("../../schemas/baseline.schema.json");

/// `schema`'s arguments.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Which schema
    #[arg(value_enum)]
    which: Which,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Which {
    /// `cra-lint.toml`
    Config,
    /// `cra-lint check --format json`
    Report,
    /// What `cra-lint baseline` writes
    Baseline,
}

/// Prints a schema.
///
/// # Errors
/// When the output cannot be written.
pub fn run(args: &Args) -> Result<u8, Failure> {
    print(match args.which {
        Which::Config => CONFIG,
        Which::Report => REPORT,
        Which::Baseline => BASELINE,
    })?;
    Ok(CLEAN)
}
