//! Evidence without a title of its own: SBOM files, manifests, the README's first words, addresses in a security
//! policy, sentences about signed releases.

use super::BANK;
use super::candidate::{Candidate, weight};
use super::role::DocumentRole;
use super::verdict::{self, Piece, Verdict};
use super::{EvidenceKind, Parts, cue, needs};
use crate::document::pattern::Caseless;
use crate::document::{Block, BlockKind, Document, LinkKind, Section, contact};
use crate::law::Element;
use crate::law::words::is_unspaced;
use crate::sbom;
use crate::source::{Sources, Span};
use cues::cues;
use standards::of_standards;

pub(super) mod cues;
pub(super) mod standards;

/// Evidence of a shape, which says something.
pub(super) fn found(
    element: Element,
    score: f32,
    span: Span,
    kind: EvidenceKind,
    title: impl Into<String>,
) -> Candidate {
    Candidate {
        element,
        verdict: Verdict::Content,
        score,
        span,
        kind,
        title: title.into(),
        points: Vec::new(),
        everyday: false,
    }
}

/// The title of a section as such evidence.
pub(super) fn of_title(
    section: &Section,
    element: Element,
    score: f32,
    kind: EvidenceKind,
) -> Candidate {
    let title = &section.title;
    found(element, score, title.span(), kind, title.as_str())
}

/// Weak evidence in one document.
pub(super) fn of_document(
    document: &Document,
    pieces: &[Piece],
    role: DocumentRole,
    sources: &Sources,
    product: &str,
) -> Vec<Candidate> {
    let mut out = Vec::new();
    match role {
        DocumentRole::Readme => of_readme(document, is_below(document, sources, product), &mut out),
        DocumentRole::Security => {
            of_security(document, &mut out);
            of_reports(document, &mut out);
        }
        DocumentRole::Dossier | DocumentRole::Paper => {
            of_reports(document, &mut out);
            if is_entrance(sources.path(document.file)) {
                of_entrance(document, role, &mut out);
            }
        }
        DocumentRole::Changelog => of_changelog(document, &mut out),
        DocumentRole::Guide | DocumentRole::Housekeeping | DocumentRole::Template => return out,
        _ => {}
    }
    if role.is_own() {
        of_programme(document, &mut out);
    }
    of_folder(document, pieces, sources, &mut out);
    of_standards(document, role, &mut out);
    let risks = cue::tables_of_risks(document);
    for (block, piece) in document.blocks.iter().zip(pieces) {
        if matches!(block.kind, BlockKind::TableRow { table, .. } if risks.contains(&table)) {
            continue;
        }
        block.within(|| cues(block, piece, role, &mut out));
    }
    out
}

fn line_around(text: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let start = text
        .get(..range.start)
        .and_then(|before| before.rfind('\n'))
        .map_or(0, |at| at + 1);
    let end = text
        .get(range.start..)
        .and_then(|after| after.find('\n'))
        .map_or(text.len(), |at| range.start + at);
    start..end
}

/// How much the first words of a README count, and those of one in a folder of the product.
const README: f32 = 0.5;
const README_BELOW: f32 = 0.48;

/// Whether a document lies in a folder of the product, and not beside it.
pub(super) fn is_below(document: &Document, sources: &Sources, product: &str) -> bool {
    let path = sources.path(document.file);
    let below = path.strip_prefix(product).unwrap_or(path);
    below.trim_start_matches('/').contains('/')
}

/// How much the first words of a wiki count.
const ENTRANCE: [(Element, f32); 2] = [
    (Element::GeneralDescription, 0.412),
    (Element::IntendedPurpose, 0.405),
];

/// Names of the first page of a wiki or site.
const ENTRANCES: &[&str] = &[
    "home",
    "_index",
    "index",
    "start",
    "startseite",
    "startpagina",
    "accueil",
    "inicio",
    "inizio",
    "hjem",
    "hem",
    "etusivu",
    "uvod",
    "pagina-principal",
];

fn is_entrance(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let stem = name
        .rsplit_once('.')
        .map_or(name.as_str(), |(stem, _)| stem);
    ENTRANCES.contains(&stem)
}

/// The first page of a wiki says what the product is where no README does.
fn of_entrance(document: &Document, role: DocumentRole, out: &mut Vec<Candidate>) {
    let Some(intro) = introduction(document) else {
        return;
    };
    for (element, score) in ENTRANCE {
        let score = score / weight(role, element).min(1.0);
        let place = intro.text.span_of(line_around(intro.text.as_str(), 0..0));
        out.push(found(
            element,
            score,
            place,
            EvidenceKind::Paragraph,
            "README",
        ));
    }
}

/// The first paragraph that says something, unless it is about the files.
fn introduction(document: &Document) -> Option<&Block> {
    let says = |block: &&Block| {
        let text = block.text.as_str();
        matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading { .. })
            && verdict::weighed(text) >= 40
            && (text.split_whitespace().count() >= 6 || text.chars().any(is_unspaced))
            && verdict::paragraph(&block.text) == Verdict::Content
    };
    let intro = document.blocks.iter().take(24).find(says)?;
    let first = intro.text.as_str().split_inclusive(['.', '\n']).next();
    let first = first.unwrap_or_default();
    (!OF_THE_FILES.is_match(first) && !OF_THE_PAGES.is_match(first)).then_some(intro)
}

/// A README says first what the product is.
fn of_readme(document: &Document, below: bool, out: &mut Vec<Candidate>) {
    let heading = document
        .sections
        .iter()
        .find(|section| section.level == 1 && !section.title.is_blank());
    let score = if below { README_BELOW } else { README };
    if let Some(intro) = introduction(document) {
        let place = intro.text.span_of(line_around(intro.text.as_str(), 0..0));
        for element in [Element::GeneralDescription, Element::IntendedPurpose] {
            out.push(found(
                element,
                score,
                place,
                EvidenceKind::Paragraph,
                "README",
            ));
        }
    }
    if let Some(heading) = heading.filter(|heading| needs::names_version(heading.title.as_str())) {
        let kind = EvidenceKind::Section;
        out.push(of_title(heading, Element::SoftwareVersions, 0.6, kind));
    }
}

/// What holds the papers, not the product.
pub(super) static OF_THE_FILES: Caseless = Caseless::of(
    &BANK,
    r"^\W*(?:this (?:repo|repository|folder|directory)|(?:\w+ ){0,3}(?:repo|repository) (?:for|with|of|that holds)\b|internal [^.]{0,40}\b(?:repo|repository)\b|(?:here (?:go|are|lie|you find)|in here)\b|hier (?:liegen|kommen|landen|staan|vind)\b|(?:ici|voici)\b|aquí (?:van|están)\b|qui (?:vanno|si trovano|ci sono)\b|tu (?:są|leżą) |här (?:ligger|finns)\b|her (?:ligger|findes)\b|täällä (?:on|ovat)\b|aqui (?:ficam|estão)\b|working copies\b|dies\w* (?:repo|repository|ordner|verzeichnis)|deze (?:repo|repository|map)|ce (?:dépôt|dossier)\b|este (?:repositorio|repositório)|questo repository|to repozytorium|det här (?:repot|förrådet)|dette (?:repo|repository)|tämä (?:repo|repositorio))",
);

/// What tells the way around pages, not what the product is: "This section provides information about …".
pub(super) static OF_THE_PAGES: Caseless = Caseless::of(
    &BANK,
    r"^\W*(?:(?:this|the following) (?:section|page|chapter|site|wiki)s? (?:provides?|gives?|contains?|collects?|gathers?|lists?|links?|holds?|covers?)\b|(?:in )?dies\w* (?:abschnitt|seiten?|kapitel) (?:enthält|enthalten|bietet|sammelt|gibt|listet|bündelt|finden)\b|(?:op )?deze (?:sectie|pagina|afdeling)[’']?s? (?:bevat|geeft|biedt|verzamelt|vindt|bundelt)\b|dit hoofdstuk (?:bevat|geeft|biedt|verzamelt)\b|cette (?:section|page|rubrique) (?:contient|fournit|donne|rassemble|regroupe|présente les)\b|esta (?:sección|página) (?:contiene|ofrece|proporciona|reúne|recoge)\b|questa (?:sezione|pagina) (?:contiene|fornisce|offre|raccoglie)\b|(?:ta|niniejsza) (?:sekcja|strona) (?:zawiera|podaje|zbiera)\b)",
);

/// A security policy with an address, and with words on what happens to a report.
fn of_security(document: &Document, out: &mut Vec<Candidate>) {
    let address = document.links.iter().find(|link| {
        let target = link.target.value.as_str();
        (contact::is_email(target) || contact::is_intake(target))
            && !contact::is_stand_in(target)
            && link.kind != LinkKind::Image
    });
    if let Some(address) = address {
        out.push(found(
            Element::Contact,
            0.62,
            address.span,
            EvidenceKind::Link,
            &address.target.value,
        ));
    }
}

/// The maker's programme where researchers report, on whatever page it is named.
fn of_programme(document: &Document, out: &mut Vec<Candidate>) {
    let mut links = document.links.iter();
    let programme = links.find(|link| contact::is_programme(&link.target.value));
    if let Some(link) = programme {
        let address = &link.target.value;
        let kind = EvidenceKind::Link;
        out.push(found(Element::Contact, 0.55, link.span, kind, address));
    }
}

/// How soon a reporter hears, and what happens then: a policy in all but name.
fn of_reports(document: &Document, out: &mut Vec<Candidate>) {
    for block in &document.blocks {
        let text = block.text.as_str();
        let prose = matches!(
            block.kind,
            BlockKind::Paragraph
                | BlockKind::ListItem { .. }
                | BlockKind::TableRow { header: false, .. }
        );
        let said = |element| {
            found(
                element,
                0.5,
                block.text.span(),
                EvidenceKind::Paragraph,
                text.lines().next().unwrap_or_default(),
            )
        };
        block.within(|| {
            if !prose || !REPLY.is_match(text) {
                return;
            }
            if AFTERWARDS.is_match(text) {
                out.push(said(Element::CvdPolicy));
            }
            if REMEDY.is_match(text) {
                out.push(said(Element::VulnerabilityHandling));
            }
        });
    }
}

pub(super) static REMEDY: Caseless = Caseless::of(
    &BANK,
    r"\b(?:fix(?:es|ed)?|patch\w*|triage\w*|remed\w+|beheb\w*|behoben|bewert\w+|oploss\w*|verhelp\w*|corrig\w+|correctif\w*)\b",
);

pub(super) static REPLY: Caseless = Caseless::of(
    &BANK,
    r"\b(?:repl(?:y|ies)|respon[ds]e?|acknowledge\w*|answers?|confirm|get back|antworten|bestätig\w+|reageren|reactie|antwoord\w*|bevestig\w+|répond\w*|accus\w+)\b[^.\n]*?\b(?:hours?|days?|weeks?|stunden|tagen?|werktagen?|wochen?|uur|dagen|werkdagen|weken|heures|jours|semaines?)\b",
);

pub(super) static AFTERWARDS: Caseless = Caseless::of(
    &BANK,
    r"\b(?:publish\w*|disclos\w*|between us|embargo|credit\w*|publicly|silent|name you|advisory|advisories|confidential\w*|veröffentlich\w*|offenleg\w*|vertraulich\w*|publiceren|bekendmak\w*|openbaar\w*|vertrouwelijk\w*|publi\w+|divulg\w+|confidentiel\w*)\b",
);

/// The newest entry of a change log names the version.
fn of_changelog(document: &Document, out: &mut Vec<Candidate>) {
    let newest = document.sections.iter().find(|section| {
        section.level >= 1
            && needs::names_version(section.title.as_str())
            && !section.title.as_str().to_lowercase().contains("unreleased")
    });
    if let Some(newest) = newest {
        let kind = EvidenceKind::Section;
        // What a page says of the current version says it better.
        out.push(of_title(newest, Element::SoftwareVersions, 0.452, kind));
    }
}

/// Documents that lie in a folder for users, or for architecture.
fn of_folder(document: &Document, pieces: &[Piece], sources: &Sources, out: &mut Vec<Candidate>) {
    let path = sources.path(document.file).to_lowercase();
    let Some((folder, _)) = path.rsplit_once('/') else {
        return;
    };
    let last = folder.rsplit('/').next().unwrap_or_default();
    let element = match last {
        "user" | "users" | "user-guide" | "usage" | "manual" | "handbuch" | "handleiding"
        | "installation" | "getting-started" | "guides" | "operations" | "betrieb" | "gebruik"
        | "utilisation" | "tutorial" | "tutorials" | "howto" | "howtos" | "how-to" | "how-tos"
        | "tutoriels" | "anleitung" | "anleitungen" | "handleidingen" | "guias" | "guide"
        | "manuals" | "manuale" | "instrukcje" | "ohjeet" | "vejledninger" | "navody"
        | "instrucciones" | "istruzioni" => Element::UserInformation,
        "architecture" | "design" | "architektur" | "architectuur" => Element::Architecture,
        "test-reports" | "test-results" | "testreports" | "pruefberichte" | "testrapporten" => {
            Element::TestReports
        }
        _ => return,
    };
    if verdict::join(pieces.iter()) == Verdict::Content {
        out.push(found(
            element,
            // Just enough where nothing else tells what the document is.
            0.56,
            document.place(sources),
            EvidenceKind::File,
            last,
        ));
    }
}

/// Evidence outside the documents: SBOM files and manifests.
pub(super) fn of_parts(parts: &Parts, sources: &Sources) -> Vec<Candidate> {
    let mut out = Vec::new();
    for own in &parts.sboms {
        let place = sources.start_of(own.file);
        // One that was read and lists nothing, not even the product, waits for the build that fills it.
        let verdict = match own.state == sbom::State::Read && own.components.is_empty() {
            true => Verdict::Unfilled,
            false => Verdict::Content,
        };
        out.push(Candidate {
            verdict,
            ..found(Element::Sbom, 0.605, place, EvidenceKind::Sbom, "SBOM")
        });
        if let Some(version) = own.root().and_then(|root| root.version.as_ref()) {
            out.push(found(
                Element::SoftwareVersions,
                0.35,
                version.span,
                EvidenceKind::Sbom,
                &version.value,
            ));
        }
    }
    let version = parts
        .manifests
        .iter()
        .find_map(|manifest| manifest.version.as_ref());
    if let Some(version) = version.filter(|version| needs::names_version(&version.value)) {
        out.push(found(
            Element::SoftwareVersions,
            0.45,
            version.span,
            EvidenceKind::Manifest,
            &version.value,
        ));
    }
    out
}
