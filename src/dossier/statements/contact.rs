//! E-mail addresses for vulnerability reports, by document.

use super::{Contacts, Read};
use crate::document::{Document, LinkKind, contact};
use crate::law::Element;
use crate::law::words::contact::MAILBOX;
use crate::parallel;
use crate::source::{Span, Spanned};
use rustc_hash::FxHashSet;

/// The addresses in security.txt, and in the sections of other documents that speak of the policy or the contact.
pub(super) fn read(read: &Read<'_>) -> Vec<Contacts> {
    let documents: Vec<&Document> = read.documents().collect();
    let mut out = parallel::map(&documents, |document| {
        let path = read.sources.path(document.file);
        let txt = path.rsplit('/').next() == Some("security.txt");
        let mut seen = FxHashSet::default();
        let emails = document.emails().filter(|link| {
            !contact::is_stand_in(&link.target.value)
                && link.kind != LinkKind::Image
                && (txt || is_mailbox(&link.target.value) && in_place(read, document, link.span))
        });
        let addresses = emails.map(|link| {
            let address = link.target.value.trim_start_matches("mailto:");
            let address = address.split('?').next().unwrap_or_default().to_lowercase();
            Spanned::new(address, link.target.span)
        });
        let addresses: Vec<_> = addresses
            .filter(|address| seen.insert(address.value.clone()))
            .collect();
        Contacts {
            file: document.file,
            addresses,
        }
    });
    out.retain(|contacts| !contacts.addresses.is_empty());
    // security.txt is what tools read, so the others are held against it.
    out.sort_by_key(|contacts| !read.sources.path(contacts.file).ends_with("security.txt"));
    out
}

fn is_mailbox(address: &str) -> bool {
    let bare = address.trim_start_matches("mailto:");
    let name = bare.split('@').next().unwrap_or_default().to_lowercase();
    let mut words = MAILBOX.iter().chain(&["abuse"]);
    words.any(|word| name.contains(word))
}

/// Whether an address stands in a section that speaks of the contact or the policy, or in a document for users.
fn in_place(read: &Read<'_>, document: &Document, span: Span) -> bool {
    let section = document.section_around(span);
    let mut places = read.places_in(document).iter();
    places.any(|(element, evidence)| match element {
        Element::Contact | Element::CvdPolicy => {
            let there = document.section_around(evidence.span);
            let around = document.path_of(section);
            let there = document.sections.get(there);
            there.is_some_and(|there| around.iter().any(|it| it.heading == there.heading))
        }
        Element::UserInformation => true,
        _ => false,
    })
}
