use super::entry::{Kind, entries};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, lacking, rule};
use crate::sbom::{Acknowledgement, License};

rule! {
    /// # Component without its original licence
    ///
    /// ## What it checks
    /// Every component gives the licence that its authors put it under, marked as declared.
    ///
    /// ## Why
    /// BSI TR-03183-2 v2.1.0, section 5.2.4, asks for it where there is one.
    ///
    /// ## How to close it
    /// CycloneDX: `licenses` with `acknowledgement` = `declared`. SPDX 3: a `hasDeclaredLicense` relationship.
    ///
    /// ## Limits
    /// An info, since a component need not have one. Where there is no licence, or none with such a mark,
    /// `bsi-distribution-license-missing` says so.
    id: "bsi-original-license-missing",
    severity: Info,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let help = match sbom.format.is_spdx() {
            true => "add a `hasDeclaredLicense` relationship to its licence",
            false => "add its licence with `\"acknowledgement\": \"declared\"`",
        };
        let is_known = |license: &License| lacking::is_known(context, sbom, license);
        let is_declared_or_open = |license: &License| {
            license.acknowledgement != Some(Acknowledgement::Concluded) && is_known(license)
        };
        let mut subjects = 0;
        for entry in entries(context, sbom, Kind::Logical) {
            subjects += 1;
            let licenses = &entry.component.licenses;
            // Where there is none, or none with a mark, another rule asks for it.
            if !licenses.iter().any(is_known) || licenses.iter().any(is_declared_or_open) {
                continue;
            }
            let what = "does not give the licence its authors declared";
            lacking::report(context, findings, sbom, entry.index, what).help(help);
        }
        subjects
    })
}
