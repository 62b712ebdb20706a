//! Standards named by their number.

use super::{found, of_title};
use crate::document::pattern::Caseless;
use crate::document::{Document, FieldKind};
use crate::dossier::candidate::Candidate;
use crate::dossier::role::DocumentRole;
use crate::dossier::verdict::{self, Verdict};
use crate::dossier::{BANK, EvidenceKind};
use crate::law::Element;

pub(in crate::dossier) static STANDARD: Caseless = Caseless::of(
    &BANK,
    r"\b(?:(?:ISO(?:[/ ]IEC)?|IEC|ETSI(?: EN)?|EN(?: IEC| ISO)?|DIN(?: EN)?|NEN(?:-EN)?)[ -]?\d{3,5}|iec62443|iso27001|OWASP M?ASVS|MISRA|FIPS[ -]?140|NIST SP|RFC[ -]?(?:compliance|\d{4})|BSI TR-\d{5})",
);

/// Whether a text names a standard by its number.
pub(in crate::dossier) fn names_standard(text: &str) -> bool {
    STANDARD.is_match(text)
}

/// A document, or a row of the technical file, that names the standard it is held against.
pub(super) fn of_standards(document: &Document, role: DocumentRole, out: &mut Vec<Candidate>) {
    if let Some(section) = document
        .sections
        .iter()
        .find(|section| section.level == 1 && STANDARD.is_match(section.title.as_str()))
    {
        out.push(of_title(
            section,
            Element::Standards,
            0.6,
            EvidenceKind::File,
        ));
    }
    if !role.is_technical() && role != DocumentRole::Readme {
        return;
    }
    for field in &document.fields {
        let listed = || {
            let titles = document.path_of(field.section);
            let mut titles = titles.iter().map(|section| section.title.as_str());
            titles.any(is_bibliography)
        };
        let named = || STANDARD.is_match(field.label.as_str());
        let block = document.blocks.get(field.block);
        let judged =
            || verdict::of_value(&field.value) == Verdict::Content && !field.value.is_blank();
        if field.kind == FieldKind::Row
            && block.is_some_and(|block| block.within(named))
            && !listed()
            && judged()
        {
            out.push(found(
                Element::Standards,
                0.55,
                field.span,
                EvidenceKind::TableRow,
                field.label.as_str(),
            ));
        }
    }
}

/// Whether a title opens a list of further reading.
fn is_bibliography(title: &str) -> bool {
    let title = title.to_lowercase();
    [
        "reference",
        "référence",
        "referenz",
        "literatur",
        "resources",
        "further reading",
        "see also",
        "bibliograph",
        "bronnen",
        "links",
        "quellen",
    ]
    .iter()
    .any(|word| title.contains(word))
}
