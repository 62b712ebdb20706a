use super::{blocks, not_for};
use crate::config::Role;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::words::{self, operators::MANDATE};
use crate::rules::elements::anchor;
use crate::rules::{Context, rule};

rule! {
    /// # Authorised representative without a mandate
    ///
    /// ## What it checks
    /// The documents of an authorised representative speak of the manufacturer's written mandate.
    ///
    /// ## Why
    /// An authorised representative acts by a written mandate and shows a copy of it to an authority that asks (Art.
    /// 18(1) and (3)).
    ///
    /// ## How to close it
    /// Add a copy of the mandate, or link it.
    ///
    /// ## Limits
    /// Runs only with `role = "authorised-representative"`. Any mention counts.
    id: "mandate-missing",
    severity: Error,
    basis: Law,
    legal: ["art-18.1", "art-18.3"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = not_for(context, Role::AuthorisedRepresentative) {
        return outcome;
    }
    let mentioned = blocks(context)
        .iter()
        .any(|block| words::any(block, MANDATE));
    let role = context.product.facts.role.as_ref().map(|role| role.span);
    if let Some(place) = role.or_else(|| anchor(context)).filter(|_| !mentioned) {
        findings
            .report(
                place,
                "no document holds or names the mandate of the authorised representative",
            )
            .help("add a copy of the manufacturer's written mandate, or link it")
            .subject("art-18.3");
    }
    Outcome::Checked(1)
}
