//! Details that speak for an element wherever they stand in the maker's own documents: a mailbox for security
//! reports, the version of a firmware, pictures of the device, a sentence on how long it is supported.

use super::candidate::Candidate;
use super::role::DocumentRole;
use super::verdict::{self, Piece, Verdict};
use super::{BANK, EvidenceKind, fallback, needs};
use crate::document::fold::fold;
use crate::document::pattern::Caseless;
use crate::document::{BlockKind, Document, contact};
use crate::law::Element;
use crate::law::words::contact::MAILBOX;
use crate::law::words::topic::{Topic, topics};
use crate::law::words::{Stems, bare, speech};
use introduction::introduction;
use pictures::pictures;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;
use versions::{current, released, version_tables, versions};

pub(super) mod introduction;
pub(super) mod pictures;
pub(super) mod versions;

pub(super) static SUPPORTED: Caseless = Caseless::of(
    &BANK,
    r"\b(?:support(?:ed)?|maintain(?:ed)?|security (?:fixes|updates|patches)|sicherheitsupdates?|sicherheitsaktualisierungen|unterstützt|gepflegt|pflegen|wird gepflegt|ondersteund|ondersteunen|beveiligingsupdates?|maintenue?s?|we (?:\w+ )?(?:patch|mend)|wir (?:patchen|flicken)|wij? patchen)\b|\b(?:mises à jour|correctifs) de sécurité",
);

/// The same in further languages, where it stands as well for what has to stay available: enough to be there, not for
/// rules that reckon.
pub(super) static PATCHED: Caseless = Caseless::of(
    &BANK,
    r"\b(?:correzioni|aggiornamenti) di sicurezza|\b(?:correcciones|actualizaciones|parches) de seguridad|\b(?:poprawk|aktualizacj)\w+ (?:bezpiecze|zabezpiecze)|\bsäkerhets(?:uppdatering|rättning)|\bsikkerheds(?:opdatering|rettels)|\btietoturva(?:päivity|korja)|\bbezpečnostní (?:oprav|aktualizac)|\b(?:correções|atualizações) de segurança",
);

static AVAILABLE: LazyLock<Stems> =
    LazyLock::new(|| Stems::of_lists(&[&[speech::support::AVAILABLE]]));

/// Every detail of a document.
pub(super) fn of_document(
    document: &Document,
    pieces: &[Piece],
    role: DocumentRole,
    named: &FxHashSet<String>,
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
    if role.describes() {
        current(document, role, &mut out);
    }
    if role == DocumentRole::Readme {
        version_tables(document, role, &mut out);
        released(document, role, &mut out);
    }
    if role.describes() {
        pictures(document, role, &mut out);
    }
    if role.is_technical() {
        versions(document, role, &mut out);
        introduction(document, pieces, role, named, &mut out);
    }
    if role.is_technical() || role == DocumentRole::Security {
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
            && !contact::is_stand_in(&link.target.value)
            && MAILBOX
                .iter()
                .chain(&["cert"])
                .any(|word| name.contains(word))
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

/// A sentence that says for how long, or until when, there is support; not how long updates stay available.
fn supported(document: &Document, pieces: &[Piece], out: &mut Vec<Candidate>) {
    for (block, piece) in document.blocks.iter().zip(pieces) {
        let prose = matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::ListItem { .. }
        );
        let text = block.text.as_str();
        if !prose
            || text.len() < 20
            || !verdict::says(piece)
            || !block.within(|| {
                (SUPPORTED.is_match(text) || PATCHED.is_match(text)) && !needs::is_unsure(text)
            })
        {
            continue;
        }
        let known = SUPPORTED.is_match(text);
        let tells = |sentence: &str| {
            // What was issued stays available longer than anybody works on it (Art. 13(9)).
            let kept = || AVAILABLE.heard(&bare(sentence)) != 0;
            needs::names_long_period(sentence)
                && (SUPPORTED.is_match_once(sentence) || PATCHED.is_match_once(sentence))
                && (known || !kept())
                && !topics(&fold(sentence)).has(Topic::Retention)
        };
        if block.within(|| text.split_inclusive(['.', ';']).any(tells)) {
            out.push(Candidate {
                verdict: Verdict::Content,
                everyday: !known,
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
