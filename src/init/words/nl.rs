//! Dutch.

use super::{Asked, Words};
use crate::law::Element;

pub(super) static WORDS: Words = Words {
    fill_in: "[nog in te vullen]",
    how: "Commentaar zoals dit stelt een vraag. Het antwoord komt op de plaats van de woorden tussen vierkante haken; een \
          verwijzing naar het document waarin het staat, is ook een antwoord. Is iets niet van toepassing, schrijf dat op, met \
          de reden.",
    annex: "Bijlage",
    part: "Deel",
    article: "Artikel",
    index: (
        "Technische documentatie",
        "Wat bijlage VII van Verordening (EU) 2024/2847 (verordening cyberweerbaarheid) vraagt, staat in deze bestanden:",
    ),
    groups: [
        "Wat wij maken",
        "Hoe het wordt gemaakt",
        "Wat er met kwetsbaarheden gebeurt",
        "Wat er mis kan gaan",
        "Hoe lang het wordt ondersteund",
        "Waaraan het is getoetst",
        "Wat wordt verklaard",
    ],
    asked,
    declaration: [
        (
            "Identificatie",
            "Naam en type van het product, en wat het verder van elk ander onderscheidt: model, versie, partij- of serienummer.",
        ),
        (
            "Fabrikant",
            "Naam en postadres van de fabrikant, of van de gemachtigde.",
        ),
        (
            "Verantwoordelijkheid",
            "De vermelding dat wie de verklaring afgeeft, daarvoor als enige verantwoordelijk is.",
        ),
        (
            "Voorwerp van de verklaring",
            "Waarover precies wordt verklaard, zodat het te traceren is; een afbeelding kan helpen.",
        ),
        (
            "Conformiteit",
            "De vermelding dat dit voorwerp aan de harmonisatiewetgeving van de Unie voldoet, met het nummer 2024/2847 en elke \
             andere handeling die geldt, en dat is aangetoond dat aan de essentiële cyberbeveiligingsvereisten is voldaan.",
        ),
        (
            "Verwijzingen",
            "De geharmoniseerde normen, gemeenschappelijke specificaties of cyberbeveiligingscertificering waarop de verklaring \
             steunt, elk met de uitgave.",
        ),
        (
            "Aangemelde instantie",
            "Als er een betrokken was: naam en nummer, wat zij heeft onderzocht, en haar certificaat. Anders dat er geen \
             betrokken was.",
        ),
        (
            "Aanvullende informatie",
            "Wat er verder te melden is, of dat er niets is.",
        ),
        (
            "Ondertekening",
            "Namens wie wordt ondertekend, plaats en datum, naam en functie, handtekening.",
        ),
    ],
    security_txt: [
        "Een formulier voor security.txt (RFC 9116). Ingevuld hoort het op /.well-known/security.txt van de website.",
        "Waar meldingen heen gaan: mailto: met een adres dat mensen lezen, of https: met een formulier.",
        "Tot wanneer dit bestand geldt, minder dan een jaar vooruit, als tijdstip met tijdzone.",
        "De pagina met het beleid voor gecoördineerde openbaarmaking van kwetsbaarheden.",
    ],
};

fn asked(element: Element) -> Asked {
    let (title, question, points): (_, _, &[_]) = match element {
        Element::GeneralDescription => (
            "Algemene beschrijving",
            "Wat is het product?",
            &[
                "naam en type, en wat het ene exemplaar van het andere onderscheidt (model, partij, serienummer)",
                "wat het doet, en voor wie",
                "wat erbij hoort, ook diensten in de cloud, en wat niet",
            ],
        ),
        Element::IntendedPurpose => (
            "Beoogd doel",
            "Voor welk gebruik is het product gemaakt?",
            &[
                "het gebruik, in de woorden van de handleiding",
                "waar en door wie het wordt gebruikt, en waarmee het is verbonden",
                "welk verkeerd gebruik te verwachten is",
            ],
        ),
        Element::SoftwareVersions => (
            "Softwareversies",
            "Over welke versies van software gaat deze documentatie?",
            &[
                "één exacte versie van elk deel waarvan de beveiliging afhangt: firmware, besturingssysteem, toepassing, dienst",
            ],
        ),
        Element::Photographs => (
            "Foto's van het product",
            "Hoe ziet het product eruit? Alleen hardware.",
            &[
                "de buitenkant",
                "de markering, met typeplaatje en CE-markering",
                "de binnenkant, met printplaten en aansluitingen",
            ],
        ),
        Element::UserInformation => (
            "Gebruikersinformatie en instructies",
            "Wat krijgen gebruikers te lezen? De tekst zelf, of een verwijzing naar de handleiding.",
            &[
                "wie het heeft gemaakt, en waar kwetsbaarheden te melden zijn",
                "doel, wezenlijke functies en beveiligingseigenschappen",
                "bekende omstandigheden die tot aanzienlijke risico's kunnen leiden",
                "tot wanneer er ondersteuning is, en van welke aard",
                "hoe het veilig in gebruik te nemen, te gebruiken, bij te werken en af te danken, en wat er met de gegevens gebeurt",
            ],
        ),
        Element::Architecture => (
            "Ontwerp en architectuur",
            "Hoe is het product opgebouwd, en hoe is het ontwikkeld?",
            &[
                "de onderdelen, wat elk doet, en hoe ze samenwerken",
                "koppelvlakken, gegevensstromen, grenzen van vertrouwen; een tekening",
                "hoe componenten van anderen zijn gekozen en onderzocht",
            ],
        ),
        Element::VulnerabilityHandling => (
            "Behandeling van kwetsbaarheden",
            "Wat gebeurt er met een kwetsbaarheid, van de melding tot het bericht aan gebruikers?",
            &[
                "hoe meldingen en bevindingen binnenkomen, en wie ze beoordeelt",
                "hoe ze worden verholpen, getest, uitgebracht en bekendgemaakt, en binnen welke tijd",
                "welke tests en controles worden herhaald, en hoe vaak",
                "wie aan de autoriteiten meldt, en wanneer uiterlijk",
            ],
        ),
        Element::Sbom => (
            "Softwarestuklijst (SBOM)",
            "Waar staat de lijst van componenten, en hoe komt zij tot stand?",
            &[
                "het bestand, in CycloneDX of SPDX, met ten minste de directe afhankelijkheden",
                "welk gereedschap het schrijft, en wanneer",
            ],
        ),
        Element::CvdPolicy => (
            "Beleid voor coordinated vulnerability disclosure",
            "Wat belooft u aan wie een kwetsbaarheid meldt?",
            &[
                "hoe te melden",
                "wanneer er antwoord komt",
                "wanneer en hoe er wordt gepubliceerd, en wat u van melders vraagt",
            ],
        ),
        Element::Contact => (
            "Contactadres voor meldingen",
            "Waar kan een kwetsbaarheid worden gemeld, en waar is dat bekendgemaakt?",
            &[
                "het adres",
                "de plaats waar mensen het vinden: security.txt, handleiding, website",
            ],
        ),
        Element::Updates => (
            "Veilige verspreiding van updates",
            "Hoe bereiken updates de gebruikers zonder onderweg te worden veranderd?",
            &[
                "het kanaal",
                "wat herkomst en integriteit beschermt",
                "hoe gebruikers ervan horen, ze installeren, en automatische uitzetten",
            ],
        ),
        Element::Production => (
            "Productie en monitoring",
            "Hoe wordt het product gemaakt, uitgebracht en bewaakt?",
            &[
                "hoe het wordt gebouwd en uitgebracht",
                "hoe het daarna wordt bewaakt",
                "hoe is aangetoond dat deze processen werken, met het bewijsstuk",
            ],
        ),
        Element::RiskAssessment => (
            "Risicobeoordeling",
            "Tegen welke risico's is het product gemaakt?",
            &[
                "de methode, de datum, en wat is bekeken: doel, te verwachten gebruik, omgeving, wat er te beschermen is",
                "elk risico met waarschijnlijkheid, gevolg, wat ertegen wordt gedaan, en wat overblijft",
                "voor elk punt van bijlage I, deel I, punt 2: hoe eraan wordt voldaan, of waarom het niet geldt",
            ],
        ),
        Element::SupportPeriod => (
            "Ondersteuningsperiode",
            "Tot wanneer wordt het product ondersteund, en waaruit is dat afgeleid?",
            &[
                "de maand en het jaar waarin zij eindigt",
                "wat gebruikers mogen verwachten, aard en doel van het product, Unierecht over de levensduur",
                "waarom korter dan vijf jaar, als zij korter is",
            ],
        ),
        Element::Standards => (
            "Toegepaste normen en oplossingen",
            "Welke geharmoniseerde normen, gemeenschappelijke specificaties of certificeringsregelingen zijn toegepast?",
            &[
                "elk met de uitgave, en met de delen als zij deels is toegepast",
                "de oplossingen in hun plaats, als er geen is toegepast",
            ],
        ),
        Element::TestReports => (
            "Testrapporten",
            "Welke tests laten zien dat het product, en de behandeling van kwetsbaarheden, doen wat bijlage I vraagt?",
            &[
                "elk rapport: wat is getest, welke versie, wanneer, door wie, met welk resultaat",
                "welk punt van bijlage I het aantoont",
            ],
        ),
        Element::Declaration => (
            "EU-conformiteitsverklaring",
            "De punten van bijlage V, ondertekend; of een verwijzing naar het ondertekende exemplaar.",
            &[],
        ),
        Element::SbomOnRequest => (
            "SBOM op verzoek",
            "De SBOM zoals een autoriteit haar krijgt.",
            &[],
        ),
    };
    Asked {
        title,
        question,
        points,
    }
}
