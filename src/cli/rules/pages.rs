//! A page for each rule and an index of them, in Markdown, from the same text as `explain`.

use crate::cli::explain::sections;
use crate::diagnostic::Severity;
use crate::law::cra;
use crate::report::references;
use crate::rules::{self, Rule, TOPICS};
use std::fmt::Write;

/// Where the pages lie in the repository.
pub const FOLDER: &str = "docs/rules";

/// The page of a rule: its name is the rule's id with `.md`.
pub fn page(rule: &Rule) -> String {
    let topic = rules::topic_of(rule);
    let mut out = format!(
        "# {}\n\n`{}`\n\n| severity | basis | group | law |\n|---|---|---|---|\n| {} | {} | [{topic}](README.md#{topic}) | {} |\n",
        rule.title(),
        rule.id,
        rule.severity.as_str(),
        rule.basis.as_str(),
        law(rule)
    );
    if let Some(profile) = rules::profile_of(rule) {
        let word = profile.as_str();
        let _ = write!(out, "\nRuns with `--profile {word}`.\n");
    }
    for (heading, body) in sections(rule.docs) {
        let _ = write!(out, "\n## {heading}\n\n{}\n", body.trim());
    }
    let _ = write!(
        out,
        "\n## How to set it\n\n\
         In `cra-lint.toml`, for everything:\n\n```toml\n[rules]\n{id} = \"off\"  # error | warning | info | off\n```\n\n\
         or for some files, with the reason:\n\n```toml\n[[ignore]]\nrule = \"{id}\"\npath = \"docs/archive/**\"\n\
         reason = \"kept as delivered\"\n```\n",
        id = rule.id
    );
    out
}

fn law(rule: &Rule) -> String {
    let points = references(rule.legal);
    match points.is_empty() {
        true => "–".into(),
        false => format!("[{}]({})", points.join(", "), cra::ELI),
    }
}

/// The index of all pages, by topic.
pub fn index() -> String {
    let number = rules::all().count();
    let mut out = format!(
        "# Rules\n\n{number} rules, by what they look at. Each page says what its rule checks, why, how to close a finding, and \
         where its limits are; `cra-lint explain RULE` prints the same.\n"
    );
    for topic in TOPICS.iter().filter(|topic| !topic.rules.is_empty()) {
        let _ = write!(
            out,
            "\n<a id=\"{}\"></a>\n\n## {}\n\n",
            topic.id, topic.title
        );
        if let Some(profile) = topic.profile {
            let _ = write!(out, "Runs with `--profile {}`.\n\n", profile.as_str());
        }
        out += "| rule | severity | basis | law | finds |\n|---|---|---|---|---|\n";
        for rule in topic.rules {
            let _ = writeln!(
                out,
                "| [`{id}`]({id}.md) | {} | {} | {} | {} |",
                rule.severity.as_str(),
                rule.basis.as_str(),
                references(rule.legal).join(", "),
                rule.title(),
                id = rule.id
            );
        }
    }
    out
}

/// The topics with their numbers of rules, each linked to its part of the index, as the README holds them.
pub fn topics() -> String {
    let number = rules::all().count();
    let mut out = format!(
        "| {number} rules on | group | errors | warnings | info |\n|---|---|---|---|---|\n"
    );
    for topic in TOPICS.iter().filter(|topic| !topic.rules.is_empty()) {
        let number = |severity| {
            let rules = topic.rules.iter();
            match rules.filter(|rule| rule.severity == severity).count() {
                0 => String::new(),
                number => number.to_string(),
            }
        };
        let profile = topic.profile.map_or(String::new(), |profile| {
            format!(" (`--profile {}`)", profile.as_str())
        });
        let _ = writeln!(
            out,
            "| [{}]({FOLDER}/README.md#{id}){profile} | `{id}` | {} | {} | {} |",
            topic.title,
            number(Severity::Error),
            number(Severity::Warning),
            number(Severity::Info),
            id = topic.id
        );
    }
    out
}
