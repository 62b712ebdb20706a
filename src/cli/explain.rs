//! `cra-lint explain`.

use super::Failure;

/// `explain`'s arguments.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Id of a rule (support-period-ended) or of an element (annex-vii.4)
    #[arg(value_name = "RULE|ELEMENT")]
    name: String,
}

/// Explains a rule or an element.
///
/// # Errors
/// An unknown name.
pub fn run(args: &Args) -> Result<u8, Failure> {
    Err(Failure::new(format!(
        "unknown rule or element `{}`",
        args.name
    )))
}
