//! Maltese.

use super::Strength::{Anywhere, Most, Whole};
use super::{Declaration, Element, Language, Term};

pub(super) static LANGUAGE: Language = Language {
    code: "mt",
    inflected: true,
    titles: TITLES,
    files: FILES,
    fillers: &[
        "il", "l", "ta", "tal", "u", "għal", "għall", "fi", "ma", "anness", "artikolu",
    ],
    not_applicable: &["mhux applikabbli", "ma japplikax"],
    unfilled: &["għandu jimtela", "trid timtela", "għad irid jimtela"],
    promise: &[
        "se jiġi kkompletat",
        "se tiġi kkompletata",
        "qed jitħejja",
        "qed titħejja",
    ],
    absence: &[
        "nieqes",
        "nieqsa",
        "għadu ma",
        "għadha ma",
        "mhux disponibbli",
    ],
    declaration: Declaration {
        sole_responsibility: &[&["responsabbiltà", "unika"], &["responsabbiltà", "waħdan"]],
        object: &["l għan tad dikjarazzjoni", "għan tad dikjarazzjoni"],
        conformity: &["konformi ma", "f'konformità ma"],
        signature: &["firma", "iffirmat", "iffirmat għal u f'isem"],
        issue: &[
            "post u data",
            "il post u d data tal ħruġ",
            "data tal ħruġ",
            "post",
            "data",
        ],
        signatory: &["isem", "isem u funzjoni", "funzjoni", "isem funzjoni"],
        manufacturer: &["manifattur"],
    },
};

static TITLES: &[(Element, &[Term])] = &[
    (
        Element::GeneralDescription,
        &[
            (
                "deskrizzjoni ġenerali tal prodott b'elementi diġitali",
                Anywhere,
            ),
            ("deskrizzjoni ġenerali", Anywhere),
            ("deskrizzjoni tal prodott", Anywhere),
            ("deskrizzjoni", Whole),
            ("introduzzjoni", Whole),
        ],
    ),
    (
        Element::IntendedPurpose,
        &[
            ("skop maħsub", Anywhere),
            ("użu maħsub", Anywhere),
            ("skop intenzjonat", Anywhere),
            ("użu raġonevolment prevedibbli", Anywhere),
            ("użu li jista' jiġi raġonevolment previst", Anywhere),
            ("użu ħażin raġonevolment prevedibbli", Anywhere),
            ("użu ħażin li jista' jiġi raġonevolment previst", Anywhere),
            ("għan maħsub", Anywhere),
        ],
    ),
    (
        Element::SoftwareVersions,
        &[
            ("verżjonijiet tas software", Anywhere),
            ("verżjonijiet ta' software", Anywhere),
            ("verżjoni tas software", Anywhere),
            ("verżjoni", Whole),
        ],
    ),
    (
        Element::Photographs,
        &[
            ("ritratti jew illustrazzjonijiet", Anywhere),
            ("ritratti", Most),
            ("illustrazzjonijiet", Most),
        ],
    ),
    (
        Element::UserInformation,
        &[
            ("informazzjoni u struzzjonijiet għall utent", Anywhere),
            ("struzzjonijiet għall użu", Anywhere),
            ("manwal tal utent", Anywhere),
            ("istruzzjonijiet għall użu", Anywhere),
            ("informazzjoni għall utent", Anywhere),
        ],
    ),
    (
        Element::Architecture,
        &[
            ("disinn u żvilupp", Anywhere),
            ("disinn, żvilupp u produzzjoni", Anywhere),
            ("arkitettura tas sistema", Anywhere),
            ("arkitettura", Most),
        ],
    ),
    (
        Element::VulnerabilityHandling,
        &[
            ("trattament tal vulnerabbiltajiet", Most),
            ("ġestjoni tal vulnerabbiltajiet", Anywhere),
            ("indirizzar tal vulnerabbiltajiet", Anywhere),
            ("vulnerabbiltajiet", Whole),
        ],
    ),
    (
        Element::Sbom,
        &[
            ("lista ta' materjali tas software", Most),
            ("kont tal materjali tas software", Anywhere),
            ("lista tal komponenti tas software", Anywhere),
            ("lista ta' komponenti tas software", Anywhere),
        ],
    ),
    (
        Element::CvdPolicy,
        &[
            (
                "politika dwar id divulgazzjoni koordinata tal vulnerabbiltajiet",
                Anywhere,
            ),
            ("divulgazzjoni koordinata tal vulnerabbiltajiet", Anywhere),
            ("divulgazzjoni koordinata ta' vulnerabbiltà", Anywhere),
            ("divulgazzjoni tal vulnerabbiltajiet", Anywhere),
        ],
    ),
    (
        Element::Contact,
        &[
            ("indirizz ta' kuntatt", Anywhere),
            ("dettalji ta' kuntatt", Anywhere),
            ("punt uniku ta' kuntatt", Anywhere),
            ("punt ta' kuntatt uniku", Anywhere),
            ("kuntatt", Whole),
        ],
    ),
    (
        Element::Updates,
        &[
            ("distribuzzjoni sigura tal aġġornamenti", Anywhere),
            ("distribuzzjoni sikura tal aġġornamenti", Anywhere),
            ("aġġornamenti tas sigurtà", Anywhere),
            ("aġġornamenti ta' sigurtà", Anywhere),
            ("aġġornamenti", Whole),
        ],
    ),
    (
        Element::Production,
        &[
            ("proċessi ta' produzzjoni u monitoraġġ", Anywhere),
            ("proċessi tal produzzjoni u tal monitoraġġ", Anywhere),
            ("produzzjoni u monitoraġġ", Anywhere),
            ("produzzjoni", Whole),
        ],
    ),
    (
        Element::RiskAssessment,
        &[
            ("valutazzjoni tar riskji taċ ċibersigurtà", Anywhere),
            ("valutazzjoni tar riskju", Anywhere),
            ("riskji", Whole),
        ],
    ),
    (
        Element::SupportPeriod,
        &[
            ("perjodu ta' appoġġ", Anywhere),
            ("data tat tmiem tal perjodu ta' appoġġ", Anywhere),
            ("tmiem il perjodu ta' appoġġ", Anywhere),
            ("perjodu ta' sostenn", Anywhere),
            ("appoġġ", Whole),
        ],
    ),
    (
        Element::Standards,
        &[
            ("standards armonizzati", Anywhere),
            ("speċifikazzjonijiet komuni", Anywhere),
            (
                "skema ewropea taċ ċertifikazzjoni taċ ċibersigurtà",
                Anywhere,
            ),
            (
                "skema ewropea ta' ċertifikazzjoni taċ ċibersigurtà",
                Anywhere,
            ),
        ],
    ),
    (
        Element::TestReports,
        &[
            ("rapporti tat testijiet", Anywhere),
            ("rapporti tat test", Anywhere),
            ("rapporti tat test*", Anywhere),
            ("testijiet", Whole),
        ],
    ),
    (
        Element::Declaration,
        &[
            ("dikjarazzjoni tal konformità tal ue", Anywhere),
            ("dikjarazzjoni ta' konformità tal ue", Anywhere),
            ("dikjarazzjoni tal konformità", Anywhere),
            ("dikjarazzjoni simplifikata tal konformità tal ue", Anywhere),
            ("dikjarazzjoni ta' konformità simplifikata tal ue", Anywhere),
            ("dikjarazzjoni ta' konformità", Anywhere),
        ],
    ),
];

static FILES: &[(Element, &[&str])] = &[];
