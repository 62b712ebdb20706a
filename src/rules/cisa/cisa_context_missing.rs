use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::{Format, Sbom};

rule! {
    /// # SBOM that does not say in which phase it was made
    ///
    /// ## What it checks
    /// The SBOM says from what it was made: from the design, the source, the build, an analysis of the finished file,
    /// or a running system.
    ///
    /// ## Why
    /// CISA 2026, SBOM generation context. An SBOM of the source knows nothing of what the build added, one of a
    /// finished file misses what left no trace in it.
    ///
    /// ## How to close it
    /// CycloneDX 1.5 and later: `metadata.lifecycles`. SPDX 3: `software_sbomType`. SPDX 2: `SBOM Type: Build` (or
    /// Design, Source, Analyzed, Deployed, Runtime) in the comment of the creation information.
    ///
    /// ## Limits
    /// In SPDX 2, which has no field for it, any of the six words in the comment is taken. CycloneDX before 1.5 has no
    /// field and is not asked. Whether it is true cannot be seen.
    id: "cisa-context-missing",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

/// CISA's types of SBOMs.
const TYPES: [&str; 7] = [
    "design", "source", "build", "analyzed", "analysed", "deployed", "runtime",
];

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        if is_before_lifecycles(sbom) {
            return 0;
        }
        let comment = sbom.comment;
        let in_comment = comment.is_some_and(|comment| {
            let comment = sbom.text(context.sources, comment).to_lowercase();
            let mut words = comment.split(|c: char| !c.is_alphanumeric());
            words.any(|word| TYPES.contains(&word))
        });
        if sbom.lifecycles.is_empty() && !in_comment {
            let help = match sbom.format {
                Format::Spdx3Json => "add `software_sbomType`",
                format if format.is_spdx() => {
                    "add `SBOM Type: Build`, or the like, to the comment of the creation information"
                }
                _ => "add `metadata.lifecycles` with its `phase`",
            };
            findings
                .report(
                    comment.unwrap_or(sbom.head),
                    "the SBOM does not say in which phase it was made",
                )
                .help(help)
                .subject("context");
        }
        1
    })
}

/// CycloneDX has the field since 1.5.
fn is_before_lifecycles(sbom: &Sbom) -> bool {
    let version = sbom.spec_version.as_ref();
    let version = version.map(|version| version.value.as_str());
    !sbom.format.is_spdx() && matches!(version, Some("1.0" | "1.1" | "1.2" | "1.3" | "1.4"))
}
