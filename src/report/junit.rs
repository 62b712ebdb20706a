//! JUnit XML, as CI servers read test results: a suite for each group of rules, a case for each finding, and one for
//! each rule that found nothing. What did not apply or could not be assessed is skipped, with the reason.
//!
//! Nothing but what the strictest reader takes (Jenkins' schema): the place stands in the text of a failure.

use super::markup::escape;
use super::{Report, references};
use crate::diagnostic::{Diagnostic, Outcome, Severity};
use crate::rules::{Rule, topic_of};
use std::fmt::Write;

/// What a case comes to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Passed,
    Failed,
    Skipped,
    Error,
}

/// A test suite under construction.
#[derive(Default)]
struct Suite {
    name: &'static str,
    cases: String,
    tests: usize,
    failures: usize,
    errors: usize,
    skipped: usize,
}

/// The report as JUnit XML with a final line break. A finding below `fail_on` is a skipped case, so that the result is
/// the one of the exit status.
pub fn render(report: &Report, fail_on: Option<Severity>) -> String {
    let mut suites: Vec<Suite> = Vec::new();
    if let Some(failure) = &report.failure {
        let suite = suite_of(&mut suites, "cra-lint");
        suite.open(Verdict::Error, "cra-lint", "check");
        let failure = escape(failure);
        suite.close(&format!(
            "<error type=\"nothing-checked\" message=\"{failure}\"/>"
        ));
    }
    for rule in report.rules() {
        let suite = suite_of(&mut suites, group(rule));
        let mut silent = true;
        for found in (report.diagnostics.iter()).filter(|found| found.rule.id == rule.id) {
            finding(suite, report, found, fail_on);
            silent = false;
        }
        let check = report.checks.iter().find(|check| check.rule.id == rule.id);
        if let Some(check) = check.filter(|_| silent) {
            outcome(suite, rule, &check.outcome);
        }
    }
    let sum = |count: fn(&Suite) -> usize| suites.iter().map(count).sum::<usize>();
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(
        out,
        "<testsuites name=\"cra-lint\" tests=\"{}\" failures=\"{}\" errors=\"{}\">",
        sum(|suite| suite.tests),
        sum(|suite| suite.failures),
        sum(|suite| suite.errors)
    );
    for suite in &suites {
        let _ = writeln!(
            out,
            "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\">\n{}  </testsuite>",
            suite.name, suite.tests, suite.failures, suite.errors, suite.skipped, suite.cases
        );
    }
    out + "</testsuites>\n"
}

fn group(rule: &Rule) -> &'static str {
    match topic_of(rule) {
        "" => "cra-lint",
        topic => topic,
    }
}

fn suite_of<'a>(suites: &'a mut Vec<Suite>, name: &'static str) -> &'a mut Suite {
    let at = suites.iter().position(|suite| suite.name == name);
    let at = at.unwrap_or_else(|| {
        suites.push(Suite {
            name,
            ..Suite::default()
        });
        suites.len() - 1
    });
    #[allow(clippy::indexing_slicing, reason = "just found or pushed")]
    &mut suites[at]
}

fn finding(suite: &mut Suite, report: &Report, found: &Diagnostic, fail_on: Option<Severity>) {
    let (start, _) = report.sources.positions(found.span);
    let path = report.sources.path(found.span.file);
    let severity = found.severity.as_str();
    let fails = fail_on.is_some_and(|limit| found.severity >= limit);
    let class = format!("cra-lint.{}.{}", group(found.rule), found.rule.id);
    // No line in the name: servers tell by it whether a case failed before.
    let name = format!("{path}: {}", found.message);
    let message = escape(&found.message);
    if !fails {
        suite.open(Verdict::Skipped, &class, &name);
        suite.close(&format!("<skipped message=\"{severity}: {message}\"/>"));
        return;
    }
    let mut body = format!("{path}:{}:{}", start.line, start.column);
    for related in &found.related {
        let (start, _) = report.sources.positions(related.span);
        let path = report.sources.path(related.span.file);
        let _ = write!(body, "; {path}:{}: {}", start.line, related.message);
    }
    let mut lines = vec![body];
    if !found.help.is_empty() {
        lines.push(format!("To close it: {}", found.help));
    }
    lines.push(format!("Basis: {}", super::basis(found.rule)));
    let legal = references(&found.legal);
    if !legal.is_empty() {
        lines.push(legal.join(", "));
    }
    let body = lines.iter().map(|line| escape(line)).collect::<Vec<_>>();
    suite.open(Verdict::Failed, &class, &name);
    suite.close(&format!(
        "<failure type=\"{severity}\" message=\"{message}\">{}</failure>",
        body.join("\n")
    ));
}

fn outcome(suite: &mut Suite, rule: &Rule, outcome: &Outcome) {
    let class = format!("cra-lint.{}.{}", group(rule), rule.id);
    let (verdict, skipped) = match outcome {
        Outcome::Checked(_) => (Verdict::Passed, String::new()),
        Outcome::NotApplicable(reason) => (Verdict::Skipped, format!("does not apply: {reason}")),
        Outcome::NotAssessable(reason) => {
            (Verdict::Skipped, format!("could not be assessed: {reason}"))
        }
    };
    suite.open(verdict, &class, rule.title());
    match skipped.is_empty() {
        true => suite.close(""),
        false => suite.close(&format!("<skipped message=\"{}\"/>", escape(&skipped))),
    }
}

impl Suite {
    fn open(&mut self, verdict: Verdict, class: &str, name: &str) {
        self.tests += 1;
        match verdict {
            Verdict::Passed => {}
            Verdict::Failed => self.failures += 1,
            Verdict::Skipped => self.skipped += 1,
            Verdict::Error => self.errors += 1,
        }
        let (class, name) = (escape(class), escape(name));
        let _ = write!(
            self.cases,
            "    <testcase classname=\"{class}\" name=\"{name}\">"
        );
    }

    fn close(&mut self, content: &str) {
        self.cases += content;
        self.cases += "</testcase>\n";
    }
}
