//! `cra-lint.toml`: facts a folder cannot tell, each with its place.

use crate::diagnostic::Severity;
use crate::law::Element;
use crate::manifest::Scope;
use crate::problem::Problem;
use crate::source::{FileId, Spanned};
use globset::{Glob, GlobMatcher, GlobSet, GlobSetBuilder};
use jiff::civil::Date;

pub mod load;
pub mod read;

/// The file's name.
pub const FILE_NAME: &str = "cra-lint.toml";

/// The configuration in force; empty when there is no file.
#[derive(Default, Debug)]
pub struct Config {
    /// The file it was read from.
    pub file: Option<FileId>,
    /// The folder of that file, relative to the working directory (`.` or `a/b`); paths in it start there.
    pub folder: String,
    /// `[product]` or `[[product]]`.
    pub products: Vec<ProductConfig>,
    /// `[manufacturer]`.
    pub manufacturer: ManufacturerConfig,
    /// `[notified-body]`.
    pub notified_body: NotifiedBodyConfig,
    /// `[documents] include`: globs.
    pub documents_include: Vec<Spanned<String>>,
    /// `[documents] languages`: ISO 639-1 codes.
    pub languages: Vec<Spanned<String>>,
    /// `[evidence]`.
    pub evidence: Vec<EvidenceConfig>,
    /// `[sbom] files`: globs.
    pub sbom_files: Vec<Spanned<String>>,
    /// `[sbom] profile`.
    pub sbom_profiles: Vec<Spanned<Profile>>,
    /// `[sbom.describes]`.
    pub sbom_describes: Vec<DescribesConfig>,
    /// `[manifest] include`: kinds of dependencies that count as parts of the product beside runtime ones.
    pub manifest_include: Vec<Spanned<Scope>>,
    /// `[rules]`: severity by rule; `None` is "off".
    pub rules: Vec<(Spanned<String>, Option<Severity>)>,
    /// `[[ignore]]`.
    pub ignores: Vec<IgnoreConfig>,
    /// What is wrong with the file.
    pub problems: Vec<Problem>,
}

impl Config {
    /// What `[rules]` says of a rule: nothing, `Some(None)` for "off", or a severity.
    pub fn severity_of(&self, rule: &str) -> Option<Option<Severity>> {
        self.rules
            .iter()
            .rev()
            .find(|(name, _)| name.value == rule)
            .map(|(_, severity)| *severity)
    }

    /// What a dependency has to be for, to count as a part of the product.
    pub fn counted(&self) -> Vec<Scope> {
        let included = self.manifest_include.iter().map(|scope| scope.value);
        std::iter::once(Scope::Runtime).chain(included).collect()
    }

    /// Patterns of SBOMs, each with those of the manifests it describes; relative to the working directory.
    pub fn described(&self) -> Vec<(GlobMatcher, GlobSet)> {
        let entries = self.sbom_describes.iter();
        entries
            .filter_map(|entry| {
                let sbom = self.glob(&entry.sbom)?.compile_matcher();
                Some((sbom, self.globs(&entry.manifests)))
            })
            .collect()
    }

    /// Patterns in this file as one that matches paths relative to the working directory.
    pub fn globs(&self, patterns: &[Spanned<String>]) -> GlobSet {
        let mut set = GlobSetBuilder::new();
        for glob in patterns.iter().filter_map(|pattern| self.glob(pattern)) {
            set.add(glob);
        }
        set.build().unwrap_or_default()
    }

    /// A broken pattern was reported when the configuration was read.
    fn glob(&self, pattern: &Spanned<String>) -> Option<Glob> {
        Glob::new(&crate::discover::join(&self.folder, &pattern.value)).ok()
    }
}

/// One `[product]`.
#[derive(Clone, Default, Debug)]
pub struct ProductConfig {
    /// Name on the market.
    pub name: Option<Spanned<String>>,
    /// Version the documentation speaks of.
    pub version: Option<Spanned<String>>,
    /// Its folder, relative to the configuration's.
    pub path: Option<Spanned<String>>,
    /// Globs of its SBOMs, wherever they lie.
    pub sboms: Vec<Spanned<String>>,
    /// software, hardware, both or component.
    pub kind: Option<Spanned<Kind>>,
    /// default, important-1, important-2 or critical.
    pub class: Option<Spanned<Class>>,
    /// Conformity assessment procedure.
    pub procedure: Option<Spanned<Procedure>>,
    /// Whose documentation this is.
    pub role: Option<Spanned<Role>>,
    /// Day of placing on the market.
    pub placed_on_market: Option<Spanned<Date>>,
    /// End of the support period; a month stands for its last day.
    pub support_end: Option<Spanned<Date>>,
    /// Whether it is free and open-source software (Art. 3(48)).
    pub foss: Option<Spanned<bool>>,
    /// Where its technical documentation is public.
    pub docs_public_url: Option<Spanned<String>>,
    /// Member States in which it is placed or made available on the market, by their codes (`DE`).
    pub markets: Vec<Spanned<String>>,
}

/// `[manufacturer]`.
#[derive(Clone, Default, Debug)]
pub struct ManufacturerConfig {
    /// Name or registered trade name.
    pub name: Option<Spanned<String>>,
    /// Postal address.
    pub address: Option<Spanned<String>>,
    /// Electronic address.
    pub email: Option<Spanned<String>>,
    /// Website.
    pub website: Option<Spanned<String>>,
}

/// `[notified-body]`: the body that took part in the conformity assessment.
#[derive(Clone, Default, Debug)]
pub struct NotifiedBodyConfig {
    /// Its name.
    pub name: Option<Spanned<String>>,
    /// Its identification number, four digits.
    pub number: Option<Spanned<String>>,
    /// The number of the certificate it issued.
    pub certificate: Option<Spanned<String>>,
    /// The languages it accepts: ISO 639-1 codes.
    pub languages: Vec<Spanned<String>>,
}

/// One line of `[evidence]`.
#[derive(Clone, Debug)]
pub struct EvidenceConfig {
    /// The element it speaks of.
    pub element: Spanned<Element>,
    /// Where its evidence is, or why there is none.
    pub target: EvidenceTarget,
}

/// What `[evidence]` says of an element.
#[derive(Clone, Debug)]
pub enum EvidenceTarget {
    /// `"docs/risk.md#assessment"`: a file, with an optional heading anchor.
    File(Spanned<String>),
    /// `{ not-applicable = "reason" }`.
    NotApplicable(Spanned<String>),
}

/// One line of `[sbom.describes]`.
#[derive(Clone, Debug)]
pub struct DescribesConfig {
    /// A glob for SBOMs.
    pub sbom: Spanned<String>,
    /// Globs for the manifests these describe; none when they describe no manifest.
    pub manifests: Vec<Spanned<String>>,
}

/// One `[[ignore]]`.
#[derive(Clone, Debug)]
pub struct IgnoreConfig {
    /// The rule that stays silent.
    pub rule: Spanned<String>,
    /// A glob for the files it stays silent in; all when absent.
    pub path: Option<Spanned<String>>,
    /// Why.
    pub reason: Spanned<String>,
    /// The last day it holds.
    pub until: Option<Spanned<Date>>,
}

macro_rules! word {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $name { $($(#[$vdoc])* $variant),* }

        impl $name {
            /// Every word the configuration knows here.
            pub const WORDS: &[&str] = &[$($word),*];

            /// The word in the configuration and in reports.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// The value behind a word.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

word! {
    /// What the product is made of (Art. 3(4) to (6)).
    Kind {
        /// Software alone.
        Software = "software",
        /// Hardware alone.
        Hardware = "hardware",
        /// Hardware with software.
        Both = "both",
        /// A component for other products.
        Component = "component",
    }
}

word! {
    /// The product's class (Art. 7, Art. 8, Annexes III and IV).
    Class {
        /// Neither important nor critical.
        Default = "default",
        /// Important, class I.
        Important1 = "important-1",
        /// Important, class II.
        Important2 = "important-2",
        /// Critical.
        Critical = "critical",
    }
}

word! {
    /// Conformity assessment procedure (Art. 32, Annex VIII).
    Procedure {
        /// Internal control.
        ModuleA = "module-a",
        /// EU-type examination, then conformity to type.
        ModuleBC = "module-b+c",
        /// Full quality assurance.
        ModuleH = "module-h",
        /// European cybersecurity certification scheme.
        Certification = "certification",
    }
}

word! {
    /// Whose demands an SBOM is held against.
    Profile {
        /// The Regulation's own, with the integrity of the format: always in force.
        Cra = "cra",
        /// BSI TR-03183-2, version 2.1.0.
        Bsi = "bsi",
        /// CISA's minimum elements for an SBOM, 2026.
        Cisa = "cisa",
    }
}

word! {
    /// Whose documentation this is.
    Role {
        /// Art. 13.
        Manufacturer = "manufacturer",
        /// Art. 19.
        Importer = "importer",
        /// Art. 20.
        Distributor = "distributor",
        /// Art. 18.
        AuthorisedRepresentative = "authorised-representative",
        /// Art. 24.
        OpenSourceSteward = "open-source-steward",
    }
}
