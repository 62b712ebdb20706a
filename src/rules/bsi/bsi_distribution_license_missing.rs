use super::entry::{Kind, entries};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, lacking, rule};
use crate::sbom::{Acknowledgement, License};

rule! {
    /// # Component without its distribution licence
    ///
    /// ## What it checks
    /// Every component gives the licence under which whoever receives it may use it, marked as concluded.
    ///
    /// ## Why
    /// BSI TR-03183-2 v2.1.0, section 5.2.2, requires it, and tells it from the licence that the authors declared.
    ///
    /// ## How to close it
    /// CycloneDX: `licenses` with `acknowledgement` = `concluded`, given by an SPDX id or expression. SPDX 3: a
    /// `hasConcludedLicense` relationship to a licence expression.
    ///
    /// ## Limits
    /// `NOASSERTION` is no licence. Components that are not delivered, or have an SBOM of their own, are left alone.
    id: "bsi-distribution-license-missing",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let help = match sbom.format.is_spdx() {
            true => "add a `hasConcludedLicense` relationship to its licence",
            false => "add its licence with `\"acknowledgement\": \"concluded\"`",
        };
        let mut subjects = 0;
        for entry in entries(context, sbom, Kind::Logical) {
            subjects += 1;
            let is_known = |license: &&License| lacking::is_known(context, sbom, license);
            let mut known = entry.component.licenses.iter().filter(is_known);
            let is_concluded =
                |license: &License| license.acknowledgement == Some(Acknowledgement::Concluded);
            if known.clone().any(is_concluded) {
                continue;
            }
            let (place, what) = match known.next() {
                None => (entry.component.head(), "gives no licence"),
                Some(license) if license.acknowledgement.is_none() => (
                    license.span,
                    "does not say whether its licence is the concluded one",
                ),
                Some(license) => (license.span, "gives its declared licence alone"),
            };
            let place = lacking::inside(entry.component, place);
            entry
                .report_at(context, findings, Kind::Logical, place, what)
                .help(help);
        }
        subjects
    })
}
