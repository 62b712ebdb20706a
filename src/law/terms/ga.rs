//! Irish.

use super::Strength::{Anywhere, Most, Whole};
use super::{Declaration, Element, Language, Term};

pub(super) static LANGUAGE: Language = Language {
    code: "ga",
    inflected: true,
    titles: TITLES,
    files: FILES,
    fillers: &[
        "agus",
        "an",
        "na",
        "ar",
        "le",
        "do",
        "i",
        "de",
        "iarscríbhinn",
        "airteagal",
    ],
    not_applicable: &["neamh infheidhme", "ní bhaineann", "ní infheidhme"],
    unfilled: &["le comhlánú", "le líonadh isteach", "le cinneadh"],
    promise: &[
        "cuirfear leis níos déanaí",
        "á ullmhú",
        "le bheith curtha leis",
    ],
    absence: &[
        "ar iarraidh",
        "níl sé ar fáil",
        "níl ann fós",
        "nach bhfuil ann fós",
    ],
    declaration: Declaration {
        sole_responsibility: &[
            &["freagracht", "aonair"],
            &["fhreagracht", "aonair"],
            &["fhreagracht", "amháin"],
        ],
        object: &["cuspóir an dearbhaithe"],
        conformity: &["i gcomhréir le", "comhlíonann"],
        signature: &["síniú", "sínithe", "arna shíniú"],
        issue: &[
            "áit agus dáta",
            "áit agus dáta eisiúna",
            "dáta eisiúna",
            "áit",
            "dáta",
        ],
        signatory: &["ainm", "ainm agus feidhm", "feidhm", "ainm feidhm"],
        manufacturer: &["monaróir", "mhonaróra", "monaróra"],
    },
};

static TITLES: &[(Element, &[Term])] = &[
    (
        Element::GeneralDescription,
        &[
            ("cur síos ginearálta ar an táirge", Anywhere),
            ("cur síos ginearálta", Anywhere),
            ("tuairisc ghinearálta", Anywhere),
            ("tuairisc ar an táirge", Anywhere),
            ("réamhrá", Whole),
        ],
    ),
    (
        Element::IntendedPurpose,
        &[
            ("cuspóir beartaithe", Most),
            ("críoch bheartaithe", Anywhere),
            ("úsáid bheartaithe", Anywhere),
            ("úsáid is réasúnta a thuar", Most),
            ("úsáid intuartha le réasún", Anywhere),
            ("úsáid intuartha réasúnach", Anywhere),
            ("mí úsáid is réasúnta a thuar", Most),
            ("mí úsáid intuartha le réasún", Anywhere),
            ("cuspóir", Whole),
        ],
    ),
    (
        Element::SoftwareVersions,
        &[
            ("leaganacha bogearraí", Anywhere),
            ("leaganacha na mbogearraí", Anywhere),
            ("leagan bogearraí", Anywhere),
            ("leagan", Whole),
        ],
    ),
    (
        Element::Photographs,
        &[
            ("grianghraif nó léaráidí", Anywhere),
            ("grianghraif", Anywhere),
        ],
    ),
    (
        Element::UserInformation,
        &[
            ("faisnéis agus treoracha don úsáideoir", Anywhere),
            ("treoracha úsáide", Anywhere),
            ("lámhleabhar úsáideora", Anywhere),
            ("treoracha don úsáideoir", Anywhere),
        ],
    ),
    (
        Element::Architecture,
        &[
            ("dearadh agus forbairt", Anywhere),
            ("dearadh, forbairt agus táirgeadh", Anywhere),
            ("ailtireacht an chórais", Anywhere),
            ("ailtireacht chórais", Anywhere),
            ("ailtireacht", Most),
        ],
    ),
    (
        Element::VulnerabilityHandling,
        &[
            ("láimhseáil leochaileachtaí", Anywhere),
            ("bainistiú leochaileachtaí", Anywhere),
            ("láimhseáil leochaileachta", Anywhere),
        ],
    ),
    (
        Element::Sbom,
        &[
            ("bille ábhar bogearraí", Most),
            ("bille na n ábhar bogearraí", Anywhere),
            ("liosta comhpháirteanna bogearraí", Anywhere),
        ],
    ),
    (
        Element::CvdPolicy,
        &[
            (
                "beartas maidir le nochtadh comhordaithe leochaileachtaí",
                Anywhere,
            ),
            ("nochtadh comhordaithe leochaileachta", Anywhere),
            ("nochtadh comhordaithe leochaileachtaí", Anywhere),
            ("nochtadh leochaileachtaí", Anywhere),
        ],
    ),
    (
        Element::Contact,
        &[
            ("seoladh teagmhála", Anywhere),
            ("sonraí teagmhála", Anywhere),
            ("pointe teagmhála aonair", Anywhere),
            ("pointe aonair teagmhála", Anywhere),
            ("teagmháil", Whole),
        ],
    ),
    (
        Element::Updates,
        &[
            ("dáileadh slán nuashonruithe", Anywhere),
            ("nuashonruithe a dháileadh go slán", Anywhere),
            ("nuashonruithe slándála", Anywhere),
            ("nuashonruithe", Whole),
        ],
    ),
    (
        Element::Production,
        &[
            ("próisis táirgthe agus faireacháin", Anywhere),
            ("próiseas táirgthe", Anywhere),
            ("táirgeadh agus faireachán", Anywhere),
            ("táirgeadh", Whole),
        ],
    ),
    (
        Element::RiskAssessment,
        &[
            ("measúnú ar rioscaí cibearshlándála", Anywhere),
            ("measúnú riosca cibearshlándála", Anywhere),
            ("measúnú riosca", Anywhere),
            ("rioscaí", Whole),
        ],
    ),
    (
        Element::SupportPeriod,
        &[
            ("tréimhse tacaíochta", Anywhere),
            ("dáta deiridh na tréimhse tacaíochta", Anywhere),
            ("deireadh na tréimhse tacaíochta", Anywhere),
            ("tacaíocht", Whole),
        ],
    ),
    (
        Element::Standards,
        &[
            ("caighdeáin chomhchuibhithe", Anywhere),
            ("sonraíochtaí comhchoiteanna", Anywhere),
            ("sonraíochtaí coiteanna", Anywhere),
            ("scéim eorpach um dheimhniú cibearshlándála", Anywhere),
            ("scéim eorpach deimhniúcháin cibearshlándála", Anywhere),
            ("caighdeáin", Whole),
        ],
    ),
    (
        Element::TestReports,
        &[
            ("tuarascálacha tástála", Anywhere),
            ("tuarascálacha ar na tástálacha", Anywhere),
            ("tástálacha", Whole),
        ],
    ),
    (
        Element::Declaration,
        &[
            ("dearbhú comhréireachta ae", Anywhere),
            ("dearbhú comhréireachta", Anywhere),
            ("dearbhú comhréireachta ón aontas", Anywhere),
            ("dearbhú simplithe comhréireachta ae", Most),
            ("dearbhú comhréireachta simplithe ae", Anywhere),
        ],
    ),
];

static FILES: &[(Element, &[&str])] = &[];
