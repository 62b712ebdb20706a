//! Reports of tests (Annex VII(6)): what was tested, when, against which requirement, and with what result.

use super::documents::{Place, places};
use super::risk_assessment::{SINGLE, not_the_makers, title_of, unread_in};
use super::{Context, Rule};
use crate::diagnostic::Outcome;
use crate::document::{Block, Document, fold, target};
use crate::dossier::{EvidenceKind, Nature, TestOutput};
use crate::law::Element;
use crate::law::words::{self, testing};
use crate::source::Span;

mod failed_test_unanswered;
mod handling_processes_untested;
mod requirement_untested;
mod test_output_malformed;
mod test_output_without_conclusion;
mod test_report_incomplete;
mod test_report_without_requirement;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &test_report_incomplete::RULE,
    &test_report_without_requirement::RULE,
    &handling_processes_untested::RULE,
    &requirement_untested::RULE,
    &failed_test_unanswered::RULE,
    &test_output_without_conclusion::RULE,
    &test_output_malformed::RULE,
];

/// A report of tests: a document, or a section of one.
struct Report<'a> {
    document: &'a Document,
    /// Its section; 0 for the whole document.
    section: usize,
    /// Its title.
    title: Span,
}

/// Letters a report has at least; less is a pointer to one.
const ENOUGH: usize = 120;

/// The reports of tests of a whole product, for what may be missing from them.
fn all_reports<'a>(context: &Context<'a>) -> Result<Vec<Report<'a>>, Outcome> {
    match context.product.nature {
        Nature::SingleFiles => Err(Outcome::NotApplicable(SINGLE.into())),
        _ => reports(context),
    }
}

/// The reports of tests among the documents, or why there are none to judge.
fn reports<'a>(context: &Context<'a>) -> Result<Vec<Report<'a>>, Outcome> {
    if let Some(reason) = not_the_makers(context) {
        return Err(Outcome::NotApplicable(reason.into()));
    }
    let mut out: Vec<Report<'a>> = Vec::new();
    for place in places(context, Element::TestReports) {
        let Some(report) = report(context, &place) else {
            continue;
        };
        let known = out.iter().any(|other| {
            other.document.file == report.document.file
                && (other.section == 0 || other.holds(report.section))
        });
        if !known {
            out.push(report);
        }
    }
    if out.is_empty() {
        return Err(Outcome::NotApplicable(
            "no document holds the text of a test report".into(),
        ));
    }
    Ok(out)
}

fn report<'a>(context: &Context<'a>, place: &Place<'a>) -> Option<Report<'a>> {
    let titled = matches!(
        place.kind,
        EvidenceKind::Section | EvidenceKind::File | EvidenceKind::Mark | EvidenceKind::Config
    );
    let document = place.document;
    let form = context.product.is_unfilled(Element::TestReports);
    if !titled || form || context.product.foreign.contains(&document.file) {
        return None;
    }
    let top = place.section <= 1 && document.path_of(place.section).len() <= 1;
    let report = Report {
        document,
        section: if top { 0 } else { place.section },
        title: title_of(context, place),
    };
    let named = format!(
        "{} {}",
        context.sources.text(report.title),
        file_name(context, document)
    );
    let is_named = words::any(&fold::fold(&named), testing::REPORT);
    let letters: usize = report
        .blocks()
        .map(|block| letters(block.text.as_str()))
        .sum();
    (is_named && letters >= ENOUGH && report.says(testing::RESULT)).then_some(report)
}

fn file_name<'a>(context: &Context<'a>, document: &Document) -> &'a str {
    let path = context.sources.path(document.file);
    path.rsplit('/').next().unwrap_or(path)
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

impl<'a> Report<'a> {
    /// Whether a section of the same document is its own, or lies in it.
    fn holds(&self, section: usize) -> bool {
        let own = self.document.sections.get(self.section);
        let title = self.document.path_of(section);
        own.is_some_and(|own| title.iter().any(|one| one.heading == own.heading))
    }

    /// Its blocks, title not included for a section.
    fn blocks(&self) -> Box<dyn Iterator<Item = &'a Block> + 'a> {
        let document = self.document;
        match self.section {
            0 => Box::new(document.blocks.iter().filter(|block| !block.quoted)),
            section => {
                let inside = document.blocks_in(section).map(|(_, block)| block);
                Box::new(inside.filter(|block| !block.quoted))
            }
        }
    }

    /// Whether one of its blocks holds one of these words.
    fn says(&self, list: words::Phrases) -> bool {
        self.blocks()
            .any(|block| words::any(block.text.folded(), list) || has_sign(block, list))
    }
}

/// Signs such as ✅ stand in no word.
fn has_sign(block: &Block, list: words::Phrases) -> bool {
    let mut signs = list
        .iter()
        .filter(|word| !word.starts_with(char::is_alphanumeric));
    signs.any(|sign| block.text.as_str().contains(sign))
}

/// The first file of an unread format to which a place of the tests points.
fn unread(context: &Context<'_>) -> Option<String> {
    places(context, Element::TestReports)
        .iter()
        .find_map(|place| unread_in(context, place))
}

/// Whether a document that points to a file says one of these words in the section of its link, or is itself a report of
/// tests with a result.
fn is_answered(context: &Context<'_>, output: &TestOutput, list: words::Phrases) -> bool {
    let path = context.sources.path(output.file);
    let folder = crate::discover::folder_of(path);
    context.product.documents.iter().any(|document| {
        let here = context.sources.path(document.file);
        let links = document.links.iter().filter(|link| {
            let targets = target::candidates(here, link);
            targets
                .iter()
                .any(|target| target == path || target == folder)
        });
        let mut sections = links.map(|link| document.section_of(link.block));
        sections.any(|section| {
            let mut blocks = document.own_blocks(section);
            blocks.any(|(_, block)| words::any(block.text.folded(), list) || has_sign(block, list))
        })
    })
}
