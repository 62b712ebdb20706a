//! The languages a declaration is written in, by the words that each sets for its parts.

use crate::law::terms::{LANGUAGES, Language};
use crate::law::words::Phrases;
use crate::law::words::beginnings::Beginnings;
use std::sync::LazyLock;

/// How many of the parts of a declaration a text must show to be one.
pub(super) const ENOUGH: usize = 2;

/// The words for one part, by language.
type Part = LazyLock<Beginnings>;

static PARTS: [Part; 4] = [
    LazyLock::new(|| part(|language| language.declaration.object)),
    LazyLock::new(|| part(|language| language.declaration.conformity)),
    LazyLock::new(|| part(|language| language.declaration.signature)),
    LazyLock::new(|| part(|language| language.declaration.manufacturer)),
];

fn part(words: fn(&Language) -> Phrases) -> Beginnings {
    let lists: Vec<Phrases> = LANGUAGES.iter().map(|language| words(language)).collect();
    Beginnings::of(&lists)
}

/// The languages in which a folded text shows at least so many of the parts of a declaration.
pub(super) fn of(folded: &str, enough: usize) -> Vec<&'static Language> {
    let found = PARTS.each_ref().map(|part| part.find(folded).bits());
    let numbered = (0_u32..).zip(LANGUAGES);
    let shows = numbered.filter(|(number, language)| {
        let shown = found.iter().filter(|part| *part >> number & 1 != 0).count();
        shown >= enough || shown + 1 == enough && is_sole(folded, language)
    });
    shows.map(|(_, language)| *language).collect()
}

/// Whether a folded text says who alone is responsible.
fn is_sole(folded: &str, language: &Language) -> bool {
    let mut renderings = language.declaration.sole_responsibility.iter();
    renderings.any(|words| words.iter().all(|word| folded.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::{ENOUGH, of};
    use crate::law::terms::LANGUAGES;

    #[test]
    fn each_language_is_known_by_its_own_words() {
        for language in LANGUAGES {
            let own = &language.declaration;
            for (one, other) in [(own.object, own.conformity), (own.signature, own.object)] {
                let text = format!("{} \u{b6} {}", one[0], other[0]);
                assert!(
                    of(&text, ENOUGH).iter().any(|it| it.code == language.code),
                    "{text}"
                );
                assert!(of(one[0], 1).iter().any(|it| it.code == language.code));
            }
            let sole = own.sole_responsibility.iter().map(|words| words.join(" "));
            for sole in sole {
                assert!(
                    of(&sole, 1).iter().any(|it| it.code == language.code),
                    "{sole}"
                );
            }
        }
        assert!(of("nothing of it", 1).is_empty());
    }

    #[test]
    fn a_line_is_one_entry() {
        for language in LANGUAGES {
            let own = &language.declaration;
            let all = [own.object, own.conformity, own.signature, own.manufacturer];
            for phrase in all.into_iter().flatten() {
                assert!(
                    !phrase.contains(", ") && !phrase.starts_with('*'),
                    "{phrase}"
                );
            }
        }
    }
}
