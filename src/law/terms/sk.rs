//! Slovak.

use super::Strength::{Anywhere, Most, Whole};
use super::{Declaration, Element, Language, Term};

pub(super) static LANGUAGE: Language = Language {
    code: "sk",
    inflected: true,
    titles: TITLES,
    files: FILES,
    fillers: &[
        "a", "v", "na", "pre", "k", "z", "s", "o", "do", "pri", "príloha", "článok",
    ],
    not_applicable: &["neuplatňuje sa", "nevzťahuje sa", "neuplatniteľné"],
    unfilled: &[
        "na doplnenie",
        "doplniť",
        "bude doplnené",
        "vyplniť",
        "na vyplnenie",
    ],
    promise: &[
        "bude doplnen",
        "bude vypracovan",
        "bude popísan",
        "v príprave",
        "pripravuje sa",
        "bude prilož",
        "doplníme",
        "pripravujeme",
        "bude priložen",
        "bude objednan",
        "na objednanie",
        "bude rozhodnut",
        "bude podpísan",
    ],
    absence: &[
        "chýba",
        "zatiaľ nie je",
        "ešte nie je",
        "neexistuje",
        "nie je k dispozícii",
        "nebol vypracov",
        "zatiaľ nemáme",
        "ešte nemáme",
    ],
    declaration: Declaration {
        sole_responsibility: &[&["výhradn", "zodpovednos"], &["výlučn", "zodpovednos"]],
        object: &["predmet vyhlásenia"],
        conformity: &["v zhode s", "v súlade s"],
        signature: &["podpis", "podpísané", "podpísané za a v mene"],
        issue: &[
            "miesto a dátum",
            "miesto a dátum vydania",
            "dátum vydania",
            "miesto",
            "dátum",
        ],
        signatory: &["meno", "meno a funkcia", "funkcia", "meno funkcia"],
        manufacturer: &["výrobca"],
    },
};

static TITLES: &[(Element, &[Term])] = &[
    (
        Element::GeneralDescription,
        &[
            ("všeobecný opis produktu s digitálnymi prvkami", Anywhere),
            ("všeobecný opis", Anywhere),
            ("opis produktu", Anywhere),
            ("opis výrobku", Anywhere),
            ("opis", Whole),
            ("výrobok", Whole),
            ("úvod", Whole),
        ],
    ),
    (
        Element::IntendedPurpose,
        &[
            ("zamýšľaný účel", Anywhere),
            ("určený účel", Anywhere),
            ("zamýšľané použitie", Anywhere),
            ("rozumne predvídateľné použitie", Anywhere),
            ("primerane predvídateľné použitie", Anywhere),
            ("odôvodnene predvídateľné použitie", Anywhere),
            ("rozumne predvídateľné nesprávne použitie", Anywhere),
            ("odôvodnene predvídateľné nesprávne použitie", Anywhere),
            ("účel", Whole),
        ],
    ),
    (
        Element::SoftwareVersions,
        &[
            ("verzie softvéru", Anywhere),
            ("softvérové verzie", Anywhere),
            ("verzia softvéru", Anywhere),
            ("verzia", Whole),
        ],
    ),
    (
        Element::Photographs,
        &[
            ("fotografie alebo ilustrácie", Anywhere),
            ("fotografie", Anywhere),
            ("vyobrazenia", Anywhere),
            ("obrázky", Most),
        ],
    ),
    (
        Element::UserInformation,
        &[
            ("informácie a pokyny pre používateľa", Anywhere),
            ("návod na použitie", Anywhere),
            ("používateľská príručka", Anywhere),
            ("informácie pre používateľa", Anywhere),
        ],
    ),
    (
        Element::Architecture,
        &[
            ("návrh a vývoj", Anywhere),
            ("dizajn a vývoj", Anywhere),
            ("návrh, vývoj a výroba", Anywhere),
            ("architektúra systému", Anywhere),
            ("systémová architektúra", Anywhere),
            ("architektúra", Most),
        ],
    ),
    (
        Element::VulnerabilityHandling,
        &[
            ("riešenie zraniteľností", Anywhere),
            ("nakladanie so zraniteľnosťami", Anywhere),
            ("správa zraniteľností", Anywhere),
            ("zaobchádzanie so zraniteľnosťami", Anywhere),
            ("riadenie zraniteľností", Anywhere),
            ("zraniteľnosti", Whole),
        ],
    ),
    (
        Element::Sbom,
        &[
            ("softvérový kusovník", Anywhere),
            ("zoznam softvérových komponentov", Anywhere),
            ("súpis softvérových komponentov", Anywhere),
        ],
    ),
    (
        Element::CvdPolicy,
        &[
            (
                "politika koordinovaného zverejňovania zraniteľností",
                Anywhere,
            ),
            ("koordinované zverejňovanie zraniteľností", Anywhere),
            ("zverejňovanie zraniteľností", Anywhere),
            ("hlásenie zraniteľností", Anywhere),
        ],
    ),
    (
        Element::Contact,
        &[
            ("kontaktná adresa", Anywhere),
            ("kontaktné údaje", Anywhere),
            ("jednotné kontaktné miesto", Anywhere),
            ("kontakt", Whole),
        ],
    ),
    (
        Element::Updates,
        &[
            ("bezpečná distribúcia aktualizácií", Anywhere),
            ("bezpečné šírenie aktualizácií", Anywhere),
            ("bezpečnostné aktualizácie", Anywhere),
            ("aktualizácie", Whole),
        ],
    ),
    (
        Element::Production,
        &[
            ("výrobné a monitorovacie procesy", Anywhere),
            ("procesy výroby a monitorovania", Anywhere),
            ("výroba a monitorovanie", Anywhere),
            ("výroba", Whole),
        ],
    ),
    (
        Element::RiskAssessment,
        &[
            ("posúdenie kybernetických rizík", Anywhere),
            ("posúdenie rizík kybernetickej bezpečnosti", Anywhere),
            ("posúdenie kybernetickobezpečnostných rizík", Anywhere),
            ("posúdenie rizík", Anywhere),
            ("analýza rizík", Anywhere),
            ("riziká", Whole),
        ],
    ),
    (
        Element::SupportPeriod,
        &[
            ("obdobie podpory", Anywhere),
            ("doba podpory", Anywhere),
            ("dátum skončenia obdobia podpory", Anywhere),
            ("koniec obdobia podpory", Anywhere),
            ("koniec podpory", Anywhere),
            ("podpora", Whole),
        ],
    ),
    (
        Element::Standards,
        &[
            ("harmonizované normy", Anywhere),
            ("spoločné špecifikácie", Anywhere),
            (
                "európsky systém certifikácie kybernetickej bezpečnosti",
                Anywhere,
            ),
            (
                "európska schéma certifikácie kybernetickej bezpečnosti",
                Anywhere,
            ),
            ("normy", Whole),
        ],
    ),
    (
        Element::TestReports,
        &[
            ("správy o skúškach", Anywhere),
            ("protokoly o skúškach", Anywhere),
            ("skúšobné protokoly", Anywhere),
            ("správy o testoch", Anywhere),
            ("skúšky", Whole),
        ],
    ),
    (
        Element::Declaration,
        &[
            ("eú vyhlásenie o zhode", Anywhere),
            ("vyhlásenie eú o zhode", Anywhere),
            ("vyhlásenie o zhode eú", Anywhere),
            ("vyhlásenie o zhode", Anywhere),
            ("zjednodušené eú vyhlásenie o zhode", Anywhere),
            ("zjednodušené vyhlásenie o zhode", Anywhere),
        ],
    ),
];

static FILES: &[(Element, &[&str])] = &[];
