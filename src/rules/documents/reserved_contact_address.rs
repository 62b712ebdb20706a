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
    for spoken in spoken(context) {
        let document = spoken.document;
        let mut said = FxHashSet::default();
        for link in &document.links {
            let target = link.target.value.as_str();
            let email = contact::is_email(target);
            let page = target.starts_with("https://")
                && matches!(link.kind, LinkKind::Link | LinkKind::Address);
            // An e-mail address is for people wherever it stands; a page may be an example of something else.
            let here = || spoken.holds(document.section_around(link.span));
            if !(email || page && here()) || !seen.insert(link.target.span) {
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

/// A document that speaks of a contact, with the sections that do.
struct Spoken<'a> {
    document: &'a Document,
    sections: FxHashSet<usize>,
    /// A security.txt: all of it does.
    whole: bool,
}

impl Spoken<'_> {
    /// Whether a section, or one around it, speaks of a contact.
    fn holds(&self, section: usize) -> bool {
        let parent = |index: &usize| self.document.sections.get(*index)?.parent;
        self.whole
            || std::iter::successors(Some(section), parent)
                .any(|section| self.sections.contains(&section))
    }
}

fn spoken<'a>(context: &Context<'a>) -> Vec<Spoken<'a>> {
    let security_txt = super::security_txt::find(context)
        .into_iter()
        .map(|file| (file.document, None));
    let places = SPEAKING
        .iter()
        .flat_map(|element| super::places(context, *element));
    let places = places.map(|place| (place.document, Some(place.section)));
    let mut out: Vec<Spoken<'a>> = Vec::new();
    for (document, section) in security_txt.chain(places) {
        let known = out
            .iter()
            .position(|known| known.document.file == document.file);
        let index = known.unwrap_or(out.len());
        if known.is_none() {
            out.push(Spoken {
                document,
                sections: FxHashSet::default(),
                whole: false,
            });
        }
        if let Some(spoken) = out.get_mut(index) {
            spoken.whole |= section.is_none();
            spoken.sections.extend(section);
        }
    }
    out
}
