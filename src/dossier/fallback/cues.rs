//! Sentences that speak of an element without its name as a title.

use super::{found, line_around};
use crate::document::pattern::{Caseless, Regex, pattern};
use crate::document::{Block, BlockKind, statement};
use crate::dossier::candidate::Candidate;
use crate::dossier::role::DocumentRole;
use crate::dossier::verdict::{self, Piece, Verdict};
use crate::dossier::{BANK, EvidenceKind};
use crate::law::Element;
use std::sync::LazyLock;

/// Sentences that speak of an element without its name as a title.
static CUES: [(Element, f32, &Caseless); 6] = [
    (Element::Sbom, 0.6, &SBOM),
    (Element::Updates, 0.55, &UPDATES),
    (Element::CvdPolicy, 0.55, &DISCLOSURE),
    (Element::IntendedPurpose, 0.48, &EXCLUDED),
    (Element::Production, 0.45, &PIPELINE),
    (Element::VulnerabilityHandling, 0.48, &RATED),
];

pub(in crate::dossier) static SBOM: Caseless = Caseless::of(
    &BANK,
    r"\b(?:sboms?|software bill of materials|stückliste|softwarestuklijst)\b[^.\n]*?\b(?:generat|provid|publish|attach|includ|ship|produc|available|release|erzeugt|erstellt|veröffentlicht|beigefügt|gegenereerd|gepubliceerd|meegeleverd|généré|publié|joint)|\b(?:generat|provid|publish|attach|includ|ship|produc)\w*[^.\n]*?\bsboms?\b|\b(?:provid|publish|attach|ship|produc)\w*[^.\n]*?\b(?:cyclonedx|spdx)\b",
);

pub(in crate::dossier) static UPDATES: Caseless = Caseless::of(
    &BANK,
    r"\b(?:signed|signs?|signieren|signiert|ondertekend|signées?|cosign|sigstore|gpg|checksums?|verify|verification)\b[^.\n]*?\b(?:releases?|updates?|images?|artifacts?|artefacts?|binaries|packages|firmware|tags?)\b|\b(?:updates?|firmware|images?|packages?|releases?|bundles?)\b[^.\n]*?\b(?:ecdsa|ed25519|minisign|public key|secure boot)\b|\b(?:pakete|aktualisierungen|abbilder|updates?|pakketten)\b(?:[^.\n]|\.\S)*?\b(?:unterschrieben|getekend|gpg|pgp)\b|\bsigned (?:with|using|via)\b|\bbinaries\b[^.\n]*?(?:[^.\n]|\.\S)*?\battestations?\b|\bcosign verify|\b(?:releases?|updates?|images?|artifacts?|firmware|packages|aktualisierungen)\b(?:[^.\n]|\.\S)*?\b(?:signed|signature|signatur|signiert|ondertekend|getekend|signées?|cosign|sigstore)\b",
);

pub(in crate::dossier) static DISCLOSURE: Caseless = Caseless::of(
    &BANK,
    r"\b(?:coordinated|responsible)\b[^.\n]*?\bdisclosure\b|\bdisclos\w+\b[^.\n]*?\b(?:days|timeline|coordinat\w+|embargo)\b|\bkoordinierte\w*\b[^.\n]*?\boffenlegung|\bgecoördineerde\b[^.\n]*?\b(?:bekendmaking|openbaarmaking)|\bdivulgation (?:responsable|coordonnée)",
);

pub(in crate::dossier) static EXCLUDED: Caseless = Caseless::of(
    &BANK,
    r"\bnot (?:intended|meant|made|designed|suitable) (?:for|to)\b|\b(?:must|may|do) not (?:be )?used? (?:it )?(?:for|as|to|in)\b|\bnicht (?:bestimmt|vorgesehen|geeignet) für\b|\bkein einsatz\b|\bniet (?:bedoeld|bestemd|geschikt) voor\b|\bpas (?:destiné|prévu)",
);

pub(in crate::dossier) static PIPELINE: Caseless = Caseless::of(
    &BANK,
    r"\bCI\b[^.\n]*?\b(?:runs?|tests?|scan\w*|lint\w*|gates?|pipeline|enforce\w*|checks?)\b|\b(?:github actions|gitlab ci|jenkins)\b[^.\n]*?\b(?:build|test|release|scan)|\b(?:release builds?|pipelines?|build runners?)\b[^.\n]*?\b(?:tests?|isolated|reproducible|scan\w*|reviews?|signed)\b",
);

/// A vulnerability is given its weight.
pub(in crate::dossier) static RATED: Caseless = Caseless::of(
    &BANK,
    r"\b(?:assign|analy[sz]e|assess|evaluat|triag|rate|rank|classif)\w*[^.\n]*?\b(?:criticality|severit(?:y|ies)|priorit(?:y|ies)|cvss)\b[^.\n]*?\b(?:vulnerabilit(?:y|ies)|cves?)\b|\b(?:vulnerabilit(?:y|ies)|cves?)\b[^.\n]*?\b(?:assign|analy[sz]|assess|evaluat|triag|rat|rank|classif)\w*[^.\n]*?\b(?:criticality|severity|priority|cvss)\b|\bschwachstellen?\b[^.\n]*?\b(?:bewert|eingestuft|einstufung|priorisier)\w*|\bkwetsbaarhe(?:id|den)\b[^.\n]*?\b(?:beoordeel|ingeschaald|geprioriteerd)\w*|\bvulnérabilit[^.\n]*?(?:évalu|\bclass|\bprioris)\w*[^.\n]*?\b(?:criticit|gravit|sévérit|priorit|cvss)\w*",
);

static OF_THE_LAW: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:Article|Artikel|Art\.) ?\d"));

/// Letters beside a cue that still say nothing.
const BESIDE: usize = 4;

pub(super) fn cues(block: &Block, piece: &Piece, role: DocumentRole, out: &mut Vec<Candidate>) {
    let plain = matches!(
        block.kind,
        BlockKind::Paragraph
            | BlockKind::ListItem { .. }
            | BlockKind::TableRow { header: false, .. }
    );
    let text = block.text.as_str();
    if !plain || text.len() < 16 || block.quoted && statement::law(text).is_some() {
        return;
    }
    let mut judged = None;
    for (element, score, pattern) in CUES.iter() {
        let Some(hit) = pattern.find(text) else {
            continue;
        };
        // The words alone, ticked or not, name the point and say nothing of it.
        let named = text.get(hit.clone()).unwrap_or_default();
        if verdict::letters(named) + BESIDE > verdict::letters(text) {
            continue;
        }
        let judged = judged.get_or_insert_with(|| verdict::join(std::iter::once(piece)));
        // The sentence itself must not take it back.
        let sentence = sentence_around(text, hit.clone());
        // What an article of the law asks is nothing that was done.
        if OF_THE_LAW.is_match(sentence) {
            continue;
        }
        let taken_back =
            statement::promise(sentence).is_some() || statement::absence(sentence).is_some();
        if *judged != Verdict::Content && *judged != Verdict::Promised {
            continue;
        }
        let verdict = if taken_back || *judged == Verdict::Promised {
            Verdict::Promised
        } else {
            Verdict::Content
        };
        let score = if role == DocumentRole::Security {
            score + 0.05
        } else {
            *score
        };
        let kind = match block.kind {
            BlockKind::TableRow { .. } => EvidenceKind::TableRow,
            BlockKind::ListItem { .. } => EvidenceKind::ListItem,
            _ => EvidenceKind::Paragraph,
        };
        let span = block.text.span_of(line_around(text, hit.clone()));
        out.push(Candidate {
            verdict,
            ..found(*element, score, span, kind, sentence.trim())
        });
    }
}

fn sentence_around(text: &str, range: std::ops::Range<usize>) -> &str {
    let start = text
        .get(..range.start)
        .and_then(|before| before.rfind(['.', '\n', '\t', ';']))
        .map_or(0, |at| at + 1);
    let end = text
        .get(range.end..)
        .and_then(|after| after.find(['.', '\n', '\t', ';']))
        .map_or(text.len(), |at| range.end + at);
    text.get(start..end).unwrap_or(text)
}
