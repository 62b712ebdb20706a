//! Details that speak for an element wherever they stand in the maker's own documents: a mailbox for security
//! reports, the version of a firmware, pictures of the device, a sentence on how long it is supported.

use super::BANK;
use super::candidate::{Candidate, weight};
use super::cue::{self, Group, Said};
use super::needs;
use super::role::DocumentRole;
use super::title::words;
use super::verdict::{self, Piece, Verdict};
use super::{EvidenceKind, fallback};
use crate::document::pattern::{Caseless, Regex, pattern};
use crate::document::{BlockKind, Document, FieldKind, LinkKind, contact, target};
use crate::law::Element;
use rustc_hash::FxHashSet;
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
    "beveilig",
    "veilig",
    "seguran",
    "bezpiecz",
    "sakerhet",
    "sikkerhed",
    "tietoturva",
    "bezpec",
    "cert",
];

/// Words in the description or name of a picture that only a device has.
const BODY: &[&str] = &[
    "photo",
    "photograph",
    "foto",
    "pcb",
    "housing",
    "enclosure",
    "nameplate",
    "gehaeuse",
    "leiterplatte",
    "platine",
    "typenschild",
    "behuizing",
    "printplaat",
    "typeplaatje",
    "boitier",
    "signaletique",
    "etiquette",
    "placa",
    "carcasa",
    "scheda",
    "targa",
    "targhetta",
    "involucro",
    "plytka",
    "tabliczka",
    "obudowa",
    "print",
    "plaatje",
    "schild",
    "gehause",
    "kretskort",
    "markskylt",
    "exterieure",
    "外観",
    "銘板",
    "基板",
    "内部",
    "typeplate",
    "kennzeichnung",
    "seriennummer",
    "serienummer",
    "carcasse",
    "marquage",
    "marcado",
    "matricola",
    "seryjny",
];

/// Folders in which pictures of a device are kept.
const FOLDERS: &[&str] = &[
    "photo",
    "photos",
    "photographs",
    "foto",
    "fotos",
    "foton",
    "zdjecia",
    "写真",
];

/// Words of views; a screen can have each of them, so two are needed.
const VIEWS: &[&str] = &[
    "front",
    "rear",
    "inside",
    "outside",
    "opened",
    "cover",
    "removed",
    "back",
    "top",
    "bottom",
    "side",
    "open",
    "device",
    "unit",
    "ports",
    "terminals",
    "connectors",
    "marking",
    "serial",
    "mainboard",
    "motherboard",
    "dongle",
    "moederbord",
    "board",
    "label",
    "plate",
    "exterior",
    "interior",
    "vorderseite",
    "rueckseite",
    "innen",
    "aussen",
    "voorkant",
    "achterkant",
    "binnenkant",
    "vue",
    "face",
    "plaque",
    "avant",
    "carte",
    "frontal",
    "frente",
    "etiqueta",
    "fronte",
    "retro",
    "interno",
    "esterno",
    "przod",
    "tyl",
    "wnetrze",
    "fram",
    "正面",
];

pub(super) static SUPPORTED: Caseless = Caseless::of(
    &BANK,
    r"\b(?:support(?:ed)?|maintain(?:ed)?|security (?:fixes|updates|patches)|sicherheitsupdates?|sicherheitsaktualisierungen|unterstützt|gepflegt|pflegen|wird gepflegt|ondersteund|ondersteunen|beveiligingsupdates?|mises à jour de sécurité|correctifs de sécurité|maintenue?s?)\b",
);

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
    }
    if role.describes() {
        pictures(document, &mut out);
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

/// "firmware 4.2", "covers releases 11.0 to 11.4".
pub(super) static COVERED: Caseless = Caseless::of(
    &BANK,
    r"(?:\b(?:fw|sw)|firmware|software|bootloader|micrologiciel|oprogramowani\w+|programvara\w*|programvare\w*|programmatuur|ohjelmisto\w*|logiciel|firmwar\w+) (?:version |versie |wersja |wersji |versión |versione |verze |v)?\d+\.\d+(?:\.\d+)*|\b(?:covers?|applies to|speaks for|gilt für|betrifft|geldt voor|couvre) (?:\S+ ){0,3}(?:releases?|versions?|versionen|versies?) v?\d+\.\d+",
);

static IS_A: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^\S+(?:\s\S+){0,4}?\s(?:is an?|is the|are|ist eine?|ist das|ist der|is een|is het|est une?|sont|es una?|son|è una?|è un'|sono|to jest|to urządzenie|jest|är en|är ett|er en|er et|é uma?|são|je|este o|este un|είναι)\s",
    )
});

pub(super) static NOT_A_PRODUCT: Caseless = Caseless::of(
    &BANK,
    r"^(?:this|it|there|these|here|that|we|dies\w*|es|dit|dat|er|ce|cette|il (?:est|faut|y|existe|convient|s|n)|der folgende\w*)\b|\b(?:document|regulation|act|file|page|section|policy|requirement|obligation|manufacturers?|dokument|verordnung|hersteller|verordening|règlement|article|annex)\b",
);

/// Blocks at the beginning among which a paragraph that opens with the product's name says what it is.
const EARLY: usize = 10;

/// Blocks at the very beginning of a page.
const FIRST: usize = 2;

/// Names with a figure that titles give: "TT-40", "AquaLicz3". No version is one.
pub(super) fn models<'a>(documents: impl Iterator<Item = &'a Document>) -> FxHashSet<String> {
    let titles = documents.filter_map(|document| document.title.as_ref());
    let words = titles.flat_map(|title| title.value.split_whitespace());
    let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let names = words.filter(|word| {
        word.contains(|c: char| c.is_ascii_digit())
            && word.starts_with(char::is_uppercase)
            && !word.contains(['.', '/'])
            && word.chars().count() >= 2
    });
    names.map(str::to_lowercase).collect()
}

/// How much such a paragraph counts: less than what a README opens with.
const INTRODUCTION: f32 = 0.42;

/// Sentences at the beginning of a paragraph of which one says it, and words before the name in it.
const SENTENCES: usize = 3;
const BEFORE_NAME: usize = 3;

/// Words that titles open with, and paragraphs too.
const OPENERS: &[&str] = &[
    "the",
    "for",
    "how",
    "what",
    "why",
    "who",
    "about",
    "your",
    "our",
    "this",
    "technical",
    "het",
    "een",
    "voor",
    "hoe",
    "wat",
    "waar",
    "wie",
    "over",
    "der",
    "die",
    "das",
    "ein",
    "eine",
    "für",
    "was",
    "wofür",
    "über",
    "les",
    "pour",
    "une",
    "que",
    "quoi",
    "comment",
    "los",
    "las",
    "para",
    "cómo",
    "qué",
    "una",
    "sobre",
    "gli",
    "per",
    "come",
    "cosa",
    "che",
    "jak",
    "dla",
    "den",
    "det",
    "för",
    "vad",
    "hur",
    "til",
    "hvad",
    "mitä",
    "miten",
    "pro",
    "dos",
    "das",
    "como",
];

/// The paragraph at the beginning that says what the product is: "BT-7 is a sensor node …", or one that begins with
/// the product's name as the title gives it.
fn introduction(
    document: &Document,
    pieces: &[Piece],
    role: DocumentRole,
    named: &FxHashSet<String>,
    out: &mut Vec<Candidate>,
) {
    let opening = document.blocks.iter().zip(pieces).take(30);
    let title = document.title.as_ref();
    let names: Vec<String> = title.map_or(Vec::new(), |title| {
        let words = title.value.split(|c: char| !c.is_alphanumeric());
        let named = words.filter(|word| {
            word.chars().count() >= 3
                && word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
                && !OPENERS.contains(&word.to_lowercase().as_str())
        });
        named.map(str::to_lowercase).collect()
    });
    let is_name = |sentence: &str| {
        let first = sentence.split(|c: char| !c.is_alphanumeric());
        let mut first = first.filter(|word| !word.is_empty()).take(BEFORE_NAME);
        first.any(|word| names.contains(&word.to_lowercase()))
    };
    // "Der TT-40 portioniert Teig" on a page of its own, where another page is titled "TT-40".
    let elsewhere = |sentence: &str| {
        let words = sentence.split_whitespace().take(BEFORE_NAME);
        let mut words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
        words.any(|word| named.contains(&word.to_lowercase()))
    };
    let found = opening
        .enumerate()
        .filter(|(_, (block, piece))| {
            matches!(block.kind, BlockKind::Paragraph) && verdict::says(piece)
        })
        .find(|(at, (block, _))| {
            let first = block.text.as_str().split(". ").next().unwrap_or_default();
            // "MT-1は…" under the title "… MT-1".
            let begins = || {
                let whole = title.map_or("", |title| title.value.as_str());
                let mut words = whole.split_whitespace();
                words.any(|word| {
                    word.len() >= 3
                        && word.contains(|c: char| c.is_ascii_digit())
                        && block.text.as_str().starts_with(word)
                })
            };
            // "Peilstok measures …" under the title "Peilstok"; "Welcome. The PS-2 is …".
            let mut opening = block.text.as_str().split(". ").take(SENTENCES);
            let by_name = *at < EARLY
                && opening.any(|sentence| {
                    verdict::letters(sentence) >= 30
                        && is_name(sentence)
                        && !NOT_A_PRODUCT.is_match(sentence)
                });
            let model = *at <= FIRST
                && verdict::letters(first) >= 30
                && elsewhere(first)
                && !NOT_A_PRODUCT.is_match(first);
            by_name
                || model
                || *at < EARLY && begins() && cue::weighed(first) >= 30
                || verdict::letters(first) >= 30
                    && IS_A.is_match(first)
                    && !NOT_A_PRODUCT.is_match(first)
        });
    if let Some((_, (block, _))) = found {
        let text = block.text.as_str();
        out.push(fallback::found(
            Element::GeneralDescription,
            INTRODUCTION / weight(role, Element::GeneralDescription).min(1.0),
            block.text.span(),
            EvidenceKind::Paragraph,
            text.lines().next().unwrap_or_default(),
        ));
    }
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

/// Whether a title is one over pieces of software.
fn about_software(title: &str) -> bool {
    let words = words(title);
    words.len() <= 6
        && words.iter().any(|word| {
            ["firmware", "software", "micrologiciel", "logiciel"]
                .iter()
                .any(|known| word.starts_with(known) || word.ends_with(known))
        })
}

/// Words of a value among which one says that the version is the current one.
const SOON_SAID: usize = 5;

/// Words for what is current.
const NOW: &[&str] = &[
    "latest",
    "current",
    "currently",
    "newest",
    "now",
    "actueel",
    "huidig",
    "huidige",
    "nieuwste",
    "nu",
    "aktuell",
    "aktuelle",
    "derzeit",
    "neueste",
    "actuel",
    "actuelle",
    "actuellement",
    "derniere",
    "actual",
    "actualmente",
    "ahora",
    "ultima",
    "attuale",
    "ora",
    "aktualna",
    "aktualnie",
    "teraz",
    "najnowsza",
    "senaste",
    "just",
    "nuvaerende",
    "nyeste",
    "nykyinen",
    "uusin",
    "aktualni",
    "nyni",
    "atual",
    "agora",
    "最新",
    "現在",
];

/// "Latest: 3.8.2 (3.7 still gets patches)".
fn current(document: &Document, role: DocumentRole, out: &mut Vec<Candidate>) {
    for field in &document.fields {
        let kind = match field.kind {
            FieldKind::Bold | FieldKind::Plain => EvidenceKind::Label,
            FieldKind::Row => EvidenceKind::TableRow,
            FieldKind::FrontMatter => continue,
        };
        let label = words(field.label.as_str());
        let told = words(field.value.as_str());
        let said = told.iter().take(SOON_SAID);
        let now = label.len() <= 2
            && label
                .iter()
                .chain(said)
                .any(|word| NOW.contains(&word.as_str()));
        // "Version this file is about: 6.2": the version of a paper has a shorter label.
        let about = label.len() >= 3
            && label
                .iter()
                .any(|word| VERSION_COLUMN.iter().any(|known| word.starts_with(known)));
        let first = field.value.as_str().split_whitespace().next();
        let first = first.unwrap_or_default().trim_matches([',', ';', '(', ')']);
        if (now || about && role.is_technical()) && first.contains('.') && needs::is_version(first)
        {
            out.push(fallback::found(
                Element::SoftwareVersions,
                0.43 / weight(role, Element::SoftwareVersions).min(1.0),
                field.span,
                kind,
                field.label.as_str(),
            ));
        }
    }
}

/// A value that is a version, beside a label (or under a title) that speaks of software.
fn versions(document: &Document, role: DocumentRole, out: &mut Vec<Candidate>) {
    for field in &document.fields {
        let value = field.value.as_str().trim();
        if !needs::is_version(value) {
            continue;
        }
        let titled = || {
            document
                .sections
                .get(field.section)
                .is_some_and(|section| about_software(section.title.as_str()))
        };
        let listed = field.kind == FieldKind::Row && titled();
        if !listed && !needs::names_software(field.label.as_str()) {
            continue;
        }
        let kind = match field.kind {
            FieldKind::Row => EvidenceKind::TableRow,
            FieldKind::Bold | FieldKind::Plain => EvidenceKind::Label,
            FieldKind::FrontMatter => continue,
        };
        out.push(fallback::found(
            Element::SoftwareVersions,
            // A paper tells of other software too; the manifest names the product's own version.
            match role {
                DocumentRole::Dossier => 0.55,
                _ => 0.5,
            },
            field.span,
            kind,
            field.label.as_str(),
        ));
    }
    version_tables(document, role, out);
    for (index, block) in document.blocks.iter().enumerate() {
        let text = block.text.as_str();
        let prose = matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::ListItem { .. }
        );
        if !prose {
            continue;
        }
        if text.len() <= 200 && needs::versioned(text) >= 2 {
            out.push(fallback::found(
                Element::SoftwareVersions,
                0.43 / weight(role, Element::SoftwareVersions).min(1.0),
                block.text.span(),
                EvidenceKind::Paragraph,
                text.lines().next().unwrap_or_default(),
            ));
        }
        let titled = || {
            let section = document.sections.get(document.section_of(index));
            section.is_some_and(|section| about_software(section.title.as_str()))
        };
        let covered = COVERED.find(text);
        if let Some(found) = covered {
            out.push(fallback::found(
                Element::SoftwareVersions,
                match role {
                    DocumentRole::Dossier => 0.45,
                    role => 0.43 / weight(role, Element::SoftwareVersions),
                },
                block.text.span_of(found.clone()),
                EvidenceKind::Paragraph,
                text.get(found).unwrap_or_default(),
            ));
        }
        if needs::names_version(text) && titled() && needs::names_software(text) {
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

/// Tables with a column of versions, which are not those of other people's pieces.
fn version_tables(document: &Document, role: DocumentRole, out: &mut Vec<Candidate>) {
    let mut column: Option<(u32, usize)> = None;
    for block in &document.blocks {
        let BlockKind::TableRow {
            cells,
            header,
            table,
        } = &block.kind
        else {
            continue;
        };
        if *header {
            let others = Said::in_text(block.text.as_str()).has(Group::Pieces);
            let at = cells.iter().position(|cell| is_column(cell.as_str()));
            column = at.filter(|_| !others).map(|at| (*table, at));
            continue;
        }
        let Some((_, at)) = column.filter(|(of, _)| of == table) else {
            continue;
        };
        let value = cells.get(at).map_or("", |cell| cell.as_str());
        if needs::is_version(value) && verdict::of_block(block) == Verdict::Content {
            column = None;
            out.push(fallback::found(
                Element::SoftwareVersions,
                0.42 / weight(role, Element::SoftwareVersions).min(1.0),
                block.span,
                EvidenceKind::TableRow,
                block.text.as_str().lines().next().unwrap_or_default(),
            ));
        }
    }
}

/// Whether the title of a column is one over versions.
fn is_column(title: &str) -> bool {
    let words = words(title);
    words.len() <= 4
        && words
            .iter()
            .any(|word| VERSION_COLUMN.iter().any(|known| word.starts_with(known)))
}

/// What a column of versions is called.
const VERSION_COLUMN: &[&str] = &[
    "version",
    "versie",
    "versao",
    "verze",
    "verzia",
    "versio",
    "wersj",
    "latest",
    "release",
    "stand",
    "softwarestand",
    "firmware",
    "verzio",
    "razlic",
    "verzij",
    "バージョン",
    "版",
];

/// Local pictures whose words say that they show the device.
fn pictures(document: &Document, out: &mut Vec<Candidate>) {
    for (number, link) in document.links.iter().enumerate() {
        let name = &link.target.value;
        // A path named in the text shows the thing as well.
        let shown = match link.kind {
            LinkKind::Image => true,
            LinkKind::Path => is_picture(name),
            LinkKind::Link | LinkKind::Address => false,
        };
        if !shown || target::is_external(name) {
            continue;
        }
        let mut said = words(&link.text);
        let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
        said.extend(words(file));
        let kept = words(folder)
            .last()
            .is_some_and(|folder| FOLDERS.contains(&folder.as_str()));
        said.sort();
        said.dedup();
        let count = |list: &[&str]| {
            said.iter()
                .filter(|word| list.contains(&word.as_str()))
                .count()
        };
        if kept || count(BODY) > 0 || count(VIEWS) > 1 {
            let title = match link.text.is_empty() {
                true => name,
                false => &link.text,
            };
            let (span, kind) = (link.span, EvidenceKind::Link);
            let found = fallback::found(Element::Photographs, 0.55, span, kind, title);
            let points = match link.kind {
                LinkKind::Path => vec![number],
                _ => Vec::new(),
            };
            out.push(Candidate { points, ..found });
        }
    }
}

/// Whether a path is that of a picture as cameras make them.
fn is_picture(path: &str) -> bool {
    let ending = path.rsplit('.').next().unwrap_or_default();
    ["jpg", "jpeg", "png", "webp", "heic"].contains(&ending.to_ascii_lowercase().as_str())
}

/// A sentence that says for how long, or until when, there is support.
fn supported(document: &Document, pieces: &[Piece], out: &mut Vec<Candidate>) {
    for (block, piece) in document.blocks.iter().zip(pieces) {
        let prose = matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::ListItem { .. }
        );
        let text = block.text.as_str();
        if !prose || text.len() < 20 || !verdict::says(piece) || !SUPPORTED.is_match(text) {
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
