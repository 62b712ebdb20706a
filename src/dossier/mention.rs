//! Which subjects the maker's own documents speak of, and where first in each.
//!
//! A subject is told by beginnings of words that stand together: in one block, or in the block and the headings, the
//! table's header or the sentence that introduce it. That finds a subject in any wording a reader would understand,
//! and now and then one that is not there: rules say what is missing by it, never that something is enough.

use super::{Parts, state};
use crate::document::pattern::asked;
use crate::document::{Block, BlockKind, Document, Text, fold, statement};
use crate::law::words::beginnings::Set;
use crate::parallel;
use crate::source::{FileId, Span};
use rustc_hash::FxHashSet;
use std::borrow::Cow;
use subject::{SUBJECTS, WORDS};

mod subject;

pub use subject::Subject;

/// A block that speaks of a subject.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mention {
    /// Its document's file.
    pub file: FileId,
    /// Its index in the document.
    pub block: usize,
    /// Its text.
    pub span: Span,
}

/// What the maker's own documents speak of: by subject the first block of each document, in path order.
#[derive(Default, Debug)]
pub struct Mentions {
    by_subject: Vec<Vec<Mention>>,
}

impl Mentions {
    /// Reads the documents that are the maker's own: all but the foreign ones (guides, empty forms, housekeeping).
    pub(super) fn read(parts: &Parts, foreign: &FxHashSet<FileId>) -> Self {
        let documents = parts.documents.iter();
        let documents = documents.filter(|document| !foreign.contains(&document.file));
        let documents: Vec<&Document> = documents.map(|document| &**document).collect();
        let found = parallel::map(&documents, |document| of_document(document));
        let by_subject = (0..SUBJECTS.len()).map(|subject| {
            let here = found.iter().filter_map(|found| *found.get(subject)?);
            here.collect()
        });
        Self {
            by_subject: by_subject.collect(),
        }
    }

    /// Where a subject is spoken of: the first block in each document.
    pub fn of(&self, subject: Subject) -> &[Mention] {
        let at = SUBJECTS.iter().position(|(other, _)| *other == subject);
        at.and_then(|at| self.by_subject.get(at))
            .map_or(&[], Vec::as_slice)
    }

    /// How many subjects a document speaks of.
    pub fn subjects_in(&self, file: FileId) -> usize {
        let here = |mentions: &&Vec<Mention>| mentions.iter().any(|mention| mention.file == file);
        self.by_subject.iter().filter(here).count()
    }

    /// Whether a subject is spoken of at all.
    pub fn any(&self, subject: Subject) -> bool {
        !self.of(subject).is_empty()
    }
}

/// Builds the index of the words of subjects.
pub(super) fn prepare() {
    WORDS.0.find("");
}

/// What introduces a block: sets of the headings above it, of the table's header, of the sentence before a list.
#[derive(Default)]
struct Around {
    section: Option<usize>,
    headings: Set,
    table: Option<u32>,
    header: Set,
    lead: Set,
}

/// The first block of a document for each subject.
fn of_document(document: &Document) -> Vec<Option<Mention>> {
    let (words, ways) = &*WORDS;
    let titles: Vec<Set> = document
        .sections
        .iter()
        .map(|section| words.find(&plain(&section.title)))
        .collect();
    let reporting = SUBJECTS
        .iter()
        .position(|(subject, _)| *subject == Subject::Reporting);
    let mut found = vec![None; SUBJECTS.len()];
    let is_apart = |block: usize| {
        let mut titles = document.path_of(document.section_of(block)).into_iter();
        titles.any(|section| state::is_apart(section.title.as_str()))
    };
    let mut around = Around::default();
    for (index, block) in document.blocks.iter().enumerate() {
        // A heading introduces; what it announces stands below.
        if matches!(
            block.kind,
            BlockKind::Code { .. } | BlockKind::Heading { .. }
        ) {
            continue;
        }
        let own = block
            .asked(|asked| asked.once(asked::SUBJECTS, |_| words.find(&plain(&block.text)).bits()));
        let own = Set::of_bits(own);
        around.step(document, &titles, index, block, own);
        let own = own.and(around.header);
        if own.is_empty() {
            continue;
        }
        let all = own.and(around.headings).and(around.lead);
        let told = ways
            .iter()
            .zip(&mut found)
            .enumerate()
            .filter(|(_, (ways, found))| {
                found.is_none() && ways.iter().any(|way| way.tells(own, all))
            });
        let new: Vec<_> = told.map(|(subject, (_, found))| (subject, found)).collect();
        if new.is_empty() || !says(block) || is_apart(index) {
            continue;
        }
        for (subject, found) in new {
            // The day from which the duty applies is no process, and neither is a drill.
            let text = block.text.as_str();
            let of_reports = Some(subject) == reporting;
            if of_reports
                && (super::reporting::is_calendar(text) || super::reporting::is_drill(text))
            {
                continue;
            }
            *found = Some(Mention {
                file: document.file,
                block: index,
                span: block.text.span(),
            });
        }
    }
    found
}

/// Folded, without the schemes of addresses, which say nothing of the document's subject.
fn plain(text: &Text) -> Cow<'_, str> {
    let written = text.as_str();
    if memchr::memmem::find(written.as_bytes(), b"://").is_some() {
        fold::fold(&written.replace("https://", "").replace("http://", "")).into()
    } else {
        text.folded().into()
    }
}

/// Whether a block states something, and neither denies or promises it nor quotes the law.
fn says(block: &Block) -> bool {
    let text = block.text.as_str();
    statement::absence(text).is_none()
        && statement::promise(text).is_none()
        && !(block.quoted && statement::law(text).is_some())
        && !cites(block)
}

/// Bytes of a cell in quotation marks that is the law's own text.
const CITED: usize = 60;

/// Whether a row sets the law's own text, in quotation marks, beside what it says.
fn cites(block: &Block) -> bool {
    let BlockKind::TableRow { cells, .. } = &block.kind else {
        return false;
    };
    let quoted =
        |text: &str| text.starts_with(['"', '“', '„', '«']) && text.ends_with(['"', '”', '“', '»']);
    let mut cells = cells.iter().map(|cell| cell.as_str().trim());
    cells.any(|text| text.len() >= CITED && quoted(text))
}

impl Around {
    fn step(&mut self, document: &Document, titles: &[Set], index: usize, block: &Block, own: Set) {
        let section = document.section_of(index);
        if self.section != Some(section) {
            self.section = Some(section);
            self.lead = Set::default();
            self.headings = Set::default();
            // The document's title is about everything in it, and so about nothing.
            let mut next = Some(section);
            while let Some(at) = next.filter(|at| *at > 0) {
                let above = document.sections.get(at);
                next = above.and_then(|section| section.parent);
                if next.is_some() || at == section {
                    self.headings = self
                        .headings
                        .and(titles.get(at).copied().unwrap_or_default());
                }
            }
        }
        match &block.kind {
            BlockKind::TableRow { header, table, .. } => {
                if self.table != Some(*table) {
                    self.table = Some(*table);
                    self.header = Set::default();
                }
                if *header {
                    self.header = own;
                }
            }
            BlockKind::ListItem { .. } => self.header = Set::default(),
            _ => {
                self.header = Set::default();
                self.lead = if block.text.as_str().trim_end().ends_with([':', '：']) {
                    own
                } else {
                    Set::default()
                };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn subjects(text: &str) -> Vec<Subject> {
        let mut sources = Sources::default();
        let file = sources.add("a.md", text);
        let document = Document::read(&sources, file);
        let found = of_document(&document);
        SUBJECTS
            .iter()
            .zip(found)
            .filter(|(_, found)| found.is_some())
            .map(|((subject, _), _)| *subject)
            .collect()
    }

    #[test]
    fn each_subject_has_its_place_in_the_table() {
        for (at, (subject, _)) in SUBJECTS.iter().enumerate() {
            assert_eq!(*subject as usize, at);
        }
    }

    #[test]
    fn words_that_stand_together_tell_a_subject() {
        let found = subjects("Security updates are installed automatically every night.");
        assert!(found.contains(&Subject::AutomaticUpdates));
        assert!(!found.contains(&Subject::OptOut));
        let found = subjects("Sicherheitsupdates werden automatisch installiert.");
        assert!(found.contains(&Subject::AutomaticUpdates));
        let found = subjects("更新は自動的に適用されます。");
        assert!(found.contains(&Subject::AutomaticUpdates));
    }

    #[test]
    fn headings_headers_and_leads_introduce_a_block() {
        let found = subjects("# Manual\n\n## Updates\n\nThey are installed automatically.\n");
        assert!(found.contains(&Subject::AutomaticUpdates));
        let found = subjects("When an update waits:\n\n- you can postpone it\n");
        assert!(found.contains(&Subject::Postponement));
        let found = subjects("| Update | Protection |\n|---|---|\n| firmware | signature |\n");
        assert!(found.contains(&Subject::UpdateIntegrity));
    }

    #[test]
    fn an_address_a_denial_and_a_promise_tell_nothing() {
        for text in [
            "Updates: <https://a.org/updates>",
            "Updates are not yet signed; signatures are not available.",
            "The signature of updates will be described here.",
        ] {
            assert!(
                !subjects(text).contains(&Subject::UpdateIntegrity),
                "{text}"
            );
        }
    }
}
