//! `cra-lint completions` and `cra-lint man`: what shells and readers of manuals want, made from the arguments.

use super::{CLEAN, Cli, Failure, names, print};
use clap::CommandFactory;
use clap_complete::Shell;

/// `completions`' arguments.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Whose completions
    #[arg(value_enum)]
    shell: Shell,
}

/// `man`'s arguments.
#[derive(clap::Args, Debug)]
pub struct ManArgs {
    /// A command; without one, the page of the program
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
}

/// Prints the completions of a shell.
///
/// # Errors
/// When the output cannot be written.
pub fn run(args: &Args) -> Result<u8, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "cra-lint", &mut script);
    print(&String::from_utf8_lossy(&script))?;
    Ok(CLEAN)
}

/// Prints a page of the manual (troff).
///
/// # Errors
/// An unknown command, or output that cannot be written.
pub fn man(args: &ManArgs) -> Result<u8, Failure> {
    let mut program = Cli::command();
    // Gives each command its full name.
    program.build();
    let page = match &args.command {
        None => program,
        Some(name) => {
            let commands = || program.get_subcommands().map(clap::Command::get_name);
            let found = program.get_subcommands().find(|one| one.get_name() == name);
            let look = "`cra-lint --help` lists them";
            found
                .ok_or_else(|| Failure(names::unknown("command", name, commands(), look)))?
                .clone()
        }
    };
    let mut text = Vec::new();
    clap_mangen::Man::new(page).render(&mut text)?;
    // All that stands after the options tells the exit status.
    let text = String::from_utf8_lossy(&text);
    print(&text.replace("\n.SH EXTRA\n", "\n.SH EXIT STATUS\n"))?;
    Ok(CLEAN)
}
