//! Files and configuration: what stands in the way of reading them.

use super::Rule;

mod expired_ignore;
mod invalid_configuration;
mod unreadable_file;
mod unusable_mark;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &invalid_configuration::RULE,
    &expired_ignore::RULE,
    &unusable_mark::RULE,
    &unreadable_file::RULE,
];
