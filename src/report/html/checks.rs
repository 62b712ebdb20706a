//! What was checked, and what was not: rules, files, ignores, the baseline.

use super::place::Places;
use crate::diagnostic::Outcome;
use crate::ignore::{Ignore, Scope};
use crate::report::markup::{escape, prose};
use crate::report::text::count;
use crate::rules::{TOPICS, topic_of};
use std::fmt::Write;

/// Paths that are listed as skipped; the rest is counted.
const MOST_SKIPPED: usize = 200;

pub(super) fn write(out: &mut String, places: &Places<'_>) {
    out.push_str("<section id=\"checked\">\n<h2>What was checked, and what was not</h2>\n");
    rules(out, places);
    left_out(out, places);
    skipped(out, places);
    out.push_str("</section>\n");
}

fn rules(out: &mut String, places: &Places<'_>) {
    let report = places.report;
    out.push_str(
        "<h3 id=\"rules\">Rules</h3>\n<table class=\"rules\" aria-labelledby=\"rules\">\n<thead><tr>\
         <th scope=\"col\">rule</th><th scope=\"col\">finds</th><th scope=\"col\">outcome</th>\
         <th scope=\"col\">findings</th></tr></thead>\n",
    );
    let topics = TOPICS
        .iter()
        .map(|topic| (topic.id, topic.title))
        .chain([("", "Further rules")]);
    for (id, title) in topics {
        let of_topic = report
            .checks
            .iter()
            .filter(|check| topic_of(check.rule) == id);
        let mut rows = String::new();
        for check in of_topic {
            let found = report
                .diagnostics
                .iter()
                .filter(|found| found.rule.id == check.rule.id);
            let found: usize = found.map(|found| found.stands_for).sum();
            let (class, outcome) = match &check.outcome {
                Outcome::Checked(number) => {
                    ("checked", format!("checked {}", count(*number, "subject")))
                }
                Outcome::NotApplicable(why) => {
                    ("not-applicable", format!("did not apply: {}", prose(why)))
                }
                Outcome::NotAssessable(why) => (
                    "not-assessable",
                    format!("could not be assessed: {}", prose(why)),
                ),
            };
            let _ = writeln!(
                rows,
                "<tr class=\"{class}\"><th scope=\"row\"><code>{}</code></th><td data-label=\"finds\">{}</td>\
                 <td data-label=\"outcome\">{outcome}</td><td data-label=\"findings\">{found}</td></tr>",
                escape(check.rule.id),
                escape(check.rule.title())
            );
        }
        if !rows.is_empty() {
            let _ = writeln!(
                out,
                "<tbody>\n<tr class=\"topic\"><th colspan=\"4\" scope=\"rowgroup\">{title}</th></tr>\n{rows}</tbody>"
            );
        }
    }
    out.push_str("</table>\n");
}

fn left_out(out: &mut String, places: &Places<'_>) {
    let report = places.report;
    out.push_str("<h3>Findings that were left out</h3>\n");
    if report.ignores.is_empty() && report.baselined == 0 {
        out.push_str("<p>None: nothing is ignored, and no baseline took anything out.</p>\n");
        return;
    }
    if let Some(file) = report.baseline {
        let _ = writeln!(
            out,
            "<p>{} recorded earlier in the baseline {}.</p>",
            count(report.baselined, "finding"),
            places.file(file)
        );
    }
    if report.ignores.is_empty() {
        return;
    }
    let _ = writeln!(
        out,
        "<p>{} by the ignores below.</p>\n<ul class=\"ignores\">",
        count(report.suppressed, "finding")
    );
    for ignore in &report.ignores {
        let _ = writeln!(out, "<li>{}</li>", entry(places, ignore));
    }
    out.push_str("</ul>\n");
}

fn entry(places: &Places<'_>, ignore: &Ignore) -> String {
    let scope = match &ignore.scope {
        Scope::Everywhere => "everywhere".to_string(),
        Scope::Files(pattern, _) => format!("in <code>{}</code>", escape(pattern)),
        Scope::Part(_) => "in this part of the document".into(),
    };
    let until = match (&ignore.until, ignore.in_force) {
        (None, _) => String::new(),
        (Some(until), true) => format!(", until {}", until.value),
        (Some(until), false) => format!(", ended on {}", until.value),
    };
    format!(
        "<code>{}</code> {scope}{until}: {} <q>{}</q> ({})",
        escape(&ignore.rule.value),
        count(ignore.silenced, "finding"),
        escape(&ignore.reason.value),
        places.line(ignore.rule.span)
    )
}

fn skipped(out: &mut String, places: &Places<'_>) {
    let skipped = &places.report.skipped;
    out.push_str("<h3>Paths that were not read</h3>\n");
    if skipped.is_empty() {
        out.push_str("<p>None of the kinds that are looked for.</p>\n");
        return;
    }
    out.push_str("<ul class=\"skipped\">\n");
    for one in skipped.iter().take(MOST_SKIPPED) {
        let _ = writeln!(
            out,
            "<li><code>{}</code>: {}</li>",
            escape(&one.path),
            prose(&one.reason)
        );
    }
    let more = skipped.len().saturating_sub(MOST_SKIPPED);
    if more > 0 {
        let _ = writeln!(out, "<li>and {more} more</li>");
    }
    out.push_str("</ul>\n");
}
