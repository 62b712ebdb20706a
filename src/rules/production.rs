//! Production and monitoring, and the validation of both (Annex VII(2)(c)).

use super::Rule;

mod production_point_missing;
mod validation_without_record;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &production_point_missing::RULE,
    &validation_without_record::RULE,
];
