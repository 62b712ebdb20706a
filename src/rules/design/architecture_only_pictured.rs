use crate::diagnostic::Outcome;
use crate::document::{BlockKind, Document, LinkKind};
use crate::dossier::EvidenceKind;
use crate::engine::Findings;
use crate::law::Element;
use crate::law::element::Status;
use crate::rules::description::{not_whole, title_of};
use crate::rules::{Context, rule};

rule! {
    /// # Architecture as a picture without words
    ///
    /// ## What it checks
    /// The architecture is described in words, or in a diagram whose source is text (Mermaid, PlantUML and the like),
    /// and not by a picture alone.
    ///
    /// ## Why
    /// The description of the system architecture explains how software components build on or feed into each other and
    /// integrate into the overall processing (Annex VII(2)(a)). A picture shows boxes; what they do and trust it leaves
    /// to guessing.
    ///
    /// ## How to close it
    /// Write a paragraph under the picture: the parts, what each does, what flows between them, where trust ends.
    ///
    /// ## Limits
    /// Counts words in the sections on design and architecture: fewer than fifteen are a caption; what more of them say is
    /// for their reader. Architectures without a picture are not judged here.
    id: "architecture-only-pictured",
    severity: Warning,
    basis: Law,
    legal: ["annex-vii.2.a.architecture"],
    check: check,
}

/// Fewer words than these are a picture's caption.
const CAPTION: usize = 15;

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(reason) = not_whole(context) {
        return Outcome::NotApplicable(reason.into());
    }
    let state = context.product.element(Element::Architecture);
    if state.is_none_or(|state| state.status != Status::Present) {
        return Outcome::NotApplicable("no architecture was found".into());
    }
    let mut pictured = None;
    let mut most = 0;
    for place in context.product.places_of(Element::Architecture) {
        let whole = place.kind == EvidenceKind::File;
        let section = if whole { 0 } else { place.section };
        most = most.max(words(place.document, section, whole));
        let shown = place.document.links.iter().any(|link| {
            let own = place.document.section_of(link.block);
            let within = whole
                || own == place.section
                || parents(place.document, own).contains(&place.section);
            within && link.kind == LinkKind::Image
        });
        if shown && pictured.is_none() {
            pictured = Some(place);
        }
    }
    let Some(place) = pictured else {
        return Outcome::NotApplicable("no picture shows the architecture".into());
    };
    if most < CAPTION {
        findings
            .report(
                title_of(&place),
                "a picture shows the architecture, and no text explains it",
            )
            .help("write what the parts are, what flows between them, and where trust ends")
            .subject("architecture");
    }
    Outcome::Checked(1)
}

fn parents(document: &Document, section: usize) -> Vec<usize> {
    let mut out = Vec::new();
    let mut next = document
        .sections
        .get(section)
        .and_then(|section| section.parent);
    while let Some(parent) = next {
        out.push(parent);
        next = document
            .sections
            .get(parent)
            .and_then(|section| section.parent);
    }
    out
}

/// Words of a section with its subsections, or of a whole document; the source of a diagram counts as text.
fn words(document: &Document, section: usize, whole: bool) -> usize {
    let range = match whole {
        true => 0..document.blocks.len(),
        false => document
            .sections
            .get(section)
            .map_or(0..0, |section| section.blocks.clone()),
    };
    let blocks = document.blocks_at(range);
    let blocks = blocks
        .filter(|(_, block)| !block.quoted && !matches!(block.kind, BlockKind::Heading { .. }));
    let count = |text: &str| {
        let spaced = text.split_whitespace().count();
        // In scripts without spaces about two characters make a word.
        spaced.max(text.chars().filter(|c| *c >= '\u{3040}').count() / 2)
    };
    blocks.map(|(_, block)| count(block.text.as_str())).sum()
}
