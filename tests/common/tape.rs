//! The span tape beside serde_json.

use cra_lint::syntax::json::{Kind, Value};
use serde_json::Value as Serde;

/// The tape's value as serde_json's, through the public accessors alone.
pub fn to_serde(value: Value<'_>) -> Serde {
    match value.kind() {
        Kind::Null => Serde::Null,
        Kind::Boolean => Serde::Bool(value.as_bool().unwrap()),
        Kind::Number => serde_json::from_str(value.raw()).unwrap(),
        Kind::String => Serde::String(value.as_str().unwrap().into_owned()),
        Kind::Array => Serde::Array(value.elements().map(to_serde).collect()),
        Kind::Object => {
            let members = value
                .members()
                .map(|(key, value)| (key.as_str().unwrap().into_owned(), to_serde(value)));
            Serde::Object(members.collect())
        }
    }
}

/// Where the two may differ: numbers beyond all doubles, which serde_json refuses and RFC 8259 does not.
pub fn is_known_difference(error: &serde_json::Error) -> bool {
    error.to_string().starts_with("number out of range")
}
