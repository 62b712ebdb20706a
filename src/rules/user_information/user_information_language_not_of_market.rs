use super::beginning;
use crate::diagnostic::Outcome;
use crate::document::language;
use crate::dossier::EvidenceKind;
use crate::engine::Findings;
use crate::law::Element;
use crate::law::members::languages_of;
use crate::rules::description::{not_whole, title_of};
use crate::rules::{Context, rule};
use rustc_hash::FxHashSet;

rule! {
    /// # User information in no language of a market
    ///
    /// ## What it checks
    /// Where there is information for users, some document of the maker's other than the declaration is written in an
    /// official language of every Member State in `[product] markets`.
    ///
    /// ## Why
    /// Information and instructions are in a language that users and market surveillance authorities easily understand
    /// (Art. 13(18)).
    ///
    /// ## How to close it
    /// Add the translation, or keep a note on why users there understand another language and switch the rule off for it.
    ///
    /// ## Limits
    /// Which languages are easily understood is more than which are official: professional users may well read English.
    /// Silent without `markets`, and where no language can be told.
    id: "user-information-language-not-of-market",
    severity: Warning,
    basis: Law,
    legal: ["art-13.18"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(reason) = not_whole(context) {
        return Outcome::NotApplicable(reason.into());
    }
    let markets = &context.product.facts.markets;
    if markets.is_empty() {
        return Outcome::NotApplicable("the configuration names no markets".into());
    }
    let places = context.product.places_of(Element::UserInformation);
    let own = |kind| {
        matches!(
            kind,
            EvidenceKind::File | EvidenceKind::Section | EvidenceKind::Mark
        )
    };
    let Some(first) = places.iter().find(|place| own(place.kind)) else {
        let why = "the information for users was not found, or is only mentioned";
        return Outcome::NotAssessable(why.into());
    };
    let product = context.product;
    let declares = |file| product.declarations.iter().any(|it| it.file() == file);
    // Translations of one document count once as evidence: any document of the maker's may be one.
    let documents = product.documents.iter().zip(&product.own);
    let documents = documents.filter(|(document, own)| **own && !declares(document.file));
    let written = documents.filter_map(|(document, _)| language::detect(&beginning(document)));
    let written: FxHashSet<&str> = written.collect();
    if written.is_empty() {
        let why = "the language of the information for users is not known";
        return Outcome::NotAssessable(why.into());
    }
    for market in markets {
        let official = languages_of(&market.value).unwrap_or_default();
        if official.iter().any(|language| written.contains(language)) {
            continue;
        }
        findings
            .report(
                market.span,
                format!(
                    "no information for users is in an official language of `{}` ({})",
                    market.value,
                    official.join(", ")
                ),
            )
            .help("add the translation, or note why users there easily understand another language")
            .related(title_of(first), "the information for users")
            .subject(market.value.clone());
    }
    Outcome::Checked(markets.len())
}
