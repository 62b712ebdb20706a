//! `cra-lint rules`: the catalogue.

pub mod pages;

use super::{CLEAN, Failure, explain::longest_id, print, terminal};
use crate::config::Profile;
use crate::diagnostic::{Basis, Severity};
use crate::report::references;
use crate::rules::TOPICS;
use clap::ValueEnum;
use serde::Serialize;
use std::fmt::Write;

/// `rules`' arguments.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// What to print
    #[arg(long, value_enum, default_value_t = Format::Human, value_name = "FORMAT")]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Human,
    Json,
    Markdown,
}

/// Prints the catalogue.
///
/// # Errors
/// When the output cannot be written.
pub fn run(args: &Args) -> Result<u8, Failure> {
    print(&match args.format {
        Format::Human => human(terminal::width()),
        Format::Json => json()?,
        Format::Markdown => markdown(),
    })?;
    Ok(CLEAN)
}

fn human(width: usize) -> String {
    let mut out = String::new();
    let column = longest_id();
    for topic in TOPICS.iter().filter(|topic| !topic.rules.is_empty()) {
        let profile = topic.profile.map_or(String::new(), |profile| {
            format!(", runs with --profile {}", profile.as_str())
        });
        let _ = writeln!(out, "{} ({}{profile})", topic.title, topic.id);
        for rule in topic.rules {
            let lead = format!(
                "  {:<column$}  {:<7}  {:<8}  ",
                rule.id,
                rule.severity.as_str(),
                rule.basis.as_str()
            );
            let room = width.saturating_sub(lead.len()).max(20);
            let _ = writeln!(
                out,
                "{lead}{}",
                crate::report::text::cut(rule.title(), room)
            );
        }
        out.push('\n');
    }
    out + "`cra-lint explain RULE` says what a rule checks, why, how to close it, and its limits.\n"
}

#[derive(Serialize)]
struct Catalogue {
    version: u32,
    rules: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    id: &'static str,
    group: &'static str,
    profile: Option<&'static str>,
    title: &'static str,
    severity: Severity,
    basis: Basis,
    legal: &'static [&'static str],
    what: String,
    why: String,
    how: String,
    limits: String,
}

fn json() -> Result<String, Failure> {
    let entries = TOPICS
        .iter()
        .flat_map(|topic| topic.rules.iter().map(move |rule| (topic, *rule)));
    let rules = entries.map(|(topic, rule)| Entry {
        id: rule.id,
        group: topic.id,
        profile: topic.profile.map(Profile::as_str),
        title: rule.title(),
        severity: rule.severity,
        basis: rule.basis,
        legal: rule.legal,
        what: rule.section("What it checks"),
        why: rule.section("Why"),
        how: rule.section("How to close it"),
        limits: rule.section("Limits"),
    });
    let catalogue = Catalogue {
        version: 1,
        rules: rules.collect(),
    };
    let text = serde_json::to_string_pretty(&catalogue);
    text.map(|text| text + "\n")
        .map_err(|error| Failure::new(format!("the catalogue cannot be written: {error}")))
}

/// The catalogue in Markdown, every rule in the table of its topic.
fn markdown() -> String {
    let mut out = String::new();
    for topic in TOPICS.iter().filter(|topic| !topic.rules.is_empty()) {
        let profile = topic.profile.map_or(String::new(), |profile| {
            format!(", runs with `--profile {}`", profile.as_str())
        });
        let _ = writeln!(
            out,
            "**{}** (`{}`{profile})\n\n| rule | severity | basis | law | finds |\n|---|---|---|---|---|",
            topic.title, topic.id
        );
        for rule in topic.rules {
            let (severity, basis) = (rule.severity.as_str(), rule.basis.as_str());
            let legal = references(rule.legal).join(", ");
            let _ = writeln!(
                out,
                "| `{}` | {severity} | {basis} | {legal} | {} |",
                rule.id,
                rule.title()
            );
        }
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out + "\n"
}
