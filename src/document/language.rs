//! The language of a text, by its smallest words.

/// A language this tool tells apart.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Language {
    /// ISO 639-1 code.
    pub code: &'static str,
    /// Frequent short words.
    words: &'static [&'static str],
}

/// Frequent words, chosen so that neighbours (nl/de, es/pt, da/sv) differ.
static LANGUAGES: &[Language] = &[
    Language {
        code: "en",
        words: &[
            "the", "and", "of", "to", "is", "for", "with", "this", "that", "are", "by", "from",
            "be", "not",
        ],
    },
    Language {
        code: "nl",
        words: &[
            "de", "het", "een", "van", "en", "voor", "wordt", "niet", "met", "zijn", "dat", "door",
            "worden", "bij", "naar",
        ],
    },
    Language {
        code: "de",
        words: &[
            "der", "die", "das", "und", "ist", "für", "mit", "von", "nicht", "wird", "werden",
            "auf", "den", "zur", "eine",
        ],
    },
    Language {
        code: "fr",
        words: &[
            "le", "la", "les", "des", "et", "est", "pour", "dans", "une", "du", "par", "sur",
            "avec", "sont",
        ],
    },
    Language {
        code: "es",
        words: &[
            "el", "los", "las", "del", "y", "para", "con", "una", "por", "es", "que", "como", "son",
        ],
    },
    Language {
        code: "it",
        words: &[
            "il", "di", "della", "per", "con", "una", "che", "del", "sono", "gli", "nel", "è",
            "dei",
        ],
    },
    Language {
        code: "pt",
        words: &[
            "os", "da", "do", "para", "com", "uma", "não", "dos", "das", "são", "pelo", "ao", "em",
        ],
    },
    Language {
        code: "sv",
        words: &[
            "och", "att", "är", "för", "med", "som", "av", "inte", "till", "ett", "den", "på",
        ],
    },
    Language {
        code: "da",
        words: &[
            "og", "af", "til", "er", "ikke", "med", "som", "på", "et", "det", "fra",
        ],
    },
    Language {
        code: "pl",
        words: &[
            "i", "w", "na", "nie", "jest", "do", "się", "oraz", "dla", "przez", "są",
        ],
    },
    Language {
        code: "cs",
        words: &[
            "a", "v", "na", "je", "se", "pro", "není", "nebo", "jsou", "které", "při",
        ],
    },
    Language {
        code: "fi",
        words: &[
            "ja", "on", "ei", "tai", "että", "sekä", "ovat", "joka", "kun",
        ],
    },
];

/// The language of a text, `None` when it is too short or mixed to tell.
pub fn detect(text: &str) -> Option<&'static str> {
    let mut counts = [0_usize; 16];
    let mut words = 0;
    for word in text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .take(2000)
    {
        words += 1;
        let word = word.to_lowercase();
        for (count, language) in counts.iter_mut().zip(LANGUAGES) {
            *count += usize::from(language.words.contains(&word.as_str()));
        }
    }
    let mut ranked: Vec<_> = counts.iter().zip(LANGUAGES).collect();
    ranked.sort_by_key(|(count, _)| std::cmp::Reverse(**count));
    let (best, language) = ranked.first()?;
    let second = ranked.get(1).map_or(0, |(count, _)| **count);
    // A fifth of prose is such words; a list of names has none.
    (**best >= 3 && **best * 12 >= words && **best > second + second / 4).then_some(language.code)
}

#[cfg(test)]
mod tests {
    use super::detect;

    #[test]
    fn prose_is_told_apart_and_lists_are_not() {
        assert_eq!(
            detect("The product is made for the home and is not to be used in cars"),
            Some("en")
        );
        assert_eq!(
            detect(
                "Het product wordt gebruikt voor het meten van de temperatuur en niet voor iets anders"
            ),
            Some("nl")
        );
        assert_eq!(
            detect(
                "Das Produkt ist für den Einsatz in der Industrie bestimmt und wird mit Updates versorgt"
            ),
            Some("de")
        );
        assert_eq!(
            detect("Le produit est conçu pour la maison et les données sont chiffrées"),
            Some("fr")
        );
        assert_eq!(detect("serde 1.0, tokio 1.2"), None);
    }
}
