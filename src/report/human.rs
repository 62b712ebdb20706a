//! For people, on a terminal: each finding with its lines, the elements as a table, and a summary.

mod details;
mod excerpt;
mod finding;
mod matrix;
mod paint;
mod summary;

use super::{Report, text};
use crate::diagnostic::Diagnostic;
use crate::engine::MOST_OF_A_KIND;
use crate::source::FileId;
use paint::Paint;
use std::fmt::Write;

/// How the text is to look.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Style {
    /// Colour it.
    pub color: bool,
    /// Draw with box characters, not ASCII.
    pub unicode: bool,
    /// Columns to wrap at.
    pub width: usize,
    /// How much to say.
    pub detail: Detail,
}

impl Style {
    /// For files: no colour, 100 columns.
    pub fn plain() -> Self {
        Self {
            color: false,
            unicode: true,
            width: 100,
            detail: Detail::Normal,
        }
    }
}

/// How much to say.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Detail {
    /// Findings alone.
    Quiet,
    /// Findings, the table of elements, a summary.
    Normal,
    /// Also what was not checked, and why.
    Verbose,
}

/// Findings of one rule in one file that are shown with their lines.
const SHOWN_IN_FULL: usize = 3;
/// Further ones of which the place and the message are shown.
const SHOWN_IN_SHORT: usize = 5;

/// The report as text.
pub fn render(report: &Report, style: Style) -> String {
    let mut out = String::new();
    findings(&mut out, report, style);
    if style.detail == Detail::Verbose {
        details::write(&mut out, report, style);
    }
    // A run that could not check has nothing to sum up.
    if style.detail >= Detail::Normal && report.failure.is_none() {
        matrix::write(&mut out, report, style);
        summary::write(&mut out, report, style);
    }
    defused(out)
}

/// The text without what a build server takes for a command: wrapping can bring a file's `::error` to the start of
/// a line, and `##[` counts anywhere.
fn defused(text: String) -> String {
    if !text.contains("::") && !text.contains("##[") {
        return text;
    }
    let line = |line: &str| {
        let start = line.trim_start();
        let lead = line.get(..line.len() - start.len()).unwrap_or_default();
        let mark = if start.starts_with("::") { "· " } else { "" };
        format!("{lead}{mark}{start}").replace("##[", "## [")
    };
    text.split_inclusive('\n').map(line).collect()
}

/// One rule's findings in one file beyond those shown in full.
struct Rest<'a> {
    rule: &'static str,
    seen: usize,
    findings: Vec<&'a Diagnostic>,
}

fn findings(out: &mut String, report: &Report, style: Style) {
    let mut file = None;
    let mut rests: Vec<Rest<'_>> = Vec::new();
    for found in &report.diagnostics {
        if file != Some(found.span.file) {
            file = Some(found.span.file);
            rests
                .drain(..)
                .for_each(|rest| write_rest(out, report, style, &rest));
        }
        let at = rests
            .iter()
            .position(|rest| rest.rule == found.rule.id)
            .unwrap_or_else(|| {
                rests.push(Rest {
                    rule: found.rule.id,
                    seen: 0,
                    findings: Vec::new(),
                });
                rests.len() - 1
            });
        let Some(rest) = rests.get_mut(at) else {
            continue;
        };
        rest.seen += 1;
        if rest.seen <= SHOWN_IN_FULL {
            finding::write(out, report, found, style);
        } else {
            rest.findings.push(found);
        }
    }
    rests
        .iter()
        .for_each(|rest| write_rest(out, report, style, rest));
}

fn write_rest(out: &mut String, report: &Report, style: Style, rest: &Rest<'_>) {
    let Some(first) = rest.findings.first() else {
        return;
    };
    let paint = Paint::new(style);
    let path = path_of(report, first.span.file);
    let more: usize = rest.findings.iter().map(|found| found.stands_for).sum();
    let heading = format!("{more} more of {} in {path}", rest.rule);
    let _ = writeln!(out, "{}", paint.severity(first.severity, &heading));
    for found in rest.findings.iter().take(SHOWN_IN_SHORT) {
        let place = place_of(report, found);
        let room = style.width.saturating_sub(place.chars().count() + 4);
        let message = text::cut(&text::harmless(&found.message), room.max(20));
        let _ = writeln!(out, "  {}  {message}", paint.place(&place));
    }
    let shown = rest.findings.iter().take(SHOWN_IN_SHORT);
    let left = more - shown.map(|found| found.stands_for).sum::<usize>();
    if left > 0 {
        let lists = if more + SHOWN_IN_FULL > MOST_OF_A_KIND {
            format!("lists the first {MOST_OF_A_KIND}")
        } else {
            "lists all".into()
        };
        let _ = writeln!(out, "  and {left} more; `--format json` {lists}");
    }
    out.push('\n');
}

fn path_of(report: &Report, file: FileId) -> String {
    text::harmless(report.sources.path(file))
}

/// `path:line:column` of a finding.
fn place_of(report: &Report, found: &Diagnostic) -> String {
    let (start, _) = report.sources.positions(found.span);
    format!(
        "{}:{}:{}",
        path_of(report, found.span.file),
        start.line,
        start.column
    )
}

#[cfg(test)]
mod tests {
    use super::defused;

    #[test]
    fn build_servers_find_no_commands() {
        assert_eq!(
            defused("a\n  ::error::x\n b::c ##[x]\n".into()),
            "a\n  · ::error::x\n b::c ## [x]\n"
        );
    }
}
