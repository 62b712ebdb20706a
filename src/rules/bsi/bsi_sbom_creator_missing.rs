use crate::diagnostic::{Outcome, Severity};
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::{Party, Role, Sbom};

rule! {
    /// # SBOM whose creator cannot be reached
    ///
    /// ## What it checks
    /// The SBOM gives an e-mail address of who made it, or else a web address.
    ///
    /// ## Why
    /// BSI TR-03183-2 v2.1.0, section 5.2.1, requires it. Whoever finds a mistake in the SBOM has to know whom to
    /// tell.
    ///
    /// ## How to close it
    /// CycloneDX: `metadata.manufacturer.contact[].email`, or `metadata.manufacturer.url`. SPDX 3: a person or an
    /// organisation in `createdBy` whose `externalIdentifier` holds an `email` or a `urlScheme`.
    ///
    /// ## Limits
    /// An address that stands with the document's authors or its supplier alone gives a warning: the guideline
    /// assigns another field. Whether anybody answers at the address is not tried.
    id: "bsi-sbom-creator-missing",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let reachable = |party: &&Party| party.email.or(party.url).is_some();
        let mut reached = sbom.creators.iter().filter(reachable);
        let assigned = |party: &&Party| sbom.format.is_spdx() || party.role == Role::Manufacturer;
        if reached.clone().any(|party| assigned(&party)) {
            return 1;
        }
        let field = field(sbom);
        if let Some(party) = reached.next() {
            let place = party.email.or(party.url).unwrap_or(party.span);
            findings
                .report(
                    place,
                    format!("the address of the SBOM's creator does not stand in {field}"),
                )
                .severity(Severity::Warning)
                .help(format!("give the address in {field} too"))
                .subject("creator");
            return 1;
        }
        let named = sbom.creators.iter().find_map(|party| party.name);
        let message = match named {
            Some(_) => "the creator of the SBOM is named without an e-mail or web address",
            None => "the SBOM gives no e-mail or web address of its creator",
        };
        findings
            .report(named.unwrap_or(sbom.head), message)
            .help(format!(
                "give an e-mail address, else a web address, in {field}"
            ))
            .subject("creator");
        1
    })
}

fn field(sbom: &Sbom) -> &'static str {
    match sbom.format.is_spdx() {
        true => "`externalIdentifier` of who is named in `createdBy`",
        false => "`metadata.manufacturer`",
    }
}
