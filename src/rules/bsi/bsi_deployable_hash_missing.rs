use super::entry::{Kind, entries};
use crate::diagnostic::{Outcome, Severity};
use crate::engine::Findings;
use crate::rules::{Context, lacking, rule};
use crate::sbom::Hash;

rule! {
    /// # Component without the SHA-512 of its file
    ///
    /// ## What it checks
    /// Every component that is delivered as a file gives the SHA-512 hash of that file.
    ///
    /// ## Why
    /// BSI TR-03183-2 v2.1.0, section 5.2.2, requires it. It tells the file that was meant from every other.
    ///
    /// ## How to close it
    /// CycloneDX: `hashes` with `SHA-512` in an external reference of type `distribution`. SPDX 3: `verifiedUsing`
    /// with `sha512` of the `software_File` to which `hasDistributionArtifact` leads.
    ///
    /// ## Limits
    /// A SHA-512 among the component's own `hashes` gives a warning: the guideline assigns another place. Which
    /// components are files is presumed; see `bsi-filename-missing`. The hash is not computed anew.
    id: "bsi-deployable-hash-missing",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let help = match sbom.format.is_spdx() {
            true => "add its SHA-512 to `verifiedUsing` of the file",
            false => "add it to `hashes` of its external reference of type `distribution`",
        };
        let is_sha512 = |hash: &&Hash| {
            let algorithm = sbom.text(context.sources, hash.algorithm);
            algorithm.replace('-', "").eq_ignore_ascii_case("SHA512")
        };
        let mut subjects = 0;
        for entry in entries(context, sbom, Kind::Described) {
            subjects += 1;
            if entry.deployable.sha512.is_some() {
                continue;
            }
            if let Some(hash) = entry.component.hashes.iter().find(is_sha512) {
                let what = "gives a SHA-512, though not as that of its file";
                lacking::report_at(context, findings, sbom, entry.index, hash.value, what)
                    .severity(Severity::Warning)
                    .help(help);
                continue;
            }
            let what = "has no SHA-512 hash of its file";
            entry
                .report(context, findings, Kind::Described, what)
                .help(help);
        }
        subjects
    })
}
