//! What the skeleton says, language by language: titles and questions, never an answer.

use crate::law::Element;
use crate::law::cra;

mod de;
mod en;
mod nl;

/// A language a skeleton can be written in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub enum Language {
    /// English.
    En,
    /// Dutch.
    Nl,
    /// German.
    De,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 3] = [Self::En, Self::Nl, Self::De];

    /// Its ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nl => "nl",
            Self::De => "de",
        }
    }

    pub(super) fn words(self) -> &'static Words {
        match self {
            Self::En => &en::WORDS,
            Self::Nl => &nl::WORDS,
            Self::De => &de::WORDS,
        }
    }
}

/// One language's texts.
pub(super) struct Words {
    /// Stands where an answer is to be given; a placeholder that recognition knows.
    pub(super) fill_in: &'static str,
    /// How the annotations in each file are to be taken.
    pub(super) how: &'static str,
    /// "Annex", "Part" and "Art." in this language.
    pub(super) annex: &'static str,
    pub(super) part: &'static str,
    pub(super) article: &'static str,
    /// The title of the index, and the sentence under it.
    pub(super) index: (&'static str, &'static str),
    /// The titles of the files, in the order of `GROUPS`.
    pub(super) groups: [&'static str; 7],
    /// What is asked for an element.
    pub(super) asked: fn(Element) -> Asked,
    /// The items of Annex V, in its order, then the signature: title and question.
    pub(super) declaration: [Item; 9],
    /// The comments of security.txt: on the file, on `Contact`, on `Expires`, on `Policy`.
    pub(super) security_txt: [&'static str; 4],
}

/// What is asked for an element.
pub(super) struct Asked {
    /// The section's title.
    pub(super) title: &'static str,
    /// The question.
    pub(super) question: &'static str,
    /// What an answer covers.
    pub(super) points: &'static [&'static str],
}

/// One item of the declaration: its title and its question.
pub(super) type Item = (&'static str, &'static str);

impl Words {
    /// A point of the Regulation as it is cited in this language.
    pub(super) fn reference(&self, id: &str) -> String {
        let cited = cra::reference(id);
        let words = cited.split(' ').map(|word| match word {
            "Annex" => self.annex,
            "Part" => self.part,
            "Art." => self.article,
            other => other,
        });
        words.collect::<Vec<_>>().join(" ")
    }
}

/// The points of the Regulation that ask for an element.
pub fn references(element: Element) -> &'static [&'static str] {
    match element {
        Element::GeneralDescription => &["annex-vii.1", "art-13.15"],
        Element::IntendedPurpose => &["annex-vii.1.a"],
        Element::SoftwareVersions => &["annex-vii.1.b"],
        Element::Photographs => &["annex-vii.1.c"],
        Element::UserInformation => &["annex-vii.1.d", "annex-ii"],
        Element::Architecture => &["annex-vii.2.a", "art-13.5"],
        Element::VulnerabilityHandling => &["annex-vii.2.b", "annex-i.part-ii"],
        Element::Sbom => &["annex-vii.2.b.sbom", "annex-i.part-ii.1"],
        Element::CvdPolicy => &["annex-vii.2.b.cvd-policy", "annex-i.part-ii.5"],
        Element::Contact => &["annex-vii.2.b.contact", "annex-i.part-ii.6"],
        Element::Updates => &["annex-vii.2.b.updates", "annex-i.part-ii.7"],
        Element::Production => &["annex-vii.2.c", "art-13.14"],
        Element::RiskAssessment => &["annex-vii.3", "art-13.2", "art-13.3"],
        Element::SupportPeriod => &["annex-vii.4", "art-13.8", "art-13.19"],
        Element::Standards => &["annex-vii.5", "art-27"],
        Element::TestReports => &["annex-vii.6"],
        Element::Declaration => &["annex-vii.7", "art-28"],
        Element::SbomOnRequest => &["annex-vii.8"],
    }
}

/// The points of Annex V behind the items of the declaration.
pub const DECLARATION: [&str; 9] = [
    "annex-v.1",
    "annex-v.2",
    "annex-v.3",
    "annex-v.4",
    "annex-v.5",
    "annex-v.6",
    "annex-v.7",
    "annex-v.8",
    "annex-v.signature",
];
