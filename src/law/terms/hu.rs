//! Hungarian.

use super::Strength::{Anywhere, Most, Whole};
use super::{Declaration, Element, Language, Term};

pub(super) static LANGUAGE: Language = Language {
    code: "hu",
    inflected: true,
    titles: TITLES,
    files: FILES,
    fillers: &["a", "az", "és", "melléklet", "cikk"],
    not_applicable: &["nem alkalmazandó", "nem alkalmazható", "nem értelmezhető"],
    unfilled: &[
        "kitöltendő",
        "kiegészítendő",
        "pótlandó",
        "később kitöltendő",
    ],
    promise: &[
        "később kerül",
        "készül",
        "kidolgozás alatt",
        "előkészítés alatt",
        "később egészítjük ki",
        "még készül",
        "folyamatban van az elkészít",
        "pótoljuk",
    ],
    absence: &[
        "hiányzik",
        "hiányoznak",
        "még nincs",
        "még nem",
        "nem áll rendelkezésre",
        "nem létezik",
        "nem készült el",
    ],
    declaration: Declaration {
        sole_responsibility: &[&["kizárólagos", "felelősség"]],
        object: &["a nyilatkozat tárgya", "nyilatkozat tárgya"],
        conformity: &["megfelel a", "összhangban"],
        signature: &["aláírás", "aláírta", "nevében és megbízásából aláírva"],
        issue: &[
            "hely és dátum",
            "kiállítás helye és dátuma",
            "a kiállítás helye és dátuma",
            "kelt",
            "dátum",
            "hely",
        ],
        signatory: &["név", "név és beosztás", "beosztás", "név beosztás"],
        manufacturer: &["gyártó"],
    },
};

static TITLES: &[(Element, &[Term])] = &[
    (
        Element::GeneralDescription,
        &[
            (
                "a digitális elemeket tartalmazó termék általános leírása",
                Anywhere,
            ),
            ("általános leírás", Anywhere),
            ("termékleírás", Anywhere),
            ("a termék leírása", Anywhere),
            ("leírás", Whole),
            ("termék", Whole),
            ("bevezetés", Whole),
        ],
    ),
    (
        Element::IntendedPurpose,
        &[
            ("rendeltetés", Anywhere),
            ("rendeltetésszerű használat", Anywhere),
            ("tervezett felhasználás", Anywhere),
            ("észszerűen előre látható használat", Anywhere),
            ("ésszerűen előrelátható használat", Anywhere),
            ("észszerűen előre látható rendellenes használat", Anywhere),
            ("észszerűen előrelátható helytelen használat", Anywhere),
            ("helytelen használat", Anywhere),
            ("rendeltetési cél", Anywhere),
            ("cél", Whole),
        ],
    ),
    (
        Element::SoftwareVersions,
        &[
            ("a szoftver verziói", Anywhere),
            ("szoftververziók", Anywhere),
            ("szoftverváltozatok", Anywhere),
            ("szoftververzió*", Anywhere),
            ("szoftver verzió*", Anywhere),
            ("verzió", Whole),
        ],
    ),
    (
        Element::Photographs,
        &[
            ("fényképek vagy ábrák", Anywhere),
            ("fényképek", Anywhere),
            ("illusztrációk", Anywhere),
            ("fotók", Most),
            ("képek", Whole),
        ],
    ),
    (
        Element::UserInformation,
        &[
            ("a felhasználónak szóló információk és utasítások", Anywhere),
            ("felhasználói információk és utasítások", Anywhere),
            ("használati utasítás", Anywhere),
            ("felhasználói kézikönyv", Anywhere),
            ("használati útmutató", Anywhere),
            ("felhasználói tájékoztató", Anywhere),
        ],
    ),
    (
        Element::Architecture,
        &[
            ("tervezés és fejlesztés", Anywhere),
            ("tervezés, fejlesztés és gyártás", Anywhere),
            ("rendszerarchitektúra", Anywhere),
            ("a rendszer architektúrája", Anywhere),
            ("architektúra", Most),
        ],
    ),
    (
        Element::VulnerabilityHandling,
        &[
            ("sérülékenységkezelés", Anywhere),
            ("a sérülékenységek kezelése", Anywhere),
            ("sebezhetőségek kezelése", Anywhere),
            ("sebezhetőségkezelés", Anywhere),
            ("sérülékenységek kezelése", Anywhere),
            ("sérülékenységek", Whole),
        ],
    ),
    (
        Element::Sbom,
        &[
            ("szoftver anyagjegyzék", Anywhere),
            ("szoftveranyagjegyzék", Anywhere),
            ("szoftverkomponens jegyzék", Anywhere),
            ("szoftverdarabjegyzék", Anywhere),
            ("szoftverösszetevők jegyzéke", Anywhere),
        ],
    ),
    (
        Element::CvdPolicy,
        &[
            (
                "a sérülékenységek összehangolt közzétételére vonatkozó szabályzat",
                Anywhere,
            ),
            ("összehangolt sérülékenységfeltárás", Anywhere),
            ("sérülékenységek összehangolt közzététele", Anywhere),
            ("koordinált sérülékenység közzététel", Anywhere),
            ("sérülékenységek közzététele", Anywhere),
            ("sérülékenységek bejelentése", Anywhere),
        ],
    ),
    (
        Element::Contact,
        &[
            ("kapcsolattartási cím", Anywhere),
            ("elérhetőség", Anywhere),
            ("kapcsolattartási adatok", Anywhere),
            ("egyedüli kapcsolattartó pont", Anywhere),
            ("egyetlen kapcsolattartó pont", Anywhere),
            ("egyablakos kapcsolattartó pont", Anywhere),
            ("kapcsolat", Whole),
        ],
    ),
    (
        Element::Updates,
        &[
            ("a frissítések biztonságos terjesztése", Anywhere),
            ("frissítések biztonságos elosztása", Anywhere),
            ("biztonsági frissítések", Anywhere),
            ("frissítések", Whole),
        ],
    ),
    (
        Element::Production,
        &[
            ("gyártási és nyomonkövetési folyamatok", Anywhere),
            ("gyártási és felügyeleti folyamatok", Anywhere),
            ("gyártási folyamatok", Anywhere),
            ("gyártás és nyomon követés", Anywhere),
            ("gyártás", Whole),
        ],
    ),
    (
        Element::RiskAssessment,
        &[
            ("kiberbiztonsági kockázatértékelés", Anywhere),
            ("kiberbiztonsági kockázatok értékelése", Anywhere),
            ("kockázatértékelés", Anywhere),
            ("kockázatelemzés", Anywhere),
            ("kockázatok", Whole),
        ],
    ),
    (
        Element::SupportPeriod,
        &[
            ("támogatási időszak", Anywhere),
            ("terméktámogatási időszak", Anywhere),
            ("a támogatási időszak záró dátuma", Anywhere),
            ("a támogatási időszak vége", Anywhere),
            ("támogatás vége", Anywhere),
            ("támogatás", Whole),
        ],
    ),
    (
        Element::Standards,
        &[
            ("harmonizált szabványok", Anywhere),
            ("egységes előírások", Anywhere),
            ("közös előírások", Anywhere),
            ("európai kiberbiztonsági tanúsítási rendszer", Anywhere),
            ("kiberbiztonsági tanúsítási rendszer", Anywhere),
            ("szabványok", Whole),
        ],
    ),
    (
        Element::TestReports,
        &[
            ("vizsgálati jelentések", Anywhere),
            ("tesztjelentések", Anywhere),
            ("vizsgálati jegyzőkönyvek", Anywhere),
            ("vizsgálatok", Whole),
        ],
    ),
    (
        Element::Declaration,
        &[
            ("eu megfelelőségi nyilatkozat", Anywhere),
            ("megfelelőségi nyilatkozat", Anywhere),
            ("egyszerűsített eu megfelelőségi nyilatkozat", Anywhere),
        ],
    ),
];

static FILES: &[(Element, &[&str])] = &[];
