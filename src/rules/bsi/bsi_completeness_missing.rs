use super::bsi_dependencies_missing::stated;
use super::entry::{Kind, entries};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::Claim;
use rustc_hash::FxHashSet;

rule! {
    /// # Component that does not say how complete its dependencies are
    ///
    /// ## What it checks
    /// For every component it is said whether the list of its dependencies is complete, incomplete or of unknown
    /// completeness.
    ///
    /// ## Why
    /// BSI TR-03183-2 v2.1.0, section 5.2.2, requires it. A short list can be the whole truth or half of it, and
    /// only its maker knows.
    ///
    /// ## How to close it
    /// CycloneDX: an entry in `compositions` with an `aggregate` that names the component in `dependencies` or
    /// `assemblies`. SPDX 3: `completeness` of the relationship that lists the dependencies. `unknown`
    /// (`noAssertion`) is an answer too.
    ///
    /// ## Limits
    /// An entry that names no component speaks of no component. `not_specified` says nothing. Whether the claim is
    /// true cannot be seen.
    id: "bsi-completeness-missing",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let says = |claim: &&Claim| sbom.text(context.sources, claim.stated) != "not_specified";
        let of = |claim: &Claim| claim.of.and_then(|end| end.component());
        let claimed: FxHashSet<usize> = sbom.claims.iter().filter(says).filter_map(of).collect();
        let stated = stated(sbom);
        let help = match sbom.format.is_spdx() {
            true => "add `completeness` to the relationship with its dependencies",
            false => "name it in `dependencies` of an entry in `compositions`",
        };
        let mut subjects = 0;
        for entry in entries(context, sbom, Kind::Logical) {
            subjects += 1;
            // In SPDX it is said of a relationship: without one, another rule speaks.
            if sbom.format.is_spdx() && !stated.contains(&entry.index) {
                continue;
            }
            if !claimed.contains(&entry.index) {
                let what = "does not say how complete its dependencies are";
                entry
                    .report(context, findings, Kind::Logical, what)
                    .help(help);
            }
        }
        subjects
    })
}
