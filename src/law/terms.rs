//! How documents name the elements of Annex VII: terms per language, as data.
//!
//! A further language is one more file with the same tables and one line in [`LANGUAGES`].

use super::Element;

mod de;
mod en;
mod fr;
mod nl;

/// The terms of one language.
#[derive(Debug)]
pub struct Language {
    /// ISO 639-1 code.
    pub code: &'static str,
    /// Headings, labels and table rows.
    pub titles: &'static [(Element, &'static [Term])],
    /// Names of files, without their ending.
    pub files: &'static [(Element, &'static [&'static str])],
    /// Small words that say nothing about a title.
    pub fillers: &'static [&'static str],
}

/// A term: folded words (see [`crate::document::fold`]); a final `*` stands for any ending of the last word.
pub type Term = (&'static str, Strength);

/// How much a term says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Strength {
    /// Only when it is the whole title.
    Whole,
    /// When it is most of the title.
    Most,
    /// Wherever it stands in the title.
    Anywhere,
}

/// Every language there are terms for.
pub static LANGUAGES: &[&Language] = &[&en::LANGUAGE, &nl::LANGUAGE, &de::LANGUAGE, &fr::LANGUAGE];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::fold::fold;

    #[test]
    fn terms_are_written_folded_and_every_element_has_some() {
        for language in LANGUAGES {
            for (_, terms) in language.titles {
                for (term, _) in *terms {
                    let bare = term.trim_end_matches('*');
                    assert_eq!(fold(bare), bare, "{} {term}", language.code);
                }
            }
            for element in Element::ALL
                .into_iter()
                .filter(|e| *e != Element::SbomOnRequest)
            {
                let known = language
                    .titles
                    .iter()
                    .any(|(other, terms)| *other == element && !terms.is_empty());
                assert!(known, "{} {element:?}", language.code);
            }
        }
    }
}
