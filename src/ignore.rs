//! Findings that somebody asked to leave out, each with the reason: `[[ignore]]` in the configuration,
//! `<!-- cra-lint: ignore[rule-id] reason -->` in documents.

use crate::config::{Config, IgnoreConfig};
use crate::diagnostic::Diagnostic;
use crate::discover;
use crate::document::{BlockKind, Document, Mark, MarkKind};
use crate::dossier::Product;
use crate::source::{Sources, Span};
use globset::GlobMatcher;
use jiff::civil::Date;

/// Takes out what an ignore in force speaks of; returns how many findings that were.
///
/// An ignore whose last day has passed, or without a reason, silences nothing. Findings in the configuration itself
/// cannot be silenced by it.
pub fn apply(
    diagnostics: &mut Vec<Diagnostic>,
    config: &Config,
    products: &[Product],
    sources: &Sources,
    today: Date,
) -> usize {
    let in_force = config
        .ignores
        .iter()
        .filter(|ignore| !expired(ignore, today));
    let configured: Vec<_> = in_force
        .map(|ignore| (ignore.rule.value.as_str(), matcher(ignore, &config.folder)))
        .collect();
    let documents = products.iter().flat_map(|product| &product.documents);
    let marked: Vec<_> = documents.flat_map(|document| marks(document)).collect();
    let before = diagnostics.len();
    diagnostics.retain(|diagnostic| {
        let path = sources.path(diagnostic.span.file);
        let by_mark = marked
            .iter()
            .any(|(rule, reach)| *rule == diagnostic.rule.id && reach.contains(diagnostic.span));
        let by_config = Some(diagnostic.span.file) != config.file
            && configured.iter().any(|(rule, files)| {
                *rule == diagnostic.rule.id
                    && files.as_ref().is_none_or(|files| files.is_match(path))
            });
        !(by_mark || by_config)
    });
    before - diagnostics.len()
}

/// The rules that marks of a document silence, each with the part of the document it reaches.
fn marks(document: &Document) -> impl Iterator<Item = (&str, Span)> {
    document.marks.iter().filter_map(|mark| match &mark.kind {
        MarkKind::Ignore { rule, reason } if !reason.value.is_empty() => {
            Some((rule.value.as_str(), reach(document, mark)))
        }
        _ => None,
    })
}

/// What a mark speaks of: the section whose heading it stands above or in, else the block it stands before or in.
fn reach(document: &Document, mark: &Mark) -> Span {
    let Some(block) = document.blocks.get(mark.block) else {
        return mark.span;
    };
    if !matches!(block.kind, BlockKind::Heading { .. }) {
        return block.span;
    }
    let section = document.sections.get(document.section_of(mark.block));
    section.map_or(block.span, |section| section.heading.to(section.body))
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
