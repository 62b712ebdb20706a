//! Rules of the profile `cisa`: the minimum elements for an SBOM that CISA published in 2026.
//!
//! Of the 17 elements, the name and version of the format are the business of `sbom-format-unknown` and
//! `sbom-version-unknown`, and the name of a component that of `component-without-name`; these run on every check.
//! An element that is said to be unknown or withheld counts as given.

mod cisa_author_missing;
mod cisa_component_version_missing;
mod cisa_context_missing;
mod cisa_hash_missing;
mod cisa_identifier_missing;
mod cisa_license_missing;
mod cisa_producer_missing;
mod cisa_relationship_missing;
mod cisa_sbom_version_missing;
mod cisa_signature_missing;
mod cisa_timestamp_missing;
mod cisa_tool_missing;

use super::{Context, Rule};
use crate::diagnostic::Outcome;
use crate::sbom::Sbom;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &cisa_author_missing::RULE,
    &cisa_signature_missing::RULE,
    &cisa_context_missing::RULE,
    &cisa_timestamp_missing::RULE,
    &cisa_tool_missing::RULE,
    &cisa_sbom_version_missing::RULE,
    &cisa_producer_missing::RULE,
    &cisa_component_version_missing::RULE,
    &cisa_identifier_missing::RULE,
    &cisa_hash_missing::RULE,
    &cisa_license_missing::RULE,
    &cisa_relationship_missing::RULE,
];

/// Runs `check` on every SBOM that was read.
fn each(context: &Context<'_>, check: impl FnMut(&Sbom) -> usize) -> Outcome {
    super::sbom::each(context, Sbom::is_assessable, check)
}
