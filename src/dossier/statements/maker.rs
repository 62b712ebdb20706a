//! The manufacturer: name and place.

use super::Read;
use crate::document::pattern::{Regex, pattern};
use crate::document::{Field, FieldKind, fold, placeholder};
use crate::law::Element;
use crate::law::words::{self, declaration as labels};
use crate::sbom::Role;
use crate::source::{Span, Spanned};
use std::sync::LazyLock;

/// A place that says who the manufacturer is.
#[derive(Clone, Debug)]
pub struct Maker {
    /// The name.
    pub name: Spanned<String>,
    /// The postal codes beside it, with their places.
    pub codes: Vec<Spanned<String>>,
    /// Where it stands: "the declaration", "the SBOM".
    pub by: &'static str,
}

/// Postal codes beside a town: the part that tells two addresses apart.
static CODE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[\s,;–-])(?P<code>\d{5}|\d{4}(?: ?[A-Z]{2})?|\d{2}-\d{3}|\d{3} \d{2}|\d{4}-\d{3}|\d{3}-\d{4})[, ]+\p{L}{3,}",
    )
});

/// Words in a company's name that say only its form.
const FORMS: &[&str] = &[
    "gmbh",
    "mbh",
    "ag",
    "kg",
    "co",
    "bv",
    "nv",
    "ltd",
    "limited",
    "inc",
    "llc",
    "corp",
    "corporation",
    "sa",
    "sas",
    "sarl",
    "srl",
    "sl",
    "spa",
    "sp",
    "zoo",
    "oy",
    "oyj",
    "ab",
    "as",
    "aps",
    "kft",
    "zrt",
    "sro",
    "doo",
    "ug",
    "company",
    "株式会社",
];

/// The configuration, the declarations, the SBOM and the documents that users get.
pub(super) fn read(read: &Read<'_>) -> Vec<Maker> {
    let mut out = Vec::new();
    for declaration in read.declarations {
        let party = &declaration.manufacturer;
        // What holds a label is more than a name.
        let bare = |name: &&Spanned<String>| !name.value.contains([':', '：']);
        if let Some(name) = party.name.as_ref().filter(bare) {
            let address = party.address.iter();
            out.push(Maker {
                name: name.clone(),
                codes: address.flat_map(codes_of_value).collect(),
                by: "the declaration",
            });
        }
    }
    let configured = &read.config.manufacturer;
    if let Some(name) = &configured.name {
        let address = configured.address.iter();
        out.push(Maker {
            name: name.clone(),
            codes: address.flat_map(codes_of_value).collect(),
            by: "the configuration",
        });
    }
    for document in read.documents() {
        let declares = read
            .declarations
            .iter()
            .any(|it| it.file() == document.file);
        let speaks = [Element::UserInformation, Element::GeneralDescription]
            .into_iter()
            .any(|element| read.speaks_for(document, element));
        if declares || !speaks {
            continue;
        }
        out.extend(document.fields.iter().filter_map(of_field));
    }
    if let [sbom] = read.parts.sboms.as_slice()
        && let Some(root) = sbom.root()
    {
        let makers = root.parties.iter();
        let makers =
            makers.filter(|party| matches!(party.role, Role::Manufacturer | Role::Supplier));
        let name = |span: Span| {
            let text = read.sources.text(span).trim().trim_matches('"').trim();
            let plain = !text.is_empty() && !text.contains('\\');
            plain.then(|| Spanned::new(text.to_string(), span))
        };
        out.extend(
            makers
                .filter_map(|party| party.name)
                .filter_map(name)
                .map(|name| Maker {
                    name,
                    codes: Vec::new(),
                    by: "the SBOM",
                }),
        );
    }
    out
}

/// A labelled value that names the manufacturer: the name up to the first comma, the codes behind it.
fn of_field(field: &Field) -> Option<Maker> {
    let label = field.label.folded();
    let value = field.value.as_str();
    let said = labels::MANUFACTURER.contains(&label);
    if !said
        || field.kind == FieldKind::FrontMatter
        || field.value.is_blank()
        || placeholder::is_unfilled(value)
    {
        return None;
    }
    let lead = value.len() - value.trim_start().len();
    let end = value
        .get(lead..)?
        .find([',', ';', '\n', '\t', '(', '<', '、', '|'])
        .map_or(value.len(), |at| lead + at);
    let name = value.get(lead..end)?.trim_end();
    if name.chars().count() < 2
        || name.chars().count() > 60
        || name.split(' ').count() > 7
        || words::any(&fold::fold(name), &["see ", "siehe", "zie ", "voir"])
    {
        return None;
    }
    let codes = CODE.captures_iter(value).filter_map(|found| {
        let code = found.name("code")?;
        let span = field.value.span_of(code.range());
        Some(Spanned::new(code.as_str().to_string(), span))
    });
    Some(Maker {
        name: Spanned::new(
            name.to_string(),
            field.value.span_of(lead..lead + name.len()),
        ),
        codes: codes.collect(),
        by: "this document",
    })
}

fn codes_of_value(address: &Spanned<String>) -> Vec<Spanned<String>> {
    let found = CODE.captures_iter(&address.value);
    let codes = found.filter_map(|found| found.name("code"));
    codes
        .map(|code| Spanned::new(code.as_str().to_string(), address.span))
        .collect()
}

/// Whether two postal codes are one; spaces and hyphens are written or left out.
pub fn same_code(a: &str, b: &str) -> bool {
    let bare = |code: &str| -> String { code.chars().filter(|c| c.is_alphanumeric()).collect() };
    bare(a) == bare(b)
}

/// Whether two names can be of one company: one holds the other, or they share a word that is no legal form.
pub fn same_maker(a: &str, b: &str) -> bool {
    let words = |name: &str| {
        let folded = fold::fold(name);
        let parts = folded.split(|c: char| !c.is_alphanumeric());
        let parts = parts.filter(|part| !part.is_empty() && !FORMS.contains(part));
        parts.map(str::to_string).collect::<Vec<_>>()
    };
    let (a, b) = (words(a), words(b));
    let (whole_a, whole_b) = (a.concat(), b.concat());
    let initials = |words: &[String]| {
        words
            .iter()
            .filter_map(|word| word.chars().next())
            .collect::<String>()
    };
    let short = |words: &[String], whole: &str| words.len() > 1 && initials(words) == whole;
    let shared = a
        .iter()
        .any(|word| word.chars().count() > 2 && b.contains(word));
    whole_a.is_empty()
        || whole_b.is_empty()
        || whole_a.contains(&whole_b)
        || whole_b.contains(&whole_a)
        || shared
        || short(&a, &whole_b)
        || short(&b, &whole_a)
}

#[cfg(test)]
mod tests {
    use super::{CODE, same_maker};

    #[test]
    fn spellings_of_one_company_are_one() {
        for (a, b) in [
            ("Nordtor Systems GmbH", "nordtor-systems"),
            ("Nordtor Systems GmbH", "Nordtor Gateways B.V."),
            ("International Business Machines", "IBM"),
            ("Havenlicht B.V.", "HAVENLICHT BV"),
            ("株式会社灯台", "灯台"),
        ] {
            assert!(same_maker(a, b) && same_maker(b, a), "{a} {b}");
        }
        assert!(!same_maker("Nordtor Systems GmbH", "Südlicht Technik GmbH"));
    }

    #[test]
    fn codes_stand_before_a_town() {
        let code = |text: &str| {
            CODE.captures(text)
                .map(|found| found.name("code").unwrap().as_str().to_string())
        };
        assert_eq!(code("Hafenweg 12, 24103 Kiel").as_deref(), Some("24103"));
        assert_eq!(
            code("Kade 3, 3011 AB Rotterdam").as_deref(),
            Some("3011 AB")
        );
        assert_eq!(
            code("ul. Morska 5, 81-225 Gdynia").as_deref(),
            Some("81-225")
        );
        assert_eq!(code("since 2026"), None);
    }
}
