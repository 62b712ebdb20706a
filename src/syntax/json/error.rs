//! What is wrong with a JSON text.

use crate::problem::Problem;
use crate::source::{FileId, Span};
use std::ops::Range;

/// The first error in a text. Ranges are byte offsets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Error {
    /// Where.
    pub range: Range<usize>,
    /// One sentence, no final full stop.
    pub message: String,
    /// What would mend it.
    pub help: &'static str,
    /// A second place, such as the bracket that was never closed.
    pub related: Option<(Range<usize>, &'static str)>,
}

impl Error {
    pub(super) fn new(range: Range<usize>, message: impl Into<String>, help: &'static str) -> Self {
        Self {
            range,
            message: message.into(),
            help,
            related: None,
        }
    }

    /// The error as a problem of this file.
    pub fn problem(&self, file: FileId) -> Problem {
        let problem =
            Problem::new(Span::new(file, self.range.clone()), self.message.clone()).help(self.help);
        match &self.related {
            Some((range, message)) => problem.related(Span::new(file, range.clone()), *message),
            None => problem,
        }
    }
}
