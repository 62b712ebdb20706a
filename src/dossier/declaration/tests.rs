use super::{Declaration, DeclarationKind, Item, Part, simplified};
use crate::document::Document;
use crate::source::Sources;
use std::sync::Arc;

fn read(raw: &str) -> (Sources, Declaration) {
    let mut sources = Sources::default();
    let file = sources.add("docs/declaration.md", raw);
    let document = Arc::new(Document::read(&sources, file));
    let title = document.sections[1].title.span();
    let all = 0..document.blocks.len();
    let declaration = Declaration::read(&document, all, title, DeclarationKind::Full).unwrap();
    (sources, declaration)
}

const LIST: &str = "# EU declaration of conformity

1. Product: Kelp Meter, type KM-3,
   software version 3.2.1.
2. Manufacturer: Wrack B.V., Kade 3, 3011 AA Rotterdam, Netherlands.
3. This declaration of conformity is issued under the sole responsibility of the provider.
4. Object of the declaration: Kelp Meter 3.2.1.
5. The object of the declaration is in conformity with Regulation (EU) 2024/2847 and Directive 2014/53/EU.
6. Harmonised standards: EN 303 645 V3.1.3.
7. Notified body: Zeewier Certificatie N.V., no. 0987; EU-type examination certificate ZC-2026-14.

Signed for and on behalf of: Wrack B.V.

Place and date of issue: Rotterdam, 3 November 2026

Name, function: Marit de Wit, director

Signature: /s/ Marit de Wit
";

#[test]
fn items_of_a_numbered_list_are_read_with_their_places() {
    let (sources, read) = read(LIST);
    let shown = |span| sources.text(span).to_string();
    assert_eq!(shown(read.name.clone().unwrap().span), "Kelp Meter");
    assert_eq!(shown(read.model.clone().unwrap().span), "KM-3");
    assert_eq!(shown(read.versions[0].span), "3.2.1");
    assert_eq!(read.versions.len(), 1);
    assert_eq!(
        shown(read.manufacturer.name.clone().unwrap().span),
        "Wrack B.V."
    );
    let address = read.manufacturer.address.clone().unwrap();
    assert_eq!(address.value, "Kade 3, 3011 AA Rotterdam, Netherlands.");
    let acts: Vec<_> = read.acts.iter().map(|act| act.value.as_str()).collect();
    assert_eq!(acts, ["2024/2847", "2014/53/EU"]);
    assert_eq!(shown(read.standards[0].span), "EN 303 645 V3.1.3");
    assert!(read.notified_body.is_named());
    assert_eq!(
        shown(read.notified_body.number.clone().unwrap().span),
        "0987"
    );
    assert!(read.notified_body.certificate.is_some());
    assert_eq!(read.issued.clone().unwrap().value.to_string(), "2026-11-03");
    assert!(read.says(Item::Object) && read.says(Item::Standards));
    let parts: Vec<_> = read.signature.lines.iter().map(|line| line.part).collect();
    assert_eq!(
        parts,
        [
            Part::OnBehalfOf,
            Part::PlaceAndDate,
            Part::NameAndFunction,
            Part::Signature
        ]
    );
}

#[test]
fn items_under_headings_and_in_tables_are_read() {
    let (_, read) = read(
        "# EU-Konformitätserklärung

## 1. Produkt

| Feld | Wert |
|---|---|
| **Name** | Kaipegel |
| **Typ** | KP-2 |
| **Softwareversion** | 2.1.0 |

## 2. Hersteller

- Name: Hafenlicht GmbH
- Anschrift: Kaistraße 3, 20457 Hamburg

## 3. Erklärung

Die alleinige Verantwortung für die Ausstellung trägt der Hersteller. Der Gegenstand der Erklärung erfüllt die
Verordnung (EU) 2024/2847.

## 4. Notifizierte Stelle

Nicht beteiligt (Modul A).

## 5. Unterschrift

- Ort: Hamburg
- Datum: 3. November 2026
- Name: Jörn Möller
- Funktion: Geschäftsführer
- Unterschrift: gez. Jörn Möller
",
    );
    assert_eq!(read.name.as_ref().unwrap().value, "Kaipegel");
    assert_eq!(read.model.as_ref().unwrap().value, "KP-2");
    assert_eq!(read.versions[0].value, "2.1.0");
    assert_eq!(
        read.manufacturer.name.as_ref().unwrap().value,
        "Hafenlicht GmbH"
    );
    assert_eq!(
        read.manufacturer.address.as_ref().unwrap().value,
        "Kaistraße 3, 20457 Hamburg"
    );
    assert!(read.notified_body.none && !read.notified_body.is_named());
    let parts: Vec<_> = read.signature.lines.iter().map(|line| line.part).collect();
    assert_eq!(
        parts,
        [
            Part::Place,
            Part::Date,
            Part::Name,
            Part::Function,
            Part::Signature
        ]
    );
    assert_eq!(read.issued.unwrap().value.to_string(), "2026-11-03");
}

#[test]
fn sentences_without_labels_name_the_maker() {
    let (_, read) = read(
        "# EU Declaration of Conformity

We, Wrack Works SRL, declare under our sole responsibility that the Kelp Meter KM-3 is in conformity with
Regulation (EU) 2024/2847.

Signed, Rotterdam, 3 November 2026

Marit de Wit
Kade 3
3011 AA Rotterdam, Netherlands
",
    );
    assert_eq!(read.manufacturer.name.unwrap().value, "Wrack Works SRL");
    assert!(read.manufacturer.address.is_some());
    assert_eq!(read.issued.unwrap().value.to_string(), "2026-11-03");
}

#[test]
fn a_simplified_declaration_is_found_in_a_manual() {
    let raw = "# Manual

## Conformity

Hereby, Wrack B.V. declares that the product with digital elements type KM-3 is in compliance with Regulation (EU)
2024/2847.

The full text of the EU declaration of conformity is available at the following internet address:
https://wrack.test/doc/km-3.pdf

## Cleaning

Wipe it.
";
    let mut sources = Sources::default();
    let file = sources.add("manual.md", raw);
    let document = Arc::new(Document::read(&sources, file));
    let found = simplified::find(&document);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, DeclarationKind::Simplified);
    assert!(
        sources
            .text(found[0].title)
            .starts_with("Hereby, Wrack B.V.")
    );
    assert_eq!(found[0].acts[0].value, "2024/2847");
}

#[test]
fn a_pointer_to_the_declaration_is_none() {
    let raw =
        "# Technical file\n\nThe full text of the EU declaration of conformity is in `doc.md`.\n";
    let mut sources = Sources::default();
    let file = sources.add("file.md", raw);
    let document = Arc::new(Document::read(&sources, file));
    assert!(simplified::find(&document).is_empty());
}

#[test]
fn an_address_is_told_from_other_numbers() {
    for (value, found) in [
        ("Kade 3, 3011 AA Rotterdam", true),
        (
            "つばめ電機株式会社、〒460-0001 名古屋市中区三の丸 1-2-3",
            true,
        ),
        ("ul. Portowa 4, 80-001 Gdańsk", true),
        ("10 Quay Road, Bristol BS1 4QA", true),
        ("つばめ電機株式会社", false),
        ("ゲートウェイ「つばめ」、製造番号 20000 以降", false),
        (
            "センサーゲートウェイ「つばめ」、型式 TB-20、ソフトウェア 1.4.2",
            false,
        ),
        ("Kelp Meter, type KM-3, software version 3.2.1", false),
        ("serial numbers from 40001 upwards", false),
        (
            "Regulation (EU) 2024/2847, Rotterdam, 3 November 2026",
            false,
        ),
    ] {
        let mut sources = Sources::default();
        let file = sources.add("a.md", value);
        let text = crate::document::Text::verbatim(file, 0..value.len(), value);
        let address = super::postal_address(&text);
        assert_eq!(address.is_some(), found, "{value}: {address:?}");
    }
}

#[test]
fn a_body_that_takes_no_part_is_told_from_one_that_does() {
    for (value, none, number) in [
        ("none", true, None),
        ("n/a. Test report no. 4711.", true, None),
        ("Zeewier Certificatie N.V., no. 0987", false, Some("0987")),
        ("Prüfhaus Küste GmbH (0456)", false, Some("0456")),
        (
            "Navigation Cert Ingeniería S.L., número 0321",
            false,
            Some("0321"),
        ),
        ("no. 98", false, Some("98")),
    ] {
        let (_, read) = read(&LIST.replace(
            "Zeewier Certificatie N.V., no. 0987; EU-type examination certificate ZC-2026-14.",
            value,
        ));
        assert_eq!(read.notified_body.none, none, "{value}");
        let found = read.notified_body.number.map(|number| number.value);
        assert_eq!(found.as_deref(), number, "{value}");
    }
}

const REST: &str = "
3. This declaration of conformity is issued under the sole responsibility of the provider.
4. The object is in conformity with Regulation (EU) 2024/2847.
";

#[test]
fn makers_streets_and_types_are_read_beyond_ascii_letters() {
    for (lines, name, address, model) in [
        (
            "1. Toode: Meremõõtja, mudel MM-2.\n2. Tootja: Kai OÜ, Sadama tänav 4, 10111 Tallinn.",
            "Kai OÜ",
            "Sadama tänav 4, 10111 Tallinn.",
            "MM-2",
        ),
        (
            "1. Termék: Kikötőmérő, típus KM-3.\n2. Gyártó: Móló Kft., Kossuth Lajos út 12.",
            "Móló Kft.",
            "Kossuth Lajos út 12.",
            "KM-3",
        ),
        (
            "1. Продукт: Кеймер, тип КМ-3.\n2. Производител: Кей ЕООД, ул. Морска 5.",
            "Кей ЕООД",
            "ул. Морска 5.",
            "КМ-3",
        ),
        (
            "1. Προϊόν: Μετρητής Προβλήτας, τύπος ΜΠ-3.\n2. Κατασκευαστής: Προβλήτα Α.Ε., οδός Ερμού 5.",
            "Προβλήτα Α.Ε.",
            "οδός Ερμού 5.",
            "ΜΠ-3",
        ),
    ] {
        let (_, read) = read(&format!(
            "# EU declaration of conformity\n\n{lines}\n{REST}"
        ));
        let maker = &read.manufacturer;
        assert_eq!(maker.name.as_ref().unwrap().value, name);
        assert_eq!(maker.address.as_ref().unwrap().value, address);
        assert_eq!(read.model.unwrap().value, model);
    }
}

#[test]
fn a_street_on_a_line_of_its_own_is_all_of_the_address() {
    let table = "| Item | Value |\n|---|---|\n| Manufacturer | Кей ЕООД<br>ул. Морска 5 |\n| Product | Кеймер |";
    let (_, read) = read(&format!(
        "# EU declaration of conformity\n\n{table}\n{REST}"
    ));
    assert_eq!(read.manufacturer.address.unwrap().value, "ул. Морска 5");
}
