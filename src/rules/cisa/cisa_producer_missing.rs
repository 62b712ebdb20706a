use crate::diagnostic::{Outcome, Severity};
use crate::engine::Findings;
use crate::rules::{Context, lacking, rule};
use crate::sbom::{Format, Party, Role, Sbom};

rule! {
    /// # Component without its producer
    ///
    /// ## What it checks
    /// Every component names who made it.
    ///
    /// ## Why
    /// CISA 2026, component producer, in place of the supplier that earlier lists asked for. It tells whom to ask about
    /// a vulnerability.
    ///
    /// ## How to close it
    /// CycloneDX: `manufacturer`, `authors` or `publisher` of the component. SPDX 2: `originator`. SPDX 3:
    /// `originatedBy`. Where nobody knows, say so: SPDX `NOASSERTION`, else `unknown` as the name.
    ///
    /// ## Limits
    /// Who is named as the supplier alone is taken for the producer with an info, since the two often are the same.
    /// Hardware and data are left alone. Of `unknown` in CycloneDX, `placeholder-value` speaks without this profile too.
    id: "cisa-producer-missing",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let help = match sbom.format {
            Format::Spdx3Json => "add `originatedBy`",
            format if format.is_spdx() => "add its originator, or `NOASSERTION`",
            _ => "add its `manufacturer`, `authors` or `publisher`",
        };
        let mut subjects = 0;
        for (index, component) in lacking::software(sbom) {
            subjects += 1;
            let parties = || {
                component
                    .parties
                    .iter()
                    .filter(|party| is_given(context, sbom, party))
            };
            if parties().any(|party| party.role != Role::Supplier) {
                continue;
            }
            match parties().next() {
                Some(supplier) => {
                    let place = supplier.name.unwrap_or(supplier.span);
                    let place = lacking::inside(component, place);
                    let what = "names its supplier alone, who need not be its producer";
                    lacking::report_at(context, findings, sbom, index, place, what)
                        .severity(Severity::Info)
                        .help(help);
                }
                None => {
                    let what = "does not name its producer";
                    lacking::report(context, findings, sbom, index, what).help(help);
                }
            }
        }
        subjects
    })
}

/// Whether somebody is named, or said to be unknown.
fn is_given(context: &Context<'_>, sbom: &Sbom, party: &Party) -> bool {
    let name = party
        .name
        .or(party.email)
        .or(party.url)
        .unwrap_or(party.span);
    !sbom.text(context.sources, name).trim().is_empty()
}
