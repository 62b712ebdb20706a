//! Sections whose title names an element.

use super::{Candidate, Context, point, push};
use crate::document::{BlockKind, Document, LinkKind, contact, target};
use crate::dossier::verdict::{self, Piece, Verdict};
use crate::dossier::{EvidenceKind, cue, fallback, needs, pointer, title};
use crate::law::Element;
use crate::source::Span;

/// What the titles of a section name.
pub(super) fn of_section(
    document: &Document,
    pieces: &[Piece],
    index: usize,
    by_file: Option<Element>,
    found: &mut Vec<Candidate>,
) {
    let Some(section) = document.sections.get(index) else {
        return;
    };
    // "`tool sbom`": a command.
    if title::is_code(&section.title) {
        return;
    }
    let all = title::named(section.title.as_str());
    let titles_policy = all.iter().any(|one| one.element == Element::CvdPolicy);
    for named in all {
        let blocks = || document.blocks_in(index).map(|(_, block)| block);
        let mut judged = verdict::join(
            pieces
                .get(section.blocks.clone())
                .unwrap_or_default()
                .iter(),
        );
        // A title over the whole file is judged by what it opens with, where that is all the words it has.
        if judged == Verdict::Empty && document.links_in(index).next().is_some() {
            judged = Verdict::Content;
        }
        let text = blocks()
            .map(|block| block.text.as_str())
            .collect::<Vec<_>>()
            .join("\n");
        // That no harmonised standard exists, or none was applied, is what the point asks to be said.
        if named.element == Element::Standards
            && judged == Verdict::Denied
            && blocks().any(|block| !block.quoted && needs::no_standard(block.text.as_str()))
        {
            judged = Verdict::Content;
        }
        // One standard that is still watched does not undo those that were applied.
        if named.element == Element::Standards
            && matches!(judged, Verdict::Promised | Verdict::Denied)
            && pieces
                .get(section.blocks.clone())
                .unwrap_or_default()
                .iter()
                .zip(blocks())
                .filter(|(piece, block)| {
                    verdict::says(piece) && fallback::standards::names_standard(block.text.as_str())
                })
                .count()
                >= 2
        {
            judged = Verdict::Content;
        }
        if named.element == Element::TestReports
            && judged == Verdict::Content
            && let Some(open) = outcome(document, pieces, index)
        {
            judged = open;
        }
        let context = Context {
            document,
            section: index,
            strength: named.strength,
        };
        let pictured = || {
            document.links_in(index).any(|link| {
                link.kind == LinkKind::Image && !target::is_external(&link.target.value)
            })
        };
        if named.element == Element::Photographs
            && matches!(judged, Verdict::Unfilled | Verdict::Empty)
            && !text.contains(['[', '<'])
            && pictured()
        {
            judged = Verdict::Content;
        }
        let points = pointer::of_section(document, index);
        let judged = if judged == Verdict::Content && !points.is_empty() {
            Some(judged)
        } else {
            needs::met(named.element, judged, &text, &context)
        };
        let Some(judged) = judged else {
            continue;
        };
        let mut factor = if section.level >= crate::document::section::BOLD_LEVEL {
            0.9
        } else {
            1.0
        };
        if section.level == 1 && by_file == Some(named.element) {
            factor = 1.1;
        }
        let exact = if judged == Verdict::Content {
            exact_place(document, index, named.element)
        } else {
            None
        };
        // The page of a policy is no address to write to.
        if named.element == Element::Contact
            && titles_policy
            && judged == Verdict::Content
            && !is_address(&text, document, index)
        {
            factor *= 0.45;
        }
        let (span, kind) = exact.unwrap_or((section.title.span(), EvidenceKind::Section));
        push(found, named, judged, factor, span, kind, &section.title);
        point(found, points);
    }
}

/// What stands under the results of tests where nobody has written them down: "Results: to be inserted".
fn outcome(document: &Document, pieces: &[Piece], section: usize) -> Option<Verdict> {
    let held = document.sections.get(section)?.blocks.clone();
    let below = document.sections.iter().skip(section + 1);
    let mut below = below.take_while(|below| below.blocks.start < held.end);
    let results = below.find(|below| cue::is_of_outcome(below.title.as_str()))?;
    let judged = verdict::join(pieces.get(results.blocks.clone())?.iter());
    let open = matches!(
        judged,
        Verdict::Unfilled | Verdict::Promised | Verdict::Denied | Verdict::Empty
    );
    let links = document.links_in(section).next().is_some();
    (open && !links).then_some(match judged {
        Verdict::Empty => Verdict::Unfilled,
        judged => judged,
    })
}

/// Whether a section gives an address for mail, or a way to report at the place of the code.
fn is_address(text: &str, document: &Document, section: usize) -> bool {
    let lower = text.to_lowercase();
    text.contains('@')
        || lower.contains("report a vulnerability")
        || lower.contains("private vulnerability report")
        || document.links_in(section).any(|link| {
            contact::is_email(&link.target.value) || link.target.value.contains("advisories")
        })
}

/// The very place inside a section, for elements that are one line: an address, an end of support.
pub(super) fn exact_place(
    document: &Document,
    section: usize,
    element: Element,
) -> Option<(Span, EvidenceKind)> {
    match element {
        Element::Contact => {
            let inside = || {
                document
                    .links_in(section)
                    .filter(|link| !contact::is_stand_in(&link.target.value))
            };
            let email = inside().find(|link| contact::is_email(&link.target.value));
            let report = || {
                inside().find(|link| {
                    link.target.value.contains("advisories")
                        || link.target.value.contains("security")
                })
            };
            email
                .or_else(report)
                .map(|link| (link.span, EvidenceKind::Link))
        }
        Element::SupportPeriod => {
            let mut blocks = document.blocks_in(section).map(|(_, block)| block);
            let block = blocks.find(|block| {
                !matches!(block.kind, BlockKind::Heading { .. })
                    && needs::names_period(block.text.as_str())
            })?;
            let kind = match block.kind {
                BlockKind::TableRow { .. } => EvidenceKind::TableRow,
                BlockKind::ListItem { .. } => EvidenceKind::ListItem,
                _ => EvidenceKind::Paragraph,
            };
            Some((block.text.span(), kind))
        }
        _ => None,
    }
}
