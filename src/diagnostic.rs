//! One finding, and what a rule says about its own run.

use crate::rules::Rule;
use crate::source::Span;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// How bad a finding is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; nothing has to be done.
    Info,
    /// Likely a gap, or not verifiable as it stands.
    Warning,
    /// What is asked for is not there, or two places contradict each other.
    Error,
}

impl Severity {
    /// The word used in every output and in the configuration.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What a rule rests on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// The wording of Regulation (EU) 2024/2847.
    Law,
    /// A standard, specification or format the file itself claims to follow.
    Standard,
    /// Consistency and plausibility: no text demands it literally.
    Practice,
}

impl Basis {
    /// The word used in every output.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Standard => "standard",
            Self::Practice => "practice",
        }
    }
}

/// A second place that belongs to a finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Related {
    /// Where.
    pub span: Span,
    /// What is to be seen there.
    pub message: String,
}

/// One finding. Rules make it through [`crate::engine::Findings`].
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The rule that speaks.
    pub rule: &'static Rule,
    /// Severity after configuration.
    pub severity: Severity,
    /// One sentence, no final full stop.
    pub message: String,
    /// What would close it, for this very finding.
    pub help: String,
    /// Ids of legal points (`annex-v.3`).
    pub legal: Vec<&'static str>,
    /// The primary place.
    pub span: Span,
    /// JSON Pointer or the like, where the format has one.
    pub pointer: Option<String>,
    /// Further places, in the order a reader needs them.
    pub related: Vec<Related>,
    /// What the finding is about, in a form that survives moved lines (an element id, a component's name).
    pub subject: String,
    /// How many findings it stands for: 1, or as many as were found beyond the limit of what is kept.
    pub stands_for: usize,
}

impl Diagnostic {
    /// A name for the finding that survives edits elsewhere in the file: 32 hexadecimal digits over rule, path (of the
    /// file it stands in), logical path and subject (case and white space folded); `twin` tells equal ones in a run
    /// apart.
    pub fn fingerprint(&self, path: &str, twin: usize) -> String {
        let mut hash = Sha256::new();
        let subject = self
            .subject
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .to_lowercase();
        // A list index moves when its neighbours do, so it is no part of the logical path.
        let pointer = self.pointer.as_deref().unwrap_or_default();
        let is_number = |text: &str| text.parse::<u64>().is_ok();
        let logical = pointer.split('/').map(|part| {
            // `3` of a JSON Pointer, `component[3]` of an XPath.
            let indexed = part
                .strip_suffix(']')
                .and_then(|part| part.rsplit_once('['));
            match indexed.filter(|(_, index)| is_number(index)) {
                Some((name, _)) => name,
                None if is_number(part) => "*",
                None => part,
            }
        });
        let logical = logical.collect::<Vec<_>>().join("/");
        for part in [self.rule.id, path, &logical, &subject, &twin.to_string()] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
        hash.finalize()
            .iter()
            .take(16)
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

/// One fingerprint a finding, as `fingerprint` makes it, in the order of the findings. Equal ones are numbered in that
/// order, from what `taken` says of the first: how many came before them and are no longer in the list.
pub fn fingerprints(
    diagnostics: &[Diagnostic],
    taken: &FxHashMap<String, usize>,
    fingerprint: impl Fn(&Diagnostic, usize) -> String,
) -> Vec<String> {
    let mut twins = taken.clone();
    let numbered = |diagnostic: &Diagnostic| {
        let first = fingerprint(diagnostic, 0);
        let twin = twins.entry(first.clone()).or_default();
        *twin += 1;
        if *twin == 1 {
            first
        } else {
            fingerprint(diagnostic, *twin - 1)
        }
    };
    diagnostics.iter().map(numbered).collect()
}

/// What a rule did. Silence is never a pass.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// It looked at this many subjects (elements, components, links …).
    Checked(usize),
    /// The product has nothing the rule speaks of.
    NotApplicable(String),
    /// There is something, but it could not be read or understood.
    NotAssessable(String),
}

impl Outcome {
    /// `Checked(n)`, or not applicable with this reason when there was nothing to check.
    pub fn checked_or(subjects: usize, none: &str) -> Self {
        if subjects == 0 {
            Self::NotApplicable(none.into())
        } else {
            Self::Checked(subjects)
        }
    }
}
