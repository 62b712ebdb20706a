//! The route to conformity: class and procedure (Art. 32, Annex VIII), the CE marking (Art. 30).

use super::Rule;

mod ce_marking_number_misplaced;
mod conformity_procedures_differ;
mod foss_documentation_not_public;
mod internal_control_not_open_to_class;
mod language_not_accepted_by_notified_body;
mod module_b_without_c;
mod simplified_form_not_adopted;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &internal_control_not_open_to_class::RULE,
    &foss_documentation_not_public::RULE,
    &module_b_without_c::RULE,
    &conformity_procedures_differ::RULE,
    &ce_marking_number_misplaced::RULE,
    &language_not_accepted_by_notified_body::RULE,
    &simplified_form_not_adopted::RULE,
];
