//! GitLab Code Quality: the part of the Code Climate format that GitLab reads.

use super::escape::Printer;
use super::text::harmless;
use super::{Report, references};
use crate::diagnostic::{Diagnostic, Severity};
use serde::Serialize;

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
    end: u32,
}

/// The report as a list of issues with a final line break. A run that could not check is an issue too: an empty list
/// would say that all is well.
pub fn render(report: &Report) -> String {
    let all = report.diagnostics.iter().zip(report.fingerprints());
    let issues = all.map(|(found, fingerprint)| issue(report, found, fingerprint));
    let failure = report.failure.iter().map(|failure| Issue {
        description: format!("nothing was checked: {}", harmless(failure)),
        check_name: "cra-lint",
        fingerprint: "nothing-was-checked".into(),
        severity: "blocker",
        location: Location {
            path: (report.config)
                .map_or(crate::config::FILE_NAME, |file| report.sources.path(file)),
            lines: Lines { begin: 1, end: 1 },
        },
    });
    Printer::print(&failure.chain(issues).collect::<Vec<_>>())
}

fn issue<'a>(report: &'a Report, found: &'a Diagnostic, fingerprint: String) -> Issue<'a> {
    let (start, end) = report.sources.positions(found.span);
    let mut description = harmless(&found.message);
    if !found.help.is_empty() {
        description += &format!(". To close it: {}", harmless(&found.help));
    }
    let legal = references(&found.legal).join(", ");
    let basis = super::basis(found.rule);
    description += &match legal.is_empty() {
        true => format!(" ({basis})"),
        false => format!(" ({legal}; {basis})"),
    };
    Issue {
        description,
        check_name: found.rule.id,
        fingerprint,
        severity: match found.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Info => "info",
        },
        location: Location {
            path: report.sources.path(found.span.file),
            lines: Lines {
                begin: start.line,
                end: end.line.max(start.line),
            },
        },
    }
}
