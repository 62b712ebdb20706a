//! Words by which a heading or the first cells of a row are recognised as a requirement of Annex I.

use super::is_unspaced;
use crate::law::requirement::{Part, Requirement, Requirements};
use crate::search::{Search, Sought};
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

/// Every beginning, and the renderings.
struct Index {
    search: Search,
    renderings: Vec<Rendering>,
    /// The renderings by the first of their beginnings.
    by_first: Vec<Vec<usize>>,
}

/// A rendering, its beginnings as numbers.
struct Rendering {
    requirement: Requirement,
    beginnings: Vec<usize>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut numbers: FxHashMap<&'static str, usize> = FxHashMap::default();
    let (mut stems, mut by_first) = (Vec::new(), Vec::new());
    let mut renderings: Vec<Rendering> = Vec::new();
    for (requirement, own) in tables() {
        for rendering in *own {
            let number = |stem: &&'static str| {
                *numbers.entry(stem).or_insert_with(|| {
                    stems.push(Sought::at_start(*stem));
                    by_first.push(Vec::new());
                    stems.len() - 1
                })
            };
            let beginnings: Vec<usize> = rendering.iter().map(number).collect();
            let first = beginnings.first();
            if let Some(own) = first.and_then(|first: &usize| by_first.get_mut(*first)) {
                own.push(renderings.len());
            }
            renderings.push(Rendering {
                requirement: *requirement,
                beginnings,
            });
        }
    }
    Index {
        search: Search::new(stems),
        renderings,
        by_first,
    }
});

/// The requirements whose characteristic words a folded text holds, where `part` is given those of that part.
///
/// A text that speaks of the security updates of Part II does not name Part I(2)(c) for it, and so on: of two
/// requirements that share their words the narrower one is meant.
pub fn named(folded: &str, part: Option<Part>) -> Requirements {
    let index = &*INDEX;
    let mut held: Vec<usize> = Vec::new();
    index.search.all(folded, |stem, at| {
        let before = folded.get(..at).and_then(|text| text.chars().next_back());
        let joined = before.is_some_and(char::is_alphanumeric);
        let unspaced = || {
            folded
                .get(at..)
                .is_some_and(|rest| rest.starts_with(is_unspaced))
        };
        if (!joined || unspaced()) && !held.contains(&stem) {
            held.push(stem);
        }
    });
    let begun = held.iter().filter_map(|stem| index.by_first.get(*stem));
    let begun = begun.flatten().filter_map(|at| index.renderings.get(*at));
    let found = begun.filter(|it| it.beginnings.iter().all(|stem| held.contains(stem)));
    let found: Requirements = found
        .map(|rendering| rendering.requirement)
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
                assert!(stem.starts_with(char::is_alphanumeric), "{stem}");
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
