use crate::diagnostic::{Outcome, Severity};
use crate::document::{Document, LinkKind, fold};
use crate::dossier::{EvidenceKind, Nature};
use crate::engine::Findings;
use crate::law::element::Status;
use crate::law::{Element, words};
use crate::rules::{Context, rule};

rule! {
    /// # Disclosure policy without a contact
    ///
    /// ## What it checks
    /// The document with the policy on coordinated vulnerability disclosure names a way to report: an e-mail address,
    /// a web page, or the private reports of a platform.
    ///
    /// ## Why
    /// The policy is there so that somebody who found a vulnerability knows where to go; the Regulation asks for a
    /// contact address for such reports (Annex I Part II(6)).
    ///
    /// ## How to close it
    /// Name the address in the policy itself, the one that security.txt and the manual give.
    ///
    /// ## Limits
    /// Whether anybody reads what arrives there is not checked. Where another document of the product has the contact, or
    /// could have it because only single files were named, this is a warning.
    id: "cvd-policy-without-contact",
    severity: Error,
    basis: Law,
    legal: ["annex-i.part-ii.6", "annex-vii.2.b.cvd-policy"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let contact = context.product.element(Element::Contact);
    let elsewhere = contact.is_some_and(|state| state.status == Status::Present);
    // A contact that waits to be filled in is reported as a placeholder, where it stands.
    let waits = |document: &Document| {
        contact.is_some_and(|state| {
            state.status == Status::Placeholder
                && state
                    .evidence
                    .iter()
                    .any(|evidence| evidence.span.file == document.file)
        })
    };
    let mut seen = Vec::new();
    // A row or a link that names the policy is not the policy.
    let mut places = super::places(context, Element::CvdPolicy);
    places.retain(|place| matches!(place.kind, EvidenceKind::Section | EvidenceKind::File));
    // One policy is enough, and evidence is sorted best first; a mere pointer to it is no policy.
    if places
        .iter()
        .any(|place| names_a_contact(place.document) || waits(place.document))
    {
        return Outcome::Checked(places.len());
    }
    for place in &places {
        if seen.contains(&place.document.file) {
            continue;
        }
        seen.push(place.document.file);
        if seen.len() > 1 {
            continue;
        }
        let title = place
            .document
            .sections
            .get(place.section)
            .filter(|section| !section.title.is_blank());
        let span = title.map_or_else(
            || place.document.place(context.sources),
            |section| section.title.span(),
        );
        // Where only a part was read, the rest may name it.
        let severity = if elsewhere || context.product.nature == Nature::SingleFiles {
            Severity::Warning
        } else {
            Severity::Error
        };
        findings
            .report(span, "the disclosure policy names no contact for reports")
            .help("name an e-mail address or a page for reports in the policy itself")
            .severity(severity)
            .subject("cvd-policy");
    }
    Outcome::checked_or(seen.len(), "no document holds a disclosure policy")
}

fn names_a_contact(document: &Document) -> bool {
    let address = document.links.iter().any(|link| {
        let target = link.target.value.to_ascii_lowercase();
        let page = target.starts_with("http") && link.kind != LinkKind::Image;
        crate::document::contact::is_email(&target)
            || page
                && [
                    "security", "report", "vulnerab", "psirt", "disclos", "contact", "advisor",
                ]
                .iter()
                .any(|word| target.contains(word))
    });
    let text = || {
        document.blocks.iter().any(|block| {
            let folded = fold::fold(block.text.as_str());
            words::any(&folded, words::contact::REPORT_CHANNELS)
                || block.text.as_str().contains('@')
        })
    };
    address || text()
}
