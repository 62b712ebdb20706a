//! Lithuanian.

use super::Strength::{Anywhere, Most, Whole};
use super::{Declaration, Element, Language, Term};

pub(super) static LANGUAGE: Language = Language {
    code: "lt",
    inflected: true,
    titles: TITLES,
    files: FILES,
    fillers: &["ir", "dėl", "su", "iš", "priedas", "straipsnis"],
    not_applicable: &["netaikoma", "netaikytina"],
    unfilled: &[
        "užpildyti",
        "papildyti",
        "reikia papildyti",
        "bus papildyta",
    ],
    promise: &[
        "bus papildyt",
        "bus parengt",
        "bus aprašyt",
        "rengiama",
        "rengiamas",
        "ruošiama",
        "bus pridėt",
        "dar rengiam",
    ],
    absence: &[
        "trūksta",
        "nėra parengt",
        "dar nėra",
        "neegzistuoja",
        "dar neparengt",
        "neparengt",
        "neatlikt",
        "dar neturime",
    ],
    declaration: Declaration {
        sole_responsibility: &[&["gamintojo", "atsakomybe"], &["išimtin", "atsakomyb"]],
        object: &["deklaracijos objektas", "pareiškimo objektas"],
        conformity: &["atitinka", "pagal derinamuosius"],
        signature: &["parašas", "pasirašyta", "už ką ir kieno vardu pasirašyta"],
        issue: &[
            "vieta ir data",
            "išdavimo vieta ir data",
            "išdavimo data",
            "vieta",
            "data",
        ],
        signatory: &[
            "vardas",
            "vardas ir pareigos",
            "vardas pavardė",
            "pareigos",
            "vardas pavardė pareigos",
        ],
        manufacturer: &["gamintojas"],
    },
};

static TITLES: &[(Element, &[Term])] = &[
    (
        Element::GeneralDescription,
        &[
            (
                "bendras produkto su skaitmeniniais elementais aprašymas",
                Anywhere,
            ),
            ("bendras aprašymas", Anywhere),
            ("gaminio aprašymas", Anywhere),
            ("produkto aprašymas", Anywhere),
            ("aprašymas", Whole),
            ("gaminys", Whole),
            ("įvadas", Whole),
        ],
    ),
    (
        Element::IntendedPurpose,
        &[
            ("numatytoji paskirtis", Anywhere),
            ("numatyta paskirtis", Anywhere),
            ("numatomas naudojimas", Anywhere),
            ("pagrįstai numatomas naudojimas", Anywhere),
            ("pagrįstai tikėtinas naudojimas", Anywhere),
            ("pagrįstai numatomas netinkamas naudojimas", Anywhere),
            ("netinkamas naudojimas", Anywhere),
            ("paskirtis", Most),
        ],
    ),
    (
        Element::SoftwareVersions,
        &[
            ("programinės įrangos versijos", Anywhere),
            ("programinės įrangos versija", Anywhere),
            ("versija", Whole),
        ],
    ),
    (
        Element::Photographs,
        &[
            ("nuotraukos arba iliustracijos", Anywhere),
            ("nuotraukos", Anywhere),
            ("iliustracijos", Most),
        ],
    ),
    (
        Element::UserInformation,
        &[
            ("naudotojui skirta informacija ir instrukcijos", Anywhere),
            ("informacija ir nurodymai naudotojui", Anywhere),
            ("naudojimo instrukcija", Anywhere),
            ("informacija naudotojui", Anywhere),
            ("naudotojo vadovas", Anywhere),
        ],
    ),
    (
        Element::Architecture,
        &[
            ("projektavimas ir kūrimas", Anywhere),
            ("projektavimas, kūrimas ir gamyba", Anywhere),
            ("projektavimas ir plėtra", Anywhere),
            ("sistemos architektūra", Anywhere),
            ("architektūra", Most),
        ],
    ),
    (
        Element::VulnerabilityHandling,
        &[
            ("pažeidžiamumų valdymas", Anywhere),
            ("pažeidžiamumo šalinimas", Anywhere),
            ("pažeidžiamumų šalinimas", Anywhere),
            ("spragų valdymas", Anywhere),
        ],
    ),
    (
        Element::Sbom,
        &[
            ("programinės įrangos sudedamųjų dalių sąrašas", Most),
            ("programinės įrangos komponentų sąrašas", Anywhere),
            ("programinės įrangos komplektavimo žiniaraštis", Anywhere),
        ],
    ),
    (
        Element::CvdPolicy,
        &[
            ("koordinuoto pažeidžiamumų atskleidimo politika", Anywhere),
            ("koordinuotas pažeidžiamumų atskleidimas", Anywhere),
            (
                "suderinto informacijos apie pažeidžiamumą atskleidimo politika",
                Anywhere,
            ),
            ("pažeidžiamumų atskleidimas", Anywhere),
            ("spragų atskleidimas", Anywhere),
        ],
    ),
    (
        Element::Contact,
        &[
            ("kontaktinis adresas", Anywhere),
            ("kontaktiniai duomenys", Anywhere),
            ("bendras kontaktinis punktas", Anywhere),
            ("vienas bendras kontaktinis punktas", Anywhere),
            ("bendrasis kontaktinis centras", Anywhere),
            ("kontaktai", Whole),
        ],
    ),
    (
        Element::Updates,
        &[
            ("saugus naujinių platinimas", Anywhere),
            ("saugus atnaujinimų platinimas", Anywhere),
            ("saugumo naujiniai", Anywhere),
            ("saugumo atnaujinimai", Anywhere),
            ("atnaujinimai", Whole),
        ],
    ),
    (
        Element::Production,
        &[
            ("gamybos ir stebėsenos procesai", Anywhere),
            ("gamybos procesai", Anywhere),
            ("gamyba ir stebėsena", Anywhere),
            ("gamyba", Whole),
        ],
    ),
    (
        Element::RiskAssessment,
        &[
            ("kibernetinio saugumo rizikos vertinimas", Anywhere),
            ("rizikos vertinimas", Anywhere),
            ("rizikos analizė", Anywhere),
            ("rizika", Whole),
        ],
    ),
    (
        Element::SupportPeriod,
        &[
            ("palaikymo laikotarpis", Anywhere),
            ("pagalbos laikotarpis", Anywhere),
            ("techninės priežiūros laikotarpis", Anywhere),
            ("palaikymo laikotarpio pabaigos data", Most),
            ("palaikymo laikotarpio pabaiga", Anywhere),
            ("pagalbos laikotarpio pabaigos data", Anywhere),
            ("paramos laikotarpis", Anywhere),
        ],
    ),
    (
        Element::Standards,
        &[
            ("darnieji standartai", Anywhere),
            ("bendrosios specifikacijos", Anywhere),
            (
                "europos kibernetinio saugumo sertifikavimo schema",
                Anywhere,
            ),
            ("kibernetinio saugumo sertifikavimo schema", Anywhere),
            ("standartai", Whole),
        ],
    ),
    (
        Element::TestReports,
        &[
            ("bandymų ataskaitos", Anywhere),
            ("bandymų protokolai", Anywhere),
            ("bandymai", Whole),
        ],
    ),
    (
        Element::Declaration,
        &[
            ("es atitikties deklaracija", Anywhere),
            ("atitikties deklaracija", Anywhere),
            ("supaprastinta es atitikties deklaracija", Anywhere),
        ],
    ),
];

static FILES: &[(Element, &[&str])] = &[];
