//! The official schemas, held against the tape: which there are, what they say of a file, in words.

mod branch;
mod catalogue;
mod explain;
mod instance;
mod lookup;
mod words;

pub use catalogue::LICENSE_LIST;
pub(super) use catalogue::license;

use super::{Format, Sbom};
use crate::problem::Problem;
use crate::source::{FileId, Span};
use crate::syntax::json::Value;
use catalogue::Schema;
use explain::{Cause, Complaint};
use instance::Instance;
use lookup::Lookup;

/// What the official schema says of a file.
#[derive(Default, Debug)]
pub struct Verdict {
    /// Whether the file follows it; `None` where none was held against it.
    pub valid: Option<bool>,
    /// Which schema (`CycloneDX 1.6`).
    pub against: Option<&'static str>,
    /// What does not follow it, one per root cause; what another rule says better is left to that rule.
    pub problems: Vec<Problem>,
    /// Licence ids that the schema's list does not know.
    pub unlisted_licenses: Vec<Problem>,
}

/// Whether there is a schema for this version of the format, as a document writes it.
pub fn is_known(spec_version: &str) -> bool {
    Schema::of(spec_version).is_some()
}

/// Every version there is a schema for, as documents write it.
pub fn known_versions(format: Format) -> impl Iterator<Item = &'static str> {
    Schema::ALL
        .into_iter()
        .map(Schema::written)
        .filter(move |version| version.starts_with("SPDX") == format.is_spdx())
}

/// Holds the schema of the file's own version against it.
pub(super) fn check(sbom: &Sbom, root: Value<'_>) -> Verdict {
    let version = sbom.spec_version.as_ref();
    check_as(
        version.map(|version| version.value.as_str()),
        sbom.file,
        root,
    )
}

/// Holds the schema of a version, as documents write it, against a file.
pub(super) fn check_as(version: Option<&str>, file: FileId, root: Value<'_>) -> Verdict {
    let Some(schema) = version.and_then(Schema::of) else {
        return Verdict::default();
    };
    let Some(validator) = schema.validator() else {
        return Verdict::default();
    };
    let mut verdict = Verdict {
        valid: Some(true),
        against: Some(schema.name()),
        ..Verdict::default()
    };
    let instance = Instance::Value(root);
    if validator.is_valid(instance) {
        return verdict;
    }
    let lookup = Lookup::new(root);
    let mut complaints = Vec::new();
    for error in validator.iter_errors(instance) {
        explain::explain(&error, &lookup, &mut complaints);
    }
    explain::join_misspelt(&mut complaints);
    complaints.sort_by(|a, b| {
        (a.range.start, a.range.end, &a.message).cmp(&(b.range.start, b.range.end, &b.message))
    });
    complaints.dedup_by(|a, b| a.range == b.range && a.message == b.message);
    verdict.valid = Some(
        complaints
            .iter()
            .all(|complaint| complaint.cause == Cause::NotAsked),
    );
    for complaint in complaints {
        let problems = match complaint.cause {
            Cause::Form => &mut verdict.problems,
            Cause::UnlistedLicense => &mut verdict.unlisted_licenses,
            Cause::SaidElsewhere | Cause::NotAsked => continue,
        };
        problems.push(problem(file, complaint));
    }
    verdict
}

fn problem(file: FileId, complaint: Complaint) -> Problem {
    let span = Span::new(file, complaint.range);
    let problem = Problem::new(span, complaint.message)
        .help(complaint.help)
        .pointer(complaint.pointer);
    match complaint.related {
        Some((range, message)) => problem.related(Span::new(file, range), message),
        None => problem,
    }
}
