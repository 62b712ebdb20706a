use crate::diagnostic::Outcome;
use crate::document::pattern::{Caseless, Regex, pattern};
use crate::engine::Findings;
use crate::law::cra::NUMBER;
use crate::rules::documents::technical_file;
use crate::rules::{Context, rule};
use std::ops::Range;
use std::sync::LazyLock;

rule! {
    /// # Numbering of the proposal, not of the Regulation
    ///
    /// ## What it checks
    /// Articles and annexes are cited by the numbers of Regulation (EU) 2024/2847 as adopted, not by those of the
    /// Commission's proposal (COM(2022) 454).
    ///
    /// ## Why
    /// Between proposal and adoption the numbers moved: the duties of manufacturers from Article 10 to 13, reporting
    /// from 11 to 14, the technical documentation from Annex V to VII, the declaration from Annex IV to V. A wrong
    /// number sends the reader to another point.
    ///
    /// ## How to close it
    /// Cite the number given in the help.
    ///
    /// ## Limits
    /// Looked for right beside the words for the subject, in English, Dutch, German and French, in documents of the
    /// technical file.
    id: "superseded-draft-numbering",
    severity: Warning,
    basis: Practice,
    legal: [],
    check: check,
}

/// A number of the proposal beside its subject, and what the Regulation as adopted says.
struct Moved {
    number: &'static str,
    pattern: Caseless,
    now: &'static str,
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

static MOVED: LazyLock<Vec<Moved>> = LazyLock::new(|| {
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

static PROPOSAL: LazyLock<Caseless> =
    LazyLock::new(|| Caseless::new(r"\bcom ?\(2022\) ?454\b|\b2022/0272(?: ?\(cod\))?"));

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let mut documents = 0;
    for part in technical_file(context) {
        let names = |text: &str| {
            text.contains(NUMBER) || text.contains("CRA") || text.contains("Cyber Resilience")
        };
        let act = part
            .document
            .blocks
            .iter()
            .any(|block| names(block.text.as_str()));
        if !act {
            continue;
        }
        documents += 1;
        for block in part.blocks() {
            let text = block.text.as_str();
            let cited: Vec<String> = CITES
                .captures_iter(text)
                .map(|found| {
                    found
                        .name("number")
                        .map_or("", |it| it.as_str())
                        .to_lowercase()
                })
                .collect();
            if cited.is_empty() {
                continue;
            }
            // Another act named in the same breath has numbers of its own.
            let others = crate::document::act::find(text);
            if others.iter().any(|act| act.number != NUMBER) {
                continue;
            }
            let named = |moved: &&Moved| cited.iter().any(|number| number == moved.number);
            for moved in MOVED.iter().filter(named) {
                if let Some(found) = moved.pattern.find(text) {
                    let cited = citation(text, found);
                    findings
                        .report(
                            block.text.span_of(cited.clone()),
                            format!(
                                "`{}` is the number of the proposal; in the Regulation as adopted it is {}",
                                text.get(cited).unwrap_or_default().trim(),
                                moved.now
                            ),
                        )
                        .help(format!("cite {}", moved.now))
                        .subject(moved.now);
                }
            }
            if let Some(found) = PROPOSAL.find(text).filter(|_| !text.contains(NUMBER)) {
                findings
                    .report(
                        block.text.span_of(found),
                        "the Commission's proposal is cited, not the Regulation as adopted",
                    )
                    .help("cite Regulation (EU) 2024/2847")
                    .subject("proposal");
            }
        }
    }
    Outcome::checked_or(
        documents,
        "no document of a technical file speaks of the Regulation",
    )
}

/// The article or annex inside what was found.
fn citation(text: &str, found: Range<usize>) -> Range<usize> {
    let inside = text.get(found.clone()).unwrap_or_default();
    match CITATION.find(inside) {
        Some(cited) => found.start + cited.start..found.start + cited.end,
        None => found,
    }
}

static CITATION: LazyLock<Caseless> = LazyLock::new(|| {
    Caseless::new(r"\b(?:articles?|art\.|artikels?|annexe?|anhang|bijlage)[ \x{A0}]?(?:\d+|iv|v)\b")
});
