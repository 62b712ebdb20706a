//! Outputs: one file per format, each a pure function of the report.

use crate::diagnostic::{Diagnostic, Severity};
use crate::discover::Skipped;
use crate::dossier::Product;
use crate::engine::Check;
use crate::source::{FileId, Sources};
use clap::ValueEnum;
use jiff::civil::Date;
use rustc_hash::FxHashMap;

mod escape;
pub mod github;
pub mod human;
pub mod json;
pub mod sarif;
pub mod text;

/// An output format.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, ValueEnum)]
pub enum Format {
    /// For people, on a terminal.
    Human,
    /// The tool's own report, version 1.
    Json,
    /// SARIF 2.1.0.
    Sarif,
    /// Workflow commands that become annotations on GitHub.
    Github,
}

/// Everything a run found.
#[derive(Debug)]
pub struct Report {
    /// All files read.
    pub sources: Sources,
    /// The day the check speaks of.
    pub today: Date,
    /// The configuration file in force.
    pub config: Option<FileId>,
    /// Every product looked at.
    pub products: Vec<Product>,
    /// Findings, by path and place.
    pub diagnostics: Vec<Diagnostic>,
    /// What each rule did.
    pub checks: Vec<Check>,
    /// What was not read, and why.
    pub skipped: Vec<Skipped>,
    /// Findings silenced by an ignore.
    pub suppressed: usize,
    /// Findings silenced by a baseline.
    pub baselined: usize,
    /// Why the run could not check at all (bad configuration, nothing to check): exit status 2.
    pub failure: Option<String>,
}

impl Report {
    /// How many findings have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity == severity)
            .count()
    }

    /// One fingerprint a finding, in the order of the findings; twins are numbered in that order.
    pub fn fingerprints(&self) -> Vec<String> {
        let mut twins: FxHashMap<String, usize> = FxHashMap::default();
        let fingerprint = |diagnostic: &Diagnostic| {
            let first = diagnostic.fingerprint(&self.sources, 0);
            let twin = twins.entry(first.clone()).or_default();
            *twin += 1;
            if *twin == 1 {
                first
            } else {
                diagnostic.fingerprint(&self.sources, *twin - 1)
            }
        };
        self.diagnostics.iter().map(fingerprint).collect()
    }

    /// Exit status: 0 nothing at or above `fail_on`, 1 findings, 2 the run could not check.
    pub fn exit_status(&self, fail_on: Option<Severity>) -> u8 {
        if self.failure.is_some() {
            return 2;
        }
        let fails =
            |diagnostic: &Diagnostic| fail_on.is_some_and(|limit| diagnostic.severity >= limit);
        u8::from(self.diagnostics.iter().any(fails))
    }
}
