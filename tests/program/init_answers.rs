//! An answer to each question of the skeleton, as somebody might give it.

use cra_lint::init::Language;
use cra_lint::law::Element;

/// The answers, in the order of the placeholders in the element's section.
pub(crate) fn of(element: Element, language: Language) -> Vec<&'static str> {
    let [en, nl, de] = match element {
        Element::GeneralDescription => [
            "Kelpie is a logger for tide gauges, type KL-2. It stores water levels and sends them to harbour offices.",
            "Kelpie is een logger voor getijmeters, type KL-2. Hij bewaart waterstanden en stuurt ze naar havenkantoren.",
            "Kelpie ist ein Logger für Pegel, Typ KL-2. Er speichert Wasserstände und sendet sie an Hafenämter.",
        ],
        Element::IntendedPurpose => [
            "Harbour staff use it to record water levels in locked cabinets on the quay.",
            "Havenpersoneel legt er waterstanden mee vast, in afgesloten kasten op de kade.",
            "Hafenpersonal zeichnet damit Wasserstände auf, in verschlossenen Schränken am Kai.",
        ],
        Element::SoftwareVersions => ["Firmware 4.2.1, bootloader 1.9.0"; 3],
        Element::Photographs => {
            ["![](pictures/front.jpg) ![](pictures/label.jpg) ![](pictures/board.jpg)"; 3]
        }
        Element::UserInformation => [
            "Users get the manual KL-2-M-04, printed, in the box; it says how to set the logger up and how to retire it.",
            "Gebruikers krijgen de handleiding KL-2-M-04, gedrukt, in de doos; daarin staat hoe de logger wordt ingesteld.",
            "Nutzer bekommen die Anleitung KL-2-M-04, gedruckt, im Karton; darin steht, wie der Logger eingerichtet wird.",
        ],
        Element::Architecture => [
            "A sampling task writes to flash; an uplink task reads from it and speaks MQTT over TLS 1.3 with the office.",
            "Een meettaak schrijft naar flash; een verbindingstaak leest daaruit en spreekt MQTT over TLS 1.3 met het kantoor.",
            "Eine Messaufgabe schreibt in den Flash; eine Sendeaufgabe liest daraus und spricht MQTT über TLS 1.3 mit dem Amt.",
        ],
        Element::VulnerabilityHandling => [
            "Reports come in by e-mail, the firmware team rates them within two days, and a signed release closes them.",
            "Meldingen komen per e-mail binnen, het firmwareteam beoordeelt ze binnen twee dagen, een ondertekende versie verhelpt ze.",
            "Meldungen gehen per E-Mail ein, das Firmware-Team bewertet sie binnen zwei Tagen, eine signierte Version behebt sie.",
        ],
        Element::Sbom => [
            "The file `kelpie.cdx.json` comes with each release; the build writes it from the lockfile.",
            "Het bestand `kelpie.cdx.json` komt bij elke versie; de bouw schrijft het uit het lockbestand.",
            "Die Datei `kelpie.cdx.json` liegt jeder Version bei; der Bau schreibt sie aus der Lock-Datei.",
        ],
        Element::CvdPolicy => [
            "Whoever reports gets an answer within 3 working days; we publish at the latest 90 days after the report.",
            "Wie meldt, krijgt binnen 3 werkdagen antwoord; wij publiceren uiterlijk 90 dagen na de melding.",
            "Wer meldet, bekommt binnen 3 Werktagen Antwort; wir veröffentlichen spätestens 90 Tage nach der Meldung.",
        ],
        Element::Contact => [
            "security@kelpie-loggers.nl, printed in the manual and named on kelpie-loggers.nl/security",
            "security@kelpie-loggers.nl, gedrukt in de handleiding en genoemd op kelpie-loggers.nl/security",
            "security@kelpie-loggers.nl, gedruckt in der Anleitung und genannt auf kelpie-loggers.nl/security",
        ],
        Element::Updates => [
            "The logger fetches packages over HTTPS and installs those whose Ed25519 signature verifies.",
            "De logger haalt pakketten op via HTTPS en installeert die waarvan de Ed25519-handtekening klopt.",
            "Der Logger holt Pakete über HTTPS und installiert die, deren Ed25519-Signatur stimmt.",
        ],
        Element::Production => [
            "CI builds each release from a tag; boards are flashed and tested on line 2; returns are counted every month.",
            "CI bouwt elke versie uit een tag; printplaten worden op lijn 2 geflasht en getest; retouren worden maandelijks geteld.",
            "CI baut jede Version aus einem Tag; Platinen werden auf Linie 2 bespielt und geprüft; Rückläufer zählt man monatlich.",
        ],
        Element::RiskAssessment => [
            "Assessed on 2026-05-04 with STRIDE. Forged readings on the uplink: likely, high; TLS with client certificates; low.",
            "Beoordeeld op 2026-05-04 met STRIDE. Vervalste metingen op de verbinding: waarschijnlijk, hoog; TLS met certificaten; laag.",
            "Bewertet am 2026-05-04 mit STRIDE. Gefälschte Messwerte auf der Strecke: wahrscheinlich, hoch; TLS mit Zertifikaten; gering.",
        ],
        Element::SupportPeriod => [
            "Security updates until December 2034: harbours keep gauges for eight years.",
            "Beveiligingsupdates tot december 2034: havens houden meters acht jaar.",
            "Sicherheitsupdates bis Dezember 2034: Häfen behalten Pegel acht Jahre.",
        ],
        Element::Standards => [
            "ETSI EN 303 645 V3.1.3 in full.",
            "ETSI EN 303 645 V3.1.3, geheel.",
            "ETSI EN 303 645 V3.1.3, vollständig.",
        ],
        Element::TestReports => [
            "Report T-118 of 2026-06-02 on firmware 4.2.1 by the lab in Delft: 42 of 42 cases passed.",
            "Rapport T-118 van 2026-06-02 over firmware 4.2.1 door het lab in Delft: 42 van 42 gevallen geslaagd.",
            "Bericht T-118 vom 2026-06-02 über Firmware 4.2.1 des Labors in Delft: 42 von 42 Fällen bestanden.",
        ],
        Element::Declaration => return declaration(language),
        Element::SbomOnRequest => return Vec::new(),
    };
    vec![match language {
        Language::En => en,
        Language::Nl => nl,
        Language::De => de,
    }]
}

fn declaration(language: Language) -> Vec<&'static str> {
    match language {
        Language::En => vec![
            "Kelpie, type KL-2, firmware 4.2.1",
            "Kelpie Loggers B.V., Havenstraat 4, 2611 AB Delft, Netherlands",
            "This declaration of conformity is issued under the sole responsibility of the manufacturer.",
            "Tide logger Kelpie KL-2, serial numbers from 20001 on",
            "The object described above is in conformity with Regulation (EU) 2024/2847; fulfilment of the essential cybersecurity requirements of Annex I has been demonstrated.",
            "ETSI EN 303 645 V3.1.3",
            "No notified body took part.",
            "There is nothing to add.",
            "Signed for and on behalf of Kelpie Loggers B.V.\n\nDelft, 2026-07-01\n\nJ. de Wit, managing director, signed J. de Wit",
        ],
        Language::Nl => vec![
            "Kelpie, type KL-2, firmware 4.2.1",
            "Kelpie Loggers B.V., Havenstraat 4, 2611 AB Delft, Nederland",
            "Deze conformiteitsverklaring wordt afgegeven onder de uitsluitende verantwoordelijkheid van de fabrikant.",
            "Getijlogger Kelpie KL-2, serienummers vanaf 20001",
            "Het hierboven beschreven voorwerp is in overeenstemming met Verordening (EU) 2024/2847; aangetoond is dat aan de essentiële cyberbeveiligingsvereisten van bijlage I is voldaan.",
            "ETSI EN 303 645 V3.1.3",
            "Er was geen aangemelde instantie betrokken.",
            "Er is niets toe te voegen.",
            "Ondertekend voor en namens Kelpie Loggers B.V.\n\nDelft, 2026-07-01\n\nJ. de Wit, directeur, getekend J. de Wit",
        ],
        Language::De => vec![
            "Kelpie, Typ KL-2, Firmware 4.2.1",
            "Kelpie Loggers B.V., Havenstraat 4, 2611 AB Delft, Niederlande",
            "Die alleinige Verantwortung für die Ausstellung dieser Konformitätserklärung trägt der Hersteller.",
            "Pegellogger Kelpie KL-2, Seriennummern ab 20001",
            "Der oben beschriebene Gegenstand entspricht der Verordnung (EU) 2024/2847; die Erfüllung der grundlegenden Cybersicherheitsanforderungen nach Anhang I wurde nachgewiesen.",
            "ETSI EN 303 645 V3.1.3",
            "Es war keine notifizierte Stelle beteiligt.",
            "Es gibt nichts hinzuzufügen.",
            "Unterzeichnet für und im Namen von Kelpie Loggers B.V.\n\nDelft, 2026-07-01\n\nJ. de Wit, Geschäftsführer, gezeichnet J. de Wit",
        ],
    }
}
