//! Postal addresses, as they are written in Europe and Japan.

use crate::document::pattern::{Regex, pattern};
use crate::document::{Document, Field};
use std::sync::LazyLock;

static POSTAL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)
        # street and number, then the postcode: Hafenweg 12, 24103 Kiel
        \p{L}\s+\d{1,4}\s?[a-zA-Z]?(?:[-/]\d{1,4})?\s*(?:[,;\n\t·•|–—-]\s*)+(?:[A-Z]{1,3}[-\s])?\d{3,6}[\s-]?\d{0,3}\s*(?:[A-Z]{2}\s)?\s*[^\sa-z\d.,;:()-]
        # number before the street: 12, rue de la Paix · 4 Harbour Street
        | \b\d{1,4}\s?(?:bis|ter)?,?\s+(?:rue|avenue|boulevard|quai|allée|chemin|impasse|cours|place|route)\s
        | \b\d{1,5}[a-z]?,?\s+(?:\p{L}+\s){1,4}(?:Street|St\.|Road|Rd\.|Avenue|Ave\.|Lane|Way|Drive|Square|Quay|Court|Boulevard|Blvd\.)
        # Via Roma 4 · Calle Mayor, 3 · ul. Portowa 5 · Rua do Porto 7
        | \b(?:Via|Viale|Piazza|Corso|Calle|C/|Avda\.|Avenida|Plaza|ul\.|al\.|Rua|Travessa|Strada|Str\.)\s+\p{L}[\p{L}\ .'’-]+,?\s*(?:n\.?[ºo°]?\s*)?\d{1,4}
        # postcode and town: D-24103 Kiel · 1012 AB Amsterdam · 80-244 Gdańsk · 110 00 Praha · 1000-205 Lisboa
        | \b[A-Z]{1,2}-\d{4,5}\s+\p{L} | \b\d{4}\s?[A-Z]{2}\s+[A-Z] | \b\d{2}-\d{3}\s+\p{L} | \b\d{4}-\d{3}\s+\p{L}
        | \b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b | 〒\s?\d{3} | [都道府県]\p{L}{1,8}[市区町村]
        # a company, then what stands between commas with a number in it: Corrib Ltd, Unit 4, Liosban Park, Galway
        | (?:Ltd\.?|Limited|GmbH|AG|KG|B\.?V\.?|N\.?V\.?|S\.?A\.?S?\.?|SARL|S\.?r\.?l\.?|S\.?p\.?A\.?|S\.?L\.?|z\ o\.\ ?o\.|Oy|AB|A/S|ApS|OÜ|UAB|d\.o\.o\.|s\.r\.o\.|Kft\.|Zrt\.|Inc\.|LLC)(?:,[^,\n]+){0,2},[^,\n]*\d[^,\n]*,\s*\p{L}
        | \b[A-Z]\d\d\s[A-Z\d]{4}\b
        | (?:^|[,\n\t]\s*)\d{5}\s+[A-ZÀ-Þ]\p{L}{2,}
        ",
    )
});

/// Labels of a postal address, folded.
const LABELS: &[&str] = &[
    "address",
    "adres",
    "adresse",
    "anschrift",
    "dirección",
    "indirizzo",
    "住所",
    "所在地",
    "адрес",
    "adresa",
    "διεύθυνση",
    "aadress",
    "osoite",
    "seoladh",
    "cím",
    "adresas",
    "adrese",
    "indirizz",
    "endereço",
    "morada",
    "naslov",
    "adress",
];

/// Whether a text holds a postal address.
fn is_address(text: &str) -> bool {
    POSTAL.is_match(text)
}

/// Whether a document gives a postal address.
pub(super) fn is_in(document: &Document) -> bool {
    let labelled = |field: &Field| {
        let label = field.label.folded();
        let named = LABELS
            .iter()
            .any(|known| label.split(' ').any(|word| word == *known));
        let value = field.value.as_str();
        let electronic = value.contains('@') || value.contains("://");
        named && !electronic && value.split_whitespace().count() >= 3
    };
    document.fields.iter().any(labelled)
        || document
            .blocks
            .iter()
            .any(|block| !block.quoted && is_address(block.text.as_str()))
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn addresses_of_many_countries_are_known() {
        for text in [
            "Nordtor Systems GmbH, Hafenweg 12, 24103 Kiel, Germany",
            "Kade 4a\n1012 AB Amsterdam",
            "12, rue de la Paix, 75002 Paris",
            "Via Roma 4, 20121 Milano",
            "Calle Mayor, 3, 28013 Madrid",
            "ul. Portowa 5, 80-244 Gdańsk",
            "〒100-0001 東京都千代田区千代田1-1",
            "Vodičkova 12, 110 00 Praha",
            "Rua do Porto 7, 1000-205 Lisboa",
            "4 Harbour Street, Dublin 2",
            "Hauptplatz 3 · A-8010 Graz",
            "Corrib Ltd, Unit 4, Liosban Business Park, Galway",
            "Galway, H91 KF20, Ireland",
        ] {
            assert!(is_address(text), "{text}");
        }
        for text in [
            "Version 2.4.0 of 30 October 2026",
            "EN 18031-1:2024, EN 303 645",
            "Write to <security@nordtor-systems.eu>",
            "Regulation (EU) 2024/2847 of 23 October 2024",
            "port 8443, 1024 connections",
            "Release 2024 March",
        ] {
            assert!(!is_address(text), "{text}");
        }
    }
}
