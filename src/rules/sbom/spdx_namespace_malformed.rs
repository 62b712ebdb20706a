use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::syntax::shorten;

rule! {
    /// # Namespace of an SPDX document that is none
    ///
    /// ## What it checks
    /// SPDX 2: the namespace of the document is an absolute address without a `#`.
    ///
    /// ## Why
    /// The namespace names the document for good. Other documents put `#` and the id of an element behind it, so one
    /// that is relative or has a `#` of its own cannot be referred to.
    ///
    /// ## How to close it
    /// Write an address under a domain of yours that no other SBOM has, such as
    /// `https://acme.example/sbom/gateway-2.4.0-` and a UUID.
    ///
    /// ## Limits
    /// Nothing needs to be found at the address.
    id: "spdx-namespace-malformed",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        let Some(namespace) = sbom.serial_number.as_ref().filter(|_| sbom.is_spdx2()) else {
            return 0;
        };
        let text = namespace.value.as_str();
        let wrong = if text.contains('#') {
            "it holds a `#`"
        } else if !super::has_scheme(text) || text.contains(char::is_whitespace) {
            "it is no absolute address"
        } else {
            return 1;
        };
        if super::schema_places(sbom).contains(&namespace.span) {
            return 1;
        }
        let finding = findings
            .report(
                namespace.span,
                format!("`{}` is no namespace: {wrong}", shorten(text, 80)),
            )
            .help("write an address that no other SBOM has, without a `#`")
            .subject("namespace");
        if sbom.format.is_json() {
            finding.pointer("/documentNamespace");
        }
        1
    })
}
