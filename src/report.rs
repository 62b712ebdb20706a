//! Outputs: one file per format, each a pure function of the report.

use crate::diagnostic::{Diagnostic, Severity, fingerprints};
use crate::discover::Skipped;
use crate::dossier::{Nature, Product};
use crate::engine::Check;
use crate::ignore::Ignore;
use crate::law::element::Status;
use crate::rules::{Rule, profile_of};
use crate::source::{FileId, Sources};
use clap::ValueEnum;
use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

mod by_element;
mod cut_line;
pub(crate) mod escape;
mod facts;
pub mod github;
pub mod gitlab;
pub mod html;
pub mod human;
pub mod json;
pub mod junit;
pub mod markdown;
pub(crate) mod markup;
mod narrow;
pub mod sarif;
pub mod text;

/// What no output keeps quiet about.
pub const LIMITS: &str = "Only what the files say was judged; whether it is true and enough for this product, \
                          cra-lint cannot tell.";

/// An output format.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, ValueEnum)]
pub enum Format {
    /// For people, on a terminal.
    Human,
    /// The tool's own report, version 1; of one rule in one file, the first 10,000 findings are listed and the rest
    /// counted.
    Json,
    /// SARIF 2.1.0, with the same limit.
    Sarif,
    /// Workflow commands that become annotations on GitHub.
    Github,
    /// GitLab Code Quality.
    Gitlab,
    /// JUnit XML: a case for each finding, and for each rule that found nothing.
    Junit,
    /// Markdown for a job summary or a comment on a pull request, of at most 65,000 bytes.
    Markdown,
    /// An audit report to read and to print: one file without scripts.
    Html,
}

/// Everything a run found.
#[derive(Debug)]
pub struct Report {
    /// All files read.
    pub sources: Sources,
    /// The day the check speaks of.
    pub today: Date,
    /// The paths that were to be checked, as reports show them.
    pub paths: Vec<String>,
    /// The configuration file in force.
    pub config: Option<FileId>,
    /// The baseline in force.
    pub baseline: Option<FileId>,
    /// Every product looked at.
    pub products: Vec<Product>,
    /// Findings, by path and place.
    pub diagnostics: Vec<Diagnostic>,
    /// What each rule did.
    pub checks: Vec<Check>,
    /// What was not read, and why.
    pub skipped: Vec<Skipped>,
    /// Every ignore, and how many findings each silenced.
    pub ignores: Vec<Ignore>,
    /// Findings silenced by an ignore.
    pub suppressed: usize,
    /// Findings silenced by a baseline.
    pub baselined: usize,
    /// Of findings that differ by their number alone, how many a baseline took out, by the fingerprint of the first.
    pub baselined_twins: FxHashMap<String, usize>,
    /// Why the run could not check at all (bad configuration, nothing to check): exit status 2.
    pub failure: Option<String>,
}

impl Report {
    /// How many findings have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity == severity)
            .map(|diagnostic| diagnostic.stands_for)
            .sum()
    }

    /// "3 errors, 1 warning", or "no findings".
    pub fn counts(&self) -> String {
        let mut parts = Vec::new();
        for severity in [Severity::Error, Severity::Warning, Severity::Info] {
            match (self.count(severity), severity) {
                (0, _) => {}
                (number, Severity::Info) => parts.push(format!("{number} info")),
                (number, _) => parts.push(text::count(number, severity.as_str())),
            }
        }
        if parts.is_empty() {
            "no findings".into()
        } else {
            parts.join(", ")
        }
    }

    /// The rules that ran, and those that spoke, each once.
    pub fn rules(&self) -> Vec<&'static Rule> {
        let ran = self.checks.iter().map(|check| check.rule);
        let spoke = self.diagnostics.iter().map(|found| found.rule);
        let mut seen = FxHashSet::default();
        ran.chain(spoke)
            .filter(|rule| seen.insert(rule.id))
            .collect()
    }

    /// One fingerprint a finding, in the order of the findings.
    pub fn fingerprints(&self) -> Vec<String> {
        fingerprints(&self.diagnostics, &self.baselined_twins, |found, twin| {
            found.fingerprint(self.sources.path(found.span.file), twin)
        })
    }

    /// Whether the run failed for want of anything to check, and for no other reason.
    pub fn found_nothing(&self) -> bool {
        // A run that fails before it knows what there is has no product.
        self.failure.is_some() && !self.products.is_empty()
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

/// How many elements have which status.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Tally {
    /// Concrete content was found.
    pub present: usize,
    /// Only a placeholder was found.
    pub placeholder: usize,
    /// Nothing was found.
    pub missing: usize,
    /// They do not apply.
    pub not_applicable: usize,
    /// They could not be read.
    pub not_assessable: usize,
}

impl Tally {
    /// Over the elements of these products.
    pub fn of<'a>(products: impl IntoIterator<Item = &'a Product>) -> Self {
        let mut tally = Self::default();
        let looked_at = products
            .into_iter()
            .filter(|product| product.nature == Nature::TechnicalFile);
        for state in looked_at.flat_map(|product| &product.elements) {
            *match state.status {
                Status::Present => &mut tally.present,
                Status::Placeholder => &mut tally.placeholder,
                Status::Missing => &mut tally.missing,
                Status::NotApplicable => &mut tally.not_applicable,
                Status::NotAssessable => &mut tally.not_assessable,
            } += 1;
        }
        tally
    }

    /// All of them.
    pub fn total(self) -> usize {
        self.present + self.placeholder + self.missing + self.not_applicable + self.not_assessable
    }

    /// Numbers other than 0 of what is not present, with their words.
    pub fn others(self) -> impl Iterator<Item = (usize, &'static str)> {
        let placeholders = if self.placeholder == 1 {
            "placeholder"
        } else {
            "placeholders"
        };
        let all = [
            (self.placeholder, placeholders),
            (self.missing, "missing"),
            (self.not_applicable, "not applicable"),
            (self.not_assessable, "not assessable"),
        ];
        all.into_iter().filter(|(number, _)| *number > 0)
    }

    /// "12 present, 2 placeholders, 4 missing".
    pub fn words(self) -> String {
        let parts = std::iter::once((self.present, "present")).chain(self.others());
        parts
            .map(|(number, word)| format!("{number} {word}"))
            .collect::<Vec<_>>()
            .join(", ")
    }
}

/// What a rule rests on, with the profile that asked for it: "standard (profile bsi)".
pub fn basis(rule: &Rule) -> String {
    let word = rule.basis.as_str();
    match profile_of(rule) {
        Some(profile) => format!("{word} (profile {})", profile.as_str()),
        None => word.into(),
    }
}

/// Legal points as people cite them, each once.
pub fn references(legal: &[&str]) -> Vec<String> {
    let mut references: Vec<String> = Vec::new();
    for reference in legal.iter().map(|id| crate::law::cra::reference(id)) {
        if !references.contains(&reference) {
            references.push(reference);
        }
    }
    references
}
