use super::entry::{Kind, entries};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, lacking, rule};

rule! {
    /// # Component without a common identifier
    ///
    /// ## What it checks
    /// Every component has a package URL, a CPE name, a SWID tag or another identifier that is not of the document's
    /// own making.
    ///
    /// ## Why
    /// BSI TR-03183-2 v2.1.0, section 5.2.4, asks for them where there are any. Databases of vulnerabilities look
    /// components up by them.
    ///
    /// ## How to close it
    /// CycloneDX: `purl`, `cpe` or `swid`. SPDX 3: `externalIdentifier` of type `packageUrl`, `cpe23`, `cpe22` or
    /// `swid`, or `software_packageUrl`.
    ///
    /// ## Limits
    /// A component that nobody else knows may have none, so this is a warning. Components with an SBOM of their own are
    /// left alone.
    id: "bsi-identifier-missing",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let help = match sbom.format.is_spdx() {
            true => "add `software_packageUrl`, or an `externalIdentifier`",
            false => "add its `purl`, `cpe` or `swid`",
        };
        let mut subjects = 0;
        for entry in entries(context, sbom, Kind::Identified) {
            subjects += 1;
            let component = entry.component;
            if component.purl.is_some() || !component.identifiers.is_empty() {
                continue;
            }
            let what = "has no package URL, CPE name or SWID tag";
            lacking::report(context, findings, sbom, entry.index, what).help(help);
        }
        subjects
    })
}
