//! Rules of the profile `bsi`: what BSI TR-03183-2, version 2.1.0, asks of an SBOM beyond the Regulation.
//!
//! The name of a component (section 5.2.2) is the business of `component-without-name`, which runs on every check.
//! The remaining fields are one rule each; [`entry`] presumes the kind of a component, on which it depends which
//! fields it must have.

mod bsi_completeness_missing;
mod bsi_component_creator_missing;
mod bsi_component_version_missing;
mod bsi_dependencies_missing;
mod bsi_deployable_hash_missing;
mod bsi_deployable_uri_missing;
mod bsi_distribution_license_missing;
mod bsi_field_misspelt;
mod bsi_filename_missing;
mod bsi_format_too_old;
mod bsi_identifier_missing;
mod bsi_license_unidentified;
mod bsi_original_license_missing;
mod bsi_property_malformed;
mod bsi_property_missing;
mod bsi_sbom_creator_missing;
mod bsi_sbom_uri_missing;
mod bsi_signature_missing;
mod bsi_source_uri_missing;
mod bsi_timestamp_missing;
mod bsi_vulnerability_in_sbom;
mod entry;

use super::{Context, Rule};
use crate::diagnostic::Outcome;
use crate::sbom::Sbom;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &bsi_format_too_old::RULE,
    &bsi_vulnerability_in_sbom::RULE,
    &bsi_sbom_creator_missing::RULE,
    &bsi_timestamp_missing::RULE,
    &bsi_component_creator_missing::RULE,
    &bsi_component_version_missing::RULE,
    &bsi_filename_missing::RULE,
    &bsi_dependencies_missing::RULE,
    &bsi_completeness_missing::RULE,
    &bsi_distribution_license_missing::RULE,
    &bsi_deployable_hash_missing::RULE,
    &bsi_property_missing::RULE,
    &bsi_property_malformed::RULE,
    &bsi_sbom_uri_missing::RULE,
    &bsi_source_uri_missing::RULE,
    &bsi_deployable_uri_missing::RULE,
    &bsi_identifier_missing::RULE,
    &bsi_original_license_missing::RULE,
    &bsi_license_unidentified::RULE,
    &bsi_signature_missing::RULE,
    &bsi_field_misspelt::RULE,
];

/// Runs `check` on every SBOM in a version that the guideline takes; one in an older version cannot hold what the
/// guideline asks for, which `bsi-format-too-old` says once.
fn each(context: &Context<'_>, check: impl FnMut(&Sbom) -> usize) -> Outcome {
    let wanted = |sbom: &Sbom| sbom.is_assessable() && !is_too_old(sbom);
    match super::sbom::each(context, wanted, check) {
        Outcome::NotApplicable(_) if context.product.sboms.iter().any(is_too_old) => {
            Outcome::NotAssessable("the SBOM is in a version that the guideline refuses".into())
        }
        outcome => outcome,
    }
}

/// Whether an SBOM is in a version before CycloneDX 1.6 or SPDX 3.0.1 (section 4). One without a readable version
/// is not.
fn is_too_old(sbom: &Sbom) -> bool {
    let Some(version) = &sbom.spec_version else {
        return false;
    };
    let Some(version) = numbers(&version.value) else {
        return false;
    };
    let least = match sbom.format.is_spdx() {
        true => [3, 0, 1],
        false => [1, 6, 0],
    };
    version < least
}

/// `SPDX-2.3` as `[2, 3, 0]`.
fn numbers(version: &str) -> Option<[u32; 3]> {
    let version = version.strip_prefix("SPDX-").unwrap_or(version);
    let mut numbers = [0; 3];
    let parts = version.split('.');
    for (number, part) in numbers.iter_mut().zip(parts) {
        *number = part.parse().ok()?;
    }
    Some(numbers)
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn versions_are_compared_by_number() {
        assert_eq!(numbers("SPDX-2.3"), Some([2, 3, 0]));
        assert!(numbers("1.10") > numbers("1.6"));
        assert_eq!(numbers("latest"), None);
    }
}
