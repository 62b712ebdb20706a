use super::entry::{Kind, entries};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Component without its file name
    ///
    /// ## What it checks
    /// Every component that is delivered as a file names that file.
    ///
    /// ## Why
    /// BSI TR-03183-2 v2.1.0, section 5.2.2, requires it. It ties the entry to what lies on the device.
    ///
    /// ## How to close it
    /// CycloneDX: the property `bsi:component:filename`, without the folder. SPDX 3: the `name` of the
    /// `software_File` to which a `hasDistributionArtifact` relationship leads.
    ///
    /// ## Limits
    /// No format says which components are files. One that says so itself, by a property of files, gives an
    /// error; others are presumed to be files unless their type, scope or references speak against it, and give a
    /// warning. What makes a name unusable, `bsi-property-malformed` says.
    id: "bsi-filename-missing",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let help = match sbom.format.is_spdx() {
            true => "lead from it to its `software_File` by `hasDistributionArtifact`",
            false => "add the property `bsi:component:filename`",
        };
        let mut subjects = 0;
        for entry in entries(context, sbom, Kind::Described) {
            subjects += 1;
            if entry.deployable.filename.is_none() {
                let what = "does not name its file";
                entry
                    .report(context, findings, Kind::Described, what)
                    .help(help);
            }
        }
        subjects
    })
}
