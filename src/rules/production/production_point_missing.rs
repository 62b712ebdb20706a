use crate::diagnostic::Outcome;
use crate::dossier::mention::Subject;
use crate::engine::Findings;
use crate::law::Element;
use crate::rules::documents::places;
use crate::rules::{Context, home, rule};

rule! {
    /// # Production, monitoring or validation not described
    ///
    /// ## What it checks
    /// Where the technical file speaks of production and monitoring, it says how the product is made or built, how it is
    /// watched afterwards, and that these processes were validated.
    ///
    /// ## Why
    /// Annex VII(2)(c) names all three. Makers of software often describe the build and leave out the rest.
    ///
    /// ## How to close it
    /// Add a sentence on what is missing: what is watched and by whom, and how you know that the processes work – a
    /// rebuild that gave the same bytes, a planted vulnerability that was noticed, an audit – with date and result.
    ///
    /// ## Limits
    /// Any document of the maker may say it, for making and watching one in which production and monitoring have a
    /// place. Where all three are missing, `element-placeholder` or `element-missing` says it.
    id: "production-point-missing",
    severity: Warning,
    basis: Law,
    legal: ["annex-vii.2.c.production", "annex-vii.2.c.monitoring", "annex-vii.2.c.validation"],
    check: check,
}

struct Point {
    legal: &'static str,
    subject: Subject,
    /// Whether only documents count in which the element has a place.
    near: bool,
    message: &'static str,
    help: &'static str,
}

const POINTS: [Point; 3] = [
    Point {
        legal: "annex-vii.2.c.production",
        subject: Subject::Making,
        near: true,
        message: "nothing here says how the product is made: built, assembled, released",
        help: "describe the steps from the source or the parts to what is delivered",
    },
    Point {
        legal: "annex-vii.2.c.monitoring",
        subject: Subject::Watching,
        near: false,
        message: "no document says how the product is watched once it is on the market",
        help: "name what is watched (vulnerability databases, reports, field data), how often and by whom",
    },
    Point {
        legal: "annex-vii.2.c.validation",
        subject: Subject::Validation,
        near: false,
        message: "no document says how the processes of production and monitoring were validated",
        help: "name the check of each process with its date and result",
    },
];

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let home = match home::of(context, Element::Production) {
        Ok(home) => home,
        Err(outcome) => return outcome,
    };
    let places = places(context, Element::Production);
    for point in &POINTS {
        let mut mentions = context.product.mentions.of(point.subject).iter();
        let told = mentions.any(|mention| {
            !point.near
                || places
                    .iter()
                    .any(|place| place.document.file == mention.file)
        });
        if !told {
            findings
                .report(home.span, point.message)
                .help(point.help)
                .legal(&[point.legal])
                .subject(point.legal);
        }
    }
    Outcome::Checked(POINTS.len())
}
