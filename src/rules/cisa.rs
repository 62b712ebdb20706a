//! x
use super::Rule;
/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[];
