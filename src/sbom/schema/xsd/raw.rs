//! A reduced XML Schema as `schemas/xsd.py` writes it.

use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct RawSchema {
    pub(super) target_namespace: String,
    #[serde(rename = "version")]
    _version: String,
    pub(super) elements: BTreeMap<String, RawParticle>,
    pub(super) types: BTreeMap<String, RawBody>,
}

/// A type: its name, or what it is.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub(super) enum RawType {
    Name(String),
    Body(Box<RawBody>),
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct RawBody {
    pub(super) base: Option<String>,
    pub(super) union: Option<Vec<String>>,
    pub(super) enumeration: Option<Vec<Box<str>>>,
    pub(super) pattern: Option<Vec<String>>,
    pub(super) min_length: Option<usize>,
    pub(super) max_length: Option<usize>,
    pub(super) min_inclusive: Option<Box<str>>,
    pub(super) max_inclusive: Option<Box<str>>,
    pub(super) content: Option<RawParticle>,
    pub(super) text: Option<String>,
    #[serde(default)]
    pub(super) attributes: Vec<RawAttribute>,
    pub(super) any_attribute: Option<String>,
    #[serde(default)]
    pub(super) mixed: bool,
}

impl RawBody {
    pub(super) fn is_simple(&self) -> bool {
        self.base.is_some() || self.union.is_some()
    }
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawAttribute {
    pub(super) name: String,
    #[serde(rename = "type")]
    pub(super) type_: Option<RawType>,
    #[serde(default)]
    pub(super) required: bool,
    #[serde(rename = "default")]
    _default: Option<String>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawParticle {
    pub(super) element: Option<String>,
    #[serde(rename = "type")]
    pub(super) type_: Option<RawType>,
    pub(super) default: Option<Box<str>>,
    #[serde(default)]
    pub(super) unique: Vec<String>,
    pub(super) sequence: Option<Vec<RawParticle>>,
    pub(super) choice: Option<Vec<RawParticle>>,
    pub(super) any: Option<String>,
    #[serde(default = "one")]
    pub(super) min: usize,
    /// `null`: no limit.
    #[serde(default = "at_most_one")]
    pub(super) max: Option<usize>,
}

fn one() -> usize {
    1
}

fn at_most_one() -> Option<usize> {
    Some(1)
}
