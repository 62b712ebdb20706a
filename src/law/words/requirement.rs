//! Words by which a heading or the first cells of a row are recognised as a requirement of Annex I.

use crate::law::requirement::{Part, Requirement, Requirements};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

mod access;
mod data;
mod disclosure;
mod handling;
mod resistance;

/// Ways to put it: beginnings of words, or of runs of words, that all stand in the text.
type Renderings = &'static [&'static [&'static str]];

fn tables() -> impl Iterator<Item = &'static (Requirement, Renderings)> {
    [
        access::WORDS,
        data::WORDS,
        resistance::WORDS,
        handling::WORDS,
        disclosure::WORDS,
    ]
    .into_iter()
    .flatten()
}

/// Every beginning with its number, by its first characters; and every rendering as numbers.
struct Index {
    beginnings: FxHashMap<[char; 2], Vec<(&'static str, usize)>>,
    renderings: Vec<(Requirement, Vec<usize>)>,
    count: usize,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut numbers: FxHashMap<&'static str, usize> = FxHashMap::default();
    let mut renderings = Vec::new();
    for (requirement, own) in tables() {
        for rendering in *own {
            let number = |stem: &&'static str| {
                let next = numbers.len();
                *numbers.entry(stem).or_insert(next)
            };
            renderings.push((*requirement, rendering.iter().map(number).collect()));
        }
    }
    let mut beginnings: FxHashMap<[char; 2], Vec<(&'static str, usize)>> = FxHashMap::default();
    for (stem, number) in &numbers {
        if let Some(key) = first_two(stem) {
            beginnings.entry(key).or_default().push((stem, *number));
        }
    }
    Index {
        beginnings,
        renderings,
        count: numbers.len(),
    }
});

fn first_two(text: &str) -> Option<[char; 2]> {
    let mut chars = text.chars();
    Some([chars.next()?, chars.next()?])
}

/// The requirements whose characteristic words a folded text holds, where `part` is given those of that part.
///
/// A text that speaks of the security updates of Part II does not name Part I(2)(c) for it, and so on: of two
/// requirements that share their words the narrower one is meant.
pub fn named(folded: &str, part: Option<Part>) -> Requirements {
    let index = &*INDEX;
    let mut held = vec![false; index.count];
    let mut any = false;
    let mut before = ' ';
    for (at, c) in folded.char_indices() {
        let begins = !before.is_alphanumeric() || super::is_unspaced(c);
        before = c;
        if !begins || !c.is_alphanumeric() {
            continue;
        }
        let rest = folded.get(at..).unwrap_or_default();
        let near = first_two(rest).and_then(|key| index.beginnings.get(&key));
        for (stem, number) in near.into_iter().flatten() {
            if rest.starts_with(stem)
                && let Some(held) = held.get_mut(*number)
            {
                *held = true;
                any = true;
            }
        }
    }
    if !any {
        return Requirements::default();
    }
    let holds = |stems: &[usize]| {
        stems
            .iter()
            .all(|stem| held.get(*stem).copied().unwrap_or_default())
    };
    let found = index.renderings.iter().filter(|(_, stems)| holds(stems));
    let found: Requirements = found
        .map(|(requirement, _)| *requirement)
        .filter(|requirement| part.is_none_or(|part| requirement.part() == part))
        .collect();
    narrowed(found)
}

/// Of each pair the first says more than the second, which shares its words.
const NARROWER: &[(Requirement, Requirement)] = &[
    (Requirement::FixedDisclosure, Requirement::Remediation),
    (Requirement::FreeUpdates, Requirement::Remediation),
    (Requirement::Remediation, Requirement::SecurityUpdates),
    (
        Requirement::SecureDistribution,
        Requirement::SecurityUpdates,
    ),
    (Requirement::FreeUpdates, Requirement::SecurityUpdates),
    (Requirement::DisclosurePolicy, Requirement::FixedDisclosure),
];

fn narrowed(found: Requirements) -> Requirements {
    let mut out = found;
    for (narrow, wide) in NARROWER {
        if found.contains(*narrow) {
            out.remove(*wide);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::fold::fold;
    use Requirement::*;

    #[test]
    fn words_are_written_folded_and_every_requirement_has_some() {
        for (requirement, renderings) in tables() {
            assert!(renderings.len() >= 20, "{requirement:?}");
            for stem in renderings.iter().copied().flatten() {
                assert_eq!(fold(stem), *stem);
                assert!(first_two(stem).is_some(), "{stem}");
            }
        }
        let all: Requirements = tables().map(|(requirement, _)| *requirement).collect();
        assert_eq!(all.len(), Requirement::ALL.len());
    }

    #[test]
    fn titles_name_their_requirement() {
        for (text, wanted) in [
            ("Secure-by-default configuration", SecureDefault),
            ("Angriffsfläche begrenzen", AttackSurface),
            ("Bescherming tegen ongeoorloofde toegang", AccessControl),
            ("Minimisation des données", DataMinimisation),
            ("Auswirkungen von Sicherheitsvorfällen", IncidentImpact),
            ("Impact on other devices and networks", NoHarmToOthers),
            ("安全な削除：すべてのデータの消去", Removal),
            ("Rejestrowanie i monitorowanie działań", Recording),
            (
                "Coordinated vulnerability disclosure policy",
                DisclosurePolicy,
            ),
            (
                "Security updates are disseminated free of charge",
                FreeUpdates,
            ),
            ("Politique de divulgation coordonnée", DisclosurePolicy),
        ] {
            let found: Vec<_> = named(&fold(text), None).iter().collect();
            assert_eq!(found, [wanted], "{text}");
        }
        assert!(named("the weather is fine", None).is_empty());
        let both = named("confidentiality and integrity", None);
        assert_eq!(
            both.iter().collect::<Vec<_>>(),
            [Confidentiality, Integrity]
        );
    }
}
