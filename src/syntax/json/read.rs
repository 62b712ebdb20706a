//! From a file's bytes to a tape, encoding included.

use super::{Error, Tape, Value};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span};
use crate::syntax::merge_conflict;

/// A JSON file as read, with everything that is wrong with its form.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The tape; what came before the first error, where there is one.
    pub tape: Tape<'a>,
    /// Why the bytes are no UTF-8 text.
    pub encoding: Option<Problem>,
    /// The first syntax error.
    pub syntax: Option<Problem>,
    /// Keys given more than once.
    pub duplicates: Vec<Problem>,
}

impl Reading<'_> {
    /// This reading where the file was read to its end.
    ///
    /// # Errors
    /// What stopped the reader: text that is not UTF-8, an unresolved merge conflict, the first syntax error.
    pub fn whole(self, file: FileId, sources: &Sources) -> Result<Self, Problem> {
        if let Some(problem) = self.encoding {
            return Err(problem);
        }
        let Some(problem) = self.syntax else {
            return Ok(self);
        };
        let conflict = sources.file(file).text().and_then(merge_conflict::find);
        Err(conflict.map_or(problem, |range| {
            merge_conflict::problem(Span::new(file, range))
        }))
    }

    /// Whether the file was read to its end.
    pub fn is_complete(&self) -> bool {
        self.encoding.is_none() && self.syntax.is_none()
    }

    /// Every problem, gravest first.
    pub fn problems(&self) -> impl Iterator<Item = &Problem> {
        self.encoding
            .iter()
            .chain(&self.syntax)
            .chain(&self.duplicates)
    }
}

/// Reads a file as JSON.
pub fn read(file: FileId, sources: &Sources) -> Reading<'_> {
    let source = sources.file(file);
    if let Some(problem) = crate::syntax::encoding_problem(file, sources) {
        return Reading {
            tape: Tape::empty("", None),
            encoding: Some(problem),
            syntax: None,
            duplicates: Vec::new(),
        };
    }
    let tape = Tape::parse(source.text().unwrap_or_default());
    let syntax = tape.error().map(|error: &Error| error.problem(file));
    let duplicates = duplicate_keys(file, &tape);
    Reading {
        tape,
        encoding: None,
        syntax,
        duplicates,
    }
}

/// Keys given more than once, as problems of a file.
pub(crate) fn duplicate_keys(file: FileId, tape: &Tape<'_>) -> Vec<Problem> {
    let span = |value: Value<'_>| Span::new(file, value.range());
    let listed = tape.duplicates().iter().filter_map(|duplicate| {
        let (first, last) = (tape.value(duplicate.first)?, tape.value(duplicate.last)?);
        let key = last.as_str().unwrap_or_default();
        let times = match duplicate.count {
            2 => "twice".to_string(),
            count => format!("{count} times"),
        };
        let message = format!(
            "key `{}` is given {times} in one object",
            crate::syntax::shorten(&key, 60)
        );
        let problem = Problem::new(span(last), message)
            .help("keep one; readers differ in which they take, most take the last")
            .related(span(first), "it stands here first");
        Some(problem)
    });
    let mut problems: Vec<_> = listed.collect();
    if tape.duplicates_unlisted() > 0 {
        let place = problems
            .last()
            .map_or(Span::new(file, 0..0), |problem| problem.span);
        let message = format!(
            "{} further keys are given more than once and not listed",
            tape.duplicates_unlisted()
        );
        problems.push(Problem::new(place, message));
    }
    problems
}
