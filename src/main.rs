//! The `cra-lint` command.

use mimalloc::MiMalloc;

/// Threads that read documents ask for memory all the time, and seldom wait for each other with this one.
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

fn main() -> std::process::ExitCode {
    cra_lint::cli::main()
}
