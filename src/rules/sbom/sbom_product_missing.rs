use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::Format;

rule! {
    /// # SBOM that does not say which product it describes
    ///
    /// ## What it checks
    /// The SBOM names the product it is about: `metadata.component` in CycloneDX, the element the document
    /// DESCRIBES (`documentDescribes`) in SPDX 2, the `rootElement` of the `software_Sbom` in SPDX 3.
    ///
    /// ## Why
    /// An SBOM documents the components of a product, at least its top-level dependencies. As long as nothing says
    /// which product that is, nothing can be said to be at its top level either, and the file cannot be matched
    /// with the technical documentation.
    ///
    /// ## How to close it
    /// CycloneDX: add `metadata.component` with name, version and `bom-ref` of the product. SPDX: add the product
    /// as a package and a DESCRIBES relationship from the document to it; in SPDX 3 name it as `rootElement`.
    ///
    /// ## Limits
    /// An SPDX file with a single package is taken to describe it. A file that holds only vulnerability statements
    /// (VEX) lists no parts of a product and is left alone.
    id: "sbom-product-missing",
    severity: Error,
    basis: Law,
    legal: ["annex-i.part-ii.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_assessable(context, |sbom| {
        if sbom.roots.is_empty() && !sbom.describes_other {
            let help = match sbom.format {
                Format::Spdx3Json => {
                    "name the product's package in the `rootElement` of the `software_Sbom`"
                }
                format if format.is_spdx() => {
                    "add a DESCRIBES relationship from the document to the product's package"
                }
                _ => "add `metadata.component` with name, version and `bom-ref` of the product",
            };
            findings
                .report(
                    sbom.head,
                    "the SBOM does not say which product it describes",
                )
                .help(help)
                .subject("product");
        }
        1
    })
}
