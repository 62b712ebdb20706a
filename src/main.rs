//! The `cra-lint` command.

fn main() -> std::process::ExitCode {
    cra_lint::cli::main()
}
