//! Czech.

use super::Strength::{Anywhere, Most, Whole};
use super::{Declaration, Element, Language, Term};

pub(super) static LANGUAGE: Language = Language {
    code: "cs",
    inflected: true,
    titles: TITLES,
    files: FILES,
    fillers: &[
        "a",
        "v",
        "na",
        "pro",
        "k",
        "z",
        "s",
        "o",
        "do",
        "při",
        "příloha",
        "článek",
    ],
    not_applicable: &[
        "nepoužitelné",
        "neuplatní se",
        "nevztahuje se",
        "nepoužije se",
    ],
    unfilled: &[
        "k doplnění",
        "doplnit",
        "bude doplněno",
        "bude doplněn",
        "vyplnit",
        "k vyplnění",
        "doplňte",
    ],
    promise: &[
        "bude doplněn",
        "bude vypracován",
        "bude popsán",
        "bude zpracován",
        "v přípravě",
        "připravuje se",
        "bude přilož",
        "bude dodán",
        "doplníme",
        "připravujeme",
        "teprve bude",
        "přijde později",
        "dodáme později",
    ],
    absence: &[
        "chybí",
        "zatím není",
        "dosud není",
        "neexistuje",
        "není k dispozici",
        "zatím neexistuje",
        "ještě není",
        "nebyl proveden",
        "nebyla proveden",
        "nebylo proveden",
        "není hotov",
        "ještě nemáme",
        "zatím nemáme",
        "není vypracov",
        "nebyl vypracov",
        "nedostali jsme",
    ],
    declaration: Declaration {
        sole_responsibility: &[&["výhradní", "odpovědnost"], &["výlučn", "odpovědnost"]],
        object: &["předmět prohlášení", "předmět výše uvedeného prohlášení"],
        conformity: &[
            "ve shodě s",
            "v souladu s",
            "harmonizačními právními předpisy",
        ],
        signature: &["podpis", "podepsáno", "podepsáno za a jménem"],
        issue: &[
            "místo a datum",
            "místo a datum vydání",
            "datum vydání",
            "místo",
            "datum",
        ],
        signatory: &["jméno", "jméno a funkce", "funkce", "jméno funkce"],
        manufacturer: &["výrobce"],
    },
};

static TITLES: &[(Element, &[Term])] = &[
    (
        Element::GeneralDescription,
        &[
            ("obecný popis produktu s digitálními prvky", Anywhere),
            ("obecný popis", Anywhere),
            ("popis produktu", Anywhere),
            ("popis výrobku", Anywhere),
            ("popis", Whole),
            ("výrobek", Whole),
            ("úvod", Whole),
        ],
    ),
    (
        Element::IntendedPurpose,
        &[
            ("určený účel", Anywhere),
            ("zamýšlený účel", Anywhere),
            ("zamýšlené použití", Anywhere),
            ("účel použití", Anywhere),
            ("rozumně předvídatelné použití", Anywhere),
            ("přiměřeně předvídatelné použití", Anywhere),
            ("rozumně předvídatelné nesprávné použití", Anywhere),
            ("předvídatelné nesprávné použití", Anywhere),
            ("účel", Whole),
        ],
    ),
    (
        Element::SoftwareVersions,
        &[
            ("verze softwaru", Anywhere),
            ("softwarové verze", Anywhere),
            ("verze firmwaru", Anywhere),
            ("verze", Whole),
        ],
    ),
    (
        Element::Photographs,
        &[
            ("fotografie nebo ilustrace", Anywhere),
            ("fotografie", Anywhere),
            ("vyobrazení", Anywhere),
            ("snímky", Whole),
        ],
    ),
    (
        Element::UserInformation,
        &[
            ("informace a pokyny pro uživatele", Anywhere),
            ("návod k použití", Anywhere),
            ("uživatelská příručka", Anywhere),
            ("návod k obsluze", Anywhere),
            ("pokyny pro uživatele", Anywhere),
        ],
    ),
    (
        Element::Architecture,
        &[
            ("návrh a vývoj", Anywhere),
            ("návrh, vývoj a výroba", Anywhere),
            ("konstrukce a vývoj", Anywhere),
            ("architektura systému", Anywhere),
            ("systémová architektura", Anywhere),
            ("architektura", Most),
        ],
    ),
    (
        Element::VulnerabilityHandling,
        &[
            ("řešení zranitelností", Anywhere),
            ("nakládání se zranitelnostmi", Anywhere),
            ("zvládání zranitelností", Anywhere),
            ("správa zranitelností", Anywhere),
            ("řízení zranitelností", Anywhere),
            ("zranitelnosti", Whole),
        ],
    ),
    (
        Element::Sbom,
        &[
            ("softwarový kusovník", Anywhere),
            ("soupis softwarových komponent", Anywhere),
            ("seznam softwarových komponent", Anywhere),
            ("seznam komponent", Most),
        ],
    ),
    (
        Element::CvdPolicy,
        &[
            (
                "politika koordinovaného zveřejňování zranitelností",
                Anywhere,
            ),
            ("koordinované zveřejňování zranitelností", Anywhere),
            ("zveřejňování zranitelností", Anywhere),
            ("hlášení zranitelností", Anywhere),
        ],
    ),
    (
        Element::Contact,
        &[
            ("kontaktní adresa", Anywhere),
            ("kontaktní údaje", Anywhere),
            ("jednotné kontaktní místo", Anywhere),
            ("jediné kontaktní místo", Anywhere),
            ("kontakt", Whole),
        ],
    ),
    (
        Element::Updates,
        &[
            ("bezpečná distribuce aktualizací", Anywhere),
            ("bezpečné šíření aktualizací", Anywhere),
            ("bezpečnostní aktualizace", Anywhere),
            ("bezpečné aktualizace", Anywhere),
            ("aktualizace", Whole),
            ("distribuce aktualizací", Anywhere),
        ],
    ),
    (
        Element::Production,
        &[
            ("výrobní a monitorovací procesy", Anywhere),
            ("procesy výroby a monitorování", Anywhere),
            ("výroba a monitorování", Anywhere),
            ("výroba", Whole),
        ],
    ),
    (
        Element::RiskAssessment,
        &[
            ("posouzení kybernetických bezpečnostních rizik", Anywhere),
            ("posouzení rizik kybernetické bezpečnosti", Anywhere),
            ("posouzení rizik", Anywhere),
            ("hodnocení rizik", Anywhere),
            ("analýza rizik", Anywhere),
            ("rizika", Whole),
        ],
    ),
    (
        Element::SupportPeriod,
        &[
            ("období podpory", Anywhere),
            ("doba podpory", Anywhere),
            ("datum ukončení období podpory", Anywhere),
            ("konec období podpory", Anywhere),
            ("konec podpory", Anywhere),
            ("podpora", Whole),
        ],
    ),
    (
        Element::Standards,
        &[
            ("harmonizované normy", Anywhere),
            ("společné specifikace", Anywhere),
            (
                "evropský systém certifikace kybernetické bezpečnosti",
                Anywhere,
            ),
            (
                "evropské schéma certifikace kybernetické bezpečnosti",
                Anywhere,
            ),
            ("použité normy", Anywhere),
            ("normy", Whole),
        ],
    ),
    (
        Element::TestReports,
        &[
            ("zkušební protokoly", Anywhere),
            ("protokoly o zkouškách", Anywhere),
            ("zprávy o zkouškách", Anywhere),
            ("zprávy o testech", Anywhere),
            ("zkoušky", Whole),
            ("testy", Whole),
        ],
    ),
    (
        Element::Declaration,
        &[
            ("eu prohlášení o shodě", Anywhere),
            ("prohlášení eu o shodě", Anywhere),
            ("prohlášení o shodě", Anywhere),
            ("zjednodušené eu prohlášení o shodě", Anywhere),
            ("zjednodušené prohlášení o shodě", Anywhere),
        ],
    ),
];

static FILES: &[(Element, &[&str])] = &[
    (Element::SoftwareVersions, &["verze"]),
    (
        Element::UserInformation,
        &["prirucka", "navod", "uzivatelska prirucka"],
    ),
    (Element::Architecture, &["architektura", "navrh"]),
    (Element::Production, &["vyroba", "sestaveni"]),
    (Element::Standards, &["normy"]),
    (
        Element::GeneralDescription,
        &["popis", "popis produktu", "popis vyrobku"],
    ),
    (Element::Photographs, &["fotografie"]),
    (
        Element::RiskAssessment,
        &["posouzeni rizik", "analyza rizik"],
    ),
    (Element::Declaration, &["prohlaseni o shode"]),
    (Element::UserInformation, &["navod k pouziti"]),
];
