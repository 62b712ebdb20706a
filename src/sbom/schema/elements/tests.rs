//! The table against the published schema, and the words.

use super::*;
use crate::syntax::json::Tape;
use serde_json::{Value as Json, json};

const EVERYTHING: &str = include_str!("../../../../fixtures/formats/spdx3/everything.spdx3.json");

fn messages(text: &str, version: Version) -> Vec<String> {
    let tape = Tape::parse(text);
    let found = complaints(tape.root().unwrap(), version);
    found.into_iter().map(|found| found.message).collect()
}

/// The published schema as it stands, in the hands of a general validator.
fn published(version: Version) -> jsonschema::Validator {
    let text = match version {
        Version::V300 => include_str!("../../../../schemas/spdx/spdx-3.0.0.json"),
        Version::V301 => include_str!("../../../../schemas/spdx/spdx-3.0.1.json"),
    };
    jsonschema::validator_for(&serde_json::from_str(text).unwrap()).unwrap()
}

/// Pointers to every value in `value`.
fn places(value: &Json, at: &str, out: &mut Vec<String>) {
    out.push(at.to_string());
    match value {
        Json::Array(list) => {
            for (index, inner) in list.iter().enumerate() {
                places(inner, &format!("{at}/{index}"), out);
            }
        }
        Json::Object(members) => {
            for (key, inner) in members {
                places(
                    inner,
                    &format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")),
                    out,
                );
            }
        }
        _ => {}
    }
}

/// Documents that differ from `document` at one place.
fn mutations(document: &Json) -> Vec<(String, Json)> {
    let mut all = Vec::new();
    places(document, "", &mut all);
    let mut out = vec![(String::new(), document.clone())];
    let values = [
        json!(7),
        json!(-1.5),
        json!(true),
        json!(null),
        json!(""),
        json!("_:b"),
        json!("x:y"),
        json!([]),
        json!({}),
        json!("Tool"),
        json!([["x:y"]]),
    ];
    for place in &all {
        for value in &values {
            let mut changed = document.clone();
            if let Some(at) = changed.pointer_mut(place) {
                *at = value.clone();
                out.push((format!("{place} = {value}"), changed));
            }
        }
        if let Some(members) = document.pointer(place).and_then(Json::as_object) {
            for key in members.keys() {
                let mut changed = document.clone();
                let object = changed
                    .pointer_mut(place)
                    .and_then(Json::as_object_mut)
                    .unwrap();
                let value = object.shift_remove(key).unwrap();
                out.push((format!("{place} without {key}"), changed.clone()));
                let object = changed
                    .pointer_mut(place)
                    .and_then(Json::as_object_mut)
                    .unwrap();
                object.insert(format!("{key}_"), value);
                out.push((format!("{place} with {key}_"), changed));
            }
            let mut changed = document.clone();
            let object = changed
                .pointer_mut(place)
                .and_then(Json::as_object_mut)
                .unwrap();
            object.insert("@id".into(), json!("_:new"));
            out.push((format!("{place} with @id"), changed));
        }
    }
    out
}

/// Where the general validator lets a class of the model's own through as an extension of the document's.
fn is_lax(at: &str) -> bool {
    at.contains("/extension/")
}

#[test]
fn verdicts_are_those_of_the_published_schema() {
    let whole: Json = serde_json::from_str(EVERYTHING).unwrap();
    for version in Version::ALL {
        let published = published(version);
        let context = &version.classes().context;
        let mut judged = [0, 0];
        for element in whole["@graph"].as_array().unwrap() {
            let listed = json!({"@context": context, "@graph": [element]});
            let mut alone = element.clone();
            alone
                .as_object_mut()
                .unwrap()
                .shift_insert(0, "@context".into(), json!(context));
            for (what, document) in mutations(&listed).into_iter().chain(mutations(&alone)) {
                let found = messages(&document.to_string(), version);
                let valid = published.is_valid(&document);
                judged[usize::from(valid)] += 1;
                assert!(
                    found.is_empty() == valid || is_lax(&what),
                    "{version:?} {}: {what}: {valid}, {found:?}",
                    element["type"]
                );
            }
        }
        assert!(
            judged[0] > 5_000 && judged[1] > 300,
            "{version:?} {judged:?}"
        );
    }
}

#[test]
fn one_mistake_is_one_complaint() {
    let head = r#"{"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":["#;
    let package = |rest: &str| {
        format!("{head}{{\"type\":\"software_Package\",\"spdxId\":\"urn:a\",{rest}}}]}}")
    };
    let cases = [
        (
            package(r#""name":"libfoo""#),
            "`software_Package` `libfoo` lacks the required field `creationInfo`",
        ),
        (
            package(r#""creationInfo":"_:c","packageVersion":"1""#),
            "unexpected field `packageVersion` in `software_Package`",
        ),
        (
            package(r#""creationInfo":"_:c","suppliedBy":["urn:b"]"#),
            "`suppliedBy` is an array, expected one of `Organization`, `Person`, `SoftwareAgent`, `Agent` or the id of one",
        ),
        (
            package(r#""creationInfo":"_:c","software_primaryPurpose":"libary""#),
            "`software_primaryPurpose` is `libary`, expected one of `application`, `archive`, `bom`, `configuration`, `container`, `data` and 23 more",
        ),
        (
            format!(
                r#"{head}{{"type":"software_Pakage","spdxId":"urn:a","creationInfo":"_:c"}}]}}"#
            ),
            "`type` is `software_Pakage`, which is no class of SPDX 3.0.1",
        ),
        (
            package(
                r#""creationInfo":{"type":"CreationInfo","specVersion":"3.0.1","created":"2026-01-01","createdBy":["urn:p"]}"#,
            ),
            "`created` is `2026-01-01`, not a date and time as in `2026-01-31T12:00:00Z`",
        ),
        (
            package(
                r#""creationInfo":"_:c","verifiedUsing":[{"type":"Hash","algorithm":"sha256"}]"#,
            ),
            "`Hash` lacks the required field `hashValue`",
        ),
        (
            format!(
                r#"{head}{{"type":"Relationship","spdxId":"urn:r","creationInfo":"_:c","from":"urn:a","relationshipType":"dependsOn","to":"urn:b"}}]}}"#
            ),
            "`to` is a string, expected an array",
        ),
        (
            format!(r#"{head}{{"@type":"Tool","spdxId":"urn:t","creationInfo":"_:c"}}]}}"#),
            "the element `urn:t` lacks the required field `type`",
        ),
        (
            format!(r#"{head}{{"type":"Tool","@id":"urn:t","creationInfo":"_:c"}}]}}"#),
            "unexpected field `@id` in `Tool`",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(messages(&text, Version::V301), [expected], "{text}");
    }
}
