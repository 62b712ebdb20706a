//! GitHub workflow commands, which become annotations, and the job summary.

use super::text::{count, harmless};
use super::{Report, Tally, references};
use crate::diagnostic::{Diagnostic, Severity};
use crate::dossier::{Nature, Product};
use crate::law::cra;
use crate::source::Columns;
use std::fmt::Write;

/// Annotations of one kind that GitHub shows for a step; it drops the rest without a word.
const SHOWN_OF_A_KIND: usize = 10;
/// Findings in the job summary, which GitHub limits to 1 MiB a step.
const ROWS_IN_SUMMARY: usize = 200;

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

/// The job summary in Markdown: the elements of each product, numbers, the findings, and what was not judged.
pub fn job_summary(report: &Report) -> String {
    let mut out = String::from("## cra-lint\n\n");
    if let Some(failure) = &report.failure {
        let _ = writeln!(out, "**Nothing was checked:** {}\n", markdown(failure));
        findings(&mut out, report);
        return out;
    }
    let tally = Tally::of(&report.products);
    if tally.total() > 0 {
        let _ = writeln!(
            out,
            "{} elements of Annex VII: {}. Findings: {}.\n",
            tally.total(),
            tally.words(),
            report.counts()
        );
    } else {
        let _ = writeln!(out, "Findings: {}.\n", report.counts());
    }
    report
        .products
        .iter()
        .for_each(|product| elements(&mut out, report, product));
    findings(&mut out, report);
    out += super::LIMITS;
    out.push('\n');
    out
}

fn elements(out: &mut String, report: &Report, product: &Product) {
    if product.nature != Nature::TechnicalFile {
        return;
    }
    let name = product
        .facts
        .name
        .as_ref()
        .map_or(product.path.as_str(), |name| name.value.as_str());
    let _ = writeln!(
        out,
        "### {}\n\n| Annex VII | element | status | where |\n|---|---|---|---|",
        markdown(name)
    );
    for state in &product.elements {
        let place = state.evidence.first().map(|evidence| {
            let (start, _) = report.sources.positions(evidence.span);
            format!("{}:{}", report.sources.path(evidence.span.file), start.line)
        });
        let reference = cra::reference(state.element.id());
        let reference = reference.strip_prefix("Annex VII").unwrap_or(&reference);
        let place = markdown(&place.unwrap_or_else(|| state.reason.clone()));
        let _ = writeln!(
            out,
            "| {reference} | {} | {} | {place} |",
            state.element.name(),
            state.status.as_str()
        );
    }
    out.push('\n');
}

fn findings(out: &mut String, report: &Report) {
    if report.diagnostics.is_empty() {
        return;
    }
    let mut found: Vec<&Diagnostic> = report.diagnostics.iter().collect();
    found.sort_by_key(|found| std::cmp::Reverse(found.severity));
    out.push_str("| severity | rule | where | finding |\n|---|---|---|---|\n");
    for found in found.iter().take(ROWS_IN_SUMMARY) {
        let (start, _) = report.sources.positions(found.span);
        let place = markdown(&format!(
            "{}:{}",
            report.sources.path(found.span.file),
            start.line
        ));
        let (severity, rule) = (found.severity.as_str(), found.rule.id);
        let message = super::text::cut(&found.message, 400);
        let _ = writeln!(
            out,
            "| {severity} | {rule} | {place} | {} |",
            markdown(&message)
        );
    }
    let left = found.len().saturating_sub(ROWS_IN_SUMMARY);
    if left > 0 {
        let _ = writeln!(out, "\nand {left} more, milder or as bad.");
    }
    out.push('\n');
}

/// Text as Markdown that shows it and does nothing else: no markup, no HTML, no link, no mention, no formula.
fn markdown(text: &str) -> String {
    let mut out = String::new();
    for c in harmless(text).chars() {
        match c {
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '&' => out += "&amp;",
            // A backslash would still leave a link that is recognised by its letters.
            ':' | '@' => {
                let _ = write!(out, "&#{};", c as u32);
            }
            '\\' | '`' | '*' | '_' | '[' | ']' | '(' | ')' | '|' | '#' | '!' | '~' | '$' => {
                out.extend(['\\', c])
            }
            c => out.push(c),
        }
    }
    out
}
