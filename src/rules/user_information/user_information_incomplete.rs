use super::annex_ii::{self, Gap};
use super::beginning;
use crate::diagnostic::{Outcome, Severity};
use crate::document::language;
use crate::dossier::EvidenceKind;
use crate::dossier::place::Place;
use crate::engine::Findings;
use crate::law::Element;
use crate::law::cra::reference;
use crate::law::element::Status;
use crate::law::words::topic;
use crate::rules::description::{not_whole, title_of};
use crate::rules::{Context, rule};
use std::collections::BTreeMap;

rule! {
    /// # User information incomplete
    ///
    /// ## What it checks
    /// Where there is information for users, the documents speak of what Annex II lists: the manufacturer's postal
    /// address (1), what identifies the product (3), security properties (4), risks of use and misuse (5), and
    /// instructions for secure commissioning (8(a)), changes (8(b)), updates (8(c)), taking out of use with removal of
    /// data (8(d)), turning off automatic updates where there are any (8(e)), and integration where the product is a
    /// component (8(f)). Each missing point is one finding with its own legal point; when most are missing, one finding
    /// names them all.
    ///
    /// ## Why
    /// A product is accompanied by this information (Art. 13(18)), and the technical documentation contains it
    /// (Annex VII(1)(d)).
    ///
    /// ## How to close it
    /// Add a paragraph on the point to the manual, or to whatever accompanies the product.
    ///
    /// ## Limits
    /// A point counts as there when any document of the product speaks of it, in any words that the tool knows; whether
    /// it says enough is for its reader. Points 2 and 7 are the elements "contact" and "support period"; point 6 is
    /// asked where applicable, point 9 is the manufacturer's choice. Where an internet address stands for the
    /// instructions, point 8 is not judged. The words of English, Dutch, German, French, Spanish, Italian, Polish and
    /// Japanese are known well; in other languages a missing point is at most a warning.
    id: "user-information-incomplete",
    severity: Error,
    basis: Law,
    legal: ["annex-ii", "annex-vii.1.d"],
    check: check,
}

/// From this many missing points on, one finding names them all.
const MOST: usize = 6;

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(reason) = not_whole(context) {
        return Outcome::NotApplicable(reason.into());
    }
    let product = context.product;
    let state = product.element(Element::UserInformation);
    if state.is_none_or(|state| state.status != Status::Present) {
        return Outcome::NotApplicable("no information for users was found".into());
    }
    let places = product.places_of(Element::UserInformation);
    // A row or a sentence that mentions the manual is not the manual.
    let mut held = places.iter().filter(|place| {
        !matches!(
            place.kind,
            EvidenceKind::TableRow | EvidenceKind::ListItem | EvidenceKind::Paragraph
        )
    });
    let Some(place) = held.next() else {
        return Outcome::NotAssessable(
            "the information for users is only mentioned, or cannot be read".into(),
        );
    };
    let (asked, gaps) = annex_ii::gaps(context);
    if gaps.is_empty() {
        return Outcome::Checked(asked);
    }
    let language = language_of(context);
    if language.is_none() && gaps.len() * 2 > asked {
        return Outcome::NotAssessable(
            "the language of the information for users is not known".into(),
        );
    }
    let well_known = language.is_none_or(topic::is_known_well);
    report(place, &gaps, well_known, findings);
    Outcome::Checked(asked)
}

fn report(place: &Place<'_>, gaps: &[&Gap], well_known: bool, findings: &mut Findings<'_>) {
    let span = title_of(place);
    let severity = |severity: Severity| match well_known {
        true => severity,
        false => severity.min(Severity::Warning),
    };
    if gaps.len() < MOST {
        for gap in gaps {
            findings
                .report(
                    span,
                    format!("no document says {} ({})", gap.missing, reference(gap.id)),
                )
                .help(gap.help)
                .legal(&[gap.id])
                .severity(severity(gap.severity))
                .subject(gap.id);
        }
        return;
    }
    let ids: Vec<_> = gaps.iter().map(|gap| gap.id).collect();
    let points: Vec<_> = ids
        .iter()
        .map(|id| reference(id).replace("Annex II", ""))
        .collect();
    findings
        .report(
            span,
            format!(
                "the user information leaves out most of Annex II: points {}",
                points.join(", ")
            ),
        )
        .help("write what each point of Annex II asks for into the manual; `cra-lint explain user-information-incomplete` lists them")
        .legal(&ids)
        .severity(severity(Severity::Error))
        .subject("annex-ii");
}

/// The language of most of the maker's own documents, as far as their first paragraphs tell.
fn language_of(context: &Context<'_>) -> Option<&'static str> {
    let product = context.product;
    let mut counted: BTreeMap<&'static str, usize> = BTreeMap::new();
    let own = product.documents.iter().zip(&product.own);
    for (document, _) in own.filter(|(_, own)| **own) {
        let text = beginning(document);
        if let Some(language) = language::detect(&text) {
            *counted.entry(language).or_default() += text.len();
        }
    }
    let most = counted.into_iter().max_by_key(|(_, length)| *length);
    most.map(|(language, _)| language)
}
