//! Romanian.

use super::Strength::{Anywhere, Most, Whole};
use super::{Declaration, Element, Language, Term};

pub(super) static LANGUAGE: Language = Language {
    code: "ro",
    inflected: true,
    titles: TITLES,
    files: FILES,
    fillers: &[
        "și",
        "de",
        "a",
        "al",
        "ale",
        "în",
        "pentru",
        "cu",
        "la",
        "un",
        "o",
        "anexa",
        "anexă",
        "articolul",
    ],
    not_applicable: &["nu se aplică", "neaplicabil", "nu este aplicabil"],
    unfilled: &[
        "de completat",
        "se va completa",
        "a se completa",
        "de definit",
    ],
    promise: &[
        "va fi completat",
        "va fi documentat",
        "va fi descris",
        "va fi elaborat",
        "în pregătire",
        "în curs de elaborare",
        "va fi anexat",
        "va fi adăugat",
        "vor fi anexate",
        "în lucru",
    ],
    absence: &[
        "lipsește",
        "lipsesc",
        "nu există",
        "nu este disponibil",
        "încă nu",
        "nu a fost întocmit",
        "nu a fost efectuat",
    ],
    declaration: Declaration {
        sole_responsibility: &[&["exclusiv", "răspunder"], &["exclusiv", "responsabilit"]],
        object: &["obiectul declarației"],
        conformity: &["este în conformitate", "în conformitate cu"],
        signature: &["semnătura", "semnat", "semnat pentru și în numele"],
        issue: &[
            "locul și data",
            "locul și data emiterii",
            "data emiterii",
            "locul",
            "data",
        ],
        signatory: &[
            "nume",
            "numele",
            "numele și funcția",
            "nume funcție",
            "funcția",
        ],
        manufacturer: &["producător"],
    },
};

static TITLES: &[(Element, &[Term])] = &[
    (
        Element::GeneralDescription,
        &[
            (
                "descriere generală a produsului cu elemente digitale",
                Anywhere,
            ),
            ("descriere generală", Anywhere),
            ("descrierea produsului", Anywhere),
            ("descriere", Whole),
            ("produsul", Whole),
            ("introducere", Whole),
        ],
    ),
    (
        Element::IntendedPurpose,
        &[
            ("scop preconizat", Anywhere),
            ("scopul propus", Anywhere),
            ("utilizare prevăzută", Anywhere),
            ("scop prevăzut", Anywhere),
            ("utilizare previzibilă în mod rezonabil", Anywhere),
            ("utilizare rezonabil previzibilă", Anywhere),
            (
                "utilizare necorespunzătoare previzibilă în mod rezonabil",
                Anywhere,
            ),
            (
                "utilizare necorespunzătoare rezonabil previzibilă",
                Anywhere,
            ),
            ("scopul prevăzut", Anywhere),
            ("utilizare preconizată", Anywhere),
            ("scop", Whole),
        ],
    ),
    (
        Element::SoftwareVersions,
        &[
            ("versiuni de software", Anywhere),
            ("versiuni ale software ului", Anywhere),
            ("versiuni software", Anywhere),
            ("versiunea software", Anywhere),
            ("versiunea de software", Anywhere),
            ("versiune", Whole),
        ],
    ),
    (
        Element::Photographs,
        &[
            ("fotografii sau ilustrații", Anywhere),
            ("fotografii", Anywhere),
            ("ilustrații", Most),
        ],
    ),
    (
        Element::UserInformation,
        &[
            ("informații și instrucțiuni pentru utilizator", Anywhere),
            (
                "informații și instrucțiuni destinate utilizatorului",
                Anywhere,
            ),
            ("manual de utilizare", Anywhere),
            ("instrucțiuni de utilizare", Anywhere),
            ("informații pentru utilizator", Anywhere),
        ],
    ),
    (
        Element::Architecture,
        &[
            ("proiectare și dezvoltare", Anywhere),
            ("proiectare, dezvoltare și producție", Anywhere),
            ("arhitectura sistemului", Anywhere),
            ("arhitectura", Most),
        ],
    ),
    (
        Element::VulnerabilityHandling,
        &[
            ("gestionarea vulnerabilităților", Anywhere),
            ("tratarea vulnerabilităților", Anywhere),
            ("vulnerabilități", Whole),
        ],
    ),
    (
        Element::Sbom,
        &[
            ("listă a materialelor software", Most),
            ("listă de materiale software", Anywhere),
            ("lista componentelor software", Anywhere),
        ],
    ),
    (
        Element::CvdPolicy,
        &[
            (
                "politică de divulgare coordonată a vulnerabilităților",
                Anywhere,
            ),
            ("divulgare coordonată a vulnerabilităților", Anywhere),
            ("divulgarea vulnerabilităților", Anywhere),
            ("raportarea vulnerabilităților", Anywhere),
        ],
    ),
    (
        Element::Contact,
        &[
            ("adresă de contact", Anywhere),
            ("date de contact", Anywhere),
            ("punct unic de contact", Anywhere),
            ("contact", Whole),
        ],
    ),
    (
        Element::Updates,
        &[
            ("distribuire securizată a actualizărilor", Anywhere),
            (
                "distribuirea în condiții de siguranță a actualizărilor",
                Anywhere,
            ),
            ("distribuția securizată a actualizărilor", Anywhere),
            ("actualizări de securitate", Anywhere),
            ("actualizări", Whole),
        ],
    ),
    (
        Element::Production,
        &[
            ("procese de producție și monitorizare", Anywhere),
            ("procesele de producție", Anywhere),
            ("producție și monitorizare", Anywhere),
            ("producție", Whole),
        ],
    ),
    (
        Element::RiskAssessment,
        &[
            ("evaluarea riscurilor de securitate cibernetică", Anywhere),
            (
                "evaluarea riscurilor în materie de securitate cibernetică",
                Anywhere,
            ),
            ("evaluarea riscurilor", Anywhere),
            ("analiza riscurilor", Anywhere),
            ("riscuri", Whole),
        ],
    ),
    (
        Element::SupportPeriod,
        &[
            ("perioadă de asistență", Anywhere),
            ("perioadă de suport", Anywhere),
            ("perioadă de sprijin", Anywhere),
            ("data de încheiere a perioadei de asistență", Anywhere),
            ("data de sfârșit a perioadei de asistență", Anywhere),
            ("sfârșitul perioadei de asistență", Anywhere),
            ("încetarea suportului", Anywhere),
            ("perioada de asistență", Anywhere),
            ("perioada de suport", Anywhere),
            ("perioada de sprijin", Anywhere),
            ("asistență", Whole),
        ],
    ),
    (
        Element::Standards,
        &[
            ("standarde armonizate", Anywhere),
            ("specificații comune", Anywhere),
            (
                "sistem european de certificare de securitate cibernetică",
                Anywhere,
            ),
            (
                "sistem european de certificare a securității cibernetice",
                Anywhere,
            ),
            ("schemă europeană de certificare", Anywhere),
            ("standarde", Whole),
        ],
    ),
    (
        Element::TestReports,
        &[
            ("rapoarte de încercare", Anywhere),
            ("rapoarte de testare", Anywhere),
            ("rapoartele încercărilor", Anywhere),
            ("teste", Whole),
        ],
    ),
    (
        Element::Declaration,
        &[
            ("declarație de conformitate ue", Anywhere),
            ("declarația ue de conformitate", Anywhere),
            ("declarația de conformitate", Anywhere),
            ("declarație de conformitate ue simplificată", Anywhere),
            ("declarația ue de conformitate simplificată", Anywhere),
            ("declarație de conformitate", Anywhere),
        ],
    ),
];

static FILES: &[(Element, &[&str])] = &[];
