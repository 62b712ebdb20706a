//! Which alternative of a `oneOf` or `anyOf` the author meant.

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;

/// The errors of the branch that fits best: of those whose own kind of value fits, the one that fails deepest, then
/// the one with the fewest errors, then the first.
pub(super) fn best<'e>(
    context: &'e [Vec<ValidationError<'static>>],
    depth: usize,
) -> Option<&'e [ValidationError<'static>]> {
    let rank = |branch: &&Vec<ValidationError<'_>>| {
        let depths = branch
            .iter()
            .map(|error| depth_of(error).saturating_sub(depth));
        let wrong_kind = branch.iter().any(|error| {
            depth_of(error) == depth && matches!(error.kind(), ValidationErrorKind::Type { .. })
        });
        (
            wrong_kind,
            std::cmp::Reverse(depths.min().unwrap_or(0)),
            branch.len(),
        )
    };
    context
        .iter()
        .filter(|branch| !branch.is_empty())
        .min_by_key(rank)
        .map(Vec::as_slice)
}

/// The properties that each branch misses, where that is all that is wrong with every branch.
pub(super) fn only_missing(
    context: &[Vec<ValidationError<'static>>],
    depth: usize,
) -> Option<Vec<String>> {
    let mut names = Vec::new();
    for branch in context {
        let mut missing = Vec::new();
        for error in branch {
            match error.kind() {
                ValidationErrorKind::Required { property } if depth_of(error) == depth => {
                    missing.push(format!("`{}`", property.as_str().unwrap_or_default()));
                }
                _ => return None,
            }
        }
        names.push(missing.join(" with "));
    }
    (names.len() > 1).then_some(names)
}

/// Number of steps from the root to the value an error speaks of.
pub(super) fn depth_of(error: &ValidationError<'_>) -> usize {
    error.instance_path().segments().count()
}
