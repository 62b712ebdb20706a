//! Estonian.

use super::Strength::{Anywhere, Most, Whole};
use super::{Declaration, Element, Language, Term};

pub(super) static LANGUAGE: Language = Language {
    code: "et",
    inflected: true,
    titles: TITLES,
    files: FILES,
    fillers: &["ja", "ning", "jaoks", "lisa", "artikkel"],
    not_applicable: &["ei kohaldata", "ei ole kohaldatav", "ei kohaldu"],
    unfilled: &["täita", "täitmiseks", "täiendada", "lisatakse hiljem"],
    promise: &[
        "täiendatakse",
        "koostatakse hiljem",
        "lisatakse",
        "koostamisel",
        "ettevalmistamisel",
        "lisatakse hiljem",
    ],
    absence: &[
        "puudub",
        "puuduvad",
        "ei ole veel",
        "pole veel",
        "ei ole olemas",
        "ei ole koostatud",
        "ei ole tehtud",
    ],
    declaration: Declaration {
        sole_responsibility: &[&["ainuvastutus"]],
        object: &["deklareeritav toode", "deklaratsiooni ese"],
        conformity: &["kooskõlas", "vastab"],
        signature: &["allkiri", "allkirjastatud", "alla kirjutanud"],
        issue: &[
            "koht ja kuupäev",
            "väljaandmise koht ja kuupäev",
            "väljaandmise kuupäev",
            "koht",
            "kuupäev",
        ],
        signatory: &[
            "nimi",
            "nimi ja ametinimetus",
            "ametinimetus",
            "nimi ametinimetus",
            "ametikoht",
        ],
        manufacturer: &["tootja"],
    },
};

static TITLES: &[(Element, &[Term])] = &[
    (
        Element::GeneralDescription,
        &[
            ("digielemente sisaldava toote üldkirjeldus", Anywhere),
            ("üldine kirjeldus", Anywhere),
            ("üldkirjeldus", Anywhere),
            ("toote kirjeldus", Anywhere),
            ("kirjeldus", Whole),
            ("toode", Whole),
            ("sissejuhatus", Whole),
        ],
    ),
    (
        Element::IntendedPurpose,
        &[
            ("sihtotstarve", Anywhere),
            ("kavandatud otstarve", Anywhere),
            ("ettenähtud otstarve", Anywhere),
            ("kasutusotstarve", Anywhere),
            ("mõistlikult prognoositav kasutamine", Anywhere),
            ("mõistlikult eeldatav kasutamine", Anywhere),
            ("mõistlikult prognoositav kasutus", Anywhere),
            ("mõistlikult prognoositav väärkasutamine", Anywhere),
            ("mõistlikult eeldatav väärkasutamine", Anywhere),
            ("väärkasutus", Anywhere),
            ("otstarve", Whole),
            ("ettenähtud kasutus", Anywhere),
        ],
    ),
    (
        Element::SoftwareVersions,
        &[
            ("tarkvara versioonid", Anywhere),
            ("tarkvaraversioonid", Anywhere),
            ("tarkvaraversioon*", Anywhere),
            ("tarkvara versioon*", Anywhere),
            ("versioon", Whole),
        ],
    ),
    (
        Element::Photographs,
        &[
            ("fotod või joonised", Anywhere),
            ("fotod", Most),
            ("illustratsioonid", Anywhere),
            ("pildid", Most),
            ("joonised", Most),
        ],
    ),
    (
        Element::UserInformation,
        &[
            ("teave ja juhised kasutajale", Anywhere),
            ("kasutajale mõeldud teave ja juhised", Anywhere),
            ("kasutusjuhend", Anywhere),
            ("kasutusjuhised", Anywhere),
            ("kasutaja teave", Anywhere),
        ],
    ),
    (
        Element::Architecture,
        &[
            ("projekteerimine ja arendamine", Anywhere),
            ("kavandamine ja arendamine", Anywhere),
            ("disain ja arendus", Anywhere),
            ("süsteemi arhitektuur", Anywhere),
            ("süsteemiarhitektuur", Anywhere),
            ("arhitektuur", Most),
        ],
    ),
    (
        Element::VulnerabilityHandling,
        &[
            ("nõrkuste käsitlemine", Most),
            ("turvanõrkuste käsitlemine", Anywhere),
            ("haavatavuste haldamine", Anywhere),
            ("haavatavuste käsitlemine", Anywhere),
            ("haavatavuste haldus", Anywhere),
        ],
    ),
    (
        Element::Sbom,
        &[
            ("tarkvara koostisosade loend", Most),
            ("tarkvara materjalide loetelu", Anywhere),
            ("tarkvarakomponentide loend", Anywhere),
            ("tarkvara osade loetelu", Anywhere),
            ("tarkvara koostisosade loetelu", Anywhere),
        ],
    ),
    (
        Element::CvdPolicy,
        &[
            ("nõrkuste koordineeritud avalikustamise poliitika", Anywhere),
            ("koordineeritud nõrkuste avalikustamine", Anywhere),
            ("turvanõrkuste koordineeritud avalikustamine", Anywhere),
            ("haavatavuste koordineeritud avalikustamine", Anywhere),
            ("haavatavuste avalikustamine", Anywhere),
            ("turvanõrkuste avalikustamine", Anywhere),
        ],
    ),
    (
        Element::Contact,
        &[
            ("kontaktaadress", Anywhere),
            ("kontaktandmed", Anywhere),
            ("ühtne kontaktpunkt", Anywhere),
            ("ainus kontaktpunkt", Anywhere),
            ("kontakt", Whole),
        ],
    ),
    (
        Element::Updates,
        &[
            ("uuenduste turvaline levitamine", Anywhere),
            ("värskenduste turvaline levitamine", Anywhere),
            ("turvaline uuenduste levitamine", Anywhere),
            ("turvauuendused", Anywhere),
            ("turvavärskendused", Anywhere),
            ("turbeuuendused", Anywhere),
            ("uuendused", Whole),
            ("uuenduste levitamine", Anywhere),
        ],
    ),
    (
        Element::Production,
        &[
            ("tootmis ja seireprotsessid", Anywhere),
            ("tootmis ja järelevalveprotsessid", Anywhere),
            ("tootmine ja seire", Anywhere),
            ("tootmine", Whole),
        ],
    ),
    (
        Element::RiskAssessment,
        &[
            ("küberturvalisuse riskide hindamine", Anywhere),
            ("küberturvalisuse riskihindamine", Anywhere),
            ("riskihindamine", Anywhere),
            ("küberriskide hindamine", Anywhere),
            ("riskide hindamine", Anywhere),
            ("riskianalüüs", Anywhere),
            ("riskid", Whole),
        ],
    ),
    (
        Element::SupportPeriod,
        &[
            ("tugiperiood", Anywhere),
            ("toeperiood", Anywhere),
            ("toetusperiood", Anywhere),
            ("tugiperioodi lõppkuupäev", Most),
            ("toeperioodi lõppkuupäev", Anywhere),
            ("toe lõppkuupäev", Anywhere),
            ("tugi", Whole),
        ],
    ),
    (
        Element::Standards,
        &[
            ("harmoneeritud standardid", Anywhere),
            ("ühtlustatud standardid", Anywhere),
            ("ühtsed kirjeldused", Anywhere),
            ("ühised spetsifikatsioonid", Anywhere),
            ("ühtsed spetsifikatsioonid", Anywhere),
            ("euroopa küberturvalisuse sertifitseerimise kava", Anywhere),
            ("küberturvalisuse sertifitseerimise kava", Anywhere),
            ("standardid", Whole),
        ],
    ),
    (
        Element::TestReports,
        &[
            ("katsearuanded", Anywhere),
            ("testiaruanded", Anywhere),
            ("katseprotokollid", Anywhere),
            ("katsed", Whole),
        ],
    ),
    (
        Element::Declaration,
        &[
            ("eli vastavusdeklaratsioon", Anywhere),
            ("el i vastavusdeklaratsioon", Anywhere),
            ("el vastavusdeklaratsioon", Anywhere),
            ("vastavusdeklaratsioon", Anywhere),
            ("lihtsustatud eli vastavusdeklaratsioon", Anywhere),
            ("lihtsustatud vastavusdeklaratsioon", Anywhere),
        ],
    ),
];

static FILES: &[(Element, &[&str])] = &[];
