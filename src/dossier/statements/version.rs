//! Versions: of the product as it is released, and of the product a document says it is about.

use super::{DocumentVersions, Read};
use crate::document::pattern::{Regex, pattern};
use crate::document::{Block, Document, fold};
use crate::law::Element;
use crate::law::words;
use crate::manifest::components::bare_name;
use crate::parallel;
use crate::sbom::Component;
use crate::source::{Span, Spanned};
use std::sync::LazyLock;

/// A version somebody states.
#[derive(Clone, Debug)]
pub struct Stated {
    /// It, as written.
    pub value: Spanned<String>,
    /// Who states it: "the SBOM", "the manifest".
    pub by: &'static str,
    /// Whether the text says that others are meant as well ("2.4 and later", "2.4 to 2.6").
    pub open: bool,
}

/// Elements whose documents are about one version of the product.
const ABOUT: [Element; 4] = [
    Element::SoftwareVersions,
    Element::RiskAssessment,
    Element::TestReports,
    Element::UserInformation,
];

/// Blocks at the beginning of a document in which it says what it is about.
const HEAD: usize = 10;

/// Shortest name that is looked for in texts, in characters.
const NAME: usize = 4;

/// The version the product is released under: of the configuration or the manifest, and of the SBOM.
pub(super) fn released(read: &Read<'_>) -> Vec<Stated> {
    let mut out = Vec::new();
    let stated = |value: &Spanned<String>, by| Stated {
        value: value.clone(),
        by,
        open: false,
    };
    let names = names(read);
    let named = |name: Option<&Spanned<String>>| {
        name.is_some_and(|name| names.iter().any(|known| *known == bare_name(&name.value)))
    };
    // Several SBOMs are of several builds or parts; only what all of them say is the product's version.
    let roots = read.parts.sboms.iter().filter_map(|sbom| sbom.root());
    let roots = roots.filter(|root| named(root.name.as_ref()) && is_product(read, root));
    let versions: Vec<_> = roots.filter_map(|root| root.version.as_ref()).collect();
    if let Some(first) = versions.first()
        && versions.iter().all(|version| version.value == first.value)
    {
        out.push(stated(first, "the SBOM"));
    }
    // Where nothing else gives it, it is that of the SBOM.
    let from_sbom = |version: &&Spanned<String>| {
        let mut sboms = read.parts.sboms.iter();
        sboms.any(|sbom| sbom.file == version.span.file)
    };
    if let Some(version) = read.facts.version.as_ref().filter(|it| !from_sbom(it)) {
        let by = if Some(version.span.file) == read.config.file {
            "the configuration"
        } else {
            "the manifest"
        };
        let known = out
            .iter()
            .any(|other: &Stated| other.value.span == version.span);
        if !known {
            out.push(stated(version, by));
        }
    }
    out.retain(|stated| is_release(&stated.value.value));
    out
}

/// Whether the component an SBOM describes can be the product. Generators can name another: that of a system image the
/// kernel, the first package of all.
fn is_product(read: &Read<'_>, root: &Component) -> bool {
    let Some(own) = &root.name else {
        return true;
    };
    let declared = read.declarations.iter().filter_map(|it| it.name.as_ref());
    // What the SBOM calls it says nothing beside the SBOM.
    let named_elsewhere = |name: &&Spanned<String>| name.span.file != own.span.file;
    let known = read.facts.name.iter().chain(declared);
    let mut known = known.filter(named_elsewhere).peekable();
    known.peek().is_none() || known.any(|name| is_related(&own.value, &name.value))
}

/// Words of a name that every product can have in its own.
const ANY_NAME: &[&str] = &[
    "firmware",
    "software",
    "image",
    "app",
    "application",
    "product",
    "project",
    "system",
    "root",
    "rootfs",
    "main",
    "core",
    "the",
    "and",
    "for",
];

/// Words of a name that tell its thing from others.
fn telling_words(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_alphanumeric());
    let words = words.map(str::to_lowercase);
    let tells = |word: &String| {
        word.len() > 2 && !ANY_NAME.contains(&word.as_str()) && word.contains(char::is_alphabetic)
    };
    words.filter(tells).collect()
}

/// Whether two names can be of the same thing: they share a word, or one begins with the other's initials, or one tells
/// nothing, or they are written in different scripts.
fn is_related(one: &str, other: &str) -> bool {
    let is_latin = |name: &str| name.contains(|c: char| c.is_ascii_alphabetic());
    let shares = |name: &str, with: &str| {
        let (words, with) = (telling_words(name), bare_name(with));
        words.is_empty() || words.iter().any(|word| with.contains(word))
    };
    let begins = |name: &str, of: &str| {
        let initials = of.split_whitespace().filter_map(|word| word.chars().next());
        let initials = initials
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase);
        let initials: String = initials.collect();
        initials.len() > 1 && bare_name(name).starts_with(&initials)
    };
    is_latin(one) != is_latin(other)
        || shares(one, other)
        || shares(other, one)
        || begins(one, other)
        || begins(other, one)
}

/// Names of the product, as [`bare_name`] gives them.
fn names(read: &Read<'_>) -> Vec<String> {
    let declared = read.declarations.iter().filter_map(|it| it.name.as_ref());
    let roots = read.parts.sboms.iter().filter_map(|sbom| sbom.root());
    let only = if read.parts.sboms.len() == 1 { 1 } else { 0 };
    let roots = roots.filter_map(|root| root.name.as_ref()).take(only);
    let mut names: Vec<_> = read
        .facts
        .name
        .iter()
        .chain(declared)
        .chain(roots)
        .map(|name| bare_name(&name.value))
        .filter(|name| name.chars().count() >= NAME)
        .collect();
    names.sort();
    names.dedup();
    names
}

/// Whether a version is one that is placed on the market: no range, no build under way, none that stands for "not set".
pub fn is_release(version: &str) -> bool {
    let bare = version.trim().trim_start_matches(['v', 'V']);
    let numbers = bare.split('+').next().unwrap_or_default();
    !numbers.is_empty()
        && numbers.contains('.')
        && numbers
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
        && numbers.bytes().any(|byte| matches!(byte, b'1'..=b'9'))
}

/// Whether a version that is stated means this release: `2.4` and `2.4.x` mean `2.4.0`.
pub fn covers(stated: &str, release: &str) -> bool {
    let parts = |version: &str| {
        let bare = version.trim().trim_start_matches(['v', 'V']).to_lowercase();
        let bare = bare
            .split(['+', ' '])
            .next()
            .unwrap_or_default()
            .to_string();
        bare.split(['.', '-'])
            .map(str::to_string)
            .collect::<Vec<_>>()
    };
    let (stated, release) = (parts(stated), parts(release));
    let any = |part: &str| part == "*" || !part.is_empty() && part.bytes().all(|byte| byte == b'x');
    let same = |(a, b): (&String, &String)| {
        let number = |part: &str| part.parse::<u64>().ok();
        any(a) || a == b || number(a).is_some() && number(a) == number(b)
    };
    // The longer of two may end in what the shorter leaves out.
    stated.iter().zip(&release).all(same)
}

/// Whether a release lies in a range of versions, its ends included; false where a part is no number.
pub fn lies_between(first: &str, last: &str, release: &str) -> bool {
    let numbers = |version: &str| {
        let bare = version.trim().trim_start_matches(['v', 'V']);
        let parts = bare.split('.').map(|part| part.parse::<u64>().ok());
        parts.collect::<Option<Vec<_>>>()
    };
    match (numbers(first), numbers(last), numbers(release)) {
        (Some(first), Some(end), Some(number)) => {
            first <= number && (number <= end || covers(last, release))
        }
        _ => false,
    }
}

/// What stands between a product's name and its version, and the version.
static BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:[ \t,(:]*(?:type|typ|model|modell|modelo|modello|modèle|型式)[ :]+[^\s,;)]{1,20})?[ \t,(:)–-]*(?:(?:software|firmware|product|produkt)[ -]*)?(?:version|release|versie|versione|versión|wersja|wersji|verze|verzia|version|versjon|バージョン|ver\.|v\.|rev\.)?[ :\t]*v?(?P<version>\d+\.(?:\d+|x)(?:\.(?:\d+|x|\*))*)(?P<more>[-+][0-9a-z.]+)?",
    )
});

/// Words and signs behind a version that make it one of several.
static OPEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^\)?(?:\+|\.x|\.\*| ?[–—-] ?v?\d| (?:and|or|to|through|up|und|bis|oder|ab|en|of|tot|et|à|ou|y|o|a|hasta|e|i|do|aż do|lub)(?:$|\W)|以降|から|～)",
    )
});

/// The versions that documents about the product name beside its name in their head.
pub(super) fn documented(read: &Read<'_>) -> Vec<DocumentVersions> {
    let names = names(read);
    if names.is_empty() {
        return Vec::new();
    }
    let declares = |document: &Document| {
        read.declarations
            .iter()
            .any(|it| it.file() == document.file)
    };
    let documents = read.documents().filter(|document| !declares(document));
    let about = documents.filter_map(|document| {
        let mut elements = ABOUT.into_iter();
        let element = elements.find(|element| read.speaks_for(document, *element))?;
        Some((document, element))
    });
    let about: Vec<_> = about.collect();
    let found = parallel::map(&about, |(document, element)| {
        let mut versions = Vec::new();
        for (_, block) in document.blocks_at(0..HEAD) {
            in_block(block, &names, &mut versions);
        }
        let file = document.file;
        (!versions.is_empty()).then_some(DocumentVersions {
            element: *element,
            file,
            versions,
        })
    });
    found.into_iter().flatten().collect()
}

fn in_block(block: &Block, names: &[String], out: &mut Vec<Stated>) {
    block.asked(|asked| in_lower(block, asked.lower(), names, out));
}

fn in_lower(block: &Block, small: &str, names: &[String], out: &mut Vec<Stated>) {
    let text = block.text.as_str();
    for name in names {
        for end in ends_of(small, name) {
            let rest = small.get(end..).unwrap_or_default();
            let Some(found) = BEHIND.captures(rest) else {
                continue;
            };
            let (Some(version), Some(whole)) = (found.name("version"), found.get(0)) else {
                continue;
            };
            let after = rest.get(whole.end()..).unwrap_or_default();
            let range = end + version.start()..end + whole.end();
            let value = text.get(range.clone()).unwrap_or_default().to_string();
            let span: Span = block.text.span_of(range);
            if out.iter().any(|known| known.value.span == span) {
                continue;
            }
            let before = small.get(..end).unwrap_or_default();
            out.push(Stated {
                value: Spanned::new(value, span),
                by: "this document",
                open: OPEN.is_match(after) || is_other(before),
            });
        }
    }
}

/// Whether the words before a product's name speak of another of its versions ("upgrade from", "compared to").
fn is_other(before: &str) -> bool {
    let start = before.rfind(['.', '\n', '\t']).map_or(0, |at| at + 1);
    let clause = fold::fold(before.get(start..).unwrap_or_default());
    words::any(&clause, words::version::OTHER_VERSION)
}

/// Where a name ends in a text in small letters; spaces, hyphens and underscores in it do not matter.
fn ends_of(text: &str, name: &str) -> Vec<usize> {
    let mut out = Vec::new();
    let Some(first) = name.chars().next() else {
        return out;
    };
    for (at, _) in text.match_indices(first) {
        let before = text.get(..at).unwrap_or_default();
        if before.ends_with(char::is_alphanumeric) {
            continue;
        }
        let mut wanted = name.chars().peekable();
        let mut end = at;
        for (step, c) in text.get(at..).unwrap_or_default().char_indices() {
            if wanted.peek().is_none() {
                break;
            }
            if wanted.peek() == Some(&c) {
                wanted.next();
                end = at + step + c.len_utf8();
            } else if c.is_alphanumeric() || !matches!(c, ' ' | '-' | '_' | '\u{a0}') {
                break;
            }
        }
        if wanted.peek().is_none() {
            out.push(end);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn versions(text: &str) -> Vec<(String, bool)> {
        let mut sources = Sources::default();
        let file = sources.add("a.md", text);
        let document = Document::read(&sources, file);
        let mut out = Vec::new();
        for block in &document.blocks {
            in_block(block, &["quaymeter".into()], &mut out);
        }
        for stated in &out {
            assert_eq!(sources.text(stated.value.span), stated.value.value);
        }
        out.into_iter()
            .map(|stated| (stated.value.value, stated.open))
            .collect()
    }

    #[test]
    fn versions_stand_behind_the_name() {
        for text in [
            "# Risk assessment: Quay Meter 2.1.0",
            "Object: Quay Meter, version 2.1.0",
            "Quay Meter (type QM-3), software version 2.1.0",
            "Prüfling: quay-meter v2.1.0",
            "| quay-meter | 2.1.0 |\n|---|---|",
            "対象: Quay Meter バージョン 2.1.0",
            "Quay Meter 2.1.0 eût été essayé",
        ] {
            assert_eq!(versions(text), [("2.1.0".to_string(), false)], "{text}");
        }
        for text in [
            "Version 1.3 of this document",
            "Quay Meter: tests of 12.10.2026 follow",
            "Quaymeters 2.1",
        ] {
            assert!(versions(text).is_empty(), "{text}: {:?}", versions(text));
        }
    }

    #[test]
    fn ranges_and_other_versions_are_open() {
        for text in [
            "Quay Meter 2.1.0 and later",
            "Quay Meter 2.1–2.4",
            "Quay Meter 2.1.0 bis 2.4.0",
            "Quay Meter 2.1.0 à 2.4.0",
            "Quay Meter 2.1.0 aż do odwołania",
            "Quay Meter 2.1.0以降",
            "Changes since Quay Meter 2.0",
        ] {
            assert!(versions(text).iter().all(|(_, open)| *open), "{text}");
        }
    }

    #[test]
    fn names_of_one_thing_are_told_from_those_of_two() {
        for (one, other) in [
            ("quay-meter", "Quay Meter QM-3"),
            ("qm-fw", "Quay Meter"),
            ("@acme/quaymeter-firmware", "QuayMeter"),
            ("quay-meter", "岸壁計"),
            ("GW200 image", "Fieldbus gateway GW-200"),
            ("firmware", "Quay Meter"),
        ] {
            assert!(
                is_related(one, other) && is_related(other, one),
                "{one} {other}"
            );
        }
        for (one, other) in [
            ("linux-yocto", "Fieldbus gateway GW-200-E"),
            ("busybox", "Quay Meter firmware"),
        ] {
            assert!(
                !is_related(one, other) && !is_related(other, one),
                "{one} {other}"
            );
        }
    }

    #[test]
    fn short_versions_cover_long_ones() {
        for (stated, release) in [
            ("2.4", "2.4.0"),
            ("v2.4.0", "2.4.0"),
            ("2.x", "2.4.0"),
            ("2.4.0", "2.4"),
            ("2.04", "2.4"),
        ] {
            assert!(covers(stated, release), "{stated} {release}");
        }
        for (stated, release) in [("2.4.1", "2.4.0"), ("2.3", "2.4.0"), ("2.40", "2.4")] {
            assert!(!covers(stated, release), "{stated} {release}");
        }
        assert!(
            is_release("1.0.0")
                && !is_release("0.0.0")
                && !is_release("1.0.0-rc.1")
                && !is_release("latest")
        );
    }

    #[test]
    fn releases_lie_in_ranges_with_their_ends() {
        for release in ["4.3.0", "4.3.1", "v4.3.2", "4.3.2.1"] {
            assert!(lies_between("4.3.0", "4.3.2", release), "{release}");
        }
        for release in ["4.2.9", "4.3.3", "4.4", "4.3.1-rc1", ""] {
            assert!(!lies_between("4.3.0", "4.3.2", release), "{release}");
        }
        assert!(lies_between("1.0", "1.9", "1.9.4"));
    }
}
