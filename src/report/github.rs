//! GitHub workflow commands, which become annotations.

use super::text::{count, harmless};
use super::{Report, references};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Columns;
use std::fmt::Write;

/// Annotations of one kind that GitHub shows for a step; it drops the rest without a word.
const SHOWN_OF_A_KIND: usize = 10;

/// The report as workflow commands, worst first, and one line that says what they leave out.
pub fn render(report: &Report) -> String {
    let mut out = String::new();
    let mut left_out = Vec::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        let mut found = report
            .diagnostics
            .iter()
            .filter(|found| found.severity == severity);
        for found in found.by_ref().take(SHOWN_OF_A_KIND) {
            out += &command(report, found);
        }
        match (found.count(), severity) {
            (0, _) => {}
            (number, Severity::Info) => left_out.push(format!("{number} info")),
            (number, _) => left_out.push(count(number, severity.as_str())),
        }
    }
    if let Some(failure) = &report.failure {
        let _ = writeln!(out, "::error title=cra-lint::{}", data(failure));
        out.push_str("cra-lint: nothing was checked");
    } else {
        let _ = write!(out, "cra-lint: {}", report.counts());
    }
    if !left_out.is_empty() {
        let limit = SHOWN_OF_A_KIND;
        let _ = write!(
            out,
            "; without an annotation: {} (GitHub shows {limit} of a kind)",
            left_out.join(", ")
        );
    }
    out.push('\n');
    out
}

fn command(report: &Report, found: &Diagnostic) -> String {
    let (start, end) = report.sources.positions_in(found.span, Columns::Utf16);
    let name = match found.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let mut place = format!("line={}", start.line);
    if end.line > start.line {
        let _ = write!(place, ",endLine={}", end.line);
    } else if end.column > start.column {
        // Columns are understood on one line alone.
        let _ = write!(
            place,
            ",endLine={},col={},endColumn={}",
            end.line, start.column, end.column
        );
    }
    let mut message = found.message.clone();
    if !found.help.is_empty() {
        let _ = write!(message, "\nTo close it: {}", found.help);
    }
    let legal = references(&found.legal).join(", ");
    let basis = super::basis(found.rule);
    let _ = if legal.is_empty() {
        write!(message, "\nBasis: {basis}")
    } else {
        write!(message, "\n{legal} ({basis})")
    };
    let file = property(report.sources.path(found.span.file));
    format!(
        "::{name} file={file},{place},title={}::{}\n",
        property(found.rule.id),
        lines(&message)
    )
}

/// A value of a workflow command: its own line breaks would end the command.
fn data(text: &str) -> String {
    harmless(text).replace('%', "%25")
}

/// Lines of ours as one value; what files brought in was one line before.
fn lines(text: &str) -> String {
    text.split('\n').map(data).collect::<Vec<_>>().join("%0A")
}

/// A property of a workflow command. Paths stay what they are, so line breaks are encoded and not replaced.
fn property(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '%' => out += "%25",
            '\r' => out += "%0D",
            '\n' => out += "%0A",
            ':' => out += "%3A",
            ',' => out += "%2C",
            c if super::text::is_harmful(c) => out.push(char::REPLACEMENT_CHARACTER),
            c => out.push(c),
        }
    }
    out
}
