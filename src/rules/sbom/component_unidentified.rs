use crate::diagnostic::{Outcome, Severity};
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::{Component, ComponentKind, Sbom};
use crate::syntax::shorten;

rule! {
    /// # Component without version or identifier
    ///
    /// ## What it checks
    /// Every component has a version, or something that identifies it exactly: a package URL, a CPE name, a SWID
    /// tag, a hash or another identifier the format knows.
    ///
    /// ## Why
    /// Vulnerabilities are known for versions. A bare name matches every release of a component or none, so it is
    /// not identified in a way anybody can act on.
    ///
    /// ## How to close it
    /// Write the version as the component's supplier gives it, and a package URL where there is one. For a part
    /// that has no releases, a hash of the file serves.
    ///
    /// ## Limits
    /// An error for the product's direct dependencies, which an SBOM covers at the least, else a warning. The
    /// product itself, hardware, data, models and cryptographic assets are left alone. `NOASSERTION` and `unknown` are no
    /// versions.
    id: "component-unidentified",
    severity: Warning,
    basis: Law,
    legal: ["annex-i.part-ii.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_assessable(context, |sbom| {
        let top_level = sbom.top_level();
        let mut subjects = 0;
        for (index, component) in sbom.components.iter().enumerate() {
            if matches!(component.kind, ComponentKind::Asset | ComponentKind::Device)
                || sbom.is_root(index)
            {
                continue;
            }
            subjects += 1;
            // Without a name there is a graver finding.
            let Some(name) = component
                .name
                .as_ref()
                .filter(|name| !name.value.trim().is_empty())
            else {
                continue;
            };
            if is_identified(context, sbom, component) {
                continue;
            }
            let direct = top_level.binary_search(&index).is_ok();
            let noun = if direct {
                "direct dependency"
            } else {
                super::noun(sbom)
            };
            let finding = findings
                .report(
                    name.span,
                    format!(
                        "{noun} `{}` has neither a version nor an identifier",
                        shorten(&name.value, 80)
                    ),
                )
                .help("add its version, and a package URL where there is one")
                .pointer(sbom.pointer(index))
                .subject(&name.value);
            if direct {
                finding.severity(Severity::Error);
            }
        }
        subjects
    })
}

/// Whether a version or an identifier tells what it is.
pub(super) fn is_identified(context: &Context<'_>, sbom: &Sbom, component: &Component) -> bool {
    let says = |text: &str| {
        let text = text.trim();
        let nothing = ["", "NOASSERTION", "NONE", "unknown", "n/a"];
        !nothing.iter().any(|word| word.eq_ignore_ascii_case(text))
    };
    let texts = [&component.version, &component.purl];
    let mut texts = texts.into_iter().flatten();
    let mut identifiers = component.identifiers.iter();
    texts.any(|text| says(&text.value))
        || component.version_range.is_some()
        || identifiers.any(|other| says(&sbom.text(context.sources, other.span)))
        || !component.hashes.is_empty()
}
