//! Whether a folder holds a product's technical file, and whether the product has hardware.

use super::candidate::Candidate;
use super::role::{self, DocumentRole, Signs};
use super::verdict::{self, Piece, Verdict};
use super::{Nature, Parts, mirror, papers};
use crate::config::{Config, Kind};
use crate::discover::folder_of;
use crate::document::pattern::{Regex, pattern};
use crate::document::{Document, LinkKind, target};
use crate::law::{Element, words};
use crate::parallel;
use crate::source::Sources;
use aho_corasick::{AhoCorasick, AhoCorasickKind};
use rustc_hash::FxHashSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{LazyLock, OnceLock};

mod map;
mod spread;

/// One document as recognition sees it.
pub(super) struct Seen<'a> {
    pub(super) document: &'a Document,
    pub(super) role: DocumentRole,
    pub(super) signs: Signs,
    pub(super) candidates: Vec<Candidate>,
}

/// A document with what is known of it before anything is looked for in it.
pub(super) struct Judged<'a> {
    pub(super) document: &'a Document,
    pub(super) role: DocumentRole,
    pub(super) signs: Signs,
    pieces: OnceLock<Vec<Piece>>,
}

impl Judged<'_> {
    /// What its blocks say, each by itself.
    pub(super) fn pieces(&self, sources: &Sources) -> &[Piece] {
        self.pieces
            .get_or_init(|| verdict::pieces(self.document, sources))
    }
}

/// The kind and the signs of every document.
///
/// What the index of a technical file links to beside itself belongs to the technical file.
pub(super) fn roles<'a>(
    parts: &'a Parts,
    sources: &Sources,
    preferred: &[String],
) -> Vec<Judged<'a>> {
    let documents = parts.documents.iter().map(|document| document.as_ref());
    let documents: Vec<&'a Document> = documents.collect();
    let mut all = parallel::map(&documents, |document| {
        let signs = role::signs(document);
        Judged {
            document,
            role: role::of(document, sources, &parts.path, &signs),
            signs,
            pieces: OnceLock::new(),
        }
    });
    let mut linked: FxHashSet<String> = FxHashSet::default();
    for judged in &all {
        let Judged {
            document,
            role,
            signs,
            ..
        } = judged;
        let here = sources.path(document.file);
        let folder = folder_of(here);
        if *role != DocumentRole::Dossier || !signs.names_act || folder == parts.path {
            continue;
        }
        let targets = document
            .links
            .iter()
            .flat_map(|link| target::candidates(here, link));
        linked.extend(targets.filter(|path| folder_of(path).starts_with(folder)));
    }
    let mirrors = mirror::find(&parts.documents, sources, preferred);
    for judged in &mut all {
        let Judged {
            document,
            role,
            signs,
            ..
        } = judged;
        if mirrors.contains(&document.file) {
            *role = DocumentRole::Mirror;
        }
        if *role == DocumentRole::Other
            && linked.contains(sources.path(document.file))
            && !role::is_foreign(document, sources, signs)
        {
            *role = DocumentRole::Dossier;
        }
    }
    papers::find(&mut all, sources);
    all
}

/// Whether the documents are a product's technical file.
pub(super) fn of(parts: &Parts, config: &Config, seen: &[Seen<'_>], sources: &Sources) -> Nature {
    if !parts.whole_folder {
        return Nature::SingleFiles;
    }
    let configured = !config.products.is_empty() || !config.evidence.is_empty();
    let marked = parts.documents.iter().any(|document| {
        document
            .marks
            .iter()
            .any(|mark| matches!(mark.kind, crate::document::MarkKind::Element(_)))
    });
    if configured || marked {
        return Nature::TechnicalFile;
    }
    let guides: usize = seen
        .iter()
        .filter(|one| one.role == DocumentRole::Guide)
        .map(|one| one.signs.letters)
        .sum();
    let dossiers: Vec<_> = seen
        .iter()
        .filter(|one| matches!(one.role, DocumentRole::Dossier))
        .collect();
    let letters: usize = dossiers.iter().map(|one| one.signs.letters).sum();
    // Elements that the dossier's own documents fill, or leave open in a form of their own.
    let mut filled = FxHashSet::default();
    let mut held = FxHashSet::default();
    // A README that speaks of the Regulation for the product is the entrance to what lies beside it.
    let entrance = !dossiers.is_empty()
        && seen
            .iter()
            .any(|one| one.role == DocumentRole::Readme && one.signs.names_act);
    for one in seen.iter().filter(|one| match one.role {
        DocumentRole::Dossier | DocumentRole::Security => true,
        DocumentRole::Readme => entrance && one.signs.names_act,
        _ => false,
    }) {
        for candidate in one
            .candidates
            .iter()
            .filter(|candidate| candidate.score >= 0.5)
        {
            let dossier = one.role != DocumentRole::Security;
            if candidate.verdict == Verdict::Content {
                filled.insert(candidate.element);
            }
            if dossier && candidate.verdict != Verdict::Law {
                held.insert(candidate.element);
            }
        }
    }
    let named = dossiers.iter().any(|one| one.signs.names_act);
    let particulars = particulars(parts, seen, sources);
    let count = particulars.iter().filter(|found| **found).count();
    let named = named || (entrance && count >= 2);
    let drowned = guides > letters * 2 && count < 2;
    let speaks = (filled.len() >= 3 && held.len() >= 2) || held.len() >= 5;
    let mapped = seen.iter().any(|one| map::is_map(one, seen, sources));
    let told = named && speaks && count >= 1 || spread::is_file(seen);
    if told && !drowned || mapped || papers::make_file(seen) {
        Nature::TechnicalFile
    } else {
        Nature::NoTechnicalFile
    }
}

/// What only a product's own papers have, a guide about the law has not: a version, an address for reports, an SBOM,
/// a security policy, more of the maker's voice than of advice.
fn particulars(parts: &Parts, seen: &[Seen<'_>], sources: &Sources) -> [bool; 6] {
    let says = |role: DocumentRole, element: Element| {
        let of_role = seen.iter().filter(move |one| one.role == role);
        of_role.flat_map(|one| &one.candidates).any(|candidate| {
            let given = matches!(candidate.verdict, Verdict::Content | Verdict::Unfilled);
            candidate.element == element && given && candidate.score >= 0.5
        })
    };
    let dossiers = || {
        seen.iter()
            .filter(|one| one.role == DocumentRole::Dossier)
            .map(|one| one.signs)
    };
    // A page on the web may be anybody's; an e-mail address is the maker's.
    let written = seen
        .iter()
        .filter(|one| one.role == DocumentRole::Dossier)
        .flat_map(|one| &one.candidates)
        .any(|candidate| {
            let given = matches!(candidate.verdict, Verdict::Content | Verdict::Unfilled);
            candidate.element == Element::Contact
                && given
                && sources.text(candidate.span).contains('@')
        });
    // A file that is the declaration, not a section that speaks of one.
    let declared = seen
        .iter()
        .filter(|one| one.role == DocumentRole::Dossier)
        .flat_map(|one| &one.candidates)
        .any(|candidate| {
            candidate.element == Element::Declaration && candidate.kind == super::EvidenceKind::File
        });
    let own: usize = dossiers().map(|signs| signs.own).sum();
    let advice: usize = dossiers().map(|signs| signs.advice + signs.law).sum();
    [
        says(DocumentRole::Dossier, Element::SoftwareVersions)
            || says(DocumentRole::Readme, Element::SoftwareVersions)
            || says(DocumentRole::Changelog, Element::SoftwareVersions),
        written,
        says(DocumentRole::Security, Element::Contact)
            || says(DocumentRole::Security, Element::CvdPolicy),
        !parts.sboms.is_empty(),
        own >= 2 && own > advice,
        declared || !parts.manifests.is_empty(),
    ]
}

/// Words that come with a case and a circuit board.
const HARDWARE: &[&str] = &[
    "enclosure",
    "housing",
    "hardware revision",
    "circuit board",
    "power supply",
    "gehäuse",
    "leiterplatte",
    "netzteil",
    "behuizing",
    "printplaat",
    "rating plate",
    "typenschild",
    "typeplaatje",
    "schaltschrank",
    "secure element",
    "microcontroller",
    "mikrocontroller",
    "din-rail",
    "din rail",
    "battery lasts",
    "carte électronique",
    "boîtier",
    "test bench",
    "prüfplatz",
    "potting",
    "emmc",
    "802.3af",
    "service button",
    "physical button",
    "reset button",
    "push button",
    "test jig",
    "led is",
    "led blinks",
    "reset-taste",
    "resettknapp",
    "bouton reset",
    "botón de reset",
    "pulsante di reset",
    "przycisk reset",
    "power over ethernet",
    "type plate",
    "type label",
    "ip camera",
    "usb dongle",
    "wall mount",
    "din-schiene",
    "hutschiene",
    "wandmontage",
    "lötstelle",
    "moederbord",
    "wandbevestiging",
    "carte mère",
    "rail din",
    "placa base",
    "scheda madre",
    "płyta główna",
    "moderkort",
    "bundkort",
    "emolevy",
    "základní deska",
    "placa-mãe",
    "jtag",
    "rs-485",
    "rs485",
    "antenn",
    "coin cell",
    "batteri",
    "solarzelle",
    "solcell",
    "nb-iot",
    "testbænk",
    "provbänk",
    "carril din",
    "guida din",
    "din-skena",
    "din-skinne",
    "din-kisk",
    "szyna din",
    "szynie din",
    "płytk",
    "plomb",
    "eeprom",
    "wm-bus",
    "printje",
    "plytka",
    "obudow",
    "zasilacz",
    "tabliczka znamionowa",
    "mikrokontroler",
    "placa de circuito",
    "caja del equipo",
    "microcontrolador",
    "fuente de alimentación",
    "scheda elettronica",
    "alimentatore",
    "involucro",
    "microcontrollore",
    "boitier",
    "microcontrôleur",
    "alimentation 230",
    "kretskort",
    "kapsling",
    "nätdel",
    "märkskylt",
    "mikrokontroller",
    "printplade",
    "kabinet ",
    "strømforsyning",
    "typeskilt",
    "piirilevy",
    "kotelo",
    "mikro-ohjain",
    "virtalähde",
    "arvokilpi",
    "releohja",
    "deska plošných",
    "napájecí zdroj",
    "výrobní štítek",
    "invólucro",
    "placa de circuitos",
    "fonte de alimentação",
    "solar panel",
    "筐体",
    "基板",
    "銘板",
    "マイコン",
    "電源ユニット",
];

#[allow(clippy::expect_used, reason = "the words are fixed and few")]
static BODIES: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .kind(Some(AhoCorasickKind::DFA))
        .build(HARDWARE)
        .expect("a small automaton")
});

/// Families of chips that only devices have, and figures of their supply and protection.
static CHIPS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:ESP32|ESP8266|STM32|nRF5\d|RP2\d[45]0|EFR32|AM[36]\d{2,3}\d|RK3[35]\d\d|IMX[678]|BCM2\d{3}|GD32|LPC\d{2}|MSP430|TM4C|RA[2468][A-Z]\d|XMC\d{4}|ECP5|ATmega|ATSAM|SAMD\d|i\.MX ?\d|PIC1[68]|PIC32|CC13\d\d|CC26\d\d|Cortex-M)|\b\d{1,3}(?:[.,]\d)? ?(?:kW|VDC|VAC|V DC|V AC|mAh|dBm)\b|\bIP[2-6]\dK?\b|\b\d{1,4} ?[×x] ?\d{1,4}(?: ?[×x] ?\d{1,4})? ?mm\b|\b\d ?[GM]B (?:e?MMC|NOR|NAND|QSPI|flash)\b|\b(?:868|915|433) ?MHz\b",
    )
});

/// So many words of the kind make a device; a chip or a figure counts for two.
const ENOUGH: usize = 3;
const CHIP: usize = 2;

/// Chips and figures looked at in one document.
const MOST_CHIPS: usize = 20;

/// Whether a README says first that the product is a library.
fn is_of_library(document: &Document) -> bool {
    document.blocks.iter().take(12).any(|block| {
        let text = block.text.folded();
        words::any(text, LIBRARY)
    })
}

/// What software is called that others build in.
const LIBRARY: &[&str] = &[
    "library",
    "libraries",
    "sdk",
    "framework",
    "toolkit",
    "bibliothek",
    "programmbibliothek",
    "bibliotheek",
    "bibliothèque",
    "biblioteca",
    "libreria",
    "biblioteka",
    "bibliotek",
    "kirjasto",
    "knihovna",
    "knižnica",
    "ライブラリ",
    "client for",
    "implementation of",
    "driver for",
];

/// Whether the product is software alone: from the configuration, else from what the documents show.
pub(super) fn is_software(parts: &Parts, seen: &[Seen<'_>], sources: &Sources) -> bool {
    match parts.facts.kind.as_ref().map(|kind| kind.value) {
        Some(Kind::Software) => return true,
        Some(Kind::Hardware | Kind::Both) => return false,
        // A component can be either.
        Some(Kind::Component) | None => {}
    }
    let ours = || {
        seen.iter().filter(|one| {
            !matches!(
                one.role,
                DocumentRole::Guide
                    | DocumentRole::Housekeeping
                    | DocumentRole::Template
                    | DocumentRole::Mirror
            )
        })
    };
    let pictured = ours().flat_map(|one| &one.document.links).any(|link| {
        let target = link.target.value.to_lowercase();
        link.kind == LinkKind::Image
            && [
                "photo",
                "front-view",
                "rear-view",
                "pcb",
                "enclosure",
                "housing",
                "foto",
            ]
            .iter()
            .any(|word| target.contains(word))
    });
    let photographs = ours().flat_map(|one| &one.candidates).any(|candidate| {
        candidate.element == Element::Photographs && candidate.verdict == Verdict::Content
    });
    if pictured || photographs {
        return false;
    }
    // A library for devices names their chips and is none.
    let library = ours().any(|one| one.role == DocumentRole::Readme && is_of_library(one.document));
    let speaking: Vec<_> = (ours().filter(|one| one.role != DocumentRole::Other)).collect();
    // One document that shows a device is enough.
    let device = AtomicBool::new(false);
    let named = parallel::map(&speaking, |one| {
        if device.load(Ordering::Relaxed) {
            return (FxHashSet::default(), 0);
        }
        let text = sources.file(one.document.file).text().unwrap_or_default();
        let start = text
            .get(..text.floor_char_boundary(200_000))
            .unwrap_or(text);
        // The output of a tool names the same chip again and again.
        let chips: FxHashSet<String> = match library {
            true => FxHashSet::default(),
            false => {
                let named = CHIPS.find_iter(start).take(MOST_CHIPS);
                named.map(|found| found.as_str().to_lowercase()).collect()
            }
        };
        let bodies = BODIES.find_iter(start).take(ENOUGH).count();
        if bodies + chips.len() * CHIP >= ENOUGH {
            device.store(true, Ordering::Relaxed);
        }
        (chips, bodies)
    });
    let mut chips: FxHashSet<String> = FxHashSet::default();
    let mut bodies = 0;
    for (more, count) in named {
        chips.extend(more);
        bodies += count;
    }
    bodies + chips.len() * CHIP < ENOUGH
}
