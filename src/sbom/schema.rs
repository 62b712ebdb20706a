//! The official schemas, held against the tape: which there are, what they say of a file, in words.

mod branch;
mod catalogue;
pub(super) mod classes;
mod elements;
mod explain;
mod instance;
mod lookup;
mod narrow;
mod words;
pub(super) mod xsd;

pub use catalogue::LICENSE_LIST;
pub(super) use catalogue::license;
pub(super) use elements::kinds;
pub(super) use words::nearest;

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
pub fn is_known(format: Format, spec_version: &str) -> bool {
    known_versions(format).any(|version| version == spec_version)
}

/// Every version there is a schema for, as documents write it.
pub fn known_versions(format: Format) -> impl Iterator<Item = &'static str> {
    let (is_xml, spdx_3) = (format == Format::CycloneDxXml, format == Format::Spdx3Json);
    let others = is_xml || spdx_3;
    let elder = Schema::ALL
        .into_iter()
        .map(Schema::written)
        .filter(move |version| !others && version.starts_with("SPDX") == format.is_spdx());
    let of_spdx_3 = classes::Version::ALL.map(classes::Version::written);
    let of_xml = xsd::VERSIONS.into_iter().filter(move |_| is_xml);
    let of_spdx_3 = of_spdx_3.into_iter().filter(move |_| spdx_3);
    elder.chain(of_spdx_3).chain(of_xml)
}

/// Holds the schema of the file's own version against it.
pub(super) fn check(sbom: &Sbom, root: Value<'_>) -> Verdict {
    let version = sbom.spec_version.as_ref();
    let version = version.map(|version| version.value.as_str());
    if sbom.format == Format::Spdx3Json {
        let version = version.and_then(classes::Version::of);
        return version.map_or_else(Verdict::default, |version| {
            verdict(
                sbom.file,
                version.name(),
                elements::complaints(root, version),
            )
        });
    }
    check_as(version, sbom.file, root)
}

/// Holds the schema of a version, as documents write it, against a file (not SPDX 3).
pub(super) fn check_as(version: Option<&str>, file: FileId, root: Value<'_>) -> Verdict {
    let Some(schema) = version.and_then(Schema::of) else {
        return Verdict::default();
    };
    if narrow::is_valid(schema, root) == Some(true) {
        return verdict(file, schema.name(), Vec::new());
    }
    let Some(validator) = schema.validator() else {
        return Verdict::default();
    };
    let instance = Instance::Value(root);
    let lookup = Lookup::new(root);
    let mut complaints = Vec::new();
    let mut errors = validator.iter_errors(instance);
    for error in errors.by_ref().take(LISTED) {
        explain::explain(&error, &lookup, &mut complaints);
    }
    let cut = errors.next().is_some();
    explain::join_misspelt(&mut complaints);
    let mut verdict = verdict(file, schema.name(), complaints);
    if cut && let Some(last) = verdict.problems.last().map(|problem| problem.span) {
        let message =
            format!("more than {LISTED} places do not follow the schema; the rest is not listed");
        verdict.problems.push(Problem::new(last, message));
    }
    verdict
}

/// Most errors that are listed one by one.
const LISTED: usize = 100_000;

/// What the complaints come to, in the order of the file.
fn verdict(file: FileId, against: &'static str, mut complaints: Vec<Complaint>) -> Verdict {
    complaints.sort_by(|a, b| {
        (a.range.start, a.range.end, &a.message).cmp(&(b.range.start, b.range.end, &b.message))
    });
    complaints.dedup_by(|a, b| a.range == b.range && a.message == b.message);
    let valid = complaints
        .iter()
        .all(|complaint| complaint.cause == Cause::NotAsked);
    let mut verdict = Verdict {
        valid: Some(valid),
        against: Some(against),
        ..Verdict::default()
    };
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
