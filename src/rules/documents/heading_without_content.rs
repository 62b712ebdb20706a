use crate::diagnostic::Outcome;
use crate::document::{BlockKind, Document, section};
use crate::engine::Findings;
use crate::law::element::Status;
use crate::rules::{Context, rule};
use crate::source::Sources;

rule! {
    /// # Heading without content
    ///
    /// ## What it checks
    /// In the documents of the technical file, a heading is followed by something: text, a table, a list, a link, a
    /// picture, or subsections that hold some.
    ///
    /// ## Why
    /// An empty heading is a plan. A reader takes it for a promise, an authority for a gap.
    ///
    /// ## How to close it
    /// Write the section, or remove the heading.
    ///
    /// ## Limits
    /// An empty section that is all there is of an element of Annex VII is reported as a placeholder, not here. The
    /// title at the top of a document is not looked at.
    id: "heading-without-content",
    severity: Warning,
    basis: Practice,
    legal: ["annex-vii"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let mut subjects = 0;
    let states = context
        .product
        .elements
        .iter()
        .filter(|state| state.status == Status::Placeholder);
    let told: Vec<_> = states
        .flat_map(|state| &state.evidence)
        .map(|evidence| evidence.span)
        .collect();
    for part in super::technical_file(context) {
        let document = part.document;
        for (index, section) in document.sections.iter().enumerate().skip(1) {
            let bold = section.level >= section::BOLD_LEVEL;
            // The title of a document whose text stands in its other sections.
            let title = section.parent.is_none() && section.level == 1;
            if bold || title || !part.holds(index) || is_statement(section.title.as_str()) {
                continue;
            }
            subjects += 1;
            // A badge or a link in the heading is what it has to say.
            let badge = document
                .links
                .iter()
                .any(|link| section.heading.contains(link.span));
            let known = badge
                || told
                    .iter()
                    .any(|span| section.heading.contains(*span) || span.contains(section.heading));
            if !known && is_empty(document, index, context.sources) {
                let shown = section.title.as_str().trim();
                findings
                    .report(
                        section.title.span(),
                        format!("nothing stands under `{shown}`"),
                    )
                    .help("write the section, or remove the heading")
                    .subject(shown);
            }
        }
    }
    Outcome::checked_or(subjects, "there is no technical file with headings")
}

/// Whether a heading says something itself ("Summary: 6 of 6 tests passed.", "## v1.2.0 (2026-04-21)").
fn is_statement(title: &str) -> bool {
    let words = title.split_whitespace().count();
    title.trim_end().ends_with(['.', '!', '?'])
        || words > 8
        || title
            .split_once(':')
            .is_some_and(|(_, rest)| rest.split_whitespace().count() > 2)
        || title.contains('(') && title.contains(|c: char| c.is_ascii_digit())
}

/// Whether nothing stands in the file between a heading and the next one of its level or above, but for further
/// headings and comments.
fn is_empty(document: &Document, section: usize, sources: &Sources) -> bool {
    let Some(section) = document.sections.get(section) else {
        return false;
    };
    if document
        .blocks_at(section.blocks.clone())
        .any(|(_, block)| !matches!(block.kind, BlockKind::Heading { .. }))
    {
        return false;
    }
    // Raw HTML, definitions of links and the like are no blocks; what is left of the source tells.
    let end = document
        .blocks
        .get(section.blocks.end)
        .map_or(sources.file(document.file).bytes().len(), |next| {
            next.span.range().start
        });
    let mut at = section.heading.range().end;
    let covered = document
        .blocks_at(section.blocks.clone())
        .map(|(_, block)| block.span.range());
    let mut covered: Vec<_> = covered
        .chain(document.comments.iter().map(|comment| comment.span.range()))
        .collect();
    covered.sort_by_key(|range| range.start);
    let bytes = sources.file(document.file).bytes();
    let blank = |range: std::ops::Range<usize>| {
        bytes
            .get(range)
            .unwrap_or_default()
            .iter()
            .all(u8::is_ascii_whitespace)
    };
    for range in covered.into_iter().filter(|range| range.end <= end) {
        if range.start >= at {
            if !blank(at..range.start) {
                return false;
            }
            at = range.end;
        }
    }
    at >= end || blank(at..end)
}
