//! Information and instructions for users (Annex II).

use super::Rule;

mod address;
mod annex_ii;
mod contact_automated_only;
mod user_information_incomplete;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &user_information_incomplete::RULE,
    &contact_automated_only::RULE,
];
