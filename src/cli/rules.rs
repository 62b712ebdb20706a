//! `cra-lint rules`.

use super::Failure;

/// `rules`' arguments.
#[derive(clap::Args, Debug)]
pub struct Args {}

/// Prints the catalogue.
///
/// # Errors
/// When the output cannot be written.
pub fn run(_args: &Args) -> Result<u8, Failure> {
    Ok(super::CLEAN)
}
