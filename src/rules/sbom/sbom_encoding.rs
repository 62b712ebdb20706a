use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # SBOM that is not UTF-8 text
    ///
    /// ## What it checks
    /// The file is UTF-8 text, as JSON files exchanged between systems are (RFC 8259, section 8.1) and
    /// every form of SPDX is.
    ///
    /// ## Why
    /// Programs refuse other encodings, or read names and versions wrongly.
    ///
    /// ## How to close it
    /// Save or convert the file as UTF-8.
    ///
    /// ## Limits
    /// A byte order mark before UTF-8 text is tolerated.
    id: "sbom-encoding",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    for sbom in &context.product.sboms {
        if let Some(problem) = &sbom.encoding {
            findings.problem(problem).subject("encoding");
        }
    }
    Outcome::checked_or(context.product.sboms.len(), super::NONE)
}
