//! SPDX 2 texts that are no JSON, as read: the tape that the JSON form would be, and what is wrong with the text.

use super::{Format, Sbom, State, schema, spdx2};
use crate::problem::Problem;
use crate::source::{FileId, Span};
use crate::syntax::json::Tape;

/// A file as read.
pub(super) struct Reading<'a> {
    /// What it says, as the JSON form would.
    pub(super) tape: Tape<'a>,
    /// Ids of the values outside the root that refer to elements.
    pub(super) references: Vec<u32>,
    /// Whether it was read to its end.
    pub(super) complete: bool,
    /// What does not follow the syntax.
    pub(super) syntax: Vec<Problem>,
    /// What is given again where it stands once.
    pub(super) repeated: Vec<Problem>,
    /// Names that are not known, which a newer version of the format may know.
    pub(super) unknown: Vec<Problem>,
    /// Names outside what they belong to, values not of their form.
    pub(super) misused: Vec<Problem>,
}

impl Reading<'_> {
    /// The model of the file.
    pub(super) fn into_sbom(self, file: FileId, format: Format) -> Sbom {
        let state = if self.complete {
            State::Read
        } else {
            State::Broken
        };
        let mut sbom = Sbom::empty(file, format, state);
        if let Some(root) = self.tape.root() {
            let references = self.references.iter();
            let references = references.filter_map(|id| self.tape.value(*id));
            sbom.keep_decoded(&self.tape);
            spdx2::fill(&mut sbom, root, references);
            if self.complete {
                sbom.schema = schema::check(&sbom, root);
                if sbom.schema.against.is_some() {
                    sbom.schema.problems.extend(self.unknown);
                }
                sbom.schema.problems.extend(self.misused);
                sbom.schema.problems.sort_by_key(|problem| problem.span);
                if !sbom.schema.problems.is_empty() || !self.syntax.is_empty() {
                    sbom.schema.valid = sbom.schema.valid.map(|_| false);
                }
            }
        }
        if !format.has_pointers() {
            sbom.forget_pointers();
        }
        sbom.syntax = self.syntax;
        sbom.duplicate_keys = self.repeated;
        sbom
    }
}

/// Most problems of one kind that are listed one by one.
const LISTED: usize = 10_000;

/// Problems of one kind, the first of them one by one.
#[derive(Default)]
pub(super) struct Listed {
    problems: Vec<Problem>,
    /// Where the first that is not listed stands, and how many there are.
    more: Option<(Span, usize)>,
}

impl Listed {
    pub(super) fn push(&mut self, problem: Problem) {
        match &mut self.more {
            _ if self.problems.len() < LISTED => self.problems.push(problem),
            Some((_, count)) => *count += 1,
            None => self.more = Some((problem.span, 1)),
        }
    }

    pub(super) fn into_problems(mut self, noun: &str) -> Vec<Problem> {
        if let Some((span, count)) = self.more {
            let message = format!("{count} further {noun}, from here on");
            self.problems.push(Problem::new(span, message));
        }
        self.problems
    }
}
