use super::entry::{Kind, entries};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, lacking, rule};

rule! {
    /// # Component without the address of its file
    ///
    /// ## What it checks
    /// Every component that is delivered as a file gives the address where the file can be had.
    ///
    /// ## Why
    /// BSI TR-03183-2 v2.1.0, section 5.2.4, asks for it where there is one.
    ///
    /// ## How to close it
    /// CycloneDX: an external reference of type `distribution`. SPDX 3: `software_downloadLocation`, or an
    /// `externalRef` of type `binaryArtifact` of the `software_File`.
    ///
    /// ## Limits
    /// An info, since a component need not be public. Whether the address leads anywhere is not tried.
    id: "bsi-deployable-uri-missing",
    severity: Info,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let help = match sbom.format.is_spdx() {
            true => "add `software_downloadLocation`",
            false => "add an external reference of type `distribution`",
        };
        let mut subjects = 0;
        for entry in entries(context, sbom, Kind::Described) {
            subjects += 1;
            if entry.deployable.url.is_some() {
                continue;
            }
            let what = "gives no address of its file";
            lacking::report(context, findings, sbom, entry.index, what).help(help);
        }
        subjects
    })
}
