use super::{blocks, not_for, policy};
use crate::config::Role;
use crate::diagnostic::Outcome;
use crate::document::language;
use crate::engine::Findings;
use crate::law::words::{self, operators as own};
use crate::rules::{Context, rule};

rule! {
    /// # Cybersecurity policy of a steward that lacks an aspect
    ///
    /// ## What it checks
    /// The policy says how vulnerabilities are remediated, and how developers report them and share what is found.
    ///
    /// ## Why
    /// The Regulation names these aspects of a steward's policy in particular (Art. 24(1)).
    ///
    /// ## How to close it
    /// Add the aspect named in the finding.
    ///
    /// ## Limits
    /// Runs only with `role = "open-source-steward"`, on policies in English, Dutch, German, French, Spanish, Italian,
    /// Polish and Japanese. All documents are looked through for the aspect.
    id: "steward-policy-incomplete",
    severity: Warning,
    basis: Law,
    legal: ["art-24.1"],
    check: check,
}

/// Languages the words of the aspects are known in.
const KNOWN: [&str; 8] = ["en", "nl", "de", "fr", "es", "it", "pl", "ja"];

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = not_for(context, Role::OpenSourceSteward) {
        return outcome;
    }
    let Some(place) = policy(context) else {
        return Outcome::NotApplicable("there is no policy".into());
    };
    let blocks = blocks(context);
    let known = language::detect(&blocks.join("\n")).is_some_and(|code| KNOWN.contains(&code));
    if !known {
        return Outcome::NotAssessable(
            "the policy's language has no words for its aspects here".into(),
        );
    }
    let aspects = [
        (own::REMEDIATE, "how vulnerabilities are remediated"),
        (own::SHARE, "how vulnerabilities are reported and shared"),
    ];
    for (list, what) in aspects {
        if !blocks.iter().any(|block| words::any(block, list)) {
            findings
                .report(
                    place,
                    format!("the cybersecurity policy does not say {what}"),
                )
                .help("add it to the policy")
                .subject(what);
        }
    }
    Outcome::Checked(aspects.len())
}
