//! What `cra-lint init` writes: a configuration with the facts it found, and a skeleton of the technical file for what
//! is missing.
//!
//! Facts come from a check of the folder; [`plan`] turns its report into files, [`write()`] puts them down and never
//! touches what is there. Explanations stand in comments and every answer is a placeholder that recognition knows: a
//! fresh skeleton holds nothing that counts as content.

use crate::config::Kind;
use crate::report::Report;
use survey::Survey;

mod config;
mod generators;
mod licence;
mod skeleton;
mod survey;
pub mod words;
pub mod write;

pub use survey::{Fact, Found};
pub use words::Language;
pub use write::{Outcome, write};

/// Where the skeleton goes, seen from the product's folder.
pub const FOLDER: &str = "docs/technical-file";

/// What the user asked for.
#[derive(Clone, Debug)]
pub struct Options {
    /// The skeleton's language.
    pub language: Language,
    /// Its folder, seen from the product's; a relative path without `..`.
    pub folder: String,
    /// What the product is made of, where the user said so.
    pub kind: Option<Kind>,
}

/// A file to write.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct File {
    /// Its path below the folder that was named, with `/`.
    pub path: String,
    /// What it holds.
    pub text: String,
}

/// What is to be written, and what was found.
#[derive(Debug)]
pub struct Plan {
    /// The configuration and the skeleton.
    pub files: Vec<File>,
    /// The configuration that is in force already.
    pub configuration: Option<String>,
    /// Each product with what it has and lacks.
    pub products: Vec<Found>,
    /// How an SBOM can be made, a line for each ecosystem; none where every product has one.
    pub generators: Vec<String>,
}

/// What to write for the products of a report. The report's paths start in the folder that was named.
pub fn plan(report: &Report, options: &Options) -> Plan {
    let Survey {
        configuration,
        products,
    } = survey::of(report, options.kind);
    let mut files = Vec::new();
    if configuration.is_none() {
        files.push(File {
            path: crate::config::FILE_NAME.into(),
            text: config::text(&products, options),
        });
    }
    for product in &products {
        files.extend(skeleton::files(product, options));
    }
    Plan {
        files,
        configuration,
        generators: generators::lines(&products),
        products,
    }
}
