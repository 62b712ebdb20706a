use super::draft_numbers::{MOVED, PROPOSAL, citation, cited};
use crate::diagnostic::Outcome;
use crate::document::act;
use crate::engine::Findings;
use crate::law::cra::NUMBER;
use crate::rules::documents::technical_file;
use crate::rules::{Context, rule};

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
            let cited = cited(text);
            if cited.is_empty() {
                continue;
            }
            // Another act named in the same breath has numbers of its own.
            let others = act::find(text);
            if others.iter().any(|act| act.number != NUMBER) {
                continue;
            }
            let named = MOVED
                .iter()
                .filter(|moved| cited.iter().any(|number| number == moved.number));
            for moved in named {
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
