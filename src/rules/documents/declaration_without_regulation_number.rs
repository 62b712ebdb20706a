use super::declaration::{self, Declaration};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::cra::NUMBER;
use crate::rules::{Context, rule};
use crate::source::Span;
use regex::Regex;
use std::sync::LazyLock;

rule! {
    /// # Declaration that does not name the Regulation
    ///
    /// ## What it checks
    /// The EU declaration of conformity names Regulation (EU) 2024/2847 by its number. A number one or two digits away
    /// from it is shown as the likely slip.
    ///
    /// ## Why
    /// The declaration states conformity with the Union legislation that applies (Annex V, point 5). Without the
    /// number, or with a wrong one, it declares nothing about the Cyber Resilience Act.
    ///
    /// ## How to close it
    /// Name "Regulation (EU) 2024/2847" in the sentence that states conformity.
    ///
    /// ## Limits
    /// Other acts that the declaration names are not looked at.
    id: "declaration-without-regulation-number",
    severity: Error,
    basis: Law,
    legal: ["annex-v.5"],
    check: check,
}

/// The number of a Union act, new style: `2024/2847`, `(EU) 2024/ 2847`.
#[allow(clippy::expect_used, reason = "the pattern is fixed")]
static ACT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\b(20[12]\d)\s?/\s?(\d{3,4})\b").expect("valid pattern"));

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let declarations = declaration::find(context);
    for declaration in &declarations {
        let acts = acts(declaration);
        if acts.iter().any(|(number, _)| number == NUMBER) {
            continue;
        }
        let help = "name Regulation (EU) 2024/2847 in the sentence that states conformity";
        let slip = acts.iter().find(|(number, _)| is_slip(number));
        let (span, message) = match slip {
            Some((number, span)) => (
                *span,
                format!("the declaration names `{number}`; the Regulation is {NUMBER}"),
            ),
            None => (
                declaration.title,
                format!("the declaration does not name Regulation (EU) {NUMBER}"),
            ),
        };
        findings
            .report(span, message)
            .help(help)
            .subject("annex-v.5");
    }
    Outcome::checked_or(
        declarations.len(),
        "no document holds the text of a declaration",
    )
}

/// The numbers of Union acts in the declaration, white space removed, with their places.
fn acts(declaration: &Declaration<'_>) -> Vec<(String, Span)> {
    let mut out = Vec::new();
    for (_, block) in declaration.blocks() {
        for found in ACT.find_iter(block.text.as_str()) {
            let number = found.as_str().split_whitespace().collect();
            out.push((number, block.text.span_of(found.range())));
        }
    }
    out
}

/// Whether a number looks like a slip of the pen for the Regulation's: same length, two digits apart at most.
fn is_slip(number: &str) -> bool {
    let apart = number
        .bytes()
        .zip(NUMBER.bytes())
        .filter(|(a, b)| a != b)
        .count();
    number.len() == NUMBER.len() && apart <= 2
}

#[cfg(test)]
mod tests {
    use super::is_slip;

    #[test]
    fn slips_are_near() {
        assert!(is_slip("2024/2874") && is_slip("2023/2847"));
        assert!(!is_slip("2014/53") && !is_slip("2022/2555"));
    }
}
