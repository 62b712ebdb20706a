//! Findings that the configuration asks to leave out, each with its reason.

use crate::config::{Config, IgnoreConfig};
use crate::diagnostic::Diagnostic;
use crate::discover;
use crate::source::Sources;
use globset::GlobMatcher;
use jiff::civil::Date;

/// Takes out what an `[[ignore]]` in force speaks of; returns how many findings that were.
///
/// An ignore whose last day has passed silences nothing. The rules on the configuration itself cannot be silenced by
/// it.
pub fn apply(
    diagnostics: &mut Vec<Diagnostic>,
    config: &Config,
    sources: &Sources,
    today: Date,
) -> usize {
    let in_force = config
        .ignores
        .iter()
        .filter(|ignore| !expired(ignore, today));
    let matchers: Vec<_> = in_force
        .map(|ignore| (ignore.rule.value.as_str(), matcher(ignore, &config.folder)))
        .collect();
    let before = diagnostics.len();
    diagnostics.retain(|diagnostic| {
        Some(diagnostic.span.file) == config.file
            || !matchers.iter().any(|(rule, path)| {
                *rule == diagnostic.rule.id
                    && path
                        .as_ref()
                        .is_none_or(|path| path.is_match(sources.path(diagnostic.span.file)))
            })
    });
    before - diagnostics.len()
}

/// Whether an ignore's last day has passed.
pub fn expired(ignore: &IgnoreConfig, today: Date) -> bool {
    ignore
        .until
        .as_ref()
        .is_some_and(|until| until.value < today)
}

/// The files an ignore speaks of; `None` for all. Broken patterns were reported when they were read.
fn matcher(ignore: &IgnoreConfig, folder: &str) -> Option<GlobMatcher> {
    let path = ignore.path.as_ref()?;
    let pattern = discover::resolve(&discover::join(folder, &path.value));
    globset::Glob::new(&pattern)
        .ok()
        .map(|glob| glob.compile_matcher())
}
