//! What test tools wrote down themselves: JUnit XML and SARIF files that the documents point to.

use crate::problem::Problem;
use crate::source::{FileId, Sources, Span};

mod junit;
mod sarif;

/// One file of a test tool.
#[derive(Clone, Debug)]
pub struct TestOutput {
    /// The file.
    pub file: FileId,
    /// Its format.
    pub kind: OutputKind,
    /// Tests in a JUnit file, results in a SARIF file.
    pub count: usize,
    /// What failed: tests with a failure or an error, open results of level `error`; the first ones.
    pub failed: Vec<Failed>,
    /// How many failed in all.
    pub failures: usize,
    /// Why it could not be read to its end.
    pub problem: Option<Problem>,
}

/// The formats of test tools.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OutputKind {
    /// `<testsuites>` and `<testsuite>`, as many tools write them.
    Junit,
    /// Static Analysis Results Interchange Format (OASIS, 2.1.0).
    Sarif,
}

/// A failed test, or an open result.
#[derive(Clone, Debug)]
pub struct Failed {
    /// The test's name, or the rule's.
    pub name: String,
    /// Where that stands.
    pub span: Span,
}

/// Failures that are kept with their places.
const MOST_KEPT: usize = 100;

/// What a file holds, by its first bytes.
pub fn sniff(head: &[u8]) -> Option<OutputKind> {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let head = head.trim_ascii_start();
    if head.starts_with(b"{") {
        let says = |word: &[u8]| head.windows(word.len()).any(|part| part == word);
        return (says(b"sarif") && says(b"\"version\"")).then_some(OutputKind::Sarif);
    }
    let text = String::from_utf8_lossy(head);
    let mut rest: &str = &text;
    loop {
        let (_, tag) = rest.split_once('<')?;
        let end = if tag.starts_with("!--") { "-->" } else { ">" };
        if tag.starts_with(['?', '!']) {
            rest = tag.split_once(end)?.1;
            continue;
        }
        let name = tag.split(|c: char| !c.is_alphanumeric()).next();
        return matches!(name, Some("testsuites" | "testsuite")).then_some(OutputKind::Junit);
    }
}

/// Reads a file; `None` when it is neither.
pub fn read(file: FileId, sources: &Sources) -> Option<TestOutput> {
    const HEAD: usize = 1 << 13;
    let bytes = sources.file(file).bytes();
    let kind = sniff(bytes.get(..HEAD).unwrap_or(bytes))?;
    let mut output = TestOutput {
        file,
        kind,
        count: 0,
        failed: Vec::new(),
        failures: 0,
        problem: None,
    };
    match kind {
        OutputKind::Junit => junit::read(&mut output, sources),
        OutputKind::Sarif => sarif::read(&mut output, sources),
    }
    Some(output)
}

impl TestOutput {
    fn fail(&mut self, name: String, span: Span) {
        self.failures += 1;
        if self.failed.len() < MOST_KEPT {
            self.failed.push(Failed { name, span });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn output(name: &str, text: &str) -> (Sources, Option<TestOutput>) {
        let mut sources = Sources::default();
        let file = sources.add(name, text);
        let output = read(file, &sources);
        (sources, output)
    }

    const JUNIT: &str = "\u{feff}<?xml version=\"1.0\"?>\r\n<!-- <testsuite> of old -->\r\n<testsuites>\n <testsuite name=\"ä\">\n\
        <testcase name=\"Größe &amp; Wert\" classname=\"c\"><failure message=\"no\">x</failure><error/></testcase>\n\
        <testcase name=\"b\"/><testcase classname=\"only\"><error/></testcase></testsuite></testsuites>";

    #[test]
    fn failed_tests_are_found_with_their_places() {
        let (sources, output) = output("a.xml", JUNIT);
        let output = output.unwrap();
        assert_eq!(
            (output.kind, output.count, output.failures),
            (OutputKind::Junit, 3, 2)
        );
        assert_eq!(output.failed[0].name, "Größe & Wert");
        assert_eq!(sources.text(output.failed[0].span), "Größe &amp; Wert");
        assert_eq!(sources.text(output.failed[1].span), "testcase");
        assert!(output.problem.is_none());
    }

    #[test]
    fn open_results_are_found_with_their_places() {
        let text = r#"{"version":"2.1.0","$schema":"https://example.org/sarif-2.1.0.json","runs":[{"tool":{"driver":{"name":"scan"}},
            "results":[{"ruleId":"A1","level":"error","message":{"text":"ö"}},{"ruleId":"A2"},{"ruleId":"A3","level":"error","suppressions":[{"kind":"external"}]},
            {"level":"error","kind":"pass"}, 7]}, {}]}"#;
        let (sources, output) = output("a.sarif", text);
        let output = output.unwrap();
        assert_eq!(
            (output.kind, output.count, output.failures),
            (OutputKind::Sarif, 4, 1)
        );
        assert_eq!(sources.text(output.failed[0].span), "\"A1\"");
    }

    #[test]
    fn broken_files_end_in_a_problem() {
        for text in [
            "<testsuites><testsuite>",
            "<testsuite><testcase></testsuite>",
            "<testsuite>\u{1}</testsuite>",
            "{\"version\":\"sarif\",",
            "{\"version\":\"sarif\",\"runs\":[[[]]]",
        ] {
            let (_, output) = output("a", text);
            assert!(output.unwrap().problem.is_some(), "{text}");
        }
        let deep = "<testsuite>".repeat(100_000);
        assert!(output("a", &deep).1.unwrap().problem.is_some());
        for text in [
            "",
            "<",
            "{}",
            "<html>",
            "<!-- x",
            "<?xml?>",
            "{\"sarif\": 1}",
        ] {
            assert!(output("a", text).1.is_none(), "{text}");
        }
    }
}
