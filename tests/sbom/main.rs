//! SBOMs: what is read of every form, held against official files, other readers and defects planted one at a time.

#[path = "../common/mod.rs"]
mod common;

mod conformance;
mod cyclonedx_xml;
mod differential;
mod discovery;
mod hostile;
mod json_tape;
mod properties;
mod single_defect;
mod spdx_forms;
mod spdx_rs;
mod tag_value;
