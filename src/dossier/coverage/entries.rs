//! Walks a document for places that treat a requirement.

use super::reference::{self, Reference, Scope};
use super::{Coverage, Mapping, State, Treatment, scope, state};
use crate::document::pattern::{Cased, Caseless};
use crate::document::{Block, BlockKind, Document, Text, fold};
use crate::dossier::BANK;
use crate::dossier::cue::{Group as SaidGroup, Said};
use crate::dossier::verdict::{few_letters, has_letters};
use crate::dossier::{Evidence, EvidenceKind};
use crate::law::Element;
use crate::law::requirement::{Part, Requirement, Requirements};
use crate::law::words::{self, assessment, requirement};
use crate::source::Span;
use std::cell::OnceCell;
use std::ops::Range;

mod inline;
mod prose;
mod table;

/// Requirements that titles have to name by their words before they pass for a list of requirements.
const ENOUGH_WORDED: usize = 5;

/// Letters that may stand before the point at the beginning of a text: "No.".
const MOST_BEFORE: usize = 2;

/// Requirements that one item or heading can treat; one that names more outlines what follows.
const MOST_AT_ONCE: usize = 8;

/// Longest title, in letters, that names a whole part.
const MAX_PART_TITLE: usize = 60;

/// Longest title, in characters; longer is text.
const MAX_TITLE: usize = 250;

/// A table, or the section around headings or items.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Group {
    Table(u32),
    Section(usize),
}

/// A place that may treat requirements.
struct Entry {
    block: usize,
    group: Group,
    written: Requirements,
    worded: Requirements,
    span: Span,
    state: State,
}

/// What is gathered from one document.
struct Reader<'d> {
    document: &'d Document,
    scopes: Vec<Scope>,
    /// The scope of each block.
    at: Vec<Scope>,
    tested: Vec<bool>,
    entries: Vec<Entry>,
    /// Entries known by their words alone, which count only where there are many.
    worded: Vec<Entry>,
    mentioned: Requirements,
    verified: Requirements,
    unmapped: Option<Span>,
    /// Whether the document names the Regulation, as far as that was asked.
    names_act: OnceCell<bool>,
}

/// Adds what a document says to `coverage`; `places` are those in it that speak for elements.
pub(super) fn read(document: &Document, places: &[(Element, Evidence)], coverage: &mut Coverage) {
    let scopes = scope::of_sections(document);
    let mut reader = Reader {
        document,
        at: scope::of_blocks(document, &scopes),
        tested: tested(document, places),
        entries: Vec::new(),
        worded: Vec::new(),
        mentioned: Requirements::default(),
        verified: Requirements::default(),
        unmapped: None,
        names_act: OnceCell::new(),
        scopes,
    };
    reader.tables();
    reader.prose();
    reader.headings();
    reader.finish(coverage);
}

pub(in crate::dossier) static CITED: Caseless = Caseless::of(
    &BANK,
    r"(?:annex|anhang|bijlage|allegat|anex|załącz|附属書|付属書|прилож|příl|bilag|παράρτ|iarsc|prilo|pried|pielik|príl|part|teil|deel|cz[eę]ś|část|časť|del|dio|μέρο|част|cuid|第)\p{L}*[\x00-/:-@\[-`{-\x{BF}\x{2000}-\x{206F}\x{3000}-\x{303F}]{0,4}(?:[iі1-2]|ι)|\b(?:ii?)\W{0,2}(?:lisa|liit|mell|osa|rész|dal|daļ|p[12])|\bi\.2\.|\b(?:cra|er)-2",
);

/// Whether a text without a title that says so can cite Annex I at all; a cheap look before the thorough one.
pub(super) fn may_cite(text: &str) -> bool {
    CITED.is_match_once(text)
}

fn names_act(document: &Document) -> bool {
    let names = |text: &str| ACT.within(text).is_some_and(|act| act.is_match(text));
    let mut blocks = document.blocks.iter();
    blocks.any(|block| block.within(|| names(block.text.as_str())))
}

pub(in crate::dossier) static ACT: Cased = Cased::of(&BANK, "2024/2847|CRA|Cyber Resilience");

/// Which sections belong to a report of tests.
fn tested(document: &Document, places: &[(Element, Evidence)]) -> Vec<bool> {
    let mut tested = vec![false; document.sections.len()];
    let whole = |wanted: Element| {
        let own = places.iter().filter(move |(element, _)| *element == wanted);
        own.filter(|(_, evidence)| {
            matches!(
                evidence.kind,
                EvidenceKind::Section
                    | EvidenceKind::File
                    | EvidenceKind::Mark
                    | EvidenceKind::Config
            )
        })
        .map(|(_, evidence)| document.section_around(evidence.span))
    };
    let top = |section: usize| section <= 1 && document.path_of(section).len() <= 1;
    let assessed = whole(Element::RiskAssessment).any(top);
    for section in whole(Element::TestReports) {
        if top(section) {
            if !assessed {
                tested.fill(true);
            }
            continue;
        }
        if let Some(own) = tested.get_mut(section) {
            *own = true;
        }
    }
    for index in 0..tested.len() {
        let parent = document
            .sections
            .get(index)
            .and_then(|section| section.parent);
        let inherited = parent
            .and_then(|parent| tested.get(parent).copied())
            .unwrap_or_default();
        if let Some(own) = tested.get_mut(index) {
            *own |= inherited;
        }
    }
    tested
}

/// The requirements that references name, as far as they are sure or the words beside them agree.
fn written(references: &[Reference], worded: Requirements) -> Requirements {
    let sure = references
        .iter()
        .filter(|one| one.sure || !one.requirements.shared(worded).is_empty());
    sure.fold(Requirements::default(), |all, one| {
        all.union(one.requirements)
    })
}

/// All of Part II, where a title names that part and nothing else: its points go together more often than not.
fn whole_part(title: &str) -> Requirements {
    let named = few_letters(title, MAX_PART_TITLE) && may_cite(title);
    let scope = named.then(|| reference::scope(title)).flatten();
    match scope.and_then(|scope| scope.part) {
        Some(Part::Two) => Requirement::handling().collect(),
        _ => Requirements::default(),
    }
}

/// The requirements whose words a title holds, those of the part it stands under first.
fn worded(title: &str, part: Option<Part>) -> Requirements {
    if title.chars().count() > MAX_TITLE {
        return Requirements::default();
    }
    let folded = fold::fold(title);
    let own = requirement::named(&folded, part);
    if own.is_empty() && part.is_some() {
        requirement::named(&folded, None)
    } else {
        own
    }
}

impl Reader<'_> {
    fn scope(&self, section: usize) -> Scope {
        self.scopes.get(section).copied().unwrap_or_default()
    }

    fn scope_at(&self, block: usize) -> Scope {
        self.at.get(block).copied().unwrap_or_default()
    }

    fn is_test(&self, block: usize) -> bool {
        let section = self.document.section_of(block);
        self.tested.get(section).copied().unwrap_or_default()
    }

    fn mention(&mut self, block: usize, requirements: Requirements) {
        if self.is_test(block) {
            self.verified = self.verified.union(requirements);
        } else {
            self.mentioned = self.mentioned.union(requirements);
        }
    }

    /// Notes single points named in running text; a range there is a title, no statement about each.
    fn mention_all(&mut self, block: usize, text: &str, scope: Scope) {
        if !may_cite(text) {
            return;
        }
        for reference in reference::find(text, scope, false) {
            if reference.sure && (reference.requirements.len() <= 3 || self.is_test(block)) {
                self.mention(block, reference.requirements);
            }
        }
    }

    /// Headings that name a point, unless the parts of their section do.
    fn headings(&mut self) {
        let document = self.document;
        for (index, section) in document.sections.iter().enumerate().skip(1) {
            let around = section.parent.unwrap_or(0);
            let scope = self.scope(around);
            let title = section.title.as_str();
            let known = scope.annex || scope.part.is_some();
            if !known && !may_cite(title) {
                continue;
            }
            let names = worded(title, scope.part);
            let references = reference::find(title, scope, true);
            let mut points = written(&references, names);
            let block = section.blocks.start.saturating_sub(1);
            let inside = |entry: &Entry| section.blocks.contains(&entry.block);
            let inner = self.entries.iter().filter(|entry| inside(entry));
            let inner = inner.fold(Requirements::default(), |all, one| all.union(one.written));
            if points.is_empty() && inner.of(Part::Two).is_empty() {
                points = whole_part(title);
            }
            let is_title = (points.len() > 1 && !inner.is_empty()) || points.len() > MOST_AT_ONCE;
            if is_title || (points.is_empty() && (names.is_empty() || !known)) {
                continue;
            }
            let entry = Entry {
                block,
                group: Group::Section(around),
                written: points,
                worded: names,
                span: section.title.span(),
                state: state::of_section(document, index),
            };
            if points.is_empty() {
                self.worded.push(entry);
            } else if points.shared(inner).is_empty() {
                self.entries.push(entry);
            }
        }
    }

    /// Turns what was gathered into treatments and mappings.
    fn finish(mut self, coverage: &mut Coverage) {
        let mut groups: Vec<Group> = self.entries.iter().map(|entry| entry.group).collect();
        groups.extend(self.worded.iter().map(|entry| entry.group));
        groups.sort();
        groups.dedup();
        self.entries.sort_by_key(|entry| (entry.group, entry.block));
        self.worded.sort_by_key(|entry| (entry.group, entry.block));
        let mut own = self.entries.drain(..).peekable();
        let mut other = self.worded.drain(..).peekable();
        let mut found = Vec::new();
        for group in groups {
            let mut entries = Vec::new();
            while let Some(entry) = own.next_if(|entry| entry.group == group) {
                entries.push(entry);
            }
            let by_words = entries.is_empty();
            let mut worded = Vec::new();
            while let Some(entry) = other.next_if(|entry| entry.group == group) {
                worded.push(entry);
            }
            let named = worded
                .iter()
                .fold(Requirements::default(), |all, one| all.union(one.worded));
            if !by_words || named.len() >= ENOUGH_WORDED {
                entries.append(&mut worded);
                found.push((group, by_words, entries));
            }
        }
        drop(own);
        drop(other);
        for (group, by_words, entries) in found {
            self.push(group, by_words, entries, coverage);
        }
        coverage.mentioned = coverage.mentioned.union(self.mentioned);
        coverage.verified = coverage.verified.union(self.verified);
        coverage.unmapped = coverage.unmapped.or(self.unmapped);
    }

    fn push(&self, group: Group, by_words: bool, mut entries: Vec<Entry>, coverage: &mut Coverage) {
        entries.sort_by_key(|entry| entry.block);
        let Some(first) = entries.first() else { return };
        let is_test = self.is_test(first.block) || self.is_of_results(group, first.block);
        let is_shifted = is_shifted(&entries);
        let number = coverage.mappings.len();
        let place = self.place(group, first);
        let mut all = Requirements::default();
        for entry in entries {
            let meant = if entry.written.is_empty() || (is_shifted && !entry.worded.is_empty()) {
                entry.worded
            } else {
                entry.written
            };
            all = all.union(meant);
            coverage.treatments.push(Treatment {
                requirements: meant,
                written: entry.written,
                worded: entry.worded,
                span: entry.span,
                state: entry.state,
                mapping: number,
            });
        }
        if is_test {
            coverage.verified = coverage.verified.union(all);
        }
        coverage.mappings.push(Mapping {
            place,
            by_words,
            requirements: all,
            is_test,
            is_shifted,
        });
    }

    /// Whether a table gives the results of tests: a column for them, under a title on tests.
    fn is_of_results(&self, group: Group, block: usize) -> bool {
        let Group::Table(wanted) = group else {
            return false;
        };
        let mut blocks = self.document.blocks.iter();
        let header = blocks.find_map(|block| match &block.kind {
            BlockKind::TableRow {
                cells,
                header: true,
                table,
            } => (*table == wanted).then_some(cells),
            _ => None,
        });
        let results = header.is_some_and(|cells| {
            let mut cells = cells.iter();
            cells.any(|cell| Said::in_text(cell.as_str()).has(SaidGroup::Outcome))
        });
        let section = self.document.section_of(block);
        let mut titles = self.document.path_of(section).into_iter();
        results && titles.any(|it| Said::in_text(it.title.as_str()).has(SaidGroup::Tested))
    }

    /// Where a statement about a whole table or list points.
    fn place(&self, group: Group, first: &Entry) -> Span {
        let section = match group {
            Group::Section(section) => section,
            Group::Table(wanted) => {
                let header = self.document.blocks.iter().find(|block| {
                    matches!(&block.kind, BlockKind::TableRow { header: true, table, .. } if *table == wanted)
                });
                if let Some(header) = header {
                    return header.text.span();
                }
                self.document.section_of(first.block)
            }
        };
        let title = self
            .document
            .sections
            .get(section)
            .map(|section| &section.title);
        title
            .filter(|title| !title.is_blank())
            .map_or(first.span, Text::span)
    }
}

/// Whether the numbers of most entries are those of other requirements than their words.
fn is_shifted(entries: &[Entry]) -> bool {
    let (mut right, mut wrong) = (0, 0);
    for (number, name) in entries.iter().filter_map(Entry::pair) {
        if number == name {
            right += 1;
        } else if number.part() == name.part() {
            wrong += 1;
        }
    }
    wrong >= 3 && wrong * 3 > right
}

impl Entry {
    /// The requirement numbered and the one named, where each is one.
    fn pair(&self) -> Option<(Requirement, Requirement)> {
        super::only(self.written).zip(super::only(self.worded))
    }
}
