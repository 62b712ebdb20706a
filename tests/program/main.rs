//! The program as its users meet it: commands, outputs, configuration, catalogue and README.

#[path = "../common/mod.rs"]
mod common;

mod alone;
mod baseline;
mod catalogue;
mod changed;
mod cli;
mod config;
mod everyday;
mod formats;
mod guides;
mod history;
mod init;
mod init_answers;
mod lsp;
mod monorepo;
mod outputs;
mod profiles;
mod readme;
mod tags;
mod unsaved;
