//! Articles and annexes of the Commission's proposal that have other numbers in the Regulation as adopted.

use crate::document::pattern::{Caseless, Regex, pattern};
use std::ops::Range;
use std::sync::LazyLock;

/// A number of the proposal beside its subject, and what the Regulation as adopted says.
pub(super) struct Moved {
    /// The article or annex of the proposal.
    pub(super) number: &'static str,
    /// That number beside its subject.
    pub(super) pattern: Caseless,
    /// Where the Regulation as adopted has the subject.
    pub(super) now: &'static str,
}

const ARTICLE: &str = r"(?:articles?|art\.|artikel|artikels)[ \x{A0}]?";
const ANNEX: &str = r"(?:annex|annexe|anhang|bijlage)[ \x{A0}]?";
const END: &str = r"(?:$|[^\p{L}\d])";
const GAP: &str = r"[ \x{A0}]?[(:,–—-]?[ \x{A0}]?(?:(?:cra|of the cra|cra,|the|set out in|as set out in|in|see|per|under|pursuant to|according to|gemäß|nach|laut|volgens|conform|selon|à l'|l') ?){0,3}";

/// What every finding holds: a quick look before the long one.
static CITES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:art\.|article|artikel|articles|annexe?|anhang|bijlage)[ \x{A0}]?(?P<number>10|11|23|v|iv)(?:[^\p{L}\d]|$)|2022",
    )
});

/// What moved between the proposal and the Regulation.
pub(super) static MOVED: LazyLock<Vec<Moved>> = LazyLock::new(|| {
    let subjects: [(&str, &str, &str, &str); 5] = [
        (
            ARTICLE,
            "10",
            "(?:essential )?(?:cyber ?)?security requirements|obligations of manufacturers|manufacturers? obligations|manufacturer's obligations|pflichten der hersteller|herstellerpflichten|verplichtingen van fabrikanten|obligations des fabricants",
            "Art. 13 (obligations of manufacturers) or Annex I (essential requirements)",
        ),
        (
            ARTICLE,
            "11",
            "vulnerability (?:management|handling)|reporting obligations|vulnerability reporting|incident reporting|meldepflichten|meldingsplicht|rapportageverplichtingen|obligations de communication",
            "Art. 14 (reporting) or Annex I Part II (vulnerability handling)",
        ),
        (
            ARTICLE,
            "23",
            "technical documentation|technische dokumentation|technische documentatie|documentation technique",
            "Art. 31 (technical documentation)",
        ),
        (
            ANNEX,
            "v",
            "technical documentation|technical file|technische dokumentation|technische documentatie|documentation technique|technisch dossier",
            "Annex VII (technical documentation)",
        ),
        (
            ANNEX,
            "iv",
            "(?:eu )?declaration of conformity|(?:eu[- ])?konformitätserklärung|(?:eu[- ])?conformiteitsverklaring|déclaration (?:ue )?de conformité",
            "Annex V (EU declaration of conformity)",
        ),
    ];
    let build = |(kind, number, subject, now): &(&str, &'static str, &str, &'static str)| Moved {
        // Made once, and kept as long as the program runs.
        number,
        pattern: Caseless::new(String::leak(format!(
            r"\b{kind}{number}[ \x{{A0}}]?[(:,–—-]?[ \x{{A0}}]?(?:of the cra )?(?:{subject}){END}|\b(?:{subject}){GAP}{kind}{number}{END}"
        ))),
        now,
    };
    subjects.iter().map(build).collect()
});

/// The proposal itself.
pub(super) static PROPOSAL: LazyLock<Caseless> =
    LazyLock::new(|| Caseless::new(r"\bcom ?\(2022\) ?454\b|\b2022/0272(?: ?\(cod\))?"));

/// Numbers cited in a text that can be those of the proposal, in lower case.
pub(super) fn cited(text: &str) -> Vec<String> {
    let found = CITES.captures_iter(text);
    let number = found.map(|found| {
        found
            .name("number")
            .map_or("", |it| it.as_str())
            .to_lowercase()
    });
    number.collect()
}

/// The article or annex inside what was found.
pub(super) fn citation(text: &str, found: Range<usize>) -> Range<usize> {
    let inside = text.get(found.clone()).unwrap_or_default();
    match CITATION.find(inside) {
        Some(cited) => found.start + cited.start..found.start + cited.end,
        None => found,
    }
}

static CITATION: LazyLock<Caseless> = LazyLock::new(|| {
    Caseless::new(r"\b(?:articles?|art\.|artikels?|annexe?|anhang|bijlage)[ \x{A0}]?(?:\d+|iv|v)\b")
});
