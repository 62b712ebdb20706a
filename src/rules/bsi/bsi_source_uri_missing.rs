use super::entry::{Kind, entries};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, lacking, rule};
use crate::source::Span;

rule! {
    /// # Component without the address of its source code
    ///
    /// ## What it checks
    /// Every component gives the address of its source code.
    ///
    /// ## Why
    /// BSI TR-03183-2 v2.1.0, section 5.2.4, asks for it where there is one, as for all open-source components.
    ///
    /// ## How to close it
    /// CycloneDX: an external reference of type `source-distribution`. SPDX 3: an `externalRef` of type
    /// `sourceArtifact`.
    ///
    /// ## Limits
    /// An info, since the source of a component need not be public. An address of a version control system (`vcs`)
    /// is taken too, though the guideline assigns another type.
    id: "bsi-source-uri-missing",
    severity: Info,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let help = match sbom.format.is_spdx() {
            true => "add an `externalRef` of type `sourceArtifact`",
            false => "add an external reference of type `source-distribution`",
        };
        let leads_to_source = |kind: Span| {
            let kind = sbom.text(context.sources, kind);
            ["source-distribution", "sourceArtifact", "vcs"].contains(&kind.as_ref())
        };
        let mut subjects = 0;
        for entry in entries(context, sbom, Kind::Logical) {
            subjects += 1;
            let mut references = entry.component.references.iter();
            if references.any(|reference| leads_to_source(reference.kind)) {
                continue;
            }
            let what = "gives no address of its source code";
            lacking::report(context, findings, sbom, entry.index, what).help(help);
        }
        subjects
    })
}
