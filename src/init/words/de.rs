//! German.

use super::{Asked, Words};
use crate::law::Element;

pub(super) static WORDS: Words = Words {
    fill_in: "[bitte ausfüllen]",
    how: "Kommentare wie dieser fragen. Die Antwort tritt an die Stelle der Worte in eckigen Klammern; ein Verweis auf das \
          Dokument, in dem sie steht, ist auch eine Antwort. Trifft etwas nicht zu, schreiben Sie das, mit dem Grund.",
    annex: "Anhang",
    part: "Teil",
    article: "Artikel",
    index: (
        "Technische Dokumentation",
        "Was Anhang VII der Verordnung (EU) 2024/2847 (Cyberresilienz-Verordnung) verlangt, steht in diesen Dateien:",
    ),
    groups: [
        "Was wir herstellen",
        "Wie es entsteht",
        "Was mit Schwachstellen geschieht",
        "Was schiefgehen kann",
        "Wie lange es unterstützt wird",
        "Woran es gemessen wurde",
        "Was erklärt wird",
    ],
    asked,
    declaration: [
        (
            "Identifikation",
            "Name und Typ des Produkts, und was es sonst von jedem anderen unterscheidet: Modell, Version, Chargen- oder \
             Seriennummer.",
        ),
        (
            "Hersteller",
            "Name und Postanschrift des Herstellers oder des Bevollmächtigten.",
        ),
        (
            "Verantwortung",
            "Die Angabe, dass der Aussteller allein die Verantwortung für die Erklärung trägt.",
        ),
        (
            "Gegenstand der Erklärung",
            "Was genau erklärt wird, so dass es sich zurückverfolgen lässt; ein Bild kann helfen.",
        ),
        (
            "Konformität",
            "Die Angabe, dass dieser Gegenstand den Harmonisierungsrechtsvorschriften der Union entspricht, mit der Nummer \
             2024/2847 und jedem weiteren Rechtsakt, der gilt, und dass die Erfüllung der grundlegenden \
             Cybersicherheitsanforderungen nachgewiesen wurde.",
        ),
        (
            "Verweise",
            "Die harmonisierten Normen, gemeinsamen Spezifikationen oder die Cybersicherheitszertifizierung, auf die sich die \
             Erklärung stützt, jeweils mit Ausgabe.",
        ),
        (
            "Notifizierte Stelle",
            "Wo eine beteiligt war: Name und Kennnummer, was sie geprüft hat, und ihre Bescheinigung. Sonst, dass keine \
             beteiligt war.",
        ),
        (
            "Zusätzliche Angaben",
            "Was sonst zu sagen ist, oder dass es nichts gibt.",
        ),
        (
            "Unterschrift",
            "Für wen unterschrieben wird, Ort und Datum, Name und Funktion, Unterschrift.",
        ),
    ],
    security_txt: [
        "Ein Formular für security.txt (RFC 9116). Ausgefüllt gehört es nach /.well-known/security.txt der Website.",
        "Wohin Meldungen gehen: mailto: mit einer Adresse, die Menschen lesen, oder https: mit einem Formular.",
        "Bis wann diese Datei gilt, weniger als ein Jahr voraus, als Zeitstempel mit Zeitzone.",
        "Die Seite mit der Strategie für die koordinierte Offenlegung von Schwachstellen.",
    ],
};

fn asked(element: Element) -> Asked {
    let (title, question, points): (_, _, &[_]) = match element {
        Element::GeneralDescription => (
            "Allgemeine Beschreibung",
            "Was ist das Produkt?",
            &[
                "Name und Typ, und was ein Exemplar vom anderen unterscheidet (Modell, Charge, Seriennummer)",
                "was es tut, und für wen",
                "was dazugehört, auch Dienste in der Cloud, und was nicht",
            ],
        ),
        Element::IntendedPurpose => (
            "Zweckbestimmung",
            "Für welche Verwendung ist das Produkt gemacht?",
            &[
                "die Verwendung, in den Worten der Anleitung",
                "wo und von wem es verwendet wird, und womit es verbunden ist",
                "welcher Fehlgebrauch zu erwarten ist",
            ],
        ),
        Element::SoftwareVersions => (
            "Softwareversionen",
            "Von welchen Softwareversionen handelt diese Dokumentation?",
            &[
                "eine genaue Version für jeden Teil, von dem die Sicherheit abhängt: Firmware, Betriebssystem, Anwendung, Dienst",
            ],
        ),
        Element::Photographs => (
            "Fotografien",
            "Wie sieht das Produkt aus? Nur Hardware.",
            &[
                "das Äußere",
                "die Kennzeichnung, mit Typenschild und CE-Zeichen",
                "das Innere, mit Leiterplatten und Anschlüssen",
            ],
        ),
        Element::UserInformation => (
            "Informationen und Anleitungen für die Nutzer",
            "Was bekommen die Nutzer zu lesen? Der Text selbst, oder ein Verweis auf die Anleitung.",
            &[
                "wer es gemacht hat, und wo Schwachstellen zu melden sind",
                "Zweck, wesentliche Funktionen und Sicherheitseigenschaften",
                "bekannte Umstände, die zu erheblichen Risiken führen können",
                "bis wann es Unterstützung gibt, und welcher Art",
                "wie man es sicher einrichtet, nutzt, aktualisiert und außer Betrieb nimmt, und was mit den Daten geschieht",
            ],
        ),
        Element::Architecture => (
            "Entwurf und Architektur",
            "Wie ist das Produkt aufgebaut, und wie wurde es entwickelt?",
            &[
                "seine Teile, was jeder tut, und wie sie zusammenwirken",
                "Schnittstellen, Datenflüsse, Vertrauensgrenzen; eine Zeichnung",
                "wie Komponenten anderer ausgewählt und geprüft wurden",
            ],
        ),
        Element::VulnerabilityHandling => (
            "Behandlung von Schwachstellen",
            "Was geschieht mit einer Schwachstelle, von der Meldung bis zur Nachricht an die Nutzer?",
            &[
                "wie Meldungen und Befunde eingehen, und wer sie bewertet",
                "wie sie behoben, geprüft, ausgeliefert und bekannt gemacht werden, und in welcher Zeit",
                "welche Tests und Überprüfungen sich wiederholen, und wie oft",
                "wer den Behörden meldet, und bis wann",
            ],
        ),
        Element::Sbom => (
            "Software-Stückliste (SBOM)",
            "Wo liegt die Liste der Komponenten, und wie entsteht sie?",
            &[
                "die Datei, in CycloneDX oder SPDX, mit mindestens den direkten Abhängigkeiten",
                "welches Werkzeug sie schreibt, und wann",
            ],
        ),
        Element::CvdPolicy => (
            "Strategie für die koordinierte Offenlegung von Schwachstellen",
            "Was versprechen Sie denen, die eine Schwachstelle melden?",
            &[
                "wie zu melden ist",
                "wann eine Antwort kommt",
                "wann und wie veröffentlicht wird, und was Sie von Meldenden erwarten",
            ],
        ),
        Element::Contact => (
            "Kontaktadresse für Meldungen",
            "Wo kann eine Schwachstelle gemeldet werden, und wo ist das bekannt gemacht?",
            &[
                "die Adresse",
                "der Ort, an dem man sie findet: security.txt, Anleitung, Website",
            ],
        ),
        Element::Updates => (
            "Sichere Verteilung von Updates",
            "Wie erreichen Aktualisierungen die Nutzer, ohne unterwegs verändert zu werden?",
            &[
                "der Weg",
                "was Herkunft und Unversehrtheit schützt",
                "wie Nutzer davon erfahren, sie einspielen, und automatische abschalten",
            ],
        ),
        Element::Production => (
            "Herstellung und Überwachung",
            "Wie wird das Produkt hergestellt, freigegeben und beobachtet?",
            &[
                "wie es gebaut und freigegeben wird",
                "wie es danach beobachtet wird",
                "wie gezeigt wurde, dass diese Verfahren wirken, mit dem Nachweis",
            ],
        ),
        Element::RiskAssessment => (
            "Bewertung der Cybersicherheitsrisiken",
            "Gegen welche Risiken ist das Produkt gemacht?",
            &[
                "die Methode, das Datum, und was betrachtet wurde: Zweck, erwartete Verwendung, Umgebung, Schutzgüter",
                "jedes Risiko mit Wahrscheinlichkeit, Auswirkung, was dagegen getan wird, und was bleibt",
                "für jeden Punkt von Anhang I Teil I Nummer 2: wie er erfüllt ist, oder warum er nicht zutrifft",
            ],
        ),
        Element::SupportPeriod => (
            "Unterstützungszeitraum",
            "Bis wann wird das Produkt unterstützt, und woraus ergab sich das?",
            &[
                "Monat und Jahr, in denen er endet",
                "was Nutzer erwarten dürfen, Art und Zweck des Produkts, Unionsrecht zur Lebensdauer",
                "warum weniger als fünf Jahre, wo es weniger sind",
            ],
        ),
        Element::Standards => (
            "Angewandte Normen und Lösungen",
            "Welche harmonisierten Normen, gemeinsamen Spezifikationen oder Zertifizierungsschemata sind angewandt?",
            &[
                "jede mit Ausgabe, und mit ihren Teilen, wo sie teilweise angewandt ist",
                "die Lösungen an ihrer Stelle, wo keine angewandt ist",
            ],
        ),
        Element::TestReports => (
            "Prüfberichte",
            "Welche Prüfungen zeigen, dass das Produkt und die Behandlung von Schwachstellen tun, was Anhang I verlangt?",
            &[
                "jeder Bericht: was geprüft wurde, welche Version, wann, von wem, mit welchem Ergebnis",
                "welchen Punkt von Anhang I er zeigt",
            ],
        ),
        Element::Declaration => (
            "EU-Konformitätserklärung",
            "Die Punkte von Anhang V, unterschrieben; oder ein Verweis auf das unterschriebene Exemplar.",
            &[],
        ),
        Element::SbomOnRequest => (
            "SBOM auf Anfrage",
            "Die SBOM, wie eine Behörde sie bekommt.",
            &[],
        ),
    };
    Asked {
        title,
        question,
        points,
    }
}
