//! Runs the rules over every product and gathers what they say.

use crate::baseline::Entry;
use crate::config::{Config, Profile};
use crate::diagnostic::{Diagnostic, Outcome, Related, Severity};
use crate::dossier::Product;
use crate::ignore::Ignore;
use crate::problem::{Problem, one_line};
use crate::rules::{Context, Rule};
use crate::sbom::Format;
use crate::source::{FileId, Sources, Span};
use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::hash_map;

/// Most findings of one rule in one file that are kept; further ones are counted.
pub const MOST_OF_A_KIND: usize = 10_000;

/// A rule's only way to speak; fills in what the rule need not repeat.
pub struct Findings<'a> {
    rule: &'static Rule,
    severity: Option<Severity>,
    out: &'a mut Kept,
}

/// What one rule has reported so far.
#[derive(Default)]
struct Kept {
    diagnostics: Vec<Diagnostic>,
    by_file: FxHashMap<FileId, usize>,
    /// By file, one finding that stands for all that are not kept.
    rest: FxHashMap<FileId, Diagnostic>,
}

impl Kept {
    fn push(&mut self, diagnostic: Diagnostic) {
        let count = self.by_file.entry(diagnostic.span.file).or_default();
        *count += 1;
        if *count <= MOST_OF_A_KIND {
            self.diagnostics.push(diagnostic);
            return;
        }
        match self.rest.entry(diagnostic.span.file) {
            hash_map::Entry::Vacant(entry) => {
                entry.insert(diagnostic);
            }
            hash_map::Entry::Occupied(mut entry) => {
                let rest = entry.get_mut();
                rest.stands_for += 1;
                rest.severity = rest.severity.max(diagnostic.severity);
            }
        }
    }

    /// Everything, with one finding for each file of which not all are kept.
    fn finish(self) -> impl Iterator<Item = Diagnostic> {
        let rest = self.rest.into_values().map(|mut rest| {
            // The first one beyond the limit is told as it is where it is the only one.
            if rest.stands_for > 1 {
                rest.message = format!(
                    "{} further findings of this kind from here on, which are counted and not listed",
                    rest.stands_for
                );
                rest.pointer = None;
                rest.related.clear();
                // Another number is another statement, so that a baseline hides no more than it recorded.
                rest.subject = format!("{} further findings", rest.stands_for);
            }
            rest
        });
        self.diagnostics.into_iter().chain(rest)
    }
}

impl Findings<'_> {
    /// Reports a finding at `span`. What follows refines it:
    /// `findings.report(span, "…").help("…").related(other, "…")`.
    pub fn report(&mut self, span: Span, message: impl Into<String>) -> Finding<'_> {
        let message = one_line(message.into());
        let diagnostic = Diagnostic {
            rule: self.rule,
            severity: self.severity.unwrap_or(self.rule.severity),
            subject: String::new(),
            message,
            help: String::new(),
            legal: self.rule.legal.to_vec(),
            span,
            pointer: None,
            related: Vec::new(),
            stands_for: 1,
        };
        Finding {
            diagnostic: Some(diagnostic),
            fixed_severity: self.severity.is_some(),
            out: self.out,
        }
    }
}

impl Findings<'_> {
    /// Counts further findings in a file, which were found beyond the limit of what is kept.
    pub fn further(&mut self, file: FileId, count: usize) {
        if let Some(rest) = self.out.rest.get_mut(&file) {
            rest.stands_for += count;
        }
    }

    /// Reports what a reader noticed.
    pub fn problem(&mut self, problem: &Problem) -> Finding<'_> {
        let mut finding = self
            .report(problem.span, &problem.message)
            .help(&problem.help);
        if let Some(pointer) = &problem.pointer {
            finding = finding.pointer(pointer);
        }
        for related in &problem.related {
            finding = finding.related(related.span, &related.message);
        }
        finding
    }
}

/// A finding under construction; it is recorded when dropped.
pub struct Finding<'a> {
    diagnostic: Option<Diagnostic>,
    fixed_severity: bool,
    out: &'a mut Kept,
}

impl Finding<'_> {
    fn change(mut self, f: impl FnOnce(&mut Diagnostic)) -> Self {
        if let Some(diagnostic) = &mut self.diagnostic {
            f(diagnostic);
        }
        self
    }

    /// What would close this very finding.
    pub fn help(self, help: impl Into<String>) -> Self {
        self.change(|d| d.help = help.into())
    }

    /// A further place.
    pub fn related(self, span: Span, message: impl Into<String>) -> Self {
        self.change(|d| {
            d.related.push(Related {
                span,
                message: message.into(),
            })
        })
    }

    /// The logical path (JSON Pointer).
    pub fn pointer(self, pointer: impl Into<String>) -> Self {
        self.change(|d| d.pointer = Some(pointer.into()).filter(|pointer| !pointer.is_empty()))
    }

    /// What the finding is about, for the fingerprint: an element id, a component's name. Without one the
    /// message serves.
    pub fn subject(self, subject: impl Into<String>) -> Self {
        self.change(|d| d.subject = subject.into())
    }

    /// Legal points of this finding where they are narrower than the rule's.
    pub fn legal(self, legal: &[&'static str]) -> Self {
        self.change(|d| d.legal = legal.to_vec())
    }

    /// Another severity than the rule's, for a weaker or stronger case; the configuration's word stays above.
    pub fn severity(self, severity: Severity) -> Self {
        let fixed = self.fixed_severity;
        self.change(|d| d.severity = if fixed { d.severity } else { severity })
    }
}

impl Drop for Finding<'_> {
    fn drop(&mut self) {
        if let Some(mut diagnostic) = self.diagnostic.take() {
            if diagnostic.subject.is_empty() {
                diagnostic.subject = diagnostic.message.clone();
            }
            self.out.push(diagnostic);
        }
    }
}

/// What one rule did over all products.
#[derive(Debug)]
pub struct Check {
    /// The rule.
    pub rule: &'static Rule,
    /// Its outcome, joined over the products.
    pub outcome: Outcome,
}

/// Which rules run, and how loud.
#[derive(Clone, Default, Debug)]
pub struct Selection {
    /// Rule ids or topics; empty means every rule.
    pub select: Vec<String>,
    /// Rule ids or topics that stay silent.
    pub ignore: Vec<String>,
    /// The profiles asked for, in place of those the configuration names; empty leaves it to the configuration.
    pub profiles: Vec<Profile>,
}

impl Selection {
    /// Whether a rule runs: it is selected, not ignored, and its profile is asked for, in so many words or by
    /// selecting the rule or its topic.
    fn wants(&self, rule: &Rule, config: &Config) -> bool {
        let named = |names: &[String]| {
            names
                .iter()
                .any(|name| name == rule.id || name == crate::rules::topic_of(rule))
        };
        let selected = named(&self.select);
        let asked = |profile| match self.profiles.as_slice() {
            [] => config.sbom_profiles.iter().any(|it| it.value == profile),
            profiles => profiles.contains(&profile),
        };
        (self.select.is_empty() || selected)
            && !named(&self.ignore)
            && (selected || crate::rules::profile_of(rule).is_none_or(asked))
    }
}

/// What ignores and a baseline did to the findings of all other rules: what the rules read that speak last.
#[derive(Default, Debug)]
pub struct Aftermath {
    /// Every ignore, and what it silenced.
    pub ignores: Vec<Ignore>,
    /// How many entries the baseline has.
    pub entries: usize,
    /// Those for which nothing was found.
    pub unmatched: Vec<Entry>,
    /// The rules that ran, were not switched off, and could judge.
    pub judged: Vec<&'static str>,
    /// Whether all was looked at that the configuration speaks of.
    pub whole: bool,
    /// Whether a baseline was given, and what was looked at is what was looked at when it was recorded.
    pub covers_baseline: bool,
}

impl Aftermath {
    /// Whether silence of this rule means that there is nothing to find.
    pub fn has_judged(&self, rule: &str) -> bool {
        self.judged.contains(&rule)
    }
}

/// What a run of rules reads, whichever rules these are.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// All files of the run.
    pub sources: &'a Sources,
    /// Every product looked at.
    pub products: &'a [Product],
    /// The configuration in force.
    pub config: &'a Config,
    /// The day the check speaks of.
    pub today: Date,
    /// Which rules run.
    pub selection: &'a Selection,
}

/// Runs every wanted rule on every product, but those that speak last. Findings are sorted by place, each said once.
pub fn run(ground: Ground<'_>) -> (Vec<Diagnostic>, Vec<Check>) {
    let nothing = Aftermath::default();
    let rules = crate::rules::all().filter(|rule| !speaks_last(rule));
    run_rules(ground, rules, &nothing)
}

/// Runs the rules that speak of what ignores and a baseline did.
pub fn run_last(ground: Ground<'_>, aftermath: &Aftermath) -> (Vec<Diagnostic>, Vec<Check>) {
    let rules = crate::rules::all().filter(|rule| speaks_last(rule));
    run_rules(ground, rules, aftermath)
}

fn speaks_last(rule: &Rule) -> bool {
    crate::rules::files::LAST
        .iter()
        .any(|last| last.id == rule.id)
}

/// The rules among `checks` whose silence means that there is nothing to find.
pub fn judged(checks: &[Check], config: &Config) -> Vec<&'static str> {
    let could = checks.iter().filter(|check| {
        let is_off = config.severity_of(check.rule.id) == Some(None);
        !is_off && !matches!(check.outcome, Outcome::NotAssessable(_))
    });
    could.map(|check| check.rule.id).collect()
}

fn run_rules(
    ground: Ground<'_>,
    rules: impl Iterator<Item = &'static Rule>,
    aftermath: &Aftermath,
) -> (Vec<Diagnostic>, Vec<Check>) {
    let sources = ground.sources;
    let rules = rules.filter(|rule| ground.selection.wants(rule, ground.config));
    let mut rules: Vec<&'static Rule> = rules.collect();
    // On next to nothing, threads cost more than they save.
    let large = sources.bytes() >= LARGE;
    if large {
        // Many rules ask for it, and would wait for the one that reads it.
        ground.products.iter().for_each(Product::read_ahead);
    }
    // The last ones compare documents with one another and take longest: they begin, lest one core waits for the other.
    rules.reverse();
    let said = crate::parallel::map_when(large, &rules, |rule| apply(rule, ground, aftermath));
    let mut diagnostics = Vec::new();
    let mut checks = Vec::new();
    for (rule, (outcome, found)) in rules.into_iter().zip(said).rev() {
        checks.extend(outcome.map(|outcome| Check { rule, outcome }));
        diagnostics.extend(found);
    }
    sort(&mut diagnostics, sources);
    // Products can share a file (a SECURITY.md at the top): each thing is said once.
    let mut said = FxHashSet::default();
    diagnostics.retain(|d| said.insert((d.rule.id, d.span, d.message.clone())));
    (diagnostics, checks)
}

/// Puts findings in the order of reports: by path, place, severity and rule.
pub fn sort(diagnostics: &mut [Diagnostic], sources: &Sources) {
    diagnostics.sort_by(|a, b| {
        let key = |d: &Diagnostic| {
            (
                d.span.start,
                std::cmp::Reverse(d.severity),
                d.span.end,
                d.rule.id,
            )
        };
        let paths = sources.path(a.span.file).cmp(sources.path(b.span.file));
        paths
            .then_with(|| key(a).cmp(&key(b)))
            .then_with(|| a.message.cmp(&b.message))
    });
}

/// Files of this many bytes in all are worth threads.
const LARGE: usize = 1 << 12;

/// What one rule says of all products.
fn apply(
    rule: &'static Rule,
    ground: Ground<'_>,
    aftermath: &Aftermath,
) -> (Option<Outcome>, Vec<Diagnostic>) {
    let configured = ground.config.severity_of(rule.id);
    if configured == Some(None) {
        let off = Outcome::NotApplicable("switched off in the configuration".into());
        return (Some(off), Vec::new());
    }
    let mut kept = Kept::default();
    let outcomes = ground.products.iter().map(|product| {
        let context = Context {
            sources: ground.sources,
            product,
            config: ground.config,
            today: ground.today,
            aftermath,
        };
        let mut findings = Findings {
            rule,
            severity: configured.flatten(),
            out: &mut kept,
        };
        (rule.check)(&context, &mut findings)
    });
    let outcome = outcomes.reduce(join);
    let found = kept
        .finish()
        .map(|diagnostic| written(diagnostic, ground.products));
    (outcome, found.collect())
}

/// The finding with its logical path as the SBOM's format has it: rules speak of the JSON form, which every format
/// is read as.
fn written(mut diagnostic: Diagnostic, products: &[Product]) -> Diagnostic {
    if let Some(pointer) = diagnostic.pointer.take() {
        let mut sboms = products.iter().flat_map(|product| &product.sboms);
        let sbom = sboms.find(|sbom| sbom.file == diagnostic.span.file);
        let pointer = match sbom.filter(|sbom| sbom.format != Format::Unknown) {
            Some(sbom) => sbom.written_pointer(pointer),
            None => pointer,
        };
        diagnostic.pointer = Some(pointer).filter(|pointer| !pointer.is_empty());
    }
    diagnostic
}

/// Two products' outcomes as one: what was checked counts, then what could not be.
fn join(a: Outcome, b: Outcome) -> Outcome {
    match (a, b) {
        (Outcome::Checked(a), Outcome::Checked(b)) => Outcome::Checked(a + b),
        (checked @ Outcome::Checked(_), _) | (_, checked @ Outcome::Checked(_)) => checked,
        (not @ Outcome::NotAssessable(_), _) | (_, not @ Outcome::NotAssessable(_)) => not,
        (a, _) => a,
    }
}
