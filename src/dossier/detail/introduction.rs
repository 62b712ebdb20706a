//! The paragraph at the beginning of a document that says what the product is.

use crate::document::pattern::{Caseless, Regex, pattern};
use crate::document::{BlockKind, Document};
use crate::dossier::candidate::{Candidate, weight};
use crate::dossier::role::DocumentRole;
use crate::dossier::verdict::{self, Piece};
use crate::dossier::{BANK, EvidenceKind, fallback};
use crate::law::Element;
use crate::law::words::documents::OPENERS;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

static IS_A: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^\S+(?:\s\S+){0,4}?\s(?:is an?|is the|are|ist eine?|ist das|ist der|is een|is het|est une?|sont|es una?|son|è una?|è un'|sono|to jest|to urządzenie|jest|är en|är ett|er en|er et|é uma?|são|je|este o|este un|είναι)\s",
    )
});

pub(in crate::dossier) static NOT_A_PRODUCT: Caseless = Caseless::of(
    &BANK,
    r"^(?:this|it|there|these|here|that|we|dies\w*|es|dit|dat|er|ce|cette|il (?:est|faut|y|existe|convient|s|n)|der folgende\w*)(?:$|\W)|\b(?:document|regulation|act|file|page|section|policy|requirement|obligation|manufacturers?|dokument|verordnung|hersteller|verordening|règlement|article|annex)\b",
);

/// Blocks at the beginning among which a paragraph that opens with the product's name says what it is.
const EARLY: usize = 10;

/// Blocks at the very beginning of a page.
const FIRST: usize = 2;

/// Names with a figure that titles give: "TT-40", "AquaLicz3". No version is one.
pub(in crate::dossier) fn models<'a>(
    documents: impl Iterator<Item = &'a Document>,
) -> FxHashSet<String> {
    let titles = documents.filter_map(|document| document.title.as_ref());
    let words = titles.flat_map(|title| title.value.split_whitespace());
    let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let names = words.filter(|word| {
        word.contains(|c: char| c.is_ascii_digit())
            && word.starts_with(char::is_uppercase)
            && !word.contains(['.', '/'])
            && word.chars().count() >= 2
    });
    names.map(str::to_lowercase).collect()
}

/// How much such a paragraph counts: less than what a README opens with.
const INTRODUCTION: f32 = 0.42;

/// Sentences at the beginning of a paragraph of which one says it, and words before the name in it.
const SENTENCES: usize = 3;
const BEFORE_NAME: usize = 3;

/// The paragraph at the beginning that says what the product is: "BT-7 is a sensor node …", or one that begins with
/// the product's name as the title gives it.
pub(super) fn introduction(
    document: &Document,
    pieces: &[Piece],
    role: DocumentRole,
    named: &FxHashSet<String>,
    out: &mut Vec<Candidate>,
) {
    let opening = document.blocks.iter().zip(pieces).take(30);
    let title = document.title.as_ref();
    let names: Vec<String> = title.map_or(Vec::new(), |title| {
        let words = title.value.split(|c: char| !c.is_alphanumeric());
        let named = words.filter(|word| {
            word.chars().count() >= 3
                && word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
                && !OPENERS.contains(&word.to_lowercase().as_str())
        });
        named.map(str::to_lowercase).collect()
    });
    let is_name = |sentence: &str| {
        let first = sentence.split(|c: char| !c.is_alphanumeric());
        let mut first = first.filter(|word| !word.is_empty()).take(BEFORE_NAME);
        first.any(|word| names.contains(&word.to_lowercase()))
    };
    // "Der TT-40 portioniert Teig" on a page of its own, where another page is titled "TT-40".
    let elsewhere = |sentence: &str| {
        let words = sentence.split_whitespace().take(BEFORE_NAME);
        let mut words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
        words.any(|word| named.contains(&word.to_lowercase()))
    };
    let found = opening
        .enumerate()
        .filter(|(_, (block, piece))| {
            matches!(block.kind, BlockKind::Paragraph) && verdict::says(piece)
        })
        .find(|(at, (block, _))| {
            let first = block.text.as_str().split(". ").next().unwrap_or_default();
            // "MT-1は…" under the title "… MT-1".
            let begins = || {
                let whole = title.map_or("", |title| title.value.as_str());
                let mut words = whole.split_whitespace();
                words.any(|word| {
                    word.len() >= 3
                        && word.contains(|c: char| c.is_ascii_digit())
                        && block.text.as_str().starts_with(word)
                })
            };
            // "Peilstok measures …" under the title "Peilstok"; "Welcome. The PS-2 is …".
            let mut opening = block.text.as_str().split(". ").take(SENTENCES);
            let by_name = *at < EARLY
                && opening.any(|sentence| {
                    verdict::has_letters(sentence, 30)
                        && is_name(sentence)
                        && !NOT_A_PRODUCT.is_match(sentence)
                });
            let model = *at <= FIRST
                && verdict::has_letters(first, 30)
                && elsewhere(first)
                && !NOT_A_PRODUCT.is_match(first);
            by_name
                || model
                || *at < EARLY && begins() && verdict::weighed(first) >= 30
                || verdict::has_letters(first, 30)
                    && IS_A.is_match(first)
                    && !NOT_A_PRODUCT.is_match(first)
        });
    if let Some((_, (block, _))) = found {
        let text = block.text.as_str();
        out.push(fallback::found(
            Element::GeneralDescription,
            INTRODUCTION / weight(role, Element::GeneralDescription).min(1.0),
            block.text.span(),
            EvidenceKind::Paragraph,
            text.lines().next().unwrap_or_default(),
        ));
    }
}
