//! cra-lint reads what the EU Cyber Resilience Act (Regulation (EU) 2024/2847) makes a manufacturer write down,
//! and says what is missing, where.
//!
//! Data flows one way:
//!
//! **discover → syntax → sbom, document, manifest → dossier → rules → report**
//!
//! | module | job | knows nothing of |
//! |---|---|---|
//! | [`discover`] | which files there are, what was skipped and why | what files mean |
//! | [`syntax`] | bytes to values with byte spans | what values mean |
//! | [`sbom`], [`document`], [`manifest`] | syntax to the domain's model | rules, output |
//! | [`dossier`] | Annex VII elements and the evidence for them, per product | rules, output |
//! | [`rules`] | pure functions from a product to findings | files, formats, the clock |
//! | [`report`] | pure functions from a report to text | rules |
//!
//! [`history`] reads a Git repository, [`law`] holds what the Regulation says as tables, [`config`] the facts a folder
//! cannot tell, [`source`] the bytes and the only arithmetic of lines and columns, [`unpack`] opens compressed files,
//! [`unsaved`] holds what stands in place of files, [`init`] plans a first configuration and a skeleton, [`engine`] runs
//! the rules, [`check()`] joins it all, and [`lsp`] serves it to editors.
#![cfg_attr(
    not(test),
    warn(clippy::indexing_slicing, clippy::string_slice, clippy::unreachable)
)]

pub mod baseline;
pub mod check;
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod discover;
pub mod document;
pub mod dossier;
pub mod engine;
pub mod history;
pub mod ignore;
pub mod init;
pub mod law;
pub mod lsp;
pub mod manifest;
mod memory;
mod parallel;
pub mod problem;
pub mod report;
pub mod rules;
pub mod sbom;
mod search;
pub mod source;
pub mod syntax;
pub mod unpack;
pub mod unsaved;
