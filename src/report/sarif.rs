//! SARIF 2.1.0, within what GitHub code scanning takes.

use super::escape::Printer;
use super::markup::uri;
use super::text::{cut, harmless};
use super::{Report, references};
use crate::config::Profile;
use crate::diagnostic::{Basis, Diagnostic, Severity};
use crate::law::cra;
use crate::rules::{Rule, profile_of, topic_of};
use crate::source::{Sources, Span};
use rustc_hash::FxHashMap;
use serde::Serialize;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Results of one run that GitHub takes; it shows the worst 5,000 of them.
const MAX_RESULTS: usize = 25_000;
/// Locations of one result that GitHub keeps.
const MAX_RELATED: usize = 100;
/// Characters of a rule's description that GitHub shows.
const MAX_DESCRIPTION: usize = 1024;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool,
    invocations: [Invocation; 1],
    column_kind: &'static str,
    results: Vec<Result<'a>>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    version: &'static str,
    semantic_version: &'static str,
    rules: Vec<Descriptor>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    short_description: Message,
    full_description: Message,
    #[serde(skip_serializing_if = "Option::is_none")]
    help_uri: Option<&'static str>,
    help: Help,
    default_configuration: Configuration,
    properties: RuleProperties,
}

#[derive(Serialize)]
struct Help {
    text: String,
    markdown: String,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct RuleProperties {
    tags: [&'static str; 2],
    #[serde(rename = "problem.severity")]
    problem_severity: &'static str,
    basis: Basis,
    #[serde(skip_serializing_if = "Option::is_none")]
    profile: Option<&'static str>,
    legal: &'static [&'static str],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    tool_execution_notifications: Vec<Notification>,
}

#[derive(Serialize)]
struct Notification {
    level: &'static str,
    message: Message,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Result<'a> {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Message,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: Fingerprints,
    properties: ResultProperties<'a>,
}

/// GitHub compares `primaryLocationLineHash` alone; other tools take any.
#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "craLint/v1")]
    own: String,
    #[serde(rename = "primaryLocationLineHash")]
    github: String,
}

#[derive(Serialize)]
struct ResultProperties<'a> {
    basis: Basis,
    legal: &'a [&'static str],
    #[serde(skip_serializing_if = "Option::is_none")]
    pointer: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Serialize)]
struct ArtifactLocation {
    uri: String,
}

/// An empty span names its line alone: a region without width is shown nowhere.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_column: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<u32>,
}

/// The report as SARIF with a final line break.
pub fn render(report: &Report) -> String {
    let rules = report.rules();
    let index: FxHashMap<&str, usize> = rules
        .iter()
        .enumerate()
        .map(|(at, rule)| (rule.id, at))
        .collect();
    let fingerprints = report.fingerprints();
    let mut found: Vec<(&Diagnostic, String)> =
        report.diagnostics.iter().zip(fingerprints).collect();
    let surplus = found.len().saturating_sub(MAX_RESULTS);
    if surplus > 0 {
        found.sort_by_key(|(found, _)| std::cmp::Reverse(found.severity));
        found.truncate(MAX_RESULTS);
    }
    let results = found.into_iter().map(|(found, fingerprint)| {
        let rule_index = index.get(found.rule.id).copied().unwrap_or_default();
        result(&report.sources, found, rule_index, fingerprint)
    });
    let version = env!("CARGO_PKG_VERSION");
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [Run {
            tool: Tool {
                driver: Driver {
                    name: env!("CARGO_PKG_NAME"),
                    version,
                    semantic_version: version,
                    rules: rules.iter().map(|rule| descriptor(rule)).collect(),
                },
            },
            invocations: [Invocation {
                execution_successful: report.failure.is_none(),
                tool_execution_notifications: notifications(report, surplus),
            }],
            column_kind: "unicodeCodePoints",
            results: results.collect(),
        }],
    };
    Printer::print(&log)
}

fn notifications(report: &Report, surplus: usize) -> Vec<Notification> {
    let failure = report
        .failure
        .as_ref()
        .map(|failure| ("error", plain(failure)));
    let cut = (surplus > 0).then(|| {
        ("warning", format!("{surplus} results were left out, the mildest ones: a run holds at most {MAX_RESULTS}"))
    });
    let notification = |(level, text)| Notification {
        level,
        message: Message { text },
    };
    failure.into_iter().chain(cut).map(notification).collect()
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// A plain-text message: brackets before parentheses would be a link (SARIF 2.1.0, 3.11.6).
fn plain(text: &str) -> String {
    harmless(text).replace("](", "]\\(")
}

fn descriptor(rule: &Rule) -> Descriptor {
    let docs: Vec<_> = rule
        .docs
        .lines()
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect();
    let body = docs
        .iter()
        .skip_while(|line| !line.starts_with("## "))
        .copied()
        .collect::<Vec<_>>()
        .join("\n");
    let legal = references(rule.legal);
    let source = match legal.is_empty() {
        true => String::new(),
        false => format!("\n\nRegulation (EU) {}: {}.", cra::NUMBER, legal.join(", ")),
    };
    Descriptor {
        id: rule.id,
        short_description: Message {
            text: cut(rule.title(), MAX_DESCRIPTION),
        },
        full_description: Message {
            text: cut(&rule.section("What it checks"), MAX_DESCRIPTION),
        },
        help_uri: (!legal.is_empty()).then_some(cra::ELI),
        help: Help {
            text: format!("{}{source}", rule.section("How to close it")),
            markdown: format!("{}{source}", body.trim()),
        },
        default_configuration: Configuration {
            level: level(rule.severity),
        },
        properties: RuleProperties {
            tags: [topic_of(rule), rule.basis.as_str()],
            problem_severity: match rule.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Info => "recommendation",
            },
            basis: rule.basis,
            profile: profile_of(rule).map(Profile::as_str),
            legal: rule.legal,
        },
    }
}

fn result<'a>(
    sources: &Sources,
    found: &'a Diagnostic,
    rule_index: usize,
    fingerprint: String,
) -> Result<'a> {
    let text = match found.help.is_empty() {
        true => plain(&found.message),
        false => format!(
            "{}. To close it: {}.",
            plain(&found.message),
            plain(&found.help)
        ),
    };
    let related = found
        .related
        .iter()
        .take(MAX_RELATED)
        .enumerate()
        .map(|(at, related)| Location {
            id: Some(at + 1),
            physical_location: physical(sources, related.span),
            message: Some(Message {
                text: plain(&related.message),
            }),
        });
    Result {
        rule_id: found.rule.id,
        rule_index,
        level: level(found.severity),
        message: Message { text },
        locations: [Location {
            id: None,
            physical_location: physical(sources, found.span),
            message: None,
        }],
        related_locations: related.collect(),
        partial_fingerprints: Fingerprints {
            own: fingerprint.clone(),
            github: fingerprint,
        },
        properties: ResultProperties {
            basis: found.rule.basis,
            legal: &found.legal,
            pointer: found.pointer.as_deref(),
        },
    }
}

fn physical(sources: &Sources, span: Span) -> PhysicalLocation {
    let (start, end) = sources.positions(span);
    let wide = start != end;
    PhysicalLocation {
        artifact_location: ArtifactLocation {
            uri: uri(sources.path(span.file)),
        },
        region: Region {
            start_line: start.line,
            start_column: wide.then_some(start.column),
            end_line: wide.then_some(end.line),
            end_column: wide.then_some(end.column),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_make_no_links() {
        assert_eq!(plain("see [x](http://y)\n[z]"), "see [x]\\(http://y) [z]");
    }
}
