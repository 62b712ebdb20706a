//! Consistency: what several places say of the same thing, held against each other.

use super::{Context, Rule};
use crate::diagnostic::Outcome;
use crate::dossier::Nature;

mod declaration_before_tests;
mod declaration_names_other_product;
mod declaration_version_differs;
mod declared_standard_unlisted;
mod document_version_differs;
mod documentation_after_placing;
mod head_dates;
mod manufacturer_address_differs;
mod manufacturer_differs;
mod notified_body_differs;
mod response_times_differ;
mod security_contact_differs;
mod support_ends_differ;
mod version_without_tag;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &declaration_version_differs::RULE,
    &document_version_differs::RULE,
    &version_without_tag::RULE,
    &declaration_names_other_product::RULE,
    &manufacturer_differs::RULE,
    &manufacturer_address_differs::RULE,
    &security_contact_differs::RULE,
    &response_times_differ::RULE,
    &support_ends_differ::RULE,
    &notified_body_differs::RULE,
    &declared_standard_unlisted::RULE,
    &declaration_before_tests::RULE,
    &documentation_after_placing::RULE,
];

/// Why nothing is compared: the folder is no product's technical file.
fn silent(context: &Context<'_>) -> Option<Outcome> {
    (context.product.nature == Nature::NoTechnicalFile)
        .then(|| Outcome::NotApplicable("the folder holds no technical file".into()))
}
