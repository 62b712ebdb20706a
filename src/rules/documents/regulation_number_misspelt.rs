use crate::diagnostic::Outcome;
use crate::document::act;
use crate::document::pattern::Caseless;
use crate::engine::Findings;
use crate::law::cra::{NUMBER, is_slip};
use crate::rules::documents::technical_file;
use crate::rules::{Context, rule};
use std::sync::LazyLock;

rule! {
    /// # Number or kind of the Regulation misspelt
    ///
    /// ## What it checks
    /// Beside the name of the Cyber Resilience Act stands its number, Regulation (EU) 2024/2847, without a slip; it is
    /// a regulation, not a directive.
    ///
    /// ## Why
    /// The number is what readers and tools search for. A directive would first have to be put into national law; a
    /// regulation applies as it is.
    ///
    /// ## How to close it
    /// Write "Regulation (EU) 2024/2847".
    ///
    /// ## Limits
    /// Numbers one or two digits away are taken for slips only where the same paragraph names the Act. Declarations
    /// have a rule of their own.
    id: "regulation-number-misspelt",
    severity: Warning,
    basis: Practice,
    legal: [],
    check: check,
}

static NAME: LazyLock<Caseless> = LazyLock::new(|| {
    Caseless::new(
        r"\bcyber resilience act\b|\bcra\b|cyberresilienz|cyberweerbaarheid|cyberrésilience|ciberresiliencia|ciberresilienza|cyberodporno|サイバーレジリエンス",
    )
});

static DIRECTIVE: LazyLock<Caseless> = LazyLock::new(|| {
    Caseless::new(
        r"\b(?:directive|richtlinie|richtlijn|directiva|direttiva|dyrektywa|dyrektywy)[ \x{A0}](?:\((?:eu|ue)\)[ \x{A0}])?2024/2847\b|指令 ?\(?eu\)? ?2024/2847",
    )
});

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let mut documents = 0;
    for part in technical_file(context) {
        documents += 1;
        for block in part.blocks() {
            let text = block.text.as_str();
            if !text.contains('/') || context.product.declares(block.text.span()) {
                continue;
            }
            if text.contains(NUMBER)
                && let Some(found) = DIRECTIVE.find(text)
            {
                findings
                    .report(
                        block.text.span_of(found),
                        "2024/2847 is a regulation, not a directive",
                    )
                    .help("write \"Regulation (EU) 2024/2847\"")
                    .subject("directive");
            }
            let acts = act::find(text);
            let slip = acts.iter().find(|act| is_slip(&act.number));
            let right = acts.iter().any(|act| act.number == NUMBER);
            if let Some(slip) = slip.filter(|_| !right && NAME.is_match(text)) {
                findings
                    .report(
                        block.text.span_of(slip.range.clone()),
                        format!(
                            "`{}` stands for the Cyber Resilience Act, which is {NUMBER}",
                            slip.number
                        ),
                    )
                    .help("write \"Regulation (EU) 2024/2847\"")
                    .subject(slip.number.clone());
            }
        }
    }
    Outcome::checked_or(documents, "no technical file was found")
}
