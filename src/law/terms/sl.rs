//! Slovenian.

use super::Strength::{Anywhere, Most, Whole};
use super::{Declaration, Element, Language, Term};

pub(super) static LANGUAGE: Language = Language {
    code: "sl",
    inflected: true,
    titles: TITLES,
    files: FILES,
    fillers: &[
        "in", "v", "na", "za", "z", "s", "o", "do", "pri", "priloga", "člen",
    ],
    not_applicable: &["se ne uporablja", "ni relevantno", "neuporabno"],
    unfilled: &[
        "izpolniti",
        "dopolniti",
        "treba dopolniti",
        "treba izpolniti",
    ],
    promise: &[
        "bo dopolnjen",
        "bo opisan",
        "bo pripravljen",
        "v pripravi",
        "bo priložen",
        "v izdelavi",
    ],
    absence: &[
        "manjka",
        "še ni",
        "ne obstaja",
        "ni na voljo",
        "ni izdelan",
        "ni opravljen",
        "še nimamo",
    ],
    declaration: Declaration {
        sole_responsibility: &[&["izključn", "odgovornost"], &["lastno", "odgovornost"]],
        object: &["predmet izjave"],
        conformity: &["v skladu z", "v skladu s"],
        signature: &["podpis", "podpisano", "podpisano za in v imenu"],
        issue: &[
            "kraj in datum",
            "kraj in datum izdaje",
            "datum izdaje",
            "kraj",
            "datum",
        ],
        signatory: &[
            "ime",
            "ime in funkcija",
            "ime in priimek",
            "funkcija",
            "ime funkcija",
        ],
        manufacturer: &["proizvajalec"],
    },
};

static TITLES: &[(Element, &[Term])] = &[
    (
        Element::GeneralDescription,
        &[
            ("splošni opis izdelka z digitalnimi elementi", Anywhere),
            ("splošni opis", Anywhere),
            ("splošen opis", Anywhere),
            ("opis izdelka", Anywhere),
            ("opis", Whole),
            ("izdelek", Whole),
            ("uvod", Whole),
        ],
    ),
    (
        Element::IntendedPurpose,
        &[
            ("predvideni namen", Anywhere),
            ("namen uporabe", Anywhere),
            ("predvidena uporaba", Anywhere),
            ("razumno predvidljiva uporaba", Anywhere),
            ("razumno predvidljiva napačna uporaba", Anywhere),
            ("napačna uporaba", Anywhere),
            ("namen", Whole),
        ],
    ),
    (
        Element::SoftwareVersions,
        &[
            ("različice programske opreme", Anywhere),
            ("različica programske opreme", Anywhere),
            ("različica", Whole),
        ],
    ),
    (
        Element::Photographs,
        &[
            ("fotografije ali ilustracije", Anywhere),
            ("fotografije", Anywhere),
            ("slike", Whole),
        ],
    ),
    (
        Element::UserInformation,
        &[
            ("informacije in navodila za uporabnika", Anywhere),
            ("navodila za uporabo", Anywhere),
            ("uporabniški priročnik", Anywhere),
            ("informacije za uporabnike", Anywhere),
        ],
    ),
    (
        Element::Architecture,
        &[
            ("zasnova in razvoj", Anywhere),
            ("načrtovanje in razvoj", Anywhere),
            ("zasnova, razvoj in proizvodnja", Anywhere),
            ("arhitektura sistema", Anywhere),
            ("sistemska arhitektura", Anywhere),
            ("arhitektura", Most),
        ],
    ),
    (
        Element::VulnerabilityHandling,
        &[
            ("obravnavanje ranljivosti", Anywhere),
            ("upravljanje ranljivosti", Anywhere),
            ("obvladovanje ranljivosti", Anywhere),
            ("ranljivosti", Whole),
        ],
    ),
    (
        Element::Sbom,
        &[
            ("kosovnica programske opreme", Most),
            ("popis programskih komponent", Anywhere),
            ("seznam materialov programske opreme", Anywhere),
        ],
    ),
    (
        Element::CvdPolicy,
        &[
            ("politika usklajenega razkrivanja ranljivosti", Anywhere),
            ("usklajeno razkrivanje ranljivosti", Anywhere),
            ("politika koordiniranega razkrivanja ranljivosti", Anywhere),
            ("razkrivanje ranljivosti", Anywhere),
            ("prijava ranljivosti", Anywhere),
        ],
    ),
    (
        Element::Contact,
        &[
            ("kontaktni naslov", Anywhere),
            ("naslov za stike", Anywhere),
            ("kontaktni podatki", Anywhere),
            ("enotna kontaktna točka", Anywhere),
            ("kontakt", Whole),
            ("stik", Whole),
        ],
    ),
    (
        Element::Updates,
        &[
            ("varna distribucija posodobitev", Anywhere),
            ("varno razširjanje posodobitev", Anywhere),
            ("varnostne posodobitve", Anywhere),
            ("posodobitve", Whole),
        ],
    ),
    (
        Element::Production,
        &[
            ("postopki proizvodnje in spremljanja", Anywhere),
            ("proizvodni postopki", Anywhere),
            ("procesi proizvodnje in spremljanja", Anywhere),
            ("proizvodnja in spremljanje", Anywhere),
            ("proizvodnja", Whole),
        ],
    ),
    (
        Element::RiskAssessment,
        &[
            ("ocena tveganj za kibernetsko varnost", Anywhere),
            ("ocena kibernetskovarnostnih tveganj", Anywhere),
            ("ocena tveganja", Anywhere),
            ("ocena tveganj", Anywhere),
            ("tveganja", Whole),
        ],
    ),
    (
        Element::SupportPeriod,
        &[
            ("obdobje podpore", Anywhere),
            ("podporno obdobje", Anywhere),
            ("datum konca obdobja podpore", Anywhere),
            ("konec obdobja podpore", Anywhere),
            ("konec podpore", Anywhere),
            ("podpora", Whole),
        ],
    ),
    (
        Element::Standards,
        &[
            ("harmonizirani standardi", Anywhere),
            ("skupne specifikacije", Anywhere),
            (
                "evropska certifikacijska shema za kibernetsko varnost",
                Anywhere,
            ),
            ("certifikacijska shema za kibernetsko varnost", Anywhere),
            ("standardi", Whole),
        ],
    ),
    (
        Element::TestReports,
        &[
            ("poročila o preskusih", Anywhere),
            ("poročila o testiranju", Anywhere),
            ("poročila o preizkusih", Anywhere),
            ("preskusi", Whole),
        ],
    ),
    (
        Element::Declaration,
        &[
            ("izjava eu o skladnosti", Anywhere),
            ("eu izjava o skladnosti", Anywhere),
            ("izjava o skladnosti", Anywhere),
            ("poenostavljena izjava eu o skladnosti", Anywhere),
        ],
    ),
];

static FILES: &[(Element, &[&str])] = &[];
