//! Swedish.

use super::Strength::{Anywhere, Most, Whole};
use super::{Declaration, Element, Language, Term};

pub(super) static LANGUAGE: Language = Language {
    code: "sv",
    inflected: false,
    titles: TITLES,
    files: FILES,
    fillers: &[
        "och", "av", "till", "för", "i", "med", "på", "den", "det", "de", "en", "ett", "bilaga",
        "artikel", "vår",
    ],
    not_applicable: &["ej tillämpligt", "inte tillämpligt"],
    unfilled: &[
        "fylls i",
        "att fylla i",
        "fyll i här",
        "ska fyllas i",
        "kompletteras senare",
    ],
    promise: &[
        "kommer att kompletteras",
        "kommer att beskrivas",
        "kommer att tas fram",
        "ska kompletteras",
        "under framtagning",
        "under utarbetande",
        "kommer senare",
        "är på gång",
        "ska skrivas",
        "ska tas fram",
        "ska göras",
        "bifogas senare",
        "jobbar på det",
        "arbetar på det",
        "läggs upp senare",
        "läggs till senare",
        "lägger vi till",
    ],
    absence: &[
        "saknas",
        "finns inte",
        "ännu inte",
        "inte tillgänglig",
        "är inte framtagen",
        "inte fått",
        "har inte gjort",
        "inte gjord",
        "inte klar",
        "inte utförd",
        "inte upprättad",
        "inte än",
        "inte ännu",
    ],
    declaration: Declaration {
        sole_responsibility: &[&["eget", "ansvar"], &["ensamt", "ansvar"]],
        object: &[
            "föremålet för försäkran",
            "försäkrans föremål",
            "föremål för försäkran",
        ],
        conformity: &["överensstämmer med", "harmoniseringslagstiftning"],
        signature: &[
            "underskrift",
            "undertecknat",
            "undertecknad",
            "undertecknat för",
        ],
        issue: &[
            "ort och datum",
            "plats och datum",
            "datum för utfärdande",
            "ort",
            "plats",
            "datum",
        ],
        signatory: &[
            "namn",
            "namn och befattning",
            "befattning",
            "namn befattning",
            "funktion",
        ],
        manufacturer: &["tillverkare"],
    },
};

static TITLES: &[(Element, &[Term])] = &[
    (
        Element::GeneralDescription,
        &[
            (
                "allmän beskrivning av produkten med digitala element",
                Anywhere,
            ),
            ("allmän beskrivning", Anywhere),
            ("produktbeskrivning", Anywhere),
            ("beskrivning av produkten", Anywhere),
            ("beskrivning", Whole),
            ("produkten", Whole),
            ("produkt", Whole),
            ("inledning", Whole),
        ],
    ),
    (
        Element::IntendedPurpose,
        &[
            ("avsett ändamål", Anywhere),
            ("avsett syfte", Anywhere),
            ("avsedd användning", Anywhere),
            ("rimligen förutsebar användning", Anywhere),
            ("rimligen förutsägbar användning", Anywhere),
            ("rimligen förutsebar felaktig användning", Anywhere),
            ("rimligen förutsägbar felanvändning", Anywhere),
            ("förutsebar felaktig användning", Anywhere),
            ("ändamål", Whole),
            ("syfte", Whole),
        ],
    ),
    (
        Element::SoftwareVersions,
        &[
            ("programvaruversioner", Anywhere),
            ("versioner av programvara", Anywhere),
            ("mjukvaruversioner", Anywhere),
            ("programvaruversion*", Anywhere),
            ("mjukvaruversion*", Anywhere),
            ("version", Whole),
        ],
    ),
    (
        Element::Photographs,
        &[
            ("fotografier eller illustrationer", Anywhere),
            ("fotografier", Anywhere),
            ("foton", Most),
            ("bilder", Whole),
            ("illustrationer", Most),
        ],
    ),
    (
        Element::UserInformation,
        &[
            ("information och instruktioner till användaren", Anywhere),
            ("användarinformation", Anywhere),
            ("användarinstruktioner", Anywhere),
            ("bruksanvisning", Anywhere),
            ("användarhandbok", Anywhere),
            ("information till användaren", Anywhere),
        ],
    ),
    (
        Element::Architecture,
        &[
            ("utformning och utveckling", Anywhere),
            ("konstruktion och utveckling", Anywhere),
            ("design och utveckling", Anywhere),
            ("systemarkitektur", Anywhere),
            ("arkitektur", Most),
        ],
    ),
    (
        Element::VulnerabilityHandling,
        &[
            ("sårbarhetshantering", Anywhere),
            ("hantering av sårbarheter", Anywhere),
            ("sårbarheter", Whole),
        ],
    ),
    (
        Element::Sbom,
        &[
            ("programvaruförteckning", Most),
            ("mjukvaruförteckning", Anywhere),
            ("programvarumateriallista", Anywhere),
            ("programvarukomponentförteckning", Anywhere),
            ("komponentförteckning", Most),
        ],
    ),
    (
        Element::CvdPolicy,
        &[
            (
                "policy för samordnad delgivning av information om sårbarheter",
                Anywhere,
            ),
            (
                "samordnad delgivning av information om sårbarheter",
                Anywhere,
            ),
            ("samordnat offentliggörande av sårbarheter", Anywhere),
            ("policy för samordnad sårbarhetsrapportering", Anywhere),
            ("delgivning av sårbarheter", Anywhere),
            ("rapportering av sårbarheter", Anywhere),
            ("offentliggörande av sårbarheter", Anywhere),
            ("samordnat offentliggörande", Anywhere),
        ],
    ),
    (
        Element::Contact,
        &[
            ("kontaktadress", Anywhere),
            ("kontaktuppgifter", Anywhere),
            ("gemensam kontaktpunkt", Anywhere),
            ("enda kontaktpunkt", Anywhere),
            ("central kontaktpunkt", Anywhere),
            ("kontakt", Whole),
        ],
    ),
    (
        Element::Updates,
        &[
            ("säker distribution av uppdateringar", Anywhere),
            ("säker spridning av uppdateringar", Anywhere),
            ("säkerhetsuppdateringar", Anywhere),
            ("uppdateringar", Whole),
            ("distribution av uppdateringar", Anywhere),
            ("säkra uppdateringar", Anywhere),
        ],
    ),
    (
        Element::Production,
        &[
            ("produktions och övervakningsprocesser", Anywhere),
            ("tillverkningsprocesser", Anywhere),
            ("produktion och övervakning", Anywhere),
            ("produktion", Whole),
            ("tillverkning", Whole),
            ("tillverkning och övervakning", Anywhere),
        ],
    ),
    (
        Element::RiskAssessment,
        &[
            ("bedömning av cybersäkerhetsrisker", Anywhere),
            ("cybersäkerhetsriskbedömning", Anywhere),
            ("riskbedömning", Anywhere),
            ("riskanalys", Anywhere),
            ("risker", Whole),
        ],
    ),
    (
        Element::SupportPeriod,
        &[
            ("stödperiod", Anywhere),
            ("supportperiod", Anywhere),
            ("slutdatum för stödperioden", Anywhere),
            ("stödperiodens slutdatum", Anywhere),
            ("slut på support", Anywhere),
            ("supportperiod*", Anywhere),
            ("stödperiod*", Anywhere),
            ("support", Whole),
        ],
    ),
    (
        Element::Standards,
        &[
            ("harmoniserade standarder", Anywhere),
            ("gemensamma specifikationer", Anywhere),
            ("europeisk ordning för cybersäkerhetscertifiering", Anywhere),
            ("cybersäkerhetscertifieringsordning", Anywhere),
            ("standarder", Whole),
        ],
    ),
    (
        Element::TestReports,
        &[
            ("provningsrapporter", Anywhere),
            ("testrapporter", Anywhere),
            ("rapporter från de tester", Anywhere),
            ("tester", Whole),
            ("provning", Whole),
        ],
    ),
    (
        Element::Declaration,
        &[
            ("eu försäkran om överensstämmelse", Anywhere),
            ("försäkran om överensstämmelse", Anywhere),
            ("förenklad eu försäkran om överensstämmelse", Anywhere),
        ],
    ),
];

static FILES: &[(Element, &[&str])] = &[
    (
        Element::SoftwareVersions,
        &["versioner", "programversioner"],
    ),
    (
        Element::UserInformation,
        &["handbok", "anvandarhandbok", "hjalp"],
    ),
    (Element::Architecture, &["arkitektur", "uppbyggnad"]),
    (Element::Production, &["produktion", "tillverkning"]),
    (Element::Standards, &["standarder"]),
    (
        Element::GeneralDescription,
        &["produktbeskrivning", "produkt"],
    ),
    (Element::Photographs, &["foton", "bilder"]),
    (Element::RiskAssessment, &["riskbedomning"]),
    (Element::Declaration, &["forsakran om overensstammelse"]),
    (Element::UserInformation, &["bruksanvisning"]),
];
