//! JUnit XML: suites in suites, cases with `failure` or `error` inside.

use super::TestOutput;
use crate::problem::Problem;
use crate::source::{Sources, Span};
use crate::syntax::xml::pull::{Event, Pull, Tag};

/// The test case being read: what it is called, where, and whether it failed.
struct Case {
    name: String,
    span: Span,
    depth: usize,
    has_failed: bool,
}

/// Reads the file into `output`.
pub(super) fn read(output: &mut TestOutput, sources: &Sources) {
    let file = output.file;
    if let Some(problem) = crate::syntax::encoding_problem(file, sources) {
        output.problem = Some(problem);
        return;
    }
    let source = sources.file(file);
    let mut pull = Pull::new(source.text().unwrap_or_default(), source.text_start());
    let mut depth = 0;
    let mut case: Option<Case> = None;
    loop {
        match pull.next() {
            Ok(Some(Event::Open(tag))) => {
                depth += 1;
                match (tag.name, &mut case) {
                    ("testcase", None) => case = Some(opened(&pull, tag, depth, output)),
                    ("failure" | "error", Some(case)) if depth == case.depth + 1 => {
                        case.has_failed = true;
                    }
                    _ => {}
                }
            }
            Ok(Some(Event::Close(_))) => {
                if let Some(done) = case.take_if(|case| case.depth == depth) {
                    output.count += 1;
                    if done.has_failed {
                        output.fail(done.name, done.span);
                    }
                }
                depth -= 1;
            }
            Ok(Some(Event::Text(_))) => {}
            Ok(None) => return,
            Err(broken) => {
                let span = Span::new(file, broken.range);
                let problem = Problem::new(span, broken.message);
                output.problem = Some(problem.help(broken.help));
                return;
            }
        }
    }
}

fn opened(pull: &Pull<'_>, tag: Tag<'_>, depth: usize, output: &TestOutput) -> Case {
    let named = pull
        .attributes()
        .iter()
        .find(|attribute| attribute.name == "name");
    let range = named.map_or(tag.start + 1..tag.name_end, |name| name.place.clone());
    Case {
        name: named.map_or_else(|| "testcase".into(), |name| name.value.to_string()),
        span: Span::new(output.file, range),
        depth,
        has_failed: false,
    }
}
