//! Rules: one file each under the folder of their topic, listed once in that topic's `RULES`.
//!
//! A rule is data plus one pure function. Its doc comment is its only text: rustdoc, `explain`, the catalogue and
//! the SARIF help all read it.

use crate::config::{Config, Profile};
use crate::diagnostic::{Basis, Outcome, Severity};
use crate::dossier::Product;
use crate::engine::{Aftermath, Findings};
use crate::source::Sources;
use jiff::civil::Date;

pub mod bsi;
pub mod cisa;
pub mod conformity_route;
pub mod consistency;
pub mod declaration;
pub mod description;
pub mod design;
pub mod documents;
pub mod elements;
pub mod files;
mod home;
mod lacking;
pub mod manifest;
pub mod operators;
pub mod production;
pub mod risk_assessment;
pub mod sbom;
mod sentences;
pub mod standards;
pub mod support_period;
pub mod test_reports;
pub mod user_information;
pub mod vulnerability_handling;

/// Every rule, by topic, in the order the catalogue shows.
pub static TOPICS: &[Topic] = &[
    Topic {
        id: "elements",
        title: "Elements of the technical documentation",
        profile: None,
        rules: elements::RULES,
    },
    Topic {
        id: "description",
        title: "General description",
        profile: None,
        rules: description::RULES,
    },
    Topic {
        id: "user-information",
        title: "Information for users",
        profile: None,
        rules: user_information::RULES,
    },
    Topic {
        id: "design",
        title: "Design and development",
        profile: None,
        rules: design::RULES,
    },
    Topic {
        id: "support-period",
        title: "Support period",
        profile: None,
        rules: support_period::RULES,
    },
    Topic {
        id: "documents",
        title: "Content of the documents",
        profile: None,
        rules: documents::RULES,
    },
    Topic {
        id: "standards",
        title: "Standards and solutions",
        profile: None,
        rules: standards::RULES,
    },
    Topic {
        id: "declaration",
        title: "EU declaration of conformity",
        profile: None,
        rules: declaration::RULES,
    },
    Topic {
        id: "conformity-route",
        title: "Conformity assessment and CE marking",
        profile: None,
        rules: conformity_route::RULES,
    },
    Topic {
        id: "operators",
        title: "Operators beside the manufacturer",
        profile: None,
        rules: operators::RULES,
    },
    Topic {
        id: "vulnerability-handling",
        title: "Vulnerability handling, contact and reporting",
        profile: None,
        rules: vulnerability_handling::RULES,
    },
    Topic {
        id: "production",
        title: "Production and monitoring",
        profile: None,
        rules: production::RULES,
    },
    Topic {
        id: "risk-assessment",
        title: "Cybersecurity risk assessment",
        profile: None,
        rules: risk_assessment::RULES,
    },
    Topic {
        id: "test-reports",
        title: "Reports of tests",
        profile: None,
        rules: test_reports::RULES,
    },
    Topic {
        id: "consistency",
        title: "One product in every document",
        profile: None,
        rules: consistency::RULES,
    },
    Topic {
        id: "sbom",
        title: "Software bill of materials",
        profile: None,
        rules: sbom::RULES,
    },
    Topic {
        id: "bsi",
        title: "SBOM held against BSI TR-03183-2 v2.1.0",
        profile: Some(Profile::Bsi),
        rules: bsi::RULES,
    },
    Topic {
        id: "cisa",
        title: "SBOM held against CISA's minimum elements of 2026",
        profile: Some(Profile::Cisa),
        rules: cisa::RULES,
    },
    Topic {
        id: "manifest",
        title: "Manifest against SBOM",
        profile: None,
        rules: manifest::RULES,
    },
    Topic {
        id: "files",
        title: "Files and configuration",
        profile: None,
        rules: files::RULES,
    },
];

/// A group of rules that speak of the same thing; also a name for `--select` and `--ignore`.
#[derive(Debug)]
pub struct Topic {
    /// The group's name on the command line; its folder has `_` for `-`.
    pub id: &'static str,
    /// Its heading in the catalogue.
    pub title: &'static str,
    /// The profile that has to be asked for; `None` where its rules run on every check.
    pub profile: Option<Profile>,
    /// Its rules, in catalogue order.
    pub rules: &'static [&'static Rule],
}

/// All rules of all topics.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    TOPICS.iter().flat_map(|topic| topic.rules.iter().copied())
}

/// The rule with this id.
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.id == id)
}

/// The id of the topic a rule belongs to.
pub fn topic_of(rule: &Rule) -> &'static str {
    holder(rule).map_or("", |topic| topic.id)
}

/// The profile that has to be asked for before a rule runs.
pub fn profile_of(rule: &Rule) -> Option<Profile> {
    holder(rule).and_then(|topic| topic.profile)
}

fn holder(rule: &Rule) -> Option<&'static Topic> {
    TOPICS
        .iter()
        .find(|topic| topic.rules.iter().any(|other| other.id == rule.id))
}

/// What every rule sees. Nothing here opens a file or asks the clock.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// All files of the run.
    pub sources: &'a Sources,
    /// The product under check.
    pub product: &'a Product,
    /// The configuration in force.
    pub config: &'a Config,
    /// The day the check speaks of.
    pub today: Date,
    /// What ignores and a baseline did; empty for all but the rules that speak last.
    pub aftermath: &'a Aftermath,
}

/// A rule: data, text and one function.
pub struct Rule {
    /// Kebab-case name of the problem; equals file stem and fixture folder.
    pub id: &'static str,
    /// Severity unless the configuration says otherwise.
    pub severity: Severity,
    /// What the rule rests on.
    pub basis: Basis,
    /// Ids of the legal points it cites (see [`crate::law`]).
    pub legal: &'static [&'static str],
    /// The doc comment: a `#` title, then `##` sections.
    pub docs: &'static str,
    /// Reads the product, reports findings, says what it did.
    pub check: fn(&Context<'_>, &mut Findings<'_>) -> Outcome,
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

impl Rule {
    /// The title line of the rule's text.
    pub fn title(&self) -> &'static str {
        self.docs
            .lines()
            .find_map(|line| line.trim().strip_prefix("# "))
            .unwrap_or(self.id)
    }

    /// The text of one `##` section, without its heading; empty where the rule has none.
    pub fn section(&self, heading: &str) -> String {
        let mut lines = self
            .docs
            .lines()
            .map(|line| line.strip_prefix(' ').unwrap_or(line));
        lines
            .by_ref()
            .find(|line| line.strip_prefix("## ") == Some(heading));
        let body: Vec<_> = lines.take_while(|line| !line.starts_with("## ")).collect();
        body.join("\n").trim().to_string()
    }
}

/// Declares `RULE`, with the doc comment both as rustdoc and as the rule's text.
///
/// ```ignore
/// rule! {
///     /// # Title in words
///     ///
///     /// ## What it checks
///     /// …
///     /// ## Why
///     /// …
///     /// ## How to close it
///     /// …
///     /// ## Limits
///     /// …
///     id: "kebab-case-problem",
///     severity: Error,
///     basis: Law,
///     legal: ["annex-vii.3"],
///     check: check,
/// }
/// ```
macro_rules! rule {
    (
        $(#[doc = $line:literal])*
        id: $id:literal,
        severity: $severity:ident,
        basis: $basis:ident,
        legal: [$($legal:literal),* $(,)?],
        check: $check:expr $(,)?
    ) => {
        $(#[doc = $line])*
        pub(crate) static RULE: $crate::rules::Rule = $crate::rules::Rule {
            id: $id,
            severity: $crate::diagnostic::Severity::$severity,
            basis: $crate::diagnostic::Basis::$basis,
            legal: &[$($legal),*],
            docs: concat!($($line, "\n"),*),
            check: $check,
        };
    };
}
pub(crate) use rule;
