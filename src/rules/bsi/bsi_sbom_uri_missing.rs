use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, lacking, rule};

rule! {
    /// # SBOM without a URI of its own
    ///
    /// ## What it checks
    /// The SBOM has an identifier by which other documents can refer to it.
    ///
    /// ## Why
    /// BSI TR-03183-2 v2.1.0, section 5.2.3, asks for it where there is one, and both formats can have one.
    ///
    /// ## How to close it
    /// CycloneDX: `serialNumber`, as `urn:uuid:` and a random UUID. SPDX 3: an absolute IRI as `spdxId` of the SBOM.
    ///
    /// ## Limits
    /// Whether the address leads anywhere is not tried.
    id: "bsi-sbom-uri-missing",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let number = sbom.serial_number.as_ref();
        let number = number.filter(|number| lacking::says_something(&number.value));
        if number.is_none_or(|number| number.value.starts_with("_:")) {
            let key = match sbom.format.is_spdx() {
                true => "an absolute IRI as `spdxId`",
                false => "a `serialNumber`",
            };
            findings
                .report(
                    number.map_or(sbom.head, |number| number.span),
                    "the SBOM has no URI by which other documents could refer to it",
                )
                .help(format!("have the generator write {key}"))
                .subject("uri");
        }
        1
    })
}
