//! Findings that somebody asked to leave out, each with the reason: `[[ignore]]` in the configuration,
//! `<!-- cra-lint: ignore[rule-id] reason -->` in documents.

use crate::config::{Config, IgnoreConfig};
use crate::diagnostic::Diagnostic;
use crate::discover;
use crate::document::{BlockKind, Document, Mark, MarkKind};
use crate::dossier::Product;
use crate::source::{Sources, Span, Spanned};
use globset::GlobMatcher;
use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

/// Rules no ignore silences: they speak of the configuration, of ignores and of the baseline themselves.
pub const NEVER: &[&str] = &[
    "invalid-configuration",
    "expired-ignore",
    "unused-ignore",
    "stale-baseline-entry",
];

/// One ignore, and what it silenced in this run.
#[derive(Clone, Debug)]
pub struct Ignore {
    /// The rule it names, and where.
    pub rule: Spanned<String>,
    /// Why, and where that is said.
    pub reason: Spanned<String>,
    /// Its last day.
    pub until: Option<Spanned<Date>>,
    /// Whether it holds on the day of the check.
    pub in_force: bool,
    /// What it speaks of.
    pub scope: Scope,
    /// How many findings it silenced; one that two ignores silence counts for both.
    pub silenced: usize,
}

/// What an ignore speaks of.
#[derive(Clone, Debug)]
pub enum Scope {
    /// Everything: `[[ignore]]` without `path`.
    Everywhere,
    /// The files that match a pattern of the configuration.
    Files(String, GlobMatcher),
    /// A part of a document.
    Part(Span),
}

impl Scope {
    fn holds(&self, place: Span, sources: &Sources) -> bool {
        match self {
            Self::Everywhere => true,
            Self::Files(_, files) => files.is_match(sources.path(place.file)),
            Self::Part(part) => part.contains(place),
        }
    }

    /// Whether any file of the run is spoken of.
    pub fn holds_a_file(&self, sources: &Sources) -> bool {
        match self {
            Self::Files(_, files) => sources.iter().any(|(_, file)| files.is_match(file.path())),
            Self::Everywhere | Self::Part(_) => true,
        }
    }
}

/// Every ignore there is: those of the configuration, then those in documents, each once.
///
/// A mark without a reason, or with a day that is none, silences nothing and is not among them.
pub fn all(config: &Config, products: &[Product], today: Date) -> Vec<Ignore> {
    let configured = config.ignores.iter().map(|ignore| {
        let scope = match &ignore.path {
            None => Scope::Everywhere,
            Some(path) => {
                let pattern = discover::resolve(&discover::join(&config.folder, &path.value));
                // Broken patterns were reported when they were read, and the check ended there.
                match globset::Glob::new(&pattern) {
                    Ok(glob) => Scope::Files(path.value.clone(), glob.compile_matcher()),
                    Err(_) => Scope::Everywhere,
                }
            }
        };
        Ignore {
            rule: ignore.rule.clone(),
            reason: ignore.reason.clone(),
            until: ignore.until.clone(),
            in_force: !expired(ignore, today),
            scope,
            silenced: 0,
        }
    });
    // A document at the top of a repository can belong to several products.
    let mut seen = FxHashSet::default();
    let documents = products.iter().flat_map(|product| &product.documents);
    let documents: Vec<_> = documents.filter(|one| seen.insert(one.file)).collect();
    let marked = documents
        .iter()
        .flat_map(|document| document.marks.iter().map(move |mark| (*document, mark)))
        .filter_map(|(document, mark)| marked(document, mark, today));
    configured.chain(marked).collect()
}

fn marked(document: &Document, mark: &Mark, today: Date) -> Option<Ignore> {
    let MarkKind::Ignore {
        rule,
        until,
        reason,
    } = &mark.kind
    else {
        return None;
    };
    let until = match until {
        None => None,
        Some(until) => Some(Spanned::new(until.value?, until.span)),
    };
    let known = crate::rules::find(&rule.value).is_some() && !reason.value.is_empty();
    known.then(|| Ignore {
        rule: rule.clone(),
        reason: reason.clone(),
        in_force: until.as_ref().is_none_or(|until| until.value >= today),
        until,
        scope: Scope::Part(reach(document, mark)),
        silenced: 0,
    })
}

/// What a mark speaks of: the section whose heading it stands above or in, else the block it stands before or in.
pub(crate) fn reach(document: &Document, mark: &Mark) -> Span {
    let Some(block) = document.blocks.get(mark.block) else {
        return mark.span;
    };
    if !matches!(block.kind, BlockKind::Heading { .. }) {
        return block.span;
    }
    let section = document.sections.get(document.section_of(mark.block));
    section.map_or(block.span, |section| section.heading.to(section.body))
}

/// Takes out what an ignore in force speaks of, counts it there, and returns how many findings that were.
pub fn apply(
    ignores: &mut [Ignore],
    diagnostics: &mut Vec<Diagnostic>,
    sources: &Sources,
) -> usize {
    let mut by_rule: FxHashMap<&'static str, Vec<&mut Ignore>> = FxHashMap::default();
    for ignore in ignores.iter_mut().filter(|ignore| ignore.in_force) {
        let rule = crate::rules::find(&ignore.rule.value);
        if let Some(rule) = rule.filter(|rule| !NEVER.contains(&rule.id)) {
            by_rule.entry(rule.id).or_default().push(ignore);
        }
    }
    let mut suppressed = 0;
    diagnostics.retain(|diagnostic| {
        let mut silenced = false;
        let candidates = by_rule.get_mut(diagnostic.rule.id).into_iter().flatten();
        for ignore in candidates.filter(|one| one.scope.holds(diagnostic.span, sources)) {
            ignore.silenced += diagnostic.stands_for;
            silenced = true;
        }
        if silenced {
            suppressed += diagnostic.stands_for;
        }
        !silenced
    });
    suppressed
}

/// Whether an ignore's last day has passed.
fn expired(ignore: &IgnoreConfig, today: Date) -> bool {
    let until = ignore.until.as_ref();
    until.is_some_and(|until| until.value < today)
}
