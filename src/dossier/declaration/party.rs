//! Who declares: name and postal address of the manufacturer or its authorised representative.

use super::{Declaration, Item};
use crate::document::pattern::{Caseless, Regex, pattern};
use crate::document::{Text, fold, numbers, placeholder};
use crate::law::words::{self, declaration as own};
use crate::source::Spanned;
use std::sync::LazyLock;

/// A party as far as the declaration names it.
#[derive(Clone, Default, Debug)]
pub struct Party {
    /// Its name.
    pub name: Option<Spanned<String>>,
    /// Its postal address.
    pub address: Option<Spanned<String>>,
}

/// Forms of companies, which only a name has.
static COMPANY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:GmbH|mbH|AG|KG|KGaA|e\.K|eG|B\.?V\.?|N\.?V\.?|Ltd|Limited|Inc|LLC|LLP|PLC|plc|Corp|Corporation|S\.?A\.?S?|SARL|S\.?à\.? ?r\.?l|S\.?L\.?U?|S\.?p\.?A|S\.?r\.?l|[Ss]p\. ?z ?o\. ?o|[Ss]p\. ?k|Oyj?|AB|ASA?|A/S|ApS|[Kk]ft|[Zz]rt|s\.r\.o|a\.s|d\.o\.o|d\.d|UAB|SIA|EOOD|OOD|Lda|SRL|GbR|UG|Foundation|Stiftung|e\.V)\b\.?|\bOÜ|ΕΠΕ|Α\.Ε\.?|ООД|株式会社|合同会社|有限会社",
    )
});

/// "We, Proper Tools SRL, declare …"
static WE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[\n.;:] ?)(?:We|I|Wij|Ik|Wir|Ich|Nous|Je soussigné,?|Nosotros|Noi|My|Ja|Me|Vi|Jag|Nós|Noi|Mi)(?:, (?:the undersigned|de ondergetekenden?|die Unterzeichner|soussignés?|il sottoscritto),?)?,? (?P<name>\p{L}[^,;:\n]{2,80}),",
    )
});

/// A postal code with a town on one side, in the shapes of Europe, the United Kingdom, the United States and Japan.
static POSTCODE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:[A-Z]{1,3}[- ])?\d{4,6}(?: ?[A-Z]{2})?[, ]+\p{L}{2,}|\b\d{2}-\d{3}[, ]+\p{L}{2,}|\b\d{3} \d{2}[, ]+\p{L}{2,}|\b\d{4}-\d{3}[, ]+\p{L}{2,}|\p{L}{2,}[, ]+(?:[A-Z]{2} )?\d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]\d{2} ?[A-Z\d]{4}\b|〒? ?\d{3}-\d{4}|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b",
    )
});

/// A street with a number, a post box, a Japanese block.
static STREET: LazyLock<Caseless> = LazyLock::new(|| {
    Caseless::new(
        r"\b(?:street|st\.|road|rd\.|avenue|ave\.?|lane|drive|way|boulevard|blvd|square|suite|floor|p\.? ?o\.? box|postbus|postfach|bp) ?\d|\d+[a-z]?,? (?:\w+ ){0,3}(?:street|st\.|road|rd\.|avenue|ave\.?|lane|drive|way|boulevard|blvd|square|place|court|parkway|rue|avenue|chemin|route|quai|allée|impasse)\b|\b(?:rue|via|viale|corso|piazza|calle|avenida|avda|plaza|paseo|rua|praça|ul\.|ulica|al\.|strada|str\.|bulevardul|utca|ulice|náměstí|gata|gatan|vej|vägen|katu|tie|iela|gatvė)[^,;\n]{0,60}\d|(?:^|\W)(?:út|οδός|ул\.|бул\.)[^,;\n]{0,60}\d|\w(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|straat|laan|plein|kade|gracht|dijk|vej|gade|vägen|gatan|katu|utca)[ ,]+\d|丁目|番地|[市区町村].*\d",
    )
});

/// The party an item names, from its labelled values and sections, else from the sentences of the declaration.
pub(super) fn read(declaration: &Declaration, item: Item) -> Party {
    let mut party = Party::default();
    for passage in declaration.about(item) {
        if placeholder::is_unfilled(passage.value.as_str()) {
            continue;
        }
        let label = passage.label.as_ref().map(|label| label.folded());
        let of_address = label.is_some_and(|label| words::any(label, own::ADDRESS));
        let of_name = label.is_none() || !of_address;
        if party.address.is_none() {
            party.address = address(&passage.value, of_address);
        }
        // Without a label of its own, only the first of a section's lines is the name.
        let narrow = label.is_some_and(|label| {
            [
                "name", "naam", "nom", "nome", "nombre", "nazwa", "firma", "company",
            ]
            .iter()
            .any(|word| label.starts_with(word))
        });
        let labelled = label.is_none_or(|label| {
            narrow || words::any(label, own::MANUFACTURER) || words::any(label, own::REPRESENTATIVE)
        });
        if party.name.is_none()
            && (of_name || words::any(label.unwrap_or(""), own::MANUFACTURER))
            && labelled
        {
            party.name = name(&passage.value);
        }
    }
    if item != Item::Manufacturer {
        return party;
    }
    if party.name.is_none() {
        party.name = declaration
            .signature
            .on_behalf_of()
            .or_else(|| sentence(declaration));
    }
    if party.address.is_none() {
        party.address = declaration
            .blocks()
            .find_map(|(_, block)| address(&block.text, false));
    }
    party
}

/// The name a value begins with: up to a comma, a line's end, or the address.
fn name(value: &Text) -> Option<Spanned<String>> {
    let text = value.as_str();
    let end = text
        .find([',', ';', '\n', '\t', '、', '（', '('])
        .unwrap_or(text.len());
    let cut = value.slice(0..end);
    let bare = cut.as_str().trim_end_matches(['.', ' ']);
    // A full stop belongs to "B.V." and "Ltd.", not to the sentence.
    let cut =
        match bare.ends_with(|c: char| c.is_lowercase()) && COMPANY.find(cut.as_str()).is_none() {
            true => cut.slice(0..bare.len()),
            false => cut,
        };
    cut.as_str()
        .chars()
        .any(char::is_alphabetic)
        .then(|| cut.spanned())
}

/// A postal address in a text, by its postal code or street.
pub fn postal_address(text: &Text) -> Option<Spanned<String>> {
    address(text, false)
}

/// A postal address in a text; one that is labelled so needs no further sign.
fn address(text: &Text, labelled: bool) -> Option<Spanned<String>> {
    let value = text.as_str();
    if labelled {
        let said = value.chars().filter(|c| c.is_alphanumeric()).count() >= 5
            && !value.trim_start().starts_with("http")
            && (!value.contains('@') || value.contains(','));
        return said.then(|| text.spanned());
    }
    // Numbers of acts and standards, and days, look like postal codes.
    let bare = numbers::without_references(value);
    let found = POSTCODE
        .find(&bare)
        .map(|found| found.range())
        .filter(|range| near_place(&bare, range))
        .or_else(|| street(&bare))?;
    // The line it stands in, from after the name.
    let line = bare.get(..found.start)?.rfind('\n').map_or(0, |at| at + 1);
    let start = bare
        .get(line..found.start)
        .and_then(|before| before.find([',', '、', '，']))
        .map_or(line, |at| {
            let comma = line + at;
            comma
                + bare
                    .get(comma..)
                    .and_then(|rest| rest.chars().next())
                    .map_or(1, char::len_utf8)
        });
    let end = value.len();
    Some(text.slice(start..end).spanned())
}

/// Where a street stands, from its first letter or digit on.
fn street(text: &str) -> Option<std::ops::Range<usize>> {
    let found = STREET.find(text)?;
    let lead = text.get(found.clone())?.find(char::is_alphanumeric)?;
    Some(found.start + lead..found.end)
}

/// Whether a postal code stands in a list of parts, as in an address: "type 12345 pump" is none.
fn near_place(text: &str, range: &std::ops::Range<usize>) -> bool {
    // "Serial number 20000" and "製造番号 20000" name a number of the product.
    let found = text.get(range.clone()).unwrap_or_default();
    let digits = found.find(|c: char| c.is_ascii_digit()).unwrap_or_default();
    let lead = text.get(..range.start + digits).unwrap_or_default();
    let mut lead = lead.trim_end().rsplit([' ', ',', '、', '\n', '\t']);
    let word = fold::fold(lead.next().unwrap_or_default());
    if words::any(&word, own::IDENTIFICATION) {
        return false;
    }
    let before = text
        .get(..range.start)
        .unwrap_or_default()
        .trim_end_matches(' ');
    let after = text
        .get(range.end..)
        .unwrap_or_default()
        .trim_start_matches(' ');
    let listed = |c: Option<char>| {
        c.is_none_or(|c| matches!(c, ',' | '\n' | '\t' | ';' | '、' | '，' | '·' | '|'))
    };
    listed(before.chars().next_back()) || (listed(after.chars().next()) && before.contains(','))
}

/// The manufacturer named in a sentence: "We, Acme GmbH, declare", or any company's name.
fn sentence(declaration: &Declaration) -> Option<Spanned<String>> {
    let we = declaration.blocks().find_map(|(_, block)| {
        let found = WE.captures(block.text.as_str())?.name("name")?;
        Some(block.text.slice(found.range()).spanned())
    });
    we.or_else(|| {
        declaration.blocks().find_map(|(_, block)| {
            let text = block.text.as_str();
            let form = COMPANY.find(text)?;
            let before = text.get(..form.start())?;
            let start = before
                .rfind([',', ':', ';', '\n', '\t', '(', '、'])
                .map_or(0, |at| {
                    at + before
                        .get(at..)
                        .and_then(|rest| rest.chars().next())
                        .map_or(1, char::len_utf8)
                });
            Some(block.text.slice(start..form.end()).spanned())
        })
    })
}
