use crate::diagnostic::Outcome;
use crate::document::{Document, LinkKind, contact};
use crate::engine::Findings;
use crate::law::Element;
use crate::law::element::Status;
use crate::rules::{Context, rule};
use rustc_hash::FxHashSet;

rule! {
    /// # Contact address that nobody can reach
    ///
    /// ## What it checks
    /// In the documents that speak for the contact, the disclosure policy, the user information or the declaration,
    /// and in security.txt, no e-mail or web address uses a name reserved for examples (`.example`, `example.com`,
    /// `.invalid`) or a well-known stand-in (`yourcompany.com`).
    ///
    /// ## Why
    /// Such an address was left over from a template. A report sent there is lost.
    ///
    /// ## How to close it
    /// Put the product's real address there.
    ///
    /// ## Limits
    /// Whether a real-looking address works is not tried: nothing is sent anywhere. Addresses in code are taken as
    /// examples and passed over, web addresses outside the sections that speak of a contact as well.
    id: "reserved-contact-address",
    severity: Warning,
    basis: Practice,
    legal: ["annex-i.part-ii.6", "annex-ii.2"],
    check: check,
}

const SPEAKING: [Element; 4] = [
    Element::Contact,
    Element::CvdPolicy,
    Element::UserInformation,
    Element::Declaration,
];

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let mut subjects = 0;
    let mut seen = FxHashSet::default();
    // An address that makes the element a placeholder is reported as such.
    let placeholders = context
        .product
        .elements
        .iter()
        .filter(|state| state.status == Status::Placeholder);
    let told: Vec<_> = placeholders
        .flat_map(|state| &state.evidence)
        .map(|evidence| evidence.span)
        .collect();
    for (document, section) in spoken(context) {
        let mut said = FxHashSet::default();
        for link in &document.links {
            let target = link.target.value.as_str();
            let email = contact::is_email(target);
            let page = target.starts_with("https://")
                && matches!(link.kind, LinkKind::Link | LinkKind::Address);
            // An e-mail address is for people wherever it stands; a page may be an example of something else.
            let here = section.is_none_or(|section| {
                is_inside(document, super::section_at(document, link.span), section)
            });
            if !(email || page && here) || !seen.insert(link.target.span) {
                continue;
            }
            subjects += 1;
            let known = told.iter().any(|span| span.contains(link.target.span));
            // One finding an address and file: the others are changed with it.
            if !known && contact::is_reserved(target) && said.insert(target) {
                let shown = target.strip_prefix("mailto:").unwrap_or(target);
                findings
                    .report(
                        link.target.span,
                        format!(
                            "`{shown}` is an address for examples, nobody can be reached there"
                        ),
                    )
                    .help("put the product's real address there")
                    .subject(shown);
            }
        }
    }
    Outcome::checked_or(subjects, "no document names a contact address")
}

/// The documents that speak of a contact, each with the section that does; none for a whole security.txt.
fn spoken<'a>(context: &Context<'a>) -> Vec<(&'a Document, Option<usize>)> {
    let security_txt = super::security_txt::find(context)
        .into_iter()
        .map(|file| (file.document, None));
    let places = SPEAKING
        .iter()
        .flat_map(|element| super::places(context, *element));
    security_txt
        .chain(places.map(|place| (place.document, Some(place.section))))
        .collect()
}

fn is_inside(document: &Document, section: usize, outer: usize) -> bool {
    let mut next = Some(section);
    while let Some(index) = next {
        if index == outer {
            return true;
        }
        next = document
            .sections
            .get(index)
            .and_then(|section| section.parent);
    }
    false
}
