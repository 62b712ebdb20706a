//! `cra-lint schema`.

use super::Failure;

/// `schema`'s arguments.
#[derive(clap::Args, Debug)]
pub struct Args {}

/// Prints a schema.
///
/// # Errors
/// When the output cannot be written.
pub fn run(_args: &Args) -> Result<u8, Failure> {
    Ok(super::CLEAN)
}
