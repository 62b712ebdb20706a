//! The schemas the outputs are held against.

use jsonschema::Validator;
use serde_json::Value;
use std::sync::OnceLock;

/// What the report schema does not allow.
pub fn faults_of_json(text: &str) -> Vec<String> {
    static VALIDATOR: OnceLock<Validator> = OnceLock::new();
    let schema = cra_lint::cli::schema::REPORT;
    faults("report", text, VALIDATOR.get_or_init(|| validator(schema)))
}

/// What the SARIF schema does not allow, and what GitHub would drop.
pub fn faults_of_sarif(text: &str) -> Vec<String> {
    static VALIDATOR: OnceLock<Validator> = OnceLock::new();
    let schema = include_str!("../../schemas/sarif-2.1.0.json");
    let mut wrong = faults("SARIF", text, VALIDATOR.get_or_init(|| validator(schema)));
    let Ok(log) = serde_json::from_str::<Value>(text) else {
        return wrong;
    };
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"]
        .as_array()
        .map_or(0, Vec::len);
    for result in run["results"].as_array().into_iter().flatten() {
        let locations = [&result["locations"], &result["relatedLocations"]];
        for location in locations.into_iter().filter_map(Value::as_array).flatten() {
            let place = &location["physicalLocation"];
            let uri = place["artifactLocation"]["uri"].as_str().unwrap_or("/");
            let safe = |c: char| c.is_ascii_alphanumeric() || "-._~/%".contains(c);
            if uri.starts_with('/') || !uri.chars().all(safe) {
                wrong.push(format!("SARIF: `{uri}` is no relative reference"));
            }
            let number = |name: &str| place["region"][name].as_u64();
            if number("startLine").unwrap_or(0) < 1 || number("startColumn") == Some(0) {
                wrong.push(format!(
                    "SARIF: {place} starts before the first line or column"
                ));
            }
        }
        if result["locations"].as_array().is_none_or(Vec::is_empty) {
            wrong.push(format!("SARIF: {result} has no place"));
        }
        let index = result["ruleIndex"].as_u64().unwrap_or(u64::MAX) as usize;
        if index >= rules || run["tool"]["driver"]["rules"][index]["id"] != result["ruleId"] {
            wrong.push(format!(
                "SARIF: {} points at another rule",
                result["ruleId"]
            ));
        }
    }
    wrong
}

pub fn validator(schema: &str) -> Validator {
    let schema = serde_json::from_str(schema).unwrap();
    jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap()
}

fn faults(what: &str, text: &str, validator: &Validator) -> Vec<String> {
    let value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => return vec![format!("{what} is no JSON: {error}")],
    };
    let errors = validator.iter_errors(&value);
    errors
        .map(|error| format!("{what}: {} at {}", error.masked(), error.instance_path()))
        .collect()
}
