//! What the run comes to, claiming no more than was checked.

use super::paint::Paint;
use super::{Detail, Style};
use crate::diagnostic::{Outcome, Severity};
use crate::report::{Report, Tally, text};
use std::fmt::Write;

/// Writes the summary.
pub(super) fn write(out: &mut String, report: &Report, style: Style) {
    let paint = Paint::new(style);
    let tally = Tally::of(&report.products);
    let mut sentence = String::new();
    if tally.total() > 0 {
        let _ = write!(
            sentence,
            "{} of {} elements present",
            tally.present,
            tally.total()
        );
        for (number, word) in tally.others() {
            let _ = write!(sentence, ", {number} {word}");
        }
        sentence.push_str("; ");
    }
    sentence.push_str(&report.counts());
    let worst = report.diagnostics.iter().map(|found| found.severity).max();
    let sentence = format!("{sentence}.");
    for line in textwrap::wrap(&sentence, style.width) {
        let line = if worst == Some(Severity::Error) {
            paint.severity(Severity::Error, &line)
        } else {
            paint.heading(&line)
        };
        let _ = writeln!(out, "{line}");
    }
    for line in textwrap::wrap(&limits(report, style), style.width) {
        let _ = writeln!(out, "{}", paint.faint(&line));
    }
}

/// What was not judged.
fn limits(report: &Report, style: Style) -> String {
    let mut parts = Vec::new();
    let unassessed = report
        .checks
        .iter()
        .filter(|check| matches!(check.outcome, Outcome::NotAssessable(_)))
        .count();
    if unassessed > 0 {
        parts.push(format!(
            "{} could not be assessed",
            text::count(unassessed, "rule")
        ));
    }
    if !report.skipped.is_empty() {
        parts.push(format!(
            "{} skipped",
            text::count(report.skipped.len(), "path")
        ));
    }
    if report.suppressed > 0 {
        parts.push(format!(
            "{} suppressed",
            text::count(report.suppressed, "finding")
        ));
    }
    if report.baselined > 0 {
        parts.push(format!(
            "{} in the baseline",
            text::count(report.baselined, "finding")
        ));
    }
    let mut out = parts.join(", ");
    if !out.is_empty() {
        out.push_str(if style.detail == Detail::Verbose {
            ". "
        } else {
            " (-v says which and why). "
        });
    }
    out + crate::report::LIMITS
}
