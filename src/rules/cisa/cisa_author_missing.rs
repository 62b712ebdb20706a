use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # SBOM without an author
    ///
    /// ## What it checks
    /// The SBOM names the person or organisation that made it.
    ///
    /// ## Why
    /// CISA 2026, SBOM author. A program does not answer for what an SBOM says; who ran it does.
    ///
    /// ## How to close it
    /// CycloneDX: `metadata.manufacturer` or `metadata.authors`. SPDX 2: a `Person:` or `Organization:` among the
    /// creators. SPDX 3: a person or an organisation in `createdBy`.
    ///
    /// ## Limits
    /// A tool alone is no author. Whether the name is the right one cannot be seen.
    id: "cisa-author-missing",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let named = |text: &str| !text.trim().is_empty();
        // Who is explicitly unknown is named nowhere, and said to be so.
        let given = |party: &crate::sbom::Party| {
            let name = party.name.or(party.email).unwrap_or(party.span);
            named(&sbom.text(context.sources, name))
        };
        if !sbom.creators.iter().any(given) {
            let (message, help) = match sbom.tools.is_empty() {
                true => ("the SBOM names nobody as its author", "name who made it"),
                false => (
                    "the SBOM names a tool and nobody as its author",
                    "name the person or organisation that ran the tool",
                ),
            };
            let first = sbom.tools.first();
            let place = first.map_or(sbom.head, |tool| tool.name.unwrap_or(sbom.head));
            findings.report(place, message).help(help).subject("author");
        }
        1
    })
}
