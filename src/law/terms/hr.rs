//! Croatian.

use super::Strength::{Anywhere, Most, Whole};
use super::{Declaration, Element, Language, Term};

pub(super) static LANGUAGE: Language = Language {
    code: "hr",
    inflected: true,
    titles: TITLES,
    files: FILES,
    fillers: &["i", "u", "na", "za", "od", "s", "o", "prilog", "članak"],
    not_applicable: &["nije primjenjivo", "ne primjenjuje se"],
    unfilled: &[
        "za popuniti",
        "treba dopuniti",
        "popuniti",
        "nadopuniti",
        "potrebno dopuniti",
    ],
    promise: &[
        "bit će dopunjen",
        "bit će opisan",
        "bit će izrađen",
        "u pripremi",
        "u izradi",
        "bit će priložen",
    ],
    absence: &[
        "nedostaje",
        "još nije",
        "ne postoji",
        "nije dostupn",
        "nije izrađen",
        "nije proveden",
        "još nema",
    ],
    declaration: Declaration {
        sole_responsibility: &[&["isključiv", "odgovornoš"], &["isključiv", "odgovornost"]],
        object: &["predmet izjave", "predmet navedene izjave"],
        conformity: &["u skladu s", "u skladu sa"],
        signature: &["potpis", "potpisano", "potpisano za i u ime"],
        issue: &[
            "mjesto i datum",
            "mjesto i datum izdavanja",
            "datum izdavanja",
            "mjesto",
            "datum",
        ],
        signatory: &[
            "ime",
            "ime i funkcija",
            "funkcija",
            "ime funkcija",
            "ime i prezime",
        ],
        manufacturer: &["proizvođač"],
    },
};

static TITLES: &[(Element, &[Term])] = &[
    (
        Element::GeneralDescription,
        &[
            ("opći opis proizvoda s digitalnim elementima", Anywhere),
            ("opći opis", Anywhere),
            ("opis proizvoda", Anywhere),
            ("opis", Whole),
            ("proizvod", Whole),
            ("uvod", Whole),
        ],
    ),
    (
        Element::IntendedPurpose,
        &[
            ("namjena", Most),
            ("predviđena namjena", Anywhere),
            ("predviđena uporaba", Anywhere),
            ("razumno predvidljiva uporaba", Anywhere),
            ("razumno predvidiva uporaba", Anywhere),
            ("razumno predvidljiva kriva uporaba", Anywhere),
            ("razumno predvidljiva pogrešna uporaba", Anywhere),
            ("neispravna uporaba", Anywhere),
        ],
    ),
    (
        Element::SoftwareVersions,
        &[
            ("verzije softvera", Anywhere),
            ("inačice softvera", Anywhere),
            ("verzija softvera", Anywhere),
            ("inačica softvera", Anywhere),
            ("verzija", Whole),
        ],
    ),
    (
        Element::Photographs,
        &[
            ("fotografije ili ilustracije", Anywhere),
            ("fotografije", Anywhere),
            ("slike", Whole),
            ("ilustracije", Most),
        ],
    ),
    (
        Element::UserInformation,
        &[
            ("informacije i upute za korisnika", Anywhere),
            ("informacije i upute korisniku", Anywhere),
            ("upute za uporabu", Anywhere),
            ("korisnički priručnik", Anywhere),
            ("upute za korisnike", Anywhere),
        ],
    ),
    (
        Element::Architecture,
        &[
            ("dizajn i razvoj", Anywhere),
            ("projektiranje i razvoj", Anywhere),
            ("dizajn, razvoj i proizvodnja", Anywhere),
            ("arhitektura sustava", Anywhere),
            ("arhitektura", Most),
        ],
    ),
    (
        Element::VulnerabilityHandling,
        &[
            ("postupanje s ranjivostima", Anywhere),
            ("rješavanje ranjivosti", Anywhere),
            ("upravljanje ranjivostima", Anywhere),
            ("ranjivosti", Whole),
        ],
    ),
    (
        Element::Sbom,
        &[
            ("popis softverskih materijala", Most),
            ("softverski popis materijala", Anywhere),
            ("popis softverskih komponenti", Anywhere),
            ("sastavnica softvera", Anywhere),
        ],
    ),
    (
        Element::CvdPolicy,
        &[
            ("politika koordiniranog otkrivanja ranjivosti", Anywhere),
            ("koordinirano otkrivanje ranjivosti", Anywhere),
            ("politika usklađenog otkrivanja ranjivosti", Anywhere),
            ("otkrivanje ranjivosti", Anywhere),
            ("prijava ranjivosti", Anywhere),
        ],
    ),
    (
        Element::Contact,
        &[
            ("adresa za kontakt", Anywhere),
            ("kontaktna adresa", Anywhere),
            ("podaci za kontakt", Anywhere),
            ("jedinstvena kontaktna točka", Anywhere),
            ("kontakt", Whole),
        ],
    ),
    (
        Element::Updates,
        &[
            ("sigurna distribucija ažuriranja", Anywhere),
            ("sigurno distribuiranje ažuriranja", Anywhere),
            ("sigurnosna ažuriranja", Anywhere),
            ("ažuriranja", Whole),
        ],
    ),
    (
        Element::Production,
        &[
            ("procesi proizvodnje i praćenja", Anywhere),
            ("postupci proizvodnje i praćenja", Anywhere),
            ("proizvodnja i praćenje", Anywhere),
            ("proizvodnja", Whole),
        ],
    ),
    (
        Element::RiskAssessment,
        &[
            ("procjena kibersigurnosnih rizika", Anywhere),
            ("procjena rizika", Anywhere),
            ("procjena rizika u području kibersigurnosti", Anywhere),
            ("analiza rizika", Anywhere),
            ("rizici", Whole),
        ],
    ),
    (
        Element::SupportPeriod,
        &[
            ("razdoblje potpore", Anywhere),
            ("razdoblje podrške", Anywhere),
            ("datum završetka razdoblja potpore", Anywhere),
            ("kraj razdoblja potpore", Anywhere),
            ("kraj podrške", Anywhere),
            ("potpora", Whole),
            ("podrška", Whole),
        ],
    ),
    (
        Element::Standards,
        &[
            ("usklađene norme", Anywhere),
            ("harmonizirane norme", Anywhere),
            ("zajedničke specifikacije", Anywhere),
            ("europski program kibersigurnosne certifikacije", Anywhere),
            ("program kibersigurnosne certifikacije", Anywhere),
            ("europska shema kibersigurnosne certifikacije", Anywhere),
            ("norme", Whole),
        ],
    ),
    (
        Element::TestReports,
        &[
            ("izvješća o ispitivanjima", Anywhere),
            ("izvješća o testiranju", Anywhere),
            ("izvještaji o ispitivanju", Anywhere),
            ("izvješća o ispitivanju", Anywhere),
            ("ispitivanja", Whole),
        ],
    ),
    (
        Element::Declaration,
        &[
            ("eu izjava o sukladnosti", Anywhere),
            ("izjava eu a o sukladnosti", Anywhere),
            ("izjava o sukladnosti", Anywhere),
            ("pojednostavnjena eu izjava o sukladnosti", Anywhere),
            ("pojednostavljena eu izjava o sukladnosti", Anywhere),
        ],
    ),
];

static FILES: &[(Element, &[&str])] = &[];
