//! See [`RULE`].

use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::manifest::Manifest;
use crate::manifest::outdated::{Change, Outdated};
use crate::rules::{Context, rule};
use crate::source::Span;

rule! {
    /// # SBOM older than what the manifest declares
    ///
    /// ## What it checks
    /// What a manifest declares as part of the product has not changed since the SBOM that describes it. The SBOM's age
    /// is that of the last commit which changed it; where the repository does not hold the SBOM, that of its own time
    /// stamp.
    ///
    /// ## Why
    /// The technical documentation is kept up to date (Art. 31(2)), and so is the SBOM in it. One made before a
    /// dependency was added or updated describes a product that is no longer built.
    ///
    /// ## How to close it
    /// Make the SBOM again, best in every build, and commit both together.
    ///
    /// ## Limits
    /// Read is the Git repository around the working directory, along the first parents of the current commit, at most
    /// 2,000 back. A shallow clone, as many CI systems make, tells nothing: fetch the whole history there. Only what
    /// the manifest itself declares counts, not what a lockfile resolves it to, and an SBOM with changes that are not
    /// committed yet is taken for new. Which components are missing or have another version other rules tell; this
    /// one tells why.
    id: "sbom-older-than-manifest",
    severity: Info,
    basis: Practice,
    legal: ["art-31.2"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let ages = &context.product.history().ages;
    for outdated in &ages.outdated {
        let mut manifests = context.product.all_manifests();
        let manifest = manifests.find(|manifest| manifest.file == outdated.manifest);
        if let Some(manifest) = manifest {
            report(context, findings, outdated, manifest);
        }
    }
    match (ages.compared, ages.untold) {
        (0, 0) => Outcome::NotApplicable("no SBOM is paired with a manifest".into()),
        (0, _) => Outcome::NotAssessable(
            "no history tells what was declared when the SBOM was made".into(),
        ),
        (compared, _) => Outcome::Checked(compared),
    }
}

fn report(
    context: &Context<'_>,
    findings: &mut Findings<'_>,
    outdated: &Outdated,
    manifest: &Manifest,
) {
    let declared = |name: &str| {
        let mut declared = manifest.dependencies.iter();
        declared.find(|dependency| dependency.name.value == name)
    };
    let place = |name: &str| declared(name).map(|dependency| dependency.name.span);
    // What was removed has no place any more.
    let mut named: Vec<(&str, Change, Option<Span>)> = outdated
        .changes
        .iter()
        .map(|(name, change)| (name.as_str(), *change, place(name)))
        .collect();
    named.sort_by_key(|(_, _, span)| (span.is_none(), *span));
    let Some((name, change, span)) = named.first() else {
        return;
    };
    let more = match named.len() - 1 {
        0 => String::new(),
        1 => ", and 1 other dependency changed".to_string(),
        more => format!(", and {more} other dependencies changed"),
    };
    let sbom = context.sources.path(outdated.sbom);
    let message = format!(
        "the SBOM `{sbom}` is of {}; since then `{name}` was {}{more}",
        outdated.since,
        change.as_str(),
    );
    let head = || {
        let name = manifest.name.as_ref();
        name.map_or_else(
            || context.sources.first_line(manifest.file),
            |name| name.span,
        )
    };
    let mut finding = findings
        .report(span.unwrap_or_else(head), message)
        .help("make the SBOM again from the present state, and commit both together")
        .subject(sbom);
    for (name, change, span) in named.iter().skip(1).take(9) {
        if let Some(span) = span {
            finding = finding.related(*span, format!("`{name}` was {}", change.as_str()));
        }
    }
    if let Some(pointer) = declared(name).and_then(|dependency| dependency.pointer.as_ref()) {
        finding = finding.pointer(pointer);
    }
    let of_sbom = context.product.all_sboms();
    let sbom = of_sbom.filter(|sbom| sbom.file == outdated.sbom).last();
    if let Some(time) = sbom.and_then(|sbom| sbom.timestamp.as_ref()) {
        finding.related(time.span, "when the SBOM says it was made");
    }
}
