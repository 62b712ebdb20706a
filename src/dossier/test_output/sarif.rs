//! SARIF 2.1.0: runs with results.

use super::TestOutput;
use crate::source::{Sources, Span};
use crate::syntax::json::{self, Value};

/// Reads the file into `output`.
pub(super) fn read(output: &mut TestOutput, sources: &Sources) {
    let reading = json::read(output.file, sources);
    output.problem = reading
        .encoding
        .as_ref()
        .or(reading.syntax.as_ref())
        .cloned();
    let runs = reading.tape.root().and_then(|root| root.get("runs"));
    let runs = runs.into_iter().flat_map(Value::elements);
    for result in runs
        .filter_map(|run| run.get("results"))
        .flat_map(Value::elements)
    {
        if !result.is_object() {
            continue;
        }
        output.count += 1;
        if is_open_error(result) {
            let rule = result.get("ruleId");
            let name = rule.and_then(Value::as_str).unwrap_or_default();
            let range = rule.map_or_else(|| result.head_range(), Value::range);
            output.fail(name.to_string(), Span::new(output.file, range));
        }
    }
}

/// Whether a result is a failure of level `error` that nobody suppressed and that was not gone again.
fn is_open_error(result: Value<'_>) -> bool {
    let is = |key: &str, value: &str| result.get(key).is_some_and(|found| found.is_str(value));
    let suppressed = result
        .get("suppressions")
        .is_some_and(|list| !list.is_empty());
    is("level", "error")
        && result.get("kind").is_none_or(|kind| kind.is_str("fail"))
        && !is("baselineState", "absent")
        && !suppressed
}
