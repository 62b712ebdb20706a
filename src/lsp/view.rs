//! A report as the editor sees it: its files by their URIs, its spans as ranges.

use super::buffers::Buffers;
use super::client::Client;
use super::place::Lines;
use super::protocol::{Location, Range};
use crate::discover::{Paths, lexical};
use crate::report::Report;
use crate::source::{FileId, Span};
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// A report, and what is needed to speak of it to the editor.
pub(super) struct View<'a> {
    pub(super) report: &'a Report,
    pub(super) client: Client,
    pub(super) buffers: &'a Buffers,
    paths: Paths,
    lines: RefCell<FxHashMap<FileId, Rc<Lines<'a>>>>,
}

impl<'a> View<'a> {
    /// A report on the folder at `root`.
    pub(super) fn new(
        report: &'a Report,
        root: &Path,
        client: Client,
        buffers: &'a Buffers,
    ) -> Self {
        Self {
            report,
            client,
            buffers,
            paths: Paths::new(root.to_path_buf()),
            lines: RefCell::default(),
        }
    }

    /// Where a file lies.
    pub(super) fn path(&self, file: FileId) -> PathBuf {
        self.absolute(self.report.sources.path(file))
    }

    /// Where a path of the report leads.
    pub(super) fn absolute(&self, shown: &str) -> PathBuf {
        lexical(&self.paths.absolute(shown))
    }

    /// The file at a path, where the check read it.
    pub(super) fn file(&self, path: &Path) -> Option<FileId> {
        self.report.sources.find(&self.paths.shown(path))
    }

    /// The lines of a file.
    pub(super) fn lines(&self, file: FileId) -> Rc<Lines<'a>> {
        let known = self.lines.borrow().get(&file).cloned();
        known.unwrap_or_else(|| {
            let with_mark = self.buffers.shows_mark(&self.path(file));
            let source = self.report.sources.file(file);
            let lines = Rc::new(Lines::new(source, self.client.encoding, with_mark));
            self.lines.borrow_mut().insert(file, lines.clone());
            lines
        })
    }

    /// A span as the editor counts; the file's start where it shows other bytes than those that were read.
    pub(super) fn range(&self, span: Span) -> Range {
        if self.report.sources.file(span.file).is_unpacked() {
            return Range::default();
        }
        self.lines(span.file).range(span)
    }

    /// A span with its file.
    pub(super) fn location(&self, span: Span) -> Location {
        Location {
            uri: self.buffers.uri(&self.path(span.file)),
            range: self.range(span),
        }
    }
}
