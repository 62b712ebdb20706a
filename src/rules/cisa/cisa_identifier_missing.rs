use crate::diagnostic::{Outcome, Severity};
use crate::engine::Findings;
use crate::rules::{Context, lacking, rule};

rule! {
    /// # Component without an identifier (CISA)
    ///
    /// ## What it checks
    /// Every component has at least one identifier by which databases know it: a package URL, a CPE name, a SWID tag, a
    /// SWHID, an OmniBOR id.
    ///
    /// ## Why
    /// CISA 2026, component identifiers: at least one, and all that are known.
    ///
    /// ## How to close it
    /// CycloneDX: `purl`, `cpe`, `swid`, `omniborId` or `swhid`. SPDX 2: `externalRefs`. SPDX 3: `externalIdentifier`
    /// or `software_packageUrl`.
    ///
    /// ## Limits
    /// The ids by which the document itself refers to a component (`bom-ref`, `SPDXID`) are none. A warning for the
    /// product itself, which may be too new to be known anywhere.
    id: "cisa-identifier-missing",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let mut subjects = 0;
        for (index, component) in lacking::software(sbom) {
            subjects += 1;
            if component.purl.is_none() && component.identifiers.is_empty() {
                let what = "has no identifier that databases know";
                let finding = lacking::report(context, findings, sbom, index, what)
                    .help("add its package URL, or a CPE name");
                if sbom.is_root(index) {
                    finding.severity(Severity::Warning);
                }
            }
        }
        subjects
    })
}
