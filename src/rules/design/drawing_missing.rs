use crate::diagnostic::Outcome;
use crate::document::{BlockKind, LinkKind};
use crate::engine::Findings;
use crate::law::Element;
use crate::law::element::Status;
use crate::law::words::topic::Topic;
use crate::rules::description::{is_hardware, not_whole, title_of};
use crate::rules::{Context, rule};

rule! {
    /// # Hardware without drawings
    ///
    /// ## What it checks
    /// The documents of a hardware product show or name a drawing, a schematic or a block diagram.
    ///
    /// ## Why
    /// Information on design and development includes drawings and schemes where applicable (Annex VII(2)(a)); for a
    /// device with a circuit board they hardly ever are not.
    ///
    /// ## How to close it
    /// Add a block diagram or the schematic, or name the file or drawing number under which it is kept.
    ///
    /// ## Limits
    /// Hardware alone, as stated in `cra-lint.toml` or shown in pictures. Any picture, diagram or mention in the documents
    /// on the architecture is enough.
    id: "drawing-missing",
    severity: Warning,
    basis: Law,
    legal: ["annex-vii.2.a.drawings"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(reason) = not_whole(context) {
        return Outcome::NotApplicable(reason.into());
    }
    if !is_hardware(context) {
        return Outcome::NotApplicable("the product is not known to be hardware".into());
    }
    let state = context.product.element(Element::Architecture);
    if state.is_none_or(|state| state.status != Status::Present) {
        return Outcome::NotApplicable("no architecture was found".into());
    }
    let places = context.product.places_of(Element::Architecture);
    let Some(place) = places.first() else {
        return Outcome::NotAssessable("the architecture stands in no document".into());
    };
    let shown = places.iter().any(|place| {
        let pictured = place
            .document
            .links_in(place.section)
            .any(|link| link.kind == LinkKind::Image);
        // A picture alone in its paragraph stands in front of the next block.
        let near = place.document.links.iter().any(|link| {
            link.kind == LinkKind::Image
                && place.document.section_around(link.span) == place.section
        });
        let drawn = place
            .document
            .blocks_in(place.section)
            .any(|(_, block)| match &block.kind {
                BlockKind::Code { language } => {
                    !language.is_empty() || is_drawn(block.text.as_str())
                }
                _ => false,
            });
        pictured || near || drawn
    });
    if !shown && !context.product.said().anywhere(Topic::Drawing) {
        findings
            .report(
                title_of(place),
                "no document shows or names a drawing, schematic or block diagram of the hardware",
            )
            .help(
                "add a block diagram or the schematic, or name the drawing under which it is kept",
            )
            .subject("drawings");
    }
    Outcome::Checked(1)
}

/// Signs that lines between blocks are drawn with.
const DRAWN_WITH: &[&str] = &["-->", "<--", "--+", "+--", "==>", "→", "──", "│", "└", "┌"];

/// Lines of a block diagram drawn with letters.
const DRAWN_LINES: usize = 2;

/// Whether a block of code is a drawing: signs of lines in most of its lines.
fn is_drawn(text: &str) -> bool {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let (drawn, others): (Vec<&str>, Vec<&str>) =
        lines.partition(|line| DRAWN_WITH.iter().any(|sign| line.contains(sign)));
    drawn.len() >= DRAWN_LINES && drawn.len() > others.len()
}
