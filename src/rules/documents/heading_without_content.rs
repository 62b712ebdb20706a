use crate::diagnostic::Outcome;
use crate::document::{BlockKind, Document, section};
use crate::engine::Findings;
use crate::law::element::Status;
use crate::rules::{Context, rule};

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
    for document in super::technical_file(context) {
        for (index, section) in document.sections.iter().enumerate().skip(1) {
            let bold = section.level >= section::BOLD_LEVEL;
            // The title of a document whose text stands in its other sections.
            let title = section.parent.is_none() && section.level == 1;
            if bold || title {
                continue;
            }
            subjects += 1;
            let known = told
                .iter()
                .any(|span| section.heading.contains(*span) || span.contains(section.heading));
            if !known && is_empty(document, index) {
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

/// Whether a section holds nothing, in itself and in its subsections.
fn is_empty(document: &Document, section: usize) -> bool {
    let mut blocks = document.blocks_in(section);
    let text = blocks.any(|(_, block)| {
        // Pictures and badges leave no text in their block, but they are something.
        !matches!(block.kind, BlockKind::Heading { .. }) && !block.span.range().is_empty()
    });
    let links = document.links_in(section).next().is_some();
    // What stands in the file between this heading and the next, in a form that is no block (raw HTML).
    let inner = document
        .sections
        .get(section)
        .is_some_and(|section| section.body.range().len() > 2);
    let children = document
        .sections
        .iter()
        .any(|other| other.parent == Some(section));
    !text && !links && !(inner && !children)
}
