//! Outputs: one file per format, each a pure function of the report.

use crate::diagnostic::{Diagnostic, Severity};
use crate::discover::Skipped;
use crate::dossier::Product;
use crate::engine::Check;
use crate::source::{FileId, Sources};
use jiff::civil::Date;

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
