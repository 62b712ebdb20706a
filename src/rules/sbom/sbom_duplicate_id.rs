use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::Format;
use crate::syntax::shorten;

rule! {
    /// # Two elements of an SBOM with the same id
    ///
    /// ## What it checks
    /// Every `bom-ref` (CycloneDX), `SPDXID` (SPDX 2), `spdxId` and `@id` (SPDX 3) is given to one element.
    ///
    /// ## Why
    /// References go by these ids. Where two elements share one, nobody can tell which of them a dependency, a
    /// vulnerability or a licence statement means.
    ///
    /// ## How to close it
    /// If the two are the same thing, remove one; if not, give one of them another id and adapt the references
    /// meant for it.
    ///
    /// ## Limits
    /// Ids are compared letter by letter, as both standards do.
    id: "sbom-duplicate-id",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        for duplicate in &sbom.duplicate_ids {
            let key = match sbom.format {
                Format::Spdx3Json if duplicate.id.starts_with("_:") => "@id",
                Format::Spdx3Json => "spdxId",
                format if format.is_spdx() => "SPDXID",
                _ => "bom-ref",
            };
            let id = shorten(&duplicate.id, 80);
            findings
                .report(
                    duplicate.span,
                    format!("`{key}` `{id}` is already given to another element"),
                )
                .help("remove one of the two if they are the same thing, else give one another id")
                .related(duplicate.first, "given here first")
                .pointer(&duplicate.pointer)
                .subject(&duplicate.id);
        }
        findings.further(sbom.file, sbom.duplicate_ids_unlisted);
        sbom.components.len()
    })
}
