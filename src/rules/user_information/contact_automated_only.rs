use crate::diagnostic::Outcome;
use crate::document::{Document, LinkKind, contact, fold};
use crate::engine::Findings;
use crate::law::Element;
use crate::law::element::Status;
use crate::law::words::{self, topic::Topic};
use crate::rules::description::{not_whole, title_of};
use crate::rules::{Context, rule};

rule! {
    /// # One way alone to reach the manufacturer
    ///
    /// ## What it checks
    /// Besides a form, a platform or a bot, the documents name a way to reach people: an e-mail address, a telephone
    /// number, or a letter.
    ///
    /// ## Why
    /// Users choose how they communicate with the single point of contact, and it is not limited to automated tools
    /// (Art. 13(17)). Many who find a vulnerability have no account on the platform.
    ///
    /// ## How to close it
    /// Name an e-mail address beside the form.
    ///
    /// ## Limits
    /// Looks through all documents of the product for an address. Whether people or programs answer there is not known.
    id: "contact-automated-only",
    severity: Warning,
    basis: Law,
    legal: ["art-13.17.sub-3"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(reason) = not_whole(context) {
        return Outcome::NotApplicable(reason.into());
    }
    let product = context.product;
    let state = product.element(Element::Contact);
    if state.is_none_or(|state| state.status != Status::Present) {
        return Outcome::NotApplicable("no contact was found".into());
    }
    let places = product.places_of(Element::Contact);
    let Some(place) = places.first() else {
        return Outcome::NotAssessable("the contact stands in no document".into());
    };
    let own = || {
        let documents = product.documents.iter().zip(&product.own);
        documents
            .filter(|(_, own)| **own)
            .map(|(document, _)| &**document)
    };
    let direct = product.said().anywhere(Topic::Telephone) || own().any(names_people);
    let channel = own().any(names_a_form);
    if !direct && channel {
        findings
            .report(
                title_of(place),
                "the only way to reach the manufacturer is a form or a platform",
            )
            .help("name an e-mail address beside it, so that users can choose")
            .subject("contact");
    }
    Outcome::Checked(1)
}

/// Whether a document names an address at which people are reached.
fn names_people(document: &Document) -> bool {
    let answered = |address: &str| {
        let address = address.to_ascii_lowercase();
        !address.contains("noreply") && !address.contains("no-reply")
    };
    let mut links = document.links.iter();
    let mut blocks = document.blocks.iter();
    links.any(|link| {
        let target = link.target.value.as_str();
        target.starts_with("tel:") || contact::is_email(target) && answered(target)
    }) || blocks.any(|block| is_written_out(block.text.as_str()))
        || document
            .fields
            .iter()
            .any(|field| field.value.as_str().contains('@'))
}

/// An address written out, or against harvesters: "security at example dot org", "security [at] example.org".
fn is_written_out(text: &str) -> bool {
    let folded = fold::fold(text);
    let mut words = folded.split(' ');
    text.contains('@') && words.any(contact::is_email)
        || folded.contains("[at]")
        || folded.contains("(at)")
        || folded.contains(" at ") && folded.contains(" dot ")
}

/// Whether a document names a form or a platform for reports.
fn names_a_form(document: &Document) -> bool {
    let mut links = document.links.iter();
    let mut blocks = document.blocks.iter();
    links.any(|link| {
        let target = link.target.value.to_ascii_lowercase();
        link.kind != LinkKind::Image
            && target.starts_with("http")
            && [
                "advisories/new",
                "hackerone",
                "bugcrowd",
                "intigriti",
                "yeswehack",
                "forms",
                "/form",
                "chatbot",
            ]
            .iter()
            .any(|part| target.contains(part))
    }) || blocks.any(|block| {
        let folded = block.text.folded();
        words::any(folded, words::contact::REPORT_CHANNELS)
    })
}
