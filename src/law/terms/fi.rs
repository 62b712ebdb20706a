//! Finnish.

use super::Strength::{Anywhere, Most, Whole};
use super::{Declaration, Element, Language, Term};

pub(super) static LANGUAGE: Language = Language {
    code: "fi",
    inflected: true,
    titles: TITLES,
    files: FILES,
    fillers: &["ja", "sekä", "liite", "artikla"],
    not_applicable: &["ei sovelleta", "ei sovellu", "ei sovellettavissa"],
    unfilled: &[
        "täydennetään",
        "täytettävä",
        "täytä tähän",
        "täydennettävä",
        "lisätään myöhemmin",
        "täydennä",
        "täydennä tämä",
    ],
    promise: &[
        "täydennetään myöhemmin",
        "laaditaan myöhemmin",
        "kuvataan myöhemmin",
        "valmisteilla",
        "lisätään myöhemmin",
        "tulee myöhemmin",
        "tehdään myöhemmin",
        "työn alla",
        "tekeillä",
        "toimitetaan myöhemmin",
        "on vielä kesken",
        "lisäämme myöhemmin",
        "julkaisemme sen",
        "liitetään myöhemmin",
        "liitettävä",
        "tilataan myöhemmin",
        "tilattava",
        "päätetään myöhemmin",
    ],
    absence: &[
        "puuttuu",
        "puuttuvat",
        "ei ole vielä",
        "ei vielä",
        "ei ole saatavilla",
        "ei ole olemassa",
        "ei ole tehty",
        "ei ole laadittu",
        "ei ole saatu",
        "ei tehty",
        "ei laadittu",
        "emme ole tehneet",
        "emme ole saaneet",
        "ei toimi vielä",
        "ei päätetty",
    ],
    declaration: Declaration {
        sole_responsibility: &[&["yksinomai", "vastuu"]],
        object: &["vakuutuksen kohde"],
        conformity: &["vaatimusten mukainen", "on yhdenmukaistamislainsäädännön"],
        signature: &[
            "allekirjoitus",
            "allekirjoittanut",
            "puolesta allekirjoittanut",
        ],
        issue: &[
            "paikka ja päivämäärä",
            "antamispaikka ja päivämäärä",
            "antamispäivämäärä",
            "paikka",
            "päivämäärä",
            "päiväys",
        ],
        signatory: &[
            "nimi",
            "nimi ja tehtävä",
            "tehtävä",
            "nimi tehtävä",
            "asema",
        ],
        manufacturer: &["valmistaja"],
    },
};

static TITLES: &[(Element, &[Term])] = &[
    (
        Element::GeneralDescription,
        &[
            (
                "yleinen kuvaus digitaalisia elementtejä sisältävästä tuotteesta",
                Anywhere,
            ),
            ("yleinen kuvaus", Anywhere),
            ("yleiskuvaus", Anywhere),
            ("tuotekuvaus", Anywhere),
            ("tuotteen kuvaus", Anywhere),
            ("kuvaus", Whole),
            ("tuote", Whole),
            ("johdanto", Whole),
        ],
    ),
    (
        Element::IntendedPurpose,
        &[
            ("käyttötarkoitus", Anywhere),
            ("aiottu käyttötarkoitus", Anywhere),
            ("suunniteltu käyttötarkoitus", Anywhere),
            ("kohtuudella ennakoitavissa oleva käyttö", Anywhere),
            ("kohtuudella ennakoitava käyttö", Anywhere),
            ("kohtuudella ennakoitavissa oleva väärinkäyttö", Anywhere),
            ("kohtuudella ennakoitava väärinkäyttö", Anywhere),
            ("aiottu käyttö", Anywhere),
            ("tarkoitus", Whole),
        ],
    ),
    (
        Element::SoftwareVersions,
        &[
            ("ohjelmistoversiot", Anywhere),
            ("ohjelmiston versiot", Anywhere),
            ("ohjelmistoversio*", Anywhere),
            ("ohjelmiston versio*", Anywhere),
            ("versio", Whole),
            ("versiot", Whole),
        ],
    ),
    (
        Element::Photographs,
        &[
            ("valokuvat tai piirrokset", Anywhere),
            ("valokuvat", Anywhere),
            ("valokuvat tai kuvat", Anywhere),
            ("kuvat", Whole),
        ],
    ),
    (
        Element::UserInformation,
        &[
            ("käyttäjälle annettavat tiedot ja ohjeet", Anywhere),
            ("tiedot ja ohjeet käyttäjälle", Anywhere),
            ("käyttöohjeet", Anywhere),
            ("käyttöohje", Anywhere),
            ("käyttöohje*", Anywhere),
            ("käyttäjän opas", Anywhere),
            ("ohjeet käyttäjälle", Anywhere),
        ],
    ),
    (
        Element::Architecture,
        &[
            ("suunnittelu ja kehittäminen", Anywhere),
            ("suunnittelu, kehittäminen ja tuotanto", Anywhere),
            ("suunnittelu ja kehitys", Anywhere),
            ("järjestelmäarkkitehtuuri", Anywhere),
            ("järjestelmän arkkitehtuuri", Anywhere),
            ("arkkitehtuuri", Most),
        ],
    ),
    (
        Element::VulnerabilityHandling,
        &[
            ("haavoittuvuuksien käsittely", Anywhere),
            ("haavoittuvuuksien hallinta", Anywhere),
            ("haavoittuvuudet", Whole),
        ],
    ),
    (
        Element::Sbom,
        &[
            ("ohjelmiston materiaaliluettelo", Most),
            ("ohjelmistoluettelo", Anywhere),
            ("ohjelmistomateriaaliluettelo", Anywhere),
            ("ohjelmistokomponenttien luettelo", Anywhere),
        ],
    ),
    (
        Element::CvdPolicy,
        &[
            (
                "koordinoitua haavoittuvuuksien julkistamista koskevat toimintaperiaatteet",
                Anywhere,
            ),
            ("koordinoitu haavoittuvuuksien julkistaminen", Anywhere),
            ("haavoittuvuuksien koordinoitu julkistaminen", Anywhere),
            ("haavoittuvuuksien julkistaminen", Anywhere),
            ("haavoittuvuuksista ilmoittaminen", Anywhere),
        ],
    ),
    (
        Element::Contact,
        &[
            ("yhteysosoite", Anywhere),
            ("yhteystiedot", Anywhere),
            ("keskitetty yhteyspiste", Anywhere),
            ("yhteyspiste", Anywhere),
            ("yhteydenotto", Whole),
        ],
    ),
    (
        Element::Updates,
        &[
            ("päivitysten turvallinen jakelu", Anywhere),
            ("päivitysten turvallinen jakaminen", Anywhere),
            ("tietoturvapäivitykset", Anywhere),
            ("turvallisuuspäivitykset", Anywhere),
            ("päivitykset", Whole),
            ("päivitysten jakelu", Anywhere),
        ],
    ),
    (
        Element::Production,
        &[
            ("tuotanto ja seurantaprosessit", Anywhere),
            ("tuotantoprosessit", Anywhere),
            ("tuotanto ja seuranta", Anywhere),
            ("tuotanto", Whole),
        ],
    ),
    (
        Element::RiskAssessment,
        &[
            ("kyberturvallisuusriskien arviointi", Anywhere),
            ("kyberturvallisuusriskiarviointi", Anywhere),
            ("kyberturvallisuuden riskinarviointi", Anywhere),
            ("riskinarviointi", Anywhere),
            ("riskiarvio", Anywhere),
            ("riskianalyysi", Anywhere),
            ("riskit", Whole),
        ],
    ),
    (
        Element::SupportPeriod,
        &[
            ("tukijakso", Anywhere),
            ("tukiaika", Most),
            ("tukikausi", Anywhere),
            ("tukijakson päättymispäivä", Most),
            ("tukiajan päättymispäivä", Anywhere),
            ("tuen päättymispäivä", Anywhere),
            ("tuki", Whole),
        ],
    ),
    (
        Element::Standards,
        &[
            ("yhdenmukaistetut standardit", Anywhere),
            ("yhteiset eritelmät", Anywhere),
            (
                "eurooppalainen kyberturvallisuuden sertifiointijärjestelmä",
                Anywhere,
            ),
            ("kyberturvallisuuden sertifiointijärjestelmä", Anywhere),
            ("standardit", Whole),
        ],
    ),
    (
        Element::TestReports,
        &[
            ("testausselosteet", Anywhere),
            ("testausraportit", Anywhere),
            ("testiraportit", Anywhere),
            ("testit", Whole),
        ],
    ),
    (
        Element::Declaration,
        &[
            ("eu vaatimustenmukaisuusvakuutus", Anywhere),
            ("vaatimustenmukaisuusvakuutus", Anywhere),
            (
                "yksinkertaistettu eu vaatimustenmukaisuusvakuutus",
                Anywhere,
            ),
            ("yksinkertaistettu vaatimustenmukaisuusvakuutus", Anywhere),
        ],
    ),
];

static FILES: &[(Element, &[&str])] = &[
    (Element::SoftwareVersions, &["versiot", "ohjelmistoversiot"]),
    (Element::UserInformation, &["ohje", "kayttoopas", "ohjeet"]),
    (Element::Architecture, &["arkkitehtuuri", "rakenne"]),
    (Element::Production, &["tuotanto", "valmistus"]),
    (Element::Standards, &["standardit"]),
    (Element::GeneralDescription, &["tuotekuvaus"]),
    (Element::Photographs, &["valokuvat"]),
    (Element::RiskAssessment, &["riskinarviointi"]),
    (Element::Declaration, &["vaatimustenmukaisuusvakuutus"]),
    (Element::UserInformation, &["kayttoohje"]),
];
