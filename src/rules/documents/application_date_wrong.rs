use crate::diagnostic::Outcome;
use crate::document::pattern::Caseless;
use crate::document::{Block, BlockKind, date};
use crate::dossier::reporting::tells_a_beginning;
use crate::engine::Findings;
use crate::law::status::{DAYS, REPORTING_FROM};
use crate::rules::documents::technical_file;
use crate::rules::{Context, rule};
use std::sync::LazyLock;

rule! {
    /// # Wrong date of application
    ///
    /// ## What it checks
    /// A document that says from when the Regulation, or a part of it, applies gives one of its dates: 11 June 2026 for
    /// notified bodies, 11 September 2026 for reporting, 11 December 2027 for the rest. Reporting (Article 14) is not given
    /// the day of another part.
    ///
    /// ## Why
    /// Deadlines planned from a wrong date are missed.
    ///
    /// ## How to close it
    /// Correct the date (Art. 71(2)).
    ///
    /// ## Limits
    /// Looked for behind words for "applies from" in a sentence that names the Regulation, in the languages of the
    /// words. Years alone are passed over.
    id: "application-date-wrong",
    severity: Warning,
    basis: Law,
    legal: ["art-71.2"],
    check: check,
}

static ACT: LazyLock<Caseless> =
    LazyLock::new(|| Caseless::new(r"\b2024/2847\b|\bcyber resilience act\b|\bcra\b"));

static APPLIES: LazyLock<Caseless> = LazyLock::new(|| {
    Caseless::new(
        r"\b(?:appl(?:y|ies|icable)|(?:enters?|entry) into (?:application|force)|in force) (?:fully |in full )?(?:as )?(?:from|of|since|on)\b|\bfull(?:y)? appl(?:ication|icable) (?:from|on|as of)\b|\b(?:gilt|anwendbar|anzuwenden) (?:ab|seit)\b|\bvan toepassing (?:vanaf|sinds|met ingang van|op)\b|\b(?:applicable|s'applique) (?:à partir|à compter)\b|\b(?:se aplica|aplicable) (?:a partir|desde)\b|\b(?:si applica|applicabile) (?:a decorrere |a partire )?dal\b|\bstosuje się od\b|から適用",
    )
});

/// How far behind the words the date stands, in bytes.
const NEAR: usize = 40;

/// Reporting, by its article.
static REPORTING: LazyLock<Caseless> = LazyLock::new(|| {
    Caseless::new(
        r"\b(?:article|art\.|artikel|artículo|articolo|artykuł\w*)[ \x{A0}]?14(?:$|[^\d])|第14条",
    )
});

/// What the Regulation begins with and on which days.
const HELP: &str = "it entered into force on 10 December 2024; reporting applies from 11 September 2026, the chapter on notified bodies from 11 June 2026, everything else from 11 December 2027";

/// The day of another part of the Regulation that a block alone gives for reporting.
fn of_another_part(block: &Block) -> Option<date::FoundDate> {
    let text = block.text.as_str();
    if matches!(block.kind, BlockKind::Code { .. })
        || !text.contains("14")
        || !REPORTING.is_match(text)
        || !tells_a_beginning(text)
    {
        return None;
    }
    let dates = date::find(text);
    let [only] = dates.as_slice() else {
        return None;
    };
    let other = DAYS.contains(&only.first) && only.first == only.last;
    (other && only.first.year() > 2024 && only.first != REPORTING_FROM).then(|| only.clone())
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let mut documents = 0;
    for part in technical_file(context) {
        documents += 1;
        let quoted_too = part.document.blocks.iter().enumerate();
        for (_, block) in
            quoted_too.filter(|(index, _)| part.holds(part.document.section_of(*index)))
        {
            if let Some(found) = of_another_part(block) {
                let shown = block.text.as_str().get(found.range.clone());
                findings
                    .report(
                        block.text.span_of(found.range.clone()),
                        format!(
                            "reporting under Article 14 does not begin to apply on {}",
                            shown.unwrap_or_default()
                        ),
                    )
                    .help(HELP)
                    .subject("art-14");
            }
        }
        for block in part.blocks() {
            let text = block.text.as_str();
            // Without a year there is no date.
            let dated = text.contains("20").then_some(text);
            let Some(applies) = dated.and_then(|text| APPLIES.find(text)) else {
                continue;
            };
            // The Regulation has to be what applies: it is named before, in the same sentence.
            let before = text.get(..applies.start).unwrap_or_default();
            let start = before.rfind(['.', ';']).map_or(0, |at| at + 1);
            let named = before
                .get(start..)
                .is_some_and(|sentence| ACT.is_match(sentence));
            let dates = date::find(text);
            let found = dates.iter().find(|found| {
                found.range.start >= applies.end && found.range.start <= applies.end + NEAR
            });
            let Some(found) = found.filter(|_| named) else {
                continue;
            };
            let right = DAYS
                .iter()
                .any(|day| (found.first..=found.last).contains(day) || found.other == Some(*day));
            if !right {
                let shown = text.get(found.range.clone()).unwrap_or_default();
                let words = text.get(applies).unwrap_or_default();
                let message = match words.to_lowercase().contains("force") {
                    true => format!("the Regulation did not enter into force on {shown}"),
                    false => format!("the Regulation does not begin to apply on {shown}"),
                };
                findings
                    .report(block.text.span_of(found.range.clone()), message)
                    .help(HELP)
                    .subject(shown);
            }
        }
    }
    Outcome::checked_or(documents, "no technical file was found")
}
