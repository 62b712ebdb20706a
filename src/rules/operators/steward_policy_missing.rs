use super::{not_for, policy};
use crate::config::Role;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::elements::anchor;
use crate::rules::{Context, rule};

rule! {
    /// # Open-source steward without a cybersecurity policy
    ///
    /// ## What it checks
    /// The documents of an open-source software steward hold a cybersecurity policy.
    ///
    /// ## Why
    /// Stewards do not draw up the technical documentation of Annex VII. They put in place, and document verifiably, a
    /// cybersecurity policy that fosters secure development and the handling of vulnerabilities (Art. 24(1)).
    ///
    /// ## How to close it
    /// Write the policy: how vulnerabilities are documented, addressed and remediated, how developers are encouraged to
    /// report them, and how what is found is shared.
    ///
    /// ## Limits
    /// Runs only with `role = "open-source-steward"`. A security policy, a disclosure policy or a description of
    /// vulnerability handling counts.
    id: "steward-policy-missing",
    severity: Error,
    basis: Law,
    legal: ["art-24.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = not_for(context, Role::OpenSourceSteward) {
        return outcome;
    }
    let role = context.product.facts.role.as_ref().map(|role| role.span);
    if let Some(place) = role
        .or_else(|| anchor(context))
        .filter(|_| policy(context).is_none())
    {
        findings
            .report(place, "no document holds the steward's cybersecurity policy")
            .help("write how vulnerabilities are documented, addressed, remediated, reported and shared")
            .subject("art-24.1");
    }
    Outcome::Checked(1)
}
