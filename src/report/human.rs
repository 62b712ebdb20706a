//! For people, on a terminal.

use super::Report;

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

/// The report as text.
pub fn render(report: &Report, _style: Style) -> String {
    let sources = &report.sources;
    let line = |found: &crate::diagnostic::Diagnostic| {
        let (start, _) = sources.positions(found.span);
        let path = sources.path(found.span.file);
        format!(
            "{path}:{}:{} {} {}\n",
            start.line, start.column, found.rule.id, found.message
        )
    };
    report.diagnostics.iter().map(line).collect()
}
