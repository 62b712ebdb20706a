use super::{not_whole, pictures, title_of};
use crate::config::Kind;
use crate::diagnostic::Outcome;
use crate::document::LinkKind;
use crate::engine::Findings;
use crate::law::Element;
use crate::law::words::topic::{Topic, Topics};
use crate::rules::{Context, rule};

rule! {
    /// # Photograph missing: outside, marking or inside
    ///
    /// ## What it checks
    /// Where the technical file shows pictures of the device, they show its outside, its marking and its inside. Each
    /// view that no picture is said to show is one finding.
    ///
    /// ## Why
    /// Photographs or illustrations of a hardware product show external features, marking and internal layout
    /// (Annex VII(1)(c)); with them an authority compares the device in hand with the one that was assessed.
    ///
    /// ## How to close it
    /// Add the picture with a description that says what it shows: "type plate on the rear", "main board, both sides".
    ///
    /// ## Limits
    /// Goes by descriptions, file names and the text around the pictures, in the official languages of the Union and
    /// Japanese; pictures are not looked at. Where there is no picture at all, or photographs do not apply, the element
    /// itself is reported.
    id: "photograph-view-missing",
    severity: Warning,
    basis: Law,
    legal: ["annex-vii.1.c"],
    check: check,
}

const VIEWS: &[(Topic, &str, &str)] = &[
    (Topic::Outside, "the outside", "annex-vii.1.c.external"),
    (Topic::Marking, "the marking", "annex-vii.1.c.marking"),
    (Topic::Inside, "the inside", "annex-vii.1.c.internal"),
];

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(reason) = not_whole(context) {
        return Outcome::NotApplicable(reason.into());
    }
    let kind = context.product.facts.kind.as_ref();
    if kind.is_some_and(|kind| kind.value == Kind::Software) {
        return Outcome::NotApplicable("the product is software".into());
    }
    let shown = pictures::shown(context);
    let places = context.product.places_of(Element::Photographs);
    let (Some(place), false) = (places.first(), shown.is_empty()) else {
        return Outcome::NotApplicable("no document shows pictures of the device".into());
    };
    let whole = |picture: &pictures::Shown<'_>| picture.link.kind != LinkKind::Image;
    let mut said = Topics::default();
    for picture in &shown {
        said.add(picture.topics);
    }
    if shown.iter().any(whole) && VIEWS.iter().any(|(topic, ..)| !said.has(*topic)) {
        return Outcome::NotAssessable("pictures lie in a linked file that is not read".into());
    }
    for (topic, view, legal) in VIEWS {
        if !said.has(*topic) {
            findings
                .report(
                    title_of(place),
                    format!("no picture is said to show {view} of the device"),
                )
                .help("add a picture, with a description that says what it shows")
                .legal(&[legal])
                .subject(*legal);
        }
    }
    Outcome::Checked(VIEWS.len())
}
