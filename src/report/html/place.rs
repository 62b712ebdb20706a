//! Places in files, as links to them.

use crate::report::Report;
use crate::report::cut_line::CutLine;
use crate::report::markup::{escape, uri};
use crate::source::{FileId, Span};

/// Columns of a line that is quoted beside a place.
const QUOTED: usize = 90;

/// The files of a report, seen from where the page lies.
pub(super) struct Places<'a> {
    pub(super) report: &'a Report,
    /// From the page's folder to the working directory.
    pub(super) base: &'a str,
}

impl Places<'_> {
    /// A link to a file, under its path.
    pub(super) fn file(&self, file: FileId) -> String {
        let path = self.report.sources.path(file);
        self.link(path, path)
    }

    /// A link to a file, under `path:line:column`.
    pub(super) fn exact(&self, span: Span) -> String {
        let (start, _) = self.report.sources.positions(span);
        let path = self.report.sources.path(span.file);
        self.link(path, &format!("{path}:{}:{}", start.line, start.column))
    }

    /// A link to a file, under `path:line`.
    pub(super) fn line(&self, span: Span) -> String {
        let (start, _) = self.report.sources.positions(span);
        let path = self.report.sources.path(span.file);
        self.link(path, &format!("{path}:{}", start.line))
    }

    fn link(&self, path: &str, shown: &str) -> String {
        let base = uri(self.base);
        // A first step that holds a colon would be a scheme, one that is empty another host; encoding and `./` see to
        // that.
        let base = if base.is_empty() {
            "./".to_string()
        } else {
            base
        };
        // A long path may break after a slash.
        let shown = escape(shown).replace('/', "/<wbr/>");
        format!("<a href=\"{base}{}\">{shown}</a>", uri(path))
    }

    /// The line a place starts on, cut around it; empty where there is nothing to read.
    pub(super) fn quote(&self, span: Span) -> String {
        let file = self.report.sources.file(span.file);
        let (start, _) = self.report.sources.positions(span);
        let line = CutLine::new(
            file.bytes(),
            file.line_range(start.line),
            span.start as usize,
            QUOTED,
        );
        escape(line.text.trim())
    }
}
