//! A schema narrowed to one small file.
//!
//! To compile a whole schema takes longer than everything else that a small SBOM needs, and most of it speaks of
//! properties that the file does not have. What a schema says of a property (`properties`, JSON Schema Validation 6.5.4)
//! holds only where there is one, so a file follows the schema without the rest exactly when it follows the schema.

use super::catalogue::{self, Schema};
use super::instance::{Instance, TapeJson};
use crate::syntax::json::Value;
use jsonschema::Validator;
use rustc_hash::FxHashSet;
use std::sync::{Arc, Mutex, PoisonError};

/// A file of more values is worth the whole schema.
const SMALL: usize = 20_000;

/// A schema for files that have no other properties than these.
struct Narrow {
    names: FxHashSet<String>,
    validator: Validator<TapeJson>,
}

/// The narrowed form of each schema, for the first small file that was held against it.
static NARROW: [Mutex<Option<Arc<Narrow>>>; Schema::ALL.len()] =
    [const { Mutex::new(None) }; Schema::ALL.len()];

/// Whether a file follows a schema; `None` would be a bug of this tool, which a test rules out.
pub(super) fn is_valid(schema: Schema, root: Value<'_>) -> Option<bool> {
    let instance = Instance::Value(root);
    let narrow = (root.tape().len() <= SMALL)
        .then(|| of(schema, names(root)))
        .flatten();
    match narrow {
        Some(narrow) => Some(narrow.validator.is_valid(instance)),
        None => Some(schema.validator()?.is_valid(instance)),
    }
}

/// The narrowed form that knows these names; `None` where there is one already that does not.
fn of(schema: Schema, names: FxHashSet<String>) -> Option<Arc<Narrow>> {
    let slot = NARROW.get(schema as usize)?;
    let mut slot = slot.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(narrow) = &*slot {
        return names.is_subset(&narrow.names).then(|| narrow.clone());
    }
    let validator = catalogue::compile(schema.text(), |schema| narrow(schema, &names)).ok()?;
    let new = Arc::new(Narrow { names, validator });
    *slot = Some(new.clone());
    Some(new)
}

/// The names of all members.
fn names(root: Value<'_>) -> FxHashSet<String> {
    let (mut names, mut open) = (FxHashSet::default(), vec![root]);
    while let Some(value) = open.pop() {
        for (key, value) in value.members() {
            if let Some(name) = key.as_str().filter(|name| !names.contains(&**name)) {
                names.insert(name.into_owned());
            }
            open.push(value);
        }
        open.extend(value.elements());
    }
    names
}

/// Takes out of a schema what it says of properties with other names.
fn narrow(schema: &mut serde_json::Value, names: &FxHashSet<String>) {
    use serde_json::Value::{Array, Object};
    match schema {
        Object(keywords) => {
            for (keyword, value) in keywords {
                match (keyword.as_str(), value) {
                    ("properties", Object(properties)) => {
                        properties.retain(|name, _| names.contains(name));
                        properties
                            .values_mut()
                            .for_each(|schema| narrow(schema, names));
                    }
                    ("definitions" | "$defs", Object(definitions)) => {
                        definitions
                            .values_mut()
                            .for_each(|schema| narrow(schema, names));
                    }
                    ("items" | "allOf" | "anyOf" | "oneOf" | "not", value) => narrow(value, names),
                    ("if" | "then" | "else" | "additionalProperties" | "contains", value) => {
                        narrow(value, names);
                    }
                    _ => {}
                }
            }
        }
        Array(schemas) => schemas.iter_mut().for_each(|schema| narrow(schema, names)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{Schema, catalogue, names, narrow};
    use crate::sbom::schema::instance::Instance;
    use crate::syntax::json::Tape;

    #[test]
    fn it_says_what_the_whole_schema_says() {
        let documents = [
            r#"{"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1}"#,
            r#"{"bomFormat": "CycloneDX", "specVersion": "1.6", "properties": [{"name": "a"}]}"#,
            r#"{"bomFormat": "CycloneDX", "specVersion": "1.6", "properties": [{"nam": "a"}]}"#,
            r#"{"bomFormat": "CycloneDX", "specVersion": "1.6", "unknown": 1}"#,
            r#"{"specVersion": "1.6", "components": [{"type": "library", "name": 1}]}"#,
            r#"{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{"type": "library", "name": "a",
                "licenses": [{"license": {"id": "MIT"}}], "hashes": [{"alg": "SHA-256", "content": "0"}]}]}"#,
            r#"{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{"type": "library", "name": "a",
                "licenses": [{"license": {"id": "MITT"}}]}], "signature": {"algorithm": "none"}}"#,
        ];
        let whole = Schema::CycloneDx16.validator().unwrap();
        let mut valid = 0;
        for document in documents {
            let tape = Tape::parse(document);
            let root = tape.root().unwrap();
            let names = names(root);
            let narrow =
                catalogue::compile(Schema::CycloneDx16.text(), |schema| narrow(schema, &names));
            let says = narrow.unwrap().is_valid(Instance::Value(root));
            assert_eq!(says, whole.is_valid(Instance::Value(root)), "{document}");
            valid += usize::from(says);
        }
        assert_eq!(valid, 2);
    }
}
