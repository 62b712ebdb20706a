//! Files and configuration: what stands in the way of reading them.

use super::Rule;

mod expired_ignore;
mod invalid_configuration;
mod stale_baseline_entry;
mod unreadable_file;
mod unusable_mark;
mod unused_ignore;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &invalid_configuration::RULE,
    &expired_ignore::RULE,
    &unusable_mark::RULE,
    &unreadable_file::RULE,
    &unused_ignore::RULE,
    &stale_baseline_entry::RULE,
];

/// The rules that speak last: of ignores and of a baseline, once it is known what these took out.
pub static LAST: &[&Rule] = &[&unused_ignore::RULE, &stale_baseline_entry::RULE];
