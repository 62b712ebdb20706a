//! Details that speak for an element wherever they stand in the maker's own documents: a mailbox for security
//! reports, the version of a firmware, pictures of the device, a sentence on how long it is supported.

use super::candidate::Candidate;
use super::needs;
use super::role::DocumentRole;
use super::title::words;
use super::verdict::{self, Piece, Verdict};
use super::{EvidenceKind, fallback};
use crate::document::pattern::pattern;
use crate::document::{BlockKind, Document, FieldKind, LinkKind, contact, target};
use crate::law::Element;
use regex::Regex;
use std::sync::LazyLock;

/// What a mailbox for security reports is called, before the `@`.
const MAILBOX: &[&str] = &[
    "secur",
    "psirt",
    "csirt",
    "vuln",
    "sicherheit",
    "securite",
    "beveiliging",
    "cvd",
    "seguridad",
    "sicurezza",
    "disclosure",
];

/// Words for a piece of software that has a version of its own.
const SOFTWARE: &[&str] = &[
    "firmware",
    "software",
    "bootloader",
    "app",
    "application",
    "anwendung",
    "programm",
    "applicatie",
    "logiciel",
    "micrologiciel",
    "runtime",
    "kernel",
    "stack",
    "image",
];

/// Words in the description or name of a picture that shows a device.
const VIEWS: &[&str] = &[
    "photo",
    "photograph",
    "front",
    "rear",
    "inside",
    "outside",
    "opened",
    "housing",
    "enclosure",
    "board",
    "pcb",
    "label",
    "nameplate",
    "exterior",
    "interior",
    "foto",
    "vorderseite",
    "rueckseite",
    "innen",
    "aussen",
    "gehaeuse",
    "leiterplatte",
    "platine",
    "typenschild",
    "voorkant",
    "achterkant",
    "binnenkant",
    "behuizing",
    "printplaat",
    "typeplaatje",
    "vue",
    "face",
    "boitier",
    "plaque",
];

static SUPPORTED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:support(?:ed)?|maintain(?:ed)?|security (?:fixes|updates|patches)|sicherheitsupdates?|sicherheitsaktualisierungen|unterstützt|gepflegt|ondersteund|ondersteunen|beveiligingsupdates?|mises à jour de sécurité|correctifs de sécurité|maintenue?s?)\b",
    )
});

/// Every detail of a document.
pub(super) fn of_document(
    document: &Document,
    pieces: &[Piece],
    role: DocumentRole,
) -> Vec<Candidate> {
    let mut out = Vec::new();
    if matches!(
        role,
        DocumentRole::Guide
            | DocumentRole::Housekeeping
            | DocumentRole::Template
            | DocumentRole::Changelog
    ) {
        return out;
    }
    mailbox(document, &mut out);
    if role == DocumentRole::Dossier {
        versions(document, &mut out);
        pictures(document, &mut out);
    }
    if matches!(role, DocumentRole::Dossier | DocumentRole::Security) {
        supported(document, pieces, &mut out);
    }
    out
}

/// An address whose name says what it is for.
fn mailbox(document: &Document, out: &mut Vec<Candidate>) {
    for link in &document.links {
        let address = link.target.value.trim_start_matches("mailto:");
        let name = address.split('@').next().unwrap_or_default().to_lowercase();
        if contact::is_email(&link.target.value)
            && !contact::is_reserved(&link.target.value)
            && MAILBOX.iter().any(|word| name.contains(word))
        {
            out.push(fallback::found(
                Element::Contact,
                0.6,
                link.span,
                EvidenceKind::Link,
                address,
            ));
        }
    }
}

/// A value that is a version, beside a label (or under a title) that speaks of software.
fn versions(document: &Document, out: &mut Vec<Candidate>) {
    let software = |text: &str| {
        words(text).iter().any(|word| {
            SOFTWARE
                .iter()
                .any(|known| word == known || (known.len() > 5 && word.ends_with(known)))
        })
    };
    for field in &document.fields {
        let value = field.value.as_str().trim();
        if !needs::is_version(value) {
            continue;
        }
        let titled = || {
            document
                .sections
                .get(field.section)
                .is_some_and(|section| software(section.title.as_str()))
        };
        if !software(field.label.as_str()) && !(field.kind == FieldKind::Row && titled()) {
            continue;
        }
        let kind = match field.kind {
            FieldKind::Row => EvidenceKind::TableRow,
            FieldKind::Bold | FieldKind::Plain => EvidenceKind::Label,
            FieldKind::FrontMatter => continue,
        };
        out.push(fallback::found(
            Element::SoftwareVersions,
            0.55,
            field.span,
            kind,
            field.label.as_str(),
        ));
    }
    for (index, block) in document.blocks.iter().enumerate() {
        let text = block.text.as_str();
        let prose = matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::ListItem { .. }
        );
        let section = document.sections.get(document.section_of(index));
        let titled = section.is_some_and(|section| software(section.title.as_str()));
        if prose && titled && needs::names_version(text) && software(text) {
            out.push(fallback::found(
                Element::SoftwareVersions,
                0.45,
                block.text.span(),
                EvidenceKind::Paragraph,
                text.lines().next().unwrap_or_default(),
            ));
        }
    }
}

/// Local pictures whose words say that they show the device.
fn pictures(document: &Document, out: &mut Vec<Candidate>) {
    for link in &document.links {
        let name = &link.target.value;
        if link.kind != LinkKind::Image || target::is_external(name) {
            continue;
        }
        let mut said = words(&link.text);
        said.extend(words(name.rsplit('/').next().unwrap_or(name)));
        if said.iter().any(|word| VIEWS.contains(&word.as_str())) {
            out.push(fallback::found(
                Element::Photographs,
                0.55,
                link.span,
                EvidenceKind::Link,
                if link.text.is_empty() {
                    name
                } else {
                    &link.text
                },
            ));
        }
    }
}

/// A sentence that says for how long, or until when, there is support.
fn supported(document: &Document, pieces: &[Piece], out: &mut Vec<Candidate>) {
    for (block, piece) in document.blocks.iter().zip(pieces) {
        let prose = matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::ListItem { .. }
        );
        let text = block.text.as_str();
        if !prose || text.len() < 20 || !verdict::says(piece) {
            continue;
        }
        let said = text.split_inclusive(['.', ';']).any(|sentence| {
            SUPPORTED.is_match(sentence)
                && needs::names_period(sentence)
                && needs::names_long_period(sentence)
        });
        if said {
            out.push(Candidate {
                verdict: Verdict::Content,
                ..fallback::found(
                    Element::SupportPeriod,
                    0.5,
                    block.text.span(),
                    EvidenceKind::Paragraph,
                    text.lines().next().unwrap_or_default(),
                )
            });
        }
    }
}
