//! Polish.

use super::Strength::{Anywhere, Most, Whole};
use super::{Declaration, Element, Language, Term};

pub(super) static LANGUAGE: Language = Language {
    code: "pl",
    inflected: true,
    titles: TITLES,
    files: FILES,
    fillers: &[
        "i",
        "w",
        "z",
        "do",
        "na",
        "dla",
        "o",
        "oraz",
        "przez",
        "załącznik",
        "artykuł",
    ],
    not_applicable: &["nie dotyczy", "nie ma zastosowania"],
    unfilled: &[
        "do uzupełnienia",
        "uzupełnić",
        "do wypełnienia",
        "wypełnić",
        "do ustalenia",
        "do określenia",
    ],
    promise: &[
        "zostanie uzupełnion",
        "zostanie opracowan",
        "zostanie opisan",
        "zostanie dodan",
        "zostaną uzupełnion",
        "w przygotowaniu",
        "w trakcie opracowania",
        "w opracowaniu",
    ],
    absence: &[
        "brakuje",
        "nie istnieje",
        "jeszcze nie",
        "nie jest dostępn",
        "jeszcze nie ma",
        "nie została jeszcze",
        "nie został jeszcze",
        "nie ma jeszcze",
    ],
    declaration: Declaration {
        sole_responsibility: &[&["wyłączn", "odpowiedzialno"]],
        object: &["przedmiot deklaracji", "przedmiot niniejszej deklaracji"],
        conformity: &[
            "jest zgodny",
            "jest zgodne",
            "prawodawstwa harmonizacyjnego",
            "zgodny z odnośnymi",
        ],
        signature: &["podpis", "podpisano", "podpisano w imieniu", "podpisał"],
        issue: &[
            "miejsce i data",
            "miejsce i data wydania",
            "miejscowość i data",
            "data wydania",
            "miejsce",
            "data",
        ],
        signatory: &[
            "imię i nazwisko",
            "nazwisko",
            "imię nazwisko stanowisko",
            "nazwisko i stanowisko",
            "stanowisko",
            "funkcja",
        ],
        manufacturer: &["producent"],
    },
};

static TITLES: &[(Element, &[Term])] = &[
    (
        Element::GeneralDescription,
        &[
            ("ogólny opis produktu z elementami cyfrowymi", Anywhere),
            ("ogólny opis", Anywhere),
            ("opis produktu", Anywhere),
            ("opis ogólny", Anywhere),
            ("opis wyrobu", Anywhere),
            ("identyfikacja produktu", Anywhere),
            ("opis", Whole),
            ("produkt", Whole),
            ("wprowadzenie", Whole),
        ],
    ),
    (
        Element::IntendedPurpose,
        &[
            ("przeznaczenie", Anywhere),
            ("zamierzone zastosowanie", Anywhere),
            ("przewidziane zastosowanie", Anywhere),
            ("racjonalnie przewidywalne wykorzystanie", Anywhere),
            ("racjonalnie przewidywalne użycie", Anywhere),
            ("dające się racjonalnie przewidzieć wykorzystanie", Anywhere),
            (
                "racjonalnie przewidywalne niewłaściwe wykorzystanie",
                Anywhere,
            ),
            (
                "dające się racjonalnie przewidzieć niewłaściwe wykorzystanie",
                Anywhere,
            ),
            ("niewłaściwe użycie", Anywhere),
            ("zamierzone użycie", Anywhere),
            ("zamierzony cel", Anywhere),
            ("dające się przewidzieć niewłaściwe użycie", Anywhere),
            ("cel", Whole),
            ("zastosowanie", Whole),
        ],
    ),
    (
        Element::SoftwareVersions,
        &[
            ("wersje oprogramowania", Anywhere),
            ("wersja oprogramowania", Anywhere),
            ("wersja firmware", Anywhere),
            ("wersja", Whole),
            ("wersje", Whole),
        ],
    ),
    (
        Element::Photographs,
        &[
            ("fotografie lub ilustracje", Anywhere),
            ("zdjęcia", Most),
            ("fotografie", Anywhere),
            ("zdjęcia produktu", Anywhere),
            ("ilustracje", Most),
        ],
    ),
    (
        Element::UserInformation,
        &[
            ("informacje i instrukcje dla użytkownika", Anywhere),
            ("informacje dla użytkownika", Anywhere),
            ("instrukcja obsługi", Anywhere),
            ("instrukcja użytkowania", Anywhere),
            ("instrukcja użytkownika", Anywhere),
            ("podręcznik użytkownika", Anywhere),
        ],
    ),
    (
        Element::Architecture,
        &[
            ("projektowanie i opracowywanie", Anywhere),
            ("projektowanie, opracowywanie i produkcja", Anywhere),
            ("projekt i rozwój", Anywhere),
            ("architektura systemu", Anywhere),
            ("architektura", Most),
            ("projekt i architektura", Anywhere),
            ("projektowanie i rozwój", Anywhere),
        ],
    ),
    (
        Element::VulnerabilityHandling,
        &[
            ("postępowanie w przypadku wykrycia podatności", Anywhere),
            ("obsługa podatności", Anywhere),
            ("zarządzanie podatnościami", Anywhere),
            ("podatności", Whole),
        ],
    ),
    (
        Element::Sbom,
        &[
            (
                "zestawienie podstawowych materiałów do produkcji oprogramowania",
                Anywhere,
            ),
            ("wykaz materiałów oprogramowania", Anywhere),
            ("zestawienie komponentów oprogramowania", Anywhere),
            ("wykaz komponentów oprogramowania", Anywhere),
            ("wykaz komponentów", Most),
            ("lista komponentów", Most),
        ],
    ),
    (
        Element::CvdPolicy,
        &[
            ("polityka skoordynowanego ujawniania podatności", Anywhere),
            ("skoordynowane ujawnianie podatności", Anywhere),
            ("ujawnianie podatności", Anywhere),
            ("polityka ujawniania podatności", Anywhere),
            ("zgłaszanie podatności", Anywhere),
        ],
    ),
    (
        Element::Contact,
        &[
            ("adres kontaktowy", Anywhere),
            ("dane kontaktowe", Anywhere),
            ("pojedynczy punkt kontaktowy", Anywhere),
            ("punkt kontaktowy", Anywhere),
            ("kontakt", Whole),
            ("kontakt w sprawach bezpieczeństwa", Anywhere),
        ],
    ),
    (
        Element::Updates,
        &[
            ("bezpieczna dystrybucja aktualizacji", Anywhere),
            ("bezpieczne rozpowszechnianie aktualizacji", Anywhere),
            ("aktualizacje zabezpieczeń", Anywhere),
            ("aktualizacje bezpieczeństwa", Anywhere),
            ("poprawki bezpieczeństwa", Anywhere),
            ("bezpieczne aktualizacje", Anywhere),
            ("dystrybucja aktualizacji", Anywhere),
            ("aktualizacje", Whole),
        ],
    ),
    (
        Element::Production,
        &[
            ("procesy produkcji i monitorowania", Anywhere),
            ("procesy produkcyjne i monitorowania", Anywhere),
            ("produkcja i monitorowanie", Anywhere),
            ("produkcja", Whole),
        ],
    ),
    (
        Element::RiskAssessment,
        &[
            ("ocena ryzyka w cyberprzestrzeni", Anywhere),
            ("ocena ryzyka cyberbezpieczeństwa", Anywhere),
            ("ocena ryzyka dla cyberbezpieczeństwa", Anywhere),
            ("ocena ryzyka", Anywhere),
            ("analiza ryzyka", Anywhere),
            ("analiza zagrożeń", Anywhere),
            ("ryzyka", Whole),
        ],
    ),
    (
        Element::SupportPeriod,
        &[
            ("okres wsparcia", Anywhere),
            ("data końcowa okresu wsparcia", Anywhere),
            ("data zakończenia okresu wsparcia", Anywhere),
            ("koniec wsparcia", Anywhere),
            ("wsparcie", Whole),
        ],
    ),
    (
        Element::Standards,
        &[
            ("normy zharmonizowane", Anywhere),
            ("zharmonizowane normy", Anywhere),
            ("wspólne specyfikacje", Anywhere),
            (
                "europejski program certyfikacji cyberbezpieczeństwa",
                Anywhere,
            ),
            ("program certyfikacji cyberbezpieczeństwa", Anywhere),
            ("zastosowane normy", Anywhere),
            ("normy i rozwiązania", Anywhere),
            ("normy", Whole),
        ],
    ),
    (
        Element::TestReports,
        &[
            ("sprawozdania z badań", Anywhere),
            ("sprawozdania z testów", Anywhere),
            ("raporty z testów", Anywhere),
            ("raporty z badań", Anywhere),
            ("raport z testów", Anywhere),
            ("badania", Whole),
            ("testy", Whole),
        ],
    ),
    (
        Element::Declaration,
        &[
            ("deklaracja zgodności ue", Anywhere),
            ("deklaracja zgodności", Anywhere),
            ("uproszczona deklaracja zgodności ue", Anywhere),
            ("uproszczona deklaracja zgodności", Anywhere),
        ],
    ),
];

static FILES: &[(Element, &[&str])] = &[
    (Element::RiskAssessment, &["ocena ryzyka", "analiza ryzyka"]),
    (
        Element::Declaration,
        &["deklaracja zgodnosci", "deklaracja zgodnosci ue"],
    ),
    (Element::UserInformation, &["instrukcja obslugi"]),
    (
        Element::VulnerabilityHandling,
        &["zarzadzanie podatnosciami"],
    ),
];
