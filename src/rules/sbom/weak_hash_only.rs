use super::algorithm;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::{Format, Hash};
use crate::syntax::shorten;

rule! {
    /// # Component with no other hash than MD5 or SHA-1
    ///
    /// ## What it checks
    /// A component that has hashes has one of an algorithm that still resists forgery, such as SHA-256.
    ///
    /// ## Why
    /// For MD5 and SHA-1, two files with the same hash can be made. Such a hash tells a damaged download, and not
    /// whether somebody put another file in its place.
    ///
    /// ## How to close it
    /// Add a SHA-256 or SHA-512 hash of the same file.
    ///
    /// ## Limits
    /// One finding for a file, at the first such component. Components without any hash are left alone. The file hashes
    /// that SPDX 2 demands as SHA-1 are not looked at.
    id: "weak-hash-only",
    severity: Info,
    basis: Practice,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        let hashed = sbom.components.iter().enumerate();
        let hashed = hashed.filter(|(_, component)| !component.hashes.is_empty());
        let mut subjects = 0;
        let mut first = None;
        let mut weak = 0;
        for (index, component) in hashed {
            subjects += 1;
            let mut algorithms = component.hashes.iter();
            let is_weak =
                |hash: &Hash| algorithm::is_weak(&sbom.text(context.sources, hash.algorithm));
            if algorithms.all(is_weak) {
                weak += 1;
                first = first.or(Some((index, component)));
            }
        }
        let Some((index, component)) = first else {
            return subjects;
        };
        let Some(hash) = component.hashes.first() else {
            return subjects;
        };
        let label = sbom.label(context.sources, component).unwrap_or_default();
        let label = shorten(&label, 80);
        let names = component.hashes.iter();
        let names: Vec<_> = names
            .map(|hash| sbom.text(context.sources, hash.algorithm))
            .collect();
        let names = names.join(" and ");
        let message = match weak {
            1 => format!("`{label}` has no other hash than {names}"),
            _ => format!(
                "{weak} of {subjects} components with hashes have none stronger than SHA-1, the first is `{label}`"
            ),
        };
        findings
            .report(hash.algorithm, message)
            .help("add a SHA-256 or SHA-512 hash")
            .pointer(sbom.pointer_in(
                index,
                match sbom.format {
                    Format::Spdx3Json => "/verifiedUsing/0",
                    format if format.is_spdx() => "/checksums/0",
                    _ => "/hashes/0",
                },
            ))
            .subject("weak hashes");
        subjects
    })
}
