//! The language of a text, by its smallest words.

use crate::document::pattern::lower;
use crate::search::Lexicon;
use std::sync::LazyLock;

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
    Language {
        code: "bg",
        words: &[
            "и", "на", "за", "от", "са", "се", "не", "или", "при", "като", "до", "със", "това",
            "по",
        ],
    },
    Language {
        code: "el",
        words: &[
            "και",
            "του",
            "της",
            "των",
            "το",
            "είναι",
            "για",
            "με",
            "από",
            "που",
            "στο",
            "στη",
            "δεν",
            "τα",
        ],
    },
    Language {
        code: "et",
        words: &[
            "ja", "on", "ei", "või", "mis", "see", "selle", "kui", "et", "ning", "ka", "oma",
        ],
    },
    Language {
        code: "ga",
        words: &[
            "agus", "an", "na", "ar", "le", "do", "atá", "is", "go", "leis", "tá", "sé", "nó",
        ],
    },
    Language {
        code: "hr",
        words: &[
            "i", "je", "u", "na", "za", "se", "od", "koji", "su", "nije", "što", "ili", "kao",
            "bez",
        ],
    },
    Language {
        code: "hu",
        words: &[
            "a", "az", "és", "nem", "egy", "hogy", "vagy", "is", "meg", "ez", "csak", "van",
        ],
    },
    Language {
        code: "lt",
        words: &[
            "ir", "yra", "su", "iš", "į", "kad", "ne", "ar", "bei", "kaip", "nuo", "šis",
        ],
    },
    Language {
        code: "lv",
        words: &[
            "un", "ir", "ar", "no", "uz", "par", "ka", "nav", "vai", "kas", "tiek", "pie",
        ],
    },
    Language {
        code: "mt",
        words: &[
            "il", "ta", "li", "u", "għal", "ma", "huwa", "hija", "mill", "dan", "jew", "fil",
        ],
    },
    Language {
        code: "ro",
        words: &[
            "și", "de", "în", "la", "cu", "este", "pentru", "pe", "nu", "sunt", "din", "care",
            "sau", "prin",
        ],
    },
    Language {
        code: "sk",
        words: &[
            "a", "v", "na", "je", "sa", "pre", "nie", "alebo", "sú", "ktoré", "pri", "ako", "zo",
        ],
    },
    Language {
        code: "sl",
        words: &[
            "in", "je", "na", "za", "se", "v", "ni", "ali", "so", "ki", "pri", "kot", "iz",
        ],
    },
];

/// The languages of each word, as bits in the order of [`LANGUAGES`].
static WORDS: LazyLock<Lexicon<u32>> = LazyLock::new(|| {
    let mut languages = Lexicon::default();
    for (number, language) in LANGUAGES.iter().enumerate() {
        for word in language.words {
            *languages.entry(word) |= 1 << number;
        }
    }
    languages
});

/// Words that are looked at.
const ENOUGH: usize = 2000;

/// The language of a text, `None` when it is too short or mixed to tell.
pub fn detect(text: &str) -> Option<&'static str> {
    if is_japanese(text) {
        return Some("ja");
    }
    let mut counts = [0_usize; LANGUAGES.len()];
    let mut words = 0;
    let known = &*WORDS;
    let mut hear = |word: &[u8]| {
        words += 1;
        let mut languages = known.get(word);
        while languages != 0 {
            if let Some(count) = counts.get_mut(languages.trailing_zeros() as usize) {
                *count += 1;
            }
            languages &= languages - 1;
        }
    };
    let text = lower(text);
    if text.is_ascii() {
        let all = text.as_bytes().split(|byte| !byte.is_ascii_alphabetic());
        let all = all.filter(|word| !word.is_empty());
        all.take(ENOUGH).for_each(&mut hear);
    } else {
        let all = text.split(|c: char| !c.is_alphabetic());
        let all = all.filter(|word| !word.is_empty());
        all.take(ENOUGH).for_each(|word| hear(word.as_bytes()));
    }
    let mut ranked: Vec<_> = counts.iter().zip(LANGUAGES).collect();
    ranked.sort_by_key(|(count, _)| std::cmp::Reverse(**count));
    let (best, language) = ranked.first()?;
    let second = ranked.get(1).map_or(0, |(count, _)| **count);
    // A fifth of prose is such words; a list of names has none.
    (**best >= 3 && **best * 12 >= words && **best > second + second / 4).then_some(language.code)
}

/// Japanese puts no spaces between words, and no other official language uses its syllables.
fn is_japanese(text: &str) -> bool {
    let mut letters = 0;
    let mut kana = 0;
    if text.is_ascii() {
        return false;
    }
    for c in text.chars().take(ENOUGH).filter(|c| c.is_alphabetic()) {
        letters += 1;
        kana += usize::from(matches!(c, '\u{3040}'..='\u{30FF}'));
    }
    kana >= 5 && kana * 5 >= letters
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
        for (text, code) in [
            (
                "El producto es para el hogar y los datos del usuario son cifrados con una clave",
                "es",
            ),
            (
                "Il prodotto è destinato alla casa e i dati della persona sono cifrati con una chiave",
                "it",
            ),
            (
                "Produkt nie jest przeznaczony do użytku w samochodach i na statkach oraz dla dzieci",
                "pl",
            ),
            (
                "Výrobek je určen pro domácnost a není vhodný pro použití v dopravě, na lodích se nesmí",
                "cs",
            ),
            (
                "Výrobok je určený pre domácnosť a nie je vhodný na použitie v doprave, na lodiach sa nesmie",
                "sk",
            ),
            (
                "Produkten är avsedd för hemmet och ska inte användas till att styra en bil som körs",
                "sv",
            ),
            (
                "Produktet er beregnet til hjemmet og må ikke bruges til at styre et køretøj af børn",
                "da",
            ),
            (
                "Το προϊόν είναι για το σπίτι και δεν προορίζεται για χρήση από παιδιά στο αυτοκίνητο",
                "el",
            ),
            (
                "Продуктът е за дома и не се използва при деца или в автомобили, като това е важно",
                "bg",
            ),
            (
                "Termékünk az otthoni használatra készült, és nem alkalmas arra, hogy egy autó vezérlője legyen",
                "hu",
            ),
            (
                "この製品は家庭での利用を想定しており、車両では使用できません",
                "ja",
            ),
        ] {
            assert_eq!(detect(text), Some(code), "{text}");
        }
        assert_eq!(detect("serde 1.0, tokio 1.2"), None);
    }
}
