//! Latvian.

use super::Strength::{Anywhere, Most, Whole};
use super::{Declaration, Element, Language, Term};

pub(super) static LANGUAGE: Language = Language {
    code: "lv",
    inflected: true,
    titles: TITLES,
    files: FILES,
    fillers: &["un", "par", "ar", "pielikums", "pants"],
    not_applicable: &["nav piemērojams", "nepiemēro", "neattiecas"],
    unfilled: &["jāaizpilda", "aizpildīt", "jāpapildina", "tiks papildināts"],
    promise: &[
        "tiks papildināt",
        "tiks sagatavot",
        "tiks aprakstīt",
        "sagatavošanā",
        "tiek gatavots",
        "tiks pievienot",
        "vēl tiek gatavot",
    ],
    absence: &[
        "trūkst",
        "vēl nav",
        "nav pieejam",
        "nepastāv",
        "neeksistē",
        "nav sagatavot",
        "nav veikt",
    ],
    declaration: Declaration {
        sole_responsibility: &[&["ražotāja", "atbildīb"], &["vienpersonīg", "atbildīb"]],
        object: &["deklarācijas priekšmets"],
        conformity: &["atbilst", "saskaņā ar"],
        signature: &["paraksts", "parakstīts", "parakstīts šādas personas vārdā"],
        issue: &[
            "vieta un datums",
            "izdošanas vieta un datums",
            "izdošanas datums",
            "vieta",
            "datums",
        ],
        signatory: &[
            "vārds",
            "vārds un amats",
            "vārds uzvārds",
            "amats",
            "vārds uzvārds amats",
        ],
        manufacturer: &["ražotājs"],
    },
};

static TITLES: &[(Element, &[Term])] = &[
    (
        Element::GeneralDescription,
        &[
            (
                "produkta ar digitāliem elementiem vispārīgs apraksts",
                Anywhere,
            ),
            ("vispārīgs apraksts", Anywhere),
            ("produkta apraksts", Anywhere),
            ("vispārējs apraksts", Anywhere),
            ("apraksts", Whole),
            ("produkts", Whole),
            ("ievads", Whole),
        ],
    ),
    (
        Element::IntendedPurpose,
        &[
            ("paredzētais nolūks", Anywhere),
            ("paredzētais lietojums", Anywhere),
            ("paredzētais mērķis", Anywhere),
            ("saprātīgi paredzams lietojums", Anywhere),
            ("pamatoti paredzama lietošana", Anywhere),
            ("saprātīgi paredzama izmantošana", Anywhere),
            ("saprātīgi paredzama nepareiza lietošana", Anywhere),
            ("pamatoti paredzama nepareiza izmantošana", Anywhere),
            ("nolūks", Whole),
        ],
    ),
    (
        Element::SoftwareVersions,
        &[
            ("programmatūras versijas", Anywhere),
            ("programmatūras versija", Anywhere),
            ("versija", Whole),
        ],
    ),
    (
        Element::Photographs,
        &[
            ("fotogrāfijas vai ilustrācijas", Anywhere),
            ("fotogrāfijas", Anywhere),
            ("attēli", Most),
        ],
    ),
    (
        Element::UserInformation,
        &[
            ("lietotājam paredzēta informācija un norādījumi", Anywhere),
            ("informācija un instrukcijas lietotājam", Anywhere),
            ("lietotāja rokasgrāmata", Anywhere),
            ("lietošanas pamācība", Anywhere),
            ("lietošanas instrukcija", Anywhere),
            ("informācija lietotājam", Anywhere),
        ],
    ),
    (
        Element::Architecture,
        &[
            ("projektēšana un izstrāde", Anywhere),
            ("projektēšana, izstrāde un ražošana", Anywhere),
            ("sistēmas arhitektūra", Anywhere),
            ("arhitektūra", Most),
        ],
    ),
    (
        Element::VulnerabilityHandling,
        &[
            ("ievainojamību novēršana", Anywhere),
            ("ievainojamību risināšana", Anywhere),
            ("ievainojamību pārvaldība", Anywhere),
            ("ievainojamību apstrāde", Anywhere),
            ("ievainojamības", Whole),
        ],
    ),
    (
        Element::Sbom,
        &[
            ("programmatūras materiālu saraksts", Most),
            ("programmatūras komponentu saraksts", Anywhere),
        ],
    ),
    (
        Element::CvdPolicy,
        &[
            ("koordinētas ievainojamību atklāšanas politika", Anywhere),
            ("koordinēta ievainojamību atklāšana", Anywhere),
            ("koordinēta ievainojamību izpaušana", Anywhere),
            ("ievainojamību atklāšana", Anywhere),
            ("ievainojamību izpaušana", Anywhere),
        ],
    ),
    (
        Element::Contact,
        &[
            ("kontaktadrese", Anywhere),
            ("kontaktinformācija", Anywhere),
            ("vienotais kontaktpunkts", Anywhere),
            ("vienots kontaktpunkts", Anywhere),
            ("kontakti", Whole),
        ],
    ),
    (
        Element::Updates,
        &[
            ("atjauninājumu droša izplatīšana", Anywhere),
            ("droša atjauninājumu izplatīšana", Anywhere),
            ("drošības atjauninājumi", Anywhere),
            ("atjauninājumi", Whole),
        ],
    ),
    (
        Element::Production,
        &[
            ("ražošanas un uzraudzības procesi", Anywhere),
            ("ražošanas un pārraudzības procesi", Anywhere),
            ("ražošana un uzraudzība", Anywhere),
            ("ražošana", Whole),
        ],
    ),
    (
        Element::RiskAssessment,
        &[
            ("kiberdrošības risku novērtējums", Anywhere),
            ("kiberdrošības riska novērtējums", Anywhere),
            ("riska novērtējums", Anywhere),
            ("risku novērtējums", Anywhere),
            ("riski", Whole),
        ],
    ),
    (
        Element::SupportPeriod,
        &[
            ("atbalsta periods", Anywhere),
            ("atbalsta laikposms", Anywhere),
            ("atbalsta perioda beigu datums", Anywhere),
            ("atbalsta perioda beigas", Anywhere),
            ("atbalsts", Whole),
        ],
    ),
    (
        Element::Standards,
        &[
            ("saskaņotie standarti", Anywhere),
            ("harmonizētie standarti", Anywhere),
            ("kopīgas specifikācijas", Anywhere),
            ("kopīgās specifikācijas", Anywhere),
            ("kopējas specifikācijas", Anywhere),
            ("eiropas kiberdrošības sertifikācijas shēma", Anywhere),
            ("kiberdrošības sertifikācijas shēma", Anywhere),
            ("standarti", Whole),
        ],
    ),
    (
        Element::TestReports,
        &[
            ("testēšanas pārskati", Anywhere),
            ("testu pārskati", Anywhere),
            ("testa ziņojumi", Anywhere),
            ("testēšanas ziņojumi", Anywhere),
            ("testu ziņojumi", Anywhere),
            ("testi", Whole),
        ],
    ),
    (
        Element::Declaration,
        &[
            ("es atbilstības deklarācija", Anywhere),
            ("atbilstības deklarācija", Anywhere),
            ("vienkāršota es atbilstības deklarācija", Anywhere),
        ],
    ),
];

static FILES: &[(Element, &[&str])] = &[];
