//! Titles (headings, labels, first cells, file names) against the terms of the law.

mod index;

use crate::document::pattern::{Regex, pattern};
use crate::document::{Document, Format, Section, Text};
use crate::law::Element;
use crate::law::terms::Strength;
use crate::memory::Memory;
use crate::source::{Sources, Span};
pub(super) use index::words;
use index::{INDEX, Pattern, cut, letters, plain};
use std::sync::LazyLock;

/// An element a title names.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Named {
    pub(super) element: Element,
    /// 0 to 1: how surely the title names it.
    pub(super) score: f32,
    /// The strongest term that matched.
    pub(super) strength: Strength,
}

/// Longer titles are sentences, in words.
const MAX_WORDS: usize = 24;

/// Bytes of titles worth remembering.
const MAX_BYTES: usize = 120;

/// "And" or "or" between two titles.
const AND: &[&str] = &[
    "and", "or", "en", "of", "und", "oder", "et", "ou", "y", "e", "o", "i", "oraz", "lub", "och",
    "eller", "og", "ja", "tai", "a", "nebo", "si", "sau", "es", "vagy", "ir", "un", "in", "ali",
    "ili", "agus", "u", "και", "и", "или",
];

/// The elements a title names, each once. A question explains a notion as often as it is answered for a product.
pub(super) fn named(title: &str) -> Vec<Named> {
    static NAMED: Memory<Vec<Named>> = Memory::new();
    let find_out = || {
        of_words(title, |words| {
            title.trim_end().ends_with('?') || asks(words)
        })
    };
    // The same titles are looked at for every block below them, and stand over many documents.
    match title.len() {
        0..=MAX_BYTES => NAMED.of(title, find_out).value.clone(),
        _ => find_out(),
    }
}

/// The elements a label names: the question in a questionnaire is answered for the product, unless it asks what
/// something is.
pub(super) fn named_by_label(label: &str) -> Vec<Named> {
    static NAMED: Memory<Vec<Named>> = Memory::new();
    let find_out = || {
        of_words(label, |_| {
            let end = label.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '?');
            end.ends_with('?') && DEFINES.is_match(label)
        })
    };
    match label.len() {
        0..=MAX_BYTES => NAMED.of(label, find_out).value.clone(),
        _ => find_out(),
    }
}

/// "What is an SBOM?"
static DEFINES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\W*(?:what (?:is|are|does)|why|was (?:ist|sind|bedeutet)|warum|wat (?:is|zijn|betekent)|waarom|qu.est.ce|pourquoi|qué (?:es|son|significa)|cos.è|che cos|co to|dlaczego|vad är|vad betyder|hvad er|hvad betyder|mikä on|mitä (?:on|tarkoittaa)|o que (?:é|são)|co je|čo je)(?:$|\W)",
    )
});

/// The elements that words name; `asks` tells of the words whether they ask.
fn of_words(title: &str, asks: impl FnOnce(&[&str]) -> bool) -> Vec<Named> {
    let plain = plain(title);
    let words: Vec<&str> = cut(&plain).take(MAX_WORDS + 1).collect();
    if words.is_empty() || words.len() > MAX_WORDS {
        return Vec::new();
    }
    let words = letters(words);
    let index = &*INDEX;
    let mut found: Vec<(Element, Strength, Vec<bool>)> = Vec::new();
    for at in 0..words.len() {
        let word = words.get(at).copied().unwrap_or_default();
        for pattern in index.beginning_with(word) {
            let Some(window) = words.get(at..at + pattern.words().len()) else {
                continue;
            };
            if !matches(pattern, window) {
                continue;
            }
            let position = match found
                .iter()
                .position(|(element, ..)| *element == pattern.element)
            {
                Some(position) => position,
                None => {
                    found.push((pattern.element, pattern.strength, vec![false; words.len()]));
                    found.len() - 1
                }
            };
            if let Some((_, strength, covered)) = found.get_mut(position) {
                *strength = pattern.strength.max(*strength);
                covered
                    .iter_mut()
                    .skip(at)
                    .take(pattern.words().len())
                    .for_each(|covered| *covered = true);
            }
        }
    }
    if found.is_empty() {
        return Vec::new();
    }
    let says = |word: &str| {
        (word.chars().count() > 1 || index::is_unspaced(word))
            && !is_number(word)
            && !index.fillers.contains(word)
    };
    let total = words.iter().filter(|word| says(word)).count().max(1);
    let question = asks(&words);
    // "Product and purpose": two short titles in one.
    let together = words
        .iter()
        .enumerate()
        .filter(|(_, word)| says(word))
        .all(|(at, _)| {
            found
                .iter()
                .any(|(.., covered)| covered.get(at).copied().unwrap_or_default())
        });
    // "Product SBOM" is that of the product, not both.
    let joined = title.contains(['&', '/', ',', '+', ';', '(', ':', '-', '–', '—', '・', '、'])
        || words.iter().any(|word| AND.contains(word))
        || words.iter().any(|word| index::is_unspaced(word));
    // A word inside a longer term of another element is no title of its own.
    let taken: Vec<bool> = (0..words.len())
        .map(|at| {
            found.iter().any(|(_, strength, covered)| {
                *strength > Strength::Whole && covered.get(at).copied().unwrap_or_default()
            })
        })
        .collect();
    let scored = found
        .into_iter()
        .filter_map(|(element, strength, covered)| {
            let hits = words
                .iter()
                .zip(&covered)
                .filter(|(word, covered)| **covered && says(word))
                .count();
            let coverage = (hits.max(1) as f32 / total as f32).min(1.0);
            let score = match strength {
                Strength::Anywhere => 0.6 + 0.4 * coverage,
                Strength::Most if coverage >= 0.5 => 0.45 + 0.45 * coverage,
                Strength::Most if together => 0.45 + 0.45 * coverage,
                Strength::Whole if coverage > 0.99 => 0.7,
                Strength::Whole
                    if together
                        && (joined || element != Element::GeneralDescription)
                        && !covered
                            .iter()
                            .zip(&taken)
                            .any(|(own, taken)| *own && *taken) =>
                {
                    0.6
                }
                _ => return None,
            };
            let score = if question { score * 0.5 } else { score };
            Some(Named {
                element,
                score,
                strength,
            })
        });
    scored.collect()
}

/// "3", "1c".
fn is_number(word: &str) -> bool {
    let digits = word.trim_end_matches(|c: char| matches!(c, 'a'..='d'));
    word.len() - digits.len() <= 1
        && digits.len() <= 4
        && !digits.is_empty()
        && digits.chars().all(|c| c.is_ascii_digit())
        || word.chars().all(|c| c.is_ascii_digit())
}

fn matches(pattern: &Pattern, window: &[&str]) -> bool {
    let mut pairs = pattern.words().iter().zip(window);
    pairs.all(|(wanted, word)| wanted.matches(word))
}

/// Titles that explain a notion rather than document a product.
fn asks(words: &[&str]) -> bool {
    let first = words
        .iter()
        .find(|word| !word.chars().all(|c| c.is_ascii_digit()))
        .copied()
        .unwrap_or_default();
    let report = words
        .iter()
        .any(|word| word.starts_with("report") || word.starts_with("meld"));
    // "How it works", "Who it is for": the product is "it".
    // "How long": the heading of the support period.
    let ours = words.len() <= 3 && words.contains(&"long")
        || words
            .iter()
            .any(|word| matches!(*word, "it" | "we" | "het" | "es" | "wir" | "wij"));
    !ours
        && matches!(
            first,
            "what"
                | "why"
                | "when"
                | "who"
                | "how"
                | "was"
                | "warum"
                | "wie"
                | "wann"
                | "wat"
                | "waarom"
                | "hoe"
                | "pourquoi"
                | "comment"
        )
        && !report
}

/// The title of a page that has no heading of its own over the whole.
pub(super) struct Over {
    pub(super) text: String,
    pub(super) span: Span,
    /// Whether the page itself gives it; else it is the name of the file, as in a wiki.
    pub(super) given: bool,
}

/// Names of pages that say nothing of what stands on them.
const UNTOLD: &[&str] = &[
    "readme", "index", "home", "main", "start", "sidebar", "footer", "summary", "toc", "page",
];

/// The title over a page whose text begins without a heading: the one given before it, else the file's name.
pub(super) fn over(document: &Document, sources: &Sources) -> Option<Over> {
    let mut sections = document.sections.iter();
    if sections.any(|section| section.level == 1 && !section.title.is_blank()) {
        return None;
    }
    if let Some(title) = &document.title {
        let of_section = |section: &Section| section.title.span() == title.span;
        if !document.sections.iter().any(of_section) {
            return Some(Over {
                text: title.value.clone(),
                span: title.span,
                given: true,
            });
        }
    }
    let opens = document.sections.first().is_some_and(|first| {
        let own = document.blocks.get(first.own.clone()).unwrap_or_default();
        own.iter().any(|block| !block.text.is_blank())
    });
    let prose = matches!(
        document.format,
        Format::Markdown | Format::AsciiDoc | Format::ReStructuredText | Format::Text
    );
    let path = sources.path(document.file);
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let text = stem.replace(['-', '_', '+'], " ").trim().to_string();
    let told = text.chars().any(char::is_alphabetic)
        && !UNTOLD.contains(&text.to_lowercase().as_str())
        && !name.starts_with('.');
    (opens && prose && told).then(|| Over {
        text,
        span: document.place(sources),
        given: false,
    })
}

/// The element a file's name stands for. Numbers and the words of its neighbourhood ("cra", "eu", the product's
/// name in front) do not count.
pub(super) fn named_by_file(path: &str) -> Option<Element> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.split('.').next().unwrap_or(name);
    let all = words(stem);
    let skip = |word: &String| {
        word.chars().all(|c| c.is_ascii_digit())
            || matches!(
                word.as_str(),
                "cra" | "annex" | "vii" | "de" | "en" | "nl" | "fr"
            )
    };
    let kept: Vec<_> = all.iter().filter(|word| !skip(word)).cloned().collect();
    let index = &*INDEX;
    index.files.get(kept.join(" ").as_str()).copied()
}

/// Whether a title is all in code style: the name of a command, not of a subject.
pub(super) fn is_code(title: &Text) -> bool {
    let whole = 0..title.as_str().len();
    !whole.is_empty() && title.code_around(0) == Some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(title: &str) -> Option<Element> {
        let mut found = named(title);
        found.sort_by(|a, b| b.score.total_cmp(&a.score));
        found.first().map(|named| named.element)
    }

    #[test]
    fn headings_of_every_style_are_understood() {
        for (title, element) in [
            ("4️⃣ Threat and Risk Assessment", Element::RiskAssessment),
            (
                "Item 4 - Support period determination",
                Element::SupportPeriod,
            ),
            (
                "A. Product description (what it is)",
                Element::GeneralDescription,
            ),
            ("VII.5 – Harmonised standards applied", Element::Standards),
            ("SOFTWARE-STU\u{308}CKLISTE", Element::Sbom),
            ("3. Risikobewertung", Element::RiskAssessment),
            ("Unterstuetzungszeitraum", Element::SupportPeriod),
            ("EU-conformiteitsverklaring", Element::Declaration),
            ("Ondersteuningsperiode", Element::SupportPeriod),
            ("Bestimmungsgemäße Verwendung", Element::IntendedPurpose),
            ("Modèle de menace", Element::RiskAssessment),
            (
                "2(a) Design and development information",
                Element::Architecture,
            ),
        ] {
            assert_eq!(best(title), Some(element), "{title}");
        }
    }

    #[test]
    fn other_titles_name_nothing() {
        for title in [
            "Contributing",
            "License",
            "Version control with git",
            "Support us",
            "The contact lens and the build of a house",
        ] {
            assert_eq!(best(title), None, "{title}");
        }
        assert!(named("What is an SBOM?")[0].score < 0.5);
    }

    #[test]
    fn file_names_stand_for_elements() {
        assert_eq!(
            named_by_file("docs/03-risk-assessment.md"),
            Some(Element::RiskAssessment)
        );
        assert_eq!(
            named_by_file("EU_DECLARATION_OF_CONFORMITY.md"),
            Some(Element::Declaration)
        );
        assert_eq!(
            named_by_file("Konformitaetserklaerung.md"),
            Some(Element::Declaration)
        );
        assert_eq!(
            named_by_file("declaration-of-conformity.template.md"),
            Some(Element::Declaration)
        );
        assert_eq!(named_by_file("src/builder.md"), None);
    }
}
