use super::outcome;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::members::languages_of;
use crate::rules::{Context, rule};
use rustc_hash::FxHashSet;

rule! {
    /// # Declaration in no language of a market
    ///
    /// ## What it checks
    /// For every Member State in `[product] markets` there is a declaration, full or simplified, in one of the
    /// country's official languages.
    ///
    /// ## Why
    /// The declaration is made available in the languages that the Member State asks for in which the product is placed
    /// or made available on the market (Art. 28(2)).
    ///
    /// ## How to close it
    /// Add the translation, or keep a note on which languages the Member State accepts and switch the rule off for it.
    ///
    /// ## Limits
    /// Some Member States accept further languages, mostly English; that is national law and not known here. Silent
    /// without `markets`.
    id: "declaration-language-not-of-market",
    severity: Warning,
    basis: Law,
    legal: ["art-28.2"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let markets = &context.product.facts.markets;
    if markets.is_empty() {
        return Outcome::NotApplicable("the configuration names no markets".into());
    }
    let declarations = &context.product.declarations;
    let written = declarations.iter().flat_map(|it| &it.languages);
    let written: FxHashSet<&str> = written.map(|language| language.code).collect();
    for market in markets.iter().filter(|_| !declarations.is_empty()) {
        let official = languages_of(&market.value).unwrap_or_default();
        if official.iter().any(|language| written.contains(language)) {
            continue;
        }
        let mut finding = findings
            .report(
                market.span,
                format!(
                    "no declaration of conformity is in an official language of `{}` ({})",
                    market.value,
                    official.join(", ")
                ),
            )
            .help("add the translation that the Member State asks for")
            .subject(market.value.clone());
        if let Some(declaration) = declarations.first() {
            finding = finding.related(declaration.title, "the declaration");
        }
        drop(finding);
    }
    outcome(context, declarations.len())
}
