use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, lacking, rule};

rule! {
    /// # Component without a licence (CISA)
    ///
    /// ## What it checks
    /// Every component gives its licence, or says that nobody knows it.
    ///
    /// ## Why
    /// CISA 2026, licence. It tells under which terms the component may be used.
    ///
    /// ## How to close it
    /// CycloneDX: `licenses`. SPDX 2: `licenseDeclared` or `licenseConcluded`. SPDX 3: `hasDeclaredLicense` or
    /// `hasConcludedLicense`. Where nobody knows: SPDX `NOASSERTION`, else the name `unknown`.
    ///
    /// ## Limits
    /// Any licence counts, declared or concluded, by id, by name or as text. The product itself is asked too.
    id: "cisa-license-missing",
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
            if component.licenses.is_empty() {
                let what = "neither gives a licence nor says that it is unknown";
                lacking::report(context, findings, sbom, index, what)
                    .help("add its licence, or say that it is unknown");
            }
        }
        subjects
    })
}
