//! Danish.

use super::Strength::{Anywhere, Most, Whole};
use super::{Declaration, Element, Language, Term};

pub(super) static LANGUAGE: Language = Language {
    code: "da",
    inflected: false,
    titles: TITLES,
    files: FILES,
    fillers: &[
        "og", "af", "til", "for", "i", "med", "på", "den", "det", "de", "en", "et", "bilag",
        "artikel", "vores",
    ],
    not_applicable: &["ikke relevant", "finder ikke anvendelse", "ikke anvendelig"],
    unfilled: &[
        "udfyldes",
        "skal udfyldes",
        "skal udfyldes her",
        "indsættes her",
        "afventer udfyldelse",
        "udfyld her",
        "udfyld venligst",
    ],
    promise: &[
        "vil blive udarbejdet",
        "vil blive tilføjet",
        "vil blive beskrevet",
        "under udarbejdelse",
        "bliver udarbejdet",
        "følger senere",
        "eftersendes",
        "kommer senere",
        "er på vej",
        "skal laves",
        "skal skrives",
        "bliver lavet",
        "arbejder på det",
        "lægger vi op",
        "tilføjer vi",
    ],
    absence: &[
        "mangler",
        "findes ikke",
        "ikke tilgængelig",
        "endnu ikke",
        "er ikke udarbejdet",
        "foreligger ikke",
        "ikke udarbejdet",
        "ikke modtaget",
        "ikke lavet",
        "ikke udført",
        "ikke foretaget",
        "ikke fået",
    ],
    declaration: Declaration {
        sole_responsibility: &[&["eneansvar"], &["eget ansvar"], &["ansvar", "alene"]],
        object: &["erklæringens genstand", "genstanden for erklæringen"],
        conformity: &["i overensstemmelse med", "harmoniseringslovgivning"],
        signature: &[
            "underskrift",
            "underskrevet",
            "underskrevet for og på vegne af",
        ],
        issue: &[
            "sted og dato",
            "udstedelsessted og dato",
            "dato",
            "sted",
            "udstedelsesdato",
        ],
        signatory: &[
            "navn",
            "navn og stilling",
            "stilling",
            "navn stilling",
            "funktion",
        ],
        manufacturer: &["fabrikant", "producent"],
    },
};

static TITLES: &[(Element, &[Term])] = &[
    (
        Element::GeneralDescription,
        &[
            (
                "generel beskrivelse af produktet med digitale elementer",
                Anywhere,
            ),
            ("generel beskrivelse", Anywhere),
            ("produktbeskrivelse", Anywhere),
            ("beskrivelse af produktet", Anywhere),
            ("beskrivelse", Whole),
            ("produktet", Whole),
            ("produkt", Whole),
            ("indledning", Whole),
        ],
    ),
    (
        Element::IntendedPurpose,
        &[
            ("tilsigtet formål", Anywhere),
            ("erklæret formål", Anywhere),
            ("tilsigtet anvendelse", Anywhere),
            ("anvendelse, der med rimelighed kan forudses", Anywhere),
            ("rimeligt forudsigelig anvendelse", Anywhere),
            ("fejlanvendelse, der med rimelighed kan forudses", Anywhere),
            ("rimeligt forudsigelig fejlanvendelse", Anywhere),
            ("forudsigelig forkert brug", Anywhere),
            ("tilsigtet brug", Anywhere),
            ("påtænkt anvendelse", Anywhere),
            ("formål", Whole),
        ],
    ),
    (
        Element::SoftwareVersions,
        &[
            ("softwareversioner", Anywhere),
            ("versioner af software", Anywhere),
            ("softwareversion*", Anywhere),
            ("firmwareversion*", Anywhere),
            ("version", Whole),
        ],
    ),
    (
        Element::Photographs,
        &[
            ("fotografier eller illustrationer", Anywhere),
            ("fotografier", Anywhere),
            ("billeder", Most),
            ("fotos", Most),
            ("illustrationer", Most),
        ],
    ),
    (
        Element::UserInformation,
        &[
            ("oplysninger og instruktioner til brugeren", Anywhere),
            ("brugerinformation og vejledning", Anywhere),
            ("brugervejledning", Anywhere),
            ("brugsanvisning", Anywhere),
            ("brugerinformation", Anywhere),
        ],
    ),
    (
        Element::Architecture,
        &[
            ("design og udvikling", Anywhere),
            ("udformning og udvikling", Anywhere),
            ("design, udvikling og produktion", Anywhere),
            ("systemarkitektur", Anywhere),
            ("arkitektur", Most),
        ],
    ),
    (
        Element::VulnerabilityHandling,
        &[
            ("sårbarhedshåndtering", Anywhere),
            ("håndtering af sårbarheder", Anywhere),
            ("sårbarheder", Whole),
        ],
    ),
    (
        Element::Sbom,
        &[
            ("softwarestykliste", Anywhere),
            ("softwarekomponentliste", Anywhere),
            ("materialeliste for software", Anywhere),
            ("stykliste", Most),
        ],
    ),
    (
        Element::CvdPolicy,
        &[
            (
                "politik for koordineret offentliggørelse af sårbarheder",
                Anywhere,
            ),
            ("koordineret offentliggørelse af sårbarheder", Anywhere),
            ("koordineret sårbarhedsoffentliggørelse", Anywhere),
            ("offentliggørelse af sårbarheder", Anywhere),
            ("rapportering af sårbarheder", Anywhere),
        ],
    ),
    (
        Element::Contact,
        &[
            ("kontaktadresse", Anywhere),
            ("kontaktoplysninger", Anywhere),
            ("centralt kontaktpunkt", Anywhere),
            ("enkelt kontaktpunkt", Anywhere),
            ("fælles kontaktpunkt", Anywhere),
            ("kontakt", Whole),
        ],
    ),
    (
        Element::Updates,
        &[
            ("sikker distribution af opdateringer", Anywhere),
            ("sikker udrulning af opdateringer", Anywhere),
            ("sikkerhedsopdateringer", Anywhere),
            ("opdateringer", Whole),
            ("distribution af opdateringer", Anywhere),
        ],
    ),
    (
        Element::Production,
        &[
            ("produktions og overvågningsprocesser", Anywhere),
            ("produktionsprocesser", Anywhere),
            ("produktion og overvågning", Anywhere),
            ("produktion", Whole),
        ],
    ),
    (
        Element::RiskAssessment,
        &[
            ("cybersikkerhedsrisikovurdering", Anywhere),
            ("vurdering af cybersikkerhedsrisici", Anywhere),
            ("risikovurdering", Anywhere),
            ("risikoanalyse", Anywhere),
            ("risici", Whole),
        ],
    ),
    (
        Element::SupportPeriod,
        &[
            ("supportperiode", Anywhere),
            ("understøttelsesperiode", Anywhere),
            ("supportperioden", Anywhere),
            ("supportperiodens slutdato", Anywhere),
            ("slutdato for supportperioden", Anywhere),
            ("slutdato for support", Anywhere),
            ("supportperiode*", Anywhere),
            ("understøttelsesperiode*", Anywhere),
            ("support", Whole),
        ],
    ),
    (
        Element::Standards,
        &[
            ("harmoniserede standarder", Anywhere),
            ("fælles specifikationer", Anywhere),
            ("europæisk cybersikkerhedscertificeringsordning", Anywhere),
            ("cybersikkerhedscertificeringsordning", Anywhere),
            ("anvendte standarder", Anywhere),
            ("standarder", Whole),
        ],
    ),
    (
        Element::TestReports,
        &[
            ("testrapporter", Anywhere),
            ("prøvningsrapporter", Anywhere),
            ("rapporter om de prøvninger", Anywhere),
            ("test", Whole),
        ],
    ),
    (
        Element::Declaration,
        &[
            ("eu overensstemmelseserklæring", Anywhere),
            ("overensstemmelseserklæring", Anywhere),
            ("forenklet eu overensstemmelseserklæring", Anywhere),
            ("overensstemmelseserklæring*", Anywhere),
        ],
    ),
];

static FILES: &[(Element, &[&str])] = &[
    (Element::SoftwareVersions, &["softwareversioner"]),
    (Element::UserInformation, &["vejledning", "manual"]),
    (Element::Architecture, &["opbygning"]),
    (Element::Production, &["fremstilling"]),
    (Element::Standards, &["standarder"]),
    (Element::GeneralDescription, &["produktbeskrivelse"]),
    (Element::Photographs, &["billeder"]),
    (Element::RiskAssessment, &["risikovurdering"]),
    (Element::Declaration, &["overensstemmelseserklaering"]),
    (
        Element::UserInformation,
        &["brugsanvisning", "brugervejledning"],
    ),
];
