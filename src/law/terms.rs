//! How documents name the elements of Annex VII: terms per language, as data.
//!
//! A further language is one more file with the same tables and one line in [`LANGUAGES`].

use super::Element;

mod bg;
mod cs;
mod da;
mod de;
mod el;
mod en;
mod es;
mod et;
mod fi;
mod fr;
mod ga;
mod hr;
mod hu;
mod it;
mod ja;
mod lt;
mod lv;
mod mt;
mod nl;
mod pl;
mod pt;
mod ro;
mod sk;
mod sl;
mod sv;

/// The terms of one language.
#[derive(Debug)]
pub struct Language {
    /// ISO 639-1 code.
    pub code: &'static str,
    /// Whether words change their endings so much that a term is compared by the stems of its longer words.
    pub inflected: bool,
    /// Headings, labels and table rows.
    pub titles: &'static [(Element, &'static [Term])],
    /// Names of files, without their ending.
    pub files: &'static [(Element, &'static [&'static str])],
    /// Small words that say nothing about a title.
    pub fillers: &'static [&'static str],
    /// Folded phrases that say that something does not apply.
    pub not_applicable: &'static [&'static str],
    /// Folded phrases that stand where something has to be filled in. (What English, Dutch, German and French say is
    /// told by patterns.)
    pub unfilled: &'static [&'static str],
    /// Beginnings of folded phrases that promise to write or do something later; as above.
    pub promise: &'static [&'static str],
    /// Beginnings of folded phrases that say that something is not there; as above.
    pub absence: &'static [&'static str],
    /// Words of the EU declaration of conformity.
    pub declaration: Declaration,
}

/// Folded words of the EU declaration of conformity (Annex V).
#[derive(Debug)]
pub struct Declaration {
    /// The statement of sole responsibility (point 3): beginnings of words that stand in one block, one list a rendering.
    pub sole_responsibility: &'static [&'static [&'static str]],
    /// The object of the declaration (point 4).
    pub object: &'static [&'static str],
    /// The statement of conformity (point 5).
    pub conformity: &'static [&'static str],
    /// Labels and words of the signature.
    pub signature: &'static [&'static str],
    /// Labels of place and date of issue.
    pub issue: &'static [&'static str],
    /// Labels of the signatory's name and function.
    pub signatory: &'static [&'static str],
    /// The manufacturer.
    pub manufacturer: &'static [&'static str],
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
pub static LANGUAGES: &[&Language] = &[
    &en::LANGUAGE,
    &nl::LANGUAGE,
    &de::LANGUAGE,
    &fr::LANGUAGE,
    &bg::LANGUAGE,
    &cs::LANGUAGE,
    &da::LANGUAGE,
    &el::LANGUAGE,
    &es::LANGUAGE,
    &et::LANGUAGE,
    &fi::LANGUAGE,
    &ga::LANGUAGE,
    &hr::LANGUAGE,
    &hu::LANGUAGE,
    &it::LANGUAGE,
    &ja::LANGUAGE,
    &lt::LANGUAGE,
    &lv::LANGUAGE,
    &mt::LANGUAGE,
    &pl::LANGUAGE,
    &pt::LANGUAGE,
    &ro::LANGUAGE,
    &sk::LANGUAGE,
    &sl::LANGUAGE,
    &sv::LANGUAGE,
];

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
