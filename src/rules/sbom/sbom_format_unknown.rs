use crate::diagnostic::{Outcome, Severity};
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::State;

rule! {
    /// # SBOM in no known format
    ///
    /// ## What it checks
    /// A file whose name says that it is an SBOM (`sbom.json`, `bom.json`, `*.cdx.json`, `*.spdx.json` …) is one:
    /// its content is recognised as CycloneDX or SPDX.
    ///
    /// ## Why
    /// The components of a product are documented in a commonly used, machine-readable format. CycloneDX and SPDX
    /// are the two that tools of authorities, customers and vulnerability scanners read; a list of one's own making
    /// is read by nobody.
    ///
    /// ## How to close it
    /// Export the SBOM in CycloneDX or SPDX from the build (most package managers have a plug-in for one of them),
    /// or give a file that is no SBOM another name.
    ///
    /// ## Limits
    /// A format is recognised by its content. A file named just `bom.json` may be a bill of materials of another
    /// trade and is a warning, not an error.
    id: "sbom-format-unknown",
    severity: Error,
    basis: Law,
    legal: ["annex-i.part-ii.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    for sbom in &context.product.sboms {
        if sbom.state != State::Unrecognised {
            continue;
        }
        let path = context.sources.path(sbom.file);
        let name = path.rsplit('/').next().unwrap_or(path);
        let finding = findings
            .report(
                super::opening(context, sbom),
                format!("`{name}` is neither CycloneDX nor SPDX, though its name says that it is an SBOM"),
            )
            .help("export it as CycloneDX or SPDX, or rename it if it is something else")
            .subject("format");
        if name.eq_ignore_ascii_case("bom.json") {
            finding.severity(Severity::Warning);
        }
    }
    Outcome::checked_or(context.product.sboms.len(), super::NONE)
}
