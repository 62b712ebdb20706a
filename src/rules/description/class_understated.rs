use super::not_whole;
use crate::config::Class;
use crate::diagnostic::Outcome;
use crate::document::BlockKind;
use crate::document::fold::fold;
use crate::engine::Findings;
use crate::law::Element;
use crate::law::category::{CATEGORIES, Category};
use crate::law::cra::reference;
use crate::law::words::topic::{Topic, unfolded};
use crate::rules::{Context, rule};

rule! {
    /// # Class that the product's own description speaks against
    ///
    /// ## What it checks
    /// Where the class is `default` in `cra-lint.toml`, the description does not say that the product *is* what a
    /// category of Annex III or IV names: "X is a VPN client", "X ist ein Passwortmanager".
    ///
    /// ## Why
    /// A product whose core functionality is that of such a category is an important or critical one (Art. 7(1), Art. 8)
    /// and has other conformity assessment procedures to choose from (Art. 32).
    ///
    /// ## How to close it
    /// Correct the class, or write why the core functionality is another one. To contain such a product is no reason for
    /// its class.
    ///
    /// ## Limits
    /// Reads sentences of the description and the intended purpose in English, Dutch, German, French, Spanish, Italian,
    /// Polish and Japanese. Silent as soon as the documents speak of Annex III, of important products or of the core
    /// functionality: then somebody has thought about it, and a reader judges.
    id: "class-understated",
    severity: Warning,
    basis: Practice,
    legal: ["art-7.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(reason) = not_whole(context) {
        return Outcome::NotApplicable(reason.into());
    }
    let class = context.product.facts.class.as_ref();
    let Some(class) = class.filter(|class| class.value == Class::Default) else {
        return Outcome::NotApplicable("the class is not stated as default".into());
    };
    if context.product.said().anywhere(Topic::Classification) {
        return Outcome::Checked(1);
    }
    for element in [Element::GeneralDescription, Element::IntendedPurpose] {
        for place in context.product.places_of(element) {
            for (_, block) in place.document.own_blocks(place.section) {
                let said = matches!(
                    block.kind,
                    BlockKind::Paragraph | BlockKind::TableRow { .. }
                );
                let found = Some(&block.text)
                    .filter(|_| said && !block.quoted)
                    .and_then(|text| category_of(text.as_str()));
                let Some((category, word)) = found else {
                    continue;
                };
                let Some(words) = find(block.text.as_str(), word) else {
                    continue;
                };
                let span = block.text.span_of(words);
                findings
                    .report(
                        span,
                        format!(
                            "the product is called a `{}`, which {} lists ({}), and its class is `default`",
                            context.sources.text(span),
                            reference(category.id),
                            category.name
                        ),
                    )
                    .related(class.span, "the class")
                    .help("correct the class, or write why the core functionality of the product is another one")
                    .legal(&[category.id, "art-7.1"])
                    .subject("class");
                return Outcome::Checked(1);
            }
        }
    }
    Outcome::Checked(1)
}

/// Where a word stands in a text.
fn find(text: &str, word: &str) -> Option<std::ops::Range<usize>> {
    let folded = fold(text);
    let at = folded.find(word)?;
    unfolded(text, &folded, at..at + word.len())
}

/// Beginnings of what a sentence says that something is.
const IS_A: &[&str] = &[
    " is a ",
    " is an ",
    " is the ",
    " is een ",
    " ist ein ",
    " ist eine ",
    " ist der ",
    " est un ",
    " est une ",
    " es un ",
    " es una ",
    " è un ",
    " è una ",
    " jest ",
    " to ",
];

/// Words after which a sentence speaks of something else than what the product is.
const BUT: &[&str] = &[
    "for", "of", "with", "that", "which", "behind", "to", "from", "in", "on", "and", "without",
    "no", "not", "between", "voor", "van", "met", "dat", "die", "zonder", "geen", "achter", "für",
    "mit", "von", "das", "der", "ohne", "kein", "keine", "hinter", "zur", "zum", "pour", "de",
    "avec", "qui", "sans", "para", "con", "que", "sin", "per", "di", "che", "senza", "dla", "do",
    "z", "ze", "który", "która", "bez", "nie",
];

/// Words that may follow the name of a product and leave it what it is.
const STILL: &[&str] = &[
    "client",
    "clients",
    "server",
    "software",
    "appliance",
    "application",
    "app",
    "product",
    "system",
    "device",
    "solution",
    "gateway",
    "for",
    "with",
    "that",
    "which",
    "and",
    "from",
    "to",
    "in",
    "on",
    "by",
    "der",
    "die",
    "das",
    "für",
    "mit",
    "und",
    "voor",
    "met",
    "en",
    "dat",
    "pour",
    "avec",
    "qui",
    "et",
    "para",
    "con",
    "que",
    "y",
    "per",
    "che",
    "e",
    "dla",
    "do",
    "z",
    "i",
];

/// The category of what a text says that something is, with its word.
fn category_of(text: &str) -> Option<(&'static Category, &'static str)> {
    let folded = fold(text);
    folded
        .split(". ")
        .find_map(|sentence| {
            let (at, is) = IS_A
                .iter()
                .filter_map(|is| sentence.find(is).map(|at| (at, *is)))
                .min()?;
            let said = sentence.get(at + is.len()..)?;
            CATEGORIES.iter().find_map(|category| {
                let mut words = category.words.iter();
                let word = words.find(|word| is_said(said, word))?;
                Some((category, *word))
            })
        })
        .or_else(|| japanese(&folded))
}

/// Whether the first noun of `said` is `word`.
fn is_said(said: &str, word: &str) -> bool {
    let Some(at) = said.find(word) else {
        return false;
    };
    let (before, rest) = said.split_at(at);
    let after = rest.get(word.len()..).unwrap_or_default();
    let bare = |word: &str| {
        word.trim_matches(|c: char| !c.is_alphanumeric())
            .to_string()
    };
    let other = before
        .split(' ')
        .any(|word| BUT.contains(&bare(word).as_str()) || word.ends_with([',', ';', ':']));
    let whole = before.is_empty() || before.ends_with([' ', '(']);
    let ended = !after.starts_with(char::is_alphanumeric);
    let next = after.split(' ').find(|word| !word.is_empty());
    let closed = after.is_empty() || after.starts_with([',', '.', ';', ':', ')', '\t']);
    let still = closed || next.is_none_or(|next| STILL.contains(&bare(next).as_str()));
    !other && whole && ended && still && before.split(' ').count() <= 6
}

/// "…はVPNクライアントです": the name stands before the verb.
fn japanese(folded: &str) -> Option<(&'static Category, &'static str)> {
    CATEGORIES.iter().find_map(|category| {
        let mut words = category.words.iter();
        let word = words.find(|word| {
            ["です", "である", "であり"]
                .iter()
                .any(|is| folded.contains(&format!("{word}{is}")))
        })?;
        Some((category, *word))
    })
}
